# secrets, errno, platform, keyword, copyreg: small modules, everyday calls.
import copy
import copyreg
import errno
import keyword
import os
import pickle
import platform
import secrets
import string

alphabet = string.ascii_letters + string.digits
password = "".join(secrets.choice(alphabet) for _ in range(12))
print(len(password), set(password) <= set(alphabet), len({secrets.token_hex(4) for _ in range(20)}), len(secrets.token_bytes(7)), secrets.compare_digest(b"a", b"a"), type(secrets.SystemRandom()).__name__, secrets.randbelow(1), isinstance(secrets.randbits(16), int))
print(errno.ENOENT, errno.errorcode[13], os.strerror(errno.EEXIST), errno.EAGAIN == errno.EWOULDBLOCK, errno.errorcode[errno.EINTR], errno.ECONNREFUSED, os.strerror(111), os.strerror(9999))
for number in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.ECONNRESET, errno.ETIMEDOUT, errno.EPIPE, errno.ENOSPC, errno.ECHILD, errno.EISDIR):
    error = OSError(number, os.strerror(number), "file")
    print(type(error).__name__, error, error.errno, error.filename)
print(platform.python_implementation(), platform.python_version_tuple()[:2], platform.system(), isinstance(platform.platform(), str), platform.python_version().startswith("3.14"), len(platform.architecture()), isinstance(platform.node(), str))
print([w for w in "if elif print None match async type _ nope".split() if keyword.iskeyword(w)], [w for w in "match case type _ if".split() if keyword.issoftkeyword(w)], "lambda" in keyword.kwlist)


class Connection:
    def __init__(self, host, opened=True):
        self.host, self.opened = host, opened


copyreg.pickle(Connection, lambda c: (Connection, (c.host, False)))
again = pickle.loads(pickle.dumps(Connection("h")))
print(again.host, again.opened, copy.copy(Connection("k")).opened, Connection in copyreg.dispatch_table)
for wrong in (lambda: secrets.choice(""), lambda: secrets.randbelow(-1), lambda: errno.errorcode[99999], lambda: errno.NOPE, lambda: copyreg.pickle(Connection, 5)):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
