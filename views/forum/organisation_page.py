"""A map of an organisation: who works with whom, sectors by unit, and nobody in the middle (C5).

The same canvas, tables, ways of working and files as a child's map. It holds no child, so nobody's
consent is asked, and it is kept in the store as it is drawn.
"""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app import sheets
from app.language import translate
from app.sheets import OrganisationMap, SavedMap
from models.network_map import NetworkMap
from views.context import Context
from views.kit import Caption, QuietButton, Title
from views.kit.flow import FlowRow
from views.map.page import MapPage
from views.map.room import scrolls
from views.map.versions import MapVersionItem
from views.theme import Space

_SAVE_MS = 800


class OrganisationPage(QWidget):
    """One map of an organisation."""

    closed = Signal()

    def __init__(self, context: Context, sheet: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._id = sheet
        self.kept: OrganisationMap | None = None
        """What is in the store, None until it is read."""
        self.setAccessibleName(translate("Forum", "Map of the organisation"))
        self.setProperty("role", "page")
        self.back = QuietButton(translate("Forum", "Forum"), self, icon="arrow-left")
        self.back.clicked.connect(self.closed)
        self.title = Title("", self)
        self.about = Caption(
            translate("Forum", "Without a child, so it may be shared freely."), self
        )
        self.about.setWordWrap(False)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SAVE_MS)
        self._timer.timeout.connect(self.flush)
        self.page = MapPage(
            self,
            new_id=context.session.new_id,
            today=lambda: context.session.today(),
            run=lambda work, then: context.run(work, done=then, owner=self),
            organisation=True,
        )
        self.page.changed.connect(lambda _: self._timer.start())
        self.page.save_version_requested.connect(self._save_day)
        head = FlowRow(self, gap=Space.M)
        head.add(self.back, self.title, self.about)
        body = QWidget(self)
        column = QVBoxLayout(body)
        column.setContentsMargins(Space.XL, Space.S, Space.XL, Space.S)
        column.setSpacing(Space.XS)
        column.addWidget(head)
        column.addWidget(self.page, 1)
        scrolls(self, body)
        context.run(sheets.organisation, context.session, sheet, done=self._loaded, owner=self)

    def flush(self) -> None:
        """Keep the map as it is drawn now."""
        self._timer.stop()
        if self.kept is not None and self.page.network() != self.kept.network:
            self._keep(OrganisationMap(self.page.network(), self.kept.saved))

    def _loaded(self, found: tuple[str, OrganisationMap]) -> None:
        title, self.kept = found
        self.title.setText(title)
        self.page.load(self.kept.network, read_only=False, versions=_versions(self.kept))
        self.page.canvas.setFocus()

    def _save_day(self, network: NetworkMap, title: str) -> None:
        """Keep the map as it stands today, to look back at and compare with."""
        if self.kept is None:
            return
        session = self.context.session
        day = SavedMap(session.new_id(), title, session.today(), network)
        self._keep(OrganisationMap(network, (*self.kept.saved, day)))
        self.page.versions.offer(_versions(self.kept))
        self.context.toast(translate("Forum", "The map of today is saved."))

    def _keep(self, kept: OrganisationMap) -> None:
        self._timer.stop()
        self.kept = kept
        # Its owner outlives the page: leaving the page must not lose the last stroke.
        self.context.run(
            sheets.save_organisation, self.context.session, self._id, kept, owner=self.context
        )


def _versions(kept: OrganisationMap) -> list[MapVersionItem]:
    return [
        MapVersionItem(each.id, each.title, each.at, each.network) for each in reversed(kept.saved)
    ]
