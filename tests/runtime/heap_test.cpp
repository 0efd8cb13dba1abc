#include "runtime/heap.h"

#include <gtest/gtest.h>

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
    first.collect([](Marker&) {}, [](Marker&, auto) {});
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

}  // namespace
}  // namespace interleave::runtime
