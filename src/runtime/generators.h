// Generators, coroutines and async generators as objects. How they run is in the eval loop.
#pragma once

#include "runtime/heap.h"
#include "runtime/object.h"
#include "runtime/strand.h"

namespace interleave::runtime {

// A generator for the call that `frame` begins: copies the frame, registers included. `owner`: see there.
Generator* make_generator(Process& process, const Frame& frame, std::uint32_t owner);
// By the sweep, and when the generator finishes.
void free_generator_frame(Heap& heap, Generator& generator);
// A coroutine, or a generator of a function that types.coroutine() has been told of.
[[nodiscard]] bool is_coroutine(Value value);
// Warns, as a tail call, of a coroutine that was not started and that nobody has any more.
Value never_awaited(Strand& strand, Generator& coroutine);
// Whether the call that this frame is at is a statement by itself, with this as self or first argument.
bool drops_call_of(const Frame* frame, Value first);

// What `anext()`, `asend()`, `athrow()` and `aclose()` of an async generator return: an awaitable that
// runs the generator to its next own yield. An Iterator of type Types::async_step or async_throw_step
// with source the generator, extra what to send or throw, index the kind, limit 0 new, 1 started,
// 2 done.
enum class AsyncStepKind : std::uint8_t { send, throw_, close };
// The generator's first one tells sys.set_asyncgen_hooks()'s firstiter; error(): that raised.
Value make_async_step(Strand& strand, Generator* generator, AsyncStepKind kind, Value value);
Iterator* as_async_step(const Process& process, Value value);  // null: it is none

// The coroutine that a coroutine.__await__() runs; null: the value is another iterator.
Generator* wrapped_coroutine(Value iterator);

void define_generators(Process& process);

}  // namespace interleave::runtime
