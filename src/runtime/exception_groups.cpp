// Exception groups: making, splitting and joining them (Objects/exceptions.c, BaseExceptionGroup_*).
//
// Rule: what a group consists of is in Exception::group; its args, which programs may assign, are only
// shown. Parts of a group are groups with its metadata (traceback, cause, context, notes), made by
// derive().

#include <algorithm>
#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

// Of groups in groups, as deep as repr() shows lists.
constexpr std::size_t deepest_nesting = 500;

bool refuse_depth(Strand& strand) {
    strand.raise(strand.process().types.recursion_error, "maximum recursion depth exceeded");
    return false;
}

constexpr std::size_t message_part = 0, exceptions_part = 1, text_part = 2;

Value group_message(Strand& strand, const Arguments& arguments) {
    return group_text(strand.process(), *as_exception(arguments[0]));
}
Value group_exceptions(Strand& strand, const Arguments& arguments) {
    const Exception* group = as_exception(arguments[0]);
    if (group->group.is_empty())
        return Value::object(runtime::make_tuple(strand.process(), std::span<const Value>()));
    return as_tuple(group->group)->items()[exceptions_part];
}

bool is_sequence(Process& process, Value value) {
    return as_dict(value) == nullptr &&
           !process.find_in_type(process.type_of(value), process.names.__getitem__).is_empty();
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
    if (!is_sequence(process, arguments[2])) {
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
        return strand.raise(
            process.types.type_error,
            type == process.types.exception_group
                ? "Cannot nest BaseExceptions in an ExceptionGroup"
                : std::format("Cannot nest BaseExceptions in '{}'", utf8(type->name)));
    }
    if (all_exceptions && type == process.types.base_exception_group) {
        type = process.types.exception_group;
    }
    Value text = Value::none();
    if (as_list(arguments[2]) == nullptr && as_tuple(arguments[2]) == nullptr) {
        text = repr(strand, arguments[2]);
        if (text.is_error()) return text;
    }
    const Value group = make_group(process, type, arguments[1], items);
    as_exception(group)->arguments = tuple_value(process, {arguments[1], arguments[2]});
    as_tuple(as_exception(group)->group)->items()[text_part] = text;
    return group;
}

// Objects/exceptions.c, BaseExceptionGroup_repr: the exceptions that it was made of, in the form of
// what they came in.
Value group_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Exception* group = as_exception(arguments[0]);
    std::string text = utf8(group->type->name) + "(";
    if (!append_repr(strand, group_text(process, *group), text)) return Value::error();
    text += ", ";
    const Value given =
        group->group.is_empty() ? Value::none() : as_tuple(group->group)->items()[text_part];
    const Tuple* args = as_tuple(group->arguments);
    if (const Str* kept = as_str(given)) {
        text += utf8(kept);
    } else {
        const bool is_list = args->size == 2 && as_list(args->items()[1]) != nullptr;
        const auto items = group_items(*group);
        const Value shown = is_list ? Value::object(make_list(process, items))
                                    : Value::object(runtime::make_tuple(process, items));
        if (!append_repr(strand, shown, text)) return Value::error();
    }
    return str_value(process, text + ")");
}

Value group_str(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Exception* group = as_exception(arguments[0]);
    std::string text;
    if (!append_str(strand, group_text(process, *group), text)) return Value::error();
    const std::size_t count = group_items(*group).size();
    return str_value(process,
                     std::format("{} ({} sub-exception{})", text, count, count == 1 ? "" : "s"));
}

Value make_group_like(Strand& strand, Exception* group, std::span<const Value> items) {
    Process& process = strand.process();
    const Value derive = special_method(strand, Value::object(group), process.intern("derive"));
    Value result;
    if (as_kind<Native>(derive, Kind::native) != nullptr || derive.is_empty()) {
        bool all_exceptions = true;
        for (const Value item : items) {
            all_exceptions &= is_instance(process, item, process.types.exception);
        }
        result = make_group(
            process,
            all_exceptions ? process.types.exception_group : process.types.base_exception_group,
            group_text(process, *group), items);
    } else {
        result = call_special(strand, Value::object(group), derive,
                              {Value::object(make_list(process, items))});
        if (!result.is_error() &&
            !is_instance(process, result, process.types.base_exception_group)) {
            return strand.raise(process.types.type_error,
                                "derive must return an instance of BaseExceptionGroup");
        }
    }
    if (Exception* made = as_exception(result)) {
        made->traceback = group->traceback;
        made->traceback_object = traceback_of(process, *group);
        made->cause = group->cause;
        made->context = group->context;
        made->suppress_context = true;  // exceptiongroup_subset sets the cause, be it none
        const Value notes = instance_attribute(group, process.names.__notes__);
        std::vector<Value> copied;
        if (!notes.is_empty() && is_sequence(process, notes)) {
            if (!collect_items(strand, notes, copied)) return Value::error();
            set_instance_attribute(process, made, process.names.__notes__,
                                   Value::object(make_list(process, copied)));
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
    const Value message = group_text(strand.process(), *as_exception(arguments[0]));
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
    {"__str__", group_str, 1, 1},
    {"__repr__", group_repr, 1, 1},
    {"split", group_split, 2, 2},
    {"subgroup", group_subgroup, 2, 2},
    {"derive", group_derive, 2, 2},
    {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method},
};

}  // namespace

Value make_group(Process& process, Type* type, Value message, std::span<const Value> items) {
    const Value parts = Value::object(runtime::make_tuple(process, items));
    const Value group =
        make_exception(process, type, {message, Value::object(make_list(process, items))});
    as_exception(group)->group = tuple_value(process, {message, parts, Value::none()});
    return group;
}

std::span<const Value> group_items(const Exception& group) {
    if (group.group.is_empty()) return {};
    const Tuple* items = as_tuple(as_tuple(group.group)->items()[exceptions_part]);
    return {items->items(), items->size};
}

Value group_text(Process& process, const Exception& group) {
    if (group.group.is_empty()) return Value::object(process.empty_str);
    return as_tuple(group.group)->items()[message_part];
}

namespace {

bool split_nested(Strand& strand, Value exception, Value condition, Value& match, Value& rest,
                  std::size_t depth) {
    if (depth > deepest_nesting) return refuse_depth(strand);
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
    Exception* group = as_exception(exception);
    const std::vector<Value> items(std::from_range, group_items(*group));
    std::vector<Value> matching;
    std::vector<Value> others;
    for (const Value item : items) {
        Value inner_match;
        Value inner_rest;
        if (!split_nested(strand, item, condition, inner_match, inner_rest, depth + 1)) {
            return false;
        }
        if (!inner_match.is_none()) matching.push_back(inner_match);
        if (!inner_rest.is_none()) others.push_back(inner_rest);
    }
    if (!matching.empty()) match = make_group_like(strand, group, matching);
    if (match.is_error()) return false;
    if (!others.empty()) rest = make_group_like(strand, group, others);
    return !rest.is_error();
}

}  // namespace

// Both parts None when empty. A group keeps its nesting; a bare exception counts as a whole.
bool split_group(Strand& strand, Value exception, Value condition, Value& match, Value& rest) {
    return split_nested(strand, exception, condition, match, rest, 0);
}

bool is_same_but_for_its_parts(Value part, Value group) {
    const Exception* a = as_exception(part);
    const Exception* b = as_exception(group);
    if (a == nullptr || b == nullptr) return false;
    return a->cause == b->cause && a->context == b->context &&
           a->traceback.size() == b->traceback.size();
}

namespace {

bool collect_leaves(Strand& strand, Value exception, std::vector<const Object*>& leaves,
                    std::size_t depth) {
    if (depth > deepest_nesting) return refuse_depth(strand);
    if (!is_instance(strand.process(), exception, strand.process().types.base_exception_group)) {
        leaves.push_back(exception.as_object());
        return true;
    }
    const auto items = group_items(*as_exception(exception));
    return std::ranges::all_of(
        items, [&](Value item) { return collect_leaves(strand, item, leaves, depth + 1); });
}

Value part_with_leaves(Strand& strand, Value exception, const std::vector<const Object*>& leaves,
                       std::size_t depth) {
    if (depth > deepest_nesting) {
        refuse_depth(strand);
        return Value::error();
    }
    Process& process = strand.process();
    if (!is_instance(process, exception, process.types.base_exception_group)) {
        const bool kept = std::ranges::find(leaves, exception.as_object()) != leaves.end();
        return kept ? exception : Value::none();
    }
    Exception* group = as_exception(exception);
    const std::vector<Value> items(std::from_range, group_items(*group));
    std::vector<Value> kept;
    for (const Value item : items) {
        const Value part = part_with_leaves(strand, item, leaves, depth + 1);
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
        if (!collect_leaves(strand, part, leaves, 0)) return Value::error();
    }
    return part_with_leaves(strand, group, leaves, 0);
}

void define_exception_groups(Process& process) {
    Types& types = process.types;
    set_construct(process, types.base_exception_group, group_construct);
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
