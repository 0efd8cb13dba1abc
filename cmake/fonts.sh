#!/bin/sh
# Makes the page's fonts, cut down to the characters it shows, and prints their folder: NAME.ttf for
# the canvas and NAME.woff2 for the page around it.
#
# The rule: the folder is named by what it is made from, and is complete or not there.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave

# Latin, Greek, punctuation, arrows, mathematics, box drawing, block elements, shapes, a few marks.
characters="U+0020-007E,U+00A0-017F,U+0391-03C9,U+2010-2027,U+2030-203A,U+20AC,U+2122,U+2190-21FF,\
U+2200-2265,U+2500-25FF,U+2600-2605,U+2713-2717"
key=$(cat "$here/sources.txt" "$here/fonts.sh" | sha256sum | cut -c1-12)
folder=$cache/fonts-$key
if [ -d "$folder" ]; then echo "$folder"; exit 0; fi

mkdir -p "$cache"
exec 9>"$folder.lock"
flock 9
if [ -d "$folder" ]; then echo "$folder"; exit 0; fi
beside=$(mktemp -d "$folder.making.XXXXXX")
echo "fonts: making $folder" >&2
cut_down() { # package, font, name
    font=$(find "$("$here/fetch.sh" "$1")" -name "$2" | head -n 1)
    for flavor in ttf woff2; do
        option=
        if [ $flavor = woff2 ]; then option=--flavor=woff2; fi
        "$here/in-toolchain.sh" python3 -m fontTools.subset "$font" --unicodes="$characters" \
            --layout-features=kern,mark,mkmk,ccmp --no-hinting $option \
            --output-file="$beside/$3.$flavor" 9>&- || {
            echo "fonts: cutting down failed; without fonttools and brotli: pip install both" >&2
            exit 1
        }
    done
}
# Inter comes with CFF outlines; the name says .ttf all the same, as readers go by the content.
cut_down inter Inter-Regular.otf Inter-Regular
cut_down inter Inter-SemiBold.otf Inter-SemiBold
cut_down jetbrains_mono JetBrainsMono-Regular.ttf JetBrainsMono-Regular
chmod 755 "$beside"
mv -T "$beside" "$folder"
echo "$folder"
