// Any bytes: the compiler gives bytecode that reads no local without a value, or an error.

#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "language/compiler.h"
#include "language/local_reads.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace interleave::language;
    const auto code =
        compile({reinterpret_cast<const char*>(bytes), size}, {.file_name = "fuzz.py"});
    if (code) {
        CHECK(!(*code)->instructions.empty());
        CHECK(unsure_reads(**code).empty());
    } else {
        CHECK(!code.error().message.empty());
    }
    return 0;
}
