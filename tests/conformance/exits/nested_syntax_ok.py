def f():
    """doc"""
    class A:
        def g(self):
            async def h():
                async with x as y, z: pass
                async for i in j: yield i
            return lambda *a, b=1, **c: (yield)
    return A
print(f().__name__, f.__doc__)
if __name__ == "__main__": raise SystemExit(0)
