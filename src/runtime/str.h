// Python's str: how text is made, searched and sliced.
//
// Rule: a Str is wide exactly when a character of it does not fit a byte. So two equal texts have the
// same bytes, and comparing, hashing and searching work on bytes. All makers here keep it.
#pragma once

#include <string>
#include <string_view>

#include "runtime/operations.h"

namespace interleave::runtime {

// Uninitialised texts for makers that fill all of it; throw OutOfMemory beyond 2^31 characters.
Str* new_narrow_str(Process& process, std::size_t length, bool ascii);
Str* new_wide_str(Process& process, std::size_t length);
Str* make_latin1(Process& process, std::string_view bytes);
Str* substring(Process& process, const Str* text, std::size_t start, std::size_t end);
[[nodiscard]] std::u32string points_of(const Str* text);
// The character as UTF-8, a surrogate as WTF-8.
void append_utf8(std::string& utf8, char32_t point);
void append_utf8(std::string& utf8, const Str* text);
// The exact type's str of a subclass's instance.
Str* plain_str(Process& process, Str* text);

// Text made piece by piece.
class TextBuilder {
public:
    void append(char32_t point) {
        if (wide_) {
            points_.push_back(point);
        } else if (point < 0x100) {
            bytes_.push_back(static_cast<char>(point));
            all_bits_ |= static_cast<unsigned char>(point);
        } else {
            widen();
            points_.push_back(point);
        }
    }
    void append(const Str* text) { append(text, 0, text->length); }
    void append(const Str* text, std::size_t start, std::size_t end);
    void append_ascii(std::string_view ascii);
    void append_repeated(char32_t point, std::size_t count);
    [[nodiscard]] std::size_t size() const { return wide_ ? points_.size() : bytes_.size(); }
    Str* finish(Process& process);

private:
    void widen();
    std::string bytes_;  // Latin-1, while nothing is beyond it
    std::u32string points_;
    unsigned char all_bits_ = 0;
    bool wide_ = false;
};

[[nodiscard]] bool is_ascii(std::string_view bytes);
// The hash of a text with these bytes.
[[nodiscard]] HashCode hash_text_bytes(std::string_view bytes);

// CPython's quoting and escaping; `ascii_only` as ascii() does.
void append_escape(std::string& utf8, char32_t point);  // \xe9, \u1234, \U0001f600
void append_str_repr(std::string& utf8, const Str* text, bool ascii_only = false);

// ---- the halves of operators.cpp and items.cpp
// str, bytes and bytearray: + * %. NotImplemented: neither operand is text, or the other one's class
// knows better (__radd__, ...).
Value text_binary(Strand& strand, BinaryOperator op, Value left, Value right);
Value text_inplace(Strand& strand, BinaryOperator op, Value left, Value right);  // bytearray
Value text_compare(Strand& strand, CompareOperator op, Value left, Value right);
// Which of two texts comes first: negative, 0, positive.
[[nodiscard]] int compare_text(const Str* left, const Str* right);
Value str_get_item(Strand& strand, Str* text, Value key);  // an int or a slice
bool str_contains(const Str* text, const Str* item);
// `item in text` for any item; nothing: TypeError.
Truth str_contains(Strand& strand, const Str* text, Value item);
Value str_repeat(Strand& strand, const Str* text, std::int64_t times);

// How often `text * times` repeats; nothing: the result is `otherwise` (error or NotImplemented).
std::optional<std::int64_t> repeat_count(Strand& strand, Value times, Value& otherwise);

// ---- for methods
// Where `needle` begins in [start, end) of `text`; npos: nowhere.
inline constexpr std::size_t npos = std::string_view::npos;
[[nodiscard]] std::size_t find_text(const Str* text, const Str* needle, std::size_t start,
                                    std::size_t end);
[[nodiscard]] std::size_t find_text_from_right(const Str* text, const Str* needle,
                                               std::size_t start, std::size_t end);
// Reads a method's optional start and end (None: default), clamped as slices are; false: raised.
bool read_bounds(Strand& strand, const Arguments& arguments, std::size_t first, std::int64_t size,
                 std::int64_t& start, std::int64_t& end);

// self of a method
[[nodiscard]] inline Str* self_text(const Arguments& arguments) {
    return static_cast<Str*>(arguments[0].as_object());
}
// An int argument: __index__, or TypeError "'x' object cannot be interpreted as an integer".
std::optional<std::int64_t> int_argument(Strand& strand, Value value);

// str_methods.cpp, str_case.cpp, str_type.cpp
void add_str_methods(Process& process);
void add_str_case_methods(Process& process);
void define_str(Process& process);

}  // namespace interleave::runtime
