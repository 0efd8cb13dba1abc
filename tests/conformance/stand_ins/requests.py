"""Stands in for requests when CPython records the expected outputs: every reply takes 1 ms."""

import json
import time

from modelled_network import body_of


class RequestException(OSError):
    pass


class ConnectionError(RequestException):
    pass


class HTTPError(RequestException):
    pass


class Response:
    def __init__(self, url):
        self.url = url
        self.status_code = 200
        self.content = body_of(url)
        self.headers = {"Content-Type": "text/html; charset=utf-8", "Content-Length": str(len(self.content))}

    ok = True
    encoding = "utf-8"
    reason = "OK"

    @property
    def text(self):
        return self.content.decode()

    def json(self):
        return json.loads(self.text)

    def raise_for_status(self):
        pass

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


class Session:
    def get(self, url, **kwargs):
        time.sleep(0.001)
        if ".invalid" in url:
            raise ConnectionError(url)
        return Response(url)

    def close(self):
        pass

    def __enter__(self):
        return self

    def __exit__(self, *args):
        pass


def get(url, **kwargs):
    return Session().get(url, **kwargs)
