# csv: rows and records, dialects, quoting, errors.
import csv
import io
from collections import Counter

text = 'name,qty,note\r\nbolt,10,"says ""hi"", twice"\r\nnut,5,"two\nlines"\r\n'
print(list(csv.reader(io.StringIO(text, newline=""))))
rows = list(csv.DictReader(io.StringIO(text, newline="")))
print(rows, sum(int(r["qty"]) for r in rows))
out = io.StringIO()
w = csv.writer(out, lineterminator="\n")
print(w.writerow(["a", 1, 2.5, None, True, 'q"', "x,y", " s"]), w.writerows([[], ["one"]]))
w = csv.DictWriter(out, ["id", "v"], extrasaction="ignore", restval="-", delimiter=";", quoting=csv.QUOTE_NONNUMERIC, lineterminator="|\n")
w.writeheader(), w.writerow({"id": 1, "v": "x", "other": 3}), w.writerow({"id": 2})
print(out.getvalue())
print(list(csv.reader(["a b  c"], delimiter=" ", skipinitialspace=True)), list(csv.reader(["1,'a,b',c"], quotechar="'")), list(csv.reader(["a\\,b,c"], escapechar="\\")), list(csv.reader(['1,"2"'], quoting=csv.QUOTE_NONNUMERIC)))
print(list(csv.DictReader(["a,b", "1", "1,2,3"])), list(csv.DictReader(["x,y"], fieldnames=["k", "l"])), csv.list_dialects()[:3], csv.field_size_limit())
csv.register_dialect("pipes", delimiter="|", quoting=csv.QUOTE_MINIMAL)
print(list(csv.reader(["a|b"], "pipes")), csv.get_dialect("pipes").delimiter)
for wrong in (lambda: csv.writer(io.StringIO()).writerow(5), lambda: csv.DictWriter(io.StringIO(), ["a"]).writerow({"b": 1}), lambda: csv.reader([], delimiter="ab"), lambda: list(csv.reader(['"open'], strict=True)), lambda: csv.get_dialect("nope"), lambda: csv.writer(io.StringIO(), quoting=csv.QUOTE_NONE).writerow(["a,b"])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(Counter(row[0][0] for row in csv.reader(text.splitlines()) if row).most_common(1), next(csv.reader(["h1,h2"])))
