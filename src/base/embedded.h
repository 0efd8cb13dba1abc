// Files that the build puts into the program: Python sources, scenario texts, shaders, fonts.
//
// A module with such files has a function of its own,
//     std::span<const EmbeddedFile> interleave::<module>::embedded_files();
// which the build generates (cmake/embed.cmake); a header of the module declares it. The table is sorted by
// path, and the bytes live as long as the program.
#pragma once

#include <span>
#include <string_view>

namespace interleave {

struct EmbeddedFile {
    std::string_view path;  // relative to the module's folder, e.g. "python/threading.py"
    std::string_view text;
};

}  // namespace interleave
