"""What a Linux desktop tells on its own bus: the screen is locked, the lid is shut, nobody is here.

Only sockets of this computer are used: a bus address that begins with anything but ``unix:`` is
left alone, so nothing here can reach a network. Where no bus answers, nothing happens.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusVariant,
)

_LOGIN = "org.freedesktop.login1"
_SESSION = "/org/freedesktop/login1/session/auto"
_PROPERTIES = "org.freedesktop.DBus.Properties"
_SAVERS = (
    ("org.freedesktop.ScreenSaver", "/org/freedesktop/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.freedesktop.ScreenSaver", "/ScreenSaver", "org.freedesktop.ScreenSaver"),
    ("org.gnome.ScreenSaver", "/org/gnome/ScreenSaver", "org.gnome.ScreenSaver"),
    ("org.cinnamon.ScreenSaver", "/org/cinnamon/ScreenSaver", "org.cinnamon.ScreenSaver"),
    ("org.mate.ScreenSaver", "/org/mate/ScreenSaver", "org.mate.ScreenSaver"),
    ("org.xfce.ScreenSaver", "/org/xfce/ScreenSaver", "org.xfce.ScreenSaver"),
)
_MUTTER = ("org.gnome.Mutter.IdleMonitor", "/org/gnome/Mutter/IdleMonitor/Core")
_ANSWER_MS = 2000


class Desktop(QObject):
    """Listens to the desktop. ``ask_idle`` asks how long nobody was here; ``idle_s`` answers."""

    locked = Signal()
    """The screen was locked."""
    sleeping = Signal()
    """The computer is about to sleep."""
    idle_s = Signal(float)
    """Seconds since the last key or movement anywhere."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._session = session_bus()
        self._system = system_bus()
        self._waiting: set[QDBusPendingCallWatcher] = set()
        self._was_open = False
        for service, path, interface in _SAVERS:
            _hear(
                self._session, service, path, interface, "ActiveChanged", self, "screen_saver(bool)"
            )
        manager, session = f"{_LOGIN}.Manager", f"{_LOGIN}.Session"
        _hear(
            self._system,
            _LOGIN,
            "/org/freedesktop/login1",
            manager,
            "PrepareForSleep",
            self,
            "prepare_for_sleep(bool)",
        )
        _hear(self._system, _LOGIN, "", session, "Lock", self, "session_lock()")

    @property
    def answers(self) -> bool:
        """Whether there is any bus to listen to."""
        return self._session is not None or self._system is not None

    def ask_idle(self) -> None:
        """Ask everybody who may know; each answer comes as ``idle_s``."""
        if self._session is not None:
            service, path = _MUTTER
            self._ask(self._session, service, path, service, "GetIdletime", (), self._mutter)
        for name, answered in (("LockedHint", self._lock_hint), ("IdleHint", self._idle_hint)):
            self._ask_login(name, answered)

    @Slot(bool)
    def screen_saver(self, active: bool) -> None:
        if active:
            self.locked.emit()

    @Slot(bool)
    def prepare_for_sleep(self, soon: bool) -> None:
        if soon:
            self.sleeping.emit()

    @Slot()
    def session_lock(self) -> None:
        self.locked.emit()

    def _mutter(self, said: list[Any]) -> None:
        if said and isinstance(said[0], int):
            self.idle_s.emit(said[0] / 1000)

    def _lock_hint(self, said: list[Any]) -> None:
        """Only a screen that was seen open can be seen to be locked: some never take it back."""
        locked = bool(said) and _plain(said[0]) is True
        if locked and self._was_open:
            self.locked.emit()
        self._was_open = not locked

    def _idle_hint(self, said: list[Any]) -> None:
        """logind knows of idleness only where the desktop tells it: no hint is no answer."""
        if said and _plain(said[0]) is True:
            self._ask_login("IdleSinceHint", self._idle_since)

    def _idle_since(self, said: list[Any]) -> None:
        since = _plain(said[0]) if said else None
        if isinstance(since, int):
            self.idle_s.emit(max(0.0, time.time() - since / 1_000_000))

    def _ask_login(self, name: str, answered: Callable[[list[Any]], None]) -> None:
        if self._system is not None:
            about = (f"{_LOGIN}.Session", name)
            self._ask(self._system, _LOGIN, _SESSION, _PROPERTIES, "Get", about, answered)

    def _ask(
        self,
        bus: QDBusConnection,
        service: str,
        path: str,
        interface: str,
        method: str,
        arguments: tuple[object, ...],
        answered: Callable[[list[Any]], None],
    ) -> None:
        message = QDBusMessage.createMethodCall(service, path, interface, method)
        message.setArguments(list(arguments))
        # Nobody is started to answer: who is not here has nothing to say.
        message.setAutoStartService(False)
        watcher = QDBusPendingCallWatcher(bus.asyncCall(message, _ANSWER_MS), self)
        self._waiting.add(watcher)

        def finished(*_: object) -> None:
            self._waiting.discard(watcher)
            reply = watcher.reply()
            if reply.type() == QDBusMessage.MessageType.ReplyMessage:
                answered(reply.arguments())
            watcher.deleteLater()

        watcher.finished.connect(finished)


def _hear(
    bus: QDBusConnection | None,
    service: str,
    path: str,
    interface: str,
    name: str,
    desktop: Desktop,
    slot: str,
) -> None:
    """Call a slot at a message of the bus. PySide asks for bytes in its types and text in truth."""
    if bus is not None:
        connect: Any = bus.connect
        connect(service, path, interface, name, desktop, SLOT(slot))


def session_bus() -> QDBusConnection | None:
    """The desktop's bus; None unless there is one on this computer."""
    address = os.environ.get("DBUS_SESSION_BUS_ADDRESS", "")
    if not address:
        usual = os.path.join(os.environ.get("XDG_RUNTIME_DIR", ""), "bus")
        address = f"unix:path={usual}" if os.path.isabs(usual) and os.path.exists(usual) else ""
    if not is_local(address):
        return None
    # By name, so that nothing is started when the address turns out to be dead.
    bus = QDBusConnection.connectToBus(address, "bindeled-session")
    return bus if bus.isConnected() else None


def system_bus() -> QDBusConnection | None:
    """The computer's bus; None unless there is one on this computer."""
    address = os.environ.get("DBUS_SYSTEM_BUS_ADDRESS", "")
    if not address:
        usual = "/run/dbus/system_bus_socket"
        address = f"unix:path={usual}" if os.path.exists(usual) else ""
    if not is_local(address):
        return None
    bus = QDBusConnection.connectToBus(address, "bindeled-system")
    return bus if bus.isConnected() else None


def is_local(address: str) -> bool:
    """Whether every way a bus address names is a socket of this computer."""
    return bool(address) and all(way.startswith("unix:") for way in address.split(";") if way)


def _plain(value: object) -> object:
    return value.variant() if isinstance(value, QDBusVariant) else value
