"""Somebody who knows only the id of a log makes a log of their own with it, and claims to hold.

Everything in such files is signed and hangs together; but it does not grow from the log that is
here, so it says nothing about who holds it (R-01).
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from app import answering, handover
from app.session import Session
from models.bodies import AcceptBody, OfferBody, ReclaimBody, ReleaseBody, TakeoverBody
from models.card import Keys, Trust
from models.chain import line
from models.custody import State
from models.entry import Entry
from models.errors import Untrusted
from storage import signing
from storage.stafet.writer import build
from tests.app.people import Two
from tests.storage.stafet.world import Pen, Professional, professional

ACCOMPLICE = professional("Medhjælper")


class Thief:
    """A professional with keys of their own, and the id of somebody else's log."""

    def __init__(self, session: Session, log: str) -> None:
        self.me = Professional(session.person, session.vault.keys, session.card)
        self.log = log
        pen = Pen(self.me, log)
        pen.create()
        self.offer = pen.offer(ACCOMPLICE)
        self.theirs = Pen(ACCOMPLICE, log, ep=2)
        self.theirs.prev = self.offer.hash
        yes = AcceptBody(ACCOMPLICE.person, 2, self.offer.hash)
        self.accept = self.theirs.write("accept", yes)
        self.release = pen.write("release", ReleaseBody(0), [self.accept.hash])
        self.taken = self.theirs.write(
            "takeover", TakeoverBody(ACCOMPLICE.person), [self.release.hash]
        )
        self.entries = [*pen.entries, self.accept, self.taken]

    def write(
        self,
        path: Path,
        kind: str,
        sender: Professional,
        to: Keys,
        entries: list[Entry],
        offer: str = "",
    ) -> Path:
        head = entries[-1]
        chain = line(entries).custody() if kind == "offer" else entries
        path.write_bytes(
            build(
                kind,  # type: ignore[arg-type]
                keys=sender.keys,
                card=sender.card,
                to=to,
                log=self.log,
                epoch=head.header.ep,
                head=head.hash,
                offer=offer,
                custody=tuple(each.hash for each in chain),
                entries=entries,
                attachments={},
                created="2026-03-12T08:30:00Z",
                program="x",
                practice=False,
            )
        )
        return path


@pytest.fixture
def thief(two: Two, someone: Callable[..., Session]) -> Thief:
    two.handed_over()
    return Thief(someone("Tyv"), two.log)


def test_an_offer_of_another_log_with_the_same_id_is_refused_and_changes_nothing(
    two: Two, thief: Thief
) -> None:
    for victim in (two.giver, two.taker):
        before = victim.custody(two.log)
        keys = victim.card.card.keys
        body = OfferBody(victim.person, keys, "moves", "g", "other")
        pen = thief.theirs
        offered = pen.write("offer", body)
        entries = [*thief.entries, offered]
        thief.entries.append(offered)
        path = thief.write(two.stick / "x.stafet", "offer", ACCOMPLICE, keys, entries, offered.hash)
        with pytest.raises(Untrusted, match=r"chain\.start"):
            handover.preview(victim, path)
        assert victim.custody(two.log) == before
        assert all(
            each.type != "offer" or each.sender_key != ACCOMPLICE.public.entry
            for each in victim.inbox.all()
        )


def test_a_claim_that_does_not_grow_from_the_log_here_says_nothing_about_it(
    two: Two, thief: Thief
) -> None:
    back = Pen(thief.me, two.log, ep=3)
    back.prev = thief.accept.hash
    second = professional("Anden")
    body = ReclaimBody(
        thief.me.person,
        ACCOMPLICE.person,
        "Tabt",
        second.person,
        second.public.entry,
        signing.cosign(second.keys, thief.release.hash),
    )
    claim = back.write("reclaim", body, [thief.release.hash])
    grounds = [thief.offer, thief.accept, thief.release, claim]
    for victim in (two.giver, two.taker):
        before = victim.custody(two.log)
        keys = victim.card.card.keys
        path = thief.write(two.stick / "y.stafet", "claim", thief.me, keys, grounds)
        with pytest.raises(Untrusted, match=r"chain\.gap"):
            handover.preview(victim, path)
        assert victim.custody(two.log) == before
    assert two.taker.custody(two.log).state is State.HOLDER


def test_a_made_up_offer_said_no_to_does_not_stand_in_the_way_of_the_true_one(
    two: Two, someone: Callable[..., Session]
) -> None:
    """Nothing of the log is here yet, so nothing tells the stranger's from the true one."""
    true = two.offered()
    thief = Thief(someone("Tyv"), two.log)
    keys = two.taker.card.card.keys
    offered = thief.theirs.write("offer", OfferBody(two.taker.person, keys, "moves", "g", "other"))
    made_up = thief.write(
        two.stick / "z.stafet",
        "offer",
        ACCOMPLICE,
        keys,
        [*thief.entries, offered],
        offered.hash,
    )
    seen = handover.preview(two.taker, made_up)
    assert seen.trust is Trust.UNKNOWN
    answering.decline(two.taker, seen.sha, "Jeg kender dig ikke")
    answering.accept(two.taker, two.carry(true, two.giver, two.taker).sha)
    assert two.taker.custody(two.log).holder == two.giver.key
