// Types: built-in ones from tables, classes from class statements, and `object` and `type` themselves.
// Follows Objects/typeobject.c (mro_implementation, type_new, type_call, object_init).

#include <algorithm>
#include <array>
#include <format>

#include "language/symbol_table.h"
#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/mapping_proxy.h"
#include "runtime/object_type.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"
#include "runtime/unicode.h"

namespace interleave::runtime {
namespace {

Value keywords_as_dict(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Dict* dict = make_dict(process);
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        dict_set(process, dict, as_str(arguments.keyword_names->items()[i]),
                 arguments.values[arguments.count + i]);
    }
    return Value::object(dict);
}

}  // namespace

bool is_subtype(const Type* type, const Type* base) {
    return std::ranges::find(type->mro, base) != type->mro.end();
}

Value maker_of(Process& process, const Type* type) {
    const Value found = process.find_in_type(type, process.names.__new__);
    const auto* wrapped = as_kind<StaticMethod>(found, Kind::static_method);
    return wrapped != nullptr ? wrapped->function : found;
}

void type_modified(Process& process, Type* type) {
    type->version = process.next_type_version();
    const Names& names = process.names;
    // Also by a method of a built-in type, as in `__setattr__ = dict.__setitem__`.
    const auto defined_by_program = [&](Str* name) {
        const auto definer = std::ranges::find_if(
            type->mro, [&](const Type* base) { return !dict_get(base->dict, name).is_empty(); });
        if (definer == type->mro.end()) return false;
        const Value value = dict_get((*definer)->dict, name);
        return value.is_object() && value.as_object()->kind != Kind::static_method &&
               (value.as_object()->kind != Kind::native || !(*definer)->is_native);
    };
    type->has_getattr = !process.find_in_type(type, names.__getattr__).is_empty();
    type->has_getattribute = defined_by_program(names.__getattribute__);
    type->has_setattr =
        defined_by_program(names.__setattr__) || defined_by_program(names.__delattr__);
    type->has_finalizer = defined_by_program(names.__del__);
    const Value maker = maker_of(process, type);
    type->has_new = !maker.is_empty() && as_kind<Native>(maker, Kind::native) == nullptr;
    if (is_subtype(type, process.types.type)) {
        type->plain_metaclass = !defined_by_program(names.__call__);
    }
    for (Type* subclass : type->subclasses) type_modified(process, subclass);
}

namespace {

// C3 (Objects/typeobject.c, pmerge). False: raised, there is no consistent order.
bool linearise(Strand& strand, const Type* type, const Tuple* bases, std::vector<Type*>& order) {
    std::vector<std::vector<Type*>> lists;
    std::vector<Type*> last;
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        Type* base = as_type(bases->items()[i]);
        lists.push_back(base->mro);
        last.push_back(base);
    }
    lists.push_back(std::move(last));
    order.push_back(const_cast<Type*>(type));
    while (true) {
        std::erase_if(lists, [](const auto& list) { return list.empty(); });
        if (lists.empty()) return true;
        Type* next = nullptr;
        for (const auto& list : lists) {
            Type* candidate = list.front();
            const bool in_a_tail = std::ranges::any_of(lists, [&](const auto& other) {
                return std::find(other.begin() + 1, other.end(), candidate) != other.end();
            });
            if (!in_a_tail) {
                next = candidate;
                break;
            }
        }
        if (next == nullptr) {
            std::vector<std::string> heads;
            for (const auto& list : lists) {
                const std::string name = utf8(list.front()->name);
                if (std::ranges::find(heads, name) == heads.end()) heads.push_back(name);
            }
            std::string message =
                "Cannot create a consistent method resolution order (MRO) for bases ";
            for (const std::string& name : heads) message += (name == heads[0] ? "" : ", ") + name;
            strand.raise(strand.process().types.type_error, message);
            return false;
        }
        order.push_back(next);
        for (auto& list : lists) {
            if (list.front() == next) list.erase(list.begin());
        }
    }
}

// The nearest base that adds something to an instance: the kind of a built-in, or slots.
const Type* solid_base(const Type* type) {
    while (type->base != nullptr && type->layout == type->base->layout &&
           type->slot_names.empty()) {
        type = type->base;
    }
    return type;
}

// What metaclasses may say by a mro() of their own (Objects/typeobject.c, mro_invoke). False: raised.
bool set_resolution_order(Strand& strand, Type* type) {
    const Process& process = strand.process();
    std::vector<Type*> order;
    if (!linearise(strand, type, type->bases, order)) return false;
    type->mro = std::move(order);
    if (type->type == process.types.type) return true;
    const Value method = special_method(strand, Value::object(type),
                                        strand.process().intern(std::string_view("mro")));
    if (as_kind<Native>(method, Kind::native) != nullptr) return true;
    const Value answer = call_special(strand, Value::object(type), method, {});
    std::vector<Value> classes;
    if (answer.is_error() || !collect_items(strand, answer, classes)) return false;
    std::vector<Type*> own_order;
    for (const Value value : classes) {
        Type* base = as_type(value);
        if (base == nullptr) {
            strand.raise(process.types.type_error, std::format("mro() returned a non-class ('{}')",
                                                               type_name(process, value)));
            return false;
        }
        if (!is_subtype(solid_base(type), solid_base(base))) {
            strand.raise(
                process.types.type_error,
                std::format("mro() returned base with unsuitable layout ('{}')", utf8(base->name)));
            return false;
        }
        own_order.push_back(base);
    }
    if (own_order.empty()) {
        strand.raise(process.types.type_error, "type MRO must not be empty");
        return false;
    }
    type->mro = std::move(own_order);
    return true;
}

// The base whose layout the class gets (Objects/typeobject.c, best_base).
Type* layout_base(Strand& strand, const Tuple* bases) {
    Type* best = as_type(bases->items()[0]);
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        Type* base = as_type(bases->items()[i]);
        if (base->is_final) {
            strand.raise(strand.process().types.type_error,
                         std::format("type '{}' is not an acceptable base type", utf8(base->name)));
            return nullptr;
        }
        const Type* const winner = solid_base(best);
        const Type* const candidate = solid_base(base);
        if (is_subtype(winner, candidate)) continue;
        if (!is_subtype(candidate, winner)) {
            strand.raise(strand.process().types.type_error,
                         "multiple bases have instance lay-out conflict");
            return nullptr;
        }
        best = base;
    }
    return best;
}

// To the pending exception.
void add_note(Strand& strand, std::string_view note) {
    const Value problem = strand.take_pending();
    const Value method = get_attribute(strand, problem, strand.process().names.add_note);
    if (!method.is_error()) strand.call(method, {str_value(strand.process(), note)});
    if (strand.has_pending()) strand.take_pending();
    strand.raise(problem);
}

bool call_set_names(Strand& strand, Type* type, Dict* names) {
    Process& process = strand.process();
    for (std::uint32_t i = 0; i < names->used; ++i) {
        const Value key = names->entries[i].key;
        const Value value = names->entries[i].value;
        if (key.is_empty() || !value.is_object()) continue;
        const Kind kind = value.as_object()->kind;
        if (kind == Kind::property) {
            auto& property = static_cast<Property&>(*value.as_object());
            if (property.owner.is_empty()) property.name = key;  // else it is a descriptor
            continue;
        }
        if (kind != Kind::instance) continue;
        const Value hook = special_method(strand, value, process.names.__set_name__);
        if (hook.is_empty()) continue;
        if (call_special(strand, value, hook, {Value::object(type), key}).is_error()) {
            add_note(strand,
                     std::format("Error calling __set_name__ on '{}' instance '{}' in '{}'",
                                 type_name(process, value), utf8(as_str(key)), utf8(type->name)));
            return false;
        }
    }
    return true;
}

bool call_init_subclass(Strand& strand, Type* type, const Arguments* keywords) {
    Process& process = strand.process();
    for (std::size_t i = 1; i < type->mro.size(); ++i) {
        const Value hook = dict_get(type->mro[i]->dict, process.names.__init_subclass__);
        if (hook.is_empty()) continue;
        Value function = hook;
        if (const auto* method = as_kind<ClassMethod>(hook, Kind::class_method)) {
            function = method->function;
        }
        std::vector<Value> values{Value::object(type)};
        Tuple* names = nullptr;
        if (keywords != nullptr && keywords->keyword_names != nullptr) {
            std::vector<Value> kept;
            for (std::uint32_t k = 0; k < keywords->keyword_names->size; ++k) {
                const Value name = keywords->keyword_names->items()[k];
                if (equals_ascii(as_str(name), "metaclass")) continue;
                kept.push_back(name);
                values.push_back(keywords->values[keywords->count + k]);
            }
            if (!kept.empty()) names = make_tuple(process, kept);
        }
        return !strand.call(function, values, names).is_error();
    }
    return true;
}

bool is_identifier(const Str* name) {
    if (name->length == 0 || !unicode::starts_identifier(name->at(0))) return false;
    for (std::uint32_t i = 1; i < name->length; ++i) {
        if (!unicode::continues_identifier(name->at(i))) return false;
    }
    return true;
}

bool has_weak_references(Process& process, const Type* type) {
    const Str* const name = process.intern(std::string_view("__weakref__"));
    return std::ranges::contains(type->slot_names, name) ||
           std::any_of(type->mro.begin() + 1, type->mro.end(),
                       [&](const Type* base) { return !dict_get(base->dict, name).is_empty(); });
}

Value no_weak_references(Strand&, const Arguments&) { return Value::none(); }

// A member descriptor for each slot, in the class's namespace.
void show_slots(Process& process, Type* type) {
    for (Str* name : type->slot_names) {
        if (equals_ascii(name, "__weakref__")) {
            add_getset(process, type, "__weakref__", no_weak_references);
            continue;
        }
        auto* member =
            process.heap.create<Property>(process.types.member_descriptor, Kind::property);
        member->owner = Value::object(type);
        member->name = Value::object(name);
        member->doc = Value::none();
        dict_set(process, type->dict, name, Value::object(member));
    }
}

bool has_slots_beside_dict(const Type* type) {
    return type->has_instance_dict && std::ranges::any_of(type->mro, [](const Type* base) {
               return !base->slot_names.empty();
           });
}

// Its first base's in the order that is a sequence or a mapping (type_ready_inherit).
Type::Collection inherited_collection(const Type* type) {
    const auto base = std::ranges::find_if(
        type->mro, [](const Type* each) { return each->collection != Type::Collection::neither; });
    return base == type->mro.end() ? Type::Collection::neither : (*base)->collection;
}

// __slots__ = (...) without __dict__: instances refuse other attributes. Storage is by shape either
// way. False: raised.
bool apply_slots(Strand& strand, Type* type, Dict* names) {
    Process& process = strand.process();
    const bool base_has_dict = std::any_of(
        type->mro.begin() + 1, type->mro.end(),
        [&](const Type* base) { return base != process.types.object && base->has_instance_dict; });
    const Value slots = dict_get(names, process.names.__slots__);
    if (slots.is_empty()) return true;
    std::vector<Value> items;
    if (as_str(slots) != nullptr) {
        items.push_back(slots);
    } else if (!collect_items(strand, slots, items)) {
        return false;
    }
    type->has_instance_dict = base_has_dict;
    const bool has_variable_size = type->layout == Kind::big_int ||
                                   type->layout == Kind::boxed_int || type->layout == Kind::tuple ||
                                   type->layout == Kind::bytes || type->layout == Kind::type;
    if (has_variable_size && !items.empty()) {
        strand.raise(process.types.type_error,
                     std::format("nonempty __slots__ not supported for subtype of '{}'",
                                 utf8(type->base->name)));
        return false;
    }
    for (const Value item : items) {
        Str* name = as_str(item);
        if (name == nullptr) {
            strand.raise(
                process.types.type_error,
                std::format("__slots__ items must be strings, not '{}'", type_name(process, item)));
            return false;
        }
        if (equals_ascii(name, "__dict__")) {
            if (type->has_instance_dict) {
                strand.raise(process.types.type_error,
                             "__dict__ slot disallowed: we already got one");
                return false;
            }
            type->has_instance_dict = true;
            add_dict_attribute(process, type);
            continue;
        }
        if (!is_identifier(name)) {
            strand.raise(process.types.type_error, "__slots__ must be identifiers");
            return false;
        }
        if (equals_ascii(name, "__weakref__") && has_weak_references(process, type)) {
            strand.raise(process.types.type_error,
                         "__weakref__ slot disallowed: we already got one");
            return false;
        }
        Str* mangled = process.intern(language::mangle(utf8(type->name), utf8(name)));
        if (!dict_get(names, mangled).is_empty()) {
            strand.raise(
                process.types.value_error,
                std::format("'{}' in __slots__ conflicts with class variable", utf8(name)));
            return false;
        }
        type->slot_names.push_back(mangled);
    }
    show_slots(process, type);
    return true;
}

// Fills the cell that a class body leaves in the namespace under this name, and takes it out
// (Objects/typeobject.c, type_new_set_classcell and type_new_set_classdictcell). False: raised.
bool fill_cell(Strand& strand, Type* type, std::string_view name, Object* content) {
    Process& process = strand.process();
    Str* const key = process.intern(name);
    const Value given = dict_get(type->dict, key);
    if (given.is_empty()) return true;
    auto* cell = as_kind<Cell>(given, Kind::cell);
    if (cell == nullptr) {
        strand.raise(process.types.type_error,
                     std::format("{} must be a nonlocal cell, not <class '{}'>", name,
                                 full_type_name(process, given)));
        return false;
    }
    cell->value = Value::object(content);
    dict_delete(type->dict, key);
    return true;
}

}  // namespace

Type* winning_metaclass(Strand& strand, Type* first, const Tuple* bases) {
    Type* winner = first;
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        Type* candidate = strand.process().type_of(bases->items()[i]);
        if (is_subtype(winner, candidate)) continue;
        if (!is_subtype(candidate, winner)) {
            strand.raise(strand.process().types.type_error,
                         "metaclass conflict: the metaclass of a derived class must be a "
                         "(non-strict) subclass of the metaclasses of all its bases");
            return nullptr;
        }
        winner = candidate;
    }
    return winner;
}

Value make_class(Strand& strand, Type* metaclass, Str* name, Tuple* bases, Dict* names,
                 const Arguments* keywords) {
    Process& process = strand.process();
    if (bases->size == 0)
        bases = make_tuple(process, std::array{Value::object(process.types.object)});
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        if (as_type(bases->items()[i]) == nullptr) {
            return strand.raise(process.types.type_error, "bases must be types");
        }
        for (std::uint32_t j = 0; j < i; ++j) {
            if (bases->items()[i] == bases->items()[j]) {
                return strand.raise(
                    process.types.type_error,
                    std::format("duplicate base class {}", utf8(as_type(bases->items()[i])->name)));
            }
        }
    }
    Type* base = layout_base(strand, bases);
    if (base == nullptr) return Value::error();
    auto* type = process.heap.create<Type>(metaclass, Kind::type);
    type->name = process.intern(name);
    type->bases = bases;
    type->dict = dict_copy(process, names);
    type->is_native = false;
    type->is_immutable = false;
    type->base = base;
    type->layout = base->layout;
    type->construct = base->construct;
    type->is_exception = base->is_exception;
    type->qualified_name = type->name;
    type->root_shape = process.new_shape();
    type->module = Value::object(process.intern("builtins"));
    if (!set_resolution_order(strand, type)) return Value::error();
    if (const Value qualified = dict_get(names, process.names.__qualname__);
        !qualified.is_empty()) {
        type->qualified_name = as_str(qualified);
        if (type->qualified_name == nullptr) {
            return strand.raise(process.types.type_error,
                                std::format("type __qualname__ must be a str, not {}",
                                            type_name(process, qualified)));
        }
        dict_delete(type->dict, process.names.__qualname__);
    }
    Value module = dict_get(names, process.names.__module__);
    if (module.is_empty() && strand.frame() != nullptr) {
        module = dict_get(strand.frame()->globals, process.names.__name__);
        if (!module.is_empty()) dict_set(process, type->dict, process.names.__module__, module);
    }
    if (!module.is_empty()) type->module = module;
    // What super() and __class__ look at, and what annotations and the like see of the class.
    if (!fill_cell(strand, type, "__classcell__", type) ||
        !fill_cell(strand, type, "__classdictcell__", type->dict)) {
        return Value::error();
    }
    // __eq__ without __hash__ makes instances unhashable.
    if (!dict_get(names, process.names.__eq__).is_empty() &&
        dict_get(names, process.names.__hash__).is_empty()) {
        dict_set(process, type->dict, process.names.__hash__, Value::none());
    }
    // These are class or static methods without saying so.
    for (Str* implied : {process.names.__init_subclass__, process.names.__class_getitem__}) {
        const Value value = dict_get(names, implied);
        if (as_kind<Function>(value, Kind::function) == nullptr) continue;
        auto* method =
            process.heap.create<ClassMethod>(process.types.class_method, Kind::class_method);
        method->function = value;
        dict_set(process, type->dict, implied, Value::object(method));
    }
    if (const Value make = dict_get(names, process.names.__new__);
        as_kind<Function>(make, Kind::function) != nullptr) {
        auto* method =
            process.heap.create<StaticMethod>(process.types.static_method, Kind::static_method);
        method->function = make;
        dict_set(process, type->dict, process.names.__new__, Value::object(method));
    }
    type->collection = inherited_collection(type);
    if (!apply_slots(strand, type, names)) return Value::error();
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        as_type(bases->items()[i])->subclasses.push_back(type);
    }
    const bool has_both = base->layout == Kind::type || base->layout == Kind::module;
    if (dict_get(names, process.names.__slots__).is_empty() && base->is_native && !has_both) {
        if (!base->has_instance_dict && dict_get(names, process.names.__dict__).is_empty()) {
            add_dict_attribute(process, type);
        }
        add_getset(process, type, "__weakref__", no_weak_references);
    }
    type->has_slots_beside_dict = has_slots_beside_dict(type);
    if (dict_get(names, process.names.__doc__).is_empty()) {
        dict_set(process, type->dict, process.names.__doc__, Value::none());
    }
    type_modified(process, type);
    if (!call_set_names(strand, type, names)) return Value::error();
    if (!call_init_subclass(strand, type, keywords)) return Value::error();
    return Value::object(type);
}

namespace {

// ---- type

std::vector<Value> replaced_first(const Arguments& arguments, Value first) {
    std::vector<Value> values(arguments.values,
                              arguments.values + arguments.count + arguments.keyword_count());
    values[0] = first;
    return values;
}

Value type_construct(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* metaclass = as_type(arguments[0]);
    if (metaclass == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("type.__new__(X): X is not a type object ({})",
                                        type_name(process, arguments[0])));
    }
    if (arguments.count == 2 && arguments.keyword_count() == 0 && metaclass == process.types.type) {
        return Value::object(process.type_of(arguments[1]));
    }
    if (arguments.count != 4) {
        return strand.raise(process.types.type_error,
                            metaclass == process.types.type
                                ? std::string("type() takes 1 or 3 arguments")
                                : std::format("type.__new__() takes exactly 3 arguments ({} given)",
                                              arguments.count - 1));
    }
    Str* name = as_str(arguments[1]);
    Tuple* bases = as_tuple(arguments[2]);
    Dict* names = as_dict(arguments[3]);
    if (name == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("type.__new__() argument 1 must be str, not {}",
                                        argument_type_name(process, arguments[1])));
    }
    if (bases == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("type.__new__() argument 2 must be tuple, not {}",
                                        argument_type_name(process, arguments[2])));
    }
    if (names == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("type.__new__() argument 3 must be dict, not {}",
                                        argument_type_name(process, arguments[3])));
    }
    for (std::uint32_t i = 0; i < name->length; ++i) {
        if (name->at(i) != 0) continue;
        return strand.raise(process.types.value_error,
                            "type name must not contain null characters");
    }
    Type* winner = winning_metaclass(strand, metaclass, bases);
    if (winner == nullptr) return Value::error();
    // A base's metaclass with a __new__ of its own makes the class instead (type_new_get_bases).
    if (winner != metaclass && winner->has_new) {
        return strand.tail_call(get_attribute(strand, Value::object(winner), process.names.__new__),
                                replaced_first(arguments, Value::object(winner)),
                                arguments.keyword_names);
    }
    return make_class(strand, winner, name, bases, names, &arguments);
}

Value type_init(Strand&, const Arguments&) { return Value::none(); }

Value type_repr(Strand& strand, const Arguments& arguments) {
    const Type* type = as_type(arguments[0]);
    const Str* module = as_str(type->module);
    std::string name = utf8(type->qualified_name);
    if (module != nullptr && !equals_ascii(module, "builtins")) name = utf8(module) + "." + name;
    return str_value(strand.process(), std::format("<class '{}'>", name));
}

Value type_call(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude(
        "_construct", {arguments[0],
                       Value::object(make_tuple(
                           strand.process(), std::span(arguments.values + 1, arguments.count - 1))),
                       keywords_as_dict(strand, arguments)});
}

Value type_name_get(Strand&, const Arguments& arguments) {
    return Value::object(as_type(arguments[0])->name);
}
Value type_name_set(Strand& strand, const Arguments& arguments) {
    Type* type = as_type(arguments[0]);
    Str* name = as_str(arguments[1]);
    if (refuse_immutable(strand, type, strand.process().names.__name__)) return Value::error();
    if (name == nullptr) {
        return strand.raise(
            strand.process().types.type_error,
            std::format("can only assign string to {}.__name__, not '{}'", utf8(type->name),
                        type_name(strand.process(), arguments[1])));
    }
    type->name = name;
    return Value::none();
}
Value type_qualname_get(Strand&, const Arguments& arguments) {
    return Value::object(as_type(arguments[0])->qualified_name);
}
Value type_qualname_set(Strand& strand, const Arguments& arguments) {
    Type* type = as_type(arguments[0]);
    Str* name = as_str(arguments[1]);
    if (refuse_immutable(strand, type, strand.process().names.__qualname__)) return Value::error();
    if (name == nullptr) {
        return strand.raise(
            strand.process().types.type_error,
            std::format("can only assign string to {}.__qualname__, not '{}'", utf8(type->name),
                        type_name(strand.process(), arguments[1])));
    }
    type->qualified_name = name;
    return Value::none();
}
Value type_module_get(Strand&, const Arguments& arguments) { return as_type(arguments[0])->module; }
Value type_module_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (refuse_immutable(strand, type, strand.process().names.__module__)) return Value::error();
    type->module = arguments[1];
    dict_set(process, type->dict, process.names.__module__, arguments[1]);
    // Its line was one of the other module's.
    dict_delete(type->dict, process.intern(std::string_view("__firstlineno__")));
    type_modified(process, type);
    return Value::none();
}
Value type_bases_get(Strand&, const Arguments& arguments) {
    return Value::object(as_type(arguments[0])->bases);
}

// Everything below a class gets a new order when its bases change. False: raised.
bool reorder(Strand& strand, Type* type) {
    if (!set_resolution_order(strand, type)) return false;
    const std::vector<Type*> below = type->subclasses;  // which a mro() of the program may change
    return std::ranges::all_of(below, [&](Type* sub) { return reorder(strand, sub); });
}

// By bases, whatever a mro() of the program says.
bool is_below(const Type* type, const Type* base) {
    return type == base ||
           std::ranges::any_of(base->subclasses, [&](Type* sub) { return is_below(type, sub); });
}

// Objects/typeobject.c, type_set_bases.
Value type_bases_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    const auto refuse = [&](const std::string& message) {
        return strand.raise(process.types.type_error, message);
    };
    if (refuse_immutable(strand, type, strand.process().names.__bases__)) return Value::error();
    const std::string name = utf8(type->name);
    Tuple* bases = as_tuple(arguments[1]);
    if (bases == nullptr) {
        return refuse(std::format("can only assign tuple to {}.__bases__, not {}", name,
                                  type_name(process, arguments[1])));
    }
    if (bases->size == 0) {
        return refuse(std::format("can only assign non-empty tuple to {}.__bases__, not ()", name));
    }
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        const Type* base = as_type(bases->items()[i]);
        if (base == nullptr) {
            return refuse(std::format("{}.__bases__ must be tuple of classes, not '{}'", name,
                                      type_name(process, bases->items()[i])));
        }
        if (is_subtype(base, type) || is_below(base, type))
            return refuse("a __bases__ item causes an inheritance cycle");
    }
    Type* base = layout_base(strand, bases);
    if (base == nullptr) return Value::error();
    if (base->layout != type->layout || solid_base(base) != solid_base(type->base)) {
        return refuse(std::format("__bases__ assignment: '{}' object layout differs from '{}'",
                                  utf8(base->name), utf8(type->base->name)));
    }
    Tuple* const old_bases = type->bases;
    type->bases = bases;
    if (!reorder(strand, type)) {
        const Value problem = strand.take_pending();
        type->bases = old_bases;
        if (!reorder(strand, type)) strand.take_pending();
        return strand.raise(problem);
    }
    if (type->bases != bases) return Value::none();  // a mro() of the program gave it others
    for (std::uint32_t i = 0; i < old_bases->size; ++i) {
        std::erase(as_type(old_bases->items()[i])->subclasses, type);
    }
    for (std::uint32_t i = 0; i < bases->size; ++i) {
        as_type(bases->items()[i])->subclasses.push_back(type);
    }
    type->base = base;
    type->has_instance_dict = type->has_instance_dict || base->has_instance_dict;
    type->has_slots_beside_dict = has_slots_beside_dict(type);
    type_modified(process, type);
    return Value::none();
}
Value type_base_get(Strand&, const Arguments& arguments) {
    const Type* type = as_type(arguments[0]);
    return type->base != nullptr ? Value::object(type->base) : Value::none();
}
Value type_mro_get(Strand& strand, const Arguments& arguments) {
    std::vector<Value> order;
    for (Type* base : as_type(arguments[0])->mro) order.push_back(Value::object(base));
    return Value::object(make_tuple(strand.process(), order));
}
Value type_mro(Strand& strand, const Arguments& arguments) {
    std::vector<Value> order;
    for (Type* base : as_type(arguments[0])->mro) order.push_back(Value::object(base));
    return Value::object(make_list(strand.process(), order));
}
Value type_dict_get(Strand& strand, const Arguments& arguments) {
    return make_mapping_proxy(strand.process(), Value::object(as_type(arguments[0])->dict));
}
Value type_subclasses(Strand& strand, const Arguments& arguments) {
    std::vector<Value> classes;
    for (Type* type : as_type(arguments[0])->subclasses) classes.push_back(Value::object(type));
    return Value::object(make_list(strand.process(), classes));
}

Value type_annotations_get(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    const Value known = dict_get(type->dict, process.names.__annotations__);
    if (!known.is_empty()) return known;
    const Value annotate = dict_get(type->dict, process.names.__annotate__);
    if (annotate.is_empty() || annotate.is_none()) {
        if (type->is_native)
            return raise_no_attribute(strand, arguments[0], process.names.__annotations__);
        const Value none = Value::object(make_dict(process));
        dict_set(process, type->dict, process.names.__annotations__, none);
        return none;
    }
    const Value result = call_annotate(strand, annotate);
    if (!result.is_error()) dict_set(process, type->dict, process.names.__annotations__, result);
    return result;
}
Value type_annotations_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (refuse_immutable(strand, type, strand.process().names.__annotations__))
        return Value::error();
    dict_set(process, type->dict, process.names.__annotations__, arguments[1]);
    return Value::none();
}
// Objects/typeobject.c, type_get_type_params: only what the class itself was given; () without.
Value type_params_get(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* type = as_type(arguments[0]);
    const Value own =
        type == process.types.type ? Value() : dict_get(type->dict, process.names.__type_params__);
    return own.is_empty() ? tuple_value(process, {}) : own;
}
Value type_params_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Type* type = as_type(arguments[0]);
    if (refuse_immutable(strand, type, process.names.__type_params__)) return Value::error();
    dict_set(process, type->dict, process.names.__type_params__, arguments[1]);
    return Value::none();
}
Value type_annotate_get(Strand& strand, const Arguments& arguments) {
    const Value own = dict_get(as_type(arguments[0])->dict, strand.process().names.__annotate__);
    return own.is_empty() ? Value::none() : own;
}
Value type_annotate_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (refuse_immutable(strand, type, strand.process().names.__annotate__)) return Value::error();
    if (!arguments[1].is_none() && !is_callable(strand, arguments[1])) {
        return strand.raise(process.types.type_error, "__annotate__ must be callable or None");
    }
    dict_set(process, type->dict, process.names.__annotate__, arguments[1]);
    dict_delete(type->dict, process.names.__annotations__);
    return Value::none();
}
Value type_doc_get(Strand& strand, const Arguments& arguments) {
    const Value doc = dict_get(as_type(arguments[0])->dict, strand.process().names.__doc__);
    return doc.is_empty() ? Value::none() : doc;
}
Value type_doc_set(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    Type* type = as_type(arguments[0]);
    if (refuse_immutable(strand, type, strand.process().names.__doc__)) return Value::error();
    dict_set(process, type->dict, process.names.__doc__, arguments[1]);
    type_modified(process, type);
    return Value::none();
}

Value type_or(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_union_of", {arguments[0], arguments[1]});
}

Value type_ror(Strand& strand, const Arguments& arguments) {
    return strand.tail_call_prelude("_union_of", {arguments[1], arguments[0]});
}

Value type_instancecheck(Strand& strand, const Arguments& arguments) {
    const Truth is =
        Truth(is_subtype(strand.process().type_of(arguments[1]), as_type(arguments[0])));
    return Value::boolean(*is);
}
Value type_subclasscheck(Strand& strand, const Arguments& arguments) {
    const Type* type = as_type(arguments[1]);
    if (type == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "issubclass() arg 1 must be a class");
    }
    return Value::boolean(is_subtype(type, as_type(arguments[0])));
}

Value type_prepare(Strand& strand, const Arguments&) {
    return Value::object(make_dict(strand.process()));
}

constexpr NativeSpec type_methods[] = {
    {"__init__", type_init, 1, -1, NativeSpec::keywords},
    {"__repr__", type_repr, 1, 1},
    {"__call__", type_call, 1, -1, NativeSpec::keywords},
    {"mro", type_mro, 1, 1},
    {"__prepare__", type_prepare, 1, -1, NativeSpec::keywords | NativeSpec::class_method},
    {"__subclasses__", type_subclasses, 1, 1},
    {"__or__", type_or, 2, 2},
    {"__ror__", type_ror, 2, 2},
    {"__instancecheck__", type_instancecheck, 2, 2},
    {"__subclasscheck__", type_subclasscheck, 2, 2},
};

// NoneType() and its like give the one object there is.
template <auto value>
Value the_one(Strand& strand, const Arguments& arguments) {
    if (arguments.count > 1 || arguments.keyword_count() > 0) {
        return strand.raise(
            strand.process().types.type_error,
            std::format("{} takes no arguments", utf8(as_type(arguments[0])->name)));
    }
    return value();
}

}  // namespace

void define_object_and_type(Process& process) {
    Types& types = process.types;
    // The descriptors' types come first: describing any type makes some.
    types.method_descriptor = process.heap.create<Type>(types.type, Kind::type);
    types.builtin_function = process.heap.create<Type>(types.type, Kind::type);
    types.wrapper_descriptor = process.heap.create<Type>(types.type, Kind::type);
    types.getset_descriptor = process.heap.create<Type>(types.type, Kind::type);
    types.property = process.heap.create<Type>(types.type, Kind::type);
    types.class_method = process.heap.create<Type>(types.type, Kind::type);
    types.static_method = process.heap.create<Type>(types.type, Kind::type);
    make_type(process,
              {.name = "object", .layout = Kind::instance, .construct = object_construct()},
              object_methods());
    types.object->has_instance_dict = false;
    add_object_attributes(process);
    make_type(process, {.name = "type", .layout = Kind::type, .construct = type_construct},
              type_methods);
    add_getset(process, types.type, "__name__", type_name_get, type_name_set);
    add_getset(process, types.type, "__qualname__", type_qualname_get, type_qualname_set);
    add_getset(process, types.type, "__module__", type_module_get, type_module_set);
    add_getset(process, types.type, "__bases__", type_bases_get, type_bases_set);
    add_getset(process, types.type, "__base__", type_base_get);
    add_getset(process, types.type, "__mro__", type_mro_get);
    add_getset(process, types.type, "__dict__", type_dict_get);
    add_getset(process, types.type, "__doc__", type_doc_get, type_doc_set);
    add_getset(process, types.type, "__annotations__", type_annotations_get, type_annotations_set);
    add_getset(process, types.type, "__annotate__", type_annotate_get, type_annotate_set);
    add_getset(process, types.type, "__type_params__", type_params_get, type_params_set);
    type_modified(process, types.type);
    const auto single = [&](const char* name, NativeFunction construct) {
        return make_type(
            process,
            {.name = name, .layout = Kind::instance, .construct = construct, .final = true});
    };
    types.none = single("NoneType", the_one<Value::none>);
    types.ellipsis = single("ellipsis", the_one<Value::ellipsis>);
    types.not_implemented = single("NotImplementedType", the_one<Value::not_implemented>);
}

}  // namespace interleave::runtime
