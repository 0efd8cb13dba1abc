#include "language/source.h"

namespace interleave::language {
namespace {

constexpr std::string_view byte_order_mark = "\xEF\xBB\xBF";

std::string with_line_feeds_only(std::string_view bytes) {
    std::string text;
    text.reserve(bytes.size() + 1);
    for (std::size_t i = 0; i < bytes.size(); ++i) {
        if (bytes[i] != '\r') {
            text += bytes[i];
            continue;
        }
        text += '\n';
        if (i + 1 < bytes.size() && bytes[i + 1] == '\n') ++i;
    }
    return text;
}

}  // namespace

Source::Source(std::string_view bytes) {
    if (bytes.starts_with(byte_order_mark)) bytes.remove_prefix(byte_order_mark.size());
    text_ = with_line_feeds_only(bytes);
    if (!text_.empty() && text_.back() != '\n') {
        text_ += '\n';
        newline_added_ = true;
    }
    for (std::size_t start = 0; start < text_.size(); start = text_.find('\n', start) + 1) {
        lines_.push_back(static_cast<std::uint32_t>(start));
    }
}

std::uint32_t Source::line_offset(std::int32_t number) const {
    if (number < 1) return 0;
    if (number > line_count()) return static_cast<std::uint32_t>(text_.size());
    return lines_[static_cast<std::size_t>(number - 1)];
}

std::string_view Source::line(std::int32_t number) const {
    if (number < 1 || number > line_count()) return {};
    const std::uint32_t start = line_offset(number);
    const std::uint32_t next = line_offset(number + 1);
    return std::string_view(text_).substr(start, next - start - 1);
}

std::int32_t count_code_points(std::string_view utf8) {
    std::int32_t count = 0;
    for (const char byte : utf8) {
        if ((static_cast<unsigned char>(byte) & 0xC0) != 0x80) ++count;
    }
    return count;
}

}  // namespace interleave::language
