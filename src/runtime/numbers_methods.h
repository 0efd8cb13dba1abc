// The special methods that all number types have, made from the operators: int.__add__ and the like.
// `accepts` says which other operands the type itself handles; NotImplemented for the rest.
#pragma once

#include "runtime/numbers.h"

namespace interleave::runtime {

using Accepts = bool (*)(Value);

inline bool accepts_int(Value value) { return is_int(value); }
inline bool accepts_float(Value value) { return is_int(value) || is_float(value); }
inline bool accepts_number(Value value) { return is_number(value); }

template <BinaryOperator op, Accepts accepts>
Value binary_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_binary(strand, op, arguments[0], arguments[1]);
}
template <BinaryOperator op, Accepts accepts>
Value reflected_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_binary(strand, op, arguments[1], arguments[0]);
}
template <CompareOperator op, Accepts accepts>
Value compare_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_compare(strand, op, arguments[0], arguments[1]);
}
template <UnaryOperator op>
Value unary_method(Strand& strand, const Arguments& arguments) {
    return number_unary(strand, op, arguments[0]);
}
template <Accepts accepts>
Value power_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_power(strand, arguments[0], arguments[1], arguments.get(2, Value::none()));
}
template <Accepts accepts>
Value reflected_power_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_power(strand, arguments[1], arguments[0], arguments.get(2, Value::none()));
}
template <Accepts accepts>
Value divmod_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_divmod(strand, arguments[0], arguments[1]);
}
template <Accepts accepts>
Value reflected_divmod_method(Strand& strand, const Arguments& arguments) {
    if (!accepts(arguments[1])) return Value::not_implemented();
    return number_divmod(strand, arguments[1], arguments[0]);
}
Value number_abs_method(Strand& strand, const Arguments& arguments);
Value number_bool_method(Strand& strand, const Arguments& arguments);
Value number_hash_method(Strand& strand, const Arguments& arguments);
// The value as the plain type: __pos__, real, conjugate, __int__ of an int, ...
Value number_itself(Strand& strand, const Arguments& arguments);
Value number_getnewargs(Strand& strand, const Arguments& arguments);

// What int, float and complex have in common.
void add_number_methods(Process& process, Type* type);

template <Accepts accepts>
inline constexpr NativeSpec arithmetic_methods[] = {
    {"__add__", binary_method<BinaryOperator::add, accepts>, 2, 2},
    {"__radd__", reflected_method<BinaryOperator::add, accepts>, 2, 2},
    {"__sub__", binary_method<BinaryOperator::sub, accepts>, 2, 2},
    {"__rsub__", reflected_method<BinaryOperator::sub, accepts>, 2, 2},
    {"__mul__", binary_method<BinaryOperator::mult, accepts>, 2, 2},
    {"__rmul__", reflected_method<BinaryOperator::mult, accepts>, 2, 2},
    {"__truediv__", binary_method<BinaryOperator::div, accepts>, 2, 2},
    {"__rtruediv__", reflected_method<BinaryOperator::div, accepts>, 2, 2},
    {"__pow__", power_method<accepts>, 2, 3},
    {"__rpow__", reflected_power_method<accepts>, 2, 3},
    {"__eq__", compare_method<CompareOperator::eq, accepts>, 2, 2},
    {"__ne__", compare_method<CompareOperator::ne, accepts>, 2, 2},
    {"__lt__", compare_method<CompareOperator::lt, accepts>, 2, 2},
    {"__le__", compare_method<CompareOperator::le, accepts>, 2, 2},
    {"__gt__", compare_method<CompareOperator::gt, accepts>, 2, 2},
    {"__ge__", compare_method<CompareOperator::ge, accepts>, 2, 2},
    {"__neg__", unary_method<UnaryOperator::u_sub>, 1, 1},
    {"__pos__", unary_method<UnaryOperator::u_add>, 1, 1},
};
template <Accepts accepts>
inline constexpr NativeSpec real_methods[] = {
    {"__floordiv__", binary_method<BinaryOperator::floor_div, accepts>, 2, 2},
    {"__rfloordiv__", reflected_method<BinaryOperator::floor_div, accepts>, 2, 2},
    {"__mod__", binary_method<BinaryOperator::mod, accepts>, 2, 2},
    {"__rmod__", reflected_method<BinaryOperator::mod, accepts>, 2, 2},
    {"__divmod__", divmod_method<accepts>, 2, 2},
    {"__rdivmod__", reflected_divmod_method<accepts>, 2, 2},
};

// The arguments behind the type, for constructors and class methods.
[[nodiscard]] inline Arguments behind_first(const Arguments& arguments) {
    Arguments rest = arguments;
    ++rest.values;
    --rest.count;
    return rest;
}
// A text or bytes as ASCII: digits of any script as 0-9, spaces as ' ', other characters as '?'.
// False: the value is neither.
[[nodiscard]] bool number_text(Value value, std::string& ascii);

}  // namespace interleave::runtime
