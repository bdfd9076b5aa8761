"""One entry of the log with everything it holds, and the correction of its text."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLineEdit, QWidget

from app import journal, redact
from app.child import original_text
from app.language import translate
from models.case import LogEntry
from views.children.form_dialog import FormDialog
from views.children.words import Said, day_heading, moment_words, person_words
from views.context import Context
from views.kit import (
    Banner,
    BodyText,
    Caption,
    FieldRow,
    KeyValueList,
    QuietButton,
    SecondaryButton,
    Strong,
    TextArea,
)


class EntryDialog(FormDialog):
    """Everything an entry holds, for reading. ``correct``, ``remove``: called when asked for."""

    def __init__(
        self,
        context: Context,
        entry: LogEntry,
        said: Said,
        correct: Callable[[], None] | None,
        parent: QWidget | None = None,
        *,
        remove: Callable[[], None] | None = None,
    ) -> None:
        super().__init__(context, said.title, parent=parent, yes="", width=76)
        self.yes.hide()
        self.no.setText(self.tr("Close"))
        self.no.setDefault(True)
        if correct is not None:
            button = SecondaryButton(self.tr("Correct …"), self, icon="pencil")
            button.clicked.connect(self.accept)
            button.clicked.connect(correct)
            self.buttons.insertWidget(0, button)
        if remove is not None:
            taking = QuietButton(self.tr("Take the content away …"), self, icon="eye-off")
            taking.clicked.connect(self.accept)
            taking.clicked.connect(remove)
            self.buttons.insertWidget(0, taking)
        if said.text:
            self.add(BodyText(said.text, self))
        for detail in said.details:
            self.add(Caption(detail, self))
        if said.before:
            self.add(Strong(self.tr("Before the correction"), self))
            self.add(BodyText(said.before, self))
        if not entry.known_kind:
            self.add(
                BodyText(
                    self.tr(
                        "This entry was written by a newer version of the program. It is kept as"
                        " it is, and can be read when the program here is updated."
                    ),
                    self,
                )
            )
        if entry.redacted:
            self.add(
                BodyText(
                    self.tr(
                        "The content was removed on purpose. That it was here, who wrote it and"
                        " when, can still be seen."
                    ),
                    self,
                )
            )
        self.add(KeyValueList(self._facts(entry, said), self))

    def _facts(self, entry: LogEntry, said: Said) -> list[tuple[str, str]]:
        facts = [
            (self.tr("Written by"), person_words(entry.writer)),
            (self.tr("Written"), f"{day_heading(said.day)}, {said.time}"),
            (self.tr("Signed as"), f"{entry.hash[:8]} {entry.hash[8:16]}"),
        ]
        if entry.provisional:
            waits = self.tr("Written while the relay changes hands, and waits for the release")
            facts.append((self.tr("State"), waits))
        if entry.clock_doubt:
            doubt = self.tr("The computer's clock stood before that of the entry before it")
            facts.append((self.tr("Clock"), doubt))
        return facts

    def save(self) -> None:
        self.accept()


class AmendDialog(FormDialog):
    """Correct the text of an entry: the new text is added, the old one stays readable."""

    def __init__(
        self,
        context: Context,
        log: str,
        entry: LogEntry,
        said: Said,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(
            context,
            translate("AmendDialog", "Correct an entry"),
            "",
            parent,
            width=76,
        )
        self._log = log
        self._entry = entry
        self._shown = said.text or original_text(entry.body)
        note = Caption(
            self.tr(
                "The correction is added to the log. What stood before can still be read:"
                " nothing is erased."
            ),
            self,
        )
        self.add(note)
        self.text = TextArea(accessible_name=self.tr("The text as it should be"), lines=6)
        self.text.set_text(self._shown)
        self.text_row = FieldRow(self.tr("The text as it should be"), self.text)
        self.add(self.text_row)
        self.why = TextArea(accessible_name=self.tr("Why it is corrected"), lines=2)
        self.why_row = FieldRow(
            self.tr("Why it is corrected"),
            self.why,
            self.tr("For example: a wrong date, or the parents remember it in another way."),
        )
        self.add(self.why_row)
        self.add(
            Caption(
                self.tr("Written {moment} by {name}").format(
                    moment=moment_words(entry.at), name=entry.writer.name
                ),
                self,
            )
        )
        self.text.setFocus()

    def check(self) -> bool:
        text = self.text.text().strip()
        same = text == self._shown.strip()
        self.text_row.set_error("")
        self.why_row.set_error("")
        if not text:
            self.text_row.set_error(self.tr("Write what it should say."))
        elif same:
            self.text_row.set_error(self.tr("The text is the same as before."))
        if not self.why.text().strip():
            self.why_row.set_error(self.tr("Write briefly why, so that others can follow it."))
        return bool(text) and not same and bool(self.why.text().strip())

    def save(self) -> None:
        self.run(
            journal.amend,
            self.context.session,
            self._log,
            self._entry.hash,
            self.text.text().strip(),
            self.why.text().strip(),
            done=lambda _: self.context.case_changed.emit(self._log),
        )


class RemoveDialog(FormDialog):
    """Take the content of an entry away for good, with a reason that everybody can read."""

    def __init__(
        self, context: Context, log: str, entry: LogEntry, parent: QWidget | None = None
    ) -> None:
        super().__init__(
            context,
            translate("RemoveDialog", "Take the content away"),
            translate(
                "RemoveDialog",
                "For what should never have stood in the log, or must be deleted by law. What is "
                "only wrong is corrected instead.",
            ),
            parent,
            yes=translate("RemoveDialog", "Take it away for good"),
            danger=True,
            width=76,
        )
        self._log, self._entry = log, entry
        warning = self.tr(
            "It cannot be brought back: the older safety copies in this computer are replaced by a "
            "new one too. That there was an entry, who wrote it and when, still stands in the log."
            " Files that you have sent or received before still hold it, and so do copies on a"
            " stick."
        )
        self.add(Banner("warning", warning, parent=self))
        self.why = TextArea(accessible_name=self.tr("Why it is taken away"), lines=3)
        self.why_row = FieldRow(
            self.tr("Why it is taken away"),
            self.why,
            self.tr("Everybody who reads the log can see this. Do not repeat what is taken away."),
        )
        self.add(self.why_row)
        self.law = QLineEdit(self)
        self.law_row = FieldRow(self.tr("Law or decision, if any"), self.law)
        self.add(self.law_row)

    def check(self) -> bool:
        there = bool(self.why.text().strip())
        self.why_row.set_error("" if there else self.tr("Write briefly why."))
        return there

    def save(self) -> None:
        self.run(
            redact.remove,
            self.context.session,
            self._log,
            self._entry.hash,
            self.why.text(),
            self.law.text(),
            done=lambda _: self.context.case_changed.emit(self._log),
        )
