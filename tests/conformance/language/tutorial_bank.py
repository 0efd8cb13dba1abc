"""A bank with accounts, transactions, and errors of its own."""
from dataclasses import dataclass, field
from datetime import date
from enum import Enum, auto
from functools import singledispatchmethod


class Kind(Enum):
    DEPOSIT = auto()
    WITHDRAWAL = auto()
    TRANSFER = auto()


class BankError(Exception):
    """Base of all errors of the bank."""


class InsufficientFunds(BankError):
    def __init__(self, account, amount):
        self.account, self.amount = account, amount
        super().__init__(f"{account.owner} has {account.balance}, needs {amount}")


class NoSuchAccount(BankError, KeyError):
    def __str__(self):
        return f"no account number {self.args[0]}"


@dataclass(frozen=True, order=True)
class Transaction:
    day: date
    amount: int
    kind: Kind = field(compare=False)
    memo: str = field(default="", compare=False, repr=False)


@dataclass
class Account:
    owner: str
    number: int
    balance: int = 0
    history: list[Transaction] = field(default_factory=list, repr=False)

    def deposit(self, amount, day, kind=Kind.DEPOSIT):
        if amount <= 0:
            raise ValueError("amount must be positive")
        self.balance += amount
        self.history.append(Transaction(day, amount, kind))

    def withdraw(self, amount, day, kind=Kind.WITHDRAWAL):
        if amount > self.balance:
            raise InsufficientFunds(self, amount)
        self.balance -= amount
        self.history.append(Transaction(day, -amount, kind))


class Bank:
    def __init__(self):
        self._accounts = {}
        self._next = 1000

    def open(self, owner):
        self._next += 1
        account = self._accounts[self._next] = Account(owner, self._next)
        return account

    @singledispatchmethod
    def find(self, key):
        raise TypeError(f"cannot find by {type(key).__name__}")

    @find.register
    def _(self, key: int):
        try:
            return self._accounts[key]
        except KeyError:
            raise NoSuchAccount(key) from None

    @find.register
    def _(self, key: str):
        return [a for a in self._accounts.values() if a.owner == key]

    def transfer(self, source, target, amount, day):
        source, target = self.find(source), self.find(target)
        source.withdraw(amount, day, Kind.TRANSFER)
        target.deposit(amount, day, Kind.TRANSFER)

    def __iter__(self):
        return iter(sorted(self._accounts.values(), key=lambda a: a.balance, reverse=True))

    def __len__(self):
        return len(self._accounts)


bank = Bank()
alice, bob = bank.open("Alice"), bank.open("Bob")
alice.deposit(12050, date(2024, 2, 28))
alice.withdraw(2025, date(2024, 2, 29))
bank.transfer(1001, 1002, 5000, date(2024, 3, 1))
for account in bank:
    print(f"{account.owner:<8}{account.number:>6}{account.balance:>10}")
    for entry in sorted(account.history):
        print(f"    {entry.day:%d %b %Y} {entry.amount:>+9} {entry.kind.name.lower()}")
for attempt in (lambda: bank.transfer(1002, 1001, 50000, date.min), lambda: bank.find(7), lambda: bank.find(1.5),
                lambda: bob.deposit(-1, date.min), lambda: setattr(alice.history[0], "amount", 0)):
    try:
        attempt()
    except (BankError, ValueError, TypeError, AttributeError) as error:
        print(type(error).__name__, "-", error)
print(alice, len(bank), bank.find("Bob") == [bob], repr(alice.history[0]))
