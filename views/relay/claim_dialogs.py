"""Asking a second person to sign with one, where the relay must go on without a release."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app import orphan, reclaim
from app.boxes import OutItem
from app.child import ChildView
from app.contacts import Contact
from app.language import translate
from models.card import Trust
from views.children.form_dialog import choice_box
from views.children.ground_dialog import narrow_box
from views.context import Context
from views.kit import Banner, FieldRow, TextArea
from views.relay.sharing import SendingDialog


class CosignedDialog(SendingDialog):
    """Who signs with one, and why it must be; the result is the request as a file."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        people: tuple[Contact, ...],
        parent: QWidget | None,
        *,
        title: str,
        lead: str,
        why: str,
        hint: str,
        ask: Callable[..., OutItem],
    ) -> None:
        name = view.case.holder.person.name
        yes = translate("CosignedDialog", "Make the request")
        title, lead = title.format(name=name), lead.format(name=name)
        super().__init__(context, title, lead, parent, yes=yes, width=76)
        self.log = view.case.log
        self._ask = ask
        gone = view.case.holder.key
        sure = [
            (each.card.keys.entry, each.card.person.name)
            for each in people
            if each.trust is Trust.CONFIRMED and each.card.keys.entry != gone
        ]
        self.second = choice_box(self.tr("Who signs with you"), sure, self)
        narrow_box(self.second)
        self.second_row = FieldRow(
            self.tr("Who signs with you"),
            self.second,
            self.tr("Only people whose number you have compared can be chosen."),
        )
        self.add(self.second_row)
        if not sure:
            text = self.tr(
                "Nobody else is confirmed yet. Read in the card of your leader under Contacts, and "
                "compare the number."
            )
            self.add(Banner("info", text, parent=self))
        label = why.format(name=name)
        self.reason = TextArea(accessible_name=label, lines=3)
        self.reason_row = FieldRow(label, self.reason, hint.format(name=name))
        self.add(self.reason_row)
        (self.second if sure else self.reason).setFocus()

    def check(self) -> bool:
        chosen, why = bool(self.second.currentData()), bool(self.reason.text().strip())
        self.second_row.set_error("" if chosen else self.tr("Choose who signs with you."))
        self.reason_row.set_error("" if why else self.tr("Write why."))
        return chosen and why

    def save(self) -> None:
        self.run(
            self._ask,
            self.context.session,
            self.log,
            self.second.currentData(),
            self.reason.text().strip(),
            done=self.made,
        )


class OrphanDialog(CosignedDialog):
    """Take over from a giver who can no longer let go (row 17)."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        people: tuple[Contact, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            view,
            people,
            parent,
            title=translate("OrphanDialog", "Take over without {name}?"),
            lead=translate(
                "OrphanDialog",
                "Only when {name} can no longer let go: the computer is gone, or nobody can be "
                "reached. A second person, for example your leader, must sign with you. Both names "
                "and the reason stand in the log for good.",
            ),
            why=translate("OrphanDialog", "Why {name} cannot let go"),
            hint=translate("OrphanDialog", "Write how you have tried to reach them."),
            ask=orphan.ask,
        )
        self.after = self.tr(
            "When the answer comes, open it here; then you can take the relay over. Nothing has "
            "changed yet."
        )


class ReclaimDialog(CosignedDialog):
    """Take back what was let go to a computer that is lost (row 20)."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        people: tuple[Contact, ...],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            view,
            people,
            parent,
            title=translate("ReclaimDialog", "Take the relay back from {name}?"),
            lead=translate(
                "ReclaimDialog",
                "Only when the computer of {name} is lost and no copy of it can be put back, so "
                "that nobody can act for the child. A second person must sign with you: best "
                "{name}, with a new card that you have compared, or else your leader. Then you "
                "hold, and hand the relay on to the new card.",
            ),
            why=translate("ReclaimDialog", "What has happened to the computer of {name}"),
            hint=translate(
                "ReclaimDialog",
                "Talk with {name} first: whoever still has the log, or has handed it on, holds.",
            ),
            ask=reclaim.ask,
        )
        self.after = self.tr(
            "When the answer comes, open it here; then you can take the relay back. Nothing has "
            "changed yet."
        )
