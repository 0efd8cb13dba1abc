// Attribute lookup by Python's rules (Objects/object.c, _PyObject_GenericGetAttrWithDict;
// Objects/typeobject.c, type_getattro), told apart from calling what it finds: the eval loop calls a
// property's getter as a frame, natives call it nested.
#pragma once

#include "runtime/object.h"
#include "runtime/operations.h"

namespace interleave::runtime {

struct Found {
    enum class How : std::uint8_t {
        value,    // here it is
        call,     // callable(arguments…) gives it
        missing,  // there is none, and no __getattr__
        raised,   // an exception is pending
    };
    How how = How::missing;
    Value value;         // value; or the callable
    Value arguments[3];  // of the call
    std::uint32_t count = 0;
    bool is_getter = false;  // an AttributeError raised by the call still tries __getattr__
};
// The interned name that an argument of getattr() and its like gives; null: raised.
Str* attribute_name(Strand& strand, Value value);
Found lookup_attribute(Strand& strand, Value object, Str* name);
// What super() finds by the name, unbound: above its start in its object's order; empty: nothing.
[[nodiscard]] Value find_above(const Super& super, const Str* name);

// What a value found in a class becomes when read through an instance (or, with an empty one, through
// the class `type` itself).
Found bind_found(Strand& strand, Value found, Value instance, Type* type);
// The member descriptor by which a class shows a slot of its instances.
[[nodiscard]] bool is_slot_descriptor(const Process& process, Value found);
// A data descriptor goes before the instance's own attributes.
[[nodiscard]] bool is_data_descriptor(Process& process, Value found);

// object.__setattr__ and __delattr__: what the program's own versions end in. False: raised.
// Objects/typeobject.c, type_setattro: true when the type takes no attributes (raised).
[[nodiscard]] bool refuse_immutable(Strand& strand, const Type* type, const Str* name);
bool set_attribute_plainly(Strand& strand, Value object, Str* name, Value value);
bool delete_attribute_plainly(Strand& strand, Value object, Str* name);

// The candidate that a mistyped name was probably meant to be, or nothing.
// The first of the nearest, in the order given.
std::string suggestion(std::string_view name, const std::vector<std::string>& candidates);
// ". Did you mean '…'?", or nothing.
std::string meant(std::string_view name, const std::vector<std::string>& candidates);
Value raise_no_attribute(Strand& strand, Value object, const Str* name);

// ---- instances
// Slots are stored as other attributes are, by shape. Only in an instance that lives in its __dict__, of
// a class with both, they have an array of their own: `slots`, in the order of slot_number().
Instance* make_instance(Process& process, Type* type);
// The attribute of the instance itself, or empty.
Value instance_attribute(const Object* object, const Str* name);
void set_instance_attribute(Process& process, Object* object, Str* name, Value value);
bool delete_instance_attribute(Process& process, Object* object, Str* name);
// __dict__: from then on the attributes live in it.
Dict* instance_dict(Process& process, Object* object);
void set_instance_dict(Process& process, Object* object, Dict* dict);  // what it had is forgotten
// The shape reached from `shape` by adding `name`; null when it would grow too wide.
Shape* next_shape(Process& process, Shape* shape, Str* name);
void add_slot(Process& process, Instance* instance, Shape* next, Value value);

// What a function, class or module says in __annotate__, as a dict; error() when that raised.
Value call_annotate(Strand& strand, Value annotate);

// ---- types (types.cpp)
// Is it a property that does what property itself does? A subclass of the program may override that.
[[nodiscard]] bool is_plain_property(Process& process, const Property* property);
// A property of an instance of `type` has no getter, setter or deleter (`part`) to call: AttributeError,
// with the name that __set_name__ said, or the getter's. Objects/descrobject.c, property_descr_get and
// property_descr_set. Gives error().
Value raise_missing_part(Strand& strand, const Property& property, const Type* type,
                         const char* part);
// Whether the attribute of a built-in type, or the slot of a class, is one of that object; false: raised
// (Objects/descrobject.c, descr_check). A property of the program's is one of any.
[[nodiscard]] bool descriptor_applies(Strand& strand, const Property& property, Value object);
// What the descriptor's __set__ and __delete__ do; false: raised.
bool set_by_property(Strand& strand, const Property& property, Value object, const Str* name,
                     Value value);
bool delete_by_property(Strand& strand, const Property& property, Value object, const Str* name);
// After a class attribute changed: new versions for it and its subclasses, flags anew.
void type_modified(Process& process, Type* type);
// Its __new__, out of the staticmethod that a class statement makes of it; empty: none.
Value maker_of(Process& process, const Type* type);
// type(name, bases, namespace, **keywords), __set_name__ and __init_subclass__ included.
Value make_class(Strand& strand, Type* metaclass, Str* name, Tuple* bases, Dict* names,
                 const Arguments* keywords);
// The metaclass of a class with these bases; null: raised.
Type* winning_metaclass(Strand& strand, Type* first, const Tuple* bases);
void add_getset(Process& process, Type* type, std::string_view name, NativeFunction getter,
                NativeFunction setter = nullptr);
Native* make_native(Process& process, const NativeSpec& spec, Type* owner);
Value make_bound_method(Process& process, Value function, Value self);

}  // namespace interleave::runtime
