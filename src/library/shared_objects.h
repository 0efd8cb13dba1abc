// What several processes see: semaphores, pipes, shared memory, each other. The objects of Python are
// handles: several, in several processes, to one thing (hence shared_ptr).
#pragma once

#include <memory>
#include <span>

#include "library/library_modules.h"
#include "library/pickle.h"
#include "library/waitable.h"
#include "machine/pipe.h"
#include "machine/semaphore.h"

namespace interleave::library {

struct SharedPipe final : SharedObject {
    machine::Pipe pipe;
};

// One end of a pipe, in one process.
class PipeEnd final : public SharedState, public Waitable {
public:
    PipeEnd(Machine& machine, std::shared_ptr<SharedPipe> pipe, bool reads)
        : machine_(machine), shared_(std::move(pipe)), reads_(reads) {}
    ~PipeEnd() override { close(std::nullopt); }

    [[nodiscard]] machine::Pipe& pipe() { return shared_->pipe; }
    [[nodiscard]] bool reads() const { return reads_; }
    [[nodiscard]] bool closed() const { return closed_; }
    void close(std::optional<trace::StrandId> by);
    [[nodiscard]] WaitedFor waited_for() const override { return {.is_full_pipe = !reads_}; }

    [[nodiscard]] char pickle_tag() const override { return reads_ ? 'R' : 'W'; }
    [[nodiscard]] std::uint64_t send_copy(Machine& machine) override;

private:
    Machine& machine_;
    std::shared_ptr<SharedPipe> shared_;
    bool reads_;
    bool closed_ = false;
};

// A child process, as its parent sees it.
struct ProcessHandle final : runtime::ForeignState, Waitable {
    trace::ProcessId id{};
    int pid = 0;
    std::shared_ptr<machine::Completion> end;       // with the process, which may be gone
    std::shared_ptr<machine::Completion> imported;  // null: it was not the first of a forkserver

    [[nodiscard]] WaitedFor waited_for() const override { return {.process = id}; }
};

// Makes `object` findable by its number. Requires the guard.
std::uint64_t share(Machine& machine, const std::shared_ptr<SharedObject>& object);

// Parts of the module _interleave.
void define_pipes(Process& process, Module& module);
void define_semaphores(Process& process, Module& module);
void define_shared_blocks(Process& process, Module& module);
void define_processes(Process& process, Module& module);

// receive_copy's parts
Value receive_pipe_end(Strand& strand, const std::shared_ptr<SharedPipe>& pipe, bool reads);
Value receive_semaphore(Strand& strand, const std::shared_ptr<SharedObject>& object);
Value receive_block(Strand& strand, const std::shared_ptr<SharedObject>& object);

}  // namespace interleave::library
