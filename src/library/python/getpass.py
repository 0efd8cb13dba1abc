# getpass. Follows CPython 3.14, Lib/getpass.py, as it is without a terminal: nobody types into a run.
import os
import sys

__all__ = ["getpass", "getuser", "GetPassWarning"]


class GetPassWarning(UserWarning):
    pass


def getpass(prompt="Password: ", stream=None, *, echo_char=None):
    if echo_char and not (echo_char.isprintable() and echo_char.isascii() and len(echo_char) == 1):
        raise ValueError(f"'echo_char' must be a single printable ASCII character, got: {echo_char!r}")
    import warnings
    warnings.warn("Can not control echo on the terminal.", GetPassWarning, stacklevel=2)
    stream = stream or sys.stderr
    stream.write(f"Warning: Password input may be echoed.\n{prompt}")
    stream.flush()
    line = sys.stdin.readline()  # the program may have put a stream of its own there
    if not line:
        raise EOFError
    stream.write("\n")
    return line.removesuffix("\n")


def getuser():
    for name in ("LOGNAME", "USER", "LNAME", "USERNAME"):
        if user := os.environ.get(name):
            return user
    raise OSError("No username set in the environment")
