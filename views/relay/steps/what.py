"""The second step: what goes along, and how the family is met."""

from __future__ import annotations

from datetime import date, timedelta

import msgspec
from PySide6.QtWidgets import QLineEdit, QWidget

from app.language import translate
from app.offering import GoesAlong
from views.kit import Caption, Card, DateField, FieldRow, Flow, TextArea
from views.kit.fields import parse_date
from views.relay import words
from views.relay.draft import HandoverDraft
from views.relay.steps.facts import along_chips
from views.relay.steps.step import Step

ADVISED_DAYS = 14
"""How long an offer is advised to wait for its answer."""


class WhatStep(Step):
    """What the file carries, the one-page status (R-30), and how the family is met (I-01)."""

    def __init__(self, today: date, parent: QWidget | None = None) -> None:
        super().__init__(
            translate("Handover", "What goes along?"),
            translate(
                "Handover", "The whole log goes along, so that nothing has to be told again."
            ),
            parent,
        )
        self.along = Card(translate("Handover", "In the file"), self)
        self.status = TextArea(lines=6, most_lines=18, parent=self)
        self.status_row = FieldRow(
            translate("Handover", "Status for the one who takes over"),
            self.status,
            translate(
                "Handover",
                "At most a page: how the child is now, what helps, what is agreed, and what is "
                "most urgent. The family can read it.",
            ),
        )
        self.told_by = QLineEdit(self)
        self.family_meets = QLineEdit(self)
        self.family_meets.setPlaceholderText(translate("Handover", "A day, or a day and a place"))
        self.expires = DateField(today + timedelta(days=ADVISED_DAYS), today=today)
        for widget in (
            self.along,
            self.status_row,
            FieldRow(translate("Handover", "Who tells the family?"), self.told_by),
            FieldRow(
                translate("Handover", "When does the family meet the old and the new holder?"),
                self.family_meets,
                translate("Handover", "So that nobody loses the family on the way."),
            ),
            FieldRow(
                translate("Handover", "Ask for an answer before"),
                self.expires,
                translate("Handover", "Advice only: a late answer still counts if you say so."),
            ),
        ):
            self.column.addWidget(widget)
        self.column.addStretch(1)
        self.status.textChanged.connect(self.changed)
        self.told_by.textEdited.connect(self.changed)
        self.family_meets.textEdited.connect(self.changed)
        self.expires.changed.connect(self.changed)

    def show_along(self, goes: GoesAlong) -> None:
        """What an offer made now would carry."""
        self.along.clear()
        self.along.add(Flow(along_chips(goes), self.along))
        if goes.size > words.MAIL_LIMIT:
            self.along.add(Caption(words.large_for_mail(), self.along))

    def fill(self, draft: HandoverDraft) -> None:
        self.status.set_text(draft.status or "")
        self.told_by.setText(draft.told_by)
        meets = _parse_iso(draft.family_meets)
        self.family_meets.setText(
            f"{meets.day}.{meets.month}.{meets.year}" if meets else draft.family_meets
        )
        expires = _parse_iso(draft.expires)
        if expires is not None:
            self.expires.set_value(expires)

    def read(self, draft: HandoverDraft) -> HandoverDraft:
        text = self.family_meets.text().strip()
        meets = parse_date(text)
        expires = self.expires.value()
        return msgspec.structs.replace(
            draft,
            status=self.status.text(),
            told_by=self.told_by.text().strip(),
            family_meets=meets.isoformat() if meets else text,
            expires=expires.isoformat() if expires else "",
        )

    def complete(self) -> bool:
        if self.status.text().strip():
            self.status_row.set_error("")
            return True
        self.status_row.set_error(translate("Handover", "Write a short status first."))
        self.status.setFocus()
        return False


def _parse_iso(text: str) -> date | None:
    """An ISO date, None for anything else."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
