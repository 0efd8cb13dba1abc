#include "runtime/containers.h"

#include <algorithm>
#include <bit>
#include <format>

#include "runtime/iterators.h"

// What operators and the text functions see of all containers: which pair of operands does what.

namespace interleave::runtime {
namespace {

constexpr std::uint64_t xx_prime_1 = 11400714785074694791U;
constexpr std::uint64_t xx_prime_2 = 14029467366897019727U;
constexpr std::uint64_t xx_prime_5 = 2870177450012600261U;

Value tuple_concatenate(Strand& strand, const Tuple* left, Value right) {
    const Tuple* second = as_tuple(right);
    Process& process = strand.process();
    if (second == nullptr) {
        return strand.raise(
            process.types.type_error,
            "can only concatenate tuple (not \"" + type_name(process, right) + "\") to tuple");
    }
    if (second->size == 0 && left->type == process.types.tuple) return object_value(left);
    if (left->size == 0 && second->type == process.types.tuple) return right;
    std::vector<Value> items(left->items(), left->items() + left->size);
    items.insert(items.end(), second->items(), second->items() + second->size);
    return object_value(runtime::make_tuple(process, items));
}

Value tuple_repeat(Strand& strand, const Tuple* tuple, Value count) {
    const auto times = repetitions(strand, count);
    if (!times) return Value::error();
    const auto size = repetition(strand, tuple->size, *times);
    if (!size) return Value::error();
    if (*size == tuple->size && tuple->type == strand.process().types.tuple) {
        return object_value(tuple);
    }
    std::vector<Value> items;
    items.reserve(*size);
    while (items.size() < *size) {
        items.insert(items.end(), tuple->items(), tuple->items() + tuple->size);
    }
    return object_value(runtime::make_tuple(strand.process(), items));
}

bool is_sequence(Value value) { return as_list(value) != nullptr || as_tuple(value) != nullptr; }

// list or tuple + anything; list or tuple * a number, either way round. What classes of the program
// say about the operation has been asked before.
Value sequence_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (op == BinaryOperator::add && is_sequence(left)) {
        if (const Tuple* tuple = as_tuple(left)) return tuple_concatenate(strand, tuple, right);
        return list_concatenate(strand, left, right);
    }
    if (op != BinaryOperator::mult) return Value::not_implemented();
    if (!is_sequence(left)) std::swap(left, right);
    if (const Tuple* tuple = as_tuple(left)) return tuple_repeat(strand, tuple, right);
    return list_repeat(strand, as_list(left), right);
}

// dict | dict, where a library's own kind of dict (defaultdict) decides what comes out.
Value dict_or(Strand& strand, Value left, Value right) {
    Process& process = strand.process();
    const Type* plain = process.types.dict;
    const auto own_method = [&](Value value, const Str* name) {
        const Type* type = process.type_of(value);
        if (type == plain || !type->is_native || as_dict(value) == nullptr) return Value();
        return has_native_method(process, type, name, plain) ? Value()
                                                             : process.find_in_type(type, name);
    };
    if (process.type_of(left) == plain) {
        const Value reflected = own_method(right, process.names.__ror__);
        if (!reflected.is_empty()) return call_special(strand, right, reflected, {left});
    }
    const Value method = own_method(left, process.names.__or__);
    if (!method.is_empty()) return call_special(strand, left, method, {right});
    return dict_binary_or(strand, left, right);
}

bool is_set_operator(BinaryOperator op) {
    return op == BinaryOperator::bit_and || op == BinaryOperator::bit_or ||
           op == BinaryOperator::bit_xor || op == BinaryOperator::sub;
}

}  // namespace

bool Nesting::is_too_deep(const char* doing) const {
    constexpr std::size_t deepest =
        160;  // a thread of the page has 1 MB of stack, and this may start deep in it
    if (strand_.repr_active.size() <= deepest) return false;
    strand_.raise(strand_.process().types.recursion_error,
                  std::string("maximum recursion depth exceeded") + doing);
    return true;
}

Value container_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    Set* left_set = as_set(left);
    Set* right_set = as_set(right);
    if (left_set != nullptr && right_set != nullptr)
        return set_binary(strand, op, left_set, right_set);
    const bool view = as_kind<DictView>(left, Kind::dict_view) != nullptr ||
                      as_kind<DictView>(right, Kind::dict_view) != nullptr;
    if (view && is_set_operator(op)) return view_binary(strand, op, left, right);
    if (op == BinaryOperator::bit_or && as_dict(left) != nullptr) {
        return dict_or(strand, left, right);
    }
    if (is_sequence(left) || is_sequence(right)) return sequence_binary(strand, op, left, right);
    return Value::not_implemented();
}

Value container_inplace(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (List* list = as_list(left)) {
        if (op == BinaryOperator::add) {
            return list_extend(strand, list, right) ? left : Value::error();
        }
        if (op == BinaryOperator::mult) {
            return list_repeat_in_place(strand, list, right) ? left : Value::error();
        }
    } else if (Set* set = as_set(left)) {
        Set* other = as_set(right);
        if (other != nullptr && is_set_operator(op) && !is_frozen(strand.process(), set)) {
            return set_inplace(strand, op, set, other) ? left : Value::error();
        }
    } else if (Dict* dict = as_dict(left); dict != nullptr && op == BinaryOperator::bit_or) {
        return dict_update(strand, dict, right) ? left : Value::error();
    }
    return container_binary(strand, op, left, right);
}

Value container_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    const bool equality = op == CompareOperator::eq || op == CompareOperator::ne;
    const auto answer = [op](Truth same) {
        return same ? Value::boolean(*same == (op == CompareOperator::eq)) : Value::error();
    };
    if (!left.is_object() || !right.is_object()) return Value::not_implemented();
    const Nesting nesting(strand);
    if (nesting.is_too_deep(" in comparison")) return Value::error();
    const Kind kind = left.as_object()->kind;
    const Kind other = right.as_object()->kind;
    if (kind == Kind::set && other == Kind::set) {
        return set_compare(strand, op, as_set(left), as_set(right));
    }
    if (kind == Kind::dict_view || other == Kind::dict_view) {
        return view_compare(strand, op, left, right);
    }
    if (kind != other) return Value::not_implemented();
    switch (kind) {
        case Kind::list:
        case Kind::tuple: return compare_sequences(strand, op, left, right);
        case Kind::dict:
            return equality ? answer(dict_equal(strand, as_dict(left), as_dict(right)))
                            : Value::not_implemented();
        case Kind::range:
            return equality ? answer(range_equal(strand, as_kind<Range>(left, kind),
                                                 as_kind<Range>(right, kind)))
                            : Value::not_implemented();
        case Kind::slice: {
            const auto parts = [&](Value value) {
                const auto* slice = as_kind<Slice>(value, kind);
                return tuple_value(strand.process(), {slice->start, slice->stop, slice->step});
            };
            return compare_sequences(strand, op, parts(left), parts(right));
        }
        default: return Value::not_implemented();
    }
}

Truth container_contains(Strand& strand, Value container, Value item) {
    if (const List* list = as_list(container)) {
        for (std::uint32_t i = 0; i < list->size; ++i) {
            const Truth same = equals(strand, list->items[i], item);
            if (!same || *same) return same;
        }
        return false;
    }
    if (const Tuple* tuple = as_tuple(container)) {
        for (std::uint32_t i = 0; i < tuple->size; ++i) {
            const Truth same = equals(strand, tuple->items()[i], item);
            if (!same || *same) return same;
        }
        return false;
    }
    if (Dict* dict = as_dict(container)) {
        const Value value = dict_get(strand, dict, item);
        if (value.is_error()) return std::nullopt;
        return !value.is_empty();
    }
    if (Set* set = as_set(container)) return set_contains(strand, set, item);
    if (const auto* range = as_kind<Range>(container, Kind::range)) {
        return range_contains(strand, range, item);
    }
    if (auto* view = as_kind<DictView>(container, Kind::dict_view)) {
        return view_contains(strand, view, item);
    }
    return contains_by_iteration(strand, container, item);
}

Truth contains_by_iteration(Strand& strand, Value iterable, Value item) {
    Process& process = strand.process();
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) {
        if (strand.pending_is(process.types.type_error)) {
            strand.take_pending();
            strand.raise(process.types.type_error,
                         std::format("argument of type '{}' is not a container or iterable",
                                     type_name(process, iterable)));
        }
        return std::nullopt;
    }
    for (;;) {
        const Value candidate = next_item(strand, iterator);
        if (candidate.is_error() || strand.should_stop()) return std::nullopt;
        if (candidate.is_empty()) return false;
        const Truth same = equals(strand, candidate, item);
        if (!same || *same) return same;
    }
}

std::optional<HashCode> hash_values(Strand& strand, std::span<const Value> values, bool counted) {
    std::uint64_t result = xx_prime_5;
    for (const Value value : values) {
        const auto code = hash(strand, value);
        if (!code) return std::nullopt;
        result += static_cast<std::uint64_t>(*code) * xx_prime_2;
        result = std::rotl(result, 31) * xx_prime_1;
    }
    if (counted) result += values.size() ^ (xx_prime_5 ^ 3527539U);
    if (result == static_cast<std::uint64_t>(-1)) return 1546275796;
    return static_cast<HashCode>(result);
}

std::optional<HashCode> container_hash(Strand& strand, Value value) {
    Process& process = strand.process();
    const Nesting nesting(strand);
    if (nesting.is_too_deep("")) return std::nullopt;
    if (const Tuple* tuple = as_tuple(value)) {
        return hash_values(strand, std::span(tuple->items(), tuple->size), true);
    }
    if (Set* set = as_set(value); set != nullptr && is_frozen(process, set)) {
        if (!set->hashed) {
            set->hash = frozenset_hash(set);
            set->hashed = true;
        }
        return set->hash;
    }
    if (const auto* range = as_kind<Range>(value, Kind::range)) return range_hash(strand, range);
    if (const auto* slice = as_kind<Slice>(value, Kind::slice)) return slice_hash(strand, slice);
    const auto* view = as_kind<DictView>(value, Kind::dict_view);
    if (view != nullptr && view->view == DictViewKind::values) {
        return static_cast<HashCode>(process.identity(value) >> 4U);
    }
    strand.raise(process.types.type_error, "unhashable type: '" + type_name(process, value) + "'");
    return std::nullopt;
}

std::optional<HashCode> hash_for(Strand& strand, Value key, const char* role) {
    if (key.is_small_int()) {
        const std::int64_t number = key.as_small_int();
        return number == -1 ? -2 : number;
    }
    if (key.is_object() && key.as_object()->kind == Kind::str &&
        key.as_object()->type == strand.process().types.str) {
        auto* text = static_cast<Str*>(key.as_object());
        return text->hash != Str::not_hashed ? text->hash : str_hash(text);
    }
    const auto code = hash(strand, key);
    if (code) return code;
    Process& process = strand.process();
    // Those of the program's own kinds, derived from TypeError, stay as they are.
    if (strand.pending()->type != process.types.type_error) return std::nullopt;
    std::string reason;
    const Value exception = strand.take_pending();
    if (!append_str(strand, exception, reason)) return std::nullopt;
    strand.raise(process.types.type_error,
                 "cannot use '" + type_name(process, key) + "' as " + role + " (" + reason + ")");
    return std::nullopt;
}

Truth equal_keys(Strand& strand, Value left, Value right) {
    if (left == right) return true;
    if (left.is_small_int() && right.is_small_int()) return false;
    const Str* left_text = as_str(left);
    const Str* right_text = as_str(right);
    if (left_text != nullptr && right_text != nullptr && left_text->type->is_native &&
        right_text->type->is_native) {
        return same_text(left_text, right_text);
    }
    return equals(strand, left, right);
}

Value raise_key_error(Strand& strand, Value key) {
    return strand.raise_with_arguments(strand.process().types.key_error, {key});
}

Value raise_argument_count(Strand& strand, const char* function, std::size_t least,
                           std::size_t most, std::size_t given) {
    const bool few = given < least;
    const std::size_t bound = few ? least : most;
    std::string text = function;
    text += " expected ";
    if (least != most) text += few ? "at least " : "at most ";
    text += std::to_string(bound) + (bound == 1 ? " argument, got " : " arguments, got ") +
            std::to_string(given);
    return strand.raise(strand.process().types.type_error, text);
}

bool refuse_keywords(Strand& strand, const Arguments& arguments, const char* function) {
    if (arguments.keyword_count() == 0) return true;
    strand.raise(strand.process().types.type_error,
                 std::string(function) + "() takes no keyword arguments");
    return false;
}

bool has_method_of_program(Process& process, const Type* type, const Str* name) {
    const Value method = process.find_in_type(type, name);
    return !method.is_empty() && as_kind<Native>(method, Kind::native) == nullptr &&
           as_kind<StaticMethod>(method, Kind::static_method) == nullptr;
}

bool has_native_method(Process& process, const Type* type, const Str* name, const Type* owner) {
    const auto* native = as_kind<Native>(process.find_in_type(type, name), Kind::native);
    return native != nullptr && native->owner == owner;
}

Value make_generic_alias(Strand& strand, Value origin, Value item) {
    Process& process = strand.process();
    auto* alias =
        process.heap.create<GenericAlias>(process.types.generic_alias, Kind::generic_alias);
    alias->origin = origin;
    alias->arguments = as_tuple(item) != nullptr ? item : tuple_value(process, {item});
    return object_value(alias);
}

Value class_getitem(Strand& strand, const Arguments& arguments) {
    return make_generic_alias(strand, arguments[0], arguments[1]);
}

void define_containers(Process& process) {
    define_list(process);
    define_tuple(process);
    define_dict(process);
    define_dict_views(process);
    define_sets(process);
    define_range(process);
    define_slice(process);
}

}  // namespace interleave::runtime
