# Paths as values.
from pathlib import Path, PurePath, PurePosixPath

p = PurePosixPath("/usr/lib/python3/site.tar.gz")
print(p, repr(p), p.parts, p.name, p.stem, p.suffix, p.suffixes, p.parent, list(p.parents), p.root, p.anchor)
print(p.with_name("x.py"), p.with_suffix(".zip"), p.with_stem("new"), p.relative_to("/usr"), p.is_relative_to("/opt"), p.is_absolute())
print(PurePath("a") / "b" / "../c", "x" / PurePath("y"), PurePath("a", "/b", "c"), PurePath("a//b/./c/"), PurePath(), PurePath("/a").joinpath("b", "c"))
print(PurePath("a/b") == PurePath("a//b"), PurePath("a") < PurePath("b"), len({PurePath("a"), PurePath("a/")}), sorted([PurePath("b"), PurePath("a/z")]))
print(p.match("*.gz"), p.match("lib/*/*.gz"), p.match("/*.gz"), p.full_match("/usr/**/*.gz"), PurePath("a/b.py").match("*.PY"))
print(PurePath("/a/b").relative_to("/a/c/d", walk_up=True), PurePath(".hidden").suffix, PurePath("a.").suffix, PurePath("..").name, p.as_posix(), bytes(PurePath("a")))
print(type(Path("x")).__name__, Path("a/b").parent.parent, str(Path("x") / "y"), PurePath("/a b").as_uri())
for wrong in (lambda: PurePath("a").relative_to("b"), lambda: PurePath("a").with_suffix("x"), lambda: PurePath("/").with_name("x"), lambda: PurePath(3), lambda: PurePath("a") / 3):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
