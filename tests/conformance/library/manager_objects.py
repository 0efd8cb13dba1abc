# Objects in a manager's process, used by several processes.
from multiprocessing import Manager, Process


def work(squares, seen, space, queue, lock, value, i):
    with lock:
        value.value += 1
        squares[i] = i * i
        seen.append(i)
        space.total += i
    queue.put(i)


if __name__ == "__main__":
    with Manager() as manager:
        squares, seen, space = manager.dict(), manager.list(), manager.Namespace(total=0)
        queue, lock, value = manager.Queue(), manager.Lock(), manager.Value("i", 0)
        workers = [Process(target=work, args=(squares, seen, space, queue, lock, value, i)) for i in range(4)]
        for worker in workers:
            worker.start()
        for worker in workers:
            worker.join()
        print(sorted(squares.items()), sorted(seen), space.total, sorted(queue.get() for _ in workers), value.value)
        print(len(seen), 3 in squares, squares.get(9), sorted(squares), seen[-1] in seen, squares.copy() == dict(squares.items()))
        print(type(squares).__name__, type(seen).__name__)
        try:
            squares["no"]
        except KeyError as error:
            print("KeyError", error)
        seen[0:4] = [3, 1]
        seen.extend([2])
        seen.append(9)
        seen.sort()
        print(list(seen), seen[1], seen.index(9), sum(seen))
        event = manager.Event()
        event.set()
        nested = manager.dict()
        nested["x"] = manager.list([1])
        nested["x"].append(2)
        print(event.is_set(), event.wait(1), list(nested["x"]), queue.empty(), lock.acquire(), lock.acquire(False))
