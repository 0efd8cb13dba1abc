# httpx, as far as programs of this subject use it. Follows httpx 0.28.
# The rule: the same replies as requests and aiohttp give, in httpx's words.
import _interleave
import asyncio
from _http_headers import Headers
from asyncio.tasks import _io_wait

_now = _interleave.now


class HTTPError(Exception):
    pass


class RequestError(HTTPError):
    pass


class TransportError(RequestError):
    pass


class TimeoutException(TransportError):
    pass


class ConnectTimeout(TimeoutException):
    pass


class ReadTimeout(TimeoutException):
    pass


class NetworkError(TransportError):
    pass


class ConnectError(NetworkError):
    pass


class HTTPStatusError(HTTPError):
    def __init__(self, message, *, request=None, response=None):
        super().__init__(message)
        self.request = request
        self.response = response


class Timeout:
    def __init__(self, timeout=5.0, *, connect=None, read=None, write=None, pool=None):
        self.read = timeout if read is None else read


class Limits:
    def __init__(self, *, max_connections=None, max_keepalive_connections=None,
                 keepalive_expiry=5.0):
        self.max_connections = max_connections


_REASONS = {200: "OK", 404: "Not Found", 500: "Internal Server Error", 503: "Service Unavailable"}


class Response:
    def __init__(self, status, content, headers, url, elapsed):
        self.status_code = status
        self.content = content
        self.headers = Headers(headers)
        self.url = url
        self.reason_phrase = _REASONS.get(status, "")
        self.elapsed = elapsed

    def __repr__(self):
        return f"<Response [{self.status_code} {self.reason_phrase}]>"

    @property
    def text(self):
        return self.content.decode("utf-8", "replace")

    @property
    def is_success(self):
        return 200 <= self.status_code < 300

    @property
    def is_error(self):
        return self.status_code >= 400

    def read(self):
        return self.content

    async def aread(self):
        return self.content

    def json(self, **kwargs):
        import json
        return json.loads(self.text)

    def raise_for_status(self):
        if self.is_error:
            kind = "Client" if self.status_code < 500 else "Server"
            raise HTTPStatusError(f"{kind} error '{self.status_code} {self.reason_phrase}' for url "
                                  f"'{self.url}'", response=self)
        return self


class _Client:
    def __init__(self, *, base_url="", timeout=5.0, limits=None, headers=None, params=None,
                 follow_redirects=False, **kwargs):
        self.base_url = base_url
        self.timeout = getattr(timeout, "read", timeout)
        self.headers = headers or {}
        self.is_closed = False

    def _reply(self, method, url, params):
        if self.base_url and "://" not in url:
            url = self.base_url.rstrip("/") + "/" + url.lstrip("/")
        if params:
            url += ("&" if "?" in url else "?") + "&".join(f"{k}={v}" for k, v in params.items())
        try:
            return url, _interleave.network_request(method, url)
        except OSError as error:
            raise ConnectError(str(error)) from None

    def _limit(self, timeout):
        return self.timeout if timeout == "default" else getattr(timeout, "read", timeout)


class Client(_Client):
    def request(self, method, url, *, params=None, timeout="default", **kwargs):
        url, (delay, status, body, headers) = self._reply(method, str(url), params)
        limit = self._limit(timeout)
        if limit is not None and delay > limit:
            _interleave.io_wait(limit)
            raise ReadTimeout("The read operation timed out")
        start = _now()
        _interleave.io_wait(delay)
        return Response(status, body, headers, url, _now() - start)

    def get(self, url, **kwargs):
        return self.request("GET", url, **kwargs)

    def post(self, url, **kwargs):
        return self.request("POST", url, **kwargs)

    def put(self, url, **kwargs):
        return self.request("PUT", url, **kwargs)

    def delete(self, url, **kwargs):
        return self.request("DELETE", url, **kwargs)

    def close(self):
        self.is_closed = True

    def __enter__(self):
        return self

    def __exit__(self, *args):
        self.close()


class AsyncClient(_Client):
    def __init__(self, *, limits=None, **kwargs):
        super().__init__(**kwargs)
        self._room = asyncio.Semaphore((limits and limits.max_connections) or 100)

    async def request(self, method, url, *, params=None, timeout="default", **kwargs):
        async with self._room:
            url, (delay, status, body, headers) = self._reply(method, str(url), params)
            limit = self._limit(timeout)
            if limit is not None and delay > limit:
                await _io_wait(limit)
                raise ReadTimeout("")
            start = _now()
            await _io_wait(delay)
        return Response(status, body, headers, url, _now() - start)

    async def get(self, url, **kwargs):
        return await self.request("GET", url, **kwargs)

    async def post(self, url, **kwargs):
        return await self.request("POST", url, **kwargs)

    async def put(self, url, **kwargs):
        return await self.request("PUT", url, **kwargs)

    async def delete(self, url, **kwargs):
        return await self.request("DELETE", url, **kwargs)

    async def aclose(self):
        self.is_closed = True

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        await self.aclose()


def request(method, url, **kwargs):
    with Client() as client:
        return client.request(method, url, **kwargs)


def get(url, **kwargs):
    return request("GET", url, **kwargs)


def post(url, **kwargs):
    return request("POST", url, **kwargs)
