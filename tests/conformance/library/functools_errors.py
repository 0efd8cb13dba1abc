import functools


def show(e): print(type(e).__name__, e, e.__suppress_context__, e.__context__)


for sequence in ([], 5, iter([]), None):
    try: print(functools.reduce(lambda a, b: a + b, sequence))
    except TypeError as e: show(e)
@functools.cache
def first(*args): return args
@functools.lru_cache(maxsize=1)
def second(*args): return args
for function in (first, second):
    for args in (([],), (1, {}), (1, (2, [3]))):
        try: print(function(*args))
        except TypeError as e: show(e)
    print(function(1), function(1, (2,)), function.cache_info().misses)
