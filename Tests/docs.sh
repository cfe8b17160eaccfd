#!/usr/bin/env bash
# Builds the documentation of SanadKit with DocC and fails on any warning.
set -euo pipefail
cd "$(dirname "$0")/.."
graphs=.build/symbol-graphs
rm -rf "$graphs" && mkdir -p "$graphs"
swift build --target SanadKit -Xswiftc -emit-symbol-graph -Xswiftc -emit-symbol-graph-dir -Xswiftc "$PWD/$graphs" \
  --scratch-path .build/docs
mkdir -p "$graphs/SanadKit"
cp "$graphs"/SanadKit*.symbols.json "$graphs/SanadKit/"
docc convert Sources/SanadKit/SanadKit.docc --additional-symbol-graph-dir "$graphs/SanadKit" --warnings-as-errors \
  --fallback-display-name SanadKit --fallback-bundle-identifier sanad.SanadKit --output-path .build/SanadKit.doccarchive
echo "documentation: .build/SanadKit.doccarchive"
