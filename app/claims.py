"""What is done when a file proves that the relay was claimed without a release (rows 21 and 22).

Every file carries the custody chain, so a claim is learnt from whatever comes. Where nobody here
has a hand on the relay it is only noted who holds. One who has a hand on it takes it off
themselves (`take_in`), having read who claimed it, who signed with them, and why: the computer
that was thought lost may be this one. What was written here goes to the one who holds.
"""

from __future__ import annotations

from collections.abc import Iterable

from app.boxes import OutItem, Result, entry_of, hand_in, put_out, reopen, result, settle
from app.session import Change, Session
from models.bodies import is_contributed
from models.card import Keys
from models.chain import claim_of, line, offer_of
from models.custody import (
    Claim,
    ClaimCame,
    Custody,
    Effect,
    KeepProvisional,
    OfferCame,
    ReportFork,
)
from models.custody_table import step
from models.entry import CLAIM_KINDS, Entry
from models.errors import Refused, Untrusted
from storage.stafet.reader import Package

MOVES = frozenset({"offer", "accept", "decline", "release", "withdraw", "refuse", "claim"})
"""Types of files that carry the custody chain of a log and move responsibility."""


def tell(change: Change, claim: Entry, to: Keys, to_name: str) -> OutItem:
    """Make the message to the key that the relay was claimed from; it may never be sent."""
    return put_out(
        change,
        "claim",
        about=claim.hash,
        to=to,
        to_name=to_name,
        entries=_grounds(change, claim),
        head=claim,
    )


def _grounds(change: Change, claim: Entry) -> tuple[Entry, ...]:
    """The custody chain, and what a claim hangs on where only the lost computer lacks it."""
    checked = change.reread()
    chain = {entry.hash: entry for entry in checked.custody()}
    if claim.kind == "reclaim":
        released, accepted = claim.header.refs[0], claim.header.prev
        offered = checked.acceptances[accepted].offer.id
        names = [each.hash for each in checked.main]
        between = checked.main[names.index(offered) : names.index(released) + 1]
        chain |= {entry.hash: entry for entry in between}
    return tuple(chain.values())


def check_root(session: Session, package: Package) -> None:
    """Whether a file grows from the log that is here, where one with its id is.

    Everything in a file may be signed and hang together, and yet be another log that somebody
    made with the id of this one. Untrusted("chain.…") when it does not grow from what is here.
    """
    log, kind = package.manifest.log, package.manifest.type
    if kind == "offer" and session.journal.has_log(log):
        line((*session.journal.entries(log), *package.entries))
    if kind == "claim" and session.journal.has_log(log) and not in_package(session, package):
        raise Untrusted("chain.gap")


def in_package(session: Session, package: Package) -> tuple[Claim, ...]:
    """The claims that a file proves, oldest epoch first.

    An excerpt proves those whose offer or acceptance is here; a whole log (see `check_root`) all.
    """
    if package.manifest.type not in MOVES:
        return ()
    if package.line is not None:
        entries = [each for each in package.line.main if each.kind in CLAIM_KINDS]
    else:
        here = session.journal.hashes(package.manifest.log)
        entries = [each for each in package.entries if _is_grounded(each, package, here)]
    return tuple(sorted(map(claim_of, entries), key=lambda each: each.epoch))


def _is_grounded(entry: Entry, package: Package, here: set[str]) -> bool:
    if entry.kind not in CLAIM_KINDS:
        return False
    reclaims = entry.kind == "reclaim"
    accepted = entry_of(package, entry.header.prev if reclaims else entry.header.refs[0])
    return accepted.hash in here or accepted.header.prev in here


def learn(change: Change, package: Package) -> None:
    """Note who holds, where nobody here has a hand on the relay."""
    for claim in in_package(change.session, package):
        if not change.custody.has_a_hand:
            change.step(ClaimCame(claim))


def asks(session: Session, package: Package) -> bool:
    """Whether the person here has a hand on the relay, against what this file proves."""
    custody = session.custody(package.manifest.log)
    if package.manifest.type not in ("offer", "claim") or not custody.has_a_hand:
        return False
    return _counting(session, custody, package) != ()


def take_in(session: Session, sha: str) -> Result:
    """Take one's hand off the relay, because another has claimed it (rows 21 and 22)."""
    package = reopen(session, sha)
    log = package.manifest.log
    with session.change(log) as change:
        before = change.custody
        events = _counting(session, before, package)
        effects: list[Effect] = []
        for event in events:
            effects += change.step(event).effects
        item = None
        if effects:
            item = _let_go_of(change, before, package, effects)
        if package.manifest.type == "claim":
            settle(session, sha, "taken_in")
    return result(session, log, item, "yielded" if effects else "claim_noted")


def _counting(
    session: Session, custody: Custody, package: Package
) -> tuple[ClaimCame | OfferCame, ...]:
    """The events by which the person here would have to take their hand off the relay."""
    found: list[ClaimCame | OfferCame] = []
    for claim in in_package(session, package):
        taken = step(custody, ClaimCame(claim))
        if not taken.known:
            found.append(ClaimCame(claim))
            custody = taken.custody
    if package.manifest.type == "offer":
        offered = next(each for each in package.entries if each.hash == package.manifest.offer)
        came = OfferCame(offer_of(offered))
        try:
            outrun = KeepProvisional() in step(custody, came).effects
        except Refused:
            outrun = False
        if outrun or found:
            found.append(came)
    return tuple(found)


def _let_go_of(
    change: Change, before: Custody, package: Package, effects: Iterable[Effect]
) -> OutItem | None:
    """Keep the proof, and send what was written here to the one who holds now."""
    session = change.session
    own = _written_here(change, before)
    for effect in effects:
        if isinstance(effect, ReportFork):
            session.journal.add_evidence(
                change.log, "claim", change.case.head, effect.id, session.now()
            )
    change.receive(_that_fit(session, package))
    return hand_in(change, package, own) if own else None


def _written_here(change: Change, before: Custody) -> tuple[Entry, ...]:
    """One's own entries of the epoch one had, which the one who claimed has never seen."""
    epoch = before.writing_epoch if before.may_write else before.epoch
    mine = (
        each
        for each in change.session.journal.iter_entries(change.log)
        if (each.header.by, each.header.ep) == (before.me, epoch)
    )
    return tuple(each for each in mine if is_contributed(each.kind) and each.body is not None)


def _that_fit(session: Session, package: Package) -> tuple[Entry, ...]:
    """The entries of a file that hang on what is here, in an order in which each finds its place.

    The rest of another's custody chain is left in the file.
    """
    known = session.journal.hashes(package.manifest.log)
    found: list[Entry] = []
    waiting = [each for each in package.entries if each.hash not in known]
    while True:
        fitting = [
            each
            for each in waiting
            if each.header.prev in known
            and all(ref in known for ref in each.header.refs if each.kind in CLAIM_KINDS)
        ]
        if not fitting:
            return tuple(found)
        found += fitting
        known = known | {each.hash for each in fitting}
        waiting = [each for each in waiting if each.hash not in known]
