#!/bin/sh
# Configures when needed, and builds: cmake/build.sh VARIANT [TARGET...]
# BUILD names another folder than build/, JOBS how many compilers run at once; CONFIGURE_ONLY stops
# before building.
#
#   native       the command line, static, optimised                        build/native
#   sanitize     unit tests with address and undefined sanitizers           build/sanitize
#   threads      unit tests with the thread sanitizer                       build/threads
#   fuzz         the fuzzers, with the same sanitizers                      build/fuzz
#   wasm         the page with threads, and unit tests for Node             build/wasm
#   wasm-single  the page without threads                                   build/wasm-single
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")
variant=$1
shift
build=${BUILD:-$project/build}/$variant

say() { echo "build: $*" >&2; }

toolchain=$("$here/toolchain.sh")
# What another checkout compiled is not compiled again.
export CCACHE_BASEDIR="$project" CCACHE_NOHASHDIR=1 CCACHE_COMPILERCHECK=content
# Debug information in the sanitizers' reports, and some optimisation, or they take too long.
type=Release libraries=native configure=cmake options=
case $variant in
native) ;;
sanitize) type=None; options="-DSANITIZE=ON -DCMAKE_CXX_FLAGS='-O1 -gline-tables-only'" ;;
threads)
    type=None; options="-DSANITIZE_THREADS=ON -DCMAKE_CXX_FLAGS='-O1 -gline-tables-only'" ;;
fuzz)
    type=None
    options="-DSANITIZE=ON -DFUZZ=ON -DCMAKE_CXX_FLAGS='-O1 -gline-tables-only'" ;;
wasm) libraries=wasm configure="emcmake cmake" ;;
wasm-single) libraries=wasm-single configure="emcmake cmake" options=-DTHREADS=OFF ;;
*) say "unknown variant '$variant'"; exit 1 ;;
esac
case $variant in
native | sanitize | threads | fuzz)
    if [ "$toolchain" != host ]; then
        options="$options -DCMAKE_CXX_COMPILER=clang++ -DCMAKE_CXX_COMPILER_LAUNCHER=ccache"
    elif ! echo '#include <expected>
        std::expected<int, int> value = 1;' | ${CXX:-c++} -std=c++23 -fsyntax-only -xc++ - 2>/dev/null
    then
        say "${CXX:-c++} has no C++23: set CXX, or INTERLEAVE_TOOLCHAIN=folder for the project's own"
        exit 1
    fi ;;
*)
    # Emscripten's own place for it: ccache does not know what emcc is.
    if [ "$toolchain" != host ]; then export EM_COMPILER_WRAPPER=ccache; fi
    options="$options -DFONTS='$("$here/fonts.sh")'"
    if [ -n "${WASM_MEMORY:-}" ]; then options="$options -DWASM_MEMORY=$WASM_MEMORY"; fi ;;
esac
options="$options -DCMAKE_BUILD_TYPE=$type -DDEPENDENCIES='$("$here/dependencies.sh" $libraries)'"

mkdir -p "$build"
exec 9>"$build.lock" # ninja does not expect a second one in its folder
flock 9

# CMake itself notices new files; it has to be called here only when what it is told has changed.
stamp=$build/configured
if [ ! -e "$build/build.ninja" ] || [ "$(cat "$stamp" 2>/dev/null)" != "$options" ]; then
    say "configuring $variant"
    rm -rf "$build"/*
    "$here/in-toolchain.sh" sh -c \
        "$configure -G Ninja -S '$project' -B '$build' $options" >"$build/configure.log" 2>&1 || {
        tail -n 20 "$build/configure.log" >&2
        rm -f "$build/build.ninja"
        say "configuring failed"
        exit 1
    }
    echo "$options" >"$stamp"
fi
if [ -n "${CONFIGURE_ONLY:-}" ]; then
    exec "$here/in-toolchain.sh" ninja -C "$build" --quiet build.ninja
fi
say "$variant $*"
# Progress for people on a terminal; nothing but warnings and errors otherwise.
quiet=
if [ ! -t 1 ]; then quiet=--quiet; fi
"$here/in-toolchain.sh" ninja -C "$build" -k 0 -j "${JOBS:-$(nproc)}" $quiet "$@"
