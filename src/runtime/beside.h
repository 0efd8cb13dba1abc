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
#include <thread>

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

}  // namespace interleave::runtime
