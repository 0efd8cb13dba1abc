# What is deprecated warns once a name.
import argparse
import sys

sys.stderr = sys.stdout
parser = argparse.ArgumentParser(prog="prog")
parser.add_argument("--old", "-o", deprecated=True)
parser.add_argument("-v", action="count", deprecated=True)
parser.add_argument("--flag", action=argparse.BooleanOptionalAction, deprecated=True)
parser.add_argument("--new", action="store_true")
parser.add_argument("file", nargs="?", deprecated=True)
parser.add_argument("rest", nargs="*", default=["none"], deprecated=True)
for line in ("", "--old 1 --old 2 -o 3", "-vv -v --ol 4", "--flag --no-flag --no-flag --new", "name", "name other more", "--new"):
    print(parser.parse_args(line.split()))
commands = argparse.ArgumentParser(prog="git", color=False)
inner = commands.add_subparsers(dest="command")
inner.add_parser("commit", aliases=["ci"], deprecated=True, help="to commit").add_argument("-m", deprecated=True)
inner.add_parser("push")
for line in ("commit", "ci -m x", "push", ""):
    print(commands.parse_args(line.split()))
commands.print_help()
