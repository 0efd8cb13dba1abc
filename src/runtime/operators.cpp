// Operators on any values: built-in types first, then the special methods of classes, in the order of
// Objects/abstract.c (binary_op1: the right operand's method goes first when its type is a subclass).

#include <format>

#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/memoryview.h"
#include "runtime/numbers.h"
#include "runtime/operations.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

struct OperatorNames {
    Str* method;
    Str* reflected;
    Str* inplace;
    const char* symbol;
};

OperatorNames names_of(const Names& n, BinaryOperator op) {
    switch (op) {
        case BinaryOperator::add: return {n.__add__, n.__radd__, n.__iadd__, "+"};
        case BinaryOperator::sub: return {n.__sub__, n.__rsub__, n.__isub__, "-"};
        case BinaryOperator::mult: return {n.__mul__, n.__rmul__, n.__imul__, "*"};
        case BinaryOperator::mat_mult: return {n.__matmul__, n.__rmatmul__, n.__imatmul__, "@"};
        case BinaryOperator::div: return {n.__truediv__, n.__rtruediv__, n.__itruediv__, "/"};
        case BinaryOperator::mod: return {n.__mod__, n.__rmod__, n.__imod__, "%"};
        case BinaryOperator::pow: return {n.__pow__, n.__rpow__, n.__ipow__, "** or pow()"};
        case BinaryOperator::l_shift: return {n.__lshift__, n.__rlshift__, n.__ilshift__, "<<"};
        case BinaryOperator::r_shift: return {n.__rshift__, n.__rrshift__, n.__irshift__, ">>"};
        case BinaryOperator::bit_or: return {n.__or__, n.__ror__, n.__ior__, "|"};
        case BinaryOperator::bit_xor: return {n.__xor__, n.__rxor__, n.__ixor__, "^"};
        case BinaryOperator::bit_and: return {n.__and__, n.__rand__, n.__iand__, "&"};
        case BinaryOperator::floor_div: break;
    }
    return {n.__floordiv__, n.__rfloordiv__, n.__ifloordiv__, "//"};
}

bool is_container(Kind kind) {
    return kind == Kind::list || kind == Kind::tuple || kind == Kind::dict || kind == Kind::set ||
           kind == Kind::range || kind == Kind::slice || kind == Kind::dict_view;
}

// Natives' own operator methods are what the built-in paths below do already.
bool is_programs(Value method) {
    return !method.is_empty() && as_kind<Native>(method, Kind::native) == nullptr;
}

// Built-in types whose operators are natives in their dict, which no path here knows.
bool has_own_operators(const Type* type) {
    return type->layout == Kind::foreign || type->layout == Kind::type ||
           type->layout == Kind::generic_alias;
}

Value programs_method(Process& process, Value value, Str* name) {
    const Type* type = process.type_of(value);
    if (type->is_native && type != process.types.type && !has_own_operators(type)) return Value();
    const Value method = process.find_in_type(type, name);
    if (method.is_empty()) return Value();
    // A native method of a native base counts only where no built-in path knows the type.
    if (!is_programs(method) && !has_own_operators(type)) return Value();
    return method;
}

Value builtin_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    Value value = number_binary(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    value = text_binary(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    return container_binary(strand, op, left, right);
}

Value raise_unsupported(Strand& strand, BinaryOperator op, bool in_place, Value left, Value right) {
    std::string symbol = names_of(strand.process().names, op).symbol;
    if (in_place) symbol = op == BinaryOperator::pow ? "**=" : symbol + "=";
    return strand.raise(
        strand.process().types.type_error,
        std::format("unsupported operand type(s) for {}: '{}' and '{}'", symbol,
                    type_name(strand.process(), left), type_name(strand.process(), right)));
}

// An int answers no float, a float no complex number and bytes no bytearray: there the right operand's
// own method is asked.
bool leaves_to_right(Value left, Value right) {
    if (is_int(left)) return !is_int(right);
    if (is_float(left)) return as_kind<Complex>(right, Kind::complex) != nullptr;
    return as_kind<Bytes>(left, Kind::bytes) != nullptr &&
           as_kind<ByteArray>(right, Kind::bytearray) != nullptr;
}

// What a number, a set or a dict's view on the left makes of the right operand.
Value left_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (leaves_to_right(left, right)) return Value::not_implemented();
    const Value value = number_binary(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    const bool is_of_sets = op == BinaryOperator::bit_or || op == BinaryOperator::bit_and ||
                            op == BinaryOperator::bit_xor || op == BinaryOperator::sub;
    const bool is_set_like =
        as_set(left) != nullptr || as_kind<DictView>(left, Kind::dict_view) != nullptr;
    return is_of_sets && is_set_like ? container_binary(strand, op, left, right)
                                     : Value::not_implemented();
}

// Whether the right operand is of a subclass.
bool goes_right_first(const Process& process, Value left, Value right) {
    const Type* const left_type = process.type_of(left);
    const Type* const right_type = process.type_of(right);
    return left_type != right_type && is_subtype(right_type, left_type);
}

}  // namespace

bool reflected_goes_first(Process& process, Value left, Value right, const Str* name,
                          Value reflected) {
    return !reflected.is_empty() && goes_right_first(process, left, right) &&
           reflected != process.find_in_type(process.type_of(left), name);
}

namespace {

// The special methods of both operands; not_implemented when nobody answers. `forward_asked`: the left
// operand's was asked first, and said so.
Value methods_binary(Strand& strand, BinaryOperator op, Value left, Value right,
                     bool forward_asked = false) {
    Process& process = strand.process();
    const OperatorNames names = names_of(process.names, op);
    const Type* left_type = process.type_of(left);
    const Type* right_type = process.type_of(right);
    const Value forward = programs_method(process, left, names.method);
    Value backward;
    if (left_type != right_type) backward = programs_method(process, right, names.reflected);
    const bool right_first =
        !forward_asked && reflected_goes_first(process, left, right, names.reflected, backward);
    if (right_first) {
        const Value value = call_special(strand, right, backward, {left});
        if (!value.is_not_implemented()) return value;
    }
    if (!forward.is_empty() && !forward_asked) {
        const Value value = call_special(strand, left, forward, {right});
        if (!value.is_not_implemented()) return value;
    }
    if (!backward.is_empty() && !right_first) {
        // The left operand may be built in and know what to do with the right one.
        Value value = left_binary(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
        value = call_special(strand, right, backward, {left});
        if (!value.is_not_implemented()) return value;
    }
    return Value::not_implemented();
}

bool both_plain_str(const Process& process, Value left, Value right) {
    const Str* const text = as_str(left);
    const Str* const other = as_str(right);
    return text != nullptr && other != nullptr && text->type == process.types.str &&
           other->type == process.types.str;
}

bool involves_program(Process& process, Value left, Value right) {
    const auto foreign = [&](Value v) {
        if (!v.is_object()) return false;
        const Type* type = v.as_object()->type;
        return !type->is_native || has_own_operators(type);
    };
    return foreign(left) || foreign(right);
    (void)process;
}

CompareOperator swapped(CompareOperator op) {
    switch (op) {
        case CompareOperator::lt: return CompareOperator::gt;
        case CompareOperator::le: return CompareOperator::ge;
        case CompareOperator::gt: return CompareOperator::lt;
        case CompareOperator::ge: return CompareOperator::le;
        default: return op;
    }
}

struct CompareNames {
    Str* method;
    const char* symbol;
};

CompareNames names_of(const Names& n, CompareOperator op) {
    switch (op) {
        case CompareOperator::eq: return {n.__eq__, "=="};
        case CompareOperator::ne: return {n.__ne__, "!="};
        case CompareOperator::lt: return {n.__lt__, "<"};
        case CompareOperator::le: return {n.__le__, "<="};
        case CompareOperator::gt: return {n.__gt__, ">"};
        default: return {n.__ge__, ">="};
    }
}

// Whether a value's class has the method from object itself.
bool is_objects(Process& process, Value value, Str* name) {
    const auto* native =
        as_kind<Native>(process.find_in_type(process.type_of(value), name), Kind::native);
    return native != nullptr && native->owner == process.types.object;
}

// A comparison method that a class of the program (or a library native) defines.
Value compare_method(Process& process, Value value, CompareOperator op) {
    const Value method = programs_method(process, value, names_of(process.names, op).method);
    const auto* native = as_kind<Native>(method, Kind::native);
    if (native != nullptr && native->owner == process.types.object) return Value();
    return method;
}

// What the paths below know of two operands, without asking methods of the program.
Value builtin_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    Value value = number_compare(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    value = text_compare(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    if ((op == CompareOperator::eq || op == CompareOperator::ne) &&
        (as_kind<MemoryView>(left, Kind::memoryview) != nullptr ||
         as_kind<MemoryView>(right, Kind::memoryview) != nullptr)) {
        value = memoryview_equal(strand, left, right);
        if (value.is_error()) return value;
        if (!value.is_not_implemented()) {
            return Value::boolean(value.is_true() == (op == CompareOperator::eq));
        }
    }
    return container_compare(strand, op, left, right);
}

// What `self` is asked; empty: nothing. != without __ne__ is the opposite of ==: `negated`.
Value asked_method(Process& process, Value self, CompareOperator op, bool& negated) {
    const Value method = compare_method(process, self, op);
    negated = false;
    if (!method.is_empty() || op != CompareOperator::ne ||
        !is_objects(process, self, process.names.__ne__)) {
        return method;
    }
    negated = true;
    return compare_method(process, self, CompareOperator::eq);
}

Value ask(Strand& strand, Value self, CompareOperator op, Value other) {
    bool negated = false;
    const Value method = asked_method(strand.process(), self, op, negated);
    if (method.is_empty()) return Value::not_implemented();
    const Value value = call_special(strand, self, method, {other});
    if (!negated || value.is_error() || value.is_not_implemented()) return value;
    const Truth is_equal = truth(strand, value);
    return is_equal ? Value::boolean(!*is_equal) : Value::error();
}

// When the left operand, asked first, said NotImplemented.
Value ask_right(Strand& strand, CompareOperator op, Value left, Value right) {
    if (compare_method(strand.process(), left, op).is_empty() && !leaves_to_right(left, right)) {
        const Value value = builtin_compare(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
    }
    return ask(strand, right, swapped(op), left);
}

Value methods_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    const bool right_first = goes_right_first(strand.process(), left, right);
    if (right_first) {
        const Value value = ask(strand, right, swapped(op), left);
        if (!value.is_not_implemented()) return value;
    }
    const Value value = ask(strand, left, op, right);
    if (!value.is_not_implemented() || right_first) return value;
    return ask_right(strand, op, left, right);
}

// When no method answers.
Value compare_without_methods(Strand& strand, CompareOperator op, Value left, Value right) {
    Process& process = strand.process();
    // What is built in goes by the same rule.
    const Value value = goes_right_first(process, left, right)
                            ? builtin_compare(strand, swapped(op), right, left)
                            : builtin_compare(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    if (op == CompareOperator::eq || op == CompareOperator::ne) {
        bool equal = left == right;
        const auto* method = as_kind<BoundMethod>(left, Kind::bound_method);
        const auto* other = as_kind<BoundMethod>(right, Kind::bound_method);
        if (method != nullptr && other != nullptr) {
            equal = method->function == other->function && method->self == other->self;
        }
        return Value::boolean(equal == (op == CompareOperator::eq));
    }
    return strand.raise(process.types.type_error,
                        std::format("'{}' not supported between instances of '{}' and '{}'",
                                    names_of(process.names, op).symbol, type_name(process, left),
                                    type_name(process, right)));
}

}  // namespace

// A class of the program has a sequence's slots in CPython, so that `*=` does not ask the sequence on the
// right to be repeated (Objects/abstract.c, PyNumber_InPlaceMultiply).
static bool hides_repetition(const Process& process, BinaryOperator op, Value left) {
    if (op != BinaryOperator::mult || !left.is_object() || process.type_of(left)->is_native) {
        return false;
    }
    const Kind kind = left.as_object()->kind;
    return kind != Kind::str && kind != Kind::list && kind != Kind::tuple && kind != Kind::bytes &&
           kind != Kind::bytearray;
}

// When no method of the program's answers.
static Value without_methods(Strand& strand, BinaryOperator op, bool in_place, Value left,
                             Value right) {
    const bool is_hidden = in_place && hides_repetition(strand.process(), op, left);
    if (in_place && !is_hidden) {
        Value value = container_inplace(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
        value = text_inplace(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
    }
    const Value value = is_hidden ? number_binary(strand, op, left, right)
                                  : builtin_binary(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    return raise_unsupported(strand, op, in_place, left, right);
}

// text % value: the text goes first, unless the value's class is derived from the text's.
static bool formats_itself(Process& process, BinaryOperator op, Value left, Value right) {
    if (op != BinaryOperator::mod || !left.is_object()) return false;
    const Type* type = left.as_object()->type;
    return (type == process.types.str || type == process.types.bytes ||
            type == process.types.bytearray) &&
           !is_subtype(process.type_of(right), type);
}

Value binary_operation(Strand& strand, BinaryOperator op, Value left, Value right) {
    Process& process = strand.process();
    if (op == BinaryOperator::add && both_plain_str(process, left, right)) {
        return Value::object(concatenate(strand, as_str(left), as_str(right)));
    }
    if (involves_program(process, left, right) && !formats_itself(process, op, left, right)) {
        const Value value = methods_binary(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
    }
    return without_methods(strand, op, false, left, right);
}

Value inplace_operation(Strand& strand, BinaryOperator op, Value left, Value right) {
    Process& process = strand.process();
    if (op == BinaryOperator::add && both_plain_str(process, left, right)) {
        return Value::object(concatenate(strand, as_str(left), as_str(right)));
    }
    const OperatorNames names = names_of(process.names, op);
    if (involves_program(process, left, right)) {
        const Value method = programs_method(process, left, names.inplace);
        if (!method.is_empty()) {
            const Value value = call_special(strand, left, method, {right});
            if (!value.is_not_implemented()) return value;
        }
    }
    // A set or a dict changes itself before the right operand is asked, a sequence after it.
    const bool first = as_set(left) != nullptr || as_dict(left) != nullptr;
    Value value = first ? container_inplace(strand, op, left, right) : Value::not_implemented();
    if (!value.is_not_implemented()) return value;
    if (involves_program(process, left, right)) {
        value = methods_binary(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
    }
    return without_methods(strand, op, true, left, right);
}

Value first_asked(Process& process, BinaryOperator op, bool in_place, Value left, Value right,
                  bool& as_in_place) {
    const OperatorNames names = names_of(process.names, op);
    as_in_place = false;
    if (in_place) {
        const Value method = programs_method(process, left, names.inplace);
        as_in_place = !method.is_empty();
        if (as_in_place) return method;
    }
    if (goes_right_first(process, left, right)) return Value();
    return programs_method(process, left, names.method);
}

Value operate_after(Strand& strand, BinaryOperator op, bool in_place, bool as_in_place, Value left,
                    Value right) {
    const Value value = methods_binary(strand, op, left, right, !as_in_place);
    if (!value.is_not_implemented()) return value;
    return without_methods(strand, op, in_place, left, right);
}

Value unary_method(Process& process, UnaryOperator op, Value operand) {
    Str* const name = op == UnaryOperator::u_sub   ? process.names.__neg__
                      : op == UnaryOperator::u_add ? process.names.__pos__
                                                   : process.names.__invert__;
    return programs_method(process, operand, name);
}

Value unary_operation(Strand& strand, UnaryOperator op, Value operand) {
    Process& process = strand.process();
    if (op == UnaryOperator::not_) {
        const Truth is_true = truth(strand, operand);
        return is_true ? Value::boolean(!*is_true) : Value::error();
    }
    const Value method = unary_method(process, op, operand);
    if (!method.is_empty()) return call_special(strand, operand, method, {});
    const Value value = number_unary(strand, op, operand);
    if (!value.is_not_implemented()) return value;
    const char* symbol = op == UnaryOperator::u_sub ? "-" : op == UnaryOperator::u_add ? "+" : "~";
    return strand.raise(process.types.type_error, std::format("bad operand type for unary {}: '{}'",
                                                              symbol, type_name(process, operand)));
}

// Most comparisons are between two small ints, two floats or two strs. Nothing: it is another one.
std::optional<bool> compare_alike(const Process& process, CompareOperator op, Value left,
                                  Value right) {
    if (left.is_small_int() && right.is_small_int()) {
        return holds(op, left.as_small_int(), right.as_small_int());
    }
    if (left.is_real() && right.is_real()) return holds(op, left.as_real(), right.as_real());
    if (!both_plain_str(process, left, right)) return std::nullopt;
    const Str* const text = as_str(left);
    const Str* const other = as_str(right);
    if (op == CompareOperator::eq) return same_text(text, other);
    if (op == CompareOperator::ne) return !same_text(text, other);
    return holds(op, compare_text(text, other), 0);
}

Value rich_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    Process& process = strand.process();
    if (const auto known = compare_alike(process, op, left, right)) return Value::boolean(*known);
    if (involves_program(process, left, right)) {
        const Value value = methods_compare(strand, op, left, right);
        if (!value.is_not_implemented()) return value;
    }
    return compare_without_methods(strand, op, left, right);
}

Value first_asked(Process& process, CompareOperator op, Value left, Value right, bool& negated) {
    if (goes_right_first(process, left, right)) return Value();
    return asked_method(process, left, op, negated);
}

Value compare_after(Strand& strand, CompareOperator op, Value left, Value right) {
    const Value value = ask_right(strand, op, left, right);
    if (!value.is_not_implemented()) return value;
    return compare_without_methods(strand, op, left, right);
}

Truth compare(Strand& strand, CompareOperator op, Value left, Value right) {
    const Truth known = compare_alike(strand.process(), op, left, right);
    if (known) return known;
    const Value value = rich_compare(strand, op, left, right);
    if (value.is_error()) return std::nullopt;
    return truth(strand, value);
}

Truth equals(Strand& strand, Value left, Value right) {
    if (left == right) return true;
    return compare(strand, CompareOperator::eq, left, right);
}

Truth checked_truth(Strand& strand, Value result) {
    if (result.is_boolean()) return result.is_true();
    strand.raise(strand.process().types.type_error,
                 std::format("__bool__ should return bool, returned {}",
                             type_name(strand.process(), result)));
    return std::nullopt;
}

Truth truth(Strand& strand, Value value) {
    if (value.is_boolean()) return value.is_true();
    if (value.is_none()) return false;
    Process& process = strand.process();
    if (value.is_not_implemented()) {
        strand.raise(process.types.type_error,
                     "NotImplemented should not be used in a boolean context");
        return std::nullopt;
    }
    if (value.is_object() && !value.as_object()->type->is_native) {
        const Value as_bool = special_method(strand, value, process.names.__bool__);
        if (as_bool.is_none()) {
            strand.raise(
                process.types.type_error,
                std::format("'{}' cannot be interpreted as a boolean", type_name(process, value)));
            return std::nullopt;
        }
        if (is_programs(as_bool)) {
            const Value result = call_special(strand, value, as_bool, {});
            return result.is_error() ? std::nullopt : checked_truth(strand, result);
        }
        // A number of the program's own class has its truth from the number, whatever its length.
        if (!is_number(value) &&
            is_programs(special_method(strand, value, process.names.__len__))) {
            const auto size = length(strand, value);
            if (!size) return std::nullopt;
            return *size != 0;
        }
    }
    if (is_number(value)) return number_truth(value);
    if (!value.is_object()) return true;
    switch (value.as_object()->kind) {
        case Kind::str:
        case Kind::bytes:
        case Kind::bytearray:
        case Kind::list:
        case Kind::tuple:
        case Kind::dict:
        case Kind::set:
        case Kind::range:
        case Kind::dict_view:
        case Kind::memoryview: break;
        case Kind::foreign: {
            const Value as_bool = special_method(strand, value, process.names.__bool__);
            if (!as_bool.is_empty()) {
                const Value result = call_special(strand, value, as_bool, {});
                if (result.is_error()) return std::nullopt;
                return result.is_true();
            }
            if (special_method(strand, value, process.names.__len__).is_empty()) return true;
            break;
        }
        default: return true;
    }
    const auto size = length(strand, value);
    if (!size) return std::nullopt;
    return *size != 0;
}

namespace {

// What a __hash__ has returned, an int: it is taken as it is, if it fits (typeobject.c, slot_tp_hash).
HashCode hash_from(Value result) {
    const auto code = int64_of(result);
    if (!code) return hash_int(result);
    return *code == -1 ? -2 : *code;
}

}  // namespace

std::optional<HashCode> hash(Strand& strand, Value value) {
    Process& process = strand.process();
    if (Str* text = as_str(value); text != nullptr && text->type == process.types.str) {
        return str_hash(text);
    }
    if (value.is_object() && !value.as_object()->type->is_native) {
        const Value method = special_method(strand, value, process.names.__hash__);
        if (method.is_none()) {
            strand.raise(process.types.type_error,
                         std::format("unhashable type: '{}'", type_name(process, value)));
            return std::nullopt;
        }
        if (is_programs(method)) {
            const Value result = call_special(strand, value, method, {});
            if (result.is_error()) return std::nullopt;
            if (!is_int(result)) {
                strand.raise(process.types.type_error, "__hash__ method should return an integer");
                return std::nullopt;
            }
            return hash_from(result);
        }
    }
    if (is_number(value)) return number_hash(value);
    if (value.is_none()) return HashCode{0xfca86420};  // Objects/object.c, none_hash
    if (Str* text = as_str(value)) return str_hash(text);
    if (value.is_object()) {
        const Kind kind = value.as_object()->kind;
        if (is_container(kind)) return container_hash(strand, value);
        if (kind == Kind::bytes) return bytes_hash(static_cast<Bytes*>(value.as_object()));
        if (kind == Kind::bytearray) {
            strand.raise(process.types.type_error, "unhashable type: 'bytearray'");
            return std::nullopt;
        }
        if (kind == Kind::foreign || kind == Kind::generic_alias || kind == Kind::memoryview) {
            const Value method = special_method(strand, value, process.names.__hash__);
            const auto* native = as_kind<Native>(method, Kind::native);
            if (method.is_none()) {
                strand.raise(process.types.type_error,
                             std::format("unhashable type: '{}'", type_name(process, value)));
                return std::nullopt;
            }
            if (native != nullptr && native->owner != process.types.object) {
                const Value result = call_special(strand, value, method, {});
                if (result.is_error()) return std::nullopt;
                return hash_from(result);
            }
        }
        if (kind == Kind::bound_method) {
            const auto* method = static_cast<const BoundMethod*>(value.as_object());
            return static_cast<HashCode>(
                (process.identity(method->self) * 31 ^ process.identity(method->function)) >> 4U);
        }
    }
    return static_cast<HashCode>(process.identity(value) >> 4U);
}

Truth contains(Strand& strand, Value container, Value item) {
    Process& process = strand.process();
    const Value method = programs_method(process, container, process.names.__contains__);
    if (method.is_empty() && container.is_object() && container.as_object()->kind == Kind::type) {
        const Value of_metaclass =
            process.find_in_type(container.as_object()->type, process.names.__contains__);
        if (!of_metaclass.is_empty()) {
            const Value value = call_special(strand, container, of_metaclass, {item});
            if (value.is_error()) return std::nullopt;
            return truth(strand, value);
        }
    }
    if (container.is_object() && !container.as_object()->type->is_native &&
        special_method(strand, container, process.names.__contains__).is_none()) {
        strand.raise(process.types.type_error,
                     std::format("'{}' object is not a container", type_name(process, container)));
        return std::nullopt;
    }
    if (!method.is_empty()) {
        const Value value = call_special(strand, container, method, {item});
        if (value.is_error()) return std::nullopt;
        return truth(strand, value);
    }
    if (const Str* text = as_str(container)) return str_contains(strand, text, item);
    if (container.is_object()) {
        const Kind kind = container.as_object()->kind;
        if (is_container(kind)) return container_contains(strand, container, item);
        const Value native = special_method(strand, container, process.names.__contains__);
        if (!native.is_empty()) {
            const Value value = call_special(strand, container, native, {item});
            if (value.is_error()) return std::nullopt;
            return truth(strand, value);
        }
    }
    return contains_by_iteration(strand, container, item);
}

bool is_callable(Strand& strand, Value value) {
    if (!value.is_object()) return false;
    switch (value.as_object()->kind) {
        case Kind::function:
        case Kind::native:
        case Kind::bound_method:
        case Kind::type: return true;
        default: break;
    }
    return !special_method(strand, value, strand.process().names.__call__).is_empty();
}

}  // namespace interleave::runtime
