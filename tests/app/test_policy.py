"""The municipality's choices: merged over the person's own, enforced, and safe when unreadable."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from app import backup, camera, cases, contacts, exchange, files, handover, keys, policy
from app.own import set_preference
from app.session import Session
from models.errors import Refused, Unavailable, Untrusted
from models.policy import STRICT, Policy, read_policy
from tests.app.people import Two, saad
from tests.app.test_trust import ENDING
from tests.pretend_camera import Cameras, room

WHOLE = {
    "v": 1,
    "decided_by": "Syddal Kommune",
    "lock_minutes": 5,
    "keyring_allowed": False,
    "usb_allowed": False,
    "mail_allowed": False,
    "shared_folder_allowed": False,
    "destroy_allowed": False,
    "camera_allowed": False,
    "retention_months": 36,
    "access_log_months": 12,
    "exchange_folder": "P:/stafet",
    "off_device_folder": "P:/kopier",
}


@pytest.fixture
def decide(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[..., Path]:
    """Puts a policy file on this computer."""
    path = tmp_path / "machine" / "policy.json"
    monkeypatch.setattr(policy, "policy_path", lambda: path)

    def put(content: object) -> Path:
        path.parent.mkdir(exist_ok=True)
        data = content if isinstance(content, bytes) else json.dumps(content).encode()
        path.write_bytes(data)
        return path

    return put


def test_every_word_of_a_policy_is_read() -> None:
    assert read_policy(json.dumps(WHOLE).encode()) == Policy(**WHOLE)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"{",
        b"[]",
        b"\xff\xfe",
        b"{}",
        b'{"v": 2}',
        b'{"v": 1, "lock_minuts": 5}',
        b'{"v": 1, "lock_minutes": 0}',
        b'{"v": 1, "lock_minutes": "5"}',
        b'{"v": 1, "usb_allowed": 1}',
        b'{"v": 1, "exchange_folder": ""}',
        b'{"v": 1, "decided_by": "' + b"x" * 70_000 + b'"}',
    ],
)
def test_a_policy_that_is_not_understood_word_for_word_is_no_policy(data: bytes) -> None:
    with pytest.raises(Untrusted) as error:
        read_policy(data)
    assert error.value.code == "policy.unreadable"


def test_without_a_file_the_person_chooses(
    someone: Callable[..., Session], decide: Callable[..., Path]
) -> None:
    session = someone("Mette Holm")
    rules = policy.rules(session)
    assert (rules.lock_minutes, rules.decided, rules.trouble) == (10, frozenset(), "")
    assert rules.keyring_allowed and rules.usb_allowed and rules.destroy_allowed
    assert rules.camera_allowed
    assert policy.choose_lock_minutes(session, 30).lock_minutes == 30
    set_preference(session, policy.LOCK_MINUTES, "never")
    assert policy.rules(session).lock_minutes == 10


def test_the_municipality_stands_over_the_persons_own_choice(
    someone: Callable[..., Session], decide: Callable[..., Path]
) -> None:
    session = someone("Mette Holm")
    policy.choose_lock_minutes(session, 15)
    decide(WHOLE)
    rules = policy.rules(session)
    assert rules.lock_minutes == 5 and rules.decided == set(WHOLE) - {"v", "decided_by"}
    assert (rules.decided_by, rules.exchange_folder) == ("Syddal Kommune", "P:/stafet")
    assert policy.choose_lock_minutes(session, 2).lock_minutes == 2  # sooner is always allowed
    with pytest.raises(Refused) as error:
        policy.choose_lock_minutes(session, 6)
    assert error.value.code == "policy.decided"


def test_a_bad_file_gives_strict_choices_and_says_so(
    someone: Callable[..., Session], decide: Callable[..., Path]
) -> None:
    session = someone("Mette Holm")
    decide(b"not json")
    rules = policy.rules(session)
    assert rules.trouble == "policy.unreadable" and rules.lock_minutes == STRICT.lock_minutes
    assert not (rules.keyring_allowed or rules.usb_allowed or rules.destroy_allowed)
    assert not rules.camera_allowed
    path = decide(WHOLE)
    path.unlink()
    path.mkdir()  # there, and no file
    assert policy.machine_policy() == (STRICT, "policy.unreadable")


def test_R_03_logs_are_not_destroyed_where_the_municipality_says_no(
    someone: Callable[..., Session], decide: Callable[..., Path]
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    cases.close(session, log, ENDING)
    decide({"v": 1, "destroy_allowed": False})
    with pytest.raises(Refused) as error:
        cases.destroy(session, log)
    assert error.value.code == "policy.no_destroying" and session.journal.has_log(log)
    decide({"v": 1})
    assert cases.destroy(session, log).log == log


def test_no_computer_remembers_anybody_where_it_is_forbidden(
    someone: Callable[..., Session], decide: Callable[..., Path]
) -> None:
    session = someone("Mette Holm")
    decide({"v": 1, "keyring_allowed": False})
    with pytest.raises(Refused) as error:
        keys.remember(session)
    assert error.value.code == "policy.no_keyring"
    assert not keys.remembered(session.profile)


def test_nothing_is_put_on_a_stick_where_it_is_forbidden(
    two: Two, decide: Callable[..., Path], monkeypatch: pytest.MonkeyPatch
) -> None:
    item = two.offered()
    decide({"v": 1, "usb_allowed": False})
    monkeypatch.setattr(policy, "on_removable", lambda target: two.stick in (target, target.parent))
    writes = (
        lambda: handover.export(two.giver, item.id, two.stick),
        lambda: contacts.export_own_card(two.giver, two.stick),
        lambda: files.write_document(two.stick / "log.pdf", b"%PDF"),
        lambda: backup.write_off_device(two.giver, two.stick),
    )
    before = sorted(two.stick.iterdir())
    for write in writes:
        with pytest.raises(Unavailable) as error:
            write()
        assert error.value.code == "policy.no_usb"
    assert sorted(two.stick.iterdir()) == before
    decide({"v": 1, "usb_allowed": True})
    assert handover.export(two.giver, item.id, two.stick).exists()


def test_no_shared_folder_is_used_where_nobody_may_choose_one(
    two: Two, decide: Callable[..., Path]
) -> None:
    exchange.choose(two.giver, two.stick)
    decide({"v": 1, "shared_folder_allowed": False})
    assert exchange.folder(two.giver) is None, "the one chosen before is left too"
    with pytest.raises(Refused) as error:
        exchange.choose(two.giver, two.stick)
    assert error.value.code == "policy.no_shared_folder"
    decide({"v": 1, "shared_folder_allowed": False, "exchange_folder": str(two.stick)})
    assert exchange.folder(two.giver) == two.stick, "the municipality's own is another matter"


def test_a_stick_is_known_by_its_bus_or_by_what_it_says(tmp_path: Path) -> None:
    def device(name: str, removable: str) -> Path:
        partition = tmp_path / name / "sdb" / "sdb1"
        partition.mkdir(parents=True)
        (partition.parent / "removable").write_text(f"{removable}\n", "ascii")
        return partition

    assert policy.is_removable_block(device("pci0/usb2/2-1", "0"))
    assert policy.is_removable_block(device("pci0/mmc", "1"))
    assert not policy.is_removable_block(device("pci0/nvme", "0"))
    assert not policy.is_removable_block(tmp_path / "nowhere")
    assert not policy.on_removable(tmp_path / "new" / "file.stafet")


def test_no_code_is_read_with_the_camera_where_it_is_forbidden(
    decide: Callable[..., Path], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    Cameras(tmp_path / "cameras", monkeypatch).put_in(room())
    decide({"v": 1, "camera_allowed": False})
    with pytest.raises(Refused) as error:
        camera.open_camera()
    assert error.value.code == "policy.no_camera"
    decide({"v": 1})
    with camera.open_camera() as opened:
        assert opened.names() == ("Kamera 1280",)
