"""What programs ask of a Python's build: whether it has a GIL, and its version."""

import sys

__all__ = ["get_config_var", "get_config_vars", "get_platform", "get_python_version"]

_version = f"{sys.version_info[0]}.{sys.version_info[1]}"


def get_python_version():
    return _version


def get_platform():
    return "linux-x86_64"


def get_config_vars(*args):
    known = {
        "prefix": sys.prefix,
        "exec_prefix": sys.exec_prefix,
        "py_version": sys.version.split()[0],
        "py_version_short": _version,
        "py_version_nodot": _version.replace(".", ""),
        "VERSION": _version,
    }
    if sys.version_info >= (3, 13):
        known["Py_GIL_DISABLED"] = 0 if sys._is_gil_enabled() else 1
    return [known.get(name) for name in args] if args else known


def get_config_var(name):
    return get_config_vars().get(name)
