# Every digest: of one piece, of several, of copies.
import hashlib

for name in sorted(hashlib.algorithms_guaranteed):
    length = (20,) if name.startswith("shake") else ()
    whole = hashlib.new(name, b"abc")
    whole.update(b"d" * 5000)
    other = whole.copy()
    other.update(bytearray(b"x" * 3000))
    print(name, whole.name, whole.digest_size, whole.block_size)
    print("   ", whole.hexdigest(*length), other.hexdigest(*length)[:16], whole.digest(*length)[:4])
print(hashlib.sha256().hexdigest() == hashlib.sha256(b"").hexdigest(), hashlib.md5(string=b"x").hexdigest())
print(hashlib.blake2b(b"x", digest_size=10, key=b"k").hexdigest(), hashlib.sha1(b"a", usedforsecurity=False).hexdigest())
for wrong in (lambda: hashlib.sha256("abc"), lambda: hashlib.sha256(5), lambda: hashlib.new("foo"),
              lambda: hashlib.sha256().update(None), lambda: hashlib.sha256(b"a").digest(3)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
