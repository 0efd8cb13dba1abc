// The layouts of all objects. A layout is data only; what can be done with it is in the file of its
// type (list.cpp, dict.cpp, ...), and the eval loop reads the hot fields directly.
//
// Rule: an object is created by a make_* function of its file or Heap::create, which puts it into the
// heap of one process; it is freed by the sweep only. It may hold Values and Object pointers of the
// same heap alone, and its kind's case in Heap::trace (heap.cpp) must visit every one of them.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "runtime/value.h"

namespace interleave::language {
struct Code;
struct Instruction;
}  // namespace interleave::language

namespace interleave::runtime {

class Strand;
class Process;
struct Type;
struct Str;
struct Tuple;
struct Dict;
struct Frame;
struct Arguments;

using HashCode = std::int64_t;  // CPython's Py_hash_t; never -1

enum class Kind : std::uint8_t {
    free_cell,  // not an object: an unused cell of a slab
    str,
    big_int,
    float_box,
    complex,
    bytes,
    bytearray,
    list,
    tuple,
    dict,
    set,  // set also has frozensets
    range,
    slice,
    cell,
    iterator,
    dict_view,
    function,
    native,
    bound_method,
    code,
    property,
    class_method,
    static_method,
    super,
    type,
    instance,
    exception,
    module,
    generator,
    traceback,
    foreign,
    generic_alias,
    boxed_int,  // an instance of a subclass of int whose value is small
    memoryview,
    str_buffer,  // of Strs; no Python object
};

struct Object {
    Type* type = nullptr;
    Kind kind = Kind::free_cell;
    bool marked = false;
    std::uint8_t flags = 0;

    static constexpr std::uint8_t is_weakly_referenced = 2;  // or was; see finalization.h
    static constexpr std::uint8_t was_passed_on = 4;         // see Owned
};

// Characters that texts share, each its beginning: `text += piece` then costs the piece alone. Only
// the text that ends where the used part ends may be continued in place (see concatenate()).
struct StrBuffer : Object {
    std::uint32_t used = 0;  // bytes
    std::uint32_t capacity = 0;
    [[nodiscard]] std::uint8_t* bytes() { return reinterpret_cast<std::uint8_t*>(this + 1); }
};

// Text: Latin-1 in one byte a character, anything else in four. Immutable once handed out. The
// characters follow, or, in their place, a pointer to the StrBuffer that has them. Most texts are
// short, so their header is: the bits fill up what Object leaves of a word.
struct Str : Object {
    bool wide : 1 = false;       // 4 bytes a character
    bool ascii : 1 = false;      // all characters < 128 (then not wide)
    bool shared : 1 = false;     // the characters are in a StrBuffer
    bool continued : 1 = false;  // a concatenation's result: likely to be continued again
    bool interned : 1 = false;   // the only one with this text in its process
    std::uint32_t length = 0;    // characters
    static constexpr HashCode not_hashed = -1;
    HashCode hash = not_hashed;

    [[nodiscard]] StrBuffer*& buffer() { return *reinterpret_cast<StrBuffer**>(this + 1); }
    [[nodiscard]] StrBuffer* buffer() const {
        return *reinterpret_cast<StrBuffer* const*>(this + 1);
    }
    [[nodiscard]] const std::uint8_t* narrow() const {
        return shared ? buffer()->bytes() : reinterpret_cast<const std::uint8_t*>(this + 1);
    }
    [[nodiscard]] std::uint8_t* narrow() {
        return shared ? buffer()->bytes() : reinterpret_cast<std::uint8_t*>(this + 1);
    }
    [[nodiscard]] const char32_t* points() const {
        return reinterpret_cast<const char32_t*>(narrow());
    }
    [[nodiscard]] char32_t* points() { return reinterpret_cast<char32_t*>(narrow()); }
    [[nodiscard]] char32_t at(std::size_t index) const {
        return wide ? points()[index] : narrow()[index];
    }
    // The text of an ASCII string, which is UTF-8 as it stands. Others: utf8() in str.h.
    [[nodiscard]] std::string_view ascii_view() const {
        return {reinterpret_cast<const char*>(narrow()), length};
    }
};
static_assert(sizeof(Str) == 24);

// An int outside Value's small range, or an instance of a subclass of int with a large value.
// The digits, libtommath's, follow; see IntView.
struct alignas(Value) BigInt : Object {
    std::int32_t size = 0;  // in digits; negative: so is the number
};
// Instances of subclasses of int (and bool's relatives) whose value is small.
struct BoxedInt : Object {
    Value value;
};
// Instances of subclasses of float.
struct FloatBox : Object {
    double value = 0;
};
struct Complex : Object {
    double real = 0;
    double imaginary = 0;
};

struct Bytes : Object {  // immutable; the bytes follow
    std::uint32_t length = 0;
    HashCode hash = Str::not_hashed;
    [[nodiscard]] const std::uint8_t* data() const {
        return reinterpret_cast<const std::uint8_t*>(this + 1);
    }
    [[nodiscard]] std::uint8_t* data() { return reinterpret_cast<std::uint8_t*>(this + 1); }
    [[nodiscard]] std::string_view view() const {
        return {reinterpret_cast<const char*>(data()), length};
    }
};
struct ByteArray : Object {
    std::vector<std::uint8_t> bytes;
    bool exported =
        false;  // there is, or was, a memoryview of it: see may_resize() in memoryview.h
};

// What strands change beside each other without a GIL. `owner` is
//   a strand's id   the one that made it: it changes it without a lock, and nobody else may beside it
//   anybody         several do, each under the object's lock (beside.h)
// One that is alone passes it on: to itself the first time, as things are often made by one and used
// by another, and to anybody the second time.
struct Owned : Object {
    static constexpr std::uint32_t anybody = UINT32_MAX;
    std::uint32_t owner = anybody;
};

struct List : Owned {
    Value* items = nullptr;
    std::uint32_t size = 0;
    std::uint32_t capacity = 0;
};
struct alignas(Value) Tuple : Object {  // the items follow
    std::uint32_t size = 0;
    [[nodiscard]] const Value* items() const { return reinterpret_cast<const Value*>(this + 1); }
    [[nodiscard]] Value* items() { return reinterpret_cast<Value*>(this + 1); }
};
static_assert(sizeof(Tuple) % sizeof(Value) == 0);

// Insertion-ordered: `entries` in order of insertion, deleted ones with an empty key; `index` is an
// open-addressed table of entry numbers.
struct DictEntry {
    Value key;
    Value value;
    HashCode hash = 0;
};
struct Dict : Owned {
    DictEntry* entries = nullptr;
    std::uint32_t* index = nullptr;
    std::uint32_t used = 0;        // entries in use, deleted ones included
    std::uint32_t size = 0;        // live entries
    std::uint32_t capacity = 0;    // of entries
    std::uint32_t index_mask = 0;  // size of index - 1; 0: no index yet
    // Grows whenever a key is added or removed: caches of "this name is not in there" check it.
    std::uint32_t keys_version = 0;
};
// The attributes of objects whose kind has no room for them, by owner, who alone holds them.
using SideAttributes = std::unordered_map<const Object*, Dict*>;

// CPython's own table layout (Objects/setobject.c), so that iteration over ints shows its order.
struct SetEntry {
    Value key;  // empty: never used; error(): a removed one ("dummy")
    HashCode hash = 0;
};
struct Set : Owned {
    SetEntry* table = nullptr;
    std::uint32_t mask = 0;  // size of table - 1
    std::uint32_t fill = 0;  // used and dummy
    std::uint32_t used = 0;
    bool hashed = false;  // frozenset
    HashCode hash = 0;
    std::uint32_t version = 0;  // grows with every change of size
};

struct Range : Object {
    Value start, stop, step;  // ints
    Value length;             // an int
};
struct Slice : Object {
    Value start, stop, step;
};
struct Cell : Object {
    Value value;
};

// An iterator written in C++. `advance` gives the next item, empty at the end, error or suspended.
struct Iterator : Owned {
    using Advance = Value (*)(Strand&, Iterator&);
    Advance advance = nullptr;
    Value source;  // what it runs over; empty once exhausted
    Value extra;   // a second object, as `advance` says
    std::int64_t index = 0;
    std::int64_t limit = 0;
};
enum class DictViewKind : std::uint8_t { keys, values, items };
struct DictView : Object {
    Dict* dict = nullptr;
    DictViewKind view = DictViewKind::keys;
};

// A code object: one per process and language::Code, with this process's constants and caches.
struct Code : Object {
    std::shared_ptr<const language::Code> source;
    language::Instruction* instructions =
        nullptr;  // a copy that may be quickened; null: unprepared
    std::vector<Value> constants;
    std::vector<Str*> names;  // attributes, globals: interned
    std::vector<struct InlineCache> caches;
    std::vector<struct InlineCache> older_caches;  // what each cache held before; empty: nothing
    std::vector<Code*> children;
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    Str* file_name = nullptr;
    std::uint32_t register_count = 0;
    // How many arguments the common call has: as many positional ones as there are parameters, of a
    // function without any other kind of parameter. not_plain: there is no such call.
    static constexpr std::uint32_t not_plain = UINT32_MAX;
    std::uint32_t plain_parameters = not_plain;
    // Before, it has no instructions, constants, names and children: see Process::prepare.
    [[nodiscard]] bool is_prepared() const { return instructions != nullptr; }
    bool is_library = false;             // one of the project's own Python files
    bool is_iterable_coroutine = false;  // CO_ITERABLE_COROUTINE: types.coroutine() said so
};

struct Function : Object {
    Code* code = nullptr;
    Dict* globals = nullptr;
    Tuple* defaults = nullptr;         // may be null
    Dict* keyword_defaults = nullptr;  // may be null
    Tuple* closure = nullptr;          // of Cells; may be null
    Value name, qualified_name;
    Value doc;  // empty: the code's docstring
    Value module;
    Value annotate;     // the __annotate__ function; empty: none
    Value annotations;  // what it said; empty: it was not asked yet
    Value type_params;
    Dict* attributes = nullptr;  // may be null
};

using NativeFunction = Value (*)(Strand&, const Arguments&);
struct Native : Object {
    NativeFunction function = nullptr;
    const char* name = "";
    std::int16_t min_arguments = 0;  // positional ones, self included
    std::int16_t max_arguments = 0;  // -1: any number
    bool keywords = false;           // may be called with keywords
    bool interacts = false;          // other strands can see what it does; see Strand::may_interact
    bool pure = false;               // see NativeSpec
    NativeFunction beside = nullptr;  // see NativeSpec
    Type* owner = nullptr;            // of a method; null for functions
    Value bound;                      // a module, or the type of a class method; usually empty
};
struct BoundMethod : Object {
    Value function, self;
};
struct Property : Object {
    Value getter, setter, deleter, doc;
    Value name;
    Value owner;  // built-in ones: the type that they describe an attribute of
};
struct ClassMethod : Object {
    Value function;
};
struct StaticMethod : Object {
    Value function;
};
struct Super : Object {
    Type* start = nullptr;  // search the method resolution order behind this one
    Value self;
    Type* self_type = nullptr;
};
struct GenericAlias : Object {  // list[int]
    Value origin, arguments;
};

// The hidden class of instances: which attribute is in which slot. Immutable but for `transitions`.
struct Shape {
    Shape* parent = nullptr;
    Str* name = nullptr;      // the attribute this shape adds
    std::uint32_t count = 0;  // attributes, its parents' included
    std::vector<Shape*> transitions;
    std::vector<Str*> names;  // all of them, in order of their slots

    // The slot of an interned name, or -1.
    [[nodiscard]] int find(const Str* interned_name) const;
};

// An instance of a class made by a `class` statement.
// Attributes are in slots [0, shape->count); or, once somebody asked for __dict__ or the shape tree
// grew too wide, in `dict` with shape == nullptr.
struct Instance : Owned {
    Shape* shape = nullptr;
    Value* slots = nullptr;
    std::uint32_t capacity = 0;
    Dict* dict = nullptr;
};

struct TracebackEntry {
    Code* code = nullptr;
    std::uint32_t instruction = 0;
    bool has_not_begun = false;  // a generator that was left before its first instruction
    // Whose line it is: comprehensions are code of their own here, but in CPython (PEP 709) and in
    // tracebacks a part of the function around them. Null: `code` itself.
    Code* function = nullptr;
    [[nodiscard]] Code* shown() const { return function != nullptr ? function : code; }
};
struct Exception : Instance {
    Value arguments;  // a tuple
    Value cause, context;
    Value group;             // a group's (message, exceptions, their repr or None); else empty
    Value traceback_object;  // a Traceback of entries [0, n], as far as somebody asked; or None
    bool suppress_context = false;
    std::vector<TracebackEntry> traceback;  // innermost first
    Value variables;  // of the frames that it has left, a list, while somebody may notice; or empty
};
struct Traceback : Object {
    TracebackEntry entry;
    std::uint32_t depth = 0;  // how many follow it
    Value next;               // the one further in, or None
    Value frame;              // tb_frame; empty: nobody has asked yet
};

struct Module : Object {
    Dict* dict = nullptr;
    Str* name = nullptr;
};

enum class GeneratorKind : std::uint8_t { generator, coroutine, async_generator };
enum class GeneratorState : std::uint8_t { created, suspended, running, finished };
struct Generator : Object {
    Frame* frame = nullptr;  // owned; null when finished
    Code* code = nullptr;
    GeneratorKind flavour = GeneratorKind::generator;
    GeneratorState state = GeneratorState::created;
    bool async_running = false;  // async generators: an asend/athrow/aclose is under way
    bool async_begun = false;    // async generators: the strand's hooks know it
    // Without a GIL: the strand that alone resumes it beside others; changed by one that is alone.
    static constexpr std::uint32_t nobody = UINT32_MAX;
    static constexpr std::uint32_t anybody = UINT32_MAX - 1;
    std::uint32_t owner = nobody;
    Value name, qualified_name;
    Value handled;   // the exception being handled inside it while it is suspended; empty: none
    Value awaiting;  // what it is delegating to (yield from / await), for gi_yieldfrom, cr_await
    // Async generators: to be called with it when it is dropped; coroutines: cr_origin. Empty: none.
    Value at_end;
};

// An object of a C++ library module: a lock, a pipe. Its state says what it refers to.
class Marker;
class ForeignState {
public:
    virtual ~ForeignState() = default;
    virtual void trace(Marker&) {}
};
struct Foreign : Object {
    std::unique_ptr<ForeignState> state;
};

// What instances of a class look like in memory, inherited from its built-in base.
// (The kind of objects that Type::allocate makes.)
struct Type : Object {
    Str* name = nullptr;
    Str* qualified_name = nullptr;
    Value module;  // a str
    Tuple* bases = nullptr;
    std::vector<Type*> mro;  // itself first
    Dict* dict = nullptr;
    Type* base = nullptr;  // the one that decides the layout
    Kind layout = Kind::instance;
    bool is_native = true;     // not made by a class statement
    bool is_immutable = true;  // natives, and library classes that are C in CPython
    bool is_final = false;     // cannot be subclassed (bool, NoneType, ...)
    bool has_instance_dict = true;
    bool is_exception = false;
    bool is_abstract = false;  // has abstract methods
    bool has_slots_beside_dict =
        false;  // its instances have a __dict__, which their slots are not in
    // Which patterns its instances match (CPython: Py_TPFLAGS_SEQUENCE and _MAPPING).
    enum class Collection : std::uint8_t { neither, sequence, mapping };
    Collection collection = Collection::neither;
    Shape* root_shape = nullptr;  // of its instances
    // A new number whenever a class attribute of it or of a base changes; 0: never cached.
    std::uint32_t version = 0;
    std::vector<Type*> subclasses;
    std::vector<Str*> slot_names;  // its own __slots__: attributes allowed without an instance dict
    // Makes an instance from a call T(...). Natives only; classes inherit it. Null: cannot be made.
    NativeFunction construct = nullptr;
    // Room for attributes that instances have come to need: the first room of later ones.
    std::uint32_t usual_slots = 4;
    // What the attribute protocol must look at first; kept up to date with `version`.
    bool has_getattr = false;       // __getattr__
    bool has_getattribute = false;  // __getattribute__ of its own
    bool has_setattr = false;       // __setattr__ or __delattr__ of its own
    bool has_new = false;           // __new__ of its own (a class statement's)
    bool has_finalizer = false;     // __del__
    bool plain_metaclass = true;    // made by calling type itself, or a subclass without __call__
};

// What an instruction remembers about its last execution. Which fields hold is the opcode's matter.
struct InlineCache {
    std::uint32_t version = 0;  // Type::version, or Dict::keys_version
    std::uint32_t slot = 0;
    Shape* shape = nullptr;
    Shape* next_shape = nullptr;  // of a store that adds an attribute
    Value value;
};

}  // namespace interleave::runtime
