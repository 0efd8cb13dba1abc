// Generators, coroutines and async generators as objects (Objects/genobject.c): what can be asked of
// them and done to them. How they run is in returns.cpp.

#include <array>
#include <format>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/exceptions.h"
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
    if (const Type* type = as_type(value); type != nullptr && type->is_exception) {
        const Value detail = a.get(2, Value::none());
        if (as_exception(detail) != nullptr) return detail;
        return detail.is_none() ? strand.call(value, {}) : strand.call(value, {detail});
    }
    if (as_exception(value) == nullptr) {
        return strand.raise(process.types.type_error,
                            std::format("exceptions must be classes or instances deriving from "
                                        "BaseException, not {}",
                                        type_name(process, value)));
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
Value generator_set_name(Strand&, const Arguments& a) {
    generator_of(a)->name = a[1];
    return Value::none();
}
Value generator_set_qualname(Strand&, const Arguments& a) {
    generator_of(a)->qualified_name = a[1];
    return Value::none();
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
    return generator->frame != nullptr ? Value::object(generator->frame->code) : Value::none();
}
Value generator_frame(Strand&, const Arguments& a) {
    // No frame objects; what programs ask is whether it has ended.
    return generator_of(a)->frame != nullptr ? Value::boolean(true) : Value::none();
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
        free_generator_frame(strand.process().heap, *generator);
        generator->state = GeneratorState::finished;
        return strand.tail_call_prelude("_never_awaited", {generator->qualified_name});
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
constexpr NativeSpec coroutine_methods[] = {
    {"__del__", generator_finalize, 1, 1},
    {"__await__", generator_self, 1, 1},
    {"send", generator_send, 2, 2},
    {"throw", generator_throw, 2, 4},
    {"close", generator_close, 1, 1},
    {"cr_running", generator_running, 1, 1, NativeSpec::getter},
    {"cr_suspended", generator_suspended, 1, 1, NativeSpec::getter},
    {"cr_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"cr_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"cr_code", generator_code, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

Value async_next(Strand& strand, const Arguments& a) {
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::send, Value::none()));
}
Value async_send(Strand& strand, const Arguments& a) {
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::send, a[1]));
}
Value async_throw(Strand& strand, const Arguments& a) {
    const Value exception = exception_to_throw(strand, a);
    if (exception.is_error()) return exception;
    return Value::object(
        make_async_step(strand.process(), generator_of(a), AsyncStepKind::throw_, exception));
}
Value async_close(Strand& strand, const Arguments& a) {
    Generator* generator = generator_of(a);
    if (generator->state == GeneratorState::created) {
        generator->state = GeneratorState::finished;
        free_generator_frame(strand.process().heap, *generator);
    }
    return strand.tail_call_prelude("_close_async_generator", {a[0]});
}
constexpr NativeSpec async_generator_methods[] = {
    {"__aiter__", generator_self, 1, 1},
    {"__anext__", async_next, 1, 1},
    {"asend", async_send, 2, 2},
    {"athrow", async_throw, 2, 4},
    {"aclose", async_close, 1, 1},
    {"ag_running", generator_running, 1, 1, NativeSpec::getter},
    {"ag_await", generator_delegate, 1, 1, NativeSpec::getter},
    {"ag_frame", generator_frame, 1, 1, NativeSpec::getter},
    {"_state", generator_state, 1, 1, NativeSpec::getter},
};

Value step_send(Strand& strand, const Arguments& a) {
    return strand.tail_call_prelude("_send_step", {a[0]});
}
constexpr NativeSpec step_methods[] = {
    {"__await__", generator_self, 1, 1},
    {"__iter__", generator_self, 1, 1},
    {"__next__", step_send, 1, 1},
    {"send", step_send, 2, 2},
};

}  // namespace

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
    types.async_step = make_type(
        process, {.name = "async_generator_asend", .layout = Kind::iterator, .final = true},
        step_methods);
}

}  // namespace interleave::runtime
