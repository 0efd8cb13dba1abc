# os: what a program without a file system can ask. Lib/os.py, Lib/posixpath.py.
import _interleave
import posixpath as path
import sys

sys.modules["os.path"] = path

name = "posix"
sep = "/"
linesep = "\n"
curdir = "."
pardir = ".."
extsep = "."
altsep = None
pathsep = ":"
devnull = "/dev/null"
environ = {}
error = OSError


def getpid():
    return _interleave.current_process_info()[0]


def getppid():
    return _interleave.current_process_info()[2]


def cpu_count():
    return _interleave.cpu_count()


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    return set(range(_interleave.cpu_count()))


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return "/"


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    return type(path).__fspath__(path)


def _exit(status):
    _interleave.os_exit(status)


def _no_files(*args, **kwargs):
    raise NotImplementedError("there is no file system here")


listdir = scandir = mkdir = makedirs = remove = unlink = rename = stat = open = walk = _no_files
