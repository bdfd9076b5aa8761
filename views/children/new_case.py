"""Start a relay log: a name, what was seen, and whether the parents know. Nothing else is asked.

R-05 and R-06: no network, no consent, no meeting at level 1. K6: the log may begin before the
parents have been told; then it says why, and reminds.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import msgspec
from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.resources import load_json
from views import words
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Caption,
    Card,
    DateField,
    FieldRow,
    Page,
    PrimaryButton,
    SecondaryButton,
    Strong,
    TextArea,
)
from views.theme import Space, on_theme_change
from views.today.quick_note import LONGEST_UNSAVED_MS

if TYPE_CHECKING:
    from app.session import Session
    from models.case import Case

SLOT = "new_case"
_WIDEST_CHARS = 92


class NewCaseDraft(msgspec.Struct, frozen=True):
    """What is typed so far. told: "yes", "no" or "" while unanswered."""

    name: str = ""
    birth_date: str = ""
    pregnant: bool = False
    observation: str = ""
    seen: str = ""
    told: str = ""
    why_not: str = ""

    @property
    def empty(self) -> bool:
        written = (self.name, self.birth_date, self.observation, self.why_not)
        return not any(text.strip() for text in written)


def load_new_case(session: Session) -> NewCaseDraft:
    """The started form that waits, or an empty one."""
    from app import drafts

    data = drafts.load(session, "", SLOT)
    try:
        return msgspec.json.decode(data, type=NewCaseDraft) if data else NewCaseDraft()
    except msgspec.DecodeError:
        # Whatever a newer program kept: shown as it is rather than lost.
        return NewCaseDraft(observation=data or "")


def save_new_case(session: Session, draft: NewCaseDraft) -> None:
    """Keep what is typed so far."""
    from app import drafts

    if draft.empty:
        drafts.discard(session, "", SLOT)
    else:
        drafts.save(session, "", SLOT, msgspec.json.encode(draft).decode())


def start_case(session: Session, draft: NewCaseDraft) -> Case:
    """Start the log; the form's draft goes away with it."""
    from app import cases
    from models.people import Child

    child = Child(
        name=" ".join(draft.name.split()),
        birth_date="" if draft.pregnant else draft.birth_date,
        kind="pregnant" if draft.pregnant else "child",
    )
    case = cases.start(
        session,
        child,
        observation=draft.observation.strip(),
        date=draft.seen,
        parents_told=draft.told == "yes",
        why_not=draft.why_not.strip() if draft.told == "no" else "",
    )
    save_new_case(session, NewCaseDraft())
    return case


class NewCasePage(Page):
    """The form. ``started(log)`` when the log is there; ``left`` when the person goes back."""

    started = Signal(str)
    left = Signal()

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(
            self.tr("New relay log"),
            self.tr("Write what you know now. The rest can come later."),
        )
        self._context = context
        self._saved = NewCaseDraft()
        self._starting = False
        today = words.parse_day(context.session.today())

        acute = load_json("acute.json")
        self.acute = Banner("warning", acute["text"], title=acute["title"], parent=self.body)
        column = QVBoxLayout()
        column.setSpacing(Space.L)
        column.addWidget(self.acute)
        column.addWidget(self._child_card(today))
        column.addWidget(self._seen_card(today))
        column.addWidget(self._parents_card())
        column.addLayout(self._buttons())
        self._form = QWidget(self.body)
        self._form.setLayout(column)
        column.setContentsMargins(0, 0, 0, 0)
        row = QHBoxLayout()
        row.addWidget(self._form, 100)
        row.addStretch(1)
        self.body_layout.addLayout(row)

        self._longest = QTimer(self)
        self._longest.setSingleShot(True)
        self._longest.setInterval(LONGEST_UNSAVED_MS)
        self._longest.timeout.connect(self._save)
        self._watch()
        on_theme_change(self, self._fit)
        self._show_kind()
        self._show_told()

    # ------------------------------------------------------------ the form

    def _child_card(self, today) -> Card:
        card = Card(self.tr("The child"), self.body)
        self.is_child = QRadioButton(self.tr("A child or young person"), card)
        self.is_pregnant = QRadioButton(self.tr("A child not yet born"), card)
        self.is_child.setChecked(True)
        self._kinds = QButtonGroup(card)
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        for button in (self.is_child, self.is_pregnant):
            self._kinds.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        card.body_layout.addLayout(row)
        self.name = QLineEdit(card)
        self.name_row = FieldRow(self.tr("Name"), self.name, parent=card)
        self.birth = DateField(parent=card, today=today)
        self.birth_row = FieldRow(
            self.tr("Born (may wait)"), self.birth, self.tr("For example 28.2.2022"), parent=card
        )
        card.add(self.name_row)
        card.add(self.birth_row)
        return card

    def _seen_card(self, today) -> Card:
        card = Card(self.tr("What did you see?"), self.body)
        card.add(
            Caption(
                self.tr(
                    "One concrete observation is enough to begin with: what happened, where, and "
                    "what the child said or did. The parents can read it."
                ),
                card,
            )
        )
        self.observation = TextArea("", card, lines=4)
        self.observation_row = FieldRow(self.tr("Observation"), self.observation, parent=card)
        self.seen = DateField(today, card, today=today)
        card.add(self.observation_row)
        self.seen_row = FieldRow(self.tr("When was it?"), self.seen, parent=card)
        card.add(self.seen_row)
        return card

    def _parents_card(self) -> Card:
        card = Card(self.tr("The parents"), self.body)
        question = self.tr("Do they know that you wonder, and that you write it down?")
        card.add(BodyText(question, card))
        self.told_yes = QRadioButton(self.tr("Yes, we have talked about it"), card)
        self.told_no = QRadioButton(self.tr("Not yet"), card)
        self._told = QButtonGroup(card)
        row = QHBoxLayout()
        row.setSpacing(Space.XL)
        for button in (self.told_yes, self.told_no):
            self._told.addButton(button)
            row.addWidget(button)
        row.addStretch(1)
        card.body_layout.addLayout(row)
        self.told_error = Strong("", card)
        self.told_error.setProperty("type", "error")
        self.told_error.hide()
        card.add(self.told_error)
        self.why_not = TextArea("", card, lines=2)
        self.why_row = FieldRow(
            self.tr("Why not yet?"),
            self.why_not,
            self.tr(
                "It stands on the log, with a reminder. Until they know, the log cannot be shared "
                "outside the house."
            ),
            parent=card,
        )
        card.add(self.why_row)
        return card

    def _buttons(self) -> QHBoxLayout:
        self.back = SecondaryButton(self.tr("Back"), self.body)
        self.back.clicked.connect(self.leave)
        self.begin = PrimaryButton(self.tr("Start the relay log"), self.body, icon="baton")
        self.begin.clicked.connect(self.start)
        self.kept = Caption("", self.body)
        self.kept.setAlignment(Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.back)
        row.addWidget(self.kept, 1)
        row.addWidget(self.begin)
        return row

    def _watch(self) -> None:
        self.name.textChanged.connect(self._changed)
        for area in (self.observation, self.why_not):
            area.textChanged.connect(self._changed)
            area.changed_after_pause.connect(self._save)
        for field in (self.birth, self.seen):
            field.changed.connect(self._changed)
        self._kinds.buttonToggled.connect(self._show_kind)
        self._told.buttonToggled.connect(self._show_told)

    # ------------------------------------------------------------ what stands in it

    def draft(self) -> NewCaseDraft:
        """What stands in the form."""
        birth, seen = self.birth.value(), self.seen.value()
        told = "yes" if self.told_yes.isChecked() else "no" if self.told_no.isChecked() else ""
        return NewCaseDraft(
            name=self.name.text(),
            birth_date=birth.isoformat() if birth else "",
            pregnant=self.is_pregnant.isChecked(),
            observation=self.observation.text(),
            seen=seen.isoformat() if seen else "",
            told=told,
            why_not=self.why_not.text(),
        )

    def refresh(self) -> None:
        """Show what waits from last time."""
        if self.draft().empty:
            self._context.run(load_new_case, self._context.session, done=self._show, owner=self)
        self.name.setFocus()

    def flush(self) -> None:
        """Save what is typed now."""
        self.observation.flush()
        self.why_not.flush()
        self._save()

    def _show(self, draft: NewCaseDraft) -> None:
        if not self.draft().empty:
            return
        self._saved = draft
        self.name.setText(draft.name)
        self.birth.set_value(words.parse_day(draft.birth_date))
        self.is_pregnant.setChecked(draft.pregnant)
        self.observation.set_text(draft.observation)
        if draft.seen:
            self.seen.set_value(words.parse_day(draft.seen))
        self.told_yes.setChecked(draft.told == "yes")
        self.told_no.setChecked(draft.told == "no")
        self.why_not.set_text(draft.why_not)
        self._longest.stop()

    def _clear(self) -> None:
        self.name.clear()
        self.birth.set_value(None)
        self.is_child.setChecked(True)
        self.observation.set_text("")
        self.seen.set_value(words.parse_day(self._context.session.today()))
        self._told.setExclusive(False)
        self.told_yes.setChecked(False)
        self.told_no.setChecked(False)
        self._told.setExclusive(True)
        self.why_not.set_text("")
        self._saved = NewCaseDraft()
        self._longest.stop()
        for row in (self.name_row, self.birth_row, self.seen_row, self.why_row):
            row.set_error("")
        self.told_error.hide()
        self._show_told()

    # ------------------------------------------------------------ what it does

    def start(self) -> None:
        """Start the log, when there is a name and the question about the parents is answered."""
        if self._starting or not self._is_answered():
            return
        self.flush()
        self._starting = True
        self.begin.setEnabled(False)
        self._context.run(
            start_case,
            self._context.session,
            self.draft(),
            done=self._is_started,
            failed=self._is_not_started,
            owner=self,
        )

    def leave(self) -> None:
        """Go back; what is typed waits."""
        self.flush()
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.leave()
            return
        super().keyPressEvent(event)

    def _is_started(self, case: Case) -> None:
        self._starting = False
        self.begin.setEnabled(True)
        self._clear()
        self._context.case_changed.emit(case.log)
        self.started.emit(case.log)

    def _is_not_started(self, error: Exception) -> None:
        self._starting = False
        self.begin.setEnabled(True)
        self._context.failed_default(error)

    def _is_answered(self) -> bool:
        bad_day = self.tr("That is not a day. Write for example 28.2.2022.")
        draft = self.draft()
        no_name = not draft.name.strip()
        bad_birth = not draft.pregnant and not self.birth.is_valid()
        untold = draft.told == ""
        no_reason = draft.told == "no" and not draft.why_not.strip()
        self.name_row.set_error(self.tr("Write what the child is called.") if no_name else "")
        self.birth_row.set_error(bad_day if bad_birth else "")
        self.seen_row.set_error("" if self.seen.is_valid() else bad_day)
        self.told_error.setText(self.tr("Choose one of the two."))
        self.told_error.setVisible(untold)
        self.why_row.set_error(self.tr("Write one line about why.") if no_reason else "")
        wrong: list[tuple[bool, QWidget]] = [
            (no_name, self.name),
            (bad_birth, self.birth),
            (not self.seen.is_valid(), self.seen),
            (untold, self.told_yes),
            (no_reason, self.why_not),
        ]
        for is_wrong, field in wrong:
            if is_wrong:
                field.setFocus()
                self.scroll_area.ensureWidgetVisible(field)
                return False
        return True

    def _save(self, *_: object) -> None:
        self._longest.stop()
        draft = self.draft()
        if draft == self._saved or (draft.empty and self._saved.empty):
            return
        self._saved = draft
        self._context.run(
            save_new_case, self._context.session, draft, done=self._is_kept, owner=self
        )

    def _is_kept(self, _: object) -> None:
        kept = not self.draft().empty
        self.kept.setText(self.tr("Kept as a draft.") if kept else "")

    def _changed(self, *_: object) -> None:
        if self.name.text().strip():
            self.name_row.set_error("")
        if self.why_not.text().strip():
            self.why_row.set_error("")
        if not self._longest.isActive():
            self._longest.start()

    def _show_kind(self, *_: object) -> None:
        unborn = self.is_pregnant.isChecked()
        self.birth_row.setVisible(not unborn)
        self.name_row.set_hint(
            self.tr("The mother's name, or what the family calls the child.") if unborn else ""
        )
        self._changed()

    def _show_told(self, *_: object) -> None:
        self.why_row.setVisible(self.told_no.isChecked())
        if self.told_no.isChecked() or self.told_yes.isChecked():
            self.told_error.hide()
        self._changed()

    def _fit(self) -> None:
        self._form.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARS)
