// CHECK(condition): a broken invariant of ours ends the run, in release builds too.
//
// It is for our bugs only. What a program, a link or a file can get wrong is a value (std::expected,
// a Python exception), never a CHECK.
#pragma once

#include <source_location>

namespace interleave {

[[noreturn]] void check_failed(const char* condition,
                               std::source_location where = std::source_location::current());

}  // namespace interleave

#define CHECK(condition) \
    (static_cast<bool>(condition) ? static_cast<void>(0) : ::interleave::check_failed(#condition))
