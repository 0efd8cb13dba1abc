def is_prime(n):
    if n < 2: return False
    i = 2
    while i * i <= n:
        if n % i == 0: return False
        i += 1
    return True
print([n for n in range(60) if is_prime(n)])
def gcd(a, b):
    while b: a, b = b, a % b
    return a
print(gcd(1071, 462), gcd(2 ** 80, 6 ** 40))
def collatz(n):
    steps = 0
    while n != 1: n, steps = (n // 2 if n % 2 == 0 else 3 * n + 1), steps + 1
    return steps
print([collatz(n) for n in range(1, 20)], collatz(27))
sieve = [True] * 100; sieve[0] = sieve[1] = False
for i in range(2, 10):
    if sieve[i]:
        for j in range(i * i, 100, i): sieve[j] = False
print([i for i, p in enumerate(sieve) if p])
def fib(n): return n if n < 2 else fib(n - 2) + fib(n - 1)
print([fib(i) for i in range(20)])
a, b = 0, 1
for _ in range(200): a, b = b, a + b
print(a)
def mandel(c, limit=50):
    z = 0j
    for i in range(limit):
        z = z * z + c
        if abs(z) > 2: return i
    return limit
for y in range(-4, 5): print("".join(" .:-=+*#%@"[mandel(complex(x / 10, y / 4)) // 6] for x in range(-20, 8)))
s = 0.0
for k in range(1, 1000): s += 1.0 / k ** 2
print(s, round((s * 6) ** 0.5, 4))
def hanoi(n, a, b, c): return [] if n == 0 else hanoi(n - 1, a, c, b) + [(a, c)] + hanoi(n - 1, b, a, c)
print(hanoi(3, "A", "B", "C"), len(hanoi(8, 1, 2, 3)))
def qsort(xs): return xs if len(xs) < 2 else qsort([x for x in xs[1:] if x < xs[0]]) + [xs[0]] + qsort([x for x in xs[1:] if x >= xs[0]])
x, data = 12345, []
for _ in range(30): x = (x * 1103515245 + 12345) % 2 ** 31; data.append(x % 100)
print(qsort(data) == sorted(data), data)
print(sum(i * i for i in range(100000)), sum(1 for i in range(10000) if i & (i - 1) == 0), 7 ** 77 % 10 ** 9, len(str(3 ** 1000)))
def permutations(xs):
    if not xs: yield []
    for i in range(len(xs)):
        for rest in permutations(xs[:i] + xs[i + 1:]): yield [xs[i]] + rest
print(list(permutations([1, 2, 3])), sum(1 for _ in permutations(list(range(6)))))
def queens(n, placed=()):
    if len(placed) == n: return 1
    return sum(queens(n, placed + (c,)) for c in range(n) if all(c != p and abs(c - p) != len(placed) - r for r, p in enumerate(placed)))
print([queens(n) for n in range(1, 7)])
