// Generators, coroutines and async generators as objects (Objects/genobject.c): what can be asked of
// them and done to them. How they run is in returns.cpp.

#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
#include "runtime/frame_objects.h"
#include "runtime/generators.h"
#include "runtime/operations.h"
#include "runtime/process.h"
#include "runtime/strand.h"

namespace interleave::runtime {
namespace {

Generator* generator_of(const Arguments& a) { return static_cast<Generator*>(a[0].as_object()); }

Value generator_self(Strand&, const Arguments& a) { return a[0]; }
Value generator_next(Strand& strand, const Arguments& a) {
    return strand.resume_generator(generator_of(a), Value::none(), Value());
}
Value generator_send(Strand& strand, const Arguments& a) {
    return strand.resume_generator(generator_of(a), a[1], Value());
}

// throw(exception), throw(type), throw(type, value): the exception, or error().
Value exception_to_throw(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const Value value = a[1];
    if (a.count > 2 && !warn_deprecated(strand,
                                        "the (type, exc, tb) signature of throw() is deprecated, "
                                        "use the single-arg signature instead.")) {
        return Value::error();
    }
    if (!a.get(3, Value::none()).is_none() && type_name(process, a[3]) != "traceback") {
        return strand.raise(process.types.type_error,
                            "throw() third argument must be a traceback object");
    }
    if (const Type* type = as_type(value); type != nullptr && type->is_exception) {
        const Value detail = a.get(2, Value::none());
        if (as_exception(detail) != nullptr && is_subtype(process.type_of(detail), type)) {
            return detail;
        }
        return instantiate_exception(strand, value, detail);
    }
    if (as_exception(value) == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("exceptions must be classes or instances deriving from "
                                        "BaseException, not {}",
                                        type_name(process, value)));
    }
    if (!a.get(2, Value::none()).is_none()) {
        return strand.raise(process.types.type_error,
                            "instance exception may not have a separate value");
    }
    return value;
}

Value generator_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::finished &&
        generator->type == strand.process().types.coroutine) {
        return strand.raise(strand.process().types.runtime_error,
                            "cannot reuse already awaited coroutine");
    }
    if (generator->state == GeneratorState::created) {
        as_exception(exception)->traceback.push_back(
            {.code = generator->frame->code, .has_not_begun = true});
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
    }
    return strand.resume_generator(generator, Value::none(), exception);
}

Value generator_close(Strand& strand, const Arguments& a) {
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::finished) return Value::none();
    if (generator->state == GeneratorState::created) {
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
        return Value::none();
    }
    return strand.tail_call_prelude("_close_generator", {a[0]});
}

Value generator_name(Strand&, const Arguments& a) { return generator_of(a)->name; }
Value generator_qualname(Strand&, const Arguments& a) { return generator_of(a)->qualified_name; }
Value set_name(Strand& strand, const Arguments& a, Value Generator::* part, const char* name) {
    if (as_str(a[1]) == nullptr) {
        return strand.raise(strand.process().types.type_error,
                            std::format("{} must be set to a string object", name));
    }
    generator_of(a)->*part = a[1];
    return Value::none();
}
Value generator_set_name(Strand& strand, const Arguments& a) {
    return set_name(strand, a, &Generator::name, "__name__");
}
Value generator_set_qualname(Strand& strand, const Arguments& a) {
    return set_name(strand, a, &Generator::qualified_name, "__qualname__");
}
Value generator_running(Strand&, const Arguments& a) {
    return Value::boolean(generator_of(a)->state == GeneratorState::running);
}
Value generator_suspended(Strand&, const Arguments& a) {
    return Value::boolean(generator_of(a)->state == GeneratorState::suspended);
}
// What it is delegating to: the iterator of the send loop it stands in.
Value generator_delegate(Strand&, const Arguments& a) {
    const Generator* generator = generator_of(a);
    if (generator->state != GeneratorState::suspended) return Value::none();
    const language::Instruction& at = generator->frame->pc[-1];
    if (at.opcode != language::Opcode::yield_delegated) return Value::none();
    return generator->frame->registers[at.c];
}
Value generator_code(Strand&, const Arguments& a) {
    const Generator* generator = generator_of(a);
    return generator->code != nullptr ? Value::object(generator->code) : Value::none();
}
Value generator_frame(Strand& strand, const Arguments& a) {
    const Generator* generator = generator_of(a);
    if (generator->frame == nullptr) return Value::none();
    return Value::object(make_frame_object(strand.process(), *generator->frame));
}
Value coroutine_origin(Strand&, const Arguments& a) {
    const Value origin = generator_of(a)->at_end;
    return origin.is_empty() ? Value::none() : origin;
}
Value generator_state(Strand& strand, const Arguments& a) {
    constexpr const char* states[] = {"CREATED", "SUSPENDED", "RUNNING", "CLOSED"};
    return str_value(strand.process(), states[static_cast<int>(generator_of(a)->state)]);
}

// What happens to a generator that nobody will resume (Objects/genobject.c, _PyGen_Finalize).
Value generator_finalize(Strand& strand, const Arguments& a) {
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::created &&
        generator->flavour == GeneratorKind::coroutine) {
        return never_awaited(strand, *generator);
    }
    if (generator->flavour == GeneratorKind::async_generator) {
        if (!generator->at_end.is_empty()) return strand.tail_call(generator->at_end, {a[0]});
        return strand.tail_call_prelude("_finalize_async_generator", {a[0]});
    }
    return generator_close(strand, a);
}

constexpr NativeSpec generator_methods[] = {
    {"__del__", generator_finalize, 1, 1},
    {"__iter__", generator_self, 1, 1},
    {"__next__", generator_next, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"close", generator_close, 1, 1},
    {"gi_running", generator_running, 1, 1, NativeSpec::getter},
    {"gi_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"gi_yieldfrom", generator_delegate, 1, 1, NativeSpec::getter},
    {"gi_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"gi_code", generator_code, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};
// What coroutine.__await__() gives: an Iterator whose source is the coroutine.
Generator* coroutine_of(const Arguments& a) {
    return static_cast<Generator*>(static_cast<Iterator*>(a[0].as_object())->source.as_object());
}
Value wrapper_advance(Strand& strand, Iterator& wrapper) {
    return strand.resume_generator(static_cast<Generator*>(wrapper.source.as_object()),
                                   Value::none(), Value());
}
Value coroutine_await(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    Type* type = as_type(process.library_state.at("coroutine_wrapper"));
    auto* wrapper = process.heap.create<Iterator>(type, Kind::iterator);
    wrapper->source = a[0];
    wrapper->advance = wrapper_advance;
    return Value::object(wrapper);
}
Value wrapper_send(Strand& strand, const Arguments& a) {
    return strand.resume_generator(coroutine_of(a), a.get(1, Value::none()), Value());
}
template <NativeFunction method>
Value of_coroutine(Strand& strand, const Arguments& a) {
    std::vector<Value> values(a.values, a.values + a.count);
    values[0] = Value::object(coroutine_of(a));
    return method(strand, {values.data(), a.count, nullptr, nullptr});
}
constexpr NativeSpec wrapper_methods[] = {
    {"__iter__", generator_self, 1, 1},
    {"__next__", wrapper_send, 1, 1},
    {"send", wrapper_send, 2, 2},
    {"throw", of_coroutine<generator_throw>, 2, 4},
    {"close", of_coroutine<generator_close>, 1, 1},
};

constexpr NativeSpec coroutine_methods[] = {
    {"__del__", generator_finalize, 1, 1},
    {"__await__", coroutine_await, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"close", generator_close, 1, 1},
    {"cr_running", generator_running, 1, 1, NativeSpec::getter},
    {"cr_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"cr_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"cr_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"cr_code", generator_code, 1, 1, NativeSpec::getter},
    {"cr_origin", coroutine_origin, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

// An awaitable of an async generator that the statement drops it is called in: CPython says it when the
// awaitable ends (Objects/genobject.c, _PyErr_WarnUnawaitedAgenMethod).
Value new_step(Strand& strand, const Arguments& a, AsyncStepKind kind, Value value) {
    const Value step = make_async_step(strand, generator_of(a), kind, value);
    if (step.is_error() || !drops_call_of(strand.frame(), a[0])) return step;
    constexpr const char* names[] = {"asend", "athrow", "aclose"};
    return strand.tail_call_prelude("_step_never_awaited",
                                    {a[0], str_value(strand.process(), names[int(kind)])});
}
Value async_next(Strand& strand, const Arguments& a) {
    return new_step(strand, a, AsyncStepKind::send, Value::none());
}
Value async_send(Strand& strand, const Arguments& a) {
    return new_step(strand, a, AsyncStepKind::send, a[1]);
}
Value async_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    return new_step(strand, a, AsyncStepKind::throw_, exception);
}
Value async_close(Strand& strand, const Arguments& a) {
    Process& process = strand.process();
    const Value leave = make_exception(process, process.types.generator_exit, {});
    return new_step(strand, a, AsyncStepKind::close, leave);
}
Value async_running(Strand&, const Arguments& a) {
    return Value::boolean(generator_of(a)->async_running);
}
constexpr NativeSpec async_generator_methods[] = {
    {"__del__", generator_finalize, 1, 1},
    {"__aiter__", generator_self, 1, 1},
    {"__anext__", async_next, 1, 1},
    {"asend", async_send, 2, 2},
    {"athrow", async_throw, 2, 4},
    {"aclose", async_close, 1, 1},
    {"ag_running", async_running, 1, 1, NativeSpec::getter},
    {"ag_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"ag_code", generator_code, 1, 1, NativeSpec::getter},
    {"ag_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"ag_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

Iterator* step_of(const Arguments& a) { return static_cast<Iterator*>(a[0].as_object()); }
Value step_send(Strand& strand, const Arguments& a) {
    return strand.resume_async_step(step_of(a), a.get(1, Value::none()), Value());
}
Value step_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    return strand.resume_async_step(step_of(a), Value::none(), exception);
}
Value step_close(Strand& strand, const Arguments& a) {
    if (step_of(a)->limit == 2) return Value::none();
    return strand.tail_call_prelude("_close_step", {a[0]});
}
constexpr NativeSpec step_methods[] = {
    {"__await__", generator_self, 1, 1}, {"__iter__", generator_self, 1, 1},
    {"__next__", step_send, 1, 1},       {"send", step_send, 2, 2},
    {"throw", step_throw, 2, 4},         {"close", step_close, 1, 1},
};

}  // namespace

Generator* wrapped_coroutine(Value iterator) {
    const auto* wrapper = as_kind<Iterator>(iterator, Kind::iterator);
    if (wrapper == nullptr || wrapper->advance != wrapper_advance) return nullptr;
    return static_cast<Generator*>(wrapper->source.as_object());
}

void define_generators(Process& process) {
    Types& types = process.types;
    types.generator =
        make_type(process, {.name = "generator", .layout = Kind::generator, .final = true},
                  generator_methods);
    types.coroutine =
        make_type(process, {.name = "coroutine", .layout = Kind::generator, .final = true},
                  coroutine_methods);
    types.async_generator =
        make_type(process, {.name = "async_generator", .layout = Kind::generator, .final = true},
                  async_generator_methods);
    for (Type* type : {types.generator, types.coroutine, types.async_generator}) {
        add_getset(process, type, "__name__", generator_name, generator_set_name);
        add_getset(process, type, "__qualname__", generator_qualname, generator_set_qualname);
        type_modified(process, type);
    }
    constexpr NativeSpec generic[] = {
        {"__class_getitem__", class_getitem, 2, 2, NativeSpec::class_method}};
    for (Type* type : {types.generator, types.coroutine, types.async_generator}) {
        add_methods(process, type, generic);
    }
    process.library_state["coroutine_wrapper"] = Value::object(
        make_type(process, {.name = "coroutine_wrapper", .layout = Kind::iterator, .final = true},
                  wrapper_methods));
    types.async_step = make_type(
        process, {.name = "async_generator_asend", .layout = Kind::iterator, .final = true},
        step_methods);
    types.async_throw_step = make_type(
        process, {.name = "async_generator_athrow", .layout = Kind::iterator, .final = true},
        step_methods);
}

}  // namespace interleave::runtime
