def own(flag):
    if flag: late = 1
    return [late for i in range(2)]


def nested(flag):
    if flag: late = 1
    return [{late for j in range(2)} for i in range(2)]


def outer(flag):
    def inner(): return {i: late for i in range(2)}
    if flag: late = 1
    return inner()


def lazy(flag):
    if flag: late = 1
    return list(late for i in range(2))


for function in (own, nested, outer, lazy):
    for flag in (True, False):
        try: print(function(flag))
        except NameError as e: print(type(e).__name__, e)
