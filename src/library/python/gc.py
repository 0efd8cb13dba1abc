# gc. Memory is freed by a tracing collector of the engine's, at moments that it chooses itself;
# there is nothing to steer, and no reference cycle is special.
_enabled = [True]


def enable():
    _enabled[0] = True


def disable():
    _enabled[0] = False


def isenabled():
    return _enabled[0]


def collect(generation=2):
    return 0


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
