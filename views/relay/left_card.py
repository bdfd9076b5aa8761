"""Files that have done their work and still lie on a stick: delete them there?"""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QWidget

from app import left_behind
from app.left_behind import Left
from models.errors import BindeledError
from views.context import Context
from views.kit import Banner, BodyText, Card, QuietButton, Strong
from views.theme import Space

_MOST = 6


class LeftCard(Card):
    """Gone while nothing lies anywhere. The outbox keeps every file, so nothing is lost."""

    def __init__(self, context: Context, log: str = "", parent: QWidget | None = None) -> None:
        super().__init__("", parent)
        self.set_title(self.tr("Delete from the stick?"))
        self.context = context
        self._log = log
        self.buttons: list[QuietButton] = []
        self.hide()
        self.refresh()

    def refresh(self) -> None:
        """Look again at what lies there."""
        self.context.run(
            left_behind.files, self.context.session, self._log, done=self._show, owner=self
        )

    def _show(self, found: tuple[Left, ...]) -> None:
        self.clear()
        self.buttons = []
        self.setVisible(bool(found))
        if not found:
            return
        self.add(
            BodyText(
                self.tr(
                    "These files have done their work, and are no longer needed where they lie. "
                    "Bindeled keeps its own copy of each."
                ),
                self,
            )
        )
        for left in found[:_MOST]:
            row = QHBoxLayout()
            row.setSpacing(Space.M)
            where = left.path.parent.name or str(left.path.parent)
            text = self.tr("{name} in “{folder}”").format(name=left.path.name, folder=where)
            row.addWidget(Strong(text, self), 1)
            button = QuietButton(self.tr("Delete it there"), self, icon="trash")
            button.setAccessibleName(self.tr("Delete {name} there").format(name=left.path.name))
            button.clicked.connect(lambda _=False, left=left: self.delete(left))
            self.buttons.append(button)
            row.addWidget(button)
            self.body_layout.addLayout(row)

    def delete(self, left: Left) -> None:
        """Delete one file where it lies."""
        self.context.run(
            left_behind.delete,
            self.context.session,
            left,
            done=lambda _: self._deleted(left),
            failed=self._failed,
            owner=self,
        )

    def _deleted(self, left: Left) -> None:
        self.context.toast(self.tr("{name} is deleted there.").format(name=left.path.name))
        self.refresh()

    def _failed(self, error: Exception) -> None:
        if not isinstance(error, BindeledError):
            self.context.failed_default(error)
            return
        from app.errors import sentence

        self.add(Banner("error", sentence(error), parent=self))
