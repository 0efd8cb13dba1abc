"""What calls, classes and generators need beyond the eval loop's own few lines."""


def _construct(cls, args, kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **kwargs)
    return made


def _close_generator(generator):
    try:
        generator.throw(GeneratorExit)
    except (GeneratorExit, StopIteration) as end:
        if isinstance(end, StopIteration):
            return end.value
        return None
    raise RuntimeError("generator ignored GeneratorExit")


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
    return typing._make_union((left, right))


def _type_parameter(name, bound, default, kind):
    import typing
    return typing._make_type_parameter(name, bound, default, kind)


def _type_alias(name, parameters, value):
    import typing
    return typing._make_type_alias(name, parameters, value)


def _list_from(iterable):
    return [item for item in iterable]


def _import_by_name(name):
    scope = {}
    exec("import " + name, scope)
    return scope[name.partition(".")[0]]


def _unicode_encode_error_text(args):
    encoding, text, start, end, reason = args
    if end == start + 1:
        point = ord(text[start])
        if point <= 0xFF:
            shown = "\\x%02x" % point
        elif point <= 0xFFFF:
            shown = "\\u%04x" % point
        else:
            shown = "\\U%08x" % point
        return f"'{encoding}' codec can't encode character '{shown}' in position {start}: {reason}"
    return f"'{encoding}' codec can't encode characters in position {start}-{end - 1}: {reason}"


def _unicode_decode_error_text(args):
    encoding, data, start, end, reason = args
    if end == start + 1:
        return (f"'{encoding}' codec can't decode byte 0x{data[start]:02x} in position {start}: "
                f"{reason}")
    return f"'{encoding}' codec can't decode bytes in position {start}-{end - 1}: {reason}"
