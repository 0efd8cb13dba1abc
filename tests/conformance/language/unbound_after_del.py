# A local that is deleted, or assigned on some paths only, is unbound wherever such a path leads.


def attempt(function, *arguments):
    try:
        print(function.__name__, "gives", function(*arguments))
    except UnboundLocalError as error:
        print(function.__name__, type(error).__name__, error)
    except Exception as error:
        print(function.__name__, type(error).__name__, error)


def fail():
    raise ValueError("failed")


class Quiet:
    def __enter__(self):
        return self

    def __exit__(self, *details):
        return True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *details):
        return True


def read_in_finally(x):
    try:
        del x
    finally:
        print(x % 2)


def read_in_handler(x):
    try:
        del x
        fail()
    except ValueError:
        return x + 1


def read_behind_handler(x):
    try:
        del x
        fail()
    except ValueError:
        pass
    return [x]


def read_in_else(x):
    try:
        del x
    except ValueError:
        pass
    else:
        return -x


def read_in_group_handler(x):
    try:
        del x
        fail()
    except* ValueError:
        print(x)


def nested_finally(x):
    try:
        try:
            try:
                del x
            finally:
                fail()
        except ValueError:
            pass
    finally:
        return x[0]


def returned_in_try(x):
    try:
        return x
    finally:
        del x
        print(x)


def deleted_by_finally(x):
    for _ in range(2):
        try:
            continue
        finally:
            del x
    return x


def name_of_handler(x):
    try:
        fail()
    except ValueError as x:
        print(x)
    return x


def name_of_handler_in_finally(x):
    try:
        fail()
    except ValueError as x:
        pass
    finally:
        print(x is None)


def name_of_handler_deleted_within(x):
    try:
        fail()
    except ValueError as x:
        del x
        return x


def next_round(x):
    for i in range(3):
        print(i, x)
        if i == 1:
            del x


def next_round_of_while(x):
    n = 0
    while n < 3:
        if n:
            x += n
        n += 1
        del x


def behind_break(x):
    for i in range(3):
        if i:
            del x
            break
    else:
        x = 5
    return x


def in_loops_else(x):
    for x in [1]:
        del x
    else:
        return x * 2


def own_target(x):
    for x in [x, x]:
        pass
    del x
    for x in []:
        pass
    return x


def behind_with(x):
    with Quiet() as y:
        del x, y
        fail()
    return x, y


def with_target(x):
    with Quiet() as x, Quiet():
        del x
    return x


def in_case(x):
    match x:
        case [a, *b]:
            del a, x
        case a:
            b = a
    return b, a


def case_not_taken(x):
    match x:
        case 1 if x > 1 or (y := 3) < 2:
            pass
        case _:
            return y


def in_branch(x, flag):
    if flag:
        del x
    elif x:
        return x
    return x


def chained(x):
    x < 0 < (y := 3)
    return y


def left_out_by_and(x):
    if not (x and (y := 1)):
        return y


def left_out_by_or(x):
    return (1 if x and (y := 2) else y)


def left_out_in_assert(x):
    assert not (x and (y := 2)), y
    return y


def left_out_in_while(x):
    while not (x and (y := 1)) and x is None:
        pass
    return y


def inner_comprehension(x):
    return [x for x in x], [(y := z) for z in ()], y


def operand(x):
    return x + [x for x in [1]].pop() + (lambda: 1)() if x else del_and_read(x)


def del_and_read(x):
    del x
    x += 1


def in_subscript(x):
    del x
    return [1, 2][x]


def in_call(x):
    del x
    return print(*x)


def in_format(x):
    del x
    return f"{x!r:>{x}}"


def in_attribute(x):
    del x
    x.y = 1


def in_unpacking(x):
    del x
    a, *b = x


def in_condition(x):
    del x
    if x < 2 and x > 1:
        return 1


def deleted_twice(x):
    del x
    del x


def generator(x):
    try:
        yield x
        del x
        yield 1
    finally:
        print("finally", x)


def drive(x):
    made = generator(x)
    print(next(made), next(made))
    made.throw(KeyError("thrown"))


def sent(x):
    def inner(y):
        got = yield y
        if got:
            del y
        yield y
    made = inner(x)
    next(made)
    return made.send(True)


async def in_coroutine(x):
    async with Quiet() as y:
        del x
        fail()
    return x


def run_coroutine(x):
    try:
        in_coroutine(x).send(None)
    except StopIteration as stop:
        return stop.value


def cell(x):
    def inner():
        return x
    try:
        del x
    finally:
        print(inner())


def cell_of_handler():
    def inner():
        return x
    try:
        fail()
    except ValueError as x:
        print(inner())
    return inner()


for function in [read_in_finally, read_in_handler, read_behind_handler, read_in_else,
                 read_in_group_handler, nested_finally, returned_in_try, deleted_by_finally,
                 name_of_handler, name_of_handler_in_finally, name_of_handler_deleted_within,
                 next_round, next_round_of_while, behind_break, in_loops_else, own_target,
                 behind_with, with_target, case_not_taken, chained, del_and_read, in_subscript,
                 in_call, in_format, in_attribute, in_unpacking, in_condition, deleted_twice, drive,
                 sent, run_coroutine, cell]:
    attempt(function, 1)
for value in ([1, 2], 3):
    attempt(in_case, value)
for function in [left_out_by_and, left_out_by_or, left_out_in_assert, left_out_in_while, operand]:
    attempt(function, 0)
    attempt(function, 7)
attempt(own_target, [1])
attempt(inner_comprehension, [1])
attempt(in_branch, 1, True)
attempt(in_branch, 1, False)
attempt(in_branch, 0, False)
attempt(cell_of_handler)


class Body:
    try:
        x = 1
        del x
    finally:
        try:
            print(x)
        except NameError as error:
            print(error)
