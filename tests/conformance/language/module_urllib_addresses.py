# urllib.parse: addresses taken apart and put together.
from urllib.parse import parse_qs, parse_qsl, quote, quote_plus, unquote, unquote_plus, urlencode, urljoin, urlparse, urlsplit, urlunsplit

u = urlparse("https://ann:pw@example.org:8080/a/b;p?x=1&y=2&x=3#top")
print(u, u.hostname, u.port, u.username, u.password, u.geturl(), u._replace(scheme="http", netloc="h").geturl())
s = urlsplit("//host/path?q")
print(s, s.scheme == "", s.netloc, urlunsplit(("http", "h", "/p", "q=1", "f")), urlsplit("mailto:a@b.c").path, urlsplit("http://[::1]:5/").hostname)
print(parse_qs(u.query), parse_qsl("a=1&b=&c", keep_blank_values=True), parse_qs("a=%20b+c"), urlencode({"q": "a b&c", "n": 5}), urlencode([("k", [1, 2])], doseq=True), urlencode({"é": "ü"}))
print(quote("a b/c?é"), quote("a/b", safe=""), quote_plus("a b+c"), unquote("a%20b%C3%A9"), unquote_plus("a+b%2B"), quote(b"\xff"), unquote("%zz%4"))
for base, link in (("http://h/a/b", "c"), ("http://h/a/b/", "../c"), ("http://h/a", "/x?q"), ("http://h/a", "//other/p"), ("http://h/a/b?q", "#f"), ("http://h/a", "https://z"), ("http://h/a/b/c", "./d/../e")):
    print(urljoin(base, link), end=" ")
print()
for wrong in (lambda: urlparse("http://h:99999/").port, lambda: urlparse("http://h:x/").port, lambda: quote(5), lambda: urlsplit("http://[::1")):
    try:
        print(wrong())
    except Exception as error:
        print(type(error).__name__, error)
