import json


def bench():
    data = {
        "users": [
            {"id": i, "name": f"user {i}", "tags": ["a", "b\n", "ü"], "score": i / 3, "ok": i % 2 == 0, "none": None}
            for i in range(1200)
        ]
    }
    text = json.dumps(data)
    back = json.loads(text)
    pretty = json.dumps(back, indent=2, sort_keys=True)
    return back == data, len(text), len(pretty)
