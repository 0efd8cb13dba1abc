# enum. Follows CPython 3.14, Lib/enum.py.
# The rule: a member is made once, when its class is; the class then maps values and names to it,
# and calling or indexing the class only looks up.

__all__ = ["Enum", "IntEnum", "StrEnum", "Flag", "IntFlag", "auto", "unique", "EnumMeta",
           "EnumType",
           "member", "nonmember", "property", "verify", "UNIQUE", "CONTINUOUS", "NAMED_FLAGS",
           "STRICT", "CONFORM", "EJECT", "KEEP", "FlagBoundary", "EnumCheck", "EnumDict", "ReprEnum",
           "global_enum", "global_enum_repr", "global_flag_repr", "global_str",
           "pickle_by_enum_name", "pickle_by_global_name"]

_property = property
_FunctionType = type(lambda: None)


class property(_property):
    """An attribute of members; a member of that name hides it in the class."""

    def __get__(self, instance, ownerclass=None):
        if instance is None:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}")
        if self.fget is not None:
            return self.fget(instance)
        try:
            return ownerclass._member_map_[self.name]
        except KeyError:
            raise AttributeError(f"{ownerclass!r} has no attribute {self.name!r}") from None

    def __set__(self, instance, value):
        if self.fset is not None:
            return self.fset(instance, value)
        raise AttributeError(f"<enum {self.clsname!r}> cannot set attribute {self.name!r}")

    def __delete__(self, instance):
        if self.fdel is not None:
            return self.fdel(instance)
        raise AttributeError(f"<enum {self.clsname!r}> cannot delete attribute {self.name!r}")

    def __set_name__(self, ownerclass, name):
        self.name = name
        self.clsname = ownerclass.__name__


# As property, with one call less for what is asked most.
class _Name(property):
    def __get__(self, instance, ownerclass=None):
        return property.__get__(self, instance, ownerclass) if instance is None else instance._name_


class _Value(property):
    def __get__(self, instance, ownerclass=None):
        return property.__get__(self, instance, ownerclass) if instance is None else instance._value_


class _Shadowed(property):
    """What members still have of a name that is a member's, too: str's title, say."""

    def __get__(self, instance, owner=None):
        if instance is None:
            return self.member
        if isinstance(self.shadowed, _property):
            return self.shadowed.fget(instance)
        return getattr(instance._value_, self.member._name_)


class _AutoNull:
    def __repr__(self):
        return "_auto_null"


_auto_null = _AutoNull()


class auto:
    # Gets its value from the class body's namespace, where it is given a name, also within a tuple.
    def __init__(self, value=_auto_null):
        self.value = value

    def __repr__(self):
        return f"auto({self.value!r})"


class member:
    def __init__(self, value):
        self.value = value


class nonmember:
    def __init__(self, value):
        self.value = value


def _is_dunder(name):
    return (len(name) > 4 and name[:2] == name[-2:] == "__" and name[2] != "_" and name[-3] != "_")


def _is_sunder(name):
    return len(name) > 2 and name[0] == name[-1] == "_" and name[1] != "_" and name[-2] != "_"


def _is_private(cls_name, name):
    prefix = f"_{cls_name}__"
    return len(name) > len(prefix) and name.startswith(prefix) and not name.endswith("__")


# What a class body may say by names of this form.
_SUNDERS = ("_order_", "_generate_next_value_", "_numeric_repr_", "_missing_", "_ignore_",
            "_iter_member_", "_iter_member_by_value_", "_iter_member_by_def_", "_add_alias_",
            "_add_value_alias_")


def _is_member(cls_name, name, value):
    if _is_private(cls_name, name) or _is_dunder(name):
        return False
    if _is_sunder(name):
        if name not in _SUNDERS and not name.startswith("_repr_"):
            raise ValueError(f"_sunder_ names, such as {name!r}, are reserved for future Enum use")
        return False
    if isinstance(value, member):
        return True
    if isinstance(value, nonmember):
        return False
    if isinstance(value, type):  # a class of the body is no member, any other is
        return not value.__qualname__.endswith(f"{cls_name}.{value.__name__}")
    if isinstance(value, (_property, staticmethod, classmethod)):
        return False
    return not (hasattr(type(value), "__get__") or callable(value) and hasattr(value, "__code__"))


class EnumDict(dict):
    """The namespace of an enumeration's body, where a name is a member once."""

    def __init__(self, cls_name=None):
        super().__init__()
        self._cls_name = cls_name
        self._members = {}
        self._ignored = []
        self._values = []
        self._next_value = None  # the base's _generate_next_value_, or the body's own
        self._used_auto = False

    def __setitem__(self, key, value):
        if key == "_ignore_":
            self._ignored = value.replace(",", " ").split() if isinstance(value, str) else list(value)
            already = set(self._ignored) & set(self._members)
            if already:
                raise ValueError(f"_ignore_ cannot specify already set names: {already!r}")
        elif key == "_generate_next_value_":
            if self._used_auto:
                raise TypeError("_generate_next_value_ must be defined before members")
            self._next_value = getattr(value, "__func__", value)
        is_member = _is_member(self._cls_name, key, value) and key not in self._ignored
        if key in self._members or is_member and key in self:
            raise TypeError(f"{key!r} already defined as {self[key]!r}")
        if isinstance(value, nonmember):
            value = value.value
        elif is_member:
            value = value.value if isinstance(value, member) else value
            before = len(self._values)
            if isinstance(value, auto):
                value = self._given(key, value)
            elif isinstance(value, tuple) and any(isinstance(item, auto) for item in value):
                items = [self._given(key, item) if isinstance(item, auto) else item for item in value]
                try:
                    value = type(value)(items)
                except TypeError:  # a named tuple
                    value = type(value)(*items)
            self._members[key] = None
            if len(self._values) == before:
                self._values.append(value)
        super().__setitem__(key, value)

    def _given(self, name, asked):
        if asked.value is _auto_null:
            self._used_auto = True
            asked.value = self._next_value(name, 1, len(self._members), self._values[:])
        self._values.append(asked.value)
        return asked.value

    def update(self, members, **more):
        # As dict's, by the rules of this one.
        for name, value in members.items() if hasattr(members, "keys") else members:
            self[name] = value
        for name, value in more.items():
            self[name] = value

    @_property
    def member_names(self):
        return list(self._members)

    _member_names = member_names


class EnumType(type):
    @classmethod
    def __prepare__(metacls, cls, bases, **kwds):
        for base in [base for chain in bases for base in chain.__mro__]:
            if isinstance(base, EnumType) and base.__dict__.get("_member_names_"):
                raise TypeError(f"<enum {cls!r}> cannot extend {base!r}")
        if bases:
            if not isinstance(bases[-1], EnumType):
                raise TypeError("new enumerations should be created as "
                                "`EnumName([mixin_type, ...] [data_type,] enum_type)`")
            _data_type_of(cls, bases)
        namespace = EnumDict(cls)
        generate = next((base._generate_next_value_ for base in reversed(bases)
                         if isinstance(base, EnumType)), None)
        namespace._next_value = generate
        return namespace

    def __new__(metacls, name, bases, namespace, *, boundary=None, **kwds):
        if not bases or name in ("Enum", "ReprEnum") and not any(isinstance(b, EnumType)
                                                                 for b in bases):
            return _name_properties(super().__new__(metacls, name, bases, namespace, **kwds))
        if not isinstance(namespace, EnumDict):
            given = metacls.__prepare__(name, bases)
            given.update(namespace)
            namespace = given
        ignored = namespace._ignored
        found = {key: namespace[key] for key in namespace._members if key not in ignored}
        for key in found:
            if key == "mro" or key == "":
                raise ValueError(f"invalid enum member name(s) {key!r}")
        plain = {key: value for key, value in namespace.items()
                 if key not in found and key != "_ignore_" and key not in ignored}
        if isinstance(plain.get("_generate_next_value_"), _FunctionType):
            plain["_generate_next_value_"] = staticmethod(plain["_generate_next_value_"])
        cls = _name_properties(super().__new__(metacls, name, bases, plain, **kwds))
        cls._member_map_ = {}
        cls._value2member_map_ = {}
        cls._member_names_ = []
        cls._member_type_ = cls._data_type() or object
        cls._take_methods(plain)
        cls._unhashable_ = []
        if cls._is_flag_:
            cls._boundary_ = boundary or getattr(bases[-1], "_boundary_", None)
            cls._flag_mask_ = cls._singles_mask_ = cls._all_bits_ = 0
        for key, value in found.items():
            cls._add_member(key, value)
        order = plain.get("_order_", plain.get("__order__"))
        if order is not None:
            cls._check_order(order)
        return cls

    def _check_order(cls, order):
        if isinstance(order, str):
            order = order.replace(",", " ").split()
        aliases = [name for name in cls._member_map_ if name not in cls._member_names_]
        order = [name for name in order if name not in aliases]
        if order != cls._member_names_:
            raise TypeError(f"member order does not match _order_:\n  {cls._member_names_!r}\n"
                            f"  {order!r}")

    def _add_member(cls, name, value):
        args = value if isinstance(value, tuple) else (value,)
        data_type = cls._data_type()
        if data_type is tuple:
            args = (args,)
        creator = cls._creator()
        if creator is not None:
            made = creator(cls, *args)
        else:
            make = object.__new__ if data_type is None else data_type.__new__
            made = make(cls) if make is object.__new__ else make(cls, *args)
        if not hasattr(made, "_value_"):
            try:
                made._value_ = value if data_type is None else data_type(*args)
            except Exception as error:
                raise TypeError("_value_ not set in __new__, unable to create it") from error
        made._name_ = name
        made.__objclass__ = cls
        init = cls.__init__
        if init is not object.__init__ and init is not Enum.__init__:
            init(made, *args)
        made._sort_order_ = len(cls._member_names_)
        value = made._value_
        is_canonical = True
        if cls._is_flag_:
            is_canonical = isinstance(value, int) and _is_single_bit(value)
            if isinstance(value, int):
                cls._flag_mask_ |= value
                if is_canonical:
                    cls._singles_mask_ |= value
            cls._all_bits_ = (1 << cls._flag_mask_.bit_length()) - 1
        same = cls._find(value)
        if same is not None:
            made = same  # an alias
        else:
            if is_canonical:
                cls._member_names_.append(name)
            try:
                cls._value2member_map_[value] = made
            except TypeError:
                pass  # not to be hashed: found by comparing
        cls._bind(name, made)

    def _creator(cls):
        # The __new__ that makes members, where a body has one; Enum's only refuses.
        for base in cls.__mro__:
            if isinstance(base, EnumType) and "__new__" in base.__dict__:
                made_by = base.__dict__["__new__"]
                made_by = getattr(made_by, "__func__", made_by)
                if made_by is not _refuse:
                    return made_by
        return None

    def _bind(cls, name, made):
        cls._member_map_[name] = made
        shadowed = next((base.__dict__[name] for base in cls.__mro__[1:] if name in base.__dict__), None)
        if hasattr(type(shadowed), "__get__"):
            descriptor = _Shadowed()
            descriptor.__set_name__(cls, name)
            descriptor.shadowed = shadowed
            descriptor.member = made
            type.__setattr__(cls, name, descriptor)
        else:
            type.__setattr__(cls, name, made)

    def _data_type(cls):
        return _data_type_of(cls.__name__, cls.__bases__)

    def _take_methods(cls, namespace):
        # Of a data type and an Enum the Enum's repr, str and format are the members'.
        if ReprEnum in cls.__bases__ and cls._member_type_ is object:
            raise TypeError("ReprEnum subclasses must be mixed with a data type (i.e. int, str, float, "
                            "etc.)")
        if cls._member_type_ is object:
            return
        first = cls.__bases__[-1]
        names = ("__repr__", "__str__", "__format__", "__reduce_ex__")
        if cls._is_flag_:
            for name in _FLAG_OPERATORS:
                if name not in namespace and getattr(cls, name) is getattr(cls._member_type_, name, None):
                    setattr(cls, name, getattr(Flag, name))
        if ReprEnum in cls.__bases__:  # str and format stay the data type's
            names = ("__repr__", "__reduce_ex__")
            text = cls._member_type_.__str__
            if "__str__" not in namespace:
                cls.__str__ = cls._member_type_.__repr__ if text is object.__str__ else text
        for name in names:
            if name not in namespace and getattr(cls, name) in (getattr(cls._member_type_, name),
                                                                getattr(object, name)):
                setattr(cls, name, getattr(first, name))

    def _find(cls, value):
        try:
            return cls._value2member_map_.get(value)
        except TypeError:
            for made in cls._member_map_.values():
                if made._value_ == value:
                    return made
            return next((made for other, made in cls._unhashable_ if other == value), None)

    def __call__(cls, value, names=None, *values, module=None, qualname=None, type=None, start=1,
                 boundary=None):
        if not cls.__dict__.get("_member_map_"):
            if names is None and type is None:
                raise TypeError(f"{cls} has no members; specify `names=()` if you meant to create a new, "
                                "empty, enum")
            return cls._create(value, () if names is None else names, start, type, module, qualname,
                               boundary)
        if names is not None:
            value = (value, names) + values  # a member's value, given apart
        found = cls._find(value)
        if found is not None:
            return found
        if isinstance(value, cls):
            return value
        try:
            result = cls._missing_(value)
            if (isinstance(result, cls) or
                    cls._is_flag_ and cls._boundary_ is EJECT and isinstance(result, int)):
                return result
            if result is not None:
                raise TypeError(f"error in {cls.__name__}._missing_: returned {result!r} instead of "
                                "None or a valid member")
        except ValueError:
            raise
        except Exception as error:
            error.__context__ = ValueError(f"{value!r} is not a valid {cls.__qualname__}")
            raise
        raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")

    def _create(cls, class_name, names, start, mixin, module, qualname, boundary):
        bases = (cls,) if mixin is None else (mixin, cls)
        namespace = type(cls).__prepare__(class_name, bases)
        if isinstance(names, str):
            names = names.replace(",", " ").split()
        if isinstance(names, (tuple, list)) and names and isinstance(names[0], str):
            given, names, last = names, [], []
            for i, name in enumerate(given):
                value = cls._generate_next_value_(name, start, i, last[:])
                last.append(value)
                names.append((name, value))
        for item in names:
            name, value = (item, names[item]) if isinstance(item, str) else item
            namespace[name] = value
        if module is None:
            import sys
            module = sys._getframe(2).f_globals.get("__name__")
        namespace["__module__"] = module
        if qualname is not None:
            namespace["__qualname__"] = qualname
        return type(cls)(class_name, bases, namespace, boundary=boundary)

    def __dir__(cls):
        names = {"__class__", "__contains__", "__doc__", "__getitem__", "__init_subclass__", "__iter__",
                 "__len__", "__members__", "__module__", "__name__", "__qualname__",
                 *cls.__dict__.get("_member_names_", ())}
        if cls._creator() is not None:
            names.add("__new__")
        member_type = cls.__dict__.get("_member_type_", object)
        return sorted(names if member_type is object else names.union(dir(member_type)))

    def __iter__(cls):
        return (cls._member_map_[name] for name in cls._member_names_)

    def __reversed__(cls):
        return (cls._member_map_[name] for name in reversed(cls._member_names_))

    def __len__(cls):
        return len(cls._member_names_)

    def __bool__(cls):
        return True

    def __contains__(cls, value):
        if isinstance(value, cls):
            return True
        if cls._is_flag_:
            try:
                return isinstance(cls._missing_(value), cls)
            except ValueError:
                pass
        return cls._find(value) is not None

    def __getitem__(cls, name):
        return cls._member_map_[name]

    @_property
    def __members__(cls):
        from types import MappingProxyType
        return MappingProxyType(cls._member_map_)

    def __repr__(cls):
        kind = "flag" if cls._is_flag_ else "enum"
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
EnumType._is_flag_ = False  # for Flag and what is made of it, True


def _name_properties(cls):
    # As the class would, if they were no properties.
    for name, value in cls.__dict__.items():
        if isinstance(value, property):
            value.__set_name__(cls, name)
    return cls


def _data_type_of(name, bases):
    # The class that the members are instances of, too: it has a __new__ or is a dataclass.
    found = set()
    for chain in bases:
        candidate = None
        for base in chain.__mro__:
            if base is object:
                continue
            if isinstance(base, EnumType):
                if base.__dict__.get("_member_type_", object) is not object:
                    found.add(base._member_type_)
                    break
            elif "__new__" in base.__dict__ or "__dataclass_fields__" in base.__dict__:
                found.add(candidate or base)
                break
            else:
                candidate = candidate or base
    if len(found) > 1:
        raise TypeError(f"too many data types for {name!r}: {found!r}")
    return found.pop() if found else None


class Enum(metaclass=EnumType):
    def __init__(self, *args, **kwds):
        pass

    def __new__(cls, value):
        raise TypeError("do not use `super().__new__; call the appropriate __new__ directly")

    def _add_alias_(self, name):
        bound = self.__class__._member_map_.get(name, self)
        if bound is not self:
            raise NameError(f"{name!r} is already bound: {bound!r}")
        self.__class__._bind(name, self)

    def _add_value_alias_(self, value):
        cls = self.__class__
        bound = cls._find(value)
        if bound is not None and bound is not self:
            raise ValueError(f"{value!r} is already bound: {bound!r}")
        try:
            cls._value2member_map_.setdefault(value, self)
        except TypeError:
            cls._unhashable_.append((value, self))

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not last_values:
            return start
        try:
            last = sorted(last_values)[-1]
        except TypeError:
            raise TypeError("unable to sort non-numeric values") from None
        try:
            return last + 1
        except TypeError:
            raise TypeError(f"unable to increment {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        return None

    @_Name
    def name(self):
        return self._name_

    @_Value
    def value(self):
        return self._value_

    def __repr__(self):
        value = self._value_
        asked = getattr(self._member_type_, "__dataclass_params__", None)
        fields = self._member_type_.__dataclass_fields__ if asked is not None and asked.repr else None
        shown = repr(value) if fields is None else ", ".join(
            [f"{name}={getattr(value, name)!r}" for name, field in fields.items() if field.repr])
        return f"<{self.__class__.__name__}.{self._name_}: {shown}>"

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
        names = {"__class__", "__doc__", "__eq__", "__hash__", "__module__", "name", "value"}
        if type(self)._data_type() is not None:
            names.update(dir(type(self)._data_type()), self._member_map_)
        names.update([name for name in self.__dict__ if name[:1] != "_"])
        for cls in type(self).__mro__:
            for name, value in cls.__dict__.items():
                if name[:1] != "_" and name not in self._member_map_:
                    names.add(name)
        return sorted(names)


_refuse = Enum.__new__
ReprEnum = None  # until it is there


class ReprEnum(Enum):
    pass


class IntEnum(int, ReprEnum):
    __new__ = Enum.__new__
    __repr__ = Enum.__repr__
    __str__ = int.__repr__
    __format__ = int.__format__
    __hash__ = int.__hash__


class StrEnum(str, ReprEnum):
    def __new__(cls, *values):
        if len(values) > 3:
            raise TypeError(f"too many arguments for str(): {values!r}")
        if len(values) == 1 and not isinstance(values[0], str):
            raise TypeError(f"{values[0]!r} is not a string")
        if len(values) >= 2 and not isinstance(values[1], str):
            raise TypeError(f"encoding must be a string, not {values[1]!r}")
        if len(values) == 3 and not isinstance(values[2], str):
            raise TypeError(f"errors must be a string, not {values[2]!r}")
        made = str.__new__(cls, *values)
        made._value_ = str(*values)
        return made

    __repr__ = Enum.__repr__
    __str__ = str.__str__
    __format__ = str.__format__
    __hash__ = str.__hash__

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        return name.lower()


class FlagBoundary(StrEnum):
    STRICT = auto()   # an unknown bit is an error
    CONFORM = auto()  # is dropped
    EJECT = auto()    # makes it an int
    KEEP = auto()     # stays


STRICT, CONFORM, EJECT, KEEP = FlagBoundary


class Flag(Enum):
    _numeric_repr_ = repr

    @staticmethod
    def _generate_next_value_(name, start, count, last_values):
        if not count:
            return start if start is not None else 1
        last = max(last_values)
        try:
            return 1 << last.bit_length()
        except AttributeError:
            raise TypeError(f"invalid flag value {last!r}") from None

    @classmethod
    def _missing_(cls, value):
        if not isinstance(value, int):
            raise ValueError(f"{value!r} is not a valid {cls.__qualname__}")
        known, every, boundary = cls._flag_mask_, cls._all_bits_, cls._boundary_
        if not ~every <= value <= every or value & (every ^ known):
            if boundary is STRICT:
                width = max(value.bit_length(), known.bit_length())
                raise ValueError(f"{cls!r} invalid value {value!r}\n    given {bin(value, width)}\n"
                                 f"  allowed {bin(known, width)}")
            if boundary is CONFORM:
                value &= known
            elif boundary is EJECT:
                return value
            elif boundary is not KEEP:
                raise ValueError(f"{cls!r} unknown flag boundary {boundary!r}")
            elif value < 0:
                value += max(every + 1, 1 << value.bit_length())
        asked = value
        if value < 0:
            value += every + 1
        unknown = value & ~known
        if unknown and boundary is not KEEP:
            raise ValueError(f"{cls.__name__}({value!r}) -->  unknown values {unknown!r} [{bin(unknown)}]")
        if cls._member_type_ is object:
            made = object.__new__(cls)
        else:
            made = cls._member_type_.__new__(cls, value)
        if not hasattr(made, "_value_"):
            made._value_ = value
        made._name_ = cls._name_of(value)
        made = cls._value2member_map_.setdefault(value, made)
        if asked != value:
            cls._value2member_map_[asked] = made
        return made

    @classmethod
    def _name_of(cls, value):
        parts = list(cls._iter_member_(value & cls._singles_mask_))
        if value & ~cls._singles_mask_:
            parts += [part for part in cls._member_map_.values()
                      if part not in parts and part._value_ and part._value_ & value == part._value_]
        if not parts:
            return None
        named = 0
        for part in parts:
            named |= part._value_
        unknown = value ^ named
        if unknown and cls._boundary_ is STRICT:
            raise ValueError(f"{cls!r}: no members with value {unknown!r}")
        names = [part._name_ for part in parts]
        return "|".join(names + [cls._numeric_repr_(unknown)] if unknown else names)

    @classmethod
    def _iter_member_by_value_(cls, value):
        for bit in _bits_of(value & cls._flag_mask_):
            yield cls._value2member_map_.get(bit)

    @classmethod
    def _iter_member_by_def_(cls, value):
        yield from sorted(cls._iter_member_by_value_(value), key=lambda part: part._sort_order_)

    @classmethod
    def _iter_member_(cls, value):
        members = [made._value_ for made in cls]
        by_value = members == sorted(members)
        return cls._iter_member_by_value_(value) if by_value else cls._iter_member_by_def_(value)

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
        if self._boundary_ is EJECT or self._boundary_ is KEEP:
            return self.__class__(~self._value_)
        return self.__class__(self._singles_mask_ & ~self._value_)

    def __contains__(self, other):
        if not isinstance(other, type(self)):
            raise TypeError(f"unsupported operand type(s) for 'in': {type(other).__qualname__!r} and "
                            f"{type(self).__qualname__!r}")
        return other._value_ & self._value_ == other._value_

    def __iter__(self):
        yield from self._iter_member_(self._value_)

    def __len__(self):
        return self._value_.bit_count()

    def __bool__(self):
        return bool(self._value_)

    def __repr__(self):
        if self._name_ is None:
            return f"<{type(self).__name__}: {self._value_!r}>"
        return f"<{type(self).__name__}.{self._name_}: {self._value_!r}>"

    def __str__(self):
        if self._name_ is None:
            return f"{type(self).__name__}({self._value_!r})"
        return f"{type(self).__name__}.{self._name_}"


Flag._is_flag_ = True
Flag._boundary_ = STRICT
_FLAG_OPERATORS = ("__or__", "__and__", "__xor__", "__ror__", "__rand__", "__rxor__", "__invert__")


class EnumCheck(StrEnum):
    CONTINUOUS = "no skipped integer values"
    NAMED_FLAGS = "multi-flag aliases may not contain unnamed flags"
    UNIQUE = "one name per value"


CONTINUOUS, NAMED_FLAGS, UNIQUE = EnumCheck


class IntFlag(int, ReprEnum, Flag, boundary=KEEP):
    __new__ = Enum.__new__
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


def bin(num, max_bits=None):
    """In two's complement, the sign apart: 0b0 1010 is 10, 0b1 0101 is ~10."""
    num = num.__index__()
    width = num.bit_length()
    sign = "1" if num < 0 else "0"
    digits = format(num & (1 << width) - 1, f"0{width}b") if width else ""
    if max_bits is not None:
        digits = digits.rjust(max_bits, sign)
    return f"0b{sign} {digits}"


def _reject_aliases(enumeration, what):
    aliases = [(name, made._name_) for name, made in enumeration._member_map_.items()
               if name != made._name_]
    if aliases:
        listed = ", ".join(f"{alias} -> {name}" for alias, name in aliases)
        raise ValueError(f"{what} found in {enumeration!r}: {listed}")
    return enumeration


def unique(enumeration):
    return _reject_aliases(enumeration, "duplicate values")


class verify:
    def __init__(self, *checks):
        self.checks = checks

    def __call__(self, enumeration):
        for check in self.checks:
            if check is UNIQUE:
                _reject_aliases(enumeration, "aliases")
            elif check is CONTINUOUS:
                from _enum_checks import check_continuous
                check_continuous(enumeration)
            elif check is NAMED_FLAGS:
                from _enum_checks import check_named
                check_named(enumeration)
        return enumeration


def show_flag_values(value):
    return list(_bits_of(value))


def _bits_of(value):
    # From the lowest.
    left = value._value_ if isinstance(value, Enum) else value
    if left < 0:
        raise ValueError(f"{value!r} is not a positive integer")
    while left:
        bit = left & -left
        yield bit
        left ^= bit


def _is_single_bit(value):
    return value > 0 and value & (value - 1) == 0


def global_enum_repr(self):
    return f"{self.__class__.__module__.split('.')[-1]}.{self._name_}"


def global_flag_repr(self):
    module = self.__class__.__module__.split(".")[-1]
    if self._name_ is None:
        return f"{module}.{self.__class__.__name__}({self._value_!r})"
    return "|".join([name if name[0].isdigit() else f"{module}.{name}" for name in self._name_.split("|")])


def global_str(self):
    return self._name_ if self._name_ is not None else f"{self.__class__.__name__}({self._value_!r})"


def global_enum(cls, update_str=False):
    import sys
    cls.__repr__ = global_flag_repr if issubclass(cls, Flag) else global_enum_repr
    if update_str or not issubclass(cls, ReprEnum):
        cls.__str__ = global_str
    sys.modules[cls.__module__].__dict__.update(cls._member_map_)
    return cls


def pickle_by_global_name(self, proto):
    return self.name


def pickle_by_enum_name(self, proto):
    return getattr, (self.__class__, self._name_)
