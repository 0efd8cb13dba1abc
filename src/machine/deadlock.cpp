#include "machine/deadlock.h"

#include <algorithm>
#include <format>

namespace interleave::machine {
namespace {

constexpr std::size_t most_parties = 24;  // that are told about one by one

std::string sentence(const DeadlockParty& party) {
    std::string text = std::format("  {} waits", party.name);
    if (party.line > 0) text += std::format(" at line {}", party.line);
    if (!party.waits.empty()) text += " " + party.waits;
    const char* separator = "; it holds ";
    for (const DeadlockParty::Held& held : party.holds) {
        text += separator + held.what;
        if (held.since > 0) text += std::format(" since line {}", held.since);
        separator = " and ";
    }
    return text + ".\n";
}

std::string names(const std::vector<DeadlockParty>& parties,
                  const std::vector<std::size_t>& indices, std::string_view separator) {
    std::string text;
    for (const std::size_t index : indices) {
        if (!text.empty()) text += separator;
        text += parties[index].name;
    }
    return text;
}

}  // namespace

// A depth-first search with a stack of its own, as there may be thousands of parties in one chain.
std::vector<std::size_t> find_cycle(const std::vector<DeadlockParty>& parties) {
    enum class Mark : std::uint8_t { unseen, on_path, done };
    struct Visit {
        std::size_t party = 0;
        std::size_t next = 0;  // of its waits_for
    };
    std::vector<Mark> marks(parties.size(), Mark::unseen);
    std::vector<Visit> path;
    for (std::size_t start = 0; start < parties.size(); ++start) {
        if (marks[start] != Mark::unseen) continue;
        path.push_back({start});
        marks[start] = Mark::on_path;
        while (!path.empty()) {
            Visit& visit = path.back();
            const std::vector<std::size_t>& targets = parties[visit.party].waits_for;
            if (visit.next == targets.size()) {
                marks[visit.party] = Mark::done;
                path.pop_back();
                continue;
            }
            const std::size_t target = targets[visit.next++];
            if (marks[target] == Mark::on_path) {
                const auto first = std::ranges::find(path, target, &Visit::party);
                std::vector<std::size_t> cycle;
                for (auto it = first; it != path.end(); ++it) cycle.push_back(it->party);
                return cycle;
            }
            if (marks[target] == Mark::done) continue;
            marks[target] = Mark::on_path;
            path.push_back({target});
        }
    }
    return {};
}

std::string text_of(const DeadlockReport& report) {
    std::string text = "Deadlock: nobody can ever run again.\n";
    std::vector<std::size_t> shown;  // those of the cycle first, and whoever is in the program
    std::vector<std::size_t> helpers;
    std::vector<bool> listed(report.parties.size());
    for (const std::size_t index : report.cycle) {
        shown.push_back(index);
        listed[index] = true;
    }
    for (std::size_t i = 0; i < report.parties.size(); ++i) {
        if (listed[i]) continue;
        const DeadlockParty& party = report.parties[i];
        const bool tells = party.line > 0 || !party.waits.empty() || !party.holds.empty();
        (tells ? shown : helpers).push_back(i);
    }
    for (std::size_t i = 0; i < std::min(shown.size(), most_parties); ++i) {
        text += sentence(report.parties[shown[i]]);
    }
    if (shown.size() > most_parties) {
        text += std::format("  {} more wait.\n", shown.size() - most_parties);
    }
    if (!helpers.empty()) {
        if (helpers.size() > most_parties) helpers.resize(most_parties);
        text += std::format("  Without work: {}.\n", names(report.parties, helpers, ", "));
    }
    if (report.cycle.empty()) return text + "  There is no cycle: nobody is left to wake them.\n";
    std::vector<std::size_t> cycle = report.cycle;
    const bool whole = cycle.size() <= most_parties;
    if (!whole) cycle.resize(most_parties);
    return text + std::format("  The cycle: {} -> {}{}.\n", names(report.parties, cycle, " -> "),
                              whole ? "" : "... -> ", report.parties[cycle.front()].name);
}

}  // namespace interleave::machine
