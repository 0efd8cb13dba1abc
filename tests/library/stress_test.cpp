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
};

void PrintTo(const Hostile& program, std::ostream* out) { *out << program.name; }

// A prologue: `together(f, n)` runs f(0) … f(n - 1) on n threads that begin at the same time.
constexpr const char* prologue = R"(
import threading, sys, random, gc
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
    for i in range(300):
        shared.append((k, i))
        if i % 7 == 0 and len(shared) > 10: shared.pop()
        if i % 11 == 0: shared.insert(0, (k, i))
        try: shared[len(shared) // 3] = shared[-1]; shared[i % 50]
        except IndexError: pass
        if i % 50 == 0: list(shared), shared[:], sorted(shared), (k, -1) in shared
        if i % 97 == 0: del shared[3:9]
        if i % 150 == 149: shared.clear(); shared.extend([(k, 0)] * 20)
together(f)
assert all(type(x) is tuple and len(x) == 2 for x in shared)
counted = []
together(lambda k: [counted.append(k) for _ in range(500)])
assert sorted(counted) == sorted([0, 1, 2, 3] * 500), len(counted)
slots = [None] * 400
def fill(k):
    for i in range(100): slots[k * 100 + i] = k; counted.append(i)
together(fill)
assert slots == [k for k in range(4) for _ in range(100)]
)"},
    {"Dicts", R"(
shared = {}
def f(k):
    for i in range(300):
        shared[i] = k
        shared[f'{k}-{i}'] = i
        shared.get(i - 1), i in shared, len(shared)
        if i % 5 == 0: shared.pop(i - 3, None)
        if i % 60 == 0:
            for key in list(shared): shared.get(key)
            dict(shared), shared.copy(), repr(shared)
        if i % 140 == 139: shared.clear()
        try:
            for key, value in shared.items(): key, value
        except RuntimeError as e: assert 'changed size' in str(e), e
together(f)
own = {}
together(lambda k: [own.__setitem__((k, i), i) if i % 2 else own.setdefault(f'{k} {i}', i) for i in range(300)])
assert len(own) == 1200, len(own)
numbers = {}
def g(k):
    for i in range(500): numbers[k * 500 + i] = i
    for i in range(500): assert numbers[k * 500 + i] == i
together(g)
assert len(numbers) == 2000
)"},
    {"Sets", R"(
shared = set()
def f(k):
    for i in range(300):
        shared.add(i); shared.add((k, i)); shared.discard(i - 2)
        i in shared, len(shared)
        if i % 40 == 0: shared | {1, 2}, sorted(map(str, list(shared))), frozenset(shared)
        try:
            for x in shared: x
        except RuntimeError: pass
together(f)
kept = set()
together(lambda k: [kept.add(k * 1000 + i) for i in range(400)])
assert len(kept) == 1600
)"},
    {"Instances", R"(
class Node:
    def __init__(self, a): self.a = a
    def total(self): return self.a
    @property
    def twice(self): return self.a * 2
node = Node(1)
def f(k):
    for i in range(300):
        setattr(node, f'x{i % 30}', i)
        node.a = i
        node.total(), node.twice, getattr(node, f'x{(i + 7) % 30}', None)
        mine = Node(i); mine.b = k; mine.c = i; mine.d = k; mine.e = i; mine.f = 1
        assert (mine.a, mine.b, mine.c, mine.d, mine.e, mine.f) == (i, k, i, k, i, 1)
        if i % 20 == 0:
            try: delattr(node, f'x{i % 30}')
            except AttributeError: pass
        if i % 90 == 0: node.__dict__, vars(node).copy()
together(f)
class Pair: pass
for _ in range(30):
    pair = Pair()
    together(lambda k: setattr(pair, 'ab'[k], k), 2)
    assert (pair.a, pair.b) == (0, 1), vars(pair)
)"},
    {"Classes", R"(
class Base:
    def m(self): return 0
class Derived(Base): pass
def f(k):
    for i in range(100):
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
    for _ in range(300):
        try: got.append(next(shared))
        except ValueError as e: assert 'already executing' in str(e), e
together(f)
assert len(set(got)) == len(got)
iterator = iter(range(1000))
seen = []
together(lambda k: [seen.append(x) for x in iterator])
assert set(seen) == set(range(1000))
items = iter([1, 2, 3] * 100)
together(lambda k: [x for x in items])
closing = numbers()
next(closing)
def end(k):
    for _ in range(50):
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
    for i in range(60):
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
start(4)
assert len(count) == 31, len(count)
)"},
    {"Exit", R"(
def spin():
    x = []
    while True:
        x.append(len(x)); x = x[-10:]
for _ in range(3): threading.Thread(target=spin, daemon=True).start()
)"},
    {"Recursion", R"(
sys.setrecursionlimit(400)
def down(n): return down(n + 1)
def f(k):
    for _ in range(4):
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
        while True: kept.append('x' * 100_000 + str(k))
    except MemoryError: pass
    kept.clear()
together(f, 2)
gc.collect()
)"},
    {"Collections", R"(
class Loop: pass
def f(k):
    for i in range(200):
        a = Loop(); a.self = a; a.rest = [a, {k: a}]
        if i % 50 == 0: gc.collect()
        text = ''
        for j in range(20): text += str(j) * 20
together(f)
)"},
    {"Keys", R"(
class Key:
    def __init__(self, n): self.n = n
    def __hash__(self): return self.n % 3
    def __eq__(self, other): return isinstance(other, Key) and self.n == other.n
shared = {}
def f(k):
    for i in range(60):
        shared[Key(i % 12)] = k
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
    for i in range(300):
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
    for i in range(80):
        if k % 2: q.put(i); d.append(i)
        else:
            total.append(q.get())
            try: d.popleft()
            except IndexError: pass
together(f)
assert sorted(total) == sorted(list(range(80)) * 2)
)"},
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
    if (std::string_view(program.name) == "Memory") settings.memory_limit_bytes = 24U << 20U;
    const std::string source = std::string(prologue) + program.source + "print('fine')\n";
    for (std::size_t round = 0; round < rounds(); ++round) {
        const Ended ended = run_program(source, settings);
        ASSERT_EQ(ended.err, "") << "round " << round;
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
