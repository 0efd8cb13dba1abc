# Methods that Python calls by itself may wait, as those do that take a lock: operators, comparisons,
# what shows an object, and conditions.
import threading
import time


class Balance:
    def __init__(self, amount):
        self.amount = amount
        self.lock = threading.Lock()

    def __iadd__(self, more):
        with self.lock:
            seen = self.amount
            time.sleep(0.002)
            self.amount = seen + more
        return self

    def __add__(self, other):
        if not isinstance(other, Balance):
            return NotImplemented
        with self.lock, other.lock:
            return Balance(self.amount + other.amount)

    def __radd__(self, other):
        with self.lock:
            return Balance(other + self.amount)

    def __neg__(self):
        with self.lock:
            return Balance(-self.amount)

    def __eq__(self, other):
        with self.lock:
            return self.amount == other

    def __lt__(self, other):
        with self.lock:
            return self.amount < other

    def __bool__(self):
        with self.lock:
            return self.amount != 0

    def __len__(self):
        with self.lock:
            return abs(self.amount)

    def __str__(self):
        with self.lock:
            return f"{self.amount} coins"

    def __repr__(self):
        with self.lock:
            return f"Balance({self.amount})"

    def __format__(self, spec):
        with self.lock:
            return format(self.amount, spec)

    def __contains__(self, coin):
        with self.lock:
            return coin in (1, 2, 5)

    def __int__(self):
        with self.lock:
            return self.amount

    def __delitem__(self, coin):
        with self.lock:
            self.amount -= coin


account = Balance(0)
wrong = []


def save(times):
    global account
    for _ in range(times):
        account += 1
        if account == -1 or account < 0 or not account or str(account) == "" or f"{account:>4}" == "":
            wrong.append(repr(account))


threads = [threading.Thread(target=save, args=(10,)) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()

print(account, repr(account), f"{account:>6} {account!s} {account!r:>14}", wrong)
print("%s and %r" % (account, account), "{} {!r}".format(account, account), str([account]))
print([account, (account,), {1: account}], sep="-")
print(account == 40, account != 40, account < 41, 40 == account, account in [3, 40], [account] == [40])
print(account + Balance(2), 2 + account, -account, len(account), int(account), bool(account), 5 in account)
try:
    account + "x"
except TypeError as error:
    print(error)
del account[39]
spent = 0
while account:
    account += -1
    spent += 1
print(spent, account, hasattr(account, "amount"), "yes" if account else "no")


class Stubborn:
    def __str__(self):
        time.sleep(0.001)
        raise ValueError("not shown")

    def __getattr__(self, name):
        time.sleep(0.001)
        raise AttributeError(name)


for attempt in (lambda: print("shown:", Stubborn()), lambda: f"{Stubborn()}", lambda: str(Stubborn())):
    try:
        attempt()
    except ValueError as error:
        print(error)
print(hasattr(Stubborn(), "anything"), getattr(Stubborn(), "anything", "nothing"))
