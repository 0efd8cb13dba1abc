#include "runtime/attributes.h"

#include <algorithm>
#include <cstring>
#include <format>

#include "runtime/finalization.h"
#include "runtime/process.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

// An instance that gets this many different attributes is used as a dictionary; give it one.
constexpr std::uint32_t widest_shape = 128;
constexpr std::size_t most_transitions = 64;

bool has_slots(const Object* object) {
    return object->kind == Kind::instance || object->kind == Kind::exception;
}

bool is_slot(const Type* type, const Str* name) {
    return std::ranges::any_of(type->mro, [&](const Type* base) {
        return std::ranges::find(base->slot_names, name) != base->slot_names.end();
    });
}

Found found_value(Value value) {
    Found found;
    found.how = Found::How::value;
    found.value = value;
    return found;
}

Found found_call(Value callable, std::initializer_list<Value> arguments) {
    Found found;
    found.how = Found::How::call;
    found.value = callable;
    for (const Value argument : arguments) found.arguments[found.count++] = argument;
    return found;
}

Found raised() {
    Found found;
    found.how = Found::How::raised;
    return found;
}

// A class shows its slots as descriptors, which its instances do without: find_in_type() passes them by.
Value slot_descriptor(const Process& process, const Type* type, const Str* name) {
    for (const Type* base : type->mro) {
        const Value value = dict_get(base->dict, name);
        if (!value.is_empty()) return is_slot_descriptor(process, value) ? value : Value();
    }
    return {};
}

// Of the slots that instances of this class have, or -1.
int slot_number(const Type* type, const Str* name) {
    std::size_t before = 0;
    for (const Type* base : type->mro) {
        const auto place = std::ranges::find(base->slot_names, name);
        if (place != base->slot_names.end()) {
            return static_cast<int>(before +
                                    static_cast<std::size_t>(place - base->slot_names.begin()));
        }
        before += base->slot_names.size();
    }
    return -1;
}

std::size_t count_slots(const Type* type) {
    std::size_t count = 0;
    for (const Type* base : type->mro) count += base->slot_names.size();
    return count;
}

// Where an instance that lives in its __dict__ keeps this slot; null: it is none.
Value* slot_beside_dict(const Instance& instance, const Str* name) {
    if (instance.shape != nullptr || !instance.type->has_slots_beside_dict) return nullptr;
    const int number = slot_number(instance.type, name);
    const bool has = number >= 0 && static_cast<std::uint32_t>(number) < instance.capacity;
    return has ? &instance.slots[number] : nullptr;
}

// A type's own attribute: its metaclass's data descriptors, its resolution order, the metaclass.
Found lookup_in_type_object(Strand& strand, Type* type, Str* name) {
    Process& process = strand.process();
    const Value meta = process.find_in_type(type->type, name);
    if (!meta.is_empty() && is_data_descriptor(process, meta)) {
        return bind_found(strand, meta, Value::object(type), type->type);
    }
    const Value own = process.find_in_type(type, name);
    if (!own.is_empty()) return bind_found(strand, own, Value(), type);
    if (const Value slot = slot_descriptor(process, type, name); !slot.is_empty()) {
        return found_value(slot);
    }
    if (!meta.is_empty()) return bind_found(strand, meta, Value::object(type), type->type);
    if (!type->type->has_getattr) return {};
    return found_call(process.find_in_type(type->type, process.names.__getattr__),
                      {Value::object(type), Value::object(name)});
}

// A data descriptor without __get__ leaves reading to the instance.
bool reads_itself(Process& process, Value found) {
    const Object* object = found.as_object();
    return object->kind == Kind::property ||
           !process.find_in_type(object->type, process.names.__get__).is_empty();
}

Found lookup_in_module(Strand& strand, Module* module, Str* name) {
    Process& process = strand.process();
    Type* type = module->type;
    const Value self = Value::object(module);
    const bool is_program_class = !type->is_native;
    if (is_program_class && type->has_getattribute) {
        Found found = found_call(process.find_in_type(type, process.names.__getattribute__),
                                 {self, Value::object(name)});
        found.is_getter = true;
        return found;
    }
    const Value in_type = is_program_class ? process.find_in_type(type, name) : Value();
    if (!in_type.is_empty() && is_data_descriptor(process, in_type) &&
        reads_itself(process, in_type)) {
        return bind_found(strand, in_type, self, type);
    }
    const Value value = dict_get(module->dict, name);
    if (!value.is_empty()) return found_value(value);
    const Value inherited = process.find_in_type(type, name);
    if (!inherited.is_empty()) return bind_found(strand, inherited, self, type);
    const Value getattr = dict_get(module->dict, process.names.__getattr__);
    if (!getattr.is_empty()) return found_call(getattr, {Value::object(name)});
    if (is_program_class && type->has_getattr) {
        return found_call(process.find_in_type(type, process.names.__getattr__),
                          {self, Value::object(name)});
    }
    return {};
}

Found lookup_in_super(Strand& strand, Super* super, Str* name) {
    Process& process = strand.process();
    const Value own = process.find_in_type(super->type, name);
    const bool is_own = as_kind<Property>(own, Kind::property) != nullptr;
    if (super->self_type == nullptr ||
        (is_own && super->type == process.types.super && name != process.names.__dict__)) {
        return own.is_empty() ? Found{}
                              : bind_found(strand, own, Value::object(super), super->type);
    }
    if (name == process.names.__class__) return found_value(Value::object(super->type));
    const Value value = find_above(*super, name);
    if (value.is_empty()) return {};
    // super(C, cls) in a class method: self is the class.
    const bool through_class =
        super->self.is_object() && super->self.as_object() == super->self_type;
    return bind_found(strand, value, through_class ? Value() : super->self, super->self_type);
}

}  // namespace

Str* attribute_name(Strand& strand, Value value) {
    Str* name = as_str(value);
    Process& process = strand.process();
    if (name != nullptr) return process.intern(name);
    strand.raise(process.types.type_error,
                 "attribute name must be string, not '" + type_name(process, value) + "'");
    return nullptr;
}

Value find_above(const Super& super, const Str* name) {
    if (super.self_type == nullptr) return Value();  // not bound
    const auto& order = super.self_type->mro;
    auto place = std::ranges::find(order, super.start);
    if (place != order.end()) ++place;
    for (; place != order.end(); ++place) {
        const Value value = dict_get((*place)->dict, name);
        if (!value.is_empty()) return value;
    }
    return Value();
}

bool is_slot_descriptor(const Process& process, const Property& property) {
    return property.type == process.types.member_descriptor && property.getter.is_empty();
}

bool is_slot_descriptor(const Process& process, Value found) {
    const auto* property = as_kind<Property>(found, Kind::property);
    return property != nullptr && is_slot_descriptor(process, *property);
}

bool descriptor_applies(Strand& strand, const Property& property, Value object) {
    const Process& process = strand.process();
    const Type* const owner = as_type(property.owner);
    if (owner == nullptr || is_subtype(process.type_of(object), owner)) return true;
    strand.raise(process.types.type_error,
                 std::format("descriptor '{}' for '{}' objects doesn't apply to a '{}' object",
                             utf8(as_str(property.name)), name_in_messages(process, owner),
                             type_name(process, object)));
    return false;
}

bool is_data_descriptor(Process& process, Value found) {
    if (!found.is_object()) return false;
    const Object* object = found.as_object();
    if (object->kind == Kind::property) return true;
    if (object->kind != Kind::instance) return false;
    return !process.find_in_type(object->type, process.names.__set__).is_empty() ||
           !process.find_in_type(object->type, process.names.__delete__).is_empty();
}

// What a program's subclass of property says of __get__, __set__ or __delete__; empty: nothing.
static Value overridden(Process& process, const Property& property, const Str* name) {
    if (property.type->is_native) return {};
    const Value method = process.find_in_type(property.type, name);
    return as_kind<Native>(method, Kind::native) != nullptr ? Value() : method;
}

bool is_plain_property(Process& process, const Property* property) {
    return property != nullptr &&
           overridden(process, *property, process.names.__get__).is_empty() &&
           overridden(process, *property, process.names.__set__).is_empty();
}

Value raise_missing_part(Strand& strand, const Property& property, const Type* type,
                         const char* part) {
    Process& process = strand.process();
    std::string name;
    Value own = property.name;
    if (own.is_empty() && !property.getter.is_empty()) {
        own = find_attribute(strand, property.getter, process.names.__name__);
        if (own.is_error()) return own;
    }
    if (!own.is_empty() && !own.is_none()) {
        const Value text = repr(strand, own);
        if (text.is_error()) return text;
        name = utf8(as_str(text)) + " ";
    }
    return strand.raise(
        process.types.attribute_error,
        std::format("property {}of '{}' object has no {}", name, utf8(type->qualified_name), part));
}

Found bind_found(Strand& strand, Value found, Value instance, Type* type) {
    if (!found.is_object()) return found_value(found);
    Process& process = strand.process();
    Object* object = found.as_object();
    switch (object->kind) {
        case Kind::function:
            if (instance.is_empty()) return found_value(found);
            return found_value(make_bound_method(process, found, instance));
        case Kind::native: {
            const auto* native = static_cast<const Native*>(object);
            if (instance.is_empty() || native->owner == nullptr) return found_value(found);
            return found_value(make_bound_method(process, found, instance));
        }
        case Kind::class_method:
            return found_value(make_bound_method(
                process, static_cast<ClassMethod*>(object)->function, Value::object(type)));
        case Kind::static_method: return found_value(static_cast<StaticMethod*>(object)->function);
        case Kind::property: {
            const auto* property = static_cast<const Property*>(object);
            if (const Value get = overridden(process, *property, process.names.__get__);
                !get.is_empty()) {
                Found result = found_call(
                    get,
                    {found, instance.is_empty() ? Value::none() : instance, Value::object(type)});
                result.is_getter = true;
                return result;
            }
            if (instance.is_empty()) return found_value(found);
            if (!descriptor_applies(strand, *property, instance)) return raised();
            if (is_slot_descriptor(process, found)) {  // through super(): as it would be without
                const Value value =
                    instance_attribute(instance.as_object(), as_str(property->name));
                return value.is_empty() ? Found{} : found_value(value);
            }
            if (property->getter.is_empty() || property->getter.is_none()) {
                raise_missing_part(strand, *property, type, "getter");
                return raised();
            }
            Found result = found_call(property->getter, {instance});
            result.is_getter = true;
            return result;
        }
        case Kind::super:  // its __get__ binds an unbound one
        case Kind::instance:
        case Kind::foreign: {
            const Value get = process.find_in_type(object->type, process.names.__get__);
            if (get.is_empty()) return found_value(found);
            Found result = found_call(
                get, {found, instance.is_empty() ? Value::none() : instance, Value::object(type)});
            result.is_getter = true;
            return result;
        }
        default: return found_value(found);
    }
}

// A property that has no getter: reading it raises AttributeError.
static bool is_unreadable(Process& process, Value found) {
    const auto* const property = as_kind<Property>(found, Kind::property);
    return property != nullptr && !is_slot_descriptor(process, found) &&
           (property->getter.is_empty() || property->getter.is_none()) &&
           overridden(process, *property, process.names.__get__).is_empty();
}

Found lookup_attribute(Strand& strand, Value object, Str* name) {
    Process& process = strand.process();
    Type* type = process.type_of(object);
    if (object.is_object()) {
        switch (object.as_object()->kind) {
            case Kind::type:
                if (type->has_getattribute) break;
                return lookup_in_type_object(strand, static_cast<Type*>(object.as_object()), name);
            case Kind::module:
                return lookup_in_module(strand, static_cast<Module*>(object.as_object()), name);
            case Kind::super:
                return lookup_in_super(strand, static_cast<Super*>(object.as_object()), name);
            default: break;
        }
    }
    if (type->has_getattribute) {
        const Value own = process.find_in_type(type, process.names.__getattribute__);
        Found found = found_call(own, {object, Value::object(name)});
        found.is_getter = true;
        return found;
    }
    const Value in_type = process.find_in_type(type, name);
    const bool is_data = !in_type.is_empty() && is_data_descriptor(process, in_type) &&
                         reads_itself(process, in_type);
    if (!is_data && object.is_object()) {
        const Value own = instance_attribute(object.as_object(), name);
        if (!own.is_empty()) return found_value(own);
        if (!has_slots(object.as_object())) {
            Dict* side = process.side_attributes(object.as_object(), false);
            const Value beside = side != nullptr ? dict_get(side, name) : Value();
            if (!beside.is_empty()) return found_value(beside);
        }
    }
    if (!in_type.is_empty() && !(type->has_getattr && is_unreadable(process, in_type))) {
        return bind_found(strand, in_type, object, type);
    }
    if (type->has_getattr) {
        return found_call(process.find_in_type(type, process.names.__getattr__),
                          {object, Value::object(name)});
    }
    return {};
}

namespace {

// Lib/traceback.py, _levenshtein_distance: a letter of the other case costs less than another one.
constexpr std::size_t move_cost = 2;
constexpr std::size_t case_cost = 1;

std::size_t substitution(char left, char right) {
    if (left == right) return 0;
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return lower(left) == lower(right) ? case_cost : move_cost;
}

std::size_t distance(std::string_view left, std::string_view right) {
    std::vector<std::size_t> row(right.size() + 1);
    for (std::size_t j = 0; j <= right.size(); ++j) row[j] = j * move_cost;
    for (std::size_t i = 1; i <= left.size(); ++i) {
        std::size_t diagonal = row[0];
        row[0] = i * move_cost;
        for (std::size_t j = 1; j <= right.size(); ++j) {
            const std::size_t change = diagonal + substitution(left[i - 1], right[j - 1]);
            diagonal = row[j];
            row[j] = std::min({row[j] + move_cost, row[j - 1] + move_cost, change});
        }
    }
    return row.back();
}

}  // namespace

// Lib/traceback.py, _compute_suggestion_error.
std::string suggestion(std::string_view name, const std::vector<std::string>& candidates) {
    constexpr std::size_t most_candidates = 750;
    constexpr std::size_t longest_name = 40;
    if (candidates.size() > most_candidates || name.size() > longest_name) return {};
    std::string best;
    std::size_t best_distance = name.size() * move_cost;
    for (const std::string& candidate : candidates) {
        if (candidate == name || candidate.empty() || candidate.size() > longest_name) continue;
        const std::size_t most = (name.size() + candidate.size() + 3) * move_cost / 6;
        const std::size_t length = distance(name, candidate);
        if (length > most || length > best_distance) continue;
        if (best.empty() || length < best_distance) {
            best_distance = length;
            best = candidate;
        }
    }
    return best;
}

std::string meant(std::string_view name, const std::vector<std::string>& candidates) {
    const std::string hint = suggestion(name, candidates);
    return hint.empty() ? hint : std::format(". Did you mean '{}'?", hint);
}

Value raise_no_attribute(Strand& strand, Value object, const Str* name) {
    Process& process = strand.process();
    std::string message;
    if (const Type* type = as_type(object)) {
        message = std::format("type object '{}' has no attribute '{}'",
                              name_in_messages(process, type), utf8(name));
    } else if (const auto* module = as_kind<Module>(object, Kind::module)) {
        message = std::format("module '{}' has no attribute '{}'", utf8(module->name), utf8(name));
    } else if (const auto* super = as_kind<Super>(object, Kind::super)) {
        (void)super;
        message = std::format("'super' object has no attribute '{}'", utf8(name));
    } else {
        message = std::format("'{}' object has no attribute '{}'", type_name(process, object),
                              utf8(name));
    }
    strand.raise(process.types.attribute_error, message);
    Exception* exception = strand.pending();
    set_instance_attribute(process, exception, process.names.name, Value::object(name));
    set_instance_attribute(process, exception, process.names.obj, object);
    return Value::error();
}

Value get_attribute(Strand& strand, Value object, Str* name) {
    Found found = lookup_attribute(strand, object, name);
    Process& process = strand.process();
    switch (found.how) {
        case Found::How::value: return found.value;
        case Found::How::raised: return Value::error();
        case Found::How::missing: return raise_no_attribute(strand, object, name);
        case Found::How::call: break;
    }
    const Value result = strand.call(found.value, std::span(found.arguments, found.count), nullptr);
    if (!result.is_error() || !found.is_getter) return result;
    const Type* type = process.type_of(object);
    if (!type->has_getattr || !strand.pending_is(process.types.attribute_error)) return result;
    strand.take_pending();
    return strand.call(process.find_in_type(type, process.names.__getattr__),
                       {object, Value::object(name)});
}

Value find_attribute(Strand& strand, Value object, Str* name) {
    const Value value = get_attribute(strand, object, name);
    if (!value.is_error() || !strand.pending_is(strand.process().types.attribute_error)) {
        return value;
    }
    strand.take_pending();
    return Value();
}

Value find_path(Strand& strand, Value object, std::string_view path) {
    while (!object.is_empty() && !path.empty()) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        object = find_attribute(strand, object, strand.process().intern(path.substr(0, dot)));
        path.remove_prefix(std::min(dot + 1, path.size()));
    }
    return object;
}

Value special_method(Strand& strand, Value object, const Str* name) {
    Process& process = strand.process();
    return process.find_in_type(process.type_of(object), name);
}

Value call_special(Strand& strand, Value object, Value method,
                   std::initializer_list<Value> arguments) {
    Process& process = strand.process();
    Value values[8];
    std::uint32_t count = 0;
    Value callable = method;
    const Kind kind = method.is_object() ? method.as_object()->kind : Kind::free_cell;
    if (kind == Kind::function || kind == Kind::native) {
        values[count++] = object;
    } else {
        const Found found = bind_found(strand, method, object, process.type_of(object));
        if (found.how == Found::How::raised) return Value::error();
        callable = found.value;
        if (found.how == Found::How::call) {
            callable = strand.call(found.value, std::span(found.arguments, found.count), nullptr);
            if (callable.is_error()) return callable;
        }
    }
    for (const Value argument : arguments) values[count++] = argument;
    return strand.call(callable, std::span(values, count), nullptr);
}

namespace {

// The types whose built-in attributes are members of their C structs, for the words of messages.
bool has_members(const Types& types, const Type* type) {
    return type == types.range || type == types.slice || type == types.complex ||
           type == types.property || type == types.function || type == types.method ||
           type == types.code || type == types.super || type == types.base_exception_group;
}

// The class that has this property, if CPython has that class in C; otherwise null.
const Type* class_in_c(const Property& property, const Type* type) {
    for (const Type* const base : type->mro) {
        if (base->is_native || !base->is_immutable) continue;
        for (const Type* const from : base->mro) {
            for (std::uint32_t i = 0; i < from->dict->used; ++i) {
                const Value value = from->dict->entries[i].value;
                if (value.is_object() && value.as_object() == &property) return base;
            }
        }
    }
    return nullptr;
}

void raise_not_writable(Strand& strand, const Property& property, const Str* name, const Type* type,
                        const char* missing) {
    const Types& types = strand.process().types;
    const Type* owner = as_type(property.owner);
    if (owner == nullptr) owner = class_in_c(property, type);
    if (owner == nullptr) {
        raise_missing_part(strand, property, type, missing);
    } else if (!property.setter.is_empty() && !property.setter.is_none()) {
        const std::string text = utf8(name);
        const char* kind = text == "__code__" ? "a code object" : "a string object";
        strand.raise(types.type_error,
                     owner == types.function ? std::format("{} must be set to {}", text, kind)
                     : text == "__class__"   ? "can't delete __class__ attribute"
                                             : std::format("{} may not be deleted", text));
    } else if (has_members(types, owner) ||
               (owner->is_native && property.type != types.getset_descriptor)) {
        strand.raise(types.attribute_error, "readonly attribute");
    } else {
        const Str* const where = as_str(owner->module);
        const std::string module = where == nullptr ? "builtins" : utf8(where);
        strand.raise(
            types.attribute_error,
            std::format("attribute '{}' of '{}{}' objects is not writable", utf8(name),
                        module == "builtins" ? std::string() : module + ".", utf8(owner->name)));
    }
}

}  // namespace

bool set_by_property(Strand& strand, const Property& property, Value object, const Str* name,
                     Value value) {
    if (!descriptor_applies(strand, property, object)) return false;
    if (is_slot_descriptor(strand.process(), property)) {
        set_instance_attribute(strand.process(), object.as_object(), as_str(property.name), value);
        return true;
    }
    if (property.setter.is_empty() || property.setter.is_none()) {
        raise_not_writable(strand, property, name, strand.process().type_of(object), "setter");
        return false;
    }
    return !strand.call(property.setter, {object, value}).is_error();
}

bool delete_by_property(Strand& strand, const Property& property, Value object, const Str* name) {
    if (!descriptor_applies(strand, property, object)) return false;
    Process& process = strand.process();
    if (is_slot_descriptor(process, property)) {
        Str* const own_name = as_str(property.name);
        if (delete_instance_attribute(process, object.as_object(), own_name)) return true;
        strand.raise(process.types.attribute_error, utf8(own_name));
        return false;
    }
    const Type* const type = process.type_of(object);
    const Names& names = process.names;
    const bool may_be_none = name == names.__defaults__ || name == names.__kwdefaults__ ||
                             name == names.__annotations__ || name == names.__doc__;
    if (type == process.types.function && may_be_none) {
        return !strand.call(property.setter, {object, Value::none()}).is_error();
    }
    if (property.deleter.is_empty() || property.deleter.is_none()) {
        raise_not_writable(strand, property, name, type, "deleter");
        return false;
    }
    return !strand.call(property.deleter, {object}).is_error();
}

bool set_attribute(Strand& strand, Value object, Str* name, Value value) {
    Process& process = strand.process();
    Type* type = process.type_of(object);
    if (type->has_setattr) {
        const Value setter = process.find_in_type(type, process.names.__setattr__);
        return !call_special(strand, object, setter, {Value::object(name), value}).is_error();
    }
    return set_attribute_plainly(strand, object, name, value);
}

bool refuse_immutable(Strand& strand, const Type* type, const Str* name) {
    if (!type->is_immutable) return false;
    Process& process = strand.process();
    strand.raise(process.types.type_error,
                 std::format("cannot set '{}' attribute of immutable type '{}'", utf8(name),
                             name_in_messages(process, type)));
    return true;
}

// object.__setattr__ and its relatives for types and modules.
bool set_attribute_plainly(Strand& strand, Value object, Str* name, Value value) {
    Type* const class_object = as_type(object);
    if (class_object != nullptr && refuse_immutable(strand, class_object, name)) return false;
    Process& process = strand.process();
    Type* type = process.type_of(object);
    const Value in_type = process.find_in_type(type, name);
    if (!in_type.is_empty() && is_data_descriptor(process, in_type)) {
        if (const auto* property = as_kind<Property>(in_type, Kind::property);
            property != nullptr &&
            overridden(process, *property, process.names.__set__).is_empty()) {
            return set_by_property(strand, *property, object, name, value);
        }
        const Value set = process.find_in_type(in_type.as_object()->type, process.names.__set__);
        if (set.is_empty()) {
            strand.raise(process.types.attribute_error, "__set__");
            return false;
        }
        return !call_special(strand, in_type, set, {object, value}).is_error();
    }
    if (class_object != nullptr) {
        dict_set(process, class_object->dict, name, value);
        type_modified(process, class_object);
        return true;
    }
    if (auto* module = as_kind<Module>(object, Kind::module)) {
        dict_set(process, module->dict, name, value);
        return true;
    }
    if (object.is_object()) {
        Object* self = object.as_object();
        if (self->kind == Kind::function) {
            auto* function = static_cast<Function*>(self);
            if (function->attributes == nullptr) function->attributes = make_dict(process);
            dict_set(process, function->attributes, name, value);
            return true;
        }
        if (has_slots(self) && (type->has_instance_dict || is_slot(type, name))) {
            set_instance_attribute(process, self, name, value);
            return true;
        }
        if (!type->is_native && (type->has_instance_dict || is_slot(type, name))) {
            dict_set(process, process.side_attributes(self, true), name, value);
            return true;
        }
    }
    if (!in_type.is_empty()) {
        strand.raise(
            process.types.attribute_error,
            std::format("'{}' object attribute '{}' is read-only", utf8(type->name), utf8(name)));
        return false;
    }
    strand.raise(process.types.attribute_error,
                 std::format("'{}' object has no attribute '{}' and no __dict__ for setting new "
                             "attributes",
                             type_name(process, object), utf8(name)));
    set_instance_attribute(process, strand.pending(), process.names.name, Value::object(name));
    set_instance_attribute(process, strand.pending(), process.names.obj, object);
    return false;
}

bool delete_attribute(Strand& strand, Value object, Str* name) {
    Process& process = strand.process();
    Type* type = process.type_of(object);
    if (type->has_setattr) {
        const Value remover = process.find_in_type(type, process.names.__delattr__);
        if (!remover.is_empty()) {
            return !call_special(strand, object, remover, {Value::object(name)}).is_error();
        }
    }
    return delete_attribute_plainly(strand, object, name);
}

bool delete_attribute_plainly(Strand& strand, Value object, Str* name) {
    Type* const class_object = as_type(object);
    if (class_object != nullptr && refuse_immutable(strand, class_object, name)) return false;
    Process& process = strand.process();
    Type* type = process.type_of(object);
    const Value in_type = process.find_in_type(type, name);
    if (!in_type.is_empty() && is_data_descriptor(process, in_type)) {
        if (const auto* property = as_kind<Property>(in_type, Kind::property);
            property != nullptr &&
            overridden(process, *property, process.names.__delete__).is_empty()) {
            return delete_by_property(strand, *property, object, name);
        }
        const Value remove =
            process.find_in_type(in_type.as_object()->type, process.names.__delete__);
        if (remove.is_empty()) {
            strand.raise(process.types.attribute_error, "__delete__");
            return false;
        }
        return !call_special(strand, in_type, remove, {object}).is_error();
    }
    bool removed = false;
    if (class_object != nullptr) {
        removed = dict_delete(class_object->dict, name);
        if (removed) type_modified(process, class_object);
    } else if (auto* module = as_kind<Module>(object, Kind::module)) {
        removed = dict_delete(module->dict, name);
    } else if (object.is_object()) {
        Object* target = object.as_object();
        if (target->kind == Kind::function) {
            auto* function = static_cast<Function*>(target);
            removed = function->attributes != nullptr && dict_delete(function->attributes, name);
        } else if (has_slots(target)) {
            removed = delete_instance_attribute(process, target, name);
        } else if (Dict* side = process.side_attributes(target, false)) {
            removed = dict_delete(side, name);
        }
    }
    if (!removed && is_slot(type, name)) {
        strand.raise(process.types.attribute_error, utf8(name));  // a slot that was never set
    } else if (!removed && !in_type.is_empty() && class_object == nullptr &&
               !type->has_instance_dict) {
        strand.raise(
            process.types.attribute_error,
            std::format("'{}' object attribute '{}' is read-only", utf8(type->name), utf8(name)));
    } else if (!removed && type->is_native && !type->has_instance_dict && class_object == nullptr &&
               as_kind<Module>(object, Kind::module) == nullptr) {
        strand.raise(process.types.attribute_error,
                     std::format("'{}' object has no attribute '{}' and no __dict__ for setting "
                                 "new attributes",
                                 type_name(process, object), utf8(name)));
    } else if (!removed) {
        raise_no_attribute(strand, object, name);
    }
    return removed;
}

int Shape::find(const Str* interned_name) const {
    // Instances have few attributes; the hot path is the inline cache.
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (names[i] == interned_name) return static_cast<int>(i);
    }
    return -1;
}

Instance* make_instance(Process& process, Type* type) {
    auto* instance = process.heap.create<Instance>(type, Kind::instance);
    instance->shape = type->root_shape;
    process.note_made(instance);
    return instance;
}

Value instance_attribute(const Object* object, const Str* name) {
    if (object->kind == Kind::function) {
        const auto* function = static_cast<const Function*>(object);
        return function->attributes != nullptr ? dict_get(function->attributes, name) : Value();
    }
    if (!has_slots(object)) return Value();
    const auto* instance = static_cast<const Instance*>(object);
    if (instance->shape != nullptr) {
        const int slot = instance->shape->find(name);
        return slot >= 0 ? instance->slots[slot] : Value();
    }
    if (const Value* own = slot_beside_dict(*instance, name)) return *own;
    return instance->dict != nullptr ? dict_get(instance->dict, name) : Value();
}

Shape* next_shape(Process& process, Shape* shape, Str* name) {
    for (Shape* next : shape->transitions) {
        if (next->name == name) return next;
    }
    if (shape->count >= widest_shape || shape->transitions.size() >= most_transitions) {
        return nullptr;
    }
    Shape* next = process.new_shape();
    next->parent = shape;
    next->name = name;
    next->count = shape->count + 1;
    next->names = shape->names;
    next->names.push_back(name);
    shape->transitions.push_back(next);
    return next;
}

void add_slot(Process& process, Instance* instance, Shape* next, Value value) {
    if (next->count > instance->capacity) {
        const std::uint32_t capacity =
            std::max(instance->type->usual_slots, instance->capacity * 2);
        instance->slots = static_cast<Value*>(process.heap.resize_buffer(
            instance->slots, instance->capacity * sizeof(Value), capacity * sizeof(Value)));
        instance->capacity = capacity;
        instance->type->usual_slots = std::max(instance->type->usual_slots, capacity);
    }
    instance->slots[next->count - 1] = value;
    instance->shape = next;
}

Dict* instance_dict(Process& process, Object* object) {
    if (object->kind == Kind::function) {
        auto* function = static_cast<Function*>(object);
        if (function->attributes == nullptr) function->attributes = make_dict(process);
        return function->attributes;
    }
    if (!has_slots(object)) return process.side_attributes(object, true);
    auto* instance = static_cast<Instance*>(object);
    if (instance->shape == nullptr) {
        if (instance->dict == nullptr) instance->dict = make_dict(process);
        return instance->dict;
    }
    Dict* dict = make_dict(process);
    std::vector<Value> slots;
    for (std::uint32_t i = 0; i < instance->shape->count; ++i) {
        Str* const name = instance->shape->names[i];
        const int number =
            instance->type->has_slots_beside_dict ? slot_number(instance->type, name) : -1;
        if (number < 0) {
            dict_set(process, dict, name, instance->slots[i]);
            continue;
        }
        slots.resize(std::max(slots.size(), static_cast<std::size_t>(number) + 1));
        slots[static_cast<std::size_t>(number)] = instance->slots[i];
    }
    if (instance->type->has_slots_beside_dict) {
        slots.resize(count_slots(instance->type));
    }
    Value* const beside =
        slots.empty() ? nullptr
                      : static_cast<Value*>(process.heap.buffer(slots.size() * sizeof(Value)));
    std::ranges::copy(slots, beside);
    instance->dict = dict;
    instance->shape = nullptr;
    process.heap.free_buffer(instance->slots, instance->capacity * sizeof(Value));
    instance->slots = beside;
    instance->capacity = static_cast<std::uint32_t>(slots.size());
    return dict;
}

void set_instance_attribute(Process& process, Object* object, Str* name, Value value) {
    auto* instance = static_cast<Instance*>(object);
    if (instance->shape != nullptr) {
        const int slot = instance->shape->find(name);
        if (slot >= 0) {
            instance->slots[slot] = value;
            return;
        }
        if (Shape* next = next_shape(process, instance->shape, name)) {
            add_slot(process, instance, next, value);
            return;
        }
    }
    Dict* const dict = instance_dict(process, object);
    Value* const own = slot_beside_dict(*instance, name);
    if (own != nullptr) *own = value;
    else dict_set(process, dict, name, value);
}

bool delete_instance_attribute(Process& process, Object* object, Str* name) {
    auto* instance = static_cast<Instance*>(object);
    if (instance->shape != nullptr && instance->shape->find(name) < 0) return false;
    Dict* const dict = instance_dict(process, object);
    if (Value* const own = slot_beside_dict(*instance, name)) {
        return !std::exchange(*own, Value()).is_empty();
    }
    return dict_delete(dict, name);
}

void set_instance_dict(Process& process, Object* object, Dict* dict) {
    if (!has_slots(object)) return process.set_side_attributes(object, dict);
    (void)instance_dict(process, object);  // out of the slots
    static_cast<Instance*>(object)->dict = dict;
}

void Process::set_side_attributes(Object* object, Dict* dict) {
    side_attributes_.insert_or_assign(object, dict);
}

Dict* Process::side_attributes(Object* object, bool create) {
    const auto known = side_attributes_.find(object);
    if (known != side_attributes_.end()) return known->second;
    if (!create) return nullptr;
    Dict* dict = make_dict(*this);
    side_attributes_.emplace(object, dict);
    return dict;
}

}  // namespace interleave::runtime
