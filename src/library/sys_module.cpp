// sys: what programs ask of it. Python/sysmodule.c, CPython 3.14.

#include <algorithm>
#include <array>
#include <format>

#include "library/library_modules.h"
#include "library/lives.h"
#include "library/machine_access.h"
#include "library/native_modules.h"
#include "library/struct_sequence.h"
#include "runtime/attributes.h"
#include "runtime/exceptions.h"
#include "runtime/frame_objects.h"
#include "runtime/numbers.h"
#include "runtime/search.h"

namespace interleave::library {

using runtime::Kind;
using runtime::OutputStream;
using runtime::Str;

namespace {

constexpr std::uint8_t interacts = NativeSpec::interacts;

// ---- stdout and stderr

struct StreamState final : runtime::ForeignState {
    OutputStream stream = OutputStream::standard_output;
};

Value stream_write(Strand& strand, const Arguments& arguments) {
    const Str* const text = runtime::as_str(arguments[1]);
    if (text == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "write() argument must be str, not " +
                                runtime::type_name(strand.process(), arguments[1]));
    }
    const std::string utf8 = runtime::utf8(text);
    strand.charge(utf8.size() / 16);
    strand.host().write(strand, state_of<StreamState>(arguments[0]).stream, utf8);
    return Value::small_int(text->length);
}

Value stream_writelines(Strand& strand, const Arguments& arguments) {
    std::vector<Value> lines;
    if (!runtime::collect_items(strand, arguments[1], lines)) return Value::error();
    for (const Value line : lines) {
        const Value values[] = {arguments[0], line};
        if (stream_write(strand, {values, 2}).is_error()) return Value::error();
    }
    return Value::none();
}

Value nothing(Strand&, const Arguments&) { return Value::none(); }
// Nobody calls the function, and the program is told so.
Value set_hook(Strand& strand, std::string_view name, Value function) {
    if (function.is_none()) return Value::none();
    return strand.tail_call_prelude("_warn_of_hook", {runtime::str_value(strand.process(), name)});
}
Value set_trace(Strand& strand, const Arguments& arguments) {
    return set_hook(strand, "settrace", arguments[0]);
}
Value set_profile(Strand& strand, const Arguments& arguments) {
    return set_hook(strand, "setprofile", arguments[0]);
}
Value always_false(Strand&, const Arguments&) { return Value::boolean(false); }
Value always_true(Strand&, const Arguments&) { return Value::boolean(true); }

Value stream_fileno(Strand&, const Arguments& arguments) {
    const bool output = state_of<StreamState>(arguments[0]).stream == OutputStream::standard_output;
    return Value::small_int(output ? 1 : 2);
}

Value stream_encoding(Strand& strand, const Arguments&) {
    return runtime::str_value(strand.process(), "utf-8");
}

Value stream_name(Strand& strand, const Arguments& arguments) {
    const bool output = state_of<StreamState>(arguments[0]).stream == OutputStream::standard_output;
    return runtime::str_value(strand.process(), output ? "<stdout>" : "<stderr>");
}

constexpr NativeSpec stream_methods[] = {
    {"write", stream_write, 2, 2, interacts},
    {"writelines", stream_writelines, 2, 2, interacts},
    {"flush", nothing, 1, 1},
    {"isatty", always_false, 1, 1},
    {"readable", always_false, 1, 1},
    {"writable", always_true, 1, 1},
    {"fileno", stream_fileno, 1, 1},
    {"reconfigure", nothing, 1, -1, NativeSpec::keywords},
    {"encoding", stream_encoding, 1, 1, NativeSpec::getter},
    {"name", stream_name, 1, 1, NativeSpec::getter},
    {"closed", always_false, 1, 1, NativeSpec::getter},
};

// ---- functions

Value exit(Strand& strand, const Arguments& arguments) {
    Type* const type = strand.process().types.system_exit;
    if (arguments.get(0, Value::none()).is_none()) return strand.raise_with_arguments(type, {});
    if (runtime::as_tuple(arguments[0]) != nullptr) {  // several arguments
        return strand.tail_call(
            Value::object(strand.process().prelude_function("_raise_system_exit")), {arguments[0]});
    }
    return strand.raise_with_arguments(type, {arguments[0]});
}

Value exception(Strand& strand, const Arguments&) {
    return strand.handled().is_empty() ? Value::none() : strand.handled();
}

Value exc_info(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    const Value handled = strand.handled();
    if (handled.is_empty()) {
        return runtime::tuple_value(process, {Value::none(), Value::none(), Value::none()});
    }
    const Value traceback = runtime::find_attribute(strand, handled, process.names.__traceback__);
    return runtime::tuple_value(process, {Value::object(process.type_of(handled)), handled,
                                          traceback.is_empty() ? Value::none() : traceback});
}

Value getswitchinterval(Strand& strand, const Arguments&) {
    const SyncGuard guard(machine_of(strand));
    return Value::real(to_seconds(runner_of(strand).process.gil.switch_interval));
}

Value setswitchinterval(Strand& strand, const Arguments& arguments) {
    const auto seconds = runtime::to_double(strand, arguments[0]);
    if (!seconds) return Value::error();
    if (!(*seconds > 0)) {
        return strand.raise(strand.process().types.value_error,
                            "switch interval must be strictly positive");
    }
    const SyncGuard guard(machine_of(strand));
    // As CPython, which counts it in microseconds, at least one.
    constexpr Duration least{1'000};
    const Duration interval = seconds_to_duration(*seconds);
    runner_of(strand).process.gil.switch_interval = std::max(interval, least);
    return Value::none();
}

Value getrecursionlimit(Strand& strand, const Arguments&) {
    return Value::small_int(strand.recursion_limit);
}

Value setrecursionlimit(Strand& strand, const Arguments& arguments) {
    const auto limit = runtime::index_of(strand, arguments[0]);
    if (!limit) return Value::error();
    if (*limit < 1) {
        return strand.raise(strand.process().types.value_error,
                            "recursion limit must be greater or equal than 1");
    }
    if (*limit > INT32_MAX) {
        return strand.raise(strand.process().types.overflow_error,
                            "Python int too large to convert to C int");
    }
    if (*limit <= strand.depth()) {  // Python/sysmodule.c, sys_setrecursionlimit_impl
        return strand.raise(
            strand.process().types.recursion_error,
            std::format(
                "cannot set the recursion limit to {} at the recursion depth {}: the limit is "
                "too low",
                *limit, strand.depth()));
    }
    constexpr std::int64_t most = 10'000'000;
    for (Strand* const other : strand.process().strands) {
        other->recursion_limit = static_cast<std::uint32_t>(std::min(*limit, most));
    }
    return Value::none();
}

// Objects/dictobject.c, _PyDict_SizeOf: a table of a power of two, two thirds of it for entries, which are
// smaller when all keys are strings.
std::int64_t size_of_dict(const runtime::Dict& dict) {
    if (dict.capacity == 0) return 64;
    unsigned log2 = 3;
    while ((std::uint64_t{2} << log2) / 3 < dict.used) ++log2;
    const auto is_text = [](const runtime::DictEntry& entry) {
        return entry.key.is_empty() || runtime::as_str(entry.key) != nullptr;
    };
    const bool only_texts = std::all_of(dict.entries, dict.entries + dict.used, is_text);
    const std::int64_t index = log2 < 8 ? 1 : log2 < 16 ? 2 : 4;
    return 96 + (index << log2) + (std::int64_t{2} << log2) / 3 * (only_texts ? 16 : 24);
}

// Bytes as CPython 3.14 has them, so that examples show its numbers; what is ours is near enough.
Value getsizeof(Strand& strand, const Arguments& arguments) {
    const Value value = arguments[0];
    if (value.is_real()) return Value::small_int(24);
    if (runtime::is_int(value)) {
        std::string digits;
        if (!runtime::int_digits(strand, value, 32, digits)) return Value::error();
        const auto limbs = static_cast<std::int64_t>((digits.size() * 5 + 29) / 30);
        return Value::small_int(24 + 4 * std::max<std::int64_t>(limbs, 1));
    }
    if (!value.is_object()) return Value::small_int(16);
    const runtime::Object* const object = value.as_object();
    switch (object->kind) {
        case Kind::str: {
            const auto* const text = static_cast<const Str*>(object);
            return Value::small_int(text->ascii  ? 41 + std::int64_t{text->length}
                                    : text->wide ? 60 + 4 * std::int64_t{text->length}
                                                 : 57 + std::int64_t{text->length});
        }
        case Kind::bytes:
            return Value::small_int(
                33 + std::int64_t{static_cast<const runtime::Bytes*>(object)->length});
        case Kind::tuple:
            return Value::small_int(
                48 + 8 * std::int64_t{static_cast<const runtime::Tuple*>(object)->size});
        case Kind::list:
            return Value::small_int(
                56 + 8 * std::int64_t{static_cast<const runtime::List*>(object)->capacity});
        case Kind::dict: {
            const std::int64_t header = object->type == strand.process().types.dict ? 0 : 16;
            return Value::small_int(header +
                                    size_of_dict(*static_cast<const runtime::Dict*>(object)));
        }
        case Kind::set: {
            const auto* const set = static_cast<const runtime::Set*>(object);
            return Value::small_int(set->mask < 8 ? 216 : 216 + 16 * (std::int64_t{set->mask} + 1));
        }
        case Kind::bytearray: {
            const auto length = static_cast<const runtime::ByteArray*>(object)->bytes.size();
            return Value::small_int(length == 0 ? 56 : 57 + static_cast<std::int64_t>(length));
        }
        case Kind::generator: {  // with its frame, in which most evaluate with three values at most
            const auto* const code = static_cast<const runtime::Generator*>(object)->code;
            const std::size_t values = runtime::count_variables(*code) + 3;
            return Value::small_int(168 + 8 * static_cast<std::int64_t>(values));
        }
        case Kind::complex: return Value::small_int(32);
        case Kind::function: return Value::small_int(168);
        case Kind::native: return Value::small_int(72);
        case Kind::bound_method: return Value::small_int(64);
        case Kind::slice: return Value::small_int(56);
        case Kind::module: return Value::small_int(72);
        case Kind::exception: return Value::small_int(88);
        case Kind::property: return Value::small_int(80);
        case Kind::super: return Value::small_int(56);
        default: return Value::small_int(48);
    }
}

Value intern(Strand& strand, const Arguments& arguments) {
    Str* const text = runtime::as_str(arguments[0]);
    if (text == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            "intern() argument must be str, not " +
                                runtime::type_name(strand.process(), arguments[0]));
    }
    return Value::object(strand.process().intern(text));
}

Value is_gil_enabled(Strand& strand, const Arguments&) {
    return Value::boolean(machine::has_gil(machine_of(strand).settings().python));
}

// What CPython never frees (Include/refcount.h, _Py_IMMORTAL_INITIAL_REFCNT).
bool is_immortal(const Process& process, Value value) {
    if (value.is_small_int()) return value.as_small_int() >= -5 && value.as_small_int() <= 256;
    if (!value.is_object()) return !value.is_real();
    const runtime::Object* object = value.as_object();
    if (object == process.empty_tuple || object == process.empty_str) return true;
    if (object->kind == runtime::Kind::str) {
        return static_cast<const runtime::Str*>(object)->length == 1;
    }
    return object->kind == runtime::Kind::type &&
           static_cast<const runtime::Type*>(object)->is_native;
}

// By what is reachable now. The argument counts as a reference unless it was a local variable
// (Python/bytecodes.c, LOAD_FAST_BORROW).
Value getrefcount(Strand& strand, const Arguments& arguments) {
    constexpr std::int64_t immortal = 3221225472;
    Process& process = strand.process();
    if (is_immortal(process, arguments[0])) return runtime::make_int(process, immortal);
    if (!arguments[0].is_object()) return Value::small_int(2);
    const runtime::Object& object = *arguments[0].as_object();
    const bool is_borrowed = runtime::count_variables(*strand.frame(), object) > 0;
    const auto count = runtime::count_references(process, object) + (is_borrowed ? 0 : 1);
    return runtime::make_int(process, static_cast<std::int64_t>(count));
}

Value getdefaultencoding(Strand& strand, const Arguments&) {
    return runtime::str_value(strand.process(), "utf-8");
}

Value getfilesystemencodeerrors(Strand& strand, const Arguments&) {
    return runtime::str_value(strand.process(), "surrogateescape");
}

Value get_int_max_str_digits(Strand& strand, const Arguments&) {
    const std::size_t digits = runtime::most_int_digits(strand.process());
    return Value::small_int(digits == SIZE_MAX ? 0 : static_cast<std::int64_t>(digits));
}
Value set_int_max_str_digits(Strand& strand, const Arguments& arguments) {
    Value values[1];
    if (!bind(strand, arguments, "set_int_max_str_digits", {{"maxdigits"}}, values)) {
        return Value::error();
    }
    const auto digits = runtime::index_of(strand, values[0]);
    if (!digits) return Value::error();
    constexpr std::int64_t least = 640;
    if (*digits != 0 && (*digits < least || *digits > INT32_MAX)) {
        return strand.raise(strand.process().types.value_error,
                            "maxdigits must be >= 640 or 0 for unlimited");
    }
    strand.process().library_state[runtime::most_int_digits_key] = Value::small_int(*digits);
    return Value::none();
}

Value not_finalizing(Strand&, const Arguments&) { return Value::boolean(false); }

// ---- frames

// Of a strand, without the `skipped` innermost ones, each with the next as its f_back; empty: none is left.
Value frames_of(const Strand& strand, std::int64_t skipped) {
    Process& process = strand.process();
    Value innermost;
    runtime::Instance* inner = nullptr;
    for (const runtime::Frame* frame = strand.frame(); frame != nullptr; frame = frame->back) {
        if (frame->code == nullptr || skipped-- > 0) continue;
        runtime::Instance* const made = runtime::make_frame_object(process, *frame);
        if (inner == nullptr) {
            innermost = Value::object(made);
        } else {
            runtime::set_instance_attribute(process, inner, process.intern("f_back"),
                                            Value::object(made));
        }
        inner = made;
    }
    return innermost;
}

Value getframe(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    auto depth = runtime::index_of(strand, arguments.get(0, Value::small_int(0)));
    if (!depth) return Value::error();
    const Value innermost = frames_of(strand, *depth);
    if (innermost.is_empty()) {
        return strand.raise(process.types.value_error, "call stack is not deep enough");
    }
    return innermost;
}

// {thread's ident: its innermost frame}
Value current_frames(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    runtime::Dict* const found = runtime::make_dict(process);
    for (const Strand* const other : process.strands) {
        const Value frame = frames_of(*other, 0);
        if (frame.is_empty()) continue;
        const std::int64_t ident = thread_ident(runner_of(const_cast<Strand&>(*other)).id);
        if (!runtime::dict_set(strand, found, runtime::make_int(process, ident), frame)) {
            return Value::error();
        }
    }
    return Value::object(found);
}

// ---- async generators

bool set_hook(Strand& strand, Value hook, std::string_view name, Value& place) {
    if (hook.is_empty()) return true;
    if (!hook.is_none() && !runtime::is_callable(strand, hook)) {
        strand.raise(strand.process().types.type_error,
                     std::format("callable {} expected, got {}", name,
                                 runtime::type_name(strand.process(), hook)));
        return false;
    }
    place = hook.is_none() ? Value() : hook;
    return true;
}
Value set_asyncgen_hooks(Strand& strand, const Arguments& arguments) {
    Value values[2];
    if (!runtime::bind(strand, arguments, "set_asyncgen_hooks",
                       {{"firstiter", Value()}, {"finalizer", Value()}}, values)) {
        return Value::error();
    }
    const bool done = set_hook(strand, values[1], "finalizer", strand.asyncgen_finalizer) &&
                      set_hook(strand, values[0], "firstiter", strand.asyncgen_firstiter);
    return done ? Value::none() : Value::error();
}
Value get_asyncgen_hooks(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    const auto or_none = [](Value hook) { return hook.is_empty() ? Value::none() : hook; };
    const Value hooks[] = {or_none(strand.asyncgen_firstiter), or_none(strand.asyncgen_finalizer)};
    runtime::Tuple* const tuple = runtime::make_tuple(process, hooks);
    tuple->type = type_named(process, "asyncgen_hooks");
    return Value::object(tuple);
}
template <std::size_t index>
Value tuple_field(Strand&, const Arguments& arguments) {
    return runtime::as_kind<runtime::Tuple>(arguments[0], Kind::tuple)->items()[index];
}
Value asyncgen_hooks_repr(Strand& strand, const Arguments& arguments) {
    const auto* hooks = runtime::as_kind<runtime::Tuple>(arguments[0], Kind::tuple);
    const Value first = runtime::repr(strand, hooks->items()[0]);
    if (first.is_error()) return first;
    const Value last = runtime::repr(strand, hooks->items()[1]);
    if (last.is_error()) return last;
    return runtime::str_value(
        strand.process(),
        std::format("asyncgen_hooks(firstiter={}, finalizer={})",
                    runtime::utf8(runtime::as_str(first)), runtime::utf8(runtime::as_str(last))));
}
constexpr NativeSpec asyncgen_hooks_methods[] = {
    {"__repr__", asyncgen_hooks_repr, 1, 1},
    {"firstiter", tuple_field<0>, 1, 1, NativeSpec::getter},
    {"finalizer", tuple_field<1>, 1, 1, NativeSpec::getter},
};

// ---- coroutines

Value set_coroutine_origin_tracking_depth(Strand& strand, const Arguments& arguments) {
    Value value;
    if (!runtime::bind(strand, arguments, "set_coroutine_origin_tracking_depth", {{"depth"}},
                       &value)) {
        return Value::error();
    }
    const auto depth = runtime::index_of(strand, value);
    if (!depth) return Value::error();
    if (*depth < 0) {
        return strand.raise(strand.process().types.value_error, "depth must be >= 0");
    }
    if (*depth > INT32_MAX) {
        return strand.raise(strand.process().types.overflow_error,
                            "Python int too large to convert to C int");
    }
    strand.coroutine_origin_depth = static_cast<std::uint32_t>(*depth);
    return Value::none();
}
Value get_coroutine_origin_tracking_depth(Strand& strand, const Arguments&) {
    return Value::small_int(strand.coroutine_origin_depth);
}

constexpr NativeSpec functions[] = {
    {"get_int_max_str_digits", get_int_max_str_digits, 0, 0},
    {"set_int_max_str_digits", set_int_max_str_digits, 1, 1, NativeSpec::keywords},
    {"_getframe", getframe, 0, 1},
    {"_current_frames", current_frames, 0, 0, interacts},
    {"set_asyncgen_hooks", set_asyncgen_hooks, 0, 2, NativeSpec::keywords},
    {"get_asyncgen_hooks", get_asyncgen_hooks, 0, 0},
    {"set_coroutine_origin_tracking_depth", set_coroutine_origin_tracking_depth, 1, 1,
     NativeSpec::keywords},
    {"get_coroutine_origin_tracking_depth", get_coroutine_origin_tracking_depth, 0, 0},
    {"exit", exit, 0, 1},
    {"exception", exception, 0, 0},
    {"exc_info", exc_info, 0, 0},
    {"getswitchinterval", getswitchinterval, 0, 0},
    {"setswitchinterval", setswitchinterval, 1, 1, interacts},
    {"getrecursionlimit", getrecursionlimit, 0, 0},
    {"setrecursionlimit", setrecursionlimit, 1, 1},
    {"getsizeof", getsizeof, 1, 2},
    {"intern", intern, 1, 1},
    {"_is_gil_enabled", is_gil_enabled, 0, 0},
    {"getrefcount", getrefcount, 1, 1},
    {"getdefaultencoding", getdefaultencoding, 0, 0},
    {"getfilesystemencoding", getdefaultencoding, 0, 0},
    {"getfilesystemencodeerrors", getfilesystemencodeerrors, 0, 0},
    {"gettrace", nothing, 0, 0},
    {"getprofile", nothing, 0, 0},
    {"is_finalizing", not_finalizing, 0, 0},
    {"settrace", set_trace, 1, 1},
    {"setprofile", set_profile, 1, 1},
};

Value stream_object(Process& process, OutputStream stream) {
    auto state = std::make_unique<StreamState>();
    state->stream = stream;
    return make_foreign(process, type_named(process, "sys.TextIOWrapper"), std::move(state));
}

// A tuple with these named items, of a type of its own that programs cannot construct; the last `hidden` of
// them are attributes only.
using Facts = std::initializer_list<std::pair<std::string_view, Value>>;
Value facts(Process& process, std::string_view type_name, Facts items, std::size_t hidden = 0) {
    std::vector<std::string_view> names;
    std::vector<Value> values;
    for (const auto& [name, value] : items) {
        names.push_back(name);
        values.push_back(value);
    }
    const std::span<const std::string_view> all = names;
    Type* const type = make_struct_sequence_type(process, {.module = "sys",
                                                           .name = type_name,
                                                           .fields = all.first(all.size() - hidden),
                                                           .hidden = all.last(hidden)});
    return make_struct_sequence(process, type, values);
}

Value version_info(Process& process) {
    return facts(process, "version_info",
                 {{"major", Value::small_int(3)},
                  {"minor", Value::small_int(14)},
                  {"micro", Value::small_int(0)},
                  {"releaselevel", runtime::str_value(process, "final")},
                  {"serial", Value::small_int(0)}});
}

Value arguments_list(Strand& strand) {
    Process& process = strand.process();
    runtime::List* const list = runtime::make_list(process);
    for (const std::string& argument : library_of(machine_of(strand)).program.arguments) {
        runtime::list_append(process, list, runtime::str_value(process, argument));
    }
    return Value::object(list);
}

}  // namespace

namespace {

// Constants that programs print, seldom more.
void set_facts(Strand& strand, Module& module) {
    Process& process = strand.process();
    const auto set = [&](const char* name, Value value) {
        runtime::set_module_attribute(process, module, name, value);
    };
    const auto text = [&](std::string_view utf8) { return runtime::str_value(process, utf8); };
    set("copyright", text("Copyright (c) the authors of Interleave"));
    set("api_version", Value::small_int(1013));
    set("float_repr_style", text("short"));
    set("warnoptions", Value::object(runtime::make_list(process)));
    set("exec_prefix", text("/"));
    set("base_prefix", text("/"));
    set("base_exec_prefix", text("/"));
    set("platlibdir", text("lib"));
    const auto number = [](std::int64_t value) { return Value::small_int(value); };
    const bool has_gil = machine::has_gil(machine_of(strand).settings().python);
    set("hash_info", facts(process, "hash_info",
                           {{"width", number(64)},
                            {"modulus", runtime::make_int(process, (std::int64_t{1} << 61) - 1)},
                            {"inf", number(314159)},
                            {"nan", number(0)},
                            {"imag", number(1000003)},
                            {"algorithm", text("siphash13")},
                            {"hash_bits", number(64)},
                            {"seed_bits", number(128)},
                            {"cutoff", number(0)}}));
    set("thread_info",
        facts(process, "thread_info",
              {{"name", text("pthread")}, {"lock", text("pymutex")}, {"version", Value::none()}}));
    set("flags", facts(process, "flags",
                       {{"debug", number(0)},
                        {"inspect", number(0)},
                        {"interactive", number(0)},
                        {"optimize", number(0)},
                        {"dont_write_bytecode", number(1)},
                        {"no_user_site", number(0)},
                        {"no_site", number(0)},
                        {"ignore_environment", number(0)},
                        {"verbose", number(0)},
                        {"bytes_warning", number(0)},
                        {"quiet", number(0)},
                        {"hash_randomization", number(1)},
                        {"isolated", number(0)},
                        {"dev_mode", Value::boolean(false)},
                        {"utf8_mode", number(1)},
                        {"warn_default_encoding", number(0)},
                        {"safe_path", Value::boolean(false)},
                        {"int_max_str_digits", number(4300)},
                        {"gil", number(has_gil ? 1 : 0)},
                        {"thread_inherit_context", number(has_gil ? 0 : 1)},
                        {"context_aware_warnings", number(has_gil ? 0 : 1)}},
                       3));
    set("int_info", facts(process, "int_info",
                          {{"bits_per_digit", number(30)},
                           {"sizeof_digit", number(4)},
                           {"default_max_str_digits", number(4300)},
                           {"str_digits_check_threshold", number(640)}}));
    set("float_info", facts(process, "float_info",
                            {{"max", Value::real(1.7976931348623157e308)},
                             {"max_exp", number(1024)},
                             {"max_10_exp", number(308)},
                             {"min", Value::real(2.2250738585072014e-308)},
                             {"min_exp", number(-1021)},
                             {"min_10_exp", number(-307)},
                             {"dig", number(15)},
                             {"mant_dig", number(53)},
                             {"epsilon", Value::real(2.220446049250313e-16)},
                             {"radix", number(2)},
                             {"rounds", number(1)}}));
    std::vector<Value> own;
    for (const NativeModule& native : native_modules()) own.push_back(text(native.name));
    set("builtin_module_names", Value::object(runtime::make_tuple(process, own)));
    runtime::Set* const names = runtime::make_set(process, true);
    for (const std::string& name : module_names()) {
        static_cast<void>(runtime::set_add(strand, names, text(name)));
    }
    set("stdlib_module_names", Value::object(names));
}

}  // namespace

bool init_sys(Strand& strand, Module& module) {
    Process& process = strand.process();
    const auto set = [&](const char* name, Value value) {
        runtime::set_module_attribute(process, module, name, value);
    };
    const auto text = [&](std::string_view utf8) { return runtime::str_value(process, utf8); };
    process.library_state["asyncgen_hooks"] = Value::object(runtime::make_type(
        process, {"asyncgen_hooks", Kind::tuple, process.types.tuple, nullptr, true, "sys"},
        asyncgen_hooks_methods));
    process.library_state["sys.TextIOWrapper"] = Value::object(runtime::make_type(
        process, {"TextIOWrapper", Kind::foreign, nullptr, nullptr, true, "_io"}, stream_methods));
    runtime::add_functions(process, module, functions);
    const Value output = stream_object(process, OutputStream::standard_output);
    const Value error = stream_object(process, OutputStream::standard_error);
    set("stdout", output);
    set("__stdout__", output);
    set("stderr", error);
    set("__stderr__", error);
    set("modules", Value::object(process.modules));
    set("argv", arguments_list(strand));
    set("orig_argv", arguments_list(strand));
    set("path", Value::object(runtime::make_list(process)));
    const Value version = version_info(process);
    set("version_info", version);
    const bool has_gil = machine::has_gil(machine_of(strand).settings().python);
    set("version",
        text(has_gil ? "3.14.0 (Interleave)" : "3.14.0 free-threading build (Interleave)"));
    set("abiflags", text(has_gil ? "" : "t"));
    set("hexversion", Value::small_int(0x030e00f0));
    set("platform", text("linux"));
    set("byteorder", text("little"));
    set("executable", text("interleave"));
    set("prefix", text("/"));
    set("maxsize", runtime::make_int(process, INT64_MAX));
    set("maxunicode", Value::small_int(0x10ffff));
    set("dont_write_bytecode", Value::boolean(true));
    set_facts(strand, module);
    return true;
}

}  // namespace interleave::library
