"""Copies to read: the log for somebody with a consent, with the content it covers (K12).

A copy is a file of type `copy`. What the consent does not cover goes along without its content,
so the chain still verifies and everybody sees that something is withheld. Nobody can write in a
copy (R-20). It lapses with what it rests on (`app.recalls`), and a newer one takes its place.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec

from app.boxes import OutItem, Result, about, attached_to, put_out, reopen, settle
from app.consents import OWN, judge_receiver
from app.overview_rows import case_card
from app.relay_words import sentence_after
from app.session import Session
from models import bodies
from models.bodies import NOTE_KINDS, read_body
from models.card import Trust
from models.case import Case
from models.custody import State
from models.entry import CUSTODY_KINDS, Entry, read_entry
from models.errors import Refused
from storage.read_copies import ReadCopy
from storage.stafet.reader import Package
from storage.vault import transaction

USUAL: tuple[str, ...] = (
    *NOTE_KINDS,
    "child",
    "level",
    "actor",
    "agreement",
    "agreement_outcome",
    "map_version",
    "meeting",
    "eyes_on_child",
    "effort",
    "status",
    "admitted",
)
"""Kinds of entries that are proposed to go along with their content."""
MORE: tuple[str, ...] = (
    "consent",
    "consent_withdrawn",
    "other_ground",
    "ssd_meeting",
    "handover_note",
    "attachment",
)
"""Kinds that can be chosen too; the files of attachments go along with their entries."""


class CopyRequest(msgspec.Struct, frozen=True):
    """A copy to be made. kinds: whose content goes along. since: ISO date, "" for all of it."""

    to_key: str
    kinds: tuple[str, ...] = USUAL
    since: str = ""


class Given(msgspec.Struct, frozen=True):
    """The newest copy somebody has got.

    lapsed: whether its last day is past. recalled: ISO date when it was recalled, "" if not.
    """

    body: bodies.CopyGiven
    at: str
    lapsed: bool
    recalled: str = ""


def make(
    session: Session,
    log: str,
    request: CopyRequest,
    progress: Callable[[int, int], None] | None = None,
) -> OutItem:
    """Make a copy to read for a contact; that it was given stands in the log.

    Refused when the gate is shut for exactly this receiver (R-16), when the card is changed, and
    for everybody but the holder.
    """
    contact = session.contacts.get(request.to_key)
    if contact is None:
        raise Refused("contact.unknown")
    if contact.trust is Trust.CHANGED:
        raise Refused("contact.changed")
    with session.change(log) as change:
        if change.custody.state not in (State.HOLDER, State.OFFERED):
            raise Refused("custody.not_holder", rule="R-20")
        judged = judge_receiver(session, change.case, request.to_key)
        if not judged.open or judged.kind == "" or judged.ground == OWN:
            raise Refused("gate.shut", rule="R-16")
        shown = _shown(session.line(log).main, request)
        body = bodies.CopyGiven(
            to=contact.card.person,
            receiver_key=request.to_key,
            ground=judged.ground,
            ground_kind=judged.kind,
            until=_until(change.case, judged.ground),
            kinds=request.kinds,
            since=request.since,
            withheld=sum(not each for each in shown.values()),
        )
        entry = change.add("copy_given", body)
        shown[entry.hash] = True
        checked = change.reread()
        total = len(checked.main)
        return put_out(
            change,
            "copy",
            about=entry.hash,
            to=contact.card.keys,
            to_name=contact.card.person.name,
            entries=tuple(
                each if shown.get(each.hash, each.kind in CUSTODY_KINDS) else _bare(each)
                for each in checked.whole()
            ),
            head=entry,
            attachments=attached_to(session, log, (e for e in checked.main if shown[e.hash])),
            progress=None if progress is None else lambda done: progress(done, total),
        )


def withheld(session: Session, log: str, request: CopyRequest) -> tuple[int, int]:
    """(entries with content, entries without) of a copy made now: shown before it is made."""
    shown = _shown(session.line(log).main, request)
    without = sum(not each for each in shown.values())
    return len(shown) - without, without


def given(session: Session, log: str) -> tuple[Given, ...]:
    """Who has a copy to read, the newest of each, by name."""
    newest: dict[str, Given] = {}
    today = session.today()
    case = session.case(log)
    gone = recalled(case)
    for entry in case.entries:
        body = entry.body
        if isinstance(body, bodies.CopyGiven):
            newest[body.receiver_key] = Given(
                body, entry.at, today > body.until, gone.get(entry.hash, "")
            )
    return tuple(sorted(newest.values(), key=lambda each: each.body.to.name))


def recalled(case: Case) -> dict[str, str]:
    """Copies that were recalled, by the hash of their entry, with the ISO date."""
    return {
        name: entry.body.date
        for entry in case.entries
        if isinstance(entry.body, bodies.CopyRecalled)
        for name in entry.body.copies
    }


# --- the reader's end -------------------------------------------------------------------------


def keep(session: Session, sha: str) -> Result:
    """Keep a copy to read; it takes the place of an older one of the same log.

    Refused when it is not for me or not from the holder, when it has lapsed, when I may write in
    the log myself, and when it is older than, or another line than, the one that is kept.
    """
    package = reopen(session, sha)
    body = terms(package)
    log = package.manifest.log
    if body is None or body.receiver_key != session.key:
        raise Refused("copy.not_for_me", rule="K12")
    if session.custody(log).state not in (State.NOTHING, State.RELEASED, State.VERIFIED):
        raise Refused("copy.holder", rule="K12")
    if session.today() > body.until:
        raise Refused("copy.lapsed", rule="K12")
    if is_recalled(session, package):
        raise Refused("copy.recalled", rule="K12")
    before = session.read_copies.get(log)
    if before is not None and before.manifest_sha != sha:
        _check_newer(package, reopen(session, before.manifest_sha))
    with transaction(session.vault):
        session.read_copies.put(ReadCopy(log, sha, body.until, package.manifest.created))
        settle(session, sha, "kept")
        if before is not None and before.manifest_sha != sha:
            session.inbox.delete_copy(before.manifest_sha)
        session.forget(log)
        if not session.journal.has_log(log):
            custody, today = session.custody(log), session.today()
            card = case_card(session.case(log), custody, today, session.known_by)
            session.overview.save_card(card)
    return Result(log, session.case(log), None, sentence_after("copy_kept"))


def drop(session: Session, log: str) -> None:
    """Take a copy away from here, lapsed or not; it goes with its file."""
    copy = session.read_copies.get(log)
    if copy is None:
        raise Refused("log.unknown")
    with transaction(session.vault):
        session.read_copies.remove(log)
        session.inbox.delete_copy(copy.manifest_sha)
        if not session.journal.has_log(log):
            session.overview.remove(log)
    session.forget(log)


def close(session: Session, package: Package) -> bool:
    """At the reader's: close the kept copy that a recall names; whether there was one.

    Only who has the log, or the copy itself, knows the hash of the entry that gave it.
    """
    copy = session.read_copies.get(package.manifest.log)
    if copy is None or reopen(session, copy.manifest_sha).manifest.head not in _named(package):
        return False
    drop(session, package.manifest.log)
    return True


def is_recalled(session: Session, copy: Package) -> bool:
    """Whether a recall of this very copy has come already."""
    return any(
        copy.manifest.head in _named(reopen(session, item.manifest_sha))
        for item in session.inbox.all()
        if item.type == "recall" and item.log == copy.manifest.log
    )


def _named(package: Package) -> tuple[str, ...]:
    body = read_body(about(package, "copy_recalled"))
    return body.copies if isinstance(body, bodies.CopyRecalled) else ()


def drop_lapsed(session: Session) -> int:
    """Take away every copy whose last day is past, or that was recalled; how many there were."""
    today = session.today()
    lapsed = [
        each.log
        for each in session.read_copies.all()
        if today > each.until or is_recalled(session, reopen(session, each.manifest_sha))
    ]
    for log in lapsed:
        drop(session, log)
    return len(lapsed)


def terms(package: Package) -> bodies.CopyGiven | None:
    """What a copy was given on, as its sender signed it; None when it does not say."""
    if package.line is None or package.line.head.header.by != package.manifest.sender.entry:
        return None
    body = read_body(package.line.head)
    return body if isinstance(body, bodies.CopyGiven) else None


def _check_newer(new: Package, old: Package) -> None:
    if old.manifest.head in {each.hash for each in new.entries}:
        return
    if new.manifest.head in {each.hash for each in old.entries}:
        raise Refused("copy.older", rule="K12")
    raise Refused("copy.other_line", rule="K12")


def _shown(main: tuple[Entry, ...], request: CopyRequest) -> dict[str, bool]:
    """Whether each entry goes along with its content, by hash."""
    shown: dict[str, bool] = {}
    for entry in main:
        kind = entry.kind
        if kind in CUSTODY_KINDS:
            shown[entry.hash] = True
        elif entry.body is None:
            shown[entry.hash] = False
        elif kind == "amend":
            # A correction says what it corrects, so it follows that.
            shown[entry.hash] = all(shown.get(ref, False) for ref in entry.header.refs)
        elif kind == "redact":
            shown[entry.hash] = True
        else:
            recent = not request.since or entry.header.at[:10] >= request.since
            shown[entry.hash] = kind in request.kinds and recent
    return shown


def _bare(entry: Entry) -> Entry:
    return read_entry(entry.head, entry.sig, None, None)


def _until(case: Case, ground: str) -> str:
    for state in case.consents:
        if state.consent.id == ground:
            return state.consent.valid_until
    return next(each.valid_until for each in case.grounds if each.id == ground)
