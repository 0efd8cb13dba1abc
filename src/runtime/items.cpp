#include "runtime/items.h"

#include <algorithm>

#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/numbers.h"
#include "runtime/str.h"

// container[key] in its three forms, len() and __index__.

namespace interleave::runtime {
namespace {

Value raise_not_subscriptable(Strand& strand, Value container) {
    Process& process = strand.process();
    if (const Type* type = as_type(container)) {
        return strand.raise(process.types.type_error,
                            "type '" + utf8(type->name) + "' is not subscriptable");
    }
    return strand.raise(process.types.type_error,
                        "'" + type_name(process, container) + "' object is not subscriptable");
}

bool raise_no_item(Strand& strand, Value container, const char* what) {
    strand.raise(strand.process().types.type_error,
                 "'" + type_name(strand.process(), container) + "' object " + what);
    return false;
}

// The item of a container whose class is built in; not_implemented(): it has none of these kinds.
Value native_item(Strand& strand, Value container, Value key, bool resumable) {
    switch (container.as_object()->kind) {
        case Kind::list: return list_get_item(strand, as_list(container), key);
        case Kind::tuple: return tuple_get_item(strand, as_tuple(container), key);
        case Kind::dict: return dict_get_item(strand, as_dict(container), key, resumable);
        case Kind::str: return str_get_item(strand, as_str(container), key);
        case Kind::bytes:
        case Kind::bytearray: return bytes_get_item(strand, container, key);
        case Kind::range:
            return range_get_item(strand, as_kind<Range>(container, Kind::range), key);
        default: return Value::not_implemented();
    }
}

Value item_of_class(Strand& strand, Value container, Value key, bool resumable) {
    Process& process = strand.process();
    const Value getter = find_attribute(strand, container, process.names.__class_getitem__);
    if (getter.is_error()) return getter;
    if (getter.is_empty()) {
        // type[int]; and class Box[T], which has no base Generic here.
        const bool has_parameters = std::ranges::any_of(as_type(container)->mro, [&](Type* base) {
            return as_tuple(dict_get(base->dict, process.names.__type_params__)) != nullptr;
        });
        if (has_parameters || container == object_value(process.types.type)) {
            return make_generic_alias(strand, container, key);
        }
        return raise_not_subscriptable(strand, container);
    }
    return resumable ? strand.tail_call(getter, {key}) : strand.call(getter, {key});
}

Value item(Strand& strand, Value container, Value key, bool resumable) {
    if (container.is_object() && container.as_object()->type->is_native) {
        const Value found = native_item(strand, container, key, resumable);
        if (!found.is_not_implemented()) return found;
    }
    Process& process = strand.process();
    const Value method = special_method(strand, container, process.names.__getitem__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        if (as_type(container) != nullptr) return item_of_class(strand, container, key, resumable);
        return raise_not_subscriptable(strand, container);
    }
    if (resumable && as_kind<Function>(method, Kind::function) != nullptr) {
        return strand.tail_call(method, {container, key});
    }
    return call_special(strand, container, method, {key});
}

}  // namespace

Value get_item(Strand& strand, Value container, Value key) {
    return item(strand, container, key, false);
}

Value get_item_resumably(Strand& strand, Value container, Value key) {
    return item(strand, container, key, true);
}

namespace {

// A class of the program that has one of __setitem__ and __delitem__ has the slot of both, and then
// lacks the method (Objects/typeobject.c, slot_mp_ass_subscript).
bool raise_half_slot(Strand& strand, Value container, Str* has, Str* lacks) {
    Process& process = strand.process();
    const Type* const type = process.type_of(container);
    if (type->is_native || process.find_in_type(type, has).is_empty()) return false;
    strand.raise(process.types.attribute_error, utf8(lacks));
    return true;
}

}  // namespace

namespace {

// Whether CPython's type has a sequence's slots; every class of the program has.
bool is_sequence(const Process& process, Value value) {
    const Type* const type = process.type_of(value);
    const Types& types = process.types;
    return !type->is_native || type == types.str || type == types.bytes || type == types.tuple ||
           type == types.range || type == types.set || type == types.frozenset;
}

// Objects/abstract.c: PyObject_SetItem and PyObject_DelItem ask a sequence's index for its number
// before they find that there is nothing to do with it.
bool raise_not_changeable(Strand& strand, Value container, Value key, const char* what,
                          const char* what_by_index) {
    const Process& process = strand.process();
    const bool is_index =
        is_int(key) || !special_method(strand, key, process.names.__index__).is_empty();
    if (!is_index || !is_sequence(process, container)) {
        return raise_no_item(strand, container, what);
    }
    if (!index_of(strand, key)) return false;
    return raise_no_item(strand, container, what_by_index);
}

}  // namespace

bool set_item(Strand& strand, Value container, Value key, Value value) {
    if (container.is_object() && container.as_object()->type->is_native) {
        switch (container.as_object()->kind) {
            case Kind::list: return list_set_item(strand, as_list(container), key, value);
            case Kind::dict: return dict_set(strand, as_dict(container), key, value);
            case Kind::bytearray:
                return bytearray_set_item(strand, static_cast<ByteArray*>(container.as_object()),
                                          key, value);
            default: break;
        }
    }
    const Names& names = strand.process().names;
    const Value method = special_method(strand, container, names.__setitem__);
    if (method.is_error()) return false;
    if (method.is_empty()) {
        if (raise_half_slot(strand, container, names.__delitem__, names.__setitem__)) return false;
        return raise_not_changeable(strand, container, key, "does not support item assignment",
                                    "does not support item assignment");
    }
    return !call_special(strand, container, method, {key, value}).is_error();
}

bool delete_item(Strand& strand, Value container, Value key) {
    if (container.is_object() && container.as_object()->type->is_native) {
        switch (container.as_object()->kind) {
            case Kind::list: return list_set_item(strand, as_list(container), key, Value());
            case Kind::dict: {
                const Truth found = dict_delete(strand, as_dict(container), key);
                if (!found) return false;
                if (!*found) raise_key_error(strand, key);
                return *found;
            }
            case Kind::bytearray:
                return bytearray_delete_item(strand, static_cast<ByteArray*>(container.as_object()),
                                             key);
            default: break;
        }
    }
    const Names& names = strand.process().names;
    const Value method = special_method(strand, container, names.__delitem__);
    if (method.is_error()) return false;
    if (method.is_empty()) {
        if (raise_half_slot(strand, container, names.__setitem__, names.__delitem__)) return false;
        return raise_not_changeable(strand, container, key, "does not support item deletion",
                                    "doesn't support item deletion");
    }
    return !call_special(strand, container, method, {key}).is_error();
}

std::optional<std::int64_t> native_length(const Process& process, Value value) {
    if (!value.is_object()) return std::nullopt;
    const Object* object = value.as_object();
    switch (object->kind) {
        case Kind::list: return static_cast<const List*>(object)->size;
        case Kind::tuple: return static_cast<const Tuple*>(object)->size;
        case Kind::dict: return static_cast<const Dict*>(object)->size;
        case Kind::set: return static_cast<const Set*>(object)->used;
        case Kind::str: return static_cast<const Str*>(object)->length;
        case Kind::bytes: return static_cast<const Bytes*>(object)->length;
        case Kind::bytearray: return std::ssize(static_cast<const ByteArray*>(object)->bytes);
        case Kind::dict_view: return static_cast<const DictView*>(object)->dict->size;
        case Kind::range:
            if (object->type == process.types.range) {
                return int64_of(static_cast<const Range*>(object)->length);
            }
            return std::nullopt;
        default: return std::nullopt;
    }
}

std::optional<std::int64_t> length(Strand& strand, Value value) {
    Process& process = strand.process();
    if (value.is_object() && value.as_object()->type->is_native) {
        if (const auto size = native_length(process, value)) return size;
        if (value.as_object()->kind == Kind::range) {
            strand.raise(process.types.overflow_error,
                         "Python int too large to convert to C ssize_t");
            return std::nullopt;
        }
    }
    const Value method = special_method(strand, value, process.names.__len__);
    if (method.is_error()) return std::nullopt;
    if (method.is_empty()) {
        strand.raise(process.types.type_error,
                     "object of type '" + type_name(process, value) + "' has no len()");
        return std::nullopt;
    }
    const Value result = call_special(strand, value, method, {});
    if (result.is_error()) return std::nullopt;
    return checked_length(strand, result);
}

std::optional<std::int64_t> checked_length(Strand& strand, Value result) {
    const Process& process = strand.process();
    const auto size = index_of(strand, result);
    if (!size) {
        if (is_int(result) && strand.pending_is(process.types.index_error)) {
            strand.take_pending();
            strand.raise(process.types.overflow_error, "cannot fit '" + type_name(process, result) +
                                                           "' into an index-sized integer");
        }
        return std::nullopt;
    }
    if (*size < 0) {
        strand.raise(process.types.value_error, "__len__() should return >= 0");
        return std::nullopt;
    }
    return size;
}

std::optional<std::int64_t> index_of(Strand& strand, Value value, const char* error_message) {
    if (value.is_small_int()) return value.as_small_int();
    const Value whole = whole_number(strand, value, error_message);
    if (whole.is_error()) return std::nullopt;
    const auto number = int64_of(whole);
    if (!number) {
        const Process& process = strand.process();
        strand.raise(process.types.index_error,
                     "cannot fit '" + type_name(process, value) + "' into an index-sized integer");
    }
    return number;
}

}  // namespace interleave::runtime
