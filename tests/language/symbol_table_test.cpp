#include "language/symbol_table.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "language/parser.h"

namespace interleave::language {
namespace {

// A program with its table; scopes are found by the names on the way to them.
struct Program {
    explicit Program(std::string_view source)
        : module(*parse(source)), table(*build_symbol_table(module)) {}

    const Scope& scope(const std::vector<std::string_view>& path) const {
        const Scope* at = &table.module();
        for (const std::string_view name : path) {
            const Scope* next = nullptr;
            for (const Scope* child : at->children) {
                if (child->name == name && child->kind != ScopeKind::annotations) next = child;
            }
            CHECK(next != nullptr);
            at = next;
        }
        return *at;
    }

    ParsedModule module;
    SymbolTable table;
};

TEST(SymbolTable, CallsModuleNamesLocalAndForeignOnesGlobal) {
    const Program program("x = 1\nprint(x)\n");
    EXPECT_EQ(program.scope({}).resolve("x"), NameScope::local);
    EXPECT_EQ(program.scope({}).resolve("print"), NameScope::global_implicit);
}

TEST(SymbolTable, MakesACellOfALocalThatAnInnerFunctionUses) {
    const Program program("def f(a):\n    def g():\n        return lambda: a\n    return g\n");
    EXPECT_EQ(program.scope({"f"}).resolve("a"), NameScope::cell);
    EXPECT_EQ(program.scope({"f", "g"}).resolve("a"), NameScope::free);
    EXPECT_EQ(program.scope({"f", "g", "<lambda>"}).resolve("a"), NameScope::free);
    EXPECT_EQ(program.scope({"f"}).cells, std::vector<std::string_view>{"a"});
    EXPECT_EQ(program.scope({"f", "g"}).frees, std::vector<std::string_view>{"a"});
}

TEST(SymbolTable, LooksForAGlobalDeclaredInBetween) {
    const Program program("def f():\n x = 1\n def g():\n  global x\n  def h(): return x\n");
    EXPECT_EQ(program.scope({"f"}).resolve("x"), NameScope::local);
    EXPECT_EQ(program.scope({"f", "g"}).resolve("x"), NameScope::global_explicit);
    EXPECT_EQ(program.scope({"f", "g", "h"}).resolve("x"), NameScope::global_implicit);
}

TEST(SymbolTable, DoesNotShowClassNamesToMethods) {
    const Program program("def f():\n x = 1\n class A:\n  x = 2\n  def m(self): return x\n");
    EXPECT_EQ(program.scope({"f"}).resolve("x"), NameScope::cell);
    EXPECT_EQ(program.scope({"f", "A", "m"}).resolve("x"), NameScope::free);
    EXPECT_EQ(program.scope({"f", "A"}).resolve("x"), NameScope::local);
    EXPECT_TRUE(program.scope({"f", "A"}).find("x")->is_free_in_class);
    EXPECT_EQ(program.scope({"f", "A"}).frees, std::vector<std::string_view>{"x"});
}

TEST(SymbolTable, GivesAClassACellForItselfWhenAMethodCallsSuper) {
    const Program program("class A:\n def m(self): super().m()\n def n(self): pass\n");
    EXPECT_TRUE(program.scope({"A"}).needs_class_cell);
    EXPECT_EQ(program.scope({"A"}).cells, std::vector<std::string_view>{"__class__"});
    EXPECT_EQ(program.scope({"A", "m"}).resolve("__class__"), NameScope::free);
    EXPECT_TRUE(program.scope({"A", "n"}).frees.empty());
}

TEST(SymbolTable, ManglesPrivateNames) {
    const Program program("class _A:\n def m(self, __x): return __x, __y__\n");
    EXPECT_EQ(program.scope({"_A", "m"}).find("__x")->name, "_A__x");
    EXPECT_EQ(program.scope({"_A", "m"}).find("__y__")->name, "__y__");
    EXPECT_EQ(mangle("__", "__x"), "__x");
    EXPECT_EQ(mangle("B", "__x.y"), "__x.y");
}

TEST(SymbolTable, PutsParametersFirstInTheOrderOfTheirSlots) {
    const Program program("def f(a, /, b, *args, c, **kw):\n d = 1\n");
    std::vector<std::string_view> names;
    for (const Symbol& symbol : program.scope({"f"}).symbols) names.push_back(symbol.name);
    EXPECT_EQ(names, (std::vector<std::string_view>{"a", "b", "c", "args", "kw", "d"}));
}

TEST(SymbolTable, EvaluatesTheFirstIterableOutsideTheComprehension) {
    const Program program("def f(n):\n return [x * y for x in n for y in x]\n");
    EXPECT_EQ(program.scope({"f"}).resolve("n"), NameScope::local);
    const Scope& inner = program.scope({"f", "<listcomp>"});
    EXPECT_EQ(inner.symbols[0].name, ".0");
    EXPECT_EQ(inner.resolve("x"), NameScope::local);
    EXPECT_EQ(inner.find("n"), nullptr);
}

TEST(SymbolTable, BindsAnAssignmentExpressionOutsideItsComprehensions) {
    const Program program(
        "def f(n):\n any((last := [x := y for y in z]) for z in n)\n return last, x\n");
    EXPECT_EQ(program.scope({"f"}).resolve("last"), NameScope::cell);
    EXPECT_EQ(program.scope({"f"}).resolve("x"), NameScope::cell);
    EXPECT_EQ(program.scope({"f", "<genexpr>", "<listcomp>"}).resolve("x"), NameScope::free);
    EXPECT_EQ(program.scope({"f", "<genexpr>"}).frees,
              (std::vector<std::string_view>{"last", "x"}));
}

TEST(SymbolTable, KnowsGeneratorsAndCoroutines) {
    const Program program(
        "def g(): yield\nasync def c(): await x\nasync def a(): yield 1\ndef f(): pass\n");
    EXPECT_TRUE(program.scope({"g"}).is_generator);
    EXPECT_FALSE(program.scope({"g"}).is_coroutine);
    EXPECT_TRUE(program.scope({"c"}).is_coroutine);
    EXPECT_TRUE(program.scope({"a"}).is_generator && program.scope({"a"}).is_coroutine);
    EXPECT_FALSE(program.scope({"f"}).is_generator);
}

TEST(SymbolTable, KeepsAnnotationsFromMakingCells) {
    const Program program("def f():\n T = 1\n x: T = 2\n return x\n");
    EXPECT_EQ(program.scope({"f"}).resolve("T"), NameScope::local);
}

TEST(SymbolTable, FindsTheAnnotationsOfAFunctionByItsStatement) {
    const Program program("def f(a: int) -> str: pass\n");
    const Scope* annotations =
        program.table.find_scope(program.module.body[0], ScopeRole::annotations);
    ASSERT_NE(annotations, nullptr);
    EXPECT_EQ(annotations->resolve("int"), NameScope::global_implicit);
    EXPECT_EQ(program.table.scope_of(program.module.body[0]).name, "f");
}

TEST(SymbolTable, LetsTypeParametersBeSeenInsideOnly) {
    const Program program("def f[T](x: T) -> T:\n return T\n");
    const Scope& parameters = program.scope({"<generic parameters of f>"});
    EXPECT_EQ(parameters.resolve("T"), NameScope::cell);
    EXPECT_EQ(program.scope({"<generic parameters of f>", "f"}).resolve("T"), NameScope::free);
    EXPECT_EQ(program.scope({}).find("T"), nullptr);
}

TEST(SymbolTable, SaysWhichScopesMayForgetACoroutine) {
    const Program program(
        "def kept(): x = [f() for i in y]\n"  // before its definition too
        "async def f(): pass\n"
        "async def awaits(): return await f()\n"
        "def hands(): asyncio.run(f())\n"
        "async def refused(): asyncio.run(f())\n"  // a loop is running
        "def drops(): f()\n"                       // told of at once
        "async def queued(): item = queue.get()\n"
        "def plain(): item = queue.get()\n"
        "class C:\n def m(self): x = self.f()\n");
    EXPECT_TRUE(program.scope({"kept"}).keeps_coroutines);
    EXPECT_FALSE(program.scope({"awaits"}).keeps_coroutines);
    EXPECT_FALSE(program.scope({"hands"}).keeps_coroutines);
    EXPECT_TRUE(program.scope({"refused"}).keeps_coroutines);
    EXPECT_FALSE(program.scope({"drops"}).keeps_coroutines);
    EXPECT_TRUE(program.scope({"queued"}).keeps_coroutines);
    EXPECT_FALSE(program.scope({"plain"}).keeps_coroutines);
    EXPECT_TRUE(program.scope({"C", "m"}).keeps_coroutines);
    EXPECT_FALSE(program.scope({}).keeps_coroutines);
}

TEST(SymbolTable, ResolvesManyNamesOfOneFunctionFromManyLambdas) {
    std::string source = "def f():\n";
    for (int i = 0; i < 5000; ++i) source += " v" + std::to_string(i) + " = 1\n";
    for (int i = 0; i < 5000; ++i) source += " lambda: v" + std::to_string(i) + "\n";
    const Program program(source);
    EXPECT_EQ(program.scope({"f"}).cells.size(), 5000u);
}

}  // namespace
}  // namespace interleave::language
