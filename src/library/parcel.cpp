// The format: a tag, then what the tag says; numbers have eight bytes, texts their length in front.
//
//   v   a scalar: text of pickle.h's format, without its price
//   p   a pickled value: text
//   t   tuple: count, items
//   w   memoryview of bytes: its format, text
//   q   queue: its id, which is in Parcel::queues too
//   f   function: index in Parcel::codes
//   c   code object: index in Parcel::codes

#include "library/parcel.h"

#include <algorithm>
#include <cstring>
#include <utility>

#include "base/check.h"
#include "library/library_modules.h"
#include "library/pickle.h"
#include "runtime/attributes.h"
#include "runtime/bytes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/memoryview.h"
#include "runtime/text.h"

namespace interleave::library {

using language::Opcode;
using runtime::Function;
using runtime::Kind;
using runtime::Tuple;

Interpreters& interpreters_of(Strand& strand) {
    const StrandRunner& runner = runner_of(strand);
    return library_of(runner.machine)
        .interpreters.try_emplace(runner.process.os_process().id, runner.machine)
        .first->second;
}

ParcelState::~ParcelState() {
    if (parcel.queues.empty()) return;
    const SyncGuard guard(machine);
    library_of(machine).interpreters.at(os_process).release(std::move(parcel.queues));
}

Value make_parcel(Strand& strand, Parcel parcel) {
    auto state = std::make_unique<ParcelState>(machine_of(strand));
    state->os_process = runner_of(strand).process.os_process().id;
    state->parcel = std::move(parcel);
    return make_foreign(strand.process(), type_named(strand.process(), "_interpreters.Parcel"),
                        std::move(state));
}

namespace {

// concurrent.interpreters' Queue; null: this interpreter has not imported it yet.
const Type* queue_type(Process& process) {
    const auto found = process.library_state.find("interpreters.Queue");
    return found == process.library_state.end() ? nullptr : runtime::as_type(found->second);
}

bool is_scalar(Process& process, Value value) {
    const Type* const type = process.type_of(value);
    const runtime::Types& types = process.types;
    return value.is_none() || type == types.bool_ || type == types.int_ || type == types.float_ ||
           type == types.str || type == types.bytes;
}

// What a view of bytes shows; nothing: what it shows can change, and heaps share no memory.
std::optional<std::string_view> unchanging(Value value) {
    const auto* const view = runtime::as_kind<runtime::MemoryView>(value, Kind::memoryview);
    if (view == nullptr || !runtime::as_kind<runtime::Bytes>(view->owner, Kind::bytes)) {
        return std::nullopt;
    }
    return runtime::memoryview_bytes(*view);
}

class Packer {
public:
    Packer(Strand& strand, Crossing crossing, Parcel& parcel)
        : strand_(strand), process_(strand.process()), crossing_(crossing), parcel_(parcel) {}

    bool value(Value value);

private:
    static constexpr int deepest = 300;  // it recurses on the C++ stack

    void number(std::uint64_t number) {
        char raw[sizeof number];
        std::memcpy(raw, &number, sizeof number);
        parcel_.bytes.append(raw, sizeof raw);
    }
    void text(char tag, const std::string& text) {
        parcel_.bytes += tag;
        number(text.size());
        parcel_.bytes += text;
    }
    void code(char tag, const runtime::Code& code) {
        parcel_.bytes += tag;
        number(parcel_.codes.size());
        parcel_.codes.push_back(code.source);
    }
    bool tuple(Value value);
    bool queue(Value value);
    bool pickled(Value value);
    bool refuse(Value value, Value cause);

    Strand& strand_;
    Process& process_;
    Crossing crossing_;
    Parcel& parcel_;
    int depth_ = 0;
};

bool Packer::value(Value value) {
    // Of ints, those of 64 bits cross as they are, although all are said to be shareable.
    const bool is_large = runtime::is_int(value) && !runtime::int64_of(value);
    if (is_scalar(process_, value) && !is_large) {
        std::string bytes;
        if (!dump_freely(strand_, value, bytes)) return false;
        text('v', bytes);
        return true;
    }
    const Type* const type = process_.type_of(value);
    if (type == process_.types.tuple) return tuple(value);
    if (type == queue_type(process_)) return queue(value);
    if (const auto shown = unchanging(value)) {
        const char format = static_cast<runtime::MemoryView*>(value.as_object())->format;
        parcel_.bytes += 'w';
        text(format, std::string(*shown));
        return true;
    }
    if (crossing_ == Crossing::shareable_only) return refuse(value, Value());
    if (type == process_.types.code) {
        code('c', *static_cast<runtime::Code*>(value.as_object()));
        return true;
    }
    if (type == process_.types.function) {
        const auto& function = static_cast<const Function&>(*value.as_object());
        if (stateless_problem(process_, function) == nullptr) {
            code('f', *function.code);
            return true;
        }
    }
    return pickled(value);
}

bool Packer::tuple(Value value) {
    const auto& items = static_cast<const Tuple&>(*value.as_object());
    if (++depth_ > deepest) {
        strand_.raise(process_.types.recursion_error,
                      "maximum recursion depth exceeded while sharing an object");
        return false;
    }
    parcel_.bytes += 't';
    number(items.size);
    for (std::uint32_t i = 0; i < items.size; ++i) {
        if (this->value(items.items()[i])) continue;
        if (!strand_.pending_is(type_named(process_, "_interpreters.NotShareableError"))) {
            return false;
        }
        return refuse(value, strand_.take_pending());
    }
    --depth_;
    return true;
}

bool Packer::queue(Value value) {
    const Value id = runtime::get_attribute(strand_, value, process_.intern("_id"));
    if (id.is_error()) return false;
    const auto number_of_queue = runtime::int64_of(id);
    {
        const SyncGuard guard(machine_of(strand_));
        Interpreters& interpreters = interpreters_of(strand_);
        if (number_of_queue && interpreters.find_queue(*number_of_queue) != nullptr) {
            interpreters.hold(*number_of_queue);
            parcel_.queues.push_back(*number_of_queue);
            parcel_.bytes += 'q';
            number(static_cast<std::uint64_t>(*number_of_queue));
            return true;
        }
    }
    return refuse(value, Value());
}

bool Packer::pickled(Value value) {
    std::string bytes;
    if (dump(strand_, value, bytes)) {
        text('p', bytes);
        return true;
    }
    if (!strand_.has_pending() || strand_.pending_is(process_.types.memory_error)) return false;
    strand_.take_pending();
    return refuse(value, Value());
}

bool Packer::refuse(Value value, Value cause) {
    std::string text;
    if (!runtime::append_repr(strand_, value, text)) {
        if (!strand_.has_pending()) return false;
        strand_.take_pending();
        text = runtime::type_name(process_, value) + " object";
    }
    strand_.raise(type_named(process_, "_interpreters.NotShareableError"),
                  text + " does not support cross-interpreter data");
    if (!cause.is_empty()) {
        strand_.pending()->cause = cause;
        strand_.pending()->suppress_context = true;
    }
    return false;
}

class Unpacker {
public:
    Unpacker(Strand& strand, const Parcel& parcel)
        : strand_(strand), process_(strand.process()), parcel_(parcel) {}

    Value value();

private:
    std::uint64_t number() {
        std::uint64_t number = 0;
        CHECK(parcel_.bytes.size() - at_ >= sizeof number);
        std::memcpy(&number, parcel_.bytes.data() + at_, sizeof number);
        at_ += sizeof number;
        return number;
    }
    std::string_view text() {
        const std::uint64_t size = number();
        const std::string_view text = std::string_view(parcel_.bytes).substr(at_, size);
        at_ += size;
        return text;
    }
    Value tuple();
    Value view();
    Value queue();
    Value pickled();
    Value function();

    Strand& strand_;
    Process& process_;
    const Parcel& parcel_;
    std::size_t at_ = 0;
};

Value Unpacker::value() {
    CHECK(at_ < parcel_.bytes.size());
    switch (parcel_.bytes[at_++]) {
        case 'v': return load_freely(strand_, text());
        case 'p': return pickled();
        case 't': return tuple();
        case 'w': return view();
        case 'q': return queue();
        case 'f': return function();
        case 'c': return Value::object(process_.code_for(parcel_.codes[number()]));
        default: break;
    }
    CHECK(false);
    return Value::error();
}

Value Unpacker::tuple() {
    const std::uint64_t size = number();
    std::vector<Value> items;
    for (std::uint64_t i = 0; i < size; ++i) {
        const Value item = value();
        if (item.is_error()) return item;
        items.push_back(item);
    }
    return Value::object(runtime::make_tuple(process_, items));
}

Value Unpacker::view() {
    const char format = parcel_.bytes[at_++];
    const Value bytes = Value::object(runtime::make_bytes(process_, text()));
    const Value whole = strand_.call(Value::object(process_.types.memoryview), {bytes});
    if (whole.is_error() || format == 'B') return whole;
    const Value cast = runtime::get_attribute(strand_, whole, process_.intern("cast"));
    if (cast.is_error()) return cast;
    return strand_.call(cast, {runtime::str_value(process_, std::string(1, format))});
}

// The parcel holds the queue until Python's object does.
Value Unpacker::queue() {
    const auto id = static_cast<std::int64_t>(number());
    if (queue_type(process_) == nullptr &&
        import_nested(strand_, "concurrent.interpreters").is_error()) {
        return Value::error();
    }
    if (queue_type(process_) == nullptr) {
        return strand_.raise(process_.types.import_error, "concurrent.interpreters has no Queue");
    }
    return strand_.call(process_.library_state.at("interpreters.Queue"), {Value::small_int(id)});
}

Value Unpacker::pickled() {
    const std::string_view bytes = text();
    StrandRunner& runner = runner_of(strand_);
    if (runner.process.owner != nullptr && !process_.library_state.contains("pickle's price")) {
        process_.library_state["pickle's price"] = Value::none();
        runner.machine.spend(runner, runner.machine.costs().interpreter_first_pickle);
    }
    return load(strand_, bytes);
}

// Its globals are those of __main__ here.
Value Unpacker::function() {
    const auto* const main = runtime::as_kind<Module>(
        runtime::dict_get(process_.modules, process_.intern("__main__")), Kind::module);
    auto* const function = process_.heap.create<Function>(process_.types.function, Kind::function);
    function->code = process_.code_for(parcel_.codes[number()]);
    function->globals = main != nullptr ? main->dict : runtime::make_dict(process_);
    function->name = Value::object(function->code->name);
    function->qualified_name = Value::object(function->code->qualified_name);
    function->doc = Value::none();
    function->module = runtime::str_value(process_, "__main__");
    return Value::object(function);
}

// Anything but None, which "return None" is compiled to as well.
bool returns_a_value(const language::Code& code) {
    for (std::size_t i = 0; i < code.instructions.size(); ++i) {
        const language::Instruction& instruction = code.instructions[i];
        if (instruction.opcode != Opcode::return_) continue;
        const bool is_none = i > 0 && code.instructions[i - 1].opcode == Opcode::load_none &&
                             code.instructions[i - 1].a == instruction.a;
        if (!is_none) return true;
    }
    return code.is_generator || code.is_coroutine;
}

}  // namespace

Value pack(Strand& strand, Value value, Crossing crossing) {
    // The state first: what was packed when the rest is refused is released with it.
    const Value made = make_parcel(strand, {});
    Parcel& parcel = state_of<ParcelState>(made).parcel;
    if (!Packer(strand, crossing, parcel).value(value)) return Value::error();
    return made;
}

Value unpack(Strand& strand, const Parcel& parcel) {
    if (parcel.bytes.empty()) {
        return strand.raise(strand.process().types.value_error, "this parcel has been sent");
    }
    return Unpacker(strand, parcel).value();
}

bool is_shareable(Process& process, Value value) {
    const Type* const type = process.type_of(value);
    return is_scalar(process, value) || type == process.types.tuple ||
           type == queue_type(process) || unchanging(value).has_value();
}

const char* stateless_problem(Process& process, const Function& function) {
    const language::Code& code = *function.code->source;
    if (function.defaults != nullptr && function.defaults->size > 0) {
        return "defaults not supported";
    }
    if (function.keyword_defaults != nullptr && function.keyword_defaults->size > 0) {
        return "keyword defaults not supported";
    }
    if (!code.free_names.empty()) return "closures not supported";
    // What it only assigns to is __main__'s there.
    for (const language::Instruction& instruction : code.instructions) {
        if (instruction.opcode != Opcode::load_global) continue;
        const runtime::Str* const name =
            process.intern(code.names[code.cached_names[instruction.b]]);
        if (!runtime::dict_get(function.globals, name).is_empty() ||
            runtime::dict_get(process.builtins, name).is_empty()) {
            return "globals not supported";
        }
    }
    return nullptr;
}

const char* script_problem(const language::Code& code) {
    if (code.positional > 0 || code.keyword_only > 0 || code.has_varargs || code.has_varkeywords) {
        return "code with args not supported";
    }
    if (!code.free_names.empty()) return "closures not supported";
    return returns_a_value(code) ? "code that returns a value is not a script" : nullptr;
}

}  // namespace interleave::library
