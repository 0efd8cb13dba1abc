#include "runtime/containers.h"
#include "runtime/iterators.h"
#include "runtime/mapping_proxy.h"
#include "runtime/text.h"

// dict.keys(), values() and items(): windows on a dict. Keys and items behave as sets; the results
// of their operators are sets.

namespace interleave::runtime {
namespace {

DictView* self_of(const Arguments& arguments) {
    return static_cast<DictView*>(arguments[0].as_object());
}

DictView* as_view_set(Value value) {
    auto* view = as_kind<DictView>(value, Kind::dict_view);
    return view != nullptr && view->view != DictViewKind::values ? view : nullptr;
}

Value view_iter(Strand& strand, const Arguments& arguments) {
    return iterate_dict(strand, self_of(arguments)->dict, self_of(arguments)->view, false);
}
Value view_reversed(Strand& strand, const Arguments& arguments) {
    return iterate_dict(strand, self_of(arguments)->dict, self_of(arguments)->view, true);
}
Value view_length(Strand&, const Arguments& arguments) {
    return Value::small_int(self_of(arguments)->dict->size);
}
Value view_mapping(Strand& strand, const Arguments& arguments) {
    return make_mapping_proxy(strand.process(), object_value(self_of(arguments)->dict));
}
Value view_contains_method(Strand& strand, const Arguments& arguments) {
    const Truth found = view_contains(strand, self_of(arguments), arguments[1]);
    return found ? Value::boolean(*found) : Value::error();
}

Value view_isdisjoint(Strand& strand, const Arguments& arguments) {
    if (!iterates_natively(strand, arguments[1])) {
        return strand.tail_call_prelude("_is_disjoint", {arguments[0], arguments[1]});
    }
    std::vector<Value> items;
    if (!collect_items(strand, arguments[1], items)) return Value::error();
    for (const Value item : items) {
        const Truth found = view_contains(strand, self_of(arguments), item);
        if (!found) return Value::error();
        if (*found) return Value::boolean(false);
    }
    return Value::boolean(true);
}

template <BinaryOperator op>
Value view_operator(Strand& strand, const Arguments& arguments) {
    return view_binary(strand, op, arguments[0], arguments[1]);
}
template <BinaryOperator op>
Value view_reflected(Strand& strand, const Arguments& arguments) {
    return view_binary(strand, op, arguments[1], arguments[0]);
}
template <CompareOperator op>
Value view_comparison(Strand& strand, const Arguments& arguments) {
    return view_compare(strand, op, arguments[0], arguments[1]);
}

constexpr NativeSpec common_specs[] = {
    {"__iter__", view_iter, 1, 1},
    {"__len__", view_length, 1, 1},
    {"__reversed__", view_reversed, 1, 1},
    {"__repr__", native_repr, 1, 1},
    {"mapping", view_mapping, 1, 1, NativeSpec::getter},
};
constexpr NativeSpec set_like_specs[] = {
    {"__contains__", view_contains_method, 2, 2},
    {"__and__", view_operator<BinaryOperator::bit_and>, 2, 2},
    {"__rand__", view_reflected<BinaryOperator::bit_and>, 2, 2},
    {"__or__", view_operator<BinaryOperator::bit_or>, 2, 2},
    {"__ror__", view_reflected<BinaryOperator::bit_or>, 2, 2},
    {"__xor__", view_operator<BinaryOperator::bit_xor>, 2, 2},
    {"__rxor__", view_reflected<BinaryOperator::bit_xor>, 2, 2},
    {"__sub__", view_operator<BinaryOperator::sub>, 2, 2},
    {"__rsub__", view_reflected<BinaryOperator::sub>, 2, 2},
    {"__eq__", view_comparison<CompareOperator::eq>, 2, 2},
    {"__ne__", view_comparison<CompareOperator::ne>, 2, 2},
    {"__lt__", view_comparison<CompareOperator::lt>, 2, 2},
    {"__le__", view_comparison<CompareOperator::le>, 2, 2},
    {"__gt__", view_comparison<CompareOperator::gt>, 2, 2},
    {"__ge__", view_comparison<CompareOperator::ge>, 2, 2},
    {"isdisjoint", view_isdisjoint, 2, 2},
};

// The items of a set, keys or items view.
std::optional<std::int64_t> set_like_size(Value value) {
    if (const Set* set = as_set(value)) return set->used;
    if (const DictView* view = as_view_set(value)) return view->dict->size;
    return std::nullopt;
}
Truth set_like_contains(Strand& strand, Value container, Value item) {
    if (Set* set = as_set(container)) return set_contains(strand, set, item);
    return view_contains(strand, as_view_set(container), item);
}

Truth all_in(Strand& strand, Value part, Value whole) {
    std::vector<Value> items;
    if (!collect_items(strand, part, items)) return std::nullopt;
    for (const Value item : items) {
        const Truth found = set_like_contains(strand, whole, item);
        if (!found || !*found) return found;
    }
    return true;
}

Value intersection(Strand& strand, Value self, Value other) {
    Process& process = strand.process();
    if (as_view_set(self) == nullptr) std::swap(self, other);
    if (as_view_set(other) != nullptr &&
        as_view_set(other)->dict->size > as_view_set(self)->dict->size) {
        std::swap(self, other);
    }
    std::vector<Value> items;
    const Set* set = as_set(other);
    Value whole = self;
    // The smaller one is run through, which decides the order of the result.
    if (set != nullptr && as_view_set(self)->dict->size <= set->used) {
        if (!collect_items(strand, self, items)) return Value::error();
        whole = other;
    } else if (!collect_items(strand, other, items)) {
        return Value::error();
    }
    Set* result = make_set(process);
    for (const Value item : items) {
        const Truth found = set_like_contains(strand, whole, item);
        if (!found) return Value::error();
        if (*found && !set_add(strand, result, item)) return Value::error();
    }
    return object_value(result);
}

}  // namespace

Truth view_contains(Strand& strand, DictView* view, Value item) {
    if (view->view == DictViewKind::keys) {
        const Value value = dict_get(strand, view->dict, item);
        if (value.is_error()) return std::nullopt;
        return !value.is_empty();
    }
    if (view->view == DictViewKind::values)
        return contains_by_iteration(strand, object_value(view), item);
    const Tuple* pair = as_tuple(item);
    if (pair == nullptr || pair->size != 2) return false;
    const Value value = dict_get(strand, view->dict, pair->items()[0]);
    if (value.is_error()) return std::nullopt;
    if (value.is_empty()) return false;
    return equals(strand, value, pair->items()[1]);
}

Value view_binary(Strand& strand, BinaryOperator op, Value left, Value right) {
    if (as_view_set(left) == nullptr && as_view_set(right) == nullptr) {
        return Value::not_implemented();
    }
    if (op == BinaryOperator::bit_and) return intersection(strand, left, right);
    if (op != BinaryOperator::bit_or && op != BinaryOperator::bit_xor &&
        op != BinaryOperator::sub) {
        return Value::not_implemented();
    }
    Set* result = make_set(strand.process());
    if (!set_update(strand, result, left)) return Value::error();
    if (op == BinaryOperator::bit_or) {
        return set_update(strand, result, right) ? object_value(result) : Value::error();
    }
    std::vector<Value> items;
    if (!collect_items(strand, right, items)) return Value::error();
    for (const Value item : items) {
        const Truth removed = set_remove(strand, result, item);
        if (!removed) return Value::error();
        if (!*removed && op == BinaryOperator::bit_xor && !set_add(strand, result, item)) {
            return Value::error();
        }
    }
    return object_value(result);
}

Value view_compare(Strand& strand, CompareOperator op, Value left, Value right) {
    const auto left_size = set_like_size(left);
    const auto right_size = set_like_size(right);
    if (!left_size || !right_size) return Value::not_implemented();
    const auto answer = [](Truth truth, bool negate = false) {
        return truth ? Value::boolean(*truth != negate) : Value::error();
    };
    switch (op) {
        case CompareOperator::eq:
            return answer(*left_size == *right_size ? all_in(strand, left, right) : Truth(false));
        case CompareOperator::ne:
            return answer(*left_size == *right_size ? all_in(strand, left, right) : Truth(false),
                          true);
        case CompareOperator::lt:
            return answer(*left_size < *right_size ? all_in(strand, left, right) : Truth(false));
        case CompareOperator::le:
            return answer(*left_size <= *right_size ? all_in(strand, left, right) : Truth(false));
        case CompareOperator::gt:
            return answer(*left_size > *right_size ? all_in(strand, right, left) : Truth(false));
        case CompareOperator::ge:
            return answer(*left_size >= *right_size ? all_in(strand, right, left) : Truth(false));
        default: return Value::not_implemented();
    }
}

void define_dict_views(Process& process) {
    Types& types = process.types;
    types.dict_keys =
        make_type(process, {"dict_keys", Kind::dict_view, nullptr, nullptr, true}, common_specs);
    types.dict_items =
        make_type(process, {"dict_items", Kind::dict_view, nullptr, nullptr, true}, common_specs);
    types.dict_values =
        make_type(process, {"dict_values", Kind::dict_view, nullptr, nullptr, true}, common_specs);
    for (Type* type : {types.dict_keys, types.dict_items}) {
        add_methods(process, type, set_like_specs);
        set_type_attribute(process, type, "__hash__", Value::none());
    }
}

}  // namespace interleave::runtime
