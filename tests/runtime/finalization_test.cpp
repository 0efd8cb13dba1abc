#include "runtime/finalization.h"

#include <gtest/gtest.h>

namespace interleave::runtime {
namespace {

constexpr std::size_t heap_bytes = 1 << 20;
constexpr int place = 0;
constexpr int elsewhere = 0;

int count_collections(PromptCollections& prompt, int rounds, bool of_anything, bool finds) {
    int collections = 0;
    for (int i = 0; i < rounds; ++i) {
        if (!prompt.is_due(&place, heap_bytes, 0, of_anything)) continue;
        ++collections;
        prompt.note(&place, heap_bytes, 0, finds);
    }
    return collections;
}

TEST(PromptCollections, AskAPlaceLessOftenThatNeverFindsAnything) {
    PromptCollections prompt;
    EXPECT_EQ(count_collections(prompt, 50, true, false), 50);
    EXPECT_LT(count_collections(prompt, 10000, true, false), 20);
}

TEST(PromptCollections, RationALoopThatFindsSomethingEachTime) {
    PromptCollections prompt;
    // 256 MiB are free; beyond, the program must have done as much work as a collection is.
    EXPECT_EQ(count_collections(prompt, 10000, true, true), 257);
    EXPECT_TRUE(prompt.is_due(&place, heap_bytes, heap_bytes / 16, true));
}

TEST(PromptCollections, LookForCoroutinesAFewTimesAPlace) {
    PromptCollections prompt;
    EXPECT_EQ(count_collections(prompt, 1000, false, true), 4);
    EXPECT_TRUE(prompt.is_due(&elsewhere, heap_bytes, 0, false));
}

TEST(PromptCollections, LookForCoroutinesLessOftenWhereThereAreNone) {
    PromptCollections prompt;
    int asked = 0;
    for (int i = 0; i < 10000; ++i) {
        if (!prompt.is_due(&place, heap_bytes, 0, false)) continue;
        ++asked;
        prompt.note_nothing_to_find(&place);
    }
    EXPECT_LT(asked, 15);
}

}  // namespace
}  // namespace interleave::runtime
