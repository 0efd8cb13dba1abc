// A process is an interpreter of its own: heap, types, modules, interned names. Nothing in it is
// shared with another process; values cross by pickling.
//
// Rule: everything here is used by one strand at a time: the one that holds the process's GIL or, where
// there is none, is alone in its World.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "language/code.h"
#include "runtime/heap.h"
#include "runtime/host.h"
#include "runtime/object.h"
#include "runtime/world.h"
#include "trace/event.h"

// Some C libraries define these as macros too; here they are names in Python programs.
#undef stdin
#undef stdout
#undef stderr

namespace interleave::runtime {

// name in Python, member of Types, base's member
#define INTERLEAVE_EXCEPTIONS(X)                                            \
    X("BaseException", base_exception, object)                              \
    X("Exception", exception, base_exception)                               \
    X("BaseExceptionGroup", base_exception_group, base_exception)           \
    X("GeneratorExit", generator_exit, base_exception)                      \
    X("KeyboardInterrupt", keyboard_interrupt, base_exception)              \
    X("SystemExit", system_exit, base_exception)                            \
    X("ArithmeticError", arithmetic_error, exception)                       \
    X("FloatingPointError", floating_point_error, arithmetic_error)         \
    X("OverflowError", overflow_error, arithmetic_error)                    \
    X("ZeroDivisionError", zero_division_error, arithmetic_error)           \
    X("AssertionError", assertion_error, exception)                         \
    X("AttributeError", attribute_error, exception)                         \
    X("BufferError", buffer_error, exception)                               \
    X("EOFError", eof_error, exception)                                     \
    X("ImportError", import_error, exception)                               \
    X("ModuleNotFoundError", module_not_found_error, import_error)          \
    X("LookupError", lookup_error, exception)                               \
    X("IndexError", index_error, lookup_error)                              \
    X("KeyError", key_error, lookup_error)                                  \
    X("MemoryError", memory_error, exception)                               \
    X("NameError", name_error, exception)                                   \
    X("UnboundLocalError", unbound_local_error, name_error)                 \
    X("OSError", os_error, exception)                                       \
    X("BlockingIOError", blocking_io_error, os_error)                       \
    X("ChildProcessError", child_process_error, os_error)                   \
    X("ConnectionError", connection_error, os_error)                        \
    X("BrokenPipeError", broken_pipe_error, connection_error)               \
    X("ConnectionAbortedError", connection_aborted_error, connection_error) \
    X("ConnectionRefusedError", connection_refused_error, connection_error) \
    X("ConnectionResetError", connection_reset_error, connection_error)     \
    X("FileExistsError", file_exists_error, os_error)                       \
    X("FileNotFoundError", file_not_found_error, os_error)                  \
    X("InterruptedError", interrupted_error, os_error)                      \
    X("IsADirectoryError", is_a_directory_error, os_error)                  \
    X("NotADirectoryError", not_a_directory_error, os_error)                \
    X("PermissionError", permission_error, os_error)                        \
    X("ProcessLookupError", process_lookup_error, os_error)                 \
    X("TimeoutError", timeout_error, os_error)                              \
    X("ReferenceError", reference_error, exception)                         \
    X("RuntimeError", runtime_error, exception)                             \
    X("NotImplementedError", not_implemented_error, runtime_error)          \
    X("PythonFinalizationError", python_finalization_error, runtime_error)  \
    X("RecursionError", recursion_error, runtime_error)                     \
    X("StopAsyncIteration", stop_async_iteration, exception)                \
    X("StopIteration", stop_iteration, exception)                           \
    X("SyntaxError", syntax_error, exception)                               \
    X("IndentationError", indentation_error, syntax_error)                  \
    X("TabError", tab_error, indentation_error)                             \
    X("SystemError", system_error, exception)                               \
    X("TypeError", type_error, exception)                                   \
    X("ValueError", value_error, exception)                                 \
    X("UnicodeError", unicode_error, value_error)                           \
    X("UnicodeDecodeError", unicode_decode_error, unicode_error)            \
    X("UnicodeEncodeError", unicode_encode_error, unicode_error)            \
    X("UnicodeTranslateError", unicode_translate_error, unicode_error)      \
    X("Warning", warning, exception)                                        \
    X("BytesWarning", bytes_warning, warning)                               \
    X("DeprecationWarning", deprecation_warning, warning)                   \
    X("EncodingWarning", encoding_warning, warning)                         \
    X("FutureWarning", future_warning, warning)                             \
    X("ImportWarning", import_warning, warning)                             \
    X("PendingDeprecationWarning", pending_deprecation_warning, warning)    \
    X("ResourceWarning", resource_warning, warning)                         \
    X("RuntimeWarning", runtime_warning, warning)                           \
    X("SyntaxWarning", syntax_warning, warning)                             \
    X("UnicodeWarning", unicode_warning, warning)                           \
    X("UserWarning", user_warning, warning)

struct Types {
    Type *object = nullptr, *type = nullptr;
    Type *none = nullptr, *not_implemented = nullptr, *ellipsis = nullptr;
    Type *int_ = nullptr, *bool_ = nullptr, *float_ = nullptr, *complex = nullptr;
    Type *str = nullptr, *bytes = nullptr, *bytearray = nullptr, *memoryview = nullptr;
    Type *list = nullptr, *tuple = nullptr, *dict = nullptr, *set = nullptr, *frozenset = nullptr;
    Type *range = nullptr, *slice = nullptr, *cell = nullptr;
    Type *dict_keys = nullptr, *dict_values = nullptr, *dict_items = nullptr;
    // Iterator types, told apart for their names only ("list_iterator", ...).
    Type *list_iterator = nullptr, *tuple_iterator = nullptr, *str_iterator = nullptr,
         *str_ascii_iterator = nullptr, *bytes_iterator = nullptr, *bytearray_iterator = nullptr,
         *range_iterator = nullptr, *set_iterator = nullptr, *dict_keyiterator = nullptr,
         *dict_valueiterator = nullptr, *dict_itemiterator = nullptr,
         *dict_reversekeyiterator = nullptr, *dict_reversevalueiterator = nullptr,
         *dict_reverseitemiterator = nullptr, *longrange_iterator = nullptr,
         *list_reverseiterator = nullptr, *reversed = nullptr, *enumerate = nullptr, *zip = nullptr,
         *map = nullptr, *filter = nullptr, *callable_iterator = nullptr, *iterator = nullptr;
    Type *function = nullptr, *builtin_function = nullptr, *method_descriptor = nullptr,
         *method = nullptr, *code = nullptr;
    Type *wrapper_descriptor = nullptr, *method_wrapper = nullptr, *getset_descriptor = nullptr,
         *member_descriptor = nullptr, *mapping_proxy = nullptr;
    Type *property = nullptr, *class_method = nullptr, *static_method = nullptr, *super = nullptr;
    Type *module = nullptr, *generator = nullptr, *coroutine = nullptr, *async_generator = nullptr;
    Type *traceback = nullptr, *generic_alias = nullptr, *async_step = nullptr,
         *async_throw_step = nullptr;
    Type *type_parameter = nullptr, *type_alias = nullptr;
#define INTERLEAVE_MEMBER(name, member, base) Type* member = nullptr;
    INTERLEAVE_EXCEPTIONS(INTERLEAVE_MEMBER)
#undef INTERLEAVE_MEMBER
    Type* exception_group = nullptr;  // BaseExceptionGroup and Exception
};

// Names that C++ looks up, interned once.
// clang-format off: the formatter would give every name a line of its own
#define INTERLEAVE_NAMES(X) \
    X(__abs__) X(__add__) X(__aenter__) X(__aexit__) X(__aiter__) X(__all__) X(__and__) \
    X(__anext__) X(__annotate__) X(__annotations__) X(__await__) X(__bases__) X(__bool__) \
    X(__in_c__) X(__builtins__) X(__bytes__) X(__call__) X(__cause__) X(__ceil__) X(__class__) \
    X(__class_getitem__) X(__closure__) X(__code__) X(__contains__) X(__context__) \
    X(__defaults__) X(__del__) X(__delattr__) X(__delete__) X(__delitem__) X(__dict__) \
    X(__dir__) X(__divmod__) X(__doc__) X(__enter__) X(__eq__) X(__exit__) X(__file__) \
    X(__float__) X(__floor__) X(__floordiv__) X(__format__) X(__ge__) X(__get__) X(__getattr__) \
    X(__getattribute__) X(__getitem__) X(__getstate__) X(__globals__) X(__gt__) X(__hash__) \
    X(__iadd__) X(__iand__) X(__ifloordiv__) X(__ilshift__) X(__imatmul__) X(__imod__) \
    X(__import__) X(__imul__) X(__index__) X(__init__) X(__init_subclass__) \
    X(__instancecheck__) X(__int__) X(__invert__) X(__ior__) X(__ipow__) X(__irshift__) \
    X(__isub__) X(__iter__) X(__itruediv__) X(__ixor__) X(__kwdefaults__) X(__le__) X(__len__) \
    X(__length_hint__) X(__lshift__) X(__lt__) X(__main__) X(__match_args__) X(__matmul__) \
    X(__metaclass__) X(__missing__) X(__mod__) X(__module__) X(__mro__) X(__mro_entries__) \
    X(__mul__) X(__name__) X(__ne__) X(__neg__) X(__new__) X(__next__) X(__notes__) X(__or__) \
    X(__package__) X(__path__) X(__pos__) X(__pow__) X(__prepare__) X(__qualname__) X(__radd__) \
    X(__rand__) X(__rdivmod__) X(__reduce__) X(__reduce_ex__) X(__repr__) X(__reversed__) \
    X(__rfloordiv__) X(__rlshift__) X(__rmatmul__) X(__rmod__) X(__rmul__) X(__ror__) \
    X(__round__) X(__rpow__) X(__rrshift__) X(__rshift__) X(__rsub__) X(__rtruediv__) \
    X(__rxor__) X(__self__) X(__set__) X(__set_name__) X(__setattr__) X(__setitem__) \
    X(__setstate__) X(__slots__) X(__spec__) X(__str__) X(__sub__) X(__subclasscheck__) \
    X(__subclasses__) X(__suppress_context__) X(__traceback__) X(__truediv__) X(__trunc__) \
    X(__type_params__) X(__wrapped__) X(__xor__) X(__orig_class__) X(args) X(value) X(name) \
    X(obj) X(close) X(send) X(throw_) X(append) X(keys) X(add_note) X(exceptions) X(message) \
    X(code) X(msg) X(path) X(stdout) X(stderr) X(write) X(flush)
// clang-format on

struct Names {
#define INTERLEAVE_MEMBER(name) Str* name = nullptr;
    INTERLEAVE_NAMES(INTERLEAVE_MEMBER)
#undef INTERLEAVE_MEMBER
};

class Finalization;
class InternTable;

// What a code object has beside itself, the compiler's part included; its process answers for it.
[[nodiscard]] std::size_t bytes_of(const language::Code& source);

class Process {
public:
    Process(Host& host, trace::ProcessId id, std::size_t memory_limit_bytes, MemoryBudget& budget);
    ~Process();
    Process(const Process&) = delete;
    Process& operator=(const Process&) = delete;

    Host& host;
    const trace::ProcessId id;
    // For code that the program compiles as it runs: see language::CompileOptions.
    bool polls_within_statements = false;
    // Where strands run beside each other on several threads; null: there is a GIL, or one thread.
    std::unique_ptr<World> world;
    Heap heap;
    Types types;
    Names names;
    Dict* builtins = nullptr;
    Dict* modules = nullptr;  // sys.modules
    Tuple* empty_tuple = nullptr;
    Str* empty_str = nullptr;
    Str* single_characters[256] = {};
    Dict* prelude = nullptr;       // globals of the prelude's functions
    std::vector<Strand*> strands;  // all that are not finished; roots

    // The one Str with this text.
    Str* intern(std::string_view utf8);
    Str* intern(Str* text);

    // This process's code object for a piece of compiled source.
    Code* code_for(const std::shared_ptr<const language::Code>& source);
    // The code of a function or class that `code` contains.
    Code* child_code(Code& code, std::size_t index);
    // Makes what running it needs; most of a library module's functions never run.
    void prepare(Code& code);
    Value docstring(const Code& code);  // None: it has none
    Function* prelude_function(std::string_view name);

    // The type of any value.
    [[nodiscard]] Type* type_of(Value value) const {
        if (value.is_object()) return value.as_object()->type;
        return type_of_inline(value);
    }
    // id(): dense numbers in order of first use, so that runs repeat exactly.
    std::uint64_t identity(Value value);

    // Type versions and the cache behind find_in_type.
    std::uint32_t next_type_version() { return ++type_version_; }
    // The attribute in the type's method resolution order, or empty. `name` must be interned.
    Value find_in_type(const Type* type, const Str* name);
    Shape* new_shape();

    // Attributes of objects whose kind has no room for them; null when `create` is false and none.
    Dict* side_attributes(Object* object, bool create);
    void set_side_attributes(Object* object, Dict* dict);
    void forget(Object* object);  // by the sweep

    std::unique_ptr<Finalization> finalization;
    // For whoever makes an object of a class that may be the program's: its __del__ is to be called.
    void note_made(Object* object) {
        if (object->type->has_finalizer) watch_end(object);
    }

    // Roots that outlive natives: what C++ code holds across waits, by name of the owner.
    std::vector<Value> permanent_roots;
    void trace_roots(Marker& marker);
    void collect();
    // Frees only what counted references would have.
    void collect_counted();

    // Modules whose bodies are being run, and which strands wait for one (Lib/importlib/_bootstrap.py,
    // _ModuleLock).
    struct Import {
        trace::StrandId by{};
        std::vector<trace::StrandId> waiters;
    };
    std::unordered_map<const Module*, Import> imports;
    std::unordered_map<trace::StrandId, const Module*> import_waits;
    void finish_import(Strand& by, const Module* module);

    // Attributes of the process that library modules keep: by key, traced.
    std::unordered_map<std::string, Value> library_state;
    // At exit, last first (threading's and atexit's).
    std::vector<Value> exit_functions;

private:
    [[nodiscard]] Type* type_of_inline(Value value) const;
    struct MethodCacheEntry {
        std::uint32_t version = 0;
        const Str* name = nullptr;
        Value value;
    };

    void watch_end(Object* object);
    [[nodiscard]] std::unique_lock<std::mutex> lock_interned();
    void collect(const std::function<void(Marker&)>& finalize);
    void forget_dead_methods();  // what a collection has not marked

    std::unique_ptr<InternTable> interned_;
    std::mutex intern_mutex_;
    std::unordered_map<const language::Code*, Code*> codes_;
    std::unordered_map<const Object*, std::uint64_t> identities_;
    SideAttributes side_attributes_;
    std::vector<std::unique_ptr<Shape>> shapes_;
    // A power of two.
    std::vector<MethodCacheEntry> method_cache_ = std::vector<MethodCacheEntry>(1024);
    std::uint64_t next_identity_ = 0;
    std::uint32_t type_version_ = 0;
};

}  // namespace interleave::runtime
