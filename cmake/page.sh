#!/bin/sh
# Builds the page into build/page: both programs, the script around them, the fonts.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
project=$(dirname "$here")
page=$project/build/page
mkdir -p "$page/fonts"

"$here/build.sh" wasm page
"$here/build.sh" wasm-single page
for font in "$("$here/fonts.sh")"/*.woff2; do
    cmp -s "$font" "$page/fonts/${font##*/}" || cp "$font" "$page/fonts/"
done
"$here/web-packages.sh"
cd "$project/web"
"$here/in-toolchain.sh" npm run --silent build -- "$page"
