// _bisect: where an item belongs in a sorted list or tuple, without a key (Modules/_bisectmodule.c, CPython
// 3.14). Other sequences, and keys, are bisect.py's.

#include "library/native_modules.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

enum class Side : std::uint8_t { left, right };

// Its size now and its items: a comparison may change a list.
std::span<const Value> items_of(Value sequence) {
    if (const List* const list = as_list(sequence)) return {list->items, list->size};
    const Tuple* const tuple = as_tuple(sequence);
    return {tuple->items(), tuple->size};
}

// (a, x, lo, hi): the place; None: this is for Python to do.
template <Side side>
Value place(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* const type = process.type_of(arguments[0]);
    if (type != process.types.list && type != process.types.tuple) return Value::none();
    const std::span<const Value> items = items_of(arguments[0]);
    if (!arguments[2].is_small_int() || arguments[2].as_small_int() < 0) return Value::none();
    if (!arguments[3].is_none() && !arguments[3].is_small_int()) return Value::none();
    std::int64_t low = arguments[2].as_small_int();
    std::int64_t high = arguments[3].is_none() ? std::ssize(items) : arguments[3].as_small_int();
    while (low < high) {
        strand.charge(1);
        const std::int64_t middle = low + (high - low) / 2;
        const std::span<const Value> now = items_of(arguments[0]);
        if (middle >= std::ssize(now)) {
            return strand.raise(process.types.index_error, type == process.types.list
                                                               ? "list index out of range"
                                                               : "tuple index out of range");
        }
        const Value item = now[static_cast<std::size_t>(middle)];
        const Truth before =
            side == Side::left ? compare(strand, language::CompareOperator::lt, item, arguments[1])
                               : compare(strand, language::CompareOperator::lt, arguments[1], item);
        if (!before) return Value::error();
        if (*before == (side == Side::left)) {
            low = middle + 1;
        } else {
            high = middle;
        }
    }
    return make_int(process, low);
}

constexpr NativeSpec functions[] = {
    {"place_left", place<Side::left>, 4, 4},
    {"place_right", place<Side::right>, 4, 4},
};

}  // namespace

bool init_bisect(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
