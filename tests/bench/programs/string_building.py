def bench():
    parts = []
    for i in range(60_000):
        parts.append(str(i))
    joined = ",".join(parts)
    numbers = [int(part) for part in joined.split(",")]
    text = ""
    for i in range(20_000):
        text += chr(97 + i % 26)
    lines = [f"{i:>6} {i / 7:8.3f} {'x' * (i % 9)}" for i in range(20_000)]
    found = sum(1 for line in lines if "xxx" in line and line.startswith("  ") and line.upper())
    return len(joined), sum(numbers), text.count("abc"), found, joined.replace("99", "zz").find("zz")
