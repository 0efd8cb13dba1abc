class V:
    def __init__(self, *xs): self.xs = list(xs)
    def __repr__(self): return f"V{tuple(self.xs)}"
    def __add__(self, o): return V(*[a + b for a, b in zip(self.xs, o.xs)]) if isinstance(o, V) else NotImplemented
    def __radd__(self, o): return V(*[o + a for a in self.xs])
    def __mul__(self, k): return V(*[a * k for a in self.xs])
    __rmul__ = __mul__
    def __neg__(self): return V(*[-a for a in self.xs])
    def __eq__(self, o): return isinstance(o, V) and self.xs == o.xs
    def __hash__(self): return hash(tuple(self.xs))
    def __lt__(self, o): return self.xs < o.xs
    def __len__(self): return len(self.xs)
    def __getitem__(self, i): return self.xs[i]
    def __setitem__(self, i, v): self.xs[i] = v
    def __delitem__(self, i): del self.xs[i]
    def __contains__(self, x): return x in self.xs
    def __iter__(self): return iter(self.xs)
    def __bool__(self): return any(self.xs)
    def __call__(self, *a): return ("called", a)
    def __iadd__(self, o): self.xs.extend(o.xs); return self
    def __abs__(self): return sum(x * x for x in self.xs) ** 0.5
    def __matmul__(self, o): return sum(a * b for a, b in zip(self.xs, o.xs))
    def __index__(self): return len(self.xs)
    def __int__(self): return 7
    def __float__(self): return 7.5
    def __enter__(self): print("enter"); return self
    def __exit__(self, *a): print("exit", a[0]); return True
v = V(1, 2)
print(v + V(3, 4), 5 + v, v * 3, 3 * v, -v, v == V(1, 2), v != V(1, 2), v < V(2,), sorted([V(3), V(1)]), len(v), v[0], v[-1], 2 in v, list(v), bool(V(0)), v(1, 2))
v[0] = 9; del v[1]; v += V(7, 8); print(v, abs(V(3, 4)), V(1, 2) @ V(3, 4), [10, 20, 30][V(1)], int(v), float(v), {V(1): "a"}[V(1)], range(5)[V(1):])
with v as w: print(w is v); raise ValueError("swallowed")
try: print(v + 1)
except TypeError as error: print(error)
try: print(v - 1)
except TypeError as error: print(error)
try: print(v > 1)
except TypeError as error: print(error)
class Seq:
    def __getitem__(self, i):
        if i > 3: raise IndexError
        return i * i
print(list(Seq()), 4 in Seq(), [*Seq()], max(Seq()))
class Slicer:
    def __getitem__(self, key): return key
print(Slicer()[1], Slicer()[1:2], Slicer()[::3], Slicer()[1, 2:3, ...], Slicer()["k"])
class Up:
    def __init__(self, n): self.n = n
    def __iter__(self): self.i = 0; return self
    def __next__(self):
        if self.i >= self.n: raise StopIteration
        self.i += 1
        return self.i
print(list(Up(3)), sum(Up(4)), dict(zip(Up(2), "ab")), tuple(Up(2)), next(iter(Up(1))), next(iter(Up(0)), "none"))
class Sub(int):
    def __add__(self, o): return Sub(int(self) + int(o) + 100)
    def __repr__(self): return f"Sub({int(self)})"
print(Sub(1) + 2, 1 + Sub(2), Sub(3) * 2, isinstance(Sub(1), int), Sub(5) == 5)
class Rev:
    def __rsub__(self, o): return "rsub"
    def __rpow__(self, o): return "rpow"
    def __floordiv__(self, o): return "floordiv"
    def __divmod__(self, o): return "divmod"
    def __lshift__(self, o): return "lshift"
    def __invert__(self): return "invert"
    def __round__(self, n=None): return f"round {n}"
    def __reversed__(self): return "reversed"
    def __ge__(self, o): return "ge"
print(1 - Rev(), 2 ** Rev(), Rev() // 1, divmod(Rev(), 1), Rev() << 1, ~Rev(), round(Rev()), round(Rev(), 2), reversed(Rev()), Rev() >= 1, 1 <= Rev())
class NoHash:
    def __eq__(self, o): return True
try: hash(NoHash())
except TypeError as error: print(error)
