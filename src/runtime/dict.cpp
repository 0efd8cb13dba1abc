#include "runtime/beside.h"
#include "runtime/containers.h"

#include <cstring>

// The table of dicts.
//
// entries[0, used) are in order of insertion; deleted ones have an empty key. Room for them grows as
// in CPython, since a program that changes a dict while it runs through it sees when entries move
// together. With more than five entries, `index` (a power of two of slots, the capacity being two
// thirds of it) holds entry number + 1 at the first free slot from the key's home onwards. Deleting
// moves the following slots back, so the index never holds the number of a deleted entry and a probe
// ends at the first zero.

namespace interleave::runtime {
namespace {

constexpr std::uint32_t smallest_table = 8;
constexpr std::uint32_t small_capacity = smallest_table * 2 / 3;

// Spreads the hashes of ints, which are the ints themselves, over the table.
std::uint32_t home_slot(HashCode hash, std::uint32_t mask) {
    return static_cast<std::uint32_t>((static_cast<std::uint64_t>(hash) * 0x9e3779b97f4a7c15U) >>
                                      32U) &
           mask;
}

void index_insert(Dict* dict, HashCode hash, std::uint32_t entry) {
    std::uint32_t slot = home_slot(hash, dict->index_mask);
    while (dict->index[slot] != 0) slot = (slot + 1) & dict->index_mask;
    dict->index[slot] = entry + 1;
}

void index_remove(Dict* dict, std::uint32_t entry) {
    const std::uint32_t mask = dict->index_mask;
    std::uint32_t hole = home_slot(dict->entries[entry].hash, mask);
    while (dict->index[hole] != entry + 1) hole = (hole + 1) & mask;
    for (std::uint32_t slot = (hole + 1) & mask; dict->index[slot] != 0; slot = (slot + 1) & mask) {
        const std::uint32_t home = home_slot(dict->entries[dict->index[slot] - 1].hash, mask);
        // Only what probes across the hole may move into it.
        if (((slot - home) & mask) >= ((slot - hole) & mask)) {
            dict->index[hole] = dict->index[slot];
            hole = slot;
        }
    }
    dict->index[hole] = 0;
}

void release_index(Heap& heap, Dict* dict) {
    if (dict->index_mask == 0) return;
    heap.free_buffer(dict->index, (std::size_t{dict->index_mask} + 1) * sizeof(std::uint32_t));
    dict->index = nullptr;
    dict->index_mask = 0;
}

// Moves the live entries together into a table of at least this many slots; entry numbers change.
void rebuild(Process& process, Dict* dict, std::size_t least_slots) {
    Heap& heap = process.heap;
    std::uint32_t slots = smallest_table;
    while (slots < least_slots) slots *= 2;
    const auto capacity = static_cast<std::uint32_t>(std::uint64_t{slots} * 2 / 3);
    auto* entries = static_cast<DictEntry*>(heap.buffer(capacity * sizeof(DictEntry)));
    std::uint32_t count = 0;
    for (std::uint32_t i = 0; i < dict->used; ++i) {
        if (!dict->entries[i].key.is_empty()) entries[count++] = dict->entries[i];
    }
    if (dict->capacity != 0) heap.free_buffer(dict->entries, dict->capacity * sizeof(DictEntry));
    dict->entries = entries;
    dict->used = count;
    dict->capacity = capacity;
    release_index(heap, dict);
    if (capacity <= small_capacity) return;
    dict->index = static_cast<std::uint32_t*>(heap.buffer(slots * sizeof(std::uint32_t)));
    std::memset(dict->index, 0, slots * sizeof(std::uint32_t));
    dict->index_mask = slots - 1;
    for (std::uint32_t i = 0; i < count; ++i) index_insert(dict, entries[i].hash, i);
}

void append_entry(Process& process, Dict* dict, Value key, Value value, HashCode hash) {
    if (dict->used == dict->capacity) rebuild(process, dict, std::size_t{dict->size} * 3);
    const std::uint32_t entry = dict->used++;
    dict->entries[entry] = {key, value, hash};
    if (dict->index_mask != 0) index_insert(dict, hash, entry);
    ++dict->size;
    ++dict->keys_version;
}

bool is_plain_str(Value value) { return value.is_object() && value.as_object()->kind == Kind::str; }

bool has_type(Value value, const Type* type) {
    return value.is_object() && value.as_object()->type == type;
}

// For keys whose equality is that of texts: no Python code runs. (A key of the dict that is an
// instance of a class derived from str is compared by its text as well.) Not certain where a key of
// another type has the same hash: its own __eq__ may call it equal.
std::int64_t find_text(const Dict* dict, const Str* name, HashCode hash,
                       bool* is_certain = nullptr) {
    const Value wanted = Value::object(name);
    const auto matches = [&](const DictEntry& entry) {
        if (entry.key == wanted) return true;
        if (entry.hash != hash || entry.key.is_empty()) return false;
        if (is_certain != nullptr && !has_type(entry.key, name->type)) *is_certain = false;
        return is_plain_str(entry.key) &&
               same_text(static_cast<const Str*>(entry.key.as_object()), name);
    };
    if (dict->index_mask == 0) {
        for (std::uint32_t i = 0; i < dict->used; ++i) {
            if (matches(dict->entries[i])) return i;
        }
        return absent;
    }
    std::uint32_t slot = home_slot(hash, dict->index_mask);
    while (dict->index[slot] != 0) {
        const std::uint32_t entry = dict->index[slot] - 1;
        if (matches(dict->entries[entry])) return entry;
        slot = (slot + 1) & dict->index_mask;
    }
    return absent;
}

HashCode text_hash(const Str* text) {
    return text->hash != Str::not_hashed ? text->hash : str_hash(const_cast<Str*>(text));
}

// The entry numbers that a key of this hash may have, one after the other.
class Candidates {
public:
    Candidates(const Dict* dict, HashCode hash)
        : dict_(dict),
          slot_(dict->index_mask == 0 ? 0 : home_slot(hash, dict->index_mask)),
          hash_(hash) {}
    std::int64_t next() {
        if (dict_->index_mask == 0) {
            while (slot_ < dict_->used) {
                const std::uint32_t entry = slot_++;
                if (fits(entry)) return entry;
            }
            return absent;
        }
        while (dict_->index[slot_] != 0) {
            const std::uint32_t entry = dict_->index[slot_] - 1;
            slot_ = (slot_ + 1) & dict_->index_mask;
            if (fits(entry)) return entry;
        }
        return absent;
    }

private:
    [[nodiscard]] bool fits(std::uint32_t entry) const {
        const DictEntry& candidate = dict_->entries[entry];
        return candidate.hash == hash_ && !candidate.key.is_empty();
    }
    const Dict* dict_;
    std::uint32_t slot_;
    HashCode hash_;
};

}  // namespace

std::int64_t dict_lookup(Strand& strand, Dict* dict, Value key, HashCode hash) {
    if (is_plain_str(key) && key.as_object()->type == strand.process().types.str) {
        bool is_certain = true;
        const auto* const text = static_cast<const Str*>(key.as_object());
        const std::int64_t entry = find_text(dict, text, hash, &is_certain);
        if (is_certain) return entry;
    }
    for (;;) {
        Candidates candidates(dict, hash);
        const DictEntry* const entries = dict->entries;
        bool changed = false;
        for (std::int64_t entry = candidates.next(); entry >= 0; entry = candidates.next()) {
            const Value asked = dict->entries[entry].key;
            const Truth equal = equal_keys(strand, asked, key);
            if (!equal) return lookup_raised;
            // As in CPython, no more than this: an __eq__ that changes another entry each time would
            // otherwise be called for ever.
            changed = dict->entries != entries || dict->entries[entry].key != asked;
            if (changed) break;
            if (*equal) return entry;
        }
        if (!changed) return absent;  // otherwise __eq__ changed the dict: start again
    }
}

bool dict_set_hashed(Strand& strand, Dict* dict, Value key, Value value, HashCode hash) {
    const std::int64_t entry = dict_lookup(strand, dict, key, hash);
    if (entry == lookup_raised) return false;
    if (entry >= 0) {
        dict->entries[entry].value = value;
    } else {
        append_entry(strand.process(), dict, key, value, hash);
    }
    return true;
}

void dict_delete_entry(Dict* dict, std::int64_t number) {
    const auto entry = static_cast<std::uint32_t>(number);
    if (dict->index_mask != 0) index_remove(dict, entry);
    dict->entries[entry].key = Value();
    dict->entries[entry].value = Value();
    --dict->size;
    ++dict->keys_version;
}

std::uint32_t dict_next(const Dict* dict, std::uint32_t entry) {
    while (entry < dict->used && dict->entries[entry].key.is_empty()) ++entry;
    return entry;
}

Dict* make_dict(Process& process) {
    return process.heap.create<Dict>(process.types.dict, Kind::dict);
}

Value dict_get(Strand& strand, Dict* dict, Value key) {
    const auto hash = hash_for(strand, key, "a dict key");
    if (!hash) return Value::error();
    const std::int64_t entry = dict_lookup(strand, dict, key, *hash);
    if (entry == lookup_raised) return Value::error();
    return entry < 0 ? Value() : dict->entries[entry].value;
}

bool dict_set(Strand& strand, Dict* dict, Value key, Value value) {
    const auto hash = hash_for(strand, key, "a dict key");
    return hash && dict_set_hashed(strand, dict, key, value, *hash);
}

Truth dict_delete(Strand& strand, Dict* dict, Value key) {
    const auto hash = hash_for(strand, key, "a dict key");
    if (!hash) return std::nullopt;
    const std::int64_t entry = dict_lookup(strand, dict, key, *hash);
    if (entry == lookup_raised) return std::nullopt;
    if (entry < 0) return false;
    dict_delete_entry(dict, entry);
    return true;
}

std::int64_t dict_find(const Dict* dict, const Str* name) {
    return find_text(dict, name, text_hash(name));
}

Value dict_get(const Dict* dict, const Str* interned_name) {
    const std::int64_t entry = dict_find(dict, interned_name);
    return entry < 0 ? Value() : dict->entries[entry].value;
}

void dict_set(Process& process, Dict* dict, Str* name, Value value) {
    const HashCode hash = text_hash(name);
    const std::int64_t entry = find_text(dict, name, hash);
    if (entry >= 0) {
        dict->entries[entry].value = value;
    } else {
        append_entry(process, dict, Value::object(name), value, hash);
    }
}

bool dict_delete(Dict* dict, const Str* name) {
    const std::int64_t entry = dict_find(dict, name);
    if (entry < 0) return false;
    dict_delete_entry(dict, entry);
    return true;
}

void dict_free(Heap& heap, Dict& dict) {
    if (dict.capacity != 0) heap.free_buffer(dict.entries, dict.capacity * sizeof(DictEntry));
    release_index(heap, &dict);
    dict.entries = nullptr;
    dict.used = dict.size = dict.capacity = 0;
}

void dict_clear(Process& process, Dict* dict) {
    dict_free(process.heap, *dict);
    ++dict->keys_version;
}

Dict* dict_copy(Process& process, const Dict* dict) {
    Dict* copy = make_dict(process);
    if (dict->size == 0) return copy;
    rebuild(process, copy, (std::size_t{dict->size} * 3 + 1) / 2);
    for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
        append_entry(process, copy, dict->entries[i].key, dict->entries[i].value,
                     dict->entries[i].hash);
    }
    return copy;
}

// ---- beside other strands
//
// Keys are inert, so nothing of the program runs. Entries are only added here, under the dict's lock, and
// the table only grows; whatever takes entries away is done alone. So a reader needs no lock: whoever
// finds a key has it. It reads in the opposite order of the writers': the mask, the index, the
// entries, each at least as new as what led to it. Only a miss may be an illusion, when the index was
// exchanged meanwhile, and is made sure of under the lock.

namespace {

// absent, or unknown: whether they are equal is up to the program.
constexpr std::int64_t unknown = -3;

// 1: equal; 0: not; unknown.
std::int64_t same_key(const DictEntry& entry, Value key, HashCode hash, const Types& types) {
    if (entry.key == key) return 1;
    if (entry.hash != hash) return 0;
    if (!is_inert(entry.key, types)) return unknown;
    if (!is_plain_str(key) || !is_plain_str(entry.key)) return unknown;  // 1 and 1.0; rare
    return same_text(static_cast<const Str*>(entry.key.as_object()),
                     static_cast<const Str*>(key.as_object()))
               ? 1
               : 0;
}

std::int64_t find_beside(const Dict* dict, Value key, HashCode hash, const Types& types) {
    const std::uint32_t mask = read_shared(dict->index_mask);
    if (mask == 0) {
        const std::uint32_t used = read_shared(dict->used);
        const DictEntry* const entries = read_shared(dict->entries);
        for (std::uint32_t i = 0; i < used; ++i) {
            const std::int64_t same = same_key(entries[i], key, hash, types);
            if (same != 0) return same > 0 ? i : unknown;
        }
        return absent;
    }
    const std::uint32_t* const index = read_shared(dict->index);
    for (std::uint32_t slot = home_slot(hash, mask);; slot = (slot + 1) & mask) {
        const std::uint32_t number = read_shared(index[slot]);
        if (number == 0) return absent;
        const std::int64_t same =
            same_key(read_shared(dict->entries)[number - 1], key, hash, types);
        if (same != 0) return same > 0 ? number - 1 : unknown;
    }
}

// Under the lock; entry numbers stay. False: there are holes, and they would not.
bool grow_beside(Process& process, Dict* dict) {
    if (dict->used != dict->size) return false;
    Dict larger;  // its index
    Heap& heap = process.heap;
    std::uint32_t slots = smallest_table;
    while (slots < std::size_t{dict->size} * 3) slots *= 2;
    const auto capacity = static_cast<std::uint32_t>(std::uint64_t{slots} * 2 / 3);
    auto* entries = static_cast<DictEntry*>(heap.buffer(capacity * sizeof(DictEntry)));
    std::copy_n(dict->entries, dict->used, entries);
    DictEntry* const old_entries = dict->entries;
    const std::size_t old_capacity = dict->capacity;
    std::uint32_t* const old_index = dict->index;
    const std::size_t old_slots = dict->index_mask == 0 ? 0 : std::size_t{dict->index_mask} + 1;
    if (capacity > small_capacity) {
        larger.index = static_cast<std::uint32_t*>(heap.buffer(slots * sizeof(std::uint32_t)));
        std::memset(larger.index, 0, slots * sizeof(std::uint32_t));
        larger.index_mask = slots - 1;
        for (std::uint32_t i = 0; i < dict->used; ++i) index_insert(&larger, entries[i].hash, i);
    }
    write_shared(dict->entries, entries);
    dict->capacity = capacity;
    if (capacity > small_capacity) {
        write_shared(dict->index, larger.index);
        write_shared(dict->index_mask, larger.index_mask);
    }
    if (old_capacity != 0) heap.retire_buffer(old_entries, old_capacity * sizeof(DictEntry));
    if (old_slots != 0) heap.retire_buffer(old_index, old_slots * sizeof(std::uint32_t));
    return true;
}

void append_beside(Dict* dict, Value key, Value value, HashCode hash) {
    const std::uint32_t entry = dict->used;
    dict->entries[entry] = {key, value, hash};
    if (dict->index_mask != 0) {
        std::uint32_t slot = home_slot(hash, dict->index_mask);
        while (dict->index[slot] != 0) slot = (slot + 1) & dict->index_mask;
        write_shared(dict->index[slot], entry + 1);
    }
    write_shared(dict->used, entry + 1);
    write_shared(dict->size, dict->size + 1);
    write_shared(dict->keys_version, dict->keys_version + 1);
}

}  // namespace

bool dict_get_beside(Strand& strand, Dict* dict, Value key, Value& value) {
    const Types& types = strand.process().types;
    if (!is_inert(key, types)) return false;
    const auto hash = hash_for(strand, key, "a dict key");
    std::int64_t entry = find_beside(dict, key, *hash, types);
    if (entry == absent) {
        const Hold hold(*dict, static_cast<std::uint32_t>(strand.id()));
        if (!hold) return false;
        entry = find_beside(dict, key, *hash, types);
    }
    if (entry == unknown) return false;
    value = entry < 0 ? Value() : read_shared(read_shared(dict->entries)[entry].value);
    return true;
}

namespace {

// `value` goes to the key, or to what it has already when that is to be kept.
bool set_beside(Strand& strand, Dict* dict, Value key, Value& value, bool keeps) {
    const Types& types = strand.process().types;
    if (!is_inert(key, types)) return false;
    const auto hash = hash_for(strand, key, "a dict key");
    const Hold hold(*dict, static_cast<std::uint32_t>(strand.id()));
    if (!hold) return false;
    const std::int64_t entry = find_beside(dict, key, *hash, types);
    if (entry == unknown) return false;
    if (entry >= 0) {
        if (keeps) {
            value = read_shared(dict->entries[entry].value);
        } else {
            write_shared(dict->entries[entry].value, value);
        }
        return true;
    }
    if (dict->used == dict->capacity && !grow_beside(strand.process(), dict)) return false;
    append_beside(dict, key, value, *hash);
    return true;
}

}  // namespace

bool dict_set_beside(Strand& strand, Dict* dict, Value key, Value value) {
    return set_beside(strand, dict, key, value, false);
}

bool dict_setdefault_beside(Strand& strand, Dict* dict, Value key, Value& value) {
    return set_beside(strand, dict, key, value, true);
}

}  // namespace interleave::runtime
