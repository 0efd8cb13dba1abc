# Unpacking what a program's own class iterates: the variable that names it keeps it.
import collections.abc
import enum


class Pair:
    def __iter__(self):
        print("iterated")
        yield 1
        yield 2


class Endless:
    def __init__(self):
        self.given = 0

    def __iter__(self):
        return self

    def __next__(self):
        self.given += 1
        return self.given


class Indexed(collections.abc.Sequence):
    def __len__(self):
        return 2

    def __getitem__(self, index):
        return "ab"[index]


class Failing:
    def __iter__(self):
        yield 1
        raise LookupError("no second")


def unpacked():
    pair = Pair()
    a, b = pair
    print(a, b, type(pair).__name__)
    a, *b = pair
    print(a, b, type(pair).__name__)
    [a, (b, c)] = 0, pair
    print(a, b, c, type(pair).__name__)
    pair, other = pair
    print(pair, other)


def members():
    class Colour(enum.Flag):
        RED = 1
        BLUE = 2

    red, blue = Colour
    print(red, blue, Colour.RED, Colour)


def wrong():
    endless = Endless()
    try:
        a, b = endless
    except ValueError as error:
        print(error, endless.given)
    pair = Pair()
    for attempt in range(3):
        try:
            if attempt == 0:
                a, b, c = pair
            elif attempt == 1:
                a, b, c, *d = pair
            else:
                (a,) = pair
        except ValueError as error:
            print(error, type(pair).__name__)
    failing = Failing()
    try:
        a, b = failing
    except LookupError as error:
        print(error, type(failing).__name__)


def matched(subject):
    match subject:
        case [first, second, third]:
            return "three"
        case [first, *rest] if rest == ["c"]:
            return "c"
        case [first, second] as whole:
            return first, second, type(whole).__name__, type(subject).__name__


unpacked()
members()
wrong()
print(matched(Indexed()))
