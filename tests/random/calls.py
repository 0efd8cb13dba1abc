"""Random calls of everything in the library, by Interleave: calls.py [--seed S] [--rounds N] [MODULE...]

Each process (odd_calls.py) makes some hundred calls, of a module's functions and of what its classes have, private
ones included. Whatever they raise is right: what is looked for is a process that dies of a signal, which would be a
page that has crashed. For such a one the shortest run is looked for, and its last call shown. Ends with a line for
cmake/test.sh.
"""

import argparse
import concurrent.futures
import functools
import os
import pathlib
import subprocess
import sys

PROJECT = pathlib.Path(__file__).parents[2]
ENGINE = PROJECT / "build/native/interleave"
PROGRAM = pathlib.Path(__file__).with_name("odd_calls.py")
LIBRARY = PROJECT / "src/library/python"
NATIVE = ("_binascii _bisect _collections _datetime _disk _functools _hashlib _heapq _interleave _interpreters _itertools "
          "_json _operator _random _sre _struct _thread_native _weakref _zlib builtins math sys time").split()
LEFT_OUT = {"_child_main", "_interpreter_main", "_main_end"}  # they are run, not imported
CALLS = 400
TIMEOUT = 10  # seconds; what never ends is not looked for here: sum(itertools.count()) is a program, too


def all_modules():
    written = {path.stem if path.suffix else path.name for path in LIBRARY.iterdir()}
    return sorted((written | set(NATIVE)) - LEFT_OUT)


def run(engine, module, seed, count, *shown):
    """The status, negative when it died of a signal, and what it printed."""
    command = [engine, "run", PROGRAM, module, str(seed), str(count), *map(str, shown)]
    try:
        ran = subprocess.run(command, stdin=subprocess.DEVNULL, capture_output=True, timeout=TIMEOUT)
    except subprocess.TimeoutExpired:
        return 0, ""
    return ran.returncode, ran.stdout.decode("utf-8", "replace")


def check(job, engine):
    module, seed = job
    return module, seed, run(engine, module, seed, CALLS)[0]


def last_call(engine, module, seed):
    """The call that the process dies of."""
    lives, dies = 0, CALLS
    while dies - lives > 1:
        middle = (lives + dies) // 2
        if run(engine, module, seed, middle)[0] < 0:
            dies = middle
        else:
            lives = middle
    return run(engine, module, seed, dies, dies - 1)[1]


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=1, help="how many seeds for each module")
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--engine", type=pathlib.Path, default=ENGINE, help="another command line than this checkout's")
    parser.add_argument("modules", nargs="*", metavar="MODULE")
    options = parser.parse_args()
    if not options.engine.exists():
        sys.exit(f"random calls: {options.engine} is missing: cmake/build.sh native interleave")
    seeds = range(options.seed, options.seed + options.rounds)
    print(f"random calls: seeds {seeds[0]} to {seeds[-1]}, {CALLS} calls in each of {len(options.modules) or 'all'} modules")
    jobs = [(module, seed) for seed in seeds for module in options.modules or all_modules()]
    failed = 0
    with concurrent.futures.ThreadPoolExecutor(options.jobs) as pool:
        for module, seed, status in pool.map(functools.partial(check, engine=options.engine), jobs):
            if status < 0:
                failed += 1
                print(f"FAILED {module}, seed {seed}: signal {-status} at", last_call(options.engine, module, seed), flush=True)
    print(f"random calls: {len(jobs) - failed} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
