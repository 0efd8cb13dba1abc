#include "library/run.h"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <new>

#include "base/append_log.h"
#include "language/compiler.h"
#include "library/library_modules.h"
#include "library/lives.h"
#include "machine/model_machine.h"
#include "machine/real_host.h"
#include "machine/real_machine.h"

namespace interleave::library {
namespace {

using machine::HostThread;
using machine::Machine;
using machine::ModelMachine;
using machine::RealMachine;

// The program's output, appended under the machine's guard and read without any.
class OutputLog final : public machine::OutputSink {
public:
    bool append(runtime::OutputStream stream, Instant time, std::string text) override {
        const Stream to = stream == runtime::OutputStream::standard_output ? Stream::standard_output
                                                                           : Stream::standard_error;
        return pieces.append({to, time, std::move(text)});
    }

    AppendLog<OutputPiece, 256, 8192> pieces;
};

// Everything of a run. The thread that drives it and the Run share it, because on a page the Run may
// be dropped while the thread is still ending.
class RunState {
public:
    RunState(std::string source, RunSettings settings)
        : settings_(std::move(settings)),
          source_(std::move(source)),
          trace_(settings_.trace_limit_events),
          modules_(settings_.engine->code) {
        if (settings_.cores < 1) settings_.cores = machine::host_cores();
        if (settings_.machine == MachineKind::model) {
            settings_.cores = std::min(settings_.cores, 1024);
        }
    }

    // ---- any thread
    void stop();
    [[nodiscard]] bool finished() const { return finished_.load(std::memory_order_acquire); }
    bool wait(Duration host_time);
    [[nodiscard]] Instant now() const;
    [[nodiscard]] const RunSettings& settings() const { return settings_; }
    [[nodiscard]] const RunResult& result() const { return result_; }
    [[nodiscard]] const trace::Trace& trace() const { return trace_; }
    [[nodiscard]] const OutputLog& output() const { return output_; }

    // ---- the thread that drives the run
    void run_to_the_end();
    bool advance(Duration host_budget);
    // There is no thread to drive it.
    void give_up(std::string note);

private:
    bool begin();
    void finish();

    RunSettings settings_;
    std::string source_;
    trace::Trace trace_;
    OutputLog output_;
    LibraryModules modules_;
    std::unique_ptr<Machine> machine_;
    RunResult result_;

    // Invariant: a stop is never lost. stop() sets stop_requested_ and then looks for a machine; begin()
    // publishes the machine and then looks for stop_requested_. Both use sequentially consistent
    // operations, so at least one of them sees the other's.
    std::atomic<bool> stop_requested_{false};
    std::atomic<Machine*> published_machine_{nullptr};
    std::atomic<bool> finished_{false};  // release by finish(): result_ and all logs lie behind it
    std::mutex end_mutex_;
    std::condition_variable end_;  // finished_ has been set, under the mutex
    bool begun_ = false;
};

void RunState::stop() {
    stop_requested_.store(true);
    if (finished()) return;
    if (Machine* const machine = published_machine_.load()) machine->stop();
}

bool RunState::wait(Duration host_time) {
    std::unique_lock lock(end_mutex_);
    return end_.wait_for(lock, host_time, [&] { return finished(); });
}

Instant RunState::now() const {
    if (finished()) return Instant{result_.elapsed};
    const Machine* const machine = published_machine_.load();
    return machine != nullptr ? machine->now() : Instant{};
}

// False: the run is over already.
bool RunState::begin() {
    begun_ = true;
    std::vector<std::string> unknown;
    if (!settings_.constants.empty()) {
        source_ = with_constants(source_, settings_.constants, unknown);
    }
    auto code =
        language::compile(source_, {.file_name = settings_.file_name,
                                    .polls_within_statements = polls_within_statements(
                                        settings_.python, settings_.machine == MachineKind::real),
                                    .warnings = &modules_.program.warnings});
    if (!code) {
        output_.append(runtime::OutputStream::standard_error, {},
                       language::format_diagnostic(code.error(), settings_.file_name, source_));
        result_.exit_status = 1;
        finish();
        return false;
    }
    modules_.program.code = *code;
    modules_.program.source = source_;
    modules_.program.file_name = settings_.file_name;
    modules_.program.arguments = settings_.arguments;
    modules_.program.arguments.insert(modules_.program.arguments.begin(), settings_.file_name);

    // As the standard's own operator new does; mimalloc's in WebAssembly would end the page instead.
    std::set_new_handler([] { throw std::bad_alloc(); });
    machine::MachineSettings machine_settings;
    machine_settings.cores = settings_.cores;
    machine_settings.seed = settings_.seed;
    machine_settings.memory_limit_bytes = settings_.memory_limit_bytes;
    machine_settings.total_memory_bytes = settings_.total_memory_bytes;
    machine_settings.output_limit_bytes = settings_.output_limit_bytes;
    machine_settings.thread_limit = settings_.thread_limit;
    machine_settings.python = settings_.python;
    machine_settings.costs = settings_.costs;
    if (settings_.machine == MachineKind::model) {
        machine_ = std::make_unique<ModelMachine>(
            machine_settings, trace_, modules_, output_,
            settings_.own_thread ? &settings_.engine->threads : nullptr);
    } else {
        machine_ = std::make_unique<RealMachine>(machine_settings, trace_, modules_, output_,
                                                 settings_.engine->threads);
    }
    published_machine_.store(machine_.get());
    if (stop_requested_.load()) machine_->stop();
    if (machine_->start_process({"MainProcess"}, std::make_unique<MainLife>(), nullptr) ==
            nullptr &&
        !stop_requested_.load()) {
        machine_->end_run("No thread could be started for the program.");
    }
    return true;
}

void RunState::finish() {
    if (machine_ != nullptr) {
        result_.exit_status = machine_->exit_status();
        result_.stopped = stop_requested_.load() && !machine_->completed();
        result_.elapsed = machine_->elapsed();
        result_.bytecodes = machine_->bytecodes();
        if (settings_.machine == MachineKind::model) {
            result_.events = static_cast<ModelMachine&>(*machine_).events();
        }
        result_.note = machine_->note();
        result_.deadlock = machine_->deadlock();
    }
    const std::scoped_lock lock(end_mutex_);
    finished_.store(true, std::memory_order_release);
    end_.notify_all();
}

void RunState::run_to_the_end() {
    if (!begin()) return;
    if (settings_.machine == MachineKind::model) {
        auto& model = static_cast<ModelMachine&>(*machine_);
        while (!model.run_events(100'000)) {}
    } else {
        static_cast<RealMachine&>(*machine_).wait_for_the_end();
    }
    finish();
}

bool RunState::advance(Duration host_budget) {
    if (finished()) return true;
    if (!begun_ && !begin()) return true;
    const std::int64_t end = machine::host_time_ns() + host_budget.count();
    auto& model = static_cast<ModelMachine&>(*machine_);
    do {
        if (model.run_events(500, 20'000)) {
            finish();
            return true;
        }
    } while (machine::host_time_ns() < end);
    return false;
}

void RunState::give_up(std::string note) {
    result_.exit_status = 1;
    result_.note = std::move(note);
    finish();
}

void drive(void* argument) {
    const std::unique_ptr<std::shared_ptr<RunState>> state(
        static_cast<std::shared_ptr<RunState>*>(argument));
    (*state)->run_to_the_end();
}

RunSettings with_engine(RunSettings settings) {
    if (settings.engine == nullptr) settings.engine = std::make_shared<Engine>();
    return settings;
}

class ProgramRun final : public Run {
public:
    ProgramRun(std::string source, RunSettings settings)
        : state_(std::make_shared<RunState>(std::move(source), with_engine(std::move(settings)))) {
        const RunSettings& mine = state_->settings();
        if (mine.machine == MachineKind::model && !mine.own_thread) return;
        auto argument = std::make_unique<std::shared_ptr<RunState>>(state_);
        if (thread_.start(mine.engine->threads, &drive, argument.get())) {
            [[maybe_unused]] const auto* driven = argument.release();  // its thread's now
        } else {
            state_->give_up("No thread could be started for the program.");
        }
    }
    ~ProgramRun() override {
        stop();
        if (machine::may_block()) {
            thread_.join();
        } else {
            thread_.detach();
        }
    }
    ProgramRun(const ProgramRun&) = delete;
    ProgramRun& operator=(const ProgramRun&) = delete;

    void stop() override { state_->stop(); }
    [[nodiscard]] bool finished() const override { return state_->finished(); }
    [[nodiscard]] RunResult result() const override { return state_->result(); }
    bool advance(Duration host_budget) override {
        const RunSettings& settings = state_->settings();
        if (settings.machine != MachineKind::model || settings.own_thread) return finished();
        return state_->advance(host_budget);
    }
    bool wait(Duration host_time) override { return state_->wait(host_time); }
    [[nodiscard]] Instant now() const override { return state_->now(); }
    [[nodiscard]] int cores() const override { return state_->settings().cores; }
    [[nodiscard]] const trace::Trace& trace() const override { return state_->trace(); }
    [[nodiscard]] std::size_t output_count() const override {
        return state_->output().pieces.size();
    }
    [[nodiscard]] const OutputPiece& output(std::size_t index) const override {
        return state_->output().pieces[index];
    }

private:
    std::shared_ptr<RunState> state_;
    HostThread thread_;
};

}  // namespace

std::unique_ptr<Run> start_run(std::string source, RunSettings settings) {
    return std::make_unique<ProgramRun>(std::move(source), std::move(settings));
}

}  // namespace interleave::library
