#include <gtest/gtest.h>

#include <array>
#include <cstdint>

#include "library/hashes.h"
#include "library/mersenne_twister.h"

namespace interleave::library {
namespace {

std::string hexadecimal(const std::string& bytes) {
    std::string text;
    for (const char byte : bytes) {
        constexpr const char* digits = "0123456789abcdef";
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return text;
}

// The first numbers of the authors' own test program, seeded by the same four words.
TEST(MersenneTwister, GivesTheReferenceNumbers) {
    MersenneTwister generator;
    generator.seed(std::array<std::uint32_t, 4>{0x123, 0x234, 0x345, 0x456});
    for (const std::uint32_t expected : {1067595299U, 955945823U, 477289528U, 4107218783U}) {
        EXPECT_EQ(generator.next(), expected);
    }
}

TEST(MersenneTwister, GivesTheDoublesOfPythonsRandom) {
    MersenneTwister generator;
    generator.seed(std::array<std::uint32_t, 1>{1});
    EXPECT_EQ(generator.next_double(), 0.13436424411240122);
    EXPECT_EQ(generator.next_double(), 0.8474337369372327);
}

TEST(Hashes, GiveTheStandardsDigests) {
    const auto sha256 = [](std::string_view text) { return digest_of(*find_hash("sha256"), text); };
    const auto sha512 = [](std::string_view text) { return digest_of(*find_hash("sha512"), text); };
    EXPECT_EQ(hexadecimal(sha256("abc")),
              "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(hexadecimal(sha512("abc")),
              "ddaf35a193617abacc417349ae20413112e6fa4e89a97ea20a9eeee64b55d39a"
              "2192992a274fc1a836ba3c23a3feebbd454d4423643ce80e2a9ac94fa54ca49f");
    EXPECT_EQ(hexadecimal(sha256(std::string(119, 'a'))),
              "31eba51c313a5c08226adf18d4a359cfdfd8d2e816b13f4af952f7ea6584dcfb");
}

}  // namespace
}  // namespace interleave::library
