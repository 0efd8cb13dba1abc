// Values to bytes and back, for crossing between processes. Lib/pickle.py says what can be pickled; the
// format is our own (see pickle.cpp) and never leaves a run.
//
// Functions and classes cross as module and name: the receiver must have the same program. Objects of
// C++ modules cross only when they are visible to all processes (pipes, semaphores, shared memory): as
// their number, by the hook below.
#pragma once

#include <string>
#include <string_view>

#include "library/machine_access.h"

namespace interleave::library {

// What an object visible to all processes crosses as.
class SharedState : public runtime::ForeignState {
public:
    // A tag of its own and what it needs to be found again; a copy is then on its way.
    [[nodiscard]] virtual char pickle_tag() const = 0;
    [[nodiscard]] virtual std::uint64_t send_copy(Machine& machine) = 0;
};
// The other half: an object of this process for a copy that arrived. In shared_objects.cpp.
Value receive_copy(Strand& strand, char tag, std::uint64_t number);

// What the program's own Pickler decides; empty: nothing.
struct PicklingHooks {
    Value persistent_id{};                 // gives an id for what is not to be pickled, or None
    Value reducer_override{};              // gives what __reduce__ would, or NotImplemented
    Value dispatch_table{};                // in place of copyreg's
    Value protocol = Value::small_int(5);  // told to __reduce_ex__
    bool between_processes = false;  // multiprocessing.reduction's table comes before copyreg's
};
// And its own Unpickler.
struct UnpicklingHooks {
    Value persistent_load{};
    Value find_class{};
};

// False: raised.
bool dump(Strand& strand, Value value, std::string& bytes, const PicklingHooks& hooks = {});
// error(): raised.
Value load(Strand& strand, std::string_view bytes, const UnpicklingHooks& hooks = {});
// The same without pickling's price: for values that CPython copies as they are.
bool dump_freely(Strand& strand, Value value, std::string& bytes, const PicklingHooks& hooks = {});
Value load_freely(Strand& strand, std::string_view bytes, const UnpicklingHooks& hooks = {});

// What a name in a pickle stands for here, the way of Unpickler.find_class; error(): raised.
Value find_global(Strand& strand, const std::string& module_name, std::string_view name);

// Imports "a.b" nested and gives the module; error(): raised.
Value import_nested(Strand& strand, const std::string& dotted_name);

// PickleError and its subclasses, in this module.
void define_pickle_errors(Process& process, Module& module);

}  // namespace interleave::library
