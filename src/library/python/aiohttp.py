# aiohttp's client, as far as programs of this subject use it. Follows aiohttp 3 (client.py,
# connector.py).
# The rule: a request holds one of the connector's connections from before it is sent until its body
# has been read or its response released; requests beyond the limit wait in order of their arrival.
import _interleave
import asyncio
from _collections import deque
from _http_headers import Headers
from asyncio.tasks import _io_wait

_now = _interleave.now


class ClientError(Exception):
    """Base class for client connection errors."""


class ClientResponseError(ClientError):
    def __init__(self, status, message, url):
        super().__init__(f"{status}, message={message!r}, url={url!r}")
        self.status = status
        self.message = message


class ContentTypeError(ClientResponseError, ValueError):
    pass


class ClientOSError(ClientError, OSError):
    pass


class ClientConnectionError(ClientError):
    pass


class ClientConnectorError(ClientOSError, ClientConnectionError):
    pass


class ServerTimeoutError(ClientConnectionError, asyncio.TimeoutError):
    pass


class InvalidURL(ClientError, ValueError):
    pass


class ClientTimeout:
    def __init__(self, total=300, connect=None, sock_read=None, sock_connect=30, ceil_threshold=5):
        self.total = total
        self.connect = connect
        self.sock_read = sock_read
        self.sock_connect = sock_connect


class TCPConnector:
    def __init__(self, *, limit=100, limit_per_host=0, ssl=True, force_close=False, **kwargs):
        self._limit = limit
        self._limit_per_host = limit_per_host
        self._used = 0
        self._used_per_host = {}
        self._waiters = deque()  # (future, host) in order of arrival
        self._closed = False

    @property
    def limit(self):
        return self._limit

    @property
    def closed(self):
        return self._closed

    def _has_room(self, host):
        if self._limit and self._used >= self._limit:
            return False
        return not self._limit_per_host or self._used_per_host.get(host, 0) < self._limit_per_host

    def _take(self, host):
        self._used += 1
        if self._limit_per_host:
            self._used_per_host[host] = self._used_per_host.get(host, 0) + 1

    async def _acquire(self, host):
        if self._has_room(host):
            self._take(host)
            return
        future = asyncio.get_running_loop().create_future()
        entry = (future, host)
        self._waiters.append(entry)
        try:
            await future  # the connection was taken in our name
        except BaseException:
            if future.done() and not future.cancelled():
                self._release(host)
            elif entry in self._waiters:
                self._waiters.remove(entry)
            raise

    def _release(self, host):
        self._used -= 1
        if self._limit_per_host:
            self._used_per_host[host] -= 1
        for entry in self._waiters:
            if not entry[0].done() and self._has_room(entry[1]):
                self._waiters.remove(entry)
                self._take(entry[1])
                entry[0].set_result(None)
                break

    def close(self):
        self._closed = True
        return _Nothing()


BaseConnector = TCPConnector


class _Nothing:
    def __await__(self):
        return
        yield


class _Url(str):
    @property
    def host(self):
        return self.split("://", 1)[-1].split("/", 1)[0].split(":", 1)[0]

    @property
    def path(self):
        rest = self.split("://", 1)[-1].split("?", 1)[0]
        return "/" + rest.split("/", 1)[1] if "/" in rest else "/"

    def __repr__(self):
        return f"URL({str(self)!r})"


_REASONS = {200: "OK", 201: "Created", 204: "No Content", 400: "Bad Request", 403: "Forbidden",
            404: "Not Found", 429: "Too Many Requests", 500: "Internal Server Error",
            503: "Service Unavailable"}


class _Content:
    # response.content, the stream.
    def __init__(self, response):
        self._response = response
        self._at = 0

    async def read(self, n=-1):
        body = await self._response.read()
        end = len(body) if n < 0 else min(len(body), self._at + n)
        part = body[self._at:end]
        self._at = end
        return part

    async def iter_chunked(self, n):
        while part := await self.read(n):
            yield part


class ClientResponse:
    def __init__(self, method, url, status, body, headers, release):
        self.method = method
        self.url = _Url(url)
        self.status = status
        self.reason = _REASONS.get(status, "")
        self.headers = Headers(headers)
        self._body = body
        self._release_connection = release
        self.content = _Content(self)

    def __repr__(self):
        return f"<ClientResponse({self.url}) [{self.status} {self.reason}]>"

    @property
    def real_url(self):
        return self.url

    @property
    def ok(self):
        return self.status < 400

    @property
    def content_length(self):
        return len(self._body)

    @property
    def content_type(self):
        for name, value in self.headers.items():
            if name.lower() == "content-type":
                return value.split(";")[0]
        return "application/octet-stream"

    @property
    def charset(self):
        return "utf-8"

    @property
    def closed(self):
        return self._release_connection is None

    def release(self):
        release = self._release_connection
        if release is not None:
            self._release_connection = None
            release()
        return _Nothing()

    close = release

    async def read(self):
        self.release()
        return self._body

    async def text(self, encoding=None, errors="strict"):
        return (await self.read()).decode(encoding or "utf-8", errors)

    async def json(self, *, encoding=None, loads=None, content_type="application/json"):
        if loads is None:
            import json
            loads = json.loads
        return loads(await self.text(encoding))

    def raise_for_status(self):
        if not self.ok:
            self.release()
            raise ClientResponseError(self.status, self.reason, str(self.url))

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        self.release()


class _RequestContext:
    # session.get(url): awaited, or entered with `async with`.
    def __init__(self, coro):
        self._coro = coro

    def __await__(self):
        return self._coro.__await__()

    def send(self, value):
        return self._coro.send(value)

    def throw(self, *args):
        return self._coro.throw(*args)

    def close(self):
        return self._coro.close()

    async def __aenter__(self):
        self._response = await self._coro
        return self._response

    async def __aexit__(self, exc_type, exc, tb):
        self._response.release()


class ClientSession:
    def __init__(self, base_url=None, *, connector=None, timeout=None, headers=None, cookies=None,
                 raise_for_status=False, **kwargs):
        self._base_url = base_url
        self._connector = connector if connector is not None else TCPConnector()
        self._timeout = timeout
        self._raise_for_status = raise_for_status
        self.headers = headers or {}
        self._closed = False

    @property
    def closed(self):
        return self._closed

    @property
    def connector(self):
        return self._connector

    async def _request(self, method, url, *, params=None, timeout=None, raise_for_status=None,
                       **kwargs):
        if self._closed:
            raise RuntimeError("Session is closed")
        url = str(url)
        if self._base_url is not None and "://" not in url:
            url = str(self._base_url).rstrip("/") + "/" + url.lstrip("/")
        if "://" not in url:
            raise InvalidURL(url)
        if params:
            pairs = params.items() if hasattr(params, "items") else params
            url += ("&" if "?" in url else "?") + "&".join(f"{k}={v}" for k, v in pairs)
        if timeout is None:
            timeout = self._timeout
        total = getattr(timeout, "total", timeout) if timeout is not None else None
        if total is None:
            response = await self._exchange(method, url)
        else:
            try:
                async with asyncio.timeout(total):
                    response = await self._exchange(method, url)
            except TimeoutError:
                raise TimeoutError from None
        if self._raise_for_status if raise_for_status is None else raise_for_status:
            response.raise_for_status()
        return response

    async def _exchange(self, method, url):
        connector = self._connector
        host = url.split("://", 1)[1].split("/", 1)[0]
        await connector._acquire(host)
        try:
            try:
                delay, status, body, headers = _interleave.network_request(method, url)
            except OSError as error:
                raise ClientConnectorError(f"Cannot connect to host {host} ssl:default [{error}]") from None
            await _io_wait(delay)
        except BaseException:
            connector._release(host)
            raise
        return ClientResponse(method, url, status, body, headers, lambda: connector._release(host))

    def request(self, method, url, **kwargs):
        return _RequestContext(self._request(method, url, **kwargs))

    def get(self, url, *, allow_redirects=True, **kwargs):
        return _RequestContext(self._request("GET", url, **kwargs))

    def head(self, url, *, allow_redirects=False, **kwargs):
        return _RequestContext(self._request("HEAD", url, **kwargs))

    def options(self, url, **kwargs):
        return _RequestContext(self._request("OPTIONS", url, **kwargs))

    def post(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("POST", url, **kwargs))

    def put(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("PUT", url, **kwargs))

    def patch(self, url, *, data=None, **kwargs):
        return _RequestContext(self._request("PATCH", url, **kwargs))

    def delete(self, url, **kwargs):
        return _RequestContext(self._request("DELETE", url, **kwargs))

    async def close(self):
        self._closed = True
        self._connector.close()

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        await self.close()
