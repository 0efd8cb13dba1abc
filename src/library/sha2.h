// SHA-256 and SHA-512 (FIPS 180-4): for hashlib, and for seeding random by a text as CPython does.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

namespace interleave::library {

// The digest as bytes.
std::string sha256(std::string_view bytes);
std::string sha512(std::string_view bytes);

}  // namespace interleave::library
