# The buffer of a shared memory block is a memoryview: parts of it write through, struct packs into it.
import hashlib
import pickle
import struct
from multiprocessing import Process, shared_memory


def child(name):
    block = shared_memory.SharedMemory(name=name)
    numbers = block.buf.cast("i")
    numbers[0] += 1
    numbers[-1] = -5
    numbers.release()
    part = block.buf[8:12]
    part[:2] = b"hi"
    part.release()
    block.close()


def attempt(act):
    try:
        print(act())
    except Exception as error:
        print(type(error).__name__, error)


def assign(view, key, value):
    view[key] = value


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=32)
    buf = block.buf
    print(type(buf).__name__, len(buf), buf.nbytes, buf.format, buf.itemsize, buf.shape, buf.readonly)
    part = buf[2:6]
    print(type(part).__name__, len(part), part.contiguous, part.strides, buf[::3].strides, buf[::3].contiguous)
    buf[2] = 9
    print(part[0], part.tolist(), bytes(part), 9 in part, list(reversed(part)))
    struct.pack_into("i", buf, 0, 42)
    print(struct.unpack_from("i", buf, 0), struct.unpack_from("i", buf), struct.unpack("i", buf[:4]))
    struct.Struct("<hh").pack_into(buf, 4, 1, -2)
    print(struct.Struct("<hh").unpack_from(buf, 4), bytes(buf[:8]), buf[:8].tobytes(), buf[:8].tolist())
    worker = Process(target=child, args=(block.name,))
    worker.start()
    worker.join()
    print(buf[:12].tobytes(), bytes(buf[-4:]), buf[8:10] == b"hi", buf[0], buf[-1])
    with buf.cast("i") as numbers:
        print(len(numbers), numbers.tolist(), numbers.itemsize, numbers.nbytes, numbers.format)
        numbers[1:3] = memoryview(struct.pack("ii", 7, 8)).cast("i")
        print(numbers[1:3].tolist(), list(numbers)[:3], 7 in numbers)
    part.release()
    buf[:5] = b"hello"
    buf[0] = ord("H")
    print(str(buf[:5], "utf-8"), bytes(buf[0:5:2]), bytes(buf[4::-1]), int.from_bytes(buf[:2], "big"))
    buf[0:6:2] = b"abc"
    print(bytearray(buf[:6]), buf[:4].hex(), b"".join([buf[:2], b"-"]), hashlib.md5(buf[:3]).hexdigest())
    attempt(lambda: buf[32])
    attempt(lambda: buf["a"])
    attempt(lambda: assign(buf, 0, 256))
    attempt(lambda: assign(buf, 0, "a"))
    attempt(lambda: assign(buf, slice(0, 3), b"ab"))
    attempt(lambda: buf[:3].cast("i"))
    attempt(lambda: buf[::2].cast("i"))
    attempt(lambda: struct.pack_into("i", buf, 30, 1))
    buf[:16] = pickle.dumps(12345).ljust(16, b"\0")
    print(pickle.loads(buf[:16]))
    block.close()
    block.unlink()
    attempt(lambda: buf[0])
    attempt(lambda: len(buf))

    target = bytearray(8)
    view = memoryview(target)
    struct.pack_into("<hh", view, 0, 1, 2)
    struct.pack_into("<h", view[4:], 2, 3)
    print(target, struct.unpack_from("<h", view, 6))
    attempt(lambda: struct.pack_into("<h", memoryview(b"abcd"), 0, 1))
    attempt(lambda: struct.pack_into("<i", view[6:], 0, 1))
    attempt(lambda: struct.pack_into("<h", b"abcd", 0, 1))
