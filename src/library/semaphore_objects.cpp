// _interleave.SemLock and SharedBlock: what multiprocessing's locks and shared values are made of.
// Modules/_multiprocessing/semaphore.c.

#include <algorithm>
#include <cstring>
#include <string>
#include <vector>

#include "library/shared_objects.h"
#include "library/waitable.h"
#include "runtime/bytes.h"

namespace interleave::library {

using runtime::Kind;
using trace::EventKind;

namespace {

// ---- SemLock

struct SharedSemaphore final : SharedObject {
    machine::Semaphore semaphore;
    std::uint32_t made_at = 0;  // line of the program
};

struct SemaphoreState final : SharedState, Waitable {
    std::shared_ptr<SharedSemaphore> shared;

    // Only of what one strand has at a time it can be said who holds it.
    [[nodiscard]] WaitedFor waited_for() const override {
        const machine::Semaphore& semaphore = shared->semaphore;
        const char* kind = semaphore.recursive ? "RLock" : "Lock";
        WaitedFor what{.kind = semaphore.max_value == 1 ? kind : "Semaphore",
                       .made_at = shared->made_at};
        if (semaphore.max_value == 1 && semaphore.value == 0) {
            what.holder = semaphore.owner;
            what.held_since = semaphore.line;
        }
        return what;
    }

    [[nodiscard]] char pickle_tag() const override { return 'S'; }
    [[nodiscard]] std::uint64_t send_copy(Machine& machine) override {
        const SyncGuard guard(machine);
        return share(machine, shared);
    }
};

machine::Semaphore& semaphore_of(Value self) {
    return state_of<SemaphoreState>(self).shared->semaphore;
}

Value make_semaphore(Process& process, std::shared_ptr<SharedSemaphore> shared) {
    auto state = std::make_unique<SemaphoreState>();
    state->shared = std::move(shared);
    return make_foreign(process, type_named(process, "_interleave.SemLock"), std::move(state));
}

// SemLock(value, maxvalue, recursive)
Value construct_semaphore(Strand& strand, const Arguments& arguments) {
    Value values[4];
    if (!runtime::bind(strand, arguments, "SemLock",
                       {{"type"}, {"value"}, {"maxvalue"}, {"recursive", Value::boolean(false)}},
                       values)) {
        return Value::error();
    }
    const auto value = runtime::index_of(strand, values[1]);
    if (!value) return Value::error();
    const auto max_value = runtime::index_of(strand, values[2]);
    if (!max_value) return Value::error();
    if (*value < 0 || *value > *max_value) {
        Process& process = strand.process();
        return strand.raise_with_arguments(process.types.os_error,
                                           {Value::small_int(22),  // EINVAL
                                            runtime::str_value(process, "Invalid argument")});
    }
    auto shared = std::make_shared<SharedSemaphore>();
    shared->made_at = strand.user_line();
    shared->semaphore.value = *value;
    shared->semaphore.max_value = *max_value;
    const runtime::Truth recursive = runtime::truth(strand, values[3]);
    if (!recursive) return Value::error();
    shared->semaphore.recursive = *recursive;
    return make_semaphore(strand.process(), std::move(shared));
}

Value semaphore_woken(Strand& strand, Wait& wait) {
    StrandRunner& runner = runner_of(strand);
    machine::Semaphore& semaphore = semaphore_of(wait.keep);
    const SyncGuard guard(runner.machine);
    if (wait.woken && semaphore.try_acquire(runner.id, strand.user_line())) {
        return Value::boolean(true);
    }
    if (!wait.woken) {
        semaphore.waiters.remove(runner.id);
        return Value::boolean(false);
    }
    semaphore.waiters.add_in_front(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return strand.wait(wait);
}

// acquire(block=True, timeout=None)
Value semaphore_acquire(Strand& strand, const Arguments& arguments) {
    Value values[3];
    if (!runtime::bind(strand, arguments, "acquire",
                       {{"self"}, {"block", Value::boolean(true)}, {"timeout", Value::none()}},
                       values)) {
        return Value::error();
    }
    const runtime::Truth block = runtime::truth(strand, values[1]);
    std::optional<Duration> timeout;
    if (!block || !read_timeout(strand, values[2], timeout)) return Value::error();
    const Instant deadline = *block ? deadline_after(strand, timeout) : never;
    StrandRunner& runner = runner_of(strand);
    machine::Semaphore& semaphore = semaphore_of(values[0]);
    const SyncGuard guard(runner.machine);
    if (semaphore.try_acquire(runner.id, strand.user_line())) return Value::boolean(true);
    if (!*block) return Value::boolean(false);
    semaphore.waiters.add(runner.id, runner.machine.time_of(runner));
    runner.expect_wake_up();
    return park(strand, EventKind::waiting_lock, deadline, &semaphore_woken, values[0]);
}

Value semaphore_release(Strand& strand, const Arguments& arguments) {
    StrandRunner& runner = runner_of(strand);
    machine::Semaphore& semaphore = semaphore_of(arguments[0]);
    const SyncGuard guard(runner.machine);
    if (semaphore.recursive) {
        if (!semaphore.is_mine(runner.id)) {
            return strand.raise(strand.process().types.assertion_error,
                                "attempt to release recursive lock not owned by thread");
        }
        if (semaphore.count > 1) {
            --semaphore.count;
            return Value::none();
        }
    } else if (semaphore.value >= semaphore.max_value) {
        return strand.raise(strand.process().types.value_error,
                            "semaphore or lock released too many times");
    }
    semaphore.release(runner.machine, runner.id);
    return Value::none();
}

Value semaphore_enter(Strand& strand, const Arguments& arguments) {
    return semaphore_acquire(strand, {arguments.values, 1});
}

Value semaphore_exit(Strand& strand, const Arguments& arguments) {
    return semaphore_release(strand, arguments);
}

Value semaphore_get_value(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return runtime::make_int(strand.process(), semaphore_of(arguments[0]).value);
}

Value semaphore_is_mine(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(semaphore_of(arguments[0]).is_mine(strand.id()));
}

// How often a strand of this process has it: CPython counts in each process what is done there.
Value semaphore_count(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    const machine::Semaphore& semaphore = semaphore_of(arguments[0]);
    if (!semaphore.owner || semaphore.count <= 0) return Value::small_int(0);
    const trace::StrandInfo& owner =
        machine_of(strand).trace().strand(static_cast<std::size_t>(*semaphore.owner));
    const bool is_here = owner.process == runner_of(strand).process.id;
    return Value::small_int(is_here ? semaphore.count : 0);
}

Value semaphore_max_value(Strand& strand, const Arguments& arguments) {
    return runtime::make_int(strand.process(), semaphore_of(arguments[0]).max_value);
}

Value semaphore_is_zero(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return bool_value(semaphore_of(arguments[0]).value == 0);
}

constexpr std::uint8_t interacts = NativeSpec::interacts;
constexpr NativeSpec semaphore_methods[] = {
    {"acquire", semaphore_acquire, 1, 3, interacts | NativeSpec::keywords},
    {"release", semaphore_release, 1, 1, interacts},
    {"__enter__", semaphore_enter, 1, 1, interacts},
    {"__exit__", semaphore_exit, 1, 4, interacts},
    {"get_value", semaphore_get_value, 1, 1, interacts},
    {"_get_value", semaphore_get_value, 1, 1, interacts},
    {"_is_mine", semaphore_is_mine, 1, 1, interacts},
    {"_count", semaphore_count, 1, 1, interacts},
    {"_is_zero", semaphore_is_zero, 1, 1, interacts},
    {"maxvalue", semaphore_max_value, 1, 1, NativeSpec::getter},
};

// ---- SharedBlock

struct SharedBytes final : SharedObject {
    std::string bytes;
};

struct BlockState final : SharedState {
    std::shared_ptr<SharedBytes> shared;

    [[nodiscard]] char pickle_tag() const override { return 'B'; }
    [[nodiscard]] std::uint64_t send_copy(Machine& machine) override {
        const SyncGuard guard(machine);
        return share(machine, shared);
    }
};

std::string& bytes_of_block(Value self) { return state_of<BlockState>(self).shared->bytes; }

Value make_block(Process& process, std::shared_ptr<SharedBytes> shared) {
    auto state = std::make_unique<BlockState>();
    state->shared = std::move(shared);
    return make_foreign(process, type_named(process, "_interleave.SharedBlock"), std::move(state));
}

Value construct_block(Strand& strand, const Arguments& arguments) {
    const auto size = runtime::index_of(strand, arguments.get(1, Value::none()));
    if (!size) return Value::error();
    if (*size < 0) return strand.raise(strand.process().types.value_error, "negative size");
    strand.process().heap.check_room(static_cast<std::size_t>(*size));
    auto shared = std::make_shared<SharedBytes>();
    shared->bytes.assign(static_cast<std::size_t>(*size), '\0');
    return make_block(strand.process(), std::move(shared));
}

// struct's typecodes in native sizes of a 64-bit Linux, on every platform.
std::size_t size_of_typecode(char code) {
    switch (code) {
        case 'c':
        case 'b':
        case 'B':
        case '?': return 1;
        case 'h':
        case 'H': return 2;
        case 'i':
        case 'I':
        case 'f':
        case 'u':
        case 'w': return 4;
        case 'l':
        case 'L':
        case 'q':
        case 'Q':
        case 'd': return 8;
        default: return 0;
    }
}

struct Place {
    char code = 0;
    std::size_t size = 0;
    char* at = nullptr;
};

// get(offset, typecode) and set(offset, typecode, value) share their first arguments. Under the guard.
bool read_place(Strand& strand, const Arguments& arguments, Place& place) {
    Process& process = strand.process();
    const runtime::Str* const code = runtime::as_str(arguments[2]);
    if (code != nullptr && code->length == 1) place.code = static_cast<char>(code->at(0));
    place.size = size_of_typecode(place.code);
    if (place.size == 0) {
        strand.raise(process.types.type_error, "bad typecode");
        return false;
    }
    const auto offset = runtime::index_of(strand, arguments[1]);
    if (!offset) return false;
    std::string& bytes = bytes_of_block(arguments[0]);
    if (*offset < 0 || static_cast<std::size_t>(*offset) + place.size > bytes.size()) {
        strand.raise(process.types.index_error, "invalid index");
        return false;
    }
    place.at = bytes.data() + *offset;
    return true;
}

template <class T>
T read_as(const Place& place) {
    T value{};
    std::memcpy(&value, place.at, sizeof value);
    return value;
}

template <class T>
void write_as(const Place& place, T value) {
    std::memcpy(place.at, &value, sizeof value);
}

Value block_get(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    Place place;
    if (!read_place(strand, arguments, place)) return Value::error();
    Process& process = strand.process();
    switch (place.code) {
        case 'c': return Value::object(runtime::make_bytes(process, {place.at, 1}));
        case 'b': return Value::small_int(read_as<std::int8_t>(place));
        case 'B': return Value::small_int(read_as<std::uint8_t>(place));
        case '?': return bool_value(*place.at != 0);
        case 'h': return Value::small_int(read_as<std::int16_t>(place));
        case 'H': return Value::small_int(read_as<std::uint16_t>(place));
        case 'i': return Value::small_int(read_as<std::int32_t>(place));
        case 'I': return Value::small_int(read_as<std::uint32_t>(place));
        case 'u':
        case 'w': return Value::object(runtime::make_character(process, read_as<char32_t>(place)));
        case 'f': return Value::real(static_cast<double>(read_as<float>(place)));
        case 'd': return Value::real(read_as<double>(place));
        case 'l':
        case 'q': return runtime::make_int(process, read_as<std::int64_t>(place));
        default: return runtime::make_int_unsigned(process, read_as<std::uint64_t>(place));
    }
}

Value block_set(Strand& strand, const Arguments& arguments) {
    const Value value = arguments[3];
    const SyncGuard guard(machine_of(strand));
    Place place;
    if (!read_place(strand, arguments, place)) return Value::error();
    switch (place.code) {
        case 'f':
        case 'd': {
            const auto number = runtime::to_double(strand, value);
            if (!number) return Value::error();
            if (place.code == 'f') {
                write_as(place, static_cast<float>(*number));
            } else {
                write_as(place, *number);
            }
            return Value::none();
        }
        case 'c': {
            const auto* const bytes = runtime::as_kind<runtime::Bytes>(value, Kind::bytes);
            if (bytes == nullptr || bytes->length != 1) {
                return strand.raise(strand.process().types.type_error,
                                    "one character bytes, bytearray, or an integer in range(256) "
                                    "expected");
            }
            *place.at = static_cast<char>(bytes->data()[0]);
            return Value::none();
        }
        case 'u':
        case 'w': {
            const runtime::Str* const text = runtime::as_str(value);
            if (text == nullptr || text->length != 1) {
                return strand.raise(strand.process().types.type_error,
                                    "one character unicode string expected");
            }
            write_as(place, text->at(0));
            return Value::none();
        }
        case '?': {
            const runtime::Truth truth = runtime::truth(strand, value);
            if (!truth) return Value::error();
            *place.at = *truth ? 1 : 0;
            return Value::none();
        }
        default: break;
    }
    // As ctypes does: whatever does not fit is cut off.
    const auto number = runtime::index_of(strand, value);
    if (!number) return Value::error();
    switch (place.size) {
        case 1: write_as(place, static_cast<std::int8_t>(*number)); break;
        case 2: write_as(place, static_cast<std::int16_t>(*number)); break;
        case 4: write_as(place, static_cast<std::int32_t>(*number)); break;
        default: write_as(place, *number); break;
    }
    return Value::none();
}

Value block_raw(Strand& strand, const Arguments& arguments) {
    const SyncGuard guard(machine_of(strand));
    return Value::object(runtime::make_bytes(strand.process(), bytes_of_block(arguments[0])));
}

// read(start, count) and write(start, bytes), cut at the block's end
Value block_read(Strand& strand, const Arguments& arguments) {
    const auto start = runtime::index_of(strand, arguments[1]);
    const auto count = start ? runtime::index_of(strand, arguments[2]) : std::nullopt;
    if (!count) return Value::error();
    const SyncGuard guard(machine_of(strand));
    const std::string_view bytes = bytes_of_block(arguments[0]);
    const auto size = static_cast<std::int64_t>(bytes.size());
    const std::int64_t first = std::clamp<std::int64_t>(*start, 0, size);
    const std::int64_t many = std::clamp<std::int64_t>(*count, 0, size - first);
    return Value::object(runtime::make_bytes(
        strand.process(),
        bytes.substr(static_cast<std::size_t>(first), static_cast<std::size_t>(many))));
}

Value block_write(Strand& strand, const Arguments& arguments) {
    const auto start = runtime::index_of(strand, arguments[1]);
    if (!start) return Value::error();
    const auto data = runtime::bytes_of(arguments[2]);
    if (!data) {
        return strand.raise(strand.process().types.type_error, "a bytes-like object is required");
    }
    const SyncGuard guard(machine_of(strand));
    std::string& bytes = bytes_of_block(arguments[0]);
    if (*start < 0 || static_cast<std::size_t>(*start) > bytes.size()) return Value::none();
    const auto first = static_cast<std::size_t>(*start);
    const std::size_t count = std::min(data->size(), bytes.size() - first);
    bytes.replace(first, count, data->substr(0, count));
    return Value::none();
}

// open_block(name, size) -> the block of that name; with a size it is made. None: there is none, or
// (with a size) there is one already.
Value open_block(Strand& strand, const Arguments& arguments) {
    const runtime::Str* const text = runtime::as_str(arguments[0]);
    const auto size = runtime::index_of(strand, arguments[1]);
    if (text == nullptr || !size) return Value::none();
    const std::string name = runtime::utf8(text);
    Process& process = strand.process();
    process.heap.check_room(static_cast<std::size_t>(std::max<std::int64_t>(*size, 0)));
    std::shared_ptr<SharedBytes> shared;
    {
        const SyncGuard guard(machine_of(strand));
        auto& named = library_of(machine_of(strand)).named;
        const auto found = named.find(name);
        if (*size > 0) {
            if (found != named.end()) return Value::none();
            shared = std::make_shared<SharedBytes>();
            shared->bytes.assign(static_cast<std::size_t>(*size), '\0');
            named.emplace(name, shared);
        } else if (found != named.end()) {
            shared = std::static_pointer_cast<SharedBytes>(found->second);
        }
    }
    return shared == nullptr ? Value::none() : make_block(process, std::move(shared));
}

// unlink_block(name) -> was it there?
Value unlink_block(Strand& strand, const Arguments& arguments) {
    const runtime::Str* const text = runtime::as_str(arguments[0]);
    if (text == nullptr) return Value::boolean(false);
    const SyncGuard guard(machine_of(strand));
    return Value::boolean(library_of(machine_of(strand)).named.erase(runtime::utf8(text)) > 0);
}

constexpr NativeSpec block_functions[] = {
    {"open_block", open_block, 2, 2, interacts},
    {"unlink_block", unlink_block, 1, 1, interacts},
};

Value block_length(Strand&, const Arguments& arguments) {
    return Value::small_int(static_cast<std::int64_t>(bytes_of_block(arguments[0]).size()));
}

constexpr NativeSpec block_methods[] = {
    {"get", block_get, 3, 3, interacts},     {"set", block_set, 4, 4, interacts},
    {"raw", block_raw, 1, 1, interacts},     {"read", block_read, 3, 3, interacts},
    {"write", block_write, 3, 3, interacts}, {"__len__", block_length, 1, 1},
};

}  // namespace

Value receive_semaphore(Strand& strand, const std::shared_ptr<SharedObject>& object) {
    return make_semaphore(strand.process(), std::static_pointer_cast<SharedSemaphore>(object));
}

Value receive_block(Strand& strand, const std::shared_ptr<SharedObject>& object) {
    return make_block(strand.process(), std::static_pointer_cast<SharedBytes>(object));
}

void define_semaphores(Process& process, Module& module) {
    define_type(process, module,
                {"SemLock", Kind::foreign, nullptr, construct_semaphore, true, "_multiprocessing"},
                semaphore_methods);
}

void define_shared_blocks(Process& process, Module& module) {
    define_type(process, module,
                {"SharedBlock", Kind::foreign, nullptr, construct_block, true, "_interleave"},
                block_methods);
    runtime::add_functions(process, module, block_functions);
}

}  // namespace interleave::library
