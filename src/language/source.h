// Where something stands in a program's text, and the text itself as the tokenizer reads it.
//
// Source owns the normalised text: no byte-order mark, every line ends with '\n' (also the last one,
// and also where the file had "\r\n" or '\r'). Everything later counts in this text, so columns
// agree with CPython's whatever the platform's line ends were.
#pragma once

#include <cstdint>
#include <expected>
#include <string>
#include <string_view>
#include <vector>

namespace interleave::language {

// Lines count from 1, columns from 0 in code points (CPython's ast counts bytes; its tracebacks and
// SyntaxError.offset, which is what people see, count characters). The end is exclusive.
struct Span {
    std::int32_t line = 0;
    std::int32_t column = 0;
    std::int32_t end_line = 0;
    std::int32_t end_column = 0;

    friend bool operator==(const Span&, const Span&) = default;
};

// From the start of `first` to the end of `last`.
[[nodiscard]] constexpr Span join(const Span& first, const Span& last) {
    return {first.line, first.column, last.end_line, last.end_column};
}

class Source {
public:
    // Never fails: whether the bytes are UTF-8 is the tokenizer's question (see find_encoding_error).
    explicit Source(std::string_view bytes);

    [[nodiscard]] std::string_view text() const { return text_; }
    [[nodiscard]] std::int32_t line_count() const {
        return static_cast<std::int32_t>(lines_.size());
    }
    // Without its '\n'; empty for a line that does not exist.
    [[nodiscard]] std::string_view line(std::int32_t number) const;
    [[nodiscard]] std::uint32_t line_offset(std::int32_t number) const;
    // The file's last line had no line end of its own.
    [[nodiscard]] bool newline_added() const { return newline_added_; }

private:
    std::string text_;
    std::vector<std::uint32_t> lines_;  // offset of each line's first byte
    bool newline_added_ = false;
};

// Number of code points in well-formed UTF-8 text (a stray byte counts as one).
[[nodiscard]] std::int32_t count_code_points(std::string_view utf8);

}  // namespace interleave::language
