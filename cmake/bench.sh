#!/bin/sh
# make bench: builds what is measured and measures it, next to its peers; see tests/bench/run.mjs, whose
# arguments these are.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
cd "$(dirname "$here")"
missed=0
"$here/build.sh" native interleave
"$here/build.sh" wasm interleave
"$here/page.sh"
"$here/web-packages.sh" tests/bench
"$here/in-toolchain.sh" node tests/bench/run.mjs native node scenarios engine threads memory calibrated "$@" || missed=1
CHROMIUM=${BROWSER:-/usr/bin/chromium} "$here/in-toolchain.sh" --browser \
    node tests/bench/run.mjs chromium runs "$@" || missed=1
exit $missed
