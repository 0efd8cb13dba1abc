# Operators between built-in values and classes derived from built-in types: who is asked first.
class B3(bytes):
    def __eq__(self, o): return True
    def __lt__(self, o): return 'lt'
    def __radd__(self, o): return 'radd'
class BA(bytearray):
    def __eq__(self, o): return True
    def __gt__(self, o): return 'gt'
class F(float):
    def __eq__(self, o): return 'Feq'
    def __lt__(self, o): return 'Flt'
    def __gt__(self, o): return 'Fgt'
    def __radd__(self, o): return 'Fradd'
    def __ror__(self, o): return 'Fror'
    def __rpow__(self, o): return 'Frpow'
    def __rdivmod__(self, o): return 'Frdivmod'
class I(int):
    def __eq__(self, o): return 'Ieq'
    def __lt__(self, o): return 'Ilt'
    def __radd__(self, o): return 'Iradd'
class C(complex):
    def __eq__(self, o): return 'Ceq'
    def __radd__(self, o): return 'Cradd'
class I2(int): pass
class F2(float): pass
class FS(frozenset):
    def __eq__(self, o): return 'FSeq'
    def __ror__(self, o): return 'FSror'
    def __rsub__(self, o): return 'FSrsub'
    def __gt__(self, o): return 'FSgt'
class O:
    def __eq__(self, o): return 'Oeq'
    def __lt__(self, o): return 'Olt'
    def __gt__(self, o): return 'Ogt'
class D(dict):
    def __eq__(self, o): return 'Deq'
    def __ror__(self, o): return 'Dror'
class L(list):
    def __ne__(self, o): return 'Lne'
vals = [bytearray(b'abc'), b'abc', 3, 3.0, 3+0j, I2(3), F2(3), {1}, frozenset({1}), {1:2}.keys(), {1:2}.items(), (1,), [1], {1:2}, 'x', O(), None, range(2), int, ..., NotImplemented]
ours = [B3(b'abc'), BA(b'abc'), F(3), I(3), C(3), FS({1}), O(), D({1:2}), L([1])]
for v in vals:
    for o in ours:
        row = []
        for op in ('==','!=','<','>','<=','+','|','-','*','**','%'):
            for a, b in ((v, o), (o, v)):
                try: r = eval(f'a {op} b')
                except Exception as e: r = type(e).__name__+str(e)
                row.append(str(r) if 'object at' not in str(r) else 'obj')
        print(type(v).__name__, type(o).__name__, row)


class Length(float):
    def __len__(self): return 3
print(bool(Length()), bool(Length(2)), not Length(), [*filter(None, [Length(), Length(1)])])
class Keyed(dict):
    def __iter__(self): return iter((3, 1, 2))
    def keys(self): return ["a", "b"]
    def __getitem__(self, key): print("get", key); return key * 2
k = Keyed({"x": 1})
print(k | k, k | {}, {} | k, dict(k), k.copy(), {**k}, len(k))
for pair in ((1,), ("a",)), (("a", 2), (1, 2)):
    class Sub(tuple): pass
    for a, b in ((pair[0], Sub(pair[1])), (Sub(pair[0]), pair[1])):
        for function in max, min, lambda *x: sorted(x), lambda a, b: a < b, lambda a, b: a >= b:
            try: print(function(a, b))
            except TypeError as e: print(e)
for use in (bool, lambda x: not x, lambda x: x and 1, lambda x: 1 if x else 2, lambda x: any([x]), lambda x: all([x]), lambda x: [*filter(None, [x])], lambda x: [1 for _ in "a" if x], lambda x: x or 3):
    try: print(use(NotImplemented))
    except TypeError as e: print(e)
try:
    while NotImplemented: pass
except TypeError as e: print(e)
try: assert NotImplemented
except TypeError as e: print(e)
print(type(iter("abc")).__name__, type(iter("é")).__name__, type(iter("")).__name__)
for wrong in bytearray(b"xyz"), b"xyz", memoryview(b"xyz"), "xyz":
    try: int(wrong)
    except ValueError as e: print(e)
    try: float(wrong)
    except ValueError as e: print(str(e)[:44])
try: 1 // (int|str)
except TypeError as e: print(e)
try: len(int|str)
except TypeError as e: print(e)
print(type(int|str), type(int|str).__name__, type(int|str).__module__)
try: (int|str).foo
except AttributeError as e: print(e)
try: (int|str)()
except TypeError as e: print(e)
try: (int|str) < 3
except TypeError as e: print(e)
try: -(int|str)
except TypeError as e: print(e)
try: (int|str)[3]
except TypeError as e: print(e)
from typing import TypeVar
T = TypeVar('T')
print((list[T] | int)[str], (T | None)[int], (int|str).__parameters__, (list[T] | int).__parameters__)
class R:
    def __radd__(self, o): return 'radd'
    def __rmul__(self, o): return NotImplemented
    def __ror__(self, o): return 'ror'
    def __iter__(self): return iter([1])
class N:
    def __radd__(self, o): return NotImplemented
    def __rmul__(self, o): return NotImplemented
for v in ([1], (1,), bytearray(b'a'), b'a', 'a', {1}, {1: 2}, 5, 1.5, range(3), frozenset({2})):
    for o in (R(), N()):
        for op in ('+=', '*=', '|='):
            ns = {'v': v, 'o': o}
            try: exec(f'v {op} o', ns); print(type(v).__name__, op, ns['v'])
            except Exception as e: print(type(v).__name__, op, e)
            try: print(eval(f'v {op[0]} o', {'v': v, 'o': o}))
            except Exception as e: print(type(v).__name__, op, e)
