import requests
r = requests.get("https://www.jython.org"); print(r.status_code, r.ok, len(r.content), type(r.content).__name__, len(r.text), r.text[:12], r.headers["Content-Length"], r.raise_for_status())
d = requests.get("http://olympus.realpython.org/dice"); print(d.content, d.json(), d.url, d.encoding, d.reason)
with requests.Session() as s:
    sizes = [len(s.get(f"https://example.com/{i}").content) for i in range(5)]; print(sizes)
    with s.get("https://example.com/a", timeout=5) as x: print(x.status_code)
try: requests.get("https://nowhere.invalid/")
except requests.ConnectionError as e: print("ConnectionError", isinstance(e, requests.RequestException), isinstance(e, OSError))
print(requests.get("https://example.com/a").content == requests.get("https://example.com/a").content, requests.RequestException.__name__)
from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(4) as ex: print([len(r.content) for r in ex.map(requests.get, [f"https://example.com/{i}" for i in range(8)])])
