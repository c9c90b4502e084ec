"""Lets the C library keep memory between steps: giving it back and fetching it again costs more than the arithmetic."""

import ctypes
import sys

M_TRIM_THRESHOLD, M_MMAP_THRESHOLD = -1, -3
"""Numbers of glibc's mallopt(3)."""

LARGEST_KEPT_BYTES = 1 << 30
NEVER_TRIM_BYTES = (1 << 31) - 1


def keep_memory() -> None:
    """On Linux, for this process; elsewhere nothing. Measured: a step of `seeing` spent 60 % of its time in the kernel
    without, 1 % with it."""
    if not sys.platform.startswith("linux"):
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:
        mallopt(M_MMAP_THRESHOLD, LARGEST_KEPT_BYTES)
        mallopt(M_TRIM_THRESHOLD, NEVER_TRIM_BYTES)
