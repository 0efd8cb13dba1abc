# enum. Follows CPython 3.14, Lib/enum.py.
# The rule: a member is made once, when its class is; the class then maps values and names to it,
# and calling or indexing the class only looks up.

__all__ = ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique", "EnumMeta",
           "EnumType",
           "member", "nonmember", "property", "verify", "UNIQUE", "CONTINUOUS", "STRICT", "KEEP"]

_property = property
property = _property


class auto:
    # The value is given when the class is made; until then | & ^ make expressions of it.
    _count = [0]

    def __init__(self, value=None, parts=None):
        self._value = value
        self._parts = parts

    @_property
    def value(self):
        if self._parts is not None:
            op, left, right = self._parts
            left = left.value if isinstance(left, auto) else left
            right = right.value if isinstance(right, auto) else right
            return left | right if op == "|" else left & right if op == "&" else left ^ right
        return self._value

    def __or__(self, other):
        return auto(parts=("|", self, other))

    def __and__(self, other):
        return auto(parts=("&", self, other))

    def __xor__(self, other):
        return auto(parts=("^", self, other))


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_member(name, value):
    if isinstance(value, member):
        return True
    if isinstance(value, nonmember) or name.startswith("_"):
        return False
    if isinstance(value, (_property, staticmethod, classmethod, type)):
        return False
    return not (hasattr(type(value), "__get__") or callable(value) and hasattr(value, "__code__"))


class EnumType(type):
    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        if not bases or name in ("Enum", "ReprEnum") and not any(isinstance(b, EnumType)
                                                                 for b in bases):
            return super().__new__(metacls, name, bases, namespace, **kwds)
        for base in bases:
            if isinstance(base, EnumType) and getattr(base, "_member_map_", None):
                raise TypeError(f"<enum {base.__name__!r}> cannot extend <enum {base.__name__!r}>")
        found = {key: value for key, value in namespace.items() if _is_member(key, value)}
        plain = {key: value.value if isinstance(value, nonmember) else value
                 for key, value in namespace.items() if key not in found}
        cls = super().__new__(metacls, name, bases, plain, **kwds)
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._unhashable_ = []
        last_values = []
        for key, value in found.items():
            cls._add_member(key, value, last_values)
        return cls

    def _add_member(cls, name, value, last_values):
        if isinstance(value, member):
            value = value.value
        if isinstance(value, auto):
            if value._parts is None and value._value is None:
                value._value = cls._generate_next_value_(name, 1, len(last_values),
                                                         list(last_values))
            value = value.value
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._data_type()
        if "__new__" in cls.__dict__ and data_type is None:
            made = cls.__dict__["__new__"]
            made = getattr(made, "__func__", made)(cls, *args)
            if not hasattr(made, "_value_"):
                made._value_ = value
        elif data_type is not None:
            creator = None
            for base in cls.__mro__:
                if base is not object and "__new__" in base.__dict__ and base not in (Enum,
                                                                                      data_type):
                    if isinstance(base, EnumType):
                        creator = base.__dict__["__new__"]
                        break
            if creator is not None:
                made = getattr(creator, "__func__", creator)(cls, *args)
            else:
                made = data_type.__new__(cls, *args)
            if "_value_" not in made.__dict__:
                made._value_ = data_type(*args) if len(args) == 1 or data_type is not int else value
        else:
            made = object.__new__(cls)
            made._value_ = value
        made._name_ = name
        made.__objclass__ = cls
        made._sort_order_ = len(cls._member_map_)
        last_values.append(made._value_)
        same = cls._find(made._value_)
        if same is not None:
            made = same  # an alias
        else:
            init = cls.__init__
            if init is not object.__init__ and init is not Enum.__init__:
                init(made, *args)
            try:
                cls._value2member_map_[made._value_] = made
            except TypeError:
                cls._unhashable_.append(made)
        cls._member_map_[name] = made
        type.__setattr__(cls, name, made)

    def _data_type(cls):
        for base in cls.__mro__:
            if base in (int, str, float, bytes, tuple):
                return base
        return None

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for made in cls._unhashable_:
                if made._value_ == value:
                    return made
            return None

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if names is not None:
            return cls._create(value, names, start)
        if values:
            value = (value,) + values
        found = cls._find(value)
        if found is not None:
            return found
        if isinstance(value, cls):
            return value
        result = cls._missing_(value)
        if isinstance(result, cls):
            return result
        if result is None:
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of None or a "
                        "valid member")

    def _create(cls, class_name, names, start):
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        namespace = {}
        if isinstance(names, dict):
            names = list(names.items())
        last = []
        for i, item in enumerate(names):
            if isinstance(item, str):
                value = cls._generate_next_value_(item, start, i, last[:])
                last.append(value)
                namespace[item] = value
            else:
                namespace[item[0]] = item[1]
        return type(cls)(class_name, (cls,), namespace)

    def _members(cls):
        return [made for name, made in cls._member_map_.items() if made._name_ == name]

    def __iter__(cls):
        return iter(cls._canonical())

    def _canonical(cls):
        if isinstance(cls, EnumType) and issubclass(cls, Flag):
            return [m for m in cls._members() if m._value_ and m._value_ & (m._value_ - 1) == 0]
        return cls._members()

    def __reversed__(cls):
        return reversed(cls._canonical())

    def __len__(cls):
        return len(cls._canonical())

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        return isinstance(value, cls) or cls._find(value) is not None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    @_property
    def __members__(cls):
        return dict(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if issubclass(cls, Flag) else "enum"
        return f"<{kind} {cls.__name__!r}>"

    def __setattr__(cls, name, value):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"cannot reassign member {name!r}")
        super().__setattr__(name, value)

    def __delattr__(cls, name):
        if name in cls.__dict__.get("_member_map_", {}):
            raise AttributeError(f"{cls.__name__!r} cannot delete member {name!r}.")
        super().__delattr__(name)


EnumMeta = EnumType


class Enum(metaclass=EnumType):
    def __init__(self, *args, **kwds):
        pass

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        return max(last_values) + 1

    @classmethod
    def _missing_(cls, value):
        return None

    @_property
    def name(self):
        return self._name_

    @_property
    def value(self):
        return self._value_

    def __repr__(self):
        return f"<{self.__class__.__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        return f"{self.__class__.__name__}.{self._name_}"

    def __format__(self, format_spec):
        return str.__format__(str(self), format_spec)

    def __hash__(self):
        return hash(self._name_)

    def __reduce_ex__(self, proto):
        return self.__class__, (self._value_,)

    def __reduce__(self):
        return self.__class__, (self._value_,)

    def __deepcopy__(self, memo):
        return self

    def __copy__(self):
        return self

    def __dir__(self):
        return ["name", "value"]


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __repr__ = Enum.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__


class StrEnum(str, ReprEnum):
    __repr__ = Enum.__repr__
    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class Flag(Enum):
    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start if start is not None else 1
        return 1 << (max(last_values).bit_length())

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known = 0
        for made in cls._member_map_.values():
            known |= made._value_
        if value < 0:
            value += known + 1
        if value & ~known and not issubclass(cls, int):
            width = max(value.bit_length(), known.bit_length())
            raise ValueError(f"{cls!r} invalid value {value}\n    given {_bits(value, width)}\n"
                             f"  allowed {_bits(known, width)}")
        made = cls._value2member_map_.get(value)
        if made is None:
            made = int.__new__(cls, value) if issubclass(cls, int) else object.__new__(cls)
            made._value_ = value
            made._name_ = cls._name_of(value)
            cls._value2member_map_[value] = made
        return made

    @classmethod
    def _name_of(cls, value):
        names = []
        for part in cls._members():
            if part._value_ and part._value_ & (part._value_ - 1) == 0 and part._value_ & value:
                names.append(part._name_)
                value &= ~part._value_
        if value:
            names.append(str(value))
        return "|".join(names) if names else None

    def _other(self, other):
        if isinstance(other, type(self)):
            return other._value_
        if isinstance(other, int) and isinstance(self, int):
            return int(other)
        return None

    def __or__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ | value)

    def __and__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ & value)

    def __xor__(self, other):
        value = self._other(other)
        return NotImplemented if value is None else type(self)(self._value_ ^ value)

    __ror__ = __or__
    __rand__ = __and__
    __rxor__ = __xor__

    def __invert__(self):
        known = 0
        for made in type(self)._members():
            known |= made._value_
        return type(self)(known & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        for part in type(self)._canonical():
            if part._value_ & self._value_:
                yield part

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __hash__(self):
        return hash(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"


class IntFlag(int, Flag):
    __hash__ = int.__hash__
    __str__ = int.__repr__
    __format__ = int.__format__
    __repr__ = Flag.__repr__
    __or__ = Flag.__or__
    __and__ = Flag.__and__
    __xor__ = Flag.__xor__
    __ror__ = Flag.__or__
    __rand__ = Flag.__and__
    __rxor__ = Flag.__xor__
    __invert__ = Flag.__invert__
    __contains__ = Flag.__contains__


def _bits(value, width):
    return "0b0 " + format(value, "b").rjust(width, "0")


def unique(enumeration):
    aliases = [(name, made._name_) for name, made in enumeration._member_map_.items()
               if name != made._name_]
    if aliases:
        listed = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"duplicate values found in {enumeration!r}: {listed}")
    return enumeration


UNIQUE, CONTINUOUS, NAMED_FLAGS = "one member per value", "no skipped values", "named flags"
STRICT, CONFORM, EJECT, KEEP = "strict", "conform", "eject", "keep"


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        if UNIQUE in self.checks:
            unique(enumeration)
        return enumeration
