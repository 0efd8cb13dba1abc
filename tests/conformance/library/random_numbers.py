import random
random.seed(42); print(random.random(), random.randint(1, 100), random.uniform(1, 10), random.choice("abcdef"), random.randrange(0, 100, 5), random.getrandbits(70))
x = list(range(10)); random.shuffle(x); print(x, random.sample(range(100), 5), random.sample(range(1000), 3), random.choices("abc", k=5), random.choices("abc", weights=[1, 2, 7], k=6), random.choices("ab", cum_weights=[1, 5], k=3))
print(random.gauss(0, 1), random.gauss(5, 2), random.normalvariate(0, 1), random.expovariate(2), random.triangular(0, 10, 3), random.betavariate(1, 2), random.gammavariate(2, 3), random.gammavariate(0.5, 1), random.paretovariate(3), random.weibullvariate(1, 2), random.lognormvariate(0, 1), random.vonmisesvariate(0, 4))
r = random.Random(7); s = random.Random(7); print([r.random() for _ in range(3)] == [s.random() for _ in range(3)], r.randint(0, 10 ** 12), r.randbytes(4), r.binomialvariate(10, 0.3), r.binomialvariate(100, 0.4))
random.seed(1); a = random.random(); random.seed(1); print(a == random.random()); random.seed(1.5); print(random.random()); random.seed(2 ** 100); print(random.random()); random.seed(-5); print(random.random())
for f in (lambda: random.choice([]), lambda: random.randint(5, 1), lambda: random.sample([1], 2), lambda: random.randrange(0), lambda: random.choices([], k=1), lambda: random.sample({1, 2}, 1), lambda: random.randrange(1, 10, 0)):
    try: f()
    except (IndexError, ValueError, TypeError) as e: print(type(e).__name__, e)
random.seed(0); print(sum(random.random() for _ in range(1000)), [random.randint(1, 6) for _ in range(20)])
state = random.getstate(); a = random.random(); random.setstate(state); print(a == random.random())
random.seed("text"); print(random.random(), random.randint(1, 6)); random.seed(b"bytes"); print(random.random()); print(random.getstate()[0], len(random.getstate()[1]))
