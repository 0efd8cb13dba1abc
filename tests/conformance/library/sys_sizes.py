# Sizes that lessons print: generators beside lists, dicts as they grow, and what is empty.
import sys
from collections import Counter, defaultdict


def squares(count):
    for number in range(count):
        yield number * number


class Empty:
    def method(self):
        pass


def plain():
    pass


for count in (10, 1000, 100_000):
    print(count, sys.getsizeof(squares(count)), sys.getsizeof(n * n for n in range(count)),
          sys.getsizeof(range(count)), sys.getsizeof(tuple(range(count))), sys.getsizeof(bytes(count)))
print(sys.getsizeof(squares(3)) < sys.getsizeof(list(squares(100))))
for count in (0, 1, 5, 6, 10, 11, 100, 1000, 10_000):
    by_number, by_name = {}, {}
    for i in range(count):
        by_number[i] = by_name[f"key {i}"] = i
    print(count, sys.getsizeof(by_number), sys.getsizeof(by_name))
print(sys.getsizeof(Counter("ab")), sys.getsizeof({"a": 1, 2: 3}), sys.getsizeof({}), sys.getsizeof(dict(a=1)))
print(*(f"{type(each).__name__}={sys.getsizeof(each)}" for each in (
    0, 1.5, 1j, True, None, "", "abc", b"", b"abc", (), [], set(), bytearray(), bytearray(b"abc"), plain, print,
    Empty(), Empty().method, slice(1), sys, ValueError("x"), range(3), property(plain))))
