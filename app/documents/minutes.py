"""The minutes of a meeting: the agenda filled in, there is no second document (D1, D18)."""

from __future__ import annotations

from app import reference
from app.documents.sheet import BODY, QUIET, STRONG, SUBTITLE, Sheet
from app.documents.words import Rows, choices, clock, day, meeting_kind_name, meeting_title, moment
from app.language import translate
from models.case import Case
from models.meeting import FRAME, STANDING, AgendaPoint, Attendee, Meeting, running_order


def make(case: Case, meeting: Meeting, *, made_at: str) -> bytes:
    """See `app.documents.minutes_pdf`."""
    from app.documents.close import finish

    sheet = Sheet()
    sheet.heading(1, translate("Documents", "Minutes"))
    sheet.text(meeting_title(meeting.title, meeting.kind, meeting.date), SUBTITLE, after=2.0)
    if not meeting.held:
        sheet.text(translate("Documents", "Draft: the meeting has not been concluded yet."), STRONG)
    sheet.y += 8.0
    about = [(translate("Documents", "About"), case.child.name)]
    put_minutes(sheet, meeting, level=2, first=about)
    _sign(sheet, meeting)
    return finish(
        sheet,
        title=translate("Documents", "Minutes"),
        left=translate("Documents", "Minutes"),
        date=moment(made_at),
        practice=case.practice,
    )


def put_minutes(sheet: Sheet, meeting: Meeting, *, level: int, first: Rows | None = None) -> None:
    """The whole of a meeting. level: of its headings, 2 in minutes of their own, 4 in the log.

    first: facts to stand before the meeting's own, in place of its title.
    """
    _frame(sheet, meeting, first)
    _attendance(sheet, meeting, level)
    _agenda(sheet, meeting, level)
    _decisions(sheet, meeting, level)
    _agreements(sheet, meeting, level)
    sheet.heading(level, translate("Documents", "Next meeting"), keep=20.0)
    sheet.text(day(meeting.next_meeting) or translate("Documents", "Not agreed."))


def _frame(sheet: Sheet, meeting: Meeting, first: Rows | None) -> None:
    hours = "–".join(clock(each) for each in (meeting.start, meeting.end) if each)
    rows = [
        *(first or [(translate("Documents", "Title"), meeting.title)]),
        (translate("Documents", "Kind of meeting"), meeting_kind_name(meeting.kind)),
        (translate("Documents", "Date"), day(meeting.date)),
        (translate("Documents", "Time"), hours),
        (translate("Documents", "Place"), meeting.place),
        (translate("Documents", "Purpose"), meeting.purpose),
        (translate("Documents", "Leads the meeting"), meeting.leader),
        (translate("Documents", "Takes the minutes"), meeting.note_taker),
    ]
    sheet.facts([row for row in rows if row[1].strip()])


def _attendance(sheet: Sheet, meeting: Meeting, level: int) -> None:
    sheet.heading(level, translate("Documents", "Who took part"))
    if not meeting.attendance:
        sheet.text(translate("Documents", "Nobody is written down."), QUIET)
        return
    sheet.table(
        (
            translate("Documents", "Name"),
            translate("Documents", "Role"),
            translate("Documents", "At the meeting"),
        ),
        [(each.name, _role(each), _presence(each)) for each in meeting.attendance],
        (0.34, 0.36, 0.3),
    )


def _role(attendee: Attendee) -> str:
    role = reference.profession_label(attendee.role)
    if not attendee.authority:
        return role
    authority = translate("Documents", "authority")
    return f"{role} ({authority})" if role else authority


def _presence(attendee: Attendee) -> str:
    if attendee.presence == "substitute" or attendee.substitute:
        word = translate("Documents", "Substitute: {name}").format(name=attendee.substitute)
        return word if attendee.presence == "substitute" else f"{_here(attendee)}. {word}"
    return _here(attendee)


def _here(attendee: Attendee) -> str:
    return {
        "present": translate("Documents", "Present"),
        "absent": translate("Documents", "Absent"),
        "substitute": translate("Documents", "Substitute"),
        "invited": translate("Documents", "Invited, not noted as present"),
    }[attendee.presence]


def _agenda(sheet: Sheet, meeting: Meeting, level: int) -> None:
    phases = _phases(meeting)
    shown = ""
    for stop in running_order(meeting.agenda):
        point = meeting.agenda[stop.index] if stop.index >= 0 else None
        # A standing stop put among the professionals' points is taken before them, and then
        # belongs under no heading of theirs.
        early = stop.key in STANDING and (point is None or point.phase != FRAME)
        phase = shown if early or point is None else point.phase
        if phase != shown and phase:
            sheet.heading(level, phases.get(phase, phase), keep=48.0)
            shown = phase
        _stop(sheet, meeting, stop.key, point)


def _phases(meeting: Meeting) -> dict[str, str]:
    """Heading of each phase, by its id; of the meeting's own template when it is known."""
    templates = reference.agenda_templates()
    mine = [each for each in templates if each.id == meeting.agenda_template] or list(templates)
    return {
        phase.id: f"{phase.label} · {phase.title}" if phase.label else phase.title
        for template in reversed(mine)
        for phase in template.phases
    }


def _stop(sheet: Sheet, meeting: Meeting, key: str, point: AgendaPoint | None) -> None:
    standing = {
        "old_agreements": translate("Documents", "Agreements from last time"),
        "childs_view": translate("Documents", "The child's view"),
        "parents_view": translate("Documents", "The parents' view"),
    }
    title = point.title if point and point.title.strip() else standing.get(key, "")
    if point and point.minutes:
        planned = translate("Documents", "{minutes} min.").format(minutes=point.minutes)
        title = f"{title} ({planned})"
    sheet.gap(2.0)
    sheet.text(title or translate("Documents", "Point"), STRONG, after=1.0, keep=20.0)
    notes = point.notes if point else ""
    if key == "old_agreements":
        _reviews(sheet, meeting)
    elif key == "childs_view":
        _view(sheet, meeting.childs_view, notes, meeting.childs_view_by)
    elif key == "parents_view":
        _view(sheet, meeting.parents_view, notes)
    elif not notes.strip():
        sheet.text(translate("Documents", "Nothing noted."), QUIET)
    if notes.strip():
        sheet.text(notes, BODY, after=7.0)


def _view(sheet: Sheet, view: str, notes: str, by: str = "") -> None:
    """What the child or the parents say; seen also when nothing is written (D1)."""
    if view.strip():
        sheet.text(view, BODY, after=7.0)
    elif not notes.strip():
        sheet.text(translate("Documents", "Nothing is written here."), QUIET)
    if by.strip():
        sheet.text(translate("Documents", "Told by: {name}").format(name=by), QUIET)


def _reviews(sheet: Sheet, meeting: Meeting) -> None:
    if not meeting.reviews:
        sheet.text(translate("Documents", "There were no agreements to go through."), QUIET)
        return
    words = choices()
    sheet.table(
        (
            translate("Documents", "Agreement"),
            translate("Documents", "What became of it"),
            translate("Documents", "Note"),
        ),
        [
            (
                each.what,
                words.get(("outcome", each.outcome), translate("Documents", "Not gone through")),
                each.note,
            )
            for each in meeting.reviews
        ],
        (0.42, 0.22, 0.36),
    )


def _decisions(sheet: Sheet, meeting: Meeting, level: int) -> None:
    sheet.heading(level, translate("Documents", "Decisions"))
    if not meeting.decisions:
        sheet.text(translate("Documents", "No decisions were made."), QUIET)
        return
    sheet.table(
        (
            translate("Documents", "Decision"),
            translate("Documents", "Reason"),
            translate("Documents", "Follows up"),
        ),
        [(each.text, each.reason, each.follow_up) for each in meeting.decisions],
        (0.45, 0.33, 0.22),
    )


def _agreements(sheet: Sheet, meeting: Meeting, level: int) -> None:
    sheet.heading(level, translate("Documents", "Agreements"))
    if not meeting.agreements:
        sheet.text(translate("Documents", "No agreements were made."), QUIET)
        return
    sheet.table(
        (
            translate("Documents", "Who"),
            translate("Documents", "What"),
            translate("Documents", "When"),
            translate("Documents", "With whom"),
        ),
        [
            (each.who, each.what, day(each.due), each.with_whom)
            for each in meeting.agreements
            if not each.empty
        ],
        (0.21, 0.38, 0.21, 0.2),
    )


def _sign(sheet: Sheet, meeting: Meeting) -> None:
    sheet.heading(2, translate("Documents", "Signatures"), keep=130.0)
    sheet.text(
        translate(
            "Documents",
            "{meeting}. Those who sign can stand by what is written in the minutes. A signature "
            "is not a consent.",
        ).format(meeting=meeting_title(meeting.title, meeting.kind, meeting.date)),
        QUIET,
        after=0.0,
    )
    leader = translate("Documents", "Leads the meeting")
    taker = translate("Documents", "Takes the minutes")
    parent = translate("Documents", "Parent")
    sheet.sign_lines(
        f"{leader}: {meeting.leader}" if meeting.leader else leader,
        f"{taker}: {meeting.note_taker}" if meeting.note_taker else taker,
    )
    sheet.sign_lines(parent, parent)
