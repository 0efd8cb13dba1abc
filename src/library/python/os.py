# os: the process, and the read-only files that there are. Lib/os.py, Lib/posixpath.py.
import abc

import _files
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


class _Environ(dict):
    """What a program sets is seen by itself."""

    def __getitem__(self, key):
        try:
            return dict.__getitem__(self, _checked(key))
        except KeyError:
            raise KeyError(key) from None

    def __setitem__(self, key, value):
        dict.__setitem__(self, _checked(key), _checked(value))

    def __repr__(self):
        return f"environ({dict.__repr__(self)})"


def _checked(text):
    if not isinstance(text, str):
        raise TypeError(f"str expected, not {type(text).__name__}")
    return text


    def __delitem__(self, key):
        try:
            dict.__delitem__(self, _checked(key))
        except KeyError:
            raise KeyError(key) from None

    def pop(self, key, *default):
        if key not in self and not default:
            raise KeyError(key)
        return dict.pop(self, key, *default)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, *others, **items):
        for key, value in dict(*others, **items).items():
            self[key] = value

    def copy(self):
        return dict(self)


environ = _Environ()
error = OSError


def putenv(name, value, /):
    _checked(name), _checked(value)  # for children, which there are not


def unsetenv(name, /):
    _checked(name)


def getpid():
    return _interleave.current_process_info()[0]


def getppid():
    return _interleave.current_process_info()[2]


def cpu_count():
    return _interleave.cpu_count()


process_cpu_count = cpu_count


def sched_getaffinity(pid, /):
    return set(range(_interleave.cpu_count()))


def sched_yield():
    import time
    time.sleep(0)


def getenv(key, default=None):
    return environ.get(key, default)


def getcwd():
    return "/"


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    make = getattr(type(path), "__fspath__", None)
    if make is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    made = make(path)
    if not isinstance(made, (str, bytes)):
        raise TypeError(f"expected {type(path).__name__}.__fspath__() to return str or bytes, not "
                        f"{type(made).__name__}")
    return made


def fsencode(filename):
    filename = fspath(filename)
    return filename.encode() if isinstance(filename, str) else filename


def fsdecode(filename):
    filename = fspath(filename)
    return filename.decode() if isinstance(filename, bytes) else filename


class PathLike(abc.ABC):
    @abc.abstractmethod
    def __fspath__(self):
        raise NotImplementedError

    @classmethod
    def __subclasshook__(cls, subclass):
        if cls is PathLike:
            return hasattr(subclass, "__fspath__")
        return NotImplemented


def _exit(status):
    _interleave.os_exit(status)


def abort():
    _interleave.os_exit(134)


def kill(pid, signal, /):
    if pid == getpid():
        import signal as signals
        return signals._send(signals._checked(signal), True) if signal else None
    if "multiprocessing" in sys.modules:
        sys.modules["multiprocessing"].active_children()  # children that have ended are gone by now
    process = _interleave.process_of(pid)
    if process is None or not process.is_alive():
        raise ProcessLookupError(3, "No such process")
    if signal:
        process.signal(signal)


def getuid():
    return 0


geteuid = getgid = getegid = getuid


def getlogin():
    raise OSError(25, "Inappropriate ioctl for device")


# ---- files: there is one read-only tree of them (_files.py)

class stat_result(tuple):
    """As CPython's, with a file's kind and size; the rest is the same for all."""

    def __new__(cls, kind, size, number):
        mode = _files.S_IFDIR | 0o555 if kind == "folder" else _files.S_IFREG | 0o444
        return super().__new__(cls, (mode, number, 1, 2 if kind == "folder" else 1, 0, 0, size, 0, 0, 0))

    st_mode = property(lambda self: self[0])
    st_ino = property(lambda self: self[1])
    st_dev = property(lambda self: self[2])
    st_nlink = property(lambda self: self[3])
    st_uid = property(lambda self: self[4])
    st_gid = property(lambda self: self[5])
    st_size = property(lambda self: self[6])
    st_atime = st_mtime = st_ctime = property(lambda self: 0.0)
    st_atime_ns = st_mtime_ns = st_ctime_ns = property(lambda self: 0)

    def __repr__(self):
        names = ("mode", "ino", "dev", "nlink", "uid", "gid", "size", "atime", "mtime", "ctime")
        return f"os.stat_result({', '.join(f'st_{n}={v}' for n, v in zip(names, self))})"


def stat(path, *, dir_fd=None, follow_symlinks=True):
    path = fspath(path)
    _files.wait()
    kind = _files.kind(path)
    if kind == "folder":
        return stat_result(kind, 4096, hash(_files.absolute(fspath(path))) & 0xffff)
    return stat_result("file", len(_files.content(path)), hash(fspath(path)) & 0xffff)


lstat = stat


def access(path, mode, **others):
    return _files.kind(path) is not None and not mode & W_OK


F_OK, X_OK, W_OK, R_OK = 0, 1, 2, 4


def listdir(path="."):
    path = fspath(path)
    _files.wait()
    where = _files.absolute(_files.text(path))
    if where not in _files.tree():
        if _files.kind(path) == "file":
            raise NotADirectoryError(20, "Not a directory", path)
        raise FileNotFoundError(2, "No such file or directory", path)
    return sorted(_files.tree()[where])


class DirEntry:
    def __init__(self, folder, name):
        self.name = name
        self.path = _path_join(folder, name)

    def __fspath__(self):
        return self.path

    def is_file(self, *, follow_symlinks=True):
        return _files.kind(self.path) == "file"

    def is_dir(self, *, follow_symlinks=True):
        return _files.kind(self.path) == "folder"

    def is_symlink(self):
        return False

    def stat(self, *, follow_symlinks=True):
        return stat(self.path)

    def __repr__(self):
        return f"<DirEntry {self.name!r}>"


def _path_join(folder, name):
    return path.join(folder, name)


class scandir:
    def __init__(self, path="."):
        path = fspath(path)
        self._entries = iter([DirEntry(path, name) for name in listdir(path)])

    def __iter__(self):
        return self

    def __next__(self):
        return next(self._entries)

    def close(self):
        self._entries = iter(())

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def walk(top, topdown=True, onerror=None, followlinks=False):
    top = fspath(top)
    try:
        names = listdir(top)
    except OSError as error:
        if onerror is not None:
            onerror(error)
        return
    folders = [name for name in names if _files.kind(path.join(top, name)) == "folder"]
    files = [name for name in names if name not in folders]
    if topdown:
        yield top, folders, files
    for name in folders:
        yield from walk(path.join(top, name), topdown, onerror, followlinks)
    if not topdown:
        yield top, folders, files


def _changing(path, *args, **kwargs):
    _files.refuse(path)


mkdir = makedirs = remove = unlink = rename = replace = rmdir = removedirs = _changing
chmod = symlink = link = truncate = utime = _changing


def urandom(size, /):
    if size < 0:
        raise ValueError("negative argument not allowed")
    import random
    return random.SystemRandom().randbytes(size)


def strerror(code, /):
    import errno
    return errno._texts.get(code, f"Unknown error {code}")


SEEK_SET, SEEK_CUR, SEEK_END = 0, 1, 2
EX_OK, EX_USAGE, EX_DATAERR, EX_SOFTWARE, EX_OSERR, EX_IOERR, EX_CONFIG = 0, 64, 65, 70, 71, 74, 78
terminal_size = _interleave.struct_sequence("os", "terminal_size", ("columns", "lines"))
uname_result = _interleave.struct_sequence(
    "posix", "uname_result", ("sysname", "nodename", "release", "version", "machine"))
times_result = _interleave.struct_sequence(
    "posix", "times_result", ("user", "system", "children_user", "children_system", "elapsed"))


def uname():
    return uname_result(("Linux", "interleave", "0", "0", "wasm64"))


def times():
    import time
    return times_result((time.process_time(), 0.0, 0.0, 0.0, time.monotonic()))


def getloadavg():
    raise OSError("Load averages are unobtainable")


def get_terminal_size(fd=1, /):
    raise OSError(25, "Inappropriate ioctl for device")


def __getattr__(name):
    if name in ("fork", "forkpty"):
        why = ": an interpreter cannot be copied here; multiprocessing starts processes"
    elif name in ("system", "popen", "posix_spawn", "posix_spawnp") or name.startswith(("exec", "spawn")):
        why = ": there are no other programs to run here"
    else:
        why = ""
    raise AttributeError(f"module 'os' has no attribute {name!r}{why}")
