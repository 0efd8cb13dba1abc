// What the opcodes of match statements need: see interpreter.h. (Python/ceval.c, match_keys and
// _PyEval_MatchClass.)

#include <algorithm>
#include <format>
#include <vector>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/interpreter.h"
#include "runtime/text.h"

namespace interleave::runtime {

Value Interpreter::match_keys(Value subject, const Tuple* keys) {
    std::vector<Value> values;
    // get() makes no keys, as __getitem__ of a defaultdict would.
    Dict* const dict = process_.type_of(subject) == types_.dict ? as_dict(subject) : nullptr;
    Value get;
    Value not_there;
    if (dict == nullptr && keys->size > 0) {
        get = get_attribute(strand_, subject, process_.intern(std::string_view("get")));
        if (get.is_error()) return get;
        not_there = Value::object(make_instance(process_, types_.object));
    }
    Set* const seen = make_set(process_);
    for (std::uint32_t i = 0; i < keys->size; ++i) {
        const Value key = keys->items()[i];
        const Truth again = set_contains(strand_, seen, key);
        if (!again) return Value::error();
        if (*again) {
            std::string text;
            if (!append_repr(strand_, key, text)) return Value::error();
            return strand_.raise(types_.value_error,
                                 std::format("mapping pattern checks duplicate key ({})", text));
        }
        if (!set_add(strand_, seen, key)) return Value::error();
        Value value =
            dict != nullptr ? dict_get(strand_, dict, key) : strand_.call(get, {key, not_there});
        if (value.is_error()) return value;
        if (value == not_there) value = Value();
        if (value.is_empty()) return Value::none();
        values.push_back(value);
    }
    return Value::object(make_tuple(process_, values));
}

Value Interpreter::match_class(Value subject, Value type_value, const Tuple* names,
                               std::uint32_t positional) {
    const Type* type = as_type(type_value);
    if (type == nullptr) {
        return strand_.raise(types_.type_error, "called match pattern must be a class");
    }
    const Truth is = isinstance(strand_, subject, type_value);
    if (!is) return Value::error();
    if (!*is) return Value::none();
    std::vector<Value> values;
    std::vector<const Str*> seen;
    const auto is_new = [&](const Str* name) {
        if (std::ranges::find(seen, name) == seen.end()) {
            seen.push_back(name);
            return true;
        }
        strand_.raise(types_.type_error,
                      std::format("{}() got multiple sub-patterns for attribute '{}'",
                                  utf8(type->name), utf8(name)));
        return false;
    };
    if (positional > 0) {
        const Value match_args = find_attribute(strand_, type_value, process_.names.__match_args__);
        if (match_args.is_error()) return match_args;
        std::uint32_t allowed = 0;
        const Tuple* arguments = as_tuple(match_args);
        bool matches_itself = false;
        if (match_args.is_empty()) {
            for (const Type* own : {types_.bool_, types_.bytearray, types_.bytes, types_.dict,
                                    types_.float_, types_.frozenset, types_.int_, types_.list,
                                    types_.set, types_.str, types_.tuple}) {
                matches_itself |= is_subtype(type, own);
            }
            allowed = matches_itself ? 1 : 0;
        } else if (arguments == nullptr) {
            return strand_.raise(types_.type_error,
                                 std::format("{}.__match_args__ must be a tuple (got {})",
                                             utf8(type->name), type_name(process_, match_args)));
        } else {
            allowed = arguments->size;
        }
        if (positional > allowed) {
            return strand_.raise(
                types_.type_error,
                std::format("{}() accepts {} positional sub-pattern{} ({} given)", utf8(type->name),
                            allowed, allowed == 1 ? "" : "s", positional));
        }
        for (std::uint32_t i = 0; i < positional; ++i) {
            if (matches_itself) {
                values.push_back(subject);
                continue;
            }
            Str* name = as_str(arguments->items()[i]);
            if (name == nullptr) {
                return strand_.raise(types_.type_error,
                                     std::format("__match_args__ elements must be strings (got {})",
                                                 type_name(process_, arguments->items()[i])));
            }
            name = process_.intern(name);
            if (!is_new(name)) return Value::error();
            const Value value = find_attribute(strand_, subject, name);
            if (value.is_error()) return value;
            if (value.is_empty()) return Value::none();
            values.push_back(value);
        }
    }
    for (std::uint32_t i = 0; i < names->size; ++i) {
        Str* const name = process_.intern(as_str(names->items()[i]));
        if (!seen.empty() && !is_new(name)) return Value::error();
        const Value value = find_attribute(strand_, subject, name);
        if (value.is_error()) return value;
        if (value.is_empty()) return Value::none();
        values.push_back(value);
    }
    return Value::object(make_tuple(process_, values));
}

}  // namespace interleave::runtime
