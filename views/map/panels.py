"""The panels beside and above the canvas: the chosen pair, and where to act."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QPointF, QSize, Qt, Signal
from PySide6.QtGui import QIcon, QPainter, QPen, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QBoxLayout,
    QButtonGroup,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from app.language import translate
from app.reference import tie_levels
from models.network_map import NetworkMap, Tie, TieLevel, pair, places_to_act, progress
from views.kit import BodyText, Caption, IconButton, Strong, tidy_list
from views.map.look import MapLook, tie_pen
from views.theme import Space

_SAMPLE = QSize(28, 18)
_SHORT_DASH = (2.4, 1.6)
_CHOICES: tuple[TieLevel | None, ...] = (*TieLevel, None)


def level_icon(level: TieLevel | None, look: MapLook, ratio: float) -> QIcon:
    """A short sample of a level's line: nothing at all for 0, a question for *not discussed*."""
    size = _SAMPLE
    picture = QPixmap(size * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    if level is None:
        painter.setPen(look.color("text_muted"))
        painter.setFont(look.font(15, strong=True))
        painter.drawText(QPointF(10, 14), "?")
    elif level == TieLevel.NONE:
        painter.setPen(QPen(look.color("text_muted"), 1.5))
        painter.drawEllipse(QPointF(5, 9), 3, 3)
        painter.drawEllipse(QPointF(19, 9), 3, 3)
    else:
        pen = tie_pen(level, look.color("tie"))
        if level == TieLevel.KNOWN:
            pen.setDashPattern(_SHORT_DASH)
        painter.setPen(pen)
        painter.drawLine(QPointF(0, 9), QPointF(23, 9))
    painter.end()
    return QIcon(picture)


class PairBar(QWidget):
    """What the chosen pair is judged to be, and the five choices."""

    judged = Signal(object)
    """A `TieLevel`, or None for *not discussed*."""
    talk_wanted = Signal()
    """Talk about the seven dimensions of the pair."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.words = Strong("", self)
        self.words.setWordWrap(True)
        self._row = QWidget(self)
        inner = QHBoxLayout(self._row)
        inner.setContentsMargins(0, 0, 0, 0)
        inner.setSpacing(2)
        self._group = QButtonGroup(self)
        self._buttons: dict[TieLevel | None, QToolButton] = {}
        for level in _CHOICES:
            self._add(level)
        self._line = QHBoxLayout(self)
        self._line.setContentsMargins(0, 0, 0, 0)
        self._line.setSpacing(Space.S)
        self._line.addWidget(self.words, 1)
        self._line.addWidget(self._row)
        self.talk_button = IconButton(
            "web", translate("NetworkMap", "Relation and communication (D)"), parent=self._row
        )
        self.talk_button.clicked.connect(self.talk_wanted)
        inner.addWidget(self.talk_button)
        self.show_pair("", None, enabled=False)

    def _add(self, level: TieLevel | None) -> None:
        text = tie_levels().text(level)
        button = QToolButton(self._row)
        button.setCheckable(True)
        button.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        key = "U" if level is None else str(int(level))
        button.setToolTip(f"{text.meaning} ({text.line}, {key})")
        button.setAccessibleName(f"{text.label}, {text.line}")
        button.setAccessibleDescription(text.meaning)
        button.clicked.connect(lambda: self.judged.emit(level))
        self._group.addButton(button)
        self._buttons[level] = button
        row = self._row.layout()
        assert row is not None
        row.addWidget(button)

    def button(self, level: TieLevel | None) -> QToolButton:
        """The button of a level."""
        return self._buttons[level]

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        # With little room the answers stand under the words, not beside them.
        narrow = self.width() < self._row.sizeHint().width() + self.fontInfo().pixelSize() * 14
        way = QBoxLayout.Direction.TopToBottom if narrow else QBoxLayout.Direction.LeftToRight
        self._line.setDirection(way)

    def show_pair(self, words: str, level: TieLevel | None, *, enabled: bool) -> None:
        """Show a pair; without words the bar tells how to choose one."""
        self.words.setText(
            words or translate("NetworkMap", "Choose two actors, or draw from dot to dot.")
        )
        self._group.setExclusive(False)
        for each, button in self._buttons.items():
            button.setChecked(bool(words) and each == level)
            button.setEnabled(bool(words) and enabled)
        self._group.setExclusive(True)
        self.talk_button.setEnabled(bool(words) and enabled and level is not None)

    def set_look(self, look: MapLook) -> None:
        """Draw the line samples in other colours.

        Only key and line are shown, as in the legend below; tooltip and name say it in words.
        """
        scale = max(self.fontInfo().pixelSize() / 15, 1.0)
        for level, button in self._buttons.items():
            key = "U" if level is None else str(int(level))
            button.setText(key)
            button.setIconSize(_SAMPLE * scale)
            button.setIcon(level_icon(level, look, 2.0 * scale))


class PlacesPanel(QWidget):
    """Where to act: pairs without contact and dashed pairs, and how many are not discussed."""

    pair_chosen = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._listed: tuple[list[tuple[str, str]], list[Tie]] = ([], [])
        self.count = Strong("", self)
        self.empty = BodyText("", self)
        self.list = QListWidget(self)
        tidy_list(self.list, translate("NetworkMap", "Places to act"))
        self.list.currentItemChanged.connect(self._tell)
        self.list.itemActivated.connect(self._tell)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, Space.M, 0, 0)
        column.setSpacing(Space.S)
        column.addWidget(self.count)
        column.addWidget(
            Caption(
                translate(
                    "NetworkMap",
                    "Pairs without contact or with a dashed line. A suggestion for the talk, "
                    "not a verdict.",
                ),
                self,
            )
        )
        column.addWidget(self.empty)
        column.addWidget(self.list, 1)

    def show_map(self, network: NetworkMap) -> None:
        """List the pairs of another map, those without contact first."""
        names = {actor.id: actor.name for actor in network.actors}
        found = sorted(places_to_act(network), key=lambda tie: tie.level)
        # A card that is moved changes nothing here.
        if (list(names.items()), found) != self._listed:
            self._listed = (list(names.items()), found)
            self._fill(names, found)
        done, total = progress(network)
        self.count.setText(
            translate("NetworkMap", "{places} places to act · {unknown} not discussed").format(
                places=len(found), unknown=total - done
            )
        )
        self.empty.setText(
            translate("NetworkMap", "Every discussed pair has a full line.")
            if not found and len(network.ties)
            else translate("NetworkMap", "Nothing yet: discuss the pairs first.")
        )
        self.empty.setVisible(not found)
        self.list.setVisible(bool(found))

    def _fill(self, names: Mapping[str, str], found: Sequence[Tie]) -> None:
        order = {node: place for place, node in enumerate(names)}
        self.list.blockSignals(True)
        self.list.clear()
        for tie in found:
            a, b = sorted((tie.a, tie.b), key=order.__getitem__)
            label = tie_levels().text(tie.level).label
            item = QListWidgetItem(f"{names[a]} – {names[b]}: {label}")
            item.setData(Qt.ItemDataRole.UserRole, (tie.a, tie.b))
            item.setToolTip(tie.note)
            self.list.addItem(item)
        self.list.blockSignals(False)

    def _tell(self, item: QListWidgetItem | None, *_: object) -> None:
        if item is not None:
            a, b = item.data(Qt.ItemDataRole.UserRole)
            self.pair_chosen.emit(pair(a, b))
