# sys: what the interpreter says about itself.
import sys

print(sys.version_info[:2] == (3, 14), sys.version_info.major, sys.version_info >= (3, 10), sys.version_info.releaselevel)
print(sys.version.startswith("3.14"), sys.hexversion >> 16 == 0x030E, sys.byteorder, sys.maxsize == 2**63 - 1, sys.maxunicode)
print(sys.implementation.cache_tag is not None, sys.implementation.version[:2], type(sys.implementation).__name__)
print(sys.float_info.max, sys.float_info.min, sys.float_info.epsilon, sys.float_info.dig, sys.float_info.mant_dig, sys.float_info.radix)
print(sys.int_info.bits_per_digit, sys.int_info.default_max_str_digits, sys.get_int_max_str_digits())
print(sys.hash_info.modulus == 2**61 - 1, sys.hash_info.inf, sys.hash_info.imag, sys.hash_info.width)
print(sys.getdefaultencoding(), sys.getfilesystemencoding(), sys.getfilesystemencodeerrors())
print(type(sys.argv), len(sys.argv), type(sys.path), isinstance(sys.modules, dict), "sys" in sys.modules, sys.modules["sys"] is sys)
print("print" in dir(sys.modules["builtins"]), sys.modules["__main__"].__name__, "sys" in sys.builtin_module_names, "json" in sys.stdlib_module_names)
print(sys.getrecursionlimit(), sys.getswitchinterval(), sys.is_finalizing(), sys.flags.optimize, sys.flags.interactive, sys.dont_write_bytecode in (True, False))
sys.setrecursionlimit(500)
print(sys.getrecursionlimit())
for wrong in (0, -1, "x", 2**40):
    try:
        sys.setrecursionlimit(wrong)
    except Exception as error:
        print(type(error).__name__, error)
sys.setswitchinterval(0.01)
print(sys.getswitchinterval())
for wrong in (0, -1, "x"):
    try:
        sys.setswitchinterval(wrong)
    except Exception as error:
        print(type(error).__name__, error)
a = sys.intern("hello" + "world")
print(a is sys.intern("helloworld"), a)
try:
    sys.intern(3)
except TypeError as error:
    print(error)
print(sys.getsizeof(1) > 0, sys.getsizeof([]) < sys.getsizeof([1, 2, 3]), sys.getrefcount(object()) >= 1)
print(sys.exc_info(), sys.exception())
try:
    1 / 0
except ZeroDivisionError as error:
    kind, value, trace = sys.exc_info()
    print(kind, value is error, trace.tb_lineno == error.__traceback__.tb_lineno, sys.exception() is error)
print(sys.exc_info())
print(sys._getframe().f_code.co_name, sys._getframe().f_lineno)


def outer():
    def inner():
        return sys._getframe(1).f_code.co_name, sys._getframe(0).f_code.co_name
    return inner()


print(outer())
try:
    sys._getframe(1000)
except ValueError as error:
    print(error)
print(sys.platform in ("linux", "emscripten", "wasi"), isinstance(sys.executable, str), sys.prefix == sys.base_prefix)
print(sys.copyright.splitlines()[0][:13], sys.api_version, sys.warnoptions, sys.orig_argv is not None)
print(repr(sys.float_info)[:25], repr(sys.int_info)[:22], repr(sys.flags)[:10])
try:
    sys.float_info.max = 3
except AttributeError as error:
    print(error)
try:
    type(sys.version_info)()
except TypeError as error:
    print(error)
