# gc. Memory is freed by a tracing collector of the engine's: when enough has been allocated, and when
# a program asks for it here. Finalizers and callbacks of weak references run at once behind it.
from _weakref import collect_soon as _collect_soon, take_count as _take_count

callbacks = []
garbage = []
_enabled = [True]


def enable():
    _enabled[0] = True


def disable():
    _enabled[0] = False


def isenabled():
    return _enabled[0]


def _poll():
    pass


def collect(generation=2):
    if not 0 <= generation <= 2:
        raise ValueError("invalid generation")
    _collect_soon()
    _poll()
    found = _take_count()
    if found:  # what finalizers have left
        _collect_soon()
        _poll()
        _take_count()
    return found


def freeze():
    pass


def unfreeze():
    pass


def get_count():
    return (0, 0, 0)


def get_threshold():
    return (2000, 10, 0)


def set_threshold(*thresholds):
    pass


def get_objects(generation=None):
    return []


def is_tracked(obj):
    return isinstance(obj, (list, dict, set, tuple)) or hasattr(obj, "__dict__")
