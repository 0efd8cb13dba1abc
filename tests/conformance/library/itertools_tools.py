import itertools as it
from itertools import *
print(list(islice(count(5), 3)), list(islice(count(0, 2.5), 3)), list(islice(cycle("ab"), 5)), list(repeat(7, 3)), list(accumulate([1, 2, 3])), list(accumulate([1, 2, 3], lambda a, b: a * b, initial=10)))
print(list(chain("ab", [1])), list(chain.from_iterable(["ab", "c"])), list(compress("abcd", [1, 0, 1, 0])), list(dropwhile(lambda x: x < 3, [1, 3, 1])), list(takewhile(lambda x: x < 3, [1, 3, 1])), list(filterfalse(lambda x: x % 2, range(5))))
print([(k, list(g)) for k, g in groupby("aabbbca")], [(k, len(list(g))) for k, g in groupby(sorted("mississippi"))], list(islice("abcdef", 1, 5, 2)), list(islice(range(10), 3)), list(pairwise("abcd")), list(starmap(pow, [(2, 3), (3, 2)])))
a, b = tee([1, 2, 3]); print(next(a), list(b), list(a), list(zip_longest("ab", [1, 2, 3], fillvalue="-")))
print(list(product("ab", [1, 2])), len(list(product(range(3), repeat=3))), list(permutations("abc", 2)), list(combinations("abcd", 2)), list(combinations_with_replacement("ab", 2)), len(list(permutations(range(5)))), list(product()))
print(list(batched("abcdefg", 3)), list(batched([], 2)))
for f in (lambda: list(batched("abc", 2, strict=True)), lambda: islice([], -1), lambda: list(combinations([1], -1)), lambda: batched("a", 0)):
    try: f()
    except ValueError as e: print(e)
c = count(1); print(next(c), next(c), c, count(1, 2)); g = groupby([1, 1, 2]); k, grp = next(g); next(g); print(list(grp)); i = iter(range(10)); print(list(islice(i, 3)), list(i))
print(list(zip(count(), "abc")), dict(zip("ab", repeat(0))), sum(islice(cycle([1, 2]), 5)), list(map(lambda x, y: x + y, [1, 2], count(10))))
