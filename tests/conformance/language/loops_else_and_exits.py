# for, while, break, continue, else and finally in every combination.
def search(items, wanted):
    for i, item in enumerate(items):
        if item == wanted:
            result = f"found at {i}"
            break
        if item is None:
            continue
    else:
        result = "not found"
    return result


print(search("abc", "b"), search("abc", "z"), search([], 1), search([None, 2], 2))
n = 10
while n:
    n -= 3
    if n < 0:
        print("below", n)
        break
else:
    print("never here")
while n < 0:
    n += 1
else:
    print("reached", n)
for x in []:
    pass
else:
    print("empty loop runs else", "x" in globals())
for x in range(3):
    pass
print(x)
for x, (y, *z) in [(1, (2, 3, 4)), (5, "ab")]:
    print(x, y, z)


def exits():
    log = []
    for i in range(5):
        try:
            if i == 1:
                continue
            if i == 3:
                break
            log.append(i)
        finally:
            log.append(f"f{i}")
    else:
        log.append("else")
    return log


print(exits())


def finally_overrides():
    for i in range(3):
        try:
            return i
        finally:
            if i < 2:
                continue
            return f"finally {i}"


print(finally_overrides())


def nested():
    for i in range(3):
        for j in range(3):
            if j == 2:
                break
            if i == 1:
                continue
            yield i, j
        else:
            yield "inner else"
    else:
        yield "outer else"


print(list(nested()))


def labelled():
    for i in range(2, 20):
        for j in range(2, i):
            if i % j == 0:
                break
        else:
            yield i


print(list(labelled()))
items = [3, 1, 2]
while items:
    print(items.pop(), end=" ")
else:
    print("all gone")
try:
    for i in iter([1, 2]):
        raise ValueError(i)
    else:
        print("no")
except ValueError as error:
    print("left by", error)
for i in range(2):
    try:
        pass
    except ValueError:
        pass
    else:
        print("else", i)
    finally:
        print("finally", i)
total = 0
for i in range(10**3):
    for _ in range(3):
        if i % 7 == 0:
            break
        total += 1
    else:
        continue
    total -= 1
print(total)
d = {}
for d["key"] in "ab":
    pass
for i in range(3): total = i; continue
print(d, total)
while True:
    try:
        1 / 0
    except ZeroDivisionError:
        break
    finally:
        print("cleaned")
i = 0
while (i := i + 1) < 5:
    if i % 2: continue
    print(i, end=",")
print()
for source in "break", "continue", "for x in y: pass\nelse: break", "def f(): break", "while 1:\n class C: break", "for i in 5: pass", "for i in range(3)", "while: pass", "if 1: continue", "for x in 1, : print(x)":
    try:
        exec(source)
        print(repr(source), "fine")
    except Exception as error:
        print(repr(source), type(error).__name__, getattr(error, "msg", error))
