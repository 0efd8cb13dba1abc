// The modules written in C++ that need nothing of a machine, by name. Each is an initialiser that
// fills a new module (see runtime::ModuleSource).
#pragma once

#include <span>
#include <string_view>

#include "runtime/host.h"

namespace interleave::library {

struct NativeModule {
    std::string_view name;
    runtime::ModuleSource::Initialise initialise;
};

[[nodiscard]] std::span<const NativeModule> native_modules();

bool init_collections(runtime::Strand& strand, runtime::Module& module);  // _collections
bool init_math(runtime::Strand& strand, runtime::Module& module);
bool init_random(runtime::Strand& strand, runtime::Module& module);  // _random

}  // namespace interleave::library
