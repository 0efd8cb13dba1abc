#include "playground/session.h"

#include <gtest/gtest.h>

#include "support/fake_run.h"
#include "support/small_catalogue.h"

namespace interleave::playground {
namespace {

using test::FakeMachine;
using test::FakeRun;
using test::small_catalogue;

struct SessionTest : testing::Test {
    FakeMachine machine;

    Session session(Capabilities capabilities = {true, 2}) {
        return Session(small_catalogue(), capabilities, [this](std::string source, auto settings) {
            return std::make_unique<FakeRun>(machine, std::move(source), std::move(settings));
        });
    }
    static void finish(Session& session) {
        session.run();
        for (int i = 0; i < 100 && session.active(); ++i) session.advance(Duration(0));
        ASSERT_EQ(session.phase(), Phase::finished);
    }
};

TEST_F(SessionTest, OpensTheFirstExampleOnTheRealMachine) {
    const Session s = session();
    EXPECT_EQ(s.scenario().id, "download");
    EXPECT_EQ(s.version().id, "sync");
    EXPECT_EQ(s.machine(), MachineKind::real);
    EXPECT_EQ(s.cores(), 2);
    EXPECT_EQ(s.phase(), Phase::empty);
}

TEST_F(SessionTest, WithoutThreadsHasOnlyTheModelMachine) {
    Session s = session({false, 2});
    EXPECT_EQ(s.machine(), MachineKind::model);
    s.choose_machine(MachineKind::real);
    EXPECT_EQ(s.machine(), MachineKind::model);
    s.run();
    EXPECT_FALSE(machine.started[0].settings.own_thread);
}

TEST_F(SessionTest, RunsTheTextAsItStands) {
    Session s = session();
    s.set_text("print('mine')\n");
    finish(s);
    EXPECT_EQ(machine.started[0].source, "print('mine')\n");
    EXPECT_TRUE(s.identity().edited);
}

TEST_F(SessionTest, ChangesAParameterByEditingTheTextAndTellsTheEditor) {
    Session s = session();
    const auto revision = s.text_revision();
    s.set_parameter("SITES", "40");
    EXPECT_EQ(s.text(), "SITES = 40 # 1..160\nDELAY = 0.1\nprint(SITES)\n");
    EXPECT_GT(s.text_revision(), revision);
    EXPECT_EQ(s.parameters()[0].value, 40);
    EXPECT_FALSE(s.edited());
    EXPECT_TRUE(s.changed());
}

TEST_F(SessionTest, DoesNotSendTypedTextBackToTheEditor) {
    Session s = session();
    const auto revision = s.text_revision();
    s.set_text("SITES = 12 # 1..160\nDELAY = 0.1\nprint(SITES)\n");
    EXPECT_EQ(s.text_revision(), revision);
    EXPECT_EQ(s.parameters()[0].value, 12);
    EXPECT_FALSE(s.edited());
}

TEST_F(SessionTest, CarriesConstantsFromVersionToVersionSoThatTheyStayComparable) {
    Session s = session();
    s.set_parameter("SITES", "40");
    s.choose_version("threading");
    EXPECT_EQ(s.parameters()[0].literal, "40");
    s.choose_scenario("crunch");
    EXPECT_EQ(s.version().id, "sync");
    s.choose_scenario("download");
    EXPECT_EQ(s.parameters()[0].literal, "40");
    s.reset_text();
    EXPECT_EQ(s.parameters()[0].literal, "80");
}

TEST_F(SessionTest, KeepsAnEditedTextWhileAnotherVersionIsShown) {
    Session s = session();
    s.set_text("print('mine')\n");
    s.choose_version("threading");
    EXPECT_FALSE(s.edited());
    s.choose_version("sync");
    EXPECT_EQ(s.text(), "print('mine')\n");
}

TEST_F(SessionTest, SaysTheSpeedUpOverAComparableSyncRun) {
    Session s = session();
    machine.elapsed = Duration(10'000'000);
    finish(s);
    EXPECT_FALSE(s.speed_up().has_value());
    s.choose_version("threading");
    machine.elapsed = Duration(2'500'000);
    finish(s);
    ASSERT_TRUE(s.speed_up().has_value());
    EXPECT_DOUBLE_EQ(s.speed_up()->factor, 4.0);
    s.set_parameter("SITES", "40");
    finish(s);
    EXPECT_FALSE(s.speed_up().has_value());
}

TEST_F(SessionTest, DoesNotCompareOtherMachinesCoresOrSeeds) {
    Session s = session();
    s.choose_machine(MachineKind::model);
    finish(s);
    s.choose_version("threading");
    finish(s);
    EXPECT_TRUE(s.speed_up().has_value());
    s.set_seed(2);
    finish(s);
    EXPECT_FALSE(s.speed_up().has_value());
    s.set_seed(1);
    s.set_cores(8);
    finish(s);
    EXPECT_FALSE(s.speed_up().has_value());
    s.choose_machine(MachineKind::real);
    finish(s);
    EXPECT_FALSE(s.speed_up().has_value());
}

TEST_F(SessionTest, StopsAndStartsAgainOnlyWhenTheOldRunHasEnded) {
    machine.steps = 1000;
    machine.steps_to_stop = 3;
    Session s = session();
    s.run();
    s.advance(Duration(0));
    EXPECT_EQ(s.phase(), Phase::running);
    s.run();
    EXPECT_EQ(s.phase(), Phase::stopping);
    EXPECT_EQ(machine.started.size(), 1U);
    for (int i = 0; i < 3; ++i) s.advance(Duration(0));
    EXPECT_EQ(machine.started.size(), 2U);
    EXPECT_EQ(machine.alive, 1);
    EXPECT_EQ(s.phase(), Phase::running);
    s.stop();
    for (int i = 0; i < 3; ++i) s.advance(Duration(0));
    EXPECT_EQ(s.phase(), Phase::finished);
    EXPECT_TRUE(s.result().stopped);
    EXPECT_FALSE(s.speed_up().has_value());
}

TEST_F(SessionTest, GivesALinkThatRestoresIt) {
    Session s = session();
    s.choose_version("threading");
    s.choose_machine(MachineKind::model);
    s.set_cores(8);
    s.set_seed(7);
    s.set_parameter("WORKERS", "3");
    const std::string link = write_link(s.link());
    EXPECT_EQ(link, "s=download&v=threading&m=model&cores=8&seed=7&WORKERS=3");
    Session other = session();
    EXPECT_TRUE(other.open(read_link("", link).link).empty());
    EXPECT_EQ(other.text(), s.text());
    EXPECT_EQ(write_link(other.link()), link);
}

TEST_F(SessionTest, PutsAnEditedTextIntoTheLinkOnceItIsCompressed) {
    Session s = session();
    s.set_text("print('mine')\n");
    EXPECT_TRUE(s.needs_code());
    EXPECT_FALSE(s.link().code.has_value());
    s.set_code("print('mine')\n", "abc_-9");
    EXPECT_FALSE(s.needs_code());
    EXPECT_EQ(s.link().code, "abc_-9");
    s.set_text("print('more')\n");
    EXPECT_TRUE(s.needs_code());
}

TEST_F(SessionTest, KeepsTheCompressedTextOfALinkUntilThePageHasReadIt) {
    Session s = session();
    s.open(read_link("", "#s=download&v=sync&code=abc").link);
    EXPECT_EQ(s.code_to_open(), "abc");
    EXPECT_EQ(s.link().code, "abc");
    s.open_code("print('theirs')\n");
    EXPECT_EQ(s.text(), "print('theirs')\n");
    EXPECT_TRUE(s.edited());
}

TEST_F(SessionTest, OpensTheNearestWhenALinkNamesWhatIsNotThere) {
    Session s = session();
    EXPECT_EQ(s.open(read_link("", "#s=crunsh&v=sync").link),
              std::vector<std::string>{"There is no example called “crunsh”, so Crunch is shown."});
    EXPECT_EQ(s.scenario().id, "crunch");
    EXPECT_EQ(s.open(read_link("", "#s=philosophers").link).size(), 1U);
    EXPECT_EQ(s.scenario().id, "download");
    EXPECT_EQ(s.open(read_link("", "#v=thread&NOTHING=3&SITES=500").link).size(), 3U);
    EXPECT_EQ(s.version().id, "threading");
    EXPECT_EQ(s.parameters()[0].literal, "160");
}

TEST_F(SessionTest, KeepsUnknownKeysOfItsLink) {
    Session s = session();
    s.open(read_link("", "#zoom=3&theme=dark").link);
    EXPECT_EQ(write_link(s.link()), "s=download&v=sync&theme=dark&zoom=3");
}

TEST_F(SessionTest, DropsTheOldRunWhenANewOneStarts) {
    Session s = session();
    finish(s);
    finish(s);
    EXPECT_EQ(machine.alive, 1);
}

TEST_F(SessionTest, TakesTheCoresOfTheComputerThatIsChosen) {
    Session s = session();
    s.choose_machine(MachineKind::model);
    s.set_costs("server-64");
    EXPECT_EQ(s.cores(), 64);
    s.set_costs("toaster");
    EXPECT_EQ(s.costs().name, "server-64");
    EXPECT_EQ(s.link().costs, "server-64");
    EXPECT_FALSE(s.link().cores);
    s.set_cores(8);
    EXPECT_EQ(s.link().cores, 8);
    Session other = session();
    EXPECT_TRUE(other.open(s.link()).empty());
    EXPECT_EQ(other.cores(), 8);
    EXPECT_EQ(other.costs().name, "server-64");
    finish(other);
    EXPECT_EQ(machine.started[0].settings.costs, machine::cost_preset("server-64")->costs);
}

TEST_F(SessionTest, RunsWithTheChosenPythonsRulesAndLinksToThem) {
    Session s = session();
    EXPECT_FALSE(s.link().python);
    for (const machine::PythonVariant variant :
         {machine::PythonVariant::python_3_9, machine::PythonVariant::python_3_14t}) {
        s.choose_python(variant);
        finish(s);
        EXPECT_EQ(machine.started.back().settings.python, variant);
        EXPECT_EQ(s.link().python, variant);
        Session other = session();
        EXPECT_TRUE(other.open(s.link()).empty());
        EXPECT_EQ(other.python(), variant);
    }
}

TEST_F(SessionTest, ComparesRunsOfOnePythonOnly) {
    Session s = session();
    finish(s);  // sync
    s.choose_version("threading");
    finish(s);
    EXPECT_TRUE(s.speed_up());
    s.choose_python(machine::PythonVariant::python_3_14t);
    finish(s);
    EXPECT_FALSE(s.speed_up());
}

}  // namespace
}  // namespace interleave::playground
