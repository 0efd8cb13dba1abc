# Contexts of decimal arithmetic: precision, rounding, limits of exponents, and signals with their flags and
# traps. By the General Decimal Arithmetic Specification and CPython 3.14, Modules/_decimal/_decimal.c.
import contextvars

__in_c__ = ("getcontext", "setcontext", "localcontext", "IEEEContext")

ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR = "ROUND_UP", "ROUND_DOWN", "ROUND_CEILING", "ROUND_FLOOR"
ROUND_HALF_UP, ROUND_HALF_DOWN = "ROUND_HALF_UP", "ROUND_HALF_DOWN"
ROUND_HALF_EVEN, ROUND_05UP = "ROUND_HALF_EVEN", "ROUND_05UP"
_ROUNDINGS = (ROUND_UP, ROUND_DOWN, ROUND_CEILING, ROUND_FLOOR, ROUND_HALF_UP, ROUND_HALF_DOWN,
              ROUND_HALF_EVEN, ROUND_05UP)

MAX_PREC = MAX_EMAX = 999999999999999999
MIN_EMIN = -MAX_EMAX
MIN_ETINY = MIN_EMIN - MAX_PREC + 1


class DecimalException(ArithmeticError):
    __module__ = "decimal"


def _signal(name, *bases):
    return type(name, bases, {"__module__": "decimal"})


Clamped = _signal("Clamped", DecimalException)
Rounded = _signal("Rounded", DecimalException)
Inexact = _signal("Inexact", DecimalException)
Subnormal = _signal("Subnormal", DecimalException)
Underflow = _signal("Underflow", Inexact, Rounded, Subnormal)
Overflow = _signal("Overflow", Inexact, Rounded)
DivisionByZero = _signal("DivisionByZero", DecimalException, ZeroDivisionError)
FloatOperation = _signal("FloatOperation", DecimalException, TypeError)
InvalidOperation = _signal("InvalidOperation", DecimalException)
# Which InvalidOperation it is; these are no signals of their own.
ConversionSyntax = _signal("ConversionSyntax", InvalidOperation)
DivisionImpossible = _signal("DivisionImpossible", InvalidOperation)
DivisionUndefined = _signal("DivisionUndefined", InvalidOperation, ZeroDivisionError)
InvalidContext = _signal("InvalidContext", InvalidOperation)

# In the order in which an exception is chosen of several, and in the one in which they are written.
_SIGNALS = (InvalidOperation, FloatOperation, DivisionByZero, Overflow, Underflow, Subnormal, Inexact,
            Rounded, Clamped)
_WRITTEN = (Clamped, ConversionSyntax, DivisionByZero, DivisionImpossible, DivisionUndefined, Inexact,
            InvalidContext, InvalidOperation, FloatOperation, Overflow, Rounded, Subnormal, Underflow)


class _SignalDict(dict):
    _invalid = ConversionSyntax  # the first of the conditions that InvalidOperation stands for

    def __init__(self, signals):
        super().__init__((signal, signal in signals) for signal in _SIGNALS)

    def _check(self, signal):
        if signal not in _SIGNALS:
            raise KeyError("invalid error flag")

    def __getitem__(self, signal):
        self._check(signal)
        return super().__getitem__(signal)

    def __setitem__(self, signal, value):
        self._check(signal)
        super().__setitem__(signal, bool(value))
        if signal is InvalidOperation:
            self._invalid = ConversionSyntax

    def note(self, condition):
        signal = condition if condition in _SIGNALS else InvalidOperation
        if signal is InvalidOperation:
            known = (self._invalid,) if self[signal] else ()
            self._invalid = min(condition, *known, key=_WRITTEN.index) if known else condition
        super().__setitem__(signal, True)
        return signal

    def names(self):
        noted = [self._invalid if signal is InvalidOperation else signal
                 for signal in _SIGNALS if self[signal]]
        return ", ".join(signal.__name__ if signal in _SIGNALS else "InvalidOperation"
                         for signal in sorted(noted, key=_WRITTEN.index))

    def __delitem__(self, signal):
        raise ValueError("signal keys cannot be deleted")

    def __repr__(self):
        return "{" + ", ".join(f"{signal!r}:{on}" for signal, on in self.items()) + "}"

    def copy(self):
        return dict(self)


def _as_signals(given):
    if isinstance(given, dict):
        if set(given) != set(_SIGNALS):
            raise KeyError("invalid error flag")
        return [signal for signal in _SIGNALS if given[signal]]
    if isinstance(given, (str, bytes)) or any(signal not in _SIGNALS for signal in given):
        raise TypeError("valid values for signals are:\n  [InvalidOperation, FloatOperation, "
                        "DivisionByZero,\n   Overflow, Underflow, Subnormal, Inexact,\n   Rounded, Clamped]")
    return given


def _limited(name, least, most):
    where = {"prec": "[1, MAX_PREC]", "Emin": "[MIN_EMIN, 0]", "Emax": "[0, MAX_EMAX]"}.get(name)

    def get(self):
        return self._numbers[name]

    def set(self, value):
        if not isinstance(value, int):
            raise TypeError("an integer is required")
        if not least <= value <= most:
            raise ValueError(f"valid range for {name} is {where}" if where else
                             f"valid values for {name} are 0 or 1")
        self._numbers[name] = int(value)

    return property(get, set)


class Context:
    __module__ = "decimal"

    prec = _limited("prec", 1, MAX_PREC)
    Emin = _limited("Emin", MIN_EMIN, 0)
    Emax = _limited("Emax", 0, MAX_EMAX)
    capitals = _limited("capitals", 0, 1)
    clamp = _limited("clamp", 0, 1)

    def __init__(self, prec=None, rounding=None, Emin=None, Emax=None, capitals=None, clamp=None,
                 flags=None, traps=None):
        given = {"prec": prec, "Emin": Emin, "Emax": Emax, "capitals": capitals, "clamp": clamp}
        default = _default[0]
        self._numbers = {}
        for name, value in given.items():
            setattr(self, name, getattr(default, name) if value is None else value)
        self.rounding = default.rounding if rounding is None else rounding
        self._flags = _SignalDict(() if flags is None else _as_signals(flags))
        self._traps = _SignalDict([signal for signal in _SIGNALS if default.traps[signal]]
                                  if traps is None else _as_signals(traps))

    @property
    def rounding(self):
        return self._rounding

    @rounding.setter
    def rounding(self, value):
        if value not in _ROUNDINGS:
            raise TypeError("valid values for rounding are:\n  [ROUND_CEILING, ROUND_FLOOR, ROUND_UP, "
                            "ROUND_DOWN,\n   ROUND_HALF_UP, ROUND_HALF_DOWN, ROUND_HALF_EVEN,\n"
                            "   ROUND_05UP]")
        self._rounding = value

    @property
    def flags(self):
        return self._flags

    @flags.setter
    def flags(self, value):
        self._flags = _SignalDict(_as_signals(value))

    @property
    def traps(self):
        return self._traps

    @traps.setter
    def traps(self, value):
        self._traps = _SignalDict(_as_signals(value))

    def __setattr__(self, name, value):
        if not name.startswith("_") and not hasattr(type(self), name):
            raise AttributeError(f"'decimal.Context' object has no attribute {name!r}")
        object.__setattr__(self, name, value)

    def __repr__(self):
        return (f"Context(prec={self.prec}, rounding={self.rounding}, Emin={self.Emin}, Emax={self.Emax}, "
                f"capitals={self.capitals}, clamp={self.clamp}, flags=[{self._flags.names()}], "
                f"traps=[{self._traps.names()}])")

    def __reduce__(self):
        flags, traps = ([signal for signal in _SIGNALS if on[signal]] for on in (self._flags, self._traps))
        return type(self), (self.prec, self.rounding, self.Emin, self.Emax, self.capitals, self.clamp,
                            flags, traps)

    def copy(self):
        return Context(*self.__reduce__()[1])

    __copy__ = copy

    def clear_flags(self):
        self._flags = _SignalDict(())

    def clear_traps(self):
        self._traps = _SignalDict(())

    def Etiny(self):
        return self.Emin - self.prec + 1

    def Etop(self):
        return self.Emax - self.prec + 1

    def radix(self):
        return _decimal().Decimal(10)

    # Notes what has happened, and raises it when there is a trap for it.
    def _raise(self, *conditions):
        chosen, shown = None, []
        for condition in conditions:
            signal = self._flags.note(condition)
            if self._traps[signal]:
                shown.append(condition)
                if chosen is None or _SIGNALS.index(signal) < _SIGNALS.index(chosen):
                    chosen = signal
        if chosen is not None:
            shown.sort(key=lambda each: _SIGNALS.index(each) if each in _SIGNALS else -1)
            raise chosen(shown)

    def create_decimal(self, value="0"):
        return _decimal()._created(value, self)

    def create_decimal_from_float(self, value):
        return _decimal().Decimal.from_float(value)._finished(self)


def _decimal():
    import decimal
    return decimal


class _First:
    prec, rounding, Emin, Emax, capitals, clamp = 28, ROUND_HALF_EVEN, -999999, 999999, 1, 0
    traps = _SignalDict((InvalidOperation, DivisionByZero, Overflow))


_default = [_First]
DefaultContext = Context()
_default[0] = DefaultContext
BasicContext = Context(9, ROUND_HALF_UP, traps=[
    InvalidOperation, DivisionByZero, Overflow, Underflow, Clamped])
ExtendedContext = Context(9, ROUND_HALF_EVEN, traps=[])

_current = contextvars.ContextVar("decimal_context")


def getcontext():
    found = _current.get(None)
    if found is None:
        found = DefaultContext.copy()
        _current.set(found)
    return found


def setcontext(context, /):
    if not isinstance(context, Context):
        raise TypeError("argument must be a context")
    if context in (DefaultContext, BasicContext, ExtendedContext):
        context = context.copy()
        context.clear_flags()
    _current.set(context)


class _LocalContext:
    def __init__(self, context):
        self._context = context

    def __enter__(self):
        self._saved = getcontext()
        setcontext(self._context)
        return self._context

    def __exit__(self, *error):
        setcontext(self._saved)


def localcontext(ctx=None, **kwargs):
    if ctx is None:
        ctx = getcontext()
    elif not isinstance(ctx, Context):
        raise TypeError("optional argument must be a context")
    local = ctx.copy()
    for name, value in kwargs.items():
        if name not in ("prec", "rounding", "Emin", "Emax", "capitals", "clamp", "flags", "traps"):
            raise TypeError(f"this function got an unexpected keyword argument {name!r}")
        if value is not None:
            setattr(local, name, value)
    return _LocalContext(local)


def IEEEContext(bits, /):
    if not 32 <= bits <= 512 or bits % 32:
        raise ValueError("argument must be a multiple of 32, with a maximum of 512")
    most = 3 * 2 ** (bits // 16 + 3)
    return Context(9 * (bits // 32) - 2, ROUND_HALF_EVEN, 1 - most, most, 1, 1, [], [])
