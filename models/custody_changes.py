"""What the rows of the state table are written with: small changes of a `Custody`."""

from __future__ import annotations

from typing import TypeVar

import msgspec

from models.custody import Custody, Fate, Offer, OwnOffer, State, Step
from models.errors import Refused

_T = TypeVar("_T")


def need(custody: Custody, state: State) -> None:
    """Refused where the custody is in another state than this row begins in."""
    if custody.state is not state:
        code = {
            State.HOLDER: "custody.not_holder",
            State.OFFERED: "custody.no_open_offer",
            State.VERIFIED: "custody.nothing_to_answer",
            State.ACCEPTED: "custody.nothing_accepted",
            State.NOTHING: "custody.log_exists",
        }.get(state, "custody.not_holder")
        raise Refused(code, rule="R-01")


def replace(custody: Custody, **changes: object) -> Custody:
    """The custody with these fields changed."""
    return msgspec.structs.replace(custody, **changes)


def with_fate(
    custody: Custody, offer: Offer, fate: Fate, answered: str = "", **changes: object
) -> Custody:
    """The custody with this fate of an own offer; `changes` are fields beside it."""
    before = custody.own_offer(offer.id)
    rivals = () if before is None else before.rivals
    if before is not None and before.answered not in ("", answered):
        rivals = once(rivals, before.answered)  # what got an answer once gets the same for ever
    marked = OwnOffer(offer=offer, fate=fate, answered=answered, rivals=rivals)
    if before is None:
        own = (*custody.own, marked)
    else:
        own = tuple(marked if each is before else each for each in custody.own)
    return replace(custody, own=own, **changes)


def once(values: tuple[_T, ...], value: _T) -> tuple[_T, ...]:
    """The values with this one among them, last if it is new."""
    return values if value in values else (*values, value)


def quarantined(custody: Custody) -> Step:
    """The store is behind what is known of it."""
    if custody.state is State.CLOSED:
        return Step(custody, known=True)  # nothing can be signed there anyway
    if custody.state is State.QUARANTINED:
        return Step(custody, known=True)
    return Step(replace(custody, state=State.QUARANTINED))  # row 18
