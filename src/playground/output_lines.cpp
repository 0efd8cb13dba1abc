#include "playground/output_lines.h"

#include <algorithm>

namespace interleave::playground {

bool OutputLines::take(const library::Run& run) {
    const std::size_t count = run.output_count();
    const bool some = taken_ < count;
    for (; taken_ < count; ++taken_) {
        const library::OutputPiece& piece = run.output(taken_);
        add(piece.stream, piece.text);
    }
    return some;
}

void OutputLines::add(library::Stream stream, std::string_view text) {
    while (!text.empty()) {
        const std::size_t newline = text.find('\n');
        const std::string_view part = text.substr(0, newline);
        if (!line_open_ || lines_.back().stream != stream) {
            if (lines_.size() == max_lines) {
                lines_.pop_front();
                ++left_out_;
            }
            lines_.push_back({stream, {}});
        }
        std::string& line = lines_.back().text;
        const std::size_t room = max_line_bytes - std::min(line.size(), max_line_bytes);
        line += part.substr(0, room);
        if (part.size() > room && !line.ends_with("…")) line += "…";
        line_open_ = newline == std::string_view::npos;
        text.remove_prefix(line_open_ ? text.size() : newline + 1);
    }
}

std::string OutputLines::text() const {
    std::string all;
    for (const OutputLine& line : lines_) {
        all += line.text;
        all += '\n';
    }
    return all;
}

}  // namespace interleave::playground
