// Signals: handlers that come in the middle of a wait, and what becomes of the wait.
#include "machines.h"

namespace interleave::library {
namespace {

class Signals : public OnBothMachines {};
INSTANTIATE_TEST_SUITE_P(On, Signals, ::testing::Values(MachineKind::model, MachineKind::real),
                         machine_name);

constexpr const char* beginning =
    "import os, signal, threading, time\n"
    "class Signalled(Exception): pass\n"
    "def raises(n, f): raise Signalled\n"
    "def returns(n, f): print('handler')\n"
    "signal.signal(signal.SIGUSR1, raises)\n"
    "signal.signal(signal.SIGUSR2, returns)\n"
    "def soon(number):\n"
    "    def send():\n"
    "        time.sleep(0.02)\n"
    "        os.kill(os.getpid(), number)\n"
    "    threading.Thread(target=send).start()\n"
    "def attempt(wait):\n"
    "    soon(signal.SIGUSR1)\n"
    "    try: wait()\n"
    "    except Signalled: print('raised')\n";

std::string with_beginning(const char* rest) { return std::string(beginning) + rest; }

TEST_P(Signals, AreHandledInTheMiddleOfAWaitThatGoesOn) {
    EXPECT_EQ(output(with_beginning("lock = threading.Lock()\n"
                                    "lock.acquire()\n"
                                    "soon(signal.SIGUSR2)\n"
                                    "threading.Timer(0.05, lock.release).start()\n"
                                    "print(lock.acquire())\n"
                                    "soon(signal.SIGUSR2)\n"
                                    "begin = time.monotonic()\n"
                                    "time.sleep(0.05)\n"
                                    "print(time.monotonic() - begin >= 0.05)\n")
                         .c_str()),
              "handler\nTrue\nhandler\nTrue\n");
}

TEST_P(Signals, LeaveNoWaiterBehindWhenTheHandlerRaises) {
    // Each lock is free for the next one afterwards: nobody was left in its queue.
    EXPECT_EQ(
        output(with_beginning("import multiprocessing, queue\n"
                              "for lock in (threading.Lock(), multiprocessing.Lock()):\n"
                              "    lock.acquire()\n"
                              "    attempt(lock.acquire)\n"
                              "    other = threading.Thread(target=lock.acquire)\n"
                              "    other.start()\n"
                              "    time.sleep(0.01)\n"
                              "    lock.release()\n"
                              "    other.join()\n"
                              "jobs = queue.Queue()\n"
                              "attempt(jobs.get)\n"
                              "got = []\n"
                              "other = threading.Thread(target=lambda: got.append(jobs.get()))\n"
                              "other.start()\n"
                              "time.sleep(0.01)\n"
                              "jobs.put(1)\n"
                              "other.join()\n"
                              "reader, writer = multiprocessing.Pipe(duplex=False)\n"
                              "attempt(reader.recv)\n"
                              "attempt(lambda: reader.poll(None))\n"
                              "writer.send(2)\n"
                              "print(got, reader.recv())\n")
                   .c_str()),
        "raised\nraised\nraised\nraised\nraised\n[1] 2\n");
}

TEST_P(Signals, ComeBetweenAnImportAndItsWait) {
    EXPECT_EQ(output(with_beginning("started = threading.Event()\n"
                                    "def first():\n"
                                    "    started.set()\n"
                                    "    import asyncio\n"
                                    "t = threading.Thread(target=first)\n"
                                    "t.start()\n"
                                    "started.wait()\n"
                                    "signal.raise_signal(signal.SIGUSR2)\n"
                                    "import asyncio\n"
                                    "print(asyncio.run is not None)\n"
                                    "t.join()\n")
                         .c_str()),
              "handler\nTrue\n");
}

// CPython would hang: who waits for ever does not hear of a signal that another thread has.
TEST_P(Signals, OfAnotherThreadAreHandledBeforeADeadlockIsReported) {
    EXPECT_EQ(output("import _thread, threading\n"
                     "threading.Timer(0.02, _thread.interrupt_main).start()\n"
                     "lock = threading.Lock()\n"
                     "lock.acquire()\n"
                     "try: lock.acquire()\n"
                     "except KeyboardInterrupt: print('interrupted')\n"),
              "interrupted\n");
}

TEST_P(Signals, DoNotShortenASleepWhenAnotherThreadHasThem) {
    EXPECT_EQ(output("import _thread, threading, time\n"
                     "threading.Timer(0.02, _thread.interrupt_main).start()\n"
                     "begin = time.monotonic()\n"
                     "try:\n"
                     "    time.sleep(0.05)\n"
                     "    for _ in range(2): pass\n"
                     "except KeyboardInterrupt: print('interrupted')\n"
                     "print(time.monotonic() - begin >= 0.05)\n"),
              "interrupted\nTrue\n");
}

TEST_P(Signals, EndAProcessThatDoesNotHandleThem) {
    const Ended ended = end_of_program(
        "import os, signal\n"
        "print('before', flush=True)\n"
        "os.kill(os.getpid(), signal.SIGTERM)\n"
        "print('after')\n");
    EXPECT_EQ(ended.out, "before\n");
    EXPECT_EQ(ended.result.exit_status, 128 + 15);
}

}  // namespace
}  // namespace interleave::library
