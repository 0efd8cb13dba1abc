// Code, frames and tracebacks as programs see them: __code__, sys._getframe(), gi_frame, tb_frame.
//
// Rule: a frame object is what the frame was when it was asked for; it keeps no frame alive and does not
// change with it.
#pragma once

#include "runtime/object.h"

namespace interleave::runtime {

struct Frame;

Instance* make_frame_object(Process& process, const Frame& frame);
// The frame of a traceback's entry, whose locals are gone.
Instance* make_frame_object(Process& process, const TracebackEntry& entry);
// What locals() gives there: the namespace of a module or class, a new dict of a function's variables.
Dict* locals_of(Process& process, const Frame& frame);
// A comprehension's body is a part of the function that called it (PEP 709).
bool is_comprehension(const Code& code);
bool is_part_of_caller(const Frame& frame);
// Its variables, cells and closure.
std::size_t count_variables(const Code& code);

void define_frame_objects(Process& process);

}  // namespace interleave::runtime
