# Classes that have one half of a pair, and operands of which one refuses for all.
class Sets:
    def __setitem__(self, key, value):
        print("set", key, value)


class Deletes:
    def __delitem__(self, key):
        print("delete", key)


class DeletesList(list):
    def __delitem__(self, key):
        print("delete", key)


class DeletesInt(int):
    def __delitem__(self, key):
        print("delete", key)


class Inherits(Sets):
    pass


def attempt(action):
    try:
        print(action())
    except Exception as error:
        print(type(error).__name__, error)


def set_item(thing):
    thing[0] = 1


def delete_item(thing):
    del thing[0]


for thing in (Sets(), Deletes(), DeletesList([1]), DeletesInt(), Inherits(), 1, "a", (1,), object()):
    for action in (set_item, delete_item):
        print(type(thing).__name__, action.__name__, end=": ")
        attempt(lambda: action(thing))


class Number:
    def __init__(self, answer):
        self.answer = answer

    def __repr__(self):
        return f"Number({self.answer})"

    def __pow__(self, other, modulus=None):
        print("pow", other, modulus)
        return self.answer

    def __rpow__(self, other, modulus=None):
        print("rpow", other, modulus)
        return self.answer


for base in (Number(NotImplemented), Number(5), 2, 2.0, 2j, None):
    for exponent in (3, 3.0, Number(NotImplemented), Number(6), 1j):
        for modulus in (4, 4.0, None, Number(7)):
            attempt(lambda: pow(base, exponent, modulus) if not isinstance(modulus, Number)
                    else type(pow(base, exponent, modulus)).__name__)
