"""The end of a course (R-03, R-08 to R-10): how it ended, who judged it, and what becomes of it."""

from __future__ import annotations

from datetime import date
from typing import Literal

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QLineEdit, QRadioButton, QVBoxLayout, QWidget

from app import cases
from app.child import ChildView
from app.language import translate
from models.bodies import Close
from views.children.form_dialog import FormDialog
from views.children.words import outcome_words
from views.context import Context
from views.kit import Caption, DateField, FieldRow, Strong, TextArea, text_label
from views.theme import Space

OUTCOMES: tuple[Literal["thriving", "no_common_effort", "other"], ...] = (
    "thriving",
    "no_common_effort",
    "other",
)


class CloseDialog(FormDialog):
    """End the course: the only way to have no holder."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("CloseDialog", "End the course"),
            translate(
                "CloseDialog",
                "When it is ended nobody holds a relay for the child. Should the worry come back,"
                " it is a new course, and whoever sees it starts it.",
            ),
            parent,
            yes=translate("CloseDialog", "End the course"),
            danger=True,
            width=80,
        )
        self._view, self._log = view, view.case.log
        self._add_outcome()
        self._add_judgements()
        self._add_consulted()
        self._add_choice()
        self.reason = TextArea(accessible_name=self.tr("Why"), lines=3)
        self.reason_row = FieldRow(
            self.tr("Why"), self.reason, self.tr("Both for the ending and for what becomes of it.")
        )
        self.add(self.reason_row)
        today = date.fromisoformat(view.today)
        self.day = DateField(today, self, today=today)
        self.day_row = FieldRow(self.tr("Date"), self.day)
        self.add(self.day_row)
        self.outcomes["thriving"].setChecked(True)

    # ------------------------------------------------------------ building

    def _add_outcome(self) -> None:
        column = self.add_group(self.tr("How did it end?"))
        self._outcome = QButtonGroup(self)
        self.outcomes: dict[str, QRadioButton] = {}
        for number, outcome in enumerate(OUTCOMES):
            choice = QRadioButton(outcome_words(outcome), self)
            self._outcome.addButton(choice, number)
            self.outcomes[outcome] = choice
            column.addWidget(choice)
        self._outcome.idToggled.connect(lambda *_: self._show_judgements())

    def _add_judgements(self) -> None:
        self.judgements = QWidget(self)
        column = QVBoxLayout(self.judgements)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(Strong(self.tr("Both must be judged together with the partners"), self))
        self.thriving = QCheckBox(
            self.tr("The child thrives and develops on a par with other children"), self
        )
        self.low_risk = QCheckBox(self.tr("The risk of new difficulties is very small"), self)
        column.addWidget(self.thriving)
        column.addWidget(self.low_risk)
        self.judgements_error = text_label("", "error", self)
        self.judgements_error.hide()
        column.addWidget(self.judgements_error)
        self.form.addWidget(self.judgements)

    def _add_consulted(self) -> None:
        column = self.add_group(self.tr("Who judged it together with you?"))
        self.consulted: list[QCheckBox] = []
        family = [member.name for member in self._view.case.child.family]
        actors = [each.actor.name for each in self._view.actors]
        for name in dict.fromkeys((*actors, *family)):
            box = QCheckBox(name.replace("&", "&&"), self)
            box.setProperty("person", name)
            self.consulted.append(box)
            column.addWidget(box)
        self.others = QLineEdit(self)
        self.others_row = FieldRow(
            self.tr("Others"), self.others, self.tr("Names with commas between.")
        )
        self.add(self.others_row)

    def _add_choice(self) -> None:
        column = self.add_group(self.tr("What becomes of the log?"))
        self.archive = QRadioButton(self.tr("Archive: it is kept, and can only be read"), self)
        self.destroying = QRadioButton(
            self.tr("Destroy: it is removed from here and cannot be brought back"), self
        )
        group = QButtonGroup(self)
        for choice in (self.archive, self.destroying):
            group.addButton(choice)
            column.addWidget(choice)
        said = Caption(
            self.tr(
                "The log is not destroyed by this: you are asked once more, and can give the"
                " family their copy first. Rules on keeping records may forbid it."
            ),
            self,
        )
        said.setIndent(Space.XL)
        column.addWidget(said)
        self.destroying.toggled.connect(said.setVisible)
        said.hide()
        self.choice_error = text_label("", "error", self)
        self.choice_error.hide()
        column.addWidget(self.choice_error)

    # ------------------------------------------------------------ what happens

    @property
    def outcome(self) -> Literal["thriving", "no_common_effort", "other"]:
        return OUTCOMES[self._outcome.checkedId()]

    def check(self) -> bool:
        both = self.thriving.isChecked() and self.low_risk.isChecked()
        judged = both or self.outcome != "thriving"
        partners = bool(self._view.case.actors)
        consulted = bool(self._names()) or not partners
        chosen = self.archive.isChecked() or self.destroying.isChecked()
        reasoned, dated = bool(self.reason.text().strip()), self.day.value() is not None
        self._say(
            self.judgements_error,
            "" if judged else self.tr("Both judgements are needed to end the course so."),
        )
        self.others_row.set_error(
            "" if consulted else self.tr("Name at least one who judged it with you.")
        )
        self._say(self.choice_error, "" if chosen else self.tr("Choose what becomes of the log."))
        self.reason_row.set_error("" if reasoned else self.tr("Write why."))
        self.day_row.set_error("" if dated else self.tr("Write the date."))
        return judged and consulted and chosen and reasoned and dated

    def save(self) -> None:
        day = self.day.value()
        thriving = self.outcome == "thriving"
        ending = Close(
            outcome=self.outcome,
            thriving=thriving and self.thriving.isChecked(),
            low_risk=thriving and self.low_risk.isChecked(),
            consulted=self._names(),
            choice="destroy" if self.destroying.isChecked() else "archive",
            reason=self.reason.text().strip(),
            date=day.isoformat() if day else "",
        )
        self.run(
            cases.close,
            self.context.session,
            self._log,
            ending,
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _names(self) -> tuple[str, ...]:
        ticked = [str(box.property("person")) for box in self.consulted if box.isChecked()]
        written = [name.strip() for name in self.others.text().split(",")]
        return tuple(dict.fromkeys(name for name in (*ticked, *written) if name))

    def _show_judgements(self) -> None:
        self.judgements.setVisible(self._outcome.checkedId() == 0)

    def _say(self, label: QWidget, text: str) -> None:
        label.setProperty("text", text)
        label.setVisible(bool(text))
