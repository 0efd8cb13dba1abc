import multiprocessing as mp
import os
import sys
import time

VALUE = 1

def put(q, x): q.put((x, VALUE, mp.current_process().name, mp.parent_process() is not None))
def put_when_told(go, q, x): go.wait(); put(q, x)
def exits(code): sys.exit(code)
def raises(): sys.stderr = open(os.devnull, "w") if hasattr(os, "devnull") and sys.implementation.name == "cpython" and hasattr(sys, "gettrace") else sys.stderr; raise ValueError("x")
def fine(): pass
def change(lst, d): lst.append(1); d["k"] = 2; global VALUE; VALUE = 99
def hard(): os._exit(7)
def forever(): time.sleep(60)
class Mine(mp.Process):
    def __init__(self, q, n): super().__init__(name="mine"); self.q, self.n = q, n
    def run(self): self.q.put(self.n * 2)

if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=put, args=(q, "hello")); print(p.name, p.daemon, p.pid, p.exitcode, p.is_alive())
    VALUE = 2
    p.start(); print(q.get(), p.pid != os.getpid()); p.join(); print(p.exitcode, p.is_alive(), p.join())
    try: p.start()
    except AssertionError as e: print(e)
    try: mp.Process(target=fine).join()
    except AssertionError as e: print(e)
    codes = []
    for target, args in ((fine, ()), (exits, (0,)), (exits, (3,)), (exits, (None,)), (hard, ())):
        p = mp.Process(target=target, args=args); p.start(); p.join(); codes.append(p.exitcode)
    print(codes)
    lst, d = [], {}; p = mp.Process(target=change, args=(lst, d)); p.start(); p.join(); print(lst, d, VALUE)
    p = mp.Process(target=forever); p.start(); print(p.is_alive(), p.join(0.01), p.exitcode); p.terminate(); p.join(); print(p.exitcode)
    p = mp.Process(target=forever); p.start(); p.kill(); p.join(); print(p.exitcode)
    m = Mine(q, 21); m.start(); print(q.get(), m.name); m.join()
    go = mp.Event(); ps = [mp.Process(target=put_when_told, args=(go, q, i)) for i in range(3)]; [p.start() for p in ps]
    print(len(mp.active_children())); go.set(); got = sorted(q.get()[0] for _ in ps); [p.join() for p in ps]; print(got, mp.active_children())
    try: mp.Process(target=lambda: 0).start()
    except Exception as e: print(type(e).__name__)
    p = mp.Process(target=forever, daemon=True); p.start(); print(p.daemon, mp.current_process().name, mp.parent_process(), mp.get_start_method())
    for f in (lambda: mp.get_context("nope"), lambda: mp.set_start_method("spawn")):
        try: f()
        except (ValueError, RuntimeError) as e: print(e)
    ctx = mp.get_context("spawn"); p = ctx.Process(target=fine); print(p.name.split("-")[0]); p.start(); p.join(); p.close()
    try: p.is_alive()
    except ValueError as e: print(e)
    print("end")
