// _hashlib: digests as objects. Modules/_hashopenssl.c, CPython 3.14; hashlib.py is on top.
//
// busy_ is true while a strand computes on the object without the GIL; the object's bytes are the work's
// then, and every other strand that wants it waits in waiters_ (CPython: the object's own lock).

#include <algorithm>
#include <format>
#include <limits>

#include "library/hashes.h"
#include "library/machine_access.h"
#include "library/native_modules.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;
using trace::EventKind;

namespace {

constexpr std::size_t largest_with_gil = 2047;  // HASHLIB_GIL_MINSIZE is 2048
constexpr std::size_t piece = 256 * 1024;       // of input, at a time without the GIL

struct HashState final : ForeignState {
    explicit HashState(const RunningHash& running) : hash(running) {}
    RunningHash hash;
    bool busy = false;  // under the guard
    machine::WaitQueue waiters;
};

Duration cost_of(const HashAlgorithm& algorithm, std::size_t bytes) {
    const auto blocks = static_cast<std::int64_t>((bytes + algorithm.block_size) / 16);
    return Duration(blocks * algorithm.ns_per_16_bytes);
}

// The input: a bytes object stays as it is, so the work may read it; anything else is copied.
class Update final : public machine::GilFreeWork {
public:
    Update(const RunningHash& running, Value data, std::string_view bytes)
        : hash(running), rest_(bytes) {
        if (as_kind<Bytes>(data, Kind::bytes) == nullptr) {
            copy_ = bytes;
            rest_ = copy_;
        }
    }
    std::optional<Duration> step() override {
        if (rest_.empty()) return std::nullopt;
        const std::string_view now = rest_.substr(0, piece);
        rest_.remove_prefix(now.size());
        hash.update(now);
        return cost_of(hash.algorithm(), now.size());
    }

    RunningHash hash;

private:
    std::string copy_;
    std::string_view rest_;
};

std::optional<std::string_view> read_data(Strand& strand, Value data) {
    const auto bytes = bytes_of(data);
    if (bytes) return bytes;
    strand.raise(strand.process().types.type_error,
                 as_str(data) != nullptr ? "Strings must be encoded before hashing"
                                         : "object supporting the buffer API required");
    return std::nullopt;
}

// ---- what can be done with a digest; `argument` may be empty

using Action = Value (*)(Strand&, Value self, Value argument);

Value updated(Strand& strand, Wait& wait) {
    const auto work = take_work<Update>(strand);
    auto& state = state_of<HashState>(wait.keep);
    StrandRunner& runner = runner_of(strand);
    const SyncGuard guard(runner.machine);
    state.hash = work->hash;
    state.busy = false;
    state.waiters.wake_all(runner.machine, runner.id);
    return wait.number != 0 ? wait.keep : Value::none();
}

Value do_update(Strand& strand, Value self, Value data, bool is_new) {
    const auto bytes = read_data(strand, data);
    if (!bytes) return Value::error();
    auto& state = state_of<HashState>(self);
    if (bytes->size() > largest_with_gil) {
        strand.process().heap.check_room(bytes->size());
        state.busy = true;
        return work_without_gil(strand, std::make_unique<Update>(state.hash, data, *bytes),
                                &updated, self, is_new ? 1 : 0, data);
    }
    state.hash.update(*bytes);
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, cost_of(state.hash.algorithm(), bytes->size()));
    return is_new ? self : Value::none();
}
Value update(Strand& strand, Value self, Value data) {
    return do_update(strand, self, data, false);
}

// The digest as bytes; false: raised. SHAKE's has the length that is asked for.
bool read_digest(Strand& strand, Value self, Value argument, std::string& bytes) {
    const RunningHash& hash = state_of<HashState>(self).hash;
    std::size_t length = 0;
    if (hash.algorithm().digest_size == 0) {
        const auto wanted = index_of(strand, argument);
        if (!wanted) return false;
        if (*wanted < 0 || *wanted > (std::int64_t{1} << 29)) {
            strand.raise(strand.process().types.value_error,
                         *wanted < 0 ? "value must be positive" : "value is too large");
            return false;
        }
        length = static_cast<std::size_t>(*wanted);
        strand.process().heap.check_room(3 * length);
    }
    bytes = hash.digest(length);
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, cost_of(hash.algorithm(), length));
    return true;
}

Value digest(Strand& strand, Value self, Value argument) {
    std::string bytes;
    if (!read_digest(strand, self, argument, bytes)) return Value::error();
    return object_value(make_bytes(strand.process(), bytes));
}

Value hexdigest(Strand& strand, Value self, Value argument) {
    std::string bytes;
    if (!read_digest(strand, self, argument, bytes)) return Value::error();
    constexpr std::string_view digits = "0123456789abcdef";
    std::string text;
    for (const char byte : bytes) {
        text += digits[static_cast<unsigned char>(byte) >> 4U];
        text += digits[static_cast<unsigned char>(byte) & 15U];
    }
    return str_value(strand.process(), text);
}

Value copy(Strand& strand, Value self, Value) {
    Process& process = strand.process();
    return make_foreign(process, process.type_of(self),
                        std::make_unique<HashState>(state_of<HashState>(self).hash));
}

constexpr Action actions[] = {update, digest, hexdigest, copy};

// Does it once nobody computes on the object any more.
Value act(Strand& strand, std::size_t action, Value self, Value argument);

Value act_again(Strand& strand, Wait& wait) {
    if (wait.interrupted) {
        const SyncGuard guard(machine_of(strand));
        state_of<HashState>(wait.keep).waiters.remove(strand.id());
        return Value::none();
    }
    return act(strand, static_cast<std::size_t>(wait.number), wait.keep, wait.keep2);
}

Value act(Strand& strand, std::size_t action, Value self, Value argument) {
    auto& state = state_of<HashState>(self);
    if (state.busy) {
        StrandRunner& runner = runner_of(strand);
        const SyncGuard guard(runner.machine);
        state.waiters.add(runner.id, runner.machine.time_of(runner));
        runner.expect_wake_up();
        return park(strand, EventKind::waiting_lock, never, &act_again, self,
                    static_cast<std::int64_t>(action), argument);
    }
    return actions[action](strand, self, argument);
}

template <std::size_t action>
Value method(Strand& strand, const Arguments& arguments) {
    return act(strand, action, arguments[0], arguments.get(1));
}
template <std::size_t action>
Value digest_method(Strand& strand, const Arguments& arguments) {
    constexpr const char* name = action == 1 ? "digest" : "hexdigest";
    if (state_of<HashState>(arguments[0]).hash.algorithm().digest_size != 0) {
        if (!refuse_keywords(strand, arguments, name)) return Value::error();
        if (arguments.count != 1) {
            return strand.raise(
                strand.process().types.type_error,
                std::format("HASH.{}() takes no arguments ({} given)", name, arguments.count - 1));
        }
        return act(strand, action, arguments[0], Value());
    }
    Value values[2];
    if (!bind(strand, arguments, name, {{"self"}, {"length"}}, values)) return Value::error();
    return act(strand, action, values[0], values[1]);
}

Value name_getter(Strand& strand, const Arguments& arguments) {
    return str_value(strand.process(), state_of<HashState>(arguments[0]).hash.algorithm().name);
}
Value digest_size_getter(Strand&, const Arguments& arguments) {
    const RunningHash& hash = state_of<HashState>(arguments[0]).hash;
    return Value::small_int(static_cast<std::int64_t>(hash.digest_size()));
}
Value block_size_getter(Strand&, const Arguments& arguments) {
    const HashAlgorithm& algorithm = state_of<HashState>(arguments[0]).hash.algorithm();
    return Value::small_int(static_cast<std::int64_t>(algorithm.block_size));
}

constexpr NativeSpec hash_methods[] = {
    {"update", method<0>, 2, 2},
    {"digest", digest_method<1>, 1, 2, NativeSpec::keywords},
    {"hexdigest", digest_method<2>, 1, 2, NativeSpec::keywords},
    {"copy", method<3>, 1, 1},
    {"name", name_getter, 1, 1, NativeSpec::getter},
    {"digest_size", digest_size_getter, 1, 1, NativeSpec::getter},
    {"block_size", block_size_getter, 1, 1, NativeSpec::getter},
};

// ---- making them

Value make_hash(Strand& strand, const RunningHash& hash, Value data) {
    Process& process = strand.process();
    const char* const type =
        hash.algorithm().digest_size == 0 ? "_hashlib.HASHXOF" : "_hashlib.HASH";
    const Value self =
        make_foreign(process, type_named(process, type), std::make_unique<HashState>(hash));
    return data.is_empty() ? self : do_update(strand, self, data, true);
}

// sha256(data=b'', *, usedforsecurity=True, string=None), and the like by the native's own name.
Value hash_constructor(Strand& strand, const Arguments& arguments) {
    const HashAlgorithm& algorithm = *find_hash(arguments.callee->name);
    if (arguments.keyword_names == nullptr) {
        return make_hash(strand, RunningHash(algorithm), arguments.get(0));
    }
    Value values[3];
    if (!bind(strand, arguments, arguments.callee->name,
              {{"data", Value()}, {"usedforsecurity", Value(), true}, {"string", Value(), true}},
              values)) {
        return Value::error();
    }
    return make_hash(strand, RunningHash(algorithm), values[0].is_empty() ? values[2] : values[0]);
}

// blake2(name, data, digest_size, key): checked by hashlib.py
Value blake2(Strand& strand, const Arguments& arguments) {
    const auto key = bytes_of(arguments[3]);
    const auto size = int64_of(arguments[2]);
    if (!key || !size || as_str(arguments[0]) == nullptr) {
        return strand.raise(strand.process().types.type_error, "a bytes-like object is required");
    }
    const HashAlgorithm& algorithm = *find_hash(utf8(as_str(arguments[0])));
    return make_hash(strand, RunningHash(algorithm, static_cast<std::size_t>(*size), *key),
                     arguments[1]);
}

// ---- PBKDF2 (RFC 8018, 5.2), a piece of some hundred rounds at a time

class Pbkdf2 final : public machine::GilFreeWork {
public:
    Pbkdf2(const HashAlgorithm& algorithm, std::string_view password, std::string_view salt,
           std::int64_t rounds, std::size_t length)
        : inner_(algorithm), outer_(algorithm), salt_(salt), rounds_(rounds), length_(length) {
        std::string key(password);
        if (key.size() > algorithm.block_size) key = digest_of(algorithm, key);
        key.resize(algorithm.block_size);
        std::string pad = key;
        std::ranges::transform(key, pad.begin(),
                               [](char c) { return static_cast<char>(c ^ 0x36); });
        inner_.update(pad);
        std::ranges::transform(key, pad.begin(),
                               [](char c) { return static_cast<char>(c ^ 0x5c); });
        outer_.update(pad);
    }
    std::optional<Duration> step() override {
        if (result.size() >= length_) {
            result.resize(length_);
            return std::nullopt;
        }
        constexpr std::int64_t most = 500;
        const std::int64_t now = std::min(most, rounds_ - round_);
        for (std::int64_t i = 0; i < now; ++i, ++round_) next_round();
        if (round_ == rounds_) {
            result += block_;
            round_ = 0;
        }
        return now * 2 * cost_of(inner_.algorithm(), 2 * inner_.digest_size());
    }

    std::string result;

private:
    void next_round() {
        if (round_ == 0) {
            const auto index = static_cast<std::uint32_t>(result.size() / inner_.digest_size() + 1);
            last_ = salt_;
            for (const int shift : {24, 16, 8, 0}) last_ += static_cast<char>(index >> shift);
        }
        RunningHash inner = inner_;
        inner.update(last_);
        RunningHash outer = outer_;
        outer.update(inner.digest());
        last_ = outer.digest();
        if (round_ == 0) {
            block_ = last_;
            return;
        }
        for (std::size_t i = 0; i < block_.size(); ++i) {
            block_[i] = static_cast<char>(block_[i] ^ last_[i]);
        }
    }

    RunningHash inner_, outer_;  // behind the key's block
    std::string salt_, last_, block_;
    std::int64_t rounds_;
    std::int64_t round_ = 0;
    std::size_t length_;
};

// pbkdf2(name, password, salt, iterations, length): checked by hashlib.py
Value pbkdf2(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto password = bytes_of(arguments[1]);
    const auto salt = bytes_of(arguments[2]);
    const auto rounds = int64_of(arguments[3]);
    const auto length = int64_of(arguments[4]);
    if (as_str(arguments[0]) == nullptr || !password || !salt || !rounds || !length) {
        return strand.raise(process.types.type_error, "a bytes-like object is required");
    }
    const HashAlgorithm& algorithm = *find_hash(utf8(as_str(arguments[0])));
    const auto bytes = static_cast<std::size_t>(*length);
    process.heap.check_room(2 * bytes);
    return work_without_gil(
        strand, std::make_unique<Pbkdf2>(algorithm, *password, *salt, *rounds, bytes),
        [](Strand& woken, Wait&) {
            const auto work = take_work<Pbkdf2>(woken);
            return object_value(make_bytes(woken.process(), work->result));
        },
        Value());
}

// compare_digest of bytes-like objects or ASCII texts; all characters are looked at.
Value compare_digest(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    std::string texts[2];
    const Str* const left = as_str(arguments[0]);
    const Str* const right = as_str(arguments[1]);
    if (left != nullptr && right != nullptr) {
        if (!left->ascii || !right->ascii) {
            return strand.raise(process.types.type_error,
                                "comparing strings with non-ASCII characters is not supported");
        }
        texts[0] = left->ascii_view();
        texts[1] = right->ascii_view();
    } else {
        const auto first = bytes_of(arguments[0]);
        const auto second = bytes_of(arguments[1]);
        if (!first && !second) {
            return strand.raise(
                process.types.type_error,
                std::format("unsupported operand types(s) or combination of types: '{}' and '{}'",
                            type_name(process, arguments[0]), type_name(process, arguments[1])));
        }
        if (!first || !second) {
            return strand.raise(process.types.type_error,
                                std::format("a bytes-like object is required, not '{}'",
                                            type_name(process, arguments[first ? 1 : 0])));
        }
        texts[0] = *first;
        texts[1] = *second;
    }
    if (texts[0].size() != texts[1].size()) return Value::boolean(false);
    unsigned difference = 0;
    for (std::size_t i = 0; i < texts[0].size(); ++i) {
        difference |=
            static_cast<unsigned char>(texts[0][i]) ^ static_cast<unsigned char>(texts[1][i]);
    }
    return Value::boolean(difference == 0);
}

constexpr NativeSpec functions[] = {
    {"blake2", blake2, 4, 4},
    {"pbkdf2", pbkdf2, 5, 5},
    {"compare_digest", compare_digest, 2, 2},
    {"md5", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha1", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha224", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha256", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha384", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha512", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha3_224", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha3_256", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha3_384", hash_constructor, 0, 1, NativeSpec::keywords},
    {"sha3_512", hash_constructor, 0, 1, NativeSpec::keywords},
    {"shake_128", hash_constructor, 0, 1, NativeSpec::keywords},
    {"shake_256", hash_constructor, 0, 1, NativeSpec::keywords},
};

Value cannot_be_made(Strand& strand, const Arguments& arguments) {
    return strand.raise(
        strand.process().types.type_error,
        std::format("cannot create '_hashlib.{}' instances", utf8(as_type(arguments[0])->name)));
}

}  // namespace

bool init_hashlib(Strand& strand, Module& module) {
    Process& process = strand.process();
    TypeSpec spec{"HASH", Kind::foreign, nullptr, cannot_be_made, true, "_hashlib"};
    define_type(process, module, spec, hash_methods);
    spec.name = "HASHXOF";
    define_type(process, module, spec, hash_methods);
    add_functions(process, module, functions);
    return true;
}

}  // namespace interleave::library
