"""The custody anchor: behind, ahead, another copy, and the power cut between any two writes."""

from __future__ import annotations

import shutil

import pytest

from models.bodies import Create
from models.custody import ClosedCourse, Created, Custody
from models.custody_table import step
from models.errors import Unavailable
from models.people import Child
from storage import anchor as anchors_module
from storage.anchor import Anchors, Compared
from storage.journal import Journal
from storage.os_keyring import OsKeyring
from storage.vault import STORE, transaction, unlock
from tests.storage.conftest import AT, BODIL, LOG, PASSPHRASE

NEXT = "cd" * 16


class Cut(BaseException):
    """The power goes."""


@pytest.fixture
def folder(tmp_path):
    return tmp_path / "anchors"


@pytest.fixture
def started(vault, journal, writer, folder):
    """A log with a custody state, remembered."""
    anchors = Anchors(vault, folder)
    anchors.repair(anchors.compare().repair)
    with transaction(vault):
        journal.append(writer(kind="create", body=Create(child=Child(name="Saad"), holder=BODIL)))
        move(vault, LOG, Created())
    anchors.after(LOG, moved=True)
    return vault


def move(vault, log, event):
    journal = Journal(vault)
    before = journal.custody(log) or Custody(me=vault.public_keys.entry)
    journal.save_custody(log, step(before, event).custody, event)


def reopened(vault, folder, keyring=None):
    vault.close()
    again = unlock(vault.profile, PASSPHRASE)
    return again, Anchors(again, folder, keyring)


def test_new_store_starts_to_remember_and_agrees_with_itself(started, folder):
    vault, anchors = reopened(started, folder)
    assert anchors.compare() == Compared({}, ())
    assert anchors.remembered(LOG) == anchors.of_store(LOG)
    vault.close()


def test_anchor_is_small_and_tells_nothing(started, folder):
    paths = list(folder.iterdir())
    assert len(paths) == 2
    for path in paths:
        data = path.read_bytes()
        assert len(data) < 500
        for told in (LOG, started.installation, started.public_keys.entry, "Saad", "state"):
            assert told.encode() not in data and told not in path.name


def test_whole_old_file_put_back_is_noticed(started, folder, writer, journal):
    started.connection.execute("PRAGMA user_version")
    old = (started.profile.folder / STORE).read_bytes()
    with transaction(started):
        journal.append(writer())
    Anchors(started, folder).after(LOG, moved=False)
    started.close()
    (started.profile.folder / STORE).write_bytes(old)
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {LOG: "older"}
    vault.close()


def test_old_custody_put_back_is_noticed(started, folder):
    old = (started.profile.folder / STORE).read_bytes()
    with transaction(started):
        move(started, LOG, ClosedCourse())
    Anchors(started, folder).after(LOG, moved=True)
    started.close()
    (started.profile.folder / STORE).write_bytes(old)
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {LOG: "older"}
    assert anchors.why(LOG) == "older"
    vault.close()


def test_log_that_was_lost_altogether_is_noticed(started, folder, vault):
    old = (started.profile.folder / STORE).read_bytes()
    Journal(started).add_log(NEXT, False, AT)
    with transaction(started):
        move(started, NEXT, Created())
    Anchors(started, folder).after(NEXT, moved=True)
    started.close()
    (started.profile.folder / STORE).write_bytes(old)
    again, anchors = reopened(started, folder)
    assert anchors.compare().behind == {NEXT: "older"}
    assert anchors.compare(destroyed=(NEXT,)).behind == {}
    again.close()


def test_store_that_went_on_in_another_way_is_noticed(started, folder, writer, journal):
    """The same copy used in two places: both go on, both with the same numbers."""
    old = (started.profile.folder / STORE).read_bytes()
    with transaction(started):
        journal.append(writer("her"))
    Anchors(started, folder).after(LOG, moved=True)
    started.close()
    (started.profile.folder / STORE).write_bytes(old)
    vault = unlock(started.profile, PASSPHRASE)
    other = Journal(vault)
    with transaction(vault):
        other.append(writer("der"))
    vault, anchors = reopened(vault, folder)
    assert anchors.compare().behind == {LOG: "other"}
    vault.close()


def test_another_installation_is_noticed(started, folder):
    with transaction(started):
        started.connection.execute(
            "UPDATE meta SET value = ? WHERE key = 'installation'", ("ef" * 16,)
        )
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {LOG: "installation"}
    vault.close()


def test_nothing_remembered_at_all_is_noticed(started, folder):
    shutil.rmtree(folder)
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {LOG: "missing"}
    vault.close()


@pytest.mark.parametrize("harm", ["flip", "cut", "empty", "swap"])
def test_spoiled_anchor_remembers_nothing_and_is_no_proof(started, folder, harm):
    (path,) = folder.glob("*.anchor")
    data = path.read_bytes()
    changed = {"flip": data[:-1] + bytes([data[-1] ^ 1]), "cut": data[:40], "empty": b""}
    if harm == "swap":
        path.rename(path.with_name("ab" * 16 + ".anchor"))
    else:
        path.write_bytes(changed[harm])
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {LOG: "missing"}
    vault.close()


# --- crashes


@pytest.mark.parametrize("moved", [True, False])
@pytest.mark.parametrize("call", range(4))
def test_power_cut_between_any_two_writes_is_repaired(
    started, folder, writer, journal, monkeypatch, moved, call
):
    """Store committed, then cut before any file operation of the anchor."""
    left = [call]

    def cutting(original):
        def run(*arguments):
            left[0] -= 1
            if left[0] < 0:
                raise Cut
            return original(*arguments)

        return run

    with transaction(started):
        journal.append(writer())
        if moved:
            move(started, LOG, ClosedCourse())
    with monkeypatch.context() as patch:
        patch.setattr(anchors_module, "write_whole", cutting(anchors_module.write_whole))
        patch.setattr(anchors_module.os, "replace", cutting(anchors_module.os.replace))
        try:
            Anchors(started, folder).after(LOG, moved=moved)
        except Cut:
            assert call < 4
    vault, anchors = reopened(started, folder)
    compared = anchors.compare()
    assert compared.behind == {}
    anchors.repair(compared.repair)
    assert anchors.remembered(LOG) == anchors.of_store(LOG)
    assert anchors.compare() == Compared({}, ())
    vault.close()


def test_power_cut_before_the_first_anchor_of_a_new_log_is_repaired(started, folder):
    Journal(started).add_log(NEXT, False, AT)
    with transaction(started):
        move(started, NEXT, Created())
    vault, anchors = reopened(started, folder)
    assert anchors.compare() == Compared({}, (NEXT,))
    vault.close()


def test_disk_that_refuses_the_anchor_leaves_the_store_ahead_until_it_can(
    started, folder, monkeypatch
):
    anchors = Anchors(started, folder)
    with transaction(started):
        move(started, LOG, ClosedCourse())

    def full(*_: object) -> None:
        raise Unavailable("disk.full")

    with monkeypatch.context() as patch:
        patch.setattr(anchors_module, "write_whole", full)
        anchors.after(LOG, moved=True)
    assert anchors.remembered(LOG) != anchors.of_store(LOG)
    anchors.catch_up()
    assert anchors.remembered(LOG) == anchors.of_store(LOG)


# --- the witness


class InMemory:
    """A keyring that keeps what it is given."""

    kept: dict[str, str]

    def __init__(self) -> None:
        self.kept = {}

    def get_password(self, service, username):
        return self.kept.get(username)

    def set_password(self, service, username, password):
        self.kept[username] = password

    def delete_password(self, service, username):
        del self.kept[username]


def test_store_and_anchor_files_set_back_together_are_noticed_with_a_keyring(
    started, folder, tmp_path
):
    backend = InMemory()
    keyring = OsKeyring(lambda: backend)
    before = tmp_path / "before"
    shutil.copytree(folder, before)
    old = (started.profile.folder / STORE).read_bytes()
    with transaction(started):
        move(started, LOG, ClosedCourse())
    Anchors(started, folder, keyring).after(LOG, moved=True)
    (name,) = backend.kept
    assert len(name) < 64 and len(backend.kept[name]) < 500
    started.close()
    (started.profile.folder / STORE).write_bytes(old)
    shutil.rmtree(folder)
    shutil.copytree(before, folder)
    vault, anchors = reopened(started, folder, keyring)
    assert anchors.compare().behind == {LOG: "older"}
    vault.close()
    vault, anchors = reopened(started, folder)
    assert anchors.compare().behind == {}, "what no files can tell"
    vault.close()


def test_keyring_in_trouble_changes_nothing(started, folder):
    class Broken(InMemory):
        def get_password(self, service, username):
            raise OSError

        set_password = get_password

    keyring = OsKeyring(Broken)
    with transaction(started):
        move(started, LOG, ClosedCourse())
    Anchors(started, folder, keyring).after(LOG, moved=True)
    vault, anchors = reopened(started, folder, keyring)
    assert anchors.compare() == Compared({}, ())
    vault.close()


def test_destroyed_log_is_forgotten_and_not_missed(started, folder):
    Journal(started).destroy(LOG)
    Anchors(started, folder).forget(LOG)
    vault, anchors = reopened(started, folder)
    assert anchors.compare() == Compared({}, ())
    assert list(folder.glob("*.anchor")) == []
    vault.close()
