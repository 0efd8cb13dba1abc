// str's methods about characters: case mapping and the is... questions.
#include "runtime/numbers_methods.h"
#include "runtime/str.h"
#include "runtime/unicode.h"

namespace interleave::runtime {
namespace {

constexpr char32_t capital_sigma = 0x3a3;
constexpr char32_t small_sigma = 0x3c3;
constexpr char32_t final_sigma = 0x3c2;

// A capital sigma at the end of a word becomes another letter than within it.
char32_t lower_sigma(const Str* text, std::size_t at) {
    std::size_t before = at;
    while (before > 0 && unicode::is_case_ignorable(text->at(before - 1))) --before;
    if (before == 0 || !unicode::is_cased(text->at(before - 1))) return small_sigma;
    std::size_t behind = at + 1;
    while (behind < text->length && unicode::is_case_ignorable(text->at(behind))) ++behind;
    const bool ends = behind == text->length || !unicode::is_cased(text->at(behind));
    return ends ? final_sigma : small_sigma;
}

unicode::Mapped lower_at(const Str* text, std::size_t at) {
    const char32_t point = text->at(at);
    if (point == capital_sigma) return {{lower_sigma(text, at)}, 1};
    return unicode::to_lower(point);
}

char upper_ascii(char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; }
char lower_ascii(char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; }
bool is_ascii_letter(char c) { return lower_ascii(c) >= 'a' && lower_ascii(c) <= 'z'; }

constexpr std::size_t characters_a_bytecode = 32;

// The same for ASCII: map(character, the one before it or 0), whose results are ASCII.
template <class Map>
Value mapped_ascii(Strand& strand, const Str* text, Map map) {
    strand.charge(text->length / characters_a_bytecode);
    Process& process = strand.process();
    const std::string_view from = text->ascii_view();
    if (from.size() < 2) {
        const char only = from.empty() ? '\0' : map(from[0], '\0');
        return Value::object(make_latin1(process, std::string_view(&only, from.size())));
    }
    Str* const made = new_narrow_str(process, from.size(), true);
    char* const to = reinterpret_cast<char*>(made->narrow());
    to[0] = map(from[0], '\0');
    for (std::size_t i = 1; i < from.size(); ++i) to[i] = map(from[i], from[i - 1]);
    return Value::object(made);
}

// A new text from map(text, index).
template <class Map>
Value mapped(Strand& strand, const Str* text, Map map) {
    TextBuilder builder;
    for (std::size_t i = 0; i < text->length; ++i) {
        const unicode::Mapped points = map(text, i);
        for (std::size_t k = 0; k < points.count; ++k) builder.append(points.points[k]);
    }
    strand.charge(text->length / characters_a_bytecode);
    return Value::object(builder.finish(strand.process()));
}

Value str_lower(Strand& strand, const Arguments& arguments) {
    if (self_text(arguments)->ascii) {
        return mapped_ascii(strand, self_text(arguments),
                            [](char c, char) { return lower_ascii(c); });
    }
    return mapped(strand, self_text(arguments), lower_at);
}
Value str_upper(Strand& strand, const Arguments& arguments) {
    if (self_text(arguments)->ascii) {
        return mapped_ascii(strand, self_text(arguments),
                            [](char c, char) { return upper_ascii(c); });
    }
    return mapped(strand, self_text(arguments),
                  [](const Str* text, std::size_t at) { return unicode::to_upper(text->at(at)); });
}
Value str_casefold(Strand& strand, const Arguments& arguments) {
    if (self_text(arguments)->ascii) {
        return mapped_ascii(strand, self_text(arguments),
                            [](char c, char) { return lower_ascii(c); });
    }
    return mapped(strand, self_text(arguments),
                  [](const Str* text, std::size_t at) { return unicode::fold_case(text->at(at)); });
}
Value str_capitalize(Strand& strand, const Arguments& arguments) {
    return mapped(strand, self_text(arguments), [](const Str* text, std::size_t at) {
        return at == 0 ? unicode::to_title(text->at(at)) : lower_at(text, at);
    });
}
Value str_title(Strand& strand, const Arguments& arguments) {
    if (self_text(arguments)->ascii) {
        return mapped_ascii(strand, self_text(arguments), [](char c, char before) {
            return is_ascii_letter(before) ? lower_ascii(c) : upper_ascii(c);
        });
    }
    return mapped(strand, self_text(arguments), [](const Str* text, std::size_t at) {
        const bool inside = at > 0 && unicode::is_cased(text->at(at - 1));
        return inside ? lower_at(text, at) : unicode::to_title(text->at(at));
    });
}
Value str_swapcase(Strand& strand, const Arguments& arguments) {
    if (self_text(arguments)->ascii) {
        return mapped_ascii(strand, self_text(arguments), [](char c, char) {
            return is_ascii_letter(c) ? static_cast<char>(c ^ 32) : c;
        });
    }
    return mapped(strand, self_text(arguments), [](const Str* text, std::size_t at) {
        const char32_t point = text->at(at);
        if (unicode::is_upper(point)) return lower_at(text, at);
        if (unicode::is_lower(point)) return unicode::to_upper(point);
        return unicode::Mapped{{point}, 1};
    });
}

// True when the text is not empty and all its characters are such.
template <bool (*is_such)(char32_t), bool when_empty = false>
Value all_characters(Strand&, const Arguments& arguments) {
    const Str* text = self_text(arguments);
    if (text->length == 0) return Value::boolean(when_empty);
    for (std::size_t i = 0; i < text->length; ++i) {
        if (!is_such(text->at(i))) return Value::boolean(false);
    }
    return Value::boolean(true);
}

bool is_alphanumeric(char32_t point) {
    return unicode::is_alpha(point) || unicode::is_decimal(point) || unicode::is_digit(point) ||
           unicode::is_numeric(point);
}
bool is_ascii_point(char32_t point) { return point < 0x80; }

// True when a character is `wanted` and none is `unwanted` or title case.
template <bool (*wanted)(char32_t), bool (*unwanted)(char32_t)>
Value one_case(Strand&, const Arguments& arguments) {
    const Str* text = self_text(arguments);
    bool found = false;
    for (std::size_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        if (unwanted(point) || unicode::is_title(point)) return Value::boolean(false);
        found = found || wanted(point);
    }
    return Value::boolean(found);
}

Value str_istitle(Strand&, const Arguments& arguments) {
    const Str* text = self_text(arguments);
    bool found = false;
    bool inside = false;
    for (std::size_t i = 0; i < text->length; ++i) {
        const char32_t point = text->at(i);
        const bool begins = unicode::is_upper(point) || unicode::is_title(point);
        const bool continues = !begins && unicode::is_lower(point);
        if ((begins && inside) || (continues && !inside)) return Value::boolean(false);
        inside = begins || continues;
        found = found || inside;
    }
    return Value::boolean(found);
}

Value str_isidentifier(Strand&, const Arguments& arguments) {
    const Str* text = self_text(arguments);
    if (text->length == 0 || !unicode::starts_identifier(text->at(0))) return Value::boolean(false);
    for (std::size_t i = 1; i < text->length; ++i) {
        if (!unicode::continues_identifier(text->at(i))) return Value::boolean(false);
    }
    return Value::boolean(true);
}

}  // namespace

void add_str_case_methods(Process& process) {
    constexpr NativeSpec methods[] = {
        {"lower", str_lower, 1, 1},
        {"upper", str_upper, 1, 1},
        {"casefold", str_casefold, 1, 1},
        {"capitalize", str_capitalize, 1, 1},
        {"title", str_title, 1, 1},
        {"swapcase", str_swapcase, 1, 1},
        {"isalpha", all_characters<unicode::is_alpha>, 1, 1},
        {"isalnum", all_characters<is_alphanumeric>, 1, 1},
        {"isdecimal", all_characters<unicode::is_decimal>, 1, 1},
        {"isdigit", all_characters<unicode::is_digit>, 1, 1},
        {"isnumeric", all_characters<unicode::is_numeric>, 1, 1},
        {"isspace", all_characters<unicode::is_space>, 1, 1},
        {"isprintable", all_characters<unicode::is_printable, true>, 1, 1},
        {"isascii", all_characters<is_ascii_point, true>, 1, 1},
        {"islower", one_case<unicode::is_lower, unicode::is_upper>, 1, 1},
        {"isupper", one_case<unicode::is_upper, unicode::is_lower>, 1, 1},
        {"istitle", str_istitle, 1, 1},
        {"isidentifier", str_isidentifier, 1, 1},
    };
    add_methods(process, process.types.str, methods);
}

}  // namespace interleave::runtime
