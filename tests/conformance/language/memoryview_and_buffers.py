# memoryview: slices share memory, formats, casting, comparing, releasing, and errors.
data = bytearray(b"hello world")
view = memoryview(data)
print(view, len(view)) if False else print(len(view), view.nbytes, view.itemsize, view.format, view.ndim, view.shape, view.strides, view.readonly, view.contiguous, view.c_contiguous, view.f_contiguous, view.suboffsets)
part = view[6:]
part[0] = ord("W")
view[0:5] = b"HELLO"
print(data, part.tobytes(), bytes(view[::-1]), view[-1], list(part), part.tolist(), bytes(part), view[::2].tobytes(), view == data, part == b"World", view[:2] != b"he", part.hex(), part.hex("-", 2))
print(72 in view, bytes(reversed(view))[:3], max(view), view.obj is data, [chr(b) for b in view[:3]], hash(memoryview(b"abc")) == hash(b"abc"), memoryview(b"abc") == memoryview(bytearray(b"abc")))
numbers = memoryview(bytearray(8)).cast("i")
numbers[0], numbers[1] = 1, -2
print(numbers.tolist(), numbers.itemsize, numbers.format, numbers.nbytes, len(numbers), numbers.cast("B").tolist(), numbers.cast("B").cast("h").tolist())
with memoryview(b"read only") as ro:
    try:
        ro[0] = 1
    except TypeError as error:
        print(error)
    print(ro.toreadonly().readonly, ro.readonly)
for bad in (lambda: ro[0], lambda: len(ro), lambda: memoryview("text"), lambda: memoryview(5), lambda: view["a"], lambda: view[100], lambda: view.__setitem__(0, 256), lambda: view.__setitem__(0, "a"), lambda: view.__setitem__(slice(0, 2), b"abc"), lambda: hash(view), lambda: view.cast("x"), lambda: memoryview(b"abc").cast("i"), lambda: view[0:2] < view[1:3], lambda: view + b"x", lambda: view.__delitem__(0) if hasattr(view, "__delitem__") else view.append(1)):
    try:
        print(bad())
    except (TypeError, ValueError, IndexError, AttributeError, NotImplementedError, BufferError) as error:
        print(type(error).__name__, error)
source = bytes(range(10))
total = 0
window = memoryview(source)
while window:
    total += window[0]
    window = window[3:]
print(total, b"".join([memoryview(b"ab"), b"c"]), bytes(memoryview(b"xyz")[1:]), bytearray(memoryview(b"q")), b"abc".startswith(b"a"), int.from_bytes(memoryview(b"\x01\x00"), "big"), memoryview(b"abc").tobytes().decode())
view.release()
try:
    view[0]
except ValueError as error:
    print(error)


def chunks(buffer, size):
    view = memoryview(buffer)
    for start in range(0, len(view), size):
        yield view[start:start + size]


print([bytes(c) for c in chunks(b"abcdefgh", 3)], sum(len(c) for c in chunks(bytes(1000), 64)))
target = bytearray(6)
for i, c in enumerate(chunks(b"uvwxyz", 2)):
    target[i * 2:i * 2 + 2] = c
print(target, memoryview(target)[2:4].tolist())
