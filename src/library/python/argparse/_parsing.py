# One parse of a list of arguments. The rules are CPython 3.14's, Lib/argparse.py
# (ArgumentParser._parse_known_args): a letter stands for each argument, "O" for an option and "A" for
# anything else, and what an action takes is a regular expression over those letters.
import re

from ._actions import ArgumentError, ArgumentTypeError, name_of
from ._formatter import ONE_OR_MORE, OPTIONAL, PARSER, REMAINDER, SUPPRESS, ZERO_OR_MORE

_NEGATIVE = re.compile(r"-(?:\d+(?:_\d+)*(?:\.\d+(?:_\d+)*)?|\.\d+(?:_\d+)*)$")
_PATTERNS = {None: "(-*A-*)", OPTIONAL: "(-*A?-*)", ZERO_OR_MORE: "(-*[A-]*)", ONE_OR_MORE: "(-*A[A-]*)",
             REMAINDER: "([AO-]*)", PARSER: "(-*A[AO-]*)", SUPPRESS: "(-*)"}


def _pattern(action):
    nargs = action.nargs
    text = _PATTERNS.get(nargs)
    if text is None:
        text = "([AO]{%d})" % nargs if action.option_strings else "(-*%s-*)" % "-*".join("A" * nargs)
    if action.option_strings:
        text = text.replace("-*", "").replace("-", "")
    return text


class Parsing:
    def __init__(self, parser, args, namespace):
        self.parser = parser
        self.namespace = namespace
        self.args = self.read_files(args) if parser.fromfile_prefix_chars else args
        self.seen = []       # actions
        self.given = []      # actions that were given something else than their default
        self.warned = set()  # names of what is deprecated
        self.extras = []
        self.conflicts = {}
        for group in parser._mutually_exclusive_groups:
            for action in group._group_actions:
                self.conflicts.setdefault(action, []).extend(
                    other for other in group._group_actions if other is not action)
        self.positionals = parser._get_positional_actions()
        self.options = {}  # index of an argument: [(action, option, separator, explicit)]
        self.letters = self.classify()

    def read_files(self, args):
        out = []
        for arg in args:
            if not arg or arg[0] not in self.parser.fromfile_prefix_chars:
                out.append(arg)
                continue
            try:
                with open(arg[1:]) as file:
                    out += self.read_files(file.read().splitlines())
            except OSError as error:
                raise ArgumentError(None, str(error)) from None
        return out

    def classify(self):
        letters = []
        rest = iter(enumerate(self.args))
        for index, arg in rest:
            if arg == "--":
                letters.append("-")
                letters += ["A"] * (len(self.args) - index - 1)
                break
            option = self.option_of(arg)
            if option is not None:
                self.options[index] = option
            letters.append("A" if option is None else "O")
        return "".join(letters)

    def option_of(self, arg):
        """None: a positional one. Else what it may be; an action None: nobody knows it."""
        parser = self.parser
        known = parser._option_string_actions
        if not arg or arg[0] not in parser.prefix_chars:
            return None
        if arg in known:
            return [(known[arg], arg, None, None)]
        if len(arg) == 1:
            return None
        name, separator, explicit = arg.partition("=")
        if separator and name in known:
            return [(known[name], name, separator, explicit)]
        matches = self.abbreviations(arg)
        if matches:
            return matches
        if _NEGATIVE.match(arg) and not parser._has_negative_number_optionals:
            return None
        if " " in arg:
            return None
        return [(None, arg, None, None)]

    def abbreviations(self, arg):
        parser = self.parser
        chars = parser.prefix_chars
        found = []
        if arg[1] in chars:
            if parser.allow_abbrev:
                prefix, separator, explicit = arg.partition("=")
                for option, action in parser._option_string_actions.items():
                    if option.startswith(prefix):
                        found.append((action, option, separator or None, explicit if separator else None))
            return found
        short, rest = arg[:2], arg[2:]
        prefix, separator, explicit = arg.partition("=")
        for option, action in parser._option_string_actions.items():
            if option == short:
                found.append((action, option, "", rest))
            elif parser.allow_abbrev and option.startswith(prefix):
                found.append((action, option, separator or None, explicit if separator else None))
        return found

    # ---- the walk

    def run(self, intermixed=False):
        # intermixed: positional arguments are taken last, from whatever the options have left.
        last_option = max(self.options, default=-1)
        start = 0
        left = ""  # the letters of the extras
        while start <= last_option:
            next_option = start
            while next_option <= last_option and self.letters[next_option] != "O":
                next_option += 1
            if start != next_option and not intermixed:
                end = self.take_positionals(start)
                if end > start:
                    start = end
                    continue
            if start not in self.options:
                self.extras += self.args[start:next_option]
                left += self.letters[start:next_option]
                start = next_option
            start = self.take_option(start)
            left += "O" * (len(self.extras) - len(left))
        if intermixed:
            left += self.letters[start:]
            self.take_from_extras(left, self.extras + self.args[start:])
        else:
            stop = self.take_positionals(start, True)
            self.extras += self.args[stop:]
        self.check_required()
        return self.namespace, self.extras

    def take_from_extras(self, letters, extras):
        self.args = [arg for arg, letter in zip(extras, letters) if letter != "O"]
        self.letters = letters.replace("O", "")
        taken = self.take_positionals(0, True)
        self.extras = []
        for arg, letter in zip(extras, letters):
            if letter == "O" or not taken:
                self.extras.append(arg)
            else:
                taken -= 1

    def perform(self, action, arguments, option=None):
        name = action.dest if option is None else option
        if action.deprecated and (arguments or option is not None) and name not in self.warned:
            self.warned.add(name)
            kind = "argument" if option is None else "option"
            self.parser._warning(f"{kind} '{name}' is deprecated")
        self.seen.append(action)
        values = self.values(action, arguments)
        if values is not action.default or option is not None or arguments:
            if action.option_strings or values is not action.default:
                self.given.append(action)
                for other in self.conflicts.get(action, ()):
                    if other in self.given:
                        raise ArgumentError(action, f"not allowed with argument {name_of(other)}")
        if values is not SUPPRESS:
            action(self.parser, self.namespace, values, option)

    def take_option(self, start):
        candidates = self.options[start]
        if len(candidates) > 1:
            exact = [each for each in candidates if each[2] == ""]
            names = ", ".join(each[1] for each in candidates)
            raise ArgumentError(None, f"ambiguous option: {self.args[start]} could match {names}")
        action, option, separator, explicit = candidates[0]
        performed = []
        while True:
            if action is None:
                self.extras.append(self.args[start])
                if not performed:
                    return start + 1
                break
            if explicit is None:
                begin = start + 1
                count = self.count(action, self.letters[begin:])
                performed.append((action, self.args[begin:begin + count], option))
                stop = begin + count
                break
            count = self.count(action, "A")
            if count == 0 and option[1] not in self.parser.prefix_chars and explicit != "":
                # -abc: each letter an option of its own
                if separator or explicit[0] in self.parser.prefix_chars:
                    raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
                performed.append((action, [], option))
                char, rest = option[0], explicit
                option = char + rest[0]
                known = self.parser._option_string_actions
                if option not in known:
                    self.extras.append(char + rest)
                    stop = start + 1
                    break
                action = known[option]
                explicit = rest[1:]
                separator = ""
                if not explicit:
                    explicit = separator = None
                elif explicit[0] == "=":
                    separator, explicit = "=", explicit[1:]
            elif count == 1:
                performed.append((action, [explicit], option))
                stop = start + 1
                break
            else:
                raise ArgumentError(action, f"ignored explicit argument {explicit!r}")
        for each in performed:
            self.perform(*each)
        return stop

    def count(self, action, letters):
        """How many arguments an option takes of those."""
        found = re.match(_pattern(action), letters)
        if found is None:
            messages = {None: "expected one argument", OPTIONAL: "expected at most one argument",
                        ONE_OR_MORE: "expected at least one argument"}
            message = messages.get(action.nargs)
            if message is None:
                message = f"expected {action.nargs} argument{'' if action.nargs == 1 else 's'}"
            raise ArgumentError(action, message)
        return len(found[1])

    def take_positionals(self, start, at_end=False):
        letters = self.letters[start:]
        counts = []
        for number in range(len(self.positionals), 0, -1):
            found = re.match("".join(map(_pattern, self.positionals[:number])), letters)
            if found:
                counts = [len(group) for group in found.groups()]
                break
        taken = 0
        for action, count in zip(self.positionals, counts):
            arguments = self.args[start:start + count]
            # Nothing for it here, but perhaps behind an option.
            if (not at_end and count == 0 and action.nargs in (OPTIONAL, ZERO_OR_MORE, REMAINDER)
                    and "O" in self.letters[start:]):
                break
            if action.nargs == PARSER:
                if self.letters[start:start + 1] == "-":
                    arguments.remove("--")
            elif action.nargs != REMAINDER and "-" in self.letters[start:start + count]:
                arguments.remove("--")
            start += count
            taken += 1
            self.perform(action, arguments)
        self.positionals = self.positionals[taken:]
        return start

    # ---- values

    def values(self, action, arguments):
        nargs = action.nargs
        if not arguments and nargs == OPTIONAL:
            value = action.const if action.option_strings else action.default
            if isinstance(value, str) and value is not SUPPRESS:
                value = self.value(action, value)
            return value
        if not arguments and nargs == ZERO_OR_MORE and not action.option_strings:
            return action.default if action.default is not None else []
        if nargs in (None, OPTIONAL):
            return self.checked(action, self.value(action, arguments[0]))
        if nargs == REMAINDER:
            return [self.value(action, arg) for arg in arguments]
        if nargs == PARSER:
            values = [self.value(action, arg) for arg in arguments]
            self.checked(action, values[0])
            return values
        if nargs == SUPPRESS:
            return SUPPRESS
        return [self.checked(action, self.value(action, arg)) for arg in arguments]

    def value(self, action, text):
        convert = self.parser._registries["type"].get(action.type, action.type)
        try:
            return convert(text)
        except ArgumentTypeError as error:
            raise ArgumentError(action, str(error)) from None
        except (TypeError, ValueError):
            name = getattr(action.type, "__name__", repr(action.type))
            raise ArgumentError(action, f"invalid {name} value: {text!r}") from None

    def checked(self, action, value):
        choices = action.choices
        if choices is not None:
            if isinstance(choices, str):
                choices = iter(choices)
            if value not in choices:
                shown = ", ".join(map(repr, map(str, action.choices)))
                nearest = self.nearest(value, action.choices)
                raise ArgumentError(action, f"invalid choice: {str(value)!r}{nearest} (choose from {shown})")
        return value

    def nearest(self, value, choices):
        if not self.parser.suggest_on_error or not all(isinstance(one, str) for one in (value, *choices)):
            return ""
        import difflib
        found = difflib.get_close_matches(value, choices, 1)
        return f", maybe you meant {found[0]!r}?" if found else ""

    def check_required(self):
        missing = []
        for action in self.parser._actions:
            if action in self.seen:
                continue
            if action.required:
                missing.append(name_of(action))
            elif (action.default is not None and isinstance(action.default, str)
                    and getattr(self.namespace, action.dest, None) is action.default):
                setattr(self.namespace, action.dest, self.value(action, action.default))
        if missing:
            raise ArgumentError(None, "the following arguments are required: " + ", ".join(missing))
        for group in self.parser._mutually_exclusive_groups:
            if group.required and not any(action in self.given for action in group._group_actions):
                names = [name_of(action) for action in group._group_actions
                         if action.help is not SUPPRESS]
                raise ArgumentError(None, f"one of the arguments {' '.join(names)} is required")
