# __doc__ and __name__ of properties, and those of subclasses.
class Plain:
    @property
    def value(self):
        "from the getter"
        return 1

    @value.getter
    def value(self):
        "from the second getter"
        return 2

    @value.setter
    def value(self, new):
        "of the setter: not used"

    given = property(lambda self: 3, doc="given")

    @given.getter
    def given(self):
        "not used: another was given"
        return 4

    without = property(None, lambda self, new: None)
    absent = property()


print(Plain.value.__doc__, "|", Plain.given.__doc__, "|", Plain.without.__doc__)
print(Plain.value.__name__, Plain.without.__name__)
Plain.value.__doc__ = "another"
Plain.value.__name__ = "renamed"
print(Plain.value.__doc__, Plain.value.__name__)
for action in (lambda: Plain().absent, lambda: setattr(Plain(), "absent", 1),
               lambda: delattr(Plain(), "absent"), lambda: delattr(Plain(), "value"),
               lambda: property(None).__name__, lambda: property().__set_name__(1),
               lambda: setattr(Plain.value, "fget", None)):
    try:
        print(action())
    except (AttributeError, TypeError) as error:
        print(type(error).__name__, error)


def late(self):
    return 1


Plain.late = property(late)
print(Plain.late.__name__)
try:
    Plain().late = 2
except AttributeError as error:
    print(error)
odd = property()
odd.__set_name__(Plain, ["no", "name"])
Plain.odd = odd
try:
    Plain().odd
except AttributeError as error:
    print(error)


class Documented(property):
    """the subclass"""


class Counted(property):
    """made by hand"""

    def __init__(self, *parts):
        print("made of", [part is not None for part in parts])
        super().__init__(*parts)


class Other:
    @Documented
    def value(self):
        "from the getter"
        return 1

    @value.setter
    def value(self, new):
        pass

    bare = Documented(lambda self: 1)
    told = Documented(lambda self: 1, doc="told")
    counted = Counted(late)

    @counted.setter
    def counted(self, new):
        pass


print(Other.value.__doc__, "|", Other.bare.__doc__, "|", Other.told.__doc__)
print(type(Other.value) is Documented, Other.value.fset is not None)


class Marked:
    def __init__(self, mark):
        self.__isabstractmethod__ = mark


print(property(Marked([])).__isabstractmethod__, property(Marked([1])).__isabstractmethod__)
