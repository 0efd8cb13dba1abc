# threading: timers, events, heartbeats, stopping workers, results by callbacks.
import threading
import time
from threading import Event, Thread, Timer

fired, done = [], Event()
timers = [Timer(delay, fired.append, args=(name,)) for delay, name in ((0.5, "late"), (0.1, "early"), (0.3, "middle"))]
[t.start() for t in timers]
[t.join() for t in timers]
print(fired, timers[0].is_alive(), timers[0].finished.is_set(), timers[0].interval)


class Heartbeat(Thread):
    def __init__(self, interval, beats):
        super().__init__(daemon=True)
        self.interval, self.stopping, self.beats = interval, Event(), beats

    def run(self):
        while not self.stopping.wait(self.interval):
            self.beats.append(len(self.beats))
            if len(self.beats) == 3:
                done.set()

    def stop(self):
        self.stopping.set()
        self.join()


beats = []
heart = Heartbeat(0.002, beats)
heart.start()
print(done.wait(5), heart.is_alive())
heart.stop()
print(beats[:3], heart.is_alive())


class Debounce:
    def __init__(self, delay, action):
        self.delay, self.action, self.timer, self.lock = delay, action, None, threading.Lock()

    def __call__(self, *args):
        with self.lock:
            if self.timer is not None:
                self.timer.cancel()
            self.timer = Timer(self.delay, self.action, args)
            self.timer.start()


calls = []
debounced = Debounce(0.3, calls.append)
for n in range(5):
    debounced(n)
debounced.timer.join()
print(calls)


class Result:
    def __init__(self, function, *args):
        self.ready, self.value, self.error = Event(), None, None
        Thread(target=self._run, args=(function, *args)).start()

    def _run(self, function, *args):
        try:
            self.value = function(*args)
        except Exception as error:
            self.error = error
        finally:
            self.ready.set()

    def get(self, timeout=None):
        if not self.ready.wait(timeout):
            raise TimeoutError
        if self.error is not None:
            raise self.error
        return self.value


print(Result(pow, 2, 5).get(), Result(sorted, "cab").get(1))
for make in (lambda: Result(int, "x").get(), lambda: Result(time.sleep, 0.3).get(0.01)):
    try:
        make()
    except Exception as error:
        print(type(error).__name__, error)
turnstile = [Event() for _ in range(3)]
order = []


def step(n):
    turnstile[n].wait()
    order.append(n)
    if n + 1 < len(turnstile):
        turnstile[n + 1].set()


threads = [Thread(target=step, args=(n,)) for n in (2, 0, 1)]
[t.start() for t in threads]
turnstile[0].set()
[t.join() for t in threads]
print(order)
