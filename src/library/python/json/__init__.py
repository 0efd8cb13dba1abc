# json. Follows CPython 3.14, Lib/json/__init__.py.

from json.decoder import JSONDecodeError, JSONDecoder
from json.encoder import JSONEncoder

__all__ = ["dump", "dumps", "load", "loads", "JSONDecoder", "JSONDecodeError", "JSONEncoder"]

_default_decoder = JSONDecoder()
_default_encoder = JSONEncoder()


def _encoder(cls, options):
    if cls is None and not options:
        return _default_encoder
    return (cls or JSONEncoder)(**options)


def dumps(obj, *, cls=None, **options):
    return _encoder(cls, options).encode(obj)


def dump(obj, fp, *, cls=None, **options):
    encoder = _encoder(cls, options)
    if cls is None and type(fp).__module__ == "_io":
        # Nobody sees the pieces but of what cannot be written whole.
        try:
            text = encoder.encode(obj)
        except Exception:
            pass
        else:
            fp.write(text)
            return
    for chunk in encoder.iterencode(obj):
        fp.write(chunk)


def detect_encoding(b):
    if b.startswith((b"\xff\xfe\x00\x00", b"\x00\x00\xfe\xff")):
        return "utf-32"
    if b.startswith((b"\xff\xfe", b"\xfe\xff")):
        return "utf-16"
    if b.startswith(b"\xef\xbb\xbf"):
        return "utf-8-sig"
    # JSON begins with two ASCII characters: where the zeros are tells the rest.
    if len(b) >= 4:
        if not b[0]:
            return "utf-16-be" if b[1] else "utf-32-be"
        if not b[1]:
            return "utf-16-le" if b[2] or b[3] else "utf-32-le"
    elif len(b) == 2:
        if not b[0]:
            return "utf-16-be"
        if not b[1]:
            return "utf-16-le"
    return "utf-8"


def loads(s, *, cls=None, **options):
    if isinstance(s, str):
        if s.startswith("\ufeff"):
            raise JSONDecodeError("Unexpected UTF-8 BOM (decode using utf-8-sig)", s, 0)
    elif isinstance(s, (bytes, bytearray)):
        s = s.decode(detect_encoding(s), "surrogatepass")
    else:
        raise TypeError(f"the JSON object must be str, bytes or bytearray, not {s.__class__.__name__}")
    if cls is None:
        if not any(option is not None for option in options.values()):
            return _default_decoder.decode(s)
        cls = JSONDecoder
    # A hook that is None is none; the other options are the class's own.
    hooks = ("object_hook", "parse_float", "parse_int", "parse_constant", "object_pairs_hook")
    given = {name: value for name, value in options.items()
             if value is not None or name not in hooks}
    return cls(**given).decode(s)


def load(fp, *, cls=None, **options):
    return loads(fp.read(), cls=cls, **options)
