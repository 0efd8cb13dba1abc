# re: flags as they are shown, parts of what is like bytes, sets that may mean something else one day.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import warnings
import re
show(8, lambda: [re.IGNORECASE|re.ASCII, repr(re.I|re.A|re.M), re.RegexFlag(1<<20), ~re.I, ~(re.I|re.M), str(re.I), re.I|1<<20, re.RegexFlag(0), ~re.RegexFlag(0), list(re.I|re.M), re.RegexFlag(-1), repr(re.DEBUG), re.NOFLAG])
show(8, lambda: re.compile('a', re.I|re.A|re.X)); show(8, lambda: re.compile(b'a', re.I)); show(8, lambda: re.compile('(?i)a', re.M|re.S))
show(8, lambda: re.compile('a','b')); show(8, lambda: re.compile('a', 1.5)); show(8, lambda: re.compile('a', None)); show(8, lambda: re.match('a', 'b', 'c')); show(8, lambda: re.sub('a', 'b', 'c', flags='x'))
m = re.match(b'(a)(b)', bytearray(b'abc')); print(m.group(), m.groups(), type(m[0]), type(m.string), re.findall(b'[ab]', bytearray(b'abc')), re.split(b'b', bytearray(b'abc')), re.sub(b'b', b'x', bytearray(b'abc')), m, m.expand(rb'\2'), re.match(b'a', memoryview(b'abc'))[0])
with warnings.catch_warnings(record=True) as got:
    warnings.simplefilter('always')
    for p in ('[[a]', '[a--b]', '[a&&b]', '[a~~b]', '[a||b]', '[[]', '[a[]', '[^[a]', '[a-[b]', '[--a]', '[a--]', '[&&a]', r'[\[a]', '[a[b]', '[[:alpha:]]', '[ab[[c]', '[a-]-b]', '[&-&&]'):
        n = len(got)
        try: re.compile(p)
        except re.error as e: print(p, e)
        for x in got[n:]: print(p, x.category.__name__, x.message, x.lineno > 0, x.filename == __file__)
