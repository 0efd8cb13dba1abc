#!/bin/sh
# Prints the folder of a third-party source: cmake/fetch.sh NAME, a name from cmake/sources.txt.
# Gets its archive through apt when it is not there, checks it and unpacks it.
#
# The rule: nothing is unpacked that does not have the checksum in sources.txt, and a folder is
# complete or it is not there. An archive put by hand into the downloads folder serves as well.
set -eu

here=$(CDPATH= cd "$(dirname "$0")" && pwd)
fail() { echo "fetch: $*" >&2; exit 1; }

name=$1
set -- $(awk -v name="$name" '$1 == name { print $2, $3, $4, $5, $6 }' "$here/sources.txt")
[ $# = 5 ] || fail "'$name' is not in cmake/sources.txt"
package=$1 version=$2 suite=$3 archive=$4 checksum=$5

cache=${XDG_CACHE_HOME:-$HOME/.cache}/interleave
downloads=$cache/downloads
folder=$cache/sources/$name-$(echo "$checksum" | cut -c1-12)
if [ -d "$folder" ]; then echo "$folder"; exit 0; fi
mkdir -p "$downloads" "$cache/sources"

is_right() { echo "$checksum  $1" | sha256sum --check --status 2>/dev/null; }

beside=$(mktemp -d "$folder.making.XXXXXX")
trap 'rm -rf "$beside"' EXIT

get_with_apt() {
    command -v apt-get >/dev/null 2>&1 || return 1
    mirror=$("$here/debian-mirror.sh") || return 1
    apt=$beside/apt
    mkdir -p "$apt/lists/partial" "$apt/cache/archives/partial" "$apt/get"
    : >"$apt/status"
    kind=deb-src get="source --download-only"
    case $archive in *.deb) kind=deb get=download ;; esac
    echo "$kind $mirror $1 main" >"$apt/sources.list"
    cat >"$apt/apt.conf" <<END
Dir::State "$apt";
Dir::State::status "$apt/status";
Dir::Cache "$apt/cache";
Dir::Etc::sourcelist "$apt/sources.list";
Dir::Etc::sourceparts "-";
Acquire::Check-Valid-Until "false";
Acquire::Languages "none";
APT::Sandbox::User "root";
END
    (
        export APT_CONFIG="$apt/apt.conf"
        cd "$apt/get"
        apt-get update -qq && apt-get -qq $get "$package=$version"
    ) >"$beside/log" 2>&1 || return 1
    is_right "$apt/get/$archive" && mv "$apt/get/$archive" "$downloads/$archive"
}

if ! is_right "$downloads/$archive"; then
    echo "fetch: getting $archive" >&2
    get_with_apt "$suite" || get_with_apt sid || {
        tail -n 3 "$beside/log" >&2 2>/dev/null || true
        fail "could not get $archive: put a copy into $downloads and try again"
    }
fi
mkdir "$beside/tree"
case $archive in
*.deb) "$here/in-toolchain.sh" dpkg-deb -x "$downloads/$archive" "$beside/tree" ;;
*) tar -xf "$downloads/$archive" -C "$beside/tree" --strip-components=1 ;;
esac
mv -T "$beside/tree" "$folder" 2>/dev/null || [ -d "$folder" ] || fail "could not make $folder"
echo "$folder"
