#include "machine/cost_model.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <format>
#include <variant>

namespace interleave::machine {
namespace {

// "Laptop, Linux, forkserver" is CostModel itself.
constexpr CostModel laptop_with_fork() {
    CostModel costs;
    costs.start_method = StartMethod::fork;
    return costs;
}

constexpr CostModel windows_with_spawn() {
    CostModel costs;
    // [WI] A foreground thread's quantum on a client: 6 units of a third of the clock interval of
    // 15.6 ms.
    costs.time_slice = Duration(31'250'000);
    costs.context_switch = Duration(2'500);           // [est]
    costs.wake_up = Duration(10'000);                 // [est]
    costs.thread_start_in_parent = Duration(40'000);  // [est] CreateThread: 60 to 100 us in all
    costs.thread_start_until_ready = Duration(50'000);
    costs.process_start_spawn = Duration(140'000'000);    // [est] CreateProcess, DLLs, the scanner
    costs.process_start_in_parent = Duration(4'000'000);  // [est] CreateProcess itself
    costs.pipe_call = Duration(9'000);                    // [est] named pipes
    costs.disk_read_call = Duration(180'000);             // [est] with a scanner's filter
    costs.start_method = StartMethod::spawn;
    return costs;
}

constexpr CostModel server_of_64_cores() {
    CostModel costs;
    // [est] All cores busy, a server's clock is about 2.5 GHz where a laptop's one core does 4.
    costs.bytecode_ps = 22'000;
    costs.context_switch = Duration(2'500);  // [est] another core's cache more often
    costs.wake_up = Duration(9'000);         // [est] cores that sleep deeper
    costs.thread_start_in_parent = Duration(20'000);
    costs.thread_start_until_ready = Duration(35'000);
    costs.process_start_forkserver = Duration(3'100'000);
    costs.forkserver_start = Duration(55'000'000);
    costs.process_start_fork = Duration(3'300'000);
    costs.process_start_spawn = Duration(135'000'000);
    costs.interpreter_create = Duration(9'500'000);
    costs.interpreter_first_pickle = Duration(5'300'000);
    costs.interpreter_pool_import = Duration(28'000'000);
    costs.interpreter_close = Duration(1'900'000);
    costs.pickle_call = Duration(1'500);
    costs.pickle_ns_per_16_bytes = 75;
    costs.pipe_call = Duration(4'000);
    return costs;
}

constexpr std::array presets{
    CostPreset{"laptop", "laptop, Linux, forkserver", 4, CostModel{}},
    CostPreset{"laptop-fork", "laptop, fork", 4, laptop_with_fork()},
    CostPreset{"windows-spawn", "Windows, spawn", 4, windows_with_spawn()},
    CostPreset{"server-64", "server, 64 cores", 64, server_of_64_cores()},
};

// ---- files

struct Field {
    std::string_view name;  // with its unit
    std::variant<Duration CostModel::*, std::int64_t CostModel::*> member;
};

constexpr Field fields[] = {
    {"bytecode_ps", &CostModel::bytecode_ps},
    {"time_slice_ns", &CostModel::time_slice},
    {"context_switch_ns", &CostModel::context_switch},
    {"wake_up_ns", &CostModel::wake_up},
    {"thread_start_in_parent_ns", &CostModel::thread_start_in_parent},
    {"thread_start_until_ready_ns", &CostModel::thread_start_until_ready},
    {"process_start_forkserver_ns", &CostModel::process_start_forkserver},
    {"forkserver_start_ns", &CostModel::forkserver_start},
    {"process_start_fork_ns", &CostModel::process_start_fork},
    {"process_start_spawn_ns", &CostModel::process_start_spawn},
    {"process_start_in_parent_ns", &CostModel::process_start_in_parent},
    {"interpreter_create_ns", &CostModel::interpreter_create},
    {"interpreter_first_pickle_ns", &CostModel::interpreter_first_pickle},
    {"interpreter_pool_import_ns", &CostModel::interpreter_pool_import},
    {"interpreter_close_ns", &CostModel::interpreter_close},
    {"pickle_call_ns", &CostModel::pickle_call},
    {"pickle_ns_per_16_bytes", &CostModel::pickle_ns_per_16_bytes},
    {"pipe_call_ns", &CostModel::pipe_call},
    {"pipe_ns_per_16_bytes", &CostModel::pipe_ns_per_16_bytes},
    {"deflate_ns_per_16_bytes", &CostModel::deflate_ns_per_16_bytes},
    {"inflate_ns_per_16_bytes", &CostModel::inflate_ns_per_16_bytes},
    {"disk_read_call_ns", &CostModel::disk_read_call},
    {"disk_ns_per_16_bytes", &CostModel::disk_ns_per_16_bytes},
    {"request_call_ns", &CostModel::request_call},
    {"clock_tick_ns", &CostModel::clock_tick},
};

std::int64_t get(const CostModel& costs, const Field& field) {
    if (const auto* const time = std::get_if<Duration CostModel::*>(&field.member)) {
        return (costs.**time).count();
    }
    return costs.*std::get<std::int64_t CostModel::*>(field.member);
}

void set(CostModel& costs, const Field& field, std::int64_t value) {
    if (const auto* const time = std::get_if<Duration CostModel::*>(&field.member)) {
        costs.** time = Duration(value);
    } else {
        costs.*std::get<std::int64_t CostModel::*>(field.member) = value;
    }
}

std::string_view trimmed(std::string_view text) {
    constexpr std::string_view blanks = " \t\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == text.npos) return {};
    return text.substr(first, text.find_last_not_of(blanks) - first + 1);
}

std::optional<std::string> read_line(std::string_view line, CostModel& costs) {
    const std::size_t equals = line.find('=');
    if (equals == line.npos) return std::format("'{}' is not NAME = NUMBER", line);
    const std::string_view name = trimmed(line.substr(0, equals));
    const std::string_view value = trimmed(line.substr(equals + 1));
    if (name == "start_method") {
        for (const StartMethod method :
             {StartMethod::forkserver, StartMethod::fork, StartMethod::spawn}) {
            if (value != name_of(method)) continue;
            costs.start_method = method;
            return std::nullopt;
        }
        return std::format("there is no start method '{}'", value);
    }
    const Field* const field = std::ranges::find(fields, name, &Field::name);
    if (field == std::end(fields)) return std::format("there is no cost '{}'", name);
    // A cost of nothing would let a program run for ever in no time; an hour is enough for anything.
    constexpr std::int64_t most = 3'600'000'000'000;
    const std::int64_t least = name == "bytecode_ps" || name == "clock_tick_ns" ? 1 : 0;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(value.data(), value.data() + value.size(), number);
    if (error != std::errc{} || end != value.data() + value.size() || number < least ||
        number > most) {
        return std::format("{} is a whole number from {} to {}, not '{}'", name, least, most,
                           value);
    }
    set(costs, *field, number);
    return std::nullopt;
}

}  // namespace

std::string_view name_of(StartMethod method) {
    switch (method) {
        case StartMethod::fork: return "fork";
        case StartMethod::spawn: return "spawn";
        case StartMethod::forkserver: break;
    }
    return "forkserver";
}

std::span<const CostPreset> cost_presets() { return presets; }

const CostPreset* cost_preset(std::string_view name) {
    for (const CostPreset& preset : presets) {
        if (preset.name == name) return &preset;
    }
    return nullptr;
}

std::expected<CostModel, std::string> read_costs(std::string_view text) {
    CostModel costs;
    for (std::size_t number = 1; !text.empty(); ++number) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view line = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        line = trimmed(line.substr(0, line.find('#')));
        if (line.empty()) continue;
        if (const auto problem = read_line(line, costs)) {
            return std::unexpected(std::format("Line {}: {}.", number, *problem));
        }
    }
    return costs;
}

std::string write_costs(const CostModel& costs) {
    std::string text = std::format("start_method = {}\n", name_of(costs.start_method));
    for (const Field& field : fields) {
        text += std::format("{} = {}\n", field.name, get(costs, field));
    }
    return text;
}

}  // namespace interleave::machine
