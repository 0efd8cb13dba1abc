# Bytes in memory, and text over them.
import io

b = io.BytesIO(b"one\ntwo\nthree")
print(b.read(2), b.tell(), b.readline(), list(b), b.read(), b.getvalue())
b.seek(-5, io.SEEK_END)
print(b.read(), b.seek(0), b.read1(3), b.seek(2, io.SEEK_CUR), b.readline(2), b.readlines())
b.seek(20)
print(b.write(b"x"), b.getvalue(), b.truncate(3), b.getvalue())
buffer = bytearray(2)
b.seek(0)
print(b.readinto(buffer), buffer)
text = io.TextIOWrapper(io.BytesIO("zeile eins\nzweite ü\n".encode()), encoding="utf-8")
print(text.encoding, text.readline(), text.tell(), text.read(3), text.seek(0), text.read())
out = io.BytesIO()
writer = io.TextIOWrapper(out, encoding="utf-8", newline="\r\n")
writer.write("a\nö\n")
writer.flush()
print(out.getvalue(), io.TextIOWrapper(io.BytesIO(b"a\r\nb\rc\n")).readlines(), io.TextIOWrapper(io.BytesIO(b"a\r\nb"), newline="").readlines())
reader = io.BufferedReader(io.BytesIO(b"abcdef"), 2)
print(reader.read(1), reader.peek(1)[:1], reader.read(3), reader.tell(), reader.read())
for wrong in (lambda: io.BytesIO("x"), lambda: io.BytesIO().write("x"), lambda: io.TextIOWrapper(io.BytesIO(b"\xff")).read()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
