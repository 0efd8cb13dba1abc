# string: constants, Template, Formatter, capwords.
import string
from string import Formatter, Template

print(string.ascii_letters, string.digits, string.hexdigits, string.octdigits, string.punctuation, repr(string.whitespace), len(string.printable))
t = Template("$who owes ${amount}USD to $to, $$5 off")
print(t.substitute(who="Ann", amount=3, to="Bob"), t.safe_substitute(who="Ann"), t.substitute({"who": 1, "amount": 2}, to=3), t.template, t.get_identifiers(), t.is_valid())
for text in ("$", "a $1 b", "${unclosed", "line\nand $-x"):
    try:
        Template(text).substitute()
    except ValueError as error:
        print(error, Template(text).safe_substitute(), Template(text).is_valid())
try:
    t.substitute(who="x")
except KeyError as error:
    print(repr(error))


class Percent(Template):
    delimiter = "%"
    idpattern = "[a-z]+_[a-z]+"


print(Percent("%under_score %notunder %%").safe_substitute(under_score="yes", notunder="no"))


class Defaulting(Formatter):
    def get_value(self, key, args, kwargs):
        return kwargs.get(key, f"<{key}>") if isinstance(key, str) else super().get_value(key, args, kwargs)

    def convert_field(self, value, conversion):
        return value.upper() if conversion == "u" else super().convert_field(value, conversion)


f = Formatter()
print(f.format("{0} {name!r:>8} {1[k]} {2.real:.2f}", "a", {"k": "v"}, 3.14159, name="n"), f.vformat("{}-{}", (1, 2), {}), Defaulting().format("{a} {b!u} {missing}", a=1, b="loud"))
print(list(f.parse("a{0!r:>{width}}b{{c}}{x.y[0]}")))
for text in ("{", "}", "{0", "{0!z}", "{} {0}", "{0.nope}", "{9}", "{key}"):
    try:
        print(f.format(text, 1))
    except Exception as error:
        print(type(error).__name__, error)
print(string.capwords("  hello   wide world "), string.capwords("a-b-c", "-"), string.Formatter().format("{:{}}", "x", ">4"))
print("{0:,} {0:_} {0:e} {1!s:^9} {2:%} {3:#x} {3:08b}".format(1234567, "mid", 0.256, 255))
