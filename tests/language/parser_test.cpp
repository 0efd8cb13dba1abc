#include "language/parser.h"

#include <gtest/gtest.h>

#include <string>

#include "language/ast_dump.h"

namespace interleave::language {
namespace {

std::string parsed(std::string_view source) {
    const auto module = parse(source);
    return module ? dump(*module) : "error: " + module.error().message;
}

// The one expression of a source.
std::string expression(std::string_view source) {
    const auto module = parse(source, ParseMode::expression);
    if (!module) return "error: " + module.error().message;
    const std::string text = dump(*module);
    constexpr std::string_view before = "(Expression body=";
    return text.substr(before.size(), text.size() - before.size() - 1);
}

TEST(Parser, GivesAnEmptyModuleForNothing) {
    EXPECT_EQ(parsed(""), "(Module)");
    EXPECT_EQ(parsed("\n\n# only a comment\n"), "(Module)");
}

TEST(Parser, BindsMultiplicationCloserThanAddition) {
    EXPECT_EQ(expression("1 + 2 * 3"),
              "(BinOp left=(Constant value=1) op=Add "
              "right=(BinOp left=(Constant value=2) op=Mult right=(Constant value=3)))");
}

TEST(Parser, BindsPowerToTheRightAndCloserThanASignBeforeIt) {
    EXPECT_EQ(expression("-a ** -b ** c"),
              "(UnaryOp op=USub operand=(BinOp left=(Name id=a ctx=Load) op=Pow "
              "right=(UnaryOp op=USub operand=(BinOp left=(Name id=b ctx=Load) op=Pow "
              "right=(Name id=c ctx=Load)))))");
}

TEST(Parser, KeepsAChainOfComparisonsInOneNode) {
    EXPECT_EQ(expression("a < b is not c not in d"),
              "(Compare left=(Name id=a ctx=Load) ops=[Lt IsNot NotIn] "
              "comparators=[(Name id=b ctx=Load) (Name id=c ctx=Load) (Name id=d ctx=Load)])");
}

TEST(Parser, ReadsIsNotBeforeAnExpressionAsOneOperator) {
    EXPECT_EQ(expression("a is (not b)"),
              "(Compare left=(Name id=a ctx=Load) ops=[Is] "
              "comparators=[(UnaryOp op=Not operand=(Name id=b ctx=Load))])");
}

TEST(Parser, ReadsNumbersInEveryBase) {
    EXPECT_EQ(expression("[0, 1_000, 0xFF, 0o17, 0b101, 00]"),
              "(List elts=[(Constant value=0) (Constant value=1000) (Constant value=255) "
              "(Constant value=15) (Constant value=5) (Constant value=0)] ctx=Load)");
    EXPECT_EQ(expression("[1.5, .5, 5., 1e3, 1_0.0_1e-2, 2j]"),
              "(List elts=[(Constant value=1.5) (Constant value=0.5) (Constant value=5) "
              "(Constant value=1000) (Constant value=0.10009999999999999) (Constant value=2j)] "
              "ctx=Load)");
}

TEST(Parser, KeepsTheDigitsOfIntegersThatDoNotFitSixtyFourBits) {
    EXPECT_EQ(expression("9223372036854775807"), "(Constant value=9223372036854775807)");
    EXPECT_EQ(expression("9_223372036854775808"), "(Constant value=big:10:9223372036854775808)");
    EXPECT_EQ(expression("0xFFFFFFFFFFFFFFFFFF"), "(Constant value=big:16:FFFFFFFFFFFFFFFFFF)");
}

TEST(Parser, DecodesTheEscapesOfStrings) {
    EXPECT_EQ(expression(R"('a\tb\x41\u00e9\U0001F600\101\
c')"),
              R"((Constant value="a\x09bA\xc3\xa9\xf0\x9f\x98\x80Ac"))");
    EXPECT_EQ(expression(R"(r'\n')"), R"((Constant value="\x5cn"))");
    EXPECT_EQ(expression(R"(b'\xff\0')"), R"((Constant value=b"\xff\x00"))");
}

TEST(Parser, KeepsLoneSurrogatesAsThreeBytes) {
    EXPECT_EQ(expression(R"('\ud800')"), R"((Constant value="\xed\xa0\x80"))");
}

TEST(Parser, JoinsNeighbouringStrings) {
    EXPECT_EQ(expression("'a' \"b\" '''c'''"), "(Constant value=\"abc\")");
    EXPECT_EQ(
        expression("'a' f'{b}c' 'd'"),
        "(JoinedStr values=[(Constant value=\"a\") (FormattedValue value=(Name id=b ctx=Load) "
        "conversion=-1) (Constant value=\"cd\")])");
}

TEST(Parser, ReadsNestedFStringsWithTheSameQuotes) {
    EXPECT_EQ(expression("f'{f'{a}'}'"),
              "(JoinedStr values=[(FormattedValue value=(JoinedStr values=[(FormattedValue "
              "value=(Name id=a ctx=Load) conversion=-1)]) conversion=-1)])");
}

TEST(Parser, ReadsConversionsFormatSpecificationsAndFieldsInThem) {
    EXPECT_EQ(expression("f'{a!r:>{width}.2f}'"),
              "(JoinedStr values=[(FormattedValue value=(Name id=a ctx=Load) conversion=r "
              "format_spec=(JoinedStr values=[(Constant value=\">\") (FormattedValue "
              "value=(Name id=width ctx=Load) conversion=-1) (Constant value=\".2f\")]))])");
}

TEST(Parser, KeepsTheTextOfASelfDocumentingField) {
    EXPECT_EQ(expression("f'{ a + 1 = }'"),
              "(JoinedStr values=[(Constant value=\" a + 1 = \") (FormattedValue value=(BinOp "
              "left=(Name id=a ctx=Load) op=Add right=(Constant value=1)) conversion=r)])");
}

TEST(Parser, TurnsDoubledBracesIntoOne) {
    EXPECT_EQ(
        expression("f'{{{a}}}'"),
        "(JoinedStr values=[(Constant value=\"{\") (FormattedValue value=(Name id=a ctx=Load) "
        "conversion=-1) (Constant value=\"}\")])");
}

TEST(Parser, TellsAColonOfAFormatSpecificationFromOneInBrackets) {
    EXPECT_EQ(expression("f'{a[1:2]:x}'"),
              "(JoinedStr values=[(FormattedValue value=(Subscript value=(Name id=a ctx=Load) "
              "slice=(Slice lower=(Constant value=1) upper=(Constant value=2)) ctx=Load) "
              "conversion=-1 format_spec=(JoinedStr values=[(Constant value=\"x\")]))])");
}

TEST(Parser, ReadsTemplateStringsWithTheTextOfTheirFields) {
    EXPECT_EQ(expression("t'{a + 1 !s:x}'"),
              "(TemplateStr values=[(Interpolation value=(BinOp left=(Name id=a ctx=Load) op=Add "
              "right=(Constant value=1)) str=\"a + 1 \" conversion=s "
              "format_spec=(JoinedStr values=[(Constant value=\"x\")]))])");
}

TEST(Parser, SortsArgumentsIntoPositionalAndKeywords) {
    EXPECT_EQ(expression("f(a, *b, c=1, *d, **e)"),
              "(Call func=(Name id=f ctx=Load) args=[(Name id=a ctx=Load) (Starred "
              "value=(Name id=b ctx=Load) ctx=Load) (Starred value=(Name id=d ctx=Load) ctx=Load)] "
              "keywords=[(keyword arg=c value=(Constant value=1)) (keyword "
              "value=(Name id=e ctx=Load))])");
}

TEST(Parser, TakesAGeneratorWithoutBracketsAsTheOnlyArgument) {
    EXPECT_EQ(expression("sum(x for x in y if z)"),
              "(Call func=(Name id=sum ctx=Load) args=[(GeneratorExp elt=(Name id=x ctx=Load) "
              "generators=[(comprehension target=(Name id=x ctx=Store) iter=(Name id=y ctx=Load) "
              "ifs=[(Name id=z ctx=Load)] is_async=0)])])");
}

TEST(Parser, TellsGroupsFromTuples) {
    EXPECT_EQ(expression("(a)"), "(Name id=a ctx=Load)");
    EXPECT_EQ(expression("(a,)"), "(Tuple elts=[(Name id=a ctx=Load)] ctx=Load)");
    EXPECT_EQ(expression("()"), "(Tuple ctx=Load)");
}

TEST(Parser, TellsDictsFromSets) {
    EXPECT_EQ(expression("{}"), "(Dict)");
    EXPECT_EQ(expression("{1, *a}"),
              "(Set elts=[(Constant value=1) (Starred value=(Name id=a ctx=Load) ctx=Load)])");
    EXPECT_EQ(
        expression("{1: 2, **a}"),
        "(Dict keys=[(Constant value=1) None] values=[(Constant value=2) (Name id=a ctx=Load)])");
}

TEST(Parser, MarksEveryPartOfAnAssignmentTarget) {
    EXPECT_EQ(
        parsed("a, (b.c, [d[0], *e]) = f\n"),
        "(Module body=[(Assign targets=[(Tuple elts=[(Name id=a ctx=Store) (Tuple "
        "elts=[(Attribute value=(Name id=b ctx=Load) attr=c ctx=Store) (List elts=[(Subscript "
        "value=(Name id=d ctx=Load) slice=(Constant value=0) ctx=Store) (Starred "
        "value=(Name id=e ctx=Store) ctx=Store)] ctx=Store)] ctx=Store)] ctx=Store)] "
        "value=(Name id=f ctx=Load))])");
}

TEST(Parser, TellsAPlainAnnotatedNameFromAParenthesizedOne) {
    EXPECT_EQ(parsed("x: int"),
              "(Module body=[(AnnAssign target=(Name id=x ctx=Store) "
              "annotation=(Name id=int ctx=Load) simple=1)])");
    EXPECT_EQ(parsed("(x): int = 1"),
              "(Module body=[(AnnAssign target=(Name id=x ctx=Store) "
              "annotation=(Name id=int ctx=Load) value=(Constant value=1) simple=0)])");
}

TEST(Parser, SortsParametersIntoTheirKinds) {
    EXPECT_EQ(parsed("def f(a, b=1, /, c=2, *d, e, g=3, **h) -> i: pass"),
              "(Module body=[(FunctionDef name=f args=(arguments posonlyargs=[(arg arg=a) (arg "
              "arg=b)] args=[(arg arg=c)] vararg=(arg arg=d) kwonlyargs=[(arg arg=e) (arg arg=g)] "
              "kw_defaults=[None (Constant value=3)] kwarg=(arg arg=h) "
              "defaults=[(Constant value=1) (Constant value=2)]) body=[(Pass)] "
              "returns=(Name id=i ctx=Load))])");
}

TEST(Parser, ReadsTypeParametersWithBoundsAndDefaults) {
    EXPECT_EQ(
        parsed("class A[T: int = str, *Ts, **P](B): pass"),
        "(Module body=[(ClassDef name=A bases=[(Name id=B ctx=Load)] body=[(Pass)] "
        "type_params=[(TypeVar name=T bound=(Name id=int ctx=Load) "
        "default_value=(Name id=str ctx=Load)) (TypeVarTuple name=Ts) (ParamSpec name=P)])])");
}

TEST(Parser, TakesSoftKeywordsAsNamesWhereTheyAreNames) {
    EXPECT_EQ(parsed("match = 1\nmatch(x)\ntype = case\nprint(type, _)\n").substr(0, 7), "(Module");
    EXPECT_EQ(parsed("match[x]\nmatch.y\nmatch * z\nmatch (x)\n").substr(0, 7), "(Module");
    EXPECT_EQ(
        parsed("type X = int"),
        "(Module body=[(TypeAlias name=(Name id=X ctx=Store) value=(Name id=int ctx=Load))])");
}

TEST(Parser, ReadsEveryKindOfPattern) {
    EXPECT_EQ(parsed("match x:\n"
                     "    case -1 | 'a' | None: pass\n"
                     "    case [a, *_]: pass\n"
                     "    case {'k': v, **rest}: pass\n"
                     "    case A.B(1, c=d) as e if e: pass\n"
                     "    case _: pass\n"),
              "(Module body=[(Match subject=(Name id=x ctx=Load) cases=["
              "(match_case pattern=(MatchOr patterns=[(MatchValue value=(UnaryOp op=USub "
              "operand=(Constant value=1))) (MatchValue value=(Constant value=\"a\")) "
              "(MatchSingleton value=None)]) body=[(Pass)]) "
              "(match_case pattern=(MatchSequence patterns=[(MatchAs name=a) (MatchStar)]) "
              "body=[(Pass)]) "
              "(match_case pattern=(MatchMapping keys=[(Constant value=\"k\")] "
              "patterns=[(MatchAs name=v)] rest=rest) body=[(Pass)]) "
              "(match_case pattern=(MatchAs pattern=(MatchClass cls=(Attribute "
              "value=(Name id=A ctx=Load) attr=B ctx=Load) patterns=[(MatchValue "
              "value=(Constant value=1))] kwd_attrs=[c] kwd_patterns=[(MatchAs name=d)]) name=e) "
              "guard=(Name id=e ctx=Load) body=[(Pass)]) "
              "(match_case pattern=(MatchAs) body=[(Pass)])])])");
}

TEST(Parser, AcceptsSeveralExceptionTypesWithoutParentheses) {
    EXPECT_EQ(parsed("try: pass\nexcept A, B: pass\n"),
              "(Module body=[(Try body=[(Pass)] handlers=[(ExceptHandler type=(Tuple "
              "elts=[(Name id=A ctx=Load) (Name id=B ctx=Load)] ctx=Load) body=[(Pass)])])])");
}

TEST(Parser, ReadsAParenthesizedListOfContextManagers) {
    EXPECT_EQ(parsed("with (a as b, c): pass"),
              "(Module body=[(With items=[(withitem context_expr=(Name id=a ctx=Load) "
              "optional_vars=(Name id=b ctx=Store)) (withitem context_expr=(Name id=c ctx=Load))] "
              "body=[(Pass)])])");
    EXPECT_EQ(parsed("with (a, b) as c: pass"),
              "(Module body=[(With items=[(withitem context_expr=(Tuple elts=[(Name id=a ctx=Load) "
              "(Name id=b ctx=Load)] ctx=Load) optional_vars=(Name id=c ctx=Store))] "
              "body=[(Pass)])])");
}

TEST(Parser, NestsAnElifInTheElseOfItsIf) {
    EXPECT_EQ(
        parsed("if a: pass\nelif b: pass\nelse: c\n"),
        "(Module body=[(If test=(Name id=a ctx=Load) body=[(Pass)] orelse=[(If "
        "test=(Name id=b ctx=Load) body=[(Pass)] orelse=[(Expr value=(Name id=c ctx=Load))])])])");
}

TEST(Parser, CountsTheDotsOfARelativeImport) {
    EXPECT_EQ(parsed("from ....a.b import (c as d, e,)"),
              "(Module body=[(ImportFrom module=a.b names=[(alias name=c asname=d) (alias name=e)] "
              "level=4)])");
}

TEST(Parser, JoinsLinesInBracketsAndAfterBackslashes) {
    EXPECT_EQ(parsed("x = (1,\n # comment\n\n 2)\ny = 1 + \\\n  2\n"),
              "(Module body=[(Assign targets=[(Name id=x ctx=Store)] value=(Tuple "
              "elts=[(Constant value=1) (Constant value=2)] ctx=Load)) (Assign "
              "targets=[(Name id=y ctx=Store)] value=(BinOp left=(Constant value=1) op=Add "
              "right=(Constant value=2)))])");
}

TEST(Parser, AcceptsEveryLineEndAndAByteOrderMark) {
    const std::string expected = parsed("if a:\n    b\nc\n");
    EXPECT_EQ(parsed("if a:\r\n    b\r\nc\r\n"), expected);
    EXPECT_EQ(parsed("if a:\r    b\rc"), expected);
    EXPECT_EQ(parsed("\xEF\xBB\xBFif a:\n    b\nc\n"), expected);
    EXPECT_EQ(parsed("\fif a:\n\tb\nc"), expected);
}

TEST(Parser, GivesPositionsInCharacters) {
    const auto module = parse("é = ('ü' +\n     b)\n");
    ASSERT_TRUE(module);
    EXPECT_EQ(dump(*module, true),
              "(Module body=[(Assign@1:0-2:7 targets=[(Name@1:0-1:1 id=é ctx=Store)] "
              "value=(BinOp@1:5-2:6 left=(Constant@1:5-1:8 value=\"\\xc3\\xbc\") op=Add "
              "right=(Name@2:5-2:6 id=b ctx=Load)))])");
}

TEST(Parser, WarnsOfEscapesThatAreNone) {
    const auto module = parse("x = '\\d'\n");
    ASSERT_TRUE(module);
    ASSERT_EQ(module->warnings.size(), 1u);
    EXPECT_EQ(module->warnings[0].message,
              "\"\\d\" is an invalid escape sequence. Such sequences will not work in the future. "
              "Did you mean \"\\\\d\"? A raw string is also an option.");
}

TEST(Parser, FindsTheDocstring) {
    const auto module = parse("'''What it is.'''\nx = 1\n");
    ASSERT_TRUE(module);
    ASSERT_NE(docstring_of(module->body), nullptr);
    EXPECT_EQ(docstring_of(module->body)->text, "What it is.");
    EXPECT_EQ(docstring_of(parse("f'no'\n")->body), nullptr);
}

}  // namespace
}  // namespace interleave::language
