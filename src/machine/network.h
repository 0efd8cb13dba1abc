// The modelled network: what an address answers and how long that takes. It never waits itself.
//
// Rule: a reply is a function of (seed, strand, how many requests that strand made before, address). So
// a strand's replies do not depend on what other strands do, on either machine; and the body is a
// function of the address alone, so that every version of a program prints the same.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "base/time.h"

namespace interleave::machine {

struct Reply {
    Duration delay{0};
    int status = 200;
    std::string body;
    std::vector<std::pair<std::string, std::string>> headers;
};

struct NetworkSettings {
    std::uint64_t seed = 1;
    Duration mean_delay{89'000'000};
    int jitter_percent = 30;  // delays are spread evenly over mean +- this
};

class Network {
public:
    explicit Network(NetworkSettings settings) : settings_(settings) {}

    // Nothing: there is no such host (the top-level domain .invalid, RFC 2606; or no address at all).
    [[nodiscard]] std::optional<Reply> request(std::uint64_t strand, std::uint64_t number,
                                               std::string_view method, std::string_view url) const;

private:
    [[nodiscard]] Duration delay(std::uint64_t strand, std::uint64_t number) const;

    NetworkSettings settings_;
};

// Of "https://host:80/path?x": "host". Empty when the text is no address.
[[nodiscard]] std::string_view host_of(std::string_view url);

}  // namespace interleave::machine
