"""Memory that is free inside this process goes back to the system."""

from __future__ import annotations

import sys


def give_back() -> bool:
    """Return free memory to the system; whether the system has such a call (only Linux does).

    The worker's part of the heap never shrinks by itself with the GNU C library: what stretching
    the passphrase and copying the store took would stay resident all day.
    """
    if not sys.platform.startswith("linux"):
        return False
    import ctypes

    trim = getattr(ctypes.CDLL(None), "malloc_trim", None)  # other C libraries have none
    if trim is None:
        return False
    trim(0)
    return True
