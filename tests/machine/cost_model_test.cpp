#include "machine/cost_model.h"

#include <gtest/gtest.h>

#include <set>

namespace interleave::machine {
namespace {

TEST(CostModel, HasPresetsWithNamesAndCoresOfTheirOwn) {
    std::set<std::string_view> names;
    for (const CostPreset& preset : cost_presets()) {
        names.insert(preset.name);
        EXPECT_EQ(cost_preset(preset.name), &preset);
        EXPECT_GE(preset.cores, 1);
        EXPECT_LE(preset.cores, 1'024);
    }
    EXPECT_EQ(names,
              (std::set<std::string_view>{"laptop", "laptop-fork", "server-64", "windows-spawn"}));
    EXPECT_EQ(cost_presets().front().costs, CostModel{});
    EXPECT_EQ(cost_preset("windows-spawn")->costs.start_method, StartMethod::spawn);
    EXPECT_EQ(cost_preset("laptop-fork")->costs.start_method, StartMethod::fork);
    EXPECT_EQ(cost_preset("server-64")->cores, 64);
    EXPECT_EQ(cost_preset("toaster"), nullptr);
}

TEST(CostModel, IsReadAsItWasWritten) {
    for (const CostPreset& preset : cost_presets()) {
        const auto read = read_costs(write_costs(preset.costs));
        ASSERT_TRUE(read) << read.error();
        EXPECT_EQ(*read, preset.costs);
    }
}

TEST(CostModel, IsReadFromTheLinesThatThereAre) {
    const auto read = read_costs("# mine\n\n  wake_up_ns =  7 # ns\r\nstart_method = spawn");
    ASSERT_TRUE(read) << read.error();
    CostModel expected;
    expected.wake_up = Duration(7);
    expected.start_method = StartMethod::spawn;
    EXPECT_EQ(*read, expected);
}

TEST(CostModel, SaysWhatIsWrongWithAFile) {
    const auto problem = [](std::string_view text) {
        const auto read = read_costs(text);
        return read ? std::string() : read.error();
    };
    EXPECT_EQ(problem("wake_up_ns"), "Line 1: 'wake_up_ns' is not NAME = NUMBER.");
    EXPECT_EQ(problem("\nspeed = 1"), "Line 2: there is no cost 'speed'.");
    EXPECT_EQ(problem("start_method = thread"), "Line 1: there is no start method 'thread'.");
    EXPECT_EQ(problem("bytecode_ps = 0"),
              "Line 1: bytecode_ps is a whole number from 1 to 3600000000000, not '0'.");
    EXPECT_NE(problem("wake_up_ns = -1"), "");
    EXPECT_NE(problem("wake_up_ns = 1.5"), "");
    EXPECT_NE(problem("wake_up_ns = 99999999999999999999"), "");
}

TEST(CostModel, CountsBytecodesBothWays) {
    CostModel costs;
    costs.bytecode_ps = 2'500;
    EXPECT_EQ(costs.bytecodes(1'000).count(), 2'500);
    EXPECT_EQ(costs.bytecodes_in(Duration(2'500)), 1'000);
    EXPECT_GT(costs.bytecodes_in(never.since_start), 0);
}

}  // namespace
}  // namespace interleave::machine
