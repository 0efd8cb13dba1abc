# A bank: locks, conditions, deadlock avoidance by order, and what a lost update looks like by hand.
import threading
from collections import Counter
from concurrent.futures import ThreadPoolExecutor, as_completed, wait, FIRST_EXCEPTION, ALL_COMPLETED


class InsufficientFunds(Exception):
    def __init__(self, account, needed):
        super().__init__(f"{account.owner} needs {needed:.2f}, has {account.balance:.2f}")
        self.account, self.needed = account, needed


class Account:
    _ids = iter(range(1, 1000))

    def __init__(self, owner, balance=0.0):
        self.id, self.owner, self.balance = next(self._ids), owner, balance
        self.lock = threading.RLock()
        self.changed = threading.Condition(self.lock)

    def deposit(self, amount):
        if amount <= 0:
            raise ValueError(f"amount must be positive, got {amount!r}")
        with self.changed:
            self.balance += amount
            self.changed.notify_all()

    def withdraw(self, amount, timeout=None):
        with self.changed:
            if not self.changed.wait_for(lambda: self.balance >= amount, timeout):
                raise InsufficientFunds(self, amount)
            self.balance -= amount
        return amount

    def __lt__(self, other):
        return self.id < other.id

    def __repr__(self):
        return f"{type(self).__name__}({self.owner!r}, {self.balance})"


def transfer(source, target, amount):
    first, second = sorted((source, target))
    with first.lock, second.lock:
        if source.balance < amount:
            raise InsufficientFunds(source, amount)
        source.balance -= amount
        target.balance += amount
    return source.owner, target.owner, amount


accounts = [Account(name, 100.0) for name in ("ann", "bob", "cyd")]
with ThreadPoolExecutor(4, thread_name_prefix="teller") as pool:
    jobs = [pool.submit(transfer, accounts[n % 3], accounts[(n + 1) % 3], n % 7 + 1) for n in range(60)]
    done, pending = wait(jobs, return_when=ALL_COMPLETED)
print(len(done), len(pending), sum(a.balance for a in accounts), Counter(type(j.exception()).__name__ for j in jobs))
a, b, c = accounts
for wrong in (lambda: transfer(a, b, 10**6), lambda: a.deposit(-5), lambda: a.withdraw(10**6, 0.001), lambda: a.lock.release(), lambda: a.changed.notify()):
    try:
        wrong()
    except (InsufficientFunds, ValueError, RuntimeError) as error:
        print(type(error).__name__, str(error).replace(f"{a.balance:.2f}", "X"))
late = threading.Thread(target=b.deposit, args=(10**6,))
waiting = threading.Thread(target=lambda: print("got", b.withdraw(10**6)))
waiting.start(), late.start(), waiting.join(), late.join()
unsafe, gate = [0], threading.Barrier(2)


def lose_update():
    seen = unsafe[0]
    gate.wait()
    unsafe[0] = seen + 1
    return gate.n_waiting, gate.parties


with ThreadPoolExecutor(2) as pool:
    print(sorted(f.result() for f in as_completed([pool.submit(lose_update) for _ in range(2)])), unsafe)
    futures = [pool.submit(int, text) for text in ("1", "x", "3")]
    done, pending = wait(futures, return_when=FIRST_EXCEPTION)
    print([f.exception() for f in futures if f.done() and f.exception()])
local = threading.local()
local.value = "main"
results = []


def use_local(n):
    results.append(hasattr(local, "value"))
    local.value = n
    results.append(local.value)


for n in range(2):
    t = threading.Thread(target=use_local, args=(n,), name=f"t{n}")
    t.start(), t.join()
print(results, local.value, vars(local))
gate = threading.Barrier(3, action=lambda: print("all here"), timeout=5)
order = []
threads = [threading.Thread(target=lambda: order.append(gate.wait())) for _ in range(3)]
[t.start() for t in threads], [t.join() for t in threads]
print(sorted(order), gate.broken)
gate.abort()
try:
    gate.wait()
except threading.BrokenBarrierError as error:
    print("broken", repr(error))
lock = threading.Lock()
print(lock.acquire(), lock.acquire(False), lock.acquire(timeout=0.001), lock.locked(), lock.release(), repr(lock)[:24])
semaphore = threading.BoundedSemaphore(1)
with semaphore:
    print(semaphore.acquire(blocking=False))
try:
    semaphore.release()
except ValueError as error:
    print(error)
