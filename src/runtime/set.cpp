#include "runtime/beside.h"
#include "runtime/containers.h"

#include <cstring>

// The table of sets and frozensets: CPython's (Objects/setobject.c, 3.14), because its order is
// visible. A probe looks at up to ten neighbours of a slot, then jumps by a perturbed sequence;
// removed entries stay as dummies until the table is rebuilt.

namespace interleave::runtime {
namespace {

constexpr std::uint32_t linear_probes = 9;
constexpr int perturb_shift = 5;
constexpr std::uint32_t smallest_table = 8;

bool is_dummy(const SetEntry& entry) { return entry.key.is_error(); }

// The slots that a hash visits, in order.
class Probe {
public:
    Probe(HashCode hash, std::uint32_t mask)
        : perturb_(static_cast<std::uint64_t>(hash)),
          base_(perturb_ & mask),
          mask_(mask),
          left_(base_ + linear_probes <= mask ? linear_probes : 0),
          slot_(base_) {}
    [[nodiscard]] std::uint32_t slot() const { return static_cast<std::uint32_t>(slot_); }
    void advance() {
        if (left_ > 0) {
            --left_;
            ++slot_;
            return;
        }
        perturb_ >>= perturb_shift;
        base_ = (base_ * 5 + 1 + perturb_) & mask_;
        slot_ = base_;
        left_ = base_ + linear_probes <= mask_ ? linear_probes : 0;
    }

private:
    std::uint64_t perturb_;
    std::uint64_t base_;
    std::uint64_t mask_;
    std::uint32_t left_;
    std::uint64_t slot_;
};

void insert_clean(Set* set, Value key, HashCode hash) {
    Probe probe(hash, set->mask);
    while (!set->table[probe.slot()].key.is_empty()) probe.advance();
    set->table[probe.slot()] = {key, hash};
}

constexpr std::int64_t raised = -2;

HashCode small_int_hash(Value number) {
    const std::int64_t value = number.as_small_int();
    return value == -1 ? -2 : value;
}

constexpr std::int64_t nowhere = -1;
constexpr std::int64_t unknown = -3;

// The slot of a small int. Only keys of other types with its hash, if there are any, must be asked
// whether they equal it; then the answer is `unknown`. (No removed entry has an int's hash.)
std::int64_t find_small_int(const Set* set, Value key) {
    const HashCode hash = small_int_hash(key);
    const std::uint64_t mask = set->mask;
    auto perturb = static_cast<std::uint64_t>(hash);
    std::uint64_t slot = perturb & mask;
    for (;;) {
        const std::uint64_t last = slot + linear_probes <= mask ? slot + linear_probes : slot;
        for (std::uint64_t i = slot; i <= last; ++i) {
            const SetEntry& entry = set->table[i];
            if (entry.key == key) return static_cast<std::int64_t>(i);
            if (entry.key.is_empty()) return nowhere;
            if (entry.hash == hash && !entry.key.is_small_int()) return unknown;
        }
        perturb >>= perturb_shift;
        slot = (slot * 5 + 1 + perturb) & mask;
    }
}

// The slot of the item, or the unused or removed one where it would go (`found` tells which).
std::int64_t look_up(Strand& strand, Set* set, Value key, HashCode hash, bool& found) {
    for (;;) {
        std::int64_t removed = -1;
        Probe probe(hash, set->mask);
        SetEntry* const table = set->table;
        bool changed = false;
        for (;; probe.advance()) {
            const SetEntry entry = set->table[probe.slot()];
            if (entry.key.is_empty()) {
                found = false;
                return removed >= 0 ? removed : probe.slot();
            }
            if (is_dummy(entry)) removed = probe.slot();
            if (is_dummy(entry) || entry.hash != hash) continue;
            const Truth equal = equal_keys(strand, entry.key, key);
            if (!equal) return raised;
            changed = table != set->table || set->table[probe.slot()].key != entry.key;
            if (changed) break;
            if (*equal) {
                found = true;
                return probe.slot();
            }
        }
    }
}

void make_table(Process& process, Set* set, std::uint32_t slots) {
    set->table = static_cast<SetEntry*>(process.heap.buffer(slots * sizeof(SetEntry)));
    std::uninitialized_value_construct_n(set->table, slots);
    set->mask = slots - 1;
}

}  // namespace

Set* make_set(Process& process, bool frozen) {
    Set* set =
        process.heap.create<Set>(frozen ? process.types.frozenset : process.types.set, Kind::set);
    make_table(process, set, smallest_table);
    return set;
}

void set_free(Heap& heap, Set& set) {
    if (set.table != nullptr)
        heap.free_buffer(set.table, (std::size_t{set.mask} + 1) * sizeof(SetEntry));
    set.table = nullptr;
}

void set_clear(Process& process, Set* set) {
    set_free(process.heap, *set);
    make_table(process, set, smallest_table);
    set->fill = set->used = 0;
    set->hash = 0;
    ++set->version;
}

void set_resize(Process& process, Set* set, std::size_t least_used) {
    std::uint32_t slots = smallest_table;
    while (slots <= least_used) slots *= 2;
    SetEntry* const old = set->table;
    const std::uint32_t old_slots = set->mask + 1;
    make_table(process, set, slots);
    for (std::uint32_t i = 0; i < old_slots; ++i) {
        if (!old[i].key.is_empty() && !is_dummy(old[i])) insert_clean(set, old[i].key, old[i].hash);
    }
    set->fill = set->used;
    process.heap.free_buffer(old, old_slots * sizeof(SetEntry));
}

bool is_frozen(const Process& process, const Set* set) {
    return is_subtype(set->type, process.types.frozenset);
}

bool set_next(const Set* set, std::uint32_t& position, SetEntry*& entry) {
    while (position <= set->mask) {
        entry = &set->table[position++];
        if (!entry->key.is_empty() && !is_dummy(*entry)) return true;
    }
    return false;
}

static void add_at(Process& process, Set* set, std::int64_t slot, Value item, HashCode hash) {
    const bool reused = is_dummy(set->table[slot]);
    set->table[slot] = {item, hash};
    ++set->used;
    ++set->version;
    if (reused) return;
    ++set->fill;
    if (std::size_t{set->fill} * 5 >= std::size_t{set->mask} * 3) {
        set_resize(process, set,
                   set->used > 50000 ? std::size_t{set->used} * 2 : std::size_t{set->used} * 4);
    }
}

Truth set_add_hashed(Strand& strand, Set* set, Value item, HashCode hash) {
    bool found = false;
    const std::int64_t slot = look_up(strand, set, item, hash, found);
    if (slot == raised) return std::nullopt;
    if (found) return false;
    add_at(strand.process(), set, slot, item, hash);
    return true;
}

Truth set_contains_hashed(Strand& strand, Set* set, Value item, HashCode hash) {
    bool found = false;
    if (look_up(strand, set, item, hash, found) == raised) return std::nullopt;
    return found;
}

static void remove_entry(Set* set, std::int64_t slot) {
    set->table[slot] = {Value::error(), -1};
    --set->used;
    ++set->version;
}

Truth set_discard_hashed(Strand& strand, Set* set, Value item, HashCode hash) {
    bool found = false;
    const std::int64_t slot = look_up(strand, set, item, hash, found);
    if (slot == raised) return std::nullopt;
    if (!found) return false;
    remove_entry(set, slot);
    return true;
}

// A set that has no hash and is looked for in sets counts as the frozenset with its items
// (Objects/setobject.c, set_contains).
static std::optional<HashCode> hash_of_item(Strand& strand, Value item, bool searched) {
    if (searched) {
        Process& process = strand.process();
        Set* set = as_set(item);
        if (set != nullptr && !is_frozen(process, set) &&
            process.find_in_type(set->type, process.names.__hash__).is_none()) {
            return frozenset_hash(set);
        }
    }
    return hash_for(strand, item, "a set element");
}

Truth set_add(Strand& strand, Set* set, Value item) {
    if (item.is_small_int() && find_small_int(set, item) >= 0) return false;
    const auto hash = hash_of_item(strand, item, false);
    return hash ? set_add_hashed(strand, set, item, *hash) : Truth();
}
Truth set_contains(Strand& strand, Set* set, Value item) {
    if (item.is_small_int()) {
        const std::int64_t slot = find_small_int(set, item);
        if (slot != unknown) return slot >= 0;
    }
    const auto hash = hash_of_item(strand, item, true);
    return hash ? set_contains_hashed(strand, set, item, *hash) : Truth();
}
Truth set_remove(Strand& strand, Set* set, Value item) {
    if (item.is_small_int()) {
        const std::int64_t slot = find_small_int(set, item);
        if (slot == nowhere) return false;
        if (slot != unknown) {
            remove_entry(set, slot);
            return true;
        }
    }
    const auto hash = hash_of_item(strand, item, true);
    return hash ? set_discard_hashed(strand, set, item, *hash) : Truth();
}

namespace {

// The slot as look_up() gives it, among items that nothing of the program's compares; or unknown.
std::int64_t look_up_beside(Strand& strand, Set* set, Value item, HashCode& hash, bool& found) {
    const Types& types = strand.process().types;
    if (!is_inert(item, types)) return unknown;
    hash = item.is_small_int() ? small_int_hash(item) : *hash_for(strand, item, "a set element");
    std::int64_t removed = -1;
    for (Probe probe(hash, set->mask);; probe.advance()) {
        const SetEntry& entry = set->table[probe.slot()];
        found = entry.key == item && !item.is_real();
        if (found) return probe.slot();
        if (entry.key.is_empty()) return removed >= 0 ? removed : probe.slot();
        if (is_dummy(entry)) removed = probe.slot();
        if (is_dummy(entry) || entry.hash != hash) continue;
        if (!is_inert(entry.key, types)) return unknown;
        found = *equal_keys(strand, entry.key, item);
        if (found) return probe.slot();
    }
}

}  // namespace

Truth set_add_beside(Strand& strand, Set* set, Value item) {
    bool found = false;
    HashCode hash = 0;
    const std::int64_t slot = look_up_beside(strand, set, item, hash, found);
    if (slot == unknown) return std::nullopt;
    if (!found) add_at(strand.process(), set, slot, item, hash);
    return !found;
}

Truth set_contains_beside(Strand& strand, Set* set, Value item) {
    bool found = false;
    HashCode hash = 0;
    if (look_up_beside(strand, set, item, hash, found) == unknown) return std::nullopt;
    return found;
}

Truth set_discard_beside(Strand& strand, Set* set, Value item) {
    bool found = false;
    HashCode hash = 0;
    const std::int64_t slot = look_up_beside(strand, set, item, hash, found);
    if (slot == unknown) return std::nullopt;
    if (found) remove_entry(set, slot);
    return found;
}

static bool merge(Strand& strand, Set* set, const Set* other) {
    Process& process = strand.process();
    if (other == set || other->used == 0) return true;
    if ((std::size_t{set->fill} + other->used) * 5 >= std::size_t{set->mask} * 3) {
        set_resize(process, set, (std::size_t{set->used} + other->used) * 2);
    }
    ++set->version;
    if (set->fill == 0 && set->mask == other->mask && other->fill == other->used) {
        std::copy_n(other->table, std::size_t{other->mask} + 1, set->table);
        set->fill = other->fill;
        set->used = other->used;
        return true;
    }
    std::uint32_t position = 0;
    SetEntry* entry = nullptr;
    if (set->fill == 0) {
        while (set_next(other, position, entry)) insert_clean(set, entry->key, entry->hash);
        set->fill = set->used = other->used;
        return true;
    }
    while (set_next(other, position, entry)) {
        if (!set_add_hashed(strand, set, entry->key, entry->hash)) return false;
    }
    return true;
}

static bool merge_keys(Strand& strand, Set* set, const Dict* dict) {
    if ((std::size_t{set->fill} + dict->size) * 5 >= std::size_t{set->mask} * 3) {
        set_resize(strand.process(), set, (std::size_t{set->used} + dict->size) * 2);
    }
    for (std::uint32_t i = dict_next(dict, 0); i < dict->used; i = dict_next(dict, i + 1)) {
        if (!set_add_hashed(strand, set, dict->entries[i].key, dict->entries[i].hash)) return false;
    }
    return true;
}

bool set_update(Strand& strand, Set* set, Value iterable) {
    if (const Set* other = as_set(iterable)) return merge(strand, set, other);
    if (const Dict* dict = as_dict(iterable); dict != nullptr && dict->type->is_native) {
        return merge_keys(strand, set, dict);
    }
    const Value iterator = iterate(strand, iterable);
    if (iterator.is_error()) return false;
    for (;;) {
        const Value item = next_item(strand, iterator);
        if (item.is_error() || strand.should_stop()) return false;
        if (item.is_empty()) return true;
        if (!set_add(strand, set, item)) return false;
    }
}

Set* set_copy(Strand& strand, Set* set) {
    Set* copy = make_set(strand.process(), is_frozen(strand.process(), set));
    merge(strand, copy, set);
    return copy;
}

HashCode frozenset_hash(Set* set) {
    const auto shuffle = [](std::uint64_t bits) {
        return ((bits ^ 89869747U) ^ (bits << 16U)) * 3644798167U;
    };
    std::uint64_t hash = 0;
    for (std::uint32_t i = 0; i <= set->mask; ++i) {
        hash ^= shuffle(static_cast<std::uint64_t>(set->table[i].hash));
    }
    // Unused entries count 0 and removed ones -1, in pairs that cancel out; take an odd one out.
    if (((set->mask + 1 - set->fill) & 1U) != 0) hash ^= shuffle(0);
    if (((set->fill - set->used) & 1U) != 0) hash ^= shuffle(static_cast<std::uint64_t>(-1));
    hash ^= (std::uint64_t{set->used} + 1) * 1927868237U;
    hash ^= (hash >> 11U) ^ (hash >> 25U);
    hash = hash * 69069U + 907133923U;
    if (hash == static_cast<std::uint64_t>(-1)) hash = 590923713U;
    return static_cast<HashCode>(hash);
}

}  // namespace interleave::runtime
