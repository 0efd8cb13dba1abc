def bench():
    seed = 12345
    data = []
    for _ in range(30_000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        data.append((seed % 1000, seed))
    by_last = sorted(data, key=lambda pair: pair[1] % 977)
    plain = sorted(data)
    words = sorted((str(b) for _, b in data), key=len, reverse=True)
    data.sort(key=lambda pair: (pair[0], -pair[1]))
    return by_last[0], plain[100], words[-1], data[5]
