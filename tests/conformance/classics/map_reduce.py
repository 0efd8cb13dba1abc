from collections import Counter
from concurrent.futures import ProcessPoolExecutor
from functools import reduce
TEXT = "the quick brown fox jumps over the lazy dog the end " * 20
def count(words): return Counter(words)
if __name__ == "__main__":
    words = TEXT.split(); parts = [words[i::4] for i in range(4)]
    with ProcessPoolExecutor(2) as ex: total = reduce(lambda a, b: a + b, ex.map(count, parts))
    print(total.most_common(3), total == Counter(words), sum(total.values()))
