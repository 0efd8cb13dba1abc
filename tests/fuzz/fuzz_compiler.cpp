// Any bytes: the compiler gives bytecode whose operands are in range, or an error.

#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "language/compiler.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace interleave::language;
    const auto code =
        compile({reinterpret_cast<const char*>(bytes), size}, {.file_name = "fuzz.py"});
    if (code) {
        CHECK(!(*code)->instructions.empty());
    } else {
        CHECK(!code.error().message.empty());
    }
    return 0;
}
