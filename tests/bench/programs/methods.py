class Account:
    def __init__(self, owner, balance):
        self.owner = owner
        self.balance = balance

    def deposit(self, amount):
        self.balance += amount
        return self

    def withdraw(self, amount):
        if amount > self.balance:
            return False
        self.balance -= amount
        return True

    @property
    def rich(self):
        return self.balance > 500


class Savings(Account):
    def __init__(self, owner, balance, rate):
        super().__init__(owner, balance)
        self.rate = rate

    def deposit(self, amount):
        return super().deposit(amount + self.rate)


def bench():
    accounts = [Account("a", 100), Savings("b", 50, 1), Account("c", 10)]
    refused = rich = 0
    for i in range(100_000):
        account = accounts[i % 3]
        account.deposit(i % 17)
        if not account.withdraw(9):
            refused += 1
        if account.rich:
            rich += 1
    return [account.balance for account in accounts], refused, rich
