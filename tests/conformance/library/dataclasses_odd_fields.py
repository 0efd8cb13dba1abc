# dataclasses: defaultdicts, descriptors and what is no class.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import dataclasses as d, typing, collections
@d.dataclass
class A:
    x: dict = d.field(default_factory=lambda: collections.defaultdict(list))
a = A(); a.x['k'].append(A())
show(1, lambda: d.asdict(a)); show(1, lambda: d.astuple(a))
show(1, lambda: d.asdict(a, dict_factory=collections.OrderedDict))
class Desc:
    def __get__(self, i, o): print('get', i is None, o.__name__); return 5
    def __set__(self, i, v): print('set', v)
@d.dataclass
class B:
    x: int = Desc()
b = B(); print(b.x, B.__dataclass_fields__['x'].default)
show(2, lambda: d.make_dataclass('X',['b']).__annotations__)
show(2, lambda: d.make_dataclass('X',['b', ('c', int), ('e', 'str', 5)]).__annotations__)
show(2, lambda: [f.type for f in d.fields(d.make_dataclass('X',['b', ('c', int)]))])
show(3, lambda: d.dataclass(5)); show(3, lambda: d.dataclass('x'))
