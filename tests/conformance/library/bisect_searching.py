# Positions in sorted lists.
import bisect

grades = [60, 70, 80, 90]
print([("FDCBA"[bisect.bisect(grades, score)]) for score in (33, 99, 77, 70, 89, 90, 100)])
print(bisect.bisect_left(grades, 70), bisect.bisect_right(grades, 70), bisect.bisect_left(grades, 65, lo=1), bisect.bisect(grades, 95, 0, 2))
items = []
for n in [3, 1, 2, 2]:
    bisect.insort(items, n)
print(items)
people = [("a", 1), ("b", 3), ("c", 7)]
print(bisect.bisect_left(people, 3, key=lambda p: p[1]), bisect.bisect(people, 5, key=lambda p: p[1]))
bisect.insort_left(people, ("d", 3), key=lambda p: p[1])
print(people)
try:
    bisect.bisect([1], 1, lo=-1)
except ValueError as error:
    print(error)
