// Calling: any callable, with any arguments, without using the C++ stack for Python functions.
// Binding follows Python/ceval.c (initialize_locals), its messages included.

#include <algorithm>
#include <array>
#include <format>

#include "base/check.h"
#include "runtime/attributes.h"
#include "runtime/exceptions.h"
#include "runtime/generators.h"
#include "runtime/interpreter.h"
#include "runtime/text.h"

namespace interleave::runtime {
namespace {

constexpr std::uint32_t deepest_nesting = 180;  // of nested eval loops on the C++ stack

// Places for arguments, behind a free one, as call() wants them.
class ArgumentPlaces {
public:
    explicit ArgumentPlaces(std::size_t count) {
        if (count >= few_.size()) many_.resize(count + 1);
    }
    [[nodiscard]] Value* first() { return (many_.empty() ? few_.data() : many_.data()) + 1; }

private:
    std::array<Value, 8> few_;
    std::vector<Value> many_;
};

std::string quoted_list(const std::vector<std::string>& names) {
    std::string text;
    for (std::size_t i = 0; i < names.size(); ++i) {
        if (i > 0) text += names.size() == 2 ? " and " : (i + 1 == names.size() ? ", and " : ", ");
        text += "'" + names[i] + "'";
    }
    return text;
}

}  // namespace

std::uint32_t Arguments::keyword_count() const {
    return keyword_names != nullptr ? keyword_names->size : 0;
}

Value Arguments::keyword(std::string_view name) const {
    for (std::uint32_t i = 0; i < keyword_count(); ++i) {
        if (equals_ascii(as_str(keyword_names->items()[i]), name)) return values[count + i];
    }
    return Value();
}

namespace {

bool is_wanted(Value value, Wanted wanted) {
    switch (wanted) {
        case Wanted::anything: return true;
        case Wanted::type: return as_type(value) != nullptr;
        case Wanted::iterator_type:
            return as_type(value) != nullptr && as_type(value)->layout == Kind::iterator;
        case Wanted::list: return as_list(value) != nullptr;
        case Wanted::tuple: return as_tuple(value) != nullptr;
        case Wanted::dict: return as_dict(value) != nullptr;
        case Wanted::size: return value.is_small_int() && value.as_small_int() >= 0;
    }
    return false;
}

}  // namespace

bool are_wanted(Strand& strand, const Arguments& arguments, std::initializer_list<Wanted> wanted) {
    std::uint32_t index = 0;
    for (const Wanted kind : wanted) {
        if (!is_wanted(arguments[index++], kind)) {
            strand.raise(
                strand.process().types.type_error,
                std::format("{}() cannot take this argument {}", arguments.callee->name, index));
            return false;
        }
    }
    return true;
}

bool bind(Strand& strand, const Arguments& arguments, const char* function_name,
          std::initializer_list<Parameter> parameters, Value* values) {
    Process& process = strand.process();
    std::size_t positional = 0;
    for (const Parameter& parameter : parameters) positional += parameter.keyword_only ? 0 : 1;
    // What a call does not write is not counted in messages.
    const std::string_view first = parameters.begin()->name;
    const std::size_t implied = first == "type" || first == "self" ? 1 : 0;
    if (arguments.count > positional) {
        const std::size_t most = positional - implied;
        // Those without keywords that are made by PyArg_UnpackTuple have other words.
        if (parameters.begin()->name[0] == '\0') {
            strand.raise(process.types.type_error,
                         std::format("{} expected at most {} argument{}, got {}", function_name,
                                     most, most == 1 ? "" : "s", arguments.count - implied));
            return false;
        }
        strand.raise(process.types.type_error,
                     std::format("{}() takes at most {} argument{} ({} given)", function_name, most,
                                 most == 1 ? "" : "s",
                                 arguments.count - implied + arguments.keyword_count()));
        return false;
    }
    std::size_t index = 0;
    std::uint32_t used_keywords = 0;
    for (const Parameter& parameter : parameters) {
        Value& value = values[index];
        const Value keyword = arguments.keyword(parameter.name);
        value = parameter.otherwise;
        if (!parameter.keyword_only && index < arguments.count) {
            value = arguments[index];
            if (!keyword.is_empty()) {
                strand.raise(process.types.type_error,
                             std::format("argument for {}() given by name ('{}') and position ({})",
                                         function_name, parameter.name, index + 1 - implied));
                return false;
            }
        } else if (!keyword.is_empty()) {
            value = keyword;
        }
        if (!keyword.is_empty()) ++used_keywords;
        if (value.is_error()) {
            strand.raise(process.types.type_error,
                         std::format("{}() missing required argument '{}' (pos {})", function_name,
                                     parameter.name, index + 1 - implied));
            return false;
        }
        ++index;
    }
    if (used_keywords == arguments.keyword_count()) return true;
    for (std::uint32_t i = 0; i < arguments.keyword_count(); ++i) {
        const std::string name = utf8(as_str(arguments.keyword_names->items()[i]));
        const bool known = std::any_of(parameters.begin(), parameters.end(),
                                       [&](const Parameter& p) { return p.name == name; });
        if (known) continue;
        std::vector<std::string> names;
        for (const Parameter& parameter : parameters) names.emplace_back(parameter.name);
        strand.raise(process.types.type_error,
                     std::format("{}() got an unexpected keyword argument '{}'{}", function_name,
                                 name, meant(name, names)));
        break;
    }
    return false;
}

Outcome Interpreter::call(Value callable, Value* arguments, std::uint32_t count, Tuple* keywords,
                          std::uint16_t to, ReturnKind kind, Value keep) {
    std::uint32_t steps = 0;
    while (callable.is_object()) {
        Object* object = callable.as_object();
        switch (object->kind) {
            case Kind::function:
                return call_function(static_cast<Function*>(object), arguments, count, keywords, to,
                                     kind, keep);
            case Kind::native:
                return call_native(static_cast<Native*>(object), arguments, count, keywords, to,
                                   kind, keep);
            case Kind::bound_method: {
                const auto* method = static_cast<const BoundMethod*>(object);
                callable = method->function;
                *--arguments = method->self;
                ++count;
                // A method of a method has no second free place; it is rare enough for a copy. A whole chain
                // is called at once, not one level of the C++ stack each.
                if (callable.is_object() && callable.as_object()->kind != Kind::function &&
                    callable.as_object()->kind != Kind::native) {
                    const std::uint32_t all = count + (keywords != nullptr ? keywords->size : 0);
                    std::vector<Value> selves;
                    while (const auto* inner = as_kind<BoundMethod>(callable, Kind::bound_method)) {
                        selves.push_back(inner->self);
                        callable = inner->function;
                    }
                    std::ranges::reverse(selves);
                    selves.insert(selves.end(), arguments, arguments + all);
                    strand_.tail_call(callable, selves, keywords);
                    return suspended(to, kind, keep);
                }
                continue;
            }
            case Kind::type:
                return call_type(static_cast<Type*>(object), arguments, count, keywords, to, kind,
                                 keep);
            case Kind::static_method:
                callable = static_cast<StaticMethod*>(object)->function;
                continue;
            default: break;
        }
        const Value method = process_.find_in_type(object->type, process_.names.__call__);
        if (method.is_empty()) break;
        const auto* const native = as_kind<Native>(method, Kind::native);
        if (as_kind<Function>(method, Kind::function) != nullptr ||
            (native != nullptr && native->owner != nullptr)) {
            *--arguments = callable;  // what the bound method would do, without one
            ++count;
            callable = method;
            continue;
        }
        const Found found = bind_found(strand_, method, callable, object->type);
        if (found.how == Found::How::raised) return Outcome::raised;
        callable = found.value;
        if (found.how == Found::How::call) {
            callable = strand_.call(found.value, std::span(found.arguments, found.count));
            if (callable.is_error()) return Outcome::raised;
        }
        // class C: __call__ = C() calls itself for ever.
        if (++steps > strand_.recursion_limit) {
            strand_.raise(types_.recursion_error, "maximum recursion depth exceeded");
            return Outcome::raised;
        }
    }
    strand_.raise(types_.type_error,
                  std::format("'{}' object is not callable", type_name(process_, callable)));
    return Outcome::raised;
}

Outcome Interpreter::call_function(Function* function, const Value* arguments, std::uint32_t count,
                                   Tuple* keywords, std::uint16_t to, ReturnKind kind, Value keep) {
    if (strand_.depth_ >= strand_.recursion_limit) {
        strand_.raise(types_.recursion_error, "maximum recursion depth exceeded");
        return Outcome::raised;
    }
    Frame* frame = strand_.new_frame(function->code);
    frame->function = function;
    frame->globals = function->globals;
    frame->result_register = to;
    frame->return_kind = kind;
    frame->keep = keep;
    const language::Code& code = *function->code->source;
    if (code.uses_namespace) {  // exec and eval; a class body gets its own from build_class
        frame->names = function->attributes != nullptr ? function->attributes : function->globals;
    }
    if (keywords == nullptr && count == function->code->plain_parameters) {
        std::copy_n(arguments, count, frame->registers);
    } else if (!bind_arguments(function, *frame, arguments, count, keywords)) {
        strand_.drop_frame(frame);
        return Outcome::raised;
    }
    ++strand_.depth_;
    frame->back = strand_.frame_;
    strand_.frame_ = frame;
    return Outcome::pushed;
}

bool Interpreter::bind_arguments(Function* function, Frame& frame, const Value* arguments,
                                 std::uint32_t count, Tuple* keywords) {
    const language::Code& code = *function->code->source;
    Value* regs = frame.registers;
    const std::uint32_t named = code.positional + code.keyword_only;
    const std::uint32_t direct = std::min<std::uint32_t>(count, code.positional);
    std::copy_n(arguments, direct, regs);
    if (code.has_varargs) {
        regs[named] =
            count > direct
                ? Value::object(make_tuple(process_, std::span(arguments + direct, count - direct)))
                : Value::object(process_.empty_tuple);
    }
    Dict* rest = nullptr;
    if (code.has_varkeywords) {
        rest = make_dict(process_);
        regs[named + (code.has_varargs ? 1 : 0)] = Value::object(rest);
    }
    if (keywords != nullptr && !bind_keywords(function, frame, arguments + count, keywords, rest)) {
        return false;
    }
    if (count > code.positional && !code.has_varargs) {
        raise_too_many(function, frame, count);
        return false;
    }
    bool missing = false;
    const std::uint32_t defaults = function->defaults != nullptr ? function->defaults->size : 0;
    for (std::uint32_t i = direct; i < code.positional; ++i) {
        if (!regs[i].is_empty()) continue;
        const std::uint32_t first_default = code.positional - defaults;
        if (i >= first_default) {
            regs[i] = function->defaults->items()[i - first_default];
        } else {
            missing = true;
        }
    }
    for (std::uint32_t i = code.positional; i < named; ++i) {
        if (!regs[i].is_empty()) continue;
        if (function->keyword_defaults != nullptr) {
            regs[i] = dict_get(function->keyword_defaults, process_.intern(code.locals[i]));
        }
        missing |= regs[i].is_empty();
    }
    if (missing) raise_missing(function, frame);
    return !missing;
}

bool Interpreter::bind_keywords(Function* function, Frame& frame, const Value* values,
                                Tuple* keywords, Dict* rest) {
    const language::Code& code = *function->code->source;
    const std::uint32_t named = code.positional + code.keyword_only;
    const auto name_of_function = [&] { return utf8(as_str(function->qualified_name)); };
    std::vector<std::string> wrongly_named;
    for (std::uint32_t k = 0; k < keywords->size; ++k) {
        Str* key = as_str(keywords->items()[k]);
        const std::string other_than_ascii = key->ascii ? std::string() : utf8(key);
        const std::string_view name = key->ascii ? key->ascii_view() : other_than_ascii;
        std::uint32_t i = code.positional_only;
        while (i < named && code.locals[i] != name) ++i;
        if (i < named) {
            if (!frame.registers[i].is_empty()) {
                strand_.raise(types_.type_error,
                              std::format("{}() got multiple values for argument '{}'",
                                          name_of_function(), name));
                return false;
            }
            frame.registers[i] = values[k];
            continue;
        }
        if (rest != nullptr) {
            dict_set(process_, rest, process_.intern(key), values[k]);
            continue;
        }
        const auto positional_only =
            std::find(code.locals.begin(), code.locals.begin() + code.positional_only, name);
        if (positional_only != code.locals.begin() + code.positional_only) {
            wrongly_named.emplace_back(name);
            continue;
        }
        std::vector<std::string> candidates(code.locals.begin() + code.positional_only,
                                            code.locals.begin() + named);
        strand_.raise(types_.type_error,
                      std::format("{}() got an unexpected keyword argument '{}'{}",
                                  name_of_function(), name, meant(name, candidates)));
        return false;
    }
    if (wrongly_named.empty()) return true;
    std::string list;
    for (const std::string& name : wrongly_named) list += (list.empty() ? "" : ", ") + name;
    strand_.raise(types_.type_error,
                  std::format("{}() got some positional-only arguments passed as keyword "
                              "arguments: '{}'",
                              name_of_function(), list));
    return false;
}

// Functions that CPython has in C word the errors in their arguments otherwise (Python/getargs.c). The
// name of such a one, or nothing.
std::string Interpreter::name_in_c(const Function& function) const {
    const Str* const name = as_str(function.qualified_name);
    if (!function.code->source->is_library || !is_listed_in_c(process_, function.globals, name)) {
        return {};
    }
    const std::string text = utf8(name);
    const std::size_t special = text.find(".__");  // partial.__new__ is partial, deque.pop is pop
    return special != std::string::npos ? text.substr(0, special)
                                        : text.substr(text.rfind('.') + 1);
}

namespace {

// 1 for a method, whose first argument nobody has written.
std::uint32_t method_self(const Function& function) {
    return utf8(as_str(function.qualified_name)).find('.') == std::string::npos ? 0 : 1;
}

std::string counted(std::uint32_t number, std::string_view adjective = "") {
    return std::format("{} {}argument{}", number, adjective, number == 1 ? "" : "s");
}

}  // namespace

bool Interpreter::raise_missing_in_c(Function* function, const Frame& frame) {
    const std::string name = name_in_c(*function);
    if (name.empty()) return false;
    const language::Code& code = *function->code->source;
    const std::uint32_t defaults = function->defaults != nullptr ? function->defaults->size : 0;
    const std::uint32_t least = code.positional - defaults;
    std::uint32_t missing = 0;
    while (missing < least && !frame.registers[missing].is_empty()) ++missing;
    const std::uint32_t self = method_self(*function);
    const bool exact = defaults == 0 && code.keyword_only == 0;
    if (missing < code.positional_only && code.positional_only < code.positional) {
        strand_.raise(
            types_.type_error,
            std::format("{}() takes {} {} ({} given)", name, exact ? "exactly" : "at least",
                        counted(least - self, "positional "), missing - self));
    } else if (missing < code.positional_only) {
        strand_.raise(types_.type_error,
                      std::format("{} expected {}{}, got {}", name, exact ? "" : "at least ",
                                  counted(least - self), missing - self));
    } else {
        strand_.raise(types_.type_error,
                      std::format("{}() missing required argument '{}' (pos {})", name,
                                  code.locals[missing], missing + 1 - self));
    }
    return true;
}

bool Interpreter::raise_too_many_in_c(Function* function, std::uint32_t given) {
    const std::string name = name_in_c(*function);
    if (name.empty()) return false;
    const language::Code& code = *function->code->source;
    const bool exact = function->defaults == nullptr && code.keyword_only == 0;
    const std::uint32_t self = method_self(*function);
    if (code.positional_only == code.positional) {
        strand_.raise(types_.type_error,
                      std::format("{} expected {}{}, got {}", name, exact ? "" : "at most ",
                                  counted(code.positional - self), given - self));
    } else {
        const char* const kind = code.keyword_only > 0 ? "positional " : "";
        strand_.raise(
            types_.type_error,
            std::format("{}() takes {} {} ({} given)", name, exact ? "exactly" : "at most",
                        counted(code.positional - self, kind), given - self));
    }
    return true;
}

void Interpreter::raise_missing(Function* function, const Frame& frame) {
    if (raise_missing_in_c(function, frame)) return;
    const language::Code& code = *function->code->source;
    std::vector<std::string> positional;
    std::vector<std::string> keyword_only;
    for (std::uint32_t i = 0; i < code.positional + code.keyword_only; ++i) {
        if (!frame.registers[i].is_empty()) continue;
        (i < code.positional ? positional : keyword_only).push_back(code.locals[i]);
    }
    const bool is_positional = !positional.empty();
    const auto& names = is_positional ? positional : keyword_only;
    strand_.raise(types_.type_error,
                  std::format("{}() missing {} required {} argument{}: {}",
                              utf8(as_str(function->qualified_name)), names.size(),
                              is_positional ? "positional" : "keyword-only",
                              names.size() == 1 ? "" : "s", quoted_list(names)));
}

void Interpreter::raise_too_many(Function* function, const Frame& frame, std::uint32_t given) {
    if (raise_too_many_in_c(function, given)) return;
    const language::Code& code = *function->code->source;
    const std::uint32_t defaults = function->defaults != nullptr ? function->defaults->size : 0;
    std::uint32_t keyword_only_given = 0;
    for (std::uint32_t i = code.positional; i < code.positional + code.keyword_only; ++i) {
        if (!frame.registers[i].is_empty()) ++keyword_only_given;
    }
    const std::string takes =
        defaults > 0 ? std::format("from {} to {}", code.positional - defaults, code.positional)
                     : std::format("{}", code.positional);
    const bool plural = defaults > 0 || code.positional != 1;
    std::string extra;
    if (keyword_only_given > 0) {
        extra = std::format(" positional argument{} (and {} keyword-only argument{})",
                            given == 1 ? "" : "s", keyword_only_given,
                            keyword_only_given == 1 ? "" : "s");
    }
    strand_.raise(
        types_.type_error,
        std::format("{}() takes {} positional argument{} but {}{} {} given",
                    utf8(as_str(function->qualified_name)), takes, plural ? "s" : "", given, extra,
                    given == 1 && keyword_only_given == 0 ? "was" : "were"));
}

static std::string wrong_self(const Process& process, const Native& native, Value given) {
    const char* const form =
        native.type == process.types.wrapper_descriptor
            ? "descriptor '{}' requires a '{}' object but received a '{}'"
            : "descriptor '{}' for '{}' objects doesn't apply to a '{}' object";
    const std::string owner = name_in_messages(process, native.owner);
    const std::string its = type_name(process, given);
    const std::string_view name = native.name;
    return std::vformat(form, std::make_format_args(name, owner, its));
}

// dict.fromkeys is called with the class in its first argument's place.
static bool is_of_class(Process& process, const Native& native, Value given) {
    const Type* const type = as_type(given);
    if (type == nullptr || !is_subtype(type, native.owner)) return false;
    const Value found = dict_get(native.owner->dict, process.intern(native.name));
    return as_kind<ClassMethod>(found, Kind::class_method) != nullptr;
}

static std::string missing_self(const Process& process, const Native& native) {
    if (native.type == process.types.wrapper_descriptor) {
        return std::format("descriptor '{}' of '{}' object needs an argument", native.name,
                           utf8(native.owner->name));
    }
    return std::format("unbound method {}.{}() needs an argument", utf8(native.owner->name),
                       native.name);
}

Outcome Interpreter::call_native(Native* native, Value* arguments, std::uint32_t count,
                                 Tuple* keywords, std::uint16_t to, ReturnKind kind, Value keep) {
    if (native->interacts && strand_.executed_ > strand_.interaction_horizon_ &&
        strand_.nesting_ == 0 && kind == ReturnKind::value) {
        // Again from the calling instruction, once nobody else is behind in time.
        strand_.frame_->pc = calling_instruction(*strand_.frame_);
        pause_ = Pause::interact;
        return Outcome::pause;
    }
    const std::uint32_t least = static_cast<std::uint32_t>(native->min_arguments);
    const bool too_many =
        native->max_arguments >= 0 && count > static_cast<std::uint32_t>(native->max_arguments);
    // Of a method, self is not counted.
    const std::uint32_t self = native->owner != nullptr ? 1 : 0;
    if (keywords != nullptr && keywords->size > 0 && !native->keywords) {
        strand_.raise(types_.type_error,
                      std::format("{}{}() takes no keyword arguments",
                                  self > 0 ? utf8(native->owner->name) + "." : "", native->name));
        return Outcome::raised;
    }
    if (self > 0 && (count == 0 || !is_subtype(process_.type_of(arguments[0]), native->owner)) &&
        !(count > 0 && is_of_class(process_, *native, arguments[0]))) {
        strand_.raise(types_.type_error, count == 0 ? missing_self(process_, *native)
                                                    : wrong_self(process_, *native, arguments[0]));
        return Outcome::raised;
    }
    const std::uint32_t keyword_count = keywords != nullptr ? keywords->size : 0;
    if ((count < least && !(native->keywords && count + keyword_count >= least)) || too_many) {
        const auto* const module = as_kind<Module>(native->bound, Kind::module);
        const std::string name =
            (self > 0 ? utf8(native->owner->name) + "."
             : module != nullptr && module->dict != process_.builtins ? utf8(module->name) + "."
                                                                      : std::string()) +
            native->name;
        const std::uint32_t most = too_many ? static_cast<std::uint32_t>(native->max_arguments) : 0;
        const std::uint32_t bound = (count < least ? least : most) - self;
        const bool exact = native->max_arguments == native->min_arguments;
        std::string message;
        if (exact && native->type == types_.wrapper_descriptor) {
            message = std::format("expected {} argument{}, got {}", bound, bound == 1 ? "" : "s",
                                  count - self);
        } else if (exact && bound == 0) {
            message = std::format("{}() takes no arguments ({} given)", name, count - self);
        } else if (exact && bound == 1) {
            message = std::format("{}() takes exactly one argument ({} given)", name, count - self);
        } else if (native->keywords && too_many) {
            message = std::format("{}() takes at most {} argument{} ({} given)", native->name,
                                  bound, bound == 1 ? "" : "s", count - self + keyword_count);
        } else if (exact) {
            message =
                std::format("{} expected {} arguments, got {}", native->name, bound, count - self);
        } else {
            message = std::format("{} expected at {} {} argument{}, got {}", native->name,
                                  count < least ? "least" : "most", bound, bound == 1 ? "" : "s",
                                  count - self);
        }
        strand_.raise(types_.type_error, message);
        return Outcome::raised;
    }
    const Value value = native->function(strand_, Arguments{arguments, count, keywords, native});
    ++strand_.executed_;
    if (value.is_suspended()) return suspended(to, kind, keep);
    return deliver(value, to, kind, keep);
}

Outcome Interpreter::call_type(Type* type, Value* arguments, std::uint32_t count, Tuple* keywords,
                               std::uint16_t to, ReturnKind kind, Value keep) {
    if (!type->type->plain_metaclass) {
        // class M(type): def __call__(cls, …)
        const Value method = process_.find_in_type(type->type, process_.names.__call__);
        if (as_kind<Function>(method, Kind::function) != nullptr) {
            *--arguments = Value::object(type);
            return call(method, arguments, count + 1, keywords, to, kind, keep);
        }
    }
    const Value init = process_.find_in_type(type, process_.names.__init__);
    const bool python_init = as_kind<Native>(init, Kind::native) == nullptr && !init.is_empty();
    if (as_kind<Instance>(init, Kind::instance) != nullptr) {
        return construct_by_prelude("_construct_bound", type, arguments, count, keywords, to, kind,
                                    keep);
    }
    if (!type->has_new && type->layout == Kind::instance && python_init && !type->is_abstract &&
        type->construct == types_.object->construct && kind == ReturnKind::value) {
        const Value instance = Value::object(make_instance(process_, type));
        *--arguments = instance;
        return call(init, arguments, count + 1, keywords, to, ReturnKind::instance, instance);
    }
    if (type == types_.str && count == 1 && keywords == nullptr && kind == ReturnKind::value) {
        Outcome outcome = Outcome::done;
        if (enter_text(arguments[0], 's', to, outcome)) return outcome;
    }
    if (!type->has_new && !python_init) {
        if (type->construct == nullptr) {
            strand_.raise(types_.type_error, std::format("cannot create '{}' instances",
                                                         name_in_messages(process_, type)));
            return Outcome::raised;
        }
        *--arguments = Value::object(type);
        const Value value =
            type->construct(strand_, Arguments{arguments, count + 1, keywords, nullptr});
        ++strand_.executed_;
        if (value.is_suspended()) return suspended(to, kind, keep);
        return deliver(value, to, kind, keep);
    }
    if (!type->has_new && type->construct == types_.base_exception->construct &&
        kind == ReturnKind::value) {
        // BaseException.__new__ keeps the positional arguments; the rest is up to __init__.
        *--arguments = Value::object(type);
        const Value made =
            type->construct(strand_, Arguments{arguments, count + 1, nullptr, nullptr});
        if (made.is_error()) return deliver(made, to, kind, keep);
        arguments[0] = made;
        return call(init, arguments, count + 1, keywords, to, ReturnKind::instance, made);
    }
    if (type->has_new && kind == ReturnKind::value) {
        const Value callable = maker_of(process_, type);
        if (as_kind<Function>(callable, Kind::function) != nullptr) {
            return call_new(type, callable, arguments, count, keywords, to);
        }
    }
    // Another kind of __new__, or an __init__ over a built-in: a few lines of Python.
    return construct_by_prelude("_construct", type, arguments, count, keywords, to, kind, keep);
}

Outcome Interpreter::construct_by_prelude(std::string_view function, Type* type, Value* arguments,
                                          std::uint32_t count, const Tuple* keywords,
                                          std::uint16_t to, ReturnKind kind, Value keep) {
    const Value positional = Value::object(make_tuple(process_, std::span(arguments, count)));
    Dict* named = make_dict(process_);
    for (std::uint32_t i = 0; keywords != nullptr && i < keywords->size; ++i) {
        dict_set(process_, named, process_.intern(as_str(keywords->items()[i])),
                 arguments[count + i]);
    }
    Value values[4] = {Value(), Value::object(type), positional, Value::object(named)};
    return call(Value::object(process_.prelude_function(function)), values + 1, 3, nullptr, to,
                kind, keep);
}

// __new__, and then __init__ with the same arguments (Objects/typeobject.c, type_call).
Outcome Interpreter::call_new(Type* type, Value callable, Value* arguments, std::uint32_t count,
                              Tuple* keywords, std::uint16_t to) {
    const std::uint32_t named = keywords != nullptr ? keywords->size : 0;
    std::vector<Value> kept = {Value::object(type),
                               keywords != nullptr ? Value::object(keywords) : Value::none()};
    kept.insert(kept.end(), arguments, arguments + count + named);
    const Value keep = Value::object(make_tuple(process_, kept));
    *--arguments = Value::object(type);
    return call(callable, arguments, count + 1, keywords, to, ReturnKind::made, keep);
}

Outcome Interpreter::initialise(Value made, std::uint16_t to, Value keep) {
    const auto* kept = static_cast<const Tuple*>(keep.as_object());
    strand_.frame_->registers[to] = made;
    Type* const type = process_.type_of(made);
    if (!is_subtype(type, static_cast<const Type*>(kept->items()[0].as_object()))) {
        return Outcome::done;
    }
    Value init = process_.find_in_type(type, process_.names.__init__);
    const auto* native = as_kind<Native>(init, Kind::native);
    if (native != nullptr && native->owner == types_.object) return Outcome::done;
    if (native == nullptr && as_kind<Function>(init, Kind::function) == nullptr) {
        init = get_attribute(strand_, Value::object(type), process_.names.__init__);
        if (init.is_error()) return Outcome::raised;
    }
    ArgumentPlaces places(kept->size - 1);
    *places.first() = made;
    std::copy(kept->items() + 2, kept->items() + kept->size, places.first() + 1);
    Tuple* const keywords = as_tuple(kept->items()[1]);
    const std::uint32_t named = keywords != nullptr ? keywords->size : 0;
    return call(init, places.first(), kept->size - 1 - named, keywords, to, ReturnKind::instance,
                made);
}

Outcome Interpreter::call_found(const Found& found, std::uint16_t to, ReturnKind kind, Value keep) {
    Value values[4];
    std::copy_n(found.arguments, found.count, values + 1);
    return call(found.value, values + 1, found.count, nullptr, to, kind, keep);
}

Outcome Interpreter::unpacked_call(Frame& frame, std::uint16_t base, std::uint16_t to) {
    const auto* positional = static_cast<const Tuple*>(frame.registers[base + 1].as_object());
    const Dict* named = as_dict(frame.registers[base + 2]);
    const std::size_t named_count = named != nullptr ? named->size : 0;
    ArgumentPlaces places(positional->size + named_count);
    Value* end = std::copy_n(positional->items(), positional->size, places.first());
    Tuple* names = nullptr;
    if (named_count > 0) {
        std::vector<Value> keys;
        for (std::uint32_t i = 0; i < named->used; ++i) {
            if (named->entries[i].key.is_empty()) continue;
            Str* key = as_str(named->entries[i].key);
            keys.push_back(Value::object(process_.intern(key)));
            *end++ = named->entries[i].value;
        }
        names = make_tuple(process_, keys);
    }
    return call(frame.registers[base], places.first(), positional->size, names, to,
                ReturnKind::value);
}

Outcome Interpreter::suspended(std::uint16_t to, ReturnKind kind, Value keep) {
    const auto what = strand_.suspension_;
    strand_.suspension_ = Strand::Suspension::none;
    switch (what) {
        case Strand::Suspension::tail_call: {
            Strand::TailCall tail = std::exchange(strand_.tail_, {});
            std::vector<Value>& values = tail.arguments;
            const std::uint32_t named = tail.keywords != nullptr ? tail.keywords->size : 0;
            const auto count = static_cast<std::uint32_t>(values.size()) - 1 - named;
            if (tail.returns != ReturnKind::value && kind == ReturnKind::value) {
                kind = tail.returns;
                keep = tail.keep;
            } else if (tail.returns != ReturnKind::value) {
                // Who called the native wants something of the result too.
                const Value value = strand_.call(tail.callable, std::span(values).subspan(1));
                if (value.is_error()) return exception_in_caller(kind, to, keep);
                return deliver(checked(value, tail.returns, tail.keep), to, kind, keep);
            }
            const Outcome outcome =
                call(tail.callable, values.data() + 1, count, tail.keywords, to, kind, keep);
            values.clear();
            strand_.tail_.arguments.swap(values);  // the room, for the next one's
            return outcome;
        }
        case Strand::Suspension::generator: {
            const Strand::Resumption resumption = strand_.resumption_;
            if (resumption.step != nullptr) {
                return start_async_step(resumption.step, resumption.sent, resumption.thrown, to,
                                        kind);
            }
            return resume_generator(resumption.generator, resumption.sent, resumption.thrown, to,
                                    kind);
        }
        case Strand::Suspension::wait: {
            if (strand_.nesting_ > 0) {
                Value value = process_.host.wait_nested(strand_);
                return value.is_suspended() ? suspended(to, kind, keep)
                                            : deliver(value, to, kind, keep);
            }
            strand_.waiting_ = true;
            strand_.wait_register_ = to;
            strand_.wait_kind_ = kind;
            pause_ = Pause::waiting;
            return Outcome::pause;
        }
        case Strand::Suspension::none: break;
    }
    CHECK(false);
}

Value Interpreter::call_nested(Value callable, std::span<const Value> arguments, Tuple* keywords) {
    if (strand_.nesting_ >= deepest_nesting) {
        return strand_.raise(types_.recursion_error, "maximum recursion depth exceeded");
    }
    strand_.be_alone();
    ++strand_.nesting_;
    const Strand::Suspension outer_suspension = strand_.suspension_;
    strand_.suspension_ = Strand::Suspension::none;
    const Value outer_handled = strand_.handled_;
    ArgumentPlaces places(arguments.size());
    std::ranges::copy(arguments, places.first());
    const std::uint32_t named = keywords != nullptr ? keywords->size : 0;
    Frame* const bottom = strand_.frame_;
    Outcome outcome = Outcome::done;
    try {
        outcome =
            call(callable, places.first(), static_cast<std::uint32_t>(arguments.size()) - named,
                 keywords, 0, ReturnKind::nested);
    } catch (...) {
        --strand_.nesting_;
        throw;
    }
    if (outcome == Outcome::pushed) {
        run();
    } else if (outcome == Outcome::raised) {
        nested_result_ = Value::error();
    }
    // A stopped run leaves frames behind; they are of no use any more.
    while (strand_.frame_ != bottom) {
        Frame* frame = strand_.frame_;
        strand_.frame_ = frame->back;
        if (frame->generator == nullptr) strand_.drop_frame(frame);
        --strand_.depth_;
        nested_result_ = Value::error();
    }
    --strand_.nesting_;
    strand_.handled_ = outer_handled;
    strand_.suspension_ = outer_suspension;
    if (nested_result_.is_error() && !strand_.has_pending()) {
        strand_.raise(types_.runtime_error, "the run was stopped");
    }
    return nested_result_;
}

}  // namespace interleave::runtime
