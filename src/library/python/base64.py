# base64. Follows CPython 3.14, Lib/base64.py: the encodings of RFC 4648, and Base85. Base64 and
# hexadecimal are native.
import binascii

__all__ = [
    "encode", "decode", "encodebytes", "decodebytes", "b64encode", "b64decode", "b32encode",
    "b32decode", "b32hexencode", "b32hexdecode", "b16encode", "b16decode", "b85encode", "b85decode",
    "a85encode", "a85decode", "z85encode", "z85decode", "standard_b64encode", "standard_b64decode",
    "urlsafe_b64encode", "urlsafe_b64decode"]


def _bytes(s):
    if isinstance(s, str):
        try:
            return s.encode("ascii")
        except UnicodeEncodeError:
            raise ValueError("string argument should contain only ASCII characters") from None
    if isinstance(s, (bytes, bytearray)):
        return s
    if hasattr(s, "tobytes"):
        return s.tobytes()
    raise TypeError("argument should be a bytes-like object or ASCII "
                    f"string, not {s.__class__.__name__!r}")


def b64encode(s, altchars=None):
    encoded = binascii.b2a_base64(s, newline=False)
    if altchars is not None:
        assert len(altchars) == 2, repr(altchars)
        return encoded.translate(bytes.maketrans(b"+/", altchars))
    return encoded


def b64decode(s, altchars=None, validate=False):
    s = _bytes(s)
    if altchars is not None:
        altchars = _bytes(altchars)
        assert len(altchars) == 2, repr(altchars)
        s = s.translate(bytes.maketrans(altchars, b"+/"))
    return binascii.a2b_base64(s, strict_mode=validate)


def standard_b64encode(s):
    return b64encode(s)


def standard_b64decode(s):
    return b64decode(s)


def urlsafe_b64encode(s):
    return b64encode(s, b"-_")


def urlsafe_b64decode(s):
    return b64decode(_bytes(s).translate(bytes.maketrans(b"-_", b"+/")))


def encodebytes(s):
    return b"".join(binascii.b2a_base64(s[i:i + 57]) for i in range(0, len(s), 57))


def decodebytes(s):
    return binascii.a2b_base64(s)


def encode(input, output):
    while piece := input.read(57):
        output.write(binascii.b2a_base64(piece))


def decode(input, output):
    while line := input.readline():
        output.write(binascii.a2b_base64(line))


# ---- base 32 and 16

_b32 = b"ABCDEFGHIJKLMNOPQRSTUVWXYZ234567"
_b32hex = b"0123456789ABCDEFGHIJKLMNOPQRSTUV"


def _b32_encode(alphabet, s):
    s = bytes(_bytes(s)) if not isinstance(s, str) else _not_text(s)
    encoded = bytearray()
    for start in range(0, len(s), 5):
        piece = s[start:start + 5]
        number = int.from_bytes(piece.ljust(5, b"\0"))
        digits = bytes(alphabet[number >> shift & 31] for shift in range(35, -1, -5))
        kept = (len(piece) * 8 + 4) // 5
        encoded += digits[:kept].ljust(8, b"=")
    return bytes(encoded)


def _not_text(s):
    raise TypeError(f"memoryview: a bytes-like object is required, not {type(s).__name__!r}")


def _b32_decode(alphabet, s, casefold, map01=None):
    s = bytes(_bytes(s))
    if len(s) % 8:
        raise binascii.Error("Incorrect padding")
    if map01 is not None:
        map01 = _bytes(map01)
        s = s.translate(bytes.maketrans(b"01", b"O" + map01))
    if casefold:
        s = s.upper()
    length = len(s)
    s = s.rstrip(b"=")
    pads = length - len(s)
    values = {digit: value for value, digit in enumerate(alphabet)}
    decoded = bytearray()
    number = 0
    for start in range(0, len(s), 8):
        number = 0
        for digit in s[start:start + 8]:
            if digit not in values:
                raise binascii.Error("Non-base32 digit found")
            number = number << 5 | values[digit]
        missing = 8 - len(s[start:start + 8])
        decoded += (number << 5 * missing).to_bytes(5)
    if length % 8 or pads not in (0, 1, 3, 4, 6):
        raise binascii.Error("Incorrect padding")
    if pads:
        del decoded[len(decoded) - 5 + (43 - 5 * pads) // 8:]
    return bytes(decoded)


def b32encode(s):
    return _b32_encode(_b32, s)


def b32decode(s, casefold=False, map01=None):
    return _b32_decode(_b32, s, casefold, map01)


def b32hexencode(s):
    return _b32_encode(_b32hex, s)


def b32hexdecode(s, casefold=False):
    return _b32_decode(_b32hex, s, casefold)


def b16encode(s):
    return binascii.hexlify(s).upper()


def b16decode(s, casefold=False):
    s = _bytes(s)
    if casefold:
        s = s.upper()
    if s.translate(None, delete=b"0123456789ABCDEF"):
        raise binascii.Error("Non-base16 digit found")
    return binascii.unhexlify(s)


# ---- base 85

_b85 = (b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz!#$%&()*+-;<=>?@^_`{|}~")
_z85 = b"0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ.-:+=^!/*?&<>()[]{}@%$#"
_a85 = bytes(range(33, 118))


def _85_encode(alphabet, b, pad, short=None):
    """Groups of four bytes as five digits; `short`: what stands for a group of zeros or spaces."""
    b = bytes(_bytes(b)) if not isinstance(b, str) else _not_text(b)
    groups = []
    missing = -len(b) % 4
    padded = b + b"\0" * missing
    for start in range(0, len(padded), 4):
        number = int.from_bytes(padded[start:start + 4])
        if short and number in short:
            groups.append(short[number])
            continue
        digits = bytearray()
        for _ in range(5):
            number, digit = divmod(number, 85)
            digits.append(alphabet[digit])
        digits.reverse()
        groups.append(bytes(digits))
    if missing and not pad:
        if short and groups[-1] == b"z":
            groups[-1] = alphabet[:1] * 5
        groups[-1] = groups[-1][:-missing]
    return b"".join(groups)


def b85encode(b, pad=False):
    return _85_encode(_b85, b, pad)


def z85encode(s):
    return _85_encode(_z85, s, False)


def _85_decode(alphabet, b, name):
    b = bytes(_bytes(b))
    values = {digit: value for value, digit in enumerate(alphabet)}
    missing = -len(b) % 5
    padded = b + alphabet[84:] * missing
    decoded = bytearray()
    for start in range(0, len(padded), 5):
        number = 0
        for place, digit in enumerate(padded[start:start + 5]):
            if digit not in values:
                raise ValueError(f"bad {name} character at position {start + place}")
            number = number * 85 + values[digit]
        if number >= 1 << 32:
            raise ValueError(f"{name} overflow in hunk starting at byte {start}")
        decoded += number.to_bytes(4)
    return bytes(decoded[:len(decoded) - missing])


def b85decode(b):
    return _85_decode(_b85, b, "base85")


def z85decode(s):
    return _85_decode(_z85, s, "z85")


def a85encode(b, *, foldspaces=False, wrapcol=0, pad=False, adobe=False):
    short = {0: b"z"}
    if foldspaces:
        short[0x20202020] = b"y"
    result = _85_encode(_a85, b, pad, short)
    if adobe:
        result = b"<~" + result
    if wrapcol:
        wrapcol = max(2 if adobe else 1, wrapcol)
        lines = [result[i:i + wrapcol] for i in range(0, len(result), wrapcol)]
        if adobe and len(lines[-1]) + 2 > wrapcol:
            lines.append(b"")
        result = b"\n".join(lines)
    return result + b"~>" if adobe else result


def a85decode(b, *, foldspaces=False, adobe=False, ignorechars=b" \t\n\r\v"):
    b = bytes(_bytes(b))
    if adobe:
        if not b.endswith(b"~>"):
            raise ValueError("Ascii85 encoded byte sequences must end with b'~>'")
        b = b[2:-2] if b.startswith(b"<~") else b[:-2]
    decoded = bytearray()
    group = []
    for digit in b + b"u" * 4:
        if 33 <= digit <= 117:
            group.append(digit - 33)
            if len(group) == 5:
                number = 0
                for value in group:
                    number = number * 85 + value
                if number >= 1 << 32:
                    raise ValueError("Ascii85 overflow")
                decoded += number.to_bytes(4)
                group = []
        elif digit == ord("z") or (foldspaces and digit == ord("y")):
            if group:
                raise ValueError(f"{chr(digit)} inside Ascii85 5-tuple")
            decoded += b"\0\0\0\0" if digit == ord("z") else b"    "
        elif digit not in ignorechars:
            raise ValueError(f"Non-Ascii85 digit found: {chr(digit)}")
    missing = 4 - len(group)
    return bytes(decoded[:len(decoded) - missing] if missing else decoded)
