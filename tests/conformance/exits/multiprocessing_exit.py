import multiprocessing, time
def slow(): time.sleep(0.05); print("non-daemon child is joined", flush=True)
def daemon(): time.sleep(60); print("never")
if __name__ == "__main__":
    multiprocessing.Process(target=daemon, daemon=True).start()
    multiprocessing.Process(target=slow).start(); print("main ends", flush=True)
