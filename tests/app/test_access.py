"""The access log: everything that is done with a log is written down, and nothing undone."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from app import access, cases
from app.session import Session
from storage.access import Access
from tests.app.documents.reading import words
from tests.app.people import Clock, Two, saad
from tests.app.test_trust import ENDING


def events(session: Session, log: str = "") -> list[tuple[str, str]]:
    return [(row.event, row.about) for row in session.access.of(log)]


def test_giving_on_and_receiving_are_written_down_by_themselves(two: Two) -> None:
    two.handed_over()
    assert events(two.giver) == [("export", "offer")]
    assert events(two.taker) == [("import", "accept")]


def test_a_destroyed_log_leaves_its_access_log_without_its_id(
    someone: Callable[..., Session],
) -> None:
    session = someone("Mette Holm", profession="Pædagog")
    log = saad(session).log
    access.record(session, log, "open")
    cases.close(session, log, ENDING)
    cases.destroy(session, log)
    assert events(session, log) == [("destroy", ""), ("open", "")]
    assert log not in str(session.vault.rows("SELECT * FROM access"))
    assert "Saad" not in str(session.vault.rows("SELECT * FROM access"))


@pytest.mark.parametrize(
    "statement",
    ["DELETE FROM access", "UPDATE access SET who = 'x'", "UPDATE access SET at = at"],
)
def test_nothing_recent_can_be_changed_or_removed(
    someone: Callable[..., Session], statement: str
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    session.access.add(Access(log, "2099-01-01T00:00:00Z", "open", "", "Mette Holm", ""))
    with pytest.raises(dbapi2.IntegrityError):
        session.vault.connection.execute(statement)


def test_old_rows_go_by_the_retention_and_never_sooner_than_half_a_year(
    someone: Callable[..., Session], clock: Clock
) -> None:
    session = someone("Mette Holm")
    log = saad(session).log
    for at in ("2019-03-12T09:00:00Z", "2025-08-01T09:00:00Z", "2026-03-01T09:00:00Z"):
        session.access.add(Access(log, at, "open", "", "Mette Holm", ""))
    assert access.tidy(session, 24) == 1
    assert access.tidy(session, 24) == 0
    assert access.tidy(session, 1) == 1  # asked for one month, done for half a year
    assert [row.at[:4] for row in session.access.of(log)] == ["2026"]


def test_the_document_says_names_or_professions_and_is_written_down_itself(
    someone: Callable[..., Session], tmp_path: Path
) -> None:
    session = someone("Mette Holm", profession="Pædagog")
    log = saad(session).log
    access.record(session, log, "search")
    with_names = words(access.document(session, log), tmp_path)
    assert "Mette Holm" in with_names and "Saad" in with_names
    without = words(access.document(session, log, names=False), tmp_path)
    assert "Mette" not in without and "Pædagog" in without
    assert events(session, log)[:2] == [("print", "access_log")] * 2
