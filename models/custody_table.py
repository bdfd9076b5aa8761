"""The state table of custody, as a pure function (R-01, R-02).

`step(custody, event)` answers with the next state and what must now be done. The rows named in
the comments are those of the state table in `ARCHITECTURE.md` ("Custody"); those for the relay
taken without a release are in `models.custody_claims`. The same function serves the running
program, the rebuilding from the journal and the exhaustive exploration in
`tests/models/test_custody_exploration.py`.

The rule above all: the giver never lets go until the receiver has received and accepted.
"""

from __future__ import annotations

from models.custody import (
    Acceptance,
    AcceptanceCame,
    Accepted,
    AnchorAhead,
    Ask,
    ClaimCame,
    ClosedCourse,
    Created,
    Custody,
    DeclineCame,
    Declined,
    Effect,
    Event,
    Fate,
    KeepProvisional,
    LateAcceptanceHonoured,
    LateAcceptanceRefused,
    Offer,
    OfferCame,
    Offered,
    OrphanTookOver,
    OwnOffer,
    Reclaimed,
    Reconciled,
    RefusalCame,
    Refuse,
    Release,
    ReleaseCame,
    Repeat,
    ReportFork,
    State,
    Step,
    TakeOver,
    WithdrawalCame,
    Withdrew,
    Wrote,
)
from models.custody_changes import need, once, quarantined, replace, with_fate
from models.custody_claims import (
    claim_came,
    is_outrun,
    orphan_took_over,
    reclaimed,
    yields_to_newer,
)
from models.errors import Refused


def step(custody: Custody, event: Event) -> Step:
    """The next state after an event; Refused where the state table has no row for it."""
    if custody.state is State.CLOSED and not _concerns_closed(custody, event):
        raise Refused("custody.closed", rule="R-04")
    if custody.state is State.QUARANTINED and not _concerns_quarantined(custody, event):
        # Never "known": the same file must still count when it is read in again afterwards.
        raise Refused("custody.quarantined", rule="R-02")
    match event:
        case Created():
            return _created(custody)
        case Wrote():
            return _wrote(custody)
        case Offered(offer):
            return _offered(custody, offer)
        case Withdrew():
            return _withdrew(custody)
        case AcceptanceCame(acceptance):
            return _acceptance_came(custody, acceptance)
        case LateAcceptanceHonoured(acceptance):
            return _late(custody, acceptance, honour=True)
        case LateAcceptanceRefused(acceptance):
            return _late(custody, acceptance, honour=False)
        case DeclineCame(offer_id, by):
            return _decline_came(custody, offer_id, by)
        case OfferCame(offer):
            return _offer_came(custody, offer)
        case Accepted(acceptance):
            return _accepted(custody, acceptance)
        case Declined(offer_id):
            return _answered_incoming(custody, offer_id)
        case WithdrawalCame(offer_id):
            return _withdrawal_came(custody, offer_id)
        case RefusalCame(acceptance_id):
            return _refusal_came(custody, acceptance_id)
        case ReleaseCame(release_id, acceptance):
            return _release_came(custody, release_id, acceptance)
        case OrphanTookOver(entry_id):
            return orphan_took_over(custody, entry_id)
        case Reclaimed(entry_id):
            return reclaimed(custody, entry_id)
        case ClaimCame(claim):
            return claim_came(custody, claim)
        case AnchorAhead():
            return quarantined(custody)
        case Reconciled(known):
            return _reconciled(custody, known)
        case ClosedCourse():
            need(custody, State.HOLDER)
            return Step(replace(custody, state=State.CLOSED))


def _concerns_closed(custody: Custody, event: Event) -> bool:
    """A closed course still answers acceptances and yields to proof that it was handed on."""
    match event:
        case AcceptanceCame() | AnchorAhead() | ClaimCame():
            return True
        case ReleaseCame(acceptance=acceptance):
            return acceptance.offer.giver == custody.me
        case _:
            return False


def _concerns_quarantined(custody: Custody, event: Event) -> bool:
    """In quarantine nothing is signed and nothing taken; only proof against oneself is read."""
    match event:
        case AnchorAhead() | Reconciled() | AcceptanceCame() | ClaimCame():
            return True
        case ReleaseCame(acceptance=acceptance):
            return acceptance.offer.giver == custody.me
        case _:
            return False


def _created(custody: Custody) -> Step:
    need(custody, State.NOTHING)
    if custody.epoch > 0 or custody.answered:
        # N after a decline or a refusal: the log is somebody else's and is known here.
        raise Refused("custody.log_exists", rule="R-01")
    return Step(replace(custody, state=State.HOLDER, epoch=1, holder=custody.me))


def _wrote(custody: Custody) -> Step:
    # Rows 2 and 13: the giver still holds while an offer is open, the receiver already acts.
    if not custody.may_write:
        raise Refused("custody.not_holder", rule="R-20")
    return Step(custody)


def _offered(custody: Custody, offer: Offer) -> Step:
    if custody.state is State.OFFERED:
        raise Refused("custody.offer_open", rule="R-02")
    if custody.state is State.ACCEPTED:  # row 17
        raise Refused("custody.wait_for_release", rule="R-02")
    need(custody, State.HOLDER)
    if offer.to == custody.me:
        raise Refused("custody.offer_to_self", rule="R-02")
    mine = offer.giver == custody.me and offer.epoch == custody.epoch
    if not mine or custody.own_offer(offer.id) is not None:
        raise Refused("custody.not_my_offer", rule="R-02")
    own = (*custody.own, OwnOffer(offer=offer, fate=Fate.OPEN))
    return Step(replace(custody, state=State.OFFERED, own=own))  # row 1


def _withdrew(custody: Custody) -> Step:
    need(custody, State.OFFERED)
    offer = custody.open_offer
    if offer is None:
        raise Refused("custody.no_open_offer", rule="R-02")
    return Step(with_fate(custody, offer, Fate.WITHDRAWN, state=State.HOLDER))  # row 3


def _acceptance_came(custody: Custody, acceptance: Acceptance) -> Step:
    offer = acceptance.offer
    if offer.giver != custody.me:
        raise Refused("custody.not_my_offer", rule="R-02")
    own = custody.own_offer(offer.id)
    if own is not None and own.has_answered(acceptance.id):
        return Step(custody, (Repeat(acceptance.id),), known=True)  # rows 7 and 9
    if custody.state is State.QUARANTINED:
        raise Refused("custody.quarantined", rule="R-02")
    if offer.epoch > custody.epoch:
        # I signed an offer in an epoch that this store has never seen: the store is behind, as
        # if an anchor said so (row 18). Refusing is final, so what is not known is not refused.
        return quarantined(custody)
    if offer.epoch < custody.epoch:
        return _refused(custody, acceptance, "other_accepted")  # row 7
    if custody.state is State.CLOSED:
        return _refused(custody, acceptance, "withdrawn")  # row 7: nothing is left to hand on
    if custody.state not in (State.HOLDER, State.OFFERED):
        # The epoch is not proven over, yet this store does not hold it: it cannot answer.
        raise Refused("custody.not_holder", rule="R-01")
    if own is not None and own.fate is Fate.OPEN:
        return _released(custody, acceptance)  # row 5
    if own is not None and own.fate is Fate.REFUSED:
        return _refused(custody, acceptance, "withdrawn")  # row 7: refusing is final
    if custody.state is State.OFFERED:
        return _refused(custody, acceptance, "other_offer_open")  # row 7
    return Step(custody, (Ask(acceptance),))  # rows 6 and 8


def _late(custody: Custody, acceptance: Acceptance, *, honour: bool) -> Step:
    asked = _acceptance_came(custody, acceptance)
    if not honour and Release(acceptance) in asked.effects:
        # The offer is open, so reading the acceptance in releases. Who says no must never cause
        # that: the way out of an open offer is to withdraw it.
        raise Refused("custody.offer_open", rule="R-02")
    if asked.effects != (Ask(acceptance),):
        return asked  # the world moved on since the question was put
    if honour:
        return _released(custody, acceptance)
    return _refused(custody, acceptance, "withdrawn")


def _released(custody: Custody, acceptance: Acceptance) -> Step:
    released = with_fate(
        custody,
        acceptance.offer,
        Fate.RELEASED,
        answered=acceptance.id,
        state=State.RELEASED,
        base=State.RELEASED,
        epoch=custody.epoch + 1,
        holder=acceptance.offer.to,
    )
    return Step(released, (Release(acceptance),))


def _refused(custody: Custody, acceptance: Acceptance, cause: str) -> Step:
    own = custody.own_offer(acceptance.offer.id)
    if own is not None and own.fate in (Fate.RELEASED, Fate.RECLAIMED):
        # A second acceptance of the offer that was released: only its signer could make it,
        # most likely after losing the first. They hold already, and the release tells them so.
        seen = acceptance.id in custody.forks
        forked = replace(custody, forks=once(custody.forks, acceptance.id))
        return Step(forked, (ReportFork(acceptance.id), Repeat(own.answered)), known=seen)
    refused = with_fate(custody, acceptance.offer, Fate.REFUSED, answered=acceptance.id)
    return Step(refused, (Refuse(acceptance, cause),))


def _decline_came(custody: Custody, offer_id: str, by: str) -> Step:
    own = custody.own_offer(offer_id)
    if own is None or own.offer.to != by:
        raise Refused("custody.not_my_offer", rule="R-02")
    if own.fate is not Fate.OPEN or custody.state is not State.OFFERED:
        return Step(custody, known=True)
    return Step(with_fate(custody, own.offer, Fate.DECLINED, state=State.HOLDER))  # row 4


def _offer_came(custody: Custody, offer: Offer) -> Step:
    if offer.to != custody.me:
        raise Refused("custody.not_for_me", rule="R-02")
    if offer.id in custody.answered or offer in custody.incoming:
        return Step(custody, known=True)
    if custody.state is State.ACCEPTED:
        raise Refused("custody.wait_for_release", rule="R-02")
    if is_outrun(custody, offer):
        return yields_to_newer(custody, offer)
    if custody.state not in (State.NOTHING, State.RELEASED, State.VERIFIED):
        raise Refused("custody.already_holder", rule="R-01")
    if offer.epoch < custody.epoch:
        raise Refused("custody.older_epoch", rule="R-01")
    if custody.is_cut_off(offer):
        raise Refused("custody.cut_off", rule="R-01")
    verified = replace(
        custody,
        state=State.VERIFIED,
        incoming=(*custody.incoming, offer),
        epoch=offer.epoch,
        holder=offer.giver,
    )
    return Step(verified)  # row 10


def _accepted(custody: Custody, acceptance: Acceptance) -> Step:
    need(custody, State.VERIFIED)
    if acceptance.offer not in custody.incoming:
        raise Refused("custody.not_for_me", rule="R-02")
    if acceptance.offer.epoch < custody.epoch:
        # A newer offer proves that this one's giver has let go: it can only be declined.
        raise Refused("custody.older_epoch", rule="R-01")
    if custody.is_cut_off(acceptance.offer):
        raise Refused("custody.cut_off", rule="R-01")
    accepted = replace(
        custody,
        state=State.ACCEPTED,
        accepted=acceptance,
        accepts=(*custody.accepts, acceptance),
        incoming=(),
        answered=once(custody.answered, acceptance.offer.id),
        epoch=acceptance.offer.epoch,
        holder=acceptance.offer.giver,
        crossed=False,
    )
    return Step(accepted)  # row 11


def _answered_incoming(custody: Custody, offer_id: str) -> Step:
    need(custody, State.VERIFIED)
    rest = tuple(offer for offer in custody.incoming if offer.id != offer_id)
    if len(rest) == len(custody.incoming):
        raise Refused("custody.not_for_me", rule="R-02")
    answered = replace(
        custody,
        state=State.VERIFIED if rest else custody.base,
        incoming=rest,
        answered=once(custody.answered, offer_id),
    )
    if not rest and custody.base is State.NOTHING and not custody.accepts:
        # Nothing was ever read in here, so nothing here proves who holds: an offer that is said no
        # to, perhaps made up by a stranger, must not stand in the way of the next one.
        answered = replace(answered, epoch=0, holder="", claim=None)
    return Step(answered)  # row 12


def _withdrawal_came(custody: Custody, offer_id: str) -> Step:
    if custody.own_offer(offer_id) is not None:
        return Step(custody, known=True)  # my own file come back to me
    if any(offer.id == offer_id for offer in custody.incoming):
        return _answered_incoming(custody, offer_id)  # row 12
    mine = custody.accepted
    if custody.state is State.ACCEPTED and mine is not None and mine.offer.id == offer_id:
        # Row 14: an acceptance never demotes; the giver releases or refuses.
        return Step(replace(custody, crossed=True), known=custody.crossed)
    if offer_id not in custody.answered:
        # The withdrawal outran its offer: when the offer comes it is already answered.
        return Step(replace(custody, answered=once(custody.answered, offer_id)))
    return Step(custody, known=True)


def _refusal_came(custody: Custody, acceptance_id: str) -> Step:
    mine = custody.accepted
    if custody.state is not State.ACCEPTED or mine is None or mine.id != acceptance_id:
        return Step(custody, known=True)
    refused = replace(custody, state=custody.base, accepted=None, crossed=False)
    return Step(refused, (KeepProvisional(),))  # row 15


def _release_came(custody: Custody, release_id: str, acceptance: Acceptance) -> Step:
    offer = acceptance.offer
    if offer.giver == custody.me:
        return _own_release_came(custody, release_id, acceptance)
    if offer.to != custody.me:
        raise Refused("custody.not_for_me", rule="R-02")
    if custody.epoch > offer.epoch or custody.is_cut_off(offer):
        return Step(custody, known=True)
    mine = custody.accepted
    stranded = mine is not None and mine.id != acceptance.id
    taken = replace(
        custody,
        state=State.HOLDER,
        epoch=offer.epoch + 1,
        holder=custody.me,
        accepted=None,
        crossed=False,
        incoming=(),
        answered=once(custody.answered, offer.id),
        accepts=once(custody.accepts, acceptance),
    )
    # Row 16. What was written under another acceptance of mine than the released one does not
    # join the line, and is kept as in row 15.
    kept: tuple[Effect, ...] = (KeepProvisional(),) if stranded else ()
    return Step(taken, (*kept, TakeOver(release_id)))


def _own_release_came(custody: Custody, release_id: str, acceptance: Acceptance) -> Step:
    offer = acceptance.offer
    still_holding = custody.state in (
        State.HOLDER,
        State.OFFERED,
        State.CLOSED,
        State.QUARANTINED,
    )
    if not still_holding or offer.epoch < custody.epoch:
        return Step(custody, known=True)
    sealed = with_fate(
        custody,
        offer,
        Fate.RELEASED,
        answered=acceptance.id,
        state=State.RELEASED,
        base=State.RELEASED,
        epoch=offer.epoch + 1,
        holder=offer.to,
        incoming=(),
        accepted=None,
        crossed=False,
    )
    if custody.state is State.QUARANTINED:
        # The release is remembered, but the quarantine ends only when it is reconciled: the
        # relay may since have come back, and then leaving here would leave nobody with it.
        return Step(replace(sealed, state=State.QUARANTINED))
    forked = replace(sealed, forks=once(custody.forks, release_id))
    return Step(forked, (ReportFork(release_id),))  # row 19


def _reconciled(custody: Custody, known: Custody | None) -> Step:
    need(custody, State.QUARANTINED)
    if known is not None and known.me != custody.me:
        raise Refused("custody.not_for_me", rule="R-02")
    # What was proven in quarantine outlives an anchor that is older than the proof.
    truth = custody if known is None or known.epoch < custody.epoch else known
    return Step(_settled(truth))


def _settled(custody: Custody) -> Custody:
    """The custody with the state that its own facts give, where it says quarantined."""
    if custody.state is not State.QUARANTINED:
        return custody
    if custody.epoch > 0 and custody.holder == custody.me:
        state = State.HOLDER if custody.open_offer is None else State.OFFERED
    elif custody.accepted is not None:
        state = State.ACCEPTED
    elif custody.incoming:
        state = State.VERIFIED
    else:
        state = custody.base
    return replace(custody, state=state)
