# A call over several lines fails at the line of its name.
import traceback
class Q:
    def a(self): return self
    def b(self, x=1): return None
    def boom(self): raise ValueError('x')
def t(f):
    try: f()
    except Exception as e:
        print(traceback.format_exc().replace(__file__, 'program.py'))
def f1():
    return (Q()
        .a()
        .b()
        .c())
def f2():
    return (Q()
        .a()
        .boom()
        .a())
def f3():
    x = (Q()
        .a()
        .missing)
def f4():
    (Q()
        .a()
        .missing) = 5
    del (Q().
        nothing)
def f5():
    Q().a(
      ).a(1,
          2)
def f6():
    (Q()
      .b(x=Q()
           .boom()))
def f7():
    q = Q()
    q.a().a().boom(
    )
def f8():
    q = Q()
    (q
     .a().boom)(
    )
def f9():
    x = y = Q().boom()
def f10():
    (Q()
       .a()
     ).a(
         ).boom(
            )
for f in (f1,f2,f3,f4,f5,f6,f7,f8,f9,f10): t(f)
