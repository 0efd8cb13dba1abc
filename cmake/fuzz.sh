#!/bin/sh
# Runs each fuzzer of tests/fuzz for SECONDS_EACH seconds: cmake/fuzz.sh [FUZZER...]
#
# Inputs that reach something new are kept in build/fuzz/corpus and are where the next run begins;
# tests/fuzz/corpus is what everybody begins with. What crashes, hangs or leaks ends the script and is
# left in build/fuzz/found, to be repeated with `build/fuzz/fuzzers/NAME FILE` in the toolchain.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")
cd "$project"
T=$here/in-toolchain.sh

"$here/build.sh" fuzz fuzzers
if [ $# = 0 ]; then
    for source in tests/fuzz/*.cpp; do set -- "$@" "$(basename "$source" .cpp)"; done
fi
mkdir -p build/fuzz/found
for fuzzer in "$@"; do
    corpus=build/fuzz/corpus/$fuzzer
    mkdir -p "$corpus"
    echo "== $fuzzer, ${SECONDS_EACH:-60} s"
    nice -n 19 "$T" "build/fuzz/fuzzers/$fuzzer" "$corpus" tests/fuzz/corpus \
        -dict=tests/fuzz/python.dict -max_total_time="${SECONDS_EACH:-60}" -max_len=4096 -timeout=10 \
        -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix=build/fuzz/found/"$fuzzer"-
done
