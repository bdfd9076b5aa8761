"""*Sammenlign*: what has changed between two days, drawn on fixed places and told in words."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import msgspec
from PySide6.QtCore import Signal
from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QComboBox, QVBoxLayout, QWidget

from app.language import translate
from app.reference import tie_levels
from models.map_diff import MapDiff, TieChange, TieKind, difference
from models.network_map import CENTRE, NetworkMap, Pair
from views.kit import BodyText, FieldRow
from views.map.changes import KINDS, badge_icon, kind_label, shown_kind
from views.map.findings import Finding, FindingsTree, Section
from views.map.look import LIGHT_LOOK, MapLook
from views.map.node import centre_name
from views.theme import Space
from views.words import counted

CURRENT = ""
"""Id of the map being drawn on, among the versions."""


@dataclass(frozen=True)
class Choice:
    """A map to compare. id: `CURRENT` or that of a version; title as a list shows it."""

    id: str
    title: str
    network: NetworkMap


class ComparePanel(QWidget):
    """Two maps to choose, and the difference as a list. Lists the older one first."""

    compared = Signal(object, object)
    """The map to draw (both maps' actors, the later places) and its `MapDiff`."""
    pointed = Signal(object)
    """A `Finding` to light up on the canvas, or None."""

    def __init__(self, choices: Callable[[], Sequence[Choice]], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setAccessibleName(translate("NetworkMap", "Compare two maps"))
        self._choices = choices
        self._shown: list[Choice] = []
        self._look = LIGHT_LOOK
        self._marks: dict[TieKind, QIcon] = {}
        self.first, self.second = QComboBox(self), QComboBox(self)
        for box in (self.first, self.second):
            box.setSizeAdjustPolicy(
                QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
            )
            box.setMinimumContentsLength(14)
            box.activated.connect(self.refresh)
        self.sum = BodyText("", self)
        self.tree = FindingsTree(translate("NetworkMap", "What has changed"), self)
        self.tree.pointed.connect(self.pointed)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(FieldRow(translate("NetworkMap", "From"), self.first))
        column.addWidget(FieldRow(translate("NetworkMap", "To"), self.second))
        column.addWidget(self.sum)
        column.addWidget(self.tree, 1)

    def set_look(self, look: MapLook) -> None:
        """Draw the badges before the headings in other colours."""
        self._look = look
        self._marks.clear()

    def _mark(self, kind: TieKind) -> QIcon:
        if kind not in self._marks:
            self._marks[kind] = badge_icon(kind, self._look)
        return self._marks[kind]

    def begin(self) -> None:
        """Offer the maps there are: the newest saved one against the map being drawn."""
        self._shown = list(self._choices())
        for box in (self.first, self.second):
            kept = box.currentData()
            box.clear()
            for choice in self._shown:
                box.addItem(choice.title, choice.id)
            ids = [choice.id for choice in self._shown]
            default = min(1, len(ids) - 1) if box is self.first else 0
            box.setCurrentIndex(ids.index(kept) if kept in ids and kept else default)
        self.refresh()
        self.first.setFocus()

    def refresh(self) -> None:
        """Work out the difference between the two chosen maps and show it."""
        first = self._shown[self.first.currentIndex()].network
        second = self._shown[self.second.currentIndex()].network
        found = difference(first, second)
        sections = _sections(found, first, second, self._mark)
        self.tree.show_sections(sections)
        count = sum(len(section.findings) for section in sections)
        if len(self._shown) < 2:
            text = translate(
                "NetworkMap",
                "There is only one map. Save it in the log; next time you can see what changed.",
            )
        elif not count:
            text = translate("NetworkMap", "Nothing has changed between the two.")
        else:
            text = counted(
                count,
                translate("NetworkMap", "1 change, on places that do not move."),
                translate("NetworkMap", "{count} changes, on places that do not move."),
            )
        self.sum.setText(text)
        self.compared.emit(_together(first, second, found), found)


def _together(first: NetworkMap, second: NetworkMap, found: MapDiff) -> NetworkMap:
    """The later map with those who are no longer on it, and the ties that are gone."""
    gone = [change.before for change in found.ties if change.after is None and change.before]
    ties = sorted((*second.ties, *gone), key=lambda tie: (tie.a, tie.b))
    return msgspec.structs.replace(
        second, actors=(*second.actors, *found.removed), ties=tuple(ties)
    )


def _sections(
    found: MapDiff, first: NetworkMap, second: NetworkMap, mark: Callable[[TieKind], QIcon]
) -> list[Section]:
    both = _together(first, second, found)
    names = {actor.id: actor.name for actor in both.actors}
    names[CENTRE] = centre_name(second.centre)
    order = list(names)

    def actors(ids: Sequence[str]) -> tuple[Finding, ...]:
        return tuple(Finding(names[each], frozenset({each})) for each in ids)

    newcomers = {actor.id for actor in (*found.added, *found.removed)}

    def of(kind: TieKind) -> tuple[Finding, ...]:
        shown = [change for change in found.ties if shown_kind(change, newcomers) == kind]
        return tuple(_tie_line(change, names, order) for change in shown)

    facts = [*([CENTRE] if found.centre else []), *(c.after.id for c in found.changed if c.facts)]
    return [
        Section(translate("NetworkMap", "New on the map"), actors([a.id for a in found.added])),
        Section(
            translate("NetworkMap", "Have left"),
            actors([change.after.id for change in found.changed if change.leaves]),
        ),
        Section(
            translate("NetworkMap", "Are back"),
            actors([change.after.id for change in found.changed if change.returns]),
        ),
        Section(
            translate("NetworkMap", "No longer on the map"), actors([a.id for a in found.removed])
        ),
        *(Section(kind_label(kind), of(kind), mark=mark(kind)) for kind in KINDS),
        Section(kind_label("same_level"), of("same_level"), folded=True),
        Section(translate("NetworkMap", "Other facts about the actor"), actors(facts), folded=True),
    ]


def _tie_line(change: TieChange, names: dict[str, str], order: list[str]) -> Finding:
    chosen: Pair = change.pair
    a, b = sorted(chosen, key=order.index)
    old = tie_levels().text(change.before.level if change.before else None).label
    new = tie_levels().text(change.after.level if change.after else None).label
    if change.kind == "same_level":
        text = f"{names[a]} – {names[b]}: {new}"
    else:
        text = translate("NetworkMap", "{a} – {b}: from “{old}” to “{new}”").format(
            a=names[a], b=names[b], old=old, new=new
        )
    return Finding(text, frozenset(chosen), chosen, change.after.note if change.after else "")
