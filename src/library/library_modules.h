// Where `import` finds modules: the native ones, then the project's own Python files.
//
// It also keeps the program itself, which child processes import again.
//
// Python files are compiled at their first import, and their code is shared by all processes, and by all
// runs that are given the same cache.
#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/embedded.h"
#include "language/diagnostic.h"
#include "library/interpreters.h"
#include "machine/machine.h"

namespace interleave::library {

[[nodiscard]] std::span<const EmbeddedFile> embedded_files();
// What a program can import, by first names, sorted; those for the library's own use ("_json") too.
[[nodiscard]] std::vector<std::string> module_names();

// What all processes of a run have in common.
struct Program {
    std::shared_ptr<const language::Code> code;
    std::string file_name;
    std::vector<std::string> arguments;          // sys.argv
    std::string source;                          // for tracebacks
    std::vector<language::Diagnostic> warnings;  // told before the program begins
};

// Semaphores, pipes and memory that all processes see, by number. Those that were ever pickled stay
// until the run ends, as a copy may always be on its way. Under the machine's guard.
class SharedObject {
public:
    virtual ~SharedObject() = default;
    std::uint64_t number = 0;  // 0: never pickled
};
using SharedObjects = std::map<std::uint64_t, std::shared_ptr<SharedObject>>;

class LibraryModules final : public machine::ModuleFinder {
public:
    explicit LibraryModules(language::CodeCache& cache) : cache_(cache) {}

    runtime::ModuleSource find(std::string_view dotted_name) override;
    language::CodeCache& library_code() override { return cache_; }
    machine::DeadlockReport read_deadlock(machine::Machine& machine) override;
    // The code of python/NAME.py, which is there.
    [[nodiscard]] std::shared_ptr<const language::Code> code_of(std::string_view name);

    Program program;
    SharedObjects shared;
    // multiprocessing's shared memory that has a name, until it is unlinked. Under the guard.
    std::map<std::string, std::shared_ptr<SharedObject>, std::less<>> named;
    std::uint64_t pipes = 0;                                // made so far; under the guard
    std::map<trace::ProcessId, Interpreters> interpreters;  // of each process; under the guard

private:
    language::CodeCache& cache_;
};

[[nodiscard]] inline LibraryModules& library_of(machine::Machine& machine) {
    return static_cast<LibraryModules&>(machine.modules());
}

}  // namespace interleave::library
