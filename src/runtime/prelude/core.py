"""What calls, classes and generators need beyond the eval loop's own few lines."""


def _construct(cls, args, kwargs):
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        type(made).__init__(made, *args, **kwargs)
    return made


def _construct_bound(cls, args, kwargs):
    # Where __init__ is an object of the program's: it may bind itself, or takes no self.
    made = cls.__new__(cls, *args, **kwargs)
    if isinstance(made, cls):
        init = next(base.__dict__["__init__"] for base in type(made).__mro__
                    if "__init__" in base.__dict__)
        if hasattr(type(init), "__get__"):
            init = type(init).__get__(init, made, type(made))
        init(*args, **kwargs)
    return made


# Objects/typeobject.c, object_new
def _refuse_abstract(cls):
    names = sorted(cls.__abstractmethods__)
    plural = "s" if len(names) > 1 else ""
    raise TypeError(f"Can't instantiate abstract class {cls.__name__} without an implementation "
                    f"for abstract method{plural} {', '.join([repr(name) for name in names])}")


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


# Objects/genobject.c, _gen_throw: GeneratorExit closes what the generator delegates to, and is then
# raised in itself, in the context that it came with.
def _close_delegate(delegate, leave):
    context = leave.__context__
    try:
        close = getattr(delegate, "close", None)
    except BaseException as error:
        _unraisable(error, f"Exception ignored while closing generator {delegate!r}")
        close = None
    if close is not None:
        close()
    try:
        raise leave
    except BaseException:
        leave.__context__ = context
        raise


def _close_step(step):
    try:
        step.throw(GeneratorExit)
    except (GeneratorExit, StopIteration, StopAsyncIteration):
        return None
    raise RuntimeError("coroutine ignored GeneratorExit")


def _union_of(left, right):
    import typing
    # Objects/unionobject.c, is_unionable
    for member in (left, right):
        if not (member is None or isinstance(member, (type, type(list[int]), typing.Union)) or
                type(member).__module__ in ("typing", "types") or
                hasattr(member, "__supertype__")):
            return NotImplemented
    return typing._make_union((left, right))


def _namespace_over(mapping):
    # The locals of exec() that are no dict: itself empty, it asks the mapping.
    class Namespace(dict):
        def __getitem__(self, name):
            return mapping[name]

        def __setitem__(self, name, value):
            mapping[name] = value

        def __delitem__(self, name):
            del mapping[name]

    made = Namespace()
    made._mapping = mapping
    return made


def _unpacked_alias(alias):
    import types  # which its messages name
    import typing
    return iter((typing._UnpackedAlias(alias),))


def _type_parameter(name, bound, default, kind):
    import typing
    return typing._make_type_parameter(name, bound, default, kind)


def _type_alias(name, parameters, value):
    import typing
    return typing._make_type_alias(name, parameters, value)


def _on_signal():
    import _thread
    import sys
    _thread._handle_signals(sys._getframe(1))


# Of each call: the callback and its weak reference, or None and the object to be finalized.
def _run_finalizers(calls):
    for callback, subject in calls:
        try:
            if callback is None:
                type(subject).__del__(subject)
            else:
                callback(subject)
        except BaseException as error:
            if callback is not None:
                _unraisable(error, f"Exception ignored while calling weakref callback {callback!r}")
            elif hasattr(subject, "gi_code"):
                _unraisable(error, f"Exception ignored while closing generator {subject!r}")
            else:
                _ignore_finalizer(error, type(subject).__del__)


# Python/errors.c, _PyErr_EmitSyntaxWarning
def _tell_syntax_warnings(found, filename):
    import warnings
    for message, lineno, column, end_lineno, end_column in found:
        try:
            warnings.warn_explicit(message, SyntaxWarning, filename, lineno)
        except SyntaxWarning:
            raise SyntaxError(message, (filename, lineno, column + 1,
                                        warnings._whole_line(filename, lineno) or None,
                                        end_lineno, end_column + 1)) from None


def _breakpoint(*args, **kwargs):
    import sys
    try:
        hook = sys.breakpointhook
    except AttributeError:
        raise RuntimeError("lost sys.breakpointhook") from None
    return hook(*args, **kwargs)


def _warn_of_hook(name):
    import warnings
    warnings.warn(f"Interleave does not trace: what {name}() was given is never called",
                  RuntimeWarning, 2, skip_file_prefixes=("<core.py>",))


def _deprecated(message):
    import warnings
    warnings.warn(message, DeprecationWarning, 2, skip_file_prefixes=("<core.py>",))


# Python/_warnings.c, _PyErr_WarnUnawaitedCoroutine
def _never_awaited(coroutine, stacklevel):
    import warnings
    message = f"coroutine '{coroutine.__qualname__}' was never awaited"
    if coroutine.cr_origin is not None:  # Lib/warnings.py, _warn_unawaited_coroutine
        import traceback
        places = [traceback.FrameSummary(*place) for place in reversed(coroutine.cr_origin)]
        message += "\nCoroutine created at (most recent call last)\n"
        message += "".join(traceback.format_list(places)).rstrip("\n")
    try:
        warnings.warn(message, RuntimeWarning, stacklevel, coroutine,
                      skip_file_prefixes=("<core.py>", "<_main_end.py>"))
    except Warning as error:
        _unraisable(error, f"Exception ignored while finalizing coroutine {coroutine!r}")


def _step_never_awaited(generator, method):
    import warnings
    message = f"coroutine method '{method}' of '{generator.__qualname__}' was never awaited"
    try:
        warnings.warn(message, RuntimeWarning, 2, generator,
                      skip_file_prefixes=("<core.py>", "<iteration.py>"))
    except Warning as error:
        _unraisable(error, f"Exception ignored while finalizing async generator {generator!r}")


def _ignore_finalizer(error, function):
    _unraisable(error, f"Exception ignored while calling deallocator {function!r}")


def _unraisable(error, message):
    import sys
    sys._unraisable(error, message)


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


def _items_of(iterable):
    return [item for item in iterable]


def _first_of(iterable, most):
    items = []
    for item in iterable:
        items.append(item)
        if len(items) == most:
            return items
    return items


def _list_from(iterable):
    iterator = _iterator_of(iterable)
    _hint(iterable)
    return [item for item in iterator]


def _iterator_of(iterable):
    # iter() of a program's object, whose __iter__ may wait.
    make = getattr(type(iterable), "__iter__", None)
    if make is None:
        return iter(iterable)
    iterator = make(iterable)
    if not hasattr(type(iterator), "__next__"):
        raise TypeError(f"iter() returned non-iterator of type '{type(iterator).__name__}'")
    return _loop_over(iterator)


def _loop_over(iterator):
    # For a loop: an iterator of the program need not have an __iter__, nor is it asked for it again.
    again = getattr(type(iterator), "__iter__", None)
    return _advance(iterator) if again is None or hasattr(again, "__code__") else iterator


def _advance(iterator):
    advance = type(iterator).__next__
    while True:
        try:
            item = advance(iterator)
        except StopIteration:
            return
        yield item


def _hint(iterable):
    # Whoever fills a list or tuple asks how long it will be (Objects/abstract.c, PyObject_LengthHint).
    kind = type(iterable)
    if hasattr(kind, "__len__") or hasattr(kind, "__length_hint__"):
        _length_hint(iterable, 0)


def _length_hint(obj, default):
    if not isinstance(default, int):
        raise TypeError(f"'{type(default).__name__}' object cannot be interpreted as an integer")
    if hasattr(type(obj), "__len__"):
        try:
            return len(obj)
        except TypeError:
            pass
    hint = getattr(type(obj), "__length_hint__", None)
    if hint is None:
        return default
    try:
        length = hint(obj)
    except TypeError:
        return default
    if length is NotImplemented:
        return default
    if not isinstance(length, int):
        raise TypeError(f"__length_hint__ must be an integer, not {type(length).__name__}")
    if length < 0:
        raise ValueError("__length_hint__() should return >= 0")
    return length


def _run_for_none(function):
    function()


def _finalize_async_generator(generator):
    try:
        generator.aclose().send(None)
    except StopIteration:
        return
    raise RuntimeError("async generator ignored GeneratorExit")


def _open(*args, **kwargs):
    import io
    if not args and "file" not in kwargs:
        raise TypeError("open() missing required argument 'file' (pos 1)")
    return io.open(*args, **kwargs)


# Of __builtins__ that the program gave its code.
def _import_by(importer, name, globals, locals, names, level):
    return importer(name, globals, locals, names, level)


def _build_class_by(build, body, name, bases, keywords):
    return build(body, name, *bases, **(keywords or {}))


# An expression statement of what was compiled as "single".
def _print_expr(value):
    import sys
    try:
        hook = sys.displayhook
    except AttributeError:
        raise RuntimeError("lost sys.displayhook") from None
    hook(value)


def _import_by_name(name, names):
    if not name:
        raise ValueError("Empty module name")
    first, *rest = name.split(".")
    if not all(part.isidentifier() for part in (first, *rest)):
        raise ModuleNotFoundError(f"No module named {name!r}", name=name)
    scope = {}
    exec("import " + name, scope)
    module = scope[first]
    if not names:
        return module
    for part in rest:
        module = getattr(module, part)
    for part in names:
        if part != "*" and not hasattr(module, part) and hasattr(module, "__path__"):
            inner = f"{name}.{part}"
            try:
                _import_by_name(inner, ())
            except ModuleNotFoundError as error:  # importlib._bootstrap, _handle_fromlist
                if error.name != inner:
                    raise
    return module


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


def _raise_system_exit(arguments):
    raise SystemExit(*arguments)
