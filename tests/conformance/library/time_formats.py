# Times as text and as tuples.
import time

t = time.gmtime(0)
print(t, t.tm_year, t[0], time.strftime("%Y-%m-%d %H:%M:%S", t), time.asctime(t), len(t), tuple(t)[:6], time.strftime("%a %b %d %j %w %y %%", time.gmtime(10 ** 9)))
print(time.struct_time(range(9)).tm_wday, time.mktime(time.localtime(5)) == 5)
a, b = time.perf_counter(), time.perf_counter_ns()
print(a > 0, b > 0, time.monotonic() <= time.monotonic(), time.time() > 1.6e9, time.time_ns() > 10 ** 18, time.process_time() >= 0, time.thread_time() >= 0, isinstance(time.perf_counter_ns(), int))
start = time.monotonic()
time.sleep(0.01)
print(time.monotonic() - start >= 0.01)
for wrong in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.strftime(5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
