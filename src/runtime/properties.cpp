// property, and how a class shows attributes in C (getset descriptors) and slots (member descriptors):
// Objects/descrobject.c.
//
// Rule: a property subclass keeps its __doc__ in the instance, since the class has one that hides it.

#include <format>
#include <string>
#include <string_view>
#include <vector>

#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

Value or_none(Value value) { return value.is_empty() ? Value::none() : value; }
Value refuse(Strand& strand, std::string_view message) {
    return strand.raise(strand.process().types.type_error, message);
}

Property& property_of(const Arguments& a) { return *static_cast<Property*>(a[0].as_object()); }

// What the getter says of the property; empty: nothing.
Value doc_of_getter(Strand& strand, Value getter) {
    if (getter.is_empty() || getter.is_none()) return Value();
    const Value doc = find_attribute(strand, getter, strand.process().names.__doc__);
    return doc.is_none() ? Value() : doc;
}

// A subclass has a __doc__ of its own, which would hide the property's: it goes to the instance, and is
// dropped where that has no place for it, unless it is the getter's.
bool keep_doc(Strand& strand, Property& property, Value doc, bool is_of_getter) {
    Process& process = strand.process();
    property.doc = doc;
    if (property.type == process.types.property) return true;
    if (set_attribute(strand, Value::object(&property), process.names.__doc__, doc)) return true;
    if (is_of_getter || !strand.pending_is(process.types.attribute_error)) return false;
    strand.take_pending();
    return true;
}

// property.__init__; a subclass with one of its own calls it.
Value property_init(Strand& strand, const Arguments& arguments) {
    Value values[5];
    if (!bind(strand, arguments, "property",
              {{"type"},
               {"fget", Value::none()},
               {"fset", Value::none()},
               {"fdel", Value::none()},
               {"doc", Value::none()}},
              values)) {
        return Value::error();
    }
    auto* property = static_cast<Property*>(values[0].as_object());
    property->getter = values[1];
    property->setter = values[2];
    property->deleter = values[3];
    Value doc = values[4];
    const bool is_of_getter = doc.is_none();
    if (is_of_getter) {
        doc = doc_of_getter(strand, values[1]);
        if (doc.is_error()) return doc;
        if (doc.is_empty()) doc = Value::none();
    }
    if (!keep_doc(strand, *property, doc, is_of_getter && !doc.is_none())) return Value::error();
    return Value::none();
}

Value construct_property(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto* property = process.heap.create<Property>(as_type(arguments[0]), Kind::property);
    property->doc = Value::none();
    const Value init = process.find_in_type(property->type, process.names.__init__);
    if (as_kind<Function>(init, Kind::function) != nullptr) return Value::object(property);
    std::vector<Value> values(arguments.values,
                              arguments.values + arguments.count + arguments.keyword_count());
    values[0] = Value::object(property);
    const Arguments own{values.data(), arguments.count, arguments.keyword_names, nullptr};
    return property_init(strand, own).is_error() ? Value::error() : Value::object(property);
}

// Objects/descrobject.c, property_copy: made by the class, as the program would; what the getter said
// is asked of a new getter again.
Value copy_property(Strand& strand, const Arguments& arguments, Value Property::* part) {
    Process& process = strand.process();
    Property& from = property_of(arguments);
    Value own_doc = find_attribute(strand, arguments[0], process.names.__doc__);
    if (own_doc.is_error()) return own_doc;
    const Value said = doc_of_getter(strand, from.getter);
    if (said.is_error()) return said;
    const Str* const left = as_str(said);
    const Str* const right = as_str(own_doc);
    const bool is_of_getter = left != nullptr && right != nullptr && same_text(left, right);
    if (is_of_getter || own_doc.is_empty()) own_doc = Value::none();
    Value parts[4] = {or_none(from.getter), or_none(from.setter), or_none(from.deleter), own_doc};
    if (!arguments[1].is_none()) {
        const int place = part == &Property::getter ? 0 : part == &Property::setter ? 1 : 2;
        parts[place] = arguments[1];
    }
    const Value made = strand.call(Value::object(from.type), parts, nullptr);
    if (auto* property = as_kind<Property>(made, Kind::property)) property->name = from.name;
    return made;
}
Value property_getter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::getter);
}
Value property_setter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::setter);
}
Value property_deleter(Strand& s, const Arguments& a) {
    return copy_property(s, a, &Property::deleter);
}
Value property_fget(Strand&, const Arguments& a) { return or_none(property_of(a).getter); }
Value property_fset(Strand&, const Arguments& a) { return or_none(property_of(a).setter); }
Value property_fdel(Strand&, const Arguments& a) { return or_none(property_of(a).deleter); }
Value property_doc(Strand&, const Arguments& a) { return or_none(property_of(a).doc); }
Value property_set_doc(Strand&, const Arguments& a) {
    property_of(a).doc = a[1];
    return Value::none();
}
Value lacks(Strand& strand, const Arguments& a, const char* part) {
    return raise_missing_part(strand, property_of(a), strand.process().type_of(a[1]), part);
}
bool is_there(Value part) { return !part.is_empty() && !part.is_none(); }
Value property_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    const Value getter = property_of(a).getter;
    return is_there(getter) ? strand.tail_call(getter, {a[1]}) : lacks(strand, a, "getter");
}
Value property_delete(Strand& strand, const Arguments& a) {
    const Value deleter = property_of(a).deleter;
    return is_there(deleter) ? strand.tail_call(deleter, {a[1]}) : lacks(strand, a, "deleter");
}
Value property_set_name(Strand& strand, const Arguments& a) {
    if (a.count != 3) {
        return refuse(strand, std::format("__set_name__() takes 2 positional arguments but {} "
                                          "were given",
                                          a.count - 1));
    }
    property_of(a).name = a[2];
    return Value::none();
}
Value property_rename(Strand&, const Arguments& a) {
    property_of(a).name = a[1];
    return Value::none();
}
Value property_name(Strand& strand, const Arguments& a) {
    const Value name = property_of(a).name;
    if (!name.is_empty()) return name;
    Str* const wanted = strand.process().names.__name__;
    const Value getter = property_of(a).getter;
    const Value found = getter.is_empty() ? Value() : find_attribute(strand, getter, wanted);
    return found.is_empty() ? raise_no_attribute(strand, a[0], wanted) : found;
}
Value property_is_abstract(Strand& strand, const Arguments& a) {
    const Property& property = property_of(a);
    for (const Value part : {property.getter, property.setter, property.deleter}) {
        if (part.is_empty() || part.is_none()) continue;
        const Value mark =
            find_attribute(strand, part, strand.process().intern("__isabstractmethod__"));
        if (mark.is_error()) return mark;
        if (mark.is_empty()) continue;
        const Truth is_abstract = truth(strand, mark);
        if (!is_abstract) return Value::error();
        if (*is_abstract) return Value::boolean(true);
    }
    return Value::boolean(false);
}
Value property_set(Strand& strand, const Arguments& a) {
    const Value setter = property_of(a).setter;
    return is_there(setter) ? strand.tail_call(setter, {a[1], a[2]}) : lacks(strand, a, "setter");
}
constexpr NativeSpec property_methods[] = {
    {"__init__", property_init, 1, 5, NativeSpec::keywords},
    {"getter", property_getter, 2, 2},
    {"setter", property_setter, 2, 2},
    {"deleter", property_deleter, 2, 2},
    {"fget", property_fget, 1, 1, NativeSpec::getter},
    {"fset", property_fset, 1, 1, NativeSpec::getter},
    {"fdel", property_fdel, 1, 1, NativeSpec::getter},
    {"__get__", property_get, 2, 3},
    {"__set__", property_set, 3, 3},
    {"__delete__", property_delete, 2, 2},
    {"__set_name__", property_set_name, 1, -1},
    {"__isabstractmethod__", property_is_abstract, 1, 1, NativeSpec::getter},
};

// Attributes of built-in types.
Value getset_name(Strand&, const Arguments& a) { return or_none(property_of(a).name); }
Value getset_qualname(Strand& strand, const Arguments& a) {
    const Type* owner = as_type(property_of(a).owner);
    return str_value(strand.process(),
                     utf8(owner->qualified_name) + "." + utf8(as_str(property_of(a).name)));
}
Value getset_objclass(Strand&, const Arguments& a) { return property_of(a).owner; }
Value getset_repr(Strand& strand, const Arguments& a) {
    return str_value(strand.process(), std::format("<attribute '{}' of '{}' objects>",
                                                   utf8(as_str(property_of(a).name)),
                                                   utf8(as_type(property_of(a).owner)->name)));
}
// Of attributes and of slots.
Value descriptor_get(Strand& strand, const Arguments& a) {
    if (a[1].is_none()) return a[0];
    if (!descriptor_applies(strand, property_of(a), a[1])) return Value::error();
    if (!property_of(a).getter.is_empty()) {
        return strand.tail_call(property_of(a).getter, {a[1]});
    }
    Str* const name = as_str(property_of(a).name);
    const Value value = instance_attribute(a[1].as_object(), name);
    return value.is_empty() ? raise_no_attribute(strand, a[1], name) : value;
}
Value descriptor_set(Strand& strand, const Arguments& a) {
    const Property& property = property_of(a);
    const bool is_set = set_by_property(strand, property, a[1], as_str(property.name), a[2]);
    return is_set ? Value::none() : Value::error();
}
constexpr NativeSpec getset_methods[] = {
    {"__name__", getset_name, 1, 1, NativeSpec::getter},
    {"__qualname__", getset_qualname, 1, 1, NativeSpec::getter},
    {"__objclass__", getset_objclass, 1, 1, NativeSpec::getter},
    {"__doc__", property_doc, 1, 1, NativeSpec::getter},
    {"__repr__", getset_repr, 1, 1},
    {"__get__", descriptor_get, 2, 3},
    {"__set__", descriptor_set, 3, 3},
};

// Slots, as their class shows them.
Value member_repr(Strand& strand, const Arguments& a) {
    return str_value(strand.process(),
                     std::format("<member '{}' of '{}' objects>", utf8(as_str(property_of(a).name)),
                                 utf8(as_type(property_of(a).owner)->name)));
}
Value member_delete(Strand& strand, const Arguments& a) {
    const Property& property = property_of(a);
    const bool done = delete_by_property(strand, property, a[1], as_str(property.name));
    return done ? Value::none() : Value::error();
}
constexpr NativeSpec member_methods[] = {
    {"__name__", getset_name, 1, 1, NativeSpec::getter},
    {"__qualname__", getset_qualname, 1, 1, NativeSpec::getter},
    {"__objclass__", getset_objclass, 1, 1, NativeSpec::getter},
    {"__doc__", property_doc, 1, 1, NativeSpec::getter},
    {"__repr__", member_repr, 1, 1},
    {"__get__", descriptor_get, 2, 3},
    {"__set__", descriptor_set, 3, 3},
    {"__delete__", member_delete, 2, 2},
};

}  // namespace

void define_properties(Process& process) {
    Types& types = process.types;
    types.getset_descriptor =
        make_type(process, {.name = "getset_descriptor", .layout = Kind::property, .final = true},
                  getset_methods);
    types.property = make_type(
        process, {.name = "property", .layout = Kind::property, .construct = construct_property},
        property_methods);
    add_getset(process, types.property, "__doc__", property_doc, property_set_doc);
    add_getset(process, types.property, "__name__", property_name, property_rename);
    types.member_descriptor =
        make_type(process, {.name = "member_descriptor", .layout = Kind::property, .final = true},
                  member_methods);
}

}  // namespace interleave::runtime
