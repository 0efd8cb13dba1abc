// memoryview: a window of one dimension on the bytes of a bytes or bytearray object.
//
// A view keeps its bytearray from being resized. Memory is traced here, so nobody counts views or knows
// when a forgotten one has gone: may_resize() looks for one that the program can still name.
// Rule: a view that it does not find may outlive a change of size. Every access therefore checks the
// view's bounds against its owner's present size, and raises when they are no longer inside.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runtime/operations.h"

namespace interleave::runtime {

struct MemoryView : Object {
    Value owner;  // bytes or bytearray; empty: released
    std::size_t offset = 0;
    std::int64_t count = 0;   // items
    std::int64_t stride = 1;  // bytes from one item to the next; may be negative
    char format = 'B';        // of the struct module, native sizes
    std::uint8_t item_bytes = 1;
    bool readonly = false;
};

// The bytes that a contiguous, valid view shows; nothing: it is neither.
[[nodiscard]] std::optional<std::string_view> memoryview_bytes(const MemoryView& view);
// A copy of what any view shows; nothing: raised.
std::optional<std::string> memoryview_copy(Strand& strand, const MemoryView& view);
// False: raised BufferError, there is a view. What is looked through: the variables of all frames and of
// modules, and what is in containers and objects that they lead to.
[[nodiscard]] bool may_resize(Strand& strand, ByteArray& array);
// == with anything bytes-like; not_implemented: it is not.
Value memoryview_equal(Strand& strand, Value left, Value right);
void define_memoryview(Process& process);

}  // namespace interleave::runtime
