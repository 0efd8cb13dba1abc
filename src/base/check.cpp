#include "base/check.h"

#include <cstdio>
#include <cstdlib>

namespace interleave {

void check_failed(const char* condition, std::source_location where) {
    std::fprintf(stderr, "%s:%u: CHECK failed: %s\n", where.file_name(),
                 static_cast<unsigned>(where.line()), condition);
    std::fflush(stderr);
    std::abort();
}

}  // namespace interleave
