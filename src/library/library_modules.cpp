#include "library/library_modules.h"

#include <algorithm>
#include <format>

#include "base/check.h"
#include "library/native_modules.h"
#include "library/run.h"
#include "runtime/embedded.h"

namespace interleave::library {
namespace {

const EmbeddedFile* find_file(std::string_view path) {
    const std::span<const EmbeddedFile> files = embedded_files();
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    return found == files.end() || found->path != path ? nullptr : &*found;
}

}  // namespace

std::vector<std::string> module_names() {
    std::vector<std::string> names;
    for (const NativeModule& native : native_modules()) names.emplace_back(native.name);
    for (const EmbeddedFile& file : embedded_files()) {
        constexpr std::string_view folder = "python/";
        if (!file.path.starts_with(folder)) continue;
        const std::string_view path = file.path.substr(folder.size());
        names.emplace_back(path.substr(0, path.find_first_of("/.")));
    }
    std::ranges::sort(names);
    const auto repeated = std::ranges::unique(names);
    names.erase(repeated.begin(), repeated.end());
    return names;
}

runtime::ModuleSource LibraryModules::find(std::string_view dotted_name) {
    runtime::ModuleSource source;
    source.native = native_module(dotted_name);
    std::string path = "python/" + std::string(dotted_name);
    std::ranges::replace(path, '.', '/');
    const EmbeddedFile* file = find_file(path + ".py");
    if (file == nullptr) {
        file = find_file(path + "/__init__.py");
        source.is_package = file != nullptr;
    }
    if (file != nullptr) source.code = cache_.code_of(*file);
    return source;
}

std::shared_ptr<const language::Code> LibraryModules::code_of(std::string_view name) {
    const EmbeddedFile* const file = find_file(std::format("python/{}.py", name));
    CHECK(file != nullptr);
    return cache_.code_of(*file);
}

std::size_t Engine::preparation_steps() {
    return runtime::embedded_files().size() + embedded_files().size();
}

void Engine::prepare(std::size_t step) {
    const std::span<const EmbeddedFile> prelude = runtime::embedded_files();
    if (step < prelude.size()) {
        code.prepare(prelude[step]);
    } else if (step < preparation_steps()) {
        const EmbeddedFile& file = embedded_files()[step - prelude.size()];
        if (file.path.ends_with(".py")) code.prepare(file);
    }
}

}  // namespace interleave::library
