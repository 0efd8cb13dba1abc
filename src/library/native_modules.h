// The modules written in C++, by name. Each is an initialiser that fills a new module (see
// runtime::ModuleSource); a new one is a declaration here and a line of the table in the .cpp.
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
// Null: there is no native module of that name.
[[nodiscard]] runtime::ModuleSource::Initialise native_module(std::string_view name);

bool init_binascii(runtime::Strand& strand, runtime::Module& module);      // _binascii
bool init_bisect(runtime::Strand& strand, runtime::Module& module);        // _bisect
bool init_collections(runtime::Strand& strand, runtime::Module& module);   // _collections
bool init_datetime(runtime::Strand& strand, runtime::Module& module);      // _datetime
bool init_disk(runtime::Strand& strand, runtime::Module& module);          // _disk
bool init_functools(runtime::Strand& strand, runtime::Module& module);     // _functools
bool init_hashlib(runtime::Strand& strand, runtime::Module& module);       // _hashlib
bool init_heapq(runtime::Strand& strand, runtime::Module& module);         // _heapq
bool init_interleave(runtime::Strand& strand, runtime::Module& module);    // _interleave
bool init_interpreters(runtime::Strand& strand, runtime::Module& module);  // _interpreters
bool init_itertools(runtime::Strand& strand, runtime::Module& module);     // _itertools
bool init_json(runtime::Strand& strand, runtime::Module& module);          // _json
bool init_math(runtime::Strand& strand, runtime::Module& module);
bool init_operator(runtime::Strand& strand, runtime::Module& module);  // _operator
bool init_random(runtime::Strand& strand, runtime::Module& module);    // _random
bool init_sre(runtime::Strand& strand, runtime::Module& module);       // _sre
bool init_struct(runtime::Strand& strand, runtime::Module& module);    // _struct
bool init_sys(runtime::Strand& strand, runtime::Module& module);
bool init_thread(runtime::Strand& strand, runtime::Module& module);   // _thread_native
bool init_weakref(runtime::Strand& strand, runtime::Module& module);  // _weakref
bool init_time(runtime::Strand& strand, runtime::Module& module);
bool init_zlib(runtime::Strand& strand, runtime::Module& module);  // _zlib

}  // namespace interleave::library
