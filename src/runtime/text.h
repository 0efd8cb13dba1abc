// repr() and str() of everything.
//
// Built-in kinds are shown here by C++ directly; classes of the program by their __repr__ and __str__
// (nested calls). The built-in types' own __repr__ is native_repr, so that a class that inherits it is
// recognised and shown directly: a type with a text of its own defines another native.
#pragma once

#include <string>

#include "runtime/operations.h"

namespace interleave::runtime {

// The __repr__ and __str__ of built-in types: show self by its kind, never by a method.
Value native_repr(Strand& strand, const Arguments& arguments);
Value native_str(Strand& strand, const Arguments& arguments);

// The __repr__ of the types whose own files define none.
void define_reprs(Process& process);

// What a method of that name has returned: a str, or a TypeError is raised.
Value checked_text(Strand& strand, Value result, std::string_view name);

// By kind, whatever the class defines.
bool append_native_repr(Strand& strand, Value value, std::string& utf8);
// As messages have it: a type that is native, here or in CPython, with its module's name.
[[nodiscard]] std::string name_in_messages(const Process& process, const Type* type);
// "__main__.C", or "int" for built-in ones.
[[nodiscard]] std::string full_type_name(const Type* type);
// 0x7f...: what stands for an address; the same in every run.
[[nodiscard]] std::string address_text(Process& process, Value value);

}  // namespace interleave::runtime
