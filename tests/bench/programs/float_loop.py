def bench():
    x, step = 0.0, 1e-3
    while x < 600.0:
        x += step * (1.0 + x / (1.0 + x * x))
    total = 0.0
    for i in range(1, 300_000):
        total += 1.0 / (i * i)
    return round(x, 6), round(total, 9)
