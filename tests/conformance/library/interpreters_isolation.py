# Each interpreter has modules, classes and interned state of its own; the process is the same.
import json
import os
import random
import sys
import threading
from concurrent import interpreters


class Counter:
    count = 0


def main():
    one, two = interpreters.create(), interpreters.create()
    random.seed(1)
    here = random.random()
    one.exec("import random; random.seed(1); a = random.random(); random.seed(2)")
    random.seed(1)
    random.random()
    one.prepare_main(here=here)
    one.exec("print(a == here)")
    after = random.random()
    random.seed(1)
    random.random()
    print(after == random.random())

    json.tag = "main"
    one.exec("import json; print(hasattr(json, 'tag')); json.tag = 'one'")
    two.exec("import json; print(hasattr(json, 'tag')); json.tag = 'two'")
    print(json.tag)
    one.exec("print(json.tag)")

    sys.argv.append("more")
    one.exec("import sys; sys.argv.append('one'); print(sys.argv[-1])")
    print(sys.argv[-1])
    sys.setrecursionlimit(500)
    one.exec("print(sys.getrecursionlimit())")
    sys.setrecursionlimit(1000)
    one.exec("sys.path.insert(0, '/nowhere'); sys.modules['made_up'] = sys")
    print("/nowhere" in sys.path, "made_up" in sys.modules)
    one.exec("import builtins; builtins.extra = 1")
    print(hasattr(__builtins__, "extra"))
    two.exec("try: extra\nexcept NameError as e: print(e)")
    one.exec("print(extra)")

    Counter.count = 5
    one.exec("print('Counter' in globals(), [k for k in globals() if not k.startswith('__')])")
    pid = os.getpid()
    one.prepare_main(pid=pid)
    one.exec("import os; print(os.getpid() == pid); os.environ['ONLY_HERE'] = '1'")

    one.exec("import threading; print(threading.current_thread().name,"
             " threading.current_thread() is threading.main_thread(), threading.active_count())")

    def elsewhere():
        one.exec("print(threading.current_thread().name,"
                 " threading.current_thread() is threading.main_thread())")
        two.exec("import threading; print(threading.current_thread().name, threading.main_thread().name)")

    thread = threading.Thread(target=elsewhere, name="worker")
    thread.start()
    thread.join()
    one.exec("print(threading.current_thread().name)")
    one.prepare_main(ident=threading.get_ident())
    one.exec("print(threading.get_ident() == ident)")
    one.exec("t = threading.Thread(target=print, args=('in its thread',), name='T'); t.start(); t.join()")
    for text in ("threading.Thread(target=print, daemon=True)", "t = threading.Thread(); t.daemon = True"):
        try:
            one.exec(text)
        except interpreters.ExecutionFailed as error:
            print(error.excinfo.formatted)
    one.exec("x = 'interned'; ids = {}")
    two.exec("print('ids' in globals())")
    one.close()
    two.close()


if __name__ == "__main__":
    main()
