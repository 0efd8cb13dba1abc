# An uncaught exception whose notes are odd, behind others that are printed on the way.
import traceback


class Bad:
    def __str__(self):
        raise ValueError("no text")

    __repr__ = __str__


for notes in (["a", Bad(), "b\nc"], ("t", 1), "text", 5, None, [], Bad(), {"k": 1}):
    error = RuntimeError("r")
    error.__notes__ = notes
    print(traceback.format_exception_only(error))
error = KeyError("last")
error.__notes__ = [Bad(), 2]
raise error
