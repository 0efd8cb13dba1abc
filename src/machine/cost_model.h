// What things cost on the model machine. Every figure with its source; nothing else in the model is a
// number about performance.
//
// Sources: [13] SEMANTICS section 13, CPython 3.11 to 3.13 measured on Linux; [7] DESIGN section 7,
// measured for this project; [here] measured for it later; [lmbench] what lmbench's lat_ctx reports on
// current x86 machines; [WI] Windows Internals, 7th edition, part 1, chapter 4; [est] an estimate.
// `interleave calibrate` measures this engine on the computer at hand and writes a file that --cost
// reads.
#pragma once

#include <cstdint>
#include <expected>
#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/time.h"

namespace interleave::machine {

enum class StartMethod : std::uint8_t { forkserver, fork, spawn };
[[nodiscard]] std::string_view name_of(StartMethod method);

struct CostModel {
    // [13] A Python call costs 0.08 us, about 5 bytecodes. In picoseconds.
    std::int64_t bytecode_ps = 15'000;
    // An operating system's share of a core before the next one's turn; EEVDF's base slice on Linux is
    // 2.8 ms [est].
    Duration time_slice{4'000'000};
    // From one thread to the next on a core [lmbench]: 1 to 2 us.
    Duration context_switch{1'500};
    // From the wake-up call until the thread is ready; [7] 2 to 59 us.
    Duration wake_up{5'000};
    // [13] Thread start and join together cost 44 to 90 us.
    Duration thread_start_in_parent{15'000};
    Duration thread_start_until_ready{25'000};
    // [here] CPython 3.14.8 on this project's computer: start and join of an empty process take 2.7 ms,
    // and the first start() of all 40 ms: it waits until the server has imported the program.
    // (Where it has not, as in earlier patch releases, each child does: some 43 ms [13].)
    Duration process_start_forkserver{2'100'000};
    Duration forkserver_start{38'000'000};
    // [13] Start and join of an empty process.
    Duration process_start_fork{2'300'000};
    Duration process_start_spawn{95'000'000};
    Duration process_start_in_parent{500'000};  // [est] writing to the server, fork()'s own time
    // [here] CPython 3.14.8 on this project's computer: interpreters.create(); the first value that is
    // unpickled there imports pickle; a pool's first call imports concurrent.futures; close(). A call
    // itself costs 8.5 us, which is what handing over to the interpreter's strand and back costs here.
    Duration interpreter_create{6'700'000};
    Duration interpreter_first_pickle{3'700'000};
    Duration interpreter_pool_import{20'000'000};
    Duration interpreter_close{1'300'000};
    // [est] pickle of small objects runs at about 300 MB/s, and has a fixed part.
    Duration pickle_call{1'000};
    std::int64_t pickle_ns_per_16_bytes = 50;
    // [13] submit and result through a process pool cost 360 to 420 us for two messages each way, most
    // of it in threads and locks; a pipe write or read itself is a system call plus the copy [est].
    Duration pipe_call{3'000};
    std::int64_t pipe_ns_per_16_bytes = 4;
    // zlib's deflate and inflate [est]: about 30 and 300 MB/s; its level makes some difference.
    std::int64_t deflate_ns_per_16_bytes = 500;
    std::int64_t inflate_ns_per_16_bytes = 50;
    // A disk whose pages are not in memory yet [est]: an NVMe drive's random read takes 80 to 100 us,
    // then 2 GB/s. Opening reads a directory's block too.
    Duration disk_read_call{100'000};
    std::int64_t disk_ns_per_16_bytes = 8;
    // A request's own work: building it, parsing the reply [est]; its wait is the network's matter.
    Duration request_call{30'000};
    // Reading the clock: time goes on by this at least, so that two readings always differ.
    Duration clock_tick{1};
    // multiprocessing's default.
    StartMethod start_method = StartMethod::forkserver;

    // Differences in picoseconds are rounded down; 2^63 ps are a hundred days.
    [[nodiscard]] Duration bytecodes(std::uint64_t count) const {
        return Duration(static_cast<std::int64_t>(count) * bytecode_ps / 1'000);
    }
    [[nodiscard]] std::int64_t bytecodes_in(Duration time) const {
        constexpr std::int64_t longest_ns = 1'000'000'000'000'000;
        return (time.count() < longest_ns ? time.count() : longest_ns) * 1'000 / bytecode_ps;
    }
    [[nodiscard]] Duration pickling(std::uint64_t bytes) const {
        return pickle_call +
               Duration(static_cast<std::int64_t>(bytes / 16) * pickle_ns_per_16_bytes);
    }
    [[nodiscard]] Duration pipe_transfer(std::uint64_t bytes) const {
        return pipe_call + Duration(static_cast<std::int64_t>(bytes / 16) * pipe_ns_per_16_bytes);
    }
    [[nodiscard]] Duration disk_transfer(std::uint64_t bytes) const {
        return disk_read_call +
               Duration(static_cast<std::int64_t>(bytes / 16) * disk_ns_per_16_bytes);
    }
    [[nodiscard]] Duration process_start(StartMethod method) const {
        switch (method) {
            case StartMethod::fork: return process_start_fork;
            case StartMethod::spawn: return process_start_spawn;
            case StartMethod::forkserver: break;
        }
        return process_start_forkserver;
    }

    friend bool operator==(const CostModel&, const CostModel&) = default;
};

// A computer that can be chosen by name.
struct CostPreset {
    std::string_view name;   // on the command line and in links
    std::string_view title;  // for people
    int cores = 4;
    CostModel costs;
};
// The first is the default.
[[nodiscard]] std::span<const CostPreset> cost_presets();
// Null: there is none of that name.
[[nodiscard]] const CostPreset* cost_preset(std::string_view name);

// The text of a cost file: "name = number" lines, # begins a comment. What is not named is as in the
// default. The error is a sentence.
[[nodiscard]] std::expected<CostModel, std::string> read_costs(std::string_view text);
[[nodiscard]] std::string write_costs(const CostModel& costs);

}  // namespace interleave::machine
