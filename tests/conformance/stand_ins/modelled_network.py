"""What the modelled network answers, for the stand-ins: the body depends on the address alone.

The rule, the same in the engine's network: the dice answers `"4"` and a line end; every other address
answers with the text "<address>\n" repeated and cut to a size, which is 10,966 bytes for www.jython.org
and otherwise 1,000 + (sum of the address's bytes * 37) % 9,000.
"""


def body_of(url):
    address = url.rstrip("/")
    if address.endswith("/dice"):
        return b'"4"\n'
    line = address.encode() + b"\n"
    if address.split("://")[-1] == "www.jython.org":
        size = 10966
    else:
        size = 1000 + sum(address.encode()) * 37 % 9000
    return (line * (size // len(line) + 1))[:size]
