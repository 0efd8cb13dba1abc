// The interpreters of each process, beside its main one, and the queues between them (PEP 734): what
// Python's objects of concurrent.interpreters are handles to. CPython's Modules/_interpretersmodule.c,
// _interpqueuesmodule.c and Python/crossinterp.c.
//
// An interpreter is a machine::MachineProcess with one strand of its own, which runs one call after the
// other, each in the stead of the strand that makes it: that one waits until the answer is there.
//
//   starting ─▶ idle ─▶ asked ─▶ running ─▶ answered ─▶ idle     (starting: like running, for its maker)
//                └─▶ closing                                      (for good: nobody finds it any more)
//
// Interpreters and queues have ids of their own in each process; 0 is the main interpreter, which is
// not in the tables.
//
// Rule: everything here with the machine's guard held.
#pragma once

#include <cstdint>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "language/code.h"
#include "machine/machine.h"

namespace interleave::library {

// A value on its way from one interpreter to another; see parcel.h for what the bytes mean.
struct Parcel {
    std::string bytes;
    std::vector<std::shared_ptr<const language::Code>> codes;
    std::vector<std::int64_t> queues;  // each is held by the parcel: Interpreters::release

    [[nodiscard]] std::size_t size() const { return sizeof(Parcel) + bytes.size(); }
};

// What a queue gives for an item whose interpreter is gone; the numbers are _interpqueues'.
enum class Unbound : std::uint8_t { remove = 1, error = 2, replace = 3 };

struct InterpreterCall {
    std::string operation;
    std::vector<Parcel> parts;
    trace::StrandId caller{};  // as its threading.get_ident() says
};

struct Interpreter {
    enum class State : std::uint8_t { starting, idle, asked, running, answered, closing };

    trace::ProcessId process{};
    std::shared_ptr<machine::Completion> end;  // null: it is being made
    State state = State::starting;
    int references = 0;  // Python's Interpreter objects, of all interpreters
    InterpreterCall call;
    std::uint64_t calls = 0;  // so far; the number of the present one
    std::vector<Parcel> answer;
    machine::WaitQueue server;  // its strand
    machine::WaitQueue caller;

    [[nodiscard]] bool is_busy() const { return state != State::idle && state != State::closing; }
};

struct InterpreterQueue {
    struct Item {
        std::optional<Parcel> parcel;  // nothing: its interpreter is gone
        std::int64_t sender = 0;
        Unbound unbound = Unbound::replace;
    };

    std::int64_t most = 0;  // items; below 1: any number
    Unbound unbound = Unbound::replace;
    int holders = 0;  // handles and parcels
    std::deque<Item> items;
    machine::WaitQueue readers;
    machine::WaitQueue writers;

    [[nodiscard]] bool is_full() const {
        return most > 0 && static_cast<std::int64_t>(items.size()) >= most;
    }
};

// Of one process.
class Interpreters {
public:
    explicit Interpreters(machine::Machine& machine) : machine_(machine) {}

    // ---- interpreters
    // A new one, for the MachineProcess that its maker starts now.
    std::int64_t add();
    // Null: there is none, or none any more.
    [[nodiscard]] Interpreter* find(std::int64_t id);
    // Also one that is closing.
    [[nodiscard]] Interpreter* find_until_the_end(std::int64_t id);
    [[nodiscard]] std::vector<std::int64_t> all();  // that are not closing
    [[nodiscard]] std::vector<std::int64_t> closing();

    // It is idle: it will come to its end, and is not found any more.
    void close(std::int64_t id, std::optional<trace::StrandId> by);
    // Its strand has done what it was asked to, or is there now.
    void answer(std::int64_t id, std::vector<Parcel> answer, trace::StrandId by);
    // Requires an answer; its queues are the caller's to release.
    std::vector<Parcel> take_answer(std::int64_t id);
    void add_reference(std::int64_t id) { ++interpreters_.at(id).references; }
    void remove_reference(std::int64_t id);
    // It ends: what it left in queues is unbound.
    void unbind(std::int64_t id);
    // It has ended.
    void forget(std::int64_t id);

    // ---- queues
    std::int64_t add_queue(std::int64_t most, Unbound unbound);
    [[nodiscard]] InterpreterQueue* find_queue(std::int64_t id);
    [[nodiscard]] std::vector<std::int64_t> queues() const;
    void hold(std::int64_t queue) { ++queues_.at(queue).holders; }
    // One holder less of each; queues that nobody holds are gone, with what is in them.
    void release(std::vector<std::int64_t> queues);
    // False: there is no memory for the item, which is untouched then.
    [[nodiscard]] bool put(InterpreterQueue& queue, InterpreterQueue::Item& item,
                           trace::StrandId by);
    // Requires an item. Its parcel's queues are the caller's to release.
    InterpreterQueue::Item take(InterpreterQueue& queue, trace::StrandId by);

private:
    void drop(InterpreterQueue::Item& item, std::vector<std::int64_t>& queues);

    machine::Machine& machine_;
    std::map<std::int64_t, Interpreter> interpreters_;
    std::map<std::int64_t, InterpreterQueue> queues_;
    std::int64_t last_id_ = 0;
    std::int64_t last_queue_ = 0;
};

}  // namespace interleave::library
