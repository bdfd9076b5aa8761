"""The title of a sheet: asked for when it begins, and when it is to be called something else."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtWidgets import QLineEdit, QWidget

from app.language import translate
from views.children.form_dialog import FormDialog
from views.context import Context
from views.kit import FieldRow


class TitleDialog(FormDialog):
    """One field. keep: the use case that is given the title; done: called with its answer."""

    def __init__(
        self,
        context: Context,
        heading: str,
        title: str,
        keep: Callable[[str], Any],
        done: Callable[[Any], Any],
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(context, heading, parent=parent)
        self._keep = keep
        self._done = done
        self.title = QLineEdit(title, self)
        self.row = FieldRow(
            translate("Forum", "Title"),
            self.title,
            translate("Forum", "No child's name: what stands here may be shared freely."),
        )
        self.add(self.row)
        self.title.selectAll()

    def check(self) -> bool:
        named = bool(self.title.text().strip())
        self.row.set_error("" if named else translate("Forum", "Write a title."))
        return named

    def save(self) -> None:
        self.run(self._keep, self.title.text(), done=self._done)
