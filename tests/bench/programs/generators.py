def numbers(n):
    for i in range(n):
        yield i


def pairs(source):
    previous = None
    for item in source:
        if previous is not None:
            yield previous, item
        previous = item


def tree(depth):
    if depth:
        yield from tree(depth - 1)
        yield depth
        yield from tree(depth - 1)


def bench():
    total = sum(a * b for a, b in pairs(numbers(120_000)) if (a + b) % 3)
    return total, sum(tree(14))
