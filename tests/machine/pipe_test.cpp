#include "machine/pipe.h"

#include <gtest/gtest.h>

#include "fake_machine.h"

namespace interleave::machine {
namespace {

class Pipes : public ::testing::Test {
protected:
    Pipes() { pipe.readers = pipe.writers = 1; }

    FakeMachine machine;
    StrandRunner& reader = machine.add();
    StrandRunner& writer = machine.add();
    Pipe pipe;
};

TEST_F(Pipes, DeliverWholeMessagesInOrder) {
    pipe.send(machine, "one", writer.id);
    pipe.send(machine, "", writer.id);
    pipe.send(machine, "two", writer.id);
    EXPECT_EQ(pipe.receive(machine, reader.id), "one");
    EXPECT_EQ(pipe.receive(machine, reader.id), "");
    EXPECT_EQ(pipe.receive(machine, reader.id), "two");
    EXPECT_FALSE(pipe.readable());
}

TEST_F(Pipes, WakeTheReaderThatWaits) {
    pipe.read_waiters.add(reader.id, {});
    reader.expect_wake_up();
    pipe.send(machine, "x", writer.id);
    EXPECT_EQ(machine.notified, std::vector{reader.id});
}

TEST_F(Pipes, HoldBackTheSenderOfMoreThan64KiBUntilTheyAreRead) {
    pipe.send(machine, std::string(Pipe::capacity, 'x'), writer.id);
    EXPECT_TRUE(pipe.has_room());
    pipe.send(machine, "y", writer.id);
    EXPECT_FALSE(pipe.has_room());
    pipe.write_waiters.add(writer.id, {});
    writer.expect_wake_up();
    static_cast<void>(pipe.receive(machine, reader.id));
    EXPECT_TRUE(pipe.has_room());
    EXPECT_EQ(machine.notified, std::vector{writer.id});
}

TEST_F(Pipes, AreAtTheirEndWhenTheLastWriterHasClosed) {
    pipe.writers = 2;
    pipe.read_waiters.add(reader.id, {});
    reader.expect_wake_up();
    pipe.close_writer(machine, writer.id);
    EXPECT_FALSE(pipe.readable());
    EXPECT_TRUE(machine.notified.empty());
    pipe.close_writer(machine, writer.id);
    EXPECT_TRUE(pipe.readable());
    EXPECT_EQ(machine.notified, std::vector{reader.id});
}

TEST_F(Pipes, LetTheSenderGoOnWhenTheLastReaderHasClosed) {
    pipe.send(machine, std::string(Pipe::capacity + 1, 'x'), writer.id);
    pipe.write_waiters.add(writer.id, {});
    writer.expect_wake_up();
    pipe.close_reader(machine, reader.id);
    EXPECT_TRUE(pipe.has_room());
    EXPECT_EQ(machine.notified, std::vector{writer.id});
}

}  // namespace
}  // namespace interleave::machine
