// Who may change an object without a GIL: its owner, and everybody once it has been passed on twice.
#include "runtime/beside.h"

#include <gtest/gtest.h>

#include <thread>
#include <vector>

#include "evaluator.h"
#include "runtime/strand.h"
#include "runtime/world.h"

namespace interleave::runtime {
namespace {

// The functions of a program, called by strands of a process without a GIL: by one after the other, and
// attached from each poll point on, as every resume() begins so.
class Ownership : public ::testing::Test {
protected:
    explicit Ownership() {
        python_.run(program);
        python_.process().world = std::make_unique<World>(2);
        // Everything that is filled alone (caches, code) is there when the tests begin.
        for (int i = 0; i < 2; ++i) {
            const Value list = call(warm, "make_list");
            call(warm, "append", {list});
            call(warm, "look", {list});
            call(warm, "count", {call(warm, "make_dict")});
            call(warm, "add", {call(warm, "make_set")});
            call(warm, "name", {call(warm, "make_thing")});
            call(warm, "step", {call(warm, "make_iterator")});
            call(call_of(warm, "make_adder"));
            call(warm, "put", {list});
            call(warm, "append_to_next");
            call(warm, "make_global");
            call(warm, "append_to_global");
            call(warm, "append_to_argument", {call(warm, "make_exception")});
        }
    }

    Value call(std::uint32_t id, Value function, std::vector<Value> arguments = {}) {
        Process& process = python_.process();
        Strand strand(process, static_cast<trace::StrandId>(id), function, std::move(arguments));
        Pause pause = Pause::budget;
        while (pause == Pause::budget) pause = strand.resume(0);
        EXPECT_EQ(pause, Pause::finished);
        EXPECT_FALSE(strand.result().is_error());
        process.permanent_roots.push_back(strand.result());
        return strand.result();
    }
    Value call(std::uint32_t id, const char* name, std::vector<Value> arguments = {}) {
        return call(id, python_.variable(name), std::move(arguments));
    }
    Value call(std::pair<std::uint32_t, Value> what) { return call(what.first, what.second); }
    std::pair<std::uint32_t, Value> call_of(std::uint32_t id, const char* maker) {
        return {id, call(id, maker)};
    }
    static std::uint32_t owner(Value value) { return as_owned(value)->owner; }

    // Changed by its maker, then by a second strand, then by the first one again.
    void expect_to_be_passed_on(const char* maker, const char* change) {
        const Value object = call(first, maker);
        EXPECT_EQ(owner(object), first) << maker;
        call(first, change, {object});
        EXPECT_EQ(owner(object), first) << maker;
        call(second, change, {object});
        EXPECT_EQ(owner(object), second) << maker;
        call(first, change, {object});
        EXPECT_EQ(owner(object), Owned::anybody) << maker;
        call(second, change, {object});
        EXPECT_EQ(owner(object), Owned::anybody) << maker;
    }

    static constexpr std::uint32_t warm = 7;
    static constexpr std::uint32_t first = 8;
    static constexpr std::uint32_t second = 9;
    static constexpr const char* program = R"(
class Thing: pass
pipe = []
kept = None
def make_list(): return [0]
def make_dict(): return {'n': 0}
def make_set(): return {0}
def make_thing(): return Thing()
def make_iterator(): return iter([1, 2, 3, 4, 5])
def make_adder():
    kept = []
    def add():
        kept.append(1)
        return kept
    return add
def make_exception():
    try: raise ValueError([])
    except ValueError as error: return error
def make_global():
    global kept
    kept = []
    return kept
def append(x): x.append(1)
def look(x): return x[0], len(x), 5 in x, sum(x)
def count(x): x[len(x)] = 1
def add(x): x.add(1)
def name(x):
    x.a = 1
    x.b = 2
def step(x): return next(x)
def put(x): pipe.append(x)
def append_to_next():
    x = pipe.pop()
    x.append(1)
    return x
def append_to_global(): kept.append(1)
def append_to_argument(error):
    x = error.args[0]  # alone; a call is the next poll point
    append(x)
    return x
)";

    test::Evaluator python_;
};

TEST_F(Ownership, OfAListGoesFromItsMakerToTheNextAndThenToAll) {
    expect_to_be_passed_on("make_list", "append");
}
TEST_F(Ownership, OfADictGoesFromItsMakerToTheNextAndThenToAll) {
    expect_to_be_passed_on("make_dict", "count");
}
TEST_F(Ownership, OfASetGoesFromItsMakerToTheNextAndThenToAll) {
    expect_to_be_passed_on("make_set", "add");
}
TEST_F(Ownership, OfAnIteratorGoesFromItsMakerToTheNextAndThenToAll) {
    expect_to_be_passed_on("make_iterator", "step");
}

TEST_F(Ownership, OfAnInstanceGoesToWhoAddsAttributes) {
    const Value thing = call(first, "make_thing");
    EXPECT_EQ(owner(thing), first);
    call(second, "name", {thing});
    EXPECT_EQ(owner(thing), second);
    // Changing those that are there needs no right.
    call(first, "name", {thing});
    EXPECT_EQ(owner(thing), second);
}

TEST_F(Ownership, IsNotTouchedByReading) {
    const Value list = call(first, "make_list");
    (void)call(second, "make_list");
    const Value item = call(first, "look", {list});
    EXPECT_EQ(as_tuple(item)->size, 4U);
    EXPECT_EQ(owner(list), first);
}

TEST_F(Ownership, IsHandedOverByAQueue) {
    const Value list = call(first, "make_list");
    call(first, "put", {list});
    EXPECT_EQ(call(second, "append_to_next"), list);
    EXPECT_EQ(owner(list), second);
}

TEST_F(Ownership, IsHandedOverByAClosure) {
    const Value adder = call(first, "make_adder");
    const Value list = call(first, adder);
    EXPECT_EQ(owner(list), first);
    EXPECT_EQ(call(second, adder), list);
    EXPECT_EQ(owner(list), second);
}

TEST_F(Ownership, IsHandedOverByAGlobal) {
    const Value list = call(first, "make_global");
    EXPECT_EQ(owner(list), first);
    call(second, "append_to_global");
    EXPECT_EQ(owner(list), second);
}

TEST_F(Ownership, IsHandedOverByAnException) {
    const Value error = call(first, "make_exception");
    const Value list = call(second, "append_to_argument", {error});
    EXPECT_EQ(owner(list), second);
    call(first, "append_to_argument", {error});
    EXPECT_EQ(owner(list), Owned::anybody);
}

TEST_F(Ownership, OfNamespacesStays) {
    Owned space;
    space.kind = Kind::dict;
    space.owner = namespace_owner;
    take_over(Value::object(&space), first);
    EXPECT_EQ(space.owner, namespace_owner);
}

TEST(Hold, IsTheOwnersAndNobodyElses) {
    Owned object;
    object.owner = 3;
    EXPECT_TRUE(Hold(object, 3));
    EXPECT_FALSE(Hold(object, 4));
    EXPECT_FALSE(object.marked);  // no lock is taken for it
}

TEST(Hold, IsSharedByALockWhenItIsAnybodys) {
    Owned object;
    {
        const Hold hold(object, 3);
        EXPECT_TRUE(hold);
        EXPECT_TRUE(object.marked);
    }
    EXPECT_FALSE(object.marked);
    int counter = 0;  // no atomic: the lock protects it
    std::vector<std::thread> threads;
    threads.reserve(4);
    for (std::uint32_t id = 0; id < 4; ++id) {
        threads.emplace_back([&, id] {
            for (int i = 0; i < 1'000; ++i) {
                const Hold hold(object, id);
                ++counter;
            }
        });
    }
    for (std::thread& thread : threads) thread.join();
    EXPECT_EQ(counter, 4'000);
}

}  // namespace
}  // namespace interleave::runtime
