#include "machine/model_machine.h"

#include <algorithm>
#include <bit>

#include "base/check.h"
#include "base/random.h"

namespace interleave::machine {

using runtime::Pause;

namespace {

constexpr std::uint64_t most_in_a_nested_call = 200'000'000;  // bytecodes; some seconds
// Of run_events(), where nobody asks for less.
constexpr std::size_t slice_events = 100'000;
constexpr std::uint64_t slice_bytecodes = 1'000'000;

}  // namespace

struct ModelMachine::ModelSeat final : Seat {
    enum class Place : std::uint8_t { nowhere, ready, on_core };
    Place place = Place::nowhere;
    bool notified = false;      // since its last step
    bool waking = false;        // parked, and its wake-up is planned
    bool has_deadline = false;  // its parking ends then at the latest
    int core = -1;              // while on_core
    int last_core = -1;
    std::uint64_t parking = 0;  // grows with each end of a parking: older plans are void
    Instant slice_end;
    // Its own time: `base` when its strand had executed `base_executed`.
    Instant base;
    std::uint64_t base_executed = 0;
    bool asked_to_interact = false;        // its next instruction is a call that others can see
    Carriers::Carrier* carrier = nullptr;  // has the nested call that it waits in; null: in none
};

ModelMachine::ModelSeat& ModelMachine::seat_of(const StrandRunner& runner) {
    return static_cast<ModelSeat&>(*runner.seat);
}

ModelMachine::ModelMachine(const MachineSettings& settings, trace::Trace& trace,
                           ModuleFinder& modules, OutputSink& output, ThreadPool* threads)
    : Machine(settings, trace, modules, output, false),
      recorder_(trace.add_recorder()),
      carriers_(threads, [this] {
          while (!do_events(slice_events, slice_bytecodes)) {}
      }) {
    CHECK(settings.cores >= 1 && settings.cores <= 1024);
    CHECK(recorder_ != nullptr);
    const auto cores = static_cast<std::size_t>(settings.cores);
    free_cores_.assign((cores + 63) / 64, 0);
    for (std::size_t core = 0; core < cores; ++core) {
        free_cores_[core / 64] |= std::uint64_t{1} << (core % 64);
    }
    free_core_count_ = settings.cores;
}

ModelMachine::~ModelMachine() {
    if (torn_down_) return;
    end_run({});
    carriers_.end();
    tear_down();
}

// ---- time

Instant ModelMachine::time_of(const StrandRunner& runner) const {
    const ModelSeat& seat = seat_of(runner);
    if (seat.place != ModelSeat::Place::on_core) return now();
    if (runner.strand == nullptr) return seat.base;
    return seat.base + settings_.costs.bytecodes(runner.strand->executed() - seat.base_executed);
}

void ModelMachine::strand_replaced(StrandRunner& runner, Instant time) {
    ModelSeat& seat = seat_of(runner);
    seat.base = time;
    seat.base_executed = runner.strand != nullptr ? runner.strand->executed() : 0;
}

void ModelMachine::spend(StrandRunner& runner, Duration cost) {
    ModelSeat& seat = seat_of(runner);
    seat.base = seat.base + cost;
    // So that a caller's slices end: work without bytecode takes the host's time too.
    resumed_bytecodes_ += static_cast<std::uint64_t>(settings_.costs.bytecodes_in(cost));
}

void ModelMachine::plan(Instant time, EventKind kind, const StrandRunner& runner) {
    planned_.push_back({time, next_sequence_++, kind, runner.id, seat_of(runner).parking});
    std::push_heap(planned_.begin(), planned_.end());
}

// A deadline of a wait that is over, or of a strand that has left.
bool ModelMachine::is_void(const Planned& event) const {
    const StrandRunner* const runner = find(event.strand);
    return runner == nullptr ||
           (event.kind == EventKind::becomes_ready && seat_of(*runner).parking != event.parking);
}

// Programs that wait with long timeouts and are woken early leave many of them. Order is by time and
// sequence, so a heap of the rest gives the same events.
void ModelMachine::drop_void_plans() {
    constexpr std::size_t few = 1'000;
    if (void_plans_ < few || void_plans_ < planned_.size() / 2) return;
    std::erase_if(planned_, [&](const Planned& event) { return is_void(event); });
    std::make_heap(planned_.begin(), planned_.end());
    void_plans_ = 0;
}

Instant ModelMachine::next_planned() const {
    return planned_.empty() ? never : planned_.front().time;
}

// ---- parking and waking

bool ModelMachine::launch(StrandRunner& runner, StrandRunner* parent, Duration delay) {
    runner.seat = std::make_unique<ModelSeat>();
    runner.recorder = recorder_;
    const Instant start = parent != nullptr ? time_of(*parent) + delay : now();
    seat_of(runner).waking = true;
    plan(start, EventKind::becomes_ready, runner);
    return true;
}

void ModelMachine::notify(StrandRunner& runner) {
    ModelSeat& seat = seat_of(runner);
    seat.notified = true;
    if (seat.place != ModelSeat::Place::nowhere || seat.waking) return;
    seat.waking = true;
    if (seat.has_deadline) {
        ++void_plans_;  // nearly always: the wake-up comes first
        drop_void_plans();
    }
    Instant time = now();
    if (running_ != nullptr) time = std::max(time, time_of(runner_of(*running_)));
    plan(time + settings_.costs.wake_up, EventKind::becomes_ready, runner);
}

// False: there is a notification that it has not seen yet.
bool ModelMachine::park(StrandRunner& runner, Instant deadline) {
    ModelSeat& seat = seat_of(runner);
    if (std::exchange(seat.notified, false)) return false;
    const Instant time = time_of(runner);
    leave_core(runner);
    seat.waking = false;
    seat.has_deadline = deadline != never;
    if (seat.has_deadline) plan(std::max(deadline, time), EventKind::becomes_ready, runner);
    return true;
}

// ---- cores

int ModelMachine::free_core(int preferred) {
    if (free_core_count_ == 0) return -1;
    const auto is_free = [&](int core) {
        const auto index = static_cast<std::size_t>(core);
        return (free_cores_[index / 64] >> (index % 64) & 1U) != 0;
    };
    if (preferred >= 0 && is_free(preferred)) return preferred;
    for (std::size_t word = 0; word < free_cores_.size(); ++word) {
        if (free_cores_[word] == 0) continue;
        return static_cast<int>(word * 64) + std::countr_zero(free_cores_[word]);
    }
    CHECK(false);
    return -1;
}

void ModelMachine::make_ready(StrandRunner& runner) {
    ModelSeat& seat = seat_of(runner);
    ++seat.parking;
    seat.waking = false;
    const int core = free_core(seat.last_core);
    if (core >= 0) {
        take_core(runner, core, now());
        return;
    }
    seat.place = ModelSeat::Place::ready;
    ready_.push_back(runner.id);
    record_state(runner, trace::EventKind::ready);
}

void ModelMachine::take_core(StrandRunner& runner, int core, Instant time) {
    ModelSeat& seat = seat_of(runner);
    const auto index = static_cast<std::size_t>(core);
    free_cores_[index / 64] &= ~(std::uint64_t{1} << (index % 64));
    --free_core_count_;
    seat.place = ModelSeat::Place::on_core;
    seat.core = core;
    seat.last_core = core;
    seat.base = time + settings_.costs.context_switch;
    seat.base_executed = runner.strand != nullptr ? runner.strand->executed() : 0;
    seat.cpu_time.core_taken(seat.base);
    seat.slice_end = seat.base + settings_.costs.time_slice;
    plan(seat.base, EventKind::core_goes_on, runner);
}

// The core goes to the first that is ready. The caller says where the runner is now.
void ModelMachine::leave_core(StrandRunner& runner) {
    ModelSeat& seat = seat_of(runner);
    const Instant time = time_of(runner);
    seat.cpu_time.core_left(time);
    const int core = seat.core;
    const auto index = static_cast<std::size_t>(core);
    seat.place = ModelSeat::Place::nowhere;
    seat.core = -1;
    free_cores_[index / 64] |= std::uint64_t{1} << (index % 64);
    ++free_core_count_;
    if (ready_.empty()) return;
    const trace::StrandId next = ready_.front();
    ready_.pop_front();
    take_core(*find(next), core, time);
}

trace::CoreId ModelMachine::core_of(const StrandRunner& runner) const {
    const int core = seat_of(runner).core;
    return core < 0 ? trace::CoreId::no_core : static_cast<trace::CoreId>(core);
}

// ---- running

// Without a GIL, what cores do to the same objects is mixed after this many bytecodes: few enough for
// races to be seen as often as real ones are, and no regular number, or loops of equal length would
// never meet.
std::int64_t ModelMachine::bytecodes_between_cores(const runtime::Strand& strand) const {
    constexpr std::uint64_t most = 64;
    const std::uint64_t number = mix(static_cast<std::uint64_t>(strand.id())) ^ strand.executed();
    return 1 + static_cast<std::int64_t>(mix(settings_.seed ^ mix(number)) % most);
}

bool ModelMachine::run_events(std::size_t count, std::uint64_t bytecodes) {
    if (!do_events(count, bytecodes)) return false;
    if (torn_down_) return true;
    carriers_.end();
    tear_down();
    torn_down_ = true;
    return true;
}

bool ModelMachine::do_events(std::size_t count, std::uint64_t bytecodes) {
    bytecodes_limit_ = resumed_bytecodes_ + bytecodes;
    for (; count > 0 && resumed_bytecodes_ < bytecodes_limit_ && !ending(); --count) {
        if (stop_requested_.load(std::memory_order_relaxed)) {
            end_run({});
            break;
        }
        if (interrupted_) {
            // As if it had never been interrupted: where a caller's slices end changes no order.
            go_on(*find(*std::exchange(interrupted_, std::nullopt)));
            continue;
        }
        if (planned_.empty()) {
            const SyncGuard guard(*this);
            if (look_for_garbage()) continue;
            end_deadlocked();
            break;
        }
        std::pop_heap(planned_.begin(), planned_.end());
        const Planned event = planned_.back();
        planned_.pop_back();
        if (is_void(event)) {
            if (void_plans_ > 0) --void_plans_;
            continue;
        }
        StrandRunner* const runner = find(event.strand);
        clock_ns_.store(event.time.ns(), std::memory_order_relaxed);
        ++events_done_;
        if (event.kind == EventKind::becomes_ready) {
            make_ready(*runner);
        } else {
            go_on(*runner);
        }
    }
    return ending();
}

void ModelMachine::go_on(StrandRunner& runner) {
    ModelSeat& seat = seat_of(runner);
    while (!ending() && !stop_requested_.load(std::memory_order_relaxed)) {
        if (resumed_bytecodes_ >= bytecodes_limit_) {
            interrupted_ = runner.id;
            return;
        }
        const Instant time = time_of(runner);
        if (time > next_planned()) {
            plan(time, EventKind::core_goes_on, runner);
            return;
        }
        clock_ns_.store(time.ns(), std::memory_order_relaxed);
        if (time >= seat.slice_end && !ready_.empty()) {
            leave_core(runner);
            seat.place = ModelSeat::Place::ready;
            ready_.push_back(runner.id);
            record_state(runner, trace::EventKind::ready);
            return;
        }
        if (runner.is_running() && runner.shown == trace::EventKind::ready) {
            record_state(runner, trace::EventKind::running);  // it was preempted with the GIL
        }
        const Step step = seat.carrier == nullptr ? runner.step() : runner.nested_step();
        if (step.kind == Step::Kind::park && park(runner, step.deadline)) return;
        if (step.kind == Step::Kind::finished && seat.carrier != nullptr) {
            carriers_.go_on_with(*seat.carrier);
            return;
        }
        if (step.kind == Step::Kind::finished) {
            announce_end(runner);
            leave_core(runner);
            reap(runner);
            return;
        }
    }
}

Pause ModelMachine::resume(StrandRunner& runner) {
    runtime::Strand& strand = *runner.strand;
    const Pause pause = strand.resume(begin_burst(runner));
    end_burst(strand);
    seat_of(runner).asked_to_interact = pause == Pause::interact;
    return pause;
}

// The strand executes from here to end_burst(), for so many bytecodes at most.
std::uint64_t ModelMachine::begin_burst(StrandRunner& runner) {
    runtime::Strand& strand = *runner.strand;
    ModelSeat& seat = seat_of(runner);
    const CostModel& costs = settings_.costs;
    const Instant time = time_of(runner);
    Gil& gil = runner.process.gil;
    Instant limit = time + std::min(Duration(1'000'000), gil.switch_interval);
    const Instant next = next_planned();
    if (const Instant request = gil.next_request(); request > time) {
        limit = std::min(limit, request);
    } else {
        limit = std::min(limit, next);  // the one who asks is on its way
    }
    if (!ready_.empty()) limit = std::min(limit, seat.slice_end);
    std::int64_t budget = std::max<std::int64_t>(1, costs.bytecodes_in(limit - time));
    if (!has_gil(settings_.python) && runner.process.runners.size() > 1) {
        budget = std::min(budget, bytecodes_between_cores(strand));
    }
    std::int64_t ahead = next == never ? 0 : costs.bytecodes_in(next - time);
    // It is this strand's turn, so the call that it paused before is made now, although it is executed a
    // second time and takes a bytecode's time again: else two strands could put each other off for ever.
    if (std::exchange(seat.asked_to_interact, false)) ahead = std::max<std::int64_t>(ahead, 1);
    strand.set_interaction_horizon(
        next == never ? UINT64_MAX : strand.executed() + static_cast<std::uint64_t>(ahead));
    const std::scoped_lock lock(stop_mutex_);
    running_ = &strand;
    if (stop_requested_.load(std::memory_order_relaxed)) {
        strand.breaker.fetch_or(runtime::breaker_stop, std::memory_order_relaxed);
    }
    resumed_at_ = strand.executed();
    return static_cast<std::uint64_t>(budget);
}

void ModelMachine::end_burst(const runtime::Strand& strand) {
    resumed_bytecodes_ += strand.executed() - resumed_at_;
    const std::scoped_lock lock(stop_mutex_);
    running_ = nullptr;
}

void ModelMachine::stop() {
    const std::scoped_lock lock(stop_mutex_);
    stop_requested_.store(true, std::memory_order_relaxed);
    if (running_ != nullptr) {
        running_->breaker.fetch_or(runtime::breaker_stop, std::memory_order_relaxed);
    }
}

// ---- nested calls: left only where they wait

runtime::Value ModelMachine::wait_nested(runtime::Strand& strand) {
    StrandRunner& runner = runner_of(strand);
    // The strand's own wait, so that what its continuation needs stays among the roots.
    auto& wait = const_cast<runtime::Wait&>(strand.wait_state());
    if (carriers_.can_leave()) {
        runner.begin_nested_wait();
        end_burst(strand);
        plan(time_of(runner), EventKind::core_goes_on, runner);
        carriers_.leave(seat_of(runner).carrier);
        begin_burst(runner);
        if (ending(runner.process)) return runtime::Value::error();
    } else if (runner.work != nullptr) {
        while (const std::optional<Duration> cost = runner.work->step()) {
            if (strand.should_stop()) return runtime::Value::error();
            spend(runner, *cost);
        }
    } else {
        return strand.raise(strand.process().types.runtime_error,
                            carriers_.have_threads()
                                ? "too many calls wait inside other calls on the model machine"
                                : "this call is inside another one, and cannot wait on the model "
                                  "machine of a page without threads");
    }
    return wait.then != nullptr ? wait.then(strand, wait) : runtime::Value::none();
}

// Elsewhere a nested call is not left, so one that never ends would hang the machine.
void ModelMachine::poll_nested(runtime::Strand& strand) {
    if (strand.executed() - resumed_at_ < most_in_a_nested_call) return;
    end_run(
        "Stopped: a call that cannot be interrupted here (a comparison, a sort key, ...) did not "
        "end.");
}

}  // namespace interleave::machine
