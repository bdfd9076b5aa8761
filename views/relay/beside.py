"""The dialogs beside the relay itself, opened from the child's page with what each needs."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app import contributions, copies
from app.child import ChildView
from app.contacts import Contact, all_contacts
from app.contributions import Sent
from app.copies import Given
from app.session import Session
from views.children.form_dialog import FormDialog
from views.context import Context
from views.relay.claim_dialogs import OrphanDialog, ReclaimDialog
from views.relay.sharing import ContributeDialog, ReadCopyDialog

Gathered = tuple[tuple[Contact, ...], tuple[Given, ...], tuple[Sent, ...]]


def gather(session: Session, log: str) -> Gathered:
    """What the dialogs need: contacts, copies given, and contributions sent."""
    return all_contacts(session), copies.given(session, log), contributions.sent(session, log)


def open_dialog(
    what: str, context: Context, view: ChildView, found: Gathered, parent: QWidget
) -> FormDialog:
    """Open one: "read_copy", "contribute", "orphan" (take over) or "reclaim" (take back)."""
    people, given, sent = found
    match what:
        case "read_copy":
            dialog: FormDialog = ReadCopyDialog(context, view, people, given, parent)
        case "contribute":
            dialog = ContributeDialog(context, view, sent, parent)
        case "orphan":
            dialog = OrphanDialog(context, view, people, parent)
        case _:
            dialog = ReclaimDialog(context, view, people, parent)
    dialog.open()
    return dialog
