# Subparsers, groups that exclude each other, types of one's own.
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


s = argparse.ArgumentParser(prog="tool")
s.add_argument("-q", action="store_true")
sub = s.add_subparsers(dest="command", required=True, help="what to do", title="commands")
add = sub.add_parser("add", help="adds", aliases=["a"])
add.add_argument("x", type=int)
add.add_argument("y", type=int)
rm = sub.add_parser("rm", help="removes", description="Removes things.")
rm.add_argument("--all", action="store_true")
rm.set_defaults(f=5)
print(s.format_help(), rm.format_help(), add.format_usage())
run(s, "add 1 2", "rm --all", "-q a 3 4", "", "zz", "add 1", "add 1 2 3", "rm -h")
g = argparse.ArgumentParser(prog="g")
m = g.add_mutually_exclusive_group(required=True)
m.add_argument("--foo", action="store_true")
m.add_argument("--bar", default=3)
run(g, "--foo", "--bar 2", "--foo --bar 1", "")


def positive(text):
    if int(text) < 0:
        raise argparse.ArgumentTypeError("must not be negative")
    return int(text)


c = argparse.ArgumentParser(prog="c", add_help=False, exit_on_error=False)
c.add_argument("--n", type=positive, default="4")
run(c, "--n -1", "--n 3", "", "--n q")
print(c.add_argument("-z", action="store_const", const=3), c)
try:
    c.add_argument("-z")
except argparse.ArgumentError as error:
    print(error)
parent = argparse.ArgumentParser(add_help=False)
parent.add_argument("--shared", type=int)
print(argparse.ArgumentParser(prog="child", parents=[parent]).parse_args(["--shared", "4"]))
