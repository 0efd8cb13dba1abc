# A group is what it was made of, whatever becomes of its args and of the list.
group = ExceptionGroup("made of", [ValueError(1), TypeError(2)])
for args in ((), (1,), (1, 2), (1, 2, 3)):
    group.args = args
    print(args, repr(group), str(group), group.message, group.exceptions, group.split(ValueError)[1])

items = [ValueError(1)]
group = ExceptionGroup("list", items)
items.clear()
print(repr(group), group.args, group.exceptions)
import collections

items = collections.deque([ValueError(1)])
group = ExceptionGroup("deque", items)
items.clear()
print(repr(group), str(group), len(group.exceptions))


class Own(ExceptionGroup):
    pass


class Derived(Own):
    def derive(self, exceptions):
        return 42


def told(function):
    try:
        print(function())
    except Exception as error:
        print(type(error).__name__, error)


told(lambda: Own("of base exceptions", [KeyboardInterrupt()]))
told(lambda: ExceptionGroup("of base exceptions", [KeyboardInterrupt()]))
told(lambda: ExceptionGroup("of a set", {ValueError()}))
told(lambda: ExceptionGroup("of a dict", {0: ValueError()}))
told(lambda: Derived("derives", [ValueError(), TypeError()]).split(TypeError))

group = ExceptionGroup("noted", [ValueError(1), TypeError(2)])
group.add_note("one")
match, rest = group.split(TypeError)
match.add_note("two")
print(group.__notes__, match.__notes__, rest.__notes__)
group.__notes__ = 5
print([hasattr(part, "__notes__") for part in group.split(TypeError)])


class Splits(ExceptionGroup):
    answer = ()

    def split(self, condition):
        print("asked for", condition.__name__)
        return self.answer


for answer in ("text", (1,), (ValueError("part"), None, "not used"), (None, None)):
    Splits.answer = answer
    try:
        try:
            raise Splits("splits", [ValueError(1)])
        except* ValueError as error:
            print("caught", repr(error))
    except TypeError as error:
        print(error)

print("-- deep ones")
deep = TypeError(1)
for _ in range(50_000):
    deep = ExceptionGroup("deep", [deep])
for function in (lambda: deep.split(TypeError), lambda: deep.subgroup(ValueError), lambda: repr(deep)):
    try:
        function()
    except RecursionError:
        pass
    print("survived")
print(str(deep))
try:
    dict([(1, 2), 3])
except TypeError as error:
    print(error, error.__notes__)
