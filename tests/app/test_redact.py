"""What is taken away on purpose is gone from everything here, and a signed trace stays."""

from __future__ import annotations

import shutil
from collections.abc import Callable

import pytest

from app import attachments, backup, journal, redact, search, upkeep
from app.doctor import examine
from app.session import Session
from models.bodies import Note, Redact
from models.errors import Refused, Unavailable
from storage import backup as ring
from tests.app.people import saad
from tests.app.test_destroy_proof import everything

SECRET = "vrælzimtklokke"


@pytest.fixture
def written(someone: Callable[..., Session]) -> tuple[Session, str, str]:
    """A note that should never have stood there, with a correction, and copies of both."""
    session = someone("Mette Holm")
    log = saad(session).log
    note = Note(text=f"Naboen hedder {SECRET}.", date="2026-03-12")
    entry = journal.write_note(session, log, "observation", note).entries[-1].hash
    journal.amend(session, log, entry, f"Naboen hedder ikke {SECRET}.", "Forkert navn")
    backup.daily(session)
    shutil.copyfile(ring.copies(session.profile)[0].path, _older(session))
    return session, log, entry


def _older(session: Session):
    return session.profile.folder / "store-version-1.db"


def holders(session: Session, work) -> list[str]:
    """Files of the profile in which the word stands, encryption taken off."""
    found = everything(session, [session.profile.folder], work)
    return [name for name, data in found if b"lzimtklok" in data]


def test_what_is_taken_away_stands_in_nothing_here_and_the_log_still_holds(
    written, tmp_path
) -> None:
    session, log, entry = written
    work = tmp_path / "work"
    work.mkdir()
    assert len(holders(session, work)) == 3
    case = redact.remove(session, log, entry, "Om en anden end barnet", "GDPR art. 17")
    assert holders(session, work) == []
    emptied = [each for each in case.entries if each.redacted]
    assert [each.kind for each in emptied] == ["observation", "amend"]
    assert case.entries[-1].body == Redact("Om en anden end barnet", "GDPR art. 17")
    assert set(case.entries[-1].refs) == {each.hash for each in emptied}
    assert search.find(session, SECRET).hits == ()
    assert examine(session).findings == ()
    (copy,) = ring.copies(session.profile)
    assert copy.reason == "before-removal" and not _older(session).exists()
    assert backup.check_ring_copy(session, copy).whole


def test_without_room_for_a_new_copy_the_old_ones_go_after_the_next_unlock(
    written, tmp_path, monkeypatch
) -> None:
    session, log, entry = written
    work = tmp_path / "work"
    work.mkdir()

    def full(*_: object) -> None:
        raise Unavailable("backup.no_room")

    with monkeypatch.context() as patch:
        patch.setattr(ring, "make_copy", full)
        with pytest.raises(Unavailable):
            redact.remove(session, log, entry, "Om en anden")
    assert session.case(log).entries[-1].kind == "redact"
    assert len(holders(session, work)) == 2
    assert upkeep.after_unlock(session).warnings == ()
    assert holders(session, work) == []


def test_an_attachment_goes_with_its_entry(written) -> None:
    session, log, _ = written
    case = attachments.add(session, log, "Brev.pdf", "Et brev", b"%PDF-1.4 brev")
    ((entry, _),) = case.attachments
    redact.remove(session, log, entry, "Hører til en anden sag")
    assert session.attachments.of(log) == ()
    assert examine(session).findings == ()


def test_a_reason_is_needed_and_what_moves_the_relay_stays(written) -> None:
    session, log, entry = written
    with pytest.raises(Refused, match=r"redact\.no_reason"):
        redact.remove(session, log, entry, "  ")
    first = session.case(log).entries[0].hash
    with pytest.raises(Refused, match=r"redact\.custody"):
        redact.remove(session, log, first, "Fordi")
    with pytest.raises(Refused, match=r"redact\.unknown"):
        redact.remove(session, log, "00" * 32, "Fordi")
    assert not any(each.redacted for each in session.case(log).entries)
