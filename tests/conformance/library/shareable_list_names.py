# A ShareableList that is made under a name of its own, found by it, and taken away.
from multiprocessing import Process
from multiprocessing.shared_memory import ShareableList


def change(name):
    found = ShareableList(name=name)
    found[1] = found[1] * 2
    found.shm.close()


if __name__ == "__main__":
    made = ShareableList(["first", 21, None, 2.5], name="interleave_names")
    print(made, made.shm.name, len(made))
    child = Process(target=change, args=("interleave_names",))
    child.start()
    child.join()
    print(list(made), made.index(42), made.count(None))
    try:
        ShareableList([1], name="interleave_names")
    except FileExistsError as error:
        print(error)
    made.shm.close()
    made.shm.unlink()
    try:
        ShareableList(name="interleave_names")
    except FileNotFoundError as error:
        print(error)
