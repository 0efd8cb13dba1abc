"""make tidy: formatting, the style rules of cmake/style.py, clang-tidy.   make format: --format.

clang-tidy is slow, so its verdicts are kept in the cache, under a hash of everything that the file
includes of ours; only what has changed is looked at again, in any checkout.
"""

import hashlib
import json
import os
import re
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

sys.dont_write_bytecode = True
import style  # noqa: E402

PROJECT = Path(__file__).resolve().parent.parent
CACHE = Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "interleave" / "tidy"
SUFFIXES = (".cpp", ".h", ".def", ".inc", ".py", ".mjs", ".js", ".ts", ".css", ".html", ".sh", ".txt")
SUFFIXES += (".md", ".glsl", ".cmake", ".json", "Makefile")
JOBS = os.cpu_count() or 2


def tool(name):
    """clang's tools by their plain name, or Debian's with the version."""
    for candidate in (name, f"{name}-21"):
        found = subprocess.run(["which", candidate], capture_output=True, text=True)
        if found.returncode == 0:
            return found.stdout.strip()
    sys.exit(f"tidy: {name} is missing: install it, or use the toolchain folder (make tidy)")


def project_files():
    """What is committed or would be; a file of somebody's ignored folder is none of ours."""
    listed = subprocess.run(
        ["git", "ls-files", "--cached", "--others", "--exclude-standard"],
        cwd=PROJECT, capture_output=True, text=True, check=True,
    ).stdout.splitlines()
    return [path for path in listed if path.endswith(SUFFIXES) and (PROJECT / path).is_file()]


def clang_formatted(files):
    return [path for path in files if path.endswith((".cpp", ".h"))]


def check_format(files):
    found = subprocess.run(
        [tool("clang-format"), "--dry-run", "--Werror", *clang_formatted(files)],
        cwd=PROJECT, capture_output=True, text=True,
    )
    wrong = sorted(set(re.findall(r"^([^:\n]+):\d+:\d+: error", found.stderr, re.MULTILINE)))
    if found.returncode and not wrong:
        wrong = [found.stderr.strip()]
    return [f"{path}: not formatted (make format)" for path in wrong]


def check_style(files):
    layers = style.Layers.parse((PROJECT / "src/layers.txt").read_text())
    result = list(style.check_itself())
    for path in files:
        source = style.Source(path, (PROJECT / path).read_text(encoding="utf-8"))
        result += style.findings(source, layers)
    return result


# ---- clang-tidy ----


def includes_of(path, known):
    """The file and all of ours that it includes, each once."""
    if path not in known:
        known[path] = set()
        text = (PROJECT / path).read_text(encoding="utf-8")
        result = {path}
        for name in re.findall(r'^\s*#\s*include\s*"([^"]+)"', text, re.MULTILINE):
            for folder in ("src", "tests"):
                if (PROJECT / folder / name).is_file():
                    result |= includes_of(f"{folder}/{name}", known)
        known[path] = result
    return known[path]


def key_of(path, command, known):
    digest = hashlib.sha256((PROJECT / ".clang-tidy").read_bytes())
    digest.update(re.sub(re.escape(str(PROJECT)), "", command).encode())
    for file in sorted(includes_of(path, known)):
        digest.update(file.encode())
        digest.update((PROJECT / file).read_bytes())
    return digest.hexdigest()[:24]


def commands():
    """Source → (build folder, how it is compiled): natively where it is, else as wasm."""
    result = {}
    for variant in ("wasm", "native"):
        database = PROJECT / "build" / variant / "compile_commands.json"
        if database.exists():
            for entry in json.loads(database.read_text()):
                path = Path(entry["file"])
                if path.is_relative_to(PROJECT / "src") or path.is_relative_to(PROJECT / "tests"):
                    name = str(path.relative_to(PROJECT))
                    result[name] = (database.parent, entry["command"])
    return result


def tidy_one(clang_tidy, path, folder, command):
    extra = []
    if folder.name == "wasm":
        flags = subprocess.run(["em++", "--cflags"], capture_output=True, text=True).stdout.split()
        flags = [flag for flag in flags if flag.startswith("--sysroot=")]
        flags += ["--target=wasm32-unknown-emscripten", "-iwithsysroot/include/compat"]
        extra = [f"--extra-arg-before={flag}" for flag in flags]
    found = subprocess.run(
        [clang_tidy, "--quiet", "-p", str(folder), *extra, str(PROJECT / path)],
        cwd=PROJECT, capture_output=True, text=True,
    )
    lines = re.findall(r"^(/\S+:\d+:\d+: (?:warning|error): .*)$", found.stdout, re.MULTILINE)
    lines = [line.replace(f"{PROJECT}/", "") for line in lines]
    if found.returncode and not lines:
        lines = [f"{path}: clang-tidy failed: {found.stderr.strip()[-300:]}"]
    return lines


def check_clang_tidy(files):
    CACHE.mkdir(parents=True, exist_ok=True)
    clang_tidy = tool("clang-tidy")
    known = {}
    todo = []
    how = commands()
    for path in files:
        if path.endswith(".cpp") and path in how:
            stamp = CACHE / key_of(path, how[path][1], known)
            if not stamp.exists():
                todo.append((path, stamp))
    print(f"  clang-tidy: {len(todo)} files to look at", flush=True)
    result = []

    def look_at(item):
        path, stamp = item
        lines = tidy_one(clang_tidy, path, *how[path])
        if not lines:
            stamp.touch()
        return lines

    with ThreadPoolExecutor(JOBS) as pool:
        for lines in pool.map(look_at, todo):
            result += lines
    if not how:
        result.append("no compile_commands.json: run make native first")
    return sorted(set(result))


def main(arguments):
    files = project_files()
    if "--format" in arguments:
        subprocess.run([tool("clang-format"), "-i", *clang_formatted(files)], cwd=PROJECT, check=True)
        return 0
    wrong = check_format(files) + check_style(files)
    for line in wrong:
        print(f"  {line}", flush=True)
    if "--fast" not in arguments:
        found = check_clang_tidy(files)
        for line in found:
            print(f"  {line}")
        wrong += found
    bad = {line.split(":")[0] for line in wrong}
    print(f"tidy (files): {len(files) - len(bad)} passed, {len(bad)} failed")
    return 1 if wrong else 0


sys.exit(main(sys.argv[1:]))
