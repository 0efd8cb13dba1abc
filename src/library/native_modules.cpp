#include "library/native_modules.h"

#include <algorithm>
#include <iterator>

namespace interleave::library {
namespace {

constexpr NativeModule modules[] = {
    {"_collections", init_collections},
    {"_random", init_random},
    {"math", init_math},
};

}  // namespace

std::span<const NativeModule> native_modules() { return modules; }

runtime::ModuleSource::Initialise native_module(std::string_view name) {
    const auto* const found = std::ranges::find(modules, name, &NativeModule::name);
    return found == std::end(modules) ? nullptr : found->initialise;
}

}  // namespace interleave::library
