#!/usr/bin/env bash
# Takes over the documents that the last ./test made from the code (docs/generated).
set -euo pipefail
cd "$(dirname "$0")/.."
mkdir -p docs/generated
cp -r target/generated-docs/. docs/generated/
git status --short docs/generated
