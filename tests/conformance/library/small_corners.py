# A defaultdict's factory when it is deleted, and what dir() lists of a member with a data type.
import collections
import enum

found = collections.defaultdict(list)
found["a"].append(1)
del found.default_factory
print(found.default_factory, found)
try:
    found["b"]
except KeyError as error:
    print(repr(error))
del found.default_factory
found.default_factory = int
print(found["b"], found)


class Number(enum.IntEnum):
    ONE = 1
    TWO = 2

    def half(self):
        return self / 2


class Word(enum.StrEnum):
    YES = "yes"


class Plain(enum.Enum):
    ONE = 1


print([name for name in dir(Number.ONE) if name[0] != "_"])
print("YES" in dir(Word.YES), "title" in dir(Word.YES), [name for name in dir(Plain.ONE) if name[0] != "_"])
