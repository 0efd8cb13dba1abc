#!/bin/sh
# Runs test suites and says how each ended: cmake/test.sh SUITE...
#
# The rule: a suite that fails, does not build or runs nothing is a failure, and the others run all
# the same. Each suite prints a closing line "…: N passed, N failed" of its own, or one for each browser;
# all of them are repeated at the end.
set -u

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")
cd "$project" || exit 1
T=$here/in-toolchain.sh
mkdir -p build

suite_unit() {
    "$here/build.sh" sanitize unit_tests &&
        "$T" node tests/unit.mjs "unit (native, sanitizers)" build/sanitize/tests
}

suite_unit_wasm() {
    "$here/build.sh" wasm unit_tests &&
        "$T" node tests/unit.mjs "unit (wasm, Node.js)" build/wasm/tests .cjs
}

suite_conformance() {
    "$here/build.sh" native interleave && "$here/build.sh" wasm interleave &&
        "$T" node tests/conformance/run.mjs
}

# COUNT programs from SEED on, and ROUNDS of calls of each module; `make nightly` asks for more of them.
suite_random() {
    "$here/build.sh" native interleave || return 1
    "$T" python3 tests/random/run.py --seed "${SEED:-1}" --count "${COUNT:-500}"
    programs=$?
    "$T" python3 tests/random/calls.py --seed "${SEED:-1}" --rounds "${ROUNDS:-1}" &&
        return $programs
}

# In Chromium and Firefox; the model's traces there are compared with those of the other builds.
suite_browser() {
    "$here/build.sh" native interleave && "$here/build.sh" wasm interleave && "$here/page.sh" || return 1
    # BROWSER is one of this machine; then its own Node.js drives it.
    case ${BROWSER:-} in
    "") "$T" --browser node tests/browser.mjs ;;
    *firefox*) FIREFOX=$BROWSER node tests/browser.mjs Firefox ;;
    *) CHROMIUM=$BROWSER node tests/browser.mjs Chromium ;;
    esac
}

# Hostile programs (tests/library/stress_test.cpp), many rounds of each; half of them by each of two
# processes, as few of them keep two cores busy.
stress() {
    "$here/build.sh" "$1" library_test || return 1
    export STRESS_ROUNDS="${STRESS_ROUNDS:-1000}" GTEST_FILTER='*Stress*' LIMIT_S=20000
    export GTEST_TOTAL_SHARDS=2
    GTEST_SHARD_INDEX=0 "$T" node tests/unit.mjs "stress ($2, one half)" "build/$1/tests" "" \
        library_test &
    GTEST_SHARD_INDEX=1 "$T" node tests/unit.mjs "stress ($2, other half)" "build/$1/tests" "" \
        library_test
    other=$?
    wait $! && return $other
}
suite_stress() { stress sanitize "address sanitizer"; }
suite_stress_threads() { stress threads "thread sanitizer"; }

suite_tidy() {
    # clang-tidy needs to know how each source is compiled: both configurations, nothing built.
    CONFIGURE_ONLY=1 "$here/build.sh" native && CONFIGURE_ONLY=1 "$here/build.sh" wasm &&
        "$T" python3 cmake/tidy.py
}

failed=
summary=build/test-summary.txt
: >"$summary"
for suite in "$@"; do
    echo "== $suite"
    started=$(date +%s)
    output=build/test-$suite.txt
    { "suite_$(echo "$suite" | tr - _)" 2>&1; echo $? >"$output.status"; } | tee "$output"
    status=$(cat "$output.status")
    closing=$(grep -E '^[a-z].*: [0-9]+ passed, [0-9]+ failed$' "$output")
    case $status:$closing in
    0:*": 0 passed, "*) closing="$closing (a suite that runs nothing fails)" status=1 ;;
    0:) closing="$suite: nothing ran" status=1 ;;
    *:) closing="$suite: did not build or start" ;;
    esac
    [ "$status" = 0 ] || failed="$failed $suite"
    echo "$closing, $(($(date +%s) - started)) s" >>"$summary"
done
echo
cat "$summary"
if [ -n "$failed" ]; then
    echo "FAILED:$failed"
    exit 1
fi
echo "all suites passed"
