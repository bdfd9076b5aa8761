"""What the operating system must not keep of this process: core dumps, and its memory for others.

Best effort by nature: where the system has no such call, nothing is done and nothing is lost.
"""

from __future__ import annotations

import sys


def harden() -> tuple[str, ...]:
    """Turn off core dumps and reading of this process by others; the names of what was done."""
    done = []
    if sys.platform == "win32":
        if _no_error_reports():
            done.append("error_reports_off")
    else:
        import resource

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        done.append("core_dumps_off")
        if sys.platform.startswith("linux") and _not_dumpable():
            done.append("not_dumpable")
    return tuple(done)


def _not_dumpable() -> bool:
    import ctypes

    set_dumpable = 4
    libc = ctypes.CDLL(None, use_errno=True)
    return bool(libc.prctl(set_dumpable, 0, 0, 0, 0) == 0)


def _no_error_reports() -> bool:
    """No crash dialog and no dump sent away (SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX)."""
    if sys.platform != "win32":
        return False
    import ctypes

    ctypes.windll.kernel32.SetErrorMode(0x0001 | 0x0002)
    return True
