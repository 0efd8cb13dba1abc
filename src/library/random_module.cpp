#include <algorithm>

#include "library/hashes.h"
#include "library/mersenne_twister.h"
#include "library/native_modules.h"
#include "runtime/containers.h"
#include "runtime/numbers.h"

// _random.Random: the generator that random.Random derives from.
//
// Without a seed CPython asks the operating system for one. Here that would make runs differ for no
// reason that the reader chose, so it is made from the machine's own time and a counter: on the model
// machine such a program repeats exactly.

namespace interleave::library {

using namespace runtime;

namespace {

constexpr const char* counter_key = "_random.seeds";

struct RandomState : ForeignState {
    MersenneTwister generator;
};
MersenneTwister& self_of(const Arguments& arguments) {
    auto* foreign = static_cast<Foreign*>(arguments[0].as_object());
    return static_cast<RandomState*>(foreign->state.get())->generator;
}

using Key = std::vector<std::uint32_t>;  // lowest word first

Key key_of_bytes(std::string_view big_endian) {
    Key key;
    for (std::size_t i = 0; i < big_endian.size(); ++i) {
        if (i % 4 == 0) key.push_back(0);
        const auto byte = static_cast<unsigned char>(big_endian[big_endian.size() - 1 - i]);
        key.back() |= std::uint32_t{byte} << (8 * (i % 4));
    }
    while (key.size() > 1 && key.back() == 0) key.pop_back();
    if (key.empty()) key.push_back(0);
    return key;
}

Key key_of_number(std::uint64_t number) {
    Key key = {static_cast<std::uint32_t>(number)};
    if ((number >> 32U) != 0) key.push_back(static_cast<std::uint32_t>(number >> 32U));
    return key;
}

bool key_of_int(Strand& strand, Value number, Key& key) {
    std::string digits;
    if (!int_digits(strand, number, 16, digits)) return false;
    if (digits.size() % 2 != 0) digits.insert(digits.begin(), '0');
    std::string bytes;
    const auto nibble = [](char digit) { return digit <= '9' ? digit - '0' : digit - 'a' + 10; };
    for (std::size_t i = 0; i < digits.size(); i += 2) {
        bytes += static_cast<char>(nibble(digits[i]) * 16 + nibble(digits[i + 1]));
    }
    key = key_of_bytes(bytes);
    return true;
}

Key fresh_key(Strand& strand) {
    Process& process = strand.process();
    Value& counter = process.library_state[counter_key];
    const std::int64_t seeds = counter.is_small_int() ? counter.as_small_int() : 0;
    counter = Value::small_int(seeds + 1);
    const auto now = static_cast<std::uint64_t>(strand.host().now(strand).ns());
    return {static_cast<std::uint32_t>(now), static_cast<std::uint32_t>(now >> 32U),
            static_cast<std::uint32_t>(seeds)};
}

bool seed(Strand& strand, MersenneTwister& generator, Value given) {
    Key key;
    std::string text;
    if (given.is_none()) {
        key = fresh_key(strand);
    } else if (is_int(given)) {
        if (!key_of_int(strand, given, key)) return false;
    } else {
        if (const Str* name = as_str(given)) {
            text = utf8(name);
        } else if (const auto* bytes = as_kind<Bytes>(given, Kind::bytes)) {
            text = bytes->view();
        } else if (const auto* array = as_kind<ByteArray>(given, Kind::bytearray)) {
            text.assign(array->bytes.begin(), array->bytes.end());
        } else {
            const auto code = hash(strand, given);
            if (!code) return false;
            generator.seed(key_of_number(static_cast<std::uint64_t>(*code)));
            return true;
        }
        key = key_of_bytes(text + digest_of(*find_hash("sha512"), text));
    }
    generator.seed(key);
    return true;
}

Value random_seed(Strand& strand, const Arguments& arguments) {
    const bool done = seed(strand, self_of(arguments), arguments.get(1, Value::none()));
    return done ? Value::none() : Value::error();
}

Value construct_random(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto* foreign = process.heap.create<Foreign>(as_type(arguments[0]), Kind::foreign);
    auto state = std::make_unique<RandomState>();
    // Classes derived from it seed in their __init__, by arguments of their own.
    const bool own = as_type(arguments[0])->is_native;
    if (!seed(strand, state->generator, own ? arguments.get(1, Value::none()) : Value::none())) {
        return Value::error();
    }
    foreign->state = std::move(state);
    process.note_made(foreign);
    return object_value(foreign);
}

Value random_random(Strand&, const Arguments& arguments) {
    return Value::real(self_of(arguments).next_double());
}

Value random_getrandbits(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const auto wanted = index_of(strand, arguments[1]);
    if (!wanted) {
        if (!strand.pending_is(process.types.index_error)) return Value::error();
        return strand.raise(process.types.overflow_error, "Python int too large for C uint64_t");
    }
    if (*wanted < 0) {
        return strand.raise(process.types.value_error, "Cannot convert negative int");
    }
    MersenneTwister& generator = self_of(arguments);
    auto bits = static_cast<std::size_t>(*wanted);
    if (bits == 0) return Value::small_int(0);
    if (bits <= 32) return Value::small_int(generator.next() >> (32 - bits));
    process.heap.check_room(bits / 4);
    std::vector<std::uint32_t> words;
    for (; bits > 0; bits -= std::min<std::size_t>(bits, 32)) {
        const std::uint32_t word = generator.next();
        words.push_back(bits < 32 ? word >> (32 - bits) : word);
    }
    if (words.size() == 2) {
        return make_int_unsigned(process, std::uint64_t{words[1]} << 32U | words[0]);
    }
    std::string digits;
    constexpr std::string_view hexadecimal = "0123456789abcdef";
    for (auto word = words.rbegin(); word != words.rend(); ++word) {
        for (int shift = 28; shift >= 0; shift -= 4) digits += hexadecimal[(*word >> shift) & 15U];
    }
    return make_int_from_text(process, digits, 16);
}

Value random_getstate(Strand& strand, const Arguments& arguments) {
    const MersenneTwister& generator = self_of(arguments);
    std::vector<Value> words;
    words.reserve(generator.state.size() + 1);
    for (const std::uint32_t word : generator.state) words.push_back(Value::small_int(word));
    words.push_back(Value::small_int(generator.index));
    return object_value(runtime::make_tuple(strand.process(), words));
}

Value random_setstate(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Tuple* words = as_tuple(arguments[1]);
    if (words == nullptr) {
        return strand.raise(process.types.type_error, "state vector must be a tuple");
    }
    if (words->size != MersenneTwister::size + 1) {
        return strand.raise(process.types.value_error, "state vector is the wrong size");
    }
    MersenneTwister generator;
    for (std::size_t i = 0; i <= MersenneTwister::size; ++i) {
        const auto word = index_of(strand, words->items()[i]);
        if (!word) return Value::error();
        if (i < MersenneTwister::size) {
            generator.state[i] = static_cast<std::uint32_t>(*word);
        } else if (*word < 0 || *word > static_cast<std::int64_t>(MersenneTwister::size)) {
            return strand.raise(process.types.value_error, "invalid state");
        } else {
            generator.index = static_cast<std::uint32_t>(*word);
        }
    }
    self_of(arguments) = generator;
    return Value::none();
}

constexpr NativeSpec random_specs[] = {
    {"seed", random_seed, 1, 2},
    {"random", random_random, 1, 1},
    {"getrandbits", random_getrandbits, 2, 2},
    {"getstate", random_getstate, 1, 1},
    {"setstate", random_setstate, 2, 2},
};

}  // namespace

bool init_random(Strand& strand, Module& module) {
    TypeSpec spec{"Random", Kind::foreign, nullptr, construct_random};
    spec.module = "_random";
    Type* type = make_type(strand.process(), spec, random_specs);
    set_module_attribute(strand.process(), module, "Random", object_value(type));
    return true;
}

}  // namespace interleave::library
