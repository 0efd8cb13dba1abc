# collections: a defaultdict in itself, an OrderedDict that changes while it is iterated.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import collections

D = collections.defaultdict
r = D(list); r['a'] = r; print(r)
f = D(None); print(f)
def od(n, op):
    o = collections.OrderedDict((i, i) for i in range(n))
    out = []
    for k in o:
        out.append(k)
        op(o, k)
        if len(out) > 10: break
    return out, list(o)
for n in (1, 2, 3):
    show(('del', n), lambda: od(n, lambda o, k: o.pop(k)))
    show(('add', n), lambda: od(n, lambda o, k: o.__setitem__(100 + k, 1)))
    show(('set', n), lambda: od(n, lambda o, k: o.__setitem__(k, 7)))
    show(('clear', n), lambda: od(n, lambda o, k: o.clear()))
    show(('delother', n), lambda: od(n, lambda o, k: o.popitem()))
    show(('delfirst', n), lambda: od(n, lambda o, k: o.popitem(last=False)))
def od2(n, op, it):
    o = collections.OrderedDict((i, i) for i in range(n))
    out = []
    for k in it(o):
        out.append(k)
        op(o, k)
        if len(out) > 10: break
    return out
for it in (lambda o: o.items(), lambda o: o.values(), lambda o: o.keys(), reversed):
    show('it', lambda: od2(3, lambda o, k: o.popitem(), it)); show('it', lambda: od2(1, lambda o, k: o.popitem(), it)); show('it', lambda: od2(3, lambda o, k: o.__setitem__(77, 1), it))
