"""*Bilag*: the PDF files and pictures that belong to the log."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app import attachments
from app.attachments import Item
from app.child import ChildView
from views.attachments.dialogs import AddDialog, prepare, show_item, size_words
from views.children.tab import ChildTab
from views.children.words import moment_words
from views.context import Context
from views.kit import Caption, Card, EmptyState, PrimaryButton, SecondaryButton, clear_layout
from views.theme import Space


class AttachmentsTab(ChildTab):
    """The attachments of one child, newest first."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(context, "", parent)
        self.setAccessibleName(self.tr("Attachments"))
        column = self.column()
        self.put = PrimaryButton(self.tr("Put a file in the log"), icon="attachment")
        self.put.clicked.connect(self._choose)
        column.addWidget(self.put, 0, Qt.AlignmentFlag.AlignLeft)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.M)
        column.addLayout(self._list)
        column.addStretch(1)
        self.opens: list[SecondaryButton] = []

    def refresh(self, view: ChildView) -> None:
        self.put.setVisible(view.may_write)
        log = view.case.log
        self.context.run(
            attachments.listed,
            self.context.session,
            log,
            done=lambda items: self._show(items, log),
            owner=self,
        )

    def add_file(self, path: Path) -> None:
        """Put a chosen file in the log, after asking what it is."""
        log = self.log
        self.context.run(
            prepare,
            path,
            done=lambda data: AddDialog(self.context, log, path, data, self).open(),
            owner=self,
        )

    def _choose(self) -> None:
        title = self.tr("Choose a PDF or a picture")
        if self.context.choose_file is not None:
            path = self.context.choose_file(self, title)
        else:
            kinds = self.tr("PDF files and pictures (*.pdf *.jpg *.jpeg *.png *.bmp *.webp)")
            name, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
            path = Path(name) if name else None
        if path is not None:
            self.add_file(path)

    def _show(self, items: tuple[Item, ...], log: str) -> None:
        if log != self.log:
            return
        clear_layout(self._list)
        self.opens = []
        if not items:
            self._list.addWidget(
                EmptyState(
                    "attachment",
                    self.tr("No attachments"),
                    self.tr("A statement or a drawing can lie here, encrypted with the log."),
                )
            )
        for item in items:
            self._list.addWidget(self._card(item, log))

    def _card(self, item: Item, log: str) -> Card:
        card = Card(item.what.text)
        about = (
            item.what.name,
            size_words(item.what.size),
            self.tr("put in by {name}, {moment}").format(
                name=item.by, moment=moment_words(item.at)
            ),
        )
        row = QHBoxLayout()
        row.addWidget(Caption(" · ".join(about), card), 1)
        if item.here:
            see = SecondaryButton(self.tr("Open"), card, icon="eye")
            see.setAccessibleDescription(item.what.text)
            see.clicked.connect(lambda: show_item(self.context, log, item, self))
            row.addWidget(see)
            self.opens.append(see)
        else:
            row.addWidget(Caption(self.tr("The file itself is not here."), card))
        card.body_layout.addLayout(row)
        return card
