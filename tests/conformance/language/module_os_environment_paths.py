# os: environment, paths, process.
import os
import os.path

os.environ["INTERLEAVE_TEST"] = "yes"
print(os.environ["INTERLEAVE_TEST"], os.getenv("INTERLEAVE_TEST"), os.environ.get("NOT_THERE_AT_ALL"), os.getenv("NOT_THERE_AT_ALL", "default"))
print("INTERLEAVE_TEST" in os.environ, os.environ.pop("INTERLEAVE_TEST"), "INTERLEAVE_TEST" in os.environ)
for wrong in (lambda: os.environ["NOT_THERE_AT_ALL"], lambda: os.environ.__setitem__("A", 3), lambda: os.environ.__setitem__(3, "A"), lambda: os.environ.__delitem__("NOT_THERE_AT_ALL")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
os.environ.setdefault("INTERLEAVE_B", "1")
os.environ.update(INTERLEAVE_C="2")
print(os.environ["INTERLEAVE_B"], os.environ["INTERLEAVE_C"], type(os.environ).__name__)
os.putenv("INTERLEAVE_D", "3")
os.unsetenv("INTERLEAVE_D")
print(os.path.join("a", "b", "/c", "d"), os.path.join("a/", "b"), os.path.join("a", ""), os.path.split("/a/b/c.txt"), os.path.splitext("a.tar.gz"), os.path.splitext(".bashrc"))
print(os.path.basename("/x/y/"), os.path.dirname("/x/y/"), os.path.normpath("a//b/../c/./d"), os.path.isabs("/a"), os.path.commonprefix(["abc", "abd"]), os.path.commonpath(["/a/b/c", "/a/b/d"]))
print(os.path.relpath("/a/b", "/a/c"), os.path.expanduser("plain"), os.path.splitroot("/a/b"), os.path.splitdrive("/a"))
print(os.path.exists("/certainly/not/there"), os.path.isfile("/certainly/not"), os.path.isdir("/"), os.path.islink("/nothing"))
print(os.sep, os.pathsep, os.linesep == "\n", os.curdir, os.pardir, os.extsep, os.devnull, os.name)
print(isinstance(os.getpid(), int), os.getpid() == os.getpid(), isinstance(os.getppid(), int), isinstance(os.cpu_count(), int), len(os.sched_getaffinity(0)) >= 1, os.process_cpu_count() >= 1)
print(len(os.urandom(8)), type(os.urandom(0)), os.fspath("x"), os.fspath(b"y"), os.fsencode("é"), os.fsdecode(b"abc"))
try:
    os.fspath(3)
except TypeError as error:
    print(error)
try:
    os.urandom(-1)
except ValueError as error:
    print(error)


class Path:
    def __fspath__(self):
        return "some/where"


print(os.fspath(Path()), os.path.join(Path(), "x"), os.path.basename(Path()), isinstance(Path(), os.PathLike), issubclass(int, os.PathLike))
for action in (lambda: os.listdir("/certainly/not"), lambda: os.stat("/certainly/not"), lambda: open("/certainly/not")):
    try:
        action()
    except OSError as error:
        print(type(error).__name__, error.errno, error.strerror, error.filename)
        print(error)
print(os.strerror(2), os.strerror(13), os.error is OSError)
print(os.cpu_count() == os.cpu_count(), isinstance(os.getcwd(), str), os.get_terminal_size is not None)
print(os.uname().sysname, len(os.uname()), os.times().user >= 0, len(os.times()))
