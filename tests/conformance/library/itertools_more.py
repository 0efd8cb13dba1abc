# Iterators of itertools: corners.
import itertools as it

print(list(it.accumulate([1, 2, 3], initial=10)), list(it.accumulate([3, 1, 2], max)), list(it.batched("abcde", 2)), list(it.chain.from_iterable(["ab", "c"])), list(it.combinations("abc", 2)), list(it.combinations_with_replacement("ab", 2)))
print(list(it.compress("abcd", [1, 0, 1, 0])), list(it.islice(it.count(5, 2.5), 3)), list(it.islice(it.cycle("ab"), 5)), list(it.dropwhile(lambda x: x < 2, [1, 2, 1])), list(it.takewhile(lambda x: x < 2, [1, 2, 1])), list(it.filterfalse(None, [0, 1, ""])))
print([(k, list(g)) for k, g in it.groupby("aabbbc")], [(k, len(list(g))) for k, g in it.groupby([1, 3, 2], key=lambda x: x % 2)], list(it.islice("abcdef", 1, None, 2)), list(it.pairwise("abc")), list(it.permutations("ab")), len(list(it.permutations(range(4), 2))))
print(list(it.product("ab", repeat=2)), list(it.product([1], [2, 3])), list(it.repeat("x", 2)), list(it.starmap(pow, [(2, 3), (3, 2)])), list(it.zip_longest("ab", "c", fillvalue="-")), list(map(list, it.tee([1, 2], 2))))
for wrong in (lambda: list(it.batched("abc", 2, strict=True)), lambda: it.batched("a", 0), lambda: list(it.islice([1], -1)), lambda: it.combinations("a", -1), lambda: it.tee([], -1), lambda: it.product(repeat=-1) and list(it.count("x"))):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(it.count(3), it.repeat(5), it.repeat(5, 2), next(it.count()), list(it.chain()), list(it.zip_longest()), list(it.product()))
