# What sys knows.
import sys

print(sys.version_info[:2], sys.byteorder, sys.maxsize, sys.maxunicode, sys.platform, sys.implementation.name, sys.float_info.max, sys.float_info.epsilon, sys.hash_info.width, sys.int_info.bits_per_digit)
print(sys.getrecursionlimit(), sys.getdefaultencoding(), sys.float_repr_style, sys.exception(), sys.exc_info(), len(sys.argv), "sys" in sys.modules, sys.intern("x") is sys.intern("x"), sys.is_finalizing(), sys.flags.optimize)
print(sys._getframe().f_code.co_name, sys._getframe().f_lineno, sys.getsizeof([]) > 0, sys.getswitchinterval(), sys.copyright[:9], "math" in sys.stdlib_module_names)


def f():
    return sys._getframe(1).f_code.co_name, sys._getframe().f_back.f_lineno == sys._getframe(1).f_lineno


print(f())
try:
    1 / 0
except ZeroDivisionError as error:
    print(sys.exception() is error, sys.exc_info()[0].__name__)
sys.stdout.write("written\n")
sys.stdout.flush()
print("to stderr", file=sys.stderr)
sys.setrecursionlimit(500)
print(sys.getrecursionlimit(), sys.stdout.encoding.lower(), sys.stdout.isatty(), sys.stdin.read() == "" if False else "")
try:
    sys.exit("bye")
except SystemExit as end:
    print(end.code)
