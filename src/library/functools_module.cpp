// _functools: what lru_cache() asks of its entries, in one step that no other thread comes between
// (Modules/_functoolsmodule.c, CPython 3.14).

#include "library/native_modules.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

void count(Process& process, List& counts, std::uint32_t which) {
    if (which >= counts.size || !counts.items[which].is_small_int()) return;
    Value& number = counts.items[which];
    number = make_int(process, number.as_small_int() + 1);
}

// A lone int or str is its own key.
Value key_of(const Process& process, Tuple& arguments) {
    if (arguments.size == 1) {
        const Value only = arguments.items()[0];
        const Type* const type = process.type_of(only);
        if (type == process.types.int_ || type == process.types.str) return only;
    }
    return Value::object(&arguments);
}

Value key(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::tuple})) return Value::error();
    return key_of(strand.process(), *as_tuple(arguments[0]));
}

// (entries, counts, arguments, moves): the value that is there for the arguments, or `find` itself.
// counts: [hits, misses]. moves: the entry goes to the end.
Value find(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::dict, Wanted::list, Wanted::tuple})) {
        return Value::error();
    }
    Process& process = strand.process();
    Dict* const entries = as_dict(arguments[0]);
    List& counts = *as_list(arguments[1]);
    const Value wanted = key_of(process, *as_tuple(arguments[2]));
    // Asked for once; and a key that has none is not said to be a dict's.
    const auto code = hash(strand, wanted);
    if (!code) return Value::error();
    const std::int64_t entry = dict_lookup(strand, entries, wanted, *code);
    if (entry == lookup_raised) return Value::error();
    count(process, counts, entry < 0 ? 1 : 0);
    if (entry < 0) return Value::object(const_cast<Native*>(arguments.callee));
    const Value value = entries->entries[entry].value;
    if (arguments[3].is_true()) {
        dict_delete_entry(entries, entry);
        if (!dict_set_hashed(strand, entries, wanted, value, *code)) return Value::error();
    }
    return value;
}

constexpr NativeSpec functions[] = {
    {"find", find, 4, 4},
    {"key", key, 1, 1},
};

}  // namespace

bool init_functools(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
