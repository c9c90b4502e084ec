#!/bin/sh
# Every test of the training code, on a CPU in under a minute.
set -eu
cd "$(dirname "$0")"
exec "${PYTHON:-python3}" -m pytest -q "$@"
