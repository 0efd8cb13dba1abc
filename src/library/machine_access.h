// For the native modules: from a Strand to its machine, objects of C++ modules, and waiting.
//
// A native that waits has this form (see lock_acquire in thread_module.cpp): under the guard it looks
// whether it must wait, puts its strand into a WaitQueue and calls expect_wake_up(); then it returns
// park(…). Its continuation looks again, because a wake-up is a hint, and parks again or answers. When the
// wait is interrupted (Wait::interrupted) it only leaves the queue; it will be called again.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "machine/machine.h"
#include "machine/strand_runner.h"
#include "runtime/native.h"
#include "runtime/operations.h"

namespace interleave::library {

using machine::Machine;
using machine::runner_of;
using machine::StrandRunner;
using machine::SyncGuard;
using runtime::Arguments;
using runtime::Module;
using runtime::NativeSpec;
using runtime::Process;
using runtime::Strand;
using runtime::Type;
using runtime::Value;
using runtime::Wait;

[[nodiscard]] inline Machine& machine_of(Strand& strand) { return runner_of(strand).machine; }

// ---- objects of C++ modules
template <class State>
[[nodiscard]] State& state_of(Value self) {
    return static_cast<State&>(*static_cast<runtime::Foreign*>(self.as_object())->state);
}
// Null when the value is something else.
template <class State>
[[nodiscard]] State* find_state(Value value) {
    auto* foreign = runtime::as_kind<runtime::Foreign>(value, runtime::Kind::foreign);
    return foreign == nullptr ? nullptr : dynamic_cast<State*>(foreign->state.get());
}
[[nodiscard]] Value make_foreign(Process& process, Type* type,
                                 std::unique_ptr<runtime::ForeignState> state);
// A type of a native module, kept by the process under "module.name".
Type* define_type(Process& process, Module& module, const runtime::TypeSpec& spec,
                  std::span<const NativeSpec> methods);
[[nodiscard]] Type* type_named(Process& process, std::string_view qualified_name);

// An empty module with its usual names; it is not in sys.modules.
[[nodiscard]] Module* make_module(Process& process, std::string_view name,
                                  std::string_view file_name = {});

// ---- waiting
// Ends the native with a wait. The runner must expect its wake-up already, or be woken by nobody.
// Without `then` the native's result is None.
Value park(Strand& strand, trace::EventKind state, Instant deadline, Wait::Continue then,
           Value keep, std::int64_t number = 0, Value keep2 = Value());
// Ends the native with work that needs no GIL; the continuation finds it in its runner, complete.
Value work_without_gil(Strand& strand, std::unique_ptr<machine::GilFreeWork> work,
                       Wait::Continue then, Value keep, std::int64_t number = 0,
                       Value keep2 = Value());
// The work that is complete, for the continuation.
template <class Work>
[[nodiscard]] std::unique_ptr<Work> take_work(Strand& strand) {
    return std::unique_ptr<Work>(static_cast<Work*>(runner_of(strand).work.release()));
}
// The kind of wait that a word such as "io" or "lock" names; nothing: unknown.
[[nodiscard]] std::optional<trace::EventKind> wait_kind(std::string_view word);

// Seconds as Python gives them: None means for ever, negative ones count as 0. False: raised.
bool read_timeout(Strand& strand, Value seconds, std::optional<Duration>& timeout);
[[nodiscard]] Duration seconds_to_duration(double seconds);
[[nodiscard]] inline double to_seconds(Duration duration) {
    return static_cast<double>(duration.count()) / 1e9;
}
[[nodiscard]] Instant deadline_after(Strand& strand, std::optional<Duration> timeout);
[[nodiscard]] Value bool_value(bool truth);

}  // namespace interleave::library
