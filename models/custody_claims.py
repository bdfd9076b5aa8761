"""The rows of the state table for the relay taken without a release (rows 17 and 20–22).

The holder's key is lost, so nobody can let go: with a second person's signature the one who had
accepted goes on, or the one who had let go takes the relay back. Every other store then yields,
and whoever holds by such a claim yields to a line that has gone further than theirs.
"""

from __future__ import annotations

from models.custody import (
    Claim,
    Custody,
    Effect,
    Fate,
    KeepProvisional,
    Offer,
    ReportFork,
    State,
    Step,
    TakeOver,
)
from models.custody_changes import need, once, quarantined, replace, with_fate
from models.errors import Refused

_HOLDING = (State.HOLDER, State.OFFERED, State.CLOSED)


def orphan_took_over(custody: Custody, entry_id: str) -> Step:
    """Who had accepted goes on without the release that cannot come (row 17)."""
    need(custody, State.ACCEPTED)
    return Step(_claimed(custody, entry_id), (TakeOver(entry_id),))


def reclaimed(custody: Custody, entry_id: str) -> Step:
    """Who let go has the relay again."""
    let_go = custody.let_go
    if let_go is None:
        raise Refused("reclaim.not_let_go", rule="R-02")
    taken_back = with_fate(custody, let_go.offer, Fate.RECLAIMED, answered=let_go.answered)
    return Step(_claimed(taken_back, entry_id))  # row 20


def _claimed(custody: Custody, entry_id: str) -> Custody:
    epoch = custody.epoch + 1
    return replace(
        custody,
        state=State.HOLDER,
        epoch=epoch,
        holder=custody.me,
        accepted=None,
        crossed=False,
        claim=Claim(id=entry_id, by=custody.me, epoch=epoch),
    )


def claim_came(custody: Custody, claim: Claim) -> Step:
    """A claim that counts is yielded to, by whoever holds."""
    if not _counts(claim, custody):
        return Step(custody, known=True)
    if claim.by == custody.me:
        # I claimed the relay in an epoch that this store has never seen (row 18).
        return quarantined(custody)
    if (claim.by, claim.epoch) == (custody.holder, custody.epoch):
        return Step(replace(custody, claim=claim))  # who holds was known, but not by what right
    had_hand = custody.has_a_hand
    yielded = replace(
        custody,
        state=_after_yielding(custody),
        base=State.RELEASED if custody.state in _HOLDING else custody.base,
        epoch=claim.epoch,
        holder=claim.by,
        accepted=None,
        crossed=False,
        claim=claim,
        forks=once(custody.forks, claim.id) if had_hand else custody.forks,
    )
    # Row 21. What was written here does not join the line; it goes to the one who claimed.
    told: tuple[Effect, ...] = (ReportFork(claim.id), KeepProvisional()) if had_hand else ()
    return Step(yielded, told)


def _counts(claim: Claim, custody: Custody) -> bool:
    """Whether a claim decides who holds here: of a newer epoch, or it comes first in its own.

    A claim comes before a release of the same epoch, and of two claims (two accidents on two
    lines) the same one counts in every store, whichever came first.
    """
    if claim.epoch != custody.epoch:
        return claim.epoch > custody.epoch
    known = custody.claim
    return known is None or known.epoch < claim.epoch or claim.id < known.id


def _after_yielding(custody: Custody) -> State:
    if custody.state in _HOLDING:
        return State.RELEASED
    return custody.base if custody.state is State.ACCEPTED else custody.state


def is_outrun(custody: Custody, offer: Offer) -> bool:
    """Whether I hold by a claim, and the line that I thought lost has gone further than mine."""
    claim = custody.claim
    claimed = claim is not None and claim.epoch == custody.epoch
    return claimed and custody.state in _HOLDING and offer.epoch > custody.epoch


def yields_to_newer(custody: Custody, offer: Offer) -> Step:
    """The line thought lost has an offer for me: what I claimed is let go."""
    yielded = replace(
        custody,
        state=State.VERIFIED,
        base=State.RELEASED,
        incoming=(offer,),
        epoch=offer.epoch,
        holder=offer.giver,
        forks=once(custody.forks, offer.id),
    )
    return Step(yielded, (ReportFork(offer.id), KeepProvisional()))  # row 22
