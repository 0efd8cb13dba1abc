#include <array>

#include "runtime/containers.h"
#include "runtime/generators.h"
#include "runtime/items.h"
#include "runtime/iterators.h"

// enumerate, zip, map, filter and reversed. Over built-in iterators they advance right here; over
// iterators of the program, or with functions of the program, what they do is a few lines of the
// prelude, reached by a tail call, so that it may wait.

namespace interleave::runtime {
namespace {

const Tuple* iterators_of(const Iterator& iterator) {
    return static_cast<const Tuple*>(iterator.source.as_object());
}

bool all_native(const Tuple* iterators) {
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        if (!can_run_over(iterators->items()[i])) return false;
    }
    return true;
}

void set_native_over_all(Iterator& iterator, const Tuple* iterators) {
    if (iterators->size == 0 && (iterator.flags & next_is_overridden) == 0) {
        iterator.flags |= always_native;
    }
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        set_native_over(iterator, iterators->items()[i]);
    }
}

// Of those that always advance natively.
Value next_of_one(Strand& strand, Value iterator) {
    auto& native = *static_cast<Iterator*>(iterator.as_object());
    return native.advance(strand, native);
}

// ---- enumerate: source the iterator; index the next number, or extra when it is beyond 48 bits

Value next_of_enumerate(Strand& strand, Iterator& iterator) {
    Process& process = strand.process();
    Value number = iterator.extra;
    if (number.is_empty()) number = make_int(process, iterator.index);
    const auto step = [&] {
        if (iterator.extra.is_empty()) {
            ++iterator.index;
        } else {
            iterator.extra =
                binary_operation(strand, BinaryOperator::add, number, Value::small_int(1));
        }
    };
    if ((iterator.flags & always_native) == 0) {
        step();
        return strand.tail_call_prelude("_enumerate_next", {number, iterator.source});
    }
    const Value item = next_item(strand, iterator.source);
    if (item.is_empty() || item.is_error()) return item;
    step();
    return tuple_value(process, {number, item});
}

// As above, of one that always advances natively and counts in 48 bits.
Parts parts_of_enumerate(Strand& strand, Iterator& iterator, Value* to) {
    const Value item = next_of_one(strand, iterator.source);
    if (item.is_error()) return Parts::raised;
    if (item.is_empty()) return Parts::end;
    to[0] = Value::small_int(iterator.index++);
    to[1] = item;
    return Parts::written;
}

Value construct_enumerate(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (arguments.count + arguments.keyword_count() > 3) {
        return strand.raise(process.types.type_error,
                            "enumerate() takes at most 2 arguments (" +
                                std::to_string(arguments.count + arguments.keyword_count() - 1) +
                                " given)");
    }
    if (arguments.count == 1 && arguments.keyword("iterable").is_empty()) {
        if (arguments.keyword_count() > 0) {
            return strand.raise(process.types.type_error,
                                "'" + utf8(as_str(arguments.keyword_names->items()[0])) +
                                    "' is an invalid keyword argument for enumerate()");
        }
        return strand.raise(process.types.type_error,
                            "enumerate() missing required argument 'iterable'");
    }
    Value values[3];
    if (!bind(strand, arguments, "enumerate",
              {{"type"}, {"iterable"}, {"start", Value::small_int(0)}}, values)) {
        return Value::error();
    }
    const Value start = values[2];
    if (!is_int(start) && special_method(strand, start, process.names.__index__).is_empty()) {
        return strand.raise(
            process.types.type_error,
            "'" + type_name(process, start) + "' object cannot be interpreted as an integer");
    }
    const Value source = iterate(strand, values[1]);
    if (source.is_error()) return source;
    Iterator* result = make_iterator(process, as_type(values[0]), next_of_enumerate, source);
    if (is_int(start) && !start.is_small_int() && !int64_of(start)) {
        result->extra = start;
    } else {
        const auto first = index_of(strand, start);
        if (!first) return Value::error();
        result->index = *first;
    }
    if (can_run_over(source)) set_native_over(*result, source);
    return object_value(result);
}

// ---- zip and map: source the tuple of iterators; limit 1: strict

// Room for an item of each of the iterators.
class Items {
public:
    explicit Items(std::uint32_t count) : count_(count) {
        if (count > few_.size()) many_.resize(count);
    }
    [[nodiscard]] std::span<Value> span() {
        return {many_.empty() ? few_.data() : many_.data(), count_};
    }

private:
    std::uint32_t count_;
    std::array<Value, 4> few_;
    std::vector<Value> many_;
};

// The next items of all, in `items`. False: one of them has ended (or, with an exception pending,
// raised).
bool next_of_all(Strand& strand, const char* function, const Iterator& iterator,
                 std::span<Value> items) {
    const Tuple* iterators = iterators_of(iterator);
    const bool strict = (iterator.limit & is_strict) != 0;
    const auto complain = [&](std::uint32_t at, const char* what) {
        strand.raise(strand.process().types.value_error,
                     std::string(function) + "() argument " + std::to_string(at + 1) + " is " +
                         what + " than argument" + (at == 1 ? " " : "s 1-") + std::to_string(at));
        return false;
    };
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        const Value item = next_of_one(strand, iterators->items()[i]);
        if (item.is_error()) return false;
        if (!item.is_empty()) {
            items[i] = item;
            continue;
        }
        if (!strict) return false;
        if (i > 0) return complain(i, "shorter");
        for (std::uint32_t other = 1; other < iterators->size; ++other) {
            const Value more = next_of_one(strand, iterators->items()[other]);
            if (more.is_error()) return false;
            if (!more.is_empty()) return complain(other, "longer");
        }
        return false;
    }
    return true;
}

// Over iterators of the program the next step is that of a generator of the prelude. Empty: it is that
// generator's step that asks, so this one is to be taken otherwise.
Value take_step(Strand& strand, Iterator& iterator, std::string_view prelude_name,
                std::initializer_list<Value> arguments) {
    Process& process = strand.process();
    if ((iterator.limit & has_steps) == 0) {
        const std::array places{iterator.extra, Value::none()};
        iterator.extra = object_value(make_list(process, places));
        iterator.limit |= has_steps;
    }
    Value& place = as_list(iterator.extra)->items[1];
    const auto* steps = as_kind<Generator>(place, Kind::generator);
    if (steps != nullptr && steps->state == GeneratorState::running) return {};
    if (steps == nullptr || steps->state == GeneratorState::finished) {
        place = strand.call(object_value(process.prelude_function(prelude_name)), arguments);
        if (place.is_error()) return std::exchange(place, Value::none());
    }
    return strand.resume_generator(static_cast<Generator*>(place.as_object()), Value::none(),
                                   Value());
}

Value next_of_zip(Strand& strand, Iterator& iterator) {
    Process& process = strand.process();
    if (iterators_of(iterator)->size == 0) return {};
    if ((iterator.flags & always_native) == 0) {
        const Value iterators = iterator.source;
        if ((iterator.limit & is_strict) == 0) {
            const Value step = take_step(strand, iterator, "_zip_steps", {iterators});
            return step.is_empty() ? strand.tail_call_prelude("_zip_next", {iterators}) : step;
        }
        return strand.tail_call_prelude("_strict_next", {str_value(process, "zip"), iterators});
    }
    Items items(iterators_of(iterator)->size);
    if (!next_of_all(strand, "zip", iterator, items.span())) {
        return strand.has_pending() ? Value::error() : Value();
    }
    return object_value(runtime::make_tuple(process, items.span()));
}

// As above, of one that always advances natively. An item that another one has no partner for is not
// written: what is there is the program's.
Parts parts_of_zip(Strand& strand, const Iterator& iterator, Value* to) {
    Items items(iterators_of(iterator)->size);
    if (!next_of_all(strand, "zip", iterator, items.span())) {
        return strand.has_pending() ? Parts::raised : Parts::end;
    }
    std::ranges::copy(items.span(), to);
    return Parts::written;
}

Value iterators_from(Strand& strand, std::span<const Value> iterables) {
    std::vector<Value> iterators;
    for (const Value iterable : iterables) {
        const Value iterator = iterate(strand, iterable);
        if (iterator.is_error()) return iterator;
        iterators.push_back(iterator);
    }
    return object_value(runtime::make_tuple(strand.process(), iterators));
}

// The keyword strict=; nothing: raised.
Truth strict_of(Strand& strand, const Arguments& arguments, const char* function) {
    bool strict = false;
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        const Str* name = as_str(arguments.keyword_names->items()[i]);
        if (!equals_ascii(name, "strict")) {
            strand.raise(strand.process().types.type_error,
                         std::string(function) + "() got an unexpected keyword argument '" +
                             utf8(name) + "'");
            return std::nullopt;
        }
        const Truth wanted = truth(strand, arguments[arguments.count + i]);
        if (!wanted) return std::nullopt;
        strict = *wanted;
    }
    return strict;
}

Value construct_zip(Strand& strand, const Arguments& arguments) {
    const Truth strict = strict_of(strand, arguments, "zip");
    if (!strict) return Value::error();
    const Value iterators =
        iterators_from(strand, std::span(arguments.values + 1, arguments.count - 1));
    if (iterators.is_error()) return iterators;
    Iterator* result = make_iterator(strand.process(), as_type(arguments[0]), next_of_zip,
                                     iterators, *strict ? 1 : 0);
    if (all_native(as_tuple(iterators))) set_native_over_all(*result, as_tuple(iterators));
    return object_value(result);
}

// Types whose call, made nested, cannot wait.
bool is_simple_type(const Process& process, Value function) {
    const Type* type = as_type(function);
    const Types& types = process.types;
    return type != nullptr && (type == types.int_ || type == types.float_ || type == types.str ||
                               type == types.bool_ || type == types.bytes);
}

Value next_of_map(Strand& strand, Iterator& iterator) {
    const Tuple* iterators = iterators_of(iterator);
    const Value function = function_of(iterator);
    if (!all_native(iterators)) {
        const Value source = iterator.source;
        if ((iterator.limit & is_strict) == 0) {
            const Value step = take_step(strand, iterator, "_map_steps", {function, source});
            return step.is_empty() ? strand.tail_call_prelude("_map_next", {function, source})
                                   : step;
        }
        return strand.tail_call_prelude("_strict_map_next", {function, source});
    }
    if (iterators->size == 1) {
        const Value item = next_item(strand, iterators->items()[0]);
        if (item.is_empty() || item.is_error()) return item;
        if ((iterator.flags & always_native) != 0) return strand.call(function, {item});
        return strand.tail_call(function, {item});
    }
    Items items(iterators->size);
    if (!next_of_all(strand, "map", iterator, items.span())) {
        return strand.has_pending() ? Value::error() : Value();
    }
    return strand.tail_call(function, items.span(), nullptr);
}

Value construct_map(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Truth strict = strict_of(strand, arguments, "map");
    if (!strict) return Value::error();
    if (arguments.count < 3) {
        return strand.raise(process.types.type_error, "map() must have at least two arguments.");
    }
    const Value iterators =
        iterators_from(strand, std::span(arguments.values + 2, arguments.count - 2));
    if (iterators.is_error()) return iterators;
    Iterator* result = make_iterator(process, as_type(arguments[0]), next_of_map, iterators,
                                     *strict ? 1 : 0, arguments[1]);
    if (as_tuple(iterators)->size == 1 && all_native(as_tuple(iterators)) &&
        is_simple_type(process, arguments[1])) {
        set_native_over_all(*result, as_tuple(iterators));
    }
    return object_value(result);
}

// ---- filter: source the iterator, extra the function

Value next_of_filter(Strand& strand, Iterator& iterator) {
    if ((iterator.flags & always_native) == 0) {
        const Value function = function_of(iterator);
        const Value step =
            take_step(strand, iterator, "_filter_steps", {function, iterator.source});
        return step.is_empty()
                   ? strand.tail_call_prelude("_filter_next", {function, iterator.source})
                   : step;
    }
    for (;;) {
        const Value item = next_item(strand, iterator.source);
        if (item.is_empty() || item.is_error()) return item;
        const Truth wanted = truth(strand, item);
        if (!wanted || strand.should_stop()) return Value::error();
        if (*wanted) return item;
    }
}

Value construct_filter(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!refuse_keywords(strand, arguments, "filter")) return Value::error();
    if (arguments.count != 3) {
        return raise_argument_count(strand, "filter", 2, 2, arguments.count - 1);
    }
    const Value source = iterate(strand, arguments[2]);
    if (source.is_error()) return source;
    const bool by_truth =
        arguments[1].is_none() || arguments[1] == object_value(process.types.bool_);
    // The prelude calls bool in place of None.
    const Value function = by_truth ? object_value(process.types.bool_) : arguments[1];
    Iterator* result =
        make_iterator(process, as_type(arguments[0]), next_of_filter, source, 0, function);
    if (by_truth && can_run_over(source)) set_native_over(*result, source);
    return object_value(result);
}

// ---- reversed: source the sequence, index the next position

Value next_of_reversed(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    if (iterator.index < 0) return exhaust(iterator);
    const Value index = Value::small_int(iterator.index--);
    if ((iterator.flags & always_native) != 0) return get_item(strand, iterator.source, index);
    return strand.tail_call_prelude("_sequence_item",
                                    {object_value(&iterator), iterator.source, index});
}

Value construct_reversed(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    if (!refuse_keywords(strand, arguments, "reversed")) return Value::error();
    if (arguments.count != 2) {
        return raise_argument_count(strand, "reversed", 1, 1, arguments.count - 1);
    }
    const Value sequence = arguments[1];
    const Value method = special_method(strand, sequence, process.names.__reversed__);
    if (method.is_error()) return method;
    if (!method.is_empty() && !method.is_none()) {
        if (as_kind<Native>(method, Kind::native) != nullptr) {
            return call_special(strand, sequence, method, {});
        }
        return strand.tail_call(method, {sequence});
    }
    const bool is_sequence =
        method.is_empty() && as_dict(sequence) == nullptr &&
        !special_method(strand, sequence, process.names.__getitem__).is_empty();
    if (!is_sequence) {
        return strand.raise(process.types.type_error,
                            "'" + type_name(process, sequence) + "' object is not reversible");
    }
    const auto size = length(strand, sequence);
    if (!size) return Value::error();
    Iterator* result = make_iterator(process, as_type(arguments[0]), next_of_reversed, sequence);
    result->index = *size - 1;
    if (sequence.as_object()->type->is_native && (result->flags & next_is_overridden) == 0) {
        result->flags |= always_native;
    }
    return object_value(result);
}

Value reversed_length_hint(Strand&, const Arguments& arguments) {
    const auto* iterator = static_cast<const Iterator*>(arguments[0].as_object());
    return Value::small_int(iterator->source.is_empty() ? 0 : iterator->index + 1);
}

constexpr NativeSpec reversed_specs[] = {{"__length_hint__", reversed_length_hint, 1, 1}};
constexpr NativeSpec enumerate_specs[] = {
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method}};

}  // namespace

Value function_of(const Iterator& iterator) {
    if ((iterator.limit & has_steps) == 0) return iterator.extra;
    return as_list(iterator.extra)->items[0];
}

Parts next_parts(Strand& strand, Iterator& iterator, Value* to, std::uint32_t count) {
    if (iterator.source.is_empty()) return Parts::unknown;
    if (count == 2 && advances_items(iterator)) return parts_of_items(strand, iterator, to);
    if ((iterator.flags & always_native) == 0) return Parts::unknown;
    if (iterator.advance == next_of_zip) {
        const std::uint32_t size = iterators_of(iterator)->size;
        return size == count && size > 0 ? parts_of_zip(strand, iterator, to) : Parts::unknown;
    }
    const bool is_enumerate = count == 2 && iterator.advance == next_of_enumerate;
    if (!is_enumerate || !iterator.extra.is_empty() || !Value::fits_small_int(iterator.index)) {
        return Parts::unknown;
    }
    return parts_of_enumerate(strand, iterator, to);
}

void define_combinators(Process& process) {
    Types& types = process.types;
    types.enumerate =
        make_iterator_type(process, "enumerate", construct_enumerate, enumerate_specs);
    types.zip = make_iterator_type(process, "zip", construct_zip);
    types.map = make_iterator_type(process, "map", construct_map);
    types.filter = make_iterator_type(process, "filter", construct_filter);
    types.reversed = make_iterator_type(process, "reversed", construct_reversed, reversed_specs);
}

}  // namespace interleave::runtime
