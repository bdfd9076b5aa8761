"""The consent gate: may this be passed on to exactly this receiver, on which ground (R-16).

The gate opens with a live and complete consent that covers the receiver, or with another ground
that the holder has recorded for exactly this receiver. It says in words what is missing.
Days are compared as ISO dates handed in; the gate has no clock.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import Literal

import msgspec

from models.case import Case, ConsentState
from models.people import Actor

Missing = Literal[
    "no_consent",
    "incomplete",
    "not_free",
    "withdrawn",
    "lapsed",
    "no_custody_holder",
    "practice",
]


_NEEDS_NONE = ("family", "private_network")
"""Groups of `resources/actor_groups.json` that no consent is asked for."""


class Gate(msgspec.Struct, frozen=True):
    """Whether the gate is open, on which ground, and what is missing when it is shut.

    ground: id of the consent or other ground. missing_from: names of custody holders who have
    not consented (C-05).
    """

    open: bool
    ground: str = ""
    kind: Literal["consent", "other", ""] = ""
    missing: tuple[Missing, ...] = ()
    missing_from: tuple[str, ...] = ()


def gate(case: Case, keys: Collection[str], receiver_name: str, today: str) -> Gate:
    """May the log be passed on to this receiver today (R-16, C-04, C-05, C-12, C-14)?

    keys: the receiver's key, and those it has taken the place of.
    """
    for ground in case.grounds:
        if ground.receiver_key in keys and today <= ground.valid_until:
            return Gate(open=True, ground=ground.id, kind="other")
    shut = Gate(open=False, missing=("no_consent",))
    for state in case.consents:
        if not _covers(state, keys, receiver_name):
            continue
        judged = judge(case, state, today)
        if judged.open:
            return judged
        shut = judged
    return shut


def asks_consent(group: str) -> bool:
    """Whether an actor of this group may only be told of the log with consent (C-13)."""
    return group not in _NEEDS_NONE


def actor_consent(case: Case, actor: str, today: str) -> Literal["ok", "missing", "not_needed"]:
    """Whether a live, complete consent covers an actor on the map (C-13).

    Family and private network need none: nothing of the log is passed on to them by the map. Nor
    does the holder, who keeps the log.
    """
    known = next((each for each in case.actors if each.id == actor), None)
    if known is None or not asks_consent(known.group) or _holds(case, known):
        return "not_needed"
    for state in case.consents:
        covers = actor in state.consent.actors or known.name in state.consent.receivers
        if covers and judge(case, state, today).open:
            return "ok"
    return "missing"


def _holds(case: Case, actor: Actor) -> bool:
    """Whether the actor is the holder: by key, or by name for one drawn without a key."""
    holder = case.holder
    return actor.key == holder.key if actor.key else actor.name == holder.person.name


def _covers(state: ConsentState, keys: Collection[str], name: str) -> bool:
    consent = state.consent
    return any(key in keys for key in consent.receiver_keys) or (
        not consent.receiver_keys and name != "" and name in consent.receivers
    )


def judge(case: Case, state: ConsentState, today: str) -> Gate:
    """How one consent stands today, for those it covers (C-01, C-04, C-05, C-12)."""
    consent = state.consent
    needed = case.child.custody_holders
    missing: list[Missing] = []
    if not consent.freely:
        missing.append("not_free")  # C-01: one that is not free is none
    if state.withdrawn:
        missing.append("withdrawn")
    if today > consent.valid_until:
        missing.append("lapsed")
    if not needed:
        missing.append("no_custody_holder")
    lacking = tuple(member.name for member in needed if member.id not in consent.given_by)
    if lacking:
        missing.append("incomplete")
    if missing:
        return Gate(open=False, missing=tuple(missing), missing_from=lacking)
    return Gate(open=True, ground=consent.id, kind="consent")
