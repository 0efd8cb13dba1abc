# hashlib. Follows CPython 3.14, Lib/hashlib.py and Modules/_hashopenssl.c. The digests are native.
import _hashlib
from _hashlib import (
    md5, sha1, sha3_224, sha3_256, sha3_384, sha3_512, sha224, sha256, sha384, sha512, shake_128,
    shake_256)

algorithms_guaranteed = {
    "blake2b", "blake2s", "md5", "sha1", "sha224", "sha256", "sha384", "sha3_224", "sha3_256",
    "sha3_384", "sha3_512", "sha512", "shake_128", "shake_256"}
algorithms_available = set(algorithms_guaranteed)


def _blake2(name, largest, data, digest_size, key, others):
    if not 1 <= digest_size <= largest:
        raise ValueError(f"digest_size for {name.capitalize()} must be between 1 and {largest} bytes, "
                         f"here it is {digest_size}")
    if len(key) > largest:
        raise ValueError(f"maximum key length is {largest} bytes")
    others.pop("usedforsecurity", None)
    for option, usual in (("salt", b""), ("person", b""), ("fanout", 1), ("depth", 1),
                          ("leaf_size", 0), ("node_offset", 0), ("node_depth", 0),
                          ("inner_size", 0), ("last_node", False)):
        if others.pop(option, usual) != usual:
            raise NotImplementedError(f"{name}: {option} is not supported here")
    if others:
        raise TypeError(f"{name}() got an unexpected keyword argument '{next(iter(others))}'")
    return _hashlib.blake2(name, data, digest_size, key)


def blake2b(data=b"", /, *, digest_size=64, key=b"", **others):
    return _blake2("blake2b", 64, data, digest_size, key, others)


def blake2s(data=b"", /, *, digest_size=32, key=b"", **others):
    return _blake2("blake2s", 32, data, digest_size, key, others)


_constructors = {
    "md5": md5, "sha1": sha1, "sha224": sha224, "sha256": sha256, "sha384": sha384,
    "sha512": sha512, "sha3_224": sha3_224, "sha3_256": sha3_256, "sha3_384": sha3_384,
    "sha3_512": sha3_512, "shake_128": shake_128, "shake_256": shake_256, "blake2b": blake2b,
    "blake2s": blake2s}


def _constructor(name):
    if not isinstance(name, str):
        raise TypeError(f"new() argument 'name' must be str, not {type(name).__name__}")
    known = name.lower().replace("-", "_")
    if known.startswith("sha_"):
        known = "sha" + known[4:]
    try:
        return _constructors[known]
    except KeyError:
        raise ValueError(f"unsupported hash type {name}") from None


def new(name, data=b"", *, usedforsecurity=True, string=None):
    return _constructor(name)(data if string is None else string)


def pbkdf2_hmac(hash_name, password, salt, iterations, dklen=None):
    made = _constructor(hash_name)()
    if iterations < 1:
        raise ValueError("iteration value must be greater than 0.")
    if dklen is None:
        dklen = made.digest_size
    if dklen < 1:
        raise ValueError("key length must be greater than 0.")
    return _hashlib.pbkdf2(made.name, password, salt, iterations, dklen)


def file_digest(fileobj, digest, /, *, _bufsize=2 ** 18):
    made = new(digest) if isinstance(digest, str) else digest()
    if hasattr(fileobj, "getbuffer"):
        made.update(fileobj.getbuffer())
        return made
    if not (hasattr(fileobj, "readinto") and hasattr(fileobj, "readable") and fileobj.readable()):
        raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
    while piece := fileobj.read(_bufsize):
        if isinstance(piece, str):
            raise ValueError(f"'{fileobj!r}' is not a file-like object in binary reading mode.")
        made.update(piece)
    return made


__all__ = [*sorted(algorithms_guaranteed), "new", "algorithms_guaranteed", "algorithms_available",
           "file_digest", "pbkdf2_hmac"]
