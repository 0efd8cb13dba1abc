import concurrent.futures
import requests
URLS = ["https://a.example/", "https://b.example/x", "https://nonexistent-subdomain.invalid/", "https://c.example/y"]
def load(url): return requests.get(url, timeout=60).content
with concurrent.futures.ThreadPoolExecutor(max_workers=5) as executor:
    future_to_url = {executor.submit(load, url): url for url in URLS}; lines = []
    for future in concurrent.futures.as_completed(future_to_url):
        url = future_to_url[future]
        try: lines.append("%r page is %d bytes" % (url, len(future.result())))
        except Exception as exc: lines.append("%r generated an exception: %s" % (url, type(exc).__name__))
print("\n".join(sorted(lines)))
