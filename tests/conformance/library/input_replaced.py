# input() reads and prompts through what the program has put in the place of sys.stdin and sys.stdout.
import contextlib
import io
import sys

original = sys.stdin
sys.stdin = io.StringIO("first\nsecond\nlast without an end")
print(repr(input()), repr(input("not the last> ")), repr(input()))
try:
    input("nothing left> ")
except EOFError as error:
    print(error)

caught = io.StringIO()
sys.stdin = io.StringIO("Ada\n")
with contextlib.redirect_stdout(caught):
    name = input("name? ")
print(repr(name), repr(caught.getvalue()))


class Typist:
    def __init__(self, *lines):
        self.lines = list(lines)

    def readline(self):
        return self.lines.pop(0)


sys.stdin = Typist("a\n", "b", "", 5)
for _ in range(4):
    try:
        print(repr(input()))
    except (EOFError, TypeError) as error:
        print(type(error).__name__, error)
sys.stdin = None
try:
    input()
except RuntimeError as error:
    print(error)
sys.stdin = original
