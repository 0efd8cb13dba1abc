# What arguments mean, and what is wrong with them.
import argparse
import sys

sys.stderr = sys.stdout


def run(parser, *lines):
    for line in lines:
        try:
            print(line, parser.parse_args(line.split()))
        except SystemExit as end:
            print(line, "exit", end.code)
        except Exception as error:
            print(line, type(error).__name__, error)


p = argparse.ArgumentParser(prog="demo")
p.add_argument("source")
p.add_argument("rest", nargs="*", type=int)
p.add_argument("-v", "--verbose", action="count", default=0)
p.add_argument("-n", "--number", type=int, default=3)
p.add_argument("--mode", choices=["fast", "slow"])
p.add_argument("--flag", action=argparse.BooleanOptionalAction)
p.add_argument("-I", action="append", dest="includes")
p.add_argument("--pair", nargs=2, type=float)
p.add_argument("--version", action="version", version="%(prog)s 1.2")
p.add_argument("--opt", nargs="?", const="c", default="d")
run(p, "a", "a 1 2 3 -vv", "a -n5 --mode fast", "a --number=7 --no-flag", "a -n x", "a --mode x", "", "a -Ix -I y",
    "a --pair 1 2", "a --pair 1", "a --vers", "--version", "a -q", "a --ver", "a --opt", "a --opt z", "a b", "a -vn4",
    "a -- -v", "a -5", "a --pair 1 z", "a -n", "a --verbose=3", "a --mo slow", "a --foo=1 --bar", "-h")
r = argparse.ArgumentParser(prog="r")
r.add_argument("cmd")
r.add_argument("args", nargs=argparse.REMAINDER)
r.add_argument("--ext", action="extend", nargs="+")
run(r, "x --y z", "--ext a b -- c d")
print(r.parse_known_args(["c", "d"]), argparse.Namespace(a=1, b="x"), argparse.Namespace(a=1) == argparse.Namespace(a=1))
suggests = argparse.ArgumentParser(prog="near", suggest_on_error=True, exit_on_error=False)
suggests.add_argument("--mode", choices=["fast", "slow"])
suggests.add_argument("--level", type=int, choices=range(3))
for words in (["--mode", "fats"], ["--mode", "else"], ["--level", "7"], ["--mode", "slow"]):
    try:
        print(suggests.parse_args(words))
    except argparse.ArgumentError as error:
        print(error)
