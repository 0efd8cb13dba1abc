# hashlib, hmac, zlib, base64, binascii, secrets: digests and encodings.
import base64
import binascii
import hashlib
import hmac
import secrets
import string
import zlib

for name in ("md5", "sha1", "sha224", "sha256", "sha384", "sha512", "sha3_256", "blake2b", "blake2s"):
    h = hashlib.new(name, b"interleave")
    print(name, h.hexdigest()[:32], h.digest_size, h.block_size, h.name)
h = hashlib.sha256()
h.update(b"inter")
c = h.copy()
h.update(b"leave")
print(h.hexdigest() == hashlib.sha256(b"interleave").hexdigest(), c.hexdigest()[:8], h.digest()[:4], hashlib.sha256(b"").hexdigest()[:8], {"sha256", "md5"} <= hashlib.algorithms_guaranteed, "sha1" in hashlib.algorithms_available)
print(hashlib.shake_128(b"x").hexdigest(8), hashlib.blake2b(b"x", digest_size=4, key=b"k").hexdigest(), hashlib.pbkdf2_hmac("sha256", b"pw", b"salt", 10).hex()[:16])
print(hmac.new(b"key", b"msg", "sha256").hexdigest()[:16], hmac.digest(b"key", b"msg", "md5").hex()[:8], hmac.compare_digest("a", "a"), hmac.compare_digest(b"a", b"b"))
for wrong in (lambda: hashlib.new("nope"), lambda: hashlib.sha256("text"), lambda: hashlib.md5(3), lambda: hmac.new("key", b""), lambda: hmac.new(b"key", b"m"), lambda: hmac.compare_digest("é", "é"), lambda: h.update("x"), lambda: hmac.compare_digest("a", b"a")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
data = b"the quick brown fox " * 20
packed = zlib.compress(data)
print(len(packed) < len(data), zlib.decompress(packed) == data, zlib.crc32(b"hello"), zlib.adler32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.decompress(zlib.compress(b"", 9)), len(zlib.compress(data, 0)) > len(data))
co = zlib.compressobj(6)
pieces = co.compress(data[:100]) + co.compress(data[100:]) + co.flush()
do = zlib.decompressobj()
print(do.decompress(pieces + b"tail") == data, do.unused_data, do.eof, do.unconsumed_tail, zlib.decompressobj().decompress(pieces, 10))
for wrong in (lambda: zlib.decompress(b"junk"), lambda: zlib.decompress(packed[:10]), lambda: zlib.compress("text"), lambda: zlib.compress(b"x", 99)):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
raw = bytes(range(0, 256, 25))
for encode, decode in ((base64.b64encode, base64.b64decode), (base64.urlsafe_b64encode, base64.urlsafe_b64decode), (base64.b32encode, base64.b32decode), (base64.b16encode, base64.b16decode), (base64.b85encode, base64.b85decode), (base64.a85encode, base64.a85decode)):
    print(encode.__name__, encode(raw), decode(encode(raw)) == raw)
print(base64.b64decode("aGk="), base64.b64decode(b"a\nGk="), base64.encodebytes(b"x" * 60), base64.standard_b64encode(b"?>"), base64.b64encode(b"\xff\xfe", altchars=b"-_"))
for wrong in (lambda: base64.b64decode("aGk"), lambda: base64.b64decode("a", validate=True), lambda: base64.b64decode("aG!k=", validate=True), lambda: base64.b64encode("text"), lambda: base64.b32decode("abc"), lambda: base64.b16decode("zz"), lambda: base64.b64decode("é"), lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: base64.b85decode("~~~~~ "), lambda: bytes.fromhex("0g")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
print(binascii.hexlify(b"\x01\xff"), binascii.hexlify(b"abcd", "-", 2), binascii.unhexlify("01FF"), binascii.crc32(b"hello"), binascii.b2a_base64(b"hi"), binascii.a2b_base64("aGk="), issubclass(binascii.Error, ValueError))
token = secrets.token_hex(8)
print(len(token), set(token) <= set(string.hexdigits), len(secrets.token_bytes(5)), len(secrets.token_urlsafe(16)), secrets.choice([7]), 0 <= secrets.randbelow(10) < 10, secrets.compare_digest("a", "a"), secrets.randbits(8) < 256, len(secrets.token_bytes()))
for wrong in (lambda: secrets.randbelow(0), lambda: secrets.choice([])):
    try:
        wrong()
    except Exception as error:
        print(type(error).__name__, error)
