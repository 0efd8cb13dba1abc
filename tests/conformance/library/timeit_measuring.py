# Timing: nobody knows how long, but how often.
import timeit

count = 0


def work():
    global count
    count += 1


print(timeit.timeit(work, number=50) >= 0, count)
times = timeit.repeat("x = sum(range(n))", setup="n = 10", number=20, repeat=3)
print(len(times), all(t >= 0 for t in times))
timer = timeit.Timer("work()", globals=globals())
print(timer.timeit(7) >= 0, count)
loops, taken = timer.autorange()
print(loops >= 1, taken >= 0.2)
