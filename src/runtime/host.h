// What the interpreter asks of whoever runs it. A machine implements this once per run; everything
// else that a machine does (parking, cores, locks) is above the interpreter.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

#include "base/time.h"
#include "language/code_cache.h"
#include "runtime/value.h"
#include "trace/event.h"

namespace interleave::runtime {

class Strand;
class Process;
struct Module;

enum class OutputStream : std::uint8_t { standard_output, standard_error };

// Where a module comes from: a native initialiser that fills the module's dict, Python code of the
// project's own that runs in it then, both, or nothing (no such module).
struct ModuleSource {
    using Initialise = bool (*)(Strand&, Module&);  // false: an exception is pending
    Initialise native = nullptr;
    std::shared_ptr<const language::Code> code;
    bool is_package = false;
    [[nodiscard]] bool exists() const { return native != nullptr || code != nullptr; }
};

class Host {
public:
    virtual ~Host() = default;
    // The strand's time; on the model machine it ticks with every call.
    virtual Instant now(Strand& strand) = 0;
    // False once the output limit is reached: the run is being stopped then.
    virtual bool write(Strand& strand, OutputStream stream, std::string_view utf8) = 0;
    virtual ModuleSource find_module(std::string_view dotted_name) = 0;
    // A strand is about to wait inside a nested call (Strand::call). Returns when it has waited, with what
    // the wait's continuation returned; raises RuntimeError where there is no thread to keep the call's
    // C++ frames.
    virtual Value wait_nested(Strand& strand) = 0;
    // A poll point inside a nested call: lets the GIL go and takes it back when asked to.
    virtual void poll_nested(Strand& strand) = 0;
    // From natives that take long, now and then: where they would block everything, they are ended.
    virtual void long_native(Strand&) {}
    // The strand's next wait ends when another one calls wake() for it.
    virtual void expect_wake_up(Strand&) {}
    virtual void wake(Strand& /*by*/, trace::StrandId) {}
    // For the trace: an exception ended a strand, at this line of the program.
    virtual void uncaught(Strand& strand, std::uint32_t line) = 0;

    // Of the prelude and the library; shared by all processes.
    virtual language::CodeCache& library_code() = 0;
};

}  // namespace interleave::runtime
