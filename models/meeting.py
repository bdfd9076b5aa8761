"""A meeting round the child: agenda, attendance, what was decided (D1, D2, D18).

The agenda comes from a template in `resources/agendas/` (phases VED, KAN, VIL, GØR for the
coordination meeting). Minutes are the agenda filled in: there is no second document.
"""

from __future__ import annotations

from typing import Literal

import msgspec

from models.errors import Refused


class AgendaPoint(msgspec.Struct, frozen=True):
    """One point of the agenda with the minutes written under it.

    phase: id of a phase of the template ("ved", "kan", "vil", "goer" or "frame").
    key: id of the point in the template, "" for a point the holder added.
    minutes: planned length in whole minutes, 0 when not planned.
    """

    phase: str
    title: str
    key: str = ""
    notes: str = ""
    minutes: int = 0


class Attendee(msgspec.Struct, frozen=True):
    """Someone called to the meeting. actor: id of the case's actor, "" for a guest."""

    name: str
    role: str = ""
    actor: str = ""
    presence: Literal["invited", "present", "absent", "substitute"] = "invited"
    substitute: str = ""
    authority: bool = False


class Decision(msgspec.Struct, frozen=True):
    """What was decided. follow_up: name of the one who sees to it."""

    id: str
    text: str
    reason: str = ""
    follow_up: str = ""


class AgreementDraft(msgspec.Struct, frozen=True):
    """Who does what by when; decided only when all three are there (R-22).

    due: ISO date, "" while it is not agreed.
    """

    id: str
    what: str = ""
    who: str = ""
    due: str = ""
    with_whom: str = ""

    @property
    def decided(self) -> bool:
        """Whether the agreement names what, who and when (R-22)."""
        return bool(self.what.strip() and self.who.strip() and self.due)

    @property
    def missing(self) -> tuple[Literal["what", "who", "due"], ...]:
        """What has to be filled in before it counts as decided (R-22), in the order of the row."""
        return (
            *(() if self.what.strip() else ("what",)),
            *(() if self.who.strip() else ("who",)),
            *(() if self.due else ("due",)),
        )

    @property
    def empty(self) -> bool:
        """Whether nothing has been written in it."""
        return not (self.what.strip() or self.who.strip() or self.due or self.with_whom.strip())


class AgreementReview(msgspec.Struct, frozen=True):
    """What became of an earlier agreement, as said at this meeting.

    agreement: id of the earlier agreement; what: its text, so that the minutes stand alone.
    registered: whether the outcome has been handed on to the agreement itself.
    """

    agreement: str
    what: str
    outcome: Literal["", "done", "not_done", "moved"] = ""
    note: str = ""
    registered: bool = False


class Meeting(msgspec.Struct, frozen=True):
    """A whole meeting, before, during and after.

    kind: id in `resources/meeting_kinds.json`. date ISO, start/end "HH:MM".
    childs_view, parents_view: asked before the professionals' points, visible when empty.
    """

    id: str
    kind: str = "coordination"
    title: str = ""
    purpose: str = ""
    date: str = ""
    start: str = ""
    end: str = ""
    place: str = ""
    leader: str = ""
    note_taker: str = ""
    agenda_template: str = ""
    childs_view: str = ""
    childs_view_by: str = ""
    parents_view: str = ""
    agenda: tuple[AgendaPoint, ...] = ()
    attendance: tuple[Attendee, ...] = ()
    decisions: tuple[Decision, ...] = ()
    agreements: tuple[AgreementDraft, ...] = ()
    reviews: tuple[AgreementReview, ...] = ()
    next_meeting: str = ""
    held: bool = False

    @property
    def present(self) -> tuple[Attendee, ...]:
        """Those who were there themselves or by a substitute."""
        return tuple(one for one in self.attendance if one.presence in ("present", "substitute"))

    @property
    def authority_present(self) -> bool:
        """Whether an authority representative was there (warning only, K19)."""
        return any(one.authority for one in self.present)


class AgendaTemplatePoint(msgspec.Struct, frozen=True):
    """A point of a template: own key, title and a short help for the one who leads."""

    key: str
    title: str
    help: str = ""
    minutes: int = 0


class AgendaPhase(msgspec.Struct, frozen=True):
    """A phase of a template, e.g. VED, with what it is for."""

    id: str
    label: str
    title: str
    help: str = ""
    points: tuple[AgendaTemplatePoint, ...] = ()


class AgendaTemplate(msgspec.Struct, frozen=True):
    """A template file of `resources/agendas/`, dated and sourced."""

    id: str
    title: str
    date: str
    source: str
    phases: tuple[AgendaPhase, ...]


class MeetingKind(msgspec.Struct, frozen=True):
    """A kind of meeting in `resources/meeting_kinds.json`. agenda: id of its template."""

    id: str
    label: str
    agenda: str
    help: str = ""


class Stop(msgspec.Struct, frozen=True):
    """One stop on the way through a meeting.

    key: key of the point, "" for one the holder added. index: its place in the agenda, -1 for a
    standing stop that the agenda does not name.
    """

    key: str
    index: int


STANDING = ("old_agreements", "childs_view", "parents_view")
"""Stops every meeting has before the professionals' points (D1, users.md 3.3)."""

FRAME = "frame"
"""Id of the opening phase, the only one that may come before the standing stops."""


def running_order(agenda: tuple[AgendaPoint, ...]) -> tuple[Stop, ...]:
    """The order in which a meeting is held.

    Old agreements, the child's and the parents' view come before the professionals' points: a
    standing stop that is missing, or has been put among those points, is taken right after the
    opening phase.
    """
    opening = [Stop(point.key, index) for index, point in enumerate(agenda) if point.phase == FRAME]
    placed = {stop.key for stop in opening}
    places = {point.key: index for index, point in enumerate(agenda)}
    standing = [Stop(key, places.get(key, -1)) for key in STANDING if key not in placed]
    taken = {stop.index for stop in (*opening, *standing)}
    rest = [Stop(point.key, index) for index, point in enumerate(agenda) if index not in taken]
    return (*opening, *standing, *rest)


def move_point(
    agenda: tuple[AgendaPoint, ...], index: int, step: Literal[-1, 1], phases: tuple[str, ...]
) -> tuple[tuple[AgendaPoint, ...], int]:
    """The agenda with one point a step up or down, and the place it then has.

    phases: ids of the template's phases in order; they keep that order. At the edge of its phase
    a point goes over to the neighbouring phase; at the end of the agenda nothing happens.
    """
    point = agenda[index]
    other = index + step
    if 0 <= other < len(agenda) and agenda[other].phase == point.phase:
        rows = list(agenda)
        rows[index], rows[other] = rows[other], rows[index]
        return tuple(rows), other
    phase = _phase_beside(point.phase, step, phases)
    if phase is None:
        return agenda, index
    moved = msgspec.structs.replace(point, phase=phase)
    return (*agenda[:index], moved, *agenda[index + 1 :]), index


def place_point(
    agenda: tuple[AgendaPoint, ...], index: int, before: int, phase: str
) -> tuple[AgendaPoint, ...]:
    """The agenda with one point put before the place `before` (counted before the move)."""
    moved = msgspec.structs.replace(agenda[index], phase=phase)
    rows = [*agenda[:index], *agenda[index + 1 :]]
    rows.insert(before - 1 if before > index else before, moved)
    return tuple(rows)


def add_point(
    agenda: tuple[AgendaPoint, ...], point: AgendaPoint, phases: tuple[str, ...]
) -> tuple[tuple[AgendaPoint, ...], int]:
    """The agenda with one more point last in its phase, and the place it got."""
    rank = {phase: place for place, phase in enumerate(phases)}
    mine = rank.get(point.phase, len(phases))
    place = sum(1 for each in agenda if rank.get(each.phase, len(phases)) <= mine)
    return (*agenda[:place], point, *agenda[place:]), place


def notes_of(agenda: tuple[AgendaPoint, ...], key: str) -> str:
    """What is written under the point with this key, "" when there is none."""
    return next((point.notes for point in agenda if point.key == key), "")


def with_notes(
    agenda: tuple[AgendaPoint, ...], point: AgendaPoint, phases: tuple[str, ...]
) -> tuple[AgendaPoint, ...]:
    """The agenda with these notes under the point of the same key.

    The point is added when the agenda has none and there is something to write.
    """
    if any(each.key == point.key for each in agenda):
        return tuple(
            msgspec.structs.replace(each, notes=point.notes) if each.key == point.key else each
            for each in agenda
        )
    return add_point(agenda, point, phases)[0] if point.notes.strip() else agenda


def decided_without_authority(meeting: Meeting) -> bool:
    """Whether decisions are written and nobody with authority was there (D2, K19: warning only)."""
    decided = any(decision.text.strip() for decision in meeting.decisions)
    return decided and not meeting.authority_present


def _phase_beside(phase: str, step: int, phases: tuple[str, ...]) -> str | None:
    if phase not in phases:
        return None
    place = phases.index(phase) + step
    return phases[place] if 0 <= place < len(phases) else None


def agenda_from(template: AgendaTemplate) -> tuple[AgendaPoint, ...]:
    """The agenda of a new meeting: every point of the template, in order, with empty notes."""
    return tuple(
        AgendaPoint(phase=phase.id, title=point.title, key=point.key, minutes=point.minutes)
        for phase in template.phases
        for point in phase.points
    )


def concluded(meeting: Meeting) -> Meeting:
    """The meeting ready for the log.

    Refused when it has no date, when a decision is empty, or when an agreement lacks who or
    when (R-22): an unfinished agreement stays in the draft until it is finished or removed.
    """
    if not meeting.date:
        raise Refused("meeting.no_date")
    if any(not decision.text.strip() for decision in meeting.decisions):
        raise Refused("meeting.empty_decision")
    agreements = tuple(each for each in meeting.agreements if not each.empty)
    if any(not each.decided for each in agreements):
        raise Refused("agreement.not_decided", rule="R-22")
    return msgspec.structs.replace(meeting, agreements=agreements, held=True)
