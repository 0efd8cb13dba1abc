# random: a seed gives the same numbers.
import random

random.seed(42)
print(random.random(), random.randint(1, 10), random.randrange(0, 100, 5), random.uniform(1, 2), random.choice("abc"), random.choices([1, 2, 3], weights=[1, 2, 3], k=5), random.sample(range(100), 4), random.gauss(0, 1), random.normalvariate(0, 1))
items = list(range(8))
random.shuffle(items)
print(items, random.betavariate(1, 2), random.expovariate(2), random.triangular(0, 10, 3), random.gammavariate(2, 3), random.lognormvariate(0, 1), random.vonmisesvariate(0, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.binomialvariate(10, 0.3))
r = random.Random("text")
state = r.getstate()
a = [r.random() for _ in range(3)]
r.setstate(state)
print(a == [r.random() for _ in range(3)], a, r.getrandbits(70), r.randbytes(4), random.Random(b"x").random(), random.Random(1.5).random(), random.Random(-3).randint(0, 9), random.sample(["a", "b"], k=3, counts=[2, 2]))
for wrong in (lambda: random.choice([]), lambda: random.randrange(0), lambda: random.sample([1], 2), lambda: random.choices([], k=1), lambda: random.randint(2, 1), lambda: random.choices([1], weights=[0]), lambda: random.seed([])):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
