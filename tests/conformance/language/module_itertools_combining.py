# itertools: every function that selects or combines.
import itertools
from itertools import *

print(list(product("ab", [1, 2])), list(product([0, 1], repeat=3)), list(product()), list(product("a", repeat=0)), list(product([], [1])))
print(list(permutations("abc", 2)), list(permutations([1, 2], 3)), list(permutations([])), list(permutations(range(3)))[-1])
print(list(combinations("abcd", 2)), list(combinations([1], 2)), list(combinations("abc", 0)), list(combinations_with_replacement("ab", 3)))
print(list(zip_longest("ab", "wxyz", fillvalue="-")), list(zip_longest("ab", [])), list(chain("ab", [1], {"k": 2})), list(chain.from_iterable(["ab", "cd"])))
print(list(compress("abcdef", [1, 0, True, "", "x"])), list(filterfalse(None, [0, 1, "", "a"])), list(dropwhile(str.islower, "abCd")), list(takewhile(str.islower, "abCd")))
print(list(islice("abcdefg", 2)), list(islice("abcdefg", 2, None)), list(islice("abcdefg", 0, 6, 2)), list(islice("abc", None)), list(islice([], 3)))
print(list(starmap(pow, [(2, 5), (3, 2)])), list(pairwise("abcd")), list(pairwise("a")), list(batched("abcdefg", 3)), list(batched([], 2)))
print(list(accumulate([1, 2, 3, 4])), list(accumulate([3, 1, 4], max)), list(accumulate([1, 2], initial=100)), list(accumulate([], initial=7)), list(accumulate("abc")))
print([(key, list(group)) for key, group in groupby("aaabbc")], [(key, len(list(group))) for key, group in groupby(sorted(["x", "yy", "z", "ww"], key=len), key=len)])
print(list(repeat("x", 3)), list(islice(count(10, -3), 4)), list(islice(count(0.5, 0.25), 4)), list(islice(cycle("abc"), 7)), list(zip(range(3), repeat("k"))))
first, second, third = tee(iter([1, 2, 3]), 3)
print(next(first), next(first), list(second), next(first), list(third), list(first), tee([], 0))
refusals = [
    lambda: product("a", repeat=-1), lambda: product(1), lambda: permutations("ab", -1), lambda: permutations("ab", 1.5), lambda: combinations("ab"), lambda: combinations("ab", -2),
    lambda: islice("abc", -1), lambda: islice("abc", 1, 2, 0), lambda: islice("abc", "x"), lambda: islice("abc"), lambda: batched("abc", 0), lambda: list(batched("abc", 2, strict=True)),
    lambda: count("a"), lambda: list(chain(1)), lambda: repeat(), lambda: repeat(1, "x"), lambda: tee([1], -1), lambda: tee(1), lambda: list(starmap(pow, [1])), lambda: accumulate(3),
    lambda: zip_longest(1), lambda: zip_longest("a", fill="b"), lambda: list(filterfalse(1, [1])), lambda: groupby(), lambda: cycle(), lambda: next(cycle([])), lambda: len(count()), lambda: pairwise(5),
]
for refusal in refusals:
    try:
        print(refusal())
    except Exception as error:
        print(type(error).__name__, error)
print(count(), count(5), count(1, 2), count(1.5, 0.5), repeat("a"), repeat("a", 3))
for made in (chain(), count(), cycle([]), repeat(1), islice([], 1), tee([])[0], product(), permutations([]), groupby([]), accumulate([]), batched([], 1), zip_longest(), pairwise([]), starmap(pow, []), compress([], [])):
    print(type(made).__module__, type(made).__qualname__, iter(made) is made, end="; ")
print()
print(next(chain([], [], [3])), repeat(1, 5).__length_hint__(), repeat(1, -3).__length_hint__())
