// A program's output as lines, the way a terminal shows it.
//
// The one rule: it stays small however much a program prints. Only the newest `max_lines` are kept,
// each cut to `max_line_bytes`, and what is left out is counted.
#pragma once

#include <cstddef>
#include <deque>
#include <string>
#include <string_view>

#include "library/run.h"

namespace interleave::playground {

struct OutputLine {
    library::Stream stream = library::Stream::standard_output;
    std::string text;
};

class OutputLines {
public:
    static constexpr std::size_t max_lines = 5'000;
    static constexpr std::size_t max_line_bytes = 2'000;

    // Takes what the run has written since the last call; true when there was something.
    bool take(const library::Run& run);
    void add(library::Stream stream, std::string_view text);

    [[nodiscard]] const std::deque<OutputLine>& lines() const { return lines_; }
    [[nodiscard]] std::size_t left_out() const { return left_out_; }
    // All kept lines, for those who read the page without seeing it.
    [[nodiscard]] std::string text() const;

private:
    std::deque<OutputLine> lines_;
    bool line_open_ = false;  // the last line has had no newline yet
    std::size_t taken_ = 0;
    std::size_t left_out_ = 0;
};

}  // namespace interleave::playground
