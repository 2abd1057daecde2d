#!/bin/sh
# Copy the finished site to a web server, new files first and old ones removed last.
# usage: deploy/rsync.sh user@host:/srv/article9/site
set -eu
cd "$(dirname "$0")/.."
[ $# -eq 1 ] || { echo "usage: deploy/rsync.sh user@host:/folder" >&2; exit 2; }
[ -f site/index.html ] || { echo "There is no site/ yet. Run make site first." >&2; exit 1; }
rsync --recursive --links --chmod=D755,F644 --checksum --delay-updates --delete-delay --compress site/ "$1/"
