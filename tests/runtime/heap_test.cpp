#include "runtime/heap.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "runtime/world.h"

namespace interleave::runtime {
namespace {

constexpr std::size_t mebibyte = std::size_t{1} << 20U;

TEST(Heap, TakesNoMoreThanTheBudgetThatItShares) {
    MemoryBudget budget(8 * mebibyte);
    Heap first(64 * mebibyte, budget);
    void* const large = first.buffer(6 * mebibyte);
    Heap second(64 * mebibyte, budget);
    EXPECT_THROW((void)second.buffer(4 * mebibyte), OutOfMemory);
    EXPECT_EQ(second.used_bytes(), 0U);
    first.free_buffer(large, 6 * mebibyte);
    // Its share stays the heap's until a collection: freeing must not cost anything.
    EXPECT_THROW((void)second.buffer(4 * mebibyte), OutOfMemory);
    first.collect(nullptr, [](Marker&) {}, [](Marker&, auto) {});
    void* const other = second.buffer(4 * mebibyte);
    second.free_buffer(other, 4 * mebibyte);
}

TEST(Heap, GivesItsShareBackAtItsEnd) {
    MemoryBudget budget(8 * mebibyte);
    {
        Heap heap(64 * mebibyte, budget);
        heap.charge(3 * mebibyte);
        EXPECT_LE(budget.left(), 5 * mebibyte);
        heap.discharge(3 * mebibyte);
    }
    EXPECT_EQ(budget.left(), 8 * mebibyte);
}

TEST(Heap, LooksForGarbageWhenTheBudgetIsLow) {
    MemoryBudget budget(4 * mebibyte);
    Heap heap(64 * mebibyte, budget);
    heap.charge(2 * mebibyte);
    EXPECT_FALSE(heap.wants_collection());
    heap.charge(5 * mebibyte / 4);
    EXPECT_TRUE(heap.wants_collection());
    heap.discharge(13 * mebibyte / 4);
}

TEST(Heap, CountsAGrowingBufferOnce) {
    MemoryBudget budget(64 * mebibyte);
    Heap heap(64 * mebibyte, budget);
    void* memory = heap.buffer(mebibyte);
    memory = heap.resize_buffer(memory, mebibyte, 5 * mebibyte);
    EXPECT_EQ(heap.used_bytes(), 5 * mebibyte);
    memory = heap.resize_buffer(memory, 5 * mebibyte, 2 * mebibyte);
    EXPECT_EQ(heap.used_bytes(), 2 * mebibyte);
    heap.free_buffer(memory, 2 * mebibyte);
    EXPECT_EQ(heap.used_bytes(), 0U);
}

constexpr int lists_made = 60'000;

// Lists with items of their own: two thirds are garbage.
void make_lists(Heap& heap, std::vector<List*>& kept) {
    for (int i = 0; i < lists_made; ++i) {
        auto* const list = heap.create<List>(nullptr, Kind::list);
        list->items = static_cast<Value*>(heap.buffer(4 * sizeof(Value)));
        list->capacity = 4;
        list->items[0] = Value::small_int(i);
        list->size = 1;
        if (i % 3 == 0) kept.push_back(list);
    }
}

TEST(Heap, CountsExactlyWhatIsLeftWhenSeveralSweep) {
    MemoryBudget budget(256 * mebibyte);
    Heap heap(256 * mebibyte, budget);
    World world(2);
    World::Member member(nullptr);
    world.stop(member);
    std::thread helper([&] {
        World::Member other(nullptr);
        world.attach(other);
        world.detach(other);
    });
    std::vector<List*> kept;
    make_lists(heap, kept);
    const std::size_t bytes_a_list = heap.used_bytes() / lists_made;
    for (int round = 1; round <= 5; ++round) {
        heap.collect(
            &world,
            [&](Marker& marker) {
                for (List* const list : kept) marker.visit(list);
            },
            [](Marker&, auto) {});
        EXPECT_EQ(heap.used_bytes(), kept.size() * bytes_a_list);
        make_lists(heap, kept);
    }
    world.detach(member);
    helper.join();
    for (std::size_t i = 0; i < kept.size(); ++i) {
        ASSERT_EQ(kept[i]->items[0],
                  Value::small_int(static_cast<std::int64_t>(3 * i % lists_made)));
    }
}

}  // namespace
}  // namespace interleave::runtime
