"""Move the case to another level: which, why, from when, and what to have thought of (A1)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QVBoxLayout, QWidget

from app import cases
from app.child import ChildView
from app.language import current_language, translate
from app.reference import LevelText, levels
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import Caption, DateField, FieldRow, TextArea, clear_layout
from views.theme import Space


class LevelDialog(FormDialog):
    """Change the level. The list to tick is for thinking with: nothing of it is stored."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context,
            translate("LevelDialog", "Change level"),
            parent=parent,
            yes=translate("LevelDialog", "Change level"),
        )
        self._log, self._now = view.case.log, view.case.level
        self.group = QButtonGroup(self)
        self.choices: dict[int, QRadioButton] = {}
        for text in levels():
            self._add_level(text)
        self.checks = self.add_group(self.tr("Have you thought of this?"))
        self.reason = TextArea(accessible_name=self.tr("Why the level changes"), lines=3)
        self.reason_row = FieldRow(self.tr("Why the level changes"), self.reason)
        self.add(self.reason_row)
        today = date.fromisoformat(view.today)
        self.day = DateField(today, self, today=today)
        self.day_row = FieldRow(self.tr("From"), self.day)
        self.add(self.day_row)
        self.group.idToggled.connect(lambda *_: self._show_checks())
        self.choices[min(self._now + 1, 3) if self._now < 3 else 2].setChecked(True)

    def check(self) -> bool:
        level = self.group.checkedId()
        reasoned, dated = bool(self.reason.text().strip()), self.day.value() is not None
        self.reason_row.set_error("" if reasoned else self.tr("Write why, in a line or two."))
        self.day_row.set_error("" if dated else self.tr("Write from which date."))
        return level > 0 and reasoned and dated

    def save(self) -> None:
        day = self.day.value()
        self.run(
            cases.change_level,
            self.context.session,
            self._log,
            self.group.checkedId(),
            self.reason.text().strip(),
            day.isoformat() if day else "",
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _add_level(self, text: LevelText) -> None:
        danish = current_language() == "da"
        label = text.label if danish else text.label_en
        if text.level == self._now:
            label = self.tr("{level} (now)").format(level=label)
        choice = QRadioButton(label, self)
        choice.setEnabled(text.level != self._now)
        meaning = text.meaning if danish else text.meaning_en
        choice.setAccessibleDescription(meaning)
        self.group.addButton(choice, text.level)
        self.choices[text.level] = choice
        said = Caption(meaning, self)
        said.setIndent(Space.XL)
        pair = QVBoxLayout()
        pair.setSpacing(0)
        pair.addWidget(choice)
        pair.addWidget(said)
        self.form.addLayout(pair)

    def _show_checks(self) -> None:
        clear_layout(self.checks)
        text = next((each for each in levels() if each.level == self.group.checkedId()), None)
        if text is None:
            return
        for words in text.checks if current_language() == "da" else text.checks_en:
            self.checks.addWidget(QCheckBox(words, self))
        self._fit()
