"""The words of the child's page: every kind of entry as a title and a text, dates and names."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from app.language import (
    current_language,
    format_date,
    format_short_date,
    format_time,
    format_weekday,
    translate,
)
from app.reference import entry_kind, handover_reason_label, profession_label
from models import bodies
from models.bodies import read_body
from models.case import Case, LogEntry
from models.contributions import inner
from models.errors import Untrusted
from models.people import Person
from views import words


@dataclass(frozen=True)
class Said:
    """One entry as it reads. marks: short words on its state; before: the text that was corrected.

    note: whether the text can be corrected here. event: whether it moves the relay.
    """

    title: str
    text: str
    icon: str
    day: str
    time: str
    who: str
    details: tuple[str, ...] = ()
    marks: tuple[str, ...] = ()
    before: str = ""
    note: bool = False
    event: bool = False


def kind_name(kind: str) -> str:
    """A kind of entry in the language on screen."""
    known = entry_kind(kind)
    return known.name(current_language()) if known else kind


def kind_hint(kind: str) -> str:
    """What to write in a note of this kind."""
    known = entry_kind(kind)
    return known.help(current_language()) if known else ""


def day_words(iso: str) -> str:
    """An ISO date in full; what is no date is shown as it stands."""
    return words.day(iso)


def short_day(iso: str) -> str:
    """An ISO date where room is scarce; what is no date is shown as it stands."""
    return words.short_day(iso)


def day_heading(iso: str) -> str:
    """The heading over a day of the log: ``torsdag 12. marts 2026``."""
    value = date.fromisoformat(iso)
    return f"{format_weekday(value).capitalize()} {format_date(value)}"


def local_moment(at: str) -> datetime:
    """A claimed time (UTC) as this computer's time; where that has no such year, as it stands."""
    moment = datetime.fromisoformat(at.replace("Z", "+00:00"))
    try:
        return moment.astimezone()
    except (OverflowError, OSError):
        return moment


def moment_words(at: str) -> str:
    """A claimed time as day and time of day."""
    moment = local_moment(at)
    return f"{format_short_date(moment.date())} {format_time(moment)}"


def person_words(person: Person) -> str:
    """A name with what and where."""
    parts = (person.name, profession_label(person.profession), person.workplace)
    return ", ".join(part for part in parts if part)


def outcome_words(outcome: str) -> str:
    """How a course ended, in words."""
    return {
        "thriving": translate("ChildWords", "The child thrives again"),
        "no_common_effort": translate("ChildWords", "No common effort was started"),
        "other": translate("ChildWords", "Another reason"),
    }.get(outcome, outcome)


def form_words(form: str) -> str:
    """How a consent was given, in words."""
    return {
        "written": translate("ChildWords", "In writing"),
        "oral": translate("ChildWords", "By word of mouth"),
        "digital": translate("ChildWords", "Digitally"),
    }.get(form, form)


def describe(entry: LogEntry, case: Case, by_hash: Mapping[str, LogEntry]) -> Said:
    """An entry as it reads in the log."""
    known = entry_kind(entry.kind)
    moment = local_moment(entry.at)
    title, text = _title(entry), ""
    details: tuple[str, ...] = ()
    if entry.body is not None:
        text, details = _content(entry.body, case, by_hash, entry)
    before = ""
    note = isinstance(entry.body, (bodies.Note, bodies.Status))
    corrections = [by_hash[each].body for each in entry.amended if each in by_hash]
    written = [each for each in corrections if isinstance(each, bodies.Amend)]
    if written:
        before, text = text, written[-1].text
        details = (*details, *_because(written[-1]))
    return Said(
        title=title,
        text=text,
        icon=known.icon if known else "help",
        day=_day(entry, moment),
        time=format_time(moment),
        who=_who(entry),
        details=details,
        marks=_marks(entry),
        before=before,
        note=note,
        event=entry.kind in _EVENTS,
    )


_EVENTS = frozenset(
    {
        *("create", "offer", "accept", "release", "takeover", "orphan_takeover", "reclaim"),
        *("withdraw", "close"),
    }
)


def _day(entry: LogEntry, moment: datetime) -> str:
    # The log is read in the order it was written; what a note says happened earlier stands in it.
    return moment.date().isoformat()


def _title(entry: LogEntry) -> str:
    body = entry.body
    if not entry.known_kind:
        return translate("ChildWords", "Entry of a newer version")
    if entry.redacted:
        return translate("ChildWords", "{kind}: content removed or withheld").format(
            kind=kind_name(entry.kind)
        )
    match body:
        case bodies.OfferBody():
            return translate("ChildWords", "The relay is offered to {name}").format(
                name=body.to.name
            )
        case bodies.AcceptBody():
            return translate("ChildWords", "{name} has received the relay").format(
                name=body.holder.name
            )
        case bodies.ReleaseBody():
            return translate("ChildWords", "{name} has let go of the relay").format(
                name=entry.writer.name
            )
        case bodies.OrphanTakeoverBody():
            return translate(
                "ChildWords", "{name} has taken the relay over, though it was not let go of"
            ).format(name=body.holder.name)
        case bodies.TakeoverBody():
            return translate("ChildWords", "The relay has passed to {name}").format(
                name=body.holder.name
            )
        case bodies.Admitted():
            return translate("ChildWords", "From {name}").format(name=person_words(body.author))
        case bodies.TurnedDown():
            return translate("ChildWords", "A contribution from {name} is not admitted").format(
                name=body.author.name
            )
        case bodies.CopyGiven():
            return translate("ChildWords", "{name} has got a copy to read").format(
                name=body.to.name
            )
        case bodies.CopyRecalled():
            return translate("ChildWords", "The copy to read of {name} is recalled").format(
                name=body.to.name
            )
        case bodies.LevelChange():
            return translate("ChildWords", "Now at level {level}").format(level=body.level)
        case bodies.EyesOnChild():
            return translate("ChildWords", "Eyes on the child: {name}").format(name=body.name)
        case bodies.Effort():
            if body.taken_back:
                return translate("ChildWords", "Taken back: {what}").format(what=body.what)
            return body.what
        case bodies.ActorUpdate():
            name = body.actor.name
            if body.actor.left:
                return translate("ChildWords", "{name} has left the work").format(name=name)
            return translate("ChildWords", "Actor: {name}").format(name=name)
        case _:
            return kind_name(entry.kind)


def _who(entry: LogEntry) -> str:
    body = entry.body
    if isinstance(body, bodies.Note) and body.who and body.who != entry.writer.name:
        return translate("ChildWords", "{who}, written by {writer}").format(
            who=body.who, writer=entry.writer.name
        )
    return entry.writer.name


def _marks(entry: LogEntry) -> tuple[str, ...]:
    marks = []
    if entry.amended:
        marks.append(translate("ChildWords", "corrected"))
    if entry.provisional:
        marks.append(translate("ChildWords", "waits for the release"))
    if entry.clock_doubt:
        marks.append(translate("ChildWords", "the clock was doubtful"))
    return tuple(marks)


def _because(correction: bodies.Amend) -> tuple[str, ...]:
    if not correction.reason:
        return ()
    return (translate("ChildWords", "Corrected because: {why}").format(why=correction.reason),)


def _content(
    body: bodies.Body, case: Case, by_hash: Mapping[str, LogEntry], entry: LogEntry
) -> tuple[str, tuple[str, ...]]:
    """The text of a body, and the smaller facts under it."""
    match body:
        case bodies.Note():
            return body.text, _note_details(body, case, entry)
        case bodies.Create():
            return _created(body)
        case bodies.ChildUpdate():
            custody = ", ".join(each.name for each in body.child.custody_holders)
            if not custody:
                return "", ()
            said = translate("ChildWords", "Custody: {names}").format(names=custody)
            return said, ()
        case bodies.LevelChange():
            return body.reason, (day_words(body.date),)
        case bodies.ActorUpdate():
            actor = body.actor
            parts = (profession_label(actor.profession), actor.workplace, actor.phone, actor.email)
            return " · ".join(part for part in parts if part), ()
        case bodies.Agreement():
            said = translate("ChildWords", "{who}, by {date}").format(
                who=body.who, date=day_words(body.due)
            )
            return body.what, (said, *_meeting(body.meeting, case))
        case bodies.AgreementOutcome():
            return _outcome(body, case)
        case bodies.Consent():
            return _consent(body, case)
        case bodies.ConsentWithdrawn():
            return _withdrawn(body, case)
        case bodies.OtherGround():
            return body.ground, (
                translate("ChildWords", "For {name}: {purpose}").format(
                    name=body.receiver, purpose=body.purpose
                ),
                *((body.law,) if body.law else ()),
            )
        case bodies.MapVersion():
            count = len(body.network.actors)
            said = (
                translate("ChildWords", "1 actor on the map")
                if count == 1
                else translate("ChildWords", "{count} actors on the map").format(count=count)
            )
            return body.title, (said,)
        case bodies.MeetingHeld():
            meeting = body.meeting
            names = ", ".join(each.name for each in meeting.present)
            shown = (day_words(meeting.date), names)
            return meeting.title, tuple(each for each in shown if each)
        case bodies.SsdMeeting():
            there = translate("ChildWords", "There: {names}").format(
                names=", ".join(body.participants)
            )
            return body.worry, tuple(
                each for each in (day_words(body.date), there, body.shared, body.follow_up) if each
            )
        case bodies.EyesOnChild():
            if not body.until:
                return "", ()
            return translate("ChildWords", "Until {date}").format(date=day_words(body.until)), ()
        case bodies.Effort():
            until = translate("ChildWords", "Until {date}").format(date=day_words(body.until))
            return day_words(body.since), ((until,) if body.until else ())
        case bodies.Status():
            return body.text, ()
        case bodies.ParentsCopy():
            said = translate("ChildWords", "Given to {name}").format(name=body.given_to)
            return said, (day_words(body.date),)
        case bodies.Admitted():
            return _admitted(body, case, by_hash, entry)
        case bodies.TurnedDown():
            return body.reason, ()
        case bodies.CopyGiven():
            return _copy_given(body)
        case bodies.CopyRecalled():
            said = translate("ChildWords", "The consent it rested on has been taken back.")
            return said, ()
        case bodies.Contribution():
            return body.text, ()
        case bodies.OrphanRequest() | bodies.ReclaimRequest():
            return body.reason, ()
        case bodies.Amend():
            return _amended(body, entry, by_hash)
        case bodies.Redact():
            return body.reason, ((body.law,) if body.law else ())
        case bodies.HandoverNote():
            return _handed(body)
        case bodies.OfferBody():
            why = translate("ChildWords", "Because: {why}").format(why=reason_words(body.reason))
            return "", (why,)
        case bodies.DeclineBody() | bodies.WithdrawBody() | bodies.RestoreBody():
            return body.reason, ()
        case bodies.OrphanTakeoverBody():
            said = translate("ChildWords", "Seen and co-signed by {name}").format(
                name=body.cosigner.name
            )
            return body.reason, (said,)
        case bodies.ReclaimBody():
            lost = translate("ChildWords", "Lost by {name}").format(name=body.lost.name)
            said = translate("ChildWords", "Seen and co-signed by {name}").format(
                name=body.cosigner.name
            )
            return body.reason, (lost, said)
        case bodies.Close():
            names = ", ".join(body.consulted)
            consulted = translate("ChildWords", "Judged together with {names}").format(names=names)
            choice = (
                translate("ChildWords", "The log is to be destroyed")
                if body.choice == "destroy"
                else translate("ChildWords", "The log is archived")
            )
            facts = (outcome_words(body.outcome), consulted if names else "", choice)
            return body.reason, tuple(each for each in facts if each)
        case bodies.AcceptBody():
            if body.count == 1:
                return translate("ChildWords", "1 entry came along"), ()
            return translate("ChildWords", "{count} entries came along").format(
                count=body.count
            ), ()
        case _:
            return "", ()


def _admitted(
    body: bodies.Admitted, case: Case, by_hash: Mapping[str, LogEntry], entry: LogEntry
) -> tuple[str, tuple[str, ...]]:
    """What somebody else wrote, and that their signature is kept with it."""
    try:
        within = inner(body)
        said = read_body(within)
    except Untrusted:
        return "", ()
    text, details = ("", ()) if said is None else _content(said, case, by_hash, entry)
    written = translate("ChildWords", "Written and signed by {name} {moment}").format(
        name=body.author.name, moment=moment_words(within.header.at)
    )
    kind = (contribution_words(said.kind),) if isinstance(said, bodies.Contribution) else ()
    added = translate("ChildWords", "The holder adds: {text}").format(text=body.comment)
    return text, (*kind, *details, written, *((added,) if body.comment else ()))


def contribution_words(kind: str) -> str:
    """What somebody who is not the holder sends."""
    return {
        "observation": translate("ChildWords", "Observation"),
        "proposal": translate("ChildWords", "Proposal"),
    }.get(kind, kind)


def _copy_given(body: bodies.CopyGiven) -> tuple[str, tuple[str, ...]]:
    until = translate("ChildWords", "It can be read until {date}").format(
        date=day_words(body.until)
    )
    if not body.withheld:
        return until, ()
    without = (
        translate("ChildWords", "1 entry without its content")
        if body.withheld == 1
        else translate("ChildWords", "{count} entries without their content").format(
            count=body.withheld
        )
    )
    return until, (without,)


def _note_details(body: bodies.Note, case: Case, entry: LogEntry) -> tuple[str, ...]:
    details = []
    if body.date and body.date != local_moment(entry.at).date().isoformat():
        details.append(translate("ChildWords", "Happened {date}").format(date=day_words(body.date)))
    if body.reason:
        details.append(translate("ChildWords", "Because: {why}").format(why=body.reason))
    if body.discussed:
        details.append(
            translate("ChildWords", "Talked over with the parents {date}").format(
                date=day_words(body.discussed)
            )
        )
    elif body.not_discussed:
        details.append(
            translate("ChildWords", "Not yet talked over with the parents: {why}").format(
                why=body.not_discussed
            )
        )
    return (*details, *_meeting(body.meeting, case))


def _meeting(meeting: str, case: Case) -> tuple[str, ...]:
    held = next((each for each in case.meetings if each.id == meeting), None) if meeting else None
    if held is None:
        return ()
    title = held.title or kind_name("meeting")
    return (
        translate("ChildWords", "From the meeting {title}, {date}").format(
            title=title, date=day_words(held.date)
        ),
    )


def _created(body: bodies.Create) -> tuple[str, tuple[str, ...]]:
    said = translate("ChildWords", "{name} started the log and holds the relay").format(
        name=person_words(body.holder)
    )
    details = []
    if body.continues:
        details.append(translate("ChildWords", "A new course after an earlier one that was ended"))
    if not body.parents_told and body.why_not:
        details.append(
            translate("ChildWords", "The parents do not know yet: {why}").format(why=body.why_not)
        )
    return said, tuple(details)


def _outcome(body: bodies.AgreementOutcome, case: Case) -> tuple[str, tuple[str, ...]]:
    said = {
        "done": translate("ChildWords", "Done"),
        "not_done": translate("ChildWords", "Not done"),
        "moved": translate("ChildWords", "Moved to {date}").format(date=day_words(body.due)),
    }[body.outcome]
    known = next((each for each in case.agreements if each.agreement.id == body.id), None)
    what = f"{said}: {known.agreement.what}" if known else said
    return what, ((body.note,) if body.note else ())


def _consent(body: bodies.Consent, case: Case) -> tuple[str, tuple[str, ...]]:
    givers = ", ".join(member.name for member in case.child.family if member.id in body.given_by)
    return body.purpose, (
        translate("ChildWords", "For {names}").format(names=", ".join(body.receivers)),
        translate("ChildWords", "Given by {names}, {form}, valid until {date}").format(
            names=givers, form=form_words(body.form).lower(), date=day_words(body.valid_until)
        ),
    )


def _withdrawn(body: bodies.ConsentWithdrawn, case: Case) -> tuple[str, tuple[str, ...]]:
    known = next((each for each in case.consents if each.consent.id == body.id), None)
    by = translate("ChildWords", "By {name}").format(name=body.by) if body.by else ""
    return known.consent.purpose if known else "", ((by,) if by else ())


def _amended(
    body: bodies.Amend, entry: LogEntry, by_hash: Mapping[str, LogEntry]
) -> tuple[str, tuple[str, ...]]:
    old = next((by_hash[each] for each in entry.refs if each in by_hash), None)
    of = ""
    if old is not None:
        of = translate("ChildWords", "Corrects: {kind}, {date}").format(
            kind=kind_name(old.kind), date=moment_words(old.at)
        )
    return body.text, (*((of,) if of else ()), *_because(body))


def reason_words(reason: str) -> str:
    """Why the relay passed on, as the reference data names it."""
    return handover_reason_label(reason, current_language())


def _handed(body: bodies.HandoverNote) -> tuple[str, tuple[str, ...]]:
    details = []
    if body.agreed_by:
        details.append(translate("ChildWords", "Agreed with {names}").format(names=body.agreed_by))
    if body.family_view:
        details.append(
            translate("ChildWords", "The family says: {text}").format(text=body.family_view)
        )
    return body.status, tuple(details)
