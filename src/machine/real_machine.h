// The real machine: every strand runs on a thread of its own (a web worker in the browser), and things
// take the time that they take.
//
// Threads ("workers") belong to the run: a strand that has finished leaves its worker to the next one,
// and the run's end waits for all of them. Creating a worker never waits for anybody: in a browser a
// thread begins when the page's main thread gets round to it, and that one never waits for us.
//
// Parking, with the guard:
//   invariant  a seat's `notified` is set by notify(), which holds the guard, and cleared by the worker
//              only, with the guard held.
//   lemma      a worker looks at `notified` and begins to wait in one critical section (the condition
//              variable lets the guard go atomically).
//   so         a notification between a step's answer "park me" and the parking is seen: it set
//              `notified` first. One too many costs a step.
// A condition variable and not std::atomic::wait: libc++'s polls.
#pragma once

#include <condition_variable>
#include <cstdint>
#include <memory>
#include <vector>

#include "machine/machine.h"
#include "machine/real_host.h"
#include "machine/strand_runner.h"

namespace interleave::machine {

class RealMachine final : public Machine {
public:
    RealMachine(const MachineSettings& settings, trace::Trace& trace, ModuleFinder& modules,
                OutputSink& output, ThreadPool& threads);
    ~RealMachine() override;

    // Waits for the run's end; then everything is torn down. By the run's own supervising thread.
    void wait_for_the_end();
    void stop() override { end_run({}); }
    [[nodiscard]] Instant now() const override;
    // Workers that were ever created.
    [[nodiscard]] std::size_t worker_count() const { return workers_.size(); }

    [[nodiscard]] std::int64_t wall_time_at_start_ns() const override { return wall_start_ns_; }
    void spend(StrandRunner&, Duration) override {}
    void notify(StrandRunner& runner) override;
    runtime::Pause resume(StrandRunner& runner) override;
    void began_running(StrandRunner& runner) override;
    void ended_running(StrandRunner& runner) override;
    void strand_replaced(StrandRunner&, Instant) override {}
    [[nodiscard]] Instant time_of(const StrandRunner&) const override { return now(); }
    [[nodiscard]] trace::CoreId core_of(const StrandRunner& runner) const override;
    runtime::Value wait_nested(runtime::Strand& strand) override;
    void poll_nested(runtime::Strand& strand) override;

protected:
    bool launch(StrandRunner& runner, StrandRunner* parent, Duration delay) override;
    void run_is_ending() override;

private:
    struct RealSeat;
    struct Worker;

    static void work(void* worker);
    void run(StrandRunner& runner);
    void park(StrandRunner& runner, const Step& step);
    void wait_in_nested_call(StrandRunner& runner);
    void look_for_the_end();  // requires the guard
    static RealSeat& seat_of(const StrandRunner& runner);

    ThreadPool& threads_;
    const std::int64_t start_ns_;
    const std::int64_t wall_start_ns_;
    // All of the following under the guard.
    std::vector<std::unique_ptr<Worker>> workers_;
    std::vector<Worker*> idle_;
    std::vector<bool> cores_taken_;
    std::size_t parked_for_ever_ = 0;  // runners that only another strand can wake
    bool deadlocked_ = false;          // all of them, and nobody has been woken since
    bool closing_ = false;             // workers end
    std::condition_variable supervisor_;
};

}  // namespace interleave::machine
