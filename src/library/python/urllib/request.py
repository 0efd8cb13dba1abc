# urllib.request.urlopen on the modelled network. Follows CPython 3.14, Lib/urllib/request.py.
import _interleave
from urllib.error import HTTPError, URLError

_REASONS = {200: "OK", 404: "Not Found", 500: "Internal Server Error", 503: "Service Unavailable"}


class Request:
    def __init__(self, url, data=None, headers={}, origin_req_host=None, unverifiable=False,
                 method=None):
        self.full_url = url
        self.data = data
        self.headers = dict(headers)
        self.method = method

    def get_method(self):
        return self.method or ("POST" if self.data is not None else "GET")

    def add_header(self, key, value):
        self.headers[key] = value


class _Reply:
    def __init__(self, url, status, body, headers):
        self.url = url
        self.status = self.code = status
        self.reason = self.msg = _REASONS.get(status, "")
        self.headers = headers
        self._body = body
        self._at = 0
        self.closed = False

    def read(self, amt=None):
        end = len(self._body) if amt is None or amt < 0 else min(len(self._body), self._at + amt)
        part = self._body[self._at:end]
        self._at = end
        return part

    def readline(self):
        end = self._body.find(b"\n", self._at) + 1 or len(self._body)
        return self.read(end - self._at)

    def __iter__(self):
        while line := self.readline():
            yield line

    def getcode(self):
        return self.status

    def geturl(self):
        return self.url

    def info(self):
        return self.headers

    def close(self):
        self.closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def urlopen(url, data=None, timeout=None, *, context=None):
    method = "GET" if data is None else "POST"
    if isinstance(url, Request):
        method = url.get_method()
        url = url.full_url
    if "://" not in url:
        raise ValueError(f"unknown url type: {url!r}")
    try:
        delay, status, body, headers = _interleave.network_request(method, url)
    except OSError as error:
        raise URLError(error) from None
    if timeout is not None and delay > timeout:
        _interleave.io_wait(timeout)
        raise URLError(TimeoutError("timed out"))
    _interleave.io_wait(delay)
    if status >= 400:
        raise HTTPError(url, status, _REASONS.get(status, ""), headers, None)
    return _Reply(url, status, body, headers)


def urlretrieve(url, filename=None):
    raise NotImplementedError("programs of the playground have no files")
