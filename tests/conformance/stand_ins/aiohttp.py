"""Stands in for aiohttp when CPython records the expected outputs: every reply takes 1 ms."""

import asyncio
import json

from modelled_network import body_of


class ClientError(Exception):
    pass


class ClientConnectorError(ClientError, OSError):
    pass


class TCPConnector:
    def __init__(self, limit=100, **kwargs):
        self.limit = limit


class ClientTimeout:
    def __init__(self, total=None, **kwargs):
        self.total = total


class ClientResponse:
    status = 200
    ok = True

    def __init__(self, url):
        self.url = url
        self._body = body_of(url)
        self.content_length = len(self._body)
        self.headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(self._body))}

    async def read(self):
        return self._body

    async def text(self):
        return self._body.decode()

    async def json(self, **kwargs):
        return json.loads(self._body)

    def raise_for_status(self):
        pass


class _Request:
    def __init__(self, url):
        self._url = url

    async def __aenter__(self):
        await asyncio.sleep(0.001)
        if ".invalid" in self._url:
            raise ClientConnectorError(self._url)
        return ClientResponse(self._url)

    async def __aexit__(self, *args):
        pass

    def __await__(self):
        return self.__aenter__().__await__()


class ClientSession:
    def __init__(self, connector=None, timeout=None, **kwargs):
        pass

    def get(self, url, **kwargs):
        return _Request(url)

    async def __aenter__(self):
        return self

    async def __aexit__(self, *args):
        pass

    async def close(self):
        pass
