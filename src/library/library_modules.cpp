#include "library/library_modules.h"

#include <algorithm>
#include <format>

#include "base/check.h"
#include "language/compiler.h"
#include "library/native_modules.h"

namespace interleave::library {
namespace {

const EmbeddedFile* find_file(std::string_view path) {
    const std::span<const EmbeddedFile> files = embedded_files();
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    return found == files.end() || found->path != path ? nullptr : &*found;
}

}  // namespace

runtime::ModuleSource LibraryModules::find(std::string_view dotted_name) {
    runtime::ModuleSource source;
    source.native = native_module(dotted_name);
    if (source.native != nullptr) return source;
    std::string path = "python/" + std::string(dotted_name);
    std::ranges::replace(path, '.', '/');
    const EmbeddedFile* file = find_file(path + ".py");
    if (file == nullptr) {
        file = find_file(path + "/__init__.py");
        source.is_package = file != nullptr;
    }
    if (file != nullptr) source.code = compiled(*file);
    return source;
}

std::shared_ptr<const language::Code> LibraryModules::code_of(std::string_view name) {
    const EmbeddedFile* const file = find_file(std::format("python/{}.py", name));
    CHECK(file != nullptr);
    return compiled(*file);
}

std::shared_ptr<const language::Code> LibraryModules::compiled(const EmbeddedFile& file) {
    const std::scoped_lock lock(compiling_);
    const auto known = compiled_.find(file.path);
    if (known != compiled_.end()) return known->second;
    // As it would show in a traceback of CPython's.
    const std::string name = "<" + std::string(file.path.substr(file.path.find('/') + 1)) + ">";
    auto code = language::compile(file.text, {.file_name = name, .is_library = true});
    CHECK(code.has_value());  // our own files compile; a test of the library says so
    return compiled_.emplace(std::string(file.path), *code).first->second;
}

}  // namespace interleave::library
