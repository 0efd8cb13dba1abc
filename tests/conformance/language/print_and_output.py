# print with every parameter, to every kind of file; repr and str of nested and recursive things.
import io
import sys

print()
print("a", "b", sep="")
print("a", "b", sep="-", end="!\n")
print(*range(3), sep="\n")
print("x", None, 1.0, [1], end="")
print("", "", "", sep="|")
print(sep="unused", end="only end\n")
print("none", "sep", sep=None, end=None)
buffer = io.StringIO()
print("into", "buffer", file=buffer, flush=True)
print("more", file=buffer, end="")
print(repr(buffer.getvalue()))


class Upper:
    def __init__(self):
        self.pieces = []

    def write(self, text):
        self.pieces.append(text)

    def flush(self):
        self.pieces.append("<flush>")


upper = Upper()
print("a", 1, file=upper, sep="+", end="$", flush=True)
print(upper.pieces)
for call in ("print('x', sep=1)", "print('x', end=b'')", "print('x', file=5)", "print('x', nope=1)",
             "print('x', file=None)", "print('a', 'b', sep='1', sep2='2')"):
    try:
        eval(call)
    except Exception as error:
        print(call, "->", type(error).__name__, error)
sys.stdout.write("written directly\n")
print(sys.stdout.write("counted\n"))
sys.stdout.writelines(["one\n", "two\n"])
saved, sys.stdout = sys.stdout, io.StringIO()
print("captured")
captured, sys.stdout = sys.stdout.getvalue(), saved
print(repr(captured))
old, sys.stdout = sys.stdout, None
print("to nowhere")
sys.stdout = old

recursive = [1, 2]
recursive.append(recursive)
mapping = {"self": None}
mapping["self"] = mapping
print(recursive, mapping, [mapping])
pair = ([],)
pair[0].append(pair)
print(pair)


class Node:
    def __init__(self, name):
        self.name = name
        self.children = []

    def __repr__(self):
        return f"Node({self.name!r}, {self.children!r})"


root = Node("root")
root.children.append(Node("leaf"))
print(root, [root], {root.name: root}, str(root), f"{root} {root!s} {root!r}")


class Shown:
    def __str__(self):
        return "str"

    def __repr__(self):
        return "repr"

    def __format__(self, spec):
        return f"format({spec})"


s = Shown()
print(s, [s], (s,), {s: s}, f"{s}", f"{s!s}", f"{s!r}", f"{s:x}", "%s %r %a" % (s, s, s), "{} {!r}".format(s, s))
print([("'", '"'), "it's", 'say "hi"', 'both \' and "', "\n\t\\", "\x00\x7f\x80\xa0é中🐍", b"\x00'"])
print(ascii("é中🐍"), ascii([("ü",)]), repr("\ud800"), [float("inf"), -0.0, 1e20, 1 + 2j, -0j, 1j - 0.0])
print((1,), (), [], {}, set(), frozenset(), {1}, frozenset({2}), range(3), range(0, 9, 2), slice(1, None), ...)
print(print, len, int, type, Shown, Node.__init__.__name__, NotImplemented, None, Ellipsis, type(print))
print(type(None)(), bool, [int, str], (lambda: 0).__name__, sys.stdout is saved, print.__name__)
print("multi", "line\nvalue", ["line\nvalue"])
print({1: {2: {3: [4, (5, {6})]}}}, [[[]]], [[], [[]]], ((),), {"a": ()})
