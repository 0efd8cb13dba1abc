#include "trace/chrome_trace.h"

#include <array>
#include <cstdint>
#include <format>
#include <set>
#include <string>

#include "base/check.h"

namespace interleave::trace {

namespace {

// Far from any process id, so that the cores come last and never collide.
constexpr int cores_pid = 1'000'000;

// Bytes of the UTF-8 sequence at the start of `text`; 0 when it is not one.
std::size_t utf8_length(std::string_view text) {
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const auto follows = [&](std::size_t i) {
        return i < text.size() && (byte(i) & 0xc0U) == 0x80;
    };
    const unsigned first = byte(0);
    if (first < 0x80) return 1;
    if (first >= 0xc2 && first < 0xe0) return follows(1) ? 2 : 0;
    if (first >= 0xe0 && first < 0xf0) {
        if (!follows(1) || !follows(2)) return 0;
        if (first == 0xe0 && byte(1) < 0xa0) return 0;
        if (first == 0xed && byte(1) >= 0xa0) return 0;  // surrogates
        return 3;
    }
    if (first >= 0xf0 && first < 0xf5) {
        if (!follows(1) || !follows(2) || !follows(3)) return 0;
        if (first == 0xf0 && byte(1) < 0x90) return 0;
        if (first == 0xf4 && byte(1) >= 0x90) return 0;
        return 4;
    }
    return 0;
}

// Collects text and hands it on in pieces, so that a sink is not called for every few bytes.
class Writer {
public:
    explicit Writer(const TextSink& sink) : sink_(sink) { buffer_.reserve(2 * piece_bytes); }
    Writer(const Writer&) = delete;
    Writer& operator=(const Writer&) = delete;
    ~Writer() {
        if (!buffer_.empty()) sink_(buffer_);
    }

    // An event of its own line; `fields` without the braces.
    void event(std::string_view fields) {
        buffer_ += first_ ? "\n{" : ",\n{";
        first_ = false;
        buffer_ += fields;
        buffer_ += '}';
        if (buffer_.size() >= piece_bytes) {
            sink_(buffer_);
            buffer_.clear();
        }
    }
    void text(std::string_view text) { buffer_ += text; }

private:
    static constexpr std::size_t piece_bytes = 64 * 1024;

    const TextSink& sink_;
    std::string buffer_;
    bool first_ = true;
};

std::string microseconds(std::int64_t ns) { return std::format("{}.{:03}", ns / 1000, ns % 1000); }

void name_track(Writer& writer, std::string_view what, int pid, int tid, std::string_view name) {
    writer.event(std::format(R"("ph":"M","pid":{},"tid":{},"name":"{}","args":{{"name":{}}})", pid,
                             tid, what, json_string(name)));
}

void sort_track(Writer& writer, std::string_view what, int pid, int tid, int index) {
    writer.event(std::format(R"("ph":"M","pid":{},"tid":{},"name":"{}","args":{{"sort_index":{}}})",
                             pid, tid, what, index));
}

int pid_of(const Trace& trace, StrandId strand) {
    const auto index = static_cast<std::size_t>(strand);
    return index < trace.strand_count() ? static_cast<int>(trace.strand(index).process) : 0;
}

std::string_view label_of(const Trace& trace, const Span& span) {
    return span.label() == LabelId{0} ? std::string_view{} : trace.label(span.label());
}

void write_span(Writer& writer, const Span& span, int pid, int tid, std::string_view name,
                std::string_view category, std::string_view label) {
    std::string fields = std::format(
        R"("ph":"X","pid":{},"tid":{},"ts":{},"dur":{},"name":{},"cat":"{}","args":{{"line":{})",
        pid, tid, microseconds(span.start_ns), microseconds(span.duration_ns()), json_string(name),
        category, span.line());
    if (!label.empty()) fields += std::format(R"(,"label":{})", json_string(label));
    fields += '}';
    writer.event(fields);
}

void write_strand(Writer& writer, const Lanes& lanes, const StrandLane& lane, Instant end) {
    const Trace& trace = lanes.trace();
    const int pid = pid_of(trace, lane.strand);
    const int tid = static_cast<int>(lane.strand);
    const auto write = [&](const Span& span) {
        write_span(writer, span, pid, tid, name_of(span.state), "state", label_of(trace, span));
    };
    for (std::size_t i = 0; i < lane.spans.size(); ++i) write(lane.spans[i]);
    if (lane.open && lane.open->start_ns < end.ns()) {
        Span open = *lane.open;
        open.end_ns = end.ns();
        write(open);
    }
    for (const Point& point : lane.points) {
        writer.event(std::format(
            R"("ph":"i","s":"t","pid":{},"tid":{},"ts":{},"name":"{}","cat":"point","args":{{"detail":{}}})",
            pid, tid, microseconds(point.time_ns), name_of(point.kind), point.detail));
    }
}

void write_core(Writer& writer, const Lanes& lanes, const CoreLane& lane, Instant end) {
    const Trace& trace = lanes.trace();
    const auto write = [&](const Span& span) {
        const std::string_view name = span.partner < trace.strand_count()
                                          ? std::string_view(trace.strand(span.partner).name)
                                          : std::string_view("running");
        write_span(writer, span, cores_pid, static_cast<int>(lane.core), name, "core",
                   label_of(trace, span));
    };
    for (std::size_t i = 0; i < lane.spans.size(); ++i) write(lane.spans[i]);
    if (lane.open && lane.open->start_ns < end.ns()) {
        Span open = *lane.open;
        open.end_ns = end.ns();
        write(open);
    }
}

}  // namespace

std::string_view name_of(EventKind kind) {
    constexpr std::array<std::string_view, 26> names{"ready",
                                                     "running",
                                                     "waiting_gil",
                                                     "waiting_lock",
                                                     "waiting_queue",
                                                     "waiting_condition",
                                                     "waiting_join",
                                                     "waiting_io",
                                                     "sleeping",
                                                     "waiting_process",
                                                     "waiting_message",
                                                     "finished",
                                                     "strand_started",
                                                     "woken_by",
                                                     "task_switched",
                                                     "message_sent",
                                                     "message_received",
                                                     "pickled",
                                                     "output",
                                                     "exception_raised",
                                                     "gil_requested",
                                                     "gil_forced",
                                                     "mark",
                                                     "deadlock_found",
                                                     "trace_full",
                                                     "gil_handed_over"};
    static_assert(names.size() == static_cast<std::size_t>(EventKind::gil_handed_over) + 1);
    const auto index = static_cast<std::size_t>(kind);
    return index < names.size() ? names[index] : std::string_view("unknown");
}

std::string json_string(std::string_view text) {
    std::string out = "\"";
    while (!text.empty()) {
        const std::size_t length = utf8_length(text);
        const char c = text.front();
        if (length == 0) {
            out += "\xef\xbf\xbd";
            text.remove_prefix(1);
            continue;
        }
        if (c == '"' || c == '\\') {
            out += '\\';
            out += c;
        } else if (c == '\n') {
            out += "\\n";
        } else if (c == '\t') {
            out += "\\t";
        } else if (static_cast<unsigned char>(c) < 0x20) {
            out += std::format("\\u{:04x}", static_cast<unsigned>(c));
        } else {
            out += text.substr(0, length);
        }
        text.remove_prefix(length);
    }
    out += '"';
    return out;
}

void write_chrome_trace(const Lanes& lanes, Instant end, const ChromeTraceSettings& settings,
                        const TextSink& sink) {
    const Trace& trace = lanes.trace();
    Writer writer(sink);
    writer.text(R"({"displayTimeUnit":"ns","otherData":{"format":"interleave",)");
    writer.text(std::format(R"("version":{},"program":{},"end_us":{},"events_not_recorded":{}}},)",
                            format_version, json_string(settings.program), microseconds(end.ns()),
                            lanes.dropped()));
    writer.text(R"("traceEvents":[)");
    std::set<int> named;
    for (const StrandLane& lane : lanes.strands()) {
        const auto index = static_cast<std::size_t>(lane.strand);
        if (index >= trace.strand_count()) continue;
        const StrandInfo& info = trace.strand(index);
        const int pid = static_cast<int>(info.process);
        if (named.insert(pid).second) {
            name_track(writer, "process_name", pid, 0, info.process_name);
            sort_track(writer, "process_sort_index", pid, 0, pid);
        }
        name_track(writer, "thread_name", pid, static_cast<int>(index), info.name);
        sort_track(writer, "thread_sort_index", pid, static_cast<int>(index),
                   static_cast<int>(index));
    }
    if (settings.cores) {
        name_track(writer, "process_name", cores_pid, 0, "Cores");
        sort_track(writer, "process_sort_index", cores_pid, 0, cores_pid);
        for (const CoreLane& lane : lanes.cores()) {
            const int core = static_cast<int>(lane.core);
            name_track(writer, "thread_name", cores_pid, core, std::format("Core {}", core));
        }
    }
    for (const StrandLane& lane : lanes.strands()) write_strand(writer, lanes, lane, end);
    if (settings.cores) {
        for (const CoreLane& lane : lanes.cores()) write_core(writer, lanes, lane, end);
    }
    writer.text("\n]}\n");
}

}  // namespace interleave::trace
