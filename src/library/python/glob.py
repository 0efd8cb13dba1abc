# glob. Follows CPython 3.14, Lib/glob.py.
import fnmatch
import os

__all__ = ["escape", "glob", "iglob"]


def has_magic(s):
    return any(c in s for c in "*?[")


def escape(pathname):
    return "".join(f"[{c}]" if c in "*?[" else c for c in pathname)


def _below(folder, deep):
    """Paths under a folder, itself first as ""."""
    yield ""
    if not os.path.isdir(folder or "."):
        return
    for name in os.listdir(folder or "."):
        if name.startswith("."):
            continue
        yield name
        if deep:
            for path in _below(os.path.join(folder, name), True):
                if path:
                    yield os.path.join(name, path)


def _found(folder, parts, recursive):
    if not parts:
        yield folder
        return
    part, rest = parts[0], parts[1:]
    if recursive and part == "**":
        for path in _below(folder, True):
            where = os.path.join(folder, path) if path else folder
            if not rest:
                if path or folder:
                    yield where
            elif not path or os.path.isdir(where):
                yield from _found(where, rest, recursive)
    elif has_magic(part):
        if os.path.isdir(folder or "."):
            for name in fnmatch.filter(os.listdir(folder or "."), part):
                if part.startswith(".") or not name.startswith("."):
                    yield from _found(os.path.join(folder, name), rest, recursive)
    else:
        path = os.path.join(folder, part)
        if os.path.exists(path):
            yield from _found(path, rest, recursive)


def iglob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    pathname = os.fspath(pathname)
    root = "/" if pathname.startswith("/") else ""
    start = root or (os.fspath(root_dir) if root_dir else "")
    parts = [part for part in pathname.split("/") if part]
    cut = len(start) + (not start.endswith("/")) if root_dir and not root else 0
    for path in _found(start, parts, recursive):
        yield path[cut:]


def glob(pathname, *, root_dir=None, dir_fd=None, recursive=False, include_hidden=False):
    return list(iglob(pathname, root_dir=root_dir, recursive=recursive))
