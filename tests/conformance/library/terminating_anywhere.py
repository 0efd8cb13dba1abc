# limit: 60
"""Children are terminated at any moment: computing, inside natives, printing, waiting, starting."""
import multiprocessing
import time


def compute():
    while True:
        sum(x * x for x in range(100))


def in_natives(sink):
    while True:
        sorted(range(20000), key=str)
        any(n < 0 for n in range(1000))
        sink.append(10 ** 3000 % 7)
        sink.clear()


def waiting(queue):
    while True:
        queue.get(timeout=0.001) if not queue.empty() else time.sleep(0.0005)


def main():
    codes = set()
    queue = multiprocessing.Queue()
    for moment in range(8):
        for target, arguments in ((compute, ()), (in_natives, ([],)), (waiting, (queue,))):
            child = multiprocessing.Process(target=target, args=arguments)
            child.start()
            time.sleep(moment * 0.0007)
            child.terminate()
            child.join()
            codes.add(child.exitcode)
    print(sorted(codes))


if __name__ == "__main__":
    main()
