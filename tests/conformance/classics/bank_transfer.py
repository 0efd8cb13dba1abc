import threading
class Account:
    def __init__(self, n, balance): self.n, self.balance, self.lock = n, balance, threading.Lock()
def transfer(a, b, amount):
    first, second = sorted((a, b), key=lambda x: x.n)
    with first.lock, second.lock:
        if a.balance < amount: raise ValueError("insufficient funds")
        a.balance -= amount; b.balance += amount
accounts = [Account(i, 100) for i in range(3)]; failures = []
def work(a, b):
    for i in range(50):
        try: transfer(accounts[a], accounts[b], i % 7)
        except ValueError: failures.append(1)
ts = [threading.Thread(target=work, args=p) for p in ((0, 1), (1, 2), (2, 0), (1, 0))]
for t in ts: t.start()
for t in ts: t.join()
print(sum(a.balance for a in accounts), all(a.balance >= 0 for a in accounts))
