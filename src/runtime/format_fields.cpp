// str.format: replacement fields, as CPython's Objects/stringlib/unicode_format.h reads them.
#include <algorithm>
#include <format>
#include <limits>

#include "runtime/format.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

namespace interleave::runtime {
namespace {

using Text = std::u32string_view;

std::string to_utf8(Text text) {
    std::string result;
    for (const char32_t point : text) append_utf8(result, point);
    return result;
}

struct Field {
    Text name;
    char32_t conversion = 0;
    Text spec;
    bool nested = false;  // the spec has fields of its own
};

class Formatter {
public:
    Formatter(Strand& strand, const Arguments& arguments, Value mapping)
        : strand_(strand), arguments_(arguments), mapping_(mapping) {}

    // False: raised.
    bool expand(Text text, int depth, std::string& output) {
        if (depth == 0) return fail("Max string recursion exceeded");
        std::size_t at = 0;
        while (at < text.size()) {
            const char32_t c = text[at++];
            if (c != U'{' && c != U'}') {
                append_utf8(output, c);
                continue;
            }
            const bool ends = at == text.size();
            if (!ends && text[at] == c) {
                output += static_cast<char>(c);
                ++at;
                continue;
            }
            if (c == U'}') return fail("Single '}' encountered in format string");
            if (ends) return fail("Single '{' encountered in format string");
            Field field;
            if (!read_field(text, at, field) || !render(field, depth, output)) return false;
        }
        return true;
    }

private:
    enum class Numbering : std::uint8_t { undecided, automatic, manual };

    bool fail(std::string_view message) {
        strand_.raise(strand_.process().types.value_error, message);
        return false;
    }

    // name [! conversion] [: spec] }
    bool read_field(Text text, std::size_t& at, Field& field) {
        const std::size_t start = at;
        char32_t c = 0;
        while (at < text.size()) {
            c = text[at++];
            if (c == U'{') return fail("unexpected '{' in field name");
            if (c == U'[') {
                while (at < text.size() && text[at] != U']') ++at;
            } else if (c == U'}' || c == U':' || c == U'!') {
                break;
            }
        }
        if (c != U'}' && c != U':' && c != U'!') return fail("expected '}' before end of string");
        field.name = text.substr(start, at - 1 - start);
        if (c == U'}') return true;
        if (c == U'!') {
            if (at >= text.size()) {
                return fail("end of string while looking for conversion specifier");
            }
            field.conversion = text[at++];
            if (at < text.size()) {
                c = text[at++];
                if (c == U'}') return true;
                if (c != U':') return fail("expected ':' after conversion specifier");
            }
        }
        const std::size_t spec_start = at;
        int open = 1;
        while (at < text.size()) {
            c = text[at++];
            if (c == U'{') {
                field.nested = true;
                ++open;
            } else if (c == U'}' && --open == 0) {
                field.spec = text.substr(spec_start, at - 1 - spec_start);
                return true;
            }
        }
        return fail("unmatched '{' in format spec");
    }

    // An index; -1: no number. False: raised.
    bool read_index(Text text, std::int64_t& index) {
        index = -1;
        if (text.empty()) return true;
        std::int64_t result = 0;
        constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();
        for (const char32_t c : text) {
            if (c < U'0' || c > U'9') return true;
            const auto digit = static_cast<std::int64_t>(c - U'0');
            if (result > (most - digit) / 10) {
                return fail("Too many decimal digits in format string");
            }
            result = result * 10 + digit;
        }
        index = result;
        return true;
    }

    // What the first part of a field's name stands for.
    Value first_object(Text name) {
        std::int64_t index = -1;
        if (!read_index(name, index)) return Value::error();
        const bool automatic = name.empty();
        if (automatic || index != -1) {
            const Numbering wanted = automatic ? Numbering::automatic : Numbering::manual;
            if (numbering_ == Numbering::undecided) numbering_ = wanted;
            if (numbering_ != wanted) {
                fail(automatic ? "cannot switch from manual field specification to automatic "
                                 "field numbering"
                               : "cannot switch from automatic field numbering to manual field "
                                 "specification");
                return Value::error();
            }
            if (automatic) index = next_index_++;
            return positional(index);
        }
        return named(name);
    }

    Value positional(std::int64_t index) {
        if (!mapping_.is_empty()) {
            fail("Format string contains positional fields");
            return Value::error();
        }
        if (index >= arguments_.count) {
            return strand_.raise(
                strand_.process().types.index_error,
                std::format("Replacement index {} out of range for positional args tuple", index));
        }
        return arguments_[static_cast<std::size_t>(index)];
    }

    Value named(Text name) {
        Process& process = strand_.process();
        const std::string key = to_utf8(name);
        if (!mapping_.is_empty()) return get_item(strand_, mapping_, str_value(process, key));
        const Value wanted = str_value(process, key);
        for (std::uint32_t i = 0; i < arguments_.keyword_count(); ++i) {
            if (same_text(as_str(arguments_.keyword_names->items()[i]), as_str(wanted))) {
                return arguments_[arguments_.count + i];
            }
        }
        return strand_.raise_with_arguments(process.types.key_error, {wanted});
    }

    Value object_of(Text name) {
        std::size_t at = std::min(name.find_first_of(U".["), name.size());
        Value value = first_object(name.substr(0, at));
        while (!value.is_error() && at < name.size()) {
            const char32_t c = name[at++];
            if (c != U'.' && c != U'[') {
                fail("Only '.' or '[' may follow ']' in format field specifier");
                return Value::error();
            }
            std::size_t end = c == U'.' ? name.find_first_of(U".[", at) : name.find(U']', at);
            if (c == U'[' && end == Text::npos) {
                fail("Missing ']' in format string");
                return Value::error();
            }
            end = std::min(end, name.size());
            const Text part = name.substr(at, end - at);
            if (part.empty()) {
                fail("Empty attribute in format string");
                return Value::error();
            }
            at = c == U'[' ? end + 1 : end;
            value = c == U'.' ? attribute(value, part) : item(value, part);
        }
        return value;
    }

    Value attribute(Value value, Text name) {
        return get_attribute(strand_, value, strand_.process().intern(to_utf8(name)));
    }

    Value item(Value value, Text name) {
        std::int64_t index = -1;
        if (!read_index(name, index)) return Value::error();
        Process& process = strand_.process();
        return get_item(strand_, value,
                        index == -1 ? str_value(process, to_utf8(name)) : make_int(process, index));
    }

    bool convert(char32_t conversion, Value& value) {
        switch (conversion) {
            case 0: return true;
            case U'r': value = repr(strand_, value); break;
            case U's': value = to_str(strand_, value); break;
            case U'a': value = ascii(strand_, value); break;
            default:
                if (conversion > 32 && conversion < 127) {
                    return fail(std::format("Unknown conversion specifier {}",
                                            static_cast<char>(conversion)));
                }
                return fail(std::format("Unknown conversion specifier \\x{:x}",
                                        static_cast<std::uint32_t>(conversion)));
        }
        return !value.is_error();
    }

    bool render(const Field& field, int depth, std::string& output) {
        Value value = object_of(field.name);
        if (value.is_error() || !convert(field.conversion, value)) return false;
        std::string spec;
        if (field.nested) {
            if (!expand(field.spec, depth - 1, spec)) return false;
        } else {
            spec = to_utf8(field.spec);
        }
        const Value text = format(strand_, value, str_value(strand_.process(), spec));
        if (text.is_error()) return false;
        append_utf8(output, as_str(text));
        strand_.process().heap.check_room(output.size());
        return true;
    }

    Strand& strand_;
    const Arguments& arguments_;
    Value mapping_;
    Numbering numbering_ = Numbering::undecided;
    std::int64_t next_index_ = 0;
};

}  // namespace

Value format_text(Strand& strand, const Str* text, const Arguments& arguments, Value mapping) {
    constexpr int most_depth = 2;
    Formatter formatter(strand, arguments, mapping);
    const std::u32string points = points_of(text);
    std::string output;
    if (!formatter.expand(points, most_depth, output)) return Value::error();
    strand.charge(points.size() / 16);
    return str_value(strand.process(), output);
}

}  // namespace interleave::runtime
