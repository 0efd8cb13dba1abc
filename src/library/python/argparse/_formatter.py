# How help looks: CPython 3.14's Lib/argparse.py HelpFormatter, without colours.
import os
import re
import textwrap

SUPPRESS = "==SUPPRESS=="
OPTIONAL, ZERO_OR_MORE, ONE_OR_MORE, PARSER, REMAINDER = "?", "*", "+", "A...", "..."


class HelpFormatter:
    """Collects sections, each a heading with lines, and lays them out."""

    def __init__(self, prog, indent_increment=2, max_help_position=24, width=None, color=True):
        if width is None:
            width = int(os.environ.get("COLUMNS", 80)) - 2
        self._prog = prog
        self._indent_increment = indent_increment
        self._max_help_position = min(max_help_position, max(width - 20, indent_increment * 2))
        self._width = width
        self._current_indent = 0
        self._action_max_length = 0
        self._sections = [[None, []]]  # heading, functions that give text

    # ---- what parsers call

    def start_section(self, heading):
        self._indent()
        self._sections.append([heading, []])

    def end_section(self):
        heading, items = self._sections.pop()
        self._dedent()
        indent = self._current_indent

        def lay_out():
            self._indent()
            text = "".join(item() for item in items)
            self._dedent()
            if not text:
                return ""
            if heading is SUPPRESS or heading is None:
                return "\n" + text + "\n"
            return f"\n{' ' * indent}{heading}:\n{text}\n"

        self._sections[-1][1].append(lay_out)

    def add_text(self, text):
        if text is not SUPPRESS and text is not None:
            self._sections[-1][1].append(lambda: self._format_text(text))

    def add_usage(self, usage, actions, groups, prefix=None):
        if usage is not SUPPRESS:
            self._sections[-1][1].append(lambda: self._format_usage(usage, actions, groups, prefix))

    def add_argument(self, action):
        if action.help is SUPPRESS:
            return
        lengths = [len(self._format_action_invocation(action)) + self._current_indent]
        for inner in self._iter_indented_subactions(action):
            lengths.append(len(self._format_action_invocation(inner)) + self._current_indent)
        self._action_max_length = max(self._action_max_length, *lengths)
        self._sections[-1][1].append(lambda: self._format_action(action))

    def add_arguments(self, actions):
        for action in actions:
            self.add_argument(action)

    def format_help(self):
        text = "".join(item() for item in self._sections[0][1])
        if text:
            text = re.sub(r"\n\n\n+", "\n\n", text).strip("\n") + "\n"
        return text

    # ---- the pieces

    def _indent(self):
        self._current_indent += self._indent_increment

    def _dedent(self):
        self._current_indent -= self._indent_increment

    def _format_text(self, text):
        if "%(prog)" in text:
            text = text % {"prog": self._prog}
        width = max(self._width - self._current_indent, 11)
        return self._fill_text(text, width, " " * self._current_indent) + "\n\n"

    def _format_usage(self, usage, actions, groups, prefix):
        if prefix is None:
            prefix = "usage: "
        if usage is not None:
            return f"{prefix}{usage % {'prog': self._prog}}\n\n"
        if not actions:
            return f"{prefix}{self._prog}\n\n"
        optionals = [action for action in actions if action.option_strings]
        positionals = [action for action in actions if not action.option_strings]
        parts = self._usage_parts(optionals + positionals, groups)
        usage = " ".join([self._prog, *filter(None, parts)])
        if len(prefix) + len(usage) > self._width - self._current_indent:
            usage = self._wrapped_usage(prefix, parts, len(optionals), optionals + positionals, groups)
        return f"{prefix}{usage}\n\n"

    def _wrapped_usage(self, prefix, parts, count, actions, groups):
        option_parts = self._usage_parts(actions[:count], groups)
        positional_parts = self._usage_parts(actions[count:], groups)
        width = self._width - self._current_indent

        def lines_of(parts, indent, first=None):
            lines, line = [], []
            length = (len(first) if first is not None else len(indent)) - 1
            for part in parts:
                if length + 1 + len(part) > width and line:
                    lines.append(indent + " ".join(line))
                    line, length = [], len(indent) - 1
                line.append(part)
                length += len(part) + 1
            if line:
                lines.append(indent + " ".join(line))
            if first is not None and lines:
                lines[0] = lines[0][len(indent):]
            return lines

        if len(prefix) + len(self._prog) <= 0.75 * width:
            indent = " " * (len(prefix) + len(self._prog) + 1)
            if option_parts:
                lines = lines_of([self._prog, *option_parts], indent, prefix)
                lines += lines_of(positional_parts, indent)
            elif positional_parts:
                lines = lines_of([self._prog, *positional_parts], indent, prefix)
            else:
                lines = [self._prog]
        else:
            indent = " " * len(prefix)
            lines = lines_of([*option_parts, *positional_parts], indent)
            if len(lines) > 1:
                lines = lines_of(option_parts, indent) + lines_of(positional_parts, indent)
            lines = [self._prog, *lines]
        return "\n".join(lines)

    def _usage_parts(self, actions, groups):
        parts = [None if action.help is SUPPRESS else self._usage_part(action) for action in actions]
        done = set()
        for group in groups:
            members = [action for action in group._group_actions if action in actions]
            if not members or len(members) != len(group._group_actions):
                continue
            first = actions.index(members[0])
            if actions[first:first + len(members)] != members:
                continue
            shown = [parts[i] for i in range(first, first + len(members)) if parts[i] is not None]
            if not shown:
                continue
            inner = [part[1:-1] if part.startswith("[") and part.endswith("]")
                     and not actions[first + i].required else part for i, part in enumerate(shown)]
            if group.required:
                text = f"({' | '.join(inner)})" if len(inner) > 1 else inner[0]
            else:
                text = f"[{' | '.join(inner)}]"
            parts[first] = text
            for i in range(first + 1, first + len(members)):
                parts[i] = None
            done.add(group)
        return [part for part in parts if part is not None]

    def _usage_part(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return self._format_args(action, default)
        option = action.option_strings[0]
        if action.nargs == 0:
            part = action.format_usage()
        else:
            default = self._get_default_metavar_for_optional(action)
            part = f"{option} {self._format_args(action, default)}"
        return part if action.required else f"[{part}]"

    def _format_action(self, action):
        help_position = min(self._action_max_length + 2, self._max_help_position)
        help_width = max(self._width - help_position, 11)
        action_width = help_position - self._current_indent - 2
        header = self._format_action_invocation(action)
        indent = " " * self._current_indent
        lines = []
        if not action.help:
            lines.append(f"{indent}{header}\n")
        elif len(header) <= action_width:
            lines.append(f"{indent}{header:<{action_width}}  ")
            first_indent = 0
        else:
            lines.append(f"{indent}{header}\n")
            first_indent = help_position
        if action.help and action.help.strip():
            text = self._expand_help(action)
            if text:
                wrapped = self._split_lines(text, help_width)
                lines.append(f"{' ' * first_indent}{wrapped[0]}\n")
                for line in wrapped[1:]:
                    lines.append(f"{' ' * help_position}{line}\n")
        elif not lines[-1].endswith("\n"):
            lines.append("\n")
        for inner in self._iter_indented_subactions(action):
            lines.append(self._format_action(inner))
        return "".join(lines)

    def _format_action_invocation(self, action):
        if not action.option_strings:
            default = self._get_default_metavar_for_positional(action)
            return " ".join(self._metavars(action, default, 1))
        if action.nargs == 0:
            return ", ".join(action.option_strings)
        default = self._get_default_metavar_for_optional(action)
        return f"{', '.join(action.option_strings)} {self._format_args(action, default)}"

    def _metavars(self, action, default, size):
        if action.metavar is not None:
            name = action.metavar
        elif action.choices is not None:
            name = "{%s}" % ",".join(map(str, action.choices))
        else:
            name = default
        return name if isinstance(name, tuple) else (name,) * size

    def _format_args(self, action, default):
        nargs = action.nargs

        def names(size):
            return self._metavars(action, default, size)

        # By %, whose TypeError says that a tuple has the wrong size.
        if nargs is None:
            return "%s" % names(1)
        if nargs == OPTIONAL:
            return "[%s]" % names(1)
        if nargs == ZERO_OR_MORE:
            metavar = names(1)
            return ("[%s [%s ...]]" if len(metavar) == 2 else "[%s ...]") % metavar
        if nargs == ONE_OR_MORE:
            return "%s [%s ...]" % names(2)
        if nargs == REMAINDER:
            return "..."
        if nargs == PARSER:
            return "%s ..." % names(1)
        if nargs == SUPPRESS:
            return ""
        try:
            places = ["%s" for _ in range(nargs)]
        except TypeError:
            raise ValueError("invalid nargs value") from None
        return " ".join(places) % names(nargs)

    def _expand_help(self, action):
        help_string = self._get_help_string(action)
        if "%" not in help_string:
            return help_string
        params = dict(vars(action), prog=self._prog)
        for name in list(params):
            value = params[name]
            if value is SUPPRESS:
                del params[name]
            elif hasattr(value, "__name__"):
                params[name] = value.__name__
        if params.get("choices") is not None:
            params["choices"] = ", ".join(map(str, params["choices"]))
        return help_string % params

    def _iter_indented_subactions(self, action):
        get = getattr(action, "_get_subactions", None)
        if get is None:
            return
        self._indent()
        yield from get()
        self._dedent()

    def _split_lines(self, text, width):
        return textwrap.wrap(" ".join(text.split()), width)

    def _fill_text(self, text, width, indent):
        return textwrap.fill(" ".join(text.split()), width, initial_indent=indent,
                             subsequent_indent=indent)

    def _get_help_string(self, action):
        return action.help

    def _get_default_metavar_for_optional(self, action):
        return action.dest.upper()

    def _get_default_metavar_for_positional(self, action):
        return action.dest


class RawDescriptionHelpFormatter(HelpFormatter):
    def _fill_text(self, text, width, indent):
        return "".join(indent + line for line in text.splitlines(keepends=True))


class RawTextHelpFormatter(RawDescriptionHelpFormatter):
    def _split_lines(self, text, width):
        return text.splitlines()


class ArgumentDefaultsHelpFormatter(HelpFormatter):
    def _get_help_string(self, action):
        text = action.help or ""
        if "%(default)" not in text and action.default is not SUPPRESS and not action.required:
            if action.option_strings or action.nargs in (OPTIONAL, ZERO_OR_MORE):
                text += " (default: %(default)s)"
        return text


class MetavarTypeHelpFormatter(HelpFormatter):
    def _get_default_metavar_for_optional(self, action):
        return action.type.__name__

    _get_default_metavar_for_positional = _get_default_metavar_for_optional
