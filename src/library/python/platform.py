# platform: what the machine says of itself.
import sys
from collections import namedtuple


def system():
    return "Linux"


def machine():
    return "x86_64"


def node():
    return "interleave"


def release():
    return "6.0"


def processor():
    return ""


def version():
    return "#1"


uname_result = namedtuple("uname_result", "system node release version machine processor")


def uname():
    return uname_result(system(), node(), release(), version(), machine(), processor())


def libc_ver(executable=None, lib="", version="", chunksize=16384):
    return lib, version


def python_build():
    return "main", ""


def python_compiler():
    return "Clang"


def python_branch():
    return ""


def python_revision():
    return ""


def python_version():
    return ".".join(map(str, sys.version_info[:3]))


def python_version_tuple():
    return tuple(python_version().split("."))


def python_implementation():
    return "CPython"


def architecture(*args):
    return "64bit", ""


def platform(aliased=False, terse=False):
    return f"{system()}-{release()}-{machine()}"
