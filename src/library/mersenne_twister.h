// MT19937, the generator behind Python's random, seeded by an array as CPython does. Programs with a
// fixed seed print the same numbers here and there.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace interleave::library {

class MersenneTwister {
public:
    static constexpr std::size_t size = 624;

    void seed(std::span<const std::uint32_t> key);  // at least one word, lowest first
    std::uint32_t next();
    // 53 random bits in [0, 1).
    double next_double();

    std::array<std::uint32_t, size> state{};
    std::uint32_t index = size;  // of the next word in `state`; size: make new ones first

private:
    void seed(std::uint32_t number);
    void generate();
};

}  // namespace interleave::library
