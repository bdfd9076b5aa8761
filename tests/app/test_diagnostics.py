"""What leaves for help holds codes and counts, and not one word of anybody's."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from app import diagnostics, journal
from app.session import Session
from models.bodies import Note
from tests.app.people import saad


def test_no_name_no_word_and_no_path_is_in_the_text(someone: Callable[..., Session]) -> None:
    session = someone("Mette Holm", profession="Pædagog", workplace="Solstrålen", phone="87654321")
    log = saad(session).log
    journal.write_note(session, log, "observation", Note(text="Klokkeblomst", date="2026-03-12"))
    diagnostics.note_event(session, "C5B1-C888")
    text = diagnostics.report(session, "Qt 6 offscreen")
    assert "logs: 1, entries: 3" in text and "findings: none" in text
    assert "event: 2026-03-12 C5B1-C888" in text and "window: Qt 6 offscreen" in text
    secret = ("Saad", "Mette", "Holm", "Solstrålen", "8765", "Klokkeblomst", log[:8], "Amira")
    secret += (session.profile.id, str(session.profile.folder), session.key[:12])
    assert [each for each in secret if each in text] == []


@pytest.mark.parametrize("code", ["Saad Hemmelig", "C5B1C888", "", "c5b1-c888", "C5B1-C888\nx"])
def test_only_codes_are_remembered_as_events(someone: Callable[..., Session], code: str) -> None:
    session = someone("Mette Holm")
    with pytest.raises(ValueError):
        diagnostics.note_event(session, code)
    assert diagnostics.events(session) == ()


def test_only_the_newest_events_are_remembered(someone: Callable[..., Session]) -> None:
    session = someone("Mette Holm")
    for number in range(60):
        diagnostics.note_event(session, f"0000-{number:04X}")
    kept = diagnostics.events(session)
    assert len(kept) == 40 and kept[0].code == "0000-003B"
