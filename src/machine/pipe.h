// A one-way channel for messages between processes: what a pipe of the operating system is to
// multiprocessing.connection.
//
// The message itself can be read as soon as it is sent; its sender goes on when no more than `capacity`
// bytes are left in the pipe. So a sender of a large message that nobody reads stays blocked, as it
// does with a real pipe's 64 KiB.
//
// Rule: with the machine's SyncGuard held. An end counts as open while any process has a copy of it, or
// while a copy is on its way in a pickle.
#pragma once

#include <cstddef>
#include <cstdint>
#include <deque>
#include <string>

#include "machine/wait_queue.h"

namespace interleave::machine {

struct Pipe {
    static constexpr std::size_t capacity = 65'536;

    std::uint64_t id = 0;
    std::deque<std::string> messages;
    std::size_t buffered = 0;  // bytes in messages
    int readers = 0;           // open ends
    int writers = 0;
    WaitQueue read_waiters;
    WaitQueue write_waiters;

    [[nodiscard]] bool readable() const { return !messages.empty() || writers == 0; }
    [[nodiscard]] bool has_room() const { return buffered <= capacity || readers == 0; }

    void send(Machine& machine, std::string message, std::optional<trace::StrandId> by) {
        buffered += message.size();
        messages.push_back(std::move(message));
        read_waiters.wake_all(machine, by);
    }
    // Requires a message.
    std::string receive(Machine& machine, std::optional<trace::StrandId> by) {
        std::string message = std::move(messages.front());
        messages.pop_front();
        buffered -= message.size();
        if (has_room()) write_waiters.wake_all(machine, by);
        return message;
    }
    void close_reader(Machine& machine, std::optional<trace::StrandId> by) {
        if (--readers == 0) write_waiters.wake_all(machine, by);
    }
    void close_writer(Machine& machine, std::optional<trace::StrandId> by) {
        if (--writers == 0) read_waiters.wake_all(machine, by);
    }
};

}  // namespace interleave::machine
