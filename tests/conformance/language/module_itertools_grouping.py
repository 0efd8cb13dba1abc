# itertools.groupby and batched at work on records.
from itertools import accumulate, batched, chain, count, groupby, islice, pairwise, starmap, takewhile, zip_longest
from operator import itemgetter

sales = [("north", "mon", 5), ("south", "mon", 7), ("north", "tue", 2), ("south", "tue", 0), ("north", "wed", 9)]
for region, rows in groupby(sorted(sales), key=itemgetter(0)):
    rows = list(rows)
    print(region, [day for _, day, _ in rows], sum(map(itemgetter(2), rows)))
print({k: [r[0] for r in g] for k, g in groupby(sorted(sales, key=itemgetter(1, 0)), itemgetter(1))})
runs = [(k, len(list(g))) for k, g in groupby("aaabccd")]
print(runs, [(k, next(g)) for k, g in groupby([1, 3, 2, 4, 6], lambda n: n % 2)])
consecutive = [list(map(itemgetter(1), g)) for _, g in groupby(enumerate([1, 2, 3, 7, 8, 10]), lambda p: p[1] - p[0])]
print(consecutive, [f"{g[0]}-{g[-1]}" if len(g) > 1 else str(g[0]) for g in consecutive])
print([sum(b) for b in batched(range(10), 4)], list(batched("abcdef", 2)), dict(batched(["k", 1, "v", 2], 2)))
print([b - a for a, b in pairwise([1, 4, 9, 16])], all(a < b for a, b in pairwise("abc")), list(accumulate([3, -1, 4], initial=0)))
table = ["name", "qty"], ["bolt", 10], ["nut", 5]
print(list(starmap("{:<6}|{:>4}".format, table)), list(zip_longest(*table, fillvalue="?")))


def paginate(total, size):
    return list(takewhile(lambda page: page[0] < total, ((start, min(start + size, total)) for start in count(0, size))))


print(paginate(10, 4), list(islice(chain.from_iterable([n] * n for n in count(1)), 8)))
g = groupby([1, 1, 2])
key, group = next(g)
print(key, next(group), next(g)[0], list(group), next(g, "end"))
