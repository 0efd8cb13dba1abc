# contextvars. Follows CPython 3.14, Python/context.c (PEP 567).
# The rule: a Context owns its dict, the running context of a thread is _running[ident], and a copy
# is taken when work is scheduled, not when it runs. `_used` stays empty until a program makes its
# first ContextVar; asyncio then has nothing to copy and takes None for "an empty context".
import _thread

__all__ = ["Context", "ContextVar", "Token", "copy_context"]

_running = {}  # thread ident -> Context
_used = []


class _Missing:
    def __repr__(self):
        return "<Token.MISSING>"


_MISSING = _Missing()
_get_ident = _thread.get_ident


def _final(cls, /, **kwargs):
    raise TypeError(f"type '_contextvars.{cls.__mro__[1].__name__}' is not an acceptable base type")


def _current():
    ident = _get_ident()
    context = _running.get(ident)
    if context is None:
        context = _running[ident] = Context()
        context._entered = True
    return context


class Token:
    __module__ = "_contextvars"
    __slots__ = ("_context", "var", "old_value", "_used")
    __class_getitem__ = classmethod(type(list[int]))
    MISSING = _MISSING
    __init_subclass__ = classmethod(_final)

    def __new__(cls, *args, **kwargs):
        raise RuntimeError("Tokens can only be created by ContextVars")

    def __repr__(self):
        used = " used" if self._used else ""
        return f"<Token{used} var={self.var!r} at {id(self):#x}>"

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.var.reset(self)


__in_c__ = ("ContextVar", "ContextVar.__init__", "ContextVar.get", "ContextVar.set",
            "ContextVar.reset", "Context", "Token")


def _make_token(context, var, old_value):
    token = object.__new__(Token)
    token._context = context
    token.var = var
    token.old_value = old_value
    token._used = False
    return token


class ContextVar:
    __module__ = "_contextvars"
    __slots__ = ("name", "_default")
    __init_subclass__ = classmethod(_final)

    def __init__(self, name, *, default=_MISSING):
        if not isinstance(name, str):
            raise TypeError("context variable name must be a str")
        self.name = name
        self._default = default
        _used.append(True)

    def __repr__(self):
        default = "" if self._default is _MISSING else f" default={self._default!r}"
        return f"<ContextVar name={self.name!r}{default} at {id(self):#x}>"

    def get(self, default=_MISSING, /):
        context = _running.get(_get_ident())
        if context is None:
            context = _current()
        value = context._data.get(self, _MISSING)
        if value is _MISSING:
            if default is not _MISSING:
                return default
            if self._default is not _MISSING:
                return self._default
            raise LookupError(self)
        return value

    def set(self, value, /):
        context = _current()
        token = _make_token(context, self, context._data.get(self, _MISSING))
        context._data[self] = value
        return token

    def reset(self, token, /):
        if not isinstance(token, Token):
            raise TypeError(f"expected an instance of Token, got {token!r}")
        if token._used:
            raise RuntimeError(f"{token!r} has already been used once")
        if token.var is not self:
            raise ValueError(f"{token!r} was created by a different ContextVar")
        context = _current()
        if token._context is not context:
            raise ValueError(f"{token!r} was created in a different Context")
        token._used = True
        if token.old_value is _MISSING:
            context._data.pop(self, None)
        else:
            context._data[self] = token.old_value

    __class_getitem__ = classmethod(type(list[int]))


def _checked(var):
    if not isinstance(var, ContextVar):
        raise TypeError(f"a ContextVar key was expected, got {var!r}")
    return var


class Context:
    __module__ = "_contextvars"
    __init_subclass__ = classmethod(_final)

    def __init__(self, *args, **kwargs):
        if args or kwargs:
            raise TypeError("Context() does not accept any arguments")
        self._data = {}
        self._entered = False

    def run(self, callable, /, *args, **kwargs):
        if self._entered:
            raise RuntimeError(f"cannot enter context: {self} is already entered")
        ident = _get_ident()
        outer = _running.get(ident)
        self._entered = True
        _running[ident] = self
        try:
            return callable(*args, **kwargs)
        finally:
            self._entered = False
            _running[ident] = outer

    def copy(self):
        context = Context()
        context._data = dict(self._data)
        return context

    def __getitem__(self, var):
        return self._data[_checked(var)]

    def __contains__(self, var):
        return _checked(var) in self._data

    def __iter__(self):
        return iter(self._data)

    def __len__(self):
        return len(self._data)

    def __eq__(self, other):
        return isinstance(other, Context) and self._data == other._data

    def __hash__(self):
        raise TypeError("unhashable type: '_contextvars.Context'")

    def get(self, var, default=None, /):
        return self._data.get(_checked(var), default)

    def keys(self):
        return self._data.keys()

    def values(self):
        return self._data.values()

    def items(self):
        return self._data.items()


def copy_context():
    return _current().copy()
