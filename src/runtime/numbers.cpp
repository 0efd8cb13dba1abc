#include "runtime/numbers.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <format>
#include <limits>

#include "runtime/exceptions.h"
#include "runtime/float_text.h"
#include "runtime/integer_large.h"
#include "runtime/numbers_integer.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

// The value of an int that is not a BigInt.
std::optional<std::int64_t> small_value(Value value) {
    if (value.is_small_int()) return value.as_small_int();
    if (value.is_boolean()) return value.is_true() ? 1 : 0;
    if (const auto* boxed = as_kind<BoxedInt>(value, Kind::boxed_int)) {
        return boxed->value.as_small_int();
    }
    return std::nullopt;
}

const BigInt& big_int(Value value) {
    const auto* big = as_kind<BigInt>(value, Kind::big_int);
    CHECK(big != nullptr);
    return *big;
}

}  // namespace

IntView::IntView(Value value) {
    const std::optional<std::int64_t> small = small_value(value);
    if (!small) {
        const BigInt& big = big_int(value);
        number_.used = number_.alloc = std::abs(big.size);
        number_.sign = big.size < 0 ? MP_NEG : MP_ZPOS;
        number_.dp = digits_of(const_cast<BigInt&>(big));  // only ever read
        return;
    }
    std::uint64_t magnitude =
        *small < 0 ? -static_cast<std::uint64_t>(*small) : static_cast<std::uint64_t>(*small);
    int used = 0;
    while (magnitude != 0) {
        digits_[used++] = static_cast<mp_digit>(magnitude & MP_MASK);
        magnitude >>= static_cast<unsigned>(MP_DIGIT_BIT);
    }
    number_.used = used;
    number_.alloc = digit_count;
    number_.sign = *small < 0 ? MP_NEG : MP_ZPOS;
    number_.dp = digits_;
}

// ---- making ints

BigInt* new_big_int(Process& process, std::size_t digits) {
    constexpr std::size_t most_digits = std::numeric_limits<std::int32_t>::max();
    if (digits > most_digits / sizeof(mp_digit)) throw OutOfMemory();
    return process.heap.create<BigInt>(process.types.int_, Kind::big_int,
                                       digits * sizeof(mp_digit));
}

Value finish_big_int(Process& process, BigInt* made, std::size_t room, std::size_t size,
                     bool negative) {
    mp_digit* const digits = digits_of(*made);
    constexpr std::size_t small_digits = 63 / MP_DIGIT_BIT;
    if (size <= small_digits) {
        std::int64_t number = 0;
        for (std::size_t i = size; i-- > 0;) number = number << MP_DIGIT_BIT | digits[i];
        if (negative) number = -number;
        if (Value::fits_small_int(number)) return Value::small_int(number);
    }
    // A number that came out much shorter than it might have does not keep the room.
    constexpr std::size_t least_worth = 16;
    if (room > least_worth && size < room / 2) {
        BigInt* const shorter = new_big_int(process, size);
        std::copy_n(digits, size, digits_of(*shorter));
        made = shorter;
    }
    made->size = negative ? -static_cast<std::int32_t>(size) : static_cast<std::int32_t>(size);
    return Value::object(made);
}

Value make_int(Process& process, const Integer& number) {
    const auto size = static_cast<std::size_t>(number.get()->used);
    BigInt* const made = new_big_int(process, size);
    std::copy_n(number.get()->dp, size, digits_of(*made));
    return finish_big_int(process, made, size, size, number.negative());
}

Value make_int(Process& process, std::int64_t number) {
    if (Value::fits_small_int(number)) return Value::small_int(number);
    return make_int(process, Integer(number));
}

Value make_int_unsigned(Process& process, std::uint64_t number) {
    if (number <= static_cast<std::uint64_t>(Value::max_small_int)) {
        return Value::small_int(static_cast<std::int64_t>(number));
    }
    Integer integer;
    mp_set_u64(integer.get(), number);
    return make_int(process, integer);
}

Value make_int_from_text(Process& process, std::string_view digits, int base) {
    std::string plain;
    for (const char c : digits) {
        if (c != '_') plain += c;
    }
    return make_int(process, IntegerWork::short_enough().from_digits(plain, base));
}

Value plain_int(Process& process, Value value) {
    if (const std::optional<std::int64_t> small = small_value(value)) {
        return Value::small_int(*small);
    }
    if (value.as_object()->type == process.types.int_) return value;
    return make_int(process, Integer(IntView(value).get()));
}

Value int_from_double(Process& process, double value) {
    if (std::fabs(value) < 1e14) return Value::small_int(static_cast<std::int64_t>(value));
    return make_int(process, integer_from_double(value));
}

// ---- asking

double float_of(Value value) {
    if (value.is_real()) return value.as_real();
    return static_cast<const FloatBox*>(value.as_object())->value;
}

std::optional<std::int64_t> int64_of(Value value) {
    if (const std::optional<std::int64_t> small = small_value(value)) return small;
    if (as_kind<BigInt>(value, Kind::big_int) == nullptr) return std::nullopt;
    return to_int64(IntView(value).get());
}

int int_sign(Value value) {
    if (const std::optional<std::int64_t> small = small_value(value)) {
        return *small < 0 ? -1 : *small > 0 ? 1 : 0;
    }
    return big_int(value).size < 0 ? -1 : 1;
}

std::optional<double> int_to_double(Value value) {
    if (const std::optional<std::int64_t> small = small_value(value)) {
        return static_cast<double>(*small);
    }
    return to_double(IntView(value).get());
}

Value converted(Strand& strand, Value result, Type* type, const char* method, Value owner) {
    if (result.is_error()) return result;
    Process& process = strand.process();
    if (process.type_of(result) == type) return result;
    const std::string name = utf8(type->name);
    const std::string prefix = owner.is_empty() ? "" : type_name(process, owner) + ".";
    const std::string text = std::format("{}{} returned non-{} (type {})", prefix, method, name,
                                         type_name(process, result));
    if (!is_instance(process, result, type)) return strand.raise(process.types.type_error, text);
    return warn_deprecated(strand,
                           std::format("{}.  The ability to return an instance of a strict "
                                       "subclass of {} is deprecated, and may be removed in "
                                       "a future version of Python.",
                                       text, name))
               ? result
               : Value::error();
}

Value float_by_method(Strand& strand, Value value) {
    Process& process = strand.process();
    const Value method = special_method(strand, value, process.names.__float__);
    if (method.is_empty() || method.is_error()) return method;
    return converted(strand, call_special(strand, value, method, {}), process.types.float_,
                     "__float__", value);
}

Value whole_number(Strand& strand, Value value, const char* error_message) {
    Process& process = strand.process();
    if (is_int(value)) return plain_int(process, value);
    const Value method = special_method(strand, value, process.names.__index__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        const std::string name = type_name(process, value);
        return strand.raise(
            process.types.type_error,
            error_message != nullptr
                ? std::format("{}, not {}", error_message, name)
                : std::format("'{}' object cannot be interpreted as an integer", name));
    }
    const Value number =
        converted(strand, call_special(strand, value, method, {}), process.types.int_, "__index__");
    return number.is_error() ? number : plain_int(process, number);
}

std::optional<double> to_double(Strand& strand, Value value) {
    if (is_float(value)) return float_of(value);
    const Types& types = strand.process().types;
    const Names& names = strand.process().names;
    if (!is_int(value)) {
        const Value by_method = float_by_method(strand, value);
        if (by_method.is_error()) return std::nullopt;
        if (!by_method.is_empty()) return float_of(by_method);
        if (special_method(strand, value, names.__index__).is_empty()) {
            strand.raise(types.type_error,
                         "must be real number, not " + type_name(strand.process(), value));
            return std::nullopt;
        }
        value = whole_number(strand, value);
        if (value.is_error()) return std::nullopt;
    }
    const std::optional<double> result = int_to_double(value);
    if (!result) strand.raise(types.overflow_error, "int too large to convert to float");
    return result;
}

bool number_truth(Value value) {
    if (is_float(value)) return float_of(value) != 0;
    if (const auto* number = as_kind<Complex>(value, Kind::complex)) {
        return number->real != 0 || number->imaginary != 0;
    }
    return int_sign(value) != 0;
}

// ---- hashes, CPython's: equal numbers of different types hash alike

HashCode hash_double(double value) {
    constexpr int modulus_bits = 61;
    constexpr std::uint64_t modulus = (std::uint64_t{1} << modulus_bits) - 1;
    constexpr HashCode infinity_hash = 314159;
    if (std::isinf(value)) return value > 0 ? infinity_hash : -infinity_hash;
    if (std::isnan(value)) return 0;
    int exponent = 0;
    double fraction = std::frexp(std::fabs(value), &exponent);
    constexpr int chunk_bits = 28;
    std::uint64_t hash = 0;
    while (fraction != 0) {
        hash = ((hash << chunk_bits) & modulus) | (hash >> (modulus_bits - chunk_bits));
        fraction = std::ldexp(fraction, chunk_bits);
        exponent -= chunk_bits;
        const auto whole = static_cast<std::uint64_t>(fraction);
        fraction -= static_cast<double>(whole);
        hash += whole;
        if (hash >= modulus) hash -= modulus;
    }
    const int turn = ((exponent % modulus_bits) + modulus_bits) % modulus_bits;
    hash = ((hash << turn) & modulus) | (hash >> (modulus_bits - turn));
    const auto result = static_cast<HashCode>(hash);
    const HashCode with_sign = value < 0 ? -result : result;
    return with_sign == -1 ? -2 : with_sign;
}

HashCode hash_int(Value value) {
    HashCode result = 0;
    if (const std::optional<std::int64_t> small = small_value(value)) {
        result = *small;  // below the modulus
    } else {
        result = hash_integer(IntView(value).get());
    }
    return result == -1 ? -2 : result;
}

HashCode number_hash(Value value) {
    if (is_float(value)) return hash_double(float_of(value));
    if (const auto* number = as_kind<Complex>(value, Kind::complex)) {
        constexpr std::uint64_t imaginary_factor = 1000003;
        const auto result = static_cast<HashCode>(
            static_cast<std::uint64_t>(hash_double(number->real)) +
            imaginary_factor * static_cast<std::uint64_t>(hash_double(number->imaginary)));
        return result == -1 ? -2 : result;
    }
    return hash_int(value);
}

// ---- int and text

std::size_t most_int_digits(const Process& process) {
    constexpr std::size_t otherwise = 4300;  // Include/internal/pycore_long.h
    const auto set = process.library_state.find(most_int_digits_key);
    if (set == process.library_state.end()) return otherwise;
    const std::int64_t digits = set->second.as_small_int();
    return digits == 0 ? SIZE_MAX : static_cast<std::size_t>(digits);
}

bool int_digits(Strand& strand, Value value, int base, std::string& digits) {
    const std::optional<std::int64_t> small = small_value(value);
    if (small && base == 10) {
        const std::string text = std::to_string(*small);
        digits = *small < 0 ? text.substr(1) : text;
        return true;
    }
    const IntView view(value);
    IntegerWork work(strand);
    // Enough bits for more digits than allowed: do not even try.
    constexpr double bits_a_digit = 3.33;
    const bool decimal = base == 10;
    const std::size_t most_decimal_digits = decimal ? most_int_digits(strand.process()) : 0;
    if (decimal && static_cast<double>(bit_count(view.get())) <
                       bits_a_digit * static_cast<double>(most_decimal_digits)) {
        strand.process().heap.check_room(bit_count(view.get()));
        digits = work.to_digits(view.get(), base);
    } else if (!decimal) {
        strand.process().heap.check_room(bit_count(view.get()));
        digits = work.to_digits(view.get(), base);
    }
    if (work.stopped()) return false;
    if (decimal && (digits.empty() || digits.size() > most_decimal_digits)) {
        strand.raise(strand.process().types.value_error,
                     "Exceeds the limit (" + std::to_string(most_decimal_digits) +
                         " digits) for integer string conversion; use "
                         "sys.set_int_max_str_digits() to increase the limit");
        return false;
    }
    return true;
}

bool append_int(Strand& strand, Value value, std::string& text) {
    if (const std::optional<std::int64_t> small = small_value(value)) {
        text += std::to_string(*small);
        return true;
    }
    std::string digits;
    if (!int_digits(strand, value, 10, digits)) return false;
    if (int_sign(value) < 0) text += '-';
    text += digits;
    return true;
}

std::string float_repr(double value) {
    return format_double(value, {.code = 'r', .add_dot_zero = true});
}

void define_numbers(Process& process) {
    define_int(process);
    define_float(process);
    define_complex(process);
}

}  // namespace interleave::runtime
