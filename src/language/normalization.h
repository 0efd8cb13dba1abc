// The normal form of names: two spellings of the same name are the same name.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace interleave::language {

// The NFKC form of a name, as CPython's parser makes it (Parser/pegen.c, _PyPegen_new_identifier);
// nothing where the name has it already. Of characters that names cannot hold nothing is known here.
[[nodiscard]] std::optional<std::string> normalized_name(std::string_view name);

}  // namespace interleave::language
