# Which items of a program's own sequence a pattern asks for, and that attribute names are not mangled.
import collections.abc


class Watched(collections.abc.Sequence):
    def __init__(self, items):
        self.items, self.asked = items, []

    def __len__(self):
        self.asked.append("len")
        return len(self.items)

    def __getitem__(self, index):
        self.asked.append(index)
        return self.items[index]


def look(items):
    seen = []
    for pattern in range(9):
        watched = Watched(items)
        match pattern, watched:
            case 0, [*_]:
                found = "anything"
            case 1, [_, _]:
                found = "two"
            case 2, []:
                found = "nothing"
            case 3, [first, *_]:
                found = first
            case 4, [*_, last]:
                found = last
            case 5, [first, _, *_, last]:
                found = first, last
            case 6, [first, *rest]:
                found = first, rest
            case 7, [_, *_]:
                found = "some"
            case 8, [_, second]:
                found = second
            case _:
                found = None
        seen.append((pattern, found, watched.asked))
    return seen


for items in [], [1], [1, 2], [1, 2, 3, 4]:
    print(items)
    for line in look(items):
        print("  ", *line)

match range(10**12):
    case [first, second, *_, last]:
        print(first, second, last)


class Endless(Watched):
    def __getitem__(self, index):
        return index  # never an IndexError


match Endless([0] * 7):
    case [*_, last]:
        print(last)


class Broken(Watched):
    def __getitem__(self, index):
        raise LookupError(index)


try:
    match Broken([1, 2]):
        case [*_, last]:
            print(last)
except LookupError as error:
    print(repr(error))


class Point:
    def __init__(self):
        self.__hidden = "mangled"
        setattr(self, "__hidden", "as written")


class Reader:
    def read(self, point):
        match point:
            case Point(__hidden=value):
                return value


print(Reader().read(Point()))
