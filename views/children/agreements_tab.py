"""*Aftaler*: who does what by when; what is late comes first (R-22)."""

from __future__ import annotations

from datetime import date

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import drafts, journal
from app.child import ChildView
from models.case import AgreementState
from models.meeting import AgreementDraft
from views.children.autosave import Autosave
from views.children.form_dialog import open_box
from views.children.report_dialog import ReportDialog
from views.children.tab import ChildTab
from views.children.words import day_words
from views.context import Context
from views.kit import (
    Caption,
    Card,
    Chip,
    DateField,
    EmptyState,
    IconButton,
    IconMark,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    SectionTitle,
    Strong,
    clear_layout,
    text_label,
)
from views.kit.flow import TightFlow
from views.theme import Space
from views.words import days_late, days_until, parse_day

SLOT = journal.AGREEMENT_SLOT


def read_drafts(data: str) -> tuple[AgreementDraft, ...]:
    """Stored agreement drafts; one alone is taken as such."""
    try:
        return msgspec.json.decode(data.encode(), type=tuple[AgreementDraft, ...])
    except msgspec.DecodeError:
        return (msgspec.json.decode(data.encode(), type=AgreementDraft),)


class AgreementsTab(ChildTab):
    """Agreements of one child, and those that are being written."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Agreements"))
        self._shown_log = ""
        self.rows: list[DraftRow] = []
        self.autosave = Autosave(context, SLOT, self._draft_data, self)
        column = self.column()
        self.writing = Card(
            self.tr("New agreement"),
            subtitle=self.tr("It is decided when what, who and when are there."),
        )
        add = SecondaryButton(self.tr("One more"), icon="plus")
        add.clicked.connect(self._one_more)
        self.writing.add_action(add)
        self._draft_rows = QVBoxLayout()
        self._draft_rows.setSpacing(Space.M)
        self.writing.body_layout.addLayout(self._draft_rows)
        column.addWidget(self.writing)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.S)
        column.addLayout(self._list)
        column.addStretch(1)

    def refresh(self, view: ChildView) -> None:
        self.writing.setVisible(view.may_write)
        if view.case.log != self._shown_log:
            self.autosave.follow(view.case.log)
            self._shown_log = view.case.log
            self._show_drafts(())
            log = view.case.log
            self.context.run(
                drafts.load,
                self.context.session,
                log,
                SLOT,
                done=lambda data: self._found(data, log),
                owner=self,
            )
        for row in self.rows:
            row.offer(_people(view))
        self._show_agreements(view)

    def flush(self) -> None:
        self.autosave.flush()

    def focus_first(self) -> None:
        if self.rows and self.view is not None and self.view.may_write:
            self.rows[0].what.setFocus()

    # ------------------------------------------------------------ drafts

    def drafts(self) -> tuple[AgreementDraft, ...]:
        """What is being written, without empty rows."""
        return tuple(row.draft() for row in self.rows if not row.draft().empty)

    def _found(self, data: str | None, log: str) -> None:
        if log != self._shown_log or self.drafts():
            return
        held = self.autosave.take_held(log)
        if held or data:
            self._show_drafts(read_drafts(held or data or ""))
        if held:
            self.autosave.touched()  # it stands here and not in the store

    def _show_drafts(self, found: tuple[AgreementDraft, ...]) -> None:
        clear_layout(self._draft_rows)
        self.rows = []
        for draft in found or (self._empty(),):
            self._add_row(draft)

    def _empty(self) -> AgreementDraft:
        return AgreementDraft(id=self.context.session.new_id())

    def _add_row(self, draft: AgreementDraft) -> DraftRow:
        today = date.fromisoformat(self.view.today) if self.view else None
        row = DraftRow(draft, today, self.writing)
        if self.view is not None:
            row.offer(_people(self.view))
            row.show_draft(draft)
        row.touched.connect(self.autosave.touched)
        row.decide.clicked.connect(lambda: self._decide(row))
        row.remove.clicked.connect(lambda: self._remove(row))
        self.rows.append(row)
        self._draft_rows.addWidget(row)
        self._name_rows()
        return row

    def _one_more(self) -> None:
        self._add_row(self._empty()).what.setFocus()

    def _remove(self, row: DraftRow) -> None:
        self.rows.remove(row)
        row.hide()
        row.deleteLater()
        if not self.rows:
            self._add_row(self._empty())
        self._name_rows()
        self.autosave.touched()

    def _name_rows(self) -> None:
        for row in self.rows:
            row.remove.setVisible(len(self.rows) > 1 or not row.draft().empty)

    def _draft_data(self) -> str:
        found = self.drafts()
        return msgspec.json.encode(found).decode() if found else ""

    def _decide(self, row: DraftRow) -> None:
        draft = row.draft()
        row.show_missing(pressed=True)
        if not draft.decided:
            row.focus_missing()
            return
        self.autosave.drop()
        row.setEnabled(False)
        rest = tuple(each for each in self.drafts() if each.id != draft.id)

        def failed(error: Exception) -> None:
            row.setEnabled(True)
            self.autosave.touched()
            self.context.failed_default(error)

        self.context.run(
            journal.decide,
            self.context.session,
            self.log,
            draft,
            rest=rest,
            done=lambda _: self._decided(row),
            failed=failed,
            owner=row,
        )

    def _decided(self, row: DraftRow) -> None:
        self._remove(row)
        self.autosave.drop()
        self.context.toast(self.tr("The agreement is in the log."))
        self.told()

    # ------------------------------------------------------------ agreements

    def _show_agreements(self, view: ChildView) -> None:
        clear_layout(self._list)
        still = view.case.open_agreements
        late = [each for each in still if each.agreement.due < view.today]
        coming = [each for each in still if each.agreement.due >= view.today]
        ended = [each for each in view.case.agreements if each.status != "open"]
        if not view.case.agreements:
            self._list.addWidget(
                EmptyState(
                    "agreement",
                    self.tr("No agreements yet"),
                    self.tr("An agreement says who does what, and by when."),
                )
            )
        self._section(self.tr("Late"), late, view)
        self._section(self.tr("Still to come"), coming, view)
        self._section(self.tr("Finished"), list(reversed(ended)), view)

    def _section(self, title: str, states: list[AgreementState], view: ChildView) -> None:
        if not states:
            return
        self._list.addWidget(SectionTitle(title))
        for state in states:
            row = AgreementRow(state, view)
            row.report.connect(lambda outcome, of=state: self._report(of, outcome))
            self._list.addWidget(row)

    def _report(self, state: AgreementState, outcome: str) -> None:
        if self.view is not None:
            ReportDialog(self.context, self.view, state, outcome, self).open()


class DraftRow(QFrame):
    """An agreement being written; it says what is missing before it can be decided."""

    touched = Signal()

    def __init__(self, draft: AgreementDraft, today: date | None, parent: QWidget) -> None:
        super().__init__(parent)
        self._id, self._with_whom = draft.id, draft.with_whom
        self.setAccessibleName(self.tr("Agreement being written"))
        letter = self.fontMetrics().averageCharWidth()
        self.what = QLineEdit(self)
        self.what.setAccessibleName(self.tr("What is agreed"))
        self.what.setPlaceholderText(self.tr("What is agreed?"))
        self.who = open_box(self.tr("Who does it"), [], self)
        self.who.setMinimumWidth(letter * 28)
        if (edit := self.who.lineEdit()) is not None:
            edit.setPlaceholderText(self.tr("Who does it?"))
        self.due = DateField(None, self, accessible_name=self.tr("By when"), today=today)
        self.missing = Chip("", "warning", self)
        self.decide = PrimaryButton(self.tr("Decide"), self, icon="agreement")
        self.remove = IconButton("trash", self.tr("Remove this draft"), parent=self)
        self._lay_out()
        self.show_draft(draft)
        self.what.textEdited.connect(self._changed)
        self.who.editTextChanged.connect(self._changed)
        self.due.changed.connect(self._changed)
        self.what.returnPressed.connect(self.decide.click)

    def draft(self) -> AgreementDraft:
        """What stands in the fields."""
        due = self.due.value()
        return AgreementDraft(
            id=self._id,
            what=self.what.text().strip(),
            who=self.who.currentText().strip(),
            due=due.isoformat() if due else "",
            with_whom=self._with_whom,
        )

    def show_draft(self, draft: AgreementDraft) -> None:
        """Show a draft from the store; this is no change by the person."""
        self.blockSignals(True)
        self.what.setText(draft.what)
        self.who.setEditText(draft.who)
        self.due.set_value(parse_day(draft.due) if draft.due else None)
        self.blockSignals(False)
        self.show_missing()

    def offer(self, people: list[str]) -> None:
        """Names to choose between."""
        text = self.who.currentText()
        self.who.blockSignals(True)
        self.who.clear()
        self.who.addItems(people)
        self.who.setCurrentIndex(-1)
        self.who.setEditText(text)
        self.who.blockSignals(False)

    def show_missing(self, *, pressed: bool = False) -> None:
        """Say what is missing, once something has been written."""
        draft = self.draft()
        names = {"what": self.tr("what"), "who": self.tr("who"), "due": self.tr("when")}
        parts = [names[each] for each in draft.missing]
        said = self.tr(" and ").join([", ".join(parts[:-1]), parts[-1]] if parts[1:] else parts)
        self.missing.set(self.tr("Draft, missing {parts}").format(parts=said), "warning")
        self.missing.setVisible(bool(parts) and (pressed or not draft.empty))

    def focus_missing(self) -> None:
        """Go to the first field that is missing."""
        fields = {"what": self.what, "who": self.who, "due": self.due.input}
        missing = self.draft().missing
        if missing:
            fields[missing[0]].setFocus()

    def _lay_out(self) -> None:
        flow = TightFlow(gap=Space.S)
        for widget in (self.who, self.due, self.missing):
            flow.addWidget(widget)
        second = QHBoxLayout()
        second.setSpacing(Space.S)
        second.addLayout(flow, 1)
        second.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)
        second.addWidget(self.decide, 0, Qt.AlignmentFlag.AlignTop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.what)
        column.addLayout(second)

    def _changed(self, *_: object) -> None:
        self.show_missing()
        if not self.signalsBlocked():
            self.touched.emit()


class AgreementRow(QFrame):
    """A decided agreement, how it stands, and what can be said of it. report: an outcome."""

    report = Signal(str)

    def __init__(self, state: AgreementState, view: ChildView) -> None:
        super().__init__()
        self.setProperty("role", "card")
        agreement = state.agreement
        late = state.status == "open" and agreement.due < view.today
        icon, role = _mark(state, late)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(Strong(agreement.what, self))
        self.facts = text_label(
            self.tr("{who}, by {date}").format(who=agreement.who, date=day_words(agreement.due)),
            "muted",
            self,
        )
        words.addWidget(self.facts)
        if state.outcome_note:
            words.addWidget(Caption(state.outcome_note, self))
        self.chip = self._chip(state, late, view.today)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(icon, role, self, 1.25), 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(words, 1)
        side = TightFlow(gap=Space.XS)
        side.addWidget(self.chip)
        if view.may_write and state.status == "open":
            for outcome, text, sign in (
                ("done", self.tr("Done"), "check"),
                ("moved", self.tr("Move"), "calendar"),
                ("not_done", self.tr("Not done"), "cross"),
            ):
                side.addWidget(self._button(outcome, text, sign, agreement.what))
        words.addSpacing(Space.XS)
        words.addLayout(side)
        self.setAccessibleName(", ".join((agreement.what, self.facts.text(), self.chip.text())))

    def _chip(self, state: AgreementState, late: bool, today: str) -> Chip:
        if state.status == "done":
            return Chip(self.tr("Done"), "success", self)
        if state.status == "not_done":
            return Chip(self.tr("Not done"), "neutral", self, icon="cross")
        if late:
            return Chip(days_late(state.agreement.due, today), "danger", self, icon="warning")
        return Chip(days_until(state.agreement.due, today), "info", self, icon="clock")

    def _button(self, outcome: str, text: str, icon: str, what: str) -> QuietButton:
        button = QuietButton(text, self, icon=icon)
        button.setAccessibleDescription(what)
        button.clicked.connect(lambda: self.report.emit(outcome))
        return button


def _mark(state: AgreementState, late: bool) -> tuple[str, str]:
    if state.status == "done":
        return "success", "success"
    if state.status == "not_done":
        return "cross", "text_muted"
    return ("warning", "danger") if late else ("agreement", "accent")


def _people(view: ChildView) -> list[str]:
    names = (
        view.me.name,
        *(member.name for member in view.case.child.family),
        *(each.actor.name for each in view.actors),
    )
    return list(dict.fromkeys(name for name in names if name))
