# os.fspath and posixpath.join: what is no path.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import os, posixpath
class P:
    def __init__(self, v): self.v = v
    def __fspath__(self): return self.v
show(5, lambda: os.fspath(P(5))); show(5, lambda: os.fspath(5)); show(5, lambda: os.fspath(P('a'))); show(5, lambda: os.fspath(P(b'a'))); show(5, lambda: os.fspath(P(None)))
for args in (('a',5),('a',b'b'),(b'a','b'),(5,),(5,'a'),('a',None),(b'a',5),('a','b',b'c'),('a',P('b')),('a',P(5)),([],'a')):
    show(args if not isinstance(args[-1], P) else 'P', lambda: posixpath.join(*args))
