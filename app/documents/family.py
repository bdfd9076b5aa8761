"""One A4 for the family: who holds, how to reach them, what is agreed, next meeting (R-31)."""

from __future__ import annotations

from app.documents.close import finish
from app.documents.log import put_holder
from app.documents.sheet import QUIET, STRONG, SUBTITLE, Sheet
from app.documents.words import day
from app.language import translate
from models.case import Case


def make(case: Case, *, today: str) -> bytes:
    """See `app.documents.family_sheet_pdf`."""
    sheet = Sheet()
    sheet.heading(1, translate("Documents", "What we have agreed"))
    sheet.text(case.child.name, SUBTITLE, after=22.0)
    put_holder(sheet, case)
    sheet.heading(2, translate("Documents", "Agreements"))
    if case.open_agreements:
        sheet.table(
            (
                translate("Documents", "Who"),
                translate("Documents", "What"),
                translate("Documents", "When"),
            ),
            [
                (each.agreement.who, each.agreement.what, day(each.agreement.due))
                for each in case.open_agreements
            ],
            (0.26, 0.48, 0.26),
        )
    else:
        sheet.text(translate("Documents", "There are no agreements."), QUIET)
    sheet.heading(2, translate("Documents", "Next meeting"))
    sheet.text(next_meeting(case, today) or translate("Documents", "Not agreed."), STRONG)
    return finish(
        sheet,
        title=translate("Documents", "What we have agreed"),
        left=translate("Documents", "What we have agreed"),
        date=day(today),
        practice=case.practice,
    )


def next_meeting(case: Case, today: str) -> str:
    """The nearest day to come that a meeting has named, in words; "" when there is none."""
    coming = sorted(each.next_meeting for each in case.meetings if each.next_meeting[:10] >= today)
    return day(coming[0]) if coming else ""
