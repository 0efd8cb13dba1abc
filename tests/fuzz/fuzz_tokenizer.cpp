// Any bytes: the tokenizer ends, with tokens or with an error.

#include <cstddef>
#include <cstdint>

#include "base/check.h"
#include "language/tokenizer.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
    using namespace interleave::language;
    const Source source({reinterpret_cast<const char*>(bytes), size});
    const TokenStream stream = tokenize(source);
    CHECK(!stream.tokens.empty());
    const TokenKind last = stream.tokens.back().kind;
    CHECK(last == TokenKind::end_of_file || stream.error.has_value());
    return 0;
}
