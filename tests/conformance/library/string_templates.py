# string.Template and Formatter.
import string

t = string.Template("$who likes ${what}, $$5 and $who's")
print(t.substitute(who="tim", what="kung pao"), t.safe_substitute(who="x"), t.template, t.get_identifiers(), t.is_valid())
for text, values in (("$missing", {}), ("bad $", {}), ("line\n$9", {"a": 1})):
    try:
        print(string.Template(text).substitute(values))
    except Exception as error:
        print(type(error).__name__, error)


class Percent(string.Template):
    delimiter = "%"


print(Percent("%a and %{b}").substitute({"a": 1}, b=2), string.Template("$x").safe_substitute({"y": 1}))
f = string.Formatter()
print(f.format("{} {0!r:>5} {name[0]} {obj.real}", "a", name=[1], obj=3) if False else f.format("{0} {0!r:>5} {name[0]} {obj.real}", "a", name=[1], obj=3))
print(list(f.parse("a{b!r:c}d{{}}{}")), f.vformat("{x}", (), {"x": 5}))


class Default(string.Formatter):
    def get_value(self, key, args, kwargs):
        return super().get_value(key, args, kwargs) if isinstance(key, int) else kwargs.get(key, f"<{key}>")


print(Default().format("{0} {missing}", 1), string.capwords("a  bc d"), string.ascii_letters[:4], string.punctuation[:5], repr(string.whitespace), string.hexdigits)
