#include "playground/catalogue.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <map>

namespace interleave::playground {

namespace {

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(" \t\r");
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(" \t\r") - first + 1);
}

using Files = std::map<std::string_view, std::string_view>;  // path → text

void read_version(std::string_view value, Scenario& scenario, const Files& files,
                  std::vector<std::string>& problems) {
    const std::size_t bar = value.find('|');
    const std::string_view file = trimmed(value.substr(0, bar));
    std::string id(file.substr(0, file.rfind(".py")));
    const auto found = files.find(std::format("{}/{}", scenario.id, file));
    if (found == files.end()) {
        problems.push_back(
            std::format("{}/scenario.txt names {}, which is not there.", scenario.id, file));
        return;
    }
    std::string label(bar == std::string_view::npos ? id : trimmed(value.substr(bar + 1)));
    scenario.versions.push_back({std::move(id), std::move(label), std::string(found->second)});
}

Scenario read_scenario(std::string_view id, std::string_view description, const Files& files,
                       std::vector<std::string>& problems) {
    Scenario scenario;
    scenario.id = id;
    scenario.title = id;
    while (!description.empty()) {
        const std::size_t end = std::min(description.find('\n'), description.size());
        const std::string_view line = trimmed(description.substr(0, end));
        description.remove_prefix(std::min(end + 1, description.size()));
        const std::size_t colon = line.find(':');
        if (line.empty() || line.starts_with('#') || colon == std::string_view::npos) continue;
        const std::string_view key = trimmed(line.substr(0, colon));
        const std::string_view value = trimmed(line.substr(colon + 1));
        if (key == "title") scenario.title = value;
        if (key == "summary") scenario.summary = value;
        if (key == "version") read_version(value, scenario, files, problems);
        if (key == "order") {
            std::from_chars(value.data(), value.data() + value.size(), scenario.order);
        }
    }
    return scenario;
}

}  // namespace

const Version* Scenario::version(std::string_view wanted) const {
    const auto found = std::ranges::find(versions, wanted, &Version::id);
    return found == versions.end() ? nullptr : &*found;
}

const Scenario* Catalogue::scenario(std::string_view wanted) const {
    const auto found = std::ranges::find(scenarios, wanted, &Scenario::id);
    return found == scenarios.end() ? nullptr : &*found;
}

Catalogue catalogue_of(std::span<const EmbeddedFile> embedded) {
    Files files;
    for (const EmbeddedFile& file : embedded) files.emplace(file.path, file.text);
    Catalogue catalogue;
    for (const auto& [path, text] : files) {
        constexpr std::string_view description = "/scenario.txt";
        if (!path.ends_with(description)) continue;
        const std::string_view id = path.substr(0, path.size() - description.size());
        Scenario scenario = read_scenario(id, text, files, catalogue.problems);
        if (scenario.versions.empty()) {
            catalogue.problems.push_back(std::format("{} has no version.", id));
        } else {
            catalogue.scenarios.push_back(std::move(scenario));
        }
    }
    std::ranges::stable_sort(catalogue.scenarios, {}, &Scenario::order);
    return catalogue;
}

}  // namespace interleave::playground
