# A log analyser: re, collections, datetime, statistics.
import re
import statistics
from collections import Counter, defaultdict
from datetime import datetime, timedelta

LOG = """\
127.0.0.1 - - [10/Mar/2024:13:55:36 +0000] "GET /index.html HTTP/1.1" 200 2326 0.012
10.0.0.5 - ann [10/Mar/2024:13:55:40 +0000] "POST /login HTTP/1.1" 302 512 0.250
10.0.0.5 - ann [10/Mar/2024:13:56:01 +0000] "GET /account HTTP/1.1" 200 10422 0.090
broken line
192.168.1.7 - - [10/Mar/2024:14:10:00 +0000] "GET /missing HTTP/1.1" 404 209 0.003
127.0.0.1 - - [10/Mar/2024:14:59:59 +0000] "GET /index.html HTTP/1.1" 500 99 1.700
192.168.1.7 - bob [11/Mar/2024:00:00:01 +0100] "DELETE /item/7 HTTP/2" 204 0 0.041
"""
LINE = re.compile(r"""
    (?P<host>\S+)\ -\ (?P<user>\S+)\ \[(?P<time>[^\]]+)\]\ "(?P<method>[A-Z]+)\ (?P<path>\S+)\ HTTP/(?P<version>[\d.]+)"
    \ (?P<status>\d{3})\ (?P<size>\d+)\ (?P<seconds>[\d.]+)
""", re.VERBOSE)


def parse(text):
    for number, line in enumerate(text.splitlines(), 1):
        if (found := LINE.fullmatch(line)) is None:
            yield number, None
            continue
        record = found.groupdict()
        record.update(time=datetime.strptime(record["time"], "%d/%b/%Y:%H:%M:%S %z"), status=int(record["status"]), size=int(record["size"]), seconds=float(record["seconds"]))
        yield number, record


records, bad = [], []
for number, record in parse(LOG):
    (records if record else bad).append(record or number)
print("bad lines:", bad)
print("by status:", Counter(r["status"] // 100 for r in records).most_common())
print("by host:", dict(Counter(r["host"] for r in records)))
by_path = defaultdict(list)
for r in records:
    by_path[r["path"]].append(r["seconds"])
for path, times in sorted(by_path.items(), key=lambda item: -max(item[1])):
    print(f"{path:<12} n={len(times)} mean={statistics.mean(times):.3f} max={max(times):.3f}")
times = [r["seconds"] for r in records]
print("median", statistics.median(times), "stdev", round(statistics.stdev(times), 4), "p75", statistics.quantiles(times, n=4)[2])
hours = Counter(r["time"].replace(minute=0, second=0) for r in records)
for hour, count in sorted(hours.items()):
    print(hour.isoformat(), "#" * count)
span = max(r["time"] for r in records) - min(r["time"] for r in records)
print("span", span, span > timedelta(hours=1), span.total_seconds())
busiest = max(hours, key=hours.get)
print("busiest", f"{busiest:%A %d %B, %H:00 %Z}", sum(r["size"] for r in records), "bytes")
errors = [f"{r['method']} {r['path']} -> {r['status']}" for r in records if r["status"] >= 400]
print(*errors, sep="\n")
print(re.sub(r"\d+\.\d+\.\d+\.(\d+)", r"x.x.x.\1", LOG.splitlines()[0])[:20], {r["user"] for r in records} - {"-"} == {"ann", "bob"})
