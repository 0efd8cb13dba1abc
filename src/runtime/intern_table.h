// The texts that a process has interned: one Str for each text, found by its characters.
//
// Open addressing, at most half full; nothing is ever taken out, for names are few. A process starts by
// filling it with hundreds of them, so looking one up allocates nothing.
#pragma once

#include <cstddef>
#include <string_view>
#include <utility>
#include <vector>

#include "runtime/str.h"

namespace interleave::runtime {

class InternTable {
public:
    // Null: not there. `bytes` are ASCII, with str_hash's hash.
    [[nodiscard]] Str* find(std::string_view bytes, HashCode hash) const {
        return find_if(hash, [&](const Str* text) { return equals_ascii(text, bytes); });
    }
    [[nodiscard]] Str* find(const Str* text, HashCode hash) const {
        return find_if(hash, [&](const Str* other) { return same_text(text, other); });
    }
    // Requires that it is hashed and not there.
    void add(Str* text) {
        if (2 * (count_ + 1) > slots_.size()) grow();
        place(text);
        ++count_;
    }
    template <class Visit>
    void visit(Visit visit_text) const {
        for (Str* text : slots_) {
            if (text != nullptr) visit_text(text);
        }
    }

private:
    template <class Matches>
    Str* find_if(HashCode hash, Matches matches) const {
        const std::size_t mask = slots_.size() - 1;
        for (std::size_t slot = static_cast<std::size_t>(hash) & mask;; slot = (slot + 1) & mask) {
            Str* const text = slots_[slot];
            if (text == nullptr || (text->hash == hash && matches(text))) return text;
        }
    }
    void place(Str* text) {
        const std::size_t mask = slots_.size() - 1;
        std::size_t slot = static_cast<std::size_t>(text->hash) & mask;
        while (slots_[slot] != nullptr) slot = (slot + 1) & mask;
        slots_[slot] = text;
    }
    void grow() {
        const std::vector<Str*> old = std::exchange(slots_, std::vector<Str*>(2 * slots_.size()));
        for (Str* text : old) {
            if (text != nullptr) place(text);
        }
    }

    static constexpr std::size_t first_slots = 4096;
    std::vector<Str*> slots_ = std::vector<Str*>(first_slots);
    std::size_t count_ = 0;
};

}  // namespace interleave::runtime
