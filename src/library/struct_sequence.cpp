#include "library/struct_sequence.h"

#include <format>
#include <ranges>

#include "base/check.h"
#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"

namespace interleave::library {

using runtime::Kind;
using runtime::Str;
using runtime::Tuple;

namespace {

const Tuple& field_names(Process& process, const Type* type, std::string_view key) {
    const Tuple* const names = runtime::as_tuple(process.find_in_type(type, process.intern(key)));
    CHECK(names != nullptr);
    return *names;
}

constexpr std::string_view visible_key = "__match_args__";
constexpr std::string_view hidden_key = "_hidden_fields";

// Of the getter's field: `bound` is its index among the visible ones.
Value visible_field(Strand&, const Arguments& arguments) {
    const auto index = static_cast<std::size_t>(arguments.callee->bound.as_small_int());
    return runtime::as_tuple(arguments[0])->items()[index];
}

Value hidden_field(Strand& strand, const Arguments& arguments) {
    runtime::Dict* const beside = strand.process().side_attributes(arguments[0].as_object(), false);
    const Value value = beside == nullptr
                            ? Value()
                            : runtime::dict_get(beside, runtime::as_str(arguments.callee->bound));
    return value.is_empty() ? Value::none() : value;
}

std::string qualified_name(Process& process, const Type* type) {
    std::string name;
    if (const Str* const module = runtime::as_str(type->module); module != nullptr) {
        name = runtime::utf8(module) + ".";
    }
    static_cast<void>(process);
    return name + runtime::utf8(type->name);
}

Value sequence_repr(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* const type = process.type_of(arguments[0]);
    const Tuple& names = field_names(process, type, visible_key);
    const Tuple& fields = *runtime::as_tuple(arguments[0]);
    std::string text = qualified_name(process, type) + "(";
    for (std::uint32_t i = 0; i < fields.size; ++i) {
        text += (i > 0 ? ", " : "") + runtime::utf8(runtime::as_str(names.items()[i])) + "=";
        if (!runtime::append_repr(strand, fields.items()[i], text)) return Value::error();
    }
    return runtime::str_value(process, text + ")");
}

// The values by name of the second argument or the keywords go over those of the hidden fields.
Value construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* const type = runtime::as_type(arguments[0]);
    Value values[3];
    if (!bind(strand, arguments, runtime::utf8(type->name).c_str(),
              {{"cls"}, {"sequence"}, {"dict", Value()}}, values)) {
        return Value::error();
    }
    const std::string name = qualified_name(process, type);
    const Tuple& names = field_names(process, type, visible_key);
    const Tuple& hidden = field_names(process, type, hidden_key);
    std::vector<Value> items;
    if (!runtime::collect_items(strand, values[1], items)) {
        if (!strand.pending_is(process.types.type_error)) return Value::error();
        strand.take_pending();
        return strand.raise(process.types.type_error, "constructor requires a sequence");
    }
    const std::size_t least = names.size;
    const std::size_t most = least + hidden.size;
    if (items.size() < least || items.size() > most) {
        const char* const how = hidden.size == 0       ? "a"
                                : items.size() < least ? "an at least"
                                                       : "an at most";
        return strand.raise(process.types.type_error,
                            std::format("{}() takes {} {}-sequence ({}-sequence given)", name, how,
                                        items.size() < least ? least : most, items.size()));
    }
    if (const auto* const dict = runtime::as_kind<runtime::Dict>(values[2], Kind::dict);
        dict != nullptr) {
        for (std::size_t i = items.size() - least; i < hidden.size; ++i) {
            const Value given = runtime::dict_get(dict, runtime::as_str(hidden.items()[i]));
            items.push_back(given.is_empty() ? Value::none() : given);
        }
    }
    return make_struct_sequence(process, type, items);
}

Value refuse_construction(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    return strand.raise(process.types.type_error,
                        std::format("cannot create '{}' instances",
                                    qualified_name(process, runtime::as_type(arguments[0]))));
}

// (type, (visible fields, {hidden fields}))
Value sequence_reduce(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* const type = process.type_of(arguments[0]);
    const Tuple& fields = *runtime::as_tuple(arguments[0]);
    runtime::Dict* const hidden = runtime::make_dict(process);
    runtime::Dict* const beside = process.side_attributes(arguments[0].as_object(), false);
    const Tuple& names = field_names(process, type, hidden_key);
    for (std::uint32_t i = 0; i < names.size && beside != nullptr; ++i) {
        Str* const name = runtime::as_str(names.items()[i]);
        runtime::dict_set(process, hidden, name, runtime::dict_get(beside, name));
    }
    Tuple* const visible =
        runtime::make_tuple(process, std::span<const Value>(fields.items(), fields.size));
    return runtime::tuple_value(
        process, {Value::object(type),
                  runtime::tuple_value(process, {Value::object(visible), Value::object(hidden)})});
}

constexpr NativeSpec methods[] = {
    {"__repr__", sequence_repr, 1, 1},
    {"__reduce__", sequence_reduce, 1, 1},
};

Tuple* names_tuple(Process& process, std::span<const std::string_view> names) {
    std::vector<Value> values;
    for (const std::string_view name : names) {
        values.push_back(Value::object(process.intern(name)));
    }
    return runtime::make_tuple(process, values);
}

}  // namespace

Type* make_struct_sequence_type(Process& process, const StructSequence& spec) {
    const std::string name(spec.name);
    const std::string module(spec.module);
    Type* const type = runtime::make_type(
        process,
        {name.c_str(), Kind::tuple, process.types.tuple,
         spec.constructible ? construct : refuse_construction, true, module.c_str()},
        methods);
    const auto set = [&](std::string_view key, Value value) {
        runtime::dict_set(process, type->dict, process.intern(key), value);
    };
    const auto count = [&](std::string_view key, std::size_t number) {
        set(key, Value::small_int(static_cast<std::int64_t>(number)));
    };
    set(visible_key, Value::object(names_tuple(process, spec.fields)));
    set(hidden_key, Value::object(names_tuple(process, spec.hidden)));
    count("n_fields", spec.fields.size() + spec.hidden.size());
    count("n_sequence_fields", spec.fields.size());
    count("n_unnamed_fields", 0);
    const auto getter = [&](std::string_view field, runtime::NativeFunction function, Value bound) {
        runtime::add_getset(process, type, field, function);
        const Value property = runtime::dict_get(type->dict, process.intern(field));
        auto* const member = runtime::as_kind<runtime::Property>(property, Kind::property);
        member->type = process.types.member_descriptor;
        runtime::as_kind<runtime::Native>(member->getter, Kind::native)->bound = bound;
    };
    for (std::size_t i = 0; i < spec.fields.size(); ++i) {
        getter(spec.fields[i], visible_field, Value::small_int(static_cast<std::int64_t>(i)));
    }
    for (const std::string_view field : spec.hidden) {
        getter(field, hidden_field, Value::object(process.intern(field)));
    }
    return type;
}

Value make_struct_sequence(Process& process, Type* type, std::span<const Value> values) {
    const Tuple& hidden = field_names(process, type, hidden_key);
    const std::size_t visible = field_names(process, type, visible_key).size;
    CHECK(values.size() >= visible && values.size() <= visible + hidden.size);
    Tuple* const made = runtime::make_tuple(process, values.first(visible));
    made->type = type;
    for (std::size_t i = visible; i < values.size(); ++i) {
        runtime::dict_set(process, process.side_attributes(made, true),
                          runtime::as_str(hidden.items()[i - visible]), values[i]);
    }
    return Value::object(made);
}

}  // namespace interleave::library
