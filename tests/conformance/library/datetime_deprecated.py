# What datetime warns of, and rules of time zones and of text that few programs meet.
import copy
import datetime
import pickle
import time
import warnings


def show(message, category, filename, lineno, file=None, line=None):
    print(f"{category.__name__} at line {lineno}: {str(message).splitlines()[0]}")


warnings.showwarning = show
warnings.simplefilter("always")
datetime.datetime.utcnow()
print(datetime.datetime.utcfromtimestamp(0))
print(datetime.datetime.strptime("02-28", "%m-%d"))
print(datetime.datetime.strptime("02-28", "%m-%d"))
print(time.strptime("28 Feb", "%d %b").tm_yday)
print(datetime.datetime.strptime("28 Feb 20", "%d %b %y"))
try:
    time.strptime("19", "x %")
except ValueError as error:
    print(error, error.__suppress_context__)

utc = datetime.timezone.utc
print(datetime.timezone(datetime.timedelta(0)) is utc, datetime.timezone(datetime.timedelta(0), "UTC") is utc)
print(copy.copy(utc) is utc, copy.deepcopy(utc) is utc, pickle.loads(pickle.dumps(utc)) is utc)
named = datetime.timezone(datetime.timedelta(hours=2), "CEST")
print(pickle.loads(pickle.dumps(named)), copy.deepcopy(named) == named)
try:
    class Mine(datetime.timezone):
        pass
except TypeError as error:
    print(error)

for text in ("2026W01516", "2026W013516", "2026-W01-3T16", "2026W013T16:00", "2025W015163000", "2025W01", "2025W017",
             "20250102T03", "2025-01-02+03", "2025-W01"):
    try:
        print(text, datetime.datetime.fromisoformat(text))
    except ValueError as error:
        print(text, error)

print(datetime.datetime.fromtimestamp(timestamp=0, tz=utc), datetime.datetime.fromtimestamp(1.5, named))
for wrong in (lambda: datetime.datetime.now(5), lambda: datetime.datetime.fromtimestamp(0, "UTC"),
              lambda: datetime.date.fromtimestamp(1e200)):
    try:
        wrong()
    except (TypeError, OverflowError) as error:
        print(type(error).__name__, error)
