"""The short papers of a child, made on the child's page: one for the family, one for a handover."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.child import ChildView
from app.language import translate
from models.bodies import HandoverNote, OfferBody
from models.case import Case
from views.children.saving import save_document
from views.context import Context


def newest_offer(case: Case) -> tuple[OfferBody, HandoverNote] | None:
    """The last offer of the relay and what the giver said with it; None where there is none."""
    for entry in reversed(case.entries):
        if isinstance(entry.body, OfferBody):
            said = (each.body for each in case.entries if each.hash in entry.refs)
            note = next((each for each in said if isinstance(each, HandoverNote)), None)
            return None if note is None else (entry.body, note)
    return None


def save_family_sheet(parent: QWidget, context: Context, view: ChildView) -> None:
    """One page for the family: who holds, how to reach them, what is agreed (R-31)."""
    from app import documents

    case, today = view.case, view.today
    save_document(
        parent,
        context,
        translate("Papers", "Save a page for the family"),
        translate("Papers", "for-the-family-{date}.pdf").format(date=today),
        lambda: documents.family_sheet_pdf(case, today=today),
        log=case.log,
        about="family",
    )


def save_status(parent: QWidget, context: Context, view: ChildView) -> None:
    """How it stood at the newest offer, on one page (R-30)."""
    from app import documents

    case, made_at = view.case, view.today
    found = newest_offer(case)
    if found is None:
        return
    offer, note = found
    save_document(
        parent,
        context,
        translate("Papers", "Save the status on one page"),
        translate("Papers", "status-{date}.pdf").format(date=made_at),
        lambda: documents.status_pdf(case, offer, note, made_at=made_at),
        log=case.log,
        about="status",
    )
