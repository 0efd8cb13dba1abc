# Base 64, 32, 16 and 85.
import base64

for data in (b"", b"a", b"ab", b"hello world!!", b"\xff\xfe\xfd", bytes(range(20))):
    for name in ("b64", "b32", "b32hex", "b16", "b85", "a85", "urlsafe_b64", "z85"):
        encoded = getattr(base64, name + "encode")(data)
        print(name, encoded, getattr(base64, name + "decode")(encoded) == data)
print(base64.encodebytes(b"x" * 60), base64.decodebytes(b"eHh4\neHg=\n"), base64.b64decode("aGVs bG8=\n"))
print(base64.b64encode(b"\xfb\xff", altchars=b"-_"), base64.b64decode(b"-_8=", b"-_"), base64.b32decode("nbswy3dp", casefold=True))
print(base64.a85encode(b"    \0\0\0\0abc", foldspaces=True, adobe=True), base64.a85encode(b"abcdefgh" * 3, wrapcol=10))
for wrong in (lambda: base64.b64decode("abc"), lambda: base64.b64decode("abcde"), lambda: base64.b64encode("x"),
              lambda: base64.b64decode("a$b=", validate=True), lambda: base64.b64decode("é"),
              lambda: base64.b32decode("a"), lambda: base64.b64decode(5), lambda: base64.b85decode("~~~~~")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__module__, type(error).__name__, error)
