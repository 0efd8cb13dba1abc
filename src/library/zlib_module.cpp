// _zlib: deflate. Modules/zlibmodule.c, CPython 3.14; zlib.py and gzip.py are on top.
//
// compress() and decompress() compute without the GIL, as CPython's do. The stream objects keep it: their
// pieces are small, and a stream that two strands share needs no lock then.

#include <zlib.h>

#include <algorithm>
#include <format>

#include "library/machine_access.h"
#include "library/native_modules.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

constexpr std::size_t piece = 64 * 1024;       // of input, at a time
constexpr std::size_t stream_bytes = 300'000;  // what zlib allocates for a stream, about

Value raise_error(Strand& strand, int code, const char* message, std::string_view doing) {
    if (message == nullptr) {
        if (code == Z_BUF_ERROR) message = "incomplete or truncated stream";
        if (code == Z_STREAM_ERROR) message = "inconsistent stream state";
        if (code == Z_DATA_ERROR) message = "invalid input data";
    }
    std::string text = std::format("Error {} {}", code, doing);
    if (message != nullptr) text += std::format(": {}", message);
    return strand.raise(type_named(strand.process(), "_zlib.error"), text);
}

// A z_stream with its end.
class Stream {
public:
    Stream(bool deflates, int level, int window_bits, int memory_level = 8, int strategy = 0)
        : deflates_(deflates) {
        code_ = deflates
                    ? deflateInit2(&stream_, level, Z_DEFLATED, window_bits, memory_level, strategy)
                    : inflateInit2(&stream_, window_bits);
    }
    Stream(const Stream& other) : deflates_(other.deflates_) {
        auto* const source = const_cast<z_stream*>(&other.stream_);
        code_ = deflates_ ? deflateCopy(&stream_, source) : inflateCopy(&stream_, source);
    }
    Stream& operator=(const Stream&) = delete;
    ~Stream() {
        if (deflates_) {
            deflateEnd(&stream_);
        } else {
            inflateEnd(&stream_);
        }
    }

    // Takes from `input`, at most `piece`, and appends to `output`, at most `room`; says zlib's code.
    int turn(std::string_view& input, std::string& output, std::size_t room, int flush) {
        const std::string_view now = input.substr(0, piece);
        const std::size_t before = output.size();
        output.resize(before + std::min(room, piece));
        stream_.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(now.data()));
        stream_.avail_in = static_cast<uInt>(now.size());
        stream_.next_out = reinterpret_cast<Bytef*>(output.data() + before);
        stream_.avail_out = static_cast<uInt>(output.size() - before);
        const int mode = now.size() < input.size() ? Z_NO_FLUSH : flush;
        code_ = deflates_ ? deflate(&stream_, mode) : inflate(&stream_, mode);
        output.resize(output.size() - stream_.avail_out);
        input.remove_prefix(now.size() - stream_.avail_in);
        return code_;
    }
    [[nodiscard]] bool output_was_full() const { return stream_.avail_out == 0; }
    [[nodiscard]] int code() const { return code_; }
    [[nodiscard]] const char* message() const { return stream_.msg; }
    [[nodiscard]] z_stream& raw() { return stream_; }

private:
    z_stream stream_{};
    bool deflates_;
    int code_ = Z_OK;
};

// ---- at once, without the GIL

class WholeStream final : public machine::GilFreeWork {
public:
    // `most` bytes of output are memory enough.
    WholeStream(Process& process, Value data, std::string_view bytes, bool deflates, int level,
                int window_bits, std::size_t most)
        : stream(deflates, level, window_bits),
          rest_(bytes),
          most_(most),
          costs_(static_cast<machine::Machine&>(process.host).costs()),
          deflates_(deflates) {
        if (as_kind<Bytes>(data, Kind::bytes) != nullptr) return;
        copy_ = bytes;
        rest_ = copy_;
    }
    std::optional<Duration> step() override {
        if (ended || stream.code() != Z_OK || too_large) return std::nullopt;
        const std::size_t before = rest_.size();
        const std::size_t made = output.size();
        const int code = stream.turn(rest_, output, piece, deflates_ ? Z_FINISH : Z_NO_FLUSH);
        ended = code == Z_STREAM_END;
        too_large = output.size() > most_;
        if (!ended && rest_.empty() && before == 0 && output.size() == made) return std::nullopt;
        const std::size_t bytes = deflates_ ? before - rest_.size() : output.size() - made;
        const std::int64_t cost =
            deflates_ ? costs_.deflate_ns_per_16_bytes : costs_.inflate_ns_per_16_bytes;
        return Duration(static_cast<std::int64_t>(bytes / 16 + 1) * cost);
    }

    Stream stream;
    std::string output;
    bool ended = false;
    bool too_large = false;

private:
    std::string copy_;
    std::string_view rest_;
    std::size_t most_;
    machine::CostModel costs_;
    bool deflates_;
};

Value whole_is_done(Strand& strand, Wait& wait) {
    Process& process = strand.process();
    const auto work = take_work<WholeStream>(strand);
    if (work->too_large) throw OutOfMemory();
    if (!work->ended) {
        int code = work->stream.code();
        if (code == Z_OK) code = Z_BUF_ERROR;
        return raise_error(
            strand, code, code == Z_BUF_ERROR ? nullptr : work->stream.message(),
            wait.number != 0 ? "while compressing data" : "while decompressing data");
    }
    return object_value(make_bytes(process, work->output));
}

std::optional<std::string_view> read_data(Strand& strand, Value value) {
    const auto bytes = bytes_of(value);
    if (!bytes) {
        strand.raise(strand.process().types.type_error,
                     std::format("a bytes-like object is required, not '{}'",
                                 type_name(strand.process(), value)));
    }
    return bytes;
}

Value run_whole(Strand& strand, Value data, bool deflates, Value level, Value window_bits) {
    Process& process = strand.process();
    const auto bytes = read_data(strand, data);
    if (!bytes) return Value::error();
    const auto chosen = index_of(strand, level);
    if (!chosen) return Value::error();
    const auto bits = index_of(strand, window_bits);
    if (!bits) return Value::error();
    process.heap.check_room(stream_bytes + 2 * bytes->size());
    const std::size_t most = (process.heap.limit_bytes() - process.heap.used_bytes()) / 3;
    auto work = std::make_unique<WholeStream>(
        process, data, *bytes, deflates, static_cast<int>(*chosen), static_cast<int>(*bits), most);
    if (work->stream.code() == Z_STREAM_ERROR && deflates) {
        return strand.raise(type_named(process, "_zlib.error"), "Bad compression level");
    }
    if (work->stream.code() != Z_OK) {
        return raise_error(
            strand, work->stream.code(), work->stream.message(),
            deflates ? "while compressing data" : "while preparing to decompress data");
    }
    return work_without_gil(strand, std::move(work), &whole_is_done, data, deflates ? 1 : 0);
}

// compress(data, /, level=-1, wbits=15)
Value compress(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!bind(strand, arguments, "compress",
              {{"data"}, {"level", Value::small_int(-1)}, {"wbits", Value::small_int(MAX_WBITS)}},
              values)) {
        return Value::error();
    }
    return run_whole(strand, values[0], true, values[1], values[2]);
}

// decompress(data, /, wbits=15, bufsize=16384)
Value decompress(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!bind(strand, arguments, "decompress",
              {{"data"},
               {"wbits", Value::small_int(MAX_WBITS)},
               {"bufsize", Value::small_int(16384)}},
              values)) {
        return Value::error();
    }
    return run_whole(strand, values[0], false, Value::small_int(0), values[1]);
}

// ---- stream objects: the Python side keeps what is left over

struct StreamState final : ForeignState {
    StreamState(Process& process, const Stream& other) : heap(process.heap), stream(other) {
        heap.charge(stream_bytes);
    }
    StreamState(Process& process, bool deflates, int level, int bits, int memory_level,
                int strategy)
        : heap(process.heap), stream(deflates, level, bits, memory_level, strategy) {
        heap.charge(stream_bytes);
    }
    StreamState(const StreamState&) = delete;
    StreamState& operator=(const StreamState&) = delete;
    ~StreamState() override { heap.discharge(stream_bytes); }

    Heap& heap;
    Stream stream;
};

// stream(deflates, level, wbits, memory level, strategy, dictionary)
Value make_stream(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    int numbers[4] = {};
    for (std::size_t i = 0; i < 4; ++i) {
        const auto number = index_of(strand, arguments[i + 1]);
        if (!number) return Value::error();
        numbers[i] = static_cast<int>(std::clamp<std::int64_t>(*number, -1000, 1000));
    }
    process.heap.check_room(stream_bytes);
    auto state = std::make_unique<StreamState>(process, arguments[0].is_true(), numbers[0],
                                               numbers[1], numbers[2], numbers[3]);
    if (state->stream.code() != Z_OK) {
        return strand.raise(process.types.value_error, "Invalid initialization option");
    }
    if (!arguments[5].is_none()) {
        const auto dictionary = read_data(strand, arguments[5]);
        if (!dictionary) return Value::error();
        z_stream& raw = state->stream.raw();
        const auto* const bytes = reinterpret_cast<const Bytef*>(dictionary->data());
        const auto size = static_cast<uInt>(dictionary->size());
        const bool raw_inflate = !arguments[0].is_true() && numbers[1] < 0;
        if (arguments[0].is_true() && deflateSetDictionary(&raw, bytes, size) != Z_OK) {
            return strand.raise(process.types.value_error, "Invalid dictionary");
        }
        if (raw_inflate && inflateSetDictionary(&raw, bytes, size) != Z_OK) {
            return strand.raise(process.types.value_error, "Invalid dictionary");
        }
    }
    return make_foreign(process, type_named(process, "_zlib.Stream"), std::move(state));
}

// turn(data, flush, most, dictionary) -> (output, bytes left over, ended); most 0: no limit
Value stream_turn(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto& state = state_of<StreamState>(arguments[0]);
    const auto data = read_data(strand, arguments[1]);
    const auto flush = int64_of(arguments[2]);
    const auto limit = int64_of(arguments[3]);
    if (!data || !flush || !limit) return Value::error();
    std::string_view input = *data;
    std::string output;
    int code = Z_OK;
    for (;;) {
        if (strand.should_stop()) return Value::error();
        process.heap.check_room(3 * (output.size() + piece));
        std::size_t room = piece;
        if (*limit > 0) room = std::min(room, static_cast<std::size_t>(*limit) - output.size());
        if (room == 0) break;
        const std::size_t before = input.size();
        code = state.stream.turn(input, output, room, static_cast<int>(*flush));
        if (code == Z_NEED_DICT && !arguments[4].is_none()) {
            const auto dictionary = read_data(strand, arguments[4]);
            if (!dictionary) return Value::error();
            code = inflateSetDictionary(&state.stream.raw(),
                                        reinterpret_cast<const Bytef*>(dictionary->data()),
                                        static_cast<uInt>(dictionary->size()));
            if (code == Z_OK) continue;
        }
        if (code != Z_OK && code != Z_BUF_ERROR) break;
        if (!state.stream.output_was_full() && (input.empty() || input.size() == before)) break;
    }
    if (code != Z_OK && code != Z_BUF_ERROR && code != Z_STREAM_END) {
        return raise_error(strand, code, state.stream.message(), "while decompressing data");
    }
    StrandRunner& runner = runner_of(strand);
    const machine::CostModel& costs = runner.machine.costs();
    const std::size_t taken = data->size() - input.size();
    runner.machine.spend(runner, Duration(static_cast<std::int64_t>(taken / 16) *
                                          costs.deflate_ns_per_16_bytes / 2));
    return tuple_value(process, {object_value(make_bytes(process, output)),
                                 Value::small_int(static_cast<std::int64_t>(input.size())),
                                 Value::boolean(code == Z_STREAM_END)});
}

Value stream_copy(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    process.heap.check_room(stream_bytes);
    auto state = std::make_unique<StreamState>(process, state_of<StreamState>(arguments[0]).stream);
    return make_foreign(process, process.type_of(arguments[0]), std::move(state));
}

constexpr NativeSpec stream_methods[] = {
    {"turn", stream_turn, 5, 5},
    {"copy", stream_copy, 1, 1},
};
constexpr NativeSpec functions[] = {
    {"compress", compress, 0, 3, NativeSpec::keywords},
    {"decompress", decompress, 0, 3, NativeSpec::keywords},
    {"stream", make_stream, 6, 6},
};

Value cannot_be_made(Strand& strand, const Arguments&) {
    return strand.raise(strand.process().types.type_error,
                        "cannot create '_zlib.Stream' instances");
}

}  // namespace

bool init_zlib(Strand& strand, Module& module) {
    Process& process = strand.process();
    define_type(process, module,
                {"error", Kind::exception, process.types.exception, nullptr, false, "zlib"}, {});
    define_type(process, module, {"Stream", Kind::foreign, nullptr, cannot_be_made, true, "_zlib"},
                stream_methods);
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
