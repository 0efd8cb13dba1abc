// What things cost on the model machine. Every figure with its source; nothing else in the model is a
// number about performance.
//
// Sources: [13] SEMANTICS section 13, CPython 3.11 to 3.13 measured on Linux; [7] DESIGN section 7,
// measured for this project; [est] an estimate, to be calibrated.
#pragma once

#include <cstdint>

#include "base/time.h"

namespace interleave::machine {

enum class StartMethod : std::uint8_t { forkserver, fork, spawn };

struct CostModel {
    // [13] A Python call costs 0.08 us, about 5 bytecodes.
    std::int64_t bytecode_ns = 15;
    // An operating system's share of a core before the next one's turn; EEVDF's base slice on Linux is
    // 2.8 ms [est].
    Duration time_slice{4'000'000};
    // From one thread to the next on a core [est]: lmbench on current machines, 1 to 2 us.
    Duration context_switch{1'500};
    // From the wake-up call until the thread is ready; [7] 2 to 59 us.
    Duration wake_up{5'000};
    // [13] Thread start and join together cost 44 to 90 us.
    Duration thread_start_in_parent{15'000};
    Duration thread_start_until_ready{25'000};
    // [13] Start and join of an empty process.
    Duration process_start_forkserver{43'000'000};
    Duration forkserver_start{42'000'000};  // with the first child, which takes 85 ms in all
    Duration process_start_fork{2'300'000};
    Duration process_start_spawn{95'000'000};
    Duration process_start_in_parent{500'000};  // [est] writing to the server, fork()'s own time
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
};

}  // namespace interleave::machine
