def bench():
    a, b = 0, 1
    for _ in range(6000):
        a, b = b, a + b
    product = 1
    for i in range(1, 900):
        product *= i
    power = pow(3, 4000) % (10**50 + 151)
    modular = pow(7, 10**40 + 7, 10**45 + 9)
    return a % 10**12, product % (10**9 + 7), power, modular, len(str(product))
