"""*Læs*: what the map says, as places to act, with everything pointed at shown on the canvas."""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QComboBox, QMenu, QVBoxLayout, QWidget

from app.language import translate
from app.reference import tie_levels
from models.map_reading import EVERYTHING, Focus, OnLeave, Reading, choices, read
from models.measures import components, contacts_of
from models.network_map import CENTRE, NetworkMap, Pair, TieLevel
from views.kit import BodyText, Caption, QuietButton, SecondaryButton
from views.kit.flow import FlowRow
from views.map.editor import MapEditor
from views.map.findings import Finding, FindingsTree, Section
from views.map.geometry import group_of, units_of
from views.map.node import centre_name
from views.theme import Space

_SETTLE_MS = 150
_MANY, _SOME = 0.5, 0.25


class ReadPanel(QWidget):
    """Two sentences, filters as chips, and the findings. Nothing here changes the map."""

    pointed = Signal(object)
    """A `Finding` to light up on the canvas, or None."""

    def __init__(self, editor: MapEditor, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._editor = editor
        self.focus = EVERYTHING
        self.setAccessibleName(translate("NetworkMap", "Read the map"))
        self.density = BodyText("", self)
        self.hubs = BodyText("", self)
        self.tree = FindingsTree(translate("NetworkMap", "What the map shows"), self)
        self.tree.pointed.connect(self.pointed)
        self.filter_button = SecondaryButton(
            translate("NetworkMap", "Show only"), self, icon="filter"
        )
        self.menu = QMenu(self.filter_button)
        self.menu.aboutToShow.connect(self._fill_menu)
        self.filter_button.setMenu(self.menu)
        self.chips = FlowRow(self, gap=Space.XS)
        self.least = QComboBox(self)
        self.least.setAccessibleName(translate("NetworkMap", "What counts as contact"))
        for level in (TieLevel.KNOWN, TieLevel.ACCESS, TieLevel.FORUM):
            label = tie_levels().text(level).label
            self.least.addItem(
                translate("NetworkMap", "Contact: {level} or more").format(level=label)
                if level is not TieLevel.FORUM
                else translate("NetworkMap", "Contact: {level}").format(level=label),
                int(level),
            )
        self.least.activated.connect(self.refresh)
        self.least.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        self.least.setMinimumContentsLength(14)
        tools = FlowRow(self, gap=Space.S)
        tools.add(self.filter_button, self.least)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.M, Space.S, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(tools)
        column.addWidget(self.chips)
        column.addWidget(self.density)
        column.addWidget(self.hubs)
        column.addWidget(self.tree, 1)
        column.addWidget(
            Caption(translate("NetworkMap", "Suggestions for the talk, not a verdict."), self)
        )
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(_SETTLE_MS)
        self._timer.timeout.connect(self.refresh)
        editor.changed.connect(self._later)
        editor.replaced.connect(self._later)

    def begin(self) -> None:
        """Read the map as it is now."""
        self.refresh()
        self.tree.setFocus()

    def _later(self, _network: NetworkMap) -> None:
        # Counting stays off the way from hand to screen.
        if self.isVisible():
            self._timer.start()

    # ------------------------------------------------------------ filters

    def _fill_menu(self) -> None:
        self.menu.clear()
        there = choices(self._editor.network)
        for field, title, values in (
            ("issues", translate("NetworkMap", "What it is about"), there.issues),
            ("groups", translate("NetworkMap", "Group"), there.groups),
            ("workplaces", translate("NetworkMap", "Workplace"), there.workplaces),
        ):
            if values:
                self.menu.addSection(title)
            for value in values:
                action = QAction(self._label(field, value), self.menu)
                action.setCheckable(True)
                action.setChecked(value in getattr(self.focus, field))
                action.toggled.connect(
                    lambda on, field=field, value=value: self.choose(field, value, on=on)
                )
                self.menu.addAction(action)

    def choose(self, field: str, value: str, *, on: bool) -> None:
        """Let a value of a filter (issues, groups or workplaces) in or out."""
        old = getattr(self.focus, field)
        new = old | {value} if on else old - {value}
        self.focus = msgspec.structs.replace(self.focus, **{field: new})
        self.refresh()

    def _show_chips(self) -> None:
        for chip in self.chips.findChildren(QuietButton):
            chip.hide()
            chip.deleteLater()
        for field in ("issues", "groups", "workplaces"):
            for value in sorted(getattr(self.focus, field)):
                chip = QuietButton(self._label(field, value), self.chips, icon="cross")
                chip.setToolTip(translate("NetworkMap", "Show all again"))
                chip.setCheckable(True)
                chip.setChecked(True)
                chip.clicked.connect(
                    lambda _=False, field=field, value=value: self.choose(field, value, on=False)
                )
                self.chips.add(chip)
                chip.show()
        self.chips.setVisible(self.focus != EVERYTHING)

    def _label(self, field: str, value: str) -> str:
        units = units_of(self._editor.network)
        return group_of(value, units).label if field == "groups" else value

    # ------------------------------------------------------------ showing

    def refresh(self) -> None:
        """Read the map on screen and show what it says."""
        network = self._editor.network
        there = choices(network)
        self.focus = Focus(
            issues=self.focus.issues & set(there.issues),
            groups=self.focus.groups & set(there.groups),
            workplaces=self.focus.workplaces & set(there.workplaces),
        )
        self._show_chips()
        found = read(network, self.focus, at_least=TieLevel(self.least.currentData()))
        child = centre_name(network.centre)
        names = {actor.id: actor.name for actor in network.actors} | {CENTRE: child}
        if network.has_middle:
            self.density.setText(_density(found, child))
            self.hubs.setText(_hubs(found, child, names))
        else:
            self.density.setText(_density_alone(found))
            self.hubs.setText(_hubs_alone(found, names))
        self.tree.show_sections(_sections(found, network, names))


def _density(found: Reading, child: str) -> str:
    alone, together = found.without_child, found.with_child
    return translate(
        "NetworkMap",
        "Without {child}, {few} of {pairs} pairs have contact ({share} %); with {child}, it is "
        "{share_all} %.",
    ).format(
        child=child,
        few=alone.contacts,
        pairs=alone.possible,
        share=round(100 * alone.density),
        share_all=round(100 * together.density),
    )


def _density_alone(found: Reading) -> str:
    alone = found.without_child
    return translate("NetworkMap", "{few} of {pairs} pairs have contact ({share} %).").format(
        few=alone.contacts, pairs=alone.possible, share=round(100 * alone.density)
    )


def _hubs_alone(found: Reading, names: dict[str, str]) -> str:
    alone = found.without_child
    if alone.centralisation is None:
        return translate("NetworkMap", "With so few actors nothing can hang on one of them.")
    if alone.centralisation >= _MANY:
        words = translate("NetworkMap", "Much hangs on {names} ({share} % of the most possible).")
    elif alone.centralisation >= _SOME:
        words = translate(
            "NetworkMap", "Some of it hangs on {names} ({share} % of the most possible)."
        )
    else:
        words = translate("NetworkMap", "The contacts are spread ({share} % of the most possible).")
    return words.format(
        names=_and([names[each] for each in alone.hub]), share=round(100 * alone.centralisation)
    )


def _hubs(found: Reading, child: str, names: dict[str, str]) -> str:
    alone, together = found.without_child, found.with_child
    if alone.centralisation is None or together.centralisation is None:
        return translate("NetworkMap", "With so few actors nothing can hang on one of them.")
    figures = translate(
        "NetworkMap", "{alone} % of the most possible; with {child}, {all} %"
    ).format(
        alone=round(100 * alone.centralisation),
        all=round(100 * together.centralisation),
        child=child,
    )
    if alone.centralisation >= _SOME:
        words = (
            translate("NetworkMap", "Without {child}, much hangs on {names} ({figures}).")
            if alone.centralisation >= _MANY
            else translate(
                "NetworkMap", "Without {child}, some of it hangs on {names} ({figures})."
            )
        )
    else:
        words = translate("NetworkMap", "Without {child}, the contacts are spread ({figures}).")
    return words.format(
        child=child, figures=figures, names=_and([names[each] for each in alone.hub])
    )


def _and(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return translate("NetworkMap", "{first} and {last}").format(
        first=", ".join(words[:-1]), last=words[-1]
    )


def _sections(found: Reading, network: NetworkMap, names: dict[str, str]) -> list[Section]:
    order = [CENTRE, *(actor.id for actor in network.actors)]

    def pair_line(chosen: Pair) -> Finding:
        a, b = sorted(chosen, key=order.index)
        tie = network.tie(a, b)
        note = tie.note if tie else ""
        text = f"{names[a]} – {names[b]}" + (f": {note}" if note else "")
        return Finding(text, frozenset(chosen), chosen, note)

    def node_line(node: str) -> Finding:
        return Finding(names[node], frozenset({node}))

    missing = tuple(pair_line((tie.a, tie.b)) for tie in found.missing)
    dashed = tuple(pair_line((tie.a, tie.b)) for tie in found.dashed)
    near_child = _near_child(network, found)
    leave = tuple(_leave(each, names, order) for each in found.on_leave)
    from_child = tuple(
        _leave_child(each, names, order)
        for each in found.on_leave_from_child
        if each.actor in near_child and not any(CENTRE in group for group in each.cut_off)
    )
    way = Section(translate("NetworkMap", "Only way to the child"), from_child, folded=True)
    return [
        Section(translate("NetworkMap", "No contact: can it begin?"), missing),
        Section(translate("NetworkMap", "Only know each other: is that enough?"), dashed),
        Section(
            translate("NetworkMap", "Stand without contact to the others"),
            tuple(node_line(each) for each in found.isolated),
        ),
        Section(translate("NetworkMap", "If one is on leave"), leave),
        *((way,) if network.has_middle else ()),
        Section(
            translate("NetworkMap", "Nobody has been asked about"),
            tuple(node_line(each) for each in found.not_asked),
            folded=True,
        ),
        Section(
            translate("NetworkMap", "Not discussed yet"),
            tuple(pair_line(each) for each in found.unknown),
            folded=True,
        ),
    ]


def _near_child(network: NetworkMap, found: Reading) -> frozenset[str]:
    """Who can reach the child through contacts: only they are anybody's way to the child."""
    contacts = contacts_of(network, at_least=found.at_least, with_centre=True)
    return frozenset(next((each for each in components(contacts) if CENTRE in each), ()))


def _leave(case: OnLeave, names: dict[str, str], order: list[str]) -> Finding:
    lost = sorted((node for group in case.cut_off for node in group), key=order.index)
    text = translate(
        "NetworkMap", "If {name} is on leave, {lost} lose contact with the others."
    ).format(name=names[case.actor], lost=_and([names[each] for each in lost]))
    return Finding(text, frozenset({case.actor, *lost}))


def _leave_child(case: OnLeave, names: dict[str, str], order: list[str]) -> Finding:
    lost = sorted((node for group in case.cut_off for node in group), key=order.index)
    text = translate(
        "NetworkMap", "If {name} is on leave, {lost} lose contact with {child} too."
    ).format(name=names[case.actor], lost=_and([names[each] for each in lost]), child=names[CENTRE])
    return Finding(text, frozenset({case.actor, *lost}))
