"""What the meeting leads to: decisions, agreements, and what became of the earlier agreements."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QHBoxLayout,
    QVBoxLayout,
    QWidget,
)

from models.meeting import AgreementDraft, AgreementReview, Decision
from views.kit import (
    BodyText,
    Caption,
    Chip,
    FieldRow,
    IconButton,
    SecondaryButton,
    Strong,
    text_label,
)
from views.kit.containers import clear_layout
from views.meeting.draft import MeetingDraft
from views.meeting.fields import (
    FlexRow,
    PersonField,
    Toggle,
    add_button,
    date_box,
    mark_error,
    shown_date,
    text_box,
)
from views.theme import RADIUS, Space, on_theme_change, tokens


@dataclass(frozen=True)
class OpenAgreement:
    """An earlier agreement that is not finished. due: ISO date. overdue: its day has passed."""

    id: str
    what: str
    who: str
    due: str
    overdue: bool = False


class _Block(QFrame):
    """A quiet frame round the fields of one row, so that it is seen what belongs together."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("block")
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(Space.M, Space.M, Space.M, Space.M)
        self.column.setSpacing(Space.S)
        on_theme_change(self, self._dress)

    def _dress(self) -> None:
        now = tokens()
        self.setStyleSheet(
            f"#block {{ background: {now.surface}; border: 1px solid {now.border};"
            f" border-radius: {RADIUS}px; }}"
        )


def _with_remove(field: QWidget, button: IconButton) -> QWidget:
    host = QWidget()
    row = QHBoxLayout(host)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(Space.XS)
    row.addWidget(field, 1)
    row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return host


class _RowsEditor(QWidget):
    """Common to decisions and agreements: rows in blocks and a button that adds one."""

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def _names(self) -> list[str]:
        meeting = self._draft.value
        present = [one.substitute or one.name for one in meeting.present]
        return present + [one.name for one in meeting.attendance]

    def offer_names(self) -> None:
        """Let the name fields know who is at the meeting now."""
        for field in self.findChildren(PersonField):
            field.offer(self._names())


class DecisionsEditor(_RowsEditor):
    """Each decision with its reason and the one who sees to it (D2)."""

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__(draft)
        self.rows: list[_DecisionRow] = []

    def show_rows(self) -> None:
        """Build the rows anew from the draft."""
        clear_layout(self._column)
        self.rows = []
        for index, decision in enumerate(self._draft.value.decisions):
            row = _DecisionRow(self, index, decision, self._names())
            self.rows.append(row)
            self._column.addWidget(row)
        self.more = add_button(self.tr("Add decision"), self.add)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self) -> None:
        """A blank decision, ready to be written."""
        self._draft.append_row("decisions", Decision(id=self._draft.new_id(), text=""))
        self.show_rows()
        self.rows[-1].text.setFocus()

    def edit(self, index: int, **changes: str) -> None:
        self._draft.edit_row("decisions", index, **changes)

    def remove(self, index: int) -> None:
        self._draft.remove_row("decisions", index, self.tr("The decision was removed."))
        self.show_rows()
        (self.rows[min(index, len(self.rows) - 1)].text if self.rows else self.more).setFocus()

    def refuse_empty(self, text: str) -> None:
        """Say at the first empty decision why the meeting could not be concluded."""
        for row, decision in zip(self.rows, self._draft.value.decisions, strict=True):
            if not decision.text.strip():
                row.text_row.set_error(text)
                row.text.setFocus()
                return


class _DecisionRow(_Block):
    def __init__(
        self, editor: DecisionsEditor, index: int, decision: Decision, names: Sequence[str]
    ) -> None:
        super().__init__()
        self.text = text_box(
            decision.text,
            self.tr("Decision"),
            self.tr("What was decided, so that everyone can stand by it"),
            lambda text: self._typed(editor, index, text),
            lines=1,
        )
        self.text_row = FieldRow(self.tr("Decision"), self.text)
        gone = IconButton("trash", self.tr("Remove the decision"), role="text_muted")
        gone.clicked.connect(lambda: editor.remove(index))
        self.column.addWidget(_with_remove(self.text_row, gone))
        self.reason = text_box(
            decision.reason,
            self.tr("Reason"),
            self.tr("Why this one?"),
            lambda text: editor.edit(index, reason=text),
            lines=1,
        )
        self.follow_up = PersonField(decision.follow_up, self.tr("Who follows up"))
        self.follow_up.offer(names)
        self.follow_up.named.connect(lambda name: editor.edit(index, follow_up=name))
        second = FlexRow(wide_ems=30)
        second.add(FieldRow(self.tr("Reason"), self.reason), 3)
        second.add(FieldRow(self.tr("Who follows up"), self.follow_up), 2)
        self.column.addWidget(second)

    def _typed(self, editor: DecisionsEditor, index: int, text: str) -> None:
        editor.edit(index, text=text)
        self.text_row.set_error("")


class AgreementsEditor(_RowsEditor):
    """Who does what by when; a row without who or when is marked as a draft (R-22)."""

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__(draft)
        self.rows: list[_AgreementRow] = []

    def show_rows(self) -> None:
        """Build the rows anew from the draft."""
        clear_layout(self._column)
        self.rows = []
        for index, agreement in enumerate(self._draft.value.agreements):
            row = _AgreementRow(self, index, agreement, self._names())
            self.rows.append(row)
            self._column.addWidget(row)
        self.more = add_button(self.tr("Add agreement"), self.add)
        self._column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)

    def add(self) -> None:
        """A blank agreement, ready to be written."""
        self.append(AgreementDraft(id=self._draft.new_id()))
        self.rows[-1].what.setFocus()

    def append(self, agreement: AgreementDraft) -> None:
        """One more row, with what is known already."""
        self._draft.append_row("agreements", agreement)
        self.show_rows()

    def edit(self, index: int, **changes: str) -> AgreementDraft:
        self._draft.edit_row("agreements", index, **changes)
        return self._draft.value.agreements[index]

    def remove(self, index: int) -> None:
        self._draft.remove_row("agreements", index, self.tr("The agreement was removed."))
        self.show_rows()
        (self.rows[min(index, len(self.rows) - 1)].what if self.rows else self.more).setFocus()

    def refuse_undecided(self, text: str) -> None:
        """Say at the first unfinished agreement why the meeting could not be concluded."""
        for row, agreement in zip(self.rows, self._draft.value.agreements, strict=True):
            if not agreement.empty and not agreement.decided:
                row.refuse(text, agreement)
                return


class _AgreementRow(_Block):
    def __init__(
        self,
        editor: AgreementsEditor,
        index: int,
        agreement: AgreementDraft,
        names: Sequence[str],
    ) -> None:
        super().__init__()
        self._editor, self._index = editor, index
        self.what = text_box(
            agreement.what,
            self.tr("What"),
            self.tr("What is to be done?"),
            lambda text: self._edit(what=text),
            lines=1,
        )
        self.what_row = FieldRow(self.tr("What"), self.what)
        gone = IconButton("trash", self.tr("Remove the agreement"), role="text_muted")
        gone.clicked.connect(lambda: editor.remove(index))
        self.column.addWidget(_with_remove(self.what_row, gone))
        self.who = PersonField(agreement.who, self.tr("Who"))
        self.who.offer(names)
        self.who.named.connect(lambda name: self._edit(who=name))
        self.due = date_box(agreement.due, self.tr("When"), lambda iso: self._edit(due=iso))
        self.together = PersonField(agreement.with_whom, self.tr("Together with"))
        self.together.offer(names)
        self.together.named.connect(lambda name: self._edit(with_whom=name))
        second = FlexRow(wide_ems=34)
        second.add(FieldRow(self.tr("Who"), self.who), 1)
        second.add(FieldRow(self.tr("When"), self.due))
        second.add(FieldRow(self.tr("Together with"), self.together), 1)
        self.column.addWidget(second)
        self.mark = Chip("", "warning")
        self.column.addWidget(self.mark, 0, Qt.AlignmentFlag.AlignLeft)
        self.refusal = text_label("", "error")
        self.refusal.hide()
        self.column.addWidget(self.refusal)
        self._tell(agreement)

    def refuse(self, text: str, agreement: AgreementDraft) -> None:
        """Show the words of the refusal and go to the field that is missing."""
        self.refusal.setText(text)
        self.refusal.show()
        fields: dict[str, QWidget] = {
            "what": self.what,
            "who": self.who,
            "due": self.due.input,
        }
        for name in agreement.missing:
            mark_error(fields[name], True)
        fields[agreement.missing[0]].setFocus()

    def _edit(self, **changes: str) -> None:
        agreement = self._editor.edit(self._index, **changes)
        self._tell(agreement)
        for name, field in (("what", self.what), ("who", self.who), ("due", self.due.input)):
            if name not in agreement.missing:
                mark_error(field, False)
        if agreement.decided:
            self.refusal.hide()

    def _tell(self, agreement: AgreementDraft) -> None:
        self.mark.setVisible(not agreement.empty and not agreement.decided)
        self.mark.set(self._missing_words(agreement))

    def _missing_words(self, agreement: AgreementDraft) -> str:
        words = {"what": self.tr("what"), "who": self.tr("who"), "due": self.tr("when")}
        missing = [words[each] for each in agreement.missing]
        if len(missing) > 1:
            listed = self.tr("{some} and {last}").format(
                some=", ".join(missing[:-1]), last=missing[-1]
            )
        else:
            listed = "".join(missing)
        return self.tr("Missing {what}: stays a draft").format(what=listed)


class OldAgreements(QWidget):
    """Earlier agreements, taken first: done, not done or moved, and what came of it."""

    registered = Signal(str, str, str)
    carried = Signal(object)

    def __init__(self, draft: MeetingDraft) -> None:
        super().__init__()
        self._draft = draft
        self._agreements: tuple[OpenAgreement, ...] = ()
        self.rows: list[_OldRow] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(Space.S)

    def show_agreements(self, agreements: Sequence[OpenAgreement]) -> None:
        """Build the rows anew; those reviewed at this meeting stay even when no longer open."""
        self._agreements = tuple(agreements)
        clear_layout(self._column)
        self.rows = []
        known = {each.id for each in self._agreements}
        gone = [
            OpenAgreement(id=each.agreement, what=each.what, who="", due="")
            for each in self._draft.value.reviews
            if each.agreement not in known
        ]
        for agreement in (*gone, *self._agreements):
            row = _OldRow(self, agreement, self.review(agreement))
            self.rows.append(row)
            self._column.addWidget(row)
        if not self.rows:
            self._column.addWidget(
                text_label(self.tr("There are no open agreements from earlier."), "muted")
            )

    def review(self, agreement: OpenAgreement) -> AgreementReview:
        """What has been said about it at this meeting so far."""
        return next(
            (one for one in self._draft.value.reviews if one.agreement == agreement.id),
            AgreementReview(agreement=agreement.id, what=agreement.what),
        )

    def edit(self, agreement: OpenAgreement, **changes: object) -> None:
        """Keep what was chosen or typed in the draft, so that it survives leaving the page."""
        review = msgspec.structs.replace(self.review(agreement), **changes)
        others = [one for one in self._draft.value.reviews if one.agreement != agreement.id]
        self._draft.edit(reviews=(*others, review))

    def register(self, agreement: OpenAgreement) -> None:
        """Hand the outcome on. A moved agreement comes back as a row that needs a new date."""
        self.edit(agreement, registered=True)
        review = self.review(agreement)
        self.registered.emit(review.agreement, review.outcome, review.note)
        if review.outcome == "moved":
            self.carried.emit(
                AgreementDraft(id=self._draft.new_id(), what=agreement.what, who=agreement.who)
            )
        self.show_agreements(self._agreements)

    def register_moved(self) -> None:
        """Hand on what was moved, so that its new row is asked for a day before the end."""
        for agreement in self._agreements:
            review = self.review(agreement)
            if review.outcome == "moved" and not review.registered:
                self.register(agreement)

    def register_chosen(self) -> None:
        """Hand on every outcome that was chosen but not yet handed on."""
        for agreement in self._agreements:
            review = self.review(agreement)
            if review.outcome and not review.registered:
                self.edit(agreement, registered=True)
                self.registered.emit(review.agreement, review.outcome, review.note)


class _OldRow(_Block):
    def __init__(
        self, editor: OldAgreements, agreement: OpenAgreement, review: AgreementReview
    ) -> None:
        super().__init__()
        self._editor, self._agreement = editor, agreement
        self.choices: dict[str, Toggle] = {}
        head = FlexRow(wide_ems=48, spacing=Space.S)
        words = QWidget()
        column = QVBoxLayout(words)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2)
        column.addWidget(Strong(agreement.what))
        about = " · ".join(part for part in (agreement.who, shown_date(agreement.due)) if part)
        if about:
            column.addWidget(Caption(about))
        head.add(words, 1)
        if agreement.overdue and not review.registered:
            head.add(Chip(self.tr("Overdue"), "danger", icon="clock"))
        if review.registered:
            self._show_registered(head, review)
        else:
            self._show_choices(head, review)

    def _words(self) -> dict[str, tuple[str, str, str]]:
        return {
            "done": (self.tr("Done"), "check", "success"),
            "not_done": (self.tr("Not done"), "cross", "danger"),
            "moved": (self.tr("Moved"), "arrow-right", "warning"),
        }

    def _show_registered(self, head: FlexRow, review: AgreementReview) -> None:
        text, icon, kind = self._words()[review.outcome]
        head.add(Chip(text, kind, icon=icon))
        self.column.addWidget(head)
        if review.note.strip():
            self.column.addWidget(BodyText(review.note))

    def _show_choices(self, head: FlexRow, review: AgreementReview) -> None:
        buttons = QWidget()
        row = QHBoxLayout(buttons)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(Space.XS)
        group = QButtonGroup(self)
        for outcome, (text, icon, _) in self._words().items():
            button = Toggle(text, icon)
            button.setChecked(review.outcome == outcome)
            button.setAccessibleName(f"{self._agreement.what}: {text}")
            button.toggled.connect(lambda on, value=outcome: self._choose(value) if on else None)
            group.addButton(button)
            self.choices[outcome] = button
            row.addWidget(button)
        row.addStretch(1)
        head.add(buttons)
        self.column.addWidget(head)
        self._more = QWidget()
        more = QVBoxLayout(self._more)
        more.setContentsMargins(0, 0, 0, 0)
        more.setSpacing(Space.S)
        self.note = text_box(
            review.note,
            self.tr("What came of {agreement}").format(agreement=self._agreement.what),
            self.tr("What came of it, and do we go on, change it or stop?"),
            lambda text: self._editor.edit(self._agreement, note=text),
            lines=1,
        )
        more.addWidget(self.note)
        self.save = SecondaryButton(self.tr("Register the outcome"), icon="check")
        self.save.clicked.connect(lambda: self._editor.register(self._agreement))
        more.addWidget(self.save, 0, Qt.AlignmentFlag.AlignLeft)
        self.column.addWidget(self._more)
        self._more.setVisible(bool(review.outcome))

    def _choose(self, outcome: str) -> None:
        self._editor.edit(self._agreement, outcome=outcome)
        self._more.setVisible(True)
        self.note.setFocus()
