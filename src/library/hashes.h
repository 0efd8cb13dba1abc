// The digests of hashlib, of libtomcrypt: one table of them, and a running digest of one.
#pragma once

#include <tomcrypt.h>

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace interleave::library {

struct HashAlgorithm {
    std::string_view name;
    std::size_t digest_size;  // 0: as many bytes as one asks for (SHAKE)
    std::size_t block_size;
    std::int64_t ns_per_16_bytes;  // on the model machine; see the table
    int (*init)(hash_state*);      // null: BLAKE2, whose digests have any size and may have a key
    int (*process)(hash_state*, const unsigned char*, unsigned long);
    int (*done)(hash_state*, unsigned char*);
};

[[nodiscard]] std::span<const HashAlgorithm> hash_algorithms();
// Null: there is none of that name.
[[nodiscard]] const HashAlgorithm* find_hash(std::string_view name);

// A digest under way. Copies go on independently of each other.
class RunningHash {
public:
    // `digest_size` and `key` are BLAKE2's.
    explicit RunningHash(const HashAlgorithm& algorithm, std::size_t digest_size = 0,
                         std::string_view key = {});

    void update(std::string_view bytes);
    // Of what there was so far; `length` is SHAKE's.
    [[nodiscard]] std::string digest(std::size_t length = 0) const;
    [[nodiscard]] const HashAlgorithm& algorithm() const { return *algorithm_; }
    [[nodiscard]] std::size_t digest_size() const { return digest_size_; }

private:
    const HashAlgorithm* algorithm_;
    std::size_t digest_size_;
    hash_state state_{};
};

[[nodiscard]] std::string digest_of(const HashAlgorithm& algorithm, std::string_view bytes);

}  // namespace interleave::library
