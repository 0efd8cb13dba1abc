def element(i, j):
    return 1.0 / ((i + j) * (i + j + 1) // 2 + i + 1)


def times(vector):
    size = len(vector)
    return [sum(element(i, j) * vector[j] for j in range(size)) for i in range(size)]


def times_transposed(vector):
    size = len(vector)
    return [sum(element(j, i) * vector[j] for j in range(size)) for i in range(size)]


def bench():
    u = [1.0] * 80
    for _ in range(6):
        v = times_transposed(times(u))
        u = times_transposed(times(v))
    vbv = sum(a * b for a, b in zip(u, v))
    vv = sum(b * b for b in v)
    return round((vbv / vv) ** 0.5, 9)
