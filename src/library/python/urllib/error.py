# urllib.error. Follows CPython 3.14, Lib/urllib/error.py.


class URLError(OSError):
    def __init__(self, reason, filename=None):
        self.args = (reason,)
        self.reason = reason

    def __str__(self):
        return f"<urlopen error {self.reason}>"


class HTTPError(URLError):
    def __init__(self, url, code, msg, hdrs, fp):
        super().__init__(msg)
        self.url = url
        self.code = code
        self.msg = msg
        self.headers = hdrs

    def __str__(self):
        return f"HTTP Error {self.code}: {self.msg}"
