x = 0x1f + 0b1_0 + 0o7 + 1e-5j + .5 - ~3 ** -2 // 1 % 5 @ a & b | c ^ d << 1 >> 2
s = f"a{x!r:>{10}}b{'n' f'{y=}'}" rb'\x00' "\N{BULLET}\u1234" t'{z}' """a
b""" if x else 'c'
print(s[1:2:-1, ...], x.y.z(*a, k=1, **b), (yield), not a in b is not c)
