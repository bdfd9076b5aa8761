"""*Remember on this computer* against a real Secret Service, and against every kind of trouble."""

from __future__ import annotations

import subprocess
import sys
import threading
from pathlib import Path

import pytest

from models.errors import Unavailable
from storage import slots, unlocking
from storage.os_keyring import OsKeyring
from storage.vault import SLOTS, unlock
from tests.storage import secret_service
from tests.storage.conftest import AT, PASSPHRASE

ROOT = Path(__file__).parents[2]


@pytest.fixture
def service(tmp_path):
    with secret_service.running(tmp_path / "service") as found:
        yield found


@pytest.fixture
def keyring() -> OsKeyring:
    return OsKeyring(seconds=10)


def refused(profile, keyring, code: str) -> None:
    """Not opened, with this reason, and the passphrase opens as ever."""
    with pytest.raises(Unavailable) as caught:
        unlocking.unlock_with_keyring(profile, keyring)
    assert caught.value.code == code
    unlock(profile, PASSPHRASE).close()


def test_remembered_and_forgotten(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    vault.close()
    profile = vault.profile
    assert unlocking.remembered(profile)
    assert [slot.kind for slot in unlocking.list_slots(profile)] == ["passphrase", "keyring"]
    with unlocking.unlock_with_keyring(profile, keyring) as again:
        assert again.data_key == vault.data_key
    (item,) = service.items()
    assert vault.data_key.hex() not in str(item) and profile.label not in str(item)

    assert unlocking.forget(profile, keyring)
    assert service.items() == [] and not unlocking.remembered(profile)
    refused(profile, keyring, "slots.none")


def test_remembering_again_leaves_one_item_and_one_slot(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    unlocking.remember(vault, AT, keyring)
    assert len(service.items()) == 1
    assert [slot.kind for slot in unlocking.list_slots(vault.profile)] == ["passphrase", "keyring"]
    vault.close()
    unlocking.unlock_with_keyring(vault.profile, keyring).close()


def test_locked_keyring_puts_up_no_prompt(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    vault.close()
    service.lock()
    refused(vault.profile, keyring, "keyring.locked")


def test_killed_keyring(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    vault.close()
    service.kill()
    refused(vault.profile, keyring, "keyring.absent")
    assert not unlocking.forget(vault.profile, keyring)
    assert not unlocking.remembered(vault.profile)


@pytest.mark.parametrize("address", [None, "unix:path=/nonexistent/bus"])
def test_no_keyring_at_all_changes_nothing(vault, keyring, monkeypatch, address):
    monkeypatch.delenv("DBUS_SESSION_BUS_ADDRESS", raising=False)
    monkeypatch.setenv("XDG_RUNTIME_DIR", "/nonexistent")
    if address:
        monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", address)
    before = (vault.profile.folder / SLOTS).read_bytes()
    with pytest.raises(Unavailable, match=r"keyring\.(absent|failed)"):
        unlocking.remember(vault, AT, keyring)
    assert (vault.profile.folder / SLOTS).read_bytes() == before


def test_item_emptied_by_somebody_else(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    vault.close()
    (item,) = service.items()
    keyring.delete(item["username"])
    refused(vault.profile, keyring, "keyring.forgotten")
    keyring.put(item["username"], "00" * 32)
    refused(vault.profile, keyring, "keyring.forgotten")


def test_slot_changed_by_one_bit_does_not_open(vault, service, keyring):
    unlocking.remember(vault, AT, keyring)
    vault.close()
    path = vault.profile.folder / SLOTS
    first, own = slots.read_slots(path)
    for field in ("wrapped", "nonce"):
        turned = f"{int(own[field][0], 16) ^ 1:x}{own[field][1:]}"
        slots.write_slots(path, (first, {**own, field: turned}))
        refused(vault.profile, keyring, "keyring.forgotten")
    slots.write_slots(path, (first, {**own, "made_at": "2026-03-13T08:30:00Z"}))
    refused(vault.profile, keyring, "keyring.forgotten")


# --- keyrings that are none


class Forgetful:
    """As the null backend: says yes and keeps nothing."""

    def get_password(self, service, username):
        return None

    def set_password(self, service, username, password):
        pass

    def delete_password(self, service, username):
        raise AssertionError("there was nothing to delete")


def test_backend_that_keeps_nothing_is_found_out(vault):
    with pytest.raises(Unavailable, match=r"keyring\.not_kept"):
        unlocking.remember(vault, AT, OsKeyring(Forgetful))
    assert not unlocking.remembered(vault.profile)


def test_keyring_that_hangs_is_left_behind(vault):
    never = threading.Event()

    class Hanging(Forgetful):
        def set_password(self, service, username, password):
            never.wait()

    with pytest.raises(Unavailable, match=r"keyring\.timeout"):
        unlocking.remember(vault, AT, OsKeyring(Hanging, seconds=0.05))
    never.set()
    assert not unlocking.remembered(vault.profile)


def test_whatever_a_backend_raises_means_passphrase_only(vault):
    class Broken(Forgetful):
        def set_password(self, service, username, password):
            raise ZeroDivisionError

    with pytest.raises(Unavailable, match=r"keyring\.failed"):
        unlocking.remember(vault, AT, OsKeyring(Broken))


_ASK = """
import keyring, sys
print(type(keyring.get_keyring()).__module__)
from storage.os_keyring import OsKeyring
from models.errors import Unavailable
try:
    OsKeyring(seconds=10).put("a-b", "hemmeligt")
    print("kept")
except Unavailable as error:
    print(error.code)
"""

_PLAINTEXT = '''
from keyring.backend import KeyringBackend
class PlaintextKeyring(KeyringBackend):
    """Stands in for keyrings.alt: better than nothing, so keyring would pick it by itself."""
    priority = 99
    def get_password(self, service, username): return open("KEPT").read()
    def set_password(self, service, username, password): open("KEPT", "w").write(password)
'''


def ask(folder: Path, **environment: str) -> list[str]:
    """What a fresh process says: which backend `keyring` itself would take, and what ours does."""
    result = subprocess.run(
        [sys.executable, "-c", _ASK],
        env={"PATH": "/usr/bin:/bin", "HOME": str(folder), **environment},
        cwd=folder,
        capture_output=True,
        text=True,
        check=True,
        timeout=60,
    )
    return result.stdout.split()


def test_plaintext_backend_that_keyring_would_pick_is_never_used(tmp_path):
    """As with `keyrings.alt` installed: an entry point offers a backend of high priority."""
    target = tmp_path / "packages"
    (target / "plain-1.dist-info").mkdir(parents=True)
    (target / "plain.py").write_text(_PLAINTEXT, encoding="utf-8")
    (target / "plain-1.dist-info" / "METADATA").write_text("Name: plain\nVersion: 1\n")
    (target / "plain-1.dist-info" / "entry_points.txt").write_text(
        "[keyring.backends]\nplain = plain\n"
    )
    said = ask(tmp_path, PYTHONPATH=f"{target}:{ROOT}", XDG_RUNTIME_DIR="/nonexistent")
    assert said[0] == "plain", "else this shows nothing"
    assert said[1] in ("keyring.absent", "keyring.failed")
    assert not (tmp_path / "KEPT").exists()


def test_backend_named_in_the_environment_is_never_used(tmp_path, service):
    null = "keyring.backends.null.Keyring"
    found = ask(
        tmp_path,
        PYTHONPATH=str(ROOT),
        PYTHON_KEYRING_BACKEND=null,
        XDG_RUNTIME_DIR="/nonexistent",
    )
    assert found[0] == "keyring.backends.null"
    assert found[1] in ("keyring.absent", "keyring.failed")
    there = ask(
        tmp_path,
        PYTHONPATH=str(ROOT),
        PYTHON_KEYRING_BACKEND=null,
        DBUS_SESSION_BUS_ADDRESS=service.address,
    )
    assert there == ["keyring.backends.null", "kept"]
    assert len(service.items()) == 1
