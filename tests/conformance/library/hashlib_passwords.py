# pbkdf2_hmac, hmac, compare_digest.
import hashlib
import hmac

print(hashlib.pbkdf2_hmac("sha256", b"password", b"salt", 500).hex())
print(hashlib.pbkdf2_hmac("sha1", b"pw" * 50, b"salt", 10, 50).hex(), hashlib.pbkdf2_hmac("md5", b"", b"", 1, 3))
print(hmac.new(b"key", b"msg", "sha256").hexdigest(), hmac.new(b"key" * 50, b"msg", hashlib.md5).hexdigest())
mac = hmac.new(b"key", digestmod="sha1")
mac.update(b"part one, ")
other = mac.copy()
mac.update(b"part two")
print(mac.hexdigest(), other.hexdigest(), mac.name, mac.digest_size, mac.block_size)
print(hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"), hmac.digest(b"k", b"m", "sha512")[:6])
for wrong in (lambda: hashlib.pbkdf2_hmac("sha1", b"pw", b"salt", 0), lambda: hmac.new(b"k"),
              lambda: hmac.new("k", b"", "md5"), lambda: hmac.compare_digest("é", "é"),
              lambda: hmac.compare_digest("a", b"a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
