#include "library/object_names.h"

#include <format>

#include "library/deque.h"
#include "library/machine_access.h"

namespace interleave::library {

using runtime::Kind;
using runtime::Object;

namespace {

constexpr std::size_t most_names = 20'000;
constexpr std::size_t longest_name = 80;
constexpr std::size_t most_items = 1'000;  // of one container
constexpr int most_levels = 3;

bool is_worth_a_name(Kind kind) {
    switch (kind) {
        case Kind::list:
        case Kind::tuple:
        case Kind::dict:
        case Kind::instance:
        case Kind::foreign: return true;
        default: return false;
    }
}

bool is_of_program(const runtime::Type& type) {
    const runtime::Str* const module = runtime::as_str(type.module);
    return module != nullptr && (runtime::equals_ascii(module, "__main__") ||
                                 runtime::equals_ascii(module, "__mp_main__"));
}

Value register_value(const runtime::Frame& frame, std::size_t index) {
    const Value value = frame.registers[index];
    const auto* const cell = runtime::as_kind<runtime::Cell>(value, Kind::cell);
    return cell != nullptr ? cell->value : value;
}

}  // namespace

Value local_of(const runtime::Frame& frame, std::string_view name) {
    const std::vector<std::string>& locals = frame.code->source->locals;
    for (std::size_t i = 0; i < locals.size() && i < frame.register_count; ++i) {
        if (locals[i] == name) return register_value(frame, i);
    }
    return {};
}

Value attribute_of(Value object, std::string_view name) {
    const auto* const instance = runtime::as_kind<runtime::Instance>(object, Kind::instance);
    if (instance == nullptr) return {};
    if (instance->shape != nullptr) {
        for (std::size_t i = 0; i < instance->shape->names.size(); ++i) {
            if (runtime::equals_ascii(instance->shape->names[i], name)) return instance->slots[i];
        }
    }
    if (instance->dict == nullptr) return {};
    for (std::uint32_t i = 0; i < instance->dict->used; ++i) {
        const runtime::DictEntry& entry = instance->dict->entries[i];
        const runtime::Str* const key = runtime::as_str(entry.key);
        if (key != nullptr && runtime::equals_ascii(key, name)) return entry.value;
    }
    return {};
}

void ObjectNames::add(Value value, std::string name) {
    if (!value.is_object() || names_.size() >= most_names || name.size() > longest_name) return;
    const Object* const object = value.as_object();
    if (!is_worth_a_name(object->kind)) return;
    if (names_.emplace(object, std::move(name)).second) unread_.push_back(object);
}

void ObjectNames::add_globals(const runtime::Module& module) {
    for (std::uint32_t i = 0; i < module.dict->used; ++i) {
        const runtime::DictEntry& entry = module.dict->entries[i];
        const runtime::Str* const key = runtime::as_str(entry.key);
        if (key == nullptr) continue;
        std::string name = runtime::utf8(key);
        if (!name.starts_with("__")) add(entry.value, std::move(name));
    }
}

void ObjectNames::add_locals(const runtime::Frame& frame) {
    const std::vector<std::string>& locals = frame.code->source->locals;
    for (std::size_t i = 0; i < locals.size() && i < frame.register_count; ++i) {
        add(register_value(frame, i), locals[i]);
    }
}

void ObjectNames::look_inside() {
    for (int level = 0; level < most_levels; ++level) {
        for (const Object* const object : std::exchange(unread_, {})) {
            look_into(*object, std::string(names_.at(object)));
        }
    }
}

void ObjectNames::look_into(const Object& object, const std::string& name) {
    const auto add_items = [&](const Value* items, std::size_t count) {
        for (std::size_t i = 0; i < count && i < most_items; ++i) {
            add(items[i], std::format("{}[{}]", name, i));
        }
    };
    // What an object of the library is made of has that object's name.
    const auto add_attribute = [&](const runtime::Str& key, Value value, bool is_of_program) {
        const std::string attribute = runtime::utf8(&key);
        if (is_of_program || !attribute.starts_with('_')) {
            add(value, std::format("{}.{}", name, attribute));
        } else if (runtime::as_kind<runtime::Foreign>(value, Kind::foreign) != nullptr) {
            add(value, name);
        }
    };
    switch (object.kind) {
        case Kind::list: {
            const auto& list = static_cast<const runtime::List&>(object);
            return add_items(list.items, list.size);
        }
        case Kind::tuple: {
            const auto& tuple = static_cast<const runtime::Tuple&>(object);
            return add_items(tuple.items(), tuple.size);
        }
        case Kind::dict: {
            const auto& dict = static_cast<const runtime::Dict&>(object);
            for (std::uint32_t i = 0; i < dict.used && i < most_items; ++i) {
                const Value key = dict.entries[i].key;
                if (const runtime::Str* const text = runtime::as_str(key)) {
                    add(dict.entries[i].value, std::format("{}['{}']", name, runtime::utf8(text)));
                } else if (const auto number = runtime::int64_of(key)) {
                    add(dict.entries[i].value, std::format("{}[{}]", name, *number));
                }
            }
            return;
        }
        case Kind::instance: {
            const auto& instance = static_cast<const runtime::Instance&>(object);
            const bool is_mine = is_of_program(*object.type);
            for (std::uint32_t i = 0; instance.shape != nullptr && i < instance.shape->count; ++i) {
                add_attribute(*instance.shape->names[i], instance.slots[i], is_mine);
            }
            for (std::uint32_t i = 0; instance.dict != nullptr && i < instance.dict->used; ++i) {
                const runtime::DictEntry& entry = instance.dict->entries[i];
                const runtime::Str* const key = runtime::as_str(entry.key);
                if (key != nullptr) add_attribute(*key, entry.value, is_mine);
            }
            return;
        }
        default: return;
    }
}

std::string ObjectNames::of(Value value) const {
    if (!value.is_object()) return {};
    const auto found = names_.find(value.as_object());
    return found == names_.end() ? std::string() : found->second;
}

}  // namespace interleave::library
