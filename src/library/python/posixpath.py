# os.path: paths as text. Lib/posixpath.py.
sep = "/"
curdir = "."
pardir = ".."


def join(a, /, *p):
    path = a
    for b in p:
        if b.startswith("/") or not path:
            path = b
        elif path.endswith("/"):
            path += b
        else:
            path += "/" + b
    return path


def split(p):
    i = p.rfind("/") + 1
    head, tail = p[:i], p[i:]
    if head and head != "/" * len(head):
        head = head.rstrip("/")
    return head, tail


def basename(p):
    return p[p.rfind("/") + 1:]


def dirname(p):
    return split(p)[0]


def splitext(p):
    start = p.rfind("/") + 1
    dot = p.rfind(".")
    if dot > start and p[start:dot].strip("."):
        return p[:dot], p[dot:]
    return p, ""


def isabs(s):
    return s.startswith("/")


def normpath(path):
    if not path:
        return "."
    lead = "/" if path.startswith("/") else ""
    parts = []
    for part in path.split("/"):
        if not part or part == ".":
            continue
        if part != ".." or (not lead and (not parts or parts[-1] == "..")):
            parts.append(part)
        elif parts:
            parts.pop()
    return (lead + "/".join(parts)) or "."


def abspath(path):
    return normpath(path if isabs(path) else join("/", path))


def commonprefix(m):
    if not m:
        return ""
    first, last = min(m), max(m)
    for i, character in enumerate(first):
        if character != last[i]:
            return first[:i]
    return first


def exists(path):
    return False


isfile = isdir = lexists = exists
