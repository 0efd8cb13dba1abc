import multiprocessing
if __name__ == "__main__":
    def hidden(): print("never")
    p = multiprocessing.Process(target=hidden); p.start(); p.join(); print("exit code", p.exitcode)
