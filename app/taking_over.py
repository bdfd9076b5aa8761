"""Holding the relay when the giver's release has come (rows 13 to 16), and after a set-back."""

from __future__ import annotations

from app.boxes import Result, about, entry_of, put_attachments, reopen, result, settle
from app.preview import is_second_release
from app.session import Change, Session
from models import bodies
from models.chain import acceptance_of, offer_of
from models.custody import ReleaseCame, ReportFork, State, TakeOver
from models.entry import Entry
from models.errors import Refused
from storage.stafet.reader import Package


def take_in(session: Session, package: Package, sha: str) -> Result:
    """Do what the state table says of a release: hold alone from now, or keep it as proof."""
    log = package.manifest.log
    released = about(package, "release")
    accepted = entry_of(package, released.header.refs[0])
    offered = entry_of(package, accepted.header.prev)
    acceptance = acceptance_of(accepted, offer_of(offered))
    with session.change(log) as change:
        taken = change.step(ReleaseCame(released.hash, acceptance))
        outcome = _hold_again(change, package, released) if taken.known else "known"
        for effect in taken.effects:
            if isinstance(effect, TakeOver):
                _bring_back(change, package.manifest.offer)
                # What was written under another acceptance of mine stays stored beside the line.
                change.recover(package.entries)
                put_attachments(session, package)
                change.add(
                    "takeover", bodies.TakeoverBody(holder=session.person), refs=(released.hash,)
                )
                change.reread()
                outcome = "taken_over"
            elif isinstance(effect, ReportFork):
                session.journal.add_evidence(
                    log, "release", change.case.head, released.hash, session.now()
                )
                change.receive(package.entries)
                outcome = "fork"
        settle(session, sha, "taken_in")
    return result(session, log, None, outcome)


def _hold_again(change: Change, package: Package, release: Entry) -> str:
    """Read in a release that one knew before the store was set back; the outcome in a word.

    The entry of taking over was lost with the store, and is written anew.
    """
    session = change.session
    if not session.log_behind(change.log):
        if not is_second_release(session, release):
            return "known"
        # Another release than the one that counts: its signer let go twice, and that is shown.
        change.receive(package.entries)
        return "fork"
    _bring_back(change, package.manifest.offer)
    change.recover(package.entries)
    put_attachments(change.session, package)
    if change.custody.state is State.HOLDER:
        body = bodies.TakeoverBody(holder=change.session.person)
        change.add("takeover", body, refs=(release.hash,))
        change.reread()
    return "filled_up"


def _bring_back(change: Change, offer_id: str) -> None:
    """Read in the whole log from its offer, where this store has lost it since (row 16).

    Refused("release.offer_missing") when the offer is not in the inbox: it must be opened first.
    """
    session = change.session
    if session.journal.entry(offer_id) is not None:
        return
    offers = (each for each in session.inbox.all() if each.type == "offer")
    sha = next((each.manifest_sha for each in offers if each.offer == offer_id), None)
    if sha is None:
        raise Refused("release.offer_missing", rule="R-02")
    package = reopen(session, sha)
    if not session.journal.has_log(change.log):
        change.start_log(practice=package.manifest.practice)
    change.receive(package.entries)
    put_attachments(session, package)
    settle(session, sha, "accepted")


def fill_up(session: Session, package: Package, sha: str) -> Result:
    """Read in again what a store that was set back has lost: the offer that one had accepted."""
    log = package.manifest.log
    if not session.log_behind(log):
        raise Refused("file.nothing_to_take_in")
    with session.change(log) as change:
        change.receive(package.entries)
        put_attachments(session, package)
        change.reread()
        settle(session, sha, "accepted")
    return result(session, log, None, "filled_up")
