#include "runtime/containers.h"
#include "runtime/iterators.h"

// iter() and next() for any value.

namespace interleave::runtime {
namespace {

// The iterator of a built-in kind; empty: it is none of those.
Value native_iterator(Strand& strand, Value iterable) {
    Object* object = iterable.as_object();
    switch (object->kind) {
        case Kind::list: return iterate_list(strand, static_cast<List*>(object));
        case Kind::tuple: return iterate_tuple(strand, static_cast<Tuple*>(object));
        case Kind::dict:
            return iterate_dict(strand, static_cast<Dict*>(object), DictViewKind::keys, false);
        case Kind::set: return iterate_set(strand, static_cast<Set*>(object));
        case Kind::range: return iterate_range(strand, static_cast<Range*>(object));
        case Kind::dict_view: {
            const auto* view = static_cast<DictView*>(object);
            return iterate_dict(strand, view->dict, view->view, false);
        }
        case Kind::str:
        case Kind::bytes:
        case Kind::bytearray: return iterate_text(strand, iterable);
        case Kind::iterator: return iterable;
        default: return {};
    }
}

Type* owner_of_iter(const Types& types, const Object* object) {
    switch (object->kind) {
        case Kind::list: return types.list;
        case Kind::tuple: return types.tuple;
        case Kind::dict: return types.dict;
        case Kind::set: return object->type->base;
        case Kind::str: return types.str;
        case Kind::bytes: return types.bytes;
        case Kind::bytearray: return types.bytearray;
        default: return nullptr;
    }
}

// Whether iter() of a built-in kind means what the kind says: its class does not define __iter__.
bool iterates_by_kind(Process& process, const Object* object) {
    switch (object->kind) {
        case Kind::list:
        case Kind::tuple:
        case Kind::dict:
        case Kind::set:
        case Kind::str:
        case Kind::bytes:
        case Kind::bytearray: {
            if (object->type->is_native) return true;
            const auto* found = as_kind<Native>(
                process.find_in_type(object->type, process.names.__iter__), Kind::native);
            const Type* owner = owner_of_iter(process.types, object);
            return found != nullptr &&
                   (found->owner == owner || found->owner == process.types.set ||
                    found->owner == process.types.frozenset);
        }
        case Kind::range:
        case Kind::dict_view: return true;
        case Kind::iterator: return object->type->is_native;
        default: return false;
    }
}

}  // namespace

Value iterate(Strand& strand, Value iterable) {
    Process& process = strand.process();
    if (iterable.is_object() && iterates_by_kind(process, iterable.as_object())) {
        const Value iterator = native_iterator(strand, iterable);
        if (!iterator.is_empty()) return iterator;
    }
    const Value method = special_method(strand, iterable, process.names.__iter__);
    if (method.is_error()) return method;
    if (method.is_empty() || method.is_none()) {
        if (method.is_empty() &&
            !special_method(strand, iterable, process.names.__getitem__).is_empty() &&
            as_dict(iterable) == nullptr) {
            return iterate_sequence(strand, iterable);
        }
        return strand.raise(process.types.type_error,
                            "'" + type_name(process, iterable) + "' object is not iterable");
    }
    const Value iterator = call_special(strand, iterable, method, {});
    if (iterator.is_error()) return iterator;
    if (as_kind<Iterator>(iterator, Kind::iterator) == nullptr &&
        as_kind<Generator>(iterator, Kind::generator) == nullptr &&
        special_method(strand, iterator, process.names.__next__).is_empty()) {
        return strand.raise(process.types.type_error, "iter() returned non-iterator of type '" +
                                                          type_name(process, iterator) + "'");
    }
    return iterator;
}

Value next_item(Strand& strand, Value iterator) {
    Process& process = strand.process();
    if (auto* native = as_kind<Iterator>(iterator, Kind::iterator);
        native != nullptr && advances_natively(process, *native)) {
        return native->advance(strand, *native);
    }
    const Value method = special_method(strand, iterator, process.names.__next__);
    if (method.is_error()) return method;
    if (method.is_empty()) {
        return strand.raise(process.types.type_error,
                            "'" + type_name(process, iterator) + "' object is not an iterator");
    }
    const Value item = call_special(strand, iterator, method, {});
    if (item.is_error() && strand.pending_is(process.types.stop_iteration)) {
        strand.take_pending();
        return {};
    }
    return item;
}

bool iterates_natively(Strand& strand, Value iterable) {
    if (!iterable.is_object()) return false;
    Process& process = strand.process();
    const Object* object = iterable.as_object();
    if (object->kind == Kind::iterator) {
        return object->type->is_native &&
               advances_natively(process, *static_cast<const Iterator*>(object));
    }
    if ((object->flags & always_native) != 0) {
        const Value method = process.find_in_type(object->type, process.names.__iter__);
        return as_kind<Native>(method, Kind::native) != nullptr;
    }
    return iterates_by_kind(process, object);
}

bool collect_items(Strand& strand, Value iterable, std::vector<Value>& items) {
    Process& process = strand.process();
    if (iterable.is_object() && iterable.as_object()->type->is_native) {
        if (const List* list = as_list(iterable)) {
            items.insert(items.end(), list->items, list->items + list->size);
            return true;
        }
        if (const Tuple* tuple = as_tuple(iterable)) {
            items.insert(items.end(), tuple->items(), tuple->items() + tuple->size);
            return true;
        }
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return false;
    constexpr std::size_t check_every = 4096;
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error()) return false;
        if (item.is_empty()) return true;
        items.push_back(item);
        if (items.size() % check_every == 0) {
            if (strand.should_stop()) return false;
            strand.charge(check_every / 4);
            process.heap.check_room(items.size() * 2 * sizeof(Value));
        }
    }
}

}  // namespace interleave::runtime
