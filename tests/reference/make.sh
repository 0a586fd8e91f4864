#!/bin/sh
# Makes the golden figures again. Needs Debian's r-base-core and python3-scipy.
set -e
cd "$(dirname "$0")"
for script in *.R; do [ "$script" = json.R ] || Rscript "$script"; done
for script in *.py; do /usr/bin/python3 "$script"; done
