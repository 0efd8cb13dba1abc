# Which interpreters there are, closing them, and what is refused when.
import pickle
import threading
import time
from concurrent import interpreters


def attempt(label, function):
    try:
        print(label, "->", function())
    except Exception as error:
        print(label, "!!", type(error).__module__, type(error).__name__, str(error).split("\n")[0])


def main():
    main, current = interpreters.get_main(), interpreters.get_current()
    print(main, current, main is current, main.id, main.whence, main.is_running(), interpreters.list_all())
    for kind in (interpreters.InterpreterError, interpreters.InterpreterNotFoundError,
                 interpreters.NotShareableError, interpreters.ExecutionFailed):
        print([k.__name__ for k in kind.__mro__], kind.__module__)
    i = interpreters.create()
    print(i, i.id, i.whence, i.is_running(), hash(i) == hash(i.id), i == interpreters.Interpreter(1))
    print(interpreters.Interpreter(1) is i, interpreters.Interpreter(0) is main)
    print(pickle.loads(pickle.dumps(i)) is i)
    attempt("main", lambda: main.close())
    attempt("unknown", lambda: interpreters.Interpreter(1000))
    attempt("text", lambda: interpreters.Interpreter("x"))
    attempt("negative", lambda: interpreters.Interpreter(-1))
    attempt("id", lambda: setattr(i, "id", 1))
    i.exec("from concurrent import interpreters as I; me = I.get_current()")
    i.exec("print(me, I.get_main(), I.list_all(), me.whence, me.is_running(), I.get_main().is_running())")
    attempt("itself", lambda: i.exec("me.close()"))
    attempt("itself", lambda: i.exec("me.exec('1')"))
    i.exec("child = I.create(); child.exec('print(\"in a child\")'); print(child)")
    print(interpreters.list_all())
    i.exec("child.close()")
    print(interpreters.list_all())

    i.exec("import atexit; atexit.register(print, 'bye')")
    i.exec("class D:\n    def __del__(self): print('deleted')\nd = D()")
    i.exec("import threading, time\ndef w(): time.sleep(0.1); print('thread done')\n"
           "threading.Thread(target=w).start()")
    print(i.is_running())
    i.exec("print('meanwhile')")
    i.close()
    print("closed", i, i.id, i.whence, interpreters.list_all())
    attempt("again", lambda: i.close())
    attempt("exec", lambda: i.exec("1"))
    attempt("call", lambda: i.call(print))
    attempt("prepare", lambda: i.prepare_main(a=1))
    attempt("running", lambda: i.is_running())

    i = interpreters.create()
    print(i)
    thread = threading.Thread(target=lambda: i.exec("import time; time.sleep(0.3)"))
    thread.start()
    time.sleep(0.1)
    print(i.is_running())
    attempt("exec", lambda: i.exec("1"))
    attempt("call", lambda: i.call(print))
    attempt("prepare", lambda: i.prepare_main(a=2))
    attempt("close", lambda: i.close())
    thread.join()
    print(i.is_running())
    i.close()
    print(interpreters.list_all())


if __name__ == "__main__":
    main()
