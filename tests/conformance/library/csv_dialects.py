# csv: what a dialect may be, what readers show of theirs, and how a Sniffer finds one.
import copy
import csv
import io


def t(**k):
    try:
        csv.reader([], **k); return "ok"
    except Exception as e: return f"{type(e).__name__}: {e}"
for k in [dict(delimiter=""),
          dict(delimiter="ab"),
          dict(delimiter=4),
          dict(delimiter=None),
          dict(quotechar=""),
          dict(quotechar=4),
          dict(quotechar="ab"),
          dict(quotechar=None),
          dict(quotechar=None, quoting=3),
          dict(escapechar=""),
          dict(escapechar="::"),
          dict(escapechar=4),
          dict(lineterminator=4),
          dict(lineterminator=None),
          dict(lineterminator="::"),
          dict(quoting=17),
          dict(quoting="quoted"),
          dict(quoting=None),
          dict(delimiter="\n"),
          dict(delimiter="\r"),
          dict(delimiter=" "),
          dict(delimiter=" ", skipinitialspace=True),
          dict(quotechar="\n"),
          dict(escapechar="\n"),
          dict(quotechar=" ", skipinitialspace=True),
          dict(escapechar=" ", skipinitialspace=True),
          dict(delimiter=",", quotechar=","),
          dict(delimiter=",", escapechar=","),
          dict(escapechar='"'),
          dict(lineterminator="x", delimiter="x"),
          dict(lineterminator='"'),
          dict(lineterminator="x", escapechar="x"),
          dict(bad=1),
          dict(doublequote="x"),
          dict(strict=2),
          dict(quoting=1.0),
          dict(delimiter="\u20ac"),
          dict(dialect="none")]:
    print(k, t(**k))
class D(csv.Dialect):
    delimiter = ";"
def u(f):
    try: return f()
    except Exception as e: return f"{type(e).__name__}: {e}"
print(u(D), u(csv.Dialect), type(u(csv.excel)))
class D2(csv.excel):
    quoting = 17
print(u(D2))
class D3(csv.excel):
    delimiter = None
print(u(D3))
class D4(csv.excel):
    quotechar = "''"
print(u(D4))
d = csv.get_dialect("excel")
print(type(d), [n for n in dir(d) if n[0] != "_"], u(lambda: copy.copy(d)),
      u(lambda: setattr(d, "delimiter", ";")), u(lambda: csv.get_dialect("unix").lineterminator))
print(u(lambda: csv.field_size_limit("x")), csv.field_size_limit(), csv.field_size_limit(100),
      u(lambda: csv.field_size_limit(None)))
print(u(lambda: csv.field_size_limit(1, 2))); csv.field_size_limit(131072)
r = csv.reader(["a,b"])
print(u(lambda: setattr(r, "line_num", 3)), u(lambda: delattr(r, "dialect")), r.dialect.delimiter,
      type(r), type(r.dialect))
w = csv.writer(io.StringIO())
print(u(lambda: setattr(w, "dialect", 3)), u(lambda: delattr(w, "dialect")), w.dialect.delimiter, type(w))
print(list(csv.reader(["1,'2',,''"], quoting=csv.QUOTE_NOTNULL, quotechar="'")))
print(list(csv.reader(['1,",3,",5'], quotechar=None, quoting=csv.QUOTE_NONE)))
print(list(csv.reader(['1,@,3,@,5'], quotechar="@", escapechar="\\")))
print(u(lambda: list(csv.reader(['1,",3,",5'], quotechar=None, escapechar="\\"))))
print(u(lambda: list(csv.reader(['1,",3,",5'], quoting=csv.QUOTE_NONE, escapechar='\\'))))
print(u(lambda: csv.writer(io.StringIO(), delimiter=" ", quotechar=" ")))
o = io.StringIO(); csv.writer(o, delimiter=" ").writerow(["", "a b"]); print(repr(o.getvalue()))
print(u(lambda: csv.writer(io.StringIO(), delimiter=" ", skipinitialspace=True).writerow([""])))
s = csv.Sniffer()
samples = [
    "a,b,c\n1,2,3\n4,5,6\n", "a;b;c\r\n1;2;3\r\n", "a\tb\n1\t2\n", "'a'|'b'\n'c'|'d'\n",
    '"x", "y"\n"z", "w"\n', "name:age:city\nbob:3:rome\nann:4:bonn\n", "a  b  c\n1  2  3\n",
    '"a""b",c\n"d""e",f\n', "abcde", "a b c\nd e f\n", "12,5;3,4\n1,1;2,2\n", '"only"\n"one"\n',
    "Anna's, Rome, 2\nBert's, Bonn, 3\nCara, Bern, 4\n", "x\n" * 12 + "a,b\n" * 12, "",
]
for text in samples:
    def f():
        d = s.sniff(text)
        return (d.delimiter, d.quotechar, d.doublequote, d.skipinitialspace, d.quoting, d.lineterminator,
                d.__name__)
    print(u(f), u(lambda: s.has_header(text)))
print(u(lambda: s.sniff("a,b;c\n1,2;3\n", delimiters=";").delimiter),
      u(lambda: s.sniff("a,b;c\n1,2;3\n", delimiters=",").delimiter))
print(s.preferred, s.has_header("a,b\nx,y\nzz,q\n"), s.has_header("id,value\n1,2.5\n2,3.5\n3,9\n"))
