#!/bin/sh
# Removes what install.sh laid down, and nothing else. Games, settings and reports stay: `offramp paths` says where.
set -eu
prefix=${PREFIX:-$HOME/.local}
list=$prefix/lib/offramp/installed
if [ ! -e "$list" ]; then
    echo "Offramp is not installed in $prefix; PREFIX names another place." >&2
    exit 1
fi
files=$(cat "$list")
printf '%s\n' "$files" | while read -r file; do
    rm -f "$prefix/$file"
    folder=$(dirname "$file")
    # What is empty now goes too; what has something else in it stays.
    while [ "$folder" != . ] && rmdir "$prefix/$folder" 2>/dev/null; do
        folder=$(dirname "$folder")
    done
done
if [ -d "$prefix/share/applications" ]; then
    update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
fi
if [ -d "$prefix/share/mime/packages" ]; then
    update-mime-database "$prefix/share/mime" 2>/dev/null || true
fi
echo "Offramp is removed from $prefix. Games, settings and reports are where they were."
