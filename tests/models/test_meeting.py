"""Meetings: agenda in order, what may be concluded, and who must have been there."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.reference import agenda_templates, meeting_kinds
from models.errors import Refused
from models.meeting import (
    STANDING,
    AgendaPoint,
    AgendaTemplate,
    AgreementDraft,
    Attendee,
    Decision,
    Meeting,
    add_point,
    agenda_from,
    concluded,
    decided_without_authority,
    move_point,
    notes_of,
    place_point,
    running_order,
    with_notes,
)

texts = st.sampled_from(["", "  ", "Saad øver nye ord", "mor", "leder"])
dates = st.sampled_from(["", "2026-12-10"])
agreements = st.builds(AgreementDraft, id=st.just("a"), what=texts, who=texts, due=dates)
decisions = st.builds(Decision, id=st.just("b"), text=texts)
meetings = st.builds(
    Meeting,
    id=st.just("m"),
    date=dates,
    agreements=st.lists(agreements, max_size=4).map(tuple),
    decisions=st.lists(decisions, max_size=3).map(tuple),
)
points = st.lists(
    st.builds(
        AgendaPoint,
        phase=st.sampled_from(["frame", "ved", "kan", "vil", "goer", "closing"]),
        title=st.text(max_size=3),
        key=st.sampled_from(["", *STANDING, "plan"]),
        notes=st.text(max_size=3),
    ),
    max_size=8,
)


def _template(name: str) -> AgendaTemplate:
    return next(each for each in agenda_templates() if each.id == name)


def _phases(name: str = "ved_kan_vil_goer") -> tuple[str, ...]:
    return tuple(phase.id for phase in _template(name).phases)


@given(meetings)
def test_R_22_concluded_holds_only_whole_agreements(meeting: Meeting) -> None:
    """R-22: either refused, or every agreement says what, who and when; nothing else changes."""
    try:
        done = concluded(meeting)
    except Refused:
        assert (
            not meeting.date
            or any(not one.text.strip() for one in meeting.decisions)
            or any(not one.decided and not one.empty for one in meeting.agreements)
        )
        return
    assert done.held
    assert all(one.decided and not one.missing for one in done.agreements)
    assert [one for one in meeting.agreements if not one.empty] == list(done.agreements)
    assert msgspec.structs.replace(
        done, held=meeting.held, agreements=()
    ) == msgspec.structs.replace(meeting, agreements=())


@pytest.mark.parametrize(
    ("agreement", "missing"),
    [
        (AgreementDraft(id="a", what="Ringe", due="2026-12-10"), ("who",)),
        (AgreementDraft(id="a", what="Ringe", who="Leder"), ("due",)),
        (AgreementDraft(id="a", who=" ", with_whom="Mor"), ("what", "who", "due")),
    ],
)
def test_R_22_agreement_without_person_or_date_stays_draft(
    agreement: AgreementDraft, missing: tuple[str, ...]
) -> None:
    """Acceptance 10: not decided, and the meeting cannot be concluded with it."""
    assert agreement.missing == missing
    with pytest.raises(Refused) as refusal:
        concluded(Meeting(id="m", date="2026-11-20", agreements=(agreement,)))
    assert refusal.value.rule == "R-22"


def test_decision_without_authority_warns_but_does_not_block() -> None:
    """Acceptance 14 (D2, K19)."""
    meeting = Meeting(
        id="m",
        date="2026-11-20",
        attendance=(
            Attendee(name="Mor", presence="present"),
            Attendee(name="Rådgiver", presence="absent", authority=True),
        ),
        decisions=(Decision(id="b", text="PPR inddrages"),),
    )
    assert decided_without_authority(meeting)
    assert concluded(meeting).held
    with_adviser = msgspec.structs.replace(
        meeting,
        attendance=(Attendee(name="Rådgiver", presence="substitute", authority=True),),
    )
    assert not decided_without_authority(with_adviser)
    assert not decided_without_authority(msgspec.structs.replace(meeting, decisions=()))


def test_acceptance_13_coordination_agenda_runs_ved_kan_vil_goer() -> None:
    """D1: the four phases in order between welcome and closing, every point with its own key."""
    template = _template("ved_kan_vil_goer")
    assert _phases() == ("frame", "ved", "kan", "vil", "goer", "closing")
    assert [phase.label for phase in template.phases][1:5] == ["VED", "KAN", "VIL", "GØR"]
    keys = [point.key for point in agenda_from(template)]
    assert len(set(keys)) == len(keys)
    assert keys[:5] == ["welcome", "approve_agenda", *STANDING]
    assert keys[-4:] == ["summary", "eyes_on_child", "next_meeting", "who_is_told"]
    walk_through = next(p for p in agenda_from(template) if p.key == "approve_agenda")
    assert 3 <= walk_through.minutes <= 5
    assert all(point.help and point.title for phase in template.phases for point in phase.points)


def test_every_kind_of_meeting_has_an_agenda_that_exists() -> None:
    """D15: kinds and templates are dated data and fit together."""
    templates = {template.id: template for template in agenda_templates()}
    assert {kind.agenda for kind in meeting_kinds()} <= set(templates)
    assert all(each.date and each.source for each in templates.values())
    assert meeting_kinds()[0].id == Meeting(id="m").kind
    assert agenda_from(templates["open"]) == ()


@given(points)
def test_family_speaks_before_the_professionals(rows: list[AgendaPoint]) -> None:
    """However the agenda is rearranged, old agreements and the family's voice come first."""
    stops = running_order(tuple(rows))
    real = [stop.index for stop in stops if stop.index >= 0]
    assert sorted(real) == list(range(len(rows)))
    first_other = next(
        (
            place
            for place, stop in enumerate(stops)
            if stop.index >= 0
            and rows[stop.index].phase != "frame"
            and rows[stop.index].key not in STANDING
        ),
        len(stops),
    )
    heard = {stop.key for stop in stops[:first_other]}
    assert set(STANDING) <= heard


@given(st.data())
def test_reordering_keeps_every_point_and_the_order_of_phases(data: st.DataObject) -> None:
    """Moves never lose notes, and the phases of the template keep their order."""
    phases = _phases()
    agenda = tuple(
        msgspec.structs.replace(point, notes=f"note {place}")
        for place, point in enumerate(agenda_from(_template("ved_kan_vil_goer")))
    )
    for _ in range(data.draw(st.integers(0, 12))):
        index = data.draw(st.integers(0, len(agenda) - 1))
        title = agenda[index].title
        agenda, place = move_point(agenda, index, data.draw(st.sampled_from([-1, 1])), phases)
        assert agenda[place].title == title
    ranks = [phases.index(point.phase) for point in agenda]
    assert ranks == sorted(ranks)
    start = agenda_from(_template("ved_kan_vil_goer"))
    assert {(one.key, one.notes) for one in agenda} == {
        (one.key, f"note {place}") for place, one in enumerate(start)
    }


def test_move_over_the_edge_of_a_phase_changes_phase() -> None:
    agenda = (AgendaPoint("ved", "A"), AgendaPoint("kan", "B"))
    phases = ("ved", "kan")
    assert move_point(agenda, 1, -1, phases) == (
        (AgendaPoint("ved", "A"), AgendaPoint("ved", "B")),
        1,
    )
    assert move_point(agenda, 0, -1, phases) == (agenda, 0)
    free = (AgendaPoint("", "A"), AgendaPoint("", "B"))
    assert move_point(free, 1, -1, ())[0] == (free[1], free[0])
    assert move_point(free, 1, 1, ()) == (free, 1)


def test_place_and_add_point() -> None:
    a, b, c = (AgendaPoint("ved", each) for each in "ABC")
    assert place_point((a, b, c), 0, 3, "ved") == (b, c, a)
    assert place_point((a, b, c), 2, 0, "ved") == (c, a, b)
    added, place = add_point((a, AgendaPoint("kan", "K")), b, ("ved", "kan"))
    assert place == 1
    assert [one.title for one in added] == ["A", "B", "K"]


def test_notes_by_key_add_the_point_only_when_there_is_something() -> None:
    eyes = AgendaPoint("closing", "Øje på barnet", key="eyes_on_child")
    assert with_notes((), eyes, ("closing",)) == ()
    written = msgspec.structs.replace(eyes, notes="Pædagogen")
    agenda = with_notes((), written, ("closing",))
    assert notes_of(agenda, "eyes_on_child") == "Pædagogen"
    assert notes_of(with_notes(agenda, eyes, ("closing",)), "eyes_on_child") == ""
    assert notes_of(agenda, "unknown") == ""
