# What the caches say of what cannot be called.
import functools

for make in (lambda: functools.cache(5), lambda: functools.lru_cache("x"), lambda: functools.lru_cache()(5),
             lambda: functools.lru_cache(None)("text"), lambda: functools.lru_cache(maxsize=2.0),
             lambda: functools.cache(), lambda: functools.lru_cache(0)(None)):
    try:
        print(make())
    except TypeError as error:
        print(error if "argument:" not in str(error) else "missing")
print(functools.cache(len)("abc"), functools.lru_cache(int)("5"), functools.lru_cache(-1)(len).cache_parameters())
