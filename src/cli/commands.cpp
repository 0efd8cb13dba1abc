#include "cli/commands.h"

#include <algorithm>
#include <cerrno>
#include <chrono>
#include <cstring>
#include <format>
#include <fstream>
#include <functional>
#include <memory>

#include "cli/calibration.h"
#include "playground/catalogue.h"
#include "trace/chrome_trace.h"
#include "trace/spans.h"
#include "trace/statistics.h"
#include "trace/trace_hash.h"

namespace interleave::scenarios {
std::span<const EmbeddedFile> embedded_files();
}

namespace interleave::cli {
namespace {

constexpr int usage_error = 2;
// What a program prints is seen so much later at most. No less: whoever looks takes a core's time, of
// which the program may need all.
constexpr auto output_delay = std::chrono::milliseconds(10);

int complain(const Sinks& sinks, std::string_view sentence) {
    sinks.standard_error(std::format("interleave: {}\n", sentence));
    return usage_error;
}

std::optional<std::string> built_in(std::string_view name) {
    const std::size_t slash = name.find('/');
    if (slash == name.npos) return std::nullopt;
    const playground::Catalogue catalogue = playground::catalogue_of(scenarios::embedded_files());
    const playground::Scenario* const scenario = catalogue.scenario(name.substr(0, slash));
    if (scenario == nullptr) return std::nullopt;
    const playground::Version* const version = scenario->version(name.substr(slash + 1));
    if (version == nullptr) return std::nullopt;
    return version->text;
}

std::expected<std::string, std::string> read_file(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    std::string text;
    char block[1 << 16];
    while (file.read(block, sizeof block) || file.gcount() > 0) {
        text.append(block, static_cast<std::size_t>(file.gcount()));
    }
    if (!file.eof()) {
        return std::unexpected(
            std::format("can't open file '{}': [Errno {}] {}", path, errno, std::strerror(errno)));
    }
    return text;
}

int list(const Sinks& sinks) {
    const playground::Catalogue catalogue = playground::catalogue_of(scenarios::embedded_files());
    for (const playground::Scenario& scenario : catalogue.scenarios) {
        sinks.standard_output(std::format("{}: {}\n", scenario.title, scenario.summary));
        for (const playground::Version& version : scenario.versions) {
            sinks.standard_output(
                std::format("  {}/{}  ({})\n", scenario.id, version.id, version.label));
        }
    }
    return 0;
}

int show(const Options& options, const Sinks& sinks) {
    const std::optional<std::string> text = built_in(options.program);
    if (!text) {
        return complain(sinks,
                        std::format("There is no built-in program '{}'; see interleave list.",
                                    options.program));
    }
    sinks.standard_output(*text);
    return 0;
}

// Passes on what the program wrote since the last call.
class OutputFollower {
public:
    OutputFollower(const library::Run& run, const Sinks& sinks) : run_(run), sinks_(sinks) {}

    void follow() {
        const std::size_t count = run_.output_count();
        for (; seen_ < count; ++seen_) {
            const library::OutputPiece& piece = run_.output(seen_);
            if (piece.stream == library::Stream::standard_output) {
                sinks_.standard_output(piece.text);
            } else {
                sinks_.standard_error(piece.text);
            }
        }
    }

private:
    const library::Run& run_;
    const Sinks& sinks_;
    std::size_t seen_ = 0;
};

std::string seconds(Duration duration) {
    return std::format("{}.{:06} s", duration.count() / 1'000'000'000,
                       duration.count() % 1'000'000'000 / 1'000);
}

// Who waited for the GIL, those that waited longest first.
void print_gil(const library::Run& run, const trace::Statistics& statistics, const Sinks& sinks) {
    constexpr auto waiting = static_cast<std::size_t>(trace::EventKind::waiting_gil);
    const trace::GilCounts& all = statistics.gil;
    if (statistics.all_strands_ns[waiting] == 0) return;
    sinks.standard_error(
        std::format("gil       waited {}, requests {}, forced switches {}, hand-overs {}\n",
                    seconds(Duration(statistics.all_strands_ns[waiting])), all.requests, all.forced,
                    all.handed_over));
    std::vector<trace::StrandUse> strands = statistics.strands;
    std::ranges::stable_sort(strands, std::greater(),
                             [](const trace::StrandUse& use) { return use.time_ns[waiting]; });
    constexpr std::size_t most = 10;
    if (strands.size() > most) strands.resize(most);
    for (const trace::StrandUse& use : strands) {
        if (use.time_ns[waiting] == 0) break;
        sinks.standard_error(
            std::format("  {:<24} waited {}, {} at most; requests {}, forced {}\n",
                        run.trace().strand(static_cast<std::size_t>(use.strand)).name,
                        seconds(Duration(use.time_ns[waiting])), seconds(use.gil.longest_wait),
                        use.gil.requests, use.gil.forced));
    }
}

void print_statistics(const library::Run& run, const trace::Lanes& lanes, const Sinks& sinks) {
    const library::RunResult result = run.result();
    const trace::Statistics statistics = trace::statistics_of(lanes, Instant{result.elapsed});
    sinks.standard_error(std::format("elapsed   {}\nbytecodes {}\nevents    {}\nstrands   {}\n",
                                     seconds(result.elapsed), result.bytecodes, result.events,
                                     run.trace().strand_count()));
    for (const trace::CoreUse& core : statistics.cores) {
        if (core.busy == Duration(0)) continue;
        sinks.standard_error(std::format("core {:<4} busy {} ({:.1f} %)\n",
                                         static_cast<unsigned>(core.core), seconds(core.busy),
                                         100.0 * statistics.busy_fraction(core)));
    }
    print_gil(run, statistics, sinks);
    if (lanes.dropped() > 0) {
        sinks.standard_error(
            std::format("The trace was full: {} events are missing.\n", lanes.dropped()));
    }
}

int write_trace(const library::Run& run, const trace::Lanes& lanes, const Options& options,
                const Sinks& sinks) {
    std::ofstream file(*options.trace_file, std::ios::binary);
    trace::write_chrome_trace(lanes, Instant{run.result().elapsed},
                              {.program = options.settings.file_name}, [&](std::string_view text) {
                                  file.write(text.data(),
                                             static_cast<std::streamsize>(text.size()));
                              });
    file.close();
    if (file) return 0;
    return complain(sinks, std::format("can't write file '{}': [Errno {}] {}", *options.trace_file,
                                       errno, std::strerror(errno)));
}

int calibrate(const Options& options, const Sinks& sinks) {
    const auto costs = measured_costs(sinks);
    if (!costs) return complain(sinks, costs.error());
    const std::string text = machine::write_costs(*costs);
    if (!options.cost_file) {
        sinks.standard_output(text);
        return 0;
    }
    std::ofstream file(*options.cost_file, std::ios::binary);
    file << text;
    file.close();
    if (file) return 0;
    return complain(sinks, std::format("can't write file '{}': [Errno {}] {}", *options.cost_file,
                                       errno, std::strerror(errno)));
}

int run(Options options, const Sinks& sinks) {
    std::optional<std::string> source = built_in(options.program);
    if (!source) {
        auto text = read_file(options.program);
        if (!text) return complain(sinks, text.error());
        source = *std::move(text);
    }
    std::vector<std::string> unknown;
    static_cast<void>(library::with_constants(*source, options.settings.constants, unknown));
    if (!unknown.empty()) {
        return complain(sinks, std::format("--set {}: the program has no such constant, or the "
                                           "value is not a literal.",
                                           unknown.front()));
    }
    if (options.cost_file) {
        const auto text = read_file(*options.cost_file);
        if (!text) {
            return complain(sinks, std::format("--cost {}: no preset has this name, and {}",
                                               *options.cost_file, text.error()));
        }
        const auto costs = machine::read_costs(*text);
        if (!costs) {
            return complain(sinks, std::format("{}: {}", *options.cost_file, costs.error()));
        }
        options.settings.costs = *costs;
    }
    options.settings.file_name = options.program;
    const std::unique_ptr<library::Run> run =
        library::start_run(*std::move(source), options.settings);
    OutputFollower output(*run, sinks);
    while (!run->wait(output_delay)) output.follow();
    output.follow();
    const library::RunResult result = run->result();
    if (!result.note.empty()) sinks.standard_error(std::format("interleave: {}\n", result.note));
    int status = result.exit_status;
    if (options.statistics || options.trace_file) {
        trace::Lanes lanes(run->trace(), run->cores());
        lanes.update(true);
        if (options.statistics) {
            print_statistics(*run, lanes, sinks);
            if (options.settings.machine == library::MachineKind::model) {
                sinks.standard_error(std::format("hash      {:016x}\n", hash_of(run->trace())));
            }
        }
        if (options.trace_file) {
            const int written = write_trace(*run, lanes, options, sinks);
            if (status == 0) status = written;
        }
    }
    return status;
}

}  // namespace

int execute(const Options& options, const Sinks& sinks) {
    switch (options.command) {
        case Command::run: return run(options, sinks);
        case Command::list: return list(sinks);
        case Command::show: return show(options, sinks);
        case Command::calibrate: return calibrate(options, sinks);
        case Command::version: sinks.standard_output("Interleave, Python 3.14.0\n"); return 0;
        case Command::help: sinks.standard_output(usage()); return 0;
    }
    return usage_error;
}

int execute(std::span<const std::string_view> arguments, const Sinks& sinks) {
    const auto options = parse_options(arguments);
    if (options) return execute(*options, sinks);
    complain(sinks, options.error() + " See interleave help.");
    return usage_error;
}

}  // namespace interleave::cli
