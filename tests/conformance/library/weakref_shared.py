# Who asks for a plain reference to the same object gets the same one, as long as somebody has it.
import gc
import weakref


class Thing:
    pass


class Reference(weakref.ref):
    pass


thing = Thing()
first = weakref.ref(thing)
print(weakref.ref(thing) is first, weakref.ref(thing, None) is first, Reference(thing) is first)
print(Reference(thing) is Reference(thing), weakref.ref(thing, print) is first)
other = weakref.ref(Thing())
print(other(), other is first)
print(weakref.getweakrefcount(thing))
with_callback = weakref.ref(thing, lambda gone: print("gone", gone is with_callback))
print(weakref.getweakrefcount(thing), weakref.getweakrefs(thing)[0] is first)
first = None
print(weakref.getweakrefcount(thing))
again = weakref.ref(thing)
print(again() is thing, again is weakref.ref(thing))
thing = None
print(again(), with_callback())

things = [Thing() for _ in range(5000)]
numbers = weakref.WeakKeyDictionary()
for number, thing in enumerate(things):
    numbers[thing] = number
print(sum(numbers[thing] for _ in range(4) for thing in things))
members = weakref.WeakSet(things)
print(sum(thing in members for _ in range(4) for thing in things))
del things[::2], thing
gc.collect()
print(len(numbers), len(members), sum(numbers[thing] for thing in things))
references = [weakref.ref(thing) for thing in things]
print(all(weakref.ref(thing) is reference for thing, reference in zip(things, references)))


class Phoenix:
    def __del__(self):
        global risen
        risen = self


bird = Phoenix()
bird = None
after = weakref.ref(risen)
print(after() is risen, after is weakref.ref(risen))
