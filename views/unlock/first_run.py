"""The first time: three questions, and the person can begin.

Who are you, what do you do and where, and a passphrase. Only the name and the passphrase must be
given; the rest can be filled in later.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QCompleter,
    QHBoxLayout,
    QLineEdit,
    QStackedLayout,
    QVBoxLayout,
    QWidget,
)

from models.people import Person
from views.kit import (
    Banner,
    BodyText,
    Caption,
    FieldRow,
    IconMark,
    PassphraseField,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
    StepBar,
    Title,
)
from views.theme import Space
from views.unlock.calm_bar import CalmBar
from views.unlock.frame import WelcomeFrame

LEAST_PASSPHRASE = 12


class _Question(QWidget):
    """One step: a heading, one line, and fields."""

    def __init__(self, title: str, text: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(title)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(Space.L)
        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(Title(title, self))
        words.addWidget(BodyText(text, self))
        self.column.addLayout(words)

    def add(self, widget: QWidget) -> None:
        self.column.addWidget(widget)


class FirstRunPage(WelcomeFrame):
    """Three questions; ``finished(Person, passphrase)`` when they are answered.

    ``cancelled`` only when there is somewhere to go back to.
    """

    finished = Signal(object, str)
    cancelled = Signal()
    elsewhere_wanted = Signal()
    """The store may not lie where it was to lie: they choose another folder."""
    move_in_wanted = Signal()
    """They have a copy from another computer."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.heading.setText(self.tr("Welcome to Bindeled"))
        self.setAccessibleName(self.tr("Welcome to Bindeled"))
        self.words.setText(self.tr("Three questions, and you can begin."))
        self._can_cancel = False
        self._busy = False
        self.steps = StepBar(
            [self.tr("Who are you?"), self.tr("Your work"), self.tr("Passphrase")], 0, self.card
        )
        self.card.add(self.steps)
        self.elsewhere = SecondaryButton(self.tr("Choose another folder…"), icon="folder")
        self.elsewhere.clicked.connect(self.elsewhere_wanted)
        self.elsewhere.hide()
        self.error = Banner("error", "", [self.elsewhere], parent=self.card)
        self.error.hide()
        self.card.add(self.error)
        self._questions = QStackedLayout()
        self._questions.addWidget(self._ask_name())
        self._questions.addWidget(self._ask_work())
        self._questions.addWidget(self._ask_passphrase())
        self.card.body_layout.addLayout(self._questions)

        self.back = SecondaryButton(self.tr("Back"), self.card)
        self.back.clicked.connect(self.go_back)
        self.next = PrimaryButton(self.tr("Next"), self.card)
        self.next.clicked.connect(self.go_on)
        self.wait = CalmBar(self.tr("Making your encrypted store."), self.card)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addWidget(self.back)
        row.addWidget(self.wait, 1)
        row.addWidget(self.next)
        self.card.body_layout.addLayout(row)

        only_here = QHBoxLayout()
        only_here.setSpacing(Space.S)
        only_here.addWidget(
            IconMark("shield-check", "accent", self, 1.1), 0, Qt.AlignmentFlag.AlignTop
        )
        self.only_here = Caption(
            self.tr(
                "Everything you write lies encrypted on this computer only. "
                "Nothing is sent anywhere."
            ),
            self,
        )
        only_here.addWidget(self.only_here, 1)
        self.under.addLayout(only_here)
        self.move_in = QuietButton(
            self.tr("I have a copy from another computer"), self, icon="restore"
        )
        self.move_in.clicked.connect(self._move_in)
        self.under.addWidget(self.move_in, 0, Qt.AlignmentFlag.AlignLeft)
        self._show(0)

    # ------------------------------------------------------------ the questions

    def _ask_name(self) -> QWidget:
        page = _Question(
            self.tr("What is your name?"),
            self.tr("Families and colleagues see it wherever you hold the relay."),
        )
        self.name = QLineEdit(page)
        self.name.returnPressed.connect(self.go_on)
        self.name_row = FieldRow(self.tr("Name"), self.name, self.tr("First name and surname"))
        page.add(self.name_row)
        page.column.addStretch(1)
        return page

    def _ask_work(self) -> QWidget:
        page = _Question(
            self.tr("What do you do, and where?"),
            self.tr("So that the family always knows who holds and how to reach you."),
        )
        self.profession = QComboBox(page)
        self.profession.setEditable(True)
        self.profession.setInsertPolicy(QComboBox.InsertPolicy.NoInsert)
        edit = self.profession.lineEdit()
        if edit is not None:
            edit.returnPressed.connect(self.go_on)
        self.workplace = QLineEdit(page)
        self.phone = QLineEdit(page)
        self.email = QLineEdit(page)
        for field in (self.workplace, self.phone, self.email):
            field.setPlaceholderText(self.tr("May wait"))
            field.returnPressed.connect(self.go_on)
        page.add(FieldRow(self.tr("Profession"), self.profession))
        page.add(FieldRow(self.tr("Workplace"), self.workplace))
        pair = QHBoxLayout()
        pair.setSpacing(Space.L)
        pair.addWidget(FieldRow(self.tr("Work phone"), self.phone), 1)
        pair.addWidget(FieldRow(self.tr("Work mail"), self.email), 1)
        page.column.addLayout(pair)
        page.column.addStretch(1)
        return page

    def _ask_passphrase(self) -> QWidget:
        page = _Question(
            self.tr("Choose a passphrase"),
            self.tr(
                "Four or five words that belong together only for you. Nobody can find it again "
                "for you, so choose one you remember."
            ),
        )
        self.first = PassphraseField(parent=page)
        self.second = PassphraseField(parent=page)
        self.first.submitted.connect(self.second.setFocus)
        self.second.submitted.connect(self.go_on)
        self.first.changed.connect(self._count)
        self.first_row = FieldRow(self.tr("Passphrase"), self.first, " ")
        self.second_row = FieldRow(self.tr("The same once more"), self.second)
        page.add(self.first_row)
        page.add(self.second_row)
        page.column.addStretch(1)
        self._count()
        return page

    def _count(self) -> None:
        missing = LEAST_PASSPHRASE - len(self.first.text().strip())
        if missing > 0:
            text = self.tr("At least 12 characters; {missing} to go. Spaces and æ ø å are welcome.")
            self.first_row.set_hint(text.format(missing=missing))
        else:
            self.first_row.set_hint(self.tr("Long enough."))
            self.first_row.set_error("")

    # ------------------------------------------------------------ the way through

    @property
    def step(self) -> int:
        return self._questions.currentIndex()

    @property
    def person(self) -> Person:
        """Who they say they are, so far."""
        return Person(
            name=" ".join(self.name.text().split()),
            profession=self.profession.currentText().strip(),
            workplace=self.workplace.text().strip(),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
        )

    def begin(self, can_cancel: bool) -> None:
        """Start over with empty fields. can_cancel: there are other users to go back to."""
        self._can_cancel = can_cancel
        for field in (self.name, self.workplace, self.phone, self.email):
            field.clear()
        self.profession.setCurrentText("")
        self.first.clear()
        self.second.clear()
        self.error.hide()
        self._show(0)

    def go_on(self) -> None:
        """To the next question, or finish when all three are answered."""
        if self._busy or not self._is_answered():
            return
        if self.step < 2:
            self._show(self.step + 1)
            return
        self.error.hide()
        self.set_busy(True)
        self.finished.emit(self.person, self.first.text())

    def go_back(self) -> None:
        """To the question before, or out of here."""
        if self._busy:
            return
        if self.step > 0:
            self._show(self.step - 1)
        elif self._can_cancel:
            self.cancelled.emit()

    def _move_in(self) -> None:
        if not self._busy:
            self.move_in_wanted.emit()

    def show_error(self, text: str, *, elsewhere: bool = False) -> None:
        """The store could not be made: all answers are still there.

        elsewhere: whether another folder would do.
        """
        self.set_busy(False)
        self.elsewhere.setVisible(elsewhere)
        self.error.set("error", text)
        self.error.show()

    def set_busy(self, busy: bool) -> None:
        self._busy = busy
        for widget in (self.back, self.next, self.first.input, self.second.input):
            widget.setEnabled(not busy)
        self.wait.set_running(busy)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.go_back()
            return
        super().keyPressEvent(event)

    def _is_answered(self) -> bool:
        if self.step == 0:
            missing = not self.name.text().strip()
            self.name_row.set_error(self.tr("Write your name first.") if missing else "")
            return not missing
        if self.step == 2:
            return self._passphrase_is_good()
        return True

    def _passphrase_is_good(self) -> bool:
        short = len(self.first.text().strip()) < LEAST_PASSPHRASE
        self.first_row.set_error(
            self.tr("The passphrase must have at least 12 characters.") if short else ""
        )
        differs = not short and self.first.text() != self.second.text()
        self.second_row.set_error(
            self.tr("The two are not the same. Write it once more.") if differs else ""
        )
        if short:
            self.first.setFocus()
        elif differs:
            self.second.clear()
            self.second_row.set_error(self.tr("The two are not the same. Write it once more."))
            self.second.setFocus()
        return not short and not differs

    def _show(self, step: int) -> None:
        self._questions.setCurrentIndex(step)
        self.steps.set_current(step)
        self.back.setVisible(step > 0 or self._can_cancel)
        self.next.setText(self.tr("Create and begin") if step == 2 else self.tr("Next"))
        if step == 1 and self.profession.count() == 0:
            self._fill_professions()
        (self.name, self.profession, self.first)[step].setFocus()

    def _fill_professions(self) -> None:
        from app.reference import professions

        not_work = ("family", "private_network")
        labels = [each.label for each in professions() if each.group not in not_work]
        self.profession.addItems(labels)
        self.profession.setCurrentText("")
        completer = QCompleter(labels, self.profession)
        completer.setCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        completer.setFilterMode(Qt.MatchFlag.MatchContains)
        self.profession.setCompleter(completer)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.FontChange:
            self._fit()
