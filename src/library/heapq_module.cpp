// _heapq: the heap operations, with the comparisons of Modules/_heapqmodule.c, CPython 3.14, in their
// order, so that entries which compare equal leave the heap in CPython's order too.
// Invariant: whatever a comparison does or raises, the list holds every item exactly once.

#include <format>

#include "library/native_modules.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;

namespace {

enum class Order : std::uint8_t { least_first, greatest_first };

// One operation on a list that nobody else should change meanwhile.
class HeapQueue {
public:
    HeapQueue(Strand& strand, List* list, Order order)
        : strand_(strand), list_(*list), order_(order), size_(list->size) {}

    // Down to `start`: an item rises until its parent goes before it. False: raised.
    bool rise(std::uint32_t start, std::uint32_t position) {
        while (position > start) {
            const std::uint32_t parent = (position - 1) / 2;
            const Truth before = goes_before(position, parent);
            if (!before) return false;
            if (!*before) break;
            std::swap(list_.items[position], list_.items[parent]);
            position = parent;
        }
        return true;
    }

    // The child that goes first moves up all the way to a leaf, and then the item rises from there: fewer
    // comparisons than stopping early, because the item usually belongs near the bottom.
    bool sink(std::uint32_t start) {
        std::uint32_t position = start;
        const std::uint32_t first_leaf = size_ / 2;
        while (position < first_leaf) {
            std::uint32_t child = 2 * position + 1;
            if (child + 1 < size_) {
                const Truth left_first = goes_before(child, child + 1);
                if (!left_first) return false;
                if (!*left_first) ++child;
            }
            std::swap(list_.items[position], list_.items[child]);
            position = child;
        }
        return rise(start, position);
    }

    bool make() {
        strand_.charge(size_);
        for (std::uint32_t i = size_ / 2; i-- > 0;) {
            if (!sink(i)) return false;
        }
        return true;
    }

    // Whether the first item goes before `item`.
    Truth first_goes_before(Value item) { return before(list_.items[0], item); }

private:
    Truth goes_before(std::uint32_t one, std::uint32_t other) {
        strand_.charge(1);
        const Truth result = before(list_.items[one], list_.items[other]);
        if (!result || list_.size == size_) return result;
        strand_.raise(strand_.process().types.runtime_error, "list changed size during iteration");
        return std::nullopt;
    }
    Truth before(Value one, Value other) {
        if (order_ == Order::greatest_first) std::swap(one, other);
        return compare(strand_, language::CompareOperator::lt, one, other);
    }

    Strand& strand_;
    List& list_;
    Order order_;
    std::uint32_t size_;
};

// The first argument; null: raised.
List* heap_of(Strand& strand, const Arguments& arguments) {
    List* const list = as_list(arguments[0]);
    if (list == nullptr) {
        const Process& process = strand.process();
        strand.raise(process.types.type_error,
                     std::format("{}() argument{} must be list, not {}", arguments.callee->name,
                                 arguments.count > 1 ? " 1" : "",
                                 argument_type_name(process, arguments[0])));
    }
    return list;
}

Value raise_empty(Strand& strand) {
    return strand.raise(strand.process().types.index_error, "index out of range");
}

template <Order order>
Value push(Strand& strand, const Arguments& arguments) {
    List* const list = heap_of(strand, arguments);
    if (list == nullptr) return Value::error();
    list_append(strand.process(), list, arguments[1]);
    HeapQueue heap(strand, list, order);
    return heap.rise(0, list->size - 1) ? Value::none() : Value::error();
}

template <Order order>
Value pop(Strand& strand, const Arguments& arguments) {
    List* const list = heap_of(strand, arguments);
    if (list == nullptr) return Value::error();
    if (list->size == 0) return raise_empty(strand);
    const Value last = list_take_last(strand.process(), list);
    if (list->size == 0) return last;
    const Value first = std::exchange(list->items[0], last);
    return HeapQueue(strand, list, order).sink(0) ? first : Value::error();
}

template <Order order>
Value replace(Strand& strand, const Arguments& arguments) {
    List* const list = heap_of(strand, arguments);
    if (list == nullptr) return Value::error();
    if (list->size == 0) return raise_empty(strand);
    const Value first = std::exchange(list->items[0], arguments[1]);
    return HeapQueue(strand, list, order).sink(0) ? first : Value::error();
}

template <Order order>
Value push_pop(Strand& strand, const Arguments& arguments) {
    List* const list = heap_of(strand, arguments);
    if (list == nullptr) return Value::error();
    if (list->size == 0) return arguments[1];
    const Truth stays = HeapQueue(strand, list, order).first_goes_before(arguments[1]);
    if (!stays) return Value::error();
    return *stays ? replace<order>(strand, arguments) : arguments[1];
}

template <Order order>
Value heapify(Strand& strand, const Arguments& arguments) {
    List* const list = heap_of(strand, arguments);
    if (list == nullptr) return Value::error();
    return HeapQueue(strand, list, order).make() ? Value::none() : Value::error();
}

constexpr NativeSpec functions[] = {
    {"heappush", push<Order::least_first>, 2, 2},
    {"heappop", pop<Order::least_first>, 1, 1},
    {"heapreplace", replace<Order::least_first>, 2, 2},
    {"heappushpop", push_pop<Order::least_first>, 2, 2},
    {"heapify", heapify<Order::least_first>, 1, 1},
    {"heappush_max", push<Order::greatest_first>, 2, 2},
    {"heappop_max", pop<Order::greatest_first>, 1, 1},
    {"heapreplace_max", replace<Order::greatest_first>, 2, 2},
    {"heappushpop_max", push_pop<Order::greatest_first>, 2, 2},
    {"heapify_max", heapify<Order::greatest_first>, 1, 1},
};

}  // namespace

bool init_heapq(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
