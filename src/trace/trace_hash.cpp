#include "trace/trace_hash.h"

#include <string_view>

namespace interleave::trace {

namespace {

// FNV-1a (64 bits). Numbers go in by value, not by their bytes in memory, whose order is the host's.
class Hash {
public:
    void add(std::uint64_t number) {
        for (unsigned shift = 0; shift < 64; shift += 8) add_byte(number >> shift & 0xffU);
    }
    // With its length, so that no two lists of texts are one.
    void add(std::string_view text) {
        add(text.size());
        for (const char byte : text) add_byte(static_cast<unsigned char>(byte));
    }
    [[nodiscard]] std::uint64_t value() const { return value_; }

private:
    void add_byte(std::uint64_t byte) { value_ = (value_ ^ byte) * 0x100000001b3U; }

    std::uint64_t value_ = 0xcbf29ce484222325U;
};

LabelId label_of(const Event& event) {
    if (event.kind() == EventKind::mark) return static_cast<LabelId>(event.detail);
    return is_state(event.kind()) ? event.label() : LabelId{0};
}

}  // namespace

std::uint64_t hash_of(const Trace& trace) {
    Hash hash;
    hash.add(format_version);
    hash.add(trace.strand_count());
    for (std::size_t i = 0; i < trace.strand_count(); ++i) {
        const StrandInfo& strand = trace.strand(i);
        hash.add(static_cast<std::uint64_t>(strand.process));
        hash.add(strand.name);
        hash.add(strand.process_name);
    }
    hash.add(trace.recorder_count());
    for (std::size_t i = 0; i < trace.recorder_count(); ++i) {
        const Recorder& recorder = trace.recorder(i);
        hash.add(recorder.size());
        for (std::size_t j = 0; j < recorder.size(); ++j) {
            const auto [time, event] = recorder[j];
            hash.add(static_cast<std::uint64_t>(time.ns()));
            hash.add(event.strand | std::uint64_t{event.kind_and_core} << 16U |
                     std::uint64_t{event.detail} << 32U);
            const LabelId label = label_of(event);
            if (label != LabelId{0}) hash.add(trace.label(label));
        }
    }
    return hash.value();
}

}  // namespace interleave::trace
