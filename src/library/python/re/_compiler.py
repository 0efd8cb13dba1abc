# A tree of re/_parser.py becomes instructions for the engine, src/library/regex_program.h.
import _sre

from ._constants import *
from ._parser import Parser, checked_flags

_SINGLE = ("character", "any", "set")


def width(tree):
    """The least and most characters that it matches."""
    least = most = 0
    for node in tree:
        kind = node[0]
        if kind in _SINGLE:
            low = high = 1
        elif kind == "branch":
            widths = [width(branch) for branch in node[1]]
            low, high = min(w[0] for w in widths), max(w[1] for w in widths)
        elif kind == "group" or kind == "atomic":
            low, high = width(node[-1])
        elif kind == "repeat":
            low, high = width(node[4])
            low, high = low * node[1], high * node[2]
        elif kind == "reference":
            low, high = 0, MAXREPEAT  # what it matched: not known here
        elif kind == "choice":
            yes, no = width(node[2]), width(node[3])
            low, high = min(yes[0], no[0]), max(yes[1], no[1])
        else:
            continue
        least += low
        most += high
    return min(least, MAXREPEAT), min(most, MAXREPEAT)


class Compiler:
    def __init__(self, widths_of_groups):
        self.code = []
        self.sets = []
        self.loops = 0
        self.group_widths = widths_of_groups

    def emit(self, op, a=0, b=0, c=0):
        """The instruction's number."""
        self.code.append([op, a, b, c])
        return len(self.code) - 1

    @property
    def here(self):
        return len(self.code)

    # ---- single characters

    def set_numbers(self, negate, items, flags):
        ranges, categories = [], []
        for item in items:
            if item[0] == "character":
                ranges += (item[1], item[1])
            elif item[0] == "range":
                ranges += item[1:]
            else:
                ascii_only = not flags & UNICODE
                categories.append(item[1] * 4 + item[2] * 2 + ascii_only)
        return [int(negate), len(ranges) // 2, *ranges, *categories]

    def add_set(self, numbers):
        self.sets.append(numbers)
        return len(self.sets) - 1

    def single(self, node, flags):
        if node[0] == "any":
            self.emit(ANY_ALL if flags & DOTALL else ANY)
        elif node[0] == "character":
            code = node[1]
            ascii_only = not flags & UNICODE
            if flags & IGNORECASE and self.has_case(code, ascii_only):
                self.emit(CHARACTER_IGNORE, _sre.key(code, ascii_only))
            else:
                self.emit(CHARACTER, code)
        else:
            which = self.add_set(self.set_numbers(node[1], node[2], flags))
            self.emit(SET_IGNORE if flags & IGNORECASE else SET, which)

    @staticmethod
    def has_case(code, ascii_only):
        if ascii_only and code > 127:
            return False
        character = chr(code)
        return character.lower() != character or character.upper() != character

    # ---- the others

    def tree(self, tree, flags):
        for node in tree:
            if node[0] in _SINGLE:
                self.single(node, flags)
            else:
                getattr(self, node[0])(node, flags)

    def at(self, node, flags):
        what = node[1]
        ascii_only = int(not flags & UNICODE)
        if what == "begin":
            self.emit(AT, AT_BEGIN_LINE if flags & MULTILINE else AT_BEGIN)
        elif what == "end":
            self.emit(AT, AT_END_LINE if flags & MULTILINE else AT_END)
        elif what == "begin text":
            self.emit(AT, AT_BEGIN)
        elif what == "end text":
            self.emit(AT, AT_END_TEXT)
        else:
            self.emit(AT, AT_BOUNDARY if what == "boundary" else AT_NO_BOUNDARY, ascii_only)

    def branch(self, node, flags):
        branches = node[1]
        if not flags & IGNORECASE and all(
                len(branch) == 1 and branch[0][0] == "character" for branch in branches):
            self.single(("set", False, [branch[0] for branch in branches]), flags)
            return
        ends = []
        for branch in branches[:-1]:
            split = self.emit(SPLIT)
            self.tree(branch, flags)
            ends.append(self.emit(JUMP))
            self.code[split][1] = self.here
        self.tree(branches[-1], flags)
        for end in ends:
            self.code[end][1] = self.here

    def group(self, node, flags):
        _, number, on, off, tree = node
        if on & (ASCII | LOCALE | UNICODE):
            flags &= ~(ASCII | LOCALE | UNICODE)
        flags = (flags | on) & ~off
        if number is None:
            self.tree(tree, flags)
            return
        self.emit(MARK, 2 * number - 2)
        self.tree(tree, flags)
        self.emit(MARK, 2 * number - 1)

    def atomic(self, node, flags):
        self.emit(ATOMIC)
        self.tree(node[1], flags)
        self.emit(ATOMIC_END)

    def look(self, node, flags):
        _, behind, negative, tree = node
        back = 0
        if behind:
            least, most = self.exact_width(tree)
            if least != most:
                raise PatternError("look-behind requires fixed-width pattern")
            back = least
        look = self.emit(LOOK, back, int(negative))
        self.tree(tree, flags)
        self.emit(LOOK_END)
        self.code[look][3] = self.here

    def exact_width(self, tree):
        """width(), knowing the groups: a reference is as wide as its group."""
        def resolved(tree):
            for node in tree:
                if node[0] == "reference":
                    low, high = self.group_widths.get(node[1], (0, MAXREPEAT))
                    yield ("repeat", low, high, GREEDY, [("any",)])
                elif node[0] == "branch":
                    yield ("branch", [list(resolved(branch)) for branch in node[1]])
                elif node[0] in ("group", "atomic", "repeat"):
                    yield (*node[:-1], list(resolved(node[-1])))
                else:
                    yield node
        return width(list(resolved(tree)))

    def reference(self, node, flags):
        self.emit(GROUP_IGNORE if flags & IGNORECASE else GROUP, node[1])

    def choice(self, node, flags):
        _, number, yes, no = node
        test = self.emit(GROUP_TEST, number)
        self.tree(yes, flags)
        if no:
            end = self.emit(JUMP)
            self.code[test][2] = self.here
            self.tree(no, flags)
            self.code[end][1] = self.here
        else:
            self.code[test][2] = self.here

    def repeat(self, node, flags):
        _, least, most, mode, tree = node
        inner = tree[0]
        while inner[0] == "group" and inner[1:4] == (None, 0, 0) and len(inner[4]) == 1:
            inner = inner[4][0]
        if inner[0] in _SINGLE:
            self.emit(REPEAT, least, most, mode)
            self.single(inner, flags)
        elif mode == POSSESSIVE:
            self.atomic((None, [("repeat", least, most, GREEDY, tree)]), flags)
        elif least == 0 and most == 1:
            self.optional(mode, tree, flags)
        elif least == most == 1:
            self.tree(tree, flags)
        else:
            loop = self.loops
            self.loops += 1
            self.emit(LOOP_ENTER, loop)
            skip = self.emit(JUMP)
            body = self.here
            self.tree(tree, flags)
            self.code[skip][1] = self.here
            self.emit(LOOP, loop, least, most)
            self.emit(LOOP_DATA, body, mode)

    def optional(self, mode, tree, flags):
        split = self.emit(SPLIT)
        if mode == LAZY:
            end = self.emit(JUMP)
            self.code[split][1] = self.here
            self.tree(tree, flags)
            self.code[end][1] = self.here
        else:
            self.tree(tree, flags)
            self.code[split][1] = self.here

    # ---- what a match begins with

    def first(self, tree, flags):
        """Items of a set (see set_numbers), or None: not known."""
        for node in tree:
            kind = node[0]
            if kind == "at" or (kind == "look" and not node[1]):
                continue
            if flags & IGNORECASE:
                return None
            if kind == "character":
                return [node], flags
            if kind == "set":
                return None if node[1] else (node[2], flags)
            if kind == "group":
                return None if node[2] or node[3] else self.first(node[4], flags)
            if kind == "atomic":
                return self.first(node[1], flags)
            if kind == "repeat" and node[1] > 0:
                return self.first(node[4], flags)
            if kind == "branch":
                firsts = [self.first(branch, flags) for branch in node[1]]
                if None in firsts:
                    return None
                return [item for first in firsts for item in first[0]], flags
            return None
        return None


def _group_widths(tree, widths):
    for node in tree:
        if node[0] == "group":
            _group_widths(node[4], widths)
            if node[1] is not None:
                widths[node[1]] = width(node[4])
        elif node[0] == "branch":
            for branch in node[1]:
                _group_widths(branch, widths)
        elif node[0] in ("repeat", "atomic", "look"):
            _group_widths(node[-1], widths)
        elif node[0] == "choice":
            _group_widths(node[2], widths)
            _group_widths(node[3], widths)


def compile_pattern(pattern, flags):
    """(program, flags, groups, groupindex)"""
    parser = Parser(pattern, flags)
    tree = parser.whole()
    flags = checked_flags(parser.is_text, parser.flags)
    widths = {}
    _group_widths(tree, widths)
    compiler = Compiler(widths)
    compiler.tree(tree, flags)
    compiler.emit(MATCH)
    first, argument = 0, 0
    known = compiler.first(tree, flags)
    if known is not None:
        items, their_flags = known
        if len(items) == 1 and items[0][0] == "character":
            first, argument = 1, items[0][1]
        else:
            first = 2
            argument = compiler.add_set(compiler.set_numbers(False, items, their_flags))
    numbers = [number for instruction in compiler.code for number in instruction]
    program = _sre.program(numbers, compiler.sets, parser.groups - 1, compiler.loops,
                           parser.is_text, not flags & UNICODE, first, argument)
    return program, flags, parser.groups - 1, parser.names
