# urllib.parse, the everyday part. Follows CPython 3.14, Lib/urllib/parse.py.

_SAFE = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-~"


def quote(string, safe="/"):
    out = []
    for byte in (string if isinstance(string, bytes) else str(string).encode()):
        char = chr(byte)
        out.append(char if char in _SAFE or char in safe else f"%{byte:02X}")
    return "".join(out)


def quote_plus(string, safe=""):
    return quote(string, safe + " ").replace(" ", "+")


def unquote(string):
    parts = string.split("%")
    data = parts[0].encode()
    for part in parts[1:]:
        try:
            data += bytes([int(part[:2], 16)]) + part[2:].encode()
        except ValueError:
            data += ("%" + part).encode()
    return data.decode("utf-8", "replace")


def unquote_plus(string):
    return unquote(string.replace("+", " "))


def urlencode(query, doseq=False):
    pairs = []
    for key, value in (query.items() if hasattr(query, "items") else query):
        values = value if doseq and isinstance(value, (list, tuple)) else [value]
        for item in values:
            pairs.append(f"{quote_plus(key)}={quote_plus(item)}")
    return "&".join(pairs)


class SplitResult(tuple):
    _fields = ("scheme", "netloc", "path", "query", "fragment")

    @property
    def scheme(self):
        return self[0]

    @property
    def netloc(self):
        return self[1]

    @property
    def path(self):
        return self[2]

    @property
    def query(self):
        return self[-2]

    @property
    def fragment(self):
        return self[-1]

    @property
    def hostname(self):
        host = self[1].rpartition("@")[2].partition(":")[0]
        return host.lower() or None

    @property
    def port(self):
        port = self[1].rpartition("@")[2].partition(":")[2]
        return int(port) if port else None

    def geturl(self):
        return urlunsplit((self.scheme, self.netloc, self.path, self.query, self.fragment))

    def __repr__(self):
        inner = ", ".join(f"{name}={value!r}" for name, value in zip(self._fields, self))
        return f"{type(self).__name__}({inner})"


class ParseResult(SplitResult):
    _fields = ("scheme", "netloc", "path", "params", "query", "fragment")

    @property
    def params(self):
        return self[3]


def urlsplit(url):
    rest, _, fragment = url.partition("#")
    rest, _, query = rest.partition("?")
    scheme, colon, after = rest.partition(":")
    if colon and scheme.isalnum():
        rest = after
    else:
        scheme = ""
    netloc = ""
    if rest.startswith("//"):
        netloc, slash, path = rest[2:].partition("/")
        rest = slash + path
    return SplitResult((scheme.lower(), netloc, rest, query, fragment))


def urlparse(url):
    scheme, netloc, path, query, fragment = urlsplit(url)
    path, _, params = path.partition(";")
    return ParseResult((scheme, netloc, path, params, query, fragment))


def urlunsplit(parts):
    scheme, netloc, path, query, fragment = parts
    url = f"//{netloc}{path}" if netloc else path
    if scheme:
        url = f"{scheme}:{url}"
    if query:
        url += "?" + query
    return url + ("#" + fragment if fragment else "")


def urljoin(base, url):
    if not base or "://" in url:
        return url or base
    parts = urlsplit(base)
    if url.startswith("//"):
        return f"{parts.scheme}:{url}"
    if url.startswith("/"):
        return f"{parts.scheme}://{parts.netloc}{url}"
    folder = parts.path.rpartition("/")[0]
    return f"{parts.scheme}://{parts.netloc}{folder}/{url}"


def parse_qsl(qs):
    pairs = []
    for part in qs.split("&"):
        if part:
            key, _, value = part.partition("=")
            pairs.append((unquote_plus(key), unquote_plus(value)))
    return pairs


def parse_qs(qs):
    result = {}
    for key, value in parse_qsl(qs):
        result.setdefault(key, []).append(value)
    return result
