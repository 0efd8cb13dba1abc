PAIRS = []


def bodies():
    data = [
        ([0.0, 0.0, 0.0], [0.0, 0.0, 0.0], 39.478),
        ([4.841, -1.160, -0.103], [0.606, 2.812, -0.025], 0.0376),
        ([8.343, 4.125, -0.403], [-1.011, 1.825, 0.008], 0.0112),
        ([12.894, -15.111, -0.223], [1.082, 0.868, -0.010], 0.0017),
        ([15.379, -25.919, 0.179], [0.979, 0.594, -0.034], 0.0020),
    ]
    pairs = [(a, b) for i, a in enumerate(data) for b in data[i + 1:]]
    return data, pairs


def advance(dt, steps, data, pairs):
    for _ in range(steps):
        for (p1, v1, m1), (p2, v2, m2) in pairs:
            dx = p1[0] - p2[0]
            dy = p1[1] - p2[1]
            dz = p1[2] - p2[2]
            mag = dt * ((dx * dx + dy * dy + dz * dz) ** -1.5)
            b1m = m1 * mag
            b2m = m2 * mag
            v1[0] -= dx * b2m
            v1[1] -= dy * b2m
            v1[2] -= dz * b2m
            v2[0] += dx * b1m
            v2[1] += dy * b1m
            v2[2] += dz * b1m
        for position, (vx, vy, vz), _mass in data:
            position[0] += dt * vx
            position[1] += dt * vy
            position[2] += dt * vz


def bench():
    data, pairs = bodies()
    advance(0.01, 4000, data, pairs)
    return round(data[0][0][0], 9), round(data[4][1][1], 9)
