"""The head of the log: the child, the family, who has custody, who is formally responsible."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app import cases
from app.child import ChildView
from app.language import translate
from models.people import Child, FamilyMember
from views.children.form_dialog import FormDialog, choice_box
from views.context import Context
from views.kit import Caption, DateField, FieldRow, IconButton, SecondaryButton, SectionTitle
from views.kit.flow import TightFlow
from views.theme import Space
from views.words import parse_day


class ChildDialog(FormDialog):
    """Change the child and the family (R-12, C-05)."""

    def __init__(self, context: Context, view: ChildView, parent: QWidget | None = None) -> None:
        super().__init__(
            context, translate("ChildDialog", "Child and family"), parent=parent, width=84
        )
        self._log = view.case.log
        child = view.case.child
        self.name = QLineEdit(child.name, self)
        self.name_row = FieldRow(self.tr("Name"), self.name)
        self.kind = choice_box(
            self.tr("Born or not"),
            [("child", self.tr("The child is born")), ("pregnant", self.tr("Not born yet"))],
            self,
        )
        self.kind.setCurrentIndex(self.kind.findData(child.kind))
        self.birth = DateField(
            parse_day(child.birth_date) if child.birth_date else None,
            self,
            today=date.fromisoformat(view.today),
        )
        self.birth_row = FieldRow(self.tr("Date of birth"), self.birth)
        self.add(self.name_row)
        self.add_row(FieldRow(self.tr("Born or not"), self.kind), self.birth_row)
        self.add(SectionTitle(self.tr("Family"), self))
        self.add(
            Caption(
                self.tr("Those who have custody give consent. Ask the family when in doubt."),
                self,
            )
        )
        self._rows = QVBoxLayout()
        self._rows.setSpacing(Space.S)
        self.form.addLayout(self._rows)
        self.members: list[_Member] = []
        for member in child.family:
            self._add(member)
        more = SecondaryButton(self.tr("Add a family member"), self, icon="plus")
        more.clicked.connect(self._add_new)
        self.form.addWidget(more, 0, Qt.AlignmentFlag.AlignLeft)
        self.responsible = QLineEdit(child.formally_responsible, self)
        self.add(
            FieldRow(
                self.tr("Formally responsible"),
                self.responsible,
                self.tr("Who has the formal responsibility under the law, apart from the relay."),
            )
        )
        self.name.setFocus()

    def check(self) -> bool:
        named = bool(self.name.text().strip())
        self.name_row.set_error("" if named else self.tr("Write the child's name."))
        dated = self.birth.is_valid()
        self.birth_row.set_error("" if dated else self.tr("This is not a date."))
        return named and dated

    def save(self) -> None:
        born = self.birth.value()
        child = Child(
            name=self.name.text().strip(),
            birth_date=born.isoformat() if born else "",
            kind=self.kind.currentData(),
            family=tuple(row.member() for row in self.members if row.member().name),
            formally_responsible=self.responsible.text().strip(),
        )
        self.run(
            cases.save_child,
            self.context.session,
            self._log,
            child,
            done=lambda _: self.context.case_changed.emit(self._log),
        )

    def _add_new(self) -> None:
        self._add(FamilyMember(id=self.context.session.new_id(), name="")).name.setFocus()
        self._fit()

    def _add(self, member: FamilyMember) -> _Member:
        row = _Member(member, self)
        row.remove.clicked.connect(lambda: self._remove(row))
        self.members.append(row)
        self._rows.addWidget(row)
        return row

    def _remove(self, row: _Member) -> None:
        self.members.remove(row)
        row.hide()
        row.deleteLater()


class _Member(QFrame):
    """One member of the family."""

    def __init__(self, member: FamilyMember, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self._id = member.id
        self.name = self._field(self.tr("Name of the family member"), member.name, 22)
        self.name.setPlaceholderText(self.tr("Name"))
        self.relation = self._field(self.tr("Relation to the child"), member.relation, 16)
        self.relation.setPlaceholderText(self.tr("For example mother"))
        self.phone = self._field(self.tr("Phone"), member.phone, 12)
        self.phone.setPlaceholderText(self.tr("Phone"))
        self.custody = QCheckBox(self.tr("Has custody"), self)
        self.custody.setChecked(member.custody)
        self.remove = IconButton("trash", self.tr("Remove this family member"), parent=self)
        flow = TightFlow(gap=Space.S)
        for widget in (self.name, self.relation, self.phone, self.custody):
            flow.addWidget(widget)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.M, Space.S, Space.S, Space.S)
        row.addLayout(flow, 1)
        row.addWidget(self.remove, 0, Qt.AlignmentFlag.AlignTop)

    def member(self) -> FamilyMember:
        """What stands in the fields."""
        return FamilyMember(
            id=self._id,
            name=self.name.text().strip(),
            relation=self.relation.text().strip(),
            custody=self.custody.isChecked(),
            phone=self.phone.text().strip(),
        )

    def _field(self, name: str, text: str, letters: int) -> QLineEdit:
        field = QLineEdit(text, self)
        field.setAccessibleName(name)
        field.setMinimumWidth(self.fontMetrics().averageCharWidth() * letters)
        return field
