"""Who has the relay: the state of one log in one installation (R-01, R-02).

What there is to say about it, as values: the custody itself, what can happen to it, and what must
then be done. How the one follows from the other is the state table, `models.custody_table`.
"""

from __future__ import annotations

from enum import StrEnum

import msgspec


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
