// _itertools: the steps from one selection to the next, of product, permutations and combinations
// (Modules/itertoolsmodule.c, CPython 3.14). The generators in itertools.py keep where they are in lists
// of small ints that nobody else sees, and ask for one tuple after the other; None: that was the last.

#include <algorithm>

#include "library/native_modules.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

std::int64_t at(const List& list, std::size_t index) { return list.items[index].as_small_int(); }

void set(List& list, std::size_t index, std::int64_t number) {
    list.items[index] = Value::small_int(number);
}

// Its items are to be written before anything else is made.
Tuple* new_tuple(Process& process, std::size_t size) {
    Tuple* const made =
        process.heap.create<Tuple>(process.types.tuple, Kind::tuple, size * sizeof(Value));
    made->size = static_cast<std::uint32_t>(size);
    return made;
}

// pool[i] for the first `count` indices.
Value selection(Process& process, const Tuple& pool, const List& indices, std::size_t count) {
    Tuple* const made = new_tuple(process, count);
    for (std::size_t i = 0; i < count; ++i) {
        made->items()[i] = pool.items()[at(indices, i)];
    }
    return Value::object(made);
}

// (pools, indices): like an odometer, the last place is the fastest.
Value next_product(Strand& strand, const Arguments& arguments) {
    const Tuple& pools = *as_tuple(arguments[0]);
    List& indices = *as_list(arguments[1]);
    const auto pool = [&](std::size_t place) -> const Tuple& {
        return *as_tuple(pools.items()[place]);
    };
    std::size_t place = pools.size;
    for (;; --place) {
        if (place == 0) return Value::none();
        const std::int64_t index = at(indices, place - 1) + 1;
        if (index < pool(place - 1).size) {
            set(indices, place - 1, index);
            break;
        }
        set(indices, place - 1, 0);
    }
    Tuple* const made = new_tuple(strand.process(), pools.size);
    for (std::size_t i = 0; i < pools.size; ++i) {
        made->items()[i] = pool(i).items()[at(indices, i)];
    }
    return Value::object(made);
}

// (pool, indices, cycles): as many are selected as there are cycles.
Value next_permutation(Strand& strand, const Arguments& arguments) {
    List& indices = *as_list(arguments[1]);
    List& cycles = *as_list(arguments[2]);
    const std::int64_t size = indices.size;
    for (std::size_t place = cycles.size; place-- > 0;) {
        const std::int64_t cycle = at(cycles, place) - 1;
        if (cycle > 0) {
            set(cycles, place, cycle);
            std::swap(indices.items[place], indices.items[size - cycle]);
            return selection(strand.process(), *as_tuple(arguments[0]), indices, cycles.size);
        }
        std::rotate(indices.items + place, indices.items + place + 1, indices.items + size);
        set(cycles, place, size - static_cast<std::int64_t>(place));
    }
    return Value::none();
}

// (pool, indices, repeats): whether an item may be selected again.
Value next_combination(Strand& strand, const Arguments& arguments) {
    const Tuple& pool = *as_tuple(arguments[0]);
    List& indices = *as_list(arguments[1]);
    const bool repeats = arguments[2].is_true();
    const std::size_t count = indices.size;
    const auto last = [&](std::size_t place) {
        return static_cast<std::int64_t>(repeats ? pool.size - 1 : pool.size - count + place);
    };
    std::size_t place = count;
    while (place > 0 && at(indices, place - 1) == last(place - 1)) --place;
    if (place == 0) return Value::none();
    std::int64_t index = at(indices, place - 1) + 1;
    for (--place; place < count; ++place) {
        set(indices, place, index);
        if (!repeats) ++index;
    }
    return selection(strand.process(), pool, indices, count);
}

constexpr NativeSpec functions[] = {
    {"next_combination", next_combination, 3, 3},
    {"next_permutation", next_permutation, 3, 3},
    {"next_product", next_product, 2, 2},
};

}  // namespace

bool init_itertools(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
