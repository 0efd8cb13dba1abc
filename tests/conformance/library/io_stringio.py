# Text in memory.
import io

s = io.StringIO("one\ntwo\n")
print(s.read(2), s.tell(), s.readline(), list(s), s.read(), s.getvalue())
s.seek(0)
s.write("ONE")
s.seek(0, io.SEEK_END)
print(s.write("end"), repr(s.getvalue()), s.truncate(5), repr(s.getvalue()), s.seekable(), s.readable(), s.writable())
s.seek(10)
s.write("x")
print(repr(s.getvalue()))
print(io.StringIO("a\r\nb\rc", newline=None).read().split("\n"), io.StringIO(newline="\r\n").write("a\n"))
with io.StringIO() as t:
    print("to a file", 3, file=t)
    t.writelines(["x", "y"])
    print(repr(t.getvalue()))
for wrong in (lambda: t.getvalue(), lambda: io.StringIO(3), lambda: io.StringIO().write(b"x"), lambda: s.seek(-1), lambda: s.fileno(), lambda: s.seek(1, 1)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(io.StringIO("a\nb\nc").readlines(), io.StringIO("abc\nd").readline(2), list(io.StringIO("1\n\n3")), io.StringIO("x").readlines(1))
