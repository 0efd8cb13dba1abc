# pathlib and posixpath: paths as values, without touching any file.
import os.path
from fnmatch import fnmatch
from pathlib import Path, PurePath, PurePosixPath as P

p = P("/srv/data") / "logs" / "app.tar.gz"
print(p, repr(p), p.name, p.stem, p.suffix, p.suffixes, p.parent, p.parents[1], p.parts, p.anchor, p.root, p.is_absolute())
print(p.with_name("x.txt"), p.with_stem("y"), p.with_suffix(".zip"), p.with_suffix(""), p.relative_to("/srv"), p.is_relative_to("/srv"), P("a/../b/./c//d"), P("a") / "/b", P(), P("").name, P("a") / P("b", "c"))
print(p.match("*.gz"), p.match("/srv/*/logs/*"), P("a/b.py").full_match("**/*.py"), P("x") < P("y"), P("A") == P("a"), hash(P("a")) == hash(P("a/")), sorted([P("b"), P("a/z"), P("a")]), len({P("a"), P("a/.")}))
print(p.as_posix(), os.fspath(p), str(P("~/x")), P("a.b.c").with_suffix(".d"), P(".bashrc").suffix, P("dir.ext/file").suffix, [str(x) for x in P("/a/b/c").parents], p.joinpath("q", "r"), P("/a") / "b" == P("/a/b"))
for wrong in (lambda: P("/a").relative_to("/b"), lambda: P("a").with_name("x/y"), lambda: P("").with_name("x"), lambda: P("a").with_suffix("bad"), lambda: P(5), lambda: P("a") / 5, lambda: P("a") < "b", lambda: p.parents[99]):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(P("/a/b").relative_to("/a/c", walk_up=True), os.path.join("a", "b", "..", "c"), os.path.normpath("a/./b/../c"), os.path.split("/x/y"), os.path.splitext("f.tar.gz"), os.path.commonpath(["/a/b/c", "/a/b/d"]), fnmatch("data.csv", "*.c?v"), isinstance(p, PurePath), issubclass(Path, PurePath))
match p:
    case P(name=name, suffix=".gz"):
        print("matched", name)
