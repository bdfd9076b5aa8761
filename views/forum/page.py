"""*Forum*: what is about the team and not about a child. A list of sheets, and the one open."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from app import sheets
from app.language import translate
from app.sheets import ORGANISATION, ROLES, SheetItem
from views import words
from views.context import Context
from views.forum.organisation_page import OrganisationPage
from views.forum.roles_page import RolesPage
from views.forum.title_dialog import TitleDialog
from views.kit import (
    Caption,
    Card,
    IconButton,
    Page,
    QuietButton,
    SecondaryButton,
    clear_layout,
    confirm,
)
from views.theme import Space

Sheet = OrganisationPage | RolesPage


class ForumPage(QStackedWidget):
    """The place *Forum*."""

    def __init__(self, context: Context, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.sheet: Sheet | None = None
        """The open sheet, None while the list is shown."""
        self.setAccessibleName(translate("Forum", "Forum"))
        self.list = Page(
            translate("Forum", "Forum"),
            translate("Forum", "How the team works together. Nothing here is about a child."),
            self,
        )
        self.maps = _SheetsCard(
            self,
            translate("Forum", "Maps of the organisation"),
            translate(
                "Forum",
                "Who works with whom in a team, a house or a municipality, with nobody in the "
                "middle. May be shared freely.",
            ),
            translate("Forum", "New map…"),
            "map",
        )
        self.roles = _SheetsCard(
            self,
            translate("Forum", "Role matrices"),
            translate(
                "Forum",
                "Scores of relational coordination from a survey of your own: how the professions "
                "see each other's part. The questions of the survey are not in this program.",
            ),
            translate("Forum", "New role matrix…"),
            "table",
        )
        self.maps.button.clicked.connect(self.new_map)
        self.roles.button.clicked.connect(self.new_roles)
        self.list.add(self.maps)
        self.list.add(self.roles)
        self.addWidget(self.list)

    # ------------------------------------------------------------ as a place

    def refresh(self) -> None:
        """Read the list again."""
        self.context.run(sheets.all_sheets, self.context.session, done=self._show, owner=self)

    def flush(self) -> None:
        """Save what is being drawn."""
        if isinstance(self.sheet, OrganisationPage):
            self.sheet.flush()

    # ------------------------------------------------------------ sheets

    def new_map(self) -> None:
        """Ask for a title, then begin a map."""
        self._new(translate("Forum", "A new map"), sheets.new_organisation, ORGANISATION)

    def new_roles(self) -> None:
        """Ask for a title, then begin a matrix."""
        self._new(translate("Forum", "A new role matrix"), sheets.new_roles, ROLES)

    def open(self, kind: str, sheet: str) -> None:
        """Show a sheet."""
        make: type[Sheet] = OrganisationPage if kind == ORGANISATION else RolesPage
        page = make(self.context, sheet, self)
        page.closed.connect(self.close_sheet)
        self.addWidget(page)
        self.setCurrentWidget(page)
        self.sheet = page
        page.setFocus()

    def close_sheet(self) -> None:
        """Back to the list."""
        page, self.sheet = self.sheet, None
        if page is None:
            return
        if isinstance(page, OrganisationPage):
            page.flush()
        self.setCurrentWidget(self.list)
        self.removeWidget(page)
        page.deleteLater()
        self.refresh()

    def rename(self, item: SheetItem) -> None:
        """Ask for another title."""
        dialog = TitleDialog(
            self.context,
            translate("Forum", "Another title"),
            item.title,
            partial(sheets.rename, self.context.session, item),
            lambda _: self.refresh(),
            self,
        )
        dialog.open()

    def throw_away(self, item: SheetItem) -> None:
        """Ask, then remove a sheet with all that is saved in it."""
        if confirm(
            self,
            translate("Forum", "Throw “{title}” away?").format(title=item.title),
            translate("Forum", "It is gone for good, with every day that is saved in it."),
            translate("Forum", "Throw away"),
            translate("Forum", "Keep"),
            danger=True,
        ):
            self.context.run(
                sheets.delete,
                self.context.session,
                item.id,
                done=lambda _: self.refresh(),
                owner=self,
            )

    def _new(self, heading: str, make: Callable[..., str], kind: str) -> None:
        dialog = TitleDialog(
            self.context,
            heading,
            "",
            partial(make, self.context.session),
            lambda sheet: self.open(kind, sheet),
            self,
        )
        dialog.open()

    def _show(self, found: tuple[SheetItem, ...]) -> None:
        self.maps.show_items([each for each in found if each.kind == ORGANISATION])
        self.roles.show_items([each for each in found if each.kind == ROLES])


class _SheetsCard(Card):
    """The sheets of one kind, and the button that begins another."""

    def __init__(self, page: ForumPage, title: str, about: str, new: str, icon: str) -> None:
        super().__init__(title, page, subtitle=about)
        self._page = page
        self._icon = icon
        self.rows: list[QuietButton] = []
        self.none = Caption(translate("Forum", "None yet."), self)
        self._list = QVBoxLayout()
        self._list.setSpacing(Space.XS)
        holder = QWidget(self)
        holder.setLayout(self._list)
        self._list.setContentsMargins(0, 0, 0, 0)
        self.button = SecondaryButton(new, self, icon="plus")
        self.add(holder)
        self.add(self.none)
        foot = QHBoxLayout()
        foot.addWidget(self.button)
        foot.addStretch(1)
        self.body_layout.addLayout(foot)

    def show_items(self, items: list[SheetItem]) -> None:
        """Show these sheets, the newest first."""
        clear_layout(self._list)
        self.rows = []
        self.none.setVisible(not items)
        for item in items:
            self._list.addWidget(self._row(item))

    def _row(self, item: SheetItem) -> QWidget:
        row = QWidget(self)
        line = QHBoxLayout(row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(Space.S)
        open_it = QuietButton(item.title, row, icon=self._icon)
        # A long title must not push the rest out of the window.
        open_it.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        open_it.setMinimumWidth(open_it.fontMetrics().averageCharWidth() * 10)
        open_it.setToolTip(item.title)
        open_it.clicked.connect(lambda: self._page.open(item.kind, item.id))
        changed = Caption(
            translate("Forum", "Changed {when}").format(when=words.short_day(item.updated_at)), row
        )
        changed.setWordWrap(False)
        rename = IconButton(
            "pencil",
            translate("Forum", "Call “{title}” something else").format(title=item.title),
            parent=row,
        )
        rename.clicked.connect(lambda: self._page.rename(item))
        away = IconButton(
            "trash", translate("Forum", "Throw “{title}” away").format(title=item.title), parent=row
        )
        away.clicked.connect(lambda: self._page.throw_away(item))
        line.addWidget(open_it, 1)
        line.addStretch(1)
        line.addWidget(changed, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(rename)
        line.addWidget(away)
        self.rows.append(open_it)
        return row
