# posix: where structures of os say they are from, and where pickle looks for them.
from os import times, times_result, uname, uname_result

__all__ = ["times", "times_result", "uname", "uname_result"]
