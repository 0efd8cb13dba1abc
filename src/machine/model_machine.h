// The model machine: a discrete-event simulation of an operating system with N cores, in virtual time.
// Same program, settings and seed: the same trace, byte for byte, everywhere.
//
// How it works. The heap holds what will happen: a core goes on with its strand, a deadline passes, a
// woken strand becomes ready. run_events() takes the earliest (ties: the one that was planned first).
// When a core's turn comes, its strand really executes, and its own time advances with the bytecodes.
//
// The one rule: nothing that other strands can see happens out of order. A strand may compute ahead of
// the others (by less than a quantum, which is never longer than the switch interval, and never past a
// request for its GIL), but before a step or an interacting native its time must not be later than the
// earliest planned event; else it goes back into the heap and waits for its turn.
// Proof that the GIL's requests are in time: a waiter asks an interval after it began to wait, and it
// began at or after the turn at which the holder started to run ahead, by less than an interval. Once
// the instant has come, and until the waiter has got a core and has asked, the holder stops at every event.
//
// It is the work of one thread at a time: of whoever calls run_events(), and while strands wait inside
// nested calls, whose C++ frames stay where they are, of carriers that go on in its stead.
#pragma once

#include <cstdint>
#include <deque>
#include <optional>
#include <vector>

#include "machine/carriers.h"
#include "machine/machine.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

class ModelMachine final : public Machine {
public:
    // `threads`: for carriers; null: a strand that must wait inside a nested call gets a RuntimeError.
    ModelMachine(const MachineSettings& settings, trace::Trace& trace, ModuleFinder& modules,
                 OutputSink& output, ThreadPool* threads);
    ~ModelMachine() override;

    // Until so many events or (about) bytecodes are done; true: the run has ended, and everything is torn
    // down. With carriers it may take longer: until what waits on the caller's stack has gone on.
    bool run_events(std::size_t count, std::uint64_t bytecodes = 1'000'000);
    void stop() override;
    [[nodiscard]] Instant now() const override {
        return Instant{Duration(clock_ns_.load(std::memory_order_relaxed))};
    }
    [[nodiscard]] std::uint64_t events() const { return events_done_; }

    // 2026-01-01 00:00:00 UTC, so that runs repeat.
    [[nodiscard]] std::int64_t wall_time_at_start_ns() const override {
        return 1'767'225'600'000'000'000;
    }
    void spend(StrandRunner& runner, Duration cost) override;
    void notify(StrandRunner& runner) override;
    runtime::Pause resume(StrandRunner& runner) override;
    void long_native(runtime::Strand& strand) override { poll_nested(strand); }
    void began_running(StrandRunner&) override {}
    void ended_running(StrandRunner&) override {}
    void strand_replaced(StrandRunner& runner, Instant time) override;
    [[nodiscard]] Instant time_of(const StrandRunner& runner) const override;
    [[nodiscard]] trace::CoreId core_of(const StrandRunner& runner) const override;
    [[nodiscard]] bool waits_in_nested_calls() const override { return carriers_.have_threads(); }
    runtime::Value wait_nested(runtime::Strand& strand) override;
    void poll_nested(runtime::Strand& strand) override;

protected:
    bool launch(StrandRunner& runner, StrandRunner* parent, Duration delay) override;
    void run_is_ending() override {}

private:
    struct ModelSeat;
    enum class EventKind : std::uint8_t { core_goes_on, becomes_ready };
    struct Planned {
        Instant time;
        std::uint64_t sequence = 0;
        EventKind kind{};
        trace::StrandId strand{};
        std::uint64_t parking = 0;  // of becomes_ready: which parking it ends

        // For the standard heap functions, whose top is the greatest.
        friend bool operator<(const Planned& left, const Planned& right) {
            if (left.time != right.time) return left.time > right.time;
            return left.sequence > right.sequence;
        }
    };

    bool do_events(std::size_t count, std::uint64_t bytecodes);
    void plan(Instant time, EventKind kind, const StrandRunner& runner);
    [[nodiscard]] bool is_void(const Planned& event) const;
    void drop_void_plans();
    [[nodiscard]] Instant next_planned() const;
    void make_ready(StrandRunner& runner);
    void take_core(StrandRunner& runner, int core, Instant time);
    void leave_core(StrandRunner& runner);
    void go_on(StrandRunner& runner);
    bool park(StrandRunner& runner, Instant deadline);
    std::uint64_t begin_burst(StrandRunner& runner);
    void end_burst(const runtime::Strand& strand);
    [[nodiscard]] int free_core(int preferred);
    [[nodiscard]] std::int64_t bytecodes_between_cores(const runtime::Strand& strand) const;
    static ModelSeat& seat_of(const StrandRunner& runner);

    trace::Recorder* recorder_;
    std::vector<Planned> planned_;  // a heap
    std::size_t void_plans_ = 0;    // of those: deadlines of waits that are over
    std::uint64_t next_sequence_ = 0;
    std::uint64_t events_done_ = 0;
    std::uint64_t resumed_bytecodes_ = 0;
    std::uint64_t bytecodes_limit_ = 0;           // of this call of run_events
    std::optional<trace::StrandId> interrupted_;  // is on a core, and the limit was reached
    std::uint64_t resumed_at_ = 0;                // what the running strand had executed
    std::deque<trace::StrandId> ready_;
    std::vector<std::uint64_t> free_cores_;  // a bit a core
    int free_core_count_;
    bool torn_down_ = false;
    Carriers carriers_;

    // The two things that another thread may touch: the clock, which it reads, and stopping. The
    // running strand's breaker is what a stop has to reach in the middle of a long resume().
    // Invariant: under stop_mutex_, running_ is null or a strand that exists.
    std::atomic<std::int64_t> clock_ns_{0};
    std::atomic<bool> stop_requested_{false};
    std::mutex stop_mutex_;
    runtime::Strand* running_ = nullptr;
};

}  // namespace interleave::machine
