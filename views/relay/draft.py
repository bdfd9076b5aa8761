"""What the wizard has gathered so far: kept in the store, so that closing is always safe."""

from __future__ import annotations

import msgspec

from app.offering import OfferRequest

SLOT = "handover"


class HandoverDraft(msgspec.Struct, frozen=True):
    """Fields as in `app.offering.OfferRequest`; "" while not answered. step: where one was."""

    to_key: str = ""
    reason: str = ""
    agreed_by: str = ""
    agreed_where: str = ""
    family_view: str = ""
    status: str | None = None
    told_by: str = ""
    family_meets: str = ""
    expires: str = ""
    step: int = 0

    def to_json(self) -> str:
        """The text that is kept."""
        return msgspec.json.encode(self).decode()


def read_draft(data: str | None) -> HandoverDraft:
    """A draft from its text; an empty one when there is none or an older program wrote it."""
    if not data:
        return HandoverDraft()
    try:
        return msgspec.json.decode(data, type=HandoverDraft)
    except msgspec.DecodeError:
        return HandoverDraft()


def request_of(draft: HandoverDraft) -> OfferRequest:
    """What the use case is asked for."""
    return OfferRequest(
        to_key=draft.to_key,
        reason=draft.reason,
        status=(draft.status or "").strip(),
        agreed_by=draft.agreed_by,
        agreed_where=draft.agreed_where,
        family_view=draft.family_view,
        told_by=draft.told_by,
        family_meets=draft.family_meets,
        expires=draft.expires,
    )
