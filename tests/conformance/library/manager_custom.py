# Classes of the program's own in a manager.
from multiprocessing import Process
from multiprocessing.managers import BaseManager


class Account:
    def __init__(self, balance):
        self.balance = balance

    def deposit(self, amount):
        if amount < 0:
            raise ValueError("negative")
        self.balance += amount
        return self.balance

    def _secret(self):
        return 1


class Bank(BaseManager):
    pass


Bank.register("Account", Account)


def work(account):
    for _ in range(3):
        account.deposit(10)


if __name__ == "__main__":
    with Bank() as bank:
        account = bank.Account(5)
        workers = [Process(target=work, args=(account,)) for _ in range(2)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(account.deposit(0), hasattr(account, "_secret"), type(account).__name__)
        try:
            account.deposit(-1)
        except ValueError as error:
            print("ValueError", error)
