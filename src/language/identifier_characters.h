// Which characters beyond ASCII a Python name may hold, and which may be shown in a message.
#pragma once

namespace interleave::language {

[[nodiscard]] bool starts_identifier(char32_t character);     // above ASCII only
[[nodiscard]] bool continues_identifier(char32_t character);  // above ASCII only
[[nodiscard]] bool is_printable(char32_t character);

}  // namespace interleave::language
