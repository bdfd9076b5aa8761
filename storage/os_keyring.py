"""The operating system's keyring, by explicit class and with a time limit.

Never `keyring.get_keyring()`: with `keyrings.alt` installed it silently takes a plaintext file,
with `PYTHON_KEYRING_BACKEND` set it takes whatever that says, and the null backend "succeeds" and
keeps nothing. A keyring may wait for a prompt that nobody sees, so every call runs in a thread of
its own that is left behind when it does not answer in time.
"""

from __future__ import annotations

import sys
import threading
from collections.abc import Callable
from typing import Protocol, TypeVar

from models.errors import Unavailable

SECONDS = 8.0
"""How long the keyring may take; a person who is asked for its password gives up before."""

_T = TypeVar("_T")


class Backend(Protocol):
    """The three calls of a `keyring` backend that are used."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


class OsKeyring:
    """Small secrets in the keyring of the person who is logged in on this computer.

    make: builds the backend; the platform's own class unless a test brings another.
    seconds: how long each call may take.

    Every method raises Unavailable: "keyring.absent" when there is no keyring, "keyring.locked"
    when it is locked, "keyring.timeout" when it does not answer, "keyring.failed" otherwise.
    """

    def __init__(self, make: Callable[[], Backend] | None = None, seconds: float = SECONDS) -> None:
        self._make = make if make is not None else platform_backend
        self._seconds = seconds

    def get(self, name: str) -> str | None:
        """The text kept under a name, None when there is none."""
        return self._call(lambda backend: backend.get_password(_service(name), name))

    def put(self, name: str, text: str) -> None:
        """Keep a text, and read it back: Unavailable("keyring.not_kept") when it is not there."""

        def keep(backend: Backend) -> bool:
            backend.set_password(_service(name), name, text)
            return backend.get_password(_service(name), name) == text

        if not self._call(keep):
            raise Unavailable("keyring.not_kept")

    def delete(self, name: str) -> None:
        """Forget a text; nothing happens when there is none."""

        def forget(backend: Backend) -> None:
            if backend.get_password(_service(name), name) is not None:
                backend.delete_password(_service(name), name)

        self._call(forget)

    def _call(self, use: Callable[[Backend], _T]) -> _T:
        answers: list[_T] = []
        troubles: list[Unavailable] = []

        def work() -> None:
            try:
                answers.append(use(self._make()))
            except Unavailable as error:
                troubles.append(error)
            # Backends raise what their library or D-Bus raises: anything at all means no keyring.
            except Exception as error:  # noqa: BLE001
                troubles.append(_trouble(error))

        # Daemon: a keyring that hangs for ever must not keep the program from ending.
        worker = threading.Thread(target=work, name="keyring", daemon=True)
        worker.start()
        worker.join(self._seconds)
        if troubles:
            raise troubles[0]
        if not answers:
            raise Unavailable("keyring.timeout")
        return answers[0]


def platform_backend() -> Backend:
    """The one backend of this platform, by class. Unavailable: "keyring.absent", "…locked"."""
    if sys.platform == "win32":
        from keyring.backends.Windows import WinVaultKeyring

        return _usable(WinVaultKeyring)
    if sys.platform == "darwin":
        from keyring.backends.macOS import Keyring as MacKeyring

        return _usable(MacKeyring)
    return _secret_service()


def _usable(backend: type[Backend]) -> Backend:
    try:
        # Reading the priority is how a backend says that its platform is missing.
        _ = backend.priority  # type: ignore[attr-defined]  # on every class of `keyring`
    except RuntimeError as error:
        raise Unavailable("keyring.absent") from error
    return backend()


def _secret_service() -> Backend:
    import secretstorage
    from keyring.backends.SecretService import Keyring

    try:
        bus = secretstorage.dbus_init()
    except secretstorage.exceptions.SecretStorageException as error:
        raise Unavailable("keyring.absent") from error
    try:
        if not secretstorage.check_service_availability(bus):
            raise Unavailable("keyring.absent")
        # Asked first: the backend would put up a prompt, and wait for it.
        if secretstorage.get_default_collection(bus).is_locked():
            raise Unavailable("keyring.locked")
    except secretstorage.exceptions.SecretStorageException as error:
        raise Unavailable("keyring.absent") from error
    finally:
        bus.close()
    # The library declares no types for its constructor.
    backend: Backend = Keyring()  # type: ignore[no-untyped-call]
    return backend


def _trouble(error: Exception) -> Unavailable:
    # By name: the classes live in libraries that only some platforms have.
    locked = type(error).__name__ in (
        "KeyringLocked",
        "LockedException",
        "PromptDismissedException",
    )
    trouble = Unavailable("keyring.locked" if locked else "keyring.failed")
    trouble.__cause__ = error
    return trouble


def _service(name: str) -> str:
    # A service of its own for each: Windows moves credentials about that share one.
    return f"Bindeled {name}"
