"""Threads that move money: races shown by hand, locks, conditions, a semaphore and a barrier."""
import queue
import threading
import time
from concurrent.futures import ThreadPoolExecutor, as_completed
from contextlib import ExitStack


class Account:
    _ids = iter(range(1, 100))

    def __init__(self, owner, balance):
        self.id, self.owner, self.balance = next(self._ids), owner, balance
        self.lock = threading.Lock()
        self.funds = threading.Condition(self.lock)

    def deposit(self, amount):
        with self.funds:
            self.balance += amount
            self.funds.notify_all()

    def withdraw(self, amount, timeout=None):
        with self.funds:
            if not self.funds.wait_for(lambda: self.balance >= amount, timeout):
                raise TimeoutError(f"{self.owner} never had {amount}")
            self.balance -= amount


def transfer(source, target, amount):
    with ExitStack() as stack:
        for account in sorted((source, target), key=lambda a: a.id):
            stack.enter_context(account.lock)
        if source.balance < amount:
            return False
        source.balance -= amount
        time.sleep(0.001)
        target.balance += amount
        return True


ann, bob, cid = Account("Ann", 100), Account("Bob", 100), Account("Cid", 0)
with ThreadPoolExecutor(8, thread_name_prefix="teller") as pool:
    jobs = {pool.submit(transfer, *pair, 5): i for i, pair in enumerate([(ann, bob), (bob, ann), (bob, cid), (cid, ann)] * 10)}
    outcomes = [job.result() for job in as_completed(jobs)]
print(ann.balance + bob.balance + cid.balance, len(outcomes), sum(outcomes) > 0)

waiter = threading.Thread(target=cid.withdraw, args=(1000,), name="waiter")
waiter.start()
time.sleep(0.01)
print(waiter.is_alive(), waiter.name, threading.current_thread() is threading.main_thread())
cid.deposit(1000)
waiter.join()
print(waiter.is_alive())
try:
    cid.withdraw(10**6, timeout=0.01)
except TimeoutError as error:
    print(error)

orders, receipts = queue.Queue(maxsize=2), queue.SimpleQueue()


def cook():
    while (order := orders.get()) is not None:
        receipts.put(f"{order} ready")
        orders.task_done()
    orders.task_done()


cooks = [threading.Thread(target=cook, daemon=True) for _ in range(2)]
for c in cooks:
    c.start()
for order in ["soup", "pie", "tea", "rice", "stew"]:
    orders.put(order)
for _ in cooks:
    orders.put(None)
orders.join()
print(sorted(receipts.get() for _ in range(5)), receipts.empty(), orders.qsize())

gate, tokens, log, log_lock = threading.Barrier(3, action=lambda: log.append("all here")), threading.Semaphore(2), [], threading.Lock()
inside = most = 0


def visitor(number):
    global inside, most
    gate.wait()
    with tokens:
        with log_lock:
            inside += 1
            most = max(most, inside)
        time.sleep(0.002)
        with log_lock:
            inside -= 1
            log.append(number)


visitors = [threading.Thread(target=visitor, args=(n,)) for n in range(3)]
for v in visitors:
    v.start()
for v in visitors:
    v.join()
print(log[0], sorted(log[1:]), most, gate.n_waiting, gate.broken)
local = threading.local()
local.value = "main"
seen = []


def look():
    seen.append(getattr(local, "value", "nothing"))
    local.value = "thread"
    seen.append(local.value)


thread = threading.Thread(target=look)
thread.start()
thread.join()
print(seen, local.value)
event, ticks = threading.Event(), []
timer = threading.Timer(0.3, event.set)
timer.start()
print(event.is_set(), event.wait(5), event.is_set())
cancelled = threading.Timer(10, ticks.append, [1])
cancelled.start()
cancelled.cancel()
cancelled.join()
print(ticks, threading.active_count())
problems = []
threading.excepthook = lambda args: problems.append((args.exc_type.__name__, str(args.exc_value), args.thread.name))
broken = threading.Thread(target=lambda: {}["missing"], name="broken")
broken.start()
broken.join()
print(problems)
rlock = threading.RLock()
with rlock, rlock:
    print("twice", rlock.acquire(blocking=False))
    rlock.release()
try:
    rlock.release()
except RuntimeError as error:
    print(error)
