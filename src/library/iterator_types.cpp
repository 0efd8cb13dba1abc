// itertools' types: their instances are made in C++ where that is possible, else by a function
// (itertools_iterators.cpp, itertools.py).

#include "library/iterator_types.h"

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/iterators.h"

namespace interleave::library {

using namespace runtime;

namespace {

constexpr NativeSpec methods[] = {
    {"__iter__", iterator_self, 1, 1},
    {"__next__", iterator_next, 1, 1},
};

}  // namespace

Value iterator_type(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Str* const module = as_str(arguments[0]);
    const Str* const name = as_str(arguments[1]);
    if (module == nullptr || name == nullptr) {
        return strand.raise(process.types.type_error, "names must be strings");
    }
    const std::string own_module = utf8(module);
    const std::string own_name = utf8(name);
    Type* const type = make_type(
        process,
        {own_name.c_str(), Kind::iterator, nullptr, construct_by_make, true, own_module.c_str()},
        methods);
    auto* const make =
        process.heap.create<StaticMethod>(process.types.static_method, Kind::static_method);
    make->function = arguments[2];
    dict_set(process, type->dict, process.intern(std::string_view("_make")), Value::object(make));
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        dict_set(process, type->dict, as_str(arguments.keyword_names->items()[i]),
                 arguments[arguments.count + i]);
    }
    type_modified(process, type);
    return Value::object(type);
}

Value construct_by_make(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* const type = as_type(arguments[0]);
    const Value make = process.find_in_type(type, process.intern(std::string_view("_make")));
    const auto* const wrapped = as_kind<StaticMethod>(make, Kind::static_method);
    const std::size_t count = arguments.count + arguments.keyword_count();
    return strand.tail_call(wrapped->function, std::span(arguments.values, count).subspan(1),
                            arguments.keyword_names);
}

}  // namespace interleave::library
