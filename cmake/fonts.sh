#!/bin/sh
# Makes the page's fonts, cut down to the characters it shows, and prints their folder.
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

inter=$("$here/fetch.sh" inter)
mono=$("$here/fetch.sh" jetbrains_mono)
mkdir -p "$cache"
beside=$(mktemp -d "$folder.making.XXXXXX")
echo "fonts: making $folder" >&2
cut_down() { # font, name
    "$here/in-toolchain.sh" python3 -m fontTools.subset "$1" --unicodes="$characters" \
        --layout-features=kern,mark,mkmk,ccmp --no-hinting --output-file="$beside/$2" || {
        echo "fonts: cutting down failed; without fonttools, run 'pip install fonttools'" >&2
        exit 1
    }
}
find_font() { find "$1" -name "$2" | head -n 1; }
cut_down "$(find_font "$inter" Inter-Regular.otf)" inter.otf
cut_down "$(find_font "$inter" Inter-SemiBold.otf)" inter_semibold.otf
cut_down "$(find_font "$mono" JetBrainsMono-Regular.ttf)" jetbrains_mono.ttf
mv -T "$beside" "$folder" 2>/dev/null || rm -rf "$beside"
echo "$folder"
