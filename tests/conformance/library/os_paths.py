# os.path as text, and what is there.
import os
import os.path

print(os.path.join("a", "b", "/c", "d"), os.path.join("a", ""), os.path.split("/a/b/c"), os.path.split("a"), os.path.split("/"))
print(os.path.basename("/a/b.txt"), os.path.dirname("/a/b.txt"), os.path.splitext("a.b/c.tar.gz"), os.path.splitext(".profile"), os.path.splitext("a/.b.c"))
print(os.path.normpath("/a/./b/../c//d/"), os.path.normpath("../x/.."), os.path.normpath(""), os.path.isabs("/a"), os.path.isabs("a"))
print(os.path.commonprefix(["/usr/lib", "/usr/local"]), os.path.commonpath(["/usr/lib", "/usr/local/x"]), os.path.relpath("/a/b/c", "/a/d"), os.path.relpath("/a", "/a"))
here = os.path.abspath(__file__)
print(os.path.exists(here), os.path.isfile(here), os.path.isdir(os.path.dirname(here)), os.path.getsize(here) == len(open(here).read()))
print(os.path.basename(here) in os.listdir(os.path.dirname(here)), os.path.exists("/no/such"), os.stat(here).st_size == os.path.getsize(here))
print([entry.is_dir() for entry in os.scandir(os.path.dirname(here)) if entry.name == os.path.basename(here) and entry.is_file()])
print(os.fspath("x"), os.sep, os.pardir, os.linesep == "\n", os.environ.get("NO_SUCH_NAME", "none"), os.getenv("NO_SUCH_NAME"), os.name)
for wrong in (lambda: os.listdir("/no/such"), lambda: os.stat("/no/such"), lambda: os.fspath(3), lambda: os.listdir(here)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, str(error).replace(here, "THIS"))
