#!/bin/sh
# Builds the third-party libraries and prints where they are: cmake/dependencies.sh VARIANT with
# native, wasm (pthreads) or wasm-single.
#
# The rule: the folder is named by a hash of everything that goes into it (sources, recipe,
# compiler), and is complete or not there.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
variant=$1
threads=ON
configure=cmake
case $variant in
native) ;;
wasm) configure="emcmake cmake" ;;
wasm-single) configure="emcmake cmake"; threads=OFF ;;
*) echo "dependencies: unknown variant '$variant'" >&2; exit 1 ;;
esac

folder=$("$here/toolchain.sh")
compiler=$folder
if [ "$folder" = host ]; then
    case $variant in
    native) compiler=$(${CXX:-c++} --version | head -n 1) ;;
    *) compiler=$(emcc --version | head -n 1) ;;
    esac
fi
key=$({ grep -E '^(sdl2|imgui|tommath|tomcrypt|zlib|googletest) ' "$here/sources.txt"
    cat "$here"/dependencies/* "$here/dependencies.sh"; } |
    { cat; echo "$compiler"; } | sha256sum | cut -c1-12)
prefix=$cache/libraries-$variant-$key
if [ -d "$prefix" ]; then echo "$prefix"; exit 0; fi

sources=
for name in sdl2 imgui tommath tomcrypt zlib googletest; do
    sources="$sources -D$(echo $name | tr a-z A-Z)=$("$here/fetch.sh" $name)"
done

exec 9>"$prefix.lock"
flock 9
if [ -d "$prefix" ]; then echo "$prefix"; exit 0; fi
echo "dependencies: building the $variant libraries (about a minute, once; log: $prefix.log)" >&2
beside=$(mktemp -d "$prefix.making.XXXXXX")
native_compilers=
if [ "$variant" = native ] && [ "$folder" != host ]; then
    native_compilers="-DCMAKE_C_COMPILER=clang -DCMAKE_CXX_COMPILER=clang++"
fi
if ! "$here/in-toolchain.sh" sh -ec "
    $configure -G Ninja -S '$here/dependencies' -B '$beside/build' -DCMAKE_BUILD_TYPE=Release \
        -DCMAKE_INSTALL_PREFIX='$beside/prefix' -DCMAKE_INSTALL_LIBDIR=lib -DTHREADS=$threads \
        $native_compilers $sources
    cmake --build '$beside/build'
    cmake --install '$beside/build'" >"$prefix.log" 2>&1 9>&-; then
    grep -E 'error|Error' "$prefix.log" | head -n 5 >&2 || true
    rm -rf "$beside"
    echo "dependencies: the build failed, see $prefix.log" >&2
    exit 1
fi
mv -T "$beside/prefix" "$prefix"
rm -rf "$beside"
echo "$prefix"
