# import in every form, what is bound, reloading, __all__, errors, and lazy imports in functions.
import math
import os.path
import collections.abc as cabc
import json as j, random as r
from math import pi, sqrt as root, floor
from collections import (OrderedDict,
                         namedtuple as nt,)
from os import path
from string import *
import sys

print(math.pi == pi, root(16), floor(2.7), os.path is path, cabc.Iterable.__name__, j.dumps([1]), nt("P", "x")(1), OrderedDict.__name__, ascii_lowercase[:3], digits, "math" in sys.modules, sys.modules["json"] is j)
print("collections" in globals(), "os" in globals(), "cabc" in globals(), "Template" in globals(), __name__)


def lazy():
    import textwrap
    from itertools import count as counter
    return textwrap.shorten("a long text here", 10), next(counter(5)), "textwrap" in globals()


print(lazy())


class Holder:
    import string as s
    from math import tau


print(Holder.s.digits, round(Holder.tau, 3))
for source in ("import nothing_here", "import os.nothing", "from os import nothing", "from math import Pi", "from nothing import x", "import math.pi", "from . import x", "from .math import pi", "import json.decoder.nope", "from json import decoder, nope", "import 5", "from os import", "from os import (path", "import os as", "from os import path as", "import", "from import x", "import a, ", "from os import *, path", "def f(): from os import *", "import os.path as a.b"):
    try:
        exec(source, {"__name__": "__main__"})
        print(source, "fine")
    except ImportError as error:
        print(source, "->", type(error).__name__, str(error).split(" (")[0], error.name)
    except SyntaxError as error:
        print(source, "->", error.msg)
import importlib
print(importlib.import_module("json") is j, importlib.import_module("os.path") is path, importlib.util.find_spec("nothing_here") if hasattr(importlib, "util") else None)
try:
    importlib.import_module("no_such_module_at_all")
except ModuleNotFoundError as error:
    print(error, error.name)
import types
module = types.ModuleType("made", "A made module")
exec("value = 5\ndef get(): return value\n_private = 1", module.__dict__)
sys.modules["made"] = module
import made
from made import get, value
print(made.get(), get() == value, made.__doc__, made.__name__, repr(made), hasattr(made, "_private"))
made.value = 6
print(get(), value)
space = {}
exec("from made import *", space)
print(sorted(n for n in space if n != "__builtins__"))
module.__all__ = ["_private"]
space = {}
exec("from made import *", space)
print(sorted(n for n in space if n != "__builtins__"))
module.__getattr__ = lambda name: f"dynamic {name}"
from made import anything
print(anything, made.other)
del sys.modules["made"]
try:
    import made as again
except ModuleNotFoundError as error:
    print(error)
try:
    made.__dict__["x"] = 1
    made.nope = 2
    print(made.x, made.nope, [n for n in dir(made) if not n.startswith("_")])
    del made.x
    made.__getattr__ = None
except AttributeError as error:
    print(error)
math2 = __import__("math")
print(math2 is math, getattr(math, "nope", "default"), hasattr(math, "sqrt"), callable(math.sqrt), type(math).__name__, isinstance(math, types.ModuleType))
try:
    math.nope
except AttributeError as error:
    print(error)

package = __import__("json", fromlist=["decoder", "nowhere", "*"])
print(package.__name__, hasattr(package, "decoder"), hasattr(package, "nowhere"))
