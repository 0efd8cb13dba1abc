# random: programs that simulate.
import copy
import pickle
import random
from collections import Counter
from concurrent.futures import ThreadPoolExecutor

rng = random.Random(42)
inside = sum(rng.random() ** 2 + rng.random() ** 2 <= 1 for _ in range(2000))
print("pi about", 4 * inside / 2000)
rolls = Counter(rng.randint(1, 6) + rng.randint(1, 6) for _ in range(500))
for total in sorted(rolls):
    print(f"{total:2} {'#' * (rolls[total] // 5)}")
position, path = 0, []
for _ in range(20):
    position += rng.choice((-1, 1))
    path.append(position)
print(path)
saved = copy.deepcopy(rng)
pickled = pickle.loads(pickle.dumps(rng))
print(rng.random() == saved.random() == pickled.random())


def worker(seed):
    own = random.Random(seed)
    return [own.randrange(1000) for _ in range(4)]


with ThreadPoolExecutor(4) as pool:
    for numbers in pool.map(worker, range(6)):
        print(numbers)
cards = [f"{rank}{suit}" for suit in "CDHS" for rank in "23456789TJQKA"]
rng.shuffle(cards)
hands = [sorted(cards[start::4][:5]) for start in range(4)]
print(hands)
weather = {"sun": 5, "rain": 3, "snow": 1}
print(rng.choices(list(weather), weights=weather.values(), k=10))
print("".join(rng.sample("engineering", k=11)), rng.sample(range(10**12), 3))
reservoir = []
for index, item in enumerate(range(1000)):
    if index < 5:
        reservoir.append(item)
    elif (slot := rng.randint(0, index)) < 5:
        reservoir[slot] = item
print(reservoir)
random.seed(1)
print([round(random.gauss(100, 15)) for _ in range(8)], sorted(random.sample(range(1, 50), 6)))
jitter = [round(2**n * random.uniform(0.5, 1.5), 3) for n in range(6)]
print(jitter, random.getrandbits(1), random.getrandbits(0), random.randbytes(0))
