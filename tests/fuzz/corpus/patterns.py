match x, y:
    case [1, *rest] | (2, rest): print(rest)
    case {'a': A(b=c), **d} if d: pass
    case -1.5 | 'a' 'b' | None | a.b as z: pass
    case _: pass
type T[*A, **B, C: int = str] = list[C]
class D[X](B, metaclass=M):
    __slots__ = 'a',
    def __init__(self): super().__init__(); self.a = 1
