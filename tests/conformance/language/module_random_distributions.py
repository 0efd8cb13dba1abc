# random: the same seed gives the same numbers.
import random

random.seed(2024)
print(random.random(), random.uniform(1, 10), random.randint(1, 100), random.randrange(0, 100, 7), random.randrange(10), random.getrandbits(70), random.randbytes(5))
print(random.gauss(0, 1), random.gauss(), random.normalvariate(5, 2), random.expovariate(1.5), random.expovariate(), random.betavariate(2, 3), random.gammavariate(2, 1), random.gammavariate(0.5, 1), random.gammavariate(1, 2))
print(random.triangular(), random.triangular(1, 5, 2), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4), random.paretovariate(3), random.weibullvariate(1, 1.5), random.binomialvariate(10, 0.3), random.binomialvariate(1000, 0.4), random.binomialvariate())
print(random.choice("abcdef"), random.choices([1, 2, 3], k=5), random.choices("ab", [1, 9], k=8), random.choices("abc", cum_weights=[1, 2, 10], k=6), random.sample(range(100), 5), random.sample("abcdefgh", 8), random.sample([1, 2], counts=[3, 2], k=4))
deck = list(range(10))
random.shuffle(deck)
print(deck)
for seed in (0, -5, 1.5, "text", b"bytes", bytearray(b"more"), 10**50, True, None.__class__ and 7):
    one = random.Random(seed)
    print(repr(seed), one.random(), one.randint(1, 1000), one.getrandbits(8))
random.seed("version one", version=1)
print(random.random())
state = random.getstate()
first = [random.random() for _ in range(3)]
random.setstate(state)
print(first == [random.random() for _ in range(3)], state[0], len(state[1]), state[2])
one = random.Random(5)
other = random.Random(5)
print([one.gauss(0, 1) for _ in range(3)] == [other.gauss(0, 1) for _ in range(3)], one.getstate() == other.getstate())
refusals = [
    lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.randrange(0), lambda: random.randrange(1, 1), lambda: random.randrange(1, 5, 0), lambda: random.randrange(1.5),
    lambda: random.sample([1], 2), lambda: random.sample({1, 2}, 1), lambda: random.sample([1], -1), lambda: random.choices([], k=1), lambda: random.choices([1, 2], [1]), lambda: random.choices([1], [0]),
    lambda: random.choices([1, 2], [1, 2], cum_weights=[1, 2]), lambda: random.getrandbits(-1), lambda: random.shuffle((1, 2)), lambda: random.seed([1]), lambda: random.sample([1, 2], counts=[1], k=1),
    lambda: random.randint("a", 1), lambda: random.binomialvariate(1, 2), lambda: random.setstate((9,)), lambda: random.randint(1), lambda: random.choices([1], k=-1),
]
for refusal in refusals:
    try:
        print(refusal())
    except Exception as error:
        print(type(error).__name__, error)


class Fixed(random.Random):
    def random(self):
        return 0.25


fixed = Fixed()
print(fixed.random(), fixed.choice("abcd"), fixed.randint(1, 8), fixed.uniform(0, 4), isinstance(random.SystemRandom(), random.Random), 0 <= random.SystemRandom().random() < 1)
try:
    random.SystemRandom().getstate()
except NotImplementedError as error:
    print(error)
