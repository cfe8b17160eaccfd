#!/usr/bin/env bash
# The HTML report of 1,000 documents (the five of seeds/, 200 times): at most 10 seconds and 200 MB. Usage: report.sh SANAD
set -euo pipefail
sanad=$(realpath "$1")
cd "$(dirname "$0")/.."
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
mkdir "$folder/documents"
for number in $(seq 200); do
  for seed in seeds/*.txt; do cp "$seed" "$folder/documents/$number-$(basename "$seed")"; done
done
python3 - "$sanad" "$folder" <<'PYTHON'
import resource, subprocess, sys, time
sanad, folder = sys.argv[1:]
start = time.time()
code = subprocess.run([sanad, "check", folder + "/documents", "--cache", "cache", "--format", "html", "--output", folder + "/a.html"]).returncode
seconds = time.time() - start
megabytes = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024
print(f"1,000 documents to HTML: {seconds:.1f} s, {megabytes:.0f} MB")
sys.exit(0 if code in (0, 1) and seconds < 10 and megabytes < 200 else 1)
PYTHON
