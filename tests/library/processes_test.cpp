#include "machines.h"

namespace interleave::library {
namespace {

class Processes : public OnBothMachines {};
INSTANTIATE_TEST_SUITE_P(On, Processes, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

TEST_P(Processes, ShareNothing) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "items = [1]\n"
                     "def work(given):\n"
                     "    given.append(2)\n"
                     "    items.append(3)\n"
                     "    print(given, items, __name__)\n"
                     "if __name__ == '__main__':\n"
                     "    items.append(0)\n"
                     "    p = multiprocessing.Process(target=work, args=(items,))\n"
                     "    p.start()\n"
                     "    p.join()\n"
                     "    print(items, p.exitcode)\n"),
              "[1, 0, 2] [1, 3] __mp_main__\n[1, 0] 0\n");
}

TEST_P(Processes, SayHowTheyEnded) {
    const Ended ended = end_of_program(
        "import multiprocessing, os, sys, time\n"
        "def fail(): raise ValueError('x')\n"
        "if __name__ == '__main__':\n"
        "    ps = [multiprocessing.Process(target=sys.exit, args=(3,)),\n"
        "          multiprocessing.Process(target=fail, name='F'),\n"
        "          multiprocessing.Process(target=os._exit, args=(9,)),\n"
        "          multiprocessing.Process(target=time.sleep, args=(1000,)),\n"
        "          multiprocessing.Process(target=time.sleep, args=(1000,))]\n"
        "    for p in ps: p.start()\n"
        "    print(ps[3].exitcode, ps[3].is_alive())\n"
        "    ps[3].terminate(); ps[4].kill()\n"
        "    for p in ps: p.join()\n"
        "    print([p.exitcode for p in ps])\n");
    EXPECT_EQ(ended.out, "None True\n[3, 1, 9, -15, -9]\n");
    EXPECT_TRUE(ended.err.starts_with("Process F:\nTraceback")) << ended.err;
    EXPECT_EQ(ended.result.exit_status, 0);
}

TEST_P(Processes, EndWhileTheyCompute) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "def work(ready):\n"
                     "    ready.set()\n"
                     "    while True: pass\n"
                     "if __name__ == '__main__':\n"
                     "    ready = multiprocessing.Event()\n"
                     "    p = multiprocessing.Process(target=work, args=(ready,))\n"
                     "    p.start()\n"
                     "    ready.wait()\n"
                     "    p.terminate()\n"
                     "    p.join()\n"
                     "    print(p.exitcode)\n"),
              "-15\n");
}

TEST_P(Processes, TalkThroughAPipeUntilItsOtherEndIsClosed) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "def work(end):\n"
                     "    for item in range(3): end.send({'item': item})\n"
                     "    end.close()\n"
                     "if __name__ == '__main__':\n"
                     "    mine, theirs = multiprocessing.Pipe()\n"
                     "    p = multiprocessing.Process(target=work, args=(theirs,))\n"
                     "    p.start()\n"
                     "    theirs.close()\n"
                     "    try:\n"
                     "        while True: print(mine.recv())\n"
                     "    except EOFError:\n"
                     "        print('end', mine.closed)\n"
                     "    p.join()\n"),
              "{'item': 0}\n{'item': 1}\n{'item': 2}\nend False\n");
}

TEST_P(Processes, CloseTheirEndsWhenTheyEnd) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "def work(end): pass\n"
                     "if __name__ == '__main__':\n"
                     "    mine, theirs = multiprocessing.Pipe()\n"
                     "    p = multiprocessing.Process(target=work, args=(theirs,))\n"
                     "    p.start()\n"
                     "    theirs.close()\n"
                     "    try:\n"
                     "        mine.recv()\n"
                     "    except EOFError:\n"
                     "        print('end')\n"
                     "    p.join()\n"),
              "end\n");
}

TEST_P(Processes, HoldBackASenderOfMoreThanAPipeTakes) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "def work(end):\n"
                     "    end.send_bytes(b'x' * 200_000)\n"
                     "    end.send('sent')\n"
                     "if __name__ == '__main__':\n"
                     "    mine, theirs = multiprocessing.Pipe(False)\n"
                     "    p = multiprocessing.Process(target=work, args=(theirs,))\n"
                     "    p.start()\n"
                     "    p.join(0.3)\n"
                     "    print(p.is_alive(), len(mine.recv_bytes()), mine.recv())\n"
                     "    p.join()\n"
                     "    print(p.exitcode)\n"),
              "True 200000 sent\n0\n");
}

TEST_P(Processes, ThatAreJoinedBeforeTheirQueueIsReadDeadlock) {
    const Ended ended = end_of_program(
        "import multiprocessing\n"
        "def work(q): q.put('x' * 200_000)\n"
        "if __name__ == '__main__':\n"
        "    q = multiprocessing.Queue()\n"
        "    p = multiprocessing.Process(target=work, args=(q,))\n"
        "    p.start()\n"
        "    p.join()\n");
    EXPECT_TRUE(ended.result.note.starts_with("Deadlock")) << ended.result.note;
}

TEST_P(Processes, ShareValuesAndLocks) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "def work(value, array, lock, number):\n"
                     "    for _ in range(200):\n"
                     "        with value.get_lock(): value.value += 1\n"
                     "    with lock: array[number] = number * 1.5\n"
                     "if __name__ == '__main__':\n"
                     "    value = multiprocessing.Value('i', 5)\n"
                     "    array = multiprocessing.Array('d', 3)\n"
                     "    lock = multiprocessing.Lock()\n"
                     "    ps = [multiprocessing.Process(target=work, args=(value, array, lock, i)) "
                     "for i in range(3)]\n"
                     "    for p in ps: p.start()\n"
                     "    for p in ps: p.join()\n"
                     "    print(value.value, array[:])\n"
                     "    try:\n"
                     "        lock.release()\n"
                     "    except ValueError as error:\n"
                     "        print(error)\n"),
              "605 [0.0, 1.5, 3.0]\nsemaphore or lock released too many times\n");
}

TEST_P(Processes, WaitForSeveralThingsAtOnce) {
    EXPECT_EQ(output("import multiprocessing\n"
                     "from multiprocessing.connection import wait\n"
                     "def work(end, number):\n"
                     "    end.send(number)\n"
                     "    end.close()\n"
                     "if __name__ == '__main__':\n"
                     "    readers = []\n"
                     "    for i in range(3):\n"
                     "        mine, theirs = multiprocessing.Pipe(False)\n"
                     "        readers.append(mine)\n"
                     "        multiprocessing.Process(target=work, args=(theirs, i)).start()\n"
                     "        theirs.close()\n"
                     "    print(wait([], 0), wait(readers[:0], timeout=0.01))\n"
                     "    got = []\n"
                     "    while readers:\n"
                     "        for reader in wait(readers):\n"
                     "            try:\n"
                     "                got.append(reader.recv())\n"
                     "            except EOFError:\n"
                     "                readers.remove(reader)\n"
                     "    print(sorted(got))\n"),
              "[] []\n[0, 1, 2]\n");
}

TEST_P(Processes, InAPoolMapInOrder) {
    EXPECT_EQ(
        output("import multiprocessing\n"
               "def square(x): return x * x\n"
               "if __name__ == '__main__':\n"
               "    with multiprocessing.Pool(3) as pool:\n"
               "        print(pool.map(square, range(20)))\n"
               "        print(pool.apply_async(square, (7,)).get())\n"),
        "[0, 1, 4, 9, 16, 25, 36, 49, 64, 81, 100, 121, 144, 169, 196, 225, 256, 289, 324, 361]\n"
        "49\n");
}

TEST_P(Processes, OfAnExecutorReturnResultsAndExceptions) {
    EXPECT_EQ(output("from concurrent.futures import ProcessPoolExecutor\n"
                     "def work(x):\n"
                     "    if x == 2: raise ValueError(x)\n"
                     "    return x * 10\n"
                     "if __name__ == '__main__':\n"
                     "    with ProcessPoolExecutor(2) as executor:\n"
                     "        futures = [executor.submit(work, i) for i in range(4)]\n"
                     "        print([f.exception() or f.result() for f in futures])\n"
                     "        print(type(futures[2].exception().__cause__).__name__)\n"),
              "[0, 10, ValueError(2), 30]\n_RemoteTraceback\n");
}

TEST_P(Processes, ThatAreDaemonsEndWithTheirParent) {
    EXPECT_EQ(
        output("import multiprocessing, time\n"
               "if __name__ == '__main__':\n"
               "    multiprocessing.Process(target=time.sleep, args=(1000,), daemon=True).start()\n"
               "    print('end')\n"),
        "end\n");
}

// ---- pickling

TEST_P(Processes, PickleWhatPythonPickles) {
    EXPECT_EQ(output("import pickle, collections, functools, enum\n"
                     "class Point:\n"
                     "    def __init__(self, x, y): self.x, self.y = x, y\n"
                     "    def __eq__(self, other): return vars(self) == vars(other)\n"
                     "class Slots:\n"
                     "    def __init__(self): self.kept, self.dropped = 1, 2\n"
                     "    def __getstate__(self): return {'kept': self.kept}\n"
                     "    def __setstate__(self, state): self.__dict__.update(state, back=True)\n"
                     "class Reduced:\n"
                     "    def __reduce__(self): return complex, (1, 2)\n"
                     "class Words(list): pass\n"
                     "Pair = collections.namedtuple('Pair', 'a b')\n"
                     "class Color(enum.Enum):\n"
                     "    RED = 1\n"
                     "def again(x): return pickle.loads(pickle.dumps(x))\n"
                     "values = [None, True, ..., 0, -1, 2**40, -2**70, 1.5, float('inf'), 1j, '', "
                     "'grün \\U0001f600',\n"
                     "          b'\\x00\\xff', bytearray(b'ab'), [1, [2]], (), (1,), {'a': {}}, "
                     "{1, 2}, frozenset([3]),\n"
                     "          range(1, 9, 2), len, print, int, Point, Point(1, [2]), Pair(1, 2), "
                     "Words('ab'),\n"
                     "          Color.RED, collections.OrderedDict(a=1), [].append is None]\n"
                     "print([value for value in values if again(value) != value or "
                     "type(again(value)) != type(value)])\n"
                     "print(vars(again(Slots())), again(Reduced()))\n"
                     "error = again(ValueError('a', 3))\n"
                     "print(repr(error), again(functools.partial(int, base=2))('101'))\n"),
              "[]\n{'kept': 1, 'back': True} (1+2j)\nValueError('a', 3) 5\n");
}

TEST_P(Processes, PickleSharedReferencesAndCircles) {
    EXPECT_EQ(
        output("import pickle\n"
               "class Node: pass\n"
               "a = []\n"
               "a.append(a)\n"
               "n = Node()\n"
               "n.me, n.both = n, [a, a]\n"
               "m = pickle.loads(pickle.dumps(n))\n"
               "print(m.me is m, m.both[0] is m.both[1], m.both[0][0] is m.both[0], m is n)\n"),
        "True True True False\n");
}

TEST_P(Processes, DoNotPickleWhatCannotBeFoundAgain) {
    EXPECT_EQ(
        output("import pickle, threading, sys\n"
               "def outer():\n"
               "    def inner(): pass\n"
               "    return inner\n"
               "def gen(): yield\n"
               "def show(x):\n"
               "    try:\n"
               "        pickle.dumps(x)\n"
               "    except Exception as error:\n"
               "        text = str(error)\n"
               "        at = text.find(' at 0x')\n"
               "        end = text.find('>', at)\n"
               "        print(type(error).__name__, text if at < 0 else text[:at] + text[end:])\n"
               "for x in (lambda: 1, outer(), threading.Lock(), gen(), sys, open): show(x)\n"),
        "PicklingError Can't pickle <function <lambda>>: it's not found as __main__.<lambda>\n"
        "PicklingError Can't pickle local object <function outer.<locals>.inner>\n"
        "TypeError cannot pickle '_thread.lock' object\n"
        "TypeError cannot pickle 'generator' object\n"
        "TypeError cannot pickle 'module' object\n");
}

// Each could have what it asks for, were it alone.
TEST_P(Processes, ShareAMemoryBudget) {
    RunSettings settings = GetParam() == MachineKind::model ? on_model() : on_real();
    settings.total_memory_bytes = std::size_t{64} << 20U;
    const Ended ended = run_program(
        "import multiprocessing, sys\n"
        "def hog():\n"
        "    kept = []\n"
        "    try:\n"
        "        for _ in range(100): kept.append(bytearray(1_000_000))\n"
        "    except MemoryError:\n"
        "        sys.exit(7)\n"
        "if __name__ == '__main__':\n"
        "    ps = [multiprocessing.Process(target=hog) for _ in range(3)]\n"
        "    for p in ps: p.start()\n"
        "    for p in ps: p.join()\n"
        "    print([p.exitcode for p in ps])\n",
        settings);
    EXPECT_EQ(ended.out, "[7, 7, 7]\n");
    EXPECT_EQ(ended.err, "");
}

// What found no room was never counted, so it is not taken off again when it is swept.
TEST_P(Processes, CountWhatFoundNoRoom) {
    RunSettings settings = GetParam() == MachineKind::model ? on_model() : on_real();
    settings.total_memory_bytes = std::size_t{64} << 20U;
    const Ended ended = run_program(
        "import gc\n"
        "def fill():\n"
        "    kept = []\n"
        "    for _ in range(100):\n"
        "        try: kept.append(bytearray(1_000_000))\n"
        "        except MemoryError: pass\n"
        "    return len(kept)\n"
        "first = fill()\n"
        "for _ in range(3):\n"
        "    gc.collect()\n"
        "    print(0 < first < 64 and fill() == first)\n",
        settings);
    EXPECT_EQ(ended.out, "True\nTrue\nTrue\n");
    EXPECT_EQ(ended.err, "");
}

}  // namespace
}  // namespace interleave::library
