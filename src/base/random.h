// Random numbers of our own, in integers only: the same on every platform and standard library.
//
// SplitMix64 (Steele, Lea, Flood 2014). It is a bijection of a counter, so a draw can also be computed
// straight from (seed, who, how many before): that makes a strand's draws independent of what the
// others do meanwhile.
#pragma once

#include <cstdint>

namespace interleave {

[[nodiscard]] constexpr std::uint64_t mix(std::uint64_t bits) {
    bits = (bits ^ (bits >> 30U)) * 0xbf58476d1ce4e5b9;
    bits = (bits ^ (bits >> 27U)) * 0x94d049bb133111eb;
    return bits ^ (bits >> 31U);
}

class Random {
public:
    explicit constexpr Random(std::uint64_t seed) : state_(seed) {}

    constexpr std::uint64_t next() {
        state_ += 0x9e3779b97f4a7c15;
        return mix(state_);
    }
    // In [0, bound), bound > 0. The bias of the remainder is below bound / 2^64.
    constexpr std::uint64_t below(std::uint64_t bound) { return next() % bound; }

private:
    std::uint64_t state_;
};

}  // namespace interleave
