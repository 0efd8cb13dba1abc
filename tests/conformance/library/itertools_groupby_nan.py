# Keys that are not equal to themselves: groupby() takes the same object for the same key.
from itertools import groupby

nan = float("nan")


class Odd:
    compared = 0

    def __init__(self, name):
        self.name = name

    def __eq__(self, other):
        Odd.compared += 1
        return False

    def __repr__(self):
        return self.name


print([(key, list(group)) for key, group in groupby([nan, nan, 1.0, nan])])
print([key for key, group in groupby([nan, nan, 1.0, 1.0, nan])])

one, other = Odd("one"), Odd("other")
print([(key, list(group)) for key, group in groupby([one, one, other, other, one])])
print([key for key, group in groupby([one, one, other])], Odd.compared)
print([(key, list(group)) for key, group in groupby("aAbBc", key=lambda letter: one)])


class Told(Odd):
    def __eq__(self, other):
        print(self, "==", other)
        return True


print([list(group) for _, group in groupby([Told("a"), Told("b"), Told("c")])])
