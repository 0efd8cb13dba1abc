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
    return typing.Union[left, right]


def _type_parameter(name, bound, default, kind):
    import typing
    return typing._make_type_parameter(name, bound, default, kind)


def _type_alias(name, parameters, value):
    import typing
    return typing._make_type_alias(name, parameters, value)
