#!/usr/bin/env bash
# Builds the fuzz targets and runs each of them, or those named, for a time: Fuzz/run.sh SECONDS [TARGET…]. Fails when one crashes, takes
# too long or too much memory over an input, or breaks what must hold, and says where the input is.
set -euo pipefail
cd "$(dirname "$0")/.."
seconds=$1
shift
build=.build-fuzz
export SANAD_FUZZ=1 SWIFT_BACKTRACE=enable=no
# Optimised, with the checks of release builds, modules open to `@testable`. SwiftPM leaves `main` to libFuzzer for its own option only, and
# the compiler heeds the last of several.
swift build -c release --scratch-path $build --sanitize fuzzer -Xswiftc -sanitize=fuzzer,address -Xswiftc -enable-testing \
  --product Fuzz
fuzz=$build/release/Fuzz
mkdir -p $build/inputs $build/logs
failed=0
known=$("$fuzz")
for target in ${*:-$(cut -d' ' -f1 <<<"$known")}; do
  if ! read -r _ seeds words < <(grep "^$target " <<<"$known"); then
    echo "there is no target '$target', only: $(cut -d' ' -f1 <<<"$known" | tr '\n' ' ')" >&2
    exit 2
  fi
  mkdir -p "$build/corpus/$target"
  code=0
  "$fuzz" --target="$target" -max_total_time="$seconds" -max_len=4096 -timeout=30 -rss_limit_mb=2048 -print_final_stats=1 \
    -dict="Fuzz/Dictionaries/$words.dict" -artifact_prefix="$build/inputs/$target-" "$build/corpus/$target" "Fuzz/Seeds/$seeds" \
    >"$build/logs/$target.log" 2>&1 || code=$?
  executions=$(sed -n 's/^stat::number_of_executed_units: *//p' "$build/logs/$target.log")
  places=$(sed -n 's/.* cov: \([0-9]*\) .*/\1/p' "$build/logs/$target.log" | tail -1)
  echo "$target: ${executions:-0} inputs, ${places:-0} places reached"
  if [ $code -ne 0 ]; then
    failed=1
    grep -hE 'Fatal error|ERROR: |SUMMARY: |Test unit written to' "$build/logs/$target.log" >&2 || tail -5 "$build/logs/$target.log" >&2
    echo "to see it again: $fuzz --target=$target INPUT" >&2
  fi
done
exit $failed
