"""`bindeled doctor`: is everything whole? Store, signatures, chain, custody, projections.

Findings are codes and counts, never names or text, so the report may be shown to anybody.
"""

from __future__ import annotations

import tempfile
from pathlib import Path

import msgspec

from app import answering, boxes, cases, consents, contacts, handover, journal, offering
from app.language import translate
from app.overview_rows import agreement_rows, case_card
from app.session import Session, create_session, fold
from models import bodies
from models.custody import Custody, State
from models.custody_table import step
from models.entry import Header
from models.errors import BindeledError
from models.people import Child, FamilyMember, Person
from storage import search
from storage.integrity import check_store
from storage.signing import verify_entry
from storage.slots import Kdf


class Finding(msgspec.Struct, frozen=True):
    """Something that is not as it must be. log: first digits of the log's id, "" for the store."""

    code: str
    log: str = ""


class Report(msgspec.Struct, frozen=True):
    """What the doctor saw. entries, logs: how many were looked at."""

    logs: int
    entries: int
    findings: tuple[Finding, ...]

    @property
    def well(self) -> bool:
        return not self.findings


def examine(session: Session) -> Report:
    """Look at everything in an open profile; only an index that does not fit is made anew.

    It is made anew in a store that is whole otherwise; a damaged one is left as it is.
    """
    findings = [Finding(code) for code in check_store(session.vault)]
    if [each.code for each in findings] == ["store.search"]:
        search.rebuild(session.vault)
    logs, entries = session.journal.logs(), 0
    for log in logs:
        try:
            entries += session.journal.count(log)
            findings += [Finding(code, log[:8]) for code in _examine_log(session, log)]
        except BindeledError as error:
            findings.append(Finding(error.code, log[:8]))
    return Report(logs=len(logs), entries=entries, findings=tuple(findings))


def _examine_log(session: Session, log: str) -> list[str]:
    """Codes of what is wrong in a log; BindeledError where it cannot even be read."""
    for entry in session.journal.iter_entries(log):
        verify_entry(entry)
    line = session.line(log)
    custody = session.custody(log)
    opened = fold(line, custody)
    found = []
    if line.forks:
        found.append("doctor.fork")
    if replayed(session, log) != custody:
        found.append("doctor.custody_replay")
    if not _custody_fits(custody, line.head.header):
        found.append("doctor.custody_chain")
    card = case_card(opened.case, custody, session.today(), session.known_by)
    if session.overview.card(log) != card:
        found.append("doctor.overview")
    kept = sorted(session.overview.agreements(log), key=lambda row: row.id)
    if kept != sorted(agreement_rows(opened.case), key=lambda row: row.id):
        found.append("doctor.agreements")
    if session.case(log) != opened.case:
        found.append("doctor.case")
    return found


def replayed(session: Session, log: str) -> Custody:
    """The custody state that folding every kept event gives."""
    custody = Custody(me=session.key)
    for event in session.journal.custody_events(log):
        custody = step(custody, event).custody
    return custody


def _custody_fits(custody: Custody, last: Header) -> bool:
    """Whether the newest entry of the main line is the holder's, as custody says."""
    if custody.state in (State.HOLDER, State.OFFERED, State.CLOSED):
        return last.by == custody.me == custody.holder
    if custody.state is State.RELEASED:
        # Of a newer epoch a sealed copy may know by an offer that was said no to, and hold nothing.
        heard_of = custody.epoch > last.ep
        return custody.holder != custody.me and (heard_of or last.by == custody.holder)
    return True


def self_test() -> Report:
    """Try everything once on throw-away stores; what was found in both of them.

    The frozen program runs it, so that a build that lacks a part says so.
    """
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        root = Path(folder)
        giver = _someone(root / "a", "Ærø Ågård")
        taker = _someone(root / "b", "Søs Prøve")
        try:
            codes = _relay(root, giver, taker)
            seen = [examine(one) for one in (giver, taker)]
        finally:
            giver.close()
            taker.close()
    if translate("DoctorReport", "All is well.") == "All is well.":
        codes.append("doctor.language")
    return Report(
        logs=sum(each.logs for each in seen),
        entries=sum(each.entries for each in seen),
        findings=(
            *(Finding(code) for code in codes),
            *(found for each in seen for found in each.findings),
        ),
    )


def _someone(folder: Path, name: str) -> Session:
    cheap = Kdf(memory_kib=8 * 1024, passes=1, lanes=1)
    return create_session(folder, name, "kun en selvtest", Person(name=name), kdf=cheap)


def _relay(root: Path, giver: Session, taker: Session) -> list[str]:
    """One whole handover by files, as two people would do it."""
    for one, other in ((giver, taker), (taker, giver)):
        contacts.keep(other, contacts.read_card(contacts.export_own_card(one, root)))
    mother = FamilyMember(id=giver.new_id(), name="Mor Æ", custody=True)
    case = cases.start(
        giver, Child(name="Prøve Å", family=(mother,)), observation="Æblegrød, øl og ål."
    )
    consents.register(giver, case.log, _consent(giver, taker, mother))
    request = offering.OfferRequest(to_key=taker.key, reason="other", status="Selvtest")
    offered = offering.offer(giver, case.log, request)
    seen = handover.preview(taker, handover.export(giver, offered.id, root))
    accepted = answering.accept(taker, seen.sha)
    journal.write_note(
        taker, case.log, "observation", bodies.Note(text="Imens", date=taker.today())
    )
    released = _carry(accepted.out, taker, giver, root)
    _carry(released, giver, taker, root)
    failed = []
    if taker.custody(case.log).state is not State.HOLDER:
        failed.append("doctor.relay")
    if giver.custody(case.log).state is not State.RELEASED:
        failed.append("doctor.relay")
    from app.documents import log_pdf  # reportlab is slow to load and only this needs it

    if not log_pdf(taker.case(case.log), today=taker.today()).startswith(b"%PDF"):
        failed.append("doctor.pdf")
    return failed


def _carry(
    item: boxes.OutItem | None, sender: Session, receiver: Session, root: Path
) -> boxes.OutItem | None:
    if item is None:
        return None
    seen = handover.preview(receiver, handover.export(sender, item.id, root))
    return handover.take_in(receiver, seen.sha).out


def _consent(giver: Session, taker: Session, mother: FamilyMember) -> bodies.Consent:
    return bodies.Consent(
        id=giver.new_id(),
        purpose="Selvtest",
        covers="Alt",
        receivers=(taker.person.name,),
        receiver_keys=(taker.key,),
        given_by=(mother.id,),
        form="oral",
        date=giver.today(),
        valid_until="9999-12-31",
    )
