import multiprocessing as mp
import time

def add(v, arr, n, lock):
    for _ in range(n):
        with lock: v.value += 1
    with arr.get_lock(): arr[0] += 1
def child(conn):
    while (m := conn.recv()) != "stop": conn.send(m * 2)
    conn.close()
def consumer(q, out):
    while (x := q.get()) is not None: out.put(x * 10); q.task_done()
    q.task_done()
def waits(ev, q): q.put("ready"); q.put(ev.wait(5))
def barrier(b, q): q.put(b.wait())
def cond(c, q):
    with c: q.put("waiting"); q.put(c.wait(5))
def sem(s, q):
    with s: q.put(1)
def simple(q): q.put([1, {"a": (2, 3)}])
def close_end(w): w.send("only"); w.close()
def hold(lock, q): q.put(lock.acquire(timeout=0.01))

if __name__ == "__main__":
    v, arr, lock = mp.Value("i", 0), mp.Array("d", [0.0, 1.5]), mp.Lock()
    ps = [mp.Process(target=add, args=(v, arr, 20, lock)) for _ in range(3)]; [p.start() for p in ps]; [p.join() for p in ps]; print(v.value, arr[:], len(arr), arr[1])
    a, b = mp.Pipe(); p = mp.Process(target=child, args=(b,)); p.start(); a.send(21); print(a.recv()); a.send("ab"); print(a.poll(5), a.recv(), a.poll()); a.send("stop"); p.join()
    r, w = mp.Pipe(duplex=False); p = mp.Process(target=close_end, args=(w,)); p.start(); w.close(); print(r.recv())
    try: r.recv()
    except EOFError as e: print("EOFError", e)
    p.join()
    for f in (lambda: w.send(1), lambda: mp.Pipe(False)[0].send(1), lambda: mp.Pipe(False)[1].recv()):
        try: f()
        except OSError as e: print(e)
    q, out = mp.JoinableQueue(), mp.Queue(); p = mp.Process(target=consumer, args=(q, out)); p.start()
    for i in range(3): q.put(i)
    q.put(None); q.join(); print([out.get() for _ in range(3)]); p.join()
    ev = mp.Event(); p = mp.Process(target=waits, args=(ev, out)); p.start(); print(out.get(), ev.is_set()); ev.set(); print(out.get()); p.join()
    bar = mp.Barrier(2); p = mp.Process(target=barrier, args=(bar, out)); p.start(); i = bar.wait(); print(sorted([i, out.get()])); p.join()
    c = mp.Condition(); p = mp.Process(target=cond, args=(c, out)); p.start(); print(out.get())
    with c: c.notify()
    print(out.get()); p.join()
    s = mp.Semaphore(1); s.acquire(); p = mp.Process(target=sem, args=(s, out)); p.start()
    try: out.get(timeout=0.02)
    except Exception as e: print(type(e).__module__, type(e).__name__)
    s.release(); print(out.get()); p.join()
    sq = mp.SimpleQueue(); p = mp.Process(target=simple, args=(sq,)); p.start(); print(sq.get(), sq.empty()); p.join()
    lock.acquire(); p = mp.Process(target=hold, args=(lock, out)); p.start(); print(out.get()); p.join(); lock.release()
    try: lock.release()
    except ValueError as e: print(e)
    rl = mp.RLock(); print(rl.acquire(), rl.acquire()); rl.release(); rl.release(); small = mp.Queue(1); small.put(1); time.sleep(0.01); print(small.full())
    try: small.put(2, block=False)
    except Exception as e: print(type(e).__name__)
    print(small.get(), small.empty()); big = mp.Queue(); big.put("x" * 200000); print(len(big.get()))
    x = mp.Value("d", 1.5, lock=False); x.value *= 2; ch = mp.Array("c", 5); ch.value = b"hey"; print(x.value, ch.value, ch.raw); ar = mp.Array("i", 3); ar[0:2] = [7, 8]; print(list(ar), ar[-1])
    try: mp.Value("i", "x")
    except TypeError: print("TypeError")
    with mp.Pool(1) as pool:
        try: pool.apply(str, (mp.Lock(),))
        except RuntimeError as e: print(e)
    q.close(); q.join_thread()
    try: q.put(1)
    except ValueError as e: print(str(e)[-9:])
