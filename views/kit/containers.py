"""What holds other things: pages, cards, lists of facts, steps and rows of a timeline."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLayout,
    QScrollArea,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.icons import paint_icon
from views.kit.flow import fold
from views.kit.text import Caption, Display, Title, text_label
from views.theme import Space, Type, theme, tokens


def clear_layout(layout: QLayout) -> None:
    """Take everything out of a layout and let it go."""
    while layout.count():
        item = layout.takeAt(0)
        if item is None:
            return
        widget = item.widget()
        inner = item.layout()
        if widget is not None:
            widget.hide()
            widget.deleteLater()
        elif inner is not None:
            clear_layout(inner)


class Rule(QFrame):
    """A thin line between things."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("role", "rule")
        self.setFixedHeight(1)


class Page(QWidget):
    """A whole place on screen: title, subtitle, actions, and a body that scrolls.

    Add widgets with ``add``; ``scrolls=False`` gives the body all the room (tables, canvas).
    """

    def __init__(
        self,
        title: str,
        subtitle: str = "",
        parent: QWidget | None = None,
        *,
        scrolls: bool = True,
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "page")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setAccessibleName(title)
        self.title = Display(title, self)
        self.subtitle = text_label(subtitle, "muted", self)
        self.subtitle.setVisible(bool(subtitle))
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(Space.S)

        words = QVBoxLayout()
        words.setSpacing(Space.XS)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._row = head = QHBoxLayout()
        head.setSpacing(Space.L)
        head.addLayout(words, 1)
        head.addLayout(self.actions_row)
        head.setAlignment(self.actions_row, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)

        self.top = QVBoxLayout()
        """Between the heading and the body: banners, chips, filters. Never scrolls away."""
        self.top.setSpacing(Space.S)

        self.body = QWidget(self)
        self.body.setProperty("role", "page-body")
        self._frame = QVBoxLayout(self.body)
        self._frame.setContentsMargins(0, 0, 0, 0)
        self.body_layout = QVBoxLayout()
        self.body_layout.setSpacing(Space.L)
        self._frame.addLayout(self.body_layout)
        # Takes the room nobody asked for, so that cards keep the height of their contents.
        self._frame.addStretch(0)

        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, Space.XL, 0, 0)
        outer.setSpacing(Space.L)
        for layout in (head, self.top):
            layout.setContentsMargins(Space.XL, 0, Space.XL, 0)
            outer.addLayout(layout)
        self.body_layout.setContentsMargins(Space.XL, 0, Space.XL, Space.XL)
        if scrolls:
            self.scroll_area = QScrollArea(self)
            self.scroll_area.setWidgetResizable(True)
            self.scroll_area.setFrameShape(QFrame.Shape.NoFrame)
            self.scroll_area.setFocusPolicy(Qt.FocusPolicy.NoFocus)
            self.scroll_area.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
            self.scroll_area.setWidget(self.body)
            outer.addWidget(self.scroll_area, 1)
        else:
            self._frame.setStretch(0, 1)
            outer.addWidget(self.body, 1)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._row, self)

    def set_title(self, title: str, subtitle: str = "") -> None:
        self.title.setText(title)
        self.setAccessibleName(title)
        self.subtitle.setText(subtitle)
        self.subtitle.setVisible(bool(subtitle))

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the body; with a stretch it takes the room left over."""
        self.body_layout.addWidget(widget, stretch)
        if stretch:
            self._frame.setStretch(0, 1)

    def add_action(self, button: QWidget) -> None:
        """Put a button in the row beside the title; the most important one last."""
        self.actions_row.addWidget(button)

    def clear(self) -> None:
        """Empty the body."""
        clear_layout(self.body_layout)


class Card(QFrame):
    """A raised surface for things that belong together."""

    def __init__(
        self, title: str = "", parent: QWidget | None = None, *, subtitle: str = ""
    ) -> None:
        super().__init__(parent)
        self.setProperty("role", "card")
        self.title = Title(title, self)
        self.subtitle = text_label(subtitle, "muted", self)
        self.subtitle.setVisible(bool(subtitle))
        self.actions_row = QHBoxLayout()
        self.actions_row.setSpacing(Space.S)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.subtitle)
        self._head = QWidget(self)
        head = QHBoxLayout(self._head)
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(Space.M)
        head.addLayout(words, 1)
        head.addLayout(self.actions_row)
        head.setAlignment(self.actions_row, Qt.AlignmentFlag.AlignTop)
        self.body_layout = QVBoxLayout()
        self.body_layout.setSpacing(Space.M)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(Space.L, Space.L, Space.L, Space.L)
        outer.setSpacing(Space.M)
        outer.addWidget(self._head)
        outer.addLayout(self.body_layout)
        self.set_title(title)

    def set_title(self, title: str) -> None:
        self.title.setText(title)
        self.title.setVisible(bool(title))
        self.setAccessibleName(title)
        self._head.setVisible(bool(title) or self.actions_row.count() > 0)

    def add(self, widget: QWidget, stretch: int = 0) -> None:
        """Put a widget at the end of the card."""
        self.body_layout.addWidget(widget, stretch)

    def add_action(self, button: QWidget) -> None:
        """Put a button beside the card's title."""
        self.actions_row.addWidget(button)
        self._head.setVisible(True)

    def clear(self) -> None:
        """Empty the card below its title."""
        clear_layout(self.body_layout)


class KeyValueList(QWidget):
    """Facts in two columns: what, and its value. A value can be a text or a widget."""

    def __init__(
        self,
        rows: Iterable[tuple[str, str | QWidget]] = (),
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(Space.XL)
        self._grid.setVerticalSpacing(Space.S)
        self._grid.setColumnStretch(1, 1)
        self.set_rows(rows)

    def set_rows(self, rows: Iterable[tuple[str, str | QWidget]]) -> None:
        clear_layout(self._grid)
        for number, (key, value) in enumerate(rows):
            label = text_label(key, "muted", self)
            label.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
            if isinstance(value, str):
                shown: QWidget = text_label(value, "body", self)
                shown.setAccessibleName(f"{key}: {value}")
                _selectable(shown)
            else:
                shown = value
            self._grid.addWidget(label, number, 0)
            self._grid.addWidget(shown, number, 1)


def _selectable(label: QWidget) -> None:
    if isinstance(label, QLabel):
        # With the mouse only: a fact to be copied is not a stop on the way with Tab.
        label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        label.setFocusPolicy(Qt.FocusPolicy.NoFocus)


class StepBar(QWidget):
    """Where one is in a guided sequence: numbered steps, those done, and the present one."""

    def __init__(
        self, steps: Sequence[str], current: int = 0, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._steps = list(steps)
        self._current = current
        # Never Fixed or Maximum in height: Qt would then cut names that need a second line.
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._name()

    @property
    def current(self) -> int:
        return self._current

    def set_current(self, current: int) -> None:
        """Which step one is at, from 0; the number of steps means that all are done."""
        self._current = current
        self._name()
        self.update()

    def set_steps(self, steps: Sequence[str]) -> None:
        self._steps = list(steps)
        self._name()
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        metrics = QFontMetrics(theme().font(Type.BODY_STRONG))
        widest = max((metrics.horizontalAdvance(step) for step in self._steps), default=0)
        width = (widest + Space.L) * max(len(self._steps), 1)
        return QSize(width, self.heightForWidth(width))

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        metrics = QFontMetrics(theme().font(Type.BODY_STRONG))
        room = QRect(0, 0, max(width // max(len(self._steps), 1) - 8, 1), 10_000)
        flags = int(Qt.AlignmentFlag.AlignHCenter) | int(Qt.TextFlag.TextWordWrap)
        heights = (metrics.boundingRect(room, flags, step).height() for step in self._steps)
        return self._mark() + 6 + max(heights, default=0) + 2

    def minimumSizeHint(self) -> QSize:
        return QSize(self._mark() * 2 * max(len(self._steps), 1), self._mark())

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._steps:
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        width = self.width() / len(self._steps)
        for number in range(len(self._steps)):
            self._paint_line(painter, number, width)
        for number, name in enumerate(self._steps):
            self._paint_mark(painter, number, width)
            self._paint_name(painter, number, name, width)
        painter.end()

    def _paint_line(self, painter: QPainter, number: int, width: float) -> None:
        if number == 0:
            return
        t = tokens()
        mark = self._mark()
        reached = number <= self._current
        painter.setPen(QPen(t.color("accent" if reached else "border_strong"), 2 if reached else 1))
        y = mark / 2 + 1
        start = (number - 0.5) * width + mark / 2 + 5
        end = (number + 0.5) * width - mark / 2 - 5
        painter.drawLine(round(start), round(y), round(end), round(y))

    def _paint_mark(self, painter: QPainter, number: int, width: float) -> None:
        t = tokens()
        mark = self._mark()
        circle = QRectF((number + 0.5) * width - mark / 2, 1, mark, mark)
        done, here = number < self._current, number == self._current
        fill = "accent" if here else "accent_soft" if done else "surface_raised"
        edge = "accent" if here or done else "border_strong"
        painter.setPen(QPen(t.color(edge), 2 if here or done else 1.5))
        painter.setBrush(t.color(fill))
        painter.drawEllipse(circle.adjusted(1, 1, -1, -1))
        if done:
            inset = mark * 0.22
            paint_icon(painter, "check", circle.adjusted(inset, inset, -inset, -inset), "accent")
            return
        painter.setPen(t.color("accent_text" if here else "text_muted"))
        painter.setFont(theme().font(Type.BODY_STRONG))
        painter.drawText(circle, Qt.AlignmentFlag.AlignCenter, str(number + 1))

    def _paint_name(self, painter: QPainter, number: int, name: str, width: float) -> None:
        here = number == self._current
        painter.setFont(theme().font(Type.BODY_STRONG if here else Type.BODY))
        painter.setPen(tokens().color("text" if here else "text_muted"))
        top = self._mark() + 6
        box = QRectF(number * width + 4, top, width - 8, self.height() - top)
        flags = Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop
        painter.drawText(box, int(flags) | int(Qt.TextFlag.TextWordWrap), name)

    def _mark(self) -> int:
        return self.fontMetrics().height() + 10

    def _name(self) -> None:
        total = len(self._steps)
        if self._current >= total:
            text = self.tr("All {total} steps are done").format(total=total)
        else:
            text = self.tr("Step {number} of {total}: {name}").format(
                number=self._current + 1, total=total, name=self._steps[self._current]
            )
        self.setAccessibleName(text)
        self.setToolTip(text)


class TimelineRow(QWidget):
    """One happening in a history: when, a mark on the line, what, and details below."""

    def __init__(
        self,
        when: str,
        title: str,
        text: str = "",
        *,
        icon: str = "note",
        role: str = "accent",
        last: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._icon = icon
        self._role = role
        self._last = last
        self._edge = self.fontMetrics().height() + 14
        self.setAccessibleName(", ".join(part for part in (when, title) if part))
        self.title = text_label(title, "body_strong", self)
        self.when = Caption(when, self)
        self.text = text_label(text, "body", self)
        self.text.setVisible(bool(text))
        self.extra = QVBoxLayout()
        """Room for chips and buttons that belong to the happening."""
        self.extra.setSpacing(Space.S)
        words = QVBoxLayout(self)
        words.setContentsMargins(self._edge + Space.M, 3, 0, Space.L)
        words.setSpacing(2)
        words.addWidget(self.title)
        words.addWidget(self.when)
        words.addWidget(self.text)
        words.addLayout(self.extra)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        edge = self._edge
        if not self._last:
            painter.setPen(QPen(t.color("border"), 2))
            painter.drawLine(edge // 2, edge + 4, edge // 2, self.height())
        circle = QRectF(1, 1, edge - 2, edge - 2)
        painter.setPen(QPen(t.color(self._role), 1.5))
        painter.setBrush(t.color("surface_raised"))
        painter.drawEllipse(circle)
        inset = edge * 0.2
        paint_icon(painter, self._icon, circle.adjusted(inset, inset, -inset, -inset), self._role)
        painter.end()
