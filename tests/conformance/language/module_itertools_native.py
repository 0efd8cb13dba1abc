# itertools over built-in iterables: what is made in C++ behaves as what is made by generators.
from itertools import *
it=iter(range(10)); print(list(islice(it,5,3)), next(it))
it=iter(range(10)); print(list(islice(it,2,7,3)), next(it))
import copy, pickle
for x in (count(1), repeat(1,2), chain([1]), islice([1],1), product([1]), cycle([1]), groupby([1]), zip_longest([1])):
    for f in (copy.copy, copy.deepcopy, pickle.dumps):
        try: print(type(x), f.__name__, type(f(x)))
        except Exception as e: print(type(x), f.__name__, type(e), e)
print(count(0,1.0), count(step=2), count(True), count(2**70), count(1.5,1))
for a in ("count('a')","count(None)","count([])","count(1,2,3)","count(x=1)","repeat(1,None)","repeat(1,2.0)","repeat(object=1,times=2)","cycle()","cycle(1)","chain.from_iterable(1)","pairwise()","pairwise([1],2)","batched([1])","batched([1],n=2)","batched([1],2,strict=True)","batched([1],2.0)","tee([1],'x')","combinations([1],r='x')","combinations(iterable=[1],r=1)","permutations([1],r=1.5)","product([1],repeat=2.0)","accumulate([1],initial=5)","accumulate([1],None,initial=None)","accumulate()","islice([1],1,2,3,4)","islice([1])","islice([1],True)","islice([1],2**70)","compress([1],selectors=[1])","compress([1])","zip_longest([1],fillvalue=2)","zip_longest([1],f=2)","combinations_with_replacement([1],-1)","starmap(1,[2])","starmap(pow)","cycle(iterable=[1])","chain(a=1)", "count(1,'a')","count(1,step=None)","islice(count(), None, None, 2**62)","groupby([1],lambda x:x,3)"):
    try: print(a, eval(a).__class__)
    except Exception as e: print(a, type(e), e)
try: 
    class C(count): pass
    print(C(3), next(C(4)))
except Exception as e: print(e)
try: 
    class C(repeat): pass
    print(next(C(4)))
except Exception as e: print(e)
print(list(islice(count(2**47-3),6)), list(islice(count(2**63-3),6)), list(islice(count(5,-2**62),6)))
from fractions import Fraction
print(list(islice(count(Fraction(1,2),Fraction(1,3)),3)), next(count(True)), list(islice(count(1j,2),2)))
a=tee(iter(range(5)),2); b=a[0]; print(next(a[0]), next(b), list(a[1]), list(b), type(a[0]))
x=chain([1,2],[3]); print(x.__next__(), x.__iter__() is x, )
c=cycle([1,2,3]); print([next(c) for _ in range(7)])
z=zip_longest([1,2],[3]); print(next(z),next(z),next(z,'e'))
l=[1,2,3]; c=chain(l); print(next(c)); l.append(9); print(list(c), list(c))
l=[1,2]; c=cycle(l); print(next(c)); l.append(3); print([next(c) for _ in range(7)])
d={1:1,2:2}; c=chain(d)
next(c); d[3]=3
try: next(c)
except RuntimeError as e: print(e)
try: print(next(c))
except (StopIteration, RuntimeError) as e: print(type(e), e)
print(repeat(5,3).__length_hint__(), list(repeat(5,3)), sum(repeat(2,4)))
import operator
print(operator.length_hint(repeat(1,5)), operator.length_hint(count(),7), operator.length_hint(chain([1]),9))
try: repeat(1).__length_hint__()
except TypeError as e: print(e)


# A deep stack of iterators is no deep stack of calls.
for wrap in (enumerate, lambda it: chain(it), lambda it: islice(it, None), lambda it: zip(it), lambda it: map(str, it),
             lambda it: filter(None, it), lambda it: pairwise(chain([0], it)), lambda it: tee(it)[0], lambda it: compress(it, repeat(1))):
    deep = iter([1, 2])
    for _ in range(150):
        deep = wrap(deep)
    print(len(str(next(deep))) > 0, end=" ")
print()


class Tens(enumerate):
    def __next__(self):
        number, item = super().__next__()
        return number * 10, item


class Twice(count):
    def __next__(self):
        return 2 * super().__next__()


print(list(Tens("ab")), dict(Tens("xy")), [pair for pair in Tens("ab")], list(zip(Tens("ab"), "cd")), list(chain(Tens("a"), Tens("bc"))))
print(list(islice(Twice(3), 3)), list(zip(Twice(), "ab")), [*islice(Twice(1), 2)])


class Odd:
    def __init__(self, *items):
        self.items = items

    def __iter__(self):
        yield from self.items


print(list(chain(Odd(1, 2), [3], Odd())), list(chain.from_iterable([[1], Odd(2), (3,)])), list(zip_longest(Odd(1), [2, 3])))
print(list(pairwise(Odd(1, 2, 3))), list(batched(Odd(1, 2, 3), 2)), list(islice(Odd(*range(9)), 1, 8, 3)), list(accumulate(Odd(1, 2, 3))))
print(list(compress(Odd(1, 2), [0, 1])), list(islice(cycle(Odd(1, 2)), 5)), list(starmap(pow, Odd((2, 3)))), [list(t) for t in tee(Odd(1, 2))])
for start, stop, step in ((0, 0, 1), (3, 2, 1), (2, 9, 3), (0, 5, 7), (4, None, 2), (2, 4, 1), (20, 30, 1)):
    for source in (iter(range(10)), iter(Odd(*range(10)))):
        print(list(islice(source, start, stop, step)), list(source), end="; ")
print()
nested = [[1]]
parts = chain.from_iterable(nested)
print(next(parts), nested.append((2, 3)), list(parts))
nested = [[1]]
parts = chain.from_iterable(nested)
nested.append(Odd(4, 5))
print(list(parts))
numbers = {1: 1, 2: 2}
for make in (chain, pairwise, cycle, lambda it: islice(it, 5), lambda it: zip_longest(it, "a"), lambda it: batched(it, 1), accumulate):
    steps = make(numbers)
    next(steps)
    numbers[len(numbers) + 1] = 0
    try:
        print(next(steps))
    except RuntimeError as error:
        print(error, end="; ")
print()


class Unordered:
    def __bool__(self):
        raise ValueError("no truth")

    def __add__(self, other):
        raise ValueError("no sum")

    def __eq__(self, other):
        raise ValueError("no comparison")


bad = Unordered()
for make in (lambda: compress([1, 2], [bad, 1]), lambda: accumulate([bad, 1]), lambda: groupby([bad, 1]), lambda: zip_longest([1], 5),
             lambda: chain([1], 5), lambda: starmap(pow, [(1, 2), 3]), lambda: batched([1, 2, 3], 2, strict=True), lambda: starmap(lambda: 1 / 0, [()])):
    try:
        print(list(make()))
    except Exception as error:
        print(type(error).__name__, error)
both = [1, 2]
for item in chain(both, (both.append(3), [4])[1]):
    print(item, end=" ")
again = count()
print(next(again), list(zip(again, repeat("x", 2))), next(again), [(k, len(list(g))) for k, g in groupby("aaab", str.upper)])
key, group = next(groupby([1, 1]))
print(type(group).__module__, type(group).__name__, list(product([], repeat=0)), list(permutations([1], 2)), list(combinations_with_replacement([], 2)))
