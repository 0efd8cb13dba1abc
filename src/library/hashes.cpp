#include "library/hashes.h"

#include <algorithm>
#include <iterator>

#include "base/check.h"

namespace interleave::library {
namespace {

int shake_128_init(hash_state* state) { return sha3_shake_init(state, 128); }
int shake_256_init(hash_state* state) { return sha3_shake_init(state, 256); }

// Speeds are `openssl speed`'s order of magnitude on current x86-64 machines, where SHA-1 and SHA-256
// have instructions of their own and SHA-3 has none [est].
constexpr HashAlgorithm algorithms[] = {
    {"blake2b", 64, 128, 18, nullptr, blake2b_process, blake2b_done},
    {"blake2s", 32, 64, 28, nullptr, blake2s_process, blake2s_done},
    {"md5", 16, 64, 24, md5_init, md5_process, md5_done},
    {"sha1", 20, 64, 9, sha1_init, sha1_process, sha1_done},
    {"sha224", 28, 64, 9, sha224_init, sha256_process, sha224_done},
    {"sha256", 32, 64, 9, sha256_init, sha256_process, sha256_done},
    {"sha384", 48, 128, 22, sha384_init, sha512_process, sha384_done},
    {"sha3_224", 28, 144, 33, sha3_224_init, sha3_process, sha3_done},
    {"sha3_256", 32, 136, 35, sha3_256_init, sha3_process, sha3_done},
    {"sha3_384", 48, 104, 45, sha3_384_init, sha3_process, sha3_done},
    {"sha3_512", 64, 72, 65, sha3_512_init, sha3_process, sha3_done},
    {"sha512", 64, 128, 22, sha512_init, sha512_process, sha512_done},
    {"shake_128", 0, 168, 28, shake_128_init, sha3_process, nullptr},
    {"shake_256", 0, 136, 35, shake_256_init, sha3_process, nullptr},
};

}  // namespace

std::span<const HashAlgorithm> hash_algorithms() { return algorithms; }

const HashAlgorithm* find_hash(std::string_view name) {
    const auto* const found = std::ranges::find(algorithms, name, &HashAlgorithm::name);
    return found == std::end(algorithms) ? nullptr : found;
}

RunningHash::RunningHash(const HashAlgorithm& algorithm, std::size_t digest_size,
                         std::string_view key)
    : algorithm_(&algorithm), digest_size_(digest_size != 0 ? digest_size : algorithm.digest_size) {
    if (algorithm.init != nullptr) {
        CHECK(algorithm.init(&state_) == CRYPT_OK);
        return;
    }
    const auto* const bytes =
        key.empty() ? nullptr : reinterpret_cast<const unsigned char*>(key.data());
    const auto size = static_cast<unsigned long>(digest_size_);
    const auto length = static_cast<unsigned long>(key.size());
    const bool is_2b = algorithm.process == blake2b_process;
    CHECK((is_2b ? blake2b_init(&state_, size, bytes, length)
                 : blake2s_init(&state_, size, bytes, length)) == CRYPT_OK);
}

void RunningHash::update(std::string_view bytes) {
    if (bytes.empty()) return;
    CHECK(algorithm_->process(&state_, reinterpret_cast<const unsigned char*>(bytes.data()),
                              static_cast<unsigned long>(bytes.size())) == CRYPT_OK);
}

std::string RunningHash::digest(std::size_t length) const {
    hash_state copy = state_;
    if (algorithm_->done == nullptr) {
        std::string result(length, '\0');
        auto* const out = reinterpret_cast<unsigned char*>(result.data());
        if (length > 0) {
            CHECK(sha3_shake_done(&copy, out, static_cast<unsigned long>(length)) == CRYPT_OK);
        }
        return result;
    }
    unsigned char out[64] = {};
    CHECK(algorithm_->done(&copy, out) == CRYPT_OK);
    return {reinterpret_cast<const char*>(out), digest_size_};
}

std::string digest_of(const HashAlgorithm& algorithm, std::string_view bytes) {
    RunningHash hash(algorithm);
    hash.update(bytes);
    return hash.digest();
}

}  // namespace interleave::library
