# os.path: paths as text, and which of them are there. Lib/posixpath.py.
import _files

sep = "/"
altsep = None
extsep = "."
pathsep = ":"
defpath = "/bin:/usr/bin"
devnull = "/dev/null"
pardir = ".."
supports_unicode_filenames = False
curdir = "."


def _text(path):
    if isinstance(path, (str, bytes)):
        return path
    return _files.text(path)


def join(a, /, *p):
    path = _text(a)
    slash = b"/" if isinstance(path, bytes) else "/"
    try:
        for b in map(_text, p):
            if b.startswith(slash) or not path:
                path = b
            elif path.endswith(slash):
                path += b
            else:
                path += slash + b
    except TypeError:
        _check_kinds("join", a, *p)
        raise
    return path


def _check_kinds(function, *args):
    # genericpath._check_arg_types: what is wrong with them, where one was.
    for arg in args:
        if not isinstance(arg, (str, bytes)):
            raise TypeError(f"{function}() argument must be str, bytes, or os.PathLike object, not "
                            f"{type(arg).__name__!r}") from None
    if len({isinstance(arg, str) for arg in args}) > 1:
        raise TypeError("Can't mix strings and bytes in path components") from None


def split(p):
    p = _text(p)
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    p = _text(p)
    return p[p.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    p = _text(p)
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def isabs(s):
    return _text(s).startswith("/")


def normpath(path):
    path = _text(path)
    if not path:
        return "."
    lead = "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if not part or part == ".":
            continue
        if part != ".." or (not lead and (not parts or parts[-1] == "..")):
            parts.append(part)
        elif parts:
            parts.pop()
    return (lead + "/".join(parts)) or "."


def abspath(path):
    path = _text(path)
    return normpath(path if isabs(path) else join("/", path))


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, character in enumerate(first):
        if character != last[i]:
            return first[:i]
    return first


def commonpath(paths):
    paths = [_text(path) for path in paths]
    if not paths:
        raise ValueError("commonpath() arg is an empty sequence")
    split_paths = [[part for part in path.split("/") if part and part != "."] for path in paths]
    absolute = {path.startswith("/") for path in paths}
    if len(absolute) != 1:
        raise ValueError("Can't mix absolute and relative paths")
    first, last = min(split_paths), max(split_paths)
    common = first
    for i, part in enumerate(first):
        if part != last[i]:
            common = first[:i]
            break
    return ("/" if absolute.pop() else "") + "/".join(common)


def relpath(path, start=None):
    path = _text(path)
    if not path:
        raise ValueError("no path specified")
    begin = [part for part in abspath(start or ".").split("/") if part]
    end = [part for part in abspath(path).split("/") if part]
    shared = len(commonprefix([begin, end]))
    return "/".join([".."] * (len(begin) - shared) + end[shared:]) or "."


def splitdrive(p):
    return _text(p)[:0], _text(p)


def normcase(s):
    return _text(s)


def expanduser(path):
    return _text(path)


expandvars = expanduser


def realpath(filename, *, strict=False):
    return abspath(filename)


def exists(path):
    return _asked(path) is not None


lexists = exists


def isfile(path):
    return _asked(path) == "file"


def isdir(path):
    return _asked(path) == "folder"


def _asked(path):
    _files.wait()
    return _files.kind(path)


def islink(path):
    return False


def ismount(path):
    return _files.absolute(_text(path)) == "/"


def getsize(filename):
    import os
    return os.stat(filename).st_size


def getmtime(filename):
    import os
    return os.stat(filename).st_mtime


getatime = getctime = getmtime


def samefile(f1, f2):
    return abspath(f1) == abspath(f2)


def splitroot(p, /):
    p = _text(p)
    if not p.startswith("/"):
        return "", "", p
    slashes = "//" if p.startswith("//") and not p.startswith("///") else "/"
    return "", slashes, p[len(slashes):]


def isjunction(path):
    _text(path)
    return False


isdevdrive = isjunction


def samestat(s1, s2):
    return (s1.st_ino, s1.st_dev) == (s2.st_ino, s2.st_dev)
