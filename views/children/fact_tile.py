"""One fact of the head: what it is in small type, how it stands below, an icon before it."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QSizePolicy, QWidget

from views.icons import paint_icon
from views.theme import FOCUS_WIDTH, LEAST_TARGET, RADIUS, Space, Type, theme, tokens

TONES = {
    "calm": ("text_muted", "surface_raised"),
    "mine": ("holder_mine", "holder_mine_soft"),
    "other": ("holder_other", "holder_other_soft"),
    "waiting": ("holder_waiting", "holder_waiting_soft"),
    "good": ("success", "surface_raised"),
    "warning": ("warning", "warning_soft"),
    "level_1": ("level_1", "surface_raised"),
    "level_2": ("level_2", "surface_raised"),
    "level_3": ("level_3", "surface_raised"),
}
"""Ink and ground of each tone; the icon and the words say the same without colour."""

QUIET = frozenset(tone for tone, (_, ground) in TONES.items() if ground == "surface_raised")
"""Tones that only colour the icon: nothing has to be done about them."""


class FactTile(QAbstractButton):
    """A fact that can be pressed to change it or to see more."""

    def __init__(self, caption: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caption = caption
        self._value = ""
        self._icon = "info"
        self._tone = "calm"
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    @property
    def value(self) -> str:
        return self._value

    @property
    def tone(self) -> str:
        return self._tone

    def show_fact(self, value: str, icon: str, tone: str = "calm", hint: str = "") -> None:
        """Show how it stands now; ``hint`` says what pressing it does."""
        self._value, self._icon, self._tone = value, icon, tone
        self.setAccessibleName(f"{self._caption}: {value}")
        self.setAccessibleDescription(hint)
        self.setToolTip(hint)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        small, strong = QFontMetrics(self._small()), QFontMetrics(self._strong())
        words = max(small.horizontalAdvance(self._caption), strong.horizontalAdvance(self._value))
        height = max(LEAST_TARGET, small.height() + strong.height() + 2 * Space.S)
        return QSize(words + self._mark() + 2 * Space.M + Space.S + 4, height)

    def minimumSizeHint(self) -> QSize:
        hint = self.sizeHint()
        return QSize(min(hint.width(), self._mark() * 6), hint.height())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange):
            self.updateGeometry()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        ink, ground = TONES[self._tone]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._paint_ground(painter, ink, ground)
        mark = self._mark()
        left = Space.M
        box = QRectF(left, (self.height() - mark) / 2, mark, mark)
        paint_icon(painter, self._icon, box, ink)
        left += mark + Space.S
        width = self.width() - left - Space.S
        small, strong = self._small(), self._strong()
        top = (self.height() - QFontMetrics(small).height() - QFontMetrics(strong).height()) / 2
        self._words(painter, small, t.color("text_muted"), self._caption, left, top, width)
        top += QFontMetrics(small).height()
        value_ink = t.color("text") if self._tone in QUIET else t.color(ink)
        self._words(painter, strong, value_ink, self._value, left, top, width)
        painter.end()

    def _paint_ground(self, painter: QPainter, ink: str, ground: str) -> None:
        t = tokens()
        fill = t.color(ground)
        if self.underMouse() and self._tone in QUIET:
            fill = t.color("hover")
        if self.hasFocus():
            pen = QPen(t.color("focus"), FOCUS_WIDTH)
        else:
            edge = t.color("border") if self._tone in QUIET else t.color(ink)
            if not t.is_contrast and self._tone not in QUIET:
                edge.setAlphaF(0.8 if self.underMouse() else 0.35)
            pen = QPen(edge, 1)
        inset = pen.widthF() / 2
        painter.setPen(pen)
        painter.setBrush(fill)
        box = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(box, RADIUS, RADIUS)

    def _words(
        self,
        painter: QPainter,
        font: QFont,
        ink: object,
        text: str,
        left: float,
        top: float,
        width: float,
    ) -> None:
        metrics = QFontMetrics(font)
        painter.setFont(font)
        painter.setPen(ink)
        shown = metrics.elidedText(text, Qt.TextElideMode.ElideRight, round(width))
        box = QRectF(left, top, width, metrics.height())
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, shown)

    def _mark(self) -> int:
        return round(QFontMetrics(self._strong()).height() * 1.15)

    def _small(self) -> QFont:
        return theme().font(Type.CAPTION)

    def _strong(self) -> QFont:
        return theme().font(Type.BODY_STRONG)
