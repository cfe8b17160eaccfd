#!/usr/bin/env bash
# Builds the example program as the package of its own that it is, and runs it. It shares what is built here, so that it takes seconds.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --package-path Examples/SanadKit --scratch-path .build --product tally
.build/debug/tally seeds | grep -x $'1\trelative-day-mismatch'
if .build/debug/tally no-such-folder 2>/dev/null; then exit 1; fi
echo "Examples/SanadKit builds and runs"
