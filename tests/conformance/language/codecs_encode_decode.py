text = "aé€😀"
for encoding in ("utf-8", "utf8", "UTF_8", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig"):
    data = text.encode(encoding); print(encoding, data, data.decode(encoding) == text)
for encoding in ("ascii", "latin-1", "iso-8859-1", "us-ascii", ""l1"):
    for errors in ("strict", "ignore", "replace", "backslashreplace", "xmlcharrefreplace", "namereplace" if False else "ignore"):
        try: print(encoding, errors, text.encode(encoding, errors))
        except UnicodeEncodeError as error: print(encoding, errors, error, (error.encoding, error.start, error.end, error.reason, error.object == text))
bad = b"a\xff\xe2\x82b\xc3"
for errors in ("strict", "ignore", "replace", "backslashreplace", "surrogateescape"):
    try: print(errors, ascii(bad.decode("utf-8", errors)))
    except UnicodeDecodeError as error: print(errors, error, error.start, error.end, error.object, error.reason)
print(bad.decode("utf-8", "surrogateescape").encode("utf-8", "surrogateescape") == bad, "\ud800".encode("utf-8", "surrogatepass"), b"\xed\xa0\x80".decode("utf-8", "surrogatepass") == "\ud800", "é".encode(), b"\xc3\xa9".decode(), "a".encode(encoding="ascii", errors="strict"))
for call in (lambda: "\ud800".encode(), lambda: b"\xed\xa0\x80".decode(), lambda: "a".encode("nope"), lambda: b"a".decode("nope"), lambda: "é".encode("ascii", "nope"), lambda: "a".encode(5), lambda: b"\x80".decode("ascii"), lambda: b"a".decode("utf-16"), lambda: b"\x00\xd8".decode("utf-16-le"), lambda: "日本".encode("latin-1"), lambda: b"\xf8".decode(), lambda: b"\xc0\x80".decode(), lambda: b"\xf0\x9f".decode(), lambda: b"\xe2\x28\xa1".decode()):
    try: print(call())
    except Exception as error: print(type(error).__name__, error)
