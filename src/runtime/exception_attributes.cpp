// The attributes that particular exceptions have beside args: OSError.errno, SyntaxError.lineno, ...
// (Objects/exceptions.c, the members of each type.)
//
// Rule: an attribute reads as what the instance itself has under that name; else as the place in its
// arguments that the table says; else as None. Assigning one changes the instance alone, never args.

#include <array>
#include <utility>

#include "runtime/attributes.h"
#include "runtime/exceptions.h"
#include "runtime/operations.h"

namespace interleave::runtime {
namespace {

struct Member {
    Type* Types::* type;
    const char* name;
    int argument = -1;  // which of args it reads; -1: none
    int least = 1;      // args must have this many
    int most = 1'000;   // and not more
    int detail = -1;    // SyntaxError: an item of the tuple in args[argument]
};

constexpr Member members[] = {
    {&Types::stop_iteration, "value", 0},
    {&Types::os_error, "errno", 0, 2},
    {&Types::os_error, "strerror", 1, 2},
    {&Types::os_error, "filename"},
    {&Types::os_error, "filename2"},
    {&Types::import_error, "msg", 0, 1, 1},
    {&Types::import_error, "name"},
    {&Types::import_error, "name_from"},
    {&Types::import_error, "path"},
    {&Types::name_error, "name"},
    {&Types::attribute_error, "name"},
    {&Types::attribute_error, "obj"},
    {&Types::syntax_error, "msg", 0},
    {&Types::syntax_error, "filename", 1, 2, 2, 0},
    {&Types::syntax_error, "lineno", 1, 2, 2, 1},
    {&Types::syntax_error, "offset", 1, 2, 2, 2},
    {&Types::syntax_error, "text", 1, 2, 2, 3},
    {&Types::syntax_error, "end_lineno", 1, 2, 2, 4},
    {&Types::syntax_error, "end_offset", 1, 2, 2, 5},
    {&Types::syntax_error, "print_file_and_line"},
    {&Types::unicode_encode_error, "encoding", 0},
    {&Types::unicode_encode_error, "object", 1},
    {&Types::unicode_encode_error, "start", 2},
    {&Types::unicode_encode_error, "end", 3},
    {&Types::unicode_encode_error, "reason", 4},
    {&Types::unicode_decode_error, "encoding", 0},
    {&Types::unicode_decode_error, "object", 1},
    {&Types::unicode_decode_error, "start", 2},
    {&Types::unicode_decode_error, "end", 3},
    {&Types::unicode_decode_error, "reason", 4},
    {&Types::unicode_translate_error, "object", 0},
    {&Types::unicode_translate_error, "start", 1},
    {&Types::unicode_translate_error, "end", 2},
    {&Types::unicode_translate_error, "reason", 3},
};

Value read(Process& process, const Exception* exception, const Member& member) {
    const Value own = instance_attribute(exception, process.intern(member.name));
    if (!own.is_empty()) return own;
    const Tuple* args = as_tuple(exception->arguments);
    const auto count = static_cast<int>(args->size);
    if (member.argument < 0 || member.argument >= count || count < member.least ||
        count > member.most) {
        return Value::none();
    }
    const Value argument = args->items()[member.argument];
    if (member.detail < 0) return argument;
    const Tuple* details = as_tuple(argument);
    const bool has = details != nullptr && member.detail < static_cast<int>(details->size);
    return has ? details->items()[member.detail] : Value::none();
}

template <std::size_t index>
Value get_member(Strand& strand, const Arguments& arguments) {
    return read(strand.process(), as_exception(arguments[0]), members[index]);
}

template <std::size_t index>
Value set_member(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    set_instance_attribute(process, as_exception(arguments[0]), process.intern(members[index].name),
                           arguments[1]);
    return Value::none();
}

template <std::size_t... indices>
void add_members(Process& process, std::index_sequence<indices...>) {
    (add_getset(process, process.types.*(members[indices].type), members[indices].name,
                get_member<indices>, set_member<indices>),
     ...);
}

Value exit_code(Strand& strand, const Arguments& arguments) {
    const Exception* exception = as_exception(arguments[0]);
    const Value own = instance_attribute(exception, strand.process().names.code);
    if (!own.is_empty()) return own;
    const Tuple* args = as_tuple(exception->arguments);
    if (args->size > 1) return exception->arguments;
    return args->size == 1 ? args->items()[0] : Value::none();
}
Value set_exit_code(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    set_instance_attribute(process, as_exception(arguments[0]), process.names.code, arguments[1]);
    return Value::none();
}

}  // namespace

Value exception_member(Process& process, const Exception* exception, std::string_view name) {
    for (const Member& member : members) {
        if (name == member.name && is_subtype(exception->type, process.types.*(member.type))) {
            return read(process, exception, member);
        }
    }
    return Value::none();
}

void define_exception_attributes(Process& process) {
    add_members(process, std::make_index_sequence<std::size(members)>());
    add_getset(process, process.types.system_exit, "code", exit_code, set_exit_code);
}

}  // namespace interleave::runtime
