"""Runs the examples of docstrings, and compares what they print with what is written there."""

# Follows CPython 3.14, Lib/doctest.py, without its parts for unittest and the debugger.
import inspect
import io
import re
import sys
import traceback
from collections import namedtuple

__all__ = ["DONT_ACCEPT_TRUE_FOR_1", "DONT_ACCEPT_BLANKLINE", "NORMALIZE_WHITESPACE", "ELLIPSIS", "SKIP",
           "IGNORE_EXCEPTION_DETAIL", "COMPARISON_FLAGS", "REPORT_ONLY_FIRST_FAILURE", "FAIL_FAST",
           "REPORTING_FLAGS", "register_optionflag", "Example", "DocTest", "DocTestParser", "DocTestFinder",
           "DocTestRunner", "OutputChecker", "TestResults", "testmod", "run_docstring_examples"]

OPTIONFLAGS_BY_NAME = {}


def register_optionflag(name):
    return OPTIONFLAGS_BY_NAME.setdefault(name, 1 << len(OPTIONFLAGS_BY_NAME))


DONT_ACCEPT_TRUE_FOR_1 = register_optionflag("DONT_ACCEPT_TRUE_FOR_1")
DONT_ACCEPT_BLANKLINE = register_optionflag("DONT_ACCEPT_BLANKLINE")
NORMALIZE_WHITESPACE = register_optionflag("NORMALIZE_WHITESPACE")
ELLIPSIS = register_optionflag("ELLIPSIS")
SKIP = register_optionflag("SKIP")
IGNORE_EXCEPTION_DETAIL = register_optionflag("IGNORE_EXCEPTION_DETAIL")
COMPARISON_FLAGS = (DONT_ACCEPT_TRUE_FOR_1 | DONT_ACCEPT_BLANKLINE | NORMALIZE_WHITESPACE | ELLIPSIS | SKIP
                    | IGNORE_EXCEPTION_DETAIL)
register_optionflag("REPORT_UDIFF")
register_optionflag("REPORT_CDIFF")
register_optionflag("REPORT_NDIFF")
REPORT_ONLY_FIRST_FAILURE = register_optionflag("REPORT_ONLY_FIRST_FAILURE")
FAIL_FAST = register_optionflag("FAIL_FAST")
REPORTING_FLAGS = REPORT_ONLY_FIRST_FAILURE | FAIL_FAST

_DIVIDER = "*" * 70
_TRACEBACK = re.compile(r"Traceback \((?:most recent call last|innermost last)\):\s*$")
_DIRECTIVE = re.compile(r"#\s*doctest:\s*([^\n'\"]*)$", re.MULTILINE)


class TestResults(namedtuple("TestResults", "failed attempted")):
    def __new__(cls, failed, attempted, *, skipped=0):
        made = super().__new__(cls, failed, attempted)
        made.skipped = skipped
        return made

    def __repr__(self):
        skipped = f", skipped={self.skipped}" if self.skipped else ""
        return f"TestResults(failed={self.failed}, attempted={self.attempted}{skipped})"


def _indented(text):
    return "".join("    " + line if line.strip() else line for line in text.splitlines(True))


class Example:
    def __init__(self, source, want, exc_msg=None, lineno=0, indent=0, options=None):
        self.source = source if source.endswith("\n") else source + "\n"
        self.want = want + "\n" if want and not want.endswith("\n") else want
        self.exc_msg, self.lineno, self.indent, self.options = exc_msg, lineno, indent, options or {}


class DocTest:
    def __init__(self, examples, globs, name, filename, lineno, docstring):
        self.examples, self.globs, self.name = examples, globs.copy(), name
        self.filename, self.lineno, self.docstring = filename, lineno, docstring

    def __repr__(self):
        count = len(self.examples)
        words = "no examples" if not count else "1 example" if count == 1 else f"{count} examples"
        return f"<{type(self).__name__} {self.name} from {self.filename}:{self.lineno} ({words})>"


class DocTestParser:
    def get_doctest(self, string, globs, name, filename, lineno):
        return DocTest(self.get_examples(string, name), globs, name, filename, lineno, string)

    def get_examples(self, string, name="<string>"):
        lines = string.expandtabs().split("\n")
        examples = []
        at = 0
        while at < len(lines):
            text = lines[at].lstrip(" ")
            if not text.startswith(">>>"):
                at += 1
                continue
            first, indent = at, len(lines[at]) - len(text)
            source = []
            while at < len(lines) and (at == first or lines[at].lstrip(" ").startswith("...")):
                part = self._without(lines[at], indent, at, name)
                if len(part) > 3 and part[3] != " ":
                    raise ValueError(f"line {at + 1} of the docstring for {name} lacks blank after "
                                     f"{part[:3]}: {lines[at]!r}")
                source.append(part[4:])
                at += 1
            want = []
            while at < len(lines) and lines[at].strip() and not lines[at].lstrip(" ").startswith(">>>"):
                want.append(self._without(lines[at], indent, at, name))
                at += 1
            if any(line.strip() and not line.lstrip().startswith("#") for line in source):
                examples.append(self._example("\n".join(source), "\n".join(want), first, indent, name))
        return examples

    @staticmethod
    def _without(line, indent, at, name):
        if line[:indent].strip():
            raise ValueError(f"line {at + 1} of the docstring for {name} has inconsistent leading "
                             f"whitespace: {line!r}")
        return line[indent:]

    @staticmethod
    def _example(source, want, lineno, indent, name):
        message = None
        lines = want.split("\n")
        if _TRACEBACK.match(lines[0]):
            for i, line in enumerate(lines[1:], 1):
                if line[:1].isalnum() or line[:1] == "_":
                    message = "\n".join(lines[i:]) + "\n"
                    break
        options = {}
        for match in _DIRECTIVE.finditer(source):
            for option in match[1].replace(",", " ").split():
                if option[0] not in "+-" or option[1:] not in OPTIONFLAGS_BY_NAME:
                    raise ValueError(f"line {lineno + 1} of the doctest for {name} has an invalid option: "
                                     f"{option!r}")
                options[OPTIONFLAGS_BY_NAME[option[1:]]] = option[0] == "+"
        return Example(source, want, message, lineno, indent, options)


class DocTestFinder:
    def __init__(self, verbose=False, parser=DocTestParser(), recurse=True, exclude_empty=True):
        self._parser, self._recurse, self._exclude_empty = parser, recurse, exclude_empty

    def find(self, obj, name=None, module=None, globs=None, extraglobs=None):
        if name is None:
            name = getattr(obj, "__name__", None)
            if name is None:
                raise ValueError("DocTestFinder.find: name must be given when obj.__name__ doesn't exist: "
                                 f"{type(obj)!r}")
        if module is None:
            module = inspect.getmodule(obj)
        globs = (module.__dict__ if globs is None and module else globs or {}).copy()
        globs.update(extraglobs or {})
        globs.setdefault("__name__", "__main__")
        try:
            lines = inspect.getsource(module).splitlines(True) if module else None
        except (OSError, TypeError):
            lines = None
        found, seen = [], set()
        self._find(found, obj, name, module, lines, globs, seen)
        found.sort(key=lambda test: test.name)
        return found

    def _find(self, found, obj, name, module, lines, globs, seen):
        if id(obj) in seen:
            return
        seen.add(id(obj))
        test = self._test(obj, name, module, lines, globs)
        if test is not None:
            found.append(test)
        if not self._recurse:
            return
        if inspect.ismodule(obj):
            for key, value in list(vars(obj).items()):
                if (inspect.isroutine(inspect.unwrap(value)) or inspect.isclass(value)) and (
                        getattr(value, "__module__", None) == obj.__name__):
                    self._find(found, value, f"{name}.{key}", module, lines, globs, seen)
            for key, value in getattr(obj, "__test__", {}).items():
                self._find(found, value, f"{name}.__test__.{key}", module, lines, globs, seen)
        if inspect.isclass(obj):
            for key, value in list(vars(obj).items()):
                if isinstance(value, (staticmethod, classmethod)):
                    value = value.__func__
                if (inspect.isroutine(value) or inspect.isclass(value) or isinstance(value, property)) and (
                        module is None or isinstance(value, property)
                        or getattr(value, "__module__", None) == module.__name__):
                    self._find(found, value, f"{name}.{key}", module, lines, globs, seen)

    def _test(self, obj, name, module, lines, globs):
        text = obj if isinstance(obj, str) else getattr(obj, "__doc__", None) or ""
        if not isinstance(text, str):
            text = str(text)
        if self._exclude_empty and not text:
            return None
        return self._parser.get_doctest(text, globs, name, getattr(module, "__file__", None),
                                        self._line_of(obj, lines))

    @staticmethod
    def _line_of(obj, lines):
        line = None
        if inspect.ismodule(obj) and obj.__doc__ is not None:
            line = 0
        if isinstance(obj, property):
            obj = obj.fget
        if inspect.isclass(obj) and obj.__doc__ is not None:
            line = getattr(obj, "__firstlineno__", 1) - 1
        elif inspect.isroutine(obj) and getattr(obj, "__doc__", None):
            code = getattr(inspect.unwrap(obj), "__code__", None)
            line = code.co_firstlineno - 1 if code is not None else None
        if line is None or lines is None:
            return line
        for at in range(line, len(lines)):
            if re.match(r"(^|.*:)\s*\w*(\"|')", lines[at]):
                return at
        return None


class OutputChecker:
    def check_output(self, want, got, optionflags):
        if got == want:
            return True
        if not optionflags & DONT_ACCEPT_TRUE_FOR_1 and (got, want) in (
                ("True\n", "1\n"), ("False\n", "0\n")):
            return True
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            want = re.sub(r"(?m)^<BLANKLINE>\s*?$", "", want)
            got = re.sub(r"(?m)^[^\S\n]+$", "", got)
            if got == want:
                return True
        if optionflags & NORMALIZE_WHITESPACE:
            got, want = " ".join(got.split()), " ".join(want.split())
            if got == want:
                return True
        if optionflags & ELLIPSIS:
            return re.fullmatch(".*".join(map(re.escape, want.split("..."))), got, re.DOTALL) is not None
        return False

    def output_difference(self, example, got, optionflags):
        if not optionflags & DONT_ACCEPT_BLANKLINE:
            got = re.sub(r"(?m)^[ ]*(?=\n)", "<BLANKLINE>", got)
        if example.want and got:
            return f"Expected:\n{_indented(example.want)}Got:\n{_indented(got)}"
        if example.want:
            return f"Expected:\n{_indented(example.want)}Got nothing\n"
        return f"Expected nothing\nGot:\n{_indented(got)}" if got else "Expected nothing\nGot nothing\n"


class DocTestRunner:
    DIVIDER = _DIVIDER

    def __init__(self, checker=None, verbose=None, optionflags=0):
        self._checker = checker or OutputChecker()
        self._verbose = "-v" in sys.argv if verbose is None else verbose
        self.optionflags = optionflags
        self.tries = self.failures = self.skips = 0
        self._stats = {}

    def report_start(self, out, test, example):
        if self._verbose:
            want = "Expecting:\n" + _indented(example.want) if example.want else "Expecting nothing\n"
            out("Trying:\n" + _indented(example.source) + want)

    def report_success(self, out, test, example, got):
        if self._verbose:
            out("ok\n")

    def report_failure(self, out, test, example, got):
        out(self._header(test, example)
            + self._checker.output_difference(example, got, self.optionflags))

    def report_unexpected_exception(self, out, test, example, exc_info):
        text = "".join(traceback.format_exception(*exc_info))
        out(self._header(test, example) + "Exception raised:\n" + _indented(text))

    def _header(self, test, example):
        line = "?" if test.lineno is None else test.lineno + example.lineno + 1
        where = f'File "{test.filename}", line {line}, in {test.name}' if test.filename else (
            f"Line {example.lineno + 1}, in {test.name}")
        return f"{_DIVIDER}\n{where}\nFailed example:\n{_indented(example.source)}"

    def run(self, test, compileflags=None, out=None, clear_globs=True):
        saved = sys.stdout, sys.displayhook
        out = out or saved[0].write
        sys.stdout, sys.displayhook = io.StringIO(), sys.__displayhook__
        try:
            return self._run(test, out)
        finally:
            sys.stdout, sys.displayhook = saved
            if clear_globs:
                test.globs.clear()
                import builtins
                builtins._ = None

    def _run(self, test, out):
        failed = attempted = skipped = 0
        original = self.optionflags
        for number, example in enumerate(test.examples):
            attempted += 1
            quiet = self.optionflags & REPORT_ONLY_FIRST_FAILURE and failed
            self.optionflags = original
            for flag, is_on in example.options.items():
                self.optionflags = self.optionflags | flag if is_on else self.optionflags & ~flag
            if self.optionflags & SKIP:
                skipped += 1
                continue
            if not quiet:
                self.report_start(out, test, example)
            is_right, report = self._try(test, example, number, out)
            if not quiet:
                report()
            if is_right:
                continue
            failed += 1
            if self.optionflags & FAIL_FAST:
                break
        self.optionflags = original
        old = self._stats.get(test.name, (0, 0, 0))
        self._stats[test.name] = (old[0] + failed, old[1] + attempted, old[2] + skipped)
        self.failures += failed
        self.tries += attempted
        self.skips += skipped
        return TestResults(failed, attempted, skipped=skipped)

    # Whether what it did is what is wanted, and a function that tells so.
    def _try(self, test, example, number, out):
        info = None
        try:
            exec(compile(example.source, f"<doctest {test.name}[{number}]>", "single"), test.globs)
        except KeyboardInterrupt:
            raise
        except BaseException as error:
            info = type(error), error, error.__traceback__.tb_next
        got = sys.stdout.getvalue()
        if got and not got.endswith("\n"):
            got += "\n"
        sys.stdout.seek(0)
        sys.stdout.truncate()
        check = self._checker.check_output
        if info is None:
            is_right = check(example.want, got, self.optionflags)
        else:
            message = traceback.format_exception_only(*info[:2])[-1]
            got += "".join(traceback.format_exception(*info))
            if example.exc_msg is None:
                return False, lambda: self.report_unexpected_exception(out, test, example, info)
            is_right = check(example.exc_msg, message, self.optionflags)
            if not is_right and self.optionflags & IGNORE_EXCEPTION_DETAIL:
                is_right = self._kind(example.exc_msg) == self._kind(message)
        report = self.report_success if is_right else self.report_failure
        return is_right, lambda: report(out, test, example, got)

    @staticmethod
    def _kind(message):
        return message.split("\n")[0].split(":")[0].strip().rpartition(".")[2]

    def summarize(self, verbose=None):
        verbose = self._verbose if verbose is None else verbose
        empty, passed, failed = [], [], []
        for name, (failures, tries, skips) in sorted(self._stats.items()):
            kind = empty if not tries else passed if not failures else failed
            kind.append((name, failures, tries))

        def items(list):
            return "1 item" if len(list) == 1 else f"{len(list)} items"

        def tests(count):
            return "1 test" if count == 1 else f"{count} tests"

        if verbose:
            if empty:
                print(f"{items(empty)} had no tests:")
                print(*(f"    {name}" for name, _, _ in empty), sep="\n")
            if passed:
                print(f"{items(passed)} passed all tests:")
                for name, _, tries in passed:
                    print(f" {tries:3d} {'test' if tries == 1 else 'tests'} in {name}")
        if failed:
            print(_DIVIDER)
            print(f"{items(failed)} had failures:")
            for name, failures, tries in failed:
                print(f" {failures:3d} of {tries:3d} in {name}")
        if verbose:
            print(f"{tests(self.tries)} in {items(self._stats)}.")
            failures = f" and {self.failures} failed" if self.failures else ""
            print(f"{self.tries - self.failures} passed{failures}.")
        if self.failures:
            skipped = f" and {self.skips} skipped test{'s' if self.skips > 1 else ''}" if self.skips else ""
            print(f"***Test Failed*** {self.failures} failure{'s' if self.failures > 1 else ''}{skipped}.")
        elif verbose:
            print("Test passed.")
        return TestResults(self.failures, self.tries, skipped=self.skips)


master = None


def testmod(m=None, name=None, globs=None, verbose=None, report=True, optionflags=0, extraglobs=None,
            raise_on_error=False, exclude_empty=False):
    global master
    if m is None:
        m = sys.modules.get("__main__")
    if not inspect.ismodule(m):
        raise TypeError(f"testmod: module required; {m!r}")
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(exclude_empty=exclude_empty).find(
            m, name or m.__name__, globs=globs, extraglobs=extraglobs):
        runner.run(test)
    if report:
        runner.summarize()
    if master is None:
        master = runner
    return TestResults(runner.failures, runner.tries, skipped=runner.skips)


def run_docstring_examples(f, globs, verbose=False, name="NoName", compileflags=None, optionflags=0):
    runner = DocTestRunner(verbose=verbose, optionflags=optionflags)
    for test in DocTestFinder(verbose=verbose, recurse=False).find(f, name, globs=globs):
        runner.run(test)
