# Three-argument pow() asks reflected methods as the operators do (3.14).
class N4(int):
    def __rpow__(self, o): return "r"
class N5(int):
    def __rpow__(self, o, m=None): return ("r", o, m)
class N6(int):
    def __pow__(self, o): return "p"
class M(int):
    def __pow__(self, o, m=None): return ("p", o, m)
class F(float):
    def __rpow__(self, o, m=None): return ("fr", o, m)
    def __pow__(self, o, m=None): return ("fp", o, m)
for f in ("pow(7, N4(2), 3)", "pow(7, N5(2), 3)", "pow(N6(7), 2, 3)", "pow(7, 2, N5(3))", "pow(M(7), N5(2), 3)", "pow(7, 2, M(3))", "pow(N5(7), N5(3), 2)", "pow(M(7), M(3), M(2))", "pow(True, N4(2), 3)", "pow(7, N4(2))","pow(7, N5(2))", "pow(7, N5(2), None)", "pow(2.0, F(1), 3)", "pow(2.0, 3, F(1))", "pow(F(2), 3, 1)", "pow(1j, F(2), 3)", "pow(1, F(2), 3)"):
    try: print(f, eval(f))
    except Exception as e: print(f, type(e).__name__, e)
class A:
    def __rpow__(self, o): return "r2"
class B:
    def __rpow__(self, o, m=None): return ("r3", o, m)
class C:
    def __pow__(self, o): return "p2"
class D:
    def __pow__(self, o, m=None): return ("p3", m)
class E: pass
for f in ("pow(2, A(), 5)", "pow(2, B(), 5)", "pow(C(), 2, 5)", "pow(D(), 2, 5)", "pow(2, 3, D())", "pow(2, 3, B())", "pow(E(), E(), 3)", "pow(2.0, B(), 3)", "pow(2.0, 2, 3)", "pow(2, B())","pow(2, A(), None)", "pow(D(), B(), 1)", "pow(E(), 3, B())", "pow(2, 'a', 3)", "pow('a', B(), 3)", "pow(True, B(), 3)", "pow(B(), 2, 3)", "pow(B(), B(), 3)"):
    try: print(f, eval(f))
    except Exception as e: print(f, type(e).__name__, e)
