from collections import deque, defaultdict, Counter, OrderedDict, namedtuple, ChainMap
seed = 31
def rnd(n):
    global seed
    seed = (seed * 1103515245 + 12345) & 0x7fffffff
    return (seed >> 8) % n
def attempt(f, *a, **k):
    try: return f(*a, **k)
    except BaseException as e: return type(e).__name__ + ': ' + str(e)
for trial in range(12):
    m = [None, 3, 5, 0, 10][rnd(5)]
    d = deque(range(rnd(8)), m)
    for step in range(25):
        r = rnd(16); x = rnd(9)
        if r == 0: d.append(x)
        elif r == 1: d.appendleft(x)
        elif r == 2: print(attempt(d.pop))
        elif r == 3: print(attempt(d.popleft))
        elif r == 4: d.extend([x, x + 1])
        elif r == 5: d.extendleft([x, x + 1])
        elif r == 6: d.rotate(rnd(9) - 4)
        elif r == 7: print(attempt(d.insert, rnd(12) - 6, x))
        elif r == 8: print(attempt(d.remove, x))
        elif r == 9: print(attempt(d.index, x), d.count(x), x in d)
        elif r == 10: d.reverse()
        elif r == 11: print(attempt(lambda: d[rnd(12) - 6]))
        elif r == 12: print(attempt(d.__delitem__, rnd(12) - 6))
        elif r == 13: print(attempt(d.__setitem__, rnd(12) - 6, 77))
        elif r == 14: print(attempt(lambda: d * 2), d == d.copy(), d < deque([4, 4]), attempt(lambda: d + deque([1])))
        else: d += (i for i in range(2))
        print(d, len(d), list(reversed(d)), d.maxlen, bool(d))
d = deque([1, 2, 3])
def mutate():
    for x in d: d.append(x)
print(attempt(mutate)); d.append(d); print(d); d.clear(); print(d)
class DD(deque):
    def __init__(s, *a): super().__init__(*a); s.x = 1
    def append(s, v): super().append(v * 2)
q = DD([1, 2]); q.append(5); print(q, q.x, type(q).__name__, isinstance(q, deque), q == deque([1, 2, 10]), q.copy())
dd = defaultdict(list); dd['a'].append(1); dd['b']; dd['a'].append(2); print(dd, dd['a'], dict(dd), 'zz' in dd, dd.get('zz'), dd.default_factory)
di = defaultdict(int)
for c in 'hello world': di[c] += 1
print(di, sorted(di.items()), attempt(lambda: defaultdict(None)['x']))
n = [0]
def fac(): n[0] += 1; return n[0]
nested = defaultdict(lambda: defaultdict(int)); nested['a']['b'] += 5; print(nested['a']['b'], len(nested))
c = Counter('abracadabra'); print(c, c.most_common(2), c['z'], c + Counter('abc'), c - Counter('aab'), c & Counter('aaab'), list(c.elements())[:4], sum(c.values())); c.update('zzz'); print(c)
o = OrderedDict(a=1, b=2, c=3); o.move_to_end('a'); print(o, o.popitem(last=False), o)
P = namedtuple('P', 'x y'); p = P(1, 2); print(p, p.x, p._asdict(), p._replace(x=5), p == (1, 2), P._fields, hash(p) == hash((1, 2)))
print(ChainMap({'a': 1}, {'b': 2})['b'])
import itertools as it
print(list(it.islice(it.count(5), 3)), list(it.chain('ab', [1])), list(it.combinations('abc', 2)), list(it.permutations([1, 2, 3], 2)), list(it.product('ab', repeat=2)), [(k, list(g)) for k, g in it.groupby('aabc')], list(it.accumulate([1, 2, 3])), list(it.zip_longest('ab', 'c')), list(it.takewhile(lambda x: x < 3, it.count())), list(it.pairwise('abc')), list(it.batched('abcde', 2)))
import random
for s in (1, 'abc', 1.5, -7, 10**40, b'xy', None):
    if s is None: continue
    random.seed(s); print([random.random() for _ in range(3)], random.randint(1, 100), random.choice('abc'), random.sample(range(100), 5), random.shuffle(l := list(range(10))), l, random.uniform(1, 2), random.gauss(0, 1), random.expovariate(2), random.getrandbits(70), random.randrange(0, 100, 7), random.choices([1, 2, 3], k=4), random.triangular(), random.betavariate(1, 2), random.normalvariate())
r = random.Random(5); st = r.getstate(); a = r.random(); r.setstate(st); print(a == r.random(), random.Random(5).random() == a)
