"""Of the module.

    Indented.
"""


def plain(): "doc\n   more"


def block():
    """
    first

        second
    """


def head():
    """   Head.

	Tabbed	here.
	  And more.
"""


def odd():
    """a
  b
      c
   """


def empty():
    ""


def blank():
    """   
       
    """


def wide():
    """é	tab
    日本	tab\tescaped
    """


class Kind:
    """A kind.

    With more.
    """

    def method(self):
        """One line."""

    @property
    def value(self):
        """
        The value.
        """


def joined():
    "a\n" "    b\n" "      c"


for thing in plain, block, head, odd, empty, blank, wide, Kind, Kind.method, Kind.value, joined:
    print(repr(thing.__doc__))
print(repr(__doc__))
print((lambda: "no doc").__doc__, block.__code__.co_consts[0] == block.__doc__)
namespace = {}
exec('"""text\n  in exec"""\nclass A:\n  """a\n     b"""\n', namespace)
print(repr(namespace["__doc__"]), repr(namespace["A"].__doc__))
