"""The dialogs of the role matrix: one score, the cut-offs, and what a file is to mean."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QDoubleSpinBox,
    QLineEdit,
    QRadioButton,
    QSpinBox,
    QWidget,
)

from app.language import current_language, translate
from app.role_scores import ImportedScores, default_rules, reference, score_of
from models.role_matrix import CutOff, Rules, Scores
from views.children.form_dialog import FormDialog, open_box
from views.context import Context
from views.kit import (
    Caption,
    DateField,
    FieldRow,
    SecondaryButton,
    SectionTitle,
    Strong,
    announce,
)
from views.words import counted

_MOST_RATERS = 99_999


class ScoreDialog(FormDialog):
    """How one role rates another, typed in. `decided` gives the `Scores`.

    Numbers that too few stand behind are not shown here either: the fields are empty then.
    """

    decided = Signal(object)

    def __init__(
        self,
        context: Context,
        roles: Sequence[str],
        rater: str,
        rated: str,
        known: Scores | None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("Forum", "Write scores"),
            translate("Forum", "Means of all who answered, from 1 to 5."),
            parent,
        )
        self.rater = open_box(translate("Forum", "Who rates"), list(roles), self)
        self.rated = open_box(translate("Forum", "Who is rated"), list(roles), self)
        self.rater.setEditText(rater)
        self.rated.setEditText(rated)
        self.raters = QSpinBox(self)
        self.raters.setRange(1, _MOST_RATERS)
        self.raters.setValue(known.raters if known else default_rules().fewest_raters)
        self.communication = QLineEdit(_said(known, "communication"), self)
        self.relationship = QLineEdit(_said(known, "relationship"), self)
        self.published = QLineEdit(_said(known, "published"), self)
        self._rows: Mapping[QWidget, FieldRow] = {
            self.rater: FieldRow(translate("Forum", "Who rates"), self.rater),
            self.rated: FieldRow(translate("Forum", "Who is rated"), self.rated),
            self.communication: FieldRow(
                translate("Forum", "Communication"),
                self.communication,
                translate("Forum", "Mean of the four: {items}").format(
                    items=_items("communication")
                ),
            ),
            self.relationship: FieldRow(
                translate("Forum", "Relationship"),
                self.relationship,
                translate("Forum", "Mean of the three: {items}").format(
                    items=_items("relationship")
                ),
            ),
            self.published: FieldRow(
                translate("Forum", "The whole, if it is published"),
                self.published,
                translate("Forum", "Empty: worked out from the two, all seven counting the same."),
            ),
        }
        self.add_row(self._rows[self.rater], self._rows[self.rated])
        self.add(FieldRow(translate("Forum", "How many answered"), self.raters))
        self.add_row(self._rows[self.communication], self._rows[self.relationship])
        self.add(self._rows[self.published])
        self.again = SecondaryButton(translate("Forum", "Save and write the next"), self)
        self.again.clicked.connect(self._next)
        self.buttons.insertWidget(1, self.again)

    def check(self) -> bool:
        """Every field says what is wrong with it; the first of them gets the cursor."""
        wrong = {
            self.rater: "" if self.rater.currentText().strip() else _lacks(),
            self.rated: "" if self.rated.currentText().strip() else _lacks(),
            self.communication: _score_trouble(self.communication.text()),
            self.relationship: _score_trouble(self.relationship.text()),
            self.published: _score_trouble(self.published.text(), may_lack=True),
        }
        for field, text in wrong.items():
            self._rows[field].set_error(text)
        first = next((field for field, text in wrong.items() if text), None)
        if first is not None:
            first.setFocus()
        return first is None

    def save(self) -> None:
        self.decided.emit(self._scores())
        self.accept()

    def _next(self) -> None:
        if not self.check():
            return
        scores = self._scores()
        self.decided.emit(scores)
        for box in (self.rater, self.rated):
            for role in (scores.rater_role, scores.rated_role):
                if box.findText(role) < 0:
                    box.addItem(role)
        self.rater.setEditText(scores.rater_role)
        self.rated.setEditText("")
        for field in (self.communication, self.relationship, self.published):
            field.clear()
        announce(self.rated, translate("Forum", "Saved. Write the next."))
        self.rated.setFocus()

    def _scores(self) -> Scores:
        whole = self.published.text().strip()
        return Scores(
            rater_role=self.rater.currentText().strip(),
            rated_role=self.rated.currentText().strip(),
            raters=self.raters.value(),
            communication=score_of(self.communication.text()),
            relationship=score_of(self.relationship.text()),
            published=score_of(whole) if whole else None,
        )


class CutOffDialog(FormDialog):
    """How the matrix is read: borders, how few are too few, and what counts as uneven."""

    decided = Signal(object)
    """The `Rules`, and the ISO day of the survey, as a pair."""

    def __init__(
        self, context: Context, rules: Rules, taken_at: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("Forum", "How the matrix is read"),
            parent=parent,
        )
        self.taken = DateField(
            date.fromisoformat(taken_at) if taken_at else None,
            self,
            accessible_name=translate("Forum", "Day of the survey"),
        )
        self.add(FieldRow(translate("Forum", "Day of the survey"), self.taken))
        self.between = _CutOffFields(self, translate("Forum", "Between two roles"))
        self.within = _CutOffFields(
            self,
            translate("Forum", "Within a role"),
            translate(
                "Forum",
                "No source for borders within a role could be confirmed; they are off until "
                "somebody chooses them.",
            ),
        )
        self.fewest = QSpinBox(self)
        self.fewest.setRange(reference().fewest_raters, 99)
        self.uneven = _number_field(self, 0.05, 4.0)
        self.hide_small = QRadioButton(translate("Forum", "Hide the cell"), self)
        self.merge_small = QRadioButton(translate("Forum", "Put small roles together as one"), self)
        group = QButtonGroup(self)
        for button in (self.hide_small, self.merge_small):
            group.addButton(button)
        self.add(SectionTitle(translate("Forum", "Who can be recognised"), self))
        self.add(
            FieldRow(
                translate("Forum", "Fewest answers behind a shown cell"),
                self.fewest,
                translate("Forum", "Never fewer than {count}.").format(
                    count=reference().fewest_raters
                ),
            )
        )
        choices = self.add_group(translate("Forum", "When there are fewer"))
        choices.addWidget(self.hide_small)
        choices.addWidget(self.merge_small)
        self.add(
            FieldRow(
                translate("Forum", "Two roles see each other unevenly from a difference of"),
                self.uneven,
            )
        )
        self.usual = SecondaryButton(translate("Forum", "As it was from the start"), self)
        self.usual.clicked.connect(lambda: self._show(default_rules()))
        self.buttons.insertWidget(0, self.usual)
        self._show(rules)

    def _show(self, rules: Rules) -> None:
        self.between.show_cut(rules.between)
        self.within.show_cut(rules.within)
        self.fewest.setValue(rules.fewest_raters)
        self.uneven.setValue(rules.uneven_hundredths / 100)
        (self.merge_small if rules.small == "merge" else self.hide_small).setChecked(True)

    def check(self) -> bool:
        return self.between.check() and self.within.check() and self.taken.is_valid()

    def save(self) -> None:
        day = self.taken.value()
        rules = Rules(
            between=self.between.cut(),
            within=self.within.cut(),
            fewest_raters=self.fewest.value(),
            uneven_hundredths=round(self.uneven.value() * 100),
            small="merge" if self.merge_small.isChecked() else "hide",
        )
        self.decided.emit((rules, day.isoformat() if day else ""))
        self.accept()


class _CutOffFields:
    """A pair of borders that can be off."""

    def __init__(self, dialog: FormDialog, title: str, about: str = "") -> None:
        dialog.add(SectionTitle(title, dialog))
        if about:
            dialog.add(Caption(about, dialog))
        self.on = QCheckBox(translate("Forum", "Say weak, moderate or strong"), dialog)
        self.on.setAccessibleName(f"{title}: {self.on.text()}")
        self.weak = _number_field(dialog, 1.0, 5.0)
        self.strong = _number_field(dialog, 1.0, 5.0)
        self._weak_row = FieldRow(translate("Forum", "Weak below"), self.weak)
        self._strong_row = FieldRow(translate("Forum", "Strong above"), self.strong)
        dialog.add(self.on)
        dialog.add_row(self._weak_row, self._strong_row)
        self.on.toggled.connect(self._follow)

    def show_cut(self, cut: CutOff) -> None:
        self.weak.setValue(cut.weak_below_hundredths / 100)
        self.strong.setValue(cut.strong_above_hundredths / 100)
        self.on.setChecked(cut.on)
        self._follow(cut.on)

    def check(self) -> bool:
        right = self.weak.value() <= self.strong.value()
        text = "" if right else translate("Forum", "Strong cannot begin below weak.")
        self._strong_row.set_error(text)
        return right

    def cut(self) -> CutOff:
        return CutOff(
            round(self.weak.value() * 100), round(self.strong.value() * 100), self.on.isChecked()
        )

    def _follow(self, on: bool) -> None:
        self._weak_row.setEnabled(on)
        self._strong_row.setEnabled(on)


class ImportScoresDialog(FormDialog):
    """What was found in a file, and what its numbers mean. `decided` gives the scores."""

    decided = Signal(object)

    def __init__(
        self,
        context: Context,
        found: Mapping[str, ImportedScores],
        *,
        replaces: bool,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("Forum", "Scores from a file"),
            parent=parent,
            yes=translate("Forum", "Show them"),
        )
        self._found = found
        self.summary = Strong("", self)
        self.left_out = Caption("", self)
        self.add(self.summary)
        self.add(self.left_out)
        self.codings: dict[str, QRadioButton] = {}
        choices = self.add_group(translate("Forum", "What the numbers of the file mean"))
        for coding in reference().codings:
            label = coding.label if current_language() == "da" else coding.label_en
            button = QRadioButton(label, self)
            button.toggled.connect(self._show)
            self.codings[coding.key] = button
            choices.addWidget(button)
        next(iter(self.codings.values())).setChecked(True)
        # A file of means is past all coding: then there is nothing to choose.
        if len({msgspec.structs.replace(each).scores for each in found.values()}) == 1:
            for button in self.codings.values():
                button.setEnabled(False)
        if replaces:
            self.add(
                Caption(translate("Forum", "They take the place of the scores there are."), self)
            )
        self._show()

    def chosen(self) -> ImportedScores:
        """The scores by the coding that is chosen."""
        key = next((key for key, button in self.codings.items() if button.isChecked()), "")
        return self._found.get(key) or next(iter(self._found.values()))

    def save(self) -> None:
        self.decided.emit(self.chosen())
        self.accept()

    def _show(self) -> None:
        found = self.chosen()
        self.summary.setText(
            translate("Forum", "{rows} rows, {cells} pairs of roles: {roles}").format(
                rows=found.answers, cells=len(found.scores), roles=", ".join(found.roles)
            )
        )
        self.left_out.setText(
            counted(
                found.incomplete,
                translate("Forum", "1 answer lacks an item and is left out."),
                translate("Forum", "{count} answers lack an item and are left out."),
            )
        )
        self.left_out.setVisible(found.incomplete > 0)


def _number_field(parent: QWidget, least: float, most: float) -> QDoubleSpinBox:
    field = QDoubleSpinBox(parent)
    field.setRange(least, most)
    field.setDecimals(2)
    field.setSingleStep(0.05)
    return field


def _items(part: str) -> str:
    danish = current_language() == "da"
    return ", ".join(
        (item.label if danish else item.label_en).casefold()
        for item in reference().items
        if item.part == part
    )


def _said(known: Scores | None, name: str) -> str:
    from app.language import format_number

    value = getattr(known, name) if known is not None else None
    return "" if value is None else format_number(float(value))


def _lacks() -> str:
    return translate("Forum", "Write a role, for example a profession.")


def _score_trouble(said: str, *, may_lack: bool = False) -> str:
    if may_lack and not said.strip():
        return ""
    try:
        score_of(said)
    except ValueError:
        return translate("Forum", "Write a number from 1 to 5, for example 3,65.")
    return ""
