# unittest: what the newer assertions, FunctionTestCase and assertLogs say.
import unittest, logging, sys, warnings
made = []
def show(f, *a, **k):
    try: print(f.__name__, f(*a, **k))
    except BaseException as e: print(f.__name__, type(e).__name__, e)
class T(unittest.TestCase):
    async def work(self): pass
    def test_a(self):
        made.append(self.work())
        return made[0]
    def test_b(self): return 5
    def test_c(self): yield 1
t = T('test_b')
for args in [('abc',('b','z')),('abc','b'),('abc','a'),('abc',('z','a')),(b'abc','a'),('abc',b'a'),(5,'a'),(5,(b'a','b')),('abc',5),('a'*100,'b'),('abc',())]:
    for m in (t.assertStartsWith,t.assertNotStartsWith,t.assertEndsWith,t.assertNotEndsWith):
        show(m,*args); show(m,*args,msg='why')
show(t.assertSequenceEqual,1,[1])
show(t.assertSequenceEqual,[1],1)
show(t.assertSequenceEqual,[1],1,'why')
show(t.assertListEqual,[1],1)
show(t.assertListEqual,(1,),[1],'why')
show(t.assertSequenceEqual,{1:2},[1])
show(t.assertSequenceEqual,{1:2},[1,2])
show(t.assertSequenceEqual,{1},[1,2])
show(t.assertSequenceEqual,(1,2),[1,2])
show(t.assertSequenceEqual,(1,['a'*100]),[1,['a'*100+'b']])
show(t.assertSequenceEqual,[1,2,3],[1,2])
def f():
    """doc

    more"""
class FT(unittest.FunctionTestCase): pass
for cls in (unittest.FunctionTestCase, FT):
    a = cls(f)
    print(str(a), repr(a).split(' at ')[0], a.id(), a.shortDescription(), a == cls(f), a == cls(f, description='s'), hash(a)==hash(cls(f)))
with t.assertLogs() as cm:
    print(cm)
    logging.warning('hi %d', 5)
print(cm.output, type(cm).__name__, len(cm), cm.records[0].levelname)
def nolog():
    with t.assertLogs('foo', 'ERROR'): pass
show(nolog)
def nolog():
    with t.assertNoLogs('foo') as x: print(x); logging.getLogger('foo').info('x')
show(nolog)
with warnings.catch_warnings(record=True) as w:
    warnings.simplefilter('always')
    for n in 'abc':
        r = unittest.TestResult()
        T('test_'+n).run(r)
        for e in w: print(e.category.__name__, str(e.message).replace(' of <',' of <'))
        w.clear()
made[0].close()
