#include "machine/network.h"

#include <gtest/gtest.h>

namespace interleave::machine {
namespace {

TEST(Network, AnswersTheSameAddressWithTheSameBodyWhoeverAsks) {
    const Network one({.seed = 1});
    const Network two({.seed = 2});
    const auto first = one.request(0, 0, "GET", "https://example.org/a");
    const auto second = two.request(7, 3, "GET", "https://example.org/a");
    ASSERT_TRUE(first && second);
    EXPECT_EQ(first->body, second->body);
    EXPECT_NE(first->body, one.request(0, 0, "GET", "https://example.org/b")->body);
}

TEST(Network, KnowsTheTalksAddresses) {
    const Network network({});
    EXPECT_EQ(network.request(0, 0, "GET", "https://www.jython.org")->body.size(), 10'966U);
    EXPECT_EQ(network.request(0, 0, "GET", "http://olympus.realpython.org/dice")->body, "\"4\"\n");
}

TEST(Network, DrawsAStrandsDelaysFromTheSeedAndItsOwnRequestsAlone) {
    const Network network({.seed = 5});
    const auto delay = [&](std::uint64_t strand, std::uint64_t number) {
        return network.request(strand, number, "GET", "http://a.example/")->delay;
    };
    EXPECT_EQ(delay(1, 0), delay(1, 0));
    EXPECT_NE(delay(1, 0), delay(1, 1));
    EXPECT_NE(delay(1, 0), delay(2, 0));
}

TEST(Network, SpreadsDelaysAroundTheirMean) {
    const Network network({.seed = 1, .mean_delay = Duration(89'000'000), .jitter_percent = 30});
    std::int64_t sum = 0;
    for (std::uint64_t i = 0; i < 1000; ++i) {
        const Duration delay = network.request(0, i, "GET", "http://a.example/")->delay;
        EXPECT_GE(delay, Duration(62'300'000));
        EXPECT_LE(delay, Duration(115'700'000));
        sum += delay.count();
    }
    EXPECT_NEAR(static_cast<double>(sum) / 1000, 89e6, 2e6);
}

TEST(Network, HasNoHostsUnderDotInvalidAndNoneWithoutAddress) {
    const Network network({});
    EXPECT_FALSE(network.request(0, 0, "GET", "http://nowhere.invalid/x"));
    EXPECT_FALSE(network.request(0, 0, "GET", "http://invalid"));
    EXPECT_FALSE(network.request(0, 0, "GET", "no address"));
    EXPECT_TRUE(network.request(0, 0, "GET", "http://invalid.org/"));
}

TEST(Network, FindsTheHostInAnAddress) {
    EXPECT_EQ(host_of("https://user@example.org:8080/a?b#c"), "example.org");
    EXPECT_EQ(host_of("http://example.org"), "example.org");
    EXPECT_EQ(host_of("example.org"), "");
}

TEST(Network, SendsNoBodyForHead) {
    const auto reply = Network({}).request(0, 0, "HEAD", "http://a.example/");
    EXPECT_EQ(reply->body, "");
    EXPECT_NE(reply->headers[1].second, "0");
}

}  // namespace
}  // namespace interleave::machine
