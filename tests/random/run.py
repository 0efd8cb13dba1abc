"""Random programs under CPython and under ours: run.py [--seed S] [--count N] [--minimise] [--show]

The toolchain's python3 runs it, and is the reference. Program k of a run has the seed S + k, so that
`run.py --seed <seed of a failure> --count 1 --show` repeats it. Ends with a line for cmake/test.sh.
"""

import argparse
import ast
import concurrent.futures
import contextlib
import functools
import io
import os
import pathlib
import re
import resource
import signal
import subprocess
import sys
import tempfile
import time
import warnings

sys.path.insert(0, str(pathlib.Path(__file__).parent))
import generate
import vocabulary

PROJECT = pathlib.Path(__file__).parents[2]
ENGINE = PROJECT / "build/native/interleave"
ADDRESS = re.compile(r"0x[0-9a-f]+")
TIMEOUT = 20  # seconds; a program takes milliseconds
LONGEST_MINIMISING = 60
MOST_MEMORY = 2 << 30  # of a process that runs programs by CPython, which has no limit of its own
HASH_SEEDS = tuple(map(str, range(1, 13)))  # a set of few texts keeps its order from one to the next more often than not
# A set with an object that CPython hashes by where it lies: types and constants of its own lie in the
# executable, so that even their order is the same in every run there, but it is an accident. So is how many
# nan there are in one: a nan equals only itself, and whether two are the same object is not defined.
HASHED_BY_ADDRESS = re.compile(r"\{[^{}:]*(<class |<built-in |Ellipsis|NotImplemented|nan)[^{}:]*\}")


def reference(text):
    """What CPython prints, an uncaught exception's type included."""
    output = io.StringIO()
    with contextlib.redirect_stdout(output), warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            exec(compile(text, "program.py", "exec"), {"__name__": "__main__"})
        except BaseException as error:
            print("uncaught", type(error).__name__)
    return ADDRESS.sub("0x", output.getvalue())


def ours(text, engine=ENGINE):
    with tempfile.NamedTemporaryFile("w", suffix=".py", encoding="utf-8", errors="surrogatepass") as file:
        file.write(text)
        file.flush()
        try:
            ran = subprocess.run([engine, "run", file.name, "--machine", "model"], capture_output=True, timeout=TIMEOUT)
        except subprocess.TimeoutExpired:
            return f"no end within {TIMEOUT} s\n"
    output = ran.stdout.decode("utf-8", "surrogatepass")
    if ran.returncode:
        errors = ran.stderr.decode("utf-8", "replace").strip().splitlines() or [""]
        output += f"uncaught {errors[-1].split(':')[0]}\n" if ran.returncode == 1 else f"status {ran.returncode}: {errors[-1]}\n"
    return ADDRESS.sub("0x", output)


def check(seed, engine):
    text = generate.generate(seed)
    expected = reference(text)
    found = ours(text, engine)
    return seed, text, expected, found


def is_deterministic(text, expected):
    """Whether CPython prints the same whatever its hashes are: a set of texts has no fixed order."""
    if HASHED_BY_ADDRESS.search(expected):
        return False
    for hash_seed in HASH_SEEDS:
        ran = subprocess.run([sys.executable, __file__, "--reference"], input=text.encode("utf-8", "surrogatepass"),
                             capture_output=True, env={**os.environ, "PYTHONHASHSEED": hash_seed})
        if ran.stdout.decode("utf-8", "surrogatepass") != expected:
            return False
    return True


def first_difference(expected, found):
    expected, found = expected.splitlines(), found.splitlines()
    for line, (theirs, own) in enumerate(zip(expected + ["(end)"], found + ["(end)"]), 1):
        if theirs != own:
            return f"line {line}\n    CPython: {theirs[:300]}\n    ours:    {own[:300]}"
    return "none"


def differs(tree, engine):
    """Whether the two disagree about this program, which may not end any more."""
    try:
        text = vocabulary.PRELUDE + ast.unparse(tree)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            compile(text, "program.py", "exec")
    except (SyntaxError, ValueError):
        return False
    signal.alarm(1)
    expected = reference(text)
    signal.alarm(0)
    return "uncaught" not in expected and expected != ours(text, engine)


def blocks(tree):
    """Every list of statements in the tree, outer ones first."""
    for node in ast.walk(tree):
        for field in ("body", "orelse", "finalbody", "handlers", "cases"):
            found = getattr(node, field, None)
            if isinstance(found, list) and found and isinstance(found[0], (ast.stmt, ast.ExceptHandler, ast.match_case)):
                yield node, field


def minimise(text, engine):
    """Drops statements, and puts a block's statements in its place, as long as the two disagree."""
    signal.signal(signal.SIGALRM, signal.default_int_handler)
    tree = ast.parse(text.removeprefix(vocabulary.PRELUDE))
    if not differs(tree, engine):
        return text
    changed = True
    end = time.monotonic() + LONGEST_MINIMISING
    while changed and time.monotonic() < end:
        changed = False
        for node, field in list(blocks(tree)):
            step = max(1, len(getattr(node, field)) // 2)
            while step:
                index = 0
                while index < len(getattr(node, field)):
                    old = getattr(node, field)
                    first = old[index]
                    candidates = [old[:index] + old[index + step:]]
                    if step == 1 and isinstance(first, (ast.Try, ast.If, ast.For, ast.While, ast.With)):
                        candidates.append(old[:index] + first.body + old[index + 1:])
                    for new in candidates:
                        if not new and field == "body":
                            new = [ast.Pass()]
                            if len(old) == 1 and isinstance(first, ast.Pass):
                                continue
                        setattr(node, field, new)
                        if differs(tree, engine):
                            changed = True
                            break
                        setattr(node, field, old)
                    else:
                        index += step
                step //= 2
    return ast.unparse(tree) + "\n"


def main():
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--count", type=int, default=500)
    parser.add_argument("--jobs", type=int, default=os.cpu_count())
    parser.add_argument("--minimise", action="store_true", help="make the programs that fail short, and show them")
    parser.add_argument("--show", action="store_true", help="show the programs that fail")
    parser.add_argument("--keep", type=pathlib.Path, help="a folder for the programs that fail")
    parser.add_argument("--engine", type=pathlib.Path, default=ENGINE, help="another command line than this checkout's")
    parser.add_argument("--reference", action="store_true", help="run the program on stdin as CPython does, and nothing else")
    options = parser.parse_args()
    if options.reference:
        sys.stdout.buffer.write(reference(sys.stdin.buffer.read().decode("utf-8", "surrogatepass")).encode("utf-8", "surrogatepass"))
        return 0
    if not options.engine.exists():
        sys.exit(f"random programs: {options.engine} is missing: cmake/build.sh native interleave")
    print(f"random programs: seeds {options.seed} to {options.seed + options.count - 1}")
    failed = left_out = 0
    seeds = range(options.seed, options.seed + options.count)
    with concurrent.futures.ProcessPoolExecutor(options.jobs, initializer=resource.setrlimit,
                                                initargs=(resource.RLIMIT_AS, (MOST_MEMORY, MOST_MEMORY))) as pool:
        for seed, text, expected, found in pool.map(functools.partial(check, engine=options.engine), seeds, chunksize=4):
            if expected == found:
                continue
            if not is_deterministic(text, expected):
                print(f"seed {seed}: CPython's own answer depends on its hashes; not compared")
                left_out += 1
                continue
            failed += 1
            print(f"FAILED seed {seed}: {first_difference(expected, found)}", flush=True)
            if options.minimise:
                text = minimise(text, options.engine)
            if options.minimise or options.show:
                print(text, flush=True)
            if options.keep:
                options.keep.mkdir(parents=True, exist_ok=True)
                (options.keep / f"{seed}.py").write_text(text, encoding="utf-8", errors="surrogatepass")
    print(f"random programs: {options.count - failed - left_out} passed, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
