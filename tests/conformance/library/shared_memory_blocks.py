# Shared memory by name, and lists in it.
from multiprocessing import Process, shared_memory


def work(name, list_name):
    block = shared_memory.SharedMemory(name)
    block.buf[0] = 7
    block.buf[1:4] = b"xyz"
    block.close()
    items = shared_memory.ShareableList(name=list_name)
    items[0] += 1
    items.shm.close()


if __name__ == "__main__":
    block = shared_memory.SharedMemory(create=True, size=16)
    block.buf[:5] = b"abcde"
    items = shared_memory.ShareableList([1, 2.5, "hi", b"x", None, True])
    child = Process(target=work, args=(block.name, items.shm.name))
    child.start()
    child.join()
    print(bytes(block.buf[:5]), block.size >= 16, block.buf[4], child.exitcode)
    items[2] = "yo"
    print(list(items), len(items), items.index(2.5), items.count(None))
    for wrong in (lambda: shared_memory.SharedMemory("no_such_block"), lambda: shared_memory.SharedMemory(block.name, create=True, size=4),
                  lambda: shared_memory.SharedMemory(create=True), lambda: items[9], lambda: items.__setitem__(2, "much longer than before")):
        try:
            wrong()
        except Exception as error:
            print(type(error).__name__, str(error).replace(block.name, "NAME"))
    block.close()
    block.unlink()
    items.shm.close()
    items.shm.unlink()
