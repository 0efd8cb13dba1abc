#include "machine/network.h"

#include <algorithm>

#include "base/random.h"

namespace interleave::machine {

namespace {

// The same rule as tests/conformance/stand_ins/modelled_network.py.
std::string body_of(std::string_view url) {
    while (url.ends_with('/')) url.remove_suffix(1);
    if (url.ends_with("/dice")) return "\"4\"\n";
    const std::size_t scheme = url.find("://");
    const std::string_view address = scheme == url.npos ? url : url.substr(scheme + 3);
    std::uint64_t sum = 0;
    for (const char byte : url) sum += static_cast<unsigned char>(byte);
    const std::size_t size =
        address == "www.jython.org" ? 10'966 : static_cast<std::size_t>(1'000 + sum * 37 % 9'000);
    std::string body;
    body.reserve(size + url.size() + 1);
    while (body.size() < size) {
        body += url;
        body += '\n';
    }
    body.resize(size);
    return body;
}

}  // namespace

std::string_view host_of(std::string_view url) {
    const std::size_t scheme = url.find("://");
    if (scheme == url.npos) return {};
    url.remove_prefix(scheme + 3);
    url = url.substr(0, std::min(url.find_first_of("/?#"), url.size()));
    if (const std::size_t user = url.rfind('@'); user != url.npos) url.remove_prefix(user + 1);
    return url.substr(0, std::min(url.find(':'), url.size()));
}

std::optional<Reply> Network::request(std::uint64_t strand, std::uint64_t number,
                                      std::string_view method, std::string_view url) const {
    const std::string_view host = host_of(url);
    if (host.empty() || host == "invalid" || host.ends_with(".invalid")) return std::nullopt;
    Reply reply;
    reply.delay = delay(strand, number);
    const std::string body = body_of(url);
    reply.headers = {{"Content-Type", "text/html; charset=utf-8"},
                     {"Content-Length", std::to_string(body.size())}};
    if (method != "HEAD") reply.body = body;
    return reply;
}

Duration Network::delay(std::uint64_t strand, std::uint64_t number) const {
    const std::int64_t mean = settings_.mean_delay.count();
    const std::int64_t spread = mean * settings_.jitter_percent / 100;
    if (spread <= 0) return settings_.mean_delay;
    Random random(mix(settings_.seed ^ mix((strand << 32U) ^ number)));
    const auto draw = random.below(static_cast<std::uint64_t>(2 * spread + 1));
    return Duration(mean - spread + static_cast<std::int64_t>(draw));
}

}  // namespace interleave::machine
