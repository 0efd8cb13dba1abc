#!/bin/sh
# make bench: builds what is measured and measures it, natively.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
"$here/build.sh" native interleave
"$here/in-toolchain.sh" node tests/bench/run.mjs "$@"
if [ -n "$(find tests/bench -name '*.cpp' | head -n 1)" ]; then
    "$here/build.sh" native bench
    "$here/in-toolchain.sh" build/native/tests/bench --benchmark_min_time=0.2s
fi
