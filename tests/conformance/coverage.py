"""Which features of Python the conformance programs exercise: a table made from their syntax trees.

    cmake/in-toolchain.sh python3 tests/conformance/coverage.py [--all] [--missing] [TEXT]

A row is a feature, the number of programs that have it, and the first of them (all with --all).
TEXT keeps the features whose group or name contains it; --missing only those without a program.
The status is 1 where a feature that must have a program, a kind of node of the grammar or a module
that the project promises, has none.

The rule: what counts is what a program's own tree says, so text that a program compiles or
evaluates does not count, and a method counts by its name, whichever type it is called on.
"""
import ast
import builtins
import importlib
import io
import pathlib
import sys
import types

HERE = pathlib.Path(__file__).parent
PROJECT = HERE.parent.parent

# Nodes that no program's text can have, or that say nothing about it.
NOT_WRITTEN = {
    "AST", "mod", "Module", "Interactive", "Expression", "FunctionType", "stmt", "expr",
    "expr_context", "Load", "Store", "Del", "boolop", "operator", "unaryop", "cmpop",
    "excepthandler", "pattern", "type_param", "type_ignore", "TypeIgnore", "slice",
    "AugLoad", "AugStore", "Param", "Suite", "Index", "ExtSlice", "Num", "Str", "Bytes",
    "NameConstant", "Ellipsis", "NodeVisitor", "NodeTransformer"}

# Names of builtins that are keywords, or there for people at a prompt.
INTERACTIVE = {"None", "True", "False", "copyright", "credits", "license", "help"}

MODULES = """sys os time math cmath random itertools functools collections dataclasses enum typing
    contextlib abc operator string textwrap re json statistics datetime hashlib zlib base64 struct
    heapq bisect copy pprint io traceback logging warnings weakref inspect types unittest timeit
    uuid secrets argparse threading queue asyncio multiprocessing concurrent.futures""".split()

DUNDERS = """new init del repr str bytes format lt le eq ne gt ge hash bool getattr getattribute
    setattr delattr dir get set delete set_name init_subclass mro_entries prepare instancecheck
    subclasscheck class_getitem call len length_hint getitem setitem delitem missing iter next
    reversed contains add sub mul matmul truediv floordiv mod divmod pow lshift rshift and xor or
    radd rsub rmul rmatmul rtruediv rfloordiv rmod rdivmod rpow rlshift rrshift rand rxor ror
    iadd isub imul imatmul itruediv ifloordiv imod ipow ilshift irshift iand ixor ior neg pos abs
    invert complex int float index round trunc floor ceil enter exit await aiter anext aenter aexit
    slots match_args annotate reduce reduce_ex getstate setstate getnewargs copy deepcopy
    subclasshook""".split()


async def _async_generator():
    yield


TYPES = [object, type, int, bool, float, complex, str, bytes, bytearray, memoryview, list, tuple,
         dict, set, frozenset, range, slice, property, BaseException, BaseExceptionGroup,
         type(_ for _ in ()), type(_async_generator()), types.CoroutineType, types.FunctionType,
         types.MethodType, types.CodeType, types.FrameType, types.TracebackType, types.CellType,
         types.MappingProxyType, types.UnionType, type(dict().keys())]


def node_kinds():
    for name, kind in sorted(vars(ast).items()):
        if isinstance(kind, type) and issubclass(kind, ast.AST) and name not in NOT_WRITTEN:
            yield name


def public(names):
    return sorted(name for name in names if not name.startswith("_"))


def promised():
    """Every feature that the table knows of, as (group, name), in the table's order."""
    for name in node_kinds():
        yield "node", name
    yield from (("variant", name) for name in sorted([*VARIANTS, DEBUG_FIELD]))
    yield from (("dunder", f"__{name}__") for name in DUNDERS)
    names = [name for name in public(vars(builtins)) if name not in INTERACTIVE]
    wrong = [name for name in names if isinstance(vars(builtins)[name], type)
             and issubclass(vars(builtins)[name], BaseException)]
    yield from (("builtin", name) for name in names if name not in wrong)
    yield from (("exception", name) for name in wrong)
    for kind in TYPES:
        for name in public(vars(kind)):
            yield f"attribute of {kind.__name__}", name
    yield from (("module", module) for module in MODULES)
    for module in MODULES:
        yield from ((f"name of {module}", name) for name in module_names(module))


def module_names(name):
    """What a module calls public and made itself; of os, not the host's constants."""
    module = importlib.import_module(name)
    names = getattr(module, "__all__", None) or [
        key for key, value in vars(module).items()
        if getattr(value, "__module__", None) in (None, name, f"_{name}")]
    return [key for key in public(set(names))
            if not isinstance(vars(module).get(key), types.ModuleType)
            and not (name == "os" and key.isupper())]


# ---- variants of nodes: a name and what the node must have ----

def of_arguments(test):
    return (ast.arguments, test)


def constant(kind):
    return (ast.Constant, lambda node: type(node.value) is kind)


def starred(node):
    return any(isinstance(element, ast.Starred) for element in node.elts)


def stored(node):
    return isinstance(node.ctx, ast.Store)


def deleted(node):
    return isinstance(node.ctx, ast.Del)


FUNCTIONS = (ast.FunctionDef, ast.AsyncFunctionDef)
COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
DEBUG_FIELD = "field: ="
FIELDS = (ast.FormattedValue, ast.Interpolation)
VARIANTS = {
    "parameter: positional only": of_arguments(lambda n: n.posonlyargs),
    "parameter: default": of_arguments(lambda n: n.defaults),
    "parameter: *args": of_arguments(lambda n: n.vararg),
    "parameter: keyword only": of_arguments(lambda n: n.kwonlyargs),
    "parameter: keyword only with default": of_arguments(lambda n: any(n.kw_defaults)),
    "parameter: **kwargs": of_arguments(lambda n: n.kwarg),
    "parameter: annotated": (ast.arg, lambda n: n.annotation),
    "parameter: *args: *annotation":
        (ast.arg, lambda n: isinstance(n.annotation, ast.Starred)),
    "function: annotated result": (FUNCTIONS, lambda n: n.returns),
    "function: decorated": (FUNCTIONS, lambda n: n.decorator_list),
    "function: type parameters": (FUNCTIONS, lambda n: n.type_params),
    "function: documented": (FUNCTIONS, ast.get_docstring),
    "class: several bases": (ast.ClassDef, lambda n: len(n.bases) > 1),
    "class: keywords": (ast.ClassDef, lambda n: n.keywords),
    "class: metaclass":
        (ast.ClassDef, lambda n: any(k.arg == "metaclass" for k in n.keywords)),
    "class: decorated": (ast.ClassDef, lambda n: n.decorator_list),
    "class: type parameters": (ast.ClassDef, lambda n: n.type_params),
    "class: starred bases": (ast.ClassDef, lambda n: starred(ast.Tuple(n.bases))),
    "type parameter: bound": (ast.TypeVar, lambda n: n.bound),
    "type parameter: constraints": (ast.TypeVar, lambda n: isinstance(n.bound, ast.Tuple)),
    "type parameter: default": ((ast.TypeVar, ast.ParamSpec, ast.TypeVarTuple),
                                lambda n: n.default_value),
    "call: keyword": (ast.Call, lambda n: any(k.arg for k in n.keywords)),
    "call: *iterable": (ast.Call, lambda n: any(isinstance(a, ast.Starred) for a in n.args)),
    "call: **mapping": (ast.Call, lambda n: any(k.arg is None for k in n.keywords)),
    "call: several * and **": (ast.Call, lambda n: sum(
        isinstance(a, ast.Starred) for a in n.args) + sum(k.arg is None for k in n.keywords) > 1),
    "assignment: several targets": (ast.Assign, lambda n: len(n.targets) > 1),
    "assignment: annotation without value": (ast.AnnAssign, lambda n: n.value is None),
    "assignment: annotated attribute or item": (ast.AnnAssign, lambda n: not n.simple),
    "assignment: to attribute": (ast.Attribute, stored),
    "assignment: to item": (ast.Subscript, stored),
    "assignment: to slice":
        (ast.Subscript, lambda n: stored(n) and isinstance(n.slice, ast.Slice)),
    "assignment: starred target": ((ast.Tuple, ast.List), lambda n: stored(n) and starred(n)),
    "assignment: nested targets": ((ast.Tuple, ast.List), lambda n: stored(n) and any(
        isinstance(e, (ast.Tuple, ast.List)) for e in n.elts)),
    "assignment: in place, attribute":
        (ast.AugAssign, lambda n: isinstance(n.target, ast.Attribute)),
    "assignment: in place, item": (ast.AugAssign, lambda n: isinstance(n.target, ast.Subscript)),
    "del: name": (ast.Name, deleted),
    "del: attribute": (ast.Attribute, deleted),
    "del: item": (ast.Subscript, deleted),
    "del: slice": (ast.Subscript, lambda n: deleted(n) and isinstance(n.slice, ast.Slice)),
    "del: several": (ast.Delete, lambda n: len(n.targets) > 1),
    "display: starred": ((ast.List, ast.Tuple, ast.Set), lambda n: not stored(n) and starred(n)
                         if hasattr(n, "ctx") else starred(n)),
    "display: **mapping": (ast.Dict, lambda n: None in n.keys),
    "subscript: tuple": (ast.Subscript, lambda n: isinstance(n.slice, ast.Tuple)),
    "subscript: starred": (ast.Subscript, lambda n: isinstance(n.slice, ast.Tuple)
                           and starred(n.slice)),
    "slice: step": (ast.Slice, lambda n: n.step),
    "comparison: chain": (ast.Compare, lambda n: len(n.ops) > 1),
    "comprehension: async": (ast.comprehension, lambda n: n.is_async),
    "comprehension: conditions": (ast.comprehension, lambda n: len(n.ifs) > 1),
    "comprehension: several for": (COMPREHENSIONS, lambda n: len(n.generators) > 1),
    "field: !r": (FIELDS, lambda n: n.conversion == ord("r")),
    "field: !s": (FIELDS, lambda n: n.conversion == ord("s")),
    "field: !a": (FIELDS, lambda n: n.conversion == ord("a")),
    "field: spec": (FIELDS, lambda n: n.format_spec),
    "field: nested spec": (FIELDS, lambda n: n.format_spec and any(
        isinstance(v, FIELDS) for v in n.format_spec.values)),
    "for: else": (ast.For, lambda n: n.orelse),
    "for: async else": (ast.AsyncFor, lambda n: n.orelse),
    "while: else": (ast.While, lambda n: n.orelse),
    "import: as": (ast.Import, lambda n: any(a.asname for a in n.names)),
    "import: dotted": (ast.Import, lambda n: any("." in a.name for a in n.names)),
    "import: from as": (ast.ImportFrom, lambda n: any(a.asname for a in n.names)),
    "import: *": (ast.ImportFrom, lambda n: n.names[0].name == "*"),
    "raise: bare": (ast.Raise, lambda n: n.exc is None),
    "raise: from": (ast.Raise, lambda n: n.cause),
    "assert: message": (ast.Assert, lambda n: n.msg),
    "try: else": ((ast.Try, ast.TryStar), lambda n: n.orelse),
    "try: finally": ((ast.Try, ast.TryStar), lambda n: n.finalbody),
    "except: bare": (ast.ExceptHandler, lambda n: n.type is None),
    "except: as": (ast.ExceptHandler, lambda n: n.name),
    "except: several types": (ast.ExceptHandler, lambda n: isinstance(n.type, ast.Tuple)),
    "with: several items": ((ast.With, ast.AsyncWith), lambda n: len(n.items) > 1),
    "with: as": (ast.withitem, lambda n: n.optional_vars),
    "with: as tuple": (ast.withitem, lambda n: isinstance(n.optional_vars, (ast.Tuple, ast.List))),
    "case: guard": (ast.match_case, lambda n: n.guard),
    "pattern: wildcard": (ast.MatchAs, lambda n: n.name is None),
    "pattern: as": (ast.MatchAs, lambda n: n.pattern),
    "pattern: **rest": (ast.MatchMapping, lambda n: n.rest),
    "pattern: class, positional": (ast.MatchClass, lambda n: n.patterns),
    "pattern: class, keyword": (ast.MatchClass, lambda n: n.kwd_patterns),
    "pattern: dotted name": (ast.MatchValue, lambda n: isinstance(n.value, ast.Attribute)),
    "lambda: parameters": (ast.Lambda, lambda n: n.args.args),
    "yield: value used": (ast.Assign, lambda n: isinstance(n.value, (ast.Yield, ast.YieldFrom))),
    "literal: complex": constant(complex),
    "literal: bytes": constant(bytes),
    "literal: ellipsis": constant(type(...)),
    "literal: None": constant(type(None)),
    "literal: int beyond 64 bits":
        (ast.Constant, lambda n: type(n.value) is int and n.value >= 1 << 64),
}


# ---- what a program has ----

class Features:
    def __init__(self, source, tree):
        self.found = set()
        self.modules = {}  # what a name of the program stands for
        self.source = source
        for node in ast.walk(tree):
            self.visit(node)

    def is_debug_field(self, node):
        field = ast.get_source_segment(self.source, node) or ""
        value = ast.get_source_segment(self.source, node.value) or field
        return field.partition(value)[2].lstrip(" )").startswith("=")

    def visit(self, node):
        self.found.add(("node", type(node).__name__))
        for name, (kinds, test) in VARIANTS.items():
            if isinstance(node, kinds) and test(node):
                self.found.add(("variant", name))
        match node:
            case ast.FormattedValue() | ast.Interpolation():
                if self.is_debug_field(node):
                    self.found.add(("variant", DEBUG_FIELD))
            case ast.Name(id=name):
                self.found |= {("builtin", name), ("exception", name)}
            case ast.FunctionDef(name=name) | ast.AsyncFunctionDef(name=name):
                self.found.add(("dunder", name))
            case ast.Assign(targets=[ast.Name(id=name), *_]):
                self.found.add(("dunder", name))
            case ast.Import(names=names):
                for alias in names:
                    self.import_module(alias.name)
                    bound = alias.asname or alias.name.partition(".")[0]
                    self.modules[bound] = alias.name if alias.asname else bound
            case ast.ImportFrom(module=str(module), names=names):
                self.import_module(module)
                for alias in names:
                    self.found.add((f"name of {module}", alias.name))
                    self.modules[alias.asname or alias.name] = f"{module}.{alias.name}"
            case ast.Attribute(attr=attribute):
                for kind in TYPES:
                    self.found.add((f"attribute of {kind.__name__}", attribute))
                self.name_of_module(node)

    def import_module(self, name):
        self.found |= {("module", name), ("module", name.partition(".")[0])}

    def name_of_module(self, node):
        path = [node.attr]
        while isinstance(node := node.value, ast.Attribute):
            path.append(node.attr)
        if isinstance(node, ast.Name):
            path = self.modules.get(node.id, node.id).split(".") + path[::-1]
            for cut in range(1, len(path)):
                self.found.add((f"name of {'.'.join(path[:cut])}", path[cut]))


def programs():
    files = [*HERE.rglob("*.py"), *(PROJECT / "src" / "scenarios").rglob("*.py")]
    for file in sorted(files):
        if file != pathlib.Path(__file__).resolve() and "stand_ins" not in file.parts:
            yield file


def table():
    """(group, name) -> the programs that have it, with each promised feature in its place."""
    rows = {feature: [] for feature in promised()}
    for file in programs():
        source = file.read_text(encoding="utf-8")
        try:
            tree = ast.parse(source)
        except SyntaxError:
            continue  # its error is its subject
        name = file.relative_to(PROJECT if "scenarios" in file.parts else HERE).with_suffix("")
        for feature in Features(source, tree).found:
            if feature in rows:
                rows[feature].append(str(name).removeprefix("src/"))
    return rows


def show(rows, arguments):
    words = [word for word in arguments if not word.startswith("--")]
    out = io.StringIO()
    group = None
    for (kind, name), users in rows.items():
        if words and not any(word in kind or word in name for word in words):
            continue
        if "--missing" in arguments and users:
            continue
        if kind != group:
            group = kind
            of_group = [users for (k, _), users in rows.items() if k == kind]
            print(f"\n{kind}: {sum(map(bool, of_group))} of {len(of_group)}", file=out)
        shown = users if "--all" in arguments else users[:3]
        print(f"  {name:<36} {len(users):>4}  {', '.join(shown) or '-'}", file=out)
    print(out.getvalue().lstrip("\n"), end="")


def main(arguments):
    rows = table()
    show(rows, arguments)
    of_language = len(list((HERE / "language").glob("*.py")))
    covered = sum(map(bool, rows.values()))
    print(f"\nprograms: {len(list(programs()))}, of these {of_language} of the language; "
          f"features with a program: {covered} of {len(rows)}")
    missing = [f"{kind} {name}" for (kind, name), users in rows.items()
               if kind in ("node", "module") and not users]
    for feature in missing:
        print(f"coverage: no program has {feature}", file=sys.stderr)
    return 1 if missing else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
