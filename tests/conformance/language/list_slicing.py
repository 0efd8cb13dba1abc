base = list(range(10))
for text in ["2:5", ":3", "7:", ":", "::2", "1::3", "::-1", "8:2:-2", "-3:", ":-3", "5:2", "100:", ":100", "-100:3", "3:3", "::100", "-1:-5:-1", "2::-1", "None:None:None", "True:"]:
    print(text, eval(f"base[{text}]"), eval(f"tuple(base)[{text}]"), eval(f"'0123456789'[{text}]"), eval(f"range(10)[{text}]"))
def changed(statement):
    items = list(range(6))
    try: exec(statement, {"items": items})
    except Exception as error: print(statement, type(error).__name__, error)
    else: print(statement, items)
for statement in ["items[1:3] = 'abc'", "items[:] = []", "items[2:2] = [9, 9]", "items[::2] = [7, 8, 9]", "items[5:1] = ['x']", "items[100:] = (1,)", "items[-2:] = range(3)", "items[::-1] = 'abcdef'", "items[::2] = [1]", "items[1:3] = 5", "items[::0] = []", "items[1:2] = {'k': 1}", "del items[1:3]", "del items[::2]", "del items[::-2]", "del items[:]", "del items[-1]", "del items[10]", "del items[5:1]", "items[0], items[1] = items[1], items[0]", "items[6] = 1", "items[-7] = 1", "items['a'] = 1", "items[1:3] = items", "items[1.5:2] = 1", "items[1:4:2] = 'ab'", "items += items[:2]", "items[2:4] *= 2", "del items[0], items[0]", "items[10**30:] = [1]", "items[10**30]", "items[:10**30] = []"]:
    changed(statement)
class Index:
    def __index__(self): return 2
print(base[Index()], base[Index():], base[:Index()], base[slice(1, 4)], base[slice(None, None, -3)], slice(1, 2), slice(5), slice(None), slice(1, 10, 2).indices(5), slice(None, None, -1).indices(5), slice(-100, 100).indices(3), slice(1, 2) == slice(1, 2), slice(1, 2) < slice(1, 3), slice(1).start, slice(1).stop, slice(1, 2, 3).step, hash(slice(1, 2)) == hash(slice(1, 2)))
for call in (lambda: slice(), lambda: slice(1, 2, 3, 4), lambda: slice(1, 2, 0).indices(5), lambda: slice("a").indices(5), lambda: slice(1).indices(-1), lambda: base["a":], lambda: base[1, 2], lambda: base[1:2, 3]):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
class Shows:
    def __getitem__(self, key): return key
    def __setitem__(self, key, value): print("set", key, value)
    def __delitem__(self, key): print("del", key)
s = Shows()
print(s[1], s[1:2], s[1:2, 3], s[...], s[()], s[:, ::2], s[1, *[2, 3]], s[*"ab"], s["k"], s[None:None], s[x := 5], s[-1:], s[1,])
s[1:2] = 3; s[1, 2] = 4; del s[5]; del s[::3]; s[0] = s[1] = "chain"
