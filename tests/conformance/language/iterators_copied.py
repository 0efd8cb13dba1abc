# Iterators: copy, deepcopy, pickle.
import pickle, copy
def t(it, n=2):
    for _ in range(n): next(it)
    for f in (copy.copy, copy.deepcopy, lambda i: pickle.loads(pickle.dumps(i))):
        try:
            c=f(it); print(type(c).__name__, list(c))
        except Exception as e: print(type(e).__name__, e)
    print(it.__reduce__() if hasattr(it,'__reduce__') and 'at 0x' not in str(it.__reduce__()) else '')
import itertools
def tr(make, n=2):
    try: t(make(), n)
    except BaseException as e: print(type(e).__name__, e)
    print(list(make())[:3])
tr(lambda: iter([1,2,3,4])); tr(lambda: iter((1,2,3,4))); tr(lambda: iter('abcd')); tr(lambda: iter(b'abcd')); tr(lambda: iter(bytearray(b'abcd')))
tr(lambda: iter({1:2,3:4,5:6})); tr(lambda: iter({1:2,3:4,5:6}.values())); tr(lambda: iter({1:2,3:4,5:6}.items())); tr(lambda: iter({1,2,3,4}));
tr(lambda: iter(range(10))); tr(lambda: reversed([1,2,3,4])); tr(lambda: reversed(range(5))); tr(lambda: enumerate('abcd')); tr(lambda: zip('abc','def')); tr(lambda: map(str,[1,2,3])); tr(lambda: filter(None,[1,2,3]))
tr(lambda: reversed('abcd')); tr(lambda: reversed({1:2,3:4,4:5}))
tr(lambda: (i for i in [1,2,3]))
tr(lambda: itertools.count(1,2) , 2) if 0 else None
c=itertools.count(5)
try: print(pickle.loads(pickle.dumps(c)))
except Exception as e: print(type(e).__name__, e)
try: print(next(copy.copy(c)))
except Exception as e: print(type(e).__name__, e)
for m in (lambda: itertools.chain([1,2],[3,4]), lambda: itertools.islice([1,2,3,4],3), lambda: itertools.cycle([1,2])):
    for f in (copy.copy, copy.deepcopy, lambda i: pickle.loads(pickle.dumps(i))):
        try: print(next(f(m())))
        except Exception as e: print(type(e).__name__, e)
class S:
    def __getitem__(s,i):
        if i>3: raise IndexError
        return i
tr(lambda: iter(S())); tr(lambda: iter([1,2,3,4].pop, 1))
