// Formatting: the mini-language of format() and f-strings, str.format and the % operator.
#pragma once

#include <string>
#include <string_view>

#include "runtime/operations.h"

namespace interleave::runtime {

// format() of a value by its kind, whatever its class defines: the __format__ of built-in types.
Value native_format(Strand& strand, const Arguments& arguments);
// str.format and str.format_map (mapping not empty: the only source of names).
Value format_text(Strand& strand, const Str* text, const Arguments& arguments, Value mapping);
// text % values
Value percent_format(Strand& strand, const Str* text, Value values);
// bytes % values; a std::string of bytes in `result`; false: raised.
bool percent_format_bytes(Strand& strand, std::string_view text, Value values, std::string& result);

}  // namespace interleave::runtime
