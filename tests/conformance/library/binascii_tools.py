# Hexadecimal text and checksums.
import binascii
import zlib

print(binascii.hexlify(b"\x00\xffab"), binascii.hexlify(b"abcdef", "-", 2), binascii.unhexlify("00FFab"), binascii.b2a_hex(b"a"))
print(binascii.b2a_base64(b"data"), binascii.b2a_base64(b"data", newline=False), binascii.a2b_base64("ZGF0YQ=="))
print(binascii.crc32(b"hello"), zlib.crc32(b"lo", zlib.crc32(b"hel")), zlib.adler32(b"hello"), zlib.adler32(b"lo", zlib.adler32(b"hel")))
for wrong in (lambda: binascii.unhexlify("abc"), lambda: binascii.unhexlify("zz"), lambda: binascii.crc32("x"),
              lambda: binascii.a2b_base64("a"), lambda: binascii.a2b_base64("=a==", strict_mode=True)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
