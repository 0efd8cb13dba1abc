# sys: streams, hooks, exits.
import io
import sys
import threading

print(sys.stdout.writable(), sys.stdout.readable(), sys.stdout.encoding.lower(), sys.stdin.readline(), sys.stdin.read(), sys.stdin.isatty())
print(sys.stdout.write("four"), sys.stdout is sys.__stdout__)
saved = sys.stdout
sys.stdout = io.StringIO()
print("caught", 1)
text = sys.stdout.getvalue()
sys.stdout = saved
print(repr(text))
print("to the file", file=sys.stdout, flush=True)
sys.stdout.writelines(["a\n", "b\n"])
sys.stdout.flush()
try:
    sys.stdout.write(3)
except TypeError as error:
    print(error)


class Upper:
    def write(self, text):
        saved.write(text.upper())


sys.stdout = Upper()
print("written by another")
sys.stdout = saved
for code in (None, 0, 3, "words", (1, 2)):
    try:
        sys.exit(code)
    except SystemExit as error:
        print(repr(error), error.code, error.args)
try:
    input("prompt? ")
except EOFError as error:
    print(type(error).__name__, error)
try:
    exit(7)
except SystemExit as error:
    print(error.code)
try:
    quit()
except SystemExit as error:
    print(error.code)
print(exit, quit, sep="\n")


def hook(kind, value, trace):
    print("hook:", kind.__name__, value, trace is not None)


sys.excepthook = hook
sys.excepthook(ValueError, ValueError("by hand"), None)
sys.excepthook = sys.__excepthook__
sys.displayhook(None)
sys.displayhook([1, "two"])
import builtins
print(builtins._)


def thread_hook(args):
    print("in a thread:", args.exc_type.__name__, args.exc_value, args.thread.name)


threading.excepthook = thread_hook
thread = threading.Thread(target=lambda: 1 / 0, name="divider")
thread.start()
thread.join()
seen = []


def quiet_exit():
    seen.append("before")
    sys.exit("a thread's exit ends only the thread")


thread = threading.Thread(target=quiet_exit)
thread.start()
thread.join()
print(seen)


def last(kind, value, trace):
    print("last words:", kind.__name__, value)


sys.excepthook = last
raise RuntimeError("nobody catches this")
