#include "playground/catalogue.h"

#include <gtest/gtest.h>

#include <array>

namespace interleave::playground {
namespace {

TEST(Catalogue, ReadsAFolderAScenario) {
    const std::array<EmbeddedFile, 5> files{{
        {"crunch/scenario.txt",
         "title: Crunch\nsummary: Work.\norder: 2\nversion: sync.py | sync\n"},
        {"crunch/sync.py", "print(1)\n"},
        {"download/scenario.txt",
         "# a comment\n\ntitle: Download\norder: 1\nversion: sync.py | sync\n"
         "version: futures_threads.py | futures: threads\n"},
        {"download/futures_threads.py", "import concurrent\n"},
        {"download/sync.py", "print(2)\n"},
    }};
    const Catalogue catalogue = catalogue_of(files);
    EXPECT_TRUE(catalogue.problems.empty());
    ASSERT_EQ(catalogue.scenarios.size(), 2U);
    EXPECT_EQ(catalogue.scenarios[0].id, "download");
    EXPECT_EQ(catalogue.scenarios[0].versions[1].id, "futures_threads");
    EXPECT_EQ(catalogue.scenarios[0].versions[1].label, "futures: threads");
    EXPECT_EQ(catalogue.scenario("crunch")->summary, "Work.");
    EXPECT_EQ(catalogue.scenario("crunch")->version("sync")->text, "print(1)\n");
    EXPECT_EQ(catalogue.scenario("nothing"), nullptr);
    EXPECT_EQ(catalogue.scenarios[0].version("nothing"), nullptr);
}

TEST(Catalogue, SaysWhichFileIsMissingAndLeavesOutEmptyScenarios) {
    const std::array<EmbeddedFile, 1> files{
        {{"a/scenario.txt", "title: A\nversion: gone.py | gone"}}};
    const Catalogue catalogue = catalogue_of(files);
    EXPECT_TRUE(catalogue.scenarios.empty());
    ASSERT_EQ(catalogue.problems.size(), 2U);
    EXPECT_EQ(catalogue.problems[0], "a/scenario.txt names gone.py, which is not there.");
}

}  // namespace
}  // namespace interleave::playground
