try:
    for i, *j in [(1, 2)]:
        if (n := i) < 2 <= 3 != 4: continue
        elif not n: break
    else: del i
    while n: n -= 1
except (ValueError, KeyError) as e: raise e from None
except* OSError: pass
finally: assert True, 'x'
with (open('f') as f, g): import a.b as c; from . import d
