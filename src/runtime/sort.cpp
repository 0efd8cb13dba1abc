#include <algorithm>
#include <bit>
#include <cstddef>

#include "runtime/attributes.h"
#include "runtime/containers.h"
#include "runtime/process.h"

// list.sort: timsort as CPython 3.14 does it (Objects/listsort.txt): natural runs, extended to a
// minimum length by binary insertion, merged in the order of "powersort", galloping where one run
// wins often. Any stable sort would give the same result for a proper order; following it step by
// step gives the same result for an improper one (nan, __lt__ that prints), comparison by comparison.

namespace interleave::runtime {
namespace {

struct Keyed {
    Value key;
    Value value;
};
Value key_of(Value item) { return item; }
Value key_of(const Keyed& item) { return item.key; }

// Thrown by `less` through the frames of this file only: an exception is pending in the strand.
struct ComparisonRaised {};

template <class Item, class Less>
class Sorter {
public:
    Sorter(Item* items, std::ptrdiff_t count, Less less)
        : items_(items), count_(count), less_(less) {}

    void sort() {
        const std::ptrdiff_t least_run = minimum_run(count_);
        std::ptrdiff_t start = 0;
        while (start < count_) {
            const std::ptrdiff_t left = count_ - start;
            std::ptrdiff_t length = find_run(items_ + start, left);
            if (length < least_run) {
                const std::ptrdiff_t forced = std::min(left, least_run);
                insert_binary(items_ + start, forced, length);
                length = forced;
            }
            merge_before(start, length);
            runs_.push_back({start, length, 0});
            start += length;
        }
        while (runs_.size() > 1) {
            std::size_t at = runs_.size() - 2;
            if (at > 0 && runs_[at - 1].length < runs_[at + 1].length) --at;
            merge_at(at);
        }
    }

private:
    struct Run {
        std::ptrdiff_t start, length;
        int power;
    };
    static constexpr std::ptrdiff_t smallest_gallop = 7;

    bool less(const Item& left, const Item& right) { return less_(key_of(left), key_of(right)); }

    static std::ptrdiff_t minimum_run(std::ptrdiff_t count) {
        std::ptrdiff_t odd = 0;
        while (count >= 64) {
            odd |= count & 1;
            count >>= 1;
        }
        return count + odd;
    }

    // The length of the run at the start of items[0, count), made ascending. A descending run may
    // have equal neighbours: these are turned round twice, which keeps their order.
    std::ptrdiff_t find_run(Item* items, std::ptrdiff_t count) {
        std::ptrdiff_t n = 1;
        while (n < count && !less(items[n], items[n - 1])) ++n;
        if (n == count) return n;
        if (n > 1) {
            if (less(items[0], items[n - 1])) return n;
            std::reverse(items, items + n);  // all equal so far
        }
        ++n;
        std::ptrdiff_t equal = 0;
        const auto turn_equals = [&] {
            if (equal == 0) return;
            std::reverse(items + n - equal - 1, items + n);
            equal = 0;
        };
        for (; n < count; ++n) {
            if (less(items[n], items[n - 1])) {
                turn_equals();
            } else if (less(items[n - 1], items[n])) {
                break;
            } else {
                ++equal;
            }
        }
        turn_equals();
        std::reverse(items, items + n);
        while (n < count && !less(items[n], items[n - 1])) ++n;
        return n;
    }

    void insert_binary(Item* items, std::ptrdiff_t count, std::ptrdiff_t sorted) {
        for (; sorted < count; ++sorted) {
            const Item pivot = items[sorted];
            std::ptrdiff_t left = 0;
            std::ptrdiff_t right = sorted;
            while (left < right) {
                const std::ptrdiff_t middle = (left + right) >> 1;
                if (less(pivot, items[middle])) right = middle;
                else left = middle + 1;
            }
            std::move_backward(items + left, items + sorted, items + sorted + 1);
            items[left] = pivot;
        }
    }

    // Powersort: the depth at which the boundary between two runs lies in a balanced merge tree.
    [[nodiscard]] int power(std::ptrdiff_t start, std::ptrdiff_t first,
                            std::ptrdiff_t second) const {
        std::ptrdiff_t a = 2 * start + first;
        std::ptrdiff_t b = a + first + second;
        for (int result = 1;; ++result) {
            if (a >= count_) {
                a -= count_;
                b -= count_;
            } else if (b >= count_) {
                return result;
            }
            a <<= 1;
            b <<= 1;
        }
    }

    void merge_before(std::ptrdiff_t start, std::ptrdiff_t length) {
        if (runs_.empty()) return;
        const Run& last = runs_.back();
        const int boundary = power(last.start, start - last.start, length);
        while (runs_.size() > 1 && runs_[runs_.size() - 2].power > boundary) {
            merge_at(runs_.size() - 2);
        }
        runs_.back().power = boundary;
    }

    // The number of items of the sorted run that are < key; the search starts at `hint`.
    std::ptrdiff_t gallop_left(const Item& key, const Item* run, std::ptrdiff_t count,
                               std::ptrdiff_t hint) {
        std::ptrdiff_t last = 0;
        std::ptrdiff_t offset = 1;
        if (less(run[hint], key)) {
            const std::ptrdiff_t most = count - hint;
            while (offset < most && less(run[hint + offset], key)) {
                last = offset;
                offset = offset * 2 + 1;
            }
            offset = std::min(offset, most);
            last += hint;
            offset += hint;
        } else {
            const std::ptrdiff_t most = hint + 1;
            while (offset < most && !less(run[hint - offset], key)) {
                last = offset;
                offset = offset * 2 + 1;
            }
            offset = std::min(offset, most);
            std::swap(last, offset);
            last = hint - last;
            offset = hint - offset;
        }
        ++last;
        while (last < offset) {
            const std::ptrdiff_t middle = last + ((offset - last) >> 1);
            if (less(run[middle], key)) last = middle + 1;
            else offset = middle;
        }
        return offset;
    }

    // The number of items of the sorted run that are <= key.
    std::ptrdiff_t gallop_right(const Item& key, const Item* run, std::ptrdiff_t count,
                                std::ptrdiff_t hint) {
        std::ptrdiff_t last = 0;
        std::ptrdiff_t offset = 1;
        if (less(key, run[hint])) {
            const std::ptrdiff_t most = hint + 1;
            while (offset < most && less(key, run[hint - offset])) {
                last = offset;
                offset = offset * 2 + 1;
            }
            offset = std::min(offset, most);
            std::swap(last, offset);
            last = hint - last;
            offset = hint - offset;
        } else {
            const std::ptrdiff_t most = count - hint;
            while (offset < most && !less(key, run[hint + offset])) {
                last = offset;
                offset = offset * 2 + 1;
            }
            offset = std::min(offset, most);
            last += hint;
            offset += hint;
        }
        ++last;
        while (last < offset) {
            const std::ptrdiff_t middle = last + ((offset - last) >> 1);
            if (less(key, run[middle])) offset = middle;
            else last = middle + 1;
        }
        return offset;
    }

    void merge_at(std::size_t at) {
        Item* a = items_ + runs_[at].start;
        std::ptrdiff_t a_count = runs_[at].length;
        Item* b = items_ + runs_[at + 1].start;
        std::ptrdiff_t b_count = runs_[at + 1].length;
        runs_[at].length = a_count + b_count;
        runs_.erase(runs_.begin() + static_cast<std::ptrdiff_t>(at) + 1);
        const std::ptrdiff_t in_place = gallop_right(*b, a, a_count, 0);
        a += in_place;
        a_count -= in_place;
        if (a_count == 0) return;
        b_count = gallop_left(a[a_count - 1], b, b_count, b_count - 1);
        if (b_count <= 0) return;
        if (a_count <= b_count) merge_low(a, a_count, b, b_count);
        else merge_high(a, a_count, b, b_count);
    }

    // Merges from the left; a is the shorter one and is copied out. However it ends, also by a
    // comparison that raises, what is left of the copy goes back into the gap.
    void merge_low(Item* a_items, std::ptrdiff_t na, Item* b, std::ptrdiff_t nb) {
        std::vector<Item> copy(a_items, a_items + na);
        Item* a = copy.data();
        Item* out = a_items;
        struct Rest {
            Item*& a;
            std::ptrdiff_t& na;
            Item*& out;
            ~Rest() { std::copy(a, a + na, out); }
        };
        *out++ = *b++;
        --nb;
        {
            const Rest rest{a, na, out};
            if (nb == 0) return;
            if (na > 1 || nb == 0) {
                if (!merge_low_steps(a, na, b, nb, out)) return;
            }
            // One of a is left, and it belongs behind all of b.
            out = std::copy(b, b + nb, out);
        }
    }

    // False: b is used up. True: a has one item left, which is the last of all.
    bool merge_low_steps(Item*& a, std::ptrdiff_t& na, Item*& b, std::ptrdiff_t& nb, Item*& out) {
        std::ptrdiff_t least = gallop_;
        for (;;) {
            std::ptrdiff_t a_wins = 0;
            std::ptrdiff_t b_wins = 0;
            for (;;) {
                if (less(*b, *a)) {
                    *out++ = *b++;
                    ++b_wins;
                    a_wins = 0;
                    if (--nb == 0) return false;
                    if (b_wins >= least) break;
                } else {
                    *out++ = *a++;
                    ++a_wins;
                    b_wins = 0;
                    if (--na == 1) return true;
                    if (a_wins >= least) break;
                }
            }
            ++least;
            do {
                least -= least > 1 ? 1 : 0;
                gallop_ = least;
                a_wins = gallop_right(*b, a, na, 0);
                if (a_wins != 0) {
                    out = std::copy(a, a + a_wins, out);
                    a += a_wins;
                    na -= a_wins;
                    if (na == 1) return true;
                    if (na == 0) return false;  // only with inconsistent comparisons
                }
                *out++ = *b++;
                if (--nb == 0) return false;
                b_wins = gallop_left(*a, b, nb, 0);
                if (b_wins != 0) {
                    out = std::copy(b, b + b_wins, out);
                    b += b_wins;
                    nb -= b_wins;
                    if (nb == 0) return false;
                }
                *out++ = *a++;
                if (--na == 1) return true;
            } while (a_wins >= smallest_gallop || b_wins >= smallest_gallop);
            ++least;
            gallop_ = least;
        }
    }

    // Merges from the right; b is the shorter one and is copied out.
    void merge_high(Item* a_items, std::ptrdiff_t na, Item* b_items, std::ptrdiff_t nb) {
        std::vector<Item> copy(b_items, b_items + nb);
        Item* out = b_items + nb;  // one behind the next place
        struct Rest {
            std::vector<Item>& copy;
            std::ptrdiff_t& nb;
            Item*& out;
            ~Rest() { std::copy_backward(copy.data(), copy.data() + nb, out); }
        };
        *--out = a_items[--na];
        {
            const Rest rest{copy, nb, out};
            if (na == 0) return;
            if (nb > 1 && !merge_high_steps(a_items, na, copy.data(), nb, out)) return;
            // One of b is left, and it belongs before all of a.
            out = std::copy_backward(a_items, a_items + na, out);
        }
    }

    // False: a is used up. True: b has one item left, which is the first of all.
    bool merge_high_steps(Item* a, std::ptrdiff_t& na, Item* b, std::ptrdiff_t& nb, Item*& out) {
        std::ptrdiff_t least = gallop_;
        for (;;) {
            std::ptrdiff_t a_wins = 0;
            std::ptrdiff_t b_wins = 0;
            for (;;) {
                if (less(b[nb - 1], a[na - 1])) {
                    *--out = a[--na];
                    ++a_wins;
                    b_wins = 0;
                    if (na == 0) return false;
                    if (a_wins >= least) break;
                } else {
                    *--out = b[--nb];
                    ++b_wins;
                    a_wins = 0;
                    if (nb == 1) return true;
                    if (b_wins >= least) break;
                }
            }
            ++least;
            do {
                least -= least > 1 ? 1 : 0;
                gallop_ = least;
                a_wins = na - gallop_right(b[nb - 1], a, na, na - 1);
                if (a_wins != 0) {
                    out = std::copy_backward(a + na - a_wins, a + na, out);
                    na -= a_wins;
                    if (na == 0) return false;
                }
                *--out = b[--nb];
                if (nb == 1) return true;
                b_wins = nb - gallop_left(a[na - 1], b, nb, nb - 1);
                if (b_wins != 0) {
                    out = std::copy_backward(b + nb - b_wins, b + nb, out);
                    nb -= b_wins;
                    if (nb == 1) return true;
                    if (nb == 0) return false;  // only with inconsistent comparisons
                }
                *--out = a[--na];
                if (na == 0) return false;
            } while (a_wins >= smallest_gallop || b_wins >= smallest_gallop);
            ++least;
            gallop_ = least;
        }
    }

    Item* items_;
    std::ptrdiff_t count_;
    Less less_;
    std::vector<Run> runs_;
    std::ptrdiff_t gallop_ = smallest_gallop;
};

bool text_less(const Str* left, const Str* right) {
    if (!left->wide && !right->wide) {
        return std::lexicographical_compare(left->narrow(), left->narrow() + left->length,
                                            right->narrow(), right->narrow() + right->length);
    }
    const std::uint32_t common = std::min(left->length, right->length);
    for (std::uint32_t i = 0; i < common; ++i) {
        if (left->at(i) != right->at(i)) return left->at(i) < right->at(i);
    }
    return left->length < right->length;
}

enum class KeyKind : std::uint8_t { small_int, real, text, any };

KeyKind kind_of(const Process& process, Value key) {
    if (key.is_small_int()) return KeyKind::small_int;
    if (key.is_real()) return KeyKind::real;
    if (process.type_of(key) == process.types.str) return KeyKind::text;
    return KeyKind::any;
}

// Tuples, most often, whose first differing items are small ints. Nothing: another comparison.
std::optional<bool> first_small_ints(Value a, Value b) {
    const Tuple* left = as_tuple(a);
    const Tuple* right = as_tuple(b);
    if (left == nullptr || right == nullptr || !left->type->is_native || !right->type->is_native) {
        return std::nullopt;
    }
    const std::uint32_t common = std::min(left->size, right->size);
    for (std::uint32_t i = 0; i < common; ++i) {
        const Value l = left->items()[i];
        const Value r = right->items()[i];
        if (!l.is_small_int() || !r.is_small_int()) return std::nullopt;
        if (l != r) return l.as_small_int() < r.as_small_int();
    }
    return left->size < right->size;
}

// The __lt__ that a class of the program gives all keys; empty: they differ, or it has none. CPython
// asks it before it compares as `<` does, which asks it again when it does not know
// (unsafe_object_compare).
template <class Item>
Value common_method(Strand& strand, const std::vector<Item>& items) {
    Process& process = strand.process();
    const Type* const type = process.type_of(key_of(items.front()));
    if (type->is_native) return {};
    for (const Item& item : items) {
        if (process.type_of(key_of(item)) != type) return {};
    }
    const Value method = process.find_in_type(type, process.names.__lt__);
    return as_kind<Native>(method, Kind::native) == nullptr ? method : Value();
}

template <class Item>
void sort_items(Strand& strand, std::vector<Item>& items) {
    const Process& process = strand.process();
    KeyKind kind = kind_of(process, key_of(items.front()));
    for (const Item& item : items) {
        if (kind_of(process, key_of(item)) != kind) kind = KeyKind::any;
    }
    const auto count = static_cast<std::ptrdiff_t>(items.size());
    const auto run = [&](auto less) { Sorter(items.data(), count, less).sort(); };
    switch (kind) {
        case KeyKind::small_int:
            return run([](Value a, Value b) { return a.as_small_int() < b.as_small_int(); });
        case KeyKind::real: return run([](Value a, Value b) { return a.as_real() < b.as_real(); });
        case KeyKind::text:
            return run([](Value a, Value b) {
                return text_less(static_cast<const Str*>(a.as_object()),
                                 static_cast<const Str*>(b.as_object()));
            });
        case KeyKind::any:
            return run([&strand, method = common_method(strand, items)](Value a, Value b) {
                if (const std::optional<bool> known = first_small_ints(a, b)) return *known;
                if (!method.is_empty()) {
                    const Value answer = call_special(strand, a, method, {b});
                    if (answer.is_error() || strand.should_stop()) throw ComparisonRaised();
                    if (!answer.is_not_implemented()) {
                        const Truth less = truth(strand, answer);
                        if (!less) throw ComparisonRaised();
                        return *less;
                    }
                }
                const Truth less = compare(strand, CompareOperator::lt, a, b);
                if (!less || strand.should_stop()) throw ComparisonRaised();
                return *less;
            });
    }
}

template <class Item>
bool sort_stably(Strand& strand, std::vector<Item>& items, bool reverse) {
    if (items.size() < 2) return true;
    strand.charge(items.size() * static_cast<std::size_t>(std::bit_width(items.size())) / 2);
    // Reversing before and after keeps equal items in their order.
    if (reverse) std::reverse(items.begin(), items.end());
    bool sorted = true;
    try {
        sort_items(strand, items);
    } catch (const ComparisonRaised&) {
        sorted = false;
    }
    if (reverse) std::reverse(items.begin(), items.end());
    return sorted;
}

}  // namespace

bool sort_values(Strand& strand, std::vector<Value>& items, std::vector<Value>* keys,
                 bool reverse) {
    if (keys == nullptr) return sort_stably(strand, items, reverse);
    std::vector<Keyed> pairs;
    pairs.reserve(items.size());
    for (std::size_t i = 0; i < items.size(); ++i) pairs.push_back({(*keys)[i], items[i]});
    const bool sorted = sort_stably(strand, pairs, reverse);
    for (std::size_t i = 0; i < items.size(); ++i) items[i] = pairs[i].value;
    return sorted;
}

}  // namespace interleave::runtime
