// Two examples, small enough to be read in a test.
#pragma once

#include <array>

#include "playground/catalogue.h"

namespace interleave::test {

inline playground::Catalogue small_catalogue() {
    constexpr std::array<EmbeddedFile, 6> files{{
        {"crunch/scenario.txt", "title: Crunch\norder: 2\nversion: sync.py | sync\n"},
        {"crunch/sync.py", "N = 20 # 1..40\nprint(N)\n"},
        {"download/scenario.txt",
         "title: Download\norder: 1\nversion: sync.py | sync\nversion: threading.py | threading\n"},
        {"download/sync.py", "SITES = 80 # 1..160\nDELAY = 0.1\nprint(SITES)\n"},
        {"download/threading.py", "SITES = 80 # 1..160\nWORKERS = 5 # 1..16\nprint(SITES)\n"},
        {"notes.txt", "not a scenario"},
    }};
    return playground::catalogue_of(files);
}

}  // namespace interleave::test
