#include "playground/link.h"

#include <gtest/gtest.h>

namespace interleave::playground {
namespace {

using library::MachineKind;

Link sample() {
    Link link;
    link.scenario = "download";
    link.version = "asyncio";
    link.machine = MachineKind::model;
    link.cores = 4;
    link.seed = 18'446'744'073'709'551'615ULL;
    link.constants = {{"REPEATS", "40"}, {"URL", "'http://a/?b=c&d'"}};
    return link;
}

TEST(Link, IsReadable) {
    Link link = sample();
    link.constants.pop_back();
    link.seed = 1;
    EXPECT_EQ(write_link(link), "s=download&v=asyncio&m=model&cores=4&seed=1&REPEATS=40");
}

TEST(Link, ReadsBackWhatItWrote) {
    Link link = sample();
    link.theme = Theme::dark;
    link.code = "eJyrVkrLz1eyUkpKLFKqBQAdegQ0";
    link.unknown = {{"future", "a b"}};
    const LinkReading reading = read_link("", "#" + write_link(link));
    EXPECT_EQ(reading.link, link);
    EXPECT_TRUE(reading.notices.empty());
}

TEST(Link, NamesTheModelsComputerAndWhosePythonItIs) {
    Link link;
    link.costs = "windows-spawn";
    link.python = machine::PythonVariant::python_3_9;
    EXPECT_EQ(write_link(link), "cost=windows-spawn&py=3.9");
    EXPECT_EQ(read_link("", "cost=windows-spawn&py=3.9").link, link);
    const LinkReading wrong = read_link("", "cost=toaster&py=2.7");
    EXPECT_EQ(wrong.link, Link{});
    EXPECT_EQ(wrong.notices.size(), 2U);
}

TEST(Link, OfNothingIsEmpty) {
    EXPECT_EQ(write_link(Link{}), "");
    EXPECT_EQ(read_link("", "").link, Link{});
    EXPECT_EQ(read_link("?", "#").link, Link{});
}

TEST(Link, IsAcceptedAsAQueryAndTheFragmentGoesFirst) {
    const LinkReading reading = read_link("?s=crunch&v=sync", "#v=threading");
    EXPECT_EQ(reading.link.scenario, "crunch");
    EXPECT_EQ(reading.link.version, "threading");
}

TEST(Link, IgnoresTheSecretThatHostsAppend) {
    EXPECT_EQ(read_link("", "#s=crunch#?secret=abc").link.scenario, "crunch");
    EXPECT_EQ(read_link("", "#s=crunch?secret=abc").link.scenario, "crunch");
    EXPECT_EQ(read_link("", "#?secret=abc").link, Link{});
}

TEST(Link, KeepsKeysItDoesNotKnow) {
    const LinkReading reading = read_link("", "#zoom=3&s=crunch");
    EXPECT_TRUE(reading.notices.empty());
    EXPECT_EQ(write_link(reading.link), "s=crunch&zoom=3");
}

TEST(Link, MadeByANewerVersionSaysSoAndOpensWhatIsKnown) {
    const LinkReading reading = read_link("", "#l=2&s=crunch");
    EXPECT_EQ(reading.link.scenario, "crunch");
    ASSERT_EQ(reading.notices.size(), 1U);
    EXPECT_TRUE(read_link("", "#l=1&s=crunch").notices.empty());
}

TEST(Link, WithANumberOutOfRangeGivesTheNearestAndOneSentence) {
    const LinkReading reading = read_link("", "#cores=5000");
    EXPECT_EQ(reading.link.cores, 1024);
    EXPECT_EQ(reading.notices,
              std::vector<std::string>{"A machine has 1 to 1024 cores, so this one has 1024."});
    EXPECT_EQ(read_link("", "#cores=-7").link.cores, 1);
}

TEST(Link, ThatIsHostileLeavesOutWhatCannotBeUsed) {
    for (const char* fragment :
         {"#cores=", "#cores=1e3", "#cores=99999999999999999999", "#seed=-1", "#m=evil", "#l=x",
          "#s=../../etc/passwd", "#s=%00", "#v=<script>", "#%", "#%4", "#s=%zz", "#code=a b",
          "#code=<img>", "#code=", "#theme=pink"}) {
        const LinkReading reading = read_link("", fragment);
        EXPECT_EQ(reading.link, Link{}) << fragment;
        EXPECT_EQ(reading.notices.size(), 1U) << fragment;
    }
    for (const char* fragment : {"#&&&&", "#&=&=", "##", "#=", "#===="}) {
        EXPECT_TRUE(read_link("", fragment).notices.empty()) << fragment;
    }
}

TEST(Link, ThatIsFarTooLongOpensTheDefault) {
    const LinkReading reading = read_link("", "#s=crunch&code=" + std::string(300'000, 'a'));
    EXPECT_EQ(reading.link, Link{});
    EXPECT_EQ(reading.notices.size(), 1U);
}

TEST(Link, WithThousandsOfKeysKeepsABoundedNumberOfThemAndOfSentences) {
    std::string fragment;
    for (int i = 0; i < 5000; ++i)
        fragment += "A" + std::to_string(i) + "=1&z" + std::to_string(i) + "=1&";
    const LinkReading reading = read_link("", fragment);
    EXPECT_LE(reading.link.constants.size(), 100U);
    EXPECT_LE(reading.link.unknown.size(), 20U);
    EXPECT_LE(reading.notices.size(), 5U);
}

TEST(PercentEncoding, IsUndoneByDecoding) {
    std::string every;
    for (int c = 0; c < 256; ++c) every += static_cast<char>(c);
    EXPECT_EQ(percent_decoded(percent_encoded(every)), every);
    EXPECT_EQ(percent_encoded("a&b=c#d'"), "a%26b%3Dc%23d%27");
}

}  // namespace
}  // namespace interleave::playground
