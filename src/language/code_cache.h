// Code of the project's own Python files, by path.
//
// It owns what was compiled, so that every process of a run, and every run that shares the cache, starts
// with it. Rule: code never changes once it is here; what an interpreter learns about it (inline
// caches) is the process's own.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>

#include "base/embedded.h"
#include "language/code.h"

namespace interleave::language {

// Any thread.
class CodeCache {
public:
    // Compiles the file when it is asked for for the first time. Our own files compile; it is checked.
    [[nodiscard]] std::shared_ptr<const Code> code_of(const EmbeddedFile& file);
    // The same ahead of time, for a thread that must not wait: does nothing while another compiles.
    void prepare(const EmbeddedFile& file);

private:
    std::shared_ptr<const Code> known_or_compiled(const EmbeddedFile& file);

    std::mutex compiling_;
    std::map<std::string, std::shared_ptr<const Code>, std::less<>> codes_;
};

}  // namespace interleave::language
