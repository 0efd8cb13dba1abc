// What strands that run beside each other (World, no GIL) read and write of objects that they share.
//
// A reader must see the whole of an object whose address it has just read: writes release, reads acquire.
// On x86-64 both are plain moves; in WebAssembly an atomic store is a locked exchange, and the eval
// loop uses it only when others run.
// In WebAssembly a read is a plain one that the compiler may not repeat: engines do not tear an aligned
// one, and what is reached through the value that was read is ordered behind it by every processor.
#pragma once

#include <bit>
#include <cstdint>
#include <optional>
#include <thread>

#include "runtime/native.h"
#include "runtime/operations.h"
#include "runtime/process.h"

namespace interleave::runtime {

template <class T>
[[nodiscard]] T read_shared(const T& place) {
#ifdef __EMSCRIPTEN__
    return *static_cast<const volatile T*>(&place);
#else
    T value;
    __atomic_load(&place, &value, __ATOMIC_ACQUIRE);
    return value;
#endif
}
[[nodiscard]] inline Value read_shared(const Value& place) {
    return std::bit_cast<Value>(read_shared(reinterpret_cast<const std::uint64_t&>(place)));
}
template <class T>
void write_shared(T& place, T value) {
    __atomic_store(&place, &value, __ATOMIC_RELEASE);
}
inline void write_shared(Value& place, Value value) {
    write_shared(reinterpret_cast<std::uint64_t&>(place), value.bits());
}

// Values that never change and whose operations run nothing of the program's: numbers, texts, bytes and
// constants, of the built-in types themselves.
[[nodiscard]] inline bool is_inert(Value value, const Types& types) {
    if (!value.is_object()) return true;
    const Type* const type = value.as_object()->type;
    return type == types.str || type == types.int_ || type == types.bytes || type == types.complex;
}

// Of what others may read and seldom do, with nothing behind it: a position, a count.
template <class T>
void write_unordered(T& place, T value) {
#ifdef __EMSCRIPTEN__
    *static_cast<volatile T*>(&place) = value;
#else
    __atomic_store(&place, &value, __ATOMIC_RELAXED);
#endif
}

// Between strands that are attached, around the few lines that change more than one word of an object.
// Nothing in between may wait, poll or call. The bit is the collector's mark: a collection finds every
// strand at a poll point, and none of them in here.
class ObjectLock {
public:
    explicit ObjectLock(Object& object) : bit_(object.marked) {
        for (int i = 0; __atomic_exchange_n(&bit_, true, __ATOMIC_ACQUIRE); ++i) {
            if (i % 64 == 63) std::this_thread::yield();  // its holder may have lost its core
        }
    }
    ~ObjectLock() { __atomic_store_n(&bit_, false, __ATOMIC_RELEASE); }
    ObjectLock(const ObjectLock&) = delete;
    ObjectLock& operator=(const ObjectLock&) = delete;

private:
    bool& bit_;
};

// The right to change an object: its owner has it, several share it by the lock (see Owned). False: it
// is somebody else's, and this strand must be alone.
class Hold {
public:
    Hold(Owned& object, std::uint32_t self) {
        if (object.owner == Owned::anybody) lock_.emplace(object);
        has_ = lock_.has_value() || object.owner == self;
    }
    Hold(const Owned& object, std::uint32_t self) : Hold(const_cast<Owned&>(object), self) {}
    explicit operator bool() const { return has_; }

private:
    std::optional<ObjectLock> lock_;
    bool has_ = false;
};

// dict.setdefault() as dict_set_beside(): `value` becomes what the key has then.
[[nodiscard]] bool dict_setdefault_beside(Strand& strand, Dict* dict, Value key, Value& value);

// Of a set that no other strand changes: nothing when the program would have to be asked whether
// items are equal. Otherwise whether it was added, is in there, was removed.
Truth set_add_beside(Strand& strand, Set* set, Value item);
Truth set_contains_beside(Strand& strand, Set* set, Value item);
Truth set_discard_beside(Strand& strand, Set* set, Value item);

// That natives which only read may look at these values, while it lives: they are inert, or built-in
// containers of such that nobody changes meanwhile. Of those that several strands change only one is
// locked, as two would have to be taken in order; what it is locked for makes no nested call.
class Reading {
public:
    Reading(Strand& strand, const Value* values, std::uint32_t count);
    explicit operator bool() const { return may_; }

private:
    bool take(Value value, const Types& types, std::uint32_t self);

    std::optional<Hold> hold_;
    bool may_ = true;
};

// NativeSpec::beside of those.
template <NativeFunction function>
Value read_beside(Strand& strand, const Arguments& arguments) {
    const Reading reading(strand, arguments.values, arguments.count);
    return reading ? function(strand, arguments) : Value();
}

// Null: not of a kind that has an owner.
[[nodiscard]] Owned* as_owned(Value value);
// The owner of namespaces. Variables are written into them without a hold, so that one who adds keys,
// and may move all entries, is alone.
constexpr std::uint32_t namespace_owner = UINT32_MAX - 1;
// By one that is alone because the object was somebody else's.
void take_over(Value value, std::uint32_t self);

}  // namespace interleave::runtime
