class Refused(Exception):
    def __init__(self, number):
        super().__init__(f"refused {number}")
        self.number = number


def check(i):
    if i % 3 == 0:
        raise Refused(i)
    if i % 7 == 0:
        raise ValueError(i)
    return i


def bench():
    total = refused = wrong = finals = 0
    for i in range(60_000):
        try:
            try:
                total += check(i)
            except Refused as error:
                refused += error.number & 1
            finally:
                finals += 1
        except ValueError:
            wrong += 1
    for key in range(30_000):
        try:
            {}[key]
        except KeyError:
            wrong += 1
    return total, refused, wrong, finals
