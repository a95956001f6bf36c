#!/bin/sh
# Installs Offramp for you alone, without root: `sh install.sh`. PREFIX names another place than ~/.local.
set -eu
cd "$(dirname "$0")"
prefix=${PREFIX:-$HOME/.local}
list=$prefix/lib/offramp/installed
if [ -e "$list" ]; then
    sh ./uninstall.sh >/dev/null
fi
mkdir -p "$prefix/lib/offramp"
# Noted before anything is laid down, so that an installation that breaks off can be taken away too.
find bin share -type f | sort >"$list"
printf '%s\n' lib/offramp/uninstall.sh lib/offramp/installed >>"$list"
find bin share -type f | while read -r file; do
    mkdir -p "$prefix/$(dirname "$file")"
    cp "$file" "$prefix/$file"
done
cp uninstall.sh "$prefix/lib/offramp/"
sed "s|^Exec=offramp|Exec=\"$prefix/bin/offramp\"|" share/applications/offramp.desktop >"$prefix/share/applications/offramp.desktop"
# Desktops look at these lists; where there is no desktop, there is nobody to tell.
update-desktop-database -q "$prefix/share/applications" 2>/dev/null || true
update-mime-database "$prefix/share/mime" 2>/dev/null || true
echo "Offramp is installed in $prefix. To remove it: sh $prefix/lib/offramp/uninstall.sh"
case ":$PATH:" in
*":$prefix/bin:"*) echo "Start it: offramp. What works here: offramp doctor" ;;
*) echo "Start it: $prefix/bin/offramp (log in again, or add $prefix/bin to PATH, to have it as offramp)" ;;
esac
