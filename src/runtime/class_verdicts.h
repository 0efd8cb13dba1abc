// What abstract base classes have answered: whether a class counts as a subclass of theirs. As CPython's
// _abc does, isinstance() and issubclass() ask once for a pair of classes (Modules/_abc.c, _abc_cache and
// _abc_negative_cache); after a register() they ask again about those that were none.
//
// They are part of the process's library_state. A class is known by its version, so one that has changed
// is asked about again. Written alone only.
#pragma once

#include <array>
#include <cstdint>
#include <optional>

#include "runtime/heap.h"
#include "runtime/object.h"
#include "runtime/process.h"

namespace interleave::runtime {

class ClassVerdicts final : public ForeignState {
public:
    // The methods of ABCMeta: metaclasses that have others are always asked.
    Value instance_check;
    Value subclass_check;

    [[nodiscard]] std::optional<bool> find(const Type& type, const Type& base) const {
        const Entry& entry = entries_[place_of(type, base)];
        if (entry.type != type.version || entry.base != base.version || entry.type == 0) {
            return std::nullopt;
        }
        return entry.verdict;
    }
    void remember(const Type& type, const Type& base, bool verdict) {
        entries_[place_of(type, base)] = {type.version, base.version, verdict};
    }
    // A registration may make subclasses of what was none.
    void forget_negative() {
        for (Entry& entry : entries_) {
            if (!entry.verdict) entry = {};
        }
    }
    void trace(Marker& marker) override {
        marker.visit(instance_check);
        marker.visit(subclass_check);
    }

    // Null: there is no abstract base class yet.
    static ClassVerdicts* of(Process& process) {
        const auto found = process.library_state.find(key);
        if (found == process.library_state.end()) return nullptr;
        return static_cast<ClassVerdicts*>(
            static_cast<Foreign*>(found->second.as_object())->state.get());
    }
    static constexpr const char* key = "class_verdicts";

private:
    struct Entry {
        std::uint32_t type = 0;
        std::uint32_t base = 0;
        bool verdict = false;
    };
    static constexpr std::size_t size = 512;
    static std::size_t place_of(const Type& type, const Type& base) {
        return (type.version * std::size_t{31} + base.version) % size;
    }
    std::array<Entry, size> entries_{};
};

}  // namespace interleave::runtime
