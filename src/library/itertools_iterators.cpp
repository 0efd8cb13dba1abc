// itertools over iterators in C++: over lists, ranges, strings and each other nothing of the program's
// runs, and the steps are taken here (Modules/itertoolsmodule.c, CPython 3.14). Over generators, and with
// functions to call, generators of itertools.py take the steps, which may wait.

#include <algorithm>
#include <array>
#include <format>

#include "library/iterator_types.h"
#include "library/itertools.h"
#include "library/native_modules.h"
#include "runtime/containers.h"
#include "runtime/generators.h"
#include "runtime/iterators.h"

namespace interleave::library {

using namespace runtime;

bool is_native_source(Strand& strand, Value iterable) {
    return iterates_natively(strand, iterable) &&
           (iterable.as_object()->kind != Kind::iterator || can_run_over(iterable));
}

namespace {

// How often a step that takes many items looks whether the run is to end.
constexpr std::uint64_t check_every = 4096;

bool goes_on(Strand& strand, std::uint64_t steps) {
    if (steps % check_every != 0) return true;
    strand.charge(check_every / 4);
    return !strand.should_stop();
}

// An iterator in C++ over what runs nothing of the program's. Empty: it would; error(): raised.
Value native_source(Strand& strand, Value iterable) {
    return is_native_source(strand, iterable) ? iterate(strand, iterable) : Value();
}

// ---- chain: source the iterator of the iterables, extra the one that is being run over

Value next_of_chain(Strand& strand, Iterator& iterator) {
    while (!iterator.source.is_empty()) {
        if (iterator.extra.is_empty()) {
            const Value iterable = next_item(strand, iterator.source);
            if (iterable.is_error()) return iterable;
            if (iterable.is_empty()) return exhaust(iterator);
            const Value part = iterate(strand, iterable);
            if (part.is_error()) {
                exhaust(iterator);
                return part;
            }
            iterator.extra = part;
        }
        const Value item = next_item(strand, iterator.extra);
        if (!item.is_empty()) return item;
        iterator.extra = Value();
        if (strand.should_stop()) return Value::error();
    }
    return {};
}

// Over the items of `iterables`, all of them native. Empty: they are not.
Value chain_of(Strand& strand, Type* type, Value iterables, std::span<const Value> items) {
    Iterator* const made = make_iterator(strand.process(), type, next_of_chain, Value());
    made->flags |= always_native;
    for (const Value item : items) {
        if (!is_native_source(strand, item)) return {};
        set_native_over(*made, item);
    }
    made->source = iterate(strand, iterables);
    return object_value(made);
}

Value make_chain(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "chain")) return Value::error();
    const std::span items(arguments.values + 1, arguments.count - 1);
    const Value iterables = object_value(runtime::make_tuple(strand.process(), items));
    return chain_of(strand, as_type(arguments[0]), iterables, items);
}

// (type, iterable): chain.from_iterable() of a list or tuple; None: of something else.
Value chain_from_iterable(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type})) return Value::error();
    Process& process = strand.process();
    const Type* const type = process.type_of(arguments[1]);
    std::vector<Value> items;
    if (type != process.types.list && type != process.types.tuple) return Value::none();
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    const Value made = chain_of(strand, as_type(arguments[0]), arguments[1], items);
    return made.is_empty() ? Value::none() : made;
}

// ---- islice: source; index how many to skip; limit how many are left, or `endless`; extra the step

constexpr std::int64_t endless = INT64_MIN;

Value next_of_islice(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    const auto take = [&] {
        if (iterator.limit != endless) --iterator.limit;
        return next_item(strand, iterator.source);
    };
    for (std::uint64_t steps = 1; iterator.index > 0; ++steps) {
        const Value item = take();
        if (item.is_error() || !goes_on(strand, steps)) return Value::error();
        if (item.is_empty()) return exhaust(iterator);
        --iterator.index;
    }
    if (iterator.limit != endless && iterator.limit <= 0) return exhaust(iterator);
    const Value item = take();
    if (item.is_error()) return item;
    if (item.is_empty()) return exhaust(iterator);
    iterator.index = iterator.extra.as_small_int() - 1;
    if (iterator.limit != endless) iterator.index = std::min(iterator.index, iterator.limit);
    return item;
}

// The same over a generator, from its beginning and all of it: what that yields is the next item. After an
// exception it has none any more.
Value next_of_first(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    if (iterator.limit == 0) return exhaust(iterator);
    if (iterator.limit != endless) --iterator.limit;
    return strand.resume_generator(static_cast<Generator*>(iterator.source.as_object()),
                                   Value::none(), Value());
}

bool is_plain_generator(const Process& process, Value value) {
    return as_kind<Generator>(value, Kind::generator) != nullptr &&
           process.type_of(value) == process.types.generator;
}

// A limit that islice takes as it is, small enough for what is kept of it.
bool is_limit(Value value) { return value.is_small_int() && value.as_small_int() >= 0; }

Value make_islice(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "islice")) return Value::error();
    if (arguments.count < 3 || arguments.count > 5) return {};
    const std::uint32_t stop_at = arguments.count == 3 ? 2 : 3;
    const Value stop = arguments[stop_at];
    const Value start = stop_at == 2 ? Value::none() : arguments[2];
    const Value step = arguments.get(4, Value::none());
    for (const Value limit : {start, stop, step}) {
        if (!limit.is_none() && !is_limit(limit)) return {};
    }
    if (!step.is_none() && step.as_small_int() == 0) return {};
    Process& process = strand.process();
    if (is_plain_generator(process, arguments[1]) &&
        (start.is_none() || start.as_small_int() == 0) &&
        (step.is_none() || step.as_small_int() == 1)) {
        return object_value(make_iterator(process, as_type(arguments[0]), next_of_first,
                                          arguments[1],
                                          stop.is_none() ? endless : stop.as_small_int()));
    }
    const Value source = native_source(strand, arguments[1]);
    if (source.is_error() || source.is_empty()) return source;
    Iterator* const made = make_iterator(process, as_type(arguments[0]), next_of_islice, source,
                                         stop.is_none() ? endless : stop.as_small_int(),
                                         step.is_none() ? Value::small_int(1) : step);
    made->index = start.is_none() ? 0 : start.as_small_int();
    set_native_over(*made, source);
    return object_value(made);
}

// ---- cycle: source, or empty behind its end; extra the items so far; index the next of these

Value next_of_cycle(Strand& strand, Iterator& iterator) {
    List* const saved = as_list(iterator.extra);
    if (!iterator.source.is_empty()) {
        const Value item = next_item(strand, iterator.source);
        if (item.is_error()) return item;
        if (!item.is_empty()) {
            list_append(strand.process(), saved, item);
            return item;
        }
        iterator.source = Value();
    }
    if (saved->size == 0) return {};
    if (iterator.index >= saved->size) iterator.index = 0;
    return saved->items[iterator.index++];
}

Value over_one(Strand& strand, const Arguments& arguments, Iterator::Advance advance,
               std::int64_t limit = 0, Value extra = Value()) {
    const Value source = native_source(strand, arguments[1]);
    if (source.is_error() || source.is_empty()) return source;
    Iterator* const made =
        make_iterator(strand.process(), as_type(arguments[0]), advance, source, limit, extra);
    set_native_over(*made, source);
    return object_value(made);
}

Value make_cycle(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "cycle")) return Value::error();
    if (arguments.count != 2) return {};
    const Value saved = object_value(make_list(strand.process(), {}));
    return over_one(strand, arguments, next_of_cycle, 0, saved);
}

// ---- pairwise: source; extra the last item, empty before the first

Value next_of_pairwise(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    if (iterator.extra.is_empty()) {
        const Value first = next_item(strand, iterator.source);
        if (first.is_error()) return first;
        if (first.is_empty()) return exhaust(iterator);
        iterator.extra = first;
    }
    const Value item = next_item(strand, iterator.source);
    if (item.is_error()) return item;
    if (item.is_empty()) return exhaust(iterator);
    return tuple_value(strand.process(), {std::exchange(iterator.extra, item), item});
}

Value make_pairwise(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "pairwise")) return Value::error();
    if (arguments.count != 2) return {};
    return over_one(strand, arguments, next_of_pairwise);
}

// ---- batched: source; index the size of a batch; limit 1: strict

Value next_of_batched(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    Process& process = strand.process();
    std::vector<Value> items;
    const auto size = static_cast<std::uint64_t>(iterator.index);
    while (items.size() < size) {
        const Value item = next_item(strand, iterator.source);
        if (item.is_error()) return item;
        if (item.is_empty()) break;
        items.push_back(item);
        if (items.size() % check_every == 0) {
            process.heap.check_room(items.size() * 2 * sizeof(Value));
            if (!goes_on(strand, items.size())) return Value::error();
        }
    }
    const bool is_whole = items.size() == size;
    const bool is_refused = !is_whole && !items.empty() && iterator.limit != 0;
    if (!is_whole) exhaust(iterator);
    if (is_refused) {
        return strand.raise(process.types.value_error, "batched(): incomplete batch");
    }
    return items.empty() ? Value() : object_value(runtime::make_tuple(process, items));
}

Value make_batched(Strand& strand, const Arguments& arguments) {
    const bool has_strict = arguments.keyword_count() == 1 && arguments.count == 3;
    if (arguments.count != 3 || arguments.keyword_count() > (has_strict ? 1 : 0)) return {};
    const Value size = arguments[2];
    const Value strict = has_strict ? arguments.keyword("strict") : Value::boolean(false);
    if (!size.is_small_int() || size.as_small_int() < 1 || !strict.is_boolean()) return {};
    const Value made = over_one(strand, arguments, next_of_batched, strict.is_true() ? 1 : 0);
    if (auto* const iterator = as_kind<Iterator>(made, Kind::iterator)) {
        iterator->index = size.as_small_int();
    }
    return made;
}

// ---- zip_longest: source the list of the iterators, None for those that have ended; extra what stands
// for their items; limit how many have not

Value next_of_zip_longest(Strand& strand, Iterator& iterator) {
    if (iterator.limit == 0) return {};
    const List* const iterators = as_list(iterator.source);
    std::vector<Value> items(iterators->size, iterator.extra);
    for (std::uint32_t i = 0; i < iterators->size; ++i) {
        Value& source = iterators->items[i];
        if (source.is_none()) continue;
        const Value item = next_item(strand, source);
        if (item.is_error()) {
            iterator.limit = 0;
            return item;
        }
        if (!item.is_empty()) {
            items[i] = item;
            continue;
        }
        source = Value::none();
        if (--iterator.limit == 0) return {};
    }
    return object_value(runtime::make_tuple(strand.process(), items));
}

Value make_zip_longest(Strand& strand, const Arguments& arguments) {
    Value fill = Value::none();
    if (arguments.keyword_count() > 0) {
        fill = arguments.keyword("fillvalue");
        if (fill.is_empty() || arguments.keyword_count() > 1) return {};
    }
    Process& process = strand.process();
    List* const iterators = make_list(process, {});
    Iterator* const made = make_iterator(process, as_type(arguments[0]), next_of_zip_longest,
                                         object_value(iterators), arguments.count - 1, fill);
    made->flags |= always_native;
    for (std::uint32_t i = 1; i < arguments.count; ++i) {
        const Value source = native_source(strand, arguments[i]);
        if (source.is_error() || source.is_empty()) return source;
        list_append(process, iterators, source);
        set_native_over(*made, source);
    }
    return object_value(made);
}

// ---- compress: source the data, extra the selectors

Value next_of_compress(Strand& strand, Iterator& iterator) {
    if (iterator.source.is_empty()) return {};
    for (std::uint64_t steps = 1;; ++steps) {
        const Value item = next_item(strand, iterator.source);
        if (item.is_error()) return item;
        if (item.is_empty()) return exhaust(iterator);
        const Value selector = next_item(strand, iterator.extra);
        if (selector.is_error() || !goes_on(strand, steps)) return Value::error();
        if (selector.is_empty()) return exhaust(iterator);
        const Truth selected = truth(strand, selector);
        if (!selected) return Value::error();
        if (*selected) return item;
    }
}

Value make_compress(Strand& strand, const Arguments& arguments) {
    if (arguments.keyword_count() > 0 || arguments.count != 3) return {};
    const Value selectors = native_source(strand, arguments[2]);
    if (selectors.is_error() || selectors.is_empty()) return {};
    const Value made = over_one(strand, arguments, next_of_compress, 0, selectors);
    if (auto* const iterator = as_kind<Iterator>(made, Kind::iterator)) {
        set_native_over(*iterator, selectors);
    }
    return made;
}

// ---- accumulate of sums: source; extra the total so far, empty before the first; limit 1: it is yet to
// be given itself

Value next_of_accumulate(Strand& strand, Iterator& iterator) {
    if (iterator.limit != 0) {
        iterator.limit = 0;
        return iterator.extra;
    }
    if (iterator.source.is_empty()) return {};
    const Value item = next_item(strand, iterator.source);
    if (item.is_error()) return item;
    if (item.is_empty()) return exhaust(iterator);
    const Value total = iterator.extra.is_empty()
                            ? item
                            : binary_operation(strand, BinaryOperator::add, iterator.extra, item);
    if (!total.is_error()) iterator.extra = total;
    return total;
}

Value make_accumulate(Strand& strand, const Arguments& arguments) {
    const Value initial = arguments.keyword("initial");
    if (arguments.count < 2 || arguments.count > 3 || !arguments.get(2, Value::none()).is_none() ||
        arguments.keyword_count() > (initial.is_empty() ? 0 : 1)) {
        return {};
    }
    const bool begins = !initial.is_empty() && !initial.is_none();
    return over_one(strand, arguments, next_of_accumulate, begins ? 1 : 0,
                    begins ? initial : Value());
}

// ---- starmap: source, extra the function. Its calls may wait, so it never counts as native.

Value next_of_starmap(Strand& strand, Iterator& iterator) {
    const Value item = next_item(strand, iterator.source);
    if (item.is_error() || item.is_empty()) return item;
    if (const Tuple* const items = as_tuple(item)) {
        return strand.tail_call(iterator.extra, std::span(items->items(), items->size), nullptr);
    }
    std::vector<Value> items;
    if (!collect_items(strand, item, items)) return Value::error();
    return strand.tail_call(iterator.extra, items, nullptr);
}

Value make_starmap(Strand& strand, const Arguments& arguments) {
    if (!refuse_keywords(strand, arguments, "starmap")) return Value::error();
    if (arguments.count != 3) return {};
    const Value source = native_source(strand, arguments[2]);
    if (source.is_error() || source.is_empty()) return source;
    return object_value(make_iterator(strand.process(), as_type(arguments[0]), next_of_starmap,
                                      source, 0, arguments[1]));
}

// ---- tee: source the iterator that all share; extra the link with the next item and the link behind it,
// two empty places as long as nobody has asked for it

Value next_of_tee(Strand& strand, Iterator& iterator) {
    List& link = *as_list(iterator.extra);
    if (link.items[0].is_none()) {
        const Value item = next_item(strand, iterator.source);
        if (item.is_error() || item.is_empty()) return item;
        const std::array empty_link{Value::none(), Value::none()};
        link.items[1] = object_value(make_list(strand.process(), empty_link));
        link.items[0] = tuple_value(strand.process(), {item});
    }
    iterator.extra = link.items[1];
    return as_tuple(link.items[0])->items()[0];
}

Value branch(Process& process, Type* type, Value source, Value link) {
    Iterator* const made = make_iterator(process, type, next_of_tee, source, 0, link);
    set_native_over(*made, source);
    return object_value(made);
}

// (type, iterable, n): the tuple of tee()'s iterators; None: they are to be generators.
Value tee(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type, Wanted::anything, Wanted::size})) {
        return Value::error();
    }
    Process& process = strand.process();
    Type* const type = as_type(arguments[0]);
    Value source;
    Value link;
    const auto* const other = as_kind<Iterator>(arguments[1], Kind::iterator);
    if (other != nullptr && other->type == type && other->advance == next_of_tee) {
        source = other->source;
        link = other->extra;
    } else {
        source = native_source(strand, arguments[1]);
        if (source.is_error()) return source;
        if (source.is_empty()) return Value::none();
        const std::array empty_link{Value::none(), Value::none()};
        link = object_value(make_list(process, empty_link));
    }
    std::vector<Value> branches;
    for (std::int64_t i = 0; i < arguments[2].as_small_int(); ++i) {
        branches.push_back(branch(process, type, source, link));
    }
    return object_value(runtime::make_tuple(process, branches));
}

// ---- over iterators of the program's: source the tuple of a generator function and its arguments; extra the
// generator that takes the steps

Value next_of_steps(Strand& strand, Iterator& iterator) {
    const Tuple& call = *as_tuple(iterator.source);
    const auto* const steps = as_kind<Generator>(iterator.extra, Kind::generator);
    // One that still runs is another thread's, or called this one; C's iterators can be entered again.
    if (steps == nullptr || steps->state != GeneratorState::suspended) {
        const Value made =
            strand.call(call.items()[0], std::span(call.items(), call.size).subspan(1));
        if (made.is_error()) return made;
        if (as_kind<Generator>(made, Kind::generator) == nullptr) {
            return strand.raise(strand.process().types.type_error, "steps are a generator's");
        }
        iterator.extra = made;
    }
    return strand.resume_generator(static_cast<Generator*>(iterator.extra.as_object()),
                                   Value::none(), Value());
}

// steps(type, function, *arguments): the iterator.
Value make_steps(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type})) return Value::error();
    Process& process = strand.process();
    const std::span call(arguments.values + 1, arguments.count - 1);
    return object_value(make_iterator(process, as_type(arguments[0]), next_of_steps,
                                      object_value(runtime::make_tuple(process, call))));
}

// arguments_of(iterator): those that steps() has made it of; None: it is another one.
Value arguments_of_steps(Strand& strand, const Arguments& arguments) {
    const auto* const iterator = as_kind<Iterator>(arguments[0], Kind::iterator);
    if (iterator == nullptr || iterator->advance != next_of_steps) return Value::none();
    const Tuple& call = *as_tuple(iterator->source);
    const std::span given(call.items(), call.size);
    return object_value(runtime::make_tuple(strand.process(), given.subspan(1)));
}

// ---- the types

using Maker = Value (*)(Strand&, const Arguments&);

// In C++ if all of it can be, else by the type's function.
template <Maker make>
Value construct(Strand& strand, const Arguments& arguments) {
    const Value made = make(strand, arguments);
    return made.is_empty() ? construct_by_make(strand, arguments) : made;
}

struct Form {
    std::string_view name;
    NativeFunction construct;
};
constexpr Form forms[] = {
    {"accumulate", construct<make_accumulate>},
    {"batched", construct<make_batched>},
    {"chain", construct<make_chain>},
    {"compress", construct<make_compress>},
    {"cycle", construct<make_cycle>},
    {"islice", construct<make_islice>},
    {"pairwise", construct<make_pairwise>},
    {"starmap", construct<make_starmap>},
    {"zip_longest", construct<make_zip_longest>},
};

// native(type): the iterator_type, whose instances are in C++ from now on where that is possible.
Value native(Strand& strand, const Arguments& arguments) {
    if (!are_wanted(strand, arguments, {Wanted::iterator_type})) return Value::error();
    Type* const type = as_type(arguments[0]);
    const std::string name = utf8(type->name);
    const auto* const form = std::ranges::find(forms, name, &Form::name);
    if (form != std::end(forms)) type->construct = form->construct;
    return arguments[0];
}

constexpr NativeSpec functions[] = {
    {"arguments_of", arguments_of_steps, 1, 1},
    {"chain_from_iterable", chain_from_iterable, 2, 2},
    {"native", native, 1, 1},
    {"steps", make_steps, 2, -1},
    {"tee", tee, 3, 3},
};

}  // namespace

void define_native_forms(Process& process, Module& module) {
    add_functions(process, module, functions);
}

}  // namespace interleave::library
