#include "cli/options.h"

#include <gtest/gtest.h>
#include <cerrno>
#include <format>

#include "cli/commands.h"

namespace interleave::cli {
namespace {

std::expected<Options, std::string> parse(std::vector<std::string_view> arguments) {
    return parse_options(arguments);
}

TEST(Options, OfRunHaveDefaults) {
    const auto options = parse({"run", "x.py"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->command, Command::run);
    EXPECT_EQ(options->program, "x.py");
    EXPECT_EQ(options->settings.machine, library::MachineKind::model);
    EXPECT_EQ(options->settings.cores, 4);
    EXPECT_EQ(options->settings.seed, 1U);
    EXPECT_FALSE(options->statistics);
}

TEST(Options, MayStandAnywhereAndHaveTwoForms) {
    const auto options = parse({"run", "--machine=real", "x.py", "--cores", "8", "--seed", "7",
                                "--trace", "o.json", "--stats", "--set", "A=1", "--set=B='x=y'"});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->settings.machine, library::MachineKind::real);
    EXPECT_EQ(options->settings.cores, 8);
    EXPECT_EQ(options->settings.seed, 7U);
    EXPECT_EQ(options->trace_file, "o.json");
    EXPECT_TRUE(options->statistics);
    const std::vector<std::pair<std::string, std::string>> constants = {{"A", "1"}, {"B", "'x=y'"}};
    EXPECT_EQ(options->settings.constants, constants);
}

TEST(Options, BehindTheProgramsNameAreTheProgramsArguments) {
    const auto options = parse({"run", "x.py", "one", "-n", "two"});
    ASSERT_TRUE(options);
    EXPECT_EQ(options->settings.arguments, (std::vector<std::string>{"one", "-n", "two"}));
}

TEST(Options, ThatAreWrongAreAnsweredWithASentence) {
    EXPECT_EQ(parse({}).error(), "No command is given.");
    EXPECT_EQ(parse({"fly"}).error(), "There is no command 'fly'.");
    EXPECT_EQ(parse({"run"}).error(), "run needs a file, or SCENARIO/VERSION.");
    EXPECT_EQ(parse({"run", "--fast", "x.py"}).error(), "There is no option '--fast'.");
    EXPECT_EQ(parse({"run", "x.py", "--cores"}).error(), "--cores needs a value.");
    EXPECT_EQ(parse({"run", "x.py", "--cores", "0"}).error(),
              "--cores is a number from 1 to 1024, not '0'.");
    EXPECT_EQ(parse({"run", "x.py", "--cores", "4x"}).error(),
              "--cores is a number from 1 to 1024, not '4x'.");
    EXPECT_EQ(parse({"run", "x.py", "--machine", "fast"}).error(),
              "--machine is real or model, not 'fast'.");
    EXPECT_EQ(parse({"run", "x.py", "--set", "A"}).error(), "--set wants NAME=VALUE, not 'A'.");
    EXPECT_EQ(parse({"list", "x"}).error(), "'x' is one argument too many.");
}

TEST(Options, ChooseTheModelsComputer) {
    const auto server = parse({"run", "x.py", "--cost", "server-64"});
    ASSERT_TRUE(server) << server.error();
    EXPECT_EQ(server->settings.cores, 64);
    EXPECT_EQ(server->settings.costs, machine::cost_preset("server-64")->costs);
    EXPECT_EQ(parse({"run", "x.py", "--cost", "server-64", "--cores=2"})->settings.cores, 2);
    const auto file = parse({"run", "x.py", "--cost=mine.txt"});
    ASSERT_TRUE(file) << file.error();
    EXPECT_EQ(file->cost_file, "mine.txt");
    EXPECT_EQ(parse({"calibrate", "mine.txt"})->cost_file, "mine.txt");
}

TEST(Options, ChooseAPythonAndALimitOfThreads) {
    const auto options = parse({"run", "x.py", "--python", "3.9", "--thread-limit", "5"});
    ASSERT_TRUE(options) << options.error();
    EXPECT_EQ(options->settings.python, machine::PythonVariant::python_3_9);
    EXPECT_EQ(options->settings.thread_limit, 5U);
    EXPECT_FALSE(parse({"run", "x.py", "--python", "2.7"}));
    EXPECT_FALSE(parse({"run", "x.py", "--thread-limit", "0"}));
}

struct Said {
    int status = 0;
    std::string out;
    std::string err;
};

Said command(std::vector<std::string_view> arguments) {
    Said said;
    const Sinks sinks{[&](std::string_view text) { said.out += text; },
                      [&](std::string_view text) { said.err += text; }};
    said.status = execute(arguments, sinks);
    return said;
}

TEST(Commands, ListTheScenarios) {
    const Said said = command({"list"});
    EXPECT_EQ(said.status, 0);
    EXPECT_NE(said.out.find("download/asyncio"), std::string::npos);
    EXPECT_NE(said.out.find("crunch/sync"), std::string::npos);
}

TEST(Commands, ShowAProgramsText) {
    const Said said = command({"show", "crunch/sync"});
    EXPECT_EQ(said.status, 0);
    EXPECT_NE(said.out.find("def fib(n):"), std::string::npos);
    EXPECT_EQ(command({"show", "crunch/none"}).status, 2);
}

TEST(Commands, RunABuiltInProgramWithAConstantAndStatistics) {
    const Said said =
        command({"run", "crunch/sync", "--set", "JOBS=5", "--set", "N=10", "--stats"});
    EXPECT_EQ(said.status, 0) << said.err;
    EXPECT_EQ(said.out, "5 of 5\nfib(10) = 55\n");
    EXPECT_NE(said.err.find("elapsed   0.00"), std::string::npos) << said.err;
}

TEST(Commands, ComplainAboutFilesAndConstantsThatAreNotThere) {
    const Said file = command({"run", "/no/such/file.py"});
    EXPECT_EQ(file.status, 2);
    EXPECT_EQ(
        file.err,
        std::format("interleave: can't open file '/no/such/file.py': [Errno {}] No such file or "
                    "directory\n",
                    ENOENT));  // 2, or 44 in wasm
    const Said constant = command({"run", "crunch/sync", "--set", "NONE=1"});
    EXPECT_EQ(constant.status, 2);
    EXPECT_EQ(constant.out, "");
}

TEST(Commands, ComplainAboutACostFileThatIsNotOne) {
    const Said said = command({"run", "crunch/sync", "--cost", "/no/such/file"});
    EXPECT_EQ(said.status, 2);
    EXPECT_TRUE(said.err.starts_with("interleave: --cost /no/such/file: no preset has this name, "))
        << said.err;
}

TEST(Commands, SayTheirUsage) {
    EXPECT_EQ(command({"help"}).out, usage());
    EXPECT_EQ(command({"--nothing"}).status, 2);
}

}  // namespace
}  // namespace interleave::cli
