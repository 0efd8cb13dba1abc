# Signals that a process sends to its children: their handlers, their default actions, their exit codes.
import multiprocessing
import os
import signal
import sys
import time


def graceful(ready, done):
    running = True

    def stop(signum, frame):
        nonlocal running
        running = False

    signal.signal(signal.SIGTERM, stop)
    ready.set()
    while running:
        time.sleep(0.01)
    done.put("cleaned up")
    sys.exit(3)


def plain(ready):
    ready.set()
    time.sleep(60)


def interrupted(ready, done):
    try:
        ready.set()
        time.sleep(60)
    except KeyboardInterrupt:
        done.put("KeyboardInterrupt")


def ignoring(ready, done):
    signal.signal(signal.SIGTERM, signal.SIG_IGN)
    ready.set()
    done.put("still here")
    time.sleep(60)


def suicide(number):
    os.kill(os.getpid(), number)
    print("not reached")


def exiting(ready):
    def leave(signum, frame):
        raise SystemExit(7)
    signal.signal(signal.SIGUSR1, leave)
    ready.set()
    while True:
        time.sleep(60)


def start(function, *args):
    ready = multiprocessing.Event()
    process = multiprocessing.Process(target=function, args=(ready, *args))
    process.start()
    ready.wait()
    return process


if __name__ == "__main__":
    done = multiprocessing.Queue()
    process = start(graceful, done)
    process.terminate()
    print(done.get())
    process.join()
    print(process.exitcode)

    process = start(plain)
    process.terminate()
    process.join()
    print(process.exitcode)

    process = start(interrupted, done)
    os.kill(process.pid, signal.SIGINT)
    print(done.get())
    process.join()
    print(process.exitcode)

    process = start(ignoring, done)
    process.terminate()
    print(done.get())
    process.join(0.05)
    print(process.is_alive())
    process.kill()
    process.join()
    print(process.exitcode)

    process = start(exiting)
    os.kill(process.pid, signal.SIGUSR1)
    process.join()
    print(process.exitcode)

    process = start(plain)
    os.kill(process.pid, signal.SIGUSR2)
    process.join()
    print(process.exitcode)

    for number in (signal.SIGKILL, signal.SIGTERM, signal.SIGHUP):
        process = multiprocessing.Process(target=suicide, args=(number,))
        process.start()
        process.join()
        print(process.exitcode, -number)
    try:
        os.kill(999999999, signal.SIGTERM)
    except ProcessLookupError as error:
        print(error)
