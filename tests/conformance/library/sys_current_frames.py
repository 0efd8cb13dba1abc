# sys._current_frames(): where every thread is.
import sys
import threading
import traceback

gate = threading.Event()
ready = threading.Barrier(3)


def deep(n):
    if n:
        return deep(n - 1)
    ready.wait()
    gate.wait()


threads = [threading.Thread(target=deep, args=(n,), name=f"T{n}") for n in (1, 2)]
for thread in threads:
    thread.start()
ready.wait()
frames = sys._current_frames()
print(len(frames), threading.get_ident() in frames)
for thread in threads:
    names = [name for _, _, name, _ in traceback.extract_stack(frames[thread.ident])]
    print(thread.name, names.count("deep"))
print(frames[threading.get_ident()] is not None, frames[threading.get_ident()].f_code.co_name)
gate.set()
for thread in threads:
    thread.join()
print(len(sys._current_frames()))
