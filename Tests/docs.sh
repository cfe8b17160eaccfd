#!/usr/bin/env bash
# Builds the documentation of SanadKit with DocC and fails on any warning.
set -euo pipefail
cd "$(dirname "$0")/.."
graphs=.build/symbol-graphs
rm -rf "$graphs" && mkdir -p "$graphs"
swift build --product sanad
target=$(swift -print-target-info | python3 -c 'import json, sys; print(json.load(sys.stdin)["target"]["triple"])')
includes=(-I .build/debug/Modules -I .build/debug)
# The headers of the C modules, and what they include.
while IFS= read -r folder; do includes+=(-Xcc "-I$folder"); done \
  < <(find Sources .build/checkouts -name module.modulemap -printf '%h\n' | sort -u)
for flag in $(pkg-config --cflags libxml-2.0 libcurl); do includes+=(-Xcc "$flag"); done
swift symbolgraph-extract -module-name SanadKit -target "$target" "${includes[@]}" -minimum-access-level public \
  -skip-synthesized-members -output-dir "$graphs"
docc convert Sources/SanadKit/SanadKit.docc --additional-symbol-graph-dir "$graphs" --warnings-as-errors \
  --fallback-display-name SanadKit --fallback-bundle-identifier sanad.SanadKit --output-path .build/SanadKit.doccarchive
echo "documentation: .build/SanadKit.doccarchive"
