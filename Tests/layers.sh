#!/usr/bin/env bash
# The layers of Package.swift, held against the imports: only Fetcher sees curl, only Documents sees libxml2, the lower layers stay
# without Foundation, and no code outside Languages names a language.
set -eu
cd "$(dirname "$0")/.."
bad=0
refuse() {
  if [ -n "$2" ]; then
    printf '%s:\n%s\n' "$1" "$2" >&2
    bad=1
  fi
}
refuse 'curl outside Fetcher' "$(grep -rlE '^(public |package |internal )?import CCurl' Sources --include='*.swift' | grep -v '^Sources/Fetcher/' || true)"
refuse 'libxml2 outside Documents' "$(grep -rlE '^(public |package |internal )?import CXML' Sources --include='*.swift' | grep -v '^Sources/Documents/' || true)"
refuse 'zlib outside Cache' "$(grep -rlE '^(public |package |internal )?import CZlib' Sources --include='*.swift' | grep -v '^Sources/Cache/' || true)"
refuse 'Foundation in a lower layer' "$(grep -rlE '^(public |package |internal )?import Foundation' Sources/Languages Sources/Facts --include='*.swift' || true)"
refuse 'a language named outside Languages' "$(grep -rnE '"(ar|fa)"|[^A-Za-z](Arabic|Persian)([^A-Za-z]|$)' Sources --include='*.swift' | grep -v '^Sources/Languages/' \
  | grep -vE '^[^:]*:[0-9]+: *///' | grep -vE 'PersianCalendar|language: "(ar|fa)"\)' || true)"
exit $bad
