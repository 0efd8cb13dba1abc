# Reading and writing comma separated values.
import csv
import io

text = 'name,size\r\n"Smith, J",3\r\n"say ""hi""",\r\nplain,"two\nlines"\r\n'
print(list(csv.reader(io.StringIO(text, newline=""))))
for row in csv.DictReader(io.StringIO("a;b;c\n1;2;3\n4;5\n6;7;8;9\n"), delimiter=";"):
    print(row)
out = io.StringIO()
writer = csv.writer(out)
print(writer.writerow(["x", 'q"q', "a,b", None, 1.5, "line\nbreak", True]))
writer.writerows([[1, 2], ["", "z"]])
csv.writer(out, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n").writerow(["a", 1, 2.5, None])
csv.writer(out, dialect="excel-tab").writerow(["a", "b\tc"])
csv.writer(out, quoting=csv.QUOTE_NONE, escapechar="\\").writerow(["a,b", 'q"'])
print(repr(out.getvalue()))
sheet = io.StringIO()
table = csv.DictWriter(sheet, ["id", "name"], restval="-", extrasaction="ignore")
table.writeheader()
table.writerow({"id": 1, "name": "one", "other": 0})
table.writerow({"id": 2})
print(repr(sheet.getvalue()), csv.list_dialects())
print(list(csv.reader(["1,2", '"3",x'], quoting=csv.QUOTE_NONNUMERIC)) if False else list(csv.reader(["1, 2", " 3,4"], skipinitialspace=True)))
for wrong in (lambda: list(csv.reader(['"open'], strict=True)), lambda: csv.writer(out, delimiter="ab"), lambda: csv.DictWriter(sheet, ["a"]).writerow({"b": 1}),
              lambda: list(csv.reader(['a"b,"c"d'], strict=True)), lambda: csv.writer(out, quoting=csv.QUOTE_NONE).writerow(["a,b"])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
