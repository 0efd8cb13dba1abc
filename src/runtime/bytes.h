// bytes and bytearray: their texts, codecs, operators and methods.
//
// Both share their methods: a method sees a std::string_view and makes its result of self's kind.
// Rule: a view of a bytearray is good only until Python code runs.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "runtime/operations.h"

namespace interleave::runtime {

ByteArray* make_bytearray(Process& process, std::string_view bytes);
// Frees what the process answers for; by the sweep only.
void free_bytearray(Heap& heap, ByteArray& array);
// Throws OutOfMemory; the array is as it was then.
void make_room(Heap& heap, ByteArray& array, std::size_t bytes);
// Every change of a bytearray that may move its buffer goes through here: change(bytes) runs when there
// is room for `growth` more. Invariant: what the process answers for is bytes.capacity().
template <class Change>
void change_bytearray(Process& process, ByteArray* array, std::size_t growth, Change change) {
    make_room(process.heap, *array, array->bytes.size() + growth);
    const std::size_t before = array->bytes.capacity();
    change(array->bytes);
    process.heap.discharge(before - array->bytes.capacity());
}
// The bytes of a bytes-like object; nothing: it is none (nothing raised).
[[nodiscard]] std::optional<std::string_view> bytes_of(Value value);
void append_bytes_repr(std::string& utf8, std::string_view bytes, bool array = false);
HashCode bytes_hash(Bytes* bytes);
// An int in range(256); nothing: raised.
std::optional<std::uint8_t> byte_value(Strand& strand, Value value);

Value bytes_get_item(Strand& strand, Value self, Value key);  // bytes and bytearray
bool bytearray_set_item(Strand& strand, ByteArray* self, Value key, Value value);
bool bytearray_delete_item(Strand& strand, ByteArray* self, Value key);
Truth bytes_contains(Strand& strand, Value self, Value item);
Value bytes_binary(Strand& strand, BinaryOperator op, Value left, Value right);
Value bytes_repeat(Strand& strand, Value self, Value times);
Value bytes_compare(Strand& strand, CompareOperator op, Value left, Value right);

// codecs (bytes_codec.cpp): utf-8, ascii, latin-1, utf-16/32 and their aliases.
Value encode_text(Strand& strand, const Str* text, std::string_view encoding,
                  std::string_view errors);
Value decode_bytes(Strand& strand, std::string_view bytes, std::string_view encoding,
                   std::string_view errors);

// str() of a UnicodeEncodeError or UnicodeDecodeError; empty: its arguments are not the usual five.
[[nodiscard]] std::string unicode_error_text(Strand& strand, const Exception* exception);

// bytes_type.cpp, bytes_methods.cpp: what both types share
void define_bytes(Process& process);
void add_bytes_methods(Process& process, Type* type);

}  // namespace interleave::runtime
