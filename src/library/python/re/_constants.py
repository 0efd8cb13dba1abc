# What the parser, the compiler and the engine (src/library/regex_program.h) agree on.

TEMPLATE, IGNORECASE, LOCALE, MULTILINE, DOTALL, UNICODE, VERBOSE, DEBUG, ASCII = (
    1 << bit for bit in range(9))
MAXREPEAT = 0xffffffff
MAXGROUPS = 1_000_000

(MATCH, CHARACTER, CHARACTER_IGNORE, ANY, ANY_ALL, SET, SET_IGNORE, AT, JUMP, SPLIT, MARK, GROUP,
 GROUP_IGNORE, GROUP_TEST, REPEAT, LOOP_ENTER, LOOP, LOOP_DATA, LOOK, LOOK_END, ATOMIC, ATOMIC_END,
 FAIL) = range(23)
GREEDY, LAZY, POSSESSIVE = range(3)
(AT_BEGIN, AT_BEGIN_LINE, AT_END, AT_END_LINE, AT_END_TEXT, AT_BOUNDARY, AT_NO_BOUNDARY) = range(7)
DIGIT, SPACE, WORD = range(3)


class PatternError(Exception):
    """What is wrong with a pattern: msg, pattern, pos, lineno, colno."""
    __module__ = "re"

    def __init__(self, msg, pattern=None, pos=None):
        self.msg = msg
        self.pattern = pattern
        self.pos = pos
        self.lineno = self.colno = None
        if pattern is not None and pos is not None:
            newline = "\n" if isinstance(pattern, str) else b"\n"
            self.lineno = pattern.count(newline, 0, pos) + 1
            self.colno = pos - pattern.rfind(newline, 0, pos)
            msg = f"{msg} at position {pos}"
            if newline in pattern:
                msg = f"{msg} (line {self.lineno}, column {self.colno})"
        super().__init__(msg)
