# string.templatelib: what a t-string makes (PEP 750). Follows CPython 3.14, Objects/templateobject.c
# and Objects/interpolationobject.c; the compiler's build_template and build_interpolation call here.

__all__ = ["Interpolation", "Template", "convert"]
__in_c__ = ("Interpolation", "Template")

_set = object.__setattr__


def _refuse_subclass(cls):
    raise TypeError(f"type 'string.templatelib.{cls.__base__.__name__}' is not an acceptable base "
                    "type")


def _refuse_change(self, name):
    kind = type(self)
    if name in kind.__slots__ or name == "values" and kind is Template:
        raise AttributeError("readonly attribute")
    raise AttributeError(f"'string.templatelib.{kind.__name__}' object has no attribute '{name}' "
                         "and no __dict__ for setting new attributes")


class Interpolation:
    """Interpolation object"""
    __slots__ = ("value", "expression", "conversion", "format_spec")
    __match_args__ = ("value", "expression", "conversion", "format_spec")

    def __new__(cls, *args, **kwargs):
        return _interpolation(*_interpolation_arguments(args, kwargs))

    def __init_subclass__(cls):
        _refuse_subclass(cls)

    def __setattr__(self, name, value):
        _refuse_change(self, name)

    def __delattr__(self, name):
        _refuse_change(self, name)

    def __repr__(self):
        return (f"Interpolation({self.value!r}, {self.expression!r}, {self.conversion!r}, "
                f"{self.format_spec!r})")

    def __reduce__(self):
        return Interpolation, (self.value, self.expression, self.conversion, self.format_spec)


def _interpolation_arguments(args, kwargs):
    names = Interpolation.__match_args__
    values = [None, "", None, ""]
    if len(args) > 4:
        raise TypeError(f"Interpolation() takes at most 4 arguments ({len(args)} given)")
    values[:len(args)] = args
    for name, value in kwargs.items():
        if name not in names:
            raise TypeError(f"Interpolation() got an unexpected keyword argument '{name}'")
        if names.index(name) < len(args):
            raise TypeError(f"argument for Interpolation() given by name ('{name}') and position "
                            f"({names.index(name) + 1})")
        values[names.index(name)] = value
    if not args and "value" not in kwargs:
        raise TypeError("Interpolation() missing required argument 'value' (pos 1)")
    for name, value in (("expression", values[1]), ("format_spec", values[3])):
        if not isinstance(value, str):
            raise TypeError(f"Interpolation() argument '{name}' must be str, not "
                            f"{type(value).__name__}")
    if values[2] not in (None, "s", "a", "r"):
        if not isinstance(values[2], str):
            raise TypeError("Interpolation() argument 'conversion' must be str, not "
                            f"{type(values[2]).__name__}")
        raise ValueError("Interpolation() argument 'conversion' must be one of 's', 'a' or 'r'")
    return values


def _interpolation(value, expression, conversion, format_spec):
    made = object.__new__(Interpolation)
    _set(made, "value", value)
    _set(made, "expression", expression)
    _set(made, "conversion", conversion)
    _set(made, "format_spec", format_spec)
    return made


class Template:
    """Template object"""
    __slots__ = ("strings", "interpolations")

    def __new__(cls, *args, **kwargs):
        if kwargs:
            raise TypeError("Template.__new__ only accepts *args arguments")
        return _template(args)

    def __init_subclass__(cls):
        _refuse_subclass(cls)

    def __setattr__(self, name, value):
        _refuse_change(self, name)

    def __delattr__(self, name):
        _refuse_change(self, name)

    def __getattr__(self, name):
        raise AttributeError(f"'string.templatelib.Template' object has no attribute '{name}'",
                             name=name, obj=self)

    @property
    def values(self):
        return tuple([part.value for part in self.interpolations])

    def __repr__(self):
        return f"Template(strings={self.strings!r}, interpolations={self.interpolations!r})"

    def __iter__(self):
        return TemplateIter(self)

    def __add__(self, other):
        if isinstance(other, Template):
            return _template(tuple(self) + tuple(other))
        raise TypeError("can only concatenate string.templatelib.Template "
                        f'(not "{type(other).__name__}") to string.templatelib.Template')

    def __radd__(self, other):
        if isinstance(other, str):
            raise TypeError('can only concatenate str (not "string.templatelib.Template") to str')
        return NotImplemented

    def __reduce__(self):
        return _template, (tuple(self),)


def _template(parts):
    # Strings and interpolations alternate, beginning and ending with a string.
    strings = [""]
    interpolations = []
    for part in parts:
        if isinstance(part, str):
            strings[-1] += part
        elif isinstance(part, Interpolation):
            interpolations.append(part)
            strings.append("")
        else:
            raise TypeError("Template.__new__ *args need to be of type 'str' or 'Interpolation', "
                            f"got {type(part).__name__}")
    made = object.__new__(Template)
    _set(made, "strings", tuple(strings))
    _set(made, "interpolations", tuple(interpolations))
    return made


class TemplateIter:
    __slots__ = ("_parts",)

    def __init__(self, template):
        parts = []
        for position, text in enumerate(template.strings):
            if text:
                parts.append(text)
            if position < len(template.interpolations):
                parts.append(template.interpolations[position])
        self._parts = iter(parts)

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._parts)


def convert(obj, /, conversion):
    """Convert *obj* using formatted string literal semantics."""
    if conversion is None:
        return obj
    if conversion == "r":
        return repr(obj)
    if conversion == "s":
        return str(obj)
    if conversion == "a":
        return ascii(obj)
    raise ValueError(f"invalid conversion specifier: {conversion}")
