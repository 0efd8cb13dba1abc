// The share link: what stands after # (or ?) in the address.
//
//     #s=download&v=asyncio&m=model&cost=laptop-fork&cores=8&seed=3&py=3.14t&REPEATS=40
//
// Readable, names and no numbers for them, only what differs from the default. Keys in capitals are
// parameters of the program, with their literal. A text that was edited by hand is `code`: the text,
// deflated (raw), as base64url; the page's own compression does the deflating. `l` is the version of
// this format: not written while it is 1.
//
// A link is hostile input. The one rule: reading never fails. Whatever cannot be used is left out and
// said in one sentence; keys that are not known are kept and written again.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "library/run.h"

namespace interleave::playground {

inline constexpr int link_version = 1;
inline constexpr std::size_t max_link_bytes = 200'000;
inline constexpr std::size_t max_text_bytes = 400'000;  // of a program

enum class Theme : std::uint8_t { system, light, dark };

struct Link {
    std::optional<std::string> scenario;
    std::optional<std::string> version;
    std::optional<library::MachineKind> machine;
    std::optional<int> cores;
    std::optional<std::uint64_t> seed;
    std::optional<std::string> costs;  // the name of a preset that there is
    std::optional<machine::PythonVariant> python;
    std::optional<Theme> theme;
    std::vector<std::pair<std::string, std::string>> constants;  // NAME → literal
    std::optional<std::string> code;                             // base64url, as it stands
    std::vector<std::pair<std::string, std::string>> unknown;

    friend bool operator==(const Link&, const Link&) = default;
};

struct LinkReading {
    Link link;
    std::vector<std::string> notices;  // a sentence each
};

// With or without their "?" and "#". What the fragment says goes before what the query says. The
// fragment ends at "#?" or "?secret=", which some hosts append.
[[nodiscard]] LinkReading read_link(std::string_view query, std::string_view fragment);

// Without "#"; empty when nothing differs from the default.
[[nodiscard]] std::string write_link(const Link& link);

// %41 → A, + → space. The error is a sentence.
[[nodiscard]] std::expected<std::string, std::string> percent_decoded(std::string_view text);
[[nodiscard]] std::string percent_encoded(std::string_view text);

// Only A-Z a-z 0-9 - _; what may follow `code=`.
[[nodiscard]] bool is_base64url(std::string_view text);

}  // namespace interleave::playground
