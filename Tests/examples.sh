#!/usr/bin/env bash
# Compiles the example program against the modules that are built, which takes seconds where a build of its own takes minutes.
set -euo pipefail
cd "$(dirname "$0")/.."
swift build --product sanad
# The headers of the C modules, and what they include.
includes=(-I .build/debug/Modules -I .build/debug)
while IFS= read -r folder; do includes+=(-Xcc "-I$folder"); done \
  < <(find Sources .build/checkouts -name module.modulemap -printf '%h\n' | sort -u)
for flag in $(pkg-config --cflags libxml-2.0 libcurl); do includes+=(-Xcc "$flag"); done
swiftc -typecheck -swift-version 6 "${includes[@]}" Examples/SanadKit/Sources/tally/main.swift
echo "Examples/SanadKit compiles"
