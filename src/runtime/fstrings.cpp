// F-strings: what is put together, and what of it is formatted first; see interpreter.h.

#include <algorithm>
#include <charconv>
#include <string_view>

#include "runtime/interpreter.h"
#include "runtime/str.h"

namespace interleave::runtime {

namespace {

// The decimal text of a small int.
class SmallIntText {
public:
    explicit SmallIntText(Value number)
        : end_(std::to_chars(text_, text_ + sizeof text_, number.as_small_int()).ptr) {}
    [[nodiscard]] std::string_view view() const { return {text_, end_}; }

private:
    char text_[24];
    char* end_;
};

}  // namespace

Value Interpreter::build_string(const Value* parts, std::uint32_t count) {
    std::size_t length = 0;
    bool wide = false;
    bool ascii = true;
    for (std::uint32_t i = 0; i < count; ++i) {
        if (parts[i].is_small_int()) {
            length += SmallIntText(parts[i]).view().size();
            continue;
        }
        const Str* part = as_str(parts[i]);
        length += part->length;
        wide |= part->wide;
        ascii &= part->ascii;
    }
    if (wide || length < 2) {
        TextBuilder text;
        for (std::uint32_t i = 0; i < count; ++i) {
            if (parts[i].is_small_int()) {
                text.append_ascii(SmallIntText(parts[i]).view());
            } else {
                text.append(as_str(parts[i]));
            }
        }
        return Value::object(text.finish(process_));
    }
    Str* const text = new_narrow_str(process_, length, ascii);
    std::uint8_t* to = text->narrow();
    for (std::uint32_t i = 0; i < count; ++i) {
        if (parts[i].is_small_int()) {
            to = std::ranges::copy(SmallIntText(parts[i]).view(), to).out;
        } else {
            const Str* part = as_str(parts[i]);
            to = std::copy_n(part->narrow(), part->length, to);
        }
    }
    return Value::object(text);
}

Value Interpreter::format_value(Value value, Value spec, unsigned conversion) {
    switch (conversion) {
        case 's': value = to_str(strand_, value); break;
        case 'r': value = repr(strand_, value); break;
        case 'a': value = ascii(strand_, value); break;
        default: break;
    }
    if (value.is_error()) return value;
    if (const Str* text = as_str(value);
        text != nullptr && text->type == types_.str && as_str(spec)->length == 0) {
        return value;
    }
    return format(strand_, value, spec);
}

}  // namespace interleave::runtime
