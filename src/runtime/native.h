// Writing natives: how a C++ function receives its arguments, and how tables of them become methods
// and module functions.
//
//   Value list_append(Strand& strand, const Arguments& arguments) {…return Value::none();}
//   constexpr NativeSpec list_methods[] = {{"append", list_append, 2, 2}, …};
//
// A native returns a value; or error() after strand.raise(…); or suspended() after strand.tail_call
// or strand.wait. It never blocks. Counts of positional arguments are checked before it is called, and
// keywords are refused unless its spec allows them. For methods, argument 0 is self and is known to
// be an instance of the type that the table belongs to.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string_view>

#include "runtime/object.h"

namespace interleave::runtime {

struct Arguments {
    const Value* values = nullptr;   // positional, then those of keyword_names
    std::uint32_t count = 0;         // positional
    Tuple* keyword_names = nullptr;  // interned strs; null: none
    const Native* callee = nullptr;  // whose `bound` and `name` a shared function may want

    Value operator[](std::size_t index) const { return values[index]; }
    // The positional argument, or `otherwise` when there are fewer.
    [[nodiscard]] Value get(std::size_t index, Value otherwise = Value()) const {
        return index < count ? values[index] : otherwise;
    }
    [[nodiscard]] std::uint32_t keyword_count() const;
    // The keyword argument of that name, or empty.
    [[nodiscard]] Value keyword(std::string_view name) const;
};

struct NativeSpec {
    enum Flags : std::uint8_t {
        plain = 0,
        keywords = 1,      // takes keyword arguments
        interacts = 2,     // visible to other strands: locks, clocks, output, messages
        class_method = 4,  // argument 0 is the type
        static_method = 8,
        getter = 16,  // a read-only attribute: called with self
        // With inert arguments (beside.h) it only reads them and makes its result. So are all methods of
        // types whose values are inert.
        pure = 32,
    };
    const char* name;
    NativeFunction function;
    std::int16_t min_arguments;
    std::int16_t max_arguments;  // -1: any number
    std::uint8_t flags = plain;
    // The same while other strands of the process run; empty: not for these arguments (World).
    NativeFunction beside = nullptr;
};

// Binds positional and keyword arguments to parameters by name, as a Python signature does:
//   Value values[3];
//   if (!bind(strand, arguments, "sleep", {{"seconds"}, {"result", Value::none()}}, values)) …error
// A parameter without default is required. `keyword_only` ones cannot be given by position.
struct Parameter {
    const char* name;
    Value otherwise = Value::error();  // error(): required. empty(): optional, stays empty
    bool keyword_only = false;
};
[[nodiscard]] bool bind(Strand& strand, const Arguments& arguments, const char* function_name,
                        std::initializer_list<Parameter> parameters, Value* values);

// For a function that is meant for the library alone, but that any program can call: whether the first
// arguments are of the kinds that it relies on; false: a TypeError is pending.
enum class Wanted : std::uint8_t { anything, type, iterator_type, list, tuple, dict, size };
[[nodiscard]] bool are_wanted(Strand& strand, const Arguments& arguments,
                              std::initializer_list<Wanted> wanted);

// Creates native functions from a table: in a type's dict (methods), in a module's dict (functions).
void add_methods(Process& process, Type* type, std::span<const NativeSpec> specs);
void add_functions(Process& process, Module& module, std::span<const NativeSpec> specs);
void set_module_attribute(Process& process, Module& module, std::string_view name, Value value);

// A new built-in type; `base` null means object. `layout` is the kind of its instances.
struct TypeSpec {
    const char* name;
    Kind layout;
    Type* base = nullptr;
    NativeFunction construct = nullptr;  // called with (type, *args, **kwargs)
    bool final = false;
    const char* module = "builtins";
};
Type* make_type(Process& process, const TypeSpec& spec, std::span<const NativeSpec> methods = {});
// What makes the instances of the type, and its __new__.
void set_construct(Process& process, Type* type, NativeFunction construct);

}  // namespace interleave::runtime
