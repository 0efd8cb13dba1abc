# Subclasses of the module type: what they compute, forbid and answer for names that are not there.
import sys
import types


class Lazy(types.ModuleType):
    def __getattr__(self, name):
        if name.startswith("_"):
            raise AttributeError(f"no {name}")
        return f"made {name}"

    @property
    def version(self):
        return 7


class Guarded(types.ModuleType):
    def __getattribute__(self, name):
        return f"asked for {name}"


lazy = Lazy("lazy")
lazy.__dict__["version"] = "hidden by the property"
lazy.known = "known"
print(lazy.known, lazy.other, lazy.version)
try:
    lazy._private
except AttributeError as error:
    print(error)
try:
    lazy.version = 8
except AttributeError as error:
    print(error)

sys.modules["lazy"] = lazy
from lazy import known, anything
import lazy as again
print(known, anything, again is lazy, again.more)
print(getattr(lazy, "thing"), getattr(lazy, "_thing", None), hasattr(lazy, "_x"))

lazy.__dict__["__getattr__"] = lambda name: f"the module's own {name}"
print(lazy.unknown)
print(Guarded("guarded").x)
