def bench():
    width, height, inside = 80, 50, 0
    for row in range(height):
        ci = row / height * 2.0 - 1.0
        for column in range(width):
            cr = column / width * 3.0 - 2.0
            zr = zi = 0.0
            for _ in range(60):
                zr, zi = zr * zr - zi * zi + cr, 2.0 * zr * zi + ci
                if zr * zr + zi * zi > 4.0:
                    break
            else:
                inside += 1
    return inside
