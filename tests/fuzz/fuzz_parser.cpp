// Any bytes: the parser gives a tree or an error whose place is in the text.

#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "language/parser.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace interleave::language;
    const std::string_view text(reinterpret_cast<const char*>(bytes), size);
    for (const ParseMode mode : {ParseMode::module, ParseMode::expression}) {
        const auto module = parse(text, mode);
        if (!module) CHECK(!module.error().message.empty());
    }
    return 0;
}
