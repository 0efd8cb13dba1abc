# uuid. Follows CPython 3.14, Lib/uuid.py (RFC 9562). The node and the random bits are the run's own.
import time
from enum import Enum
from random import SystemRandom

_random = SystemRandom()
NIL_NUMBER = 0
RESERVED_NCS, RFC_4122, RESERVED_MICROSOFT, RESERVED_FUTURE = (
    "reserved for NCS compatibility", "specified in RFC 4122",
    "reserved for Microsoft compatibility", "reserved for future definition")


class SafeUUID(Enum):
    safe = 0
    unsafe = -1
    unknown = None


class UUID:
    __slots__ = ("int", "is_safe", "__weakref__")

    def __init__(self, hex=None, bytes=None, bytes_le=None, fields=None, int=None, version=None, *,
                 is_safe=SafeUUID.unknown):
        if [hex, bytes, bytes_le, fields, int].count(None) != 4:
            raise TypeError("one of the hex, bytes, bytes_le, fields, or int arguments must be given")
        if int is not None:
            pass
        elif hex is not None:
            hex = hex.replace("urn:", "").replace("uuid:", "").strip("{}").replace("-", "")
            if len(hex) != 32:
                raise ValueError("badly formed hexadecimal UUID string")
            int = int_(hex, 16)
        elif bytes_le is not None:
            if len(bytes_le) != 16:
                raise ValueError("bytes_le is not a 16-char string")
            bytes = (bytes_le[3::-1] + bytes_le[5:3:-1] + bytes_le[7:5:-1] + bytes_le[8:])
            int = int_.from_bytes(bytes)
        elif bytes is not None:
            if len(bytes) != 16:
                raise ValueError("bytes is not a 16-char string")
            int = int_.from_bytes(bytes)
        else:
            int = _from_fields(fields)
        if not 0 <= int < 1 << 128:
            raise ValueError("int is out of range (need a 128-bit value)")
        if version is not None:
            if not 1 <= version <= 8:
                raise ValueError("illegal version number")
            int = _with_version(int, version)
        object.__setattr__(self, "int", int)
        object.__setattr__(self, "is_safe", is_safe)

    def __getstate__(self):
        state = {"int": self.int}
        if self.is_safe != SafeUUID.unknown:
            state["is_safe"] = self.is_safe.value
        return state

    def __setstate__(self, state):
        object.__setattr__(self, "int", state["int"])
        object.__setattr__(self, "is_safe", SafeUUID(state.get("is_safe")))

    def __eq__(self, other):
        return self.int == other.int if isinstance(other, UUID) else NotImplemented

    def __lt__(self, other):
        return self.int < other.int if isinstance(other, UUID) else NotImplemented

    def __gt__(self, other):
        return self.int > other.int if isinstance(other, UUID) else NotImplemented

    def __le__(self, other):
        return self.int <= other.int if isinstance(other, UUID) else NotImplemented

    def __ge__(self, other):
        return self.int >= other.int if isinstance(other, UUID) else NotImplemented

    def __hash__(self):
        return hash(self.int)

    def __int__(self):
        return self.int

    def __repr__(self):
        return f"{self.__class__.__name__}({str(self)!r})"

    def __setattr__(self, name, value):
        raise TypeError("UUID objects are immutable")

    def __str__(self):
        text = self.hex
        return f"{text[:8]}-{text[8:12]}-{text[12:16]}-{text[16:20]}-{text[20:]}"

    @property
    def bytes(self):
        return self.int.to_bytes(16)

    @property
    def bytes_le(self):
        b = self.bytes
        return b[3::-1] + b[5:3:-1] + b[7:5:-1] + b[8:]

    @property
    def fields(self):
        return (self.time_low, self.time_mid, self.time_hi_version, self.clock_seq_hi_variant,
                self.clock_seq_low, self.node)

    @property
    def time_low(self):
        return self.int >> 96

    @property
    def time_mid(self):
        return self.int >> 80 & 0xffff

    @property
    def time_hi_version(self):
        return self.int >> 64 & 0xffff

    @property
    def clock_seq_hi_variant(self):
        return self.int >> 56 & 0xff

    @property
    def clock_seq_low(self):
        return self.int >> 48 & 0xff

    @property
    def time(self):
        if self.version == 6:
            return self.time_low << 28 | self.time_mid << 12 | self.time_hi_version & 0x0fff
        if self.version == 7:
            return self.int >> 80
        return (self.time_hi_version & 0x0fff) << 48 | self.time_mid << 32 | self.time_low

    @property
    def clock_seq(self):
        return (self.clock_seq_hi_variant & 0x3f) << 8 | self.clock_seq_low

    @property
    def node(self):
        return self.int & 0xffffffffffff

    @property
    def hex(self):
        return self.bytes.hex()

    @property
    def urn(self):
        return "urn:uuid:" + str(self)

    @property
    def variant(self):
        if not self.int & (0x8000 << 48):
            return RESERVED_NCS
        if not self.int & (0x4000 << 48):
            return RFC_4122
        if not self.int & (0x2000 << 48):
            return RESERVED_MICROSOFT
        return RESERVED_FUTURE

    @property
    def version(self):
        if self.variant == RFC_4122:
            return self.int >> 76 & 0xf


int_ = int


def _from_fields(fields):
    if len(fields) != 6:
        raise ValueError("fields is not a 6-tuple")
    number = 0
    for value, bits, at in zip(fields, (32, 16, 16, 8, 8, 48), range(1, 7)):
        if not 0 <= value < 1 << bits:
            raise ValueError(f"field {at} out of range (need a {bits}-bit value)")
        number = number << bits | value
    return number


def _with_version(number, version):
    number &= ~(0xc000 << 48)
    number |= 0x8000 << 48
    number &= ~(0xf000 << 64)
    return number | version << 76


_node = None


def getnode():
    """Random, with the bit that says so: there is no network card here."""
    global _node
    if _node is None:
        _node = _random.getrandbits(48) | 1 << 40
    return _node


_last_timestamp = None


def _timestamp():
    global _last_timestamp
    timestamp = time.time_ns() // 100 + 0x01b21dd213814000
    if _last_timestamp is not None and timestamp <= _last_timestamp:
        timestamp = _last_timestamp + 1
    _last_timestamp = timestamp
    return timestamp


def uuid1(node=None, clock_seq=None):
    timestamp = _timestamp()
    if clock_seq is None:
        clock_seq = _random.getrandbits(14)
    return UUID(fields=(timestamp & 0xffffffff, timestamp >> 32 & 0xffff, timestamp >> 48 & 0x0fff,
                        clock_seq >> 8 & 0x3f, clock_seq & 0xff,
                        getnode() if node is None else node), version=1)


def _named(algorithm, namespace, name, version):
    import hashlib
    if isinstance(name, str):
        name = name.encode("utf-8")
    return UUID(bytes=algorithm(namespace.bytes + name).digest()[:16], version=version)


def uuid3(namespace, name):
    import hashlib
    return _named(hashlib.md5, namespace, name, 3)


def uuid4():
    return UUID(int=_random.getrandbits(128), version=4)


def uuid5(namespace, name):
    import hashlib
    return _named(hashlib.sha1, namespace, name, 5)


def uuid6(node=None, clock_seq=None):
    timestamp = _timestamp()
    if clock_seq is None:
        clock_seq = _random.getrandbits(14)
    number = (timestamp >> 12 & 0xffffffffffff) << 80 | (timestamp & 0xfff) << 64
    number |= (clock_seq & 0x3fff) << 48 | (getnode() if node is None else node)
    return UUID(int=number, version=6)


_last_v7 = (None, 0)  # milliseconds, counter


def uuid7():
    global _last_v7
    milliseconds = time.time_ns() // 1_000_000
    last, counter = _last_v7
    if last is None or milliseconds > last:
        counter = _random.getrandbits(41)
    else:
        milliseconds = last
        counter += 1
        if counter > 0x3ffffffffff:
            milliseconds += 1
            counter = _random.getrandbits(41)
    _last_v7 = milliseconds, counter
    number = (milliseconds & 0xffffffffffff) << 80 | (counter >> 30 & 0xfff) << 64
    number |= (counter & 0x3fffffff) << 32 | _random.getrandbits(32)
    return UUID(int=number, version=7)


def uuid8(a=None, b=None, c=None):
    a = _random.getrandbits(48) if a is None else a & 0xffffffffffff
    b = _random.getrandbits(12) if b is None else b & 0xfff
    c = _random.getrandbits(62) if c is None else c & 0x3fffffffffffffff
    return UUID(int=a << 80 | b << 64 | c, version=8)


NAMESPACE_DNS = UUID("6ba7b810-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_URL = UUID("6ba7b811-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_OID = UUID("6ba7b812-9dad-11d1-80b4-00c04fd430c8")
NAMESPACE_X500 = UUID("6ba7b814-9dad-11d1-80b4-00c04fd430c8")
NIL = UUID("00000000-0000-0000-0000-000000000000")
MAX = UUID("ffffffff-ffff-ffff-ffff-ffffffffffff")
