# What interpreters and their queues have in common, and what stands for an item whose interpreter is
# gone. Follows CPython 3.14, Lib/concurrent/interpreters/_crossinterp.py.


class Numbered:
    # There is one object for each id, and it crosses as its id.
    _id_of = "object"

    def __new__(cls, id, /):
        if not isinstance(id, int):
            raise TypeError(f"id must be an int, got {id!r}")
        id = int(id)
        if id < 0:
            raise ValueError(f"{cls._id_of} ID must be a non-negative int, got {id!r}")
        self = cls._known.get(id)
        if self is None:
            handle = cls._bind(id)
            self = super().__new__(cls)
            self._id = id
            self._handle = handle  # keeps it
            cls._known[id] = self
        return self

    def __repr__(self):
        return f"{type(self).__name__}({self.id})"

    def __hash__(self):
        return hash(self._id)

    def __reduce__(self):
        return type(self), (self._id,)

    @property
    def id(self):
        return self._id


class ItemInterpreterDestroyed(Exception):
    """Raised when trying to get an item whose interpreter was destroyed."""


class UnboundItem:
    """Represents a cross-interpreter item no longer bound to an interpreter.

    An item is unbound when the interpreter that added it to the
    cross-interpreter container is destroyed.
    """

    __slots__ = ("_text",)

    def __new__(cls):
        raise Exception("use concurrent.interpreters._crossinterp.UNBOUND")

    def __repr__(self):
        return self._text


def make_unbound(kind, module):
    subclass = type(f"Unbound{kind.capitalize()}Item", (UnboundItem,), {"__slots__": ()})
    item = object.__new__(subclass)
    item._text = f"{module}.UNBOUND"
    return item


UNBOUND_ERROR = object()
UNBOUND_REMOVE = object()
