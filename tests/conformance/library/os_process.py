# os: the process and its surroundings.
import os
import threading

print(os.getpid() > 0, os.getppid() > 0, os.cpu_count() >= 1, os.process_cpu_count() >= 1, len(os.sched_getaffinity(0)) >= 1, os.name, os.sep, os.curdir, os.path.sep, isinstance(os.environ, object), os.environ.get("SURELY_NOT_SET") is None)
os.environ["OWN"] = "value"
print(os.getenv("OWN"), os.environ["OWN"], "OWN" in os.environ, os.environ.pop("OWN"), os.getenv("OWN", "gone"))
print(len(os.urandom(8)), isinstance(os.urandom(2), bytes), os.strerror(2), os.fspath("a"), os.fsencode("a"), os.fsdecode(b"a"), os.path is __import__("posixpath"), os.devnull)
for wrong in (lambda: os.environ["SURELY_NOT_SET"], lambda: os.environ.__setitem__("a", 3), lambda: os.listdir("/surely/not/there"), lambda: os.fspath(None)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
