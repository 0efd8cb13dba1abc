def bench():
    words = [f"word{i % 5000}" for i in range(100_000)]
    counts = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    squares = {}
    for i in range(100_000):
        squares[i] = i * i
    total = 0
    for key, value in squares.items():
        total += key ^ value
    return len(counts), sum(counts.values()), total, max(counts.items(), key=lambda item: item[1])
