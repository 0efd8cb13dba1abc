#!/bin/sh
# Gets the compilers, and prints where they are: the path of a folder that holds a newer Debian, or
# "host" where the machine's own tools are recent enough.
#
# Why: Debian 12's Emscripten is too old for C++23, and one compiler generation for the native and
# the wasm build keeps their behaviour comparable. A folder leaves the machine itself alone.
#
# The rule: a folder is complete or it is not there. It is made beside its place and renamed, and its
# name is a hash of what it is made from, so any change here makes a new folder.
#
#   cmake/toolchain.sh            the compilers and everything else that builds and tests
#   cmake/toolchain.sh browser    Chromium, Firefox with a screen for it, and Node.js, for the browser tests
#
# Settings (environment): INTERLEAVE_TOOLCHAIN=folder|host forces the choice; INTERLEAVE_MIRROR names
# the Debian mirror, otherwise the machine's own apt sources do.
set -eu

suite=forky
recipe=2 # Raise it when the way of making changes, as opposed to the packages.
build_packages="emscripten cmake ninja-build make clang-21 lld-21 llvm-21 clang-format-21
 clang-tidy-21 libclang-rt-21-dev libstdc++-15-dev libc6-dev googletest libgtest-dev libbenchmark-dev
 python3 python3-fonttools python3-brotli nodejs npm ccache dpkg-dev git ca-certificates xz-utils valgrind"
browser_packages="chromium firefox-esr xvfb libgl1-mesa-dri nodejs ca-certificates fonts-dejavu-core"

say() { echo "$*" >&2; }
fail() { say "toolchain: $*"; exit 1; }

emcc_is_recent() {
    command -v emcc >/dev/null 2>&1 || return 1
    major=$(emcc -dumpversion 2>/dev/null | cut -d. -f1)
    [ "${major:-0}" -ge 4 ] 2>/dev/null
}

what=${1:-build}
case $what in
build) packages=$build_packages ;;
browser) packages=$browser_packages ;;
*) fail "unknown folder '$what' (build or browser)" ;;
esac

case ${INTERLEAVE_TOOLCHAIN:-} in
host) echo host; exit 0 ;;
folder) ;;
*) if [ "$what" = build ] && emcc_is_recent; then echo host; exit 0; fi ;;
esac

cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
key=$(echo "$suite $recipe" $packages | sha256sum | cut -c1-12)
folder=$cache/$what-$key
if [ -d "$folder" ]; then echo "$folder"; exit 0; fi

# From here on the folder has to be made.
missing=
command -v mmdebstrap >/dev/null 2>&1 || missing="$missing mmdebstrap"
command -v bwrap >/dev/null 2>&1 || missing="$missing bubblewrap"
if [ -n "$missing" ]; then
    if [ "$(id -u)" = 0 ] && command -v apt-get >/dev/null 2>&1; then
        say "toolchain: installing$missing"
        { apt-get update -qq && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq $missing; } \
            >/dev/null 2>&1 || fail "could not install$missing: run 'apt-get install$missing'"
    else
        fail "put emcc 4 or newer on the PATH, or run 'sudo apt-get install$missing' and try again"
    fi
fi

mirror=$("$(dirname "$0")/debian-mirror.sh")

mkdir -p "$cache"
# One maker at a time: a second one waits here and then finds the folder.
exec 9>"$cache/$what-$key.lock"
flock 9
if [ -d "$folder" ]; then echo "$folder"; exit 0; fi

beside=$(mktemp -d "$folder.making.XXXXXX")
log=$folder.log
chmod 755 "$beside"
say "toolchain: making $folder (about 1.5 GB, one to three minutes; log: $log)"
proxy=
if command -v apt-config >/dev/null 2>&1; then
    proxy=$(apt-config dump 2>/dev/null | grep '^Acquire::https\?::Proxy ' || true)
fi
# The empty files are places for in-toolchain.sh to lay the machine's own over.
if ! mmdebstrap --variant=apt --include="$(echo $packages | tr ' ' ',')" \
    --aptopt='Acquire::Check-Valid-Until "false"' ${proxy:+--aptopt="$proxy"} \
    --dpkgopt=force-unsafe-io --dpkgopt='path-exclude=/usr/share/doc/*' \
    --dpkgopt='path-exclude=/usr/share/man/*' \
    --dpkgopt='path-exclude=/usr/share/locale/*' \
    --customize-hook='touch "$1/etc/resolv.conf" "$1/etc/hosts" "$1/etc/npmrc"' \
    --customize-hook='rm -rf "$1"/var/cache/apt/*.bin "$1"/var/lib/apt/lists/*' \
    "$suite" "$beside" "deb $mirror $suite main" >"$log" 2>&1 9>&-; then
    tail -n 5 "$log" >&2
    rm -rf "$beside" 2>/dev/null || true
    fail "mmdebstrap failed: is the mirror $mirror reachable? (INTERLEAVE_MIRROR names another)"
fi
mv -T "$beside" "$folder"
say "toolchain: made"
echo "$folder"
