# binascii. Modules/binascii.c. Native but for its name.
from _binascii import (
    Error, Incomplete, a2b_base64, a2b_hex, b2a_base64, b2a_hex, crc32, hexlify, unhexlify)
