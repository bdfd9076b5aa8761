"""What stood half typed in a dialog when the program locked: nothing of it is lost."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget

from app.place import Form
from views.kit import BodyText, PrimaryButton, SecondaryButton, SectionTitle, TextArea, Title
from views.theme import Space


class KeptTexts(QDialog):
    """Shows the fields of the dialogs that were open, each to be copied back."""

    def __init__(self, forms: Sequence[Form], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setWindowTitle("Bindeled")
        self.setAccessibleName(self.tr("This was being typed when Bindeled locked"))
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        body = QWidget(self)
        body.setProperty("role", "page-body")
        fields = QVBoxLayout(body)
        fields.setSpacing(Space.M)
        self.texts: list[TextArea] = []
        for form in forms:
            fields.addWidget(SectionTitle(form.title, body))
            for each in form.fields:
                label = each.label or form.title
                fields.addWidget(BodyText(label, body))
                area = TextArea("", body, lines=1, accessible_name=label)
                area.setPlainText(each.text)
                area.setReadOnly(True)
                self.texts.append(area)
                row = QHBoxLayout()
                row.addWidget(area, 1)
                copy = SecondaryButton(self.tr("Copy"), body, icon="copy")
                copy.setAccessibleDescription(label)
                copy.clicked.connect(lambda _=False, text=each.text: _copy(text))
                row.addWidget(copy, 0, Qt.AlignmentFlag.AlignTop)
                fields.addLayout(row)
        fields.addStretch(1)
        scroll = QScrollArea(self)
        scroll.setWidgetResizable(True)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setWidget(body)
        done = PrimaryButton(self.tr("I have it"), self)
        done.clicked.connect(self.accept)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.L)
        column.addWidget(Title(self.accessibleName(), self))
        column.addWidget(
            BodyText(
                self.tr("A form was open and had not been saved. Here is what stood in it."), self
            )
        )
        column.addWidget(scroll, 1)
        column.addWidget(done, 0, Qt.AlignmentFlag.AlignRight)
        self.resize(self.fontMetrics().averageCharWidth() * 78, self.fontMetrics().height() * 26)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
