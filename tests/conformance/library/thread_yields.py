# A loop of sleep(0) lets the other threads in, though whoever waits for the GIL is slower than the loop.
import _thread
import threading
import time

started = []
lock = _thread.allocate_lock()


def work(number):
    with lock:
        started.append(number)


for number in range(4):
    _thread.start_new_thread(work, (number,))
while len(started) < 4:
    time.sleep(0)
print(sorted(started))

# The same where a native calls the program: nobody starves there either.
class Busy:
    def __repr__(self):
        _thread.start_new_thread(work, (4,))
        while len(started) < 5:
            time.sleep(0)
        return f"Busy({len(started)})"


print(Busy())

# Each looks until it is its turn.
turn = 0
order = []


def player(number):
    global turn
    for _ in range(3):
        while turn != number:
            time.sleep(0)
        order.append(number)
        turn = (number + 1) % 3


players = [threading.Thread(target=player, args=(number,)) for number in range(3)]
for thread in players:
    thread.start()
for thread in players:
    thread.join()
print(order)
