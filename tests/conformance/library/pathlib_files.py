# Paths of files: this one and its folder.
from pathlib import Path

here = Path(__file__).resolve()
print(here.exists(), here.is_file(), here.is_dir(), here.parent.is_dir(), (here / "x").exists(), here.stat().st_size == len(here.read_bytes()))
print(here.read_text().splitlines()[0], len(here.stem) > 3, here.suffix, here.samefile(here.parent / here.name))
with here.open() as file:
    print(file.readline() == here.read_text().split("\n")[0] + "\n")
print(here.name in [path.name for path in here.parent.iterdir()], [p.name for p in here.parent.glob(here.stem + ".p*")] == [here.name])
print([p.name for p in here.parent.rglob(here.name)] == [here.name], Path("/").is_dir(), Path("/no/where").exists())
for wrong in (lambda: Path("/no/where").read_text(), lambda: list(Path("/no/where").iterdir()), lambda: Path("/no/where").stat()):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
