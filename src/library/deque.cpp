#include "library/deque.h"

#include <algorithm>

#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/text.h"

namespace interleave::library {

using namespace runtime;

void DequeState::trace(Marker& marker) {
    for (std::size_t i = 0; i < size_; ++i) marker.visit(at(i));
}

void DequeState::grow() {
    const std::size_t capacity = std::max<std::size_t>(8, items_.size() * 2);
    std::vector<Value> larger(capacity);
    heap_.charge((capacity - items_.size()) * sizeof(Value));
    for (std::size_t i = 0; i < size_; ++i) larger[i] = at(i);
    items_ = std::move(larger);
    first_ = 0;
}

void DequeState::push_back(Value item) {
    if (limit && size_ >= *limit) {
        if (*limit == 0) return;
        pop_front();
    }
    if (size_ == items_.size()) grow();
    ++size_;
    at(size_ - 1) = item;
    ++version;
}

void DequeState::push_front(Value item) {
    if (limit && size_ >= *limit) {
        if (*limit == 0) return;
        pop_back();
    }
    if (size_ == items_.size()) grow();
    first_ = (first_ - 1) & (items_.size() - 1);
    ++size_;
    at(0) = item;
    ++version;
}

Value DequeState::pop_back() {
    const Value item = at(size_ - 1);
    at(--size_) = Value();
    ++version;
    return item;
}

Value DequeState::pop_front() {
    const Value item = at(0);
    at(0) = Value();
    first_ = (first_ + 1) & (items_.size() - 1);
    --size_;
    ++version;
    return item;
}

void DequeState::insert(std::size_t index, Value item) {
    push_back(item);
    for (std::size_t i = size_ - 1; i > index; --i) std::swap(at(i), at(i - 1));
}

void DequeState::erase(std::size_t index) {
    for (std::size_t i = index; i + 1 < size_; ++i) at(i) = at(i + 1);
    pop_back();
}

void DequeState::rotate(std::int64_t steps) {
    if (size_ < 2) return;
    const auto count = static_cast<std::int64_t>(size_);
    steps %= count;
    if (steps < 0) steps += count;
    // The shorter way round.
    if (steps <= count / 2) {
        for (; steps > 0; --steps) push_front(pop_back());
    } else {
        for (; steps < count; ++steps) push_back(pop_front());
    }
    ++version;
}

void DequeState::clear() {
    heap_.discharge(items_.size() * sizeof(Value));
    items_ = {};
    first_ = size_ = 0;
    ++version;
}

namespace {

constexpr const char* state_key = "_collections.deque";
constexpr const char* iterator_key = "_collections.deque_iterator";
constexpr const char* reverse_key = "_collections.deque_reverse_iterator";

Type* type_named(Process& process, const char* key) {
    return as_type(process.library_state.at(key));
}

DequeState& state_of(Value value) {
    return *static_cast<DequeState*>(static_cast<Foreign*>(value.as_object())->state.get());
}
DequeState& self_of(const Arguments& arguments) { return state_of(arguments[0]); }

// Null when the value is no deque.
DequeState* as_deque(Process& process, Value value) {
    return is_instance(process, value, type_named(process, state_key)) ? &state_of(value) : nullptr;
}

Value new_deque(Process& process, Type* type) {
    auto* foreign = process.heap.create<Foreign>(type, Kind::foreign);
    foreign->state = std::make_unique<DequeState>(process.heap);
    foreign->flags |= always_native;
    process.note_made(foreign);
    return object_value(foreign);
}
Value new_deque(Process& process) { return new_deque(process, type_named(process, state_key)); }

// deque's own method, whatever a class derived from it defines.
Value own_method(Process& process, std::string_view name) {
    return dict_get(type_named(process, state_key)->dict, process.intern(name));
}

Value copy_of(Process& process, Value deque) {
    const Value copy = new_deque(process);
    state_of(copy).limit = state_of(deque).limit;
    for (std::size_t i = 0; i < state_of(deque).size(); ++i) {
        state_of(copy).push_back(state_of(deque).at(i));
    }
    return copy;
}

bool extend(Strand& strand, DequeState& deque, Value iterable, bool left) {
    std::vector<Value> items;
    if (!collect_items(strand, iterable, items)) return false;
    for (const Value item : items) {
        if (left) deque.push_front(item);
        else deque.push_back(item);
    }
    return true;
}

// ---- construction

// Reads (iterable, maxlen) and fills the deque.
Value fill(Strand& strand, Value self, const Arguments& arguments, Value result) {
    Process& process = strand.process();
    if (arguments.count + arguments.keyword_count() > 3) {
        return strand.raise(process.types.type_error,
                            "deque() takes at most 2 arguments (" +
                                std::to_string(arguments.count + arguments.keyword_count() - 1) +
                                " given)");
    }
    Value values[3];
    if (!bind(strand, arguments, "deque",
              {{"self"}, {"iterable", Value()}, {"maxlen", Value::none()}}, values)) {
        return Value::error();
    }
    DequeState& deque = state_of(self);
    deque.clear();
    if (!values[2].is_none()) {
        if (!is_int(values[2])) {
            return strand.raise(process.types.type_error, "an integer is required");
        }
        const auto limit = index_of(strand, values[2]);
        if (!limit) return Value::error();
        if (*limit < 0) {
            return strand.raise(process.types.value_error, "maxlen must be non-negative");
        }
        deque.limit = static_cast<std::size_t>(*limit);
    }
    if (values[1].is_empty()) return result;
    if (!iterates_natively(strand, values[1])) {
        return strand.tail_call_prelude("_deque_fill",
                                        {self, values[1], own_method(process, "append"), result});
    }
    return extend(strand, deque, values[1], false) ? result : Value::error();
}

Value construct_deque(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    const Value self = new_deque(process, type);
    Type* own = type_named(process, state_key);
    if (type != own && !has_native_method(process, type, process.names.__init__, own)) return self;
    return fill(strand, self, arguments, self);
}

Value deque_init(Strand& strand, const Arguments& arguments) {
    return fill(strand, arguments[0], arguments, Value::none());
}

// ---- methods

Value deque_append(Strand&, const Arguments& arguments) {
    self_of(arguments).push_back(arguments[1]);
    return Value::none();
}
Value deque_append_left(Strand&, const Arguments& arguments) {
    self_of(arguments).push_front(arguments[1]);
    return Value::none();
}
Value raise_empty(Strand& strand) {
    return strand.raise(strand.process().types.index_error, "pop from an empty deque");
}
Value deque_pop(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    return deque.size() == 0 ? raise_empty(strand) : deque.pop_back();
}
Value deque_pop_left(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    return deque.size() == 0 ? raise_empty(strand) : deque.pop_front();
}
Value extend_by(Strand& strand, const Arguments& arguments, bool left, Value result) {
    if (!iterates_natively(strand, arguments[1])) {
        const Value add = own_method(strand.process(), left ? "appendleft" : "append");
        return strand.tail_call_prelude("_deque_fill", {arguments[0], arguments[1], add, result});
    }
    return extend(strand, self_of(arguments), arguments[1], left) ? result : Value::error();
}
Value deque_extend(Strand& strand, const Arguments& arguments) {
    return extend_by(strand, arguments, false, Value::none());
}
Value deque_extend_left(Strand& strand, const Arguments& arguments) {
    return extend_by(strand, arguments, true, Value::none());
}
Value deque_iadd(Strand& strand, const Arguments& arguments) {
    return extend_by(strand, arguments, false, arguments[0]);
}
Value deque_rotate(Strand& strand, const Arguments& arguments) {
    std::int64_t steps = 1;
    if (arguments.count > 1) {
        const auto wanted = index_of(strand, arguments[1]);
        if (!wanted) return Value::error();
        steps = *wanted;
    }
    self_of(arguments).rotate(steps);
    return Value::none();
}
Value deque_clear(Strand&, const Arguments& arguments) {
    self_of(arguments).clear();
    return Value::none();
}
Value deque_copy(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = process.type_of(arguments[0]);
    if (type == type_named(process, state_key)) return copy_of(process, arguments[0]);
    const auto& limit = self_of(arguments).limit;
    if (!limit) return strand.tail_call(object_value(type), {arguments[0]});
    return strand.tail_call(object_value(type),
                            {arguments[0], make_int(process, static_cast<std::int64_t>(*limit))});
}
Value deque_reverse(Strand&, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    for (std::size_t i = 0, j = deque.size(); i + 1 < j; ++i) std::swap(deque.at(i), deque.at(--j));
    ++deque.version;
    return Value::none();
}
Value deque_count(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    const std::uint64_t version = deque.version;
    std::int64_t count = 0;
    for (std::size_t i = 0; i < deque.size(); ++i) {
        const Truth same = equals(strand, deque.at(i), arguments[1]);
        if (!same) return Value::error();
        if (*same) ++count;
        if (deque.version != version) {
            return strand.raise(strand.process().types.runtime_error,
                                "deque mutated during iteration");
        }
    }
    return Value::small_int(count);
}
Value deque_index(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    Process& process = strand.process();
    const auto size = static_cast<std::int64_t>(deque.size());
    std::int64_t bounds[2] = {0, size};
    for (std::size_t i = 0; i < 2; ++i) {
        const Value given = arguments.get(i + 2);
        if (given.is_empty()) continue;
        const auto wanted = index_of(strand, given);
        if (!wanted) return Value::error();
        bounds[i] = std::clamp<std::int64_t>(*wanted < 0 ? *wanted + size : *wanted, 0, size);
    }
    const std::uint64_t version = deque.version;
    for (std::int64_t i = bounds[0]; i < bounds[1]; ++i) {
        const Truth same = equals(strand, deque.at(static_cast<std::size_t>(i)), arguments[1]);
        if (!same) return Value::error();
        if (*same) return Value::small_int(i);
        if (deque.version != version) {
            return strand.raise(process.types.runtime_error, "deque mutated during iteration");
        }
    }
    return strand.raise(process.types.value_error, "deque.index(x): x not in deque");
}
Value deque_insert(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    const auto index = index_of(strand, arguments[1]);
    if (!index) return Value::error();
    if (deque.limit && deque.size() >= *deque.limit) {
        return strand.raise(strand.process().types.index_error,
                            "deque already at its maximum size");
    }
    const auto size = static_cast<std::int64_t>(deque.size());
    const std::int64_t place =
        *index < 0 ? std::max<std::int64_t>(0, *index + size) : std::min(*index, size);
    deque.insert(static_cast<std::size_t>(place), arguments[2]);
    return Value::none();
}
Value deque_remove(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    const std::uint64_t version = deque.version;
    for (std::size_t i = 0; i < deque.size(); ++i) {
        const Truth same = equals(strand, deque.at(i), arguments[1]);
        if (!same) return Value::error();
        if (deque.version != version) {
            return strand.raise(strand.process().types.index_error,
                                "deque mutated during remove().");
        }
        if (!*same) continue;
        deque.erase(i);
        return Value::none();
    }
    return strand.raise(strand.process().types.value_error, "deque.remove(x): x not in deque");
}
Value deque_limit(Strand& strand, const Arguments& arguments) {
    const auto& limit = self_of(arguments).limit;
    return limit ? make_int(strand.process(), static_cast<std::int64_t>(*limit)) : Value::none();
}

// ---- special methods

Value deque_length(Strand&, const Arguments& arguments) {
    return Value::small_int(static_cast<std::int64_t>(self_of(arguments).size()));
}

// The place that a key names; nothing: raised.
std::optional<std::size_t> place_of(Strand& strand, DequeState& deque, Value key) {
    Process& process = strand.process();
    if (!is_int(key) && special_method(strand, key, process.names.__index__).is_empty()) {
        strand.raise(process.types.type_error,
                     "sequence index must be integer, not '" + type_name(process, key) + "'");
        return std::nullopt;
    }
    auto index = index_of(strand, key);
    if (!index) return std::nullopt;
    const auto size = static_cast<std::int64_t>(deque.size());
    if (*index < 0) *index += size;
    if (*index < 0 || *index >= size) {
        strand.raise(process.types.index_error, "deque index out of range");
        return std::nullopt;
    }
    return static_cast<std::size_t>(*index);
}
Value deque_getitem(Strand& strand, const Arguments& arguments) {
    const auto place = place_of(strand, self_of(arguments), arguments[1]);
    return place ? self_of(arguments).at(*place) : Value::error();
}
Value deque_setitem(Strand& strand, const Arguments& arguments) {
    const auto place = place_of(strand, self_of(arguments), arguments[1]);
    if (!place) return Value::error();
    self_of(arguments).at(*place) = arguments[2];
    return Value::none();
}
Value deque_delitem(Strand& strand, const Arguments& arguments) {
    const auto place = place_of(strand, self_of(arguments), arguments[1]);
    if (!place) return Value::error();
    self_of(arguments).erase(*place);
    return Value::none();
}
Value deque_contains(Strand& strand, const Arguments& arguments) {
    DequeState& deque = self_of(arguments);
    const std::uint64_t version = deque.version;
    for (std::size_t i = 0; i < deque.size(); ++i) {
        const Truth same = equals(strand, deque.at(i), arguments[1]);
        if (!same) return Value::error();
        if (*same) return Value::boolean(true);
        if (deque.version != version) {
            return strand.raise(strand.process().types.runtime_error,
                                "deque mutated during iteration");
        }
    }
    return Value::boolean(false);
}

// index: the place; limit: the version of the deque when the iterator was made.
template <bool backwards>
Value next_of_deque(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    DequeState& deque = state_of(iterator.source);
    if (iterator.limit != static_cast<std::int64_t>(deque.version)) {
        iterator.source = Value();
        return strand.raise(strand.process().types.runtime_error, "deque mutated during iteration");
    }
    const auto index = static_cast<std::size_t>(iterator.index++);
    if (index >= deque.size()) return exhaust(iterator);
    return deque.at(backwards ? deque.size() - 1 - index : index);
}
template <bool backwards>
Value deque_iterator(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Iterator* iterator =
        make_iterator(process, type_named(process, backwards ? reverse_key : iterator_key),
                      next_of_deque<backwards>, arguments[0],
                      static_cast<std::int64_t>(self_of(arguments).version));
    iterator->flags |= always_native;
    return object_value(iterator);
}
Value iterator_length_hint(Strand&, const Arguments& arguments) {
    const auto* iterator = static_cast<const Iterator*>(arguments[0].as_object());
    if (iterator->source.is_empty()) return Value::small_int(0);
    const auto size = static_cast<std::int64_t>(state_of(iterator->source).size());
    return Value::small_int(std::max<std::int64_t>(0, size - iterator->index));
}

Value list_of(Process& process, DequeState& deque) {
    List* list = make_list(process);
    for (std::size_t i = 0; i < deque.size(); ++i) list_append(process, list, deque.at(i));
    return object_value(list);
}

Value deque_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto& active = strand.repr_active;
    std::string text = utf8(process.type_of(arguments[0])->name) + "(";
    if (std::ranges::find(active, arguments[0].as_object()) != active.end()) {
        return str_value(process, "[...]");
    }
    active.push_back(arguments[0].as_object());
    const bool shown = append_repr(strand, list_of(process, self_of(arguments)), text);
    active.pop_back();
    if (!shown) return Value::error();
    if (const auto& limit = self_of(arguments).limit) text += ", maxlen=" + std::to_string(*limit);
    return str_value(process, text + ")");
}

template <CompareOperator op>
Value deque_comparison(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    DequeState* other = as_deque(process, arguments[1]);
    if (other == nullptr) return Value::not_implemented();
    return container_compare(strand, op, list_of(process, self_of(arguments)),
                             list_of(process, *other));
}

Value deque_add(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    DequeState* other = as_deque(process, arguments[1]);
    if (other == nullptr) {
        return strand.raise(process.types.type_error, "can only concatenate deque (not \"" +
                                                          type_name(process, arguments[1]) +
                                                          "\") to deque");
    }
    const Value result = copy_of(process, arguments[0]);
    for (std::size_t i = 0; i < other->size(); ++i) state_of(result).push_back(other->at(i));
    return result;
}

bool repeat(Strand& strand, DequeState& deque, Value count) {
    const auto times = index_of(strand, count);
    if (!times) return false;
    if (*times <= 0) {
        deque.clear();
        return true;
    }
    std::vector<Value> unit;
    unit.reserve(deque.size());
    for (std::size_t i = 0; i < deque.size(); ++i) unit.push_back(deque.at(i));
    std::int64_t rounds = *times;
    if (deque.limit && !unit.empty()) {
        // What falls out again need not be put in: whole rounds more than the limit holds.
        rounds = std::min(rounds, static_cast<std::int64_t>(*deque.limit / unit.size()) + 2);
    }
    if (unit.empty()) return true;
    constexpr std::int64_t most = INT32_MAX;
    strand.process().heap.check_room(static_cast<std::size_t>(std::min(rounds, most)) *
                                     unit.size() * sizeof(Value));
    for (std::int64_t i = 1; i < rounds; ++i) {
        for (const Value item : unit) deque.push_back(item);
    }
    return true;
}
Value deque_mul(Strand& strand, const Arguments& arguments) {
    const Value result = copy_of(strand.process(), arguments[0]);
    return repeat(strand, state_of(result), arguments[1]) ? result : Value::error();
}
Value deque_imul(Strand& strand, const Arguments& arguments) {
    return repeat(strand, self_of(arguments), arguments[1]) ? arguments[0] : Value::error();
}

Value deque_reduce(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Value constructor_arguments = object_value(process.empty_tuple);
    if (const auto& limit = self_of(arguments).limit) {
        constructor_arguments =
            tuple_value(process, {object_value(process.empty_tuple),
                                  make_int(process, static_cast<std::int64_t>(*limit))});
    }
    Value state = Value::none();
    if (const Dict* attributes = process.side_attributes(arguments[0].as_object(), false);
        attributes != nullptr && attributes->size > 0) {
        state = object_value(attributes);
    }
    const Value iterator = iterate(strand, list_of(process, self_of(arguments)));
    return tuple_value(process, {object_value(process.type_of(arguments[0])), constructor_arguments,
                                 state, iterator});
}

constexpr NativeSpec deque_specs[] = {
    {"__init__", deque_init, 1, -1, NativeSpec::keywords},
    {"__len__", deque_length, 1, 1},
    {"__getitem__", deque_getitem, 2, 2},
    {"__setitem__", deque_setitem, 3, 3},
    {"__delitem__", deque_delitem, 2, 2},
    {"__contains__", deque_contains, 2, 2},
    {"__iter__", deque_iterator<false>, 1, 1},
    {"__reversed__", deque_iterator<true>, 1, 1},
    {"__repr__", deque_repr, 1, 1},
    {"__eq__", deque_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", deque_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", deque_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", deque_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", deque_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", deque_comparison<CompareOperator::ge>, 2, 2},
    {"__add__", deque_add, 2, 2},
    {"__mul__", deque_mul, 2, 2},
    {"__rmul__", deque_mul, 2, 2},
    {"__iadd__", deque_iadd, 2, 2},
    {"__imul__", deque_imul, 2, 2},
    {"__copy__", deque_copy, 1, 1},
    {"__reduce__", deque_reduce, 1, 1},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
    {"append", deque_append, 2, 2},
    {"appendleft", deque_append_left, 2, 2},
    {"pop", deque_pop, 1, 1},
    {"popleft", deque_pop_left, 1, 1},
    {"extend", deque_extend, 2, 2},
    {"extendleft", deque_extend_left, 2, 2},
    {"rotate", deque_rotate, 1, 2},
    {"clear", deque_clear, 1, 1},
    {"copy", deque_copy, 1, 1},
    {"reverse", deque_reverse, 1, 1},
    {"count", deque_count, 2, 2},
    {"index", deque_index, 2, 4},
    {"insert", deque_insert, 3, 3},
    {"remove", deque_remove, 2, 2},
    {"maxlen", deque_limit, 1, 1, NativeSpec::getter},
};
constexpr NativeSpec iterator_specs[] = {{"__length_hint__", iterator_length_hint, 1, 1}};

}  // namespace

void define_deque(Process& process, Module& module) {
    TypeSpec spec{"deque", Kind::foreign, nullptr, construct_deque};
    spec.module = "collections";
    Type* type = make_type(process, spec, deque_specs);
    set_type_attribute(process, type, "__hash__", Value::none());
    process.library_state[state_key] = object_value(type);
    process.library_state[iterator_key] = object_value(
        make_iterator_type(process, "_deque_iterator", nullptr, iterator_specs, "_collections"));
    process.library_state[reverse_key] = object_value(make_iterator_type(
        process, "_deque_reverse_iterator", nullptr, iterator_specs, "_collections"));
    type->collection = Type::Collection::sequence;
    set_module_attribute(process, module, "deque", object_value(type));
}

}  // namespace interleave::library
