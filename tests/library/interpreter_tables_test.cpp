// The states of interpreters and queues, without a program.

#include <gtest/gtest.h>

#include "library/interpreters.h"
#include "machine/fake_machine.h"

namespace interleave::library {
namespace {

using State = Interpreter::State;

struct InterpreterTables : testing::Test {
    machine::FakeMachine machine;
    Interpreters tables{machine};
    trace::StrandId strand = machine.add().id;

    std::int64_t idle_one() {
        const std::int64_t id = tables.add();
        tables.find(id)->end = std::make_shared<machine::Completion>();
        tables.answer(id, {}, strand);
        static_cast<void>(tables.take_answer(id));
        return id;
    }
    void ask(std::int64_t id) {
        Interpreter& interpreter = *tables.find(id);
        interpreter.state = State::asked;
        ++interpreter.calls;
    }
    bool put(std::int64_t queue, std::string text, std::int64_t sender = 0,
             Unbound unbound = Unbound::replace, std::vector<std::int64_t> queues = {}) {
        for (const std::int64_t held : queues) tables.hold(held);
        InterpreterQueue::Item item{Parcel{std::move(text), {}, std::move(queues)}, sender,
                                    unbound};
        return tables.put(*tables.find_queue(queue), item, strand);
    }
    std::string take(std::int64_t queue) {
        const InterpreterQueue::Item item = tables.take(*tables.find_queue(queue), strand);
        return item.parcel ? item.parcel->bytes : "unbound";
    }
};

TEST_F(InterpreterTables, CountFromOneAndFindNoneThatIsBeingMade) {
    const std::int64_t making = tables.add();
    EXPECT_EQ(making, 1);
    EXPECT_TRUE(tables.find(making)->is_busy());
    EXPECT_EQ(tables.all(), (std::vector<std::int64_t>{}));
    EXPECT_EQ(idle_one(), 2);
    EXPECT_FALSE(tables.find(2)->is_busy());
    EXPECT_EQ(tables.all(), (std::vector<std::int64_t>{2}));
    EXPECT_EQ(tables.find(3), nullptr);
}

TEST_F(InterpreterTables, GiveAnAnswerToWhoAsked) {
    const std::int64_t id = idle_one();
    tables.add_reference(id);
    ask(id);
    EXPECT_TRUE(tables.find(id)->is_busy());
    tables.find(id)->state = State::running;
    std::vector<Parcel> answer(1);
    answer[0].bytes = "done";
    tables.answer(id, std::move(answer), strand);
    EXPECT_TRUE(tables.find(id)->is_busy());
    EXPECT_EQ(tables.take_answer(id)[0].bytes, "done");
    EXPECT_FALSE(tables.find(id)->is_busy());
}

TEST_F(InterpreterTables, CloseWhatNobodyRefersToAnyMore) {
    const std::int64_t id = idle_one();
    tables.add_reference(id);
    tables.add_reference(id);
    tables.remove_reference(id);
    EXPECT_NE(tables.find(id), nullptr);
    tables.remove_reference(id);
    EXPECT_EQ(tables.find(id), nullptr);
    EXPECT_EQ(tables.closing(), (std::vector<std::int64_t>{id}));
    tables.find_until_the_end(id)->end->done = true;
    EXPECT_EQ(tables.closing(), (std::vector<std::int64_t>{}));
}

TEST_F(InterpreterTables, CloseItAfterItsCall) {
    const std::int64_t id = idle_one();
    tables.add_reference(id);
    ask(id);
    tables.find(id)->state = State::running;
    tables.remove_reference(id);
    EXPECT_NE(tables.find(id), nullptr);
    tables.answer(id, {}, strand);
    static_cast<void>(tables.take_answer(id));
    EXPECT_EQ(tables.find(id), nullptr);
}

TEST_F(InterpreterTables, HoldItemsInOrderUpToTheirLimit) {
    const std::int64_t queue = tables.add_queue(2, Unbound::replace);
    tables.hold(queue);
    EXPECT_TRUE(put(queue, "a"));
    EXPECT_FALSE(tables.find_queue(queue)->is_full());
    EXPECT_TRUE(put(queue, "b"));
    EXPECT_TRUE(tables.find_queue(queue)->is_full());
    EXPECT_EQ(take(queue), "a");
    EXPECT_EQ(take(queue), "b");
}

TEST_F(InterpreterTables, ChargeTheRunForWhatIsInQueues) {
    const std::int64_t queue = tables.add_queue(0, Unbound::replace);
    tables.hold(queue);
    const std::size_t before = machine.memory().left();
    EXPECT_TRUE(put(queue, std::string(1'000'000, 'x')));
    EXPECT_LE(machine.memory().left() + 1'000'000, before);
    EXPECT_EQ(take(queue).size(), 1'000'000U);
    EXPECT_EQ(machine.memory().left(), before);
    EXPECT_TRUE(put(queue, "x"));
    tables.release({queue});
    EXPECT_EQ(machine.memory().left(), before);
    EXPECT_EQ(tables.queues(), (std::vector<std::int64_t>{}));
}

TEST_F(InterpreterTables, UnbindWhatAnInterpreterLeavesBehind) {
    const std::int64_t queue = tables.add_queue(0, Unbound::replace);
    tables.hold(queue);
    EXPECT_TRUE(put(queue, "main's"));
    EXPECT_TRUE(put(queue, "removed", 5, Unbound::remove));
    EXPECT_TRUE(put(queue, "replaced", 5, Unbound::replace));
    EXPECT_TRUE(put(queue, "another's", 6, Unbound::remove));
    tables.unbind(5);
    tables.unbind(5);
    EXPECT_EQ(take(queue), "main's");
    EXPECT_EQ(take(queue), "unbound");
    EXPECT_EQ(take(queue), "another's");
    EXPECT_TRUE(tables.find_queue(queue)->items.empty());
}

TEST_F(InterpreterTables, KeepAQueueThatIsOnItsWay) {
    const std::int64_t outer = tables.add_queue(0, Unbound::replace);
    const std::int64_t inner = tables.add_queue(0, Unbound::replace);
    tables.hold(outer);
    tables.hold(inner);
    EXPECT_TRUE(put(outer, "q", 0, Unbound::replace, {inner}));
    tables.release({inner});
    EXPECT_NE(tables.find_queue(inner), nullptr);
    tables.release({outer});
    EXPECT_EQ(tables.queues(), (std::vector<std::int64_t>{}));
}

}  // namespace
}  // namespace interleave::library
