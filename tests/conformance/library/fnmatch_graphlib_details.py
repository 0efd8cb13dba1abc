# fnmatch: sets of characters; graphlib: what is done too early.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import fnmatch
for p in ('[]a-]', '[]', '[!]', '[]a]', '[!]a-]', '[a-]', '[-a]', '[a-c-e]', '[c-a]', '[b-a]x', '[a-cz-x]', '[--0]', '[a&&b]', '[[a]', '[a\\b]', '[^a]', '[!^a]', '*a*b**c?', '**', '[a', 'a[]b', '[z-ab-c]', '[a-b-]', '[!c-a]', '[]-a]', '[!]-]', 'x*', '*?*', '[--]', '[!--]','[a~~b||c--d]', '[\\]', 'a.b+c'):
    show(p, lambda: fnmatch.translate(p))
import graphlib
def g():
    t = graphlib.TopologicalSorter({'a': ['b']})
    t.prepare()
    t.done('b')
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']})
    t.done('b')
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']}); t.prepare(); t.get_ready(); t.done('zz')
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']}); t.prepare(); t.get_ready(); t.done('b'); t.done('b')
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']}); t.prepare(); t.get_ready(); t.done('a')
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']}); t.prepare(); t.prepare(); t.get_ready(); t.prepare()
show(1, g)
def g():
    t = graphlib.TopologicalSorter({'a': ['b']}); t.prepare(); t.add('c')
show(1, g)
show(1, lambda: graphlib.TopologicalSorter({'a': ['b']}).get_ready()); show(1, lambda: graphlib.TopologicalSorter({'a': ['b']}).is_active()); show(1, lambda: graphlib.TopologicalSorter({'a': 5})); show(1, lambda: list(graphlib.TopologicalSorter({'a': ['b'], 'b': ['a']}).static_order()))
