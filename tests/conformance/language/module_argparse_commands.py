# argparse: a command line, given as a list.
import argparse
import contextlib
import io
import sys


def build():
    parser = argparse.ArgumentParser(prog="fetch", description="Fetch pages concurrently.", epilog="Be polite.")
    parser.add_argument("urls", nargs="+", help="addresses")
    parser.add_argument("-n", "--workers", type=int, default=4, metavar="N", help="how many (default: %(default)s)")
    parser.add_argument("-m", "--mode", choices=["threads", "asyncio"], default="threads")
    parser.add_argument("-v", "--verbose", action="count", default=0)
    parser.add_argument("--timeout", type=float)
    parser.add_argument("--header", action="append", dest="headers")
    parser.add_argument("--no-cache", action="store_false", dest="cache")
    parser.add_argument("--retry", action=argparse.BooleanOptionalAction, default=True)
    parser.add_argument("--version", action="version", version="%(prog)s 1.0")
    return parser


def attempt(parser, arguments):
    out, err = io.StringIO(), io.StringIO()
    try:
        with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
            result = parser.parse_args(arguments)
        print(arguments, "->", result)
    except SystemExit as error:
        print(arguments, "-> exit", error.code)
        print(out.getvalue() + err.getvalue().splitlines()[-1] if err.getvalue() else out.getvalue(), end="\n")


parser = build()
for arguments in (["a"], ["a", "b", "-n", "8", "-vv"], ["a", "--workers=2", "--mode", "asyncio", "--header", "x", "--header", "y"], ["--no-cache", "a", "--no-retry"], ["a", "--time", "1.5"], ["-n8", "a", "--", "-b"], [], ["a", "-n", "x"], ["a", "--mode", "fork"], ["a", "--nope"], ["a", "-n"], ["--version"], ["a", "--verb"], ["-h"]):
    attempt(parser, arguments)
commands = argparse.ArgumentParser(prog="tool")
sub = commands.add_subparsers(dest="command", required=True, title="commands")
run = sub.add_parser("run", help="run it", aliases=["r"])
run.add_argument("file")
run.add_argument("--cores", type=int, choices=range(1, 5), default=1)
show = sub.add_parser("show")
group = show.add_mutually_exclusive_group(required=True)
group.add_argument("--json", action="store_const", const="json", dest="format")
group.add_argument("--text", action="store_const", const="text", dest="format")
for arguments in (["run", "x.py", "--cores", "2"], ["r", "y"], ["show", "--json"], ["show", "--json", "--text"], ["show"], ["stop"], [], ["run", "x", "--cores", "9"], ["run", "-h"]):
    attempt(commands, arguments)
known, rest = build().parse_known_args(["a", "--strange", "1", "-n", "3"])
print(known.workers, rest, vars(known)["urls"], "workers" in known, known == build().parse_args(["a", "1", "-n", "3"]))


def even(text):
    if int(text) % 2:
        raise argparse.ArgumentTypeError(f"{text} is odd")
    return int(text)


p = argparse.ArgumentParser(prog="p", add_help=False, exit_on_error=False, prefix_chars="-+", argument_default=argparse.SUPPRESS)
p.add_argument("+e", type=even)
p.add_argument("pos", nargs="?", default="none")
p.add_argument("--pair", nargs=2, type=int)
p.add_argument("--rest", nargs=argparse.REMAINDER)
print(p.parse_args(["+e", "4"]), p.parse_args(["x", "--pair", "1", "2"]), p.parse_args(["--rest", "a", "-b"]), p.format_usage())
for arguments in (["+e", "3"], ["--pair", "1"], ["+e"]):
    try:
        print(p.parse_args(arguments))
    except (argparse.ArgumentError, SystemExit) as error:
        print(type(error).__name__, error)
for wrong in (lambda: p.add_argument("--pair"), lambda: p.add_argument("y", required=True), lambda: p.add_argument("--z", action="nope"), lambda: p.parse_args(["--pair", "a", "b"])):
    try:
        print(type(wrong()).__name__)
    except Exception as error:
        print(type(error).__name__, str(error)[:60])
namespace = argparse.Namespace(a=1, b="x")
print(namespace, namespace.a, argparse.Namespace(a=1) == argparse.Namespace(a=1), build().get_default("workers"))
print(parser.format_help())
