import math
import math as m
from math import sqrt, floor as fl
import time, sys
from collections import deque, namedtuple
import os.path
print(math.pi, m is math, sqrt(16), fl(2.7), math.__name__, type(math).__name__, "math" in sys.modules, callable(time.sleep))
print(deque([1, 2]), namedtuple("P", "x y")(1, 2), os.path.join("a", "b"), os.path.basename("/x/y.txt"))
try: import missing_module_of_ours
except ModuleNotFoundError as e: print(e)
try: from collections import nothing_like_this
except ImportError as e: print(str(e).split(" (")[0])
try: math.nope
except AttributeError as e: print(e)
def local_import():
    import string
    return string.digits
print(local_import(), "string" in globals(), __name__)
from math import *
print(ceil(1.2), gcd(12, 18), hypot(3, 4), isclose(0.1 + 0.2, 0.3), inf, factorial(10), comb(5, 2), log2(8), trunc(-2.5), degrees(pi), fsum([0.1] * 10), prod([1, 2, 3, 4]), isqrt(17), copysign(1, -0.0), math.e, math.tau)
print(round(sin(1), 12), round(cos(1), 12), round(atan2(1, 2), 12), round(exp(1), 12), round(log(10), 12), log10(1000), log(8, 2), fmod(7, 3), modf(2.5), isnan(nan), perm(5, 2), lcm(4, 6), round(cbrt(27.0), 12), dist((0, 0), (3, 4)))
for f in (lambda: sqrt(-1), lambda: log(0), lambda: factorial(-1), lambda: ceil("a")):
    try: f()
    except Exception as e: print(type(e).__name__, e)
