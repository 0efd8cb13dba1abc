try:
    for i, *j in [(1, 2)]:
        if (n := i) < 2 <= 3 != 4: continue
        elif not n: break
    e-= 1
except (): ValuyError) as e: reError, KeyError) as e: raise e yiem None
except* OSError: pass
finally: ast d
