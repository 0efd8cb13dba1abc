// _disk: the read-only files that every run sees, and what reading them takes.
//
// They are the project's examples (src/library/files) and the program itself. The disk is a model on both
// machines: a read is a wait for I/O of the cost model's length, without the GIL, each of its own, as if
// there were a drive for everybody; nothing is cached, so a second read waits again.

#include <algorithm>

#include "library/library_modules.h"
#include "library/machine_access.h"
#include "library/native_modules.h"
#include "runtime/containers.h"

namespace interleave::library {

using namespace runtime;
using trace::EventKind;

namespace {

constexpr std::string_view folder = "files";  // of the embedded files

// names() -> the paths of all files, from the root
Value names(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    std::vector<Value> paths;
    for (const EmbeddedFile& file : embedded_files()) {
        if (file.path.starts_with(folder) && file.path[folder.size()] == '/') {
            paths.push_back(str_value(process, file.path.substr(folder.size())));
        }
    }
    return object_value(make_list(process, paths));
}

// content(path) -> the file's bytes, or None
Value content(Strand& strand, const Arguments& arguments) {
    Process& process = strand.process();
    const Str* const name = as_str(arguments[0]);
    if (name == nullptr) return Value::none();
    const std::string path = std::string(folder) + utf8(name);
    const std::span<const EmbeddedFile> files = embedded_files();
    const auto found = std::ranges::lower_bound(files, path, {}, &EmbeddedFile::path);
    if (found == files.end() || found->path != path) return Value::none();
    return object_value(make_bytes(process, found->text));
}

// program() -> its file's name and bytes
Value program(Strand& strand, const Arguments&) {
    Process& process = strand.process();
    const Program& own = library_of(machine_of(strand)).program;
    return tuple_value(process, {str_value(process, own.file_name),
                                 object_value(make_bytes(process, own.source))});
}

// transfer(bytes): waits as long as reading them takes
Value transfer(Strand& strand, const Arguments& arguments) {
    const auto bytes = index_of(strand, arguments[0]);
    if (!bytes) return Value::error();
    const Duration time = machine_of(strand).costs().disk_transfer(
        static_cast<std::uint64_t>(std::max<std::int64_t>(*bytes, 0)));
    return park(strand, EventKind::waiting_io, deadline_after(strand, time), nullptr, Value());
}

constexpr NativeSpec functions[] = {
    {"names", names, 0, 0},
    {"content", content, 1, 1},
    {"program", program, 0, 0},
    {"transfer", transfer, 1, 1, NativeSpec::interacts},
};

}  // namespace

bool init_disk(Strand& strand, Module& module) {
    add_functions(strand.process(), module, functions);
    return true;
}

}  // namespace interleave::library
