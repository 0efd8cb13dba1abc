// The format: a tag byte, then what the tag says. Numbers are LEB128 (signed ones zigzag first), texts
// and bytes have their length in front. Objects that can be shared get a number in order of their tags'
// appearance ("memo"), and 'r' refers to it.
//
//   N T F E n       None True False Ellipsis NotImplemented
//   i I f c         int in 64 bits; larger int as hex text; float; complex
//   s b a           str, bytes, bytearray                                       memo
//   l t d S Z       list, tuple, dict, set, frozenset: count, items             memo (t, Z: at the end)
//   R               range: start stop step
//   g               module text, qualified name text                            memo
//   m               bound method: self, name text
//   x               exception: class, arguments tuple, attributes or N          memo
//   o               instance: class, arguments of __new__, state or N           memo after __new__
//   u               the same for subclasses of list, dict, set: then base value
//   v               __reduce__: callable, arguments, state, list, dict items    memo after the call
//   p               an object visible to all processes: its own tag, number     memo
//   r               number of a memo

#include "library/pickle.h"

#include <algorithm>
#include <cstring>
#include <format>
#include <unordered_map>

#include "language/compiler.h"
#include "library/library_modules.h"
#include "runtime/attributes.h"
#include "runtime/builtins.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/numbers.h"
#include "runtime/text.h"

namespace interleave::library {

using runtime::Dict;
using runtime::Kind;
using runtime::List;
using runtime::Object;
using runtime::Str;
using runtime::Tuple;

namespace {

Value module_named(Strand& strand, std::string_view name) {
    Process& process = strand.process();
    return runtime::dict_get(process.modules, process.intern(name));
}

// A special method of the program or of a native class's own, not one that every object has.
Value own_special(Process& process, const Type* type, std::string_view name) {
    const Str* const key = process.intern(name);
    for (const Type* const base : type->mro) {
        if (base == process.types.object || base == process.types.base_exception) continue;
        const Value found = runtime::dict_get(base->dict, key);
        if (!found.is_empty()) return found;
    }
    return Value();
}

// Its instances keep attributes outside of their __dict__.
bool has_slots(const Type* type) {
    return !std::ranges::all_of(type->mro, [](auto* base) { return base->slot_names.empty(); });
}

class Dumper {
public:
    Dumper(Strand& strand, std::string& bytes)
        : strand_(strand), process_(strand.process()), bytes_(bytes) {}

    bool value(Value value);

private:
    static constexpr int deepest = 300;  // it recurses on the C++ stack

    void tag(char tag) { bytes_ += tag; }
    void number(std::uint64_t number) {
        while (number >= 0x80) {
            bytes_ += static_cast<char>(number | 0x80);
            number >>= 7U;
        }
        bytes_ += static_cast<char>(number);
    }
    void text(std::string_view text) {
        number(text.size());
        bytes_ += text;
    }
    void remember(const Object* object) { memo_.emplace(object, memo_.size()); }

    bool object(Value value);
    bool plain(Value value, Object* object);
    bool integer(Value value);
    // Of a container `whole`.
    bool items(const Value* items, std::size_t count, Value whole);
    bool pairs(const Dict* dict, Value whole);
    bool set_items(const runtime::Set* set, Value whole);
    bool global(Value value, Value module, std::string name);
    bool reduced(Value value, Value reduction);
    bool exception(Value value);
    bool instance(Value value);
    bool state(Value value);
    bool cannot(Value value) {
        const Type* const type = process_.type_of(value);
        std::string name = runtime::utf8(type->name);
        const Str* const module = runtime::as_str(type->module);
        if (module != nullptr && !runtime::equals_ascii(module, "builtins") && type->is_native) {
            name = runtime::utf8(module) + "." + name;
        }
        strand_.raise(process_.types.type_error, std::format("cannot pickle '{}' object", name));
        return false;
    }
    bool refuse(const std::string& message) {
        strand_.raise(type_named(process_, "_interleave.PicklingError"), message);
        return false;
    }
    std::string repr(Value value) {
        std::string text;
        if (!runtime::append_repr(strand_, value, text)) strand_.take_pending();
        return text;
    }
    // What was being pickled, from the inside out, as notes of the exception (Modules/_pickle.c,
    // _PyErr_FormatNote); `part` is its state, its item 3, ...
    bool part_of(bool done, Value whole, std::string_view part);
    bool item_of(bool done, Value whole, Value key);
    bool object_of(bool done, Value whole) { return part_of(done, whole, "object"); }

    Strand& strand_;
    Process& process_;
    std::string& bytes_;
    std::unordered_map<const Object*, std::size_t> memo_;  // looked up only, never iterated
    int depth_ = 0;
};

bool Dumper::value(Value value) {
    if (value.is_none()) return tag('N'), true;
    if (value.is_true()) return tag('T'), true;
    if (value.is_false()) return tag('F'), true;
    if (value == Value::ellipsis()) return tag('E'), true;
    if (value.is_not_implemented()) return tag('n'), true;
    if (value.is_small_int()) return integer(value);
    if (value.is_real()) {
        tag('f');
        const double number = value.as_real();
        char raw[sizeof number];
        std::memcpy(raw, &number, sizeof number);
        bytes_.append(raw, sizeof raw);
        return true;
    }
    if (const auto known = memo_.find(value.as_object()); known != memo_.end()) {
        tag('r');
        number(known->second);
        return true;
    }
    if (++depth_ > deepest) {
        strand_.raise(process_.types.recursion_error,
                      "maximum recursion depth exceeded while pickling an object");
        return false;
    }
    const bool done = object(value);
    --depth_;
    return done;
}

bool Dumper::integer(Value value) {
    if (const auto small = runtime::int64_of(value)) {
        tag('i');
        number((static_cast<std::uint64_t>(*small) << 1U) ^
               static_cast<std::uint64_t>(*small >> 63));
        return true;
    }
    std::string digits;
    if (!runtime::int_digits(strand_, value, 16, digits)) return false;
    tag('I');
    text((runtime::int_sign(value) < 0 ? "-" : "") + digits);
    return true;
}

bool Dumper::part_of(bool done, Value whole, std::string_view part) {
    if (done) return true;
    const Value error = strand_.take_pending();
    const Type* const type = process_.type_of(whole);
    std::string name = runtime::utf8(type->qualified_name);
    const Str* const module = runtime::as_str(type->module);
    if (module != nullptr && !runtime::equals_ascii(module, "builtins") &&
        !runtime::equals_ascii(module, "__main__")) {
        name = runtime::utf8(module) + "." + name;
    }
    const Value note =
        runtime::str_value(process_, std::format("when serializing {} {}", name, part));
    const Value add = runtime::get_attribute(strand_, error, process_.names.add_note);
    if (!add.is_error()) strand_.call(add, {note});
    if (strand_.has_pending()) strand_.take_pending();
    strand_.raise(error);
    return false;
}

bool Dumper::item_of(bool done, Value whole, Value key) {
    if (done) return true;
    const Value error = strand_.take_pending();
    const std::string text = repr(key);
    strand_.raise(error);
    return part_of(false, whole, "item " + text);
}

bool Dumper::items(const Value* items, std::size_t count, Value whole) {
    for (std::size_t i = 0; i < count; ++i) {
        if (!part_of(value(items[i]), whole, std::format("item {}", i))) return false;
    }
    return true;
}

bool Dumper::pairs(const Dict* dict, Value whole) {
    number(dict->size);
    // A copy: __getstate__ and the like may change it meanwhile.
    std::vector<Value> flat;
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        if (dict->entries[i].key.is_empty()) continue;
        flat.push_back(dict->entries[i].key);
        flat.push_back(dict->entries[i].value);
    }
    for (std::size_t i = 0; i < flat.size(); i += 2) {
        if (!value(flat[i]) || !item_of(value(flat[i + 1]), whole, flat[i])) return false;
    }
    return true;
}

bool Dumper::set_items(const runtime::Set* set, Value whole) {
    number(set->used);
    std::vector<Value> all;
    for (std::uint32_t i = 0; i <= set->mask && set->table != nullptr; ++i) {
        const Value key = set->table[i].key;
        if (!key.is_empty() && !key.is_error()) all.push_back(key);
    }
    return std::ranges::all_of(all,
                               [&](Value item) { return part_of(value(item), whole, "element"); });
}

// Objects of exactly the built-in types.
bool Dumper::plain(Value value, Object* object) {
    switch (object->kind) {
        case Kind::big_int: return integer(value);
        case Kind::complex: {
            const auto* const complex = static_cast<runtime::Complex*>(object);
            tag('c');
            return this->value(Value::real(complex->real)) &&
                   this->value(Value::real(complex->imaginary));
        }
        case Kind::str:
            remember(object);
            tag('s');
            text(runtime::utf8(static_cast<Str*>(object)));
            return true;
        case Kind::bytes:
        case Kind::bytearray:
            remember(object);
            tag(object->kind == Kind::bytes ? 'b' : 'a');
            text(*runtime::bytes_of(value));
            return true;
        case Kind::list: {
            remember(object);
            const auto* const list = static_cast<List*>(object);
            const std::vector<Value> all(list->items, list->items + list->size);
            tag('l');
            number(all.size());
            return items(all.data(), all.size(), value);
        }
        case Kind::tuple: {
            const auto* const tuple = static_cast<Tuple*>(object);
            tag('t');
            number(tuple->size);
            if (!items(tuple->items(), tuple->size, value)) return false;
            remember(object);
            return true;
        }
        case Kind::dict:
            remember(object);
            tag('d');
            return pairs(static_cast<Dict*>(object), value);
        case Kind::set: {
            const bool frozen = object->type == process_.types.frozenset;
            if (!frozen) remember(object);
            tag(frozen ? 'Z' : 'S');
            if (!set_items(static_cast<runtime::Set*>(object), value)) return false;
            if (frozen) remember(object);
            return true;
        }
        case Kind::range: {
            const auto* const range = static_cast<runtime::Range*>(object);
            tag('R');
            return this->value(range->start) && this->value(range->stop) &&
                   this->value(range->step);
        }
        default: return cannot(value);
    }
}

bool Dumper::object(Value value) {
    Object* const object = value.as_object();
    const runtime::Types& types = process_.types;
    switch (object->kind) {
        case Kind::type: {
            const auto* const type = static_cast<Type*>(object);
            // Types of one object have no name that everybody finds.
            for (const Value only : {Value::none(), Value::ellipsis(), Value::not_implemented()}) {
                if (type != process_.type_of(only)) continue;
                const Value arguments = runtime::tuple_value(process_, {only});
                return reduced(
                    value, runtime::tuple_value(process_, {Value::object(types.type), arguments}));
            }
            return global(value, type->module, runtime::utf8(type->qualified_name));
        }
        case Kind::function: {
            const auto* const function = static_cast<runtime::Function*>(object);
            const Str* const name = runtime::as_str(function->qualified_name);
            return global(value, function->module, name != nullptr ? runtime::utf8(name) : "");
        }
        case Kind::native: {
            const auto* const native = static_cast<runtime::Native*>(object);
            const auto* const module = runtime::as_kind<Module>(native->bound, Kind::module);
            if (native->owner != nullptr) {
                return global(value, native->owner->module,
                              runtime::utf8(native->owner->qualified_name) + "." + native->name);
            }
            const Value name = module != nullptr ? Value::object(module->name)
                                                 : runtime::str_value(process_, "builtins");
            return global(value, name, native->name);
        }
        case Kind::module: return cannot(value);
        case Kind::bound_method: {
            const auto* const method = static_cast<runtime::BoundMethod*>(object);
            const Value name =
                runtime::find_attribute(strand_, method->function, process_.names.__name__);
            const Str* const text_of_name = runtime::as_str(name);
            if (text_of_name == nullptr) return cannot(value);
            tag('m');
            // To CPython it is getattr(self, name).
            const Value pair = runtime::tuple_value(process_, {method->self, name});
            if (!object_of(part_of(item_of(this->value(method->self), pair, Value::small_int(0)),
                                   value, "reconstructor arguments"),
                           value)) {
                return false;
            }
            text(runtime::utf8(text_of_name));
            return true;
        }
        case Kind::foreign:
            if (auto* const shared = find_state<SharedState>(value)) {
                remember(object);
                tag('p');
                tag(shared->pickle_tag());
                number(shared->send_copy(machine_of(strand_)));
                return true;
            }
            break;
        default: break;
    }
    for (const Type* const exact :
         {types.int_, types.complex, types.str, types.bytes, types.bytearray, types.list,
          types.tuple, types.dict, types.set, types.frozenset, types.range}) {
        if (object->type == exact) return plain(value, object);
    }
    // A program that uses copyreg has imported it.
    const Value table = runtime::loaded_module_attribute(process_, "copyreg", "dispatch_table");
    if (auto* const functions = runtime::as_dict(table); functions != nullptr) {
        const Value function = runtime::dict_get(strand_, functions, Value::object(object->type));
        if (function.is_error()) return false;
        if (!function.is_empty()) {
            const Value reduction = strand_.call(function, {value});
            return !reduction.is_error() && object_of(reduced(value, reduction), value);
        }
    }
    Value reduce = own_special(process_, object->type, "__reduce_ex__");
    const bool extended = !reduce.is_empty();
    if (!extended) reduce = own_special(process_, object->type, "__reduce__");
    if (!reduce.is_empty()) {
        const Value reduction =
            extended ? runtime::call_special(strand_, value, reduce, {Value::small_int(4)})
                     : runtime::call_special(strand_, value, reduce, {});
        return !reduction.is_error() && object_of(reduced(value, reduction), value);
    }
    if (object->kind == Kind::exception) return exception(value);
    return instance(value);
}

// By name, after a look whether the receiver would find the same thing there.
bool Dumper::global(Value value, Value module, std::string name) {
    const Str* const module_text = runtime::as_str(module);
    std::string module_name = module_text != nullptr ? runtime::utf8(module_text) : "__main__";
    if (name.find("<locals>") != std::string::npos) {
        return refuse(std::format("Can't pickle local object {}", repr(value)));
    }
    const Value home = module_named(strand_, module_name);
    const bool is_builtin = module_name == "builtins";
    Value found;
    if (is_builtin) {
        const std::string_view path = name;
        const std::size_t dot = std::min(path.find('.'), path.size());
        found = runtime::dict_get(process_.builtins, process_.intern(path.substr(0, dot)));
        if (dot < path.size()) found = runtime::find_path(strand_, found, path.substr(dot + 1));
    } else if (!home.is_empty()) {
        found = runtime::find_path(strand_, home, name);
    }
    if (found.is_empty()) {
        return refuse(std::format("Can't pickle {}: it's not found as {}.{}", repr(value),
                                  module_name, name));
    }
    if (found != value) {
        return refuse(std::format("Can't pickle {}: it's not the same object as {}.{}", repr(value),
                                  module_name, name));
    }
    if (module_name == "__mp_main__") module_name = "__main__";
    remember(value.as_object());
    tag('g');
    text(module_name);
    text(name);
    return true;
}

bool Dumper::reduced(Value value, Value reduction) {
    if (const Str* const name = runtime::as_str(reduction)) {
        const Value module = runtime::find_attribute(strand_, value, process_.names.__module__);
        return global(value, module, runtime::utf8(name));
    }
    const Tuple* const parts = runtime::as_tuple(reduction);
    if (parts == nullptr) {
        return refuse(std::format("__reduce__ must return a string or tuple, not {}",
                                  runtime::type_name(process_, reduction)));
    }
    if (parts->size < 2 || parts->size > 6) {
        return refuse("tuple returned by __reduce__ must contain 2 through 6 elements");
    }
    tag('v');
    if (!part_of(this->value(parts->items()[0]), value, "reconstructor") ||
        !part_of(this->value(parts->items()[1]), value, "reconstructor arguments")) {
        return false;
    }
    remember(value.as_object());
    const auto part = [&](std::uint32_t index) {
        return index < parts->size ? parts->items()[index] : Value::none();
    };
    if (!part_of(this->value(part(2)), value, "state")) return false;
    for (const std::uint32_t index : {3U, 4U}) {  // iterators of items, of pairs
        if (part(index).is_none()) {
            tag('N');
            continue;
        }
        std::vector<Value> all;
        if (!runtime::collect_items(strand_, part(index), all)) return false;
        tag('l');
        remember(runtime::make_list(process_));  // the receiver counts the list
        number(all.size());
        if (!items(all.data(), all.size(), value)) return false;
    }
    return true;
}

bool Dumper::exception(Value value) {
    const auto* const exception = static_cast<runtime::Exception*>(value.as_object());
    remember(value.as_object());
    tag('x');
    return object_of(
               part_of(this->value(Value::object(exception->type)), value, "reconstructor") &&
                   part_of(this->value(exception->arguments), value, "reconstructor arguments"),
               value) &&
           state(value);
}

// What __setstate__ or __dict__ will get: __getstate__(), or the attributes, or None.
bool Dumper::state(Value value) {
    const Type* const type = value.as_object()->type;
    Value get_state = own_special(process_, type, "__getstate__");
    if (get_state.is_empty() && has_slots(type)) {
        get_state = runtime::dict_get(process_.types.object->dict, process_.intern("__getstate__"));
    }
    if (!get_state.is_empty()) {
        const Value state = runtime::call_special(strand_, value, get_state, {});
        return !state.is_error() && object_of(part_of(this->value(state), value, "state"), value);
    }
    const Value attributes = runtime::find_attribute(strand_, value, process_.names.__dict__);
    const Dict* const dict = runtime::as_dict(attributes);
    if (dict == nullptr || dict->size == 0) return tag('N'), true;
    return object_of(part_of(this->value(attributes), value, "state"), value);
}

bool Dumper::instance(Value value) {
    Object* const object = value.as_object();
    const bool container =
        object->kind == Kind::list || object->kind == Kind::dict || object->kind == Kind::set;
    Value arguments = Value::object(process_.empty_tuple);
    const Value get_new = own_special(process_, object->type, "__getnewargs__");
    if (!get_new.is_empty()) {
        arguments = runtime::call_special(strand_, value, get_new, {});
        if (arguments.is_error()) return false;
    } else if (object->kind == Kind::tuple) {
        const auto* const tuple = static_cast<Tuple*>(object);
        const Value plain_tuple =
            Value::object(runtime::make_tuple(process_, std::span(tuple->items(), tuple->size)));
        arguments = runtime::tuple_value(process_, {plain_tuple});
    } else if (object->kind == Kind::str) {
        arguments = runtime::tuple_value(
            process_, {runtime::str_value(process_, runtime::utf8(static_cast<Str*>(object)))});
    } else if (runtime::is_int(value)) {
        arguments = runtime::tuple_value(process_, {runtime::plain_int(process_, value)});
    } else if (runtime::is_float(value)) {
        arguments = runtime::tuple_value(process_, {Value::real(runtime::float_of(value))});
    } else if (object->kind != Kind::instance && !container) {
        return cannot(value);
    }
    tag(container ? 'u' : 'o');
    if (!object_of(part_of(this->value(Value::object(object->type)), value, "class") &&
                       part_of(this->value(arguments), value, "__new__ arguments"),
                   value)) {
        return false;
    }
    remember(object);
    if (!state(value)) return false;
    if (object->kind == Kind::list) {
        const auto* const list = static_cast<List*>(object);
        number(list->size);
        return object_of(items(list->items, list->size, value), value);
    }
    if (object->kind == Kind::dict) {
        return object_of(pairs(static_cast<Dict*>(object), value), value);
    }
    if (object->kind == Kind::set) {
        return object_of(set_items(static_cast<runtime::Set*>(object), value), value);
    }
    return true;
}

class Loader {
public:
    Loader(Strand& strand, std::string_view bytes)
        : strand_(strand), process_(strand.process()), bytes_(bytes) {}

    Value value();

private:
    Value damaged() {
        if (bytes_.empty()) {
            return strand_.raise(process_.types.eof_error, "Ran out of input");
        }
        return strand_.raise(type_named(process_, "_interleave.UnpicklingError"),
                             "pickle data was truncated");
    }
    std::uint64_t number() {
        std::uint64_t number = 0;
        for (unsigned shift = 0; shift < 64 && at_ < bytes_.size(); shift += 7) {
            const auto byte = static_cast<unsigned char>(bytes_[at_++]);
            number |= static_cast<std::uint64_t>(byte & 0x7fU) << shift;
            if (byte < 0x80) break;
        }
        return number;
    }
    std::string_view text() {
        const std::uint64_t size = std::min<std::uint64_t>(number(), bytes_.size() - at_);
        const std::string_view text = bytes_.substr(at_, size);
        at_ += size;
        return text;
    }
    Value remember(Value value) {
        memo_.push_back(value);
        return value;
    }
    bool items(std::vector<Value>& items, std::uint64_t count);
    Value container(char tag);
    Value global();
    Value exception();
    Value instance(bool container);
    Value reduced();
    bool set_state(Value object, Value state);
    bool fill(Value container);

    Strand& strand_;
    Process& process_;
    std::string_view bytes_;
    std::size_t at_ = 0;
    std::vector<Value> memo_;
};

bool Loader::items(std::vector<Value>& items, std::uint64_t count) {
    for (std::uint64_t i = 0; i < count; ++i) {
        const Value item = value();
        if (item.is_error()) return false;
        items.push_back(item);
    }
    return true;
}

Value Loader::value() {
    if (at_ >= bytes_.size()) return damaged();
    const char tag = bytes_[at_++];
    switch (tag) {
        case 'N': return Value::none();
        case 'T': return Value::boolean(true);
        case 'F': return Value::boolean(false);
        case 'E': return Value::ellipsis();
        case 'n': return Value::not_implemented();
        case 'i': {
            const std::uint64_t zigzag = number();
            return runtime::make_int(process_, static_cast<std::int64_t>(zigzag >> 1U) ^
                                                   -static_cast<std::int64_t>(zigzag & 1U));
        }
        case 'I': {
            const std::string digits(text());
            return runtime::int_from_str(strand_, runtime::make_str(process_, digits), 16);
        }
        case 'f': {
            double number = 0;
            if (bytes_.size() - at_ < sizeof number) return damaged();
            std::memcpy(&number, bytes_.data() + at_, sizeof number);
            at_ += sizeof number;
            return Value::real(number);
        }
        case 'c': {
            const Value real = value();
            const Value imaginary = value();
            if (real.is_error() || imaginary.is_error()) return damaged();
            return runtime::make_complex(process_, real.as_real(), imaginary.as_real());
        }
        case 's': return remember(runtime::str_value(process_, text()));
        case 'b': return remember(Value::object(runtime::make_bytes(process_, text())));
        case 'a': return remember(Value::object(runtime::make_bytearray(process_, text())));
        case 'l':
        case 't':
        case 'd':
        case 'S':
        case 'Z': return container(tag);
        case 'R': {
            const Value start = value();
            const Value stop = value();
            const Value step = value();
            return runtime::make_range(strand_, start, stop, step);
        }
        case 'g': return global();
        case 'm': {
            const Value self = value();
            if (self.is_error()) return self;
            return runtime::get_attribute(strand_, self, process_.intern(text()));
        }
        case 'x': return exception();
        case 'o': return instance(false);
        case 'u': return instance(true);
        case 'v': return reduced();
        case 'p': {
            const char kind = at_ < bytes_.size() ? bytes_[at_++] : '?';
            return remember(receive_copy(strand_, kind, number()));
        }
        case 'r': {
            const std::uint64_t index = number();
            return index < memo_.size() ? memo_[index] : damaged();
        }
        default: return damaged();
    }
}

Value Loader::container(char tag) {
    const std::uint64_t count = number();
    if (count > bytes_.size()) return damaged();
    std::vector<Value> all;
    switch (tag) {
        case 'l': {
            List* const list = runtime::make_list(process_);
            remember(Value::object(list));
            if (!items(all, count)) return Value::error();
            for (const Value item : all) runtime::list_append(process_, list, item);
            return Value::object(list);
        }
        case 't':
            if (!items(all, count)) return Value::error();
            return remember(Value::object(runtime::make_tuple(process_, all)));
        case 'd': {
            Dict* const dict = runtime::make_dict(process_);
            remember(Value::object(dict));
            for (std::uint64_t i = 0; i < count; ++i) {
                const Value key = value();
                if (key.is_error()) return key;
                const Value item = value();
                if (item.is_error() || !runtime::dict_set(strand_, dict, key, item)) {
                    return Value::error();
                }
            }
            return Value::object(dict);
        }
        default: {
            runtime::Set* const set = runtime::make_set(process_, tag == 'Z');
            if (tag == 'S') remember(Value::object(set));
            if (!items(all, count)) return Value::error();
            for (const Value item : all) {
                if (!runtime::set_add(strand_, set, item)) return Value::error();
            }
            if (tag == 'Z') remember(Value::object(set));
            return Value::object(set);
        }
    }
}

Value Loader::global() {
    const std::string module_name(text());
    const std::string name(text());
    Value found;
    if (module_name == "builtins") {
        found = runtime::dict_get(process_.builtins, process_.intern(name));
    }
    if (found.is_empty()) {
        Value module;
        if (module_name == "__main__") module = module_named(strand_, "__mp_main__");
        if (module.is_empty()) module = module_named(strand_, module_name);
        if (module.is_empty()) module = import_nested(strand_, module_name);
        if (module.is_error()) return module;
        found = runtime::find_path(strand_, module, name);
    }
    if (found.is_empty() && module_name == "__main__") {
        // In an interpreter that is not the main one: the program, once it was needed.
        const auto program = process_.library_state.find("fake main");
        if (program != process_.library_state.end()) {
            found = runtime::find_path(strand_, program->second, name);
        }
    }
    if (found.is_empty()) {
        return strand_.raise(process_.types.attribute_error,
                             std::format("module '{}' has no attribute '{}'", module_name, name));
    }
    return remember(found);
}

Value Loader::exception() {
    // Its number comes first, but it is made of its class and arguments.
    const std::size_t place = memo_.size();
    remember(Value::none());
    const Value type = value();
    if (type.is_error()) return type;
    const Value arguments = value();
    const Tuple* const tuple = runtime::as_tuple(arguments);
    if (tuple == nullptr) return damaged();
    const Value exception = strand_.call(type, std::span(tuple->items(), tuple->size));
    if (exception.is_error()) return exception;
    memo_[place] = exception;
    const Value state = value();
    if (state.is_error() || !set_state(exception, state)) return Value::error();
    return exception;
}

Value Loader::instance(bool container) {
    const Value type = value();
    if (type.is_error()) return type;
    const Value arguments = value();
    const Tuple* const tuple = runtime::as_tuple(arguments);
    if (tuple == nullptr || runtime::as_type(type) == nullptr) return damaged();
    const Value maker = runtime::get_attribute(strand_, type, process_.names.__new__);
    if (maker.is_error()) return maker;
    std::vector<Value> values{type};
    values.insert(values.end(), tuple->items(), tuple->items() + tuple->size);
    const Value object = strand_.call(maker, values);
    if (object.is_error()) return object;
    remember(object);
    const Value state = value();
    if (state.is_error() || !set_state(object, state)) return Value::error();
    if (container && !fill(object)) return Value::error();
    return object;
}

bool Loader::fill(Value object) {
    const std::uint64_t count = number();
    for (std::uint64_t i = 0; i < count; ++i) {
        const Value item = value();
        if (item.is_error()) return false;
        if (List* const list = runtime::as_list(object)) {
            runtime::list_append(process_, list, item);
        } else if (Dict* const dict = runtime::as_dict(object)) {
            const Value mapped = value();
            if (mapped.is_error() || !runtime::dict_set(strand_, dict, item, mapped)) return false;
        } else if (runtime::Set* const set = runtime::as_set(object)) {
            if (!runtime::set_add(strand_, set, item)) return false;
        }
    }
    return true;
}

Value Loader::reduced() {
    const Value callable = value();
    if (callable.is_error()) return callable;
    const Value arguments = value();
    const Tuple* const tuple = runtime::as_tuple(arguments);
    if (tuple == nullptr) return damaged();
    const Value object = strand_.call(callable, std::span(tuple->items(), tuple->size));
    if (object.is_error()) return object;
    remember(object);
    const Value state = value();
    if (state.is_error() || !set_state(object, state)) return Value::error();
    for (const char* const method : {"append", "__setitem__"}) {
        const Value all = value();
        if (all.is_error()) return all;
        const List* const list = runtime::as_list(all);
        for (std::uint32_t i = 0; list != nullptr && i < list->size; ++i) {
            const Value add = runtime::get_attribute(strand_, object, process_.intern(method));
            if (add.is_error()) return add;
            const Tuple* const pair = runtime::as_tuple(list->items[i]);
            const bool is_pair = method[0] == '_' && pair != nullptr;
            const Value result = is_pair ? strand_.call(add, std::span(pair->items(), pair->size))
                                         : strand_.call(add, {list->items[i]});
            if (result.is_error()) return result;
        }
    }
    return object;
}

bool Loader::set_state(Value object, Value state) {
    const Value set_state = own_special(process_, process_.type_of(object), "__setstate__");
    if (!set_state.is_empty()) {
        if (state.is_none()) return true;
        return !runtime::call_special(strand_, object, set_state, {state}).is_error();
    }
    if (state.is_none()) return true;
    // (attributes, slots): what object.__getstate__ gives for classes with __slots__.
    const Tuple* const both = runtime::as_tuple(state);
    for (std::uint32_t i = 0; i < (both != nullptr ? both->size : 1); ++i) {
        const Value part = both != nullptr ? both->items()[i] : state;
        const Dict* const dict = runtime::as_dict(part);
        if (dict == nullptr) continue;
        for (std::uint32_t entry = 0; entry < dict->used; ++entry) {
            Str* const name = runtime::as_str(dict->entries[entry].key);
            if (name == nullptr) continue;
            if (!runtime::set_attribute_plainly(strand_, object, process_.intern(name),
                                                dict->entries[entry].value)) {
                return false;
            }
        }
    }
    return true;
}

}  // namespace

bool dump_freely(Strand& strand, Value value, std::string& bytes) {
    return Dumper(strand, bytes).value(value);
}

Value load_freely(Strand& strand, std::string_view bytes) { return Loader(strand, bytes).value(); }

bool dump(Strand& strand, Value value, std::string& bytes) {
    if (!dump_freely(strand, value, bytes)) return false;
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, runner.machine.costs().pickling(bytes.size()));
    runner.machine.record(runner, trace::EventKind::pickled,
                          static_cast<std::uint32_t>(bytes.size()));
    return true;
}

Value load(Strand& strand, std::string_view bytes) {
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, runner.machine.costs().pickling(bytes.size()));
    return load_freely(strand, bytes);
}

Value import_nested(Strand& strand, const std::string& dotted_name) {
    Process& process = strand.process();
    // Checked, because it becomes part of a source text.
    const auto allowed = [](char c) {
        return c == '.' || c == '_' || (c >= '0' && c <= '9') ||
               ((c | 32) >= 'a' && (c | 32) <= 'z');
    };
    const bool proper = !dotted_name.empty() && std::ranges::all_of(dotted_name, allowed);
    auto compiled =
        language::compile(std::format("def load():\n    import {}\n", proper ? dotted_name : "_"),
                          {.file_name = "<pickle>", .is_library = true});
    if (!proper || !compiled || (*compiled)->children.empty()) {
        return strand.raise(process.types.module_not_found_error,
                            std::format("No module named '{}'", dotted_name));
    }
    auto* const function =
        process.heap.create<runtime::Function>(process.types.function, Kind::function);
    function->code = process.code_for((*compiled)->children[0]);
    function->globals = make_module(process, "pickle")->dict;
    function->name = function->qualified_name = runtime::str_value(process, "load");
    function->doc = function->module = Value::none();
    if (strand.call(Value::object(function), {}).is_error()) return Value::error();
    return runtime::dict_get(process.modules, process.intern(dotted_name));
}

void define_pickle_errors(Process& process, Module& module) {
    runtime::TypeSpec spec{"PickleError", Kind::exception, process.types.exception,
                           nullptr,       false,           "_pickle"};
    Type* const base = define_type(process, module, spec, {});
    spec.base = base;
    spec.name = "PicklingError";
    define_type(process, module, spec, {});
    spec.name = "UnpicklingError";
    define_type(process, module, spec, {});
}

}  // namespace interleave::library
