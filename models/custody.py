"""Who has the relay: the state of one log in one installation, as a pure function (R-01, R-02).

`step(custody, event)` answers with the next state and what must now be done. The rows named in
the comments are those of the state table in `ARCHITECTURE.md` ("Custody"). The same function
serves the running program, the rebuilding from the journal and the exhaustive exploration in
`tests/models/test_custody_exploration.py`.

The rule above all: the giver never lets go until the receiver has received and accepted.
"""

from __future__ import annotations

from enum import StrEnum
from typing import TypeVar

import msgspec

from models.errors import Refused

_T = TypeVar("_T")


class State(StrEnum):
    """State of one log in one installation."""

    NOTHING = "N"
    VERIFIED = "V"
    ACCEPTED = "P"
    HOLDER = "H"
    OFFERED = "O"
    RELEASED = "R"
    QUARANTINED = "Q"
    CLOSED = "C"


class Fate(StrEnum):
    """What has become of an offer of one's own."""

    OPEN = "open"
    WITHDRAWN = "withdrawn"
    DECLINED = "declined"
    RELEASED = "released"
    REFUSED = "refused"
    RECLAIMED = "reclaimed"


class Offer(msgspec.Struct, frozen=True):
    """An offer as its signed entry proves it. id: hash of the offer entry."""

    id: str
    giver: str
    to: str
    epoch: int


class Acceptance(msgspec.Struct, frozen=True):
    """An acceptance, which carries the whole offer it answers. id: hash of the accept entry."""

    id: str
    offer: Offer


class Claim(msgspec.Struct, frozen=True):
    """The relay taken without the holder's release, since the holder's key is lost; co-signed.

    By the one who had accepted ("orphan_takeover"), or by the one who had let it go ("reclaim").
    id: hash of that entry. by: key of its signer. epoch: the epoch that it begins.
    """

    id: str
    by: str
    epoch: int


class OwnOffer(msgspec.Struct, frozen=True):
    """An offer of one's own and its fate.

    answered: id of the acceptance that got the newest answer. rivals: ids of other acceptances of
    the same offer, answered before (a receiver who lost their store may accept twice).
    """

    offer: Offer
    fate: Fate
    answered: str = ""
    rivals: tuple[str, ...] = ()

    def has_answered(self, acceptance_id: str) -> bool:
        """Whether this very acceptance has got its answer."""
        return self.answered == acceptance_id or acceptance_id in self.rivals


class Custody(msgspec.Struct, frozen=True):
    """State of one log in one installation.

    me: own entry key. epoch: the newest epoch this store has proof of, 0 for none. holder: key of
    its writer, the holder of record. base: where declining or being refused leads back to (N or
    R). incoming: verified offers not yet answered (V). accepted: own acceptance not yet answered
    (P). accepts: every own acceptance. answered: ids of offers to me that got an answer.
    crossed: the withdrawal met the acceptance on the way (row 14). forks: ids of the entries that
    prove that someone wrote where they should not. claim: the newest known here.
    """

    me: str
    state: State = State.NOTHING
    epoch: int = 0
    holder: str = ""
    base: State = State.NOTHING
    own: tuple[OwnOffer, ...] = ()
    incoming: tuple[Offer, ...] = ()
    accepted: Acceptance | None = None
    accepts: tuple[Acceptance, ...] = ()
    answered: tuple[str, ...] = ()
    crossed: bool = False
    forks: tuple[str, ...] = ()
    claim: Claim | None = None

    @property
    def may_write(self) -> bool:
        """Whether entries may be added here: only the one with a hand on the relay (R-20)."""
        return self.state in (State.HOLDER, State.OFFERED, State.ACCEPTED)

    @property
    def has_a_hand(self) -> bool:
        """Whether this person acts for the relay: a claim is then taken in by them, or not."""
        return self.may_write or self.state is State.CLOSED

    @property
    def writing_epoch(self) -> int:
        """The epoch that an entry written here belongs to."""
        return self.epoch + 1 if self.state is State.ACCEPTED else self.epoch

    @property
    def open_offer(self) -> Offer | None:
        """The one own offer still open. One of an epoch that is over waits for nobody."""
        return next(
            (
                each.offer
                for each in self.own
                if each.fate is Fate.OPEN and each.offer.epoch == self.epoch
            ),
            None,
        )

    @property
    def let_go(self) -> OwnOffer | None:
        """The own offer by which the holder of record got the relay: what can be taken back."""
        if self.state is not State.RELEASED:
            return None
        return next(
            (
                each
                for each in self.own
                if each.fate is Fate.RELEASED
                and (each.offer.epoch + 1, each.offer.to) == (self.epoch, self.holder)
            ),
            None,
        )

    def is_cut_off(self, offer: Offer) -> bool:
        """Whether another has claimed the epoch in which this offer was made."""
        claim = self.claim
        return (
            claim is not None
            and claim.epoch == self.epoch == offer.epoch
            and self.holder == claim.by != offer.giver
        )

    def own_offer(self, offer_id: str) -> OwnOffer | None:
        """The own offer with this id."""
        return next((each for each in self.own if each.offer.id == offer_id), None)


# --- events ---------------------------------------------------------------------------------


class Created(msgspec.Struct, frozen=True, tag=True):
    """The first entry was written here."""


class Wrote(msgspec.Struct, frozen=True, tag=True):
    """An entry that moves no responsibility is to be written here."""


class Offered(msgspec.Struct, frozen=True, tag=True):
    """The holder offers the relay."""

    offer: Offer


class Withdrew(msgspec.Struct, frozen=True, tag=True):
    """The holder takes the open offer back."""


class AcceptanceCame(msgspec.Struct, frozen=True, tag=True):
    """A verified acceptance of an offer signed by my key was read in."""

    acceptance: Acceptance


class LateAcceptanceHonoured(msgspec.Struct, frozen=True, tag=True):
    """The person chose to honour an acceptance that no open offer waits for (rows 6, 8)."""

    acceptance: Acceptance


class LateAcceptanceRefused(msgspec.Struct, frozen=True, tag=True):
    """The person chose to refuse it."""

    acceptance: Acceptance


class DeclineCame(msgspec.Struct, frozen=True, tag=True):
    """A verified decline of an offer of mine was read in. by: key of its signer."""

    offer_id: str
    by: str


class OfferCame(msgspec.Struct, frozen=True, tag=True):
    """A wholly verified offer to me was read in."""

    offer: Offer


class Accepted(msgspec.Struct, frozen=True, tag=True):
    """The person accepted an incoming offer; everything is committed and re-read."""

    acceptance: Acceptance


class Declined(msgspec.Struct, frozen=True, tag=True):
    """The person declined an incoming offer."""

    offer_id: str


class WithdrawalCame(msgspec.Struct, frozen=True, tag=True):
    """The giver's withdrawal of an offer was read in."""

    offer_id: str


class RefusalCame(msgspec.Struct, frozen=True, tag=True):
    """The giver's refusal of my acceptance was read in."""

    acceptance_id: str


class ReleaseCame(msgspec.Struct, frozen=True, tag=True):
    """A verified release was read in; it carries the acceptance it answers."""

    id: str
    acceptance: Acceptance


class OrphanTookOver(msgspec.Struct, frozen=True, tag=True):
    """The receiver takes over without release, co-signed by a second person."""

    id: str


class Reclaimed(msgspec.Struct, frozen=True, tag=True):
    """Who let go takes the relay back from a lost key; a second person has co-signed."""

    id: str


class ClaimCame(msgspec.Struct, frozen=True, tag=True):
    """A verified claim was read in, in whatever file it came."""

    claim: Claim


class AnchorAhead(msgspec.Struct, frozen=True, tag=True):
    """The custody anchor is newer than the store, or is of another installation (row 18).

    The anchor must outlive this step: it is what `Reconciled` is to be given, so the quarantine
    itself is never written over it.
    """


class Reconciled(msgspec.Struct, frozen=True, tag=True):
    """The person has reconciled a restored store with what the anchor or others know.

    known: the custody as the anchor remembers it; None when no anchor was left and the person
    has confirmed from the others' files that the store's own state is the right one.
    """

    known: Custody | None


class ClosedCourse(msgspec.Struct, frozen=True, tag=True):
    """The course is ended by its holder (R-03)."""


Event = (
    Created
    | Wrote
    | Offered
    | Withdrew
    | AcceptanceCame
    | LateAcceptanceHonoured
    | LateAcceptanceRefused
    | DeclineCame
    | OfferCame
    | Accepted
    | Declined
    | WithdrawalCame
    | RefusalCame
    | ReleaseCame
    | OrphanTookOver
    | Reclaimed
    | ClaimCame
    | AnchorAhead
    | Reconciled
    | ClosedCourse
)


# --- what must be done ----------------------------------------------------------------------


class Release(msgspec.Struct, frozen=True):
    """Write and send RELEASE for this acceptance, in the same transaction as the new state."""

    acceptance: Acceptance


class Refuse(msgspec.Struct, frozen=True):
    """Write and send REFUSE for this acceptance. cause: see `models.bodies.RefuseBody`."""

    acceptance: Acceptance
    cause: str


class Repeat(msgspec.Struct, frozen=True):
    """Send again, byte for byte, the answer this acceptance got before."""

    acceptance_id: str


class Ask(msgspec.Struct, frozen=True):
    """Let the person choose: honour the acceptance or refuse it for good (rows 6, 8)."""

    acceptance: Acceptance


class TakeOver(msgspec.Struct, frozen=True):
    """Append the tail and write TAKEOVER with the release in its refs (row 16)."""

    release_id: str


class KeepProvisional(msgspec.Struct, frozen=True):
    """Own provisional entries are kept and sent to the holder as a contribution (row 15)."""


class ReportFork(msgspec.Struct, frozen=True):
    """Show evidence: this store wrote after it had released (row 19)."""

    id: str


Effect = Release | Refuse | Repeat | Ask | TakeOver | KeepProvisional | ReportFork


class Step(msgspec.Struct, frozen=True):
    """The next state and what must now be done. known: the event changed nothing."""

    custody: Custody
    effects: tuple[Effect, ...] = ()
    known: bool = False


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
            return _orphan_took_over(custody, entry_id)
        case Reclaimed(entry_id):
            return _reclaimed(custody, entry_id)
        case ClaimCame(claim):
            return _claim_came(custody, claim)
        case AnchorAhead():
            return _quarantined(custody)
        case Reconciled(known):
            return _reconciled(custody, known)
        case ClosedCourse():
            _need(custody, State.HOLDER)
            return Step(_replace(custody, state=State.CLOSED))


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


def _quarantined(custody: Custody) -> Step:
    if custody.state is State.CLOSED:
        return Step(custody, known=True)  # nothing can be signed there anyway
    if custody.state is State.QUARANTINED:
        return Step(custody, known=True)
    return Step(_replace(custody, state=State.QUARANTINED))  # row 18


def _created(custody: Custody) -> Step:
    _need(custody, State.NOTHING)
    if custody.epoch > 0:
        # N after a decline or a refusal: the log is somebody else's and is known here.
        raise Refused("custody.log_exists", rule="R-01")
    return Step(_replace(custody, state=State.HOLDER, epoch=1, holder=custody.me))


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
    _need(custody, State.HOLDER)
    if offer.to == custody.me:
        raise Refused("custody.offer_to_self", rule="R-02")
    mine = offer.giver == custody.me and offer.epoch == custody.epoch
    if not mine or custody.own_offer(offer.id) is not None:
        raise Refused("custody.not_my_offer", rule="R-02")
    own = (*custody.own, OwnOffer(offer=offer, fate=Fate.OPEN))
    return Step(_replace(custody, state=State.OFFERED, own=own))  # row 1


def _withdrew(custody: Custody) -> Step:
    _need(custody, State.OFFERED)
    offer = custody.open_offer
    if offer is None:
        raise Refused("custody.no_open_offer", rule="R-02")
    return Step(_with_fate(custody, offer, Fate.WITHDRAWN, state=State.HOLDER))  # row 3


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
        return _quarantined(custody)
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
    released = _with_fate(
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
        forked = _replace(custody, forks=_once(custody.forks, acceptance.id))
        return Step(forked, (ReportFork(acceptance.id), Repeat(own.answered)), known=seen)
    refused = _with_fate(custody, acceptance.offer, Fate.REFUSED, answered=acceptance.id)
    return Step(refused, (Refuse(acceptance, cause),))


def _decline_came(custody: Custody, offer_id: str, by: str) -> Step:
    own = custody.own_offer(offer_id)
    if own is None or own.offer.to != by:
        raise Refused("custody.not_my_offer", rule="R-02")
    if own.fate is not Fate.OPEN or custody.state is not State.OFFERED:
        return Step(custody, known=True)
    return Step(_with_fate(custody, own.offer, Fate.DECLINED, state=State.HOLDER))  # row 4


def _offer_came(custody: Custody, offer: Offer) -> Step:
    if offer.to != custody.me:
        raise Refused("custody.not_for_me", rule="R-02")
    if offer.id in custody.answered or offer in custody.incoming:
        return Step(custody, known=True)
    if custody.state is State.ACCEPTED:
        raise Refused("custody.wait_for_release", rule="R-02")
    if _is_outrun(custody, offer):
        return _yields_to_newer(custody, offer)
    if custody.state not in (State.NOTHING, State.RELEASED, State.VERIFIED):
        raise Refused("custody.already_holder", rule="R-01")
    if offer.epoch < custody.epoch:
        raise Refused("custody.older_epoch", rule="R-01")
    if custody.is_cut_off(offer):
        raise Refused("custody.cut_off", rule="R-01")
    verified = _replace(
        custody,
        state=State.VERIFIED,
        incoming=(*custody.incoming, offer),
        epoch=offer.epoch,
        holder=offer.giver,
    )
    return Step(verified)  # row 10


def _is_outrun(custody: Custody, offer: Offer) -> bool:
    """Whether I hold by a claim, and the line that I thought lost has gone further than mine."""
    claim = custody.claim
    claimed = claim is not None and claim.epoch == custody.epoch
    return claimed and custody.state in _HOLDING and offer.epoch > custody.epoch


def _yields_to_newer(custody: Custody, offer: Offer) -> Step:
    yielded = _replace(
        custody,
        state=State.VERIFIED,
        base=State.RELEASED,
        incoming=(offer,),
        epoch=offer.epoch,
        holder=offer.giver,
        forks=_once(custody.forks, offer.id),
    )
    return Step(yielded, (ReportFork(offer.id), KeepProvisional()))  # row 22


def _accepted(custody: Custody, acceptance: Acceptance) -> Step:
    _need(custody, State.VERIFIED)
    if acceptance.offer not in custody.incoming:
        raise Refused("custody.not_for_me", rule="R-02")
    if acceptance.offer.epoch < custody.epoch:
        # A newer offer proves that this one's giver has let go: it can only be declined.
        raise Refused("custody.older_epoch", rule="R-01")
    if custody.is_cut_off(acceptance.offer):
        raise Refused("custody.cut_off", rule="R-01")
    accepted = _replace(
        custody,
        state=State.ACCEPTED,
        accepted=acceptance,
        accepts=(*custody.accepts, acceptance),
        incoming=(),
        answered=_once(custody.answered, acceptance.offer.id),
        epoch=acceptance.offer.epoch,
        holder=acceptance.offer.giver,
        crossed=False,
    )
    return Step(accepted)  # row 11


def _answered_incoming(custody: Custody, offer_id: str) -> Step:
    _need(custody, State.VERIFIED)
    rest = tuple(offer for offer in custody.incoming if offer.id != offer_id)
    if len(rest) == len(custody.incoming):
        raise Refused("custody.not_for_me", rule="R-02")
    answered = _replace(
        custody,
        state=State.VERIFIED if rest else custody.base,
        incoming=rest,
        answered=_once(custody.answered, offer_id),
    )
    return Step(answered)  # row 12


def _withdrawal_came(custody: Custody, offer_id: str) -> Step:
    if custody.own_offer(offer_id) is not None:
        return Step(custody, known=True)  # my own file come back to me
    if any(offer.id == offer_id for offer in custody.incoming):
        return _answered_incoming(custody, offer_id)  # row 12
    mine = custody.accepted
    if custody.state is State.ACCEPTED and mine is not None and mine.offer.id == offer_id:
        # Row 14: an acceptance never demotes; the giver releases or refuses.
        return Step(_replace(custody, crossed=True), known=custody.crossed)
    if offer_id not in custody.answered:
        # The withdrawal outran its offer: when the offer comes it is already answered.
        return Step(_replace(custody, answered=_once(custody.answered, offer_id)))
    return Step(custody, known=True)


def _refusal_came(custody: Custody, acceptance_id: str) -> Step:
    mine = custody.accepted
    if custody.state is not State.ACCEPTED or mine is None or mine.id != acceptance_id:
        return Step(custody, known=True)
    refused = _replace(custody, state=custody.base, accepted=None, crossed=False)
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
    taken = _replace(
        custody,
        state=State.HOLDER,
        epoch=offer.epoch + 1,
        holder=custody.me,
        accepted=None,
        crossed=False,
        incoming=(),
        answered=_once(custody.answered, offer.id),
        accepts=_once(custody.accepts, acceptance),
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
    sealed = _with_fate(
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
        return Step(_replace(sealed, state=State.QUARANTINED))
    forked = _replace(sealed, forks=_once(custody.forks, release_id))
    return Step(forked, (ReportFork(release_id),))  # row 19


def _orphan_took_over(custody: Custody, entry_id: str) -> Step:
    _need(custody, State.ACCEPTED)
    return Step(_claimed(custody, entry_id), (TakeOver(entry_id),))


def _reclaimed(custody: Custody, entry_id: str) -> Step:
    let_go = custody.let_go
    if let_go is None:
        raise Refused("reclaim.not_let_go", rule="R-02")
    reclaimed = _with_fate(custody, let_go.offer, Fate.RECLAIMED, answered=let_go.answered)
    return Step(_claimed(reclaimed, entry_id))  # row 20


def _claimed(custody: Custody, entry_id: str) -> Custody:
    epoch = custody.epoch + 1
    return _replace(
        custody,
        state=State.HOLDER,
        epoch=epoch,
        holder=custody.me,
        accepted=None,
        crossed=False,
        claim=Claim(id=entry_id, by=custody.me, epoch=epoch),
    )


def _claim_came(custody: Custody, claim: Claim) -> Step:
    if not _counts(claim, custody):
        return Step(custody, known=True)
    if claim.by == custody.me:
        # I claimed the relay in an epoch that this store has never seen (row 18).
        return _quarantined(custody)
    if (claim.by, claim.epoch) == (custody.holder, custody.epoch):
        return Step(_replace(custody, claim=claim))  # who holds was known, but not by what right
    had_hand = custody.has_a_hand
    yielded = _replace(
        custody,
        state=_after_yielding(custody),
        base=State.RELEASED if custody.state in _HOLDING else custody.base,
        epoch=claim.epoch,
        holder=claim.by,
        accepted=None,
        crossed=False,
        claim=claim,
        forks=_once(custody.forks, claim.id) if had_hand else custody.forks,
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


_HOLDING = (State.HOLDER, State.OFFERED, State.CLOSED)


def _after_yielding(custody: Custody) -> State:
    if custody.state in _HOLDING:
        return State.RELEASED
    return custody.base if custody.state is State.ACCEPTED else custody.state


def _reconciled(custody: Custody, known: Custody | None) -> Step:
    _need(custody, State.QUARANTINED)
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
    return _replace(custody, state=state)


# --- small helpers --------------------------------------------------------------------------


def _need(custody: Custody, state: State) -> None:
    if custody.state is not state:
        code = {
            State.HOLDER: "custody.not_holder",
            State.OFFERED: "custody.no_open_offer",
            State.VERIFIED: "custody.nothing_to_answer",
            State.ACCEPTED: "custody.nothing_accepted",
            State.NOTHING: "custody.log_exists",
        }.get(state, "custody.not_holder")
        raise Refused(code, rule="R-01")


def _replace(custody: Custody, **changes: object) -> Custody:
    return msgspec.structs.replace(custody, **changes)


def _with_fate(
    custody: Custody, offer: Offer, fate: Fate, answered: str = "", **changes: object
) -> Custody:
    before = custody.own_offer(offer.id)
    rivals = () if before is None else before.rivals
    if before is not None and before.answered not in ("", answered):
        rivals = _once(rivals, before.answered)  # what got an answer once gets the same for ever
    marked = OwnOffer(offer=offer, fate=fate, answered=answered, rivals=rivals)
    if before is None:
        own = (*custody.own, marked)
    else:
        own = tuple(marked if each is before else each for each in custody.own)
    return _replace(custody, own=own, **changes)


def _once(values: tuple[_T, ...], value: _T) -> tuple[_T, ...]:
    return values if value in values else (*values, value)
