# machines: real model wasm
import sys
import threading
import time

def f(*args, **kwargs): out.append((args, kwargs))
out = []
t = threading.Thread(target=f, args=(1, 2), kwargs={"k": 3}); print(t.name, t.daemon, t.ident, t.is_alive(), t.native_id)
try: t.join()
except RuntimeError as e: print(e)
t.start(); t.join(); print(out, t.is_alive(), t.ident is not None)
try: t.start()
except RuntimeError as e: print(e)
try: threading.current_thread().join()
except RuntimeError as e: print(e)
print(threading.Thread().name, threading.Thread(target=f).name, threading.Thread(target=f, name="mine").name, threading.Thread(target=lambda: 0).name)
order = []
for i in range(5):
    t = threading.Thread(target=order.append, args=(i,)); t.start(); order.append(f"started {i}")
print(order)
names = []
def who(): names.append(threading.current_thread().name)
ts = [threading.Thread(target=who) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(len(names), [n.endswith(" (who)") for n in names])
d = threading.Thread(target=time.sleep, args=(10,), daemon=True); d.start(); print(d.daemon, d.is_alive(), threading.active_count(), d in threading.enumerate())
try: d.daemon = False
except RuntimeError as e: print(e)
print(d.join(0.001), d.is_alive())
def child():
    c = threading.Thread(target=lambda: None); result.append(c.daemon)
result = []; p = threading.Thread(target=child, daemon=True); p.start(); p.join(); print(result)
def hook(args): hooked.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
hooked = []; old, threading.excepthook = threading.excepthook, hook
def boom(): raise ValueError("in thread")
b = threading.Thread(target=boom, name="bomber"); b.start(); b.join()
x = threading.Thread(target=sys.exit, name="exiter"); x.start(); x.join(); print(hooked); threading.excepthook = old
x = threading.Thread(target=sys.exit, args=(3,)); x.start(); x.join(); print("SystemExit in a thread is silent")
class Worker(threading.Thread):
    def __init__(self, n): super().__init__(name=f"Worker {n}"); self.n = n
    def run(self): self.result = self.n ** 2
ws = [Worker(i) for i in range(4)]; [w.start() for w in ws]; [w.join() for w in ws]; print([w.result for w in ws], ws[0].name)
local = threading.local(); local.v = "main"; seen = []
def use(n): seen.append(hasattr(local, "v")); local.v = n; time.sleep(0.001); seen.append(local.v == n)
ts = [threading.Thread(target=use, args=(i,)) for i in range(3)]; [t.start() for t in ts]; [t.join() for t in ts]; print(sorted(seen), local.v)
class Own(threading.local):
    def __init__(self, start): self.n = start
o = Own(5); o.n += 1; got = []; t = threading.Thread(target=lambda: got.append(o.n)); t.start(); t.join(); print(got, o.n)
fired = []; timer = threading.Timer(0.002, fired.append, ["fired"]); timer.start(); timer.join(); c = threading.Timer(5, fired.append, ["never"]); c.start(); c.cancel(); c.join(); print(fired)
print(threading.main_thread().name, threading.get_ident() == threading.main_thread().ident, repr(threading.current_thread()).startswith("<_MainThread(MainThread, started"))
print(repr(threading.Thread(name="r")), sys.getswitchinterval())
def last(): time.sleep(0.01); print("non-daemon finishes after main")
threading.Thread(target=last).start(); print("main ends")
