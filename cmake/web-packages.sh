#!/bin/sh
# Installs npm packages outside the checkout: cmake/web-packages.sh [FOLDER], exactly those of FOLDER's
# package-lock.json (default: the page's, web); FOLDER/node_modules is a link to them.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
web=$(dirname "$here")/${1:-web}
cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
key=$(cat "$web/package.json" "$web/package-lock.json" | sha256sum | cut -c1-12)
folder=$cache/npm-$key

if [ ! -d "$folder" ]; then
    mkdir -p "$cache"
    exec 9>"$folder.lock"
    flock 9
fi
if [ ! -d "$folder" ]; then
    echo "web: installing the npm packages (log: $folder.log)" >&2
    beside=$(mktemp -d "$folder.making.XXXXXX")
    cp "$web/package.json" "$web/package-lock.json" "$beside/"
    (cd "$beside" && "$here/in-toolchain.sh" npm ci --ignore-scripts --no-audit --no-fund) \
        >"$folder.log" 2>&1 9>&- || {
        tail -n 5 "$folder.log" >&2
        rm -rf "$beside"
        echo "web: npm ci failed: is the npm registry reachable? (npm config get registry)" >&2
        exit 1
    }
    mv -T "$beside" "$folder"
fi
if [ -e "$web/node_modules" ] && [ ! -L "$web/node_modules" ]; then
    exit 0 # somebody's own npm install
fi
ln -sfn "$folder/node_modules" "$web/node_modules"
