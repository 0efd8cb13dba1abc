def bench():
    total = 0
    for _ in range(20):
        squares = [i * i for i in range(5000)]
        even = {i for i in squares if i % 2 == 0}
        table = {i: i % 7 for i in range(5000) if i not in even}
        matrix = [[row * column for column in range(30)] for row in range(30)]
        flat = [cell for row in matrix for cell in row if cell % 3]
        total += len(even) + sum(table.values()) + sum(flat)
    return total
