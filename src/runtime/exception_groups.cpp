// Exception groups: making, splitting and joining them (Objects/exceptions.c, BaseExceptionGroup_*).
//
// Rule: a group's args are its message and the sequence it was made of; parts of a group are groups
// with its metadata (traceback, cause, context, notes), made by derive().

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

Value group_message(Strand&, const Arguments& arguments) {
    return as_tuple(as_exception(arguments[0])->arguments)->items()[0];
}
Value group_exceptions(Strand& strand, const Arguments& arguments) {
    std::vector<Value> items;
    if (!collect_items(strand, as_tuple(as_exception(arguments[0])->arguments)->items()[1], items))
        return Value::error();
    return Value::object(runtime::make_tuple(strand.process(), items));
}

Value group_construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (arguments.count < 3 || (arguments.count > 3 && !type->has_new)) {
        return strand.raise(
            process.types.type_error,
            std::format("BaseExceptionGroup.__new__() takes exactly 2 arguments ({} "
                        "given)",
                        arguments.count - 1));
    }
    if (as_str(arguments[1]) == nullptr) {
        return strand.raise(
            process.types.type_error,
            std::format("BaseExceptionGroup.__new__() argument 1 must be str, not {}",
                        argument_type_name(process, arguments[1])));
    }
    std::vector<Value> items;
    if (as_list(arguments[2]) == nullptr && as_tuple(arguments[2]) == nullptr) {
        return strand.raise(process.types.type_error,
                            "second argument (exceptions) must be a sequence");
    }
    if (!collect_items(strand, arguments[2], items)) return Value::error();
    if (items.empty()) {
        return strand.raise(process.types.value_error,
                            "second argument (exceptions) must be a non-empty sequence");
    }
    bool all_exceptions = true;
    for (std::size_t i = 0; i < items.size(); ++i) {
        if (as_exception(items[i]) == nullptr) {
            return strand.raise(
                process.types.value_error,
                std::format("Item {} of second argument (exceptions) is not an exception", i));
        }
        all_exceptions &= is_instance(process, items[i], process.types.exception);
    }
    if (!all_exceptions && is_subtype(type, process.types.exception)) {
        return strand.raise(process.types.type_error,
                            "Cannot nest BaseExceptions in an ExceptionGroup");
    }
    if (all_exceptions && type == process.types.base_exception_group) {
        type = process.types.exception_group;
    }
    const Value group = make_exception(process, type, {});
    as_exception(group)->arguments = tuple_value(process, {arguments[1], arguments[2]});
    return group;
}

Value make_group_like(Strand& strand, Exception* group, std::span<const Value> items) {
    Process& process = strand.process();
    const Tuple* args = as_tuple(group->arguments);
    const Value derive = special_method(strand, Value::object(group), process.intern("derive"));
    Value result;
    const Value list = Value::object(make_list(process, items));
    if (as_kind<Native>(derive, Kind::native) != nullptr || derive.is_empty()) {
        bool all_exceptions = true;
        for (const Value item : items) {
            all_exceptions &= is_instance(process, item, process.types.exception);
        }
        result = make_exception(
            process,
            all_exceptions ? process.types.exception_group : process.types.base_exception_group,
            {args->items()[0], list});
    } else {
        result = call_special(strand, Value::object(group), derive, {list});
    }
    if (Exception* made = as_exception(result)) {
        made->traceback = group->traceback;
        made->traceback_object = traceback_of(process, *group);
        made->cause = group->cause;
        made->context = group->context;
        made->suppress_context = true;  // exceptiongroup_subset sets the cause, be it none
        const Value notes = instance_attribute(group, process.names.__notes__);
        if (!notes.is_empty()) {
            set_instance_attribute(process, made, process.names.__notes__, notes);
        }
    }
    return result;
}

// Does the exception satisfy the condition: a type, a tuple of types, or a function of it.
Truth satisfies(Strand& strand, Value exception, Value condition) {
    if (as_type(condition) != nullptr || as_tuple(condition) != nullptr) {
        return isinstance(strand, exception, condition);
    }
    const Value result = strand.call(condition, {exception});
    if (result.is_error()) return std::nullopt;
    return truth(strand, result);
}

// A class, a tuple of classes or a function (get_matcher_type); false: raised.
bool is_group_condition(Strand& strand, Value condition) {
    const auto is_exception_type = [](Value value) {
        const Type* type = as_type(value);
        return type != nullptr && type->is_exception;
    };
    const Tuple* several = as_tuple(condition);
    const bool fine =
        is_exception_type(condition) ||
        (several != nullptr &&
         std::all_of(several->items(), several->items() + several->size, is_exception_type)) ||
        (as_type(condition) == nullptr && is_callable(strand, condition));
    if (!fine) {
        strand.raise(strand.process().types.type_error,
                     "expected an exception type, a tuple of exception types, or a callable "
                     "(other than a class)");
    }
    return fine;
}

Value group_derive(Strand& strand, const Arguments& arguments) {
    const Value message = as_tuple(as_exception(arguments[0])->arguments)->items()[0];
    return strand.tail_call(Value::object(strand.process().types.base_exception_group),
                            {message, arguments[1]});
}

Value group_split(Strand& strand, const Arguments& arguments) {
    if (!is_group_condition(strand, arguments[1])) return Value::error();
    Value match;
    Value rest;
    if (!split_group(strand, arguments[0], arguments[1], match, rest)) return Value::error();
    return tuple_value(strand.process(), {match, rest});
}

Value group_subgroup(Strand& strand, const Arguments& arguments) {
    if (!is_group_condition(strand, arguments[1])) return Value::error();
    Value match;
    Value rest;
    if (!split_group(strand, arguments[0], arguments[1], match, rest)) return Value::error();
    return match;
}

constexpr NativeSpec group_methods[] = {
    {"split", group_split, 2, 2},
    {"subgroup", group_subgroup, 2, 2},
    {"derive", group_derive, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
};

}  // namespace

// Both parts None when empty. A group keeps its nesting; a bare exception counts as a whole.
bool split_group(Strand& strand, Value exception, Value condition, Value& match, Value& rest) {
    Process& process = strand.process();
    match = rest = Value::none();
    const Truth whole = satisfies(strand, exception, condition);
    if (!whole) return false;
    if (*whole) {
        match = exception;
        return true;
    }
    if (!is_instance(process, exception, process.types.base_exception_group)) {
        rest = exception;
        return true;
    }
    std::vector<Value> items;
    Exception* group = as_exception(exception);
    if (!collect_items(strand, as_tuple(group->arguments)->items()[1], items)) return false;
    std::vector<Value> matching;
    std::vector<Value> others;
    for (const Value item : items) {
        Value inner_match;
        Value inner_rest;
        if (!split_group(strand, item, condition, inner_match, inner_rest)) return false;
        if (!inner_match.is_none()) matching.push_back(inner_match);
        if (!inner_rest.is_none()) others.push_back(inner_rest);
    }
    if (!matching.empty()) match = make_group_like(strand, group, matching);
    if (!others.empty()) rest = make_group_like(strand, group, others);
    return !match.is_error() && !rest.is_error();
}

bool is_same_but_for_its_parts(Process& process, Value part, Value group) {
    const Exception* a = as_exception(part);
    const Exception* b = as_exception(group);
    if (a == nullptr || b == nullptr) return false;
    return a->cause == b->cause && a->context == b->context &&
           a->traceback.size() == b->traceback.size() &&
           instance_attribute(a, process.names.__notes__) ==
               instance_attribute(b, process.names.__notes__);
}

namespace {

bool collect_leaves(Strand& strand, Value exception, std::vector<const Object*>& leaves) {
    if (!is_instance(strand.process(), exception, strand.process().types.base_exception_group)) {
        leaves.push_back(exception.as_object());
        return true;
    }
    std::vector<Value> items;
    const Tuple* args = as_tuple(as_exception(exception)->arguments);
    if (!collect_items(strand, args->items()[1], items)) return false;
    return std::ranges::all_of(items, [&](Value v) { return collect_leaves(strand, v, leaves); });
}

Value part_with_leaves(Strand& strand, Value exception, const std::vector<const Object*>& leaves) {
    Process& process = strand.process();
    if (!is_instance(process, exception, process.types.base_exception_group)) {
        const bool kept = std::ranges::find(leaves, exception.as_object()) != leaves.end();
        return kept ? exception : Value::none();
    }
    Exception* group = as_exception(exception);
    std::vector<Value> items;
    if (!collect_items(strand, as_tuple(group->arguments)->items()[1], items)) {
        return Value::error();
    }
    std::vector<Value> kept;
    for (const Value item : items) {
        const Value part = part_with_leaves(strand, item, leaves);
        if (part.is_error()) return part;
        if (!part.is_none()) kept.push_back(part);
    }
    if (kept.empty()) return Value::none();
    return kept == items ? exception : make_group_like(strand, group, kept);
}

}  // namespace

Value group_of_leaves(Strand& strand, Value group, std::span<const Value> parts) {
    std::vector<const Object*> leaves;
    for (const Value part : parts) {
        if (!collect_leaves(strand, part, leaves)) return Value::error();
    }
    return part_with_leaves(strand, group, leaves);
}

void define_exception_groups(Process& process) {
    Types& types = process.types;
    types.base_exception_group->construct = group_construct;
    const NativeSpec make{"__new__", group_construct, 1, -1,
                          NativeSpec::keywords | NativeSpec::static_method};
    add_methods(process, types.base_exception_group, std::span(&make, 1));
    add_methods(process, types.base_exception_group, group_methods);
    add_getset(process, types.base_exception_group, "message", group_message);
    add_getset(process, types.base_exception_group, "exceptions", group_exceptions);
    // class ExceptionGroup(BaseExceptionGroup, Exception)
    Type* group = make_type(
        process,
        {.name = "ExceptionGroup", .layout = Kind::exception, .base = types.base_exception_group});
    group->bases = make_tuple(process, std::array{Value::object(types.base_exception_group),
                                                  Value::object(types.exception)});
    group->mro.insert(group->mro.begin() + 2, types.exception);
    types.exception->subclasses.push_back(group);
    types.exception_group = group;
}

}  // namespace interleave::runtime
