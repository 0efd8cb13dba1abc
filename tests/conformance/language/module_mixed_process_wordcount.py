# Word count with processes: ProcessPoolExecutor, Counter, functools, itertools, string.
import itertools
import string
from collections import Counter
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor, as_completed
from functools import partial, reduce

TEXTS = [
    "The quick brown fox jumps over the lazy dog.",
    "The dog sleeps; the fox runs!",
    "Quick, quick: a brown dog -- the end.",
    "",
]
STOP = frozenset({"the", "a"})


def words(text, stop=frozenset()):
    cleaned = text.lower().translate(str.maketrans("", "", string.punctuation))
    return [word for word in cleaned.split() if word not in stop]


def count(text, stop=STOP):
    return Counter(words(text, stop))


def longest(texts):
    return max(itertools.chain.from_iterable(map(words, texts)), key=len, default="")


def check(text):
    if not text:
        raise ValueError("empty text")
    return len(text)


def chunks(items, size):
    return [list(batch) for batch in itertools.batched(items, size)]


if __name__ == "__main__":
    with ProcessPoolExecutor(max_workers=2) as pool:
        total = reduce(Counter.__add__, pool.map(count, TEXTS), Counter())
        everything = sum(pool.map(partial(count, stop=frozenset()), TEXTS), Counter())
        print(total.most_common(3), total["fox"], everything["the"], sum(total.values()))
        print(list(pool.map(longest, chunks(TEXTS, 2))), pool.submit(longest, []).result() == "")
        futures = {pool.submit(check, text): index for index, text in enumerate(TEXTS)}
        outcome = {}
        for future in as_completed(futures):
            error = future.exception()
            outcome[futures[future]] = repr(error) if error else future.result()
        print(sorted(outcome.items()))
    with ThreadPoolExecutor(2) as pool:
        print(dict(zip(TEXTS, pool.map(len, TEXTS)))[""], sorted(pool.map(str.upper, "ba")), total == sum(pool.map(count, TEXTS), Counter()))
    index = {}
    for number, text in enumerate(TEXTS):
        for word in dict.fromkeys(words(text, STOP)):
            index.setdefault(word, []).append(number)
    width = max(map(len, index))
    for word, places in sorted(index.items(), key=lambda item: (-len(item[1]), item[0]))[:5]:
        print(f"{word:<{width}} {places} {'*' * total[word]}")
    letters = Counter(itertools.chain(*map(words, TEXTS)))
    print([(key, len(list(group))) for key, group in itertools.groupby(sorted(letters, key=len), key=len)])
