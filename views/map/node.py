"""A node on the canvas: the card of an actor, and the circle in the middle.

Painting happens in Python, but only when a card changes: the item keeps its picture in the
device cache, so moving it costs no `paint()`.
"""

from __future__ import annotations

from dataclasses import dataclass, field

import msgspec
from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QGraphicsRectItem, QStyleOptionGraphicsItem, QWidget

from app.language import translate
from app.reference import ActorGroup, profession_label
from models.network_map import CENTRE, Centre, MapActor
from views.map.geometry import card_rect, centre_rect, groups_of
from views.map.look import CARD_RADIUS, CARD_WIDTH, CENTRE_RADIUS, HANDLE_RADIUS, MARGIN, MapLook

_SIMPLE_BELOW = 0.28
"""Under this zoom words cannot be read, and a card is drawn without them."""
_PILL_HEIGHT = 20.0
_WORDS_LEFT = 57
_NAME_SIZES = (17, 16, 15)
_WHOLE_SIZES = (17, 16, 15, 13, 11, 10, 9, 8, 7, 6, 5, 4)


@dataclass
class NodeState:
    """What the surroundings say about a node just now."""

    selected: bool = False
    target: bool = False
    hovered: bool = False
    holder: bool = False
    eyes: bool = False
    consent: str = "not_needed"
    change: str = ""
    """"added" or "removed" while two maps are compared."""


@dataclass
class _Pill:
    text: str
    ink: QColor
    fill: QColor
    width: float = field(default=0.0)


def centre_name(centre: Centre) -> str:
    """What stands in the middle when nobody has written a name."""
    if centre.label:
        return centre.label
    return {
        "child": translate("NetworkMap", "The child"),
        "pregnant": translate("NetworkMap", "The pregnant woman"),
        "family": translate("NetworkMap", "The family"),
        "organisation": translate("NetworkMap", "The organisation"),
    }[centre.kind]


def _change_word(change: str) -> str:
    return (
        translate("NetworkMap", "New")
        if change == "added"
        else translate("NetworkMap", "No longer on the map")
    )


def initials(name: str) -> str:
    """One or two letters for the round mark of a card."""
    words = [word for word in name.replace("-", " ").split() if word[0].isalnum()]
    if not words:
        return "?"
    return "".join(word[0] for word in (words[:1] if len(words) == 1 else [words[0], words[-1]]))


class NodeItem(QGraphicsRectItem):
    """Either an actor's card or, with `actor` None, the middle."""

    def __init__(self, node: str, look: MapLook) -> None:
        super().__init__()
        self.node = node
        self.look = look
        self.actor: MapActor | None = None
        self.stands_in = groups_of(None)[0]
        self.centre = Centre()
        self.state = NodeState()
        self.whole = False
        """Whether every word is written out, as small as it must be: on a picture nothing can be
        pointed at to see it whole."""
        reach = centre_rect(MARGIN) if node == CENTRE else card_rect(0, 0, MARGIN)
        self.setRect(reach)
        self.setPen(QPen(Qt.PenStyle.NoPen))
        self.setZValue(20 if node == CENTRE else 10)
        self.setCacheMode(QGraphicsItem.CacheMode.DeviceCoordinateCache)

    # ------------------------------------------------------------ what it shows

    def show_actor(self, actor: MapActor, group: ActorGroup) -> None:
        """Take over what stands about the actor; a mere move does not draw the card anew."""
        old, self.actor = self.actor, actor
        was_in, self.stands_in = self.stands_in, group
        self.setPos(actor.x, actor.y)
        moved = old is not None and msgspec.structs.replace(old, x=actor.x, y=actor.y)
        if moved != actor or was_in != group:
            self.update()

    def show_centre(self, centre: Centre) -> None:
        """Take over what stands in the middle."""
        if centre != self.centre:
            self.centre = centre
            self.update()

    def body(self) -> QRectF:
        """The node without its marks, in scene units."""
        rect = centre_rect() if self.node == CENTRE else card_rect(0, 0)
        return rect.translated(self.pos())

    def handle(self) -> QPointF:
        """Where the handle is that a tie is drawn from, in scene units."""
        reach = CENTRE_RADIUS if self.node == CENTRE else CARD_WIDTH / 2
        return self.pos() + QPointF(reach, 0)

    def name(self) -> str:
        """The name shown."""
        return self.actor.name if self.actor else centre_name(self.centre)

    def lines(self) -> list[str]:
        """The name, and under it profession and workplace."""
        if self.actor is None:
            return [self.name()]
        profession = profession_label(self.actor.profession)
        repeated = profession.casefold().startswith(self.actor.name.casefold())
        below = ["" if repeated else profession, self.actor.workplace]
        return [self.actor.name, *(line for line in below if line)]

    def mark_words(self) -> list[str]:
        """Every mark on the node in words, as a screen reader says them."""
        words = []
        if self.state.change:
            words.append(_change_word(self.state.change))
        if self.state.holder:
            words.append(translate("NetworkMap", "Holds the relay"))
        if self.state.eyes:
            words.append(translate("NetworkMap", "Eyes on the child"))
        if self.state.consent == "missing":
            words.append(translate("NetworkMap", "Consent missing"))
        elif self.state.consent == "ok":
            words.append(translate("NetworkMap", "Consent given"))
        if self.actor and self.actor.authority:
            words.append(translate("NetworkMap", "Authority"))
        if self.actor and self.actor.pinned:
            words.append(translate("NetworkMap", "Pinned"))
        if self.actor and self.actor.left:
            words.append(translate("NetworkMap", "Left"))
        return words

    # ------------------------------------------------------------ painting

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionGraphicsItem,
        widget: QWidget | None = None,
    ) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        zoom = QStyleOptionGraphicsItem.levelOfDetailFromTransform(painter.worldTransform())
        if self.node == CENTRE:
            self._paint_centre(painter)
        else:
            self._paint_card(painter, simple=zoom < _SIMPLE_BELOW)
        if self.state.selected or self.state.target or self.state.hovered:
            self._paint_handle(painter)

    def _paint_centre(self, painter: QPainter) -> None:
        look = self.look
        circle = centre_rect()
        if self.state.selected or self.state.target:
            self._ring(painter, circle, CENTRE_RADIUS)
        painter.setPen(QPen(look.color("canvas"), 5))
        painter.setBrush(look.color("accent"))
        painter.drawEllipse(circle)
        ink = look.color("accent_text")
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(ink)
        # A head and shoulders: the person this is all about.
        painter.drawEllipse(QPointF(0, -34), 11, 11)
        shoulders = QPainterPath(QPointF(-20, -4))
        shoulders.cubicTo(-20, -26, 20, -26, 20, -4)
        shoulders.closeSubpath()
        painter.drawPath(shoulders)
        painter.setPen(ink)
        words = QRectF(-CENTRE_RADIUS + 10, 0, 2 * CENTRE_RADIUS - 20, 44)
        flags = int(
            Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop | Qt.TextFlag.TextWordWrap
        )
        for size in _WHOLE_SIZES:
            painter.setFont(look.font(size, strong=True))
            if not self.whole or words.contains(painter.boundingRect(words, flags, self.name())):
                break
        painter.drawText(words, flags, self.name())

    def _paint_card(self, painter: QPainter, *, simple: bool) -> None:
        assert self.actor is not None
        look, actor = self.look, self.actor
        card = card_rect(0, 0)
        soft, ink = look.tint(self.stands_in.tint)
        if self.state.selected or self.state.target:
            self._ring(painter, card, CARD_RADIUS)
        edge = QPen(look.color("border_strong"), 1.4)
        if self.state.change == "added":
            edge = QPen(look.color("success"), 3.2)
        if actor.left or self.state.change == "removed":
            edge.setStyle(Qt.PenStyle.DotLine)
        painter.setPen(edge)
        painter.setBrush(look.color("surface" if actor.left else "surface_raised"))
        painter.drawRoundedRect(card, CARD_RADIUS, CARD_RADIUS)
        if simple:
            painter.fillRect(card.adjusted(6, 6, -CARD_WIDTH * 0.7, -6), ink)
            return
        self._paint_badge(painter, card, soft, ink)
        self._paint_words(painter, card)
        self._paint_pills(painter, card)

    def _paint_badge(self, painter: QPainter, card: QRectF, soft: QColor, ink: QColor) -> None:
        badge = QRectF(card.left() + 10, -19, 38, 38)
        painter.setPen(QPen(ink, 1.6))
        painter.setBrush(soft)
        painter.drawEllipse(badge)
        painter.setFont(self.look.font(16, strong=True))
        painter.drawText(badge, Qt.AlignmentFlag.AlignCenter, initials(self.name()).upper())

    def _paint_words(self, painter: QPainter, card: QRectF) -> None:
        if self.whole:
            self._paint_whole(painter, card)
            return
        left, width = card.left() + _WORDS_LEFT, CARD_WIDTH - _WORDS_LEFT - 10
        name, *below = self.lines()
        font, rows = _name_rows(self.look, name, width)
        if len(rows) + len(below) > 3:
            below = [" · ".join(below)]
        heights = [font.pixelSize() * 1.25] * len(rows) + [17.5] * len(below)
        top = card.center().y() - sum(heights) / 2
        gone = bool(self.actor and self.actor.left)
        small = self.look.font(13.5)
        for number, line in enumerate([*rows, *below]):
            is_name = number < len(rows)
            used = font if is_name else small
            painter.setFont(used)
            painter.setPen(self.look.color("text" if is_name and not gone else "text_muted"))
            shown = QFontMetricsF(used).elidedText(line, Qt.TextElideMode.ElideRight, width + 2)
            row = QRectF(left, top, width + 6, heights[number])
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, shown)
            top += heights[number]

    def _paint_whole(self, painter: QPainter, card: QRectF) -> None:
        """All words in the largest type in which they fit, broken between words only."""
        area = QRectF(
            card.left() + _WORDS_LEFT,
            card.top() + 10,
            CARD_WIDTH - _WORDS_LEFT - 6,
            card.height() - 20,
        )
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        name, *below = self.lines()
        for size in _WHOLE_SIZES:
            fonts = [self.look.font(size, strong=True)]
            fonts += [self.look.font(min(13.5, size))] * len(below)
            rows = []
            for font, line in zip(fonts, (name, *below), strict=True):
                painter.setFont(font)
                rows.append(painter.boundingRect(area, flags, line))
            tall = sum(row.height() for row in rows)
            if tall <= area.height() and all(row.width() <= area.width() for row in rows):
                break
        gone = bool(self.actor and self.actor.left)
        top = area.center().y() - tall / 2
        for font, row, line in zip(fonts, rows, (name, *below), strict=True):
            strong = line is name and not gone
            painter.setFont(font)
            painter.setPen(self.look.color("text" if strong else "text_muted"))
            place = QRectF(area.left(), top, area.width(), row.height())
            painter.drawText(place, flags | Qt.TextFlag.TextDontClip, line)
            top += row.height()

    def _paint_pills(self, painter: QPainter, card: QRectF) -> None:
        look, state = self.look, self.state
        above, below = [], []
        if state.change:
            tone = "success" if state.change == "added" else "danger"
            above.append(
                _Pill(_change_word(state.change), look.color(tone), look.color(f"{tone}_soft"))
            )
        if state.holder:
            above.append(
                _Pill(
                    translate("NetworkMap", "Holds the relay"),
                    look.color("accent_text"),
                    look.color("accent"),
                )
            )
        if state.eyes:
            above.append(
                _Pill(
                    translate("NetworkMap", "Eyes on the child"),
                    look.color("info"),
                    look.color("info_soft"),
                )
            )
        assert self.actor is not None
        if self.actor.left:
            below.append(
                _Pill(
                    translate("NetworkMap", "Left"),
                    look.color("holder_other"),
                    look.color("holder_other_soft"),
                )
            )
        if state.consent == "missing" and not self.actor.left:
            below.append(
                _Pill(
                    translate("NetworkMap", "Consent missing"),
                    look.color("warning"),
                    look.color("warning_soft"),
                )
            )
        if self.actor.authority:
            below.append(
                _Pill(
                    translate("NetworkMap", "Authority"),
                    look.color("holder_waiting"),
                    look.color("holder_waiting_soft"),
                )
            )
        self._row_of_pills(painter, above, card.left() + 10, card.top() - _PILL_HEIGHT / 2)
        self._row_of_pills(painter, below, card.left() + 10, card.bottom() - _PILL_HEIGHT / 2)
        corner = QPointF(card.right() - 14, card.top() + 2)
        if state.consent == "ok":
            self._paint_tick(painter, corner)
        if self.actor.pinned:
            self._paint_pin(painter, QPointF(card.right() - 14, card.bottom()))

    def _row_of_pills(self, painter: QPainter, row: list[_Pill], x: float, y: float) -> None:
        font = self.look.font(12, strong=True)
        metrics = QFontMetricsF(font)
        painter.setFont(font)
        for pill in row:
            pill.width = metrics.horizontalAdvance(pill.text) + 14
            rect = QRectF(x, y, pill.width, _PILL_HEIGHT)
            painter.setPen(QPen(pill.ink, 1.2))
            painter.setBrush(pill.fill)
            painter.drawRoundedRect(rect, _PILL_HEIGHT / 2, _PILL_HEIGHT / 2)
            painter.drawText(rect, Qt.AlignmentFlag.AlignCenter, pill.text)
            x += pill.width + 4

    def _paint_tick(self, painter: QPainter, at: QPointF) -> None:
        ink = self.look.color("success")
        painter.setPen(QPen(ink, 1.4))
        painter.setBrush(self.look.color("success_soft"))
        painter.drawEllipse(at, 9, 9)
        pen = QPen(ink, 2.2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.drawPolyline([at + QPointF(-4, 0), at + QPointF(-1, 3.5), at + QPointF(4.5, -3.5)])

    def _paint_pin(self, painter: QPainter, at: QPointF) -> None:
        ink = self.look.color("text_muted")
        painter.setPen(QPen(ink, 1.2))
        painter.setBrush(self.look.color("surface_raised"))
        painter.drawEllipse(at, 10, 10)
        painter.setPen(QPen(ink, 1.8))
        painter.setBrush(ink)
        painter.drawEllipse(at + QPointF(0, -3), 3.2, 3.2)
        painter.drawLine(at + QPointF(0, 0), at + QPointF(0, 6))

    def _paint_handle(self, painter: QPainter) -> None:
        reach = CENTRE_RADIUS if self.node == CENTRE else CARD_WIDTH / 2
        painter.setPen(QPen(self.look.color("surface_raised"), 2))
        painter.setBrush(self.look.color("focus"))
        painter.drawEllipse(QPointF(reach, 0), HANDLE_RADIUS, HANDLE_RADIUS)

    def _ring(self, painter: QPainter, rect: QRectF, radius: float) -> None:
        pen = QPen(self.look.color("focus"), 3.5)
        if self.state.target:
            pen.setStyle(Qt.PenStyle.DashLine)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRoundedRect(rect.adjusted(-5, -5, 5, 5), radius + 5, radius + 5)


def _name_rows(look: MapLook, name: str, width: float) -> tuple[QFont, list[str]]:
    """The name in the largest type that fits one row, else broken into two at a space or hyphen."""
    for size in _NAME_SIZES:
        font = look.font(size, strong=True)
        metrics = QFontMetricsF(font)
        if metrics.horizontalAdvance(name) <= width + 2:
            return font, [name]
    breaks = [i + 1 for i, letter in enumerate(name) if letter in " -" and i + 1 < len(name)]
    fitting = [i for i in breaks if metrics.horizontalAdvance(name[:i].rstrip()) <= width + 2]
    if not fitting:
        return font, [name]
    return font, [name[: fitting[-1]].rstrip(), name[fitting[-1] :]]
