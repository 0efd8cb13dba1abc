# datetime: classes' bases, zones that answer wrongly, directives given twice.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import datetime as dt
print(dt.datetime.__mro__, dt.date.__mro__, dt.time.__mro__, dt.timedelta.__mro__, dt.timezone.__mro__, dt.tzinfo.__mro__, dt.datetime.__bases__)
class TZ(dt.tzinfo):
    def __init__(self, v): self.v = v
    def utcoffset(self, x): return self.v
    def dst(self, x): return self.v
    def tzname(self, x): return self.v
for v in (5, dt.timedelta(days=1), dt.timedelta(days=-1), dt.timedelta(hours=25), 'x', None, dt.timedelta(hours=1)):
    for f in ('utcoffset', 'dst', 'tzname', 'isoformat', '__str__'):
        show((v, f), lambda: getattr(dt.datetime(2020,1,1,tzinfo=TZ(v)), f)())
        if f != '__str__': show((v, f), lambda: getattr(dt.time(1,tzinfo=TZ(v)), f)())
show(3, lambda: dt.datetime(2020,1,1,tzinfo=dt.tzinfo()).utcoffset()); show(3, lambda: dt.datetime(2020,1,1,tzinfo=dt.tzinfo()).dst()); show(3, lambda: dt.datetime(2020,1,1,tzinfo=dt.tzinfo()).tzname()); show(3, lambda: dt.datetime(2020,1,1,tzinfo=5))
show(3, lambda: dt.timezone(dt.timedelta(hours=24))); show(3, lambda: dt.timezone(5)); show(3, lambda: dt.timezone.utc.fromutc(5))
for s, f in (('1 1', '%d %d'), ('1 1', '%Y %Y'), ('1', '%q'), ('1', '%'), ('1 2', '%H %I'), ('01 02', '%m %m'), ('a', '%d'), ('1 x', '%d'), ('32', '%d'), ('12', '%y%y'), ('1', '%-d'), ('2020 366', '%Y %j'), ('Mon Mon', '%a %a')):
    show((s, f), lambda: dt.datetime.strptime(s, f))
