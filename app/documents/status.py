"""One page that gathers up what has gone before, to go with an offer (R-30)."""

from __future__ import annotations

from app.documents.close import finish
from app.documents.log import put_holder
from app.documents.sheet import SUBTITLE, Sheet
from app.documents.words import Names, day, moment, rows_of
from app.language import translate
from models.bodies import OfferBody
from models.case import Case


def make(case: Case, offer: OfferBody, *, made_at: str) -> bytes:
    """See `app.documents.status_pdf`."""
    sheet = Sheet()
    sheet.heading(1, translate("Documents", "Status at the handover"))
    sheet.text(case.child.name, SUBTITLE, after=22.0)
    put_holder(sheet, case)
    sheet.facts(rows_of(offer, Names(case)))
    sheet.facts([(translate("Documents", "Open agreements"), _open(case))])
    return finish(
        sheet,
        title=translate("Documents", "Status at the handover"),
        left=translate("Documents", "Status at the handover"),
        date=moment(made_at),
        practice=case.practice,
    )


def _open(case: Case) -> str:
    return "\n".join(
        f"{each.agreement.who}: {each.agreement.what}, {day(each.agreement.due)}"
        for each in case.open_agreements
    )
