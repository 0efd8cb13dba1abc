# assert: messages of every kind, evaluation, and the errors it makes.
def check(condition, message=None):
    try:
        if message is None:
            assert condition
        else:
            assert condition, message
    except AssertionError as error:
        return repr(error), str(error), error.args
    return "passed"


class Loud:
    def __init__(self, truth):
        self.truth = truth

    def __bool__(self):
        print("  asked for truth")
        return self.truth


print(check(1), check(0), check([]), check("", "empty"), check(None, ("a", 1)), check(0, ValueError("inner")))
print(check(Loud(True)), check(Loud(False), {"k": 1}))
calls = []
assert True, calls.append("never evaluated")
try:
    assert not calls, f"calls: {calls}"
    assert calls, calls.append("evaluated") or "message"
except AssertionError as error:
    print(error, calls)
try:
    assert (lambda x: x > 3)(2), "lambda said no"
except AssertionError as error:
    print(error)
try:
    assert 1 < 2 < 1, "chain"
except AssertionError as error:
    print(error, error.__context__, error.__cause__)
try:
    try:
        {}["x"]
    except KeyError as cause:
        assert False, "while handling"
except AssertionError as error:
    print(repr(error.__context__))
try:
    assert x, "undefined"
except NameError as error:
    print(error)
try:
    assert 0, 1 / 0
except ZeroDivisionError as error:
    print("message failed:", error, repr(error.__context__))


def positive(n):
    assert isinstance(n, int) and not isinstance(n, bool), f"expected int, got {type(n).__name__}"
    assert n > 0, n
    return n


for value in 5, -1, "x", True, 2.5:
    try:
        print(positive(value))
    except AssertionError as error:
        print("refused:", error)
print(__debug__, issubclass(AssertionError, Exception))
AssertionError = ValueError
try:
    assert False, "still the real one"
except Exception as error:
    print(type(error).__mro__[0].__name__, isinstance(error, ValueError))
