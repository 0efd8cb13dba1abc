class Sequence:
    def __init__(self, *items): self.items = items
    def __getitem__(self, index):
        if isinstance(index, slice): return Sequence(*self.items[index])
        return self.items[index]
    def __len__(self): return len(self.items)
s = Sequence(1, 2, 3)
print(list(s), 2 in s, 9 in s, s[1:].items, len(s), list(reversed(s)), [*s], max(s), sum(s), dict(enumerate(s)), tuple(map(str, s)), sorted(s, reverse=True), bool(s), bool(Sequence()), list(zip(s, s)), next(iter(s)), any(s), "-".join(map(str, s)), s[-1])
a, *b = s; print(a, b)
class NoLength:
    def __getitem__(self, index):
        if index > 2: raise IndexError
        return index * 10
n = NoLength(); print(list(n), 20 in n, [x for x in n], *n)
class Bad:
    def __getitem__(self, index): raise ValueError("bad item")
class NotIterable:
    __iter__ = None
    def __getitem__(self, index): return 1
class IterNotIterator:
    def __iter__(self): return 5
class NoContains:
    __contains__ = None
    def __iter__(self): return iter([1])
for call in (lambda: list(Bad()), lambda: reversed(n), lambda: list(NotIterable()), lambda: list(IterNotIterator()), lambda: 1 in NoContains(), lambda: len(n), lambda: n[1:2], lambda: iter(object()), lambda: 1 in object(), lambda: object()[0], lambda: object()[0:1], lambda: next([1]), lambda: next(5), lambda: list(object), lambda: reversed({1}), lambda: reversed(5), lambda: [*5], lambda: dict(a=1)[0]):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class Mapping:
    def keys(self): return ["a", "b"]
    def __getitem__(self, key): return key * 2
print(dict(Mapping()), {**Mapping()}, (lambda **kw: kw)(**Mapping()))
d = {}; d.update(Mapping()); print(d)
class Hint:
    def __init__(self): self.n = 3
    def __iter__(self): return self
    def __next__(self):
        self.n -= 1
        if self.n < 0: raise StopIteration
        return self.n
    def __length_hint__(self): return 99
print(list(Hint()))
