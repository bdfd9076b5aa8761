"""A real Secret Service of the test's own: a session bus and a gnome-keyring on it."""

from __future__ import annotations

import os
import subprocess
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import secretstorage

PASSWORD = b"test-login-pw"


class Service:
    """The keyring daemon, to be locked or killed by a test."""

    def __init__(self, folder: Path) -> None:
        self.environment = {
            "PATH": os.environ["PATH"],
            "HOME": str(folder),
            "XDG_RUNTIME_DIR": str(folder / "run"),
            "XDG_DATA_HOME": str(folder / "data"),
        }
        (folder / "run").mkdir(mode=0o700)
        # A keyring that somebody asks for must not come back to life by itself.
        config = folder / "bus.conf"
        config.write_text(
            "<busconfig><type>session</type>"
            f"<listen>unix:path={folder / 'run' / 'bus'}</listen>"
            '<policy context="default"><allow send_destination="*" eavesdrop="true"/>'
            '<allow eavesdrop="true"/><allow own="*"/></policy></busconfig>',
            encoding="utf-8",
        )
        self.bus = subprocess.Popen(
            ["dbus-daemon", f"--config-file={config}", "--nofork", "--print-address"],
            env=self.environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
        )
        assert self.bus.stdout is not None
        self.address = self.bus.stdout.readline().decode().strip()
        self.environment["DBUS_SESSION_BUS_ADDRESS"] = self.address
        self.daemon = subprocess.Popen(
            ["gnome-keyring-daemon", "--foreground", "--unlock", "--components=secrets"],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        assert self.daemon.stdin is not None
        self.daemon.stdin.write(PASSWORD)
        self.daemon.stdin.close()

    def wait_until_ready(self) -> None:
        """Until the daemon answers on the bus, and its login keyring is open."""
        until = time.monotonic() + 20
        while time.monotonic() < until:
            try:
                bus = secretstorage.dbus_init()
                try:
                    if (
                        secretstorage.check_service_availability(bus)
                        and not secretstorage.get_default_collection(bus).is_locked()
                    ):
                        return
                finally:
                    bus.close()
            except (secretstorage.exceptions.SecretStorageException, OSError):
                pass
            time.sleep(0.05)
        raise AssertionError("the keyring daemon did not answer")

    def lock(self) -> None:
        """As when the person locks the keyring."""
        bus = secretstorage.dbus_init()
        secretstorage.get_default_collection(bus).lock()
        bus.close()

    def items(self) -> list[dict[str, str]]:
        """The attributes of everything kept."""
        bus = secretstorage.dbus_init()
        found = [
            item.get_attributes()
            for item in secretstorage.get_default_collection(bus).get_all_items()
        ]
        bus.close()
        return found

    def kill(self) -> None:
        """The daemon ends without a word."""
        self.daemon.kill()
        self.daemon.wait()

    def stop(self) -> None:
        self.daemon.kill()
        self.daemon.wait()
        self.bus.kill()
        self.bus.wait()
        assert self.bus.stdout is not None
        self.bus.stdout.close()


@contextmanager
def running(folder: Path) -> Iterator[Service]:
    """The service, reachable from this process."""
    folder.mkdir(mode=0o700)
    service = Service(folder)
    before = os.environ.get("DBUS_SESSION_BUS_ADDRESS")
    os.environ["DBUS_SESSION_BUS_ADDRESS"] = service.address
    try:
        service.wait_until_ready()
        yield service
    finally:
        if before is None:
            os.environ.pop("DBUS_SESSION_BUS_ADDRESS")
        else:
            os.environ["DBUS_SESSION_BUS_ADDRESS"] = before
        service.stop()
