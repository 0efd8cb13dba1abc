# sys.stdin, stdout and stderr as io's objects: attributes, buffers, what is refused, replacing and closing.
import contextlib
import logging
import sys
import threading

print(repr(sys.stdout), sys.stdout.name, sys.stdout.mode, sys.stdout.encoding, sys.stdout.closed, sys.stdout.writable(), sys.stdout is sys.__stdout__)
print(repr(sys.stdin), sys.stdin.name, sys.stdin.mode, sys.stdin.readable(), repr(sys.stdin.read()), repr(sys.stdin.readline()), list(sys.stdin))
with sys.stderr as stream:
    print(stream is sys.stderr, sys.stderr.errors, sys.stderr.mode)
    stream.close = lambda: None

import io  # noqa: E402

print(isinstance(sys.stdout, io.TextIOBase), isinstance(sys.stdout, io.TextIOWrapper), isinstance(sys.stdin, io.IOBase), type(sys.stdout) is type(sys.stderr), type(sys.stdout))
print(sys.stdout.readable(), sys.stdout.newlines, sys.stdout.isatty(), sys.stdout.fileno(), sys.stderr.fileno(), sys.stdin.fileno(), sys.stdin.writable())
print(repr(sys.stdin.buffer.readline()), repr(sys.stdin.buffer.read()), list(sys.stdin.buffer), sys.stdin.buffer.name, sys.stdout.buffer.mode)


def raw(*pieces):
    sys.stdout.flush()
    counts = [sys.stdout.buffer.write(piece) for piece in pieces]
    sys.stdout.buffer.flush()
    return counts


print(raw(b"bytes\n"), raw("ä€😀\n".encode()), raw(b"\xe2", b"\x82", b"\xac\n"), raw(bytearray(b"array "), memoryview(b"view\n")), raw(b""))
for wrong in (lambda: sys.stdout.buffer.write("text"), lambda: sys.stdout.write(5), lambda: sys.stdout.write(b"a"), lambda: sys.stdout.read(), lambda: sys.stdout.readline(), lambda: list(sys.stdout),
              lambda: sys.stdin.write("a"), lambda: sys.stdout.nothing, lambda: sys.stdin.nothing, lambda: sys.stdout.writelines(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(sys.stdout.write("written "), sys.stdout.writelines(["a ", "b\n"]), sys.stdout.flush(), sys.stdout.reconfigure(line_buffering=True), sys.stdout.line_buffering)
sys.stdout.reconfigure(line_buffering=False)

kept = io.StringIO()
with contextlib.redirect_stdout(kept):
    print("redirected")
    sys.stdout.write("twice\n")
    print("not", file=sys.__stdout__)
print(repr(kept.getvalue()))
handler = logging.StreamHandler(sys.stdout)
logging.getLogger("x").addHandler(handler)
logging.getLogger("x").warning("logged")
print(handler)
threads = [threading.Thread(target=lambda: sys.stdout.write("x\n")) for _ in range(3)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

seen = []
original = sys.stdout.write
sys.stdout.write = lambda text: seen.append(text)
print("caught", 1)
sys.stdout.write("directly")
sys.stdout.write = original
print(seen)
sys.stdout.flush()


class Twice:
    def write(self, text):
        sys.__stdout__.write(text.upper())


sys.stdout = Twice()
print("upper")
sys.stdout = None
print("nothing")
sys.stdout = sys.__stdout__
print("back")
sys.stdout.flush()
closed = sys.stdout
sys.stdout.close()
for wrong in (lambda: print("lost"), lambda: sys.stdout.write("x"), lambda: sys.stdout.flush()):
    try:
        wrong()
    except ValueError as error:
        print(error, file=sys.stderr)
print(closed.closed, closed.close(), file=sys.stderr)
sys.stdout = io.StringIO()
