"""The parents' full copy of the log: every entry, every field (R-17, R-18, R-31)."""

from __future__ import annotations

from functools import partial

from app import reference
from app.documents.close import finish
from app.documents.minutes import put_minutes
from app.documents.sheet import (
    BODY,
    LABEL,
    NAME,
    QUIET,
    SMALL,
    STRONG,
    SUBTITLE,
    Sheet,
    picture_size,
)
from app.documents.words import (
    Names,
    centre_name,
    choices,
    day,
    group_name,
    kind_name,
    labels,
    level_name,
    meeting_title,
    member_line,
    moment,
    person_line,
    reason_name,
    rows_of,
    technical,
    writer_line,
)
from app.language import translate
from app.map_words import dimensions
from models import bodies
from models.case import AgreementState, Answer, Case, ConsentState, LogEntry
from models.network_map import CENTRE, MapActor, NetworkMap, Tie, unknown_pairs


def make(case: Case, *, today: str, map_png: bytes | None, archive: bool = False) -> bytes:
    """See `app.documents.log_pdf`."""
    sheet = Sheet()
    names = Names(case)
    _first_page(sheet, case, today, archive=archive)
    _people(sheet, case)
    _agreements(sheet, case)
    _consents(sheet, case, names)
    _maps(sheet, case, names, map_png)
    _meetings(sheet, case, names)
    _chain(sheet, case)
    _entries(sheet, case, names)
    _technical(sheet, case)
    return finish(
        sheet,
        title=(
            translate("Documents", "Relay log, to be kept")
            if archive
            else translate("Documents", "Relay log: copy for the parents")
        ),
        left=(
            translate("Documents", "To be kept in the archive")
            if archive
            else translate("Documents", "Copy for the parents")
        ),
        date=day(today),
        practice=case.practice,
        archive=archive,
    )


# ---------------------------------------------------------------- page 1


def _first_page(sheet: Sheet, case: Case, today: str, *, archive: bool) -> None:
    sheet.heading(1, translate("Documents", "Relay log"))
    sheet.text(
        (
            translate("Documents", "The whole log of {name}, {date}")
            if archive
            else translate("Documents", "Copy for the parents of {name}, {date}")
        ).format(name=case.child.name, date=day(today)),
        SUBTITLE,
        after=22.0,
    )
    put_holder(sheet, case)
    rows = [
        (translate("Documents", "Level"), level_name(case.level)),
        (
            translate("Documents", "Keeps an eye on the child"),
            eyes_line(case),
        ),
        (
            translate("Documents", "Status"),
            case.status or translate("Documents", "No status has been written."),
        ),
    ]
    if not case.parents_told:
        rows.append((labels()["why_not"], case.why_not_told))
    if case.closed:
        rows.append((translate("Documents", "Course ended"), day(case.closed.date)))
    sheet.facts([row for row in rows if row[1].strip()])
    sheet.heading(2, translate("Documents", "What this is"))
    if archive:
        sheet.text(
            translate(
                "Documents",
                "This is everything that is written in the log: {count} entries. It was saved to "
                "be kept in the archive. The signed entries lie beside it.",
            ).format(count=len(case.entries))
        )
        return
    sheet.text(
        translate(
            "Documents",
            "This is a copy of everything that is written in the log about your child: "
            "{count} entries. You may read all of it at any time. If something is wrong, or "
            "missing, say so to the one who holds the relay: it is then corrected, and both the "
            "old and the new text can be read.",
        ).format(count=len(case.entries))
    )


def put_holder(sheet: Sheet, case: Case) -> None:
    """Who holds the relay and how to reach them, framed so that it is found at once (R-31)."""
    holder = case.holder.person
    missing = translate("Documents", "not written")
    top = sheet.y
    sheet.text(translate("Documents", "Holds the relay now"), LABEL, after=1.0)
    sheet.text(holder.name, NAME, after=3.0)
    profession = reference.profession_label(holder.profession)
    sheet.facts(
        [
            row
            for row in (
                (translate("Documents", "Profession"), profession),
                (translate("Documents", "Workplace"), holder.workplace or missing),
                (translate("Documents", "Telephone"), holder.phone or missing),
                (translate("Documents", "E-mail"), holder.email),
                (translate("Documents", "Since"), moment(case.holder.since)),
            )
            if row[1].strip()
        ]
    )
    sheet.y -= 4.0
    sheet.frame(top)
    sheet.y += 24.0


def eyes_line(case: Case) -> str:
    """Who follows the child between meetings, and until when."""
    eyes = case.eyes_on_child
    if eyes is None:
        return translate("Documents", "Nobody is written down.")
    if not eyes.until:
        return eyes.name
    return translate("Documents", "{name}, until {date}").format(
        name=eyes.name, date=day(eyes.until)
    )


# ---------------------------------------------------------------- overviews


def _people(sheet: Sheet, case: Case) -> None:
    child = case.child
    sheet.heading(2, translate("Documents", "The child and the family"))
    rows = [
        (labels()["child"], child.name),
        (labels()["birth_date"], day(child.birth_date)),
        *(
            (member.relation or labels()["family"], member_line(member, relation=False))
            for member in child.family
        ),
        (labels()["formally_responsible"], child.formally_responsible),
    ]
    sheet.facts([row for row in rows if row[1].strip()])
    sheet.heading(2, translate("Documents", "Those who take part"))
    if not case.actors:
        sheet.text(translate("Documents", "Nobody is written down."), QUIET)
        return
    sheet.table(
        (
            translate("Documents", "Who"),
            translate("Documents", "Group"),
            translate("Documents", "Taking part"),
        ),
        [
            (person_line(each), group_name(each.group), _span(each.joined, each.left))
            for each in case.actors
        ],
        (0.5, 0.24, 0.26),
    )


def _span(joined: str, left: str) -> str:
    parts = []
    if joined:
        parts.append(translate("Documents", "since {date}").format(date=day(joined)))
    if left:
        parts.append(translate("Documents", "left {date}").format(date=day(left)))
    return ", ".join(parts)


def _agreements(sheet: Sheet, case: Case) -> None:
    sheet.heading(2, translate("Documents", "Agreements"))
    if not case.agreements:
        sheet.text(translate("Documents", "There are no agreements."), QUIET)
        return
    sheet.table(
        (
            translate("Documents", "Who"),
            translate("Documents", "What"),
            translate("Documents", "When"),
            translate("Documents", "How it went"),
        ),
        [
            (
                each.agreement.who,
                each.agreement.what,
                day(each.agreement.due),
                _outcome(each),
            )
            for each in case.agreements
        ],
        (0.2, 0.38, 0.19, 0.23),
    )


def _outcome(state: AgreementState) -> str:
    if state.status == "open":
        return translate("Documents", "Open")
    word = choices().get(("outcome", state.status), state.status)
    said = ", ".join(part for part in (word, day(state.outcome_date)) if part)
    return f"{said}. {state.outcome_note}" if state.outcome_note else said


def _consents(sheet: Sheet, case: Case, names: Names) -> None:
    sheet.heading(2, translate("Documents", "Consents and other grounds"))
    if not case.consents and not case.grounds:
        sheet.text(translate("Documents", "None is registered."), QUIET)
        return
    rows = [_consent(each, names) for each in case.consents]
    rows.extend(
        (
            f"{each.purpose} ({each.ground}{', ' if each.law else ''}{each.law})",
            each.receiver,
            translate("Documents", "Ground other than consent"),
            translate("Documents", "until {date}").format(date=day(each.valid_until)),
        )
        for each in case.grounds
    )
    sheet.table(
        (
            translate("Documents", "Purpose"),
            translate("Documents", "May be given to"),
            translate("Documents", "Given by"),
            translate("Documents", "Valid"),
        ),
        rows,
        (0.34, 0.24, 0.2, 0.22),
    )


def _consent(state: ConsentState, names: Names) -> tuple[str, str, str, str]:
    consent = state.consent
    valid = translate("Documents", "until {date}").format(date=day(consent.valid_until))
    if state.withdrawn:
        valid = translate("Documents", "taken back {date}").format(date=day(state.withdrawn))
    return (
        consent.purpose,
        ", ".join(consent.receivers),
        ", ".join(names.person(each) for each in consent.given_by),
        valid,
    )


def _maps(sheet: Sheet, case: Case, names: Names, map_png: bytes | None) -> None:
    keep = picture_size(map_png)[1] if map_png else 54.0
    sheet.heading(2, translate("Documents", "Network map"), keep=keep)
    newest = case.latest_map
    if newest is None:
        sheet.text(translate("Documents", "No network map has been saved."), QUIET)
        return
    if map_png:
        sheet.picture(
            map_png,
            translate("Documents", "The newest network map. Its ties stand in words below."),
        )
    sheet.table(
        (
            translate("Documents", "Version"),
            translate("Documents", "Saved"),
            translate("Documents", "In words under"),
        ),
        [(each.version.title, moment(each.at), names.entry(each.entry)) for each in case.maps],
        (0.44, 0.34, 0.22),
    )


def put_map(sheet: Sheet, network: NetworkMap) -> None:
    """A network map in words: who is on it, how they work together, what is not discussed."""
    called = {each.id: each.name for each in network.actors}
    if network.has_middle:
        kind = centre_name(network.centre.kind)
        called[CENTRE] = network.centre.label or kind
        middle = f"{called[CENTRE]} ({kind})" if network.centre.label else kind
        sheet.facts([(translate("Documents", "In the middle"), middle)])
    elif network.centre.label:
        sheet.facts([(translate("Documents", "Organisation"), network.centre.label)])
    if network.actors:
        sheet.table(
            (
                translate("Documents", "On the map"),
                translate("Documents", "Profession"),
                translate("Documents", "Workplace"),
                translate("Documents", "Group"),
            ),
            [
                (
                    _map_name(each),
                    reference.profession_label(each.profession),
                    each.workplace,
                    group_name(each.group),
                )
                for each in network.actors
            ],
            (0.3, 0.23, 0.25, 0.22),
        )
    scale = reference.tie_levels()
    if network.ties:
        sheet.table(
            (
                translate("Documents", "Between"),
                translate("Documents", "Tie"),
                translate("Documents", "Note"),
            ),
            [
                (
                    f"{called.get(tie.a, tie.a)} – {called.get(tie.b, tie.b)}",
                    f"{tie.level.value}: {scale.text(tie.level).label}",
                    _tie_words(tie),
                )
                for tie in network.ties
            ],
            (0.42, 0.26, 0.32),
        )
    left = len(unknown_pairs(network))
    if left:
        sheet.text(
            (
                translate("Documents", "{label}: 1 pair.")
                if left == 1
                else translate("Documents", "{label}: {count} pairs.")
            ).format(label=scale.unknown.label, count=left),
            QUIET,
        )


def _tie_words(tie: Tie) -> str:
    """What was said of a pair: the note, and each dimension with its place on the scale."""
    scale = dimensions()
    labels = {each.key: each.label for each in scale.dimensions}
    parts = [tie.note] if tie.note else []
    parts += [
        translate("Documents", "{dimension}: {value} of {most}").format(
            dimension=labels.get(each.key, each.key), value=each.value, most=scale.scale.most
        )
        for each in tie.dimensions
    ]
    return "; ".join(parts)


def _map_name(actor: MapActor) -> str:
    parts = [actor.name]
    if actor.authority:
        parts.append(translate("Documents", "authority"))
    if actor.left:
        parts.append(translate("Documents", "left {date}").format(date=day(actor.left)))
    if actor.issues:
        named = ", ".join(actor.issues)
        parts.append(translate("Documents", "there for: {issues}").format(issues=named))
    return ", ".join(parts)


def _meetings(sheet: Sheet, case: Case, names: Names) -> None:
    sheet.heading(2, translate("Documents", "Meetings"))
    held = [entry for entry in case.entries if isinstance(entry.body, bodies.MeetingHeld)]
    if not held:
        sheet.text(translate("Documents", "No meeting has been held."), QUIET)
        return
    rows = [
        (
            meeting_title(entry.body.meeting.title, entry.body.meeting.kind, ""),
            day(entry.body.meeting.date),
            names.entry(entry.hash),
        )
        for entry in held
        if isinstance(entry.body, bodies.MeetingHeld)
    ]
    sheet.table(
        (
            translate("Documents", "Meeting"),
            translate("Documents", "Date"),
            translate("Documents", "Minutes under"),
        ),
        rows,
        (0.5, 0.28, 0.22),
    )


def _chain(sheet: Sheet, case: Case) -> None:
    sheet.heading(2, translate("Documents", "The way of the relay"))
    sheet.table(
        (
            translate("Documents", "Holder"),
            translate("Documents", "Since"),
            translate("Documents", "Why it passed on"),
        ),
        [
            (
                person_line(each.person),
                moment(each.since),
                ". ".join(
                    part
                    for part in (
                        reason_name(each.reason) if each.reason else "",
                        translate("Documents", "Agreed by {name}").format(name=each.agreed_by)
                        if each.agreed_by
                        else "",
                    )
                    if part
                ),
            )
            for each in case.relay_chain
        ],
        (0.42, 0.26, 0.32),
    )
    if case.answers:
        sheet.table(
            (
                translate("Documents", "Said no"),
                translate("Documents", "When"),
                translate("Documents", "Reason"),
            ),
            [(person_line(each.who), moment(each.at), _no(each)) for each in case.answers],
            (0.42, 0.26, 0.32),
        )


def _no(answer: Answer) -> str:
    """Why an offer was declined, in the receiver's words, or that an acceptance was refused."""
    if answer.kind == "decline":
        return answer.words
    return translate("Documents", "The acceptance came too late and was refused by the giver.")


# ---------------------------------------------------------------- the log itself


def _entries(sheet: Sheet, case: Case, names: Names) -> None:
    sheet.new_page()
    sheet.heading(2, translate("Documents", "The whole log, in the order it was written"))
    removals = {
        ref: entry.hash
        for entry in case.entries
        if isinstance(entry.body, bodies.Redact)
        for ref in entry.refs
    }
    for number, entry in enumerate(case.entries, 1):
        removed_by = removals.get(entry.hash, "")
        sheet.together(partial(_entry, sheet, number, entry, names, removed_by))


def _entry(sheet: Sheet, number: int, entry: LogEntry, names: Names, removed_by: str) -> None:
    sheet.parting()
    sheet.heading(3, f"{number}. {kind_name(entry.kind)}", keep=44.0)
    writer = writer_line(entry.writer) or translate("Documents", "Unknown writer")
    sheet.text(f"{moment(entry.at)} · {writer}", SMALL, after=3.0, keep=15.0)
    for mark in _marks(entry, names):
        sheet.text(mark, QUIET, after=3.0)
    body = entry.body
    if body is None:
        sheet.text(_absent(entry, names, removed_by), BODY)
    elif isinstance(body, bodies.MeetingHeld):
        sheet.y += 2.0
        put_minutes(sheet, body.meeting, level=4)
    elif isinstance(body, bodies.MapVersion):
        sheet.facts([(names.labels["title"], body.title)] if body.title else [])
        put_map(sheet, body.network)
    else:
        _fields(sheet, body, names)
    _corrections(sheet, entry, names)


def _corrections(sheet: Sheet, entry: LogEntry, names: Names) -> None:
    """The new texts of a corrected entry, under the old one, which stays readable."""
    for each in entry.amended:
        lead = translate("Documents", "Corrected, {entry}:").format(entry=names.entry(each))
        sheet.text(f"{lead} {names.correction(each)}".strip(), STRONG, indent=14.0, after=4.0)


def _fields(sheet: Sheet, body: bodies.Body, names: Names) -> None:
    """Free text over the whole width, then the other fields with their labels."""
    rows = rows_of(body, names)
    text = getattr(body, "text", "")
    if text:
        sheet.text(text, BODY, after=4.0)
        rows = [row for row in rows if row[0] != names.labels["text"]]
    sheet.facts(rows)


def _marks(entry: LogEntry, names: Names) -> list[str]:
    marks = []
    if entry.refs and entry.kind in ("amend", "redact", "release", "takeover", "withdraw"):
        listed = ", ".join(names.entry(each) for each in entry.refs)
        marks.append(translate("Documents", "Concerns {entries}").format(entries=listed))
    if entry.provisional:
        marks.append(
            translate("Documents", "Written by the receiver before the relay was released.")
        )
    if entry.clock_doubt:
        marks.append(
            translate("Documents", "The stated time is earlier than that of the entry before.")
        )
    return marks


def _absent(entry: LogEntry, names: Names, removed_by: str) -> str:
    """Why there is no text, said plainly."""
    if removed_by:
        return translate(
            "Documents",
            "The content has been removed on purpose. The reason stands under {entry}.",
        ).format(entry=names.entry(removed_by))
    if not entry.known_kind:
        return translate(
            "Documents",
            "This entry was written by a newer version of the program. It is kept whole, but "
            "this version cannot show it.",
        )
    return translate(
        "Documents", "The content is withheld from the one who made this copy, or was removed."
    )


def _technical(sheet: Sheet, case: Case) -> None:
    """Hashes, keys and ids, so that truly nothing of the log is left out (R-17)."""
    sheet.new_page()
    sheet.heading(2, translate("Documents", "For the one who wants to check"))
    sheet.text(
        translate(
            "Documents",
            "Numbers and keys that tie the entries together. They are not needed to understand "
            "the log, but belong to the whole copy.",
        ),
        QUIET,
    )
    sheet.text(translate("Documents", "Log {log}").format(log=case.log), SMALL)
    for number, entry in enumerate(case.entries, 1):
        parts = [
            f"{number}. {entry.kind}",
            f"ep {entry.ep}, seq {entry.seq}",
            entry.at,
            f"by {entry.by}",
            f"hash {entry.hash}",
            *(f"ref {ref}" for ref in entry.refs),
            *(technical(entry.body) if entry.body is not None else ()),
        ]
        sheet.text(" · ".join(parts), SMALL, after=3.0)
