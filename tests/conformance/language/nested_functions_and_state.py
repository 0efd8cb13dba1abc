# Functions inside functions: state machines by closure, decorators that keep counts, partial application, rebinding.
def make_account(balance=0):
    history = []

    def record(kind, amount):
        history.append((kind, amount, balance))
        return balance

    def deposit(amount):
        nonlocal balance
        balance += amount
        return record("in", amount)

    def withdraw(amount):
        nonlocal balance
        if amount > balance:
            raise ValueError(f"only {balance}")
        balance -= amount
        return record("out", amount)

    def undo():
        nonlocal balance
        kind, amount, _ = history.pop()
        balance += amount if kind == "out" else -amount
        return balance

    return {f.__name__: f for f in (deposit, withdraw, undo)} | {"history": lambda: tuple(history)}


one, two = make_account(10), make_account()
print(one["deposit"](5), one["withdraw"](3), two["deposit"](1), one["history"](), one["undo"](), one["undo"](), two["history"]())
try:
    two["withdraw"](50)
except ValueError as error:
    print(error)


def counted(function):
    def wrapper(*args):
        wrapper.calls += 1
        return function(*args)
    wrapper.calls = 0
    return wrapper


@counted
def even(n): return n == 0 or odd(n - 1)
@counted
def odd(n): return n != 0 and even(n - 1)


print(even(6), even.calls, odd.calls)


def toggler(*states):
    index = -1
    def step():
        nonlocal index
        index = (index + 1) % len(states)
        return states[index]
    return step


light = toggler("red", "green", "yellow")
print([light() for _ in range(5)], toggler("only")())


def outer(x):
    def middle(y):
        def inner(z):
            nonlocal x, y
            x, y = y, x
            return x, y, z
        return inner
    return middle


swap = outer("x")("y")
print(swap(1), swap(2), swap.__qualname__, swap.__code__.co_freevars, [c.cell_contents for c in swap.__closure__])
handlers = {}
def on(name):
    def register(function):
        handlers.setdefault(name, []).append(function)
        return function
    return register
for level in "low", "high":
    @on("event")
    def handle(value, level=level):
        return f"{level}:{value}"
    @on("late")
    def late(value):
        return f"{level}:{value}"
print([h(1) for h in handlers["event"]], [h(2) for h in handlers["late"]])
def recursive_inner(n):
    def fact(k):
        return 1 if k < 2 else k * fact(k - 1)
    return [fact(i) for i in range(n)]
print(recursive_inner(7), (lambda f: f(f, 5))(lambda self, n: n and n + self(self, n - 1)))
def generator_state():
    seen = set()
    def unique(items):
        for item in items:
            if item not in seen:
                seen.add(item)
                yield item
    return unique, lambda: len(seen)
unique, size = generator_state()
print(list(unique("hello")), list(unique("world")), size())
