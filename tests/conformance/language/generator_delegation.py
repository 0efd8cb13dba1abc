# yield from: values, results, exceptions and closing pass through every level.
def leaf(name):
    print(name, "starts")
    try:
        while True:
            try:
                got = yield f"{name} ready"
                print(name, "got", got)
                if got == "stop":
                    return f"{name} result"
            except ValueError as error:
                print(name, "caught", error)
    finally:
        print(name, "ends")


def middle(*names):
    results = []
    for name in names:
        results.append((yield from leaf(name)))
    return results


def top():
    try:
        first = yield from middle("a", "b")
        yield f"top has {first}"
        second = yield from middle("c")
        return second
    except KeyError as error:
        yield f"top caught {error!r}"
        return "after key error"


g = top()
print(next(g))
print(g.send(1))
print(g.send("stop"))
print(g.throw(ValueError("v")))
print(g.send("stop"))
print(next(g))
print(g.throw(KeyError("k")))
try:
    next(g)
except StopIteration as stop:
    print("result", stop.value)

g = top()
next(g)
g.close()
print("closed")


def flatten(tree):
    for item in tree:
        if isinstance(item, list):
            yield from flatten(item)
        else:
            yield item


print(list(flatten([1, [2, [3, [4, []]], 5], [[[6]]]])))


def averager():
    total, count = 0.0, 0
    while (value := (yield)) is not None:
        total += value
        count += 1
    return total / count if count else None


def grouper(results, key):
    while True:
        results[key] = yield from averager()


results = {}
for key, values in {"girls": [40.9, 38.5], "boys": [39.0, 42.0, 36.0], "none": []}.items():
    group = grouper(results, key)
    next(group)
    for value in values:
        group.send(value)
    group.send(None)
print(results)


def hanoi(n, a, b, c):
    if n:
        yield from hanoi(n - 1, a, c, b)
        yield a, c
        yield from hanoi(n - 1, b, a, c)


print(len(list(hanoi(6, "A", "B", "C"))), list(hanoi(2, "A", "B", "C")))


def from_everything():
    yield from "ab"
    yield from range(2)
    yield from {"k": 1}
    yield from (x for x in [9])
    yield from map(str, [7])
    result = yield from ()
    print("nothing gives", result)


print(list(from_everything()))


def chain_of(n):
    if n:
        yield from chain_of(n - 1)
    yield n


print(sum(chain_of(200)))


class Tree:
    def __init__(self, value, left=None, right=None):
        self.value, self.left, self.right = value, left, right

    def __iter__(self):
        if self.left:
            yield from self.left
        yield self.value
        if self.right:
            yield from self.right


print(*Tree(4, Tree(2, Tree(1), Tree(3)), Tree(6, Tree(5))))
