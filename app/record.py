"""Who holds the relay of record: what the log says, unless this store knows that it lags behind."""

from __future__ import annotations

from collections.abc import Callable

from models.bodies import OfferBody
from models.case import Case, Holding
from models.custody import Custody, State
from models.people import Person

KnownBy = Callable[[str], Person | None]
"""Who has this entry key, as far as the contacts know."""


def holder_of_record(case: Case, custody: Custody, known_by: KnownBy) -> Holding:
    """The one holder (R-01).

    A store that was set back to before its own release still has a log that ends with oneself,
    though the custody remembers that the relay has passed on. Then the receiver is the holder;
    since is "", for the entry that would tell it is lost here.
    """
    said = case.holder
    passed_on = custody.state is State.RELEASED and said.key == custody.me
    if not passed_on or custody.holder in ("", custody.me):
        return said
    person = _offered_to(case, custody.holder) or known_by(custody.holder)
    return Holding(person or Person(name=""), custody.holder, custody.epoch, since="")


def _offered_to(case: Case, key: str) -> Person | None:
    bodies = (each.body for each in reversed(case.entries))
    return next(
        (each.to for each in bodies if isinstance(each, OfferBody) and each.keys.entry == key),
        None,
    )
