// Each cost is found by a small program that prints the nanoseconds of one operation (the least of many
// short stretches, which other programs of a busy computer do not get into), which is run on
// both machines: the real one says what it takes, and the cost is moved by the difference to what the
// model says, until they agree. So a cost has in it whatever the model does not know of.

#include "cli/calibration.h"

#include <algorithm>
#include <charconv>
#include <format>
#include <memory>

#include "library/run.h"

namespace interleave::cli {
namespace {

using machine::CostModel;

constexpr int repetitions = 5;
constexpr int rounds = 4;  // of moving a cost

// What a thread's bytecodes cost is compared with the default's price. The other cores are busy
// meanwhile, as in the programs that the model is there for: cores that share a clock, a cache or a
// pipeline are slower together, by some percent, and the model has one price. So it is the usual stretch
// that counts here, and not the shortest.
constexpr std::string_view bytecode_program = R"(
import multiprocessing, os, time
from _interleave import bytecode_cost_ns
class Account:
    def __init__(self):
        self.total = 0
    def add(self, n):
        self.total += n
        return self.total
def is_prime(n):
    i = 2
    while i * i <= n:
        if n % i == 0:
            return False
        i += 1
    return True
def work():
    account = Account()
    squares = []
    for n in range(300):
        if is_prime(n):
            account.add(n)
        squares.append(n * n)
    return sum(x for x in squares)
def keep_busy():
    while True:
        work()
if __name__ == "__main__":
    others = [multiprocessing.Process(target=keep_busy) for _ in range(os.cpu_count() - 1)]
    for other in others:
        other.start()
    ratios = []
    for _ in range(301):
        wall, cpu = time.perf_counter_ns(), bytecode_cost_ns()
        work()
        wall, cpu = time.perf_counter_ns() - wall, bytecode_cost_ns() - cpu
        ratios.append(wall * 1000000 // cpu)
    ratios.sort()
    for other in others:
        other.terminate()
    for other in others:
        other.join()
    print(ratios[150])
)";

constexpr std::string_view wake_up_program = R"(
import threading, time
ping, pong = threading.Semaphore(0), threading.Semaphore(0)
def answer():
    for _ in range(50 * 20):
        ping.acquire()
        pong.release()
t = threading.Thread(target=answer)
t.start()
times = []
for _ in range(50):
    begin = time.perf_counter_ns()
    for _ in range(20):
        ping.release()
        pong.acquire()
    times.append(time.perf_counter_ns() - begin)
print(min(times) // 20)
t.join()
)";

constexpr std::string_view thread_program = R"(
import threading, time
times = []
for _ in range(20):
    begin = time.perf_counter_ns()
    for _ in range(10):
        t = threading.Thread(target=int)
        t.start()
        t.join()
    times.append(time.perf_counter_ns() - begin)
print(min(times) // 10)
)";

constexpr std::string_view process_program = R"(
import multiprocessing, time
if __name__ == "__main__":
    times = []
    for _ in range(20):
        begin = time.perf_counter_ns()
        p = multiprocessing.Process(target=int)
        p.start()
        p.join()
        times.append(time.perf_counter_ns() - begin)
    print(min(times))
)";

constexpr std::string_view pipe_program = R"(
import multiprocessing, time
a, b = multiprocessing.Pipe()
data = b"x" * 16
times = []
for _ in range(50):
    begin = time.perf_counter_ns()
    for _ in range(20):
        a.send_bytes(data)
        b.recv_bytes()
    times.append(time.perf_counter_ns() - begin)
print(min(times) // 20)
)";

constexpr std::string_view pickle_program = R"(
import pickle, time
data = (1, "two", [3.0])
times = []
for _ in range(50):
    begin = time.perf_counter_ns()
    for _ in range(20):
        pickle.loads(pickle.dumps(data))
    times.append(time.perf_counter_ns() - begin)
print(min(times) // 20)
)";

constexpr std::string_view large_pickle_program = R"(
import pickle, time
data = list(range(20000))
times = []
for _ in range(20):
    begin = time.perf_counter_ns()
    pickle.loads(pickle.dumps(data))
    times.append(time.perf_counter_ns() - begin)
print(min(times))
)";

constexpr std::string_view request_program = R"(
import requests, time
requests.get("https://example.com/")
begin = time.perf_counter_ns()
for _ in range(10):
    requests.get("https://example.com/")
print((time.perf_counter_ns() - begin) // 10)
)";

struct Measurement {
    const char* what;
    std::string_view program;
    // Changes the costs by a part of the difference, in nanoseconds an operation.
    void (*move)(CostModel& costs, std::int64_t difference_ns);
};

void add(Duration& cost, std::int64_t ns) {
    cost = std::clamp(cost + Duration(ns), Duration(0), Duration(std::chrono::minutes(1)));
}

constexpr Measurement measurements[] = {
    {"waking a thread", wake_up_program,
     [](CostModel& costs, std::int64_t ns) {
         add(costs.wake_up, ns / 4);
         add(costs.context_switch, ns / 4);
     }},
    {"starting a thread", thread_program,
     [](CostModel& costs, std::int64_t ns) {
         add(costs.thread_start_in_parent, ns * 3 / 8);
         add(costs.thread_start_until_ready, ns * 5 / 8);
     }},
    {"starting a process", process_program,
     [](CostModel& costs, std::int64_t ns) {
         add(costs.process_start_forkserver, ns);
         costs.process_start_fork = costs.process_start_forkserver;
         costs.process_start_spawn = costs.process_start_forkserver;
     }},
    {"pickling", pickle_program,
     [](CostModel& costs, std::int64_t ns) { add(costs.pickle_call, ns / 2); }},
    {"pickling much", large_pickle_program,
     [](CostModel& costs, std::int64_t ns) {
         // Of about 60,000 bytes, there and back.
         costs.pickle_ns_per_16_bytes =
             std::max<std::int64_t>(0, costs.pickle_ns_per_16_bytes + ns * 16 / 120'000);
     }},
    {"a message", pipe_program,
     [](CostModel& costs, std::int64_t ns) { add(costs.pipe_call, ns / 2); }},
    {"a request", request_program,
     [](CostModel& costs, std::int64_t ns) { add(costs.request_call, ns); }},
};

std::expected<std::int64_t, std::string> number_printed(std::string_view program,
                                                        const library::RunSettings& settings) {
    const std::unique_ptr<library::Run> run = library::start_run(std::string(program), settings);
    while (!run->wait(std::chrono::seconds(1))) {}
    std::string text;
    for (std::size_t i = 0; i < run->output_count(); ++i) text += run->output(i).text;
    std::int64_t number = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
    if (error != std::errc{} || run->result().exit_status != 0) {
        return std::unexpected("A measurement failed: " + text);
    }
    return number;
}

// The least of several: what else the computer does can only add to it.
std::expected<std::int64_t, std::string> measured(std::string_view program,
                                                  const library::RunSettings& settings) {
    std::int64_t least = INT64_MAX;
    for (int i = 0; i < repetitions; ++i) {
        const auto number = number_printed(program, settings);
        if (!number) return number;
        least = std::min(least, *number);
    }
    return least;
}

}  // namespace

std::expected<CostModel, std::string> measured_costs(const Sinks& sinks) {
    library::RunSettings real;
    real.machine = library::MachineKind::real;
    real.cores = 0;
    real.engine = std::make_shared<library::Engine>();
    library::RunSettings model = real;
    model.machine = library::MachineKind::model;
    CostModel& costs = model.costs;
    costs.forkserver_start = Duration(0);  // this engine has no server to start
    costs.process_start_in_parent = Duration(100'000);
    costs.context_switch = Duration(1'000);
    const auto ratio = measured(bytecode_program, real);
    if (!ratio) return std::unexpected(ratio.error());
    costs.bytecode_ps = std::max<std::int64_t>(1, costs.bytecode_ps * *ratio / 1'000'000);
    sinks.standard_error(std::format("a bytecode takes {}.{:03} ns\n", costs.bytecode_ps / 1'000,
                                     costs.bytecode_ps % 1'000));
    for (const Measurement& measurement : measurements) {
        const auto takes = measured(measurement.program, real);
        if (!takes) return std::unexpected(takes.error());
        std::int64_t modelled = 0;
        for (int round = 0; round < rounds; ++round) {
            const auto says = number_printed(measurement.program, model);
            if (!says) return std::unexpected(says.error());
            modelled = *says;
            measurement.move(costs, *takes - modelled);
        }
        sinks.standard_error(
            std::format("{} takes {} ns ({} on the model)\n", measurement.what, *takes, modelled));
    }
    return costs;
}

}  // namespace interleave::cli
