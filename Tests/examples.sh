#!/usr/bin/env bash
# Compiles the example program against the modules that are built, links it with them and runs it: seconds, where a build of its own as the
# package that it is takes minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product sanad
built=.build/debug
# The headers of the C modules, and what they include.
flags=(-I $built/Modules -I $built)
while IFS= read -r folder; do flags+=(-Xcc "-I$folder"); done \
  < <(find Sources .build/checkouts -name module.modulemap -printf '%h\n' | sort -u)
for flag in $(pkg-config --cflags libxml-2.0 libcurl); do flags+=(-Xcc "$flag"); done
# All objects but those of programs and tests.
mapfile -t objects < <(find $built/ -path '*.build/*.o' | grep -vE '/(sanad|[A-Za-z]*Tests?|TestSupport|[A-Za-z]*Runner|[^/]*-tool|[^/]*Plugin|FlyingFox|FlyingSocks|generate_[a-z_]*)\.build/')
# shellcheck disable=SC2046 # Several flags.
swiftc -swift-version 6 "${flags[@]}" Examples/SanadKit/Sources/tally/main.swift "${objects[@]}" \
  $(pkg-config --libs libxml-2.0 libcurl zlib) -lstdc++ -o $built/tally-example
$built/tally-example seeds | grep -x $'1\trelative-day-mismatch'
if $built/tally-example no-such-folder 2>/dev/null; then exit 1; fi
echo "Examples/SanadKit builds and runs"
