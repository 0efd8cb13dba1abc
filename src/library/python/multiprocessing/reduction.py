# What pickles otherwise between processes than in a file. Follows CPython 3.14,
# Lib/multiprocessing/reduction.py. The engine reads the table (pickle.cpp) and imports this module when it
# first meets a functools.partial.
import functools
import pickle

__all__ = ["ForkingPickler", "register", "dump"]

_extra_reducers = {}


class ForkingPickler(pickle.Pickler):
    """Pickler subclass used by multiprocessing."""

    _extra_reducers = _extra_reducers

    def __init__(self, *args):
        import copyreg
        super().__init__(*args)
        self.dispatch_table = {**copyreg.dispatch_table, **_extra_reducers}

    @classmethod
    def register(cls, type, reduce):
        """Register a reduce function for a type."""
        cls._extra_reducers[type] = reduce

    @classmethod
    def dumps(cls, obj, protocol=None):
        import io
        buf = io.BytesIO()
        cls(buf, protocol).dump(obj)
        return buf.getbuffer()

    loads = staticmethod(pickle.loads)


register = ForkingPickler.register


def dump(obj, file, protocol=None):
    ForkingPickler(file, protocol).dump(obj)


def _reduce_partial(p):
    return _rebuild_partial, (p.func, p.args, p.keywords or {})


def _rebuild_partial(func, args, keywords):
    return functools.partial(func, *args, **keywords)


register(functools.partial, _reduce_partial)
