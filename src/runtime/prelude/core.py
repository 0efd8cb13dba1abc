"""What calls, classes and generators need beyond the eval loop's own few lines."""


def _construct(cls, args, kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **kwargs)
    return made


def _close_generator(generator):
    import sys
    leave = GeneratorExit()
    leave.__context__ = sys.exception()  # of the caller: it is raised here, not thrown
    try:
        generator.throw(leave)
    except (GeneratorExit, StopIteration) as end:
        if isinstance(end, StopIteration):
            return end.value
        return None
    raise RuntimeError(f"{type(generator).__name__} ignored GeneratorExit")


async def _close_async_generator(generator):
    try:
        await generator.athrow(GeneratorExit)
    except (GeneratorExit, StopAsyncIteration):
        return None
    raise RuntimeError("async generator ignored GeneratorExit")


def _send_step(step):
    return (yield from step)


def _dir_of(target):
    names = set()
    if isinstance(target, type):
        for base in target.__mro__:
            names.update(base.__dict__)
    else:
        own = getattr(target, "__dict__", None)
        if own is not None:
            names.update(own)
        for base in type(target).__mro__:
            names.update(base.__dict__)
    return sorted(names)


def _union_of(left, right):
    import typing
    # Objects/unionobject.c, is_unionable
    for member in (left, right):
        if not (member is None or isinstance(member, (type, type(list[int]), typing.Union)) or
                type(member).__module__ in ("typing", "types") or
                hasattr(member, "__supertype__")):
            return NotImplemented
    return typing._make_union((left, right))


def _type_parameter(name, bound, default, kind):
    import typing
    return typing._make_type_parameter(name, bound, default, kind)


def _type_alias(name, parameters, value):
    import typing
    return typing._make_type_alias(name, parameters, value)


def _run_finalizers(callbacks, objects):
    for item in objects:
        try:
            type(item).__del__(item)
        except BaseException as error:
            _ignore_finalizer(error, type(item).__del__)
    for callback, reference in callbacks:
        try:
            callback(reference)
        except BaseException as error:
            _unraisable(error, "while calling weakref callback", callback)


def _never_awaited(name):
    import warnings
    warnings.warn(f"coroutine '{name}' was never awaited", RuntimeWarning)


def _ignore_finalizer(error, function):
    _unraisable(error, "while calling deallocator", function)


def _state_of(target):
    # object.__getstate__: the attributes, and those in slots, or None.
    names = [slot for base in type(target).__mro__
             for slot in _slots_of(base.__dict__.get("__slots__", ()))]
    slots = {name: getattr(target, name) for name in names if hasattr(target, name)}
    attributes = dict(getattr(target, "__dict__", None) or ())
    for name in slots:
        attributes.pop(name, None)
    if slots:
        return (attributes or None, slots)
    return attributes or None


def _slots_of(slots):
    names = [slots] if isinstance(slots, str) else slots
    return [name for name in names if name not in ("__dict__", "__weakref__")]


def _reduce_object(target):
    # object.__reduce_ex__ of protocol 2 and later.
    import copyreg
    cls = type(target)
    if hasattr(cls, "__getnewargs_ex__"):
        args, kwargs = target.__getnewargs_ex__()
        maker, arguments = copyreg.__newobj_ex__, (cls, args, kwargs)
    else:
        arguments = (cls, *target.__getnewargs__()) if hasattr(cls, "__getnewargs__") else (cls,)
        maker = copyreg.__newobj__
    items = iter(target) if isinstance(target, list) else None
    pairs = iter(target.items()) if isinstance(target, dict) else None
    return (maker, arguments, target.__getstate__(), items, pairs)


def _template(parts):
    from string.templatelib import _template
    return _template(parts)


def _interpolation(value, expression, conversion, format_spec):
    from string.templatelib import _interpolation
    return _interpolation(value, expression, conversion, format_spec)


def _list_from(iterable):
    return [item for item in iterable]


def _contains(container, item):
    return True if type(container).__contains__(container, item) else False


def _contains_not(container, item):
    return False if type(container).__contains__(container, item) else True


def _length(value):
    length = type(value).__len__(value)
    if not isinstance(length, int):
        make = getattr(type(length), "__index__", None)
        if make is None:
            raise TypeError(f"'{type(length).__name__}' object cannot be interpreted as an integer")
        length = make(length)
    if length < 0:
        raise ValueError("__len__() should return >= 0")
    if length > 0x7fff_ffff_ffff_ffff:
        raise OverflowError("cannot fit 'int' into an index-sized integer")
    return length + 0


def _open(*args, **kwargs):
    import io
    return io.open(*args, **kwargs)


def _import_by_name(name):
    scope = {}
    exec("import " + name, scope)
    return scope[name.partition(".")[0]]


def _unicode_point(point):
    if point <= 0xFF:
        return "\\x%02x" % point
    if point <= 0xFFFF:
        return "\\u%04x" % point
    return "\\U%08x" % point


def _unicode_encode_error_text(parts):
    encoding, text, start, end, reason = parts
    if end == start + 1 and start < len(text):
        shown = _unicode_point(ord(text[start]))
        return f"'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}"
    return f"'{encoding}' codec can't encode characters in position {start}-{end - 1}: {reason}"


def _unicode_decode_error_text(parts):
    encoding, data, start, end, reason = parts
    if end == start + 1 and start < len(data):
        return (f"'{encoding}' codec can't decode byte 0x{data[start]:02x} in position {start}: "
                f"{reason}")
    return f"'{encoding}' codec can't decode bytes in position {start}-{end - 1}: {reason}"


def _unicode_translate_error_text(parts):
    text, start, end, reason = parts[1:]
    if end == start + 1 and start < len(text):
        shown = _unicode_point(ord(text[start]))
        return f"can't translate character '{shown}' in position {start}: {reason}"
    return f"can't translate characters in position {start}-{end - 1}: {reason}"
