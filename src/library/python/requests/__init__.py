# requests, as far as programs of this subject use it. Follows requests 2.32 (sessions.py,
# models.py).
# The rule: the modelled network decides the reply at once; what is left of it is one wait for I/O,
# cut short by the timeout.
import _interleave
from _http_headers import Headers
from requests import exceptions
from requests.exceptions import (
    ConnectionError, ConnectTimeout, HTTPError, InvalidURL, JSONDecodeError, MissingSchema,
    ReadTimeout,
    RequestException, Timeout, TooManyRedirects,
)

_now = _interleave.now


class _Elapsed:
    # What a program asks of a timedelta.
    def __init__(self, seconds):
        self._seconds = seconds
        self.seconds = int(seconds)
        self.microseconds = int((seconds - int(seconds)) * 1_000_000)

    def total_seconds(self):
        return self._seconds

    def __str__(self):
        return f"0:{self.seconds // 60:02d}:{self.seconds % 60:02d}.{self.microseconds:06d}"

    __repr__ = __str__


_REASONS = {200: "OK", 201: "Created", 204: "No Content", 301: "Moved Permanently", 302: "Found",
            400: "Bad Request", 401: "Unauthorized", 403: "Forbidden", 404: "Not Found",
            429: "Too Many Requests", 500: "Internal Server Error", 502: "Bad Gateway",
            503: "Service Unavailable", 504: "Gateway Timeout"}


class Response:
    def __init__(self, url, status, content, headers, elapsed):
        self.url = url
        self.status_code = status
        self.content = content
        self.headers = Headers(headers)
        self.elapsed = _Elapsed(elapsed)
        self.reason = _REASONS.get(status, "")
        self.encoding = "utf-8"
        self.history = []
        self.cookies = {}

    def __repr__(self):
        return f"<Response [{self.status_code}]>"

    def __bool__(self):
        return self.ok

    @property
    def ok(self):
        return self.status_code < 400

    @property
    def text(self):
        return self.content.decode(self.encoding or "utf-8", "replace")

    def json(self, **kwargs):
        import json
        try:
            return json.loads(self.text)
        except ValueError as error:
            raise JSONDecodeError(str(error)) from None

    def iter_content(self, chunk_size=1, decode_unicode=False):
        for start in range(0, len(self.content), chunk_size):
            yield self.content[start:start + chunk_size]

    def iter_lines(self):
        yield from self.content.splitlines()

    def __iter__(self):
        return self.iter_content(128)

    def raise_for_status(self):
        if 400 <= self.status_code < 500:
            raise HTTPError(f"{self.status_code} Client Error: {self.reason} for url: {self.url}",
                            response=self)
        if 500 <= self.status_code < 600:
            raise HTTPError(f"{self.status_code} Server Error: {self.reason} for url: {self.url}",
                            response=self)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


def _with_query(url, params):
    if not params:
        return url
    pairs = params.items() if hasattr(params, "items") else params
    query = "&".join(f"{key}={value}" for key, value in pairs)
    return url + ("&" if "?" in url else "?") + query


class Session:
    def __init__(self):
        self.headers = Headers({"User-Agent": "python-requests/2.32"})
        self.params = {}
        self.cookies = {}
        self.auth = None
        self.verify = True

    def request(self, method, url, params=None, data=None, headers=None, cookies=None, files=None,
                auth=None, timeout=None, allow_redirects=True, proxies=None, hooks=None,
                stream=None,
                verify=None, cert=None, json=None):
        if "://" not in url:
            raise MissingSchema(f"Invalid URL {url!r}: No scheme supplied. Perhaps you meant https://{url}?")
        if params or self.params:
            url = _with_query(url, {**self.params, **(params or {})})
        try:
            delay, status, body, reply_headers = _interleave.network_request(method.upper(), url)
        except OSError as error:
            raise ConnectionError(str(error)) from None
        if isinstance(timeout, tuple):
            timeout = timeout[1]
        if timeout is not None and delay > timeout:
            _interleave.io_wait(timeout)
            raise ReadTimeout(f"{url}: Read timed out. (read timeout={timeout})")
        start = _now()
        _interleave.io_wait(delay)
        return Response(url, status, body, reply_headers, _now() - start)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def options(self, url, **kwargs):
        return self.request("OPTIONS", url, **kwargs)

    def head(self, url, **kwargs):
        return self.request("HEAD", url, **kwargs)

    def post(self, url, data=None, json=None, **kwargs):
        return self.request("POST", url, data=data, json=json, **kwargs)

    def put(self, url, data=None, **kwargs):
        return self.request("PUT", url, data=data, **kwargs)

    def patch(self, url, data=None, **kwargs):
        return self.request("PATCH", url, data=data, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def mount(self, prefix, adapter):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


session = Session


def request(method, url, **kwargs):
    with Session() as one:
        return one.request(method, url, **kwargs)


def get(url, params=None, **kwargs):
    return request("GET", url, params=params, **kwargs)


def head(url, **kwargs):
    return request("HEAD", url, **kwargs)


def post(url, data=None, json=None, **kwargs):
    return request("POST", url, data=data, json=json, **kwargs)


def put(url, data=None, **kwargs):
    return request("PUT", url, data=data, **kwargs)


def patch(url, data=None, **kwargs):
    return request("PATCH", url, data=data, **kwargs)


def delete(url, **kwargs):
    return request("DELETE", url, **kwargs)
