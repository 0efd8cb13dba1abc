#!/bin/sh
# Runs a command with the project's compilers: cmake/in-toolchain.sh [--browser] COMMAND...
#
# The rule: the command sees the toolchain folder's system read-only, and the project, the home
# folder, /tmp and the network as they are; so what it writes stays outside the folder, and a path
# means the same inside and outside.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")
what=build
if [ "${1:-}" = --browser ]; then what=browser; shift; fi

# Already inside: a command that is started by another one.
if [ "${INTERLEAVE_INSIDE:-}" = "$what" ]; then exec "$@"; fi

folder=$("$here/toolchain.sh" "$what")
if [ "$folder" = host ]; then exec "$@"; fi

cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
# Emscripten's own libraries, compiled when first needed.
if [ "$what" = build ]; then
    export EM_CACHE="$cache/emscripten-$(tr -d '"' <"$folder/usr/share/emscripten/emscripten-version.txt")"
    mkdir -p "$EM_CACHE"
fi
export CCACHE_DIR="$cache/ccache"
mkdir -p "$CCACHE_DIR"

set -- --die-with-parent --chdir "$(pwd)" -- "$@"
# What the machine knows about its network and people, where it knows it.
for file in /etc/resolv.conf /etc/hosts /etc/passwd /etc/group /etc/ssl/certs/ca-certificates.crt; do
    if [ -e "$file" ]; then set -- --ro-bind "$file" "$file" "$@"; fi
done
npmrc=$(npm config get globalconfig 2>/dev/null || true)
if [ -n "$npmrc" ] && [ -e "$npmrc" ]; then
    export NPM_CONFIG_GLOBALCONFIG=/etc/npmrc
    set -- --ro-bind "$npmrc" /etc/npmrc "$@"
fi
exec bwrap \
    --tmpfs / --ro-bind "$folder/usr" /usr --ro-bind "$folder/etc" /etc --ro-bind "$folder/var" /var \
    --symlink usr/bin /bin --symlink usr/sbin /sbin --symlink usr/lib /lib --symlink usr/lib64 /lib64 \
    --dev /dev --bind /dev/shm /dev/shm --proc /proc --ro-bind /sys /sys --bind /tmp /tmp \
    --bind "$HOME" "$HOME" --bind "$cache" "$cache" --bind "$project" "$project" \
    --setenv INTERLEAVE_INSIDE "$what" --unsetenv LIBRARY_PATH \
    --setenv PATH /usr/lib/llvm-21/bin:/usr/local/bin:/usr/bin:/bin \
    "$@"
