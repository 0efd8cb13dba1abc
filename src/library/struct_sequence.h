// Tuples whose items have names: sys.version_info, time.struct_time, os.uname_result.
// Objects/structseq.c, CPython 3.14.
//
// What is counted, indexed and compared are the visible fields; hidden ones (struct_time's tm_zone) are
// attributes only, kept beside the tuple.
#pragma once

#include <span>
#include <string_view>

#include "library/machine_access.h"

namespace interleave::library {

struct StructSequence {
    std::string_view module;
    std::string_view name;
    std::span<const std::string_view> fields;
    std::span<const std::string_view> hidden = {};
    bool constructible = false;  // by the program: time.struct_time(range(9))
};

[[nodiscard]] Type* make_struct_sequence_type(Process& process, const StructSequence& spec);
// `values` are the visible fields', then the hidden ones'; hidden ones may be left away and are None.
[[nodiscard]] Value make_struct_sequence(Process& process, Type* type,
                                         std::span<const Value> values);

}  // namespace interleave::library
