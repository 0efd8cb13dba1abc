def bench():
    n = 300_000
    flags = [True] * (n + 1)
    flags[0] = flags[1] = False
    i = 2
    while i * i <= n:
        if flags[i]:
            for multiple in range(i * i, n + 1, i):
                flags[multiple] = False
        i += 1
    return sum(1 for flag in flags if flag)
