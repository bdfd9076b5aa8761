"""The giver's sealed copy: until when it is kept, and destroying it when its time comes (K11)."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from app import sealed
from app.cases import DestroyReceipt
from app.language import translate
from app.sealed import Sealed
from views import words
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import Banner, BodyText, Card, DangerButton, DateField, FieldRow, confirm


class SealedDialog(FormDialog):
    """Keep the copy until another day, or destroy it."""

    def __init__(
        self,
        context: Context,
        copy: Sealed,
        destroyed: Callable[[DestroyReceipt], None],
        parent: QWidget | None = None,
    ) -> None:
        title, text = _heading(copy)
        super().__init__(
            context,
            title,
            text,
            parent,
            yes=translate("SealedDialog", "Keep it until that day"),
        )
        self._copy = copy
        self._after = destroyed
        if copy.due:
            self.add(
                Banner(
                    "info",
                    self.tr("The day to look at it again was {day}.").format(
                        day=words.day(copy.until)
                    ),
                    parent=self,
                )
            )
        today = date.fromisoformat(context.session.today())
        until = date.fromisoformat(copy.until)
        self.until = DateField(until if until > today else None, self, today=today)
        self.until_row = FieldRow(
            self.tr("Look at it again on"),
            self.until,
            self.tr("On that day Bindeled reminds you. Nothing is deleted by itself."),
        )
        self.add(self.until_row)
        box = Card(self.tr("Destroy it now"), self)
        rules = context.rules
        allowed = rules is None or rules.destroy_allowed
        early = context.session.today() < copy.may_go
        if not allowed:
            said = self.tr("Your municipality has decided that logs are not destroyed from here.")
        elif early and copy.ended:
            said = self.tr("From {day}. Until then an ended log is kept here.").format(
                day=words.day(copy.may_go)
            )
        elif copy.ended:
            said = self.tr(
                "It is removed from this computer and from the copies of your store, and cannot be "
                "brought back from here."
            )
        elif early:
            said = self.tr(
                "From {day}. Until then the new holder may need your copy, if their computer is "
                "lost before they have made a copy of their own."
            ).format(day=words.day(copy.may_go))
        else:
            said = self.tr(
                "It is removed from this computer and from the copies of your store. The log with "
                "the new holder is not touched."
            )
        box.add(BodyText(said, box))
        destroy = self.tr("Destroy the log…") if copy.ended else self.tr("Destroy my copy…")
        self.destroy_button = DangerButton(destroy, box, icon="trash")
        self.destroy_button.setAutoDefault(False)
        self.destroy_button.setEnabled(allowed and not early)
        self.destroy_button.clicked.connect(self.destroy_copy)
        box.body_layout.addWidget(self.destroy_button, 0, Qt.AlignmentFlag.AlignLeft)
        self.add(box)

    def check(self) -> bool:
        there = self.until.value() is not None
        self.until_row.set_error("" if there else self.tr("Choose a day."))
        return there

    def save(self) -> None:
        day = self.until.value()
        if day is None:
            return
        self.run(
            sealed.keep_until,
            self.context.session,
            self._copy.log,
            day.isoformat(),
            done=lambda _: self.context.case_changed.emit(self._copy.log),
        )

    def destroy_copy(self) -> None:
        """Ask once more, and destroy the copy."""
        sure = confirm(
            self,
            self.tr("Destroy the log?") if self._copy.ended else self.tr("Destroy your copy?"),
            self.tr("It cannot be brought back from here. Only a receipt without content remains."),
            self.tr("Destroy"),
            self.tr("Keep it"),
            danger=True,
        )
        if sure:
            self.run(sealed.destroy, self.context.session, self._copy.log, done=self._after)


def _heading(copy: Sealed) -> tuple[str, str]:
    """What kind of a kept log it is, and why it should not be kept for ever."""
    if copy.ended:
        return translate("SealedDialog", "The ended log"), translate(
            "SealedDialog",
            "The course is ended. The log can be read and not changed. Keep it no longer than "
            "you have a reason to, and save it to an archive first where the rules ask for it.",
        )
    if copy.refused:
        return translate("SealedDialog", "The log you did not take over"), translate(
            "SealedDialog",
            "Your yes was refused, and another holds the relay. Destroy what came with the offer "
            "when you no longer need it.",
        )
    return translate("SealedDialog", "Your sealed copy"), translate(
        "SealedDialog",
        "The relay has passed on, and the log lives on with the new holder. Your copy can "
        "be read and not changed. Keep it no longer than you have a reason to.",
    )
