# time: tuples, formats and the way between them.
import time
from time import asctime, ctime, gmtime, localtime, mktime, strftime, strptime, struct_time

stamp = 1709210096
t = gmtime(stamp)
print(t, t.tm_yday, t[:6], t.tm_isdst, len(t), t == gmtime(stamp), t < gmtime(stamp + 1), t.n_fields, t.n_sequence_fields, t.tm_zone, hash(t) == hash(tuple(t)))
for directive in "aAbBdHIjmMpSUwWxXyYcDFTRehnuVGC%":
    print(directive, repr(strftime("%" + directive, t)), end="; ")
print()
print(strftime("%Y-%m-%d"[:2], t), strftime("no directives", t), strftime("", t), strftime("%Y%m%dT%H%M%SZ", t), asctime(t), ctime(stamp) == asctime(localtime(stamp)), mktime(localtime(stamp)) == stamp)
for text, form in (("29 Feb 2024", "%d %b %Y"), ("12/31/99 11:59 pm", "%m/%d/%y %I:%M %p"), ("2024-060", "%Y-%j"), ("Thu Feb 29 12:34:56 2024", "%c"), ("2024 09 4", "%Y %W %w"), ("2024-W09-4", "%G-W%V-%u"), ("  5 March", " %d %B"), ("13:05:09.25", "%H:%M:%S.%f"), ("+0530 2024", "%z %Y"), ("UTC 1", "%Z %d")):
    parsed = strptime(text, form)
    print(text, "->", tuple(parsed), parsed.tm_zone, parsed.tm_gmtoff)
for text, form in (("2024", "%d"), ("31 Feb 2024", "%d %b %Y"), ("x", "%"), ("1", "%!"), ("24:00", "%H:%M"), ("2024-W09", "%G-W%V"), ("", "%d"), ("12 extra", "%d")):
    try:
        print(strptime(text, form))
    except ValueError as error:
        print(repr(text), error)
s = struct_time((2024, 2, 29, 0, 0, 0, 3, 60, 0))
print(s, s.tm_mon, s.tm_zone, struct_time(tuple(s) + ("ABC", 3600)).tm_zone, repr(s)[:30], s[1:3], list(s)[-1], s.index(29), s.count(0), s + (1,))
for wrong in (lambda: struct_time((1, 2)), lambda: struct_time(5), lambda: setattr(s, "tm_year", 1), lambda: s.nothing, lambda: strftime(5), lambda: strftime("%Y", (2024, 13, 1, 0, 0, 0, 0, 1, 0)), lambda: gmtime(1e20), lambda: mktime((1, 2, 3)), lambda: asctime(5), lambda: time.ctime("x"), lambda: time.localtime(float("nan"))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
start = time.perf_counter_ns()
time.sleep(0.003)
elapsed = time.perf_counter_ns() - start
print(elapsed >= 3_000_000, time.time_ns() // 10**9 - int(time.time()) in (0, 1, -1), time.monotonic() > 0, isinstance(time.thread_time_ns(), int), time.process_time() <= time.process_time())
total = 0.0
for pause in (0, 0.001, True and 0.002):
    before = time.monotonic()
    time.sleep(pause)
    total += time.monotonic() - before
print(total >= 0.003)
