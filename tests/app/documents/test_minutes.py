"""Minutes: the agenda filled in, ready before people leave (acceptance test 13, D1, D18)."""

from __future__ import annotations

from pathlib import Path

import msgspec

from app.documents import minutes_pdf
from models.meeting import AgendaPoint, Meeting
from tests.app.documents.random_bodies import expected
from tests.app.documents.reading import tight, words
from tests.app.documents.sample import full_case, meeting

MADE = "2026-02-10T13:40:00Z"


def _text(held: Meeting, folder: Path) -> str:
    return words(minutes_pdf(full_case()[0], held, made_at=MADE), folder)


def test_acceptance_13_minutes_hold_everything_that_was_written(tmp_path: Path) -> None:
    held = meeting()
    text = tight(_text(held, tmp_path))
    # Ids and keys of the template tell a reader of minutes nothing.
    hidden = {
        *(held.id, held.agenda_template, "coordination", "goer", "closing", "frame"),
        *("ved", "kan", "vil", held.start, held.end),
        *(point.key for point in held.agenda),
        *(each.id for each in (*held.decisions, *held.agreements)),
        *(each.agreement for each in held.reviews),
    }
    missing = [word for word in expected(held) if word not in hidden and tight(word) not in text]
    assert missing == []
    assert "13.00–14.30" in text


def test_acceptance_13_order_of_the_minutes(tmp_path: Path) -> None:
    text = _text(meeting(), tmp_path)
    order = [
        "Koordinationsmøde om sprog, 10. februar 2026",
        "Mødeleder",
        "Referent",
        "Hvem var med",
        "START · Velkomst og ramme",
        "Aftaler fra sidst",
        "Barnets stemme",
        "Forældrenes stemme",
        "VED · Det ved vi",
        "KAN · Det kan vi gøre",
        "VIL · Det vil vi",
        "GØR · Det gør vi",
        "Beslutninger",
        "Aftaler Hvem Hvad",
        "Næste møde",
        "Underskrifter",
    ]
    places = [text.index(each) for each in order]
    assert places == sorted(places)


def test_attendance_tells_present_absent_substitute_and_authority(tmp_path: Path) -> None:
    text = _text(meeting(), tmp_path)
    assert "Åse Østergård mor Til stede" in text
    assert "Émile Müller far Afbud" in text
    assert "Palle Krog Tale-høre-lærer Stedfortræder: Gry Å. Dam" in text
    assert "Socialrådgiver (myndighed)" in text


def test_the_childs_and_the_parents_view_are_seen_when_empty_and_come_first(
    tmp_path: Path,
) -> None:
    agenda = (
        AgendaPoint("ved", "Det har vi set", "observations", "Set"),
        AgendaPoint("kan", "Forældrenes ord", "parents_view", ""),
    )
    text = _text(Meeting(id="m", date="2026-02-10", agenda=agenda, held=True), tmp_path)
    child, parents = text.index("Barnets stemme"), text.index("Forældrenes ord")
    assert child < parents < text.index("VED · Det ved vi") < text.index("Set")
    assert text.count("Her er ikke skrevet noget.") == 2
    assert "KAN" not in text


def test_a_meeting_not_concluded_is_a_draft(tmp_path: Path) -> None:
    draft = msgspec.structs.replace(meeting(), held=False)
    assert "Udkast: Mødet er ikke afsluttet endnu." in _text(draft, tmp_path)
    assert "Udkast" not in _text(meeting(), tmp_path)


def test_an_empty_meeting_still_makes_minutes(tmp_path: Path) -> None:
    text = _text(Meeting(id="m"), tmp_path)
    for said in ("Barnets stemme", "Forældrenes stemme", "Der blev ikke truffet beslutninger."):
        assert said in text
    assert "Ikke aftalt." in text
