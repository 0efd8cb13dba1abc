# io.StringIO with other ends of lines; sizes that are no ints; fractions padded with zeros
import io
from fractions import Fraction

text = "a\nb\r\nc\rd\r\r\n\ne"
for newline in (None, "", "\n", "\r", "\r\n"):
    stream = io.StringIO(text, newline=newline)
    print(repr(newline), list(stream), stream.newlines, stream.tell())
    stream.seek(0)
    print([stream.readline() for _ in range(3)], repr(stream.readline(1)), stream.readlines())
    stream = io.StringIO(newline=newline)
    print([(stream.write(part), stream.newlines) for part in ("x", "y\n", "z\r", "\r\n", "end")],
          repr(stream.getvalue()))
    stream.seek(0)
    print(stream.readlines(), stream.newlines)
for wrong in ("\n\n", "x", 5, b"\n"):
    try:
        io.StringIO("", wrong)
    except (TypeError, ValueError) as error:
        print(type(error).__name__, error)


class Three:
    def __index__(self):
        return 3


stream = io.StringIO("one two\nthree")
print(stream.read(Three()), stream.readline(Three()), stream.seek(Three()), stream.truncate(Three()),
      repr(stream.getvalue()))
for ask in ("read", "readline", "seek", "truncate"):
    for wrong in ("1", 1.5):
        try:
            getattr(stream, ask)(wrong)
        except TypeError as error:
            print(ask, error)
print(stream.seek(6), stream.write("far"), repr(stream.getvalue()))

for value, form in ((Fraction(6172839, 5000), "0=12,.2f"), (Fraction(-1, 3), "0=10.3f"),
                    (Fraction(1, 3), "x=10.3f"), (Fraction(5, 2), "012.3e"),
                    (Fraction(-5, 2), "0=9_.1f"), (Fraction(7, 2), "0>8.2f")):
    print(format(value, form))

import copy

stream = copy.copy(io.StringIO("a\r\nb", None))
stream.write("x\ny\rz\n")
print(repr(stream.getvalue()), stream.newlines)
