import threading
def bad(): raise RuntimeError("in a thread")
t = threading.Thread(target=bad); t.start(); t.join(); print("main goes on", t.is_alive())
