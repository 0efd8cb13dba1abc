// Why a run cannot go on: who waits for what, who holds it, and the cycle, if there is one.
//
// A machine finds that no strand can ever run again; the library, which knows what its objects mean,
// fills in the parties (ModuleFinder::read_deadlock); the words are put together here, once.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

namespace interleave::machine {

// Somebody who waits: a thread, or a task of an event loop.
struct DeadlockParty {
    struct Held {
        std::string what;         // "lock_a (Lock, line 5)"
        std::uint32_t since = 0;  // line of the program; 0: not known
    };

    std::string name;         // "Thread-1 (worker)", "Task-2 (main)"
    std::uint32_t line = 0;   // where it waits in the program; 0: only in the library
    std::string waits;        // "for lock_b (Lock, line 6)", "in Queue.get(): jobs is empty"
    std::vector<Held> holds;  // of what others wait for
    std::vector<std::size_t> waits_for;  // parties, any of which might have helped
};

struct DeadlockReport {
    std::vector<DeadlockParty> parties;  // in order of creation
    std::vector<std::size_t> cycle;  // each waits for the next, the last for the first; or empty
};

// Some cycle, the same one for the same parties; empty: there is none.
[[nodiscard]] std::vector<std::size_t> find_cycle(const std::vector<DeadlockParty>& parties);

// A few lines for people, each ending in a newline.
[[nodiscard]] std::string text_of(const DeadlockReport& report);

}  // namespace interleave::machine
