#include "language/code_cache.h"

#include <format>

#include "base/check.h"
#include "language/compiler.h"

namespace interleave::language {

std::shared_ptr<const Code> CodeCache::code_of(const EmbeddedFile& file) {
    const std::scoped_lock lock(compiling_);
    return known_or_compiled(file);
}

void CodeCache::prepare(const EmbeddedFile& file) {
    const std::unique_lock lock(compiling_, std::try_to_lock);
    if (lock.owns_lock()) static_cast<void>(known_or_compiled(file));
}

std::shared_ptr<const Code> CodeCache::known_or_compiled(const EmbeddedFile& file) {
    const auto known = codes_.find(file.path);
    if (known != codes_.end()) return known->second;
    // As it would show in a traceback of CPython's.
    const std::string name = std::format("<{}>", file.path.substr(file.path.find('/') + 1));
    auto code = compile(file.text, {.file_name = name, .is_library = true});
    CHECK(code.has_value());
    return codes_.emplace(std::string(file.path), *code).first->second;
}

}  // namespace interleave::language
