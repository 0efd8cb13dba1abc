#include "language/ast_dump.h"

#include <array>
#include <cstdio>

namespace interleave::language {
namespace {

class Dumper {
public:
    explicit Dumper(bool positions) : positions_(positions) {}

    std::string module(const ParsedModule& parsed) {
        if (parsed.mode == ParseMode::expression) {
            out_ = "(Expression";
            field("body", parsed.expression);
        } else {
            out_ = "(Module";
            list("body", parsed.body);
        }
        return out_ + ")";
    }

private:
    void open(const char* kind, const Span* span) {
        out_ += std::string("(") + kind;
        if (positions_ && span != nullptr) {
            out_ += "@" + std::to_string(span->line) + ":" + std::to_string(span->column) + "-" +
                    std::to_string(span->end_line) + ":" + std::to_string(span->end_column);
        }
    }
    void close() { out_ += ")"; }
    void name(const char* field) { out_ += std::string(" ") + field + "="; }
    void word(const char* field, std::string_view value) {
        name(field);
        out_ += value;
    }
    void optional_word(const char* field, std::string_view value) {
        if (!value.empty()) word(field, value);
    }
    void text(std::string_view value) {
        out_ += '"';
        for (const char c : value) {
            const auto byte = static_cast<unsigned char>(c);
            if (byte < 0x20 || byte >= 0x7F || c == '"' || c == '\\') {
                std::array<char, 8> code{};
                std::snprintf(code.data(), code.size(), "\\x%02x", byte);
                out_ += code.data();
            } else {
                out_ += c;
            }
        }
        out_ += '"';
    }

    template <class Node>
    void field(const char* label, const Node* node) {
        if (node == nullptr) return;
        name(label);
        this->node(*node);
    }
    template <class Items>
    void list(const char* label, const Items& items) {
        if (items.empty()) return;
        name(label);
        out_ += "[";
        bool first = true;
        for (const auto* item : items) {
            if (!first) out_ += " ";
            first = false;
            if (item == nullptr) {
                out_ += "None";
            } else {
                node(*item);
            }
        }
        out_ += "]";
    }
    void names(const char* label, NameList items) {
        if (items.empty()) return;
        name(label);
        out_ += "[";
        for (std::size_t i = 0; i < items.size(); ++i) {
            if (i != 0) out_ += " ";
            out_ += items[i];
        }
        out_ += "]";
    }
    void ctx(ExpressionContext context) {
        constexpr const char* words[] = {"Load", "Store", "Del"};
        word("ctx", words[static_cast<int>(context)]);
    }

    void node(const Expression& e);
    void node(const Statement& s);
    void node(const Pattern& p);
    void more(const Expression& e);
    void function(const char* kind, const FunctionFields& f, const Span& span);
    void constant(const Constant& c);

    void node(const Arg& a) {
        open("arg", &a.span);
        word("arg", a.arg);
        field("annotation", a.annotation);
        close();
    }
    void node(const Arguments& a) {
        open("arguments", nullptr);
        list("posonlyargs", a.posonlyargs);
        list("args", a.args);
        field("vararg", a.vararg);
        list("kwonlyargs", a.kwonlyargs);
        list("kw_defaults", a.kw_defaults);
        field("kwarg", a.kwarg);
        list("defaults", a.defaults);
        close();
    }
    void node(const Keyword& k) {
        open("keyword", &k.span);
        optional_word("arg", k.arg);
        field("value", k.value);
        close();
    }
    void node(const Alias& a) {
        open("alias", &a.span);
        word("name", a.name);
        optional_word("asname", a.asname);
        close();
    }
    void node(const WithItem& w) {
        open("withitem", nullptr);
        field("context_expr", w.context_expr);
        field("optional_vars", w.optional_vars);
        close();
    }
    void node(const Comprehension& c) {
        open("comprehension", nullptr);
        field("target", c.target);
        field("iter", c.iter);
        list("ifs", c.ifs);
        word("is_async", c.is_async ? "1" : "0");
        close();
    }
    void node(const ExceptHandler& h) {
        open("ExceptHandler", &h.span);
        field("type", h.type);
        optional_word("name", h.name);
        list("body", h.body);
        close();
    }
    void node(const MatchCase& c) {
        open("match_case", nullptr);
        field("pattern", c.pattern);
        field("guard", c.guard);
        list("body", c.body);
        close();
    }
    void node(const TypeParam& t) {
        constexpr const char* kinds[] = {"TypeVar", "ParamSpec", "TypeVarTuple"};
        open(kinds[static_cast<int>(t.kind)], &t.span);
        word("name", t.name);
        field("bound", t.bound);
        field("default_value", t.default_value);
        close();
    }

    bool positions_;
    std::string out_;
};

constexpr const char* binary_names[] = {"Add",    "Sub",    "Mult",    "MatMult", "Div",
                                        "Mod",    "Pow",    "LShift",  "RShift",  "BitOr",
                                        "BitXor", "BitAnd", "FloorDiv"};
constexpr const char* unary_names[] = {"Invert", "Not", "UAdd", "USub"};
constexpr const char* compare_names[] = {"Eq",  "NotEq", "Lt",    "LtE", "Gt",
                                         "GtE", "Is",    "IsNot", "In",  "NotIn"};

void Dumper::constant(const Constant& c) {
    name("value");
    std::array<char, 64> number{};
    switch (c.value) {
        case ConstantKind::none: out_ += "None"; break;
        case ConstantKind::true_: out_ += "True"; break;
        case ConstantKind::false_: out_ += "False"; break;
        case ConstantKind::ellipsis: out_ += "Ellipsis"; break;
        case ConstantKind::integer:
            if (c.fits_int64) {
                out_ += std::to_string(c.integer);
            } else {
                out_ += "big:" + std::to_string(c.base) + ":" + std::string(c.text);
            }
            break;
        case ConstantKind::real:
        case ConstantKind::imaginary:
            std::snprintf(number.data(), number.size(), "%.17g", c.real);
            out_ += number.data();
            if (c.value == ConstantKind::imaginary) out_ += "j";
            break;
        case ConstantKind::bytes: out_ += "b"; [[fallthrough]];
        case ConstantKind::string: text(c.text); break;
    }
    if (c.u_prefix) out_ += " kind=u";
}

void Dumper::node(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::bool_op: {
            const auto& n = as<BoolOp>(e);
            open("BoolOp", &e.span);
            word("op", n.op == BooleanOperator::and_ ? "And" : "Or");
            list("values", n.values);
            break;
        }
        case ExpressionKind::named_expr:
            open("NamedExpr", &e.span);
            field("target", as<NamedExpr>(e).target);
            field("value", as<NamedExpr>(e).value);
            break;
        case ExpressionKind::bin_op:
            open("BinOp", &e.span);
            field("left", as<BinOp>(e).left);
            word("op", binary_names[static_cast<int>(as<BinOp>(e).op)]);
            field("right", as<BinOp>(e).right);
            break;
        case ExpressionKind::unary_op:
            open("UnaryOp", &e.span);
            word("op", unary_names[static_cast<int>(as<UnaryOp>(e).op)]);
            field("operand", as<UnaryOp>(e).operand);
            break;
        case ExpressionKind::lambda:
            open("Lambda", &e.span);
            field("args", as<Lambda>(e).args);
            field("body", as<Lambda>(e).body);
            break;
        case ExpressionKind::if_exp:
            open("IfExp", &e.span);
            field("test", as<IfExp>(e).test);
            field("body", as<IfExp>(e).body);
            field("orelse", as<IfExp>(e).orelse);
            break;
        case ExpressionKind::dict:
            open("Dict", &e.span);
            list("keys", as<Dict>(e).keys);
            list("values", as<Dict>(e).values);
            break;
        case ExpressionKind::set:
            open("Set", &e.span);
            list("elts", as<Set>(e).elts);
            break;
        case ExpressionKind::list_comp:
            open("ListComp", &e.span);
            field("elt", as<ListComp>(e).elt);
            list("generators", as<ListComp>(e).generators);
            break;
        case ExpressionKind::set_comp:
            open("SetComp", &e.span);
            field("elt", as<SetComp>(e).elt);
            list("generators", as<SetComp>(e).generators);
            break;
        case ExpressionKind::dict_comp:
            open("DictComp", &e.span);
            field("key", as<DictComp>(e).key);
            field("value", as<DictComp>(e).value);
            list("generators", as<DictComp>(e).generators);
            break;
        case ExpressionKind::generator_exp:
            open("GeneratorExp", &e.span);
            field("elt", as<GeneratorExp>(e).elt);
            list("generators", as<GeneratorExp>(e).generators);
            break;
        case ExpressionKind::compare: {
            const auto& n = as<Compare>(e);
            open("Compare", &e.span);
            field("left", n.left);
            name("ops");
            out_ += "[";
            for (std::size_t i = 0; i < n.ops.size(); ++i) {
                out_ += std::string(i == 0 ? "" : " ") + compare_names[static_cast<int>(n.ops[i])];
            }
            out_ += "]";
            list("comparators", n.comparators);
            break;
        }
        default: return more(e);
    }
    close();
}

void Dumper::more(const Expression& e) {
    switch (e.kind) {
        case ExpressionKind::await:
            open("Await", &e.span);
            field("value", as<Await>(e).value);
            break;
        case ExpressionKind::yield:
            open("Yield", &e.span);
            field("value", as<Yield>(e).value);
            break;
        case ExpressionKind::yield_from:
            open("YieldFrom", &e.span);
            field("value", as<YieldFrom>(e).value);
            break;
        case ExpressionKind::call:
            open("Call", &e.span);
            field("func", as<Call>(e).func);
            list("args", as<Call>(e).args);
            list("keywords", as<Call>(e).keywords);
            break;
        case ExpressionKind::formatted_value: {
            const auto& n = as<FormattedValue>(e);
            open("FormattedValue", &e.span);
            field("value", n.value);
            word("conversion", n.conversion == 0 ? "-1" : std::string(1, n.conversion));
            field("format_spec", n.format_spec);
            break;
        }
        case ExpressionKind::interpolation: {
            const auto& n = as<Interpolation>(e);
            open("Interpolation", &e.span);
            field("value", n.value);
            name("str");
            text(n.str);
            word("conversion", n.conversion == 0 ? "-1" : std::string(1, n.conversion));
            field("format_spec", n.format_spec);
            break;
        }
        case ExpressionKind::joined_str:
            open("JoinedStr", &e.span);
            list("values", as<JoinedStr>(e).values);
            break;
        case ExpressionKind::template_str:
            open("TemplateStr", &e.span);
            list("values", as<TemplateStr>(e).values);
            break;
        case ExpressionKind::constant:
            open("Constant", &e.span);
            constant(as<Constant>(e));
            break;
        case ExpressionKind::attribute:
            open("Attribute", &e.span);
            field("value", as<Attribute>(e).value);
            word("attr", as<Attribute>(e).attr);
            ctx(as<Attribute>(e).ctx);
            break;
        case ExpressionKind::subscript:
            open("Subscript", &e.span);
            field("value", as<Subscript>(e).value);
            field("slice", as<Subscript>(e).slice);
            ctx(as<Subscript>(e).ctx);
            break;
        case ExpressionKind::starred:
            open("Starred", &e.span);
            field("value", as<Starred>(e).value);
            ctx(as<Starred>(e).ctx);
            break;
        case ExpressionKind::name:
            open("Name", &e.span);
            word("id", as<Name>(e).id);
            ctx(as<Name>(e).ctx);
            break;
        case ExpressionKind::list:
            open("List", &e.span);
            list("elts", as<List>(e).elts);
            ctx(as<List>(e).ctx);
            break;
        case ExpressionKind::tuple:
            open("Tuple", &e.span);
            list("elts", as<Tuple>(e).elts);
            ctx(as<Tuple>(e).ctx);
            break;
        case ExpressionKind::slice:
            open("Slice", &e.span);
            field("lower", as<Slice>(e).lower);
            field("upper", as<Slice>(e).upper);
            field("step", as<Slice>(e).step);
            break;
        default: CHECK(false && "an expression kind that dump() does not know");
    }
    close();
}

void Dumper::function(const char* kind, const FunctionFields& f, const Span& span) {
    open(kind, &span);
    word("name", f.name);
    field("args", f.args);
    list("body", f.body);
    list("decorator_list", f.decorator_list);
    field("returns", f.returns);
    list("type_params", f.type_params);
}

void Dumper::node(const Statement& s) {
    switch (s.kind) {
        case StatementKind::function_def:
            function("FunctionDef", as<FunctionDef>(s), s.span);
            break;
        case StatementKind::async_function_def:
            function("AsyncFunctionDef", as<AsyncFunctionDef>(s), s.span);
            break;
        case StatementKind::class_def: {
            const auto& n = as<ClassDef>(s);
            open("ClassDef", &s.span);
            word("name", n.name);
            list("bases", n.bases);
            list("keywords", n.keywords);
            list("body", n.body);
            list("decorator_list", n.decorator_list);
            list("type_params", n.type_params);
            break;
        }
        case StatementKind::return_:
            open("Return", &s.span);
            field("value", as<Return>(s).value);
            break;
        case StatementKind::delete_:
            open("Delete", &s.span);
            list("targets", as<Delete>(s).targets);
            break;
        case StatementKind::assign:
            open("Assign", &s.span);
            list("targets", as<Assign>(s).targets);
            field("value", as<Assign>(s).value);
            break;
        case StatementKind::type_alias:
            open("TypeAlias", &s.span);
            field("name", as<TypeAlias>(s).name);
            list("type_params", as<TypeAlias>(s).type_params);
            field("value", as<TypeAlias>(s).value);
            break;
        case StatementKind::aug_assign:
            open("AugAssign", &s.span);
            field("target", as<AugAssign>(s).target);
            word("op", binary_names[static_cast<int>(as<AugAssign>(s).op)]);
            field("value", as<AugAssign>(s).value);
            break;
        case StatementKind::ann_assign:
            open("AnnAssign", &s.span);
            field("target", as<AnnAssign>(s).target);
            field("annotation", as<AnnAssign>(s).annotation);
            field("value", as<AnnAssign>(s).value);
            word("simple", as<AnnAssign>(s).simple ? "1" : "0");
            break;
        case StatementKind::for_:
        case StatementKind::async_for: {
            const ForFields& n = *for_of(s);
            open(s.kind == StatementKind::for_ ? "For" : "AsyncFor", &s.span);
            field("target", n.target);
            field("iter", n.iter);
            list("body", n.body);
            list("orelse", n.orelse);
            break;
        }
        case StatementKind::while_:
            open("While", &s.span);
            field("test", as<While>(s).test);
            list("body", as<While>(s).body);
            list("orelse", as<While>(s).orelse);
            break;
        case StatementKind::if_:
            open("If", &s.span);
            field("test", as<If>(s).test);
            list("body", as<If>(s).body);
            list("orelse", as<If>(s).orelse);
            break;
        case StatementKind::with:
        case StatementKind::async_with:
            open(s.kind == StatementKind::with ? "With" : "AsyncWith", &s.span);
            list("items", with_of(s)->items);
            list("body", with_of(s)->body);
            break;
        case StatementKind::match:
            open("Match", &s.span);
            field("subject", as<Match>(s).subject);
            list("cases", as<Match>(s).cases);
            break;
        case StatementKind::raise:
            open("Raise", &s.span);
            field("exc", as<Raise>(s).exc);
            field("cause", as<Raise>(s).cause);
            break;
        case StatementKind::try_:
        case StatementKind::try_star:
            open(s.kind == StatementKind::try_ ? "Try" : "TryStar", &s.span);
            list("body", try_of(s)->body);
            list("handlers", try_of(s)->handlers);
            list("orelse", try_of(s)->orelse);
            list("finalbody", try_of(s)->finalbody);
            break;
        case StatementKind::assert_:
            open("Assert", &s.span);
            field("test", as<Assert>(s).test);
            field("msg", as<Assert>(s).msg);
            break;
        case StatementKind::import:
            open("Import", &s.span);
            list("names", as<Import>(s).names);
            break;
        case StatementKind::import_from:
            open("ImportFrom", &s.span);
            optional_word("module", as<ImportFrom>(s).module);
            list("names", as<ImportFrom>(s).names);
            word("level", std::to_string(as<ImportFrom>(s).level));
            break;
        case StatementKind::global:
            open("Global", &s.span);
            names("names", as<Global>(s).names);
            break;
        case StatementKind::nonlocal:
            open("Nonlocal", &s.span);
            names("names", as<Nonlocal>(s).names);
            break;
        case StatementKind::expr:
            open("Expr", &s.span);
            field("value", as<Expr>(s).value);
            break;
        case StatementKind::pass: open("Pass", &s.span); break;
        case StatementKind::break_: open("Break", &s.span); break;
        case StatementKind::continue_: open("Continue", &s.span); break;
    }
    close();
}

void Dumper::node(const Pattern& p) {
    switch (p.kind) {
        case PatternKind::match_value:
            open("MatchValue", &p.span);
            field("value", as<MatchValue>(p).value);
            break;
        case PatternKind::match_singleton: {
            open("MatchSingleton", &p.span);
            const ConstantKind value = as<MatchSingleton>(p).value;
            word("value", value == ConstantKind::none    ? "None"
                          : value == ConstantKind::true_ ? "True"
                                                         : "False");
            break;
        }
        case PatternKind::match_sequence:
            open("MatchSequence", &p.span);
            list("patterns", as<MatchSequence>(p).patterns);
            break;
        case PatternKind::match_mapping:
            open("MatchMapping", &p.span);
            list("keys", as<MatchMapping>(p).keys);
            list("patterns", as<MatchMapping>(p).patterns);
            optional_word("rest", as<MatchMapping>(p).rest);
            break;
        case PatternKind::match_class:
            open("MatchClass", &p.span);
            field("cls", as<MatchClass>(p).cls);
            list("patterns", as<MatchClass>(p).patterns);
            names("kwd_attrs", as<MatchClass>(p).kwd_attrs);
            list("kwd_patterns", as<MatchClass>(p).kwd_patterns);
            break;
        case PatternKind::match_star:
            open("MatchStar", &p.span);
            optional_word("name", as<MatchStar>(p).name);
            break;
        case PatternKind::match_as:
            open("MatchAs", &p.span);
            field("pattern", as<MatchAs>(p).pattern);
            optional_word("name", as<MatchAs>(p).name);
            break;
        case PatternKind::match_or:
            open("MatchOr", &p.span);
            list("patterns", as<MatchOr>(p).patterns);
            break;
    }
    close();
}

}  // namespace

std::string dump(const ParsedModule& module, bool positions) {
    return Dumper(positions).module(module);
}

}  // namespace interleave::language
