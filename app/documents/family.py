"""One A4 for the family: who holds, how to reach them, what is agreed, next meeting (R-31)."""

from __future__ import annotations

from app.documents.close import finish, fitted
from app.documents.log import eyes_line, put_holder
from app.documents.sheet import BODY, QUIET, STRONG, SUBTITLE, Sheet
from app.documents.status import put_open_agreements
from app.documents.words import day
from app.language import translate
from models.case import Case


def make(case: Case, *, today: str) -> bytes:
    """See `app.documents.family_sheet_pdf`."""
    sheet = fitted(lambda each: _put(each, case, today), scales=(1.15, 1.0, 0.9))
    return finish(
        sheet,
        title=translate("Documents", "What we have agreed"),
        left=translate("Documents", "For the family"),
        date=day(today),
        practice=case.practice,
    )


def _put(sheet: Sheet, case: Case, today: str) -> None:
    sheet.heading(1, translate("Documents", "What we have agreed"))
    about = translate("Documents", "For the family of {name}").format(name=case.child.name)
    sheet.text(about, SUBTITLE, after=22.0)
    put_holder(sheet, case)
    sheet.text(
        translate(
            "Documents",
            "Call the one who holds the relay if something changes, if you are in doubt, or if "
            "you want to read what is written.",
        ),
        BODY,
    )
    sheet.heading(2, translate("Documents", "Agreements"))
    if case.open_agreements:
        put_open_agreements(sheet, case)
    else:
        sheet.text(translate("Documents", "There are no open agreements."), QUIET)
    sheet.heading(2, translate("Documents", "Next meeting"), keep=20.0)
    sheet.text(next_meeting(case, today) or translate("Documents", "Not agreed."), STRONG)
    sheet.heading(2, translate("Documents", "Keeps an eye on the child"), keep=20.0)
    sheet.text(eyes_line(case), BODY)


def next_meeting(case: Case, today: str) -> str:
    """The nearest day to come that a meeting has named, in words; "" when there is none."""
    coming = sorted(each.next_meeting for each in case.meetings if each.next_meeting >= today)
    return day(coming[0]) if coming else ""
