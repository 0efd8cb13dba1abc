#include "library/mersenne_twister.h"

#include <algorithm>

namespace interleave::library {

void MersenneTwister::seed(std::uint32_t number) {
    state[0] = number;
    for (std::uint32_t i = 1; i < size; ++i) {
        state[i] = 1812433253U * (state[i - 1] ^ (state[i - 1] >> 30U)) + i;
    }
    index = size;
}

void MersenneTwister::seed(std::span<const std::uint32_t> key) {
    seed(19650218U);
    std::size_t i = 1;
    std::size_t j = 0;
    const auto advance = [&] {
        if (++i < size) return;
        state[0] = state[size - 1];
        i = 1;
    };
    for (std::size_t k = std::max(size, key.size()); k > 0; --k) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30U)) * 1664525U)) + key[j] +
                   static_cast<std::uint32_t>(j);
        advance();
        if (++j == key.size()) j = 0;
    }
    for (std::size_t k = size - 1; k > 0; --k) {
        state[i] = (state[i] ^ ((state[i - 1] ^ (state[i - 1] >> 30U)) * 1566083941U)) -
                   static_cast<std::uint32_t>(i);
        advance();
    }
    state[0] = 0x80000000U;
}

void MersenneTwister::generate() {
    constexpr std::size_t middle = 397;
    for (std::size_t i = 0; i < size; ++i) {
        const std::uint32_t mixed =
            (state[i] & 0x80000000U) | (state[(i + 1) % size] & 0x7fffffffU);
        state[i] =
            state[(i + middle) % size] ^ (mixed >> 1U) ^ ((mixed & 1U) != 0 ? 0x9908b0dfU : 0U);
    }
    index = 0;
}

std::uint32_t MersenneTwister::next() {
    if (index >= size) generate();
    std::uint32_t word = state[index++];
    word ^= word >> 11U;
    word ^= (word << 7U) & 0x9d2c5680U;
    word ^= (word << 15U) & 0xefc60000U;
    return word ^ (word >> 18U);
}

double MersenneTwister::next_double() {
    const double high = next() >> 5U;
    const double low = next() >> 6U;
    return (high * 67108864.0 + low) * (1.0 / 9007199254740992.0);
}

}  // namespace interleave::library
