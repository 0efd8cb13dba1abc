# Reading a file: this one.
import io
import os

path = os.path.abspath(__file__)
with open(path) as file:
    first = file.readline()
    print(repr(first), file.tell(), repr(file.read(10)), file.tell())
    file.seek(0)
    lines = file.readlines()
    print(len(lines), lines[0] == first, file.read() == "", file.encoding.lower(), file.mode, file.readable(), file.writable())
print(file.closed, sum(1 for _ in open(path)) == len(lines), max(map(len, lines)) < 160)
with open(path, "rb") as file:
    data = file.read()
    print(type(file).__name__, data[:9], file.tell() == len(data), file.seek(2), file.read(7), file.seek(-1, 2) == len(data) - 1, file.read())
    file.seek(0)
    print(file.readline()[:5], file.peek(3)[:6], file.raw.name == path)
with open(path, "rb", buffering=0) as raw:
    print(type(raw).__name__, raw.read(3), raw.readall()[:4], raw.mode)
with open(path, encoding="utf-8", newline="") as file:
    for number, line in enumerate(file, 1):
        if number == 2:
            try:
                file.tell()
            except OSError as error:
                print(error)
            break
for wrong in (lambda: open("/no/such/file"), lambda: open("/"), lambda: open(path + "/x"), lambda: open(path, "q"), lambda: open(path, "rw"),
              lambda: open(path, "rbt"), lambda: open(path, "rb", encoding="utf-8"), lambda: open(None), lambda: open(path).write("x"),
              lambda: file.read(), lambda: open(path, newline="x"), lambda: open(path, buffering=0)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).replace(path, "THIS"))
