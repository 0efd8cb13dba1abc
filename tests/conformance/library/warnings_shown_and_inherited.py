# warnings: subclasses of what is deprecated, and a showwarning of the program's own.
def show(label, f):
    try: print(label, f())
    except BaseException as e: print(label, type(e).__name__, e)


import sys
import warnings

def w():
    with warnings.catch_warnings(record=True) as got:
        warnings.simplefilter('always')
        @warnings.deprecated('old')
        class Old: pass
        line = sys._getframe().f_lineno + 1
        class New(Old): pass
        Old()
        New()
        return [(x.lineno - line, str(x.message), x.category) for x in got]
show(4, w)
def shower(*args, **kw): print(len(args), args[1:2], args[4:], kw)
def w():
    with warnings.catch_warnings():
        warnings.simplefilter('always')
        warnings.showwarning = shower
        warnings.warn('hi')
        warnings.warn('hi', DeprecationWarning, source=5)
show(4, w)
