# time: clocks that may be compared, calendars that may be printed.
import time

before = time.monotonic()
time.sleep(0.01)
after = time.monotonic()
print(after > before, after - before >= 0.01, time.perf_counter() <= time.perf_counter(), time.process_time() >= 0, time.thread_time() >= 0)
print(type(time.time()), type(time.time_ns()), type(time.monotonic_ns()), type(time.perf_counter_ns()), type(time.process_time_ns()))
print(time.clock_gettime(time.CLOCK_MONOTONIC) > 0, type(time.clock_gettime_ns(time.CLOCK_REALTIME)), time.get_clock_info("monotonic").monotonic, time.get_clock_info("time").adjustable)
for wrong in (lambda: time.sleep(-1), lambda: time.sleep("x"), lambda: time.sleep(), lambda: time.sleep(float("nan")), lambda: time.get_clock_info("x"), lambda: time.gmtime("x")):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
print(time.sleep(0), time.sleep(False))
moment = time.gmtime(86400 * 365.25 * 30)
print(moment)
print(moment.tm_year, moment.tm_yday, moment[0:3], len(moment), moment.tm_zone, moment.tm_gmtoff, tuple(moment))
print(time.strftime("%Y-%m-%d %H:%M:%S %j %a %A %b %B %p %I %y %% %U %w", moment))
print(time.asctime(moment), time.asctime((2024, 2, 29, 1, 2, 3, 3, 60, 0)))
print(time.gmtime(0), time.gmtime(-1).tm_year)
parsed = time.strptime("2024-02-29 13:14:15", "%Y-%m-%d %H:%M:%S")
print(parsed, parsed.tm_wday, parsed.tm_yday)
print(time.strptime("Mon 5 Feb 2024", "%a %d %b %Y")[:3], time.strptime("30 Nov 00", "%d %b %y")[:3], time.strptime("3:04 PM", "%I:%M %p")[3:5])
for text, form in (("2024-13-01", "%Y-%m-%d"), ("2024-02-30x", "%Y-%m-%d"), ("abc", "%Q"), ("1", "%d %")):
    try:
        print(time.strptime(text, form)[:3])
    except ValueError as error:
        print(error)
print(time.struct_time(range(9)), time.struct_time((2024, 1, 2, 3, 4, 5, 6, 7, -1)) < time.struct_time((2025,) + (0,) * 8))
try:
    time.struct_time(range(3))
except TypeError as error:
    print(error)
print(time.mktime(time.localtime(1_000_000)) == 1_000_000, isinstance(time.timezone, int), len(time.tzname), time.daylight in (0, 1))
print(time.strftime("%H:%M", (2024, 1, 1, 9, 5, 0, 0, 1, -1)), time.ctime(0)[-4:] in ("1970", "1969"))
try:
    time.strftime("%Y", (1, 2))
except TypeError as error:
    print(error)
