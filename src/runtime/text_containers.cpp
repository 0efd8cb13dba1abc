#include "runtime/text_containers.h"

#include <algorithm>

#include "runtime/str.h"

namespace interleave::runtime {
namespace {

bool append_separated(Strand& strand, Value item, bool& first, std::string& utf8) {
    if (!first) utf8 += ", ";
    first = false;
    return append_repr(strand, item, utf8);
}

// The loops re-read sizes and buffers: a __repr__ of the program may change what is being shown.
bool append_list(Strand& strand, const List& list, std::string& utf8) {
    utf8 += '[';
    bool first = true;
    for (std::uint32_t i = 0; i < list.size; ++i) {
        if (!append_separated(strand, list.items[i], first, utf8)) return false;
    }
    utf8 += ']';
    return true;
}

bool append_tuple(Strand& strand, const Tuple& tuple, std::string& utf8) {
    utf8 += '(';
    bool first = true;
    for (std::uint32_t i = 0; i < tuple.size; ++i) {
        if (!append_separated(strand, tuple.items()[i], first, utf8)) return false;
    }
    utf8 += tuple.size == 1 ? ",)" : ")";
    return true;
}

bool append_dict(Strand& strand, const Dict& dict, std::string& utf8) {
    utf8 += '{';
    bool first = true;
    for (std::uint32_t i = 0; i < dict.used; ++i) {
        const DictEntry entry = dict.entries[i];
        if (entry.key.is_empty()) continue;
        if (!append_separated(strand, entry.key, first, utf8)) return false;
        utf8 += ": ";
        if (!append_repr(strand, entry.value, utf8)) return false;
    }
    utf8 += '}';
    return true;
}

bool append_set(Strand& strand, const Set& set, std::string& utf8) {
    const Process& process = strand.process();
    const bool is_plain = set.type == process.types.set;
    if (set.used == 0) {
        utf8 += runtime::utf8(set.type->name) + "()";
        return true;
    }
    if (!is_plain) utf8 += runtime::utf8(set.type->name) + "(";
    utf8 += '{';
    bool first = true;
    for (std::uint32_t i = 0; i <= set.mask; ++i) {
        const Value key = set.table[i].key;
        if (key.is_empty() || key.is_error()) continue;
        if (!append_separated(strand, key, first, utf8)) return false;
    }
    utf8 += is_plain ? "}" : "})";
    return true;
}

bool append_view(Strand& strand, const DictView& view, std::string& utf8) {
    constexpr std::string_view names[] = {"dict_keys([", "dict_values([", "dict_items(["};
    utf8 += names[static_cast<std::size_t>(view.view)];
    bool first = true;
    for (std::uint32_t i = 0; i < view.dict->used; ++i) {
        const DictEntry entry = view.dict->entries[i];
        if (entry.key.is_empty()) continue;
        const bool pair = view.view == DictViewKind::items;
        if (!first) utf8 += ", ";
        first = false;
        if (pair) utf8 += '(';
        if (view.view != DictViewKind::values && !append_repr(strand, entry.key, utf8))
            return false;
        if (pair) utf8 += ", ";
        if (view.view != DictViewKind::keys && !append_repr(strand, entry.value, utf8))
            return false;
        if (pair) utf8 += ')';
    }
    utf8 += "])";
    return true;
}

bool append_range(Strand& strand, const Range& range, std::string& utf8) {
    utf8 += "range(";
    if (!append_repr(strand, range.start, utf8)) return false;
    utf8 += ", ";
    if (!append_repr(strand, range.stop, utf8)) return false;
    if (range.step != Value::small_int(1)) {
        utf8 += ", ";
        if (!append_repr(strand, range.step, utf8)) return false;
    }
    utf8 += ')';
    return true;
}

bool append_slice(Strand& strand, const Slice& slice, std::string& utf8) {
    utf8 += "slice(";
    if (!append_repr(strand, slice.start, utf8)) return false;
    utf8 += ", ";
    if (!append_repr(strand, slice.stop, utf8)) return false;
    utf8 += ", ";
    if (!append_repr(strand, slice.step, utf8)) return false;
    utf8 += ')';
    return true;
}

// How a container within itself is shown.
std::string within_itself(const Object& object) {
    switch (object.kind) {
        case Kind::list: return "[...]";
        case Kind::tuple: return "(...)";
        case Kind::dict: return "{...}";
        case Kind::set: return runtime::utf8(object.type->name) + "(...)";
        default: return "...";
    }
}

bool append_items(Strand& strand, const Object& object, std::string& utf8) {
    switch (object.kind) {
        case Kind::list: return append_list(strand, static_cast<const List&>(object), utf8);
        case Kind::tuple: return append_tuple(strand, static_cast<const Tuple&>(object), utf8);
        case Kind::dict: return append_dict(strand, static_cast<const Dict&>(object), utf8);
        case Kind::set: return append_set(strand, static_cast<const Set&>(object), utf8);
        case Kind::dict_view:
            return append_view(strand, static_cast<const DictView&>(object), utf8);
        case Kind::range: return append_range(strand, static_cast<const Range&>(object), utf8);
        default: return append_slice(strand, static_cast<const Slice&>(object), utf8);
    }
}

}  // namespace

bool Shown::is_too_deep() const {
    constexpr std::size_t deepest_nesting = 500;
    if (strand_.repr_active.size() <= deepest_nesting) return false;
    strand_.raise(strand_.process().types.recursion_error,
                  "maximum recursion depth exceeded while getting the repr of an object");
    return true;
}

bool is_shown_container(Kind kind) {
    return kind == Kind::list || kind == Kind::tuple || kind == Kind::dict || kind == Kind::set ||
           kind == Kind::dict_view || kind == Kind::range || kind == Kind::slice;
}

bool append_container(Strand& strand, Value value, std::string& utf8) {
    const Object* object = value.as_object();
    if (std::ranges::find(strand.repr_active, object) != strand.repr_active.end()) {
        utf8 += within_itself(*object);
        return true;
    }
    const Shown shown(strand, object);
    if (shown.is_too_deep()) return false;
    // What is shown can be much larger than what it is made of.
    strand.process().heap.check_room(utf8.size());
    if (strand.should_stop()) return false;
    return append_items(strand, *object, utf8);
}

}  // namespace interleave::runtime
