#!/bin/sh
# Prints the address of the Debian mirror that this machine's own apt uses. The project names no
# mirror of its own; INTERLEAVE_MIRROR overrides.
set -eu

if [ -n "${INTERLEAVE_MIRROR:-}" ]; then echo "$INTERLEAVE_MIRROR"; exit 0; fi

# Both forms of a source: "URIs: ADDRESS" and "deb [options] ADDRESS suite component".
addresses=$(cat /etc/apt/sources.list.d/*.sources /etc/apt/sources.list \
    /etc/apt/sources.list.d/*.list 2>/dev/null |
    awk '/^URIs:/ { for (i = 2; i <= NF; i++) print $i }
         /^deb[ \t]/ { sub(/\[[^]]*\]/, ""); print $2 }')
for address in $addresses; do
    case $address in
    mirror+file:*) address=$(awk '!/^#/ && NF { print $1; exit }' "${address#mirror+file:}") ;;
    esac
    case ${address%/} in
    */debian) echo "${address%/}"; exit 0 ;;
    esac
done
echo "toolchain: no Debian mirror among the apt sources: set INTERLEAVE_MIRROR to one" >&2
exit 1
