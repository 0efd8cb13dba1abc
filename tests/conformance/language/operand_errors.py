def attempt(action):
    try: print(action())
    except Exception as e: print(type(e).__name__, e)


def delete(x, k): del x[k]
def delete_slice(x): del x[:1]


class C: pass


for x in (5, {1}, "a", (1,), None, C(), 1.5, b"x", range(3), frozenset(), C):
    for k in (0, slice(1), "k"): attempt(lambda: delete(x, k))
    attempt(lambda: delete_slice(x))
for numbers in ((1j, 2, b""), (2, 2, b""), (1j, 2, 3), (2.0, 2, 3), (2, 1j, 3), (2, 2, 1.5), (2, 2.0, 3), (2, "x", 3),
                ("x", 2, 3), (1.5, 2, "x"), (1j, "x", 3), (1.5, 1j, 3), (True, 2, 1j), (3, 2, 5)):
    attempt(lambda: pow(*numbers))
for left, right in ((int, {}), ({}, int), (int, 5), (int, "x"), ("x", int), (int, None), (None, int), (int, []),
                    (int | str, None), (int, (1,)), (int, ...), (list[int], None), (None, list[int]), (str, int | None)):
    attempt(lambda: left | right)
