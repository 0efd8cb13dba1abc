from string.templatelib import Template, Interpolation, convert
name="x"; n=3
t = t"hello {name} {n!r:>{n}} {n:.2f}{name=}!"
print(t, type(t), list(t), t.strings, t.interpolations, t.values)
print(t"", list(t""), t"" + t"a{1}b" + t"c", t"{1}{2}".strings, rt"\n{1}".strings, t'{1}' t"b")
print(Template("a", "b", Interpolation(1, "one", "r", ">5"), "c"), Template(), Template(Interpolation(1)))
i = Interpolation(1, "x"); print(i, i.value, i.expression, i.conversion, i.format_spec, Interpolation.__match_args__)
for f in (lambda: t"a" + "b", lambda: "a" + t"b", lambda: Template(1), lambda: Interpolation(1, "x", "q"), lambda: Interpolation(), lambda: convert(1, "x"), lambda: setattr(t, "strings", 1), lambda: setattr(i, "value", 1), lambda: t"{1/0}", lambda: type("X", (Template,), {}), lambda: hash(t) and t == t"", lambda: Interpolation(1, 2), lambda: Template(x=1), lambda: t.nope, lambda: Interpolation(1,"x",None,5), lambda: setattr(t, "q", 1), lambda: t==t):
    try: print(f())
    except Exception as e: print(type(e).__name__, e)
print(convert("é", "a"), convert(1, "s"), convert([1], "r"), convert(5, None), i.__reduce__ if False else "")
match i:
    case Interpolation(v, e): print(v, e)
print(t == t, t"a" == t"a", type(iter(t)).__name__, Template.__module__, repr(Template), Interpolation.__doc__ is None)
async def f(): return t"{await g()}"
async def g(): return 5
