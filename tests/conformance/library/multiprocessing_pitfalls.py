import multiprocessing as mp
import sys
import time

def slow(q): time.sleep(0.01); q.put("from child"); print_to = None
def nested(q):
    try: mp.Process(target=slow, args=(q,)).start()
    except AssertionError as e: q.put(str(e))
def deep(q): p = mp.Process(target=slow, args=(q,)); p.start(); p.join(); q.put(p.name)
def hello(name): print(f"hello {name}")

if __name__ == "__main__":
    q = mp.Queue()
    p = mp.Process(target=nested, args=(q,), daemon=True); p.start(); print(q.get()); p.join()
    p = mp.Process(target=deep, args=(q,)); p.start(); print(q.get(), q.get()); p.join()
    sys.stdout.flush(); p = mp.Process(target=hello, args=("bob",)); p.start(); p.join()
    print(mp.current_process().name, mp.cpu_count() >= 1, mp.get_all_start_methods()[0] in ("fork", "forkserver"))
    conn1, conn2 = mp.Pipe(); conn1.send_bytes(b"raw"); print(conn2.recv_bytes()); conn1.send({"nested": [1, (2,)]}); print(conn2.recv()); print(mp.connection.wait([conn2], timeout=0.001)); conn1.send(1); print(mp.connection.wait([conn2, conn1]) == [conn2]); conn1.close(); conn2.recv()
    try: conn2.recv()
    except EOFError: print("EOF")
    try: conn1.send(1)
    except OSError as e: print(e)
