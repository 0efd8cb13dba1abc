# Loops that take the items of zip, enumerate and dict.items() apart: what is in the targets at every end.
def attempt(function):
    try:
        print(function.__name__, function())
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def uneven():
    x = y = "before"
    for x, y in zip([1, 2, 3], "ab"):
        pass
    first, last = zip([1, 2, 3], "ab"), "ab"
    rest = iter([1, 2, 3])
    for a, b in zip(rest, "ab"):
        pass
    return x, y, list(rest), a, b, next(first), last


def none_at_all():
    x = y = "before"
    for x, y in zip([], [1]):
        pass
    for x, y in enumerate(()):
        pass
    for x, y in {}.items():
        pass
    return x, y


def strict_short():
    for x, y in zip([1, 2], [3], strict=True):
        print(x, y)


def strict_long():
    for x, y in zip([1], [3, 4], strict=True):
        print(x, y)


def too_many():
    for x, y in zip("ab", "cd", "ef"):
        print(x, y)


def too_few():
    for x, y, z in enumerate("ab"):
        print(x, y, z)


def one_each():
    return [x for (x,) in zip("abc")], [x for x, in zip((1, 2))]


def three():
    return [x + y + z for x, y, z in zip(range(3), (10, 20, 30), {100: 1, 200: 2, 300: 3})]


def starred():
    return [(a, rest) for a, *rest in zip("ab", "cd", "ef")], [(i, a, b) for i, (a, b) in enumerate(zip("ab", "cd"))]


def whole_kept():
    kept = []
    for pair in zip("ab", "cd"):
        x, y = pair
        kept.append((pair, x, y))
    for pair in enumerate("xy", 5):
        i, c = pair
        kept.append(pair)
    return kept


def same_target():
    for x, x in zip("ab", "cd"):
        print(x, end=" ")
    values = [0, 0]
    for values[0], values[1] in zip("ab", "cd"):
        print(values, end=" ")
    return x


def grows():
    table = {1: "a", 2: "b"}
    for key, value in table.items():
        table[key + 10] = value


def changes_keys():
    table = {1: "a", 2: "b", 3: "c"}
    for key, value in table.items():
        del table[key]
        table[key + 10] = value


def writes_values():
    table = {1: 1, 2: 2, 3: 3}
    for key, value in table.items():
        table[key + 1 if key < 3 else 1] += value
    return table


def appended_meanwhile():
    numbers = [1, 2, 3]
    for i, n in enumerate(numbers):
        if i < 3:
            numbers.append(n * 10)
    return numbers, i, n


def big_start():
    return [pair for i, c in enumerate("ab", 2**47 - 1) for pair in [(i, c)]], [i for i, _ in enumerate("ab", 2**70)]


def over_generators():
    def numbers():
        yield 1
        yield 2
        raise LookupError("from the generator")
    for i, n in enumerate(numbers()):
        print(i, n, end=" ")


def own_iterator():
    class Pairs(zip):
        def __next__(self):
            return "x", super().__next__()

    class Late(enumerate):
        pass
    return [(a, b) for a, b in Pairs("ab", "cd")], [(a, b) for a, b in Late("ab")]


def left_by_break():
    iterator = zip("abc", "def")
    for x, y in iterator:
        break
    for x, y in iterator:
        pass
    for x, y in iterator:
        x = "never"
    return x, y


def reversed_items():
    return [(k, v) for k, v in reversed({1: 2, 3: 4}.items())], {v: k for k, v in {1: 2, 3: 4}.items()}


def in_a_generator():
    def pairs():
        for x, y in zip("ab", "cd"):
            yield y, x
    return list(pairs()), dict(pairs())


class Body:
    for x, y in zip("ab", "cd"):
        z = x + y


for function in (uneven, none_at_all, strict_short, strict_long, too_many, too_few, one_each, three, starred, whole_kept,
                 same_target, grows, changes_keys, writes_values, appended_meanwhile, big_start, over_generators,
                 own_iterator, left_by_break, reversed_items, in_a_generator):
    attempt(function)
print(Body.x, Body.y, Body.z)
for one, two in zip([1], [2]):
    pass
print(one, two)
