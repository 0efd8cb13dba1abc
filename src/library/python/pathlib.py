# pathlib. Follows CPython 3.14, Lib/pathlib: POSIX paths, pure ones and those of the read-only files
# that there are.
import fnmatch
import io
import os
import posixpath

__all__ = ["UnsupportedOperation", "PurePath", "PurePosixPath", "Path", "PosixPath"]


class UnsupportedOperation(NotImplementedError):
    pass


class _Parents:
    def __init__(self, path):
        self._all = []
        while path.parent != path:
            path = path.parent
            self._all.append(path)

    def __len__(self):
        return len(self._all)

    def __getitem__(self, index):
        if isinstance(index, slice):
            return tuple(self._all[index])
        if not -len(self._all) <= index < len(self._all):
            raise IndexError(index)
        return self._all[index]

    def __repr__(self):
        return f"<{type(self._all[0]).__name__ if self._all else 'PosixPath'}.parents>"


class PurePath(os.PathLike):
    parser = posixpath

    def __new__(cls, *args):
        return object.__new__({PurePath: PurePosixPath, Path: PosixPath}.get(cls, cls))

    def __init__(self, *segments):
        pieces = []
        for segment in segments:
            text = os.fspath(segment) if hasattr(type(segment), "__fspath__") else segment
            if not isinstance(text, str):
                raise TypeError("argument should be a str or an os.PathLike object where __fspath__ "
                                f"returns a str, not {type(text).__name__!r}")
            pieces.append(text)
        text = posixpath.join(*pieces) if pieces else ""
        self.root = ("//" if text.startswith("//") and not text.startswith("///")
                     else "/" if text.startswith("/") else "")
        self._tail = [part for part in text.split("/") if part and part != "."]

    drive = ""

    def with_segments(self, *segments):
        return type(self)(*segments)

    def _made(self, root, tail):
        return self.with_segments(root + "/".join(tail))

    def __str__(self):
        return self.root + "/".join(self._tail) or "."

    def __fspath__(self):
        return str(self)

    def __bytes__(self):
        return os.fsencode(str(self))

    def __repr__(self):
        return f"{type(self).__name__}({self.as_posix()!r})"

    def as_posix(self):
        return str(self)

    def __reduce__(self):
        return type(self), (str(self),)

    def __hash__(self):
        return hash(str(self))

    def __eq__(self, other):
        return str(self) == str(other) if isinstance(other, PurePath) else NotImplemented

    def _key(self):
        return [self.root, *self._tail] if self.root else self._tail

    def __lt__(self, other):
        return self._key() < other._key() if isinstance(other, PurePath) else NotImplemented

    def __le__(self, other):
        return self._key() <= other._key() if isinstance(other, PurePath) else NotImplemented

    def __gt__(self, other):
        return self._key() > other._key() if isinstance(other, PurePath) else NotImplemented

    def __ge__(self, other):
        return self._key() >= other._key() if isinstance(other, PurePath) else NotImplemented

    def __truediv__(self, key):
        try:
            return self.with_segments(self, key)
        except TypeError:
            return NotImplemented

    def __rtruediv__(self, key):
        try:
            return self.with_segments(key, self)
        except TypeError:
            return NotImplemented

    def joinpath(self, *segments):
        return self.with_segments(self, *segments)

    @property
    def anchor(self):
        return self.root

    @property
    def parts(self):
        return (self.root, *self._tail) if self.root else tuple(self._tail)

    @property
    def parent(self):
        return self._made(self.root, self._tail[:-1]) if self._tail else self

    @property
    def parents(self):
        return _Parents(self)

    @property
    def name(self):
        return self._tail[-1] if self._tail else ""

    @property
    def suffix(self):
        return posixpath.splitext(self.name)[1]

    @property
    def suffixes(self):
        return ["." + part for part in self.name.lstrip(".").split(".")[1:]]

    @property
    def stem(self):
        return posixpath.splitext(self.name)[0]

    def with_name(self, name):
        if not name or "/" in name or name == ".":
            raise ValueError(f"Invalid name {name!r}")
        if not self._tail:
            raise ValueError(f"{self!r} has an empty name")
        return self._made(self.root, [*self._tail[:-1], name])

    def with_stem(self, stem):
        suffix = self.suffix
        if not suffix:
            return self.with_name(stem)
        if not stem:
            raise ValueError(f"{self!r} has a non-empty suffix")
        return self.with_name(stem + suffix)

    def with_suffix(self, suffix):
        stem = self.stem
        if not stem:
            raise ValueError(f"{self!r} has an empty name")
        if suffix and not suffix.startswith("."):
            raise ValueError(f"Invalid suffix {suffix!r}")
        return self.with_name(stem + suffix)

    def is_absolute(self):
        return bool(self.root)

    def relative_to(self, other, *, walk_up=False):
        other = self.with_segments(other)
        steps = []
        for base in [other, *other.parents]:
            if self.is_relative_to(base):
                return self._made("", [".."] * len(steps) + self._tail[len(base._tail):])
            if not walk_up:
                raise ValueError(f"{str(self)!r} is not in the subpath of {str(other)!r}")
            if base.name == "..":
                raise ValueError(f"'..' segment in {str(other)!r} cannot be walked")
            steps.append(base)
        raise ValueError(f"{str(self)!r} and {str(other)!r} have different anchors")

    def is_relative_to(self, other):
        other = self.with_segments(other)
        return other.root == self.root and self._tail[:len(other._tail)] == other._tail

    def match(self, path_pattern, *, case_sensitive=None):
        pattern = self.with_segments(path_pattern)
        if not pattern.parts:
            raise ValueError("empty pattern")
        mine, theirs = self._key(), pattern._key()
        if len(theirs) > len(mine) or (pattern.root and len(theirs) != len(mine)):
            return False
        return all(fnmatch.fnmatchcase(part, wanted)
                   for part, wanted in zip(reversed(mine), reversed(theirs)))

    def full_match(self, pattern, *, case_sensitive=None):
        pattern = self.with_segments(pattern)
        return pattern.root == self.root and _full(self._tail, pattern._tail)

    def as_uri(self):
        if not self.is_absolute():
            raise ValueError("relative path can't be expressed as a file URI")
        from urllib.parse import quote
        return "file://" + quote(str(self))


def _full(parts, patterns):
    if not patterns:
        return not parts
    if patterns[0] == "**":
        return any(_full(parts[i:], patterns[1:]) for i in range(len(parts) + 1))
    return bool(parts) and fnmatch.fnmatchcase(parts[0], patterns[0]) and _full(parts[1:], patterns[1:])


class PurePosixPath(PurePath):
    pass


class Path(PurePath):
    @classmethod
    def cwd(cls):
        return cls(os.getcwd())

    @classmethod
    def home(cls):
        return cls("/")

    def stat(self, *, follow_symlinks=True):
        return os.stat(self)

    lstat = stat

    def exists(self, *, follow_symlinks=True):
        return os.path.exists(self)

    def is_file(self, *, follow_symlinks=True):
        return os.path.isfile(self)

    def is_dir(self, *, follow_symlinks=True):
        return os.path.isdir(self)

    def is_symlink(self):
        return False

    def absolute(self):
        return self if self.is_absolute() else self.with_segments(os.getcwd(), self)

    def resolve(self, strict=False):
        path = self.with_segments(os.path.abspath(self))
        if strict:
            os.stat(path)
        return path

    def samefile(self, other_path):
        return os.path.samefile(self, other_path)

    def expanduser(self):
        return self

    def open(self, mode="r", buffering=-1, encoding=None, errors=None, newline=None):
        return io.open(self, mode, buffering, encoding, errors, newline)

    def read_text(self, encoding=None, errors=None, newline=None):
        with self.open("r", -1, encoding, errors, newline) as file:
            return file.read()

    def read_bytes(self):
        with self.open("rb") as file:
            return file.read()

    def write_text(self, data, encoding=None, errors=None, newline=None):
        if not isinstance(data, str):
            raise TypeError(f"data must be str, not {type(data).__name__}")
        with self.open("w", -1, encoding, errors, newline) as file:
            return file.write(data)

    def write_bytes(self, data):
        with self.open("wb") as file:
            return file.write(data)

    def iterdir(self):
        names = os.listdir(self)
        return (self.joinpath(name) for name in names)

    def glob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        pattern = PurePosixPath(pattern)
        if pattern.root:
            raise NotImplementedError("Non-relative patterns are unsupported")
        if not pattern.parts:
            raise ValueError(f"Unacceptable pattern: {str(pattern)!r}")
        return self._found(list(pattern.parts))

    def rglob(self, pattern, *, case_sensitive=None, recurse_symlinks=False):
        return self._found(["**", *PurePosixPath(pattern).parts])

    def _found(self, patterns):
        if not patterns:
            yield self
            return
        if not self.is_dir():
            return
        first, rest = patterns[0], patterns[1:]
        if first == "**":
            yield from self._found(rest) if rest else iter((self,))
            for child in self.iterdir():
                if child.is_dir():
                    yield from child._found(patterns)
                elif not rest:
                    yield child
        elif any(c in first for c in "*?["):
            for child in self.iterdir():
                if fnmatch.fnmatchcase(child.name, first):
                    yield from child._found(rest)
        else:
            child = self / first
            if child.exists():
                yield from child._found(rest)

    def walk(self, top_down=True, on_error=None, follow_symlinks=False):
        for folder, folders, files in os.walk(str(self), top_down, on_error):
            yield self.with_segments(folder), folders, files

    def _changing(self, *args, **kwargs):
        os.remove(str(self))

    mkdir = rmdir = unlink = touch = rename = replace = chmod = symlink_to = _changing


class PosixPath(Path, PurePosixPath):
    pass
