// Bytes back to values; the format is described in pickle.cpp.

#include <algorithm>
#include <cstring>
#include <format>

#include "language/compiler.h"
#include "library/library_modules.h"
#include "library/pickle_names.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/numbers.h"
#include "runtime/text.h"

namespace interleave::library {

using runtime::Dict;
using runtime::Kind;
using runtime::List;
using runtime::Str;
using runtime::Tuple;

Value module_named(Strand& strand, std::string_view name) {
    Process& process = strand.process();
    return runtime::dict_get(process.modules, process.intern(name));
}

Value own_special(Process& process, const Type* type, std::string_view name) {
    const Str* const key = process.intern(name);
    for (const Type* const base : type->mro) {
        if (base == process.types.object || base == process.types.base_exception) continue;
        const Value found = runtime::dict_get(base->dict, key);
        if (!found.is_empty()) return found;
    }
    return {};
}

Value attribute_at(Strand& strand, Value object, std::string_view path) {
    for (;;) {
        const std::size_t dot = std::min(path.find('.'), path.size());
        object =
            runtime::get_attribute(strand, object, strand.process().intern(path.substr(0, dot)));
        if (object.is_error() || dot == path.size()) return object;
        path.remove_prefix(dot + 1);
    }
}

namespace {

class Loader {
public:
    Loader(Strand& strand, std::string_view bytes, const UnpicklingHooks& hooks)
        : strand_(strand), process_(strand.process()), bytes_(bytes), hooks_(hooks) {}

    Value value();

private:
    Value damaged() {
        if (bytes_.empty()) {
            return strand_.raise(process_.types.eof_error, "Ran out of input");
        }
        return wrong("pickle data was truncated");
    }
    Value wrong(std::string_view message) {
        return strand_.raise(type_named(process_, "_interleave.UnpicklingError"), message);
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
    Value named(std::string_view module, std::string_view name);
    Value method();
    Value persistent();
    const Tuple* arguments();
    Value exception();
    Value instance(Value keywords);
    Value reduced();
    bool set_state(Value object, Value state);
    bool extend(Value object);
    bool update(Value object);
    bool fill(Value container);

    Strand& strand_;
    Process& process_;
    std::string_view bytes_;
    const UnpicklingHooks& hooks_;
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
            if (named("builtins", "complex").is_error()) return Value::error();
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
            if (named("builtins", "range").is_error()) return Value::error();
            return runtime::make_range(strand_, start, stop, step);
        }
        case 'g': return global();
        case 'm': return method();
        case 'x': return exception();
        case 'o':
        case 'u': --at_; return instance(Value());
        case 'k': {
            const Value keywords = value();
            return keywords.is_error() ? keywords : instance(keywords);
        }
        case 'v': return reduced();
        case 'P': return persistent();
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
    const Value found = hooks_.find_class.is_empty() ? find_global(strand_, module_name, name)
                                                     : named(module_name, name);
    return found.is_error() ? found : remember(found);
}

// What the program's find_class says; without one, of what is not looked for here: None.
Value Loader::named(std::string_view module, std::string_view name) {
    if (hooks_.find_class.is_empty()) return Value::none();
    return strand_.call(hooks_.find_class,
                        {runtime::str_value(process_, module), runtime::str_value(process_, name)});
}

// To CPython a call of getattr.
Value Loader::method() {
    const Value get = named("builtins", "getattr");
    if (get.is_error()) return get;
    const Value self = value();
    if (self.is_error()) return self;
    runtime::Str* const name = process_.intern(text());
    if (get.is_none()) return runtime::get_attribute(strand_, self, name);
    return strand_.call(get, {self, Value::object(name)});
}

Value Loader::persistent() {
    const Value id = value();
    if (id.is_error()) return id;
    if (hooks_.persistent_load.is_empty()) {
        return wrong(
            "A load persistent id instruction was encountered, but no persistent_load "
            "function was specified.");
    }
    return strand_.call(hooks_.persistent_load, {id});
}

// The arguments that something is made of; null: raised.
const Tuple* Loader::arguments() {
    const Value read = value();
    const Tuple* const tuple = runtime::as_tuple(read);
    if (tuple == nullptr && !read.is_error()) damaged();
    return tuple;
}

Value Loader::exception() {
    // Its number comes first, but it is made of its class and arguments.
    const std::size_t place = memo_.size();
    remember(Value::none());
    const Value type = value();
    if (type.is_error()) return type;
    const Tuple* const tuple = arguments();
    if (tuple == nullptr) return Value::error();
    const Value exception = strand_.call(type, std::span(tuple->items(), tuple->size));
    if (exception.is_error()) return exception;
    memo_[place] = exception;
    const Value state = value();
    if (state.is_error() || !set_state(exception, state)) return Value::error();
    return exception;
}

Value Loader::instance(Value keywords) {
    const bool container = at_ < bytes_.size() && bytes_[at_] == 'u';
    ++at_;
    const Value type = value();
    if (type.is_error()) return type;
    const Tuple* const tuple = arguments();
    if (tuple == nullptr) return Value::error();
    if (runtime::as_type(type) == nullptr) return damaged();
    const Value maker = runtime::get_attribute(strand_, type, process_.names.__new__);
    if (maker.is_error()) return maker;
    std::vector<Value> values{type};
    values.insert(values.end(), tuple->items(), tuple->items() + tuple->size);
    std::vector<Value> names;
    const Dict* const named = keywords.is_empty() ? nullptr : runtime::as_dict(keywords);
    for (std::uint32_t i = 0; named != nullptr && i < named->used; ++i) {
        if (named->entries[i].key.is_empty()) continue;
        names.push_back(named->entries[i].key);
        values.push_back(named->entries[i].value);
    }
    const Value object =
        strand_.call(maker, values, names.empty() ? nullptr : runtime::make_tuple(process_, names));
    if (object.is_error()) return object;
    remember(object);
    if (container && !fill(object)) return Value::error();
    const Value state = value();
    if (state.is_error() || !set_state(object, state)) return Value::error();
    return object;
}

// A list's own way, or that of its subclass (Modules/_pickle.c, do_append).
bool Loader::extend(Value object) {
    const std::uint64_t count = number();
    std::vector<Value> all;
    if (!items(all, count)) return false;
    if (all.empty()) return true;
    const Value extend = runtime::find_attribute(strand_, object, process_.intern("extend"));
    if (!extend.is_empty()) {
        return !strand_.call(extend, {Value::object(runtime::make_list(process_, all))}).is_error();
    }
    const Value append = runtime::get_attribute(strand_, object, process_.intern("append"));
    if (append.is_error()) return false;
    return std::ranges::all_of(
        all, [&](Value item) { return !strand_.call(append, {item}).is_error(); });
}

bool Loader::update(Value object) {
    const std::uint64_t count = number();
    for (std::uint64_t i = 0; i < count; ++i) {
        const Value key = value();
        if (key.is_error()) return false;
        const Value item = value();
        if (item.is_error() || !runtime::set_item(strand_, object, key, item)) return false;
    }
    return true;
}

bool Loader::fill(Value object) {
    if (runtime::as_list(object) != nullptr) return extend(object);
    if (runtime::as_dict(object) != nullptr) return update(object);
    std::vector<Value> all;
    if (!items(all, number())) return false;
    runtime::Set* const set = runtime::as_set(object);
    return set != nullptr && std::ranges::all_of(all, [&](Value item) {
               return runtime::set_add(strand_, set, item).has_value();
           });
}

Value Loader::reduced() {
    const Value callable = value();
    if (callable.is_error()) return callable;
    const Tuple* const tuple = arguments();
    if (tuple == nullptr) return Value::error();
    const Value object = strand_.call(callable, std::span(tuple->items(), tuple->size));
    if (object.is_error()) return object;
    remember(object);
    if (!extend(object) || !update(object)) return Value::error();
    const Value setter = value();
    if (setter.is_error()) return setter;
    const Value state = value();
    if (state.is_error()) return state;
    if (!setter.is_none()) {
        return strand_.call(setter, {object, state}).is_error() ? Value::error() : object;
    }
    return set_state(object, state) ? object : Value::error();
}

bool Loader::set_state(Value object, Value state) {
    const Value set_state = own_special(process_, process_.type_of(object), "__setstate__");
    if (!set_state.is_empty()) {
        if (state.is_none()) return true;
        return !runtime::call_special(strand_, object, set_state, {state}).is_error();
    }
    if (state.is_none()) return true;
    // (attributes, slots): what object.__getstate__ gives for classes with __slots__.
    const Tuple* both = runtime::as_tuple(state);
    if (both != nullptr && both->size != 2) both = nullptr;
    for (std::uint32_t i = 0; i < (both != nullptr ? 2 : 1); ++i) {
        const Value part = both != nullptr ? both->items()[i] : state;
        if (part.is_none()) continue;
        const Dict* const dict = runtime::as_dict(part);
        if (dict == nullptr) {
            wrong(i == 0 ? "state is not a dictionary" : "slot state is not a dictionary");
            return false;
        }
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

Value load_freely(Strand& strand, std::string_view bytes, const UnpicklingHooks& hooks) {
    return Loader(strand, bytes, hooks).value();
}

Value load(Strand& strand, std::string_view bytes, const UnpicklingHooks& hooks) {
    StrandRunner& runner = runner_of(strand);
    runner.machine.spend(runner, runner.machine.costs().pickling(bytes.size()));
    return load_freely(strand, bytes, hooks);
}

Value find_global(Strand& strand, const std::string& module_name, std::string_view name) {
    Process& process = strand.process();
    Value module;
    if (module_name == "__main__") module = module_named(strand, "__mp_main__");
    if (module.is_empty()) module = module_named(strand, module_name);
    if (module.is_empty()) module = import_nested(strand, module_name);
    if (module.is_error()) return module;
    const Value found = attribute_at(strand, module, name);
    // In an interpreter that is not the main one: the program, once it was needed.
    const auto program = process.library_state.find("fake main");
    if (!found.is_error() || module_name != "__main__" || program == process.library_state.end() ||
        !strand.pending_is(process.types.attribute_error)) {
        return found;
    }
    const Value in_main = strand.take_pending();
    const Value found_there = runtime::find_path(strand, program->second, name);
    if (found_there.is_empty()) return strand.raise(in_main);
    return found_there;
}

Value import_nested(Strand& strand, const std::string& dotted_name) {
    Process& process = strand.process();
    // Checked, because it becomes part of a source text.
    const auto allowed = [](char c) {
        return c == '.' || c == '_' || (c >= '0' && c <= '9') ||
               ((c | 32) >= 'a' && (c | 32) <= 'z');
    };
    if (dotted_name.empty()) {
        return strand.raise(process.types.value_error, "Empty module name");
    }
    const bool proper = std::ranges::all_of(dotted_name, allowed);
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
    if (strand.call(Value::object(function), {}).is_error()) {
        // To Python nobody stands between who unpickles and the module.
        runtime::Exception* const error = strand.pending();
        if (error != nullptr && !error->traceback.empty() &&
            error->traceback.back().code == function->code && error->traceback_object.is_none()) {
            error->traceback.pop_back();
        }
        return Value::error();
    }
    return runtime::dict_get(process.modules, process.intern(dotted_name));
}

}  // namespace interleave::library
