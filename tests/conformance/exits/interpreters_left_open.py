# Interpreters that nobody closed are closed at the end, the last one first.
from concurrent import interpreters

kept = []
for n in range(3):
    i = interpreters.create()
    i.prepare_main(n=n)
    i.exec("import atexit; atexit.register(print, 'bye', n)")
    i.exec("class D:\n    def __del__(self): print('deleted', n)\nd = D()")
    kept.append(i)
kept[0].exec("import threading, time\n"
             "threading.Thread(target=lambda: (time.sleep(0.5), print('a thread of 0'))).start()")
print(interpreters.list_all())
kept[1].exec("1 / 0")
