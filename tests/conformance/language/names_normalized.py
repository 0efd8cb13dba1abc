# Names are the same in every spelling that NFKC makes the same; what else holds a text is left as it is.
ﬁ = 1; print(fi)
class Ⅳ: x = "four"
print(IV, IV.__name__)
def 𝐟(𝒙, *, ｋey=2): return 𝒙 + key
print(f(1, key=3), f(1, ｋey=4), f.__code__.co_varnames)
é = "one"; é = "two"; print(é, [ord(c) for n in dir() if "e" < n for c in n if ord(c) > 127])
import ｍath as ₘ; print(m.pi, ₘ.e)
from 𝕞ath import ｆloor; print(floor(2.5))
class K:
    ª = 5
    def __init__(self): self.ﬀ = 7; self.__ſ = 1
k = K(); print(k.a, k.ff, vars(k), getattr(k, "ﬀ", "not normalized"))
각 = 1; print(각, ascii([n for n in globals() if "\u1000" < n]))
print(f"{ﬁ=} {ﬁ}")
try: print(ﬂ)
except NameError as e: print(ascii(e))
match {"ﬁ": 3}:
    case {"ﬁ": ⅷ}: print(viii)
global_ = lambda ⅸ: ix; print(global_(9))
try: exec("𝐝𝐞𝐟 f(): pass")
except SyntaxError as e: print(ascii(e.msg), e.offset)
exec("𝐢𝐟 = 3"); print(globals()["if"])
try: exec("x = 1\n½ = 2")
except SyntaxError as e: print(ascii(e.msg), e.lineno, e.offset)
for name in ("ẛ̣", "q̣̇", "ḍ̇", "ǖ", "ṩ", "Å", "Ω", "ᾮ", "각", "힣", "각", "क़", "ㄱ", "ﾊﾞ", "ゔ", "각", "א‎" if 0 else "אּ", "á̖́", "á̖", "ẹ̇", "𝅘𝅥" if 0 else "𝒜", "ǆ", "µ"):
    env = {}; exec(name + " = 1", env); print(ascii([n for n in env if n != "__builtins__"]), [hex(ord(c)) for c in name])

import hashlib, random
points = [c for c in range(0x80, 0x30000) if not 0xd800 <= c < 0xe000 and ("a" + chr(c)).isidentifier()]
marks = [c for c in points if 0x300 <= c < 0x370 or 0x900 <= c < 0xe00 or 0x1100 <= c < 0x1200 or 0x3099 <= c < 0x309b]
names = ["a" + chr(c) + "\u0301\u0323" for c in points if c < 0x3000 or c % 16 == 0]
rng = random.Random(5)
names += ["b" + "".join(chr(rng.choice(rng.choice((points, marks)))) for _ in range(rng.randrange(1, 7))) for _ in range(5000)]
digest = hashlib.sha256()
for at in range(0, len(names), 500):
    env = {}
    exec("\n".join(name + " = 1" for name in names[at:at + 500]), env)
    digest.update(ascii([name for name in env if name != "__builtins__"]).encode())
print(len(names), digest.hexdigest())
