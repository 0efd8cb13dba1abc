# How help and usage are laid out.
import argparse

p = argparse.ArgumentParser(
    prog="demo", epilog="The end of %(prog)s.",
    description="What it does, in a rather long sentence that has to be wrapped at some place.")
p.add_argument("source", help="where from")
p.add_argument("rest", nargs="*", type=int, help="numbers")
p.add_argument("-v", "--verbose", action="count", default=0, help="say more")
p.add_argument("-n", "--number", type=int, default=3, metavar="N", help="how many (default: %(default)s)")
p.add_argument("--mode", choices=["fast", "slow"], help="how")
p.add_argument("--flag", action=argparse.BooleanOptionalAction, help="a switch")
p.add_argument("--pair", nargs=2, type=float, metavar=("X", "Y"))
p.add_argument("--hidden", help=argparse.SUPPRESS)
p.add_argument("--a-very-long-option-name-indeed", help="with help behind it that is long enough to be wrapped onto another line")
print(p.format_help())
print(p.format_usage())
g = argparse.ArgumentParser(prog="g", formatter_class=argparse.ArgumentDefaultsHelpFormatter)
m = g.add_mutually_exclusive_group(required=True)
m.add_argument("--foo", action="store_true", help="f")
m.add_argument("--bar", help="b", default=3)
special = g.add_argument_group("special", "Special things.")
special.add_argument("--zed", required=True, type=int, help="z")
special.add_argument("pos", nargs="?", default="dd", help="p")
print(g.format_help())
raw = argparse.ArgumentParser(prog="raw", formatter_class=argparse.RawDescriptionHelpFormatter, description="line one\n  line two", add_help=False)
print(raw.format_help(), argparse.ArgumentParser(prog="u", usage="%(prog)s [things]").format_usage())
