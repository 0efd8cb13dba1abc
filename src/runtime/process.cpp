#include "runtime/process.h"

#include <format>
#include <utility>

#include "base/check.h"
#include "language/compiler.h"
#include "runtime/attributes.h"
#include "runtime/embedded.h"
#include "runtime/finalization.h"
#include "runtime/intern_table.h"
#include "runtime/mapping_proxy.h"
#include "runtime/memoryview.h"
#include "runtime/operations.h"
#include "runtime/strand.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

// Types that other types' dicts, names and bases need before they can be described; their own
// define_… function fills them in (make_type finds them by name).
void create_early_types(Process& process) {
    Types& types = process.types;
    const auto blank = [&] { return process.heap.create<Type>(nullptr, Kind::type); };
    types.type = blank();
    types.type->type = types.type;
    for (Type** early : {&types.object, &types.str, &types.tuple, &types.dict}) {
        *early = blank();
        (*early)->type = types.type;
    }
}

void intern_names(Process& process) {
#define INTERLEAVE_MEMBER(member) process.names.member = process.intern(std::string_view(#member));
    INTERLEAVE_NAMES(INTERLEAVE_MEMBER)
#undef INTERLEAVE_MEMBER
    process.names.throw_ = process.intern(std::string_view("throw"));
    for (unsigned i = 0; i < 256; ++i) {
        const char32_t point = i;
        process.single_characters[i] =
            process.intern(make_str(process, std::span<const char32_t>(&point, 1)));
    }
}

}  // namespace

Process::Process(Host& host_in, trace::ProcessId id_in, std::size_t memory_limit_bytes,
                 MemoryBudget& budget)
    : host(host_in),
      id(id_in),
      heap(memory_limit_bytes, budget),
      finalization(std::make_unique<Finalization>()),
      interned_(std::make_unique<InternTable>()) {
    create_early_types(*this);
    empty_str = intern(std::string_view());
    intern_names(*this);
    empty_tuple = make_tuple(*this, std::span<const Value>());
    define_object_and_type(*this);
    define_numbers(*this);
    define_text(*this);
    define_containers(*this);
    define_iterators(*this);
    define_memoryview(*this);
    define_mapping_proxy(*this);
    define_functions(*this);
    define_reprs(*this);
    for (Type* type : {types.list, types.tuple, types.range, types.memoryview}) {
        type->collection = Type::Collection::sequence;
    }
    types.dict->collection = types.mapping_proxy->collection = Type::Collection::mapping;
    define_exceptions(*this);
    library_state["MemoryError"] = make_exception(*this, types.memory_error, {});
    modules = make_dict(*this);
    builtins = make_dict(*this);
    prelude = make_dict(*this);
    define_builtin_functions(*this);
    auto* module = heap.create<Module>(types.module, Kind::module);
    module->name = intern("builtins");
    module->dict = builtins;
    dict_set(*this, builtins, names.__name__, Value::object(module->name));
    dict_set(*this, modules, module->name, Value::object(module));
    dict_set(*this, prelude, names.__builtins__, Value::object(builtins));
    dict_set(*this, prelude, names.__name__, Value::object(intern("builtins")));
}

Process::~Process() { CHECK(strands.empty()); }

// Strands beside each other look for names too.
std::unique_lock<std::mutex> Process::lock_interned() {
    return Heap::is_attached() ? std::unique_lock(intern_mutex_) : std::unique_lock<std::mutex>();
}

Str* Process::intern(std::string_view utf8) {
    if (!is_ascii(utf8)) return intern(make_str(*this, utf8));
    const HashCode hash = hash_text_bytes(utf8);
    const std::unique_lock lock = lock_interned();
    if (Str* known = interned_->find(utf8, hash)) return known;
    Str* text = make_str(*this, utf8);
    text->hash = hash;
    text->interned = true;
    interned_->add(text);
    return text;
}

Str* Process::intern(Str* text) {
    if (text->interned) return text;
    const std::unique_lock lock = lock_interned();
    if (Str* known = interned_->find(text, str_hash(text))) return known;
    Str* const only =
        plain_str(*this, text);  // an instance of a subclass is never the interned one
    only->hash = text->hash;
    only->interned = true;
    interned_->add(only);
    return only;
}

Shape* Process::new_shape() {
    shapes_.push_back(std::make_unique<Shape>());
    return shapes_.back().get();
}

namespace {

Value constant_value(Process& process, const language::CodeConstant& constant);

struct MakeConstant {
    Process& process;
    Value operator()(const language::NoneConstant&) const { return Value::none(); }
    Value operator()(const language::EllipsisConstant&) const { return Value::ellipsis(); }
    Value operator()(bool truth) const { return Value::boolean(truth); }
    Value operator()(std::int64_t number) const { return make_int(process, number); }
    Value operator()(double number) const { return Value::real(number); }
    Value operator()(const language::ImaginaryNumber& number) const {
        auto* complex = process.heap.create<Complex>(process.types.complex, Kind::complex);
        complex->imaginary = number.value;
        return Value::object(complex);
    }
    Value operator()(const language::BigIntText& number) const {
        return make_int_from_text(process, number.digits, number.base);
    }
    Value operator()(const std::string& text) const {
        constexpr std::size_t longest_interned = 40;
        if (text.size() <= longest_interned) return Value::object(process.intern(text));
        return str_value(process, text);
    }
    Value operator()(const language::BytesText& bytes) const {
        return Value::object(make_bytes(process, bytes.bytes));
    }
    Value operator()(const language::TupleConstant& tuple) const {
        std::vector<Value> items;
        items.reserve(tuple.items.size());
        for (const auto& item : tuple.items) items.push_back(constant_value(process, item));
        return Value::object(runtime::make_tuple(process, items));
    }
};

Value constant_value(Process& process, const language::CodeConstant& constant) {
    return std::visit(MakeConstant{process}, constant.value);
}

}  // namespace

std::size_t bytes_of(const language::Code& source) {
    return source.instructions.size() * 2 * sizeof(language::Instruction) +
           source.constants.size() * 2 * sizeof(Value) +
           source.cached_names.size() * (2 * sizeof(InlineCache) + sizeof(Str*));
}

Code* Process::code_for(const std::shared_ptr<const language::Code>& source) {
    const auto known = codes_.find(source.get());
    if (known != codes_.end()) return known->second;
    auto* code = heap.create<Code>(types.code, Kind::code);
    heap.charge(bytes_of(*source));
    code->source = source;  // from now on the sweep takes the charge back
    codes_.emplace(source.get(), code);
    code->name = intern(source->name);
    code->qualified_name = intern(source->qualified_name);
    code->file_name = intern(source->file_name);
    code->is_library = source->is_library;
    code->register_count = source->register_count;
    return code;
}

Code* Process::child_code(Code& code, std::size_t index) {
    CHECK(code.is_prepared());
    Code*& child = code.children[index];
    if (child == nullptr) child = code_for(code.source->children[index]);
    return child;
}

Value Process::docstring(const Code& code) {
    if (!code.source->has_docstring) return Value::none();
    return code.is_prepared() ? code.constants[0]
                              : constant_value(*this, code.source->constants[0]);
}

void Process::prepare(Code& code) {
    const language::Code& source = *code.source;
    code.constants.reserve(source.constants.size());
    for (std::size_t i = code.constants.size(); i < source.constants.size(); ++i) {
        code.constants.push_back(constant_value(*this, source.constants[i]));
    }
    code.names.reserve(source.cached_names.size());
    for (std::size_t i = code.names.size(); i < source.cached_names.size(); ++i) {
        code.names.push_back(intern(source.names[source.cached_names[i]]));
    }
    code.caches.resize(source.cached_names.size());
    code.children.resize(source.children.size());
    // Last: without them it is not prepared, whatever memory ran out above.
    code.instructions = new language::Instruction[source.instructions.size()];
    std::copy(source.instructions.begin(), source.instructions.end(), code.instructions);
    if (source.keyword_only == 0 && !source.has_varargs && !source.has_varkeywords &&
        !source.uses_namespace) {
        code.plain_parameters = source.positional;
    }
}

std::uint64_t Process::identity(Value value) {
    // Inline values are equal when their bits are; any number apart from the objects' does.
    if (!value.is_object()) return (value.bits() ^ 0x5bd1e995U) | 1U;
    const auto [place, is_new] = identities_.try_emplace(value.as_object(), 0);
    if (is_new) place->second = 0x7f0000000000U + 16 * next_identity_++;
    return place->second;
}

// A slot hides what bases have under its name, but is no attribute of the class for an instance, which has
// its value or nothing: see slot_descriptor() in attributes.cpp. (Under another name, or in another class, it
// is an attribute like any.)
static Value find_in_order(const Process& process, const Type* type, const Str* name) {
    for (const Type* base : type->mro) {
        const Value value = dict_get(base->dict, name);
        if (value.is_empty()) continue;
        if (!is_slot_descriptor(process, value)) return value;
        const auto& slot = static_cast<const Property&>(*value.as_object());
        return as_str(slot.name) == name && is_subtype(type, as_type(slot.owner)) ? Value() : value;
    }
    return {};
}

Value Process::find_in_type(const Type* type, const Str* name) {
    if (type->version == 0) {
        return find_in_order(*this, type, name);
    }
    const auto hash = static_cast<std::size_t>(name->hash) ^ (std::size_t{type->version} * 31);
    MethodCacheEntry& entry = method_cache_[hash & (method_cache_.size() - 1)];
    if (entry.version == type->version && entry.name == name) return entry.value;
    const Value found = find_in_order(*this, type, name);
    if (!Heap::is_attached()) entry = {type->version, name, found};  // else others read it
    return found;
}

Type* Process::type_of_inline(Value value) const {
    if (value.is_small_int()) return types.int_;
    if (value.is_real()) return types.float_;
    if (value.is_boolean()) return types.bool_;
    if (value.is_none()) return types.none;
    if (value == Value::ellipsis()) return types.ellipsis;
    if (value.is_not_implemented()) return types.not_implemented;
    return types.object;  // empty and its like never reach a program
}

void Process::watch_end(Object* object) { finalization->add_candidate(object); }

void Process::forget(Object* object) {
    identities_.erase(object);
    side_attributes_.erase(object);
}

void Process::trace_roots(Marker& marker) {
    marker.visit(builtins);
    marker.visit(modules);
    marker.visit(prelude);
    marker.visit(empty_tuple);
    marker.visit(empty_str);
    interned_->visit([&](Str* text) { marker.visit(text); });
    for (const auto& [source, code] : codes_) marker.visit(code);
    const auto* type = reinterpret_cast<Type* const*>(&types);
    for (std::size_t i = 0; i < sizeof(Types) / sizeof(Type*); ++i) marker.visit(type[i]);
    for (const Value root : permanent_roots) marker.visit(root);
    for (const auto& [key, value] : library_state) marker.visit(value);
    for (const Value function : exit_functions) marker.visit(function);
    finalization->trace(marker);
    for (Strand* strand : strands) strand->trace(marker);
}

void Process::collect() {
    collect([this](Marker& marker) { finalization->after_mark(marker, heap, side_attributes_); });
    heap.plan_collection();
}

void Process::collect_counted() {
    collect([this](Marker& marker) {
        finalization->after_mark_counted(marker, heap, side_attributes_);
    });
}

void Process::collect(const std::function<void(Marker&)>& finalize) {
    Heap::Arena* const own = std::exchange(Heap::arena, nullptr);
    for (Strand* const strand : strands) strand->empty_arena();
    heap.collect(
        world.get(), [this](Marker& marker) { trace_roots(marker); },
        [&](Marker& marker, auto mark_more) {
            // Attributes beside an object live as long as it does.
            const auto mark_side_attributes = [&] {
                bool changed = true;
                while (changed) {
                    changed = false;
                    for (const auto& [object, dict] : side_attributes_) {
                        if (!object->marked || dict->marked) continue;
                        marker.visit(dict);
                        mark_more();
                        changed = true;
                    }
                }
            };
            mark_side_attributes();
            finalize(marker);
            mark_more();
            mark_side_attributes();
            finalization->forget_references();
            std::erase_if(side_attributes_, [](const auto& e) { return !e.first->marked; });
            std::erase_if(identities_, [](const auto& e) { return !e.first->marked; });
            forget_dead_methods();
        });
    Heap::arena = own;
}

// What is left stays: strands beside each other look methods up, but put them in only when alone.
void Process::forget_dead_methods() {
    for (MethodCacheEntry& entry : method_cache_) {
        if ((entry.name != nullptr && !entry.name->marked) ||
            (entry.value.is_object() && !entry.value.as_object()->marked)) {
            entry = MethodCacheEntry{};
        }
    }
}

namespace {

// The classes of a library module that are C in CPython take no attributes once it is made
// (Py_TPFLAGS_IMMUTABLETYPE).
void close_classes_in_c(const Names& names, const Module& module) {
    const Tuple* const listed = as_tuple(dict_get(module.dict, names.__in_c__));
    if (listed == nullptr) return;
    for (const Value name : std::span(listed->items(), listed->size)) {
        Type* const type = as_type(dict_get(module.dict, as_str(name)));
        if (type != nullptr) type->is_immutable = true;
    }
}

}  // namespace

void Process::finish_import(Strand& by, const Module* module) {
    close_classes_in_c(names, *module);
    const auto import = imports.find(module);
    if (import == imports.end()) return;
    const std::vector<trace::StrandId> waiters = std::move(import->second.waiters);
    imports.erase(import);
    for (const trace::StrandId waiter : waiters) host.wake(by, waiter);
}

Function* Process::prelude_function(std::string_view name) {
    // The prelude is compiled in the first time somebody needs a part of it.
    const Str* key = intern(name);
    Value found = dict_get(prelude, key);
    if (found.is_empty()) {
        define_prelude(*this);
        found = dict_get(prelude, key);
    }
    auto* function = as_kind<Function>(found, Kind::function);
    CHECK(function != nullptr);
    return function;
}

}  // namespace interleave::runtime
