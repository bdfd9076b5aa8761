"""What Windows tells a window: the screen is locked, the user is changed, the computer sleeps."""

from __future__ import annotations

import ctypes
import sys
from collections.abc import Callable

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray

_POWER_BROADCAST, _SUSPEND = 0x0218, 0x0004
_SESSION_CHANGE = 0x02B1
_SESSION_LOCK, _CONSOLE_DISCONNECT, _REMOTE_DISCONNECT = 0x7, 0x2, 0x4
_ONLY_THIS_SESSION = 0


class SessionMessages(QAbstractNativeEventFilter):
    """Asks Windows to tell this window of its session, and calls ``tell(reason)``."""

    def __init__(self, window: int, tell: Callable[[str], None]) -> None:
        super().__init__()
        self._tell = tell
        if sys.platform == "win32":
            ctypes.windll.wtsapi32.WTSRegisterSessionNotification(window, _ONLY_THIS_SESSION)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if QByteArray(kind).startsWith(b"windows_"):
            reason = reason_of(*_parts(int(message)))
            if reason:
                self._tell(reason)
        return False


def reason_of(message: int, what: int) -> str:
    """Why a message means to lock: "sleep", "screen", or "" when it does not."""
    if message == _POWER_BROADCAST and what == _SUSPEND:
        return "sleep"
    if message == _SESSION_CHANGE and what in (
        _SESSION_LOCK,
        _CONSOLE_DISCONNECT,
        _REMOTE_DISCONNECT,
    ):
        return "screen"
    return ""


def _parts(address: int) -> tuple[int, int]:
    """Message and first parameter of a MSG in memory."""

    class Message(ctypes.Structure):
        _fields_ = [
            ("window", ctypes.c_void_p),
            ("message", ctypes.c_uint),
            ("what", ctypes.c_size_t),
        ]

    found = Message.from_address(address)
    return int(found.message), int(found.what)
