import threading, time
def forever():
    try:
        while True: time.sleep(0.001)
    finally: print("never printed")
threading.Thread(target=forever, daemon=True).start()
def soon(): time.sleep(0.01); print("a thread that is waited for")
threading.Thread(target=soon).start(); print("main ends")
