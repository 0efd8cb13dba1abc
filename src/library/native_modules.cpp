#include "library/native_modules.h"

#include <algorithm>
#include <iterator>

namespace interleave::library {
namespace {

constexpr NativeModule modules[] = {
    {"_binascii", init_binascii},
    {"_bisect", init_bisect},
    {"_collections", init_collections},
    {"_datetime", init_datetime},
    {"_disk", init_disk},
    {"_functools", init_functools},
    {"_hashlib", init_hashlib},
    {"_heapq", init_heapq},
    {"_interleave", init_interleave},
    {"_interpreters", init_interpreters},
    {"_itertools", init_itertools},
    {"_json", init_json},
    {"_operator", init_operator},
    {"_random", init_random},
    {"_sre", init_sre},
    {"_struct", init_struct},
    {"_thread_native", init_thread},
    {"_weakref", init_weakref},
    {"_zlib", init_zlib},
    {"math", init_math},
    {"sys", init_sys},
    {"time", init_time},
};

}  // namespace

std::span<const NativeModule> native_modules() { return modules; }

runtime::ModuleSource::Initialise native_module(std::string_view name) {
    const auto* const found = std::ranges::find(modules, name, &NativeModule::name);
    return found == std::end(modules) ? nullptr : found->initialise;
}

}  // namespace interleave::library
