#!/bin/sh
# Any other system, cron, or a person: scans an image and ends with Plimsoll's own exit code.
#
#   plimsoll.sh IMAGE NAME
#
# IMAGE            registry:…, docker:…, oci-archive:… and so on
# NAME             the stable name of the image; comparison goes by it
# REPORTS          where the reports go: the folder `plimsoll`, unless told
# BASELINE         a JSON report of the main branch; where it exists, only what came since then is judged
# REGISTRY, REGISTRY_USERNAME, PLIMSOLL_REGISTRY_PASSWORD   a login, sent to that registry only
# PLIMSOLL_CACHE   what may be kept from run to run: ~/.cache/plimsoll, unless told
# PLIMSOLL_PACKAGE Plimsoll itself, as npx takes it
set -eu

image="${1:?which image?}"
name="${2:?which name?}"
reports="${REPORTS:-plimsoll}"
package="${PLIMSOLL_PACKAGE:-https://github.com/plimsoll-dev/plimsoll/releases/download/v0.1.0/plimsoll-0.1.0.tgz}"

# A report of an earlier run must not pass for one of this run.
mkdir -p "$reports"
rm -f "$reports/report.json" "$reports/report.html" "$reports/report.sarif" "$reports/junit.xml"

set -- "$image" --name "$name"
if [ -n "${REGISTRY:-}" ]; then
  set -- "$@" --registry "$REGISTRY" --registry-username "${REGISTRY_USERNAME:?which user of $REGISTRY?}"
fi
if [ -s "${BASELINE:-}" ]; then set -- "$@" --baseline "$BASELINE" --judge changes; fi

exec npx --yes --package "$package" plimsoll scan "$@" \
  --report "json=$reports/report.json" \
  --report "html=$reports/report.html" \
  --report "sarif=$reports/report.sarif" \
  --report "junit=$reports/junit.xml"
