#include "cli/options.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <iterator>

namespace interleave::cli {
namespace {

constexpr std::string_view usage_text =
    R"(interleave: runs Python programs about concurrency, on real threads or on a model machine.

  interleave run FILE.py|SCENARIO/VERSION [options] [arguments of the program]
  interleave list                      the built-in scenarios and their versions
  interleave show SCENARIO/VERSION     a built-in program's text
  interleave calibrate [OUT]           measures this computer, for --cost OUT

  --machine real|model   real threads and measured time, or virtual time (default: model)
  --cores N              of the machine: 1 to 1024 (default: model as --cost says, real as the
                         computer has)
  --cost NAME|FILE       the model's computer: laptop (default), laptop-fork, windows-spawn,
                         server-64, or a file that interleave calibrate wrote
  --python VERSION       3.14 (default), 3.14t (no GIL: threads of a process run side by side) or 3.9
                         (its GIL switches within statements, so counter += 1 loses updates)
  --thread-limit N       threads that may live at once
  --seed S               of everything random in the model (default: 1)
  --set NAME=VALUE       replaces the literal of a top-level constant; may be given several times
  --trace OUT.json       writes the timeline as Chrome Trace Event JSON
  --stats                says on stderr how long it took, how busy the cores were, who waited, and on
                         the model machine a number that stands for the whole trace
                         for the GIL
)";

template <class Number>
bool read_number(std::string_view text, Number& number, Number least, Number most) {
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    return error == std::errc() && end == text.data() + text.size() && number >= least &&
           number <= most;
}

class Parser {
public:
    explicit Parser(std::span<const std::string_view> arguments) : arguments_(arguments) {}

    std::expected<Options, std::string> parse() {
        if (arguments_.empty()) return std::unexpected(std::string("No command is given."));
        const std::string_view command = arguments_[at_++];
        if (command == "help" || command == "--help" || command == "-h") return options_;
        if (command == "--version") {
            options_.command = Command::version;
            return options_;
        }
        if (command == "list") {
            options_.command = Command::list;
            return without_rest();
        }
        if (command == "show") {
            options_.command = Command::show;
            if (at_ == arguments_.size()) {
                return std::unexpected(std::string("show needs SCENARIO/VERSION."));
            }
            options_.program = arguments_[at_++];
            return without_rest();
        }
        if (command == "calibrate") {
            options_.command = Command::calibrate;
            if (at_ < arguments_.size()) options_.cost_file = arguments_[at_++];
            return without_rest();
        }
        if (command != "run") {
            return std::unexpected(std::format("There is no command '{}'.", command));
        }
        options_.command = Command::run;
        return parse_run();
    }

private:
    std::expected<Options, std::string> without_rest() {
        if (at_ == arguments_.size()) return options_;
        return std::unexpected(std::format("'{}' is one argument too many.", arguments_[at_]));
    }

    std::expected<Options, std::string> parse_run() {
        options_.settings.cores = 0;
        while (at_ < arguments_.size()) {
            const std::string_view argument = arguments_[at_++];
            // Behind the program's name, what is no option of ours is the program's.
            if (!argument.starts_with("--") || argument == "--") {
                if (options_.program.empty() && argument != "--") {
                    options_.program = argument;
                } else {
                    options_.settings.arguments.emplace_back(argument);
                }
                continue;
            }
            if (auto problem = option(argument)) return std::unexpected(*std::move(problem));
        }
        if (options_.program.empty()) {
            return std::unexpected(std::string("run needs a file, or SCENARIO/VERSION."));
        }
        if (options_.settings.cores == 0 &&
            options_.settings.machine == library::MachineKind::model) {
            options_.settings.cores = cores_of_costs_;
        }
        return options_;
    }

    // Nothing: fine. --name=value and --name value are the same.
    std::optional<std::string> option(std::string_view argument) {
        if (argument == "--stats") {
            options_.statistics = true;
            return std::nullopt;
        }
        std::string_view name = argument;
        std::optional<std::string_view> value;
        if (const std::size_t equals = argument.find('='); equals != argument.npos) {
            name = argument.substr(0, equals);
            value = argument.substr(equals + 1);
        }
        constexpr std::string_view known[] = {"--machine", "--cores", "--seed",   "--set",
                                              "--trace",   "--cost",  "--python", "--thread-limit"};
        if (std::ranges::find(known, name) == std::end(known)) {
            return std::format("There is no option '{}'.", name);
        }
        if (!value) {
            if (at_ == arguments_.size()) return std::format("{} needs a value.", name);
            value = arguments_[at_++];
        }
        return set(name, *value);
    }

    std::optional<std::string> set(std::string_view name, std::string_view value) {
        library::RunSettings& settings = options_.settings;
        if (name == "--machine") {
            if (value == "real") {
                settings.machine = library::MachineKind::real;
            } else if (value == "model") {
                settings.machine = library::MachineKind::model;
            } else {
                return std::format("--machine is real or model, not '{}'.", value);
            }
        } else if (name == "--cores") {
            if (!read_number(value, settings.cores, 1, 1024)) {
                return std::format("--cores is a number from 1 to 1024, not '{}'.", value);
            }
        } else if (name == "--seed") {
            if (!read_number<std::uint64_t>(value, settings.seed, 0, UINT64_MAX)) {
                return std::format("--seed is a number, not '{}'.", value);
            }
        } else if (name == "--trace") {
            options_.trace_file = value;
        } else if (name == "--cost") {
            const machine::CostPreset* const preset = machine::cost_preset(value);
            options_.cost_file.reset();
            if (preset != nullptr) {
                settings.costs = preset->costs;
                cores_of_costs_ = preset->cores;
            } else {
                options_.cost_file = value;
            }
        } else if (name == "--python") {
            const auto variant = machine::python_variant(value);
            if (!variant) return std::format("--python is 3.14, 3.14t or 3.9, not '{}'.", value);
            settings.python = *variant;
        } else if (name == "--thread-limit") {
            if (!read_number<std::size_t>(value, settings.thread_limit, 1, SIZE_MAX)) {
                return std::format("--thread-limit is a number from 1, not '{}'.", value);
            }
        } else {
            const std::size_t equals = value.find('=');
            if (equals == value.npos || equals == 0) {
                return std::format("--set wants NAME=VALUE, not '{}'.", value);
            }
            settings.constants.emplace_back(value.substr(0, equals), value.substr(equals + 1));
        }
        return std::nullopt;
    }

    std::span<const std::string_view> arguments_;
    std::size_t at_ = 0;
    int cores_of_costs_ = machine::cost_presets().front().cores;
    Options options_;
};

}  // namespace

std::expected<Options, std::string> parse_options(std::span<const std::string_view> arguments) {
    return Parser(arguments).parse();
}

std::string_view usage() { return usage_text; }

}  // namespace interleave::cli
