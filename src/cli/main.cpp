// The command line's process: descriptors in, exit status out.

#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <ctime>
#include <vector>

#include "cli/commands.h"

namespace {

void wait_a_moment() {
    const timespec moment{0, 1'000'000};
    ::nanosleep(&moment, nullptr);
}

// All of it, unbuffered: what a program printed is there when it dies.
void write_all(int descriptor, std::string_view bytes) {
    while (!bytes.empty()) {
        const ssize_t written = ::write(descriptor, bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written < 0 && errno == EAGAIN) {  // a full pipe that Node.js made non-blocking
            wait_a_moment();
            continue;
        }
        if (written <= 0) return;  // nobody reads any more
        bytes.remove_prefix(static_cast<std::size_t>(written));
    }
}

}  // namespace

int main(int count, char** values) {
    std::signal(SIGPIPE, SIG_IGN);
    const std::vector<std::string_view> arguments(values + 1, values + count);
    const interleave::cli::Sinks sinks{
        [](std::string_view bytes) { write_all(STDOUT_FILENO, bytes); },
        [](std::string_view bytes) { write_all(STDERR_FILENO, bytes); },
    };
    return interleave::cli::execute(arguments, sinks);
}
