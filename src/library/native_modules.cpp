#include "library/native_modules.h"

#include <algorithm>
#include <iterator>

namespace interleave::library {
namespace {

constexpr NativeModule modules[] = {
    {"_collections", init_collections},
    {"_interleave", init_interleave},
    {"_random", init_random},
    {"_thread_native", init_thread},
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
