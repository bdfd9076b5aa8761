"""An actor round the child: who, from where, and their way in and out (C-13)."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from app import cases, roster
from app.child import ChildView
from app.language import translate
from app.reference import actor_groups, profession_key, profession_label, professions
from models.people import Actor
from views.children.form_dialog import FormDialog, choice_box, open_box
from views.context import Context
from views.kit import Caption, DateField, FieldRow, SectionTitle
from views.kit.fields import find_anywhere
from views.words import parse_day


class ActorDialog(FormDialog):
    """Add or change an actor of the case; leaving is a date, never a removal."""

    def __init__(
        self,
        context: Context,
        view: ChildView,
        actor: Actor | None = None,
        parent: QWidget | None = None,
    ) -> None:
        title = (
            translate("ActorDialog", "Change an actor")
            if actor
            else translate("ActorDialog", "Add an actor")
        )
        super().__init__(context, title, parent=parent, width=76)
        self._log, self._today = view.case.log, view.today
        self._old = actor
        self._here = {(each.name, each.workplace) for each in view.case.actors}
        shown = actor or Actor(id=context.session.new_id(), name="", joined=view.today)
        self._id, self._key = shown.id, shown.key
        self.name = QLineEdit(shown.name, self)
        self.name_row = FieldRow(self.tr("Name"), self.name)
        self.profession = open_box(
            self.tr("Profession or relation"), [each.label for each in professions()]
        )
        self.profession.setEditText(profession_label(shown.profession))
        self.group = choice_box(
            self.tr("Belongs to"), [(each.key, each.label) for each in actor_groups()]
        )
        self.group.setCurrentIndex(max(self.group.findData(shown.group), 0))
        self.workplace = QLineEdit(shown.workplace, self)
        self.phone = QLineEdit(shown.phone, self)
        self.email = QLineEdit(shown.email, self)
        self.authority = QCheckBox(self.tr("May decide for the authority"), self)
        self.authority.setChecked(shown.authority)
        self._people: dict[str, Actor] = {}
        self.known = open_box(self.tr("Somebody you know"), [], self)
        find_anywhere(self.known)
        self.known.activated.connect(self._take_known)
        self.known_row = FieldRow(
            self.tr("Somebody you know"),
            self.known,
            self.tr("From your contacts and the logs of other children. Empty for somebody new."),
        )
        self.known_row.hide()
        self.add(self.known_row)
        if actor is None:
            context.run(roster.roster, context.session, done=self._offer, owner=self)
        self.add(self.name_row)
        self.add_row(
            FieldRow(self.tr("Profession or relation"), self.profession),
            FieldRow(self.tr("Belongs to"), self.group),
        )
        self.add(FieldRow(self.tr("Workplace"), self.workplace))
        self.add_row(
            FieldRow(self.tr("Phone"), self.phone), FieldRow(self.tr("E-mail"), self.email)
        )
        self.add(self.authority)
        self._way(shown)
        self.profession.textActivated.connect(self._group_of_profession)
        self.name.setFocus()

    def _offer(self, people: tuple[Actor, ...]) -> None:
        """Offer professionals met before, apart from those who are here already."""
        for person in people:
            if (person.name, person.workplace) in self._here:
                continue
            said = (person.name, profession_label(person.profession), person.workplace)
            self._people[person.id] = person
            self.known.addItem(" · ".join(part for part in said if part), person.id)
        self.known.setCurrentIndex(-1)
        self.known.setEditText("")
        self.known_row.setVisible(bool(self._people))
        self._fit()

    def _take_known(self) -> None:
        person = self._people.get(self.known.currentData())
        if person is None:
            return
        self._key = person.key
        self.name.setText(person.name)
        self.profession.setEditText(profession_label(person.profession))
        self.workplace.setText(person.workplace)
        self.phone.setText(person.phone)
        self.email.setText(person.email)
        self.authority.setChecked(person.authority)
        self.group.setCurrentIndex(max(self.group.findData(person.group), 0))

    def check(self) -> bool:
        named = bool(self.name.text().strip())
        self.name_row.set_error("" if named else self.tr("Write a name."))
        dated = all(each.is_valid() for each in (self.joined, self.introduced, self.left))
        self.left_row.set_error("" if dated else self.tr("One of the dates is not a date."))
        return named and dated

    def save(self) -> None:
        actor = Actor(
            id=self._id,
            name=self.name.text().strip(),
            profession=profession_key(self.profession.currentText()),
            workplace=self.workplace.text().strip(),
            phone=self.phone.text().strip(),
            email=self.email.text().strip(),
            group=self.group.currentData(),
            authority=self.authority.isChecked(),
            key=self._key,
            joined=_iso(self.joined),
            introduced=_iso(self.introduced),
            left=_iso(self.left),
            farewell=self.farewell.isChecked(),
        )
        self.run(
            cases.save_actor,
            self.context.session,
            self._log,
            actor,
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _way(self, shown: Actor) -> None:
        today = date.fromisoformat(self._today)

        def day(value: str) -> DateField:
            return DateField(parse_day(value) if value else None, self, today=today)

        self.joined, self.introduced, self.left = (
            day(shown.joined),
            day(shown.introduced),
            day(shown.left),
        )
        self.farewell = QCheckBox(self.tr("The family and the others have said goodbye"), self)
        self.farewell.setChecked(shown.farewell)
        self.left_row = FieldRow(self.tr("Left the work"), self.left)
        self.add(SectionTitle(self.tr("In and out"), self))
        self.add_row(
            FieldRow(self.tr("Joined"), self.joined),
            FieldRow(self.tr("Introduced to the family"), self.introduced),
        )
        self.add(self.left_row)
        self.add(self.farewell)
        if self._old is None:
            self.left_row.hide()
            self.farewell.hide()
            self.add(
                Caption(
                    self.tr(
                        "Nothing of the log may be passed on to an actor before there is consent."
                        " The page shows it until it is there."
                    ),
                    self,
                )
            )

    def _group_of_profession(self, label: str) -> None:
        known = next((each for each in professions() if each.label == label), None)
        if known is not None:
            self.group.setCurrentIndex(self.group.findData(known.group))


def _iso(field: DateField) -> str:
    value = field.value()
    return value.isoformat() if value else ""
