# platform: what the machine says of itself.
import sys


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
