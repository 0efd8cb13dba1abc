#include "playground/link.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>

namespace interleave::playground {

namespace {

using library::MachineKind;

constexpr std::size_t max_constants = 100;
constexpr std::size_t max_unknown = 20;
constexpr std::size_t max_value_bytes = 500;  // of anything but code

bool is_alphanumeric(char c) {
    return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

bool is_constant_name(std::string_view key) {
    return !key.empty() && key.size() <= 64 && key[0] >= 'A' && key[0] <= 'Z' &&
           std::ranges::all_of(key, [](char c) {
               return (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
           });
}

// "download", "futures_threads": what a folder or a file may be called.
bool is_id(std::string_view text) {
    return !text.empty() && text.size() <= 64 && std::ranges::all_of(text, [](char c) {
        return is_alphanumeric(c) || c == '_' || c == '-';
    });
}

template <class Number>
std::optional<Number> whole(std::string_view text) {
    Number value{};
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size()) return {};
    return value;
}

class Reader {
public:
    explicit Reader(LinkReading& reading) : reading_(reading) {}

    // Later pairs win over earlier ones, so the query is read before the fragment.
    void read(std::string_view text) {
        while (!text.empty()) {
            const std::size_t end = std::min(text.find('&'), text.size());
            const std::string_view pair = text.substr(0, end);
            text.remove_prefix(std::min(end + 1, text.size()));
            if (!pair.empty()) read_pair(pair);
        }
    }

private:
    void say(std::string sentence) {
        constexpr std::size_t max_notices = 5;
        if (reading_.notices.size() < max_notices) reading_.notices.push_back(std::move(sentence));
    }

    void read_pair(std::string_view pair) {
        const std::size_t equals = std::min(pair.find('='), pair.size());
        const auto key = percent_decoded(pair.substr(0, equals));
        const auto value = percent_decoded(pair.substr(std::min(equals + 1, pair.size())));
        if (!key || !value) {
            say(!key ? key.error() : value.error());
            return;
        }
        if (*key != "code" && value->size() > max_value_bytes) {
            say("A part of the link is too long to be used and was left out.");
            return;
        }
        take(*key, *value);
    }

    void take(const std::string& key, const std::string& value) {
        Link& link = reading_.link;
        if (key == "s") return take_id(value, "example", link.scenario);
        if (key == "v") return take_id(value, "version", link.version);
        if (key == "m") return take_machine(value);
        if (key == "cores") return take_cores(value);
        if (key == "seed") return take_seed(value);
        if (key == "cost") return take_costs(value);
        if (key == "py") return take_python(value);
        if (key == "theme") return take_theme(value);
        if (key == "code") return take_code(value);
        if (key == "l") return take_format(value);
        if (is_constant_name(key)) return keep(link.constants, max_constants, key, value);
        keep(link.unknown, max_unknown, key, value);
    }

    void take_id(const std::string& value, std::string_view what, std::optional<std::string>& id) {
        if (is_id(value)) {
            id = value;
        } else {
            say(std::format("The link's {} has no name that could be right.", what));
        }
    }
    void take_machine(const std::string& value) {
        if (value == "real") {
            reading_.link.machine = MachineKind::real;
        } else if (value == "model") {
            reading_.link.machine = MachineKind::model;
        } else {
            say("The link's machine is neither real nor model.");
        }
    }
    void take_cores(const std::string& value) {
        const auto cores = whole<std::int64_t>(value);
        if (!cores) return say("The link's number of cores is not a number.");
        reading_.link.cores = static_cast<int>(std::clamp<std::int64_t>(*cores, 1, 1024));
        if (*cores < 1 || *cores > 1024) {
            say(std::format("A machine has 1 to 1024 cores, so this one has {}.",
                            *reading_.link.cores));
        }
    }
    void take_seed(const std::string& value) {
        const auto seed = whole<std::uint64_t>(value);
        if (!seed) return say("The link's seed is not a whole number.");
        reading_.link.seed = seed;
    }
    void take_costs(const std::string& value) {
        if (machine::cost_preset(value) == nullptr) {
            return say(std::format("The link's computer “{}” is not known here.", value));
        }
        reading_.link.costs = value;
    }
    void take_python(const std::string& value) {
        const auto variant = machine::python_variant(value);
        if (!variant) return say("The link's Python is none of 3.9, 3.14 and 3.14t.");
        reading_.link.python = variant;
    }
    void take_theme(const std::string& value) {
        if (value == "light") {
            reading_.link.theme = Theme::light;
        } else if (value == "dark") {
            reading_.link.theme = Theme::dark;
        } else if (value != "auto") {
            say("The link's theme is not light, dark or auto.");
        }
    }
    void take_code(const std::string& value) {
        if (value.empty() || !is_base64url(value)) {
            say("The program in the link is damaged, so the example's own is shown.");
        } else {
            reading_.link.code = value;
        }
    }
    void take_format(const std::string& value) {
        const auto version = whole<int>(value);
        if (!version || *version < 1) return say("The link's version is not a number.");
        if (*version > link_version) {
            say("The link was made by a newer Interleave, so only what is known here was opened.");
        }
    }
    void keep(std::vector<std::pair<std::string, std::string>>& list, std::size_t most,
              const std::string& key, const std::string& value) {
        const auto known =
            std::ranges::find(list, key, &std::pair<std::string, std::string>::first);
        if (known != list.end()) {
            known->second = value;
        } else if (list.size() < most) {
            list.emplace_back(key, value);
        } else {
            say("The link has more in it than can be used.");
        }
    }

    LinkReading& reading_;
};

}  // namespace

std::expected<std::string, std::string> percent_decoded(std::string_view text) {
    const auto nibble = [](char c) -> int {
        if (c >= '0' && c <= '9') return c - '0';
        if (c >= 'a' && c <= 'f') return c - 'a' + 10;
        if (c >= 'A' && c <= 'F') return c - 'A' + 10;
        return -1;
    };
    std::string plain;
    plain.reserve(text.size());
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (text[i] == '+') {
            plain += ' ';
        } else if (text[i] != '%') {
            plain += text[i];
        } else {
            const int high = i + 2 < text.size() ? nibble(text[i + 1]) : -1;
            const int low = i + 2 < text.size() ? nibble(text[i + 2]) : -1;
            if (high < 0 || low < 0) {
                return std::unexpected("A part of the link is damaged and was left out.");
            }
            plain += static_cast<char>(high * 16 + low);
            i += 2;
        }
    }
    return plain;
}

std::string percent_encoded(std::string_view text) {
    // What RFC 3986 allows in a fragment as it is, without & = + % # ' which mean something here or
    // are mistaken for the end of a link in running text.
    constexpr std::string_view plain = "-._~!$()*,;:@/?";
    std::string encoded;
    for (const char c : text) {
        if (is_alphanumeric(c) || plain.contains(c)) {
            encoded += c;
        } else {
            encoded += std::format("%{:02X}", static_cast<unsigned>(static_cast<unsigned char>(c)));
        }
    }
    return encoded;
}

bool is_base64url(std::string_view text) {
    return std::ranges::all_of(text,
                               [](char c) { return is_alphanumeric(c) || c == '-' || c == '_'; });
}

LinkReading read_link(std::string_view query, std::string_view fragment) {
    LinkReading reading;
    if (query.size() + fragment.size() > max_link_bytes) {
        reading.notices.emplace_back("The link is too long to be opened, so the default is shown.");
        return reading;
    }
    if (query.starts_with('?')) query.remove_prefix(1);
    if (fragment.starts_with('#')) fragment.remove_prefix(1);
    fragment = fragment.substr(0, fragment.find("#?"));
    fragment = fragment.substr(0, fragment.find("?secret="));
    Reader reader(reading);
    reader.read(query);
    reader.read(fragment);
    return reading;
}

std::string write_link(const Link& link) {
    std::string text;
    const auto add = [&](std::string_view key, std::string_view value) {
        if (!text.empty()) text += '&';
        text += percent_encoded(key);
        text += '=';
        text += percent_encoded(value);
    };
    if (link.scenario) add("s", *link.scenario);
    if (link.version) add("v", *link.version);
    if (link.machine) add("m", *link.machine == MachineKind::real ? "real" : "model");
    if (link.costs) add("cost", *link.costs);
    if (link.cores) add("cores", std::format("{}", *link.cores));
    if (link.seed) add("seed", std::format("{}", *link.seed));
    if (link.python) add("py", machine::name_of(*link.python));
    if (link.theme && *link.theme != Theme::system) {
        add("theme", *link.theme == Theme::light ? "light" : "dark");
    }
    for (const auto& [name, literal] : link.constants) add(name, literal);
    for (const auto& [key, value] : link.unknown) add(key, value);
    if (link.code) add("code", *link.code);
    return text;
}

}  // namespace interleave::playground
