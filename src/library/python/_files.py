# The file system that programs see: read-only, the files of _disk. What the kernel would say about a
# path; os, os.path and io ask here.
import _disk

EROFS = 30
S_IFDIR, S_IFREG = 0o040000, 0o100000

_tree = None  # path of a folder: names in it
_program = None


def tree():
    """Every folder with the names in it."""
    global _tree, _program
    if _tree is None:
        name, _ = _disk.program()
        _program = absolute(name) if name and not name.startswith("<") else None
        folders = {"/": set()}
        for path in (*_disk.names(), _program):
            while path not in (None, "/"):
                folder, _, name = path.rpartition("/")
                folders.setdefault(folder or "/", set()).add(name)
                path = folder or "/"
        _tree = folders
    return _tree


def absolute(path):
    parts = []
    for part in path.split("/"):
        if part == "..":
            if parts:
                parts.pop()
        elif part not in ("", "."):
            parts.append(part)
    return "/" + "/".join(parts)


def text(path):
    """A path argument as str."""
    if isinstance(path, str):
        return path
    if isinstance(path, bytes):
        return path.decode()
    make = getattr(type(path), "__fspath__", None)
    if make is None:
        raise TypeError(f"expected str, bytes or os.PathLike object, not {type(path).__name__}")
    return text(make(path))


def content(path):
    """A file's bytes, without waiting; OSError when it is none."""
    name = text(path)
    if "\0" in name:
        raise ValueError("embedded null byte")
    if not name:
        raise FileNotFoundError(2, "No such file or directory", path)
    where = absolute(name)
    folders = tree()
    if where in folders:
        raise IsADirectoryError(21, "Is a directory", path)
    data = _disk.program()[1] if where == _program else _disk.content(where)
    if data is None or (name.endswith("/") and name != "/"):
        missing(path, where)
    return data


def missing(path, where):
    folder = where.rpartition("/")[0]
    while folder:
        if kind(folder) == "file":
            raise NotADirectoryError(20, "Not a directory", path)
        folder = folder.rpartition("/")[0]
    if kind(where) == "file":  # with a slash behind it
        raise NotADirectoryError(20, "Not a directory", path)
    raise FileNotFoundError(2, "No such file or directory", path)


def name_exists(where):
    folder, _, name = where.rpartition("/")
    return where == "/" or name in tree().get(folder or "/", ())


def kind(path):
    """"folder", "file" or None."""
    where = absolute(text(path))
    if where in tree():
        return "folder"
    return "file" if name_exists(where) else None


def refuse(path, *others):
    """Whatever would change something."""
    raise OSError(EROFS, "Read-only file system", path)


def refuse_writing(file, new, old):
    """A mode that writes: what the kernel says of a read-only file system."""
    found = kind(file)
    if found == "folder":
        raise IsADirectoryError(21, "Is a directory", file)
    if found is None and old:
        raise FileNotFoundError(2, "No such file or directory", file)
    if found is not None and new:
        raise FileExistsError(17, "File exists", file)
    refuse(file)


def wait(size=0):
    _disk.transfer(size)
