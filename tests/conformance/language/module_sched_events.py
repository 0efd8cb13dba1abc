# sched: events by time and priority, cancelled, added by other events.
import sched
import threading
import time

clock = [0.0]
s = sched.scheduler(lambda: clock[0], lambda d: clock.__setitem__(0, clock[0] + d))
log = []


def note(name, again=0):
    log.append((round(clock[0], 3), name))
    if again:
        s.enter(1.5, 1, note, (name,), {"again": again - 1})


a = s.enter(2, 1, note, ("a",))
b = s.enterabs(2, 0, note, argument=("b",))
c = s.enter(1, 1, note, kwargs={"name": "c", "again": 2})
d = s.enter(9, 1, note, ("never",))
print([e.argument for e in s.queue], a > b, a.time, b.priority, s.empty())
s.cancel(d)
s.run()
print(log, clock, s.empty(), s.run())
for wrong in (lambda: s.cancel(d), lambda: s.enter("x", 1, note), lambda: s.enter(1, 1)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
real = sched.scheduler(time.monotonic, time.sleep)
seen = []
for n in (3, 1, 2):
    real.enter(n / 500, 1, seen.append, (n,))
thread = threading.Thread(target=real.run)
thread.start()
thread.join()
print(seen, sched.scheduler().timefunc is time.monotonic, real.run(blocking=False))


def bad():
    raise ValueError("in an event")


s.enter(0, 1, bad)
s.enter(1, 1, note, ("after",))
try:
    s.run()
except ValueError as error:
    print(error, len(s.queue))
s.run()
print(log[-1])
