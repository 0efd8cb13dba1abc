# re: parts of strings of the program's own classes, names of groups in bytes, and groups within look-behinds.
import re


class Own(str):
    def __getitem__(self, place):
        return "never asked"


class OwnBytes(bytes):
    pass


def tries(function, *args):
    try:
        return function(*args)
    except Exception as error:
        return f"{type(error).__name__}: {error}"


text = Own("a:b:c")
match = re.match("(?P<n>.*)", text)
for found in (*re.findall("a.*", text), *re.split("(:)", text), *re.split("x", text), match[0],
              match.group("n"), *match.groups(), re.sub("x", "y", text), re.sub(":", "-", text), match.string,
              match.expand(r"<\1>")):
    print(type(found).__name__, str(found))
for found in (*re.findall(b"a.*", OwnBytes(b"abc")), *re.split(b"x", OwnBytes(b"abc")),
              re.sub(b"x", b"y", OwnBytes(b"abc"))):
    print(type(found).__name__, found)
for pattern in (b"(?P<\xc2\xb5>x)", b"(?P<1>x)", b"(?P<a.b>x)", b"(?P=\xc2\xb5)", b"(?P=a.)", b"(?(a.)x)",
                "(?P<a-b>x)", r"(?<=(a)\1)b", r"(?<=(?P<n>a)(?P=n))b", r"(a)(?<=\1)b", r"(?<=(a)(?(1)b|c))d",
                r"(a)(?<=(?(1)b|c))d", r"(?<=(?(2)b|c))(a)", r"(?<=(a)b)\1", r"(?<!(a)\1)b", r"(\1)",
                 r"(?P<x>(?P=x))"):
    print(pattern, tries(re.compile, pattern))
for pattern, template in ((b"(?P<a>x)", b"\\g<\xc2\xb5>"), (b"(?P<a>x)", rb"\g<a.>"), (b"(x)", rb"\g<a>"),
                          ("(x)", r"\g<a.>"), ("(x)", r"\g<2>")):
    print(tries(re.sub, pattern, template, b"x" if isinstance(pattern, bytes) else "x"))
