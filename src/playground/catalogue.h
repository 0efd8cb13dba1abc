// The built-in scenarios, as the folders of src/scenarios describe them.
//
// A folder is a scenario; its scenario.txt has lines `key: value`:
//
//     title: Download
//     summary: 160 small downloads: waiting is most of the work.
//     order: 1
//     version: asyncio.py | asyncio
//
// A version's id is its file's name without ".py"; versions stand in the order of their lines. Ids are
// what links hold, so they stay; titles and labels are for people and may change.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.h"

namespace interleave::playground {

struct Version {
    std::string id;     // "futures_threads"
    std::string label;  // "futures: threads"
    std::string text;   // the program
};

struct Scenario {
    std::string id;  // "download"
    std::string title;
    std::string summary;
    int order = 1000;  // the lowest one is shown first
    std::vector<Version> versions;

    [[nodiscard]] const Version* version(std::string_view id) const;
};

struct Catalogue {
    std::vector<Scenario> scenarios;
    std::vector<std::string> problems;  // a sentence each; empty in a product that is right

    [[nodiscard]] const Scenario* scenario(std::string_view id) const;
};

// Scenarios without a single version are left out, with a problem.
[[nodiscard]] Catalogue catalogue_of(std::span<const EmbeddedFile> files);

// The version that speed-ups are relative to.
inline constexpr std::string_view baseline_version = "sync";

}  // namespace interleave::playground
