// Values for another interpreter of the same process (PEP 734). CPython's Python/crossinterp.c and
// crossinterp_data_lookup.h.
//
// Shareable ones cross as what they are: None, bool, int, float, str, bytes, tuples of these, queues,
// views of bytes, and, where everything may cross, functions that need nothing of their module, as their
// code, which is immutable and is not copied at all. The rest is pickled, or refused (NotShareableError).
// Refused is also what CPython shares: a view of a bytearray; heaps have no memory in common here.
#pragma once

#include <string>

#include "library/interpreters.h"
#include "library/machine_access.h"

namespace interleave::library {

enum class Crossing : bool { shareable_only, anything };

// A parcel that Python code has in its hands: of the type _interpreters.Parcel.
struct ParcelState final : runtime::ForeignState {
    explicit ParcelState(Machine& its_machine) : machine(its_machine) {}
    ~ParcelState() override;
    ParcelState(const ParcelState&) = delete;
    ParcelState& operator=(const ParcelState&) = delete;

    Machine& machine;
    trace::ProcessId os_process{};
    Parcel parcel;
};
[[nodiscard]] Value make_parcel(Strand& strand, Parcel parcel);

// A ParcelState; error(): raised.
[[nodiscard]] Value pack(Strand& strand, Value value, Crossing crossing);
// error(): raised.
[[nodiscard]] Value unpack(Strand& strand, const Parcel& parcel);

[[nodiscard]] bool is_shareable(Process& process, Value value);
// Why a function is none that needs nothing of its module; null: it is one.
[[nodiscard]] const char* stateless_problem(Process& process, const runtime::Function& function);
// Why a function or code object cannot be run as a script; null: it can.
[[nodiscard]] const char* script_problem(const language::Code& code);

// The tables of the strand's process. Requires the guard.
[[nodiscard]] Interpreters& interpreters_of(Strand& strand);

// The queues' part of the module _interpreters.
void define_interpreter_queues(Process& process, Module& module);

}  // namespace interleave::library
