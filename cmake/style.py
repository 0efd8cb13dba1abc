"""The style rules as a program: what clang-format and clang-tidy do not see.

Each rule is a function from a file to findings, "line: what is wrong". check_itself() gives every
rule something that breaks it, so that a rule which has stopped finding anything is itself a failure.

Exceptions are lines of src/layers.txt: "debt: FILE -> RULE-OR-MODULE: why".
"""

import re
import sys
from dataclasses import dataclass, field
from pathlib import Path

MAX_COLUMNS = 110  # clang-format holds code to 100; a comment may be a word longer
MAX_LINES = 900


@dataclass
class Source:
    path: str  # from the project's folder
    text: str

    @property
    def lines(self):
        return self.text.split("\n")

    @property
    def module(self):
        parts = self.path.split("/")
        return parts[1] if parts[0] in ("src", "tests") and len(parts) > 2 else ""

    @property
    def is_cpp(self):
        return self.path.endswith((".cpp", ".h", ".def", ".inc"))


@dataclass
class Layers:
    uses: dict = field(default_factory=dict)
    debts: set = field(default_factory=set)

    @staticmethod
    def parse(text):
        layers = Layers()
        for line in text.split("\n"):
            if debt := re.match(r"debt: (\S+) -> (\S+): \S", line):
                layers.debts.add((debt[1], debt[2]))
            elif module := re.match(r"([a-z]+):(.*)", line):
                layers.uses[module[1]] = set(module[2].split())
        return layers


def code_of(line):
    """A line of C++ without its comment and without what stands in its string literals."""
    line = re.sub(r'"(\\.|[^"\\])*"', '""', line)
    return re.sub(r"//.*", "", line)


# ---- rules ----

INCLUDE = re.compile(r'\s*#\s*include\s*(["<])([^">]+)[">]')


def rule_layers(source, layers):
    """A module includes only what src/layers.txt allows."""
    if not source.is_cpp or not source.path.startswith("src/"):
        return
    if source.module not in layers.uses:
        yield 1, f"module '{source.module}' is not in src/layers.txt"
        return
    allowed = layers.uses[source.module] | {source.module}
    for number, line in enumerate(source.lines, 1):
        if (include := INCLUDE.match(line)) and include[1] == '"':
            module, slash, _ = include[2].partition("/")
            if not slash:
                if module.startswith("imgui") and source.module in ("ui", "platform"):
                    continue
                yield number, f'"{include[2]}": includes are written from src/'
            elif module not in allowed and (source.path, module) not in layers.debts:
                yield number, f"{source.module} may not include {module} (src/layers.txt)"


def rule_own_header(source, _layers):
    """x.cpp includes x.h first."""
    if not source.path.startswith("src/") or not source.path.endswith(".cpp"):
        return
    own = source.path.removeprefix("src/").removesuffix(".cpp") + ".h"
    includes = [m[2] for line in source.lines if (m := INCLUDE.match(line))]
    if own in includes and includes[0] != own:
        yield 1, f'"{own}" must be the first include'


def rule_pragma_once(source, _layers):
    if source.path.endswith(".h") and "#pragma once" not in source.lines:
        yield 1, "a header needs #pragma once"


# Time, chance and threads enter through the machine; only there and at the program's edges may the
# outside world be asked for them. (<chrono>'s durations are only numbers.)
WORLD = re.compile(
    r"#\s*include\s*<(?:random|thread|ctime|time\.h|sys/time\.h|pthread\.h|stop_token)>"
    r"|\bstd::(?:thread|jthread|this_thread|random_device|mt19937(?:_64)?|rand|srand|time)\b"
    r"|\b(?:clock_gettime|gettimeofday|emscripten_get_now|nanosleep|usleep|srand)\s*\("
    r"|\b(?:steady|system|high_resolution)_clock\b"
)


def rule_world(source, layers):
    """No clock, <random> or <thread> outside the real machine, the platform and the command line."""
    if not source.is_cpp or not source.path.startswith("src/"):
        return
    if source.path.startswith(("src/machine/real", "src/platform/", "src/cli/")):
        return
    if (source.path, "world") in layers.debts:
        return
    for number, line in enumerate(source.lines, 1):
        if found := WORLD.search(code_of(line)):
            yield number, f"'{found[0].strip()}' belongs into src/machine/real* (or a debt 'world')"


SLEEP = {
    ".cpp": re.compile(r"\b(?:sleep_for|sleep_until|usleep|nanosleep)\b"),
    ".mjs": re.compile(r"\bwaitForTimeout\b|\bawait\b.*\bsetTimeout\b"),
}


def rule_no_sleep_in_tests(source, _layers):
    """Tests wait for what they want to see, never for a time."""
    pattern = SLEEP.get(Path(source.path).suffix)
    if not source.path.startswith("tests/") or not pattern:
        return
    for number, line in enumerate(source.lines, 1):
        if pattern.search(code_of(line)):
            yield number, "a test must not sleep"


STATIC_LOCAL = re.compile(r"^\s+(?:static|thread_local)\s+(?!constexpr|consteval|_)[^()]*[=;{]")


def rule_no_static_locals(source, layers):
    """No state that outlives its owner."""
    if not source.path.startswith("src/") or not source.path.endswith(".cpp"):
        return
    if (source.path, "static") in layers.debts:
        return
    for number, line in enumerate(source.lines, 1):
        if STATIC_LOCAL.match(code_of(line)):
            yield number, "no static locals (constexpr tables are fine)"


def rule_left_for_later(source, _layers):
    for number, line in enumerate(source.lines, 1):
        if re.search(r"\b(?:TODO|FIXME|XXX|HACK)\b", line) and source.path != "cmake/style.py":
            yield number, "write it down where it is decided, not as a note in the code"


def rule_text(source, layers):
    """Width, tabs, ends of lines and of files."""
    if source.path.startswith("tests/conformance/"):
        return  # programs may be about their own text
    wide = (source.path, "columns") in layers.debts or not source.path.startswith(("src/", "cmake/"))
    wide = wide or source.path.endswith((".txt", ".md", ".inc"))
    for number, line in enumerate(source.lines, 1):
        if not wide and len(line) > MAX_COLUMNS and not re.search(r'https?://|"[^"]{60,}"', line):
            yield number, f"{len(line)} columns, {MAX_COLUMNS} are the limit"
        if line.rstrip() != line and not source.path.endswith(".md"):
            yield number, "blanks at the end of the line"
        if "\t" in line and source.is_cpp:
            yield number, "a tab"
    if source.text and not source.text.endswith("\n"):
        yield len(source.lines), "no newline at the end of the file"


def rule_length(source, layers):
    """A file has one subject."""
    if source.path.endswith((".cpp", ".h", ".mjs", ".py")):
        if len(source.lines) > MAX_LINES and (source.path, "length") not in layers.debts:
            yield 1, f"{len(source.lines)} lines, {MAX_LINES} are the limit (or a debt 'length')"


def rule_no_registry(source, _layers):
    """A lock file names versions and checksums; where to get them is the machine's own business."""
    if source.path.endswith("package-lock.json"):
        for number, line in enumerate(source.lines, 1):
            if '"resolved"' in line:
                yield number, "an address (set omit-lockfile-registry-resolved=true in .npmrc)"


RULES = [function for name, function in sorted(globals().items()) if name.startswith("rule_")]


def findings(source, layers):
    for rule in RULES:
        for number, text in rule(source, layers):
            yield f"{source.path}:{number}: {text}"


# ---- the rules' own test ----

BROKEN = {
    rule_layers: Source("src/base/a.cpp", '#include "runtime/value.h"\n'),
    rule_own_header: Source("src/base/a.cpp", '#include <vector>\n#include "base/a.h"\n'),
    rule_pragma_once: Source("src/base/a.h", "int a;\n"),
    rule_world: Source("src/runtime/a.cpp", "auto now = std::chrono::steady_clock::now();\n"),
    rule_no_sleep_in_tests: Source("tests/base/a.cpp", "std::this_thread::sleep_for(x);\n"),
    rule_no_static_locals: Source("src/base/a.cpp", "    static int count = 0;\n"),
    rule_left_for_later: Source("src/base/a.cpp", "// " + "TO" + "DO: later\n"),
    rule_text: Source("src/base/a.cpp", "int a; \n"),
    rule_length: Source("src/base/a.cpp", "\n" * (MAX_LINES + 1)),
    rule_no_registry: Source("web/package-lock.json", '"resolved": "x"\n'),
}


def check_itself():
    layers = Layers.parse("base:\nruntime: base\n")
    for rule in RULES:
        if not list(rule(BROKEN[rule], layers)):
            yield f"cmake/style.py:1: {rule.__name__} finds nothing in what breaks it"
    fine = Source("src/runtime/a.cpp", '#include "runtime/a.h"\n\n#include "base/time.h"\n')
    for finding in findings(fine, layers):
        yield f"cmake/style.py:1: found in what is fine: {finding}"


if __name__ == "__main__":
    sys.exit("run cmake/tidy.py")
