"""One page that gathers up what has gone before, to go with an offer (R-30)."""

from __future__ import annotations

from app.documents.close import finish, fitted
from app.documents.log import eyes_line, put_holder
from app.documents.sheet import BODY, QUIET, SUBTITLE, Sheet
from app.documents.words import Names, day, labels, level_name, moment, rows_of
from app.language import translate
from models.bodies import HandoverNote, OfferBody
from models.case import Case


def make(case: Case, offer: OfferBody, handed: HandoverNote, *, made_at: str) -> bytes:
    """See `app.documents.status_pdf`."""
    sheet = fitted(lambda each: _put(each, case, offer, handed), scales=(1.0, 0.92, 0.84))
    return finish(
        sheet,
        title=translate("Documents", "Status at the handover"),
        left=translate("Documents", "Status at the handover"),
        date=moment(made_at),
        practice=case.practice,
    )


def _put(sheet: Sheet, case: Case, offer: OfferBody, handed: HandoverNote) -> None:
    sheet.heading(1, translate("Documents", "Status at the handover"))
    born = day(case.child.birth_date)
    about = translate("Documents", "{name}, born {date}").format(name=case.child.name, date=born)
    sheet.text(about if born else case.child.name, SUBTITLE, after=22.0)
    put_holder(sheet, case)
    sheet.heading(2, translate("Documents", "What has gone before"))
    if handed.status.strip():
        sheet.text(handed.status, BODY, after=8.0)
    else:
        sheet.text(translate("Documents", "No status has been written."), QUIET)
    sheet.facts(
        [
            (translate("Documents", "Level"), level_name(case.level)),
            (translate("Documents", "Keeps an eye on the child"), eyes_line(case)),
        ]
    )
    sheet.heading(2, translate("Documents", "Open agreements"))
    if case.open_agreements:
        put_open_agreements(sheet, case)
    else:
        sheet.text(translate("Documents", "There are no open agreements."), QUIET)
    sheet.heading(2, translate("Documents", "The handover"))
    written = labels()["status"]
    names = Names(case)
    rows = [*rows_of(offer, names), *rows_of(handed, names)]
    sheet.facts([row for row in rows if row[0] != written])


def put_open_agreements(sheet: Sheet, case: Case) -> None:
    """What is still to be done: who, what, when, and with whom when somebody is named."""
    agreements = [each.agreement for each in case.open_agreements]
    heads = (
        translate("Documents", "Who"),
        translate("Documents", "What"),
        translate("Documents", "When"),
        translate("Documents", "With whom"),
    )
    rows = [(each.who, each.what, day(each.due), each.with_whom) for each in agreements]
    if any(each.with_whom.strip() for each in agreements):
        sheet.table(heads, rows, (0.21, 0.37, 0.22, 0.2))
    else:
        sheet.table(heads[:3], [row[:3] for row in rows], (0.26, 0.5, 0.24))
