"""*Indstillinger*: my own details, how the window looks, my store, and what this program is."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from app.reference import profession_label
from models.people import Person
from views.context import Context
from views.kit import (
    BodyText,
    Caption,
    Card,
    FieldRow,
    KeyValueList,
    Page,
    PrimaryButton,
    QuietButton,
    SecondaryButton,
)
from views.settings.rules_card import RulesCard
from views.theme import Mode, Space, on_theme_change, theme
from views.trust.copies_card import CopiesCard
from views.trust.keys_card import KeysCard
from views.trust.notices import look_again

TEXT_SIZES = (1.0, 1.15, 1.3, 1.5, 1.75, 2.0)
_WIDEST_CHARS = 92


class SettingsPage(Page):
    """What one may change about oneself and the window, and what there is to know."""

    person_changed = Signal(object)

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__("", "", parent)
        self.set_title(self.tr("Settings"))
        self._context = context
        column = QVBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(Space.L)
        self.rules = RulesCard(context, self.body)
        self.keys = KeysCard(context, self.body)
        self.copies = CopiesCard(context, self.body)
        for trusted in (self.keys, self.copies):
            trusted.changed.connect(lambda: look_again(context))
        for card in (
            self._details(),
            self._look(),
            self.rules,
            self.keys,
            self.copies,
            self._store(),
            self._about(),
        ):
            column.addWidget(card)
        self._form = QWidget(self.body)
        self._form.setLayout(column)
        row = QHBoxLayout()
        row.addWidget(self._form, 100)
        row.addStretch(1)
        self.body_layout.addLayout(row)
        on_theme_change(self, self._fit)

    def refresh(self) -> None:
        """Look again which keys and copies there are."""
        self.keys.refresh()
        self.copies.refresh()

    # ------------------------------------------------------------ who I am

    def _details(self) -> Card:
        card = Card(
            self.tr("About you"),
            self.body,
            subtitle=self.tr("This stands on the parents' copy and on your contact card."),
        )
        self.name = QLineEdit(card)
        self.profession = QLineEdit(card)
        self.workplace = QLineEdit(card)
        self.phone = QLineEdit(card)
        self.email = QLineEdit(card)
        self.name_row = FieldRow(self.tr("Name"), self.name, parent=card)
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.L)
        grid.setVerticalSpacing(Space.M)
        grid.addWidget(self.name_row, 0, 0, 1, 2)
        places = (
            (self.tr("Profession"), self.profession),
            (self.tr("Workplace"), self.workplace),
            (self.tr("Work phone"), self.phone),
            (self.tr("Work mail"), self.email),
        )
        for number, (label, field) in enumerate(places):
            grid.addWidget(FieldRow(label, field, parent=card), 1 + number // 2, number % 2)
        card.body_layout.addLayout(grid)
        self.save = PrimaryButton(self.tr("Save"), card, icon="save")
        self.save.clicked.connect(self._save)
        row = QHBoxLayout()
        signed = self.tr("What is written in the logs keeps the details it was signed with.")
        row.addWidget(Caption(signed, card), 1)
        row.addWidget(self.save, 0, Qt.AlignmentFlag.AlignBottom)
        card.body_layout.addLayout(row)
        for field in (self.name, self.profession, self.workplace, self.phone, self.email):
            field.textChanged.connect(self._changed)
            field.returnPressed.connect(self._save)
        self._show_person(self._context.session.person)
        return card

    def person(self) -> Person:
        """What stands in the fields."""
        kept, typed = self._context.session.person.profession, self.profession.text().strip()
        return Person(
            name=" ".join(self.name.text().split()),
            profession=kept if typed == profession_label(kept) else typed,
            workplace=self.workplace.text().strip(),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
        )

    def _show_person(self, person: Person) -> None:
        for field, text in (
            (self.name, person.name),
            (self.profession, profession_label(person.profession)),
            (self.workplace, person.workplace),
            (self.phone, person.phone),
            (self.email, person.email),
        ):
            field.setText(text)
        self._changed()

    def _changed(self, *_: object) -> None:
        person = self.person()
        self.save.setEnabled(person != self._context.session.person)
        if person.name:
            self.name_row.set_error("")

    def _save(self) -> None:
        from app.own import save_details

        person = self.person()
        if person == self._context.session.person:
            return
        if not person.name:
            self.name_row.set_error(self.tr("Write your name first."))
            self.name.setFocus()
            return
        self._context.run(
            save_details, self._context.session, person, done=self._is_saved, owner=self
        )

    def _is_saved(self, person: Person) -> None:
        self._show_person(person)
        self.person_changed.emit(person)
        self._context.toast(self.tr("Your details are saved."))

    # ------------------------------------------------------------ how it looks

    def _look(self) -> Card:
        card = Card(self.tr("The window"), self.body)
        self._looks = QButtonGroup(card)
        self.looks = {
            Mode.SYSTEM: QRadioButton(self.tr("As the computer"), card),
            Mode.LIGHT: QRadioButton(self.tr("Light"), card),
            Mode.DARK: QRadioButton(self.tr("Dark"), card),
            Mode.CONTRAST: QRadioButton(self.tr("High contrast"), card),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(Space.XL)
        for number, (mode, button) in enumerate(self.looks.items()):
            self._looks.addButton(button)
            button.setChecked(mode is theme().mode)
            grid.addWidget(button, number // 2, number % 2)
        grid.setColumnStretch(2, 1)
        self.text_size = QComboBox(card)
        for size in TEXT_SIZES:
            self.text_size.addItem(self.tr("{percent} %").format(percent=round(size * 100)), size)
        nearest = min(TEXT_SIZES, key=lambda size: abs(size - theme().text_scale))
        self.text_size.setCurrentIndex(TEXT_SIZES.index(nearest))
        card.body_layout.addLayout(grid)
        size_row = FieldRow(self.tr("Size of the text"), self.text_size, parent=card)
        size_row.label.setWordWrap(False)
        line = QHBoxLayout()
        line.addWidget(size_row)
        line.addStretch(1)
        card.body_layout.addLayout(line)
        self._looks.buttonClicked.connect(self._look_chosen)
        self.text_size.activated.connect(self._size_chosen)
        return card

    def _look_chosen(self, button: object) -> None:
        from app.own import LOOK, set_preference

        mode = next(mode for mode, each in self.looks.items() if each is button)
        theme().set_mode(mode)
        self._context.run(set_preference, self._context.session, LOOK, mode.value, owner=self)

    def _size_chosen(self, number: int) -> None:
        from app.own import TEXT_SIZE, set_preference

        size = TEXT_SIZES[number]
        theme().set_text_scale(size)
        self._context.run(set_preference, self._context.session, TEXT_SIZE, str(size), owner=self)

    # ------------------------------------------------------------ what there is to know

    def _store(self) -> Card:
        card = Card(self.tr("Your store"), self.body)
        profile = self._context.session.profile
        card.add(
            BodyText(
                self.tr(
                    "Everything lies encrypted on this computer only, and opens with your "
                    "passphrase. The program never uses the network; what leaves it leaves as a "
                    "file that you hand over."
                ),
                card,
            )
        )
        card.add(
            KeyValueList(
                [
                    (self.tr("User"), profile.label),
                    (self.tr("Folder"), str(profile.folder)),
                ],
                card,
            )
        )
        self.lock = SecondaryButton(self.tr("Lock now"), card, icon="lock")
        self.lock.clicked.connect(self._context.lock_wanted)
        card.body_layout.addWidget(self.lock, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _about(self) -> Card:
        from app.version import VERSION

        card = Card(self.tr("About Bindeled"), self.body)
        card.add(
            KeyValueList(
                [
                    (self.tr("Version"), VERSION),
                    (
                        self.tr("Language"),
                        self.tr("Danish. The program and all its texts are in Danish."),
                    ),
                    (
                        self.tr("Model"),
                        self.tr(
                            "Bedre Tværfaglig Indsats: three levels, one holder at every moment, a "
                            "log and not a diary, and parents who can see everything."
                        ),
                    ),
                ],
                card,
            )
        )
        self.diagnostics = QuietButton(
            self.tr("What to tell those who look after the program"), card, icon="help"
        )
        self.diagnostics.clicked.connect(self._show_diagnostics)
        card.body_layout.addWidget(self.diagnostics, 0, Qt.AlignmentFlag.AlignLeft)
        return card

    def _show_diagnostics(self) -> None:
        from views.settings.diagnostics import DiagnosticsDialog

        DiagnosticsDialog(self._context, self).open()

    def _fit(self) -> None:
        self._form.setMaximumWidth(self.fontMetrics().averageCharWidth() * _WIDEST_CHARS)
