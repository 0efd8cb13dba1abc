// Hostile programs: whatever threads do to each other, with a GIL and without, the engine stays whole.
//
// Each checks what Python promises (one operation of a built-in container is atomic, PEP 703), prints
// "fine", and leaves to chance what Python leaves to the program. STRESS_ROUNDS=N runs each N times
// (make stress: 1,000, under the address and the thread sanitizer).
#include <gtest/gtest.h>

#include <cstdlib>
#include <string>

#include "program.h"

namespace interleave::library {
namespace {

struct Hostile {
    const char* name;
    const char* source;
    const char* error = "";
};

void PrintTo(const Hostile& program, std::ostream* out) { *out << program.name; }

// A prologue: `together(f, n)` runs f(0) … f(n - 1) on n threads that begin at the same time.
constexpr const char* prologue = R"(
import threading, sys, gc
def together(f, n=4):
    start = threading.Barrier(n)
    failures = []
    def run(k):
        start.wait()
        try: f(k)
        except BaseException as e: failures.append(e)
    threads = [threading.Thread(target=run, args=(k,)) for k in range(n)]
    for t in threads: t.start()
    for t in threads: t.join()
    for failure in failures: raise failure
)";

constexpr Hostile hostile[] = {
    {"Lists", R"(
shared = []
def f(k):
    for i in range(80):
        shared.append((k, i))
        if i % 7 == 0 and len(shared) > 10: shared.pop()
        if i % 11 == 0: shared.insert(0, (k, i))
        try: shared[len(shared) // 3] = shared[-1]; shared[i % 50]
        except IndexError: pass
        if i % 20 == 0: list(shared), shared[:], sorted(shared), (k, -1) in shared, shared.copy()
        if i % 37 == 0: del shared[3:9]
        if i % 60 == 59: shared.clear(); shared.extend([(k, 0)] * 20)
together(f)
assert all(type(x) is tuple and len(x) == 2 for x in shared)
counted = []
together(lambda k: [counted.append(k) for _ in range(200)])
assert sorted(counted) == sorted([0, 1, 2, 3] * 200), len(counted)
slots = [None] * 200
def fill(k):
    for i in range(50): slots[k * 50 + i] = k; counted.append(i)
together(fill)
assert slots == [k for k in range(4) for _ in range(50)]
)"},
    {"Dicts", R"(
shared = {}
def f(k):
    for i in range(60):
        shared[i] = k
        shared[f'{k}-{i}'] = i
        shared.get(i - 1), i in shared, len(shared), shared.setdefault(-i, k)
        if i % 5 == 0: shared.pop(i - 3, None)
        if i % 20 == 0:
            for key in list(shared): shared.get(key)
            dict(shared), shared.copy(), repr(shared)
        if i % 40 == 39: shared.clear()
        try:
            if i % 10 == 0:
                for key, value in shared.items(): key, value
        except RuntimeError as e: assert 'changed' in str(e), e
together(f)
own = {}
together(lambda k: [own.__setitem__((k, i), i) if i % 2 else own.setdefault(f'{k} {i}', i) for i in range(100)])
assert len(own) == 400, len(own)
numbers = {}
def g(k):
    for i in range(200): numbers[k * 200 + i] = i
    for i in range(200): assert numbers[k * 200 + i] == i
together(g)
assert len(numbers) == 800
firsts, agreed = {}, []
together(lambda k: [agreed.append((i, firsts.setdefault(i, k))) for i in range(50)])
assert sorted(set(agreed)) == sorted(firsts.items())
)"},
    {"Sets", R"(
shared = set()
def f(k):
    for i in range(60):
        shared.add(i); shared.add((k, i)); shared.discard(i - 2)
        i in shared, len(shared)
        if i % 20 == 0: shared | {1, 2}, sorted(map(str, list(shared))), frozenset(shared)
        try:
            if i % 10 == 0:
                for x in shared: x
        except RuntimeError: pass
together(f)
kept = set()
def g(k):
    own = {x % 7 for x in range(40)}
    for i in range(100): kept.add(k * 1000 + i); own.add(i); own.discard(i - 5); i in own
    assert own == set(range(95, 100)) | {5, 6} - {5, 6} and len(own) == 5, own
together(g)
assert len(kept) == 400
)"},
    {"Instances", R"(
class Node:
    def __init__(self, a): self.a = a
    def total(self): return self.a
    @property
    def twice(self): return self.a * 2
node = Node(1)
def f(k):
    for i in range(80):
        setattr(node, f'x{i % 30}', i)
        node.a = i
        node.total(), node.twice, getattr(node, f'x{(i + 7) % 30}', None)
        mine = Node(i); mine.b = k; mine.c = i; mine.d = k; mine.e = i; mine.f = 1
        assert (mine.a, mine.b, mine.c, mine.d, mine.e, mine.f) == (i, k, i, k, i, 1)
        if i % 20 == 0:
            try: delattr(node, f'x{i % 30}')
            except AttributeError: pass
        if i % 40 == 0: node.__dict__, vars(node).copy()
together(f)
class Pair: pass
def set_a(pair, k): pair.a = k; pair.c = k
def set_b(pair, k): pair.b = k; pair.d = k
pairs = [Pair() for _ in range(60)]
together(lambda k: [(set_a, set_b)[k](pair, k) for pair in pairs], 2)
for pair in pairs: assert (pair.a, pair.b, pair.c, pair.d) == (0, 1, 0, 1), vars(pair)
)"},
    // Computing for itself: nothing here needs the world to stand still.
    {"Own", R"(
class Point:
    def __init__(self, x, y): self.x = x; self.y = y
    def step(self, by): self.x += by; self.y -= by; return self.x
def f(k):
    point = Point(k, 1); numbers = [0] * 20; counts = {}; kept = []; seen = set()
    for i in range(150):
        point.step(i); numbers[i % 20] += i; counts[i % 30] = counts.get(i % 30, 0) + 1
        kept.append(Point(i, k)); seen.add(i % 9); counts.setdefault(str(i), i)
        if len(kept) == 40: kept = kept[20:]
        a, b = [i, k]
    squares = [x * x for x in numbers]
    assert sum(squares) == sum(x * x for x in numbers) and sorted(squares)[-1] == max(squares)
    pairs = {key: value for key, value in counts.items()}
    assert pairs == counts and 8 in seen and {x % 3 for x in seen} == {0, 1, 2}
    for i, (n, s) in enumerate(zip(numbers, squares)): assert n * n == s and numbers[i] == n
    numbers.sort(); assert numbers == sorted(numbers) and numbers.count(numbers[3]) >= 1
together(f)
)"},
    // What is made by one and changed by the next, and then by all.
    {"Owners", R"(
class Thing: pass
lists = [[k] for k in range(12)]; dicts = [{-k - 1: k} for k in range(12)]
sets = [{k} for k in range(12)]; things = [Thing() for _ in range(12)]
iterators = [iter(range(100)) for _ in range(4)] + [enumerate([5] * 50), zip(range(60), 'abc' * 20)]
got = [[] for _ in range(4)]
def f(k):
    for i in range(36):
        at = (i + 3 * k) % 12
        lists[at].append(k * 100 + i); dicts[at][k * 100 + i] = k; sets[at].add(k * 100 + i)
        if k == 0: things[at].a = i
        if k == 1: things[at].b = i
        if k == 2: things[at].c = i
        dicts[at].get('no'), len(lists[at]), sum(lists[at]), i in sets[at], 9999 in lists[at]
        for iterator in iterators: got[k].append(next(iterator, None))
    for iterator in iterators[:3]:
        for x in iterator: got[k].append(x)
together(f)
assert sum(map(len, lists)) == len(set().union(*dicts)) == sum(map(len, dicts)) == 156
assert set().union(*sets) >= {k * 100 + i for k in range(4) for i in range(36)}
for thing in things: thing.a, thing.b, thing.c
numbers = [x for mine in got for x in mine if type(x) is int]
assert set(numbers) == set(range(100)), len(set(numbers))
)"},
    // What is only read, and what numbers and texts remember of themselves.
    {"Texts", R"(
words = ['alpha', 'b\u00e9ta', 'gamma\u0394', 'x' * 300, ''] + [f'w{i}' for i in range(20)]
table = {word: i for i, word in enumerate(words)}
frozen = frozenset(words); facts = tuple(words); big = [10 ** 30 + i for i in range(5)]
def f(k):
    text = ''
    for i in range(100):
        word = words[i % 25]; table[word], word in frozen, word in facts, word[:3], word[1:] + str(i)
        word.upper().lower().strip().split('a'), word.replace('a', 'bb').encode(), word.find('m')
        for c in word[:5]: text += c
        big[i % 5] * big[(i + 1) % 5] // 7 + i, hash(big[i % 5]), str(big[i % 5]), float(i) / 3
        f'{i:>5}{word!r}{1 / (i + 1):.3f}', '%s-%d' % (word, i), ','.join(words), repr(i), int('12')
        chr(200 + i % 56), chr(1000 + i), max(i, k), round(i / 7, 2), divmod(i, 7), abs(-i), bytes(word, 'utf8')
        text = text[-400:]
together(f)
)"},
    {"Classes", R"(
class Base:
    def m(self): return 0
class Derived(Base): pass
def f(k):
    for i in range(40):
        Base.m = lambda self, i=i: i
        Derived().m(), Base().m()
        Derived.attribute = i
        try: Derived().attribute
        except AttributeError: pass
        if i % 10 == 0:
            try: del Derived.attribute
            except AttributeError: pass
            class Local(Derived):
                def m(self): return super().m()
            Local().m(), isinstance(Local(), Base), Base.__subclasses__()
together(f)
)"},
    {"Generators", R"(
def numbers():
    n = 0
    while True:
        yield n
        n += 1
shared = numbers()
got = []
def f(k):
    for _ in range(100):
        try: got.append(next(shared))
        except ValueError as e: assert 'already executing' in str(e), e
together(f)
assert len(set(got)) == len(got)
iterator = iter(range(400))
seen = []
together(lambda k: [seen.append(x) for x in iterator])
assert set(seen) == set(range(400))
items = iter([1, 2, 3] * 100)
together(lambda k: [x for x in items])
closing = numbers()
next(closing)
def end(k):
    for _ in range(30):
        try: closing.close() if k else next(closing)
        except (ValueError, StopIteration): pass
together(end)
)"},
    {"Exceptions", R"(
shared = ValueError('shared')
def deep(n):
    if n == 0: raise shared
    try: deep(n - 1)
    finally: n
def f(k):
    for i in range(40):
        try: deep(i % 8)
        except ValueError as e: e.__traceback__, e.args
        try: [][i]
        except IndexError: pass
        try: {}[k]
        except KeyError as e: assert e.args == (k,)
        try:
            try: 1 // 0
            except ZeroDivisionError as e: raise RuntimeError(i) from e
        except RuntimeError as e: assert type(e.__cause__) is ZeroDivisionError
together(f)
)"},
    {"Starts", R"(
count = []
lock = threading.Lock()
def start(depth):
    with lock: count.append(depth)
    if depth:
        ts = [threading.Thread(target=start, args=(depth - 1,)) for _ in range(2)]
        for t in ts: t.start()
        for t in ts: t.join()
start(3)
assert len(count) == 15, len(count)
)"},
    {"Exit", R"(
def spin():
    x = []
    while True:
        x.append(len(x)); x = x[-10:]
for _ in range(3): threading.Thread(target=spin, daemon=True).start()
)"},
    {"Recursion", R"(
sys.setrecursionlimit(200)
def down(n): return down(n + 1)
def f(k):
    for _ in range(3):
        try: down(0)
        except RecursionError: pass
    class Odd:
        def __eq__(self, other): return [self] == [other]
        def __hash__(self): return 1
    try: Odd() == Odd()
    except RecursionError: pass
together(f)
)"},
    {"Memory", R"(
def f(k):
    kept = []
    try:
        while True: kept.append('x' * 100_000 + str(k)); kept.append([k] * 1000); kept.append(f'{k}' * 40)
    except MemoryError: pass
    kept.clear()
together(f, 2)
gc.collect()
)"},
    {"Collections", R"(
class Loop: pass
def f(k):
    for i in range(60):
        a = Loop(); a.self = a; a.rest = [a, {k: a}]
        if i % 20 == 0: gc.collect()
        text = ''
        for j in range(20): text += str(j) * 20
together(f)
)"},
    {"Keys", R"(
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
shared = {}; mixed = set()
def f(k):
    for i in range(40):
        shared[Key(i % 12)] = k; mixed.add(Key(i % 5)); mixed.add(i % 3); i % 3 in mixed
        shared.get(Key(i % 7)); shared.get(i); shared[i % 5] = shared[float(i % 5)] = i
        if i % 9 == 0: shared.pop(Key(i % 12), None)
together(f)
assert len([key for key in shared if isinstance(key, Key)]) <= 12
)"},
    {"Closures", R"(
def make():
    value = 0
    def add():
        nonlocal value
        value = value + 1
        return value
    return add
add = make()
def f(k):
    for i in range(80):
        assert add() >= 1
        (lambda x: x + i)(k), [lambda: i for _ in range(3)][0](), f'{i:>5}{k!r}', '%d-%s' % (i, k)
        a, *b = [i, k, i]; c = {**{'a': a}, 'b': b}; d = (*b, a)
together(f)
)"},
    {"Queues", R"(
import queue, collections
q = queue.Queue(5)
d = collections.deque()
total = []
def f(k):
    for i in range(40):
        if k % 2: q.put(i); d.append(i)
        else:
            total.append(q.get())
            try: d.popleft()
            except IndexError: pass
together(f)
assert sorted(total) == sorted(list(range(40)) * 2)
)"},
    {"Interpreters", R"(
from concurrent import interpreters
shared = interpreters.create(); shared.exec('n = 0')
def f(k):
    for i in range(1 + k % 2):
        mine = interpreters.create()
        mine.prepare_main(k=k)
        mine.exec('x = [k] * 100; assert sum(x) == 100 * k')
        assert mine.call(lambda n: n * 2, k) == 2 * k
        interpreters.list_all()
        try: shared.exec('n += 1')
        except interpreters.InterpreterError as e: assert 'running' in str(e), e
        if k: mine.close()
        else: del mine
together(f, 3)
shared.close()
)"},
    {"InterpretersQueues", R"(
from concurrent import interpreters
q = interpreters.create_queue(3)
out = interpreters.create_queue()
kept = []
def f(k):
    i = interpreters.create(); i.prepare_main(q=q, out=out); kept.append(i)
    if k % 2: i.exec('for n in range(6): q.put(n)')
    else: i.exec('for n in range(6): out.put(q.get())')
together(f)
assert sorted(out.get() for _ in range(12)) == sorted(list(range(6)) * 2) and out.empty()
together(lambda k: kept[k].close())
)"},
    {"InterpretersAtExit", R"(
from concurrent import interpreters
kept = interpreters.create()
def spin(n):
    try: interpreters.create().exec('while True: n = [1]' if n else 'import threading; threading.Event().wait()')
    except interpreters.InterpreterError: pass  # the program was ending already
for n in range(2): threading.Thread(target=spin, args=(n,), daemon=True).start()
together(lambda k: interpreters.list_all(), 2)
)",
     "<sys>:0: RuntimeWarning: remaining subinterpreters; close them with Interpreter.close()\n"},
};

std::size_t rounds() {
    const char* const wanted = std::getenv("STRESS_ROUNDS");
    return wanted != nullptr ? std::strtoull(wanted, nullptr, 10) : 3;
}

class Stress : public ::testing::TestWithParam<std::tuple<Hostile, machine::PythonVariant>> {};

TEST_P(Stress, EndsAsItShould) {
    const auto& [program, variant] = GetParam();
    RunSettings settings = on_real();
    settings.python = variant;
    settings.engine = std::make_shared<Engine>();  // with threads that earlier rounds had
    if (std::string_view(program.name) == "Memory") settings.memory_limit_bytes = 3U << 20U;
    const std::string source = std::string(prologue) + program.source + "print('fine')\n";
    for (std::size_t round = 0; round < rounds(); ++round) {
        const Ended ended = run_program(source, settings);
        ASSERT_EQ(ended.err, program.error) << "round " << round;
        ASSERT_EQ(ended.out, "fine\n") << "round " << round;
        ASSERT_EQ(ended.result.note, "") << "round " << round;
    }
}

INSTANTIATE_TEST_SUITE_P(
    Of, Stress,
    ::testing::Combine(::testing::ValuesIn(hostile),
                       ::testing::Values(machine::PythonVariant::python_3_14,
                                         machine::PythonVariant::python_3_14t)),
    [](const auto& test) {
        return std::string(std::get<0>(test.param).name) +
               (machine::has_gil(std::get<1>(test.param)) ? "" : "WithoutAGil");
    });

}  // namespace
}  // namespace interleave::library
