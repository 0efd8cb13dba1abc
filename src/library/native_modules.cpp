#include "library/native_modules.h"

namespace interleave::library {
namespace {

constexpr NativeModule modules[] = {
    {"_collections", init_collections},
    {"_random", init_random},
    {"math", init_math},
};

}  // namespace

std::span<const NativeModule> native_modules() { return modules; }

}  // namespace interleave::library
