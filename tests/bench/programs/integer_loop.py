def bench():
    total = 0
    for i in range(700_000):
        if i % 3 == 0:
            total += i * 2
        elif i & 1:
            total -= i >> 1
        else:
            total ^= i
    return total
