#include "runtime/beside.h"
#include "runtime/containers.h"
#include "runtime/finalization.h"
#include "runtime/iterators.h"
#include "runtime/str.h"
#include "runtime/text.h"

#include <algorithm>
#include <cstring>
#include <ranges>
#include <span>

namespace interleave::runtime {
namespace {

// CPython's growth: about an eighth more than needed, a multiple of four.
std::size_t grown(std::size_t size) { return (size + (size >> 3U) + 6) & ~std::size_t{3}; }

void set_capacity(Process& process, List* list, std::size_t capacity) {
    if (Heap::is_attached()) {  // a native's result, that nobody else knows yet
        auto* items = static_cast<Value*>(process.heap.buffer(capacity * sizeof(Value)));
        std::copy_n(list->items, std::min<std::size_t>(list->size, capacity), items);
        process.heap.free_buffer(std::exchange(list->items, items), list->capacity * sizeof(Value));
        list->capacity = static_cast<std::uint32_t>(capacity);
        return;
    }
    list->items = static_cast<Value*>(process.heap.resize_buffer(
        list->items, list->capacity * sizeof(Value), capacity * sizeof(Value)));
    list->capacity = static_cast<std::uint32_t>(capacity);
}

// Gives unused room back when most of it is unused.
void shrink(Process& process, List* list) {
    if (list->capacity > 16 && list->size < list->capacity / 2) {
        set_capacity(process, list, grown(list->size));
    }
}

constexpr const char* index_message = "list indices must be integers or slices";

// Resolves an index key; nothing: raised, or out of range with `message`.
std::optional<std::uint32_t> position(Strand& strand, const List* list, Value key,
                                      const char* message) {
    std::int64_t index = 0;
    if (key.is_small_int()) {
        index = key.as_small_int();
    } else {
        const auto wanted = index_of(strand, key, index_message);
        if (!wanted) return std::nullopt;
        index = *wanted;
    }
    if (index < 0) index += list->size;
    if (index < 0 || index >= list->size) {
        strand.raise(strand.process().types.index_error, message);
        return std::nullopt;
    }
    return static_cast<std::uint32_t>(index);
}

// The last is let go first (Objects/listobject.c, list_clear_impl and list_ass_slice_lock_held).
void note_dropped(Process& process, std::span<const Value> items) {
    if (Heap::is_attached() || !process.finalization->is_watching()) return;
    for (const Value item : items | std::views::reverse) process.finalization->note_dropped(item);
}

bool delete_slice(Strand& strand, List* list, const Slice& slice) {
    const auto numbers = unpack_slice(strand, slice);
    if (!numbers) return false;
    SliceBounds bounds = adjust_slice(*numbers, list->size);
    if (bounds.count == 0) return true;
    if (bounds.step < 0) {  // the same items from the other end
        bounds.start += bounds.step * (bounds.count - 1);
        bounds.step = -bounds.step;
    }
    if (bounds.step == 1) {
        note_dropped(strand.process(), std::span(list->items, list->size)
                                           .subspan(static_cast<std::size_t>(bounds.start),
                                                    static_cast<std::size_t>(bounds.count)));
    }
    std::int64_t target = bounds.start;
    std::int64_t next_deleted = bounds.start;
    std::int64_t deleted = 0;
    for (std::int64_t i = bounds.start; i < list->size; ++i) {
        if (deleted < bounds.count && i == next_deleted) {
            ++deleted;
            next_deleted += bounds.step;
        } else {
            list->items[target++] = list->items[i];
        }
    }
    list->size = static_cast<std::uint32_t>(target);
    shrink(strand.process(), list);
    return true;
}

bool assign_slice(Strand& strand, List* list, const Slice& slice, Value value) {
    Process& process = strand.process();
    std::vector<Value> items;
    const auto numbers = unpack_slice(strand, slice);
    if (!numbers) return false;
    if (!collect_items(strand, value, items)) {
        const bool iterable = !special_method(strand, value, process.names.__iter__).is_empty();
        if (!iterable && strand.pending_is(process.types.type_error)) {
            strand.take_pending();
            strand.raise(process.types.type_error, "must assign iterable to extended slice");
        }
        return false;
    }
    const SliceBounds bounds = adjust_slice(*numbers, list->size);
    if (bounds.step == 1) {
        const std::int64_t stop = std::max(bounds.start, bounds.start + bounds.count);
        note_dropped(process, std::span(list->items, list->size)
                                  .subspan(static_cast<std::size_t>(bounds.start),
                                           static_cast<std::size_t>(stop - bounds.start)));
        list_replace(process, list, static_cast<std::size_t>(bounds.start),
                     static_cast<std::size_t>(stop), items);
        return true;
    }
    if (items.size() != static_cast<std::size_t>(bounds.count)) {
        strand.raise(process.types.value_error,
                     "attempt to assign sequence of size " + std::to_string(items.size()) +
                         " to extended slice of size " + std::to_string(bounds.count));
        return false;
    }
    std::int64_t index = bounds.start;
    for (const Value item : items) {
        list->items[index] = item;
        index += bounds.step;
    }
    return true;
}

List* self_of(const Arguments& arguments) { return static_cast<List*>(arguments[0].as_object()); }

// ---- construction

Value fill(Strand& strand, List* list, const Arguments& arguments, Value result) {
    if (arguments.count > 2) {
        return raise_argument_count(strand, "list", 0, 1, arguments.count - 1);
    }
    if (arguments.count == 1) return result;
    if (!iterates_natively(strand, arguments[1])) {
        Process& process = strand.process();
        if (is_plain_iterator(process, arguments[1])) {
            if (result == object_value(list) && list->type == process.types.list) {
                return strand.tail_call_prelude("_items_of", {arguments[1]});
            }
            return strand.tail_call_prelude("_list_extend",
                                            {object_value(list), arguments[1], result});
        }
        return strand.tail_call_prelude("_list_fill", {object_value(list), arguments[1], result});
    }
    return list_extend(strand, list, arguments[1]) ? result : Value::error();
}

Value construct_list(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    List* list = process.heap.create<List>(type, Kind::list);
    process.note_made(list);
    // A class with an __init__ of its own decides what the arguments mean.
    if (type != process.types.list &&
        !has_native_method(process, type, process.names.__init__, process.types.list)) {
        return object_value(list);
    }
    if (!refuse_keywords(strand, arguments, "list")) return Value::error();
    return fill(strand, list, arguments, object_value(list));
}

Value list_init(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!process.type_of(arguments[0])->has_new && !refuse_keywords(strand, arguments, "list")) {
        return Value::error();
    }
    list_clear(strand.process(), self_of(arguments));
    return fill(strand, self_of(arguments), arguments, Value::none());
}

// ---- methods

Value list_append_method(Strand& strand, const Arguments& arguments) {
    list_append(strand.process(), self_of(arguments), arguments[1]);
    return Value::none();
}
Value append_beside(Strand& strand, const Arguments& arguments) {
    List* const list = self_of(arguments);
    const Hold hold(*list, static_cast<std::uint32_t>(strand.id()));
    if (!hold) return {};
    list_append_beside(strand.process(), list, arguments[1]);
    return Value::none();
}
Value list_extend_method(Strand& strand, const Arguments& arguments) {
    if (!iterates_natively(strand, arguments[1])) {
        const bool is_plain = is_plain_iterator(strand.process(), arguments[1]);
        return strand.tail_call_prelude(is_plain ? "_list_extend" : "_list_fill",
                                        {arguments[0], arguments[1], Value::none()});
    }
    return list_extend(strand, self_of(arguments), arguments[1]) ? Value::none() : Value::error();
}
Value list_insert_method(Strand& strand, const Arguments& arguments) {
    const auto index = int_argument(strand, arguments[1]);
    if (!index) return Value::error();
    list_insert(strand.process(), self_of(arguments), *index, arguments[2]);
    return Value::none();
}
Value list_pop(Strand& strand, const Arguments& arguments) {
    List* list = self_of(arguments);
    Process& process = strand.process();
    std::int64_t index = -1;
    if (arguments.count > 1) {
        const auto wanted = int_argument(strand, arguments[1]);
        if (!wanted) return Value::error();
        index = *wanted;
    }
    if (list->size == 0) return strand.raise(process.types.index_error, "pop from empty list");
    if (index < 0) index += list->size;
    if (index < 0 || index >= list->size) {
        return strand.raise(process.types.index_error, "pop index out of range");
    }
    const Value item = list->items[index];
    std::memmove(static_cast<void*>(list->items + index), list->items + index + 1,
                 (list->size - static_cast<std::size_t>(index) - 1) * sizeof(Value));
    list->items[list->size - 1] = item;
    return list_take_last(process, list);
}
// The last item, where no room is to be given back.
Value pop_beside(Strand& strand, const Arguments& arguments) {
    if (arguments.count > 1) return {};
    List* list = self_of(arguments);
    const Hold hold(*list, static_cast<std::uint32_t>(strand.id()));
    if (!hold || list->size == 0 || (list->capacity > 16 && list->size <= list->capacity / 2))
        return {};
    const Value item = list->items[list->size - 1];
    write_shared(list->size, list->size - 1);
    return item;
}
Value list_remove(Strand& strand, const Arguments& arguments) {
    List* list = self_of(arguments);
    for (std::uint32_t i = 0; i < list->size; ++i) {
        const Truth same = equals(strand, list->items[i], arguments[1]);
        if (!same) return Value::error();
        if (!*same) continue;
        if (i < list->size) list_replace(strand.process(), list, i, i + 1, {});
        return Value::none();
    }
    return strand.raise(strand.process().types.value_error, "list.remove(x): x not in list");
}
Value list_clear_method(Strand& strand, const Arguments& arguments) {
    List* list = self_of(arguments);
    note_dropped(strand.process(), std::span(list->items, list->size));
    list_clear(strand.process(), list);
    return Value::none();
}
Value list_copy(Strand& strand, const Arguments& arguments) {
    const List* list = self_of(arguments);
    return object_value(make_list(strand.process(), std::span(list->items, list->size)));
}
Value list_reverse(Strand&, const Arguments& arguments) {
    List* list = self_of(arguments);
    std::reverse(list->items, list->items + list->size);
    return Value::none();
}
Value list_index(Strand& strand, const Arguments& arguments) {
    return find_in_sequence(strand, arguments, "list.index(x): x not in list");
}

// Meanwhile the list is empty, and what comparisons do to it is lost (Objects/listobject.c,
// list_sort_impl). The items stay in its old buffer, which is put back.
Value sort_aside(Strand& strand, List& list, std::vector<Value>* keys, bool reverse) {
    Process& process = strand.process();
    std::vector<Value> items(list.items, list.items + list.size);
    Value* const buffer = std::exchange(list.items, nullptr);
    const std::uint32_t capacity = std::exchange(list.capacity, 0);
    list.size = 0;
    const auto put_back = [&] {
        const bool modified = list.capacity != 0;
        list_clear(process, &list);
        std::ranges::copy(items, buffer);
        list.items = buffer;
        list.capacity = capacity;
        list.size = static_cast<std::uint32_t>(items.size());
        return modified;
    };
    bool sorted = false;
    try {
        sorted = sort_values(strand, items, keys, reverse);
    } catch (...) {  // out of memory
        put_back();
        throw;
    }
    const bool modified = put_back();
    if (!sorted) return Value::error();
    return modified ? strand.raise(process.types.value_error, "list modified during sort")
                    : Value::none();
}

Value list_sort(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count > 1) {
        return strand.raise(process.types.type_error, "sort() takes no positional arguments");
    }
    Value values[3];
    if (!bind(strand, arguments, "sort",
              {{"self"}, {"key", Value::none(), true}, {"reverse", Value::boolean(false), true}},
              values)) {
        return Value::error();
    }
    const Truth reverse = truth(strand, values[2]);
    if (!reverse) return Value::error();
    if (!values[1].is_none()) {
        return strand.tail_call_prelude("_sort_by_key",
                                        {arguments[0], values[1], Value::boolean(*reverse)});
    }
    return sort_aside(strand, *self_of(arguments), nullptr, *reverse);
}

// Items that nothing of the program's compares.
Value sort_beside(Strand& strand, const Arguments& arguments) {
    List* const list = self_of(arguments);
    const Hold hold(*list, static_cast<std::uint32_t>(strand.id()));
    const Types& types = strand.process().types;
    if (arguments.count > 1 || !hold ||
        !std::all_of(list->items, list->items + list->size,
                     [&](Value item) { return is_inert(item, types); })) {
        return {};
    }
    std::vector<Value> items(list->items, list->items + list->size);
    if (!sort_values(strand, items, nullptr, false)) {
        strand.take_pending();  // what is left of the list then is told by list_sort
        return {};
    }
    for (std::size_t i = 0; i < items.size(); ++i) write_shared(list->items[i], items[i]);
    return Value::none();
}

// For the prelude: whether something was put into the list since clear(), be it gone again.
Value list_was_filled(Strand&, const Arguments& arguments) {
    return Value::boolean(self_of(arguments)->capacity != 0);
}

// For the prelude: list._sort_with(keys, reverse), after the keys have been computed.
Value list_sort_with(Strand& strand, const Arguments& arguments) {
    List* list = self_of(arguments);
    const List* key_list = as_list(arguments[1]);
    if (key_list == nullptr || key_list->size != list->size) {
        return strand.raise(strand.process().types.value_error, "list modified during sort");
    }
    std::vector<Value> keys(key_list->items, key_list->items + key_list->size);
    return sort_aside(strand, *list, &keys, arguments[2].is_true());
}

// ---- special methods

Value list_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_of(arguments)->size);
}
Value list_getitem(Strand& strand, const Arguments& arguments) {
    return list_get_item(strand, self_of(arguments), arguments[1]);
}
Value list_setitem(Strand& strand, const Arguments& arguments) {
    return list_set_item(strand, self_of(arguments), arguments[1], arguments[2]) ? Value::none()
                                                                                 : Value::error();
}
Value list_delitem(Strand& strand, const Arguments& arguments) {
    return list_set_item(strand, self_of(arguments), arguments[1], Value()) ? Value::none()
                                                                            : Value::error();
}
Value list_contains(Strand& strand, const Arguments& arguments) {
    const Truth found = container_contains(strand, arguments[0], arguments[1]);
    return found ? Value::boolean(*found) : Value::error();
}
Value list_iter(Strand& strand, const Arguments& arguments) {
    return iterate_list(strand, self_of(arguments));
}
Value list_reversed(Strand& strand, const Arguments& arguments) {
    return iterate_list_reversed(strand, self_of(arguments));
}
Value list_add(Strand& strand, const Arguments& arguments) {
    return list_concatenate(strand, arguments[0], arguments[1]);
}
Value list_mul(Strand& strand, const Arguments& arguments) {
    return list_repeat(strand, self_of(arguments), arguments[1]);
}
Value list_iadd(Strand& strand, const Arguments& arguments) {
    return container_inplace(strand, BinaryOperator::add, arguments[0], arguments[1]);
}
Value list_imul(Strand& strand, const Arguments& arguments) {
    return container_inplace(strand, BinaryOperator::mult, arguments[0], arguments[1]);
}
template <CompareOperator op>
Value list_comparison(Strand& strand, const Arguments& arguments) {
    return container_compare(strand, op, arguments[0], arguments[1]);
}

constexpr NativeSpec list_specs[] = {
    {"__init__", list_init, 1, -1, NativeSpec::keywords},
    {"__len__", list_length, 1, 1},
    {"__getitem__", list_getitem, 2, 2},
    {"__setitem__", list_setitem, 3, 3},
    {"__delitem__", list_delitem, 2, 2},
    {"__contains__", list_contains, 2, 2},
    {"__iter__", list_iter, 1, 1},
    {"__reversed__", list_reversed, 1, 1},
    {"__repr__", native_repr, 1, 1},
    {"__add__", list_add, 2, 2},
    {"__mul__", list_mul, 2, 2},
    {"__rmul__", list_mul, 2, 2},
    {"__iadd__", list_iadd, 2, 2},
    {"__imul__", list_imul, 2, 2},
    {"__eq__", list_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", list_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", list_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", list_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", list_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", list_comparison<CompareOperator::ge>, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"append", list_append_method, 2, 2, NativeSpec::plain, append_beside},
    {"extend", list_extend_method, 2, 2},
    {"insert", list_insert_method, 3, 3},
    {"pop", list_pop, 1, 2, NativeSpec::plain, pop_beside},
    {"remove", list_remove, 2, 2},
    {"clear", list_clear_method, 1, 1},
    {"copy", list_copy, 1, 1, NativeSpec::plain, read_beside<list_copy>},
    {"reverse", list_reverse, 1, 1},
    {"index", list_index, 2, 4, NativeSpec::plain, read_beside<list_index>},
    {"count", count_in_sequence, 2, 2, NativeSpec::plain, read_beside<count_in_sequence>},
    {"sort", list_sort, 1, -1, NativeSpec::keywords, sort_beside},
    {"_sort_with", list_sort_with, 3, 3},
    {"_was_filled", list_was_filled, 1, 1},
};

}  // namespace

Value list_take_last(Process& process, List* list) {
    const Value item = list->items[--list->size];
    shrink(process, list);
    return item;
}

List* make_list(Process& process, std::span<const Value> items) {
    List* list = process.heap.create<List>(process.types.list, Kind::list);
    if (!items.empty()) {
        set_capacity(process, list, items.size());
        std::copy(items.begin(), items.end(), list->items);
        list->size = static_cast<std::uint32_t>(items.size());
    }
    return list;
}

void list_append(Process& process, List* list, Value item) {
    if (list->size == list->capacity) {
        set_capacity(process, list, grown(std::size_t{list->size} + 1));
    }
    list->items[list->size++] = item;
}

void list_reserve(Process& process, List* list, std::size_t capacity) {
    if (capacity > list->capacity) set_capacity(process, list, capacity);
}

void list_insert(Process& process, List* list, std::int64_t index, Value item) {
    if (index < 0) index = std::max<std::int64_t>(0, index + list->size);
    index = std::min<std::int64_t>(index, list->size);
    list_append(process, list, item);
    std::memmove(static_cast<void*>(list->items + index + 1), list->items + index,
                 (list->size - 1 - static_cast<std::size_t>(index)) * sizeof(Value));
    list->items[index] = item;
}

void list_clear(Process& process, List* list) {
    if (list->capacity != 0) process.heap.free_buffer(list->items, list->capacity * sizeof(Value));
    list->items = nullptr;
    list->size = list->capacity = 0;
}

void list_replace(Process& process, List* list, std::size_t start, std::size_t stop,
                  std::span<const Value> items) {
    start = std::min<std::size_t>(start, list->size);
    stop = std::clamp<std::size_t>(stop, start, list->size);
    const std::size_t behind = list->size - stop;
    const std::size_t size = start + items.size() + behind;
    if (size > list->capacity)
        set_capacity(process, list, size == items.size() ? size : grown(size));
    if (behind != 0) {
        std::memmove(static_cast<void*>(list->items + start + items.size()), list->items + stop,
                     behind * sizeof(Value));
    }
    std::copy(items.begin(), items.end(), list->items + start);
    list->size = static_cast<std::uint32_t>(size);
    shrink(process, list);
}

Value list_get_item(Strand& strand, List* list, Value key) {
    if (const Slice* slice = as_kind<Slice>(key, Kind::slice)) {
        const auto numbers = unpack_slice(strand, *slice);
        if (!numbers) return Value::error();
        const SliceBounds bounds = adjust_slice(*numbers, list->size);
        strand.charge(static_cast<std::uint64_t>(bounds.count) / 16);
        if (bounds.step == 1) {
            return object_value(make_list(
                strand.process(),
                std::span(list->items + bounds.start, static_cast<std::size_t>(bounds.count))));
        }
        List* result = make_list(strand.process());
        list_reserve(strand.process(), result, static_cast<std::size_t>(bounds.count));
        for (std::int64_t i = 0; i < bounds.count; ++i) {
            result->items[result->size++] = list->items[bounds.start + i * bounds.step];
        }
        return object_value(result);
    }
    const auto index = position(strand, list, key, "list index out of range");
    return index ? list->items[*index] : Value::error();
}

bool list_set_item(Strand& strand, List* list, Value key, Value value) {
    if (const Slice* slice = as_kind<Slice>(key, Kind::slice)) {
        return value.is_empty() ? delete_slice(strand, list, *slice)
                                : assign_slice(strand, list, *slice, value);
    }
    const auto index = position(strand, list, key, "list assignment index out of range");
    if (!index) return false;
    if (value.is_empty()) {
        list_replace(strand.process(), list, *index, *index + std::size_t{1}, {});
    } else {
        list->items[*index] = value;
    }
    return true;
}

bool list_extend(Strand& strand, List* list, Value iterable) {
    Process& process = strand.process();
    if (const List* other = as_list(iterable); other != nullptr && other->type->is_native) {
        const std::size_t count = other->size;  // it may be this very list
        list_reserve(process, list, list->size + count);
        std::copy_n(other->items, count, list->items + list->size);
        list->size += static_cast<std::uint32_t>(count);
        strand.charge(count / 16);
        return true;
    }
    if (const Tuple* other = as_tuple(iterable); other != nullptr && other->type->is_native) {
        list_replace(process, list, list->size, list->size, std::span(other->items(), other->size));
        return true;
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return false;
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return false;
        if (item.is_empty()) return true;
        list_append(process, list, item);
    }
}

Value list_from(Strand& strand, Value iterable) {
    List* list = make_list(strand.process());
    return list_extend(strand, list, iterable) ? object_value(list) : Value::error();
}

Value list_concatenate(Strand& strand, Value left, Value right) {
    const List* first = as_list(left);
    const List* second = as_list(right);
    Process& process = strand.process();
    if (second == nullptr) {
        return strand.raise(
            process.types.type_error,
            "can only concatenate list (not \"" + type_name(process, right) + "\") to list");
    }
    List* result = make_list(process);
    list_reserve(process, result, std::size_t{first->size} + second->size);
    std::copy_n(first->items, first->size, result->items);
    std::copy_n(second->items, second->size, result->items + first->size);
    result->size = first->size + second->size;
    strand.charge(result->size / 16);
    return object_value(result);
}

Value list_repeat(Strand& strand, const List* list, Value count) {
    const auto times = repetitions(strand, count);
    if (!times) return Value::error();
    const auto size = repetition(strand, list->size, *times);
    if (!size) return Value::error();
    List* result = make_list(strand.process());
    list_reserve(strand.process(), result, *size);
    while (result->size < *size) {
        std::copy_n(list->items, list->size, result->items + result->size);
        result->size += list->size;
    }
    strand.charge(*size / 16);
    return object_value(result);
}

bool list_repeat_in_place(Strand& strand, List* list, Value count) {
    const auto times = repetitions(strand, count);
    if (!times) return false;
    const auto size = repetition(strand, list->size, *times);
    if (!size) return false;
    const std::uint32_t unit = list->size;
    if (*size == 0) {
        list_clear(strand.process(), list);
        return true;
    }
    list_reserve(strand.process(), list, *size);
    while (list->size < *size) {
        std::copy_n(list->items, unit, list->items + list->size);
        list->size += unit;
    }
    return true;
}

void define_list(Process& process) {
    process.types.list =
        make_type(process, {"list", Kind::list, nullptr, construct_list}, list_specs);
    set_type_attribute(process, process.types.list, "__hash__", Value::none());
}

// ---- beside other strands: readers take the size, then the items, which are then at least as new

namespace {

// By doubling. The items that it had, which the caller gives back.
Value* move_to_more_room(Process& process, List* list) {
    const std::size_t capacity = std::max<std::size_t>(4, std::size_t{list->size} * 2);
    auto* items = static_cast<Value*>(process.heap.buffer(capacity * sizeof(Value)));
    std::copy_n(list->items, list->size, items);
    Value* const old = list->items;
    write_shared(list->items, items);
    list->capacity = static_cast<std::uint32_t>(capacity);
    return old;
}

}  // namespace

void list_append_beside(Process& process, List* list, Value value) {
    if (list->size == list->capacity) {
        const std::size_t bytes = list->capacity * sizeof(Value);
        process.heap.retire_buffer(move_to_more_room(process, list), bytes);
    }
    write_shared(list->items[list->size], value);
    write_shared(list->size, list->size + 1);
}

void list_append_unseen(Process& process, List* list, Value value) {
    if (list->size == list->capacity) {
        const std::size_t bytes = list->capacity * sizeof(Value);
        process.heap.free_buffer(move_to_more_room(process, list), bytes);
    }
    list->items[list->size++] = value;
}

}  // namespace interleave::runtime
