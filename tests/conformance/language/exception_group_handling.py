# Groups: split, subgroup, derive, except* with every outcome.
def make():
    return ExceptionGroup("outer", [
        ValueError("v1"), TypeError("t1"),
        ExceptionGroup("inner", [ValueError("v2"), OSError("o1"), KeyError("k1")])])


def show(group, depth=0):
    if group is None:
        print("  " * depth + "nothing")
    elif isinstance(group, BaseExceptionGroup):
        print("  " * depth + f"{type(group).__name__} {group.message!r} {len(group.exceptions)}")
        for error in group.exceptions:
            show(error, depth + 1)
    else:
        print("  " * depth + repr(group))


for matched in (group := make()).split(ValueError):
    show(matched)
show(group.subgroup((OSError, KeyError)))
show(group.subgroup(lambda e: "1" in str(e)))
show(group.subgroup(lambda e: isinstance(e, ExceptionGroup) and e.message == "inner"))
print(group.subgroup(IndexError), group.split(IndexError)[1] is not None, group)
show(group.derive([ValueError("new")]))


def handle(error):
    seen = []
    try:
        try:
            raise error
        except* ValueError as group:
            seen.append(("value", [str(e) for e in group.exceptions]))
        except* (TypeError, OSError) as group:
            seen.append(("type or os", type(group).__name__, len(group.exceptions)))
        else:
            seen.append("else")
        finally:
            seen.append("finally")
    except BaseException as rest:
        seen.append(("rest", repr(rest)))
    return seen


print(handle(make()))
print(handle(ValueError("single")))
print(handle(KeyError("unhandled")))
print(handle(ExceptionGroup("all", [ValueError("a")])))
print(handle(BaseExceptionGroup("base", [KeyboardInterrupt(), ValueError("x")])))


def raising(kind):
    try:
        try:
            raise make()
        except* ValueError:
            raise kind("while handling")
        except* TypeError as group:
            raise
    except BaseException as error:
        return error


show(raising(RuntimeError))
print(repr(raising(RuntimeError).exceptions[0].__context__))
for source in ("ExceptionGroup('e', [])", "ExceptionGroup('e', 5)", "ExceptionGroup(5, [ValueError()])",
               "ExceptionGroup('e', [5])", "ExceptionGroup('e', [KeyboardInterrupt()])",
               "ExceptionGroup('e')", "type(BaseExceptionGroup('e', [ValueError()])).__name__",
               "make().split(5)", "make().subgroup('x')", "ExceptionGroup('e', (ValueError(1),))"):
    try:
        print(eval(source))
    except Exception as error:
        print(type(error).__name__, error)


class Custom(ExceptionGroup):
    code = 0

    def derive(self, errors):
        part = Custom(self.message, errors)
        part.code = self.code
        return part


custom = Custom("c", [ValueError(1), TypeError(2)])
custom.code = 7
custom.add_note("a note")
part, rest = custom.split(TypeError)
print(type(part).__name__, part.code, part.__notes__, rest.code, rest.exceptions)
try:
    try:
        raise custom
    except* TypeError:
        pass
except Custom as left:
    print("left", left.code, left.exceptions, left.__notes__)
for source in ("try: pass\nexcept* ExceptionGroup: pass", "try: raise ValueError\nexcept* ExceptionGroup: pass",
               "try: pass\nexcept*: pass", "try: pass\nexcept* ValueError: pass\nexcept OSError: pass",
               "for i in []:\n try: pass\n except* ValueError: break",
               "def f():\n try: pass\n except* ValueError: return 1"):
    try:
        exec(source)
        print("fine")
    except BaseException as error:
        print(type(error).__name__, getattr(error, "msg", error))
