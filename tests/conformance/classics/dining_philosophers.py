import threading
import time
N = 5
forks = [threading.Lock() for _ in range(N)]; eaten = [0] * N; waiter = threading.Semaphore(N - 1)
def philosopher(i):
    for _ in range(4):
        with waiter, forks[i], forks[(i + 1) % N]: eaten[i] += 1; time.sleep(0.0005)
ts = [threading.Thread(target=philosopher, args=(i,), name=f"Philosopher {i}") for i in range(N)]
for t in ts: t.start()
for t in ts: t.join()
print(eaten)
