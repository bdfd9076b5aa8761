"""How long nobody has touched this computer, as its system knows it; None where it does not say.

Linux is asked over the desktop's own bus (`views.lock.desktop`), which answers later.
"""

from __future__ import annotations

import sys


def computer_idle_s() -> float | None:
    """Seconds since the last key or movement anywhere on the computer, where one call tells it."""
    if sys.platform == "win32":
        return _windows()
    if sys.platform == "darwin":
        return _macos()
    return None


def screen_is_locked() -> bool:
    """Whether the system says now that its screen is locked (macOS; others send a message)."""
    if sys.platform != "darwin":
        return False
    import ctypes
    import ctypes.util

    services = ctypes.util.find_library("ApplicationServices")
    core = ctypes.util.find_library("CoreFoundation")
    if services is None or core is None:
        return False
    graphics, foundation = ctypes.CDLL(services), ctypes.CDLL(core)
    graphics.CGSessionCopyCurrentDictionary.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.restype = ctypes.c_void_p
    foundation.CFStringCreateWithCString.argtypes = [
        ctypes.c_void_p,
        ctypes.c_char_p,
        ctypes.c_uint32,
    ]
    foundation.CFDictionaryContainsKey.argtypes = [ctypes.c_void_p, ctypes.c_void_p]
    foundation.CFRelease.argtypes = [ctypes.c_void_p]
    session = graphics.CGSessionCopyCurrentDictionary()
    if not session:
        return False
    utf8 = 0x08000100
    key = foundation.CFStringCreateWithCString(None, b"CGSSessionScreenIsLocked", utf8)
    locked = bool(foundation.CFDictionaryContainsKey(session, key))
    foundation.CFRelease(key)
    foundation.CFRelease(session)
    return locked


def _windows() -> float | None:
    if sys.platform != "win32":
        return None
    import ctypes
    from ctypes import wintypes

    class LastInput(ctypes.Structure):
        _fields_ = [("size", wintypes.UINT), ("at", wintypes.DWORD)]

    said = LastInput(size=ctypes.sizeof(LastInput))
    if not ctypes.windll.user32.GetLastInputInfo(ctypes.byref(said)):
        return None
    # Both count milliseconds in 32 bits and begin anew after 49 days.
    gone = (ctypes.windll.kernel32.GetTickCount() - said.at) & 0xFFFFFFFF
    return float(gone) / 1000


def _macos() -> float | None:
    import ctypes
    import ctypes.util

    services = ctypes.util.find_library("ApplicationServices")
    if services is None:
        return None
    graphics = ctypes.CDLL(services)
    graphics.CGEventSourceSecondsSinceLastEventType.restype = ctypes.c_double
    graphics.CGEventSourceSecondsSinceLastEventType.argtypes = [ctypes.c_int, ctypes.c_uint32]
    whole_session, any_input = 0, 0xFFFFFFFF
    return float(graphics.CGEventSourceSecondsSinceLastEventType(whole_session, any_input))
