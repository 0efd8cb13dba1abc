# Weak dictionaries united with others from both sides; how references and proxies say what they are of.
import re
import weakref


class Thing:
    def __init__(self, name):
        self.name = name


class Outer:
    class Inner(Thing):
        pass


one, two = Thing("one"), Thing("two")
values = weakref.WeakValueDictionary(a=one)
for united in (values | {"b": two}, {"b": two, "a": two} | values):
    print(type(united).__name__, [(key, thing.name) for key, thing in sorted(united.items())])
values |= {"c": two}
print(sorted(values))
keys = weakref.WeakKeyDictionary({one: 1})
for united in (keys | {two: 2}, {two: 2, one: 3} | keys):
    print(type(united).__name__, sorted((thing.name, number) for thing, number in united.items()))
for other in ([("d", one)], 5):
    for union in (lambda: values | other, lambda: other | values):
        try:
            union()
        except TypeError as error:
            print(error)


def shown(text):
    return re.sub(r"0x[0-9a-f]+", "ADDRESS", text)


inner, some = Outer.Inner("inner"), {1, 2}
for thing in (one, inner, some, re.compile("x"), len):
    print(shown(repr(weakref.ref(thing))))
for thing in (one, inner, some):
    print(shown(repr(weakref.proxy(thing))))
proxy, reference = weakref.proxy(two), weakref.ref(two)
del two, united, other
values.clear()
import gc

gc.collect()
print(shown(repr(proxy)), shown(repr(reference)))
