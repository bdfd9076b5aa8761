"""What tells the user something: chips, banners, empty places, passing messages, questions."""

from collections.abc import Sequence
from typing import ClassVar

from PySide6.QtCore import QEvent, QObject, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QDialog,
    QFrame,
    QHBoxLayout,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from views.icons import paint_icon
from views.kit.buttons import DangerButton, IconButton, PrimaryButton, SecondaryButton
from views.kit.flow import fold
from views.kit.text import BodyText, Title, text_label
from views.theme import RADIUS, Space, Type, on_theme_change, theme, tokens


def error_text(error: str) -> str:
    """The words of an error as they go on screen, trimmed."""
    return error.strip()


class IconMark(QWidget):
    """A still picture of an icon, as tall as the text beside it. Decoration: it has no name."""

    def __init__(
        self, name: str, role: str = "text", parent: QWidget | None = None, factor: float = 1.15
    ) -> None:
        super().__init__(parent)
        self._name = name
        self._role = role
        self._factor = factor
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set(self, name: str, role: str) -> None:
        self._name, self._role = name, role
        self.update()

    def sizeHint(self) -> QSize:
        edge = round(self.fontMetrics().height() * self._factor)
        return QSize(edge, edge)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        paint_icon(painter, self._name, QRectF(self.rect()), self._role)
        painter.end()


class Chip(QWidget):
    """A state in one word, with an icon: never told by colour alone.

    Kinds: ``info success warning danger neutral``, ``level_1 level_2 level_3``,
    ``holder_mine holder_other holder_waiting``. A kind fixes colour and icon; another icon can be
    given.
    """

    KINDS: ClassVar[dict[str, tuple[str, str, str]]] = {
        "neutral": ("info", "holder_other", "holder_other_soft"),
        "info": ("info", "info", "info_soft"),
        "success": ("success", "success", "success_soft"),
        "warning": ("warning", "warning", "warning_soft"),
        "danger": ("error", "danger", "danger_soft"),
        "level_1": ("level-1", "level_1", "level_1_soft"),
        "level_2": ("level-2", "level_2", "level_2_soft"),
        "level_3": ("level-3", "level_3", "level_3_soft"),
        "holder_mine": ("baton", "holder_mine", "holder_mine_soft"),
        "holder_other": ("person", "holder_other", "holder_other_soft"),
        "holder_waiting": ("clock", "holder_waiting", "holder_waiting_soft"),
    }

    def __init__(
        self,
        text: str,
        kind: str = "neutral",
        parent: QWidget | None = None,
        *,
        icon: str | None = None,
    ) -> None:
        super().__init__(parent)
        self._text = ""
        self._kind = kind
        self._icon: str | None = icon
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.set(text, kind, icon)

    def text(self) -> str:
        return self._text

    @property
    def kind(self) -> str:
        return self._kind

    def set(self, text: str, kind: str | None = None, icon: str | None = None) -> None:
        """Show another state. An unknown kind raises ``KeyError``."""
        if kind is not None:
            self._kind = kind
        self._icon = icon or self.KINDS[self._kind][0]
        self._text = text
        self.setAccessibleName(text)
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        line = self.fontMetrics().height()
        words = self._metrics_width()
        return QSize(round(line * 0.95) + words + 3 * Space.S + 2, max(26, line + 8))

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        _, ink, soft = self.KINDS[self._kind]
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.75, 0.75, -0.75, -0.75)
        edge = t.color(ink)
        if not t.is_contrast:
            edge.setAlphaF(0.35)
        painter.setPen(QPen(edge, 1.25))
        painter.setBrush(t.color(soft))
        painter.drawRoundedRect(box, box.height() / 2, box.height() / 2)
        size = round(self.fontMetrics().height() * 0.95)
        top = (self.height() - size) / 2
        paint_icon(painter, self._icon or "info", QRectF(Space.S + 1, top, size, size), ink)
        painter.setPen(t.color(ink))
        painter.setFont(theme().font(Type.BODY_STRONG))
        left = Space.S + size + Space.XS + 2
        words = QRectF(left, 0, self.width() - left, self.height())
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter, self._text)
        painter.end()

    def _metrics_width(self) -> int:
        font = theme().font(Type.BODY_STRONG)
        font.setPointSizeF(self.font().pointSizeF() if self.font().pointSizeF() > 0 else 11)
        return QFontMetrics(font).horizontalAdvance(self._text) + 2


class Banner(QFrame):
    """A message that stays until its cause is gone or the user puts it away."""

    dismissed = Signal()

    ICONS: ClassVar[dict[str, str]] = {
        "info": "info",
        "success": "success",
        "warning": "warning",
        "error": "error",
    }

    def __init__(
        self,
        kind: str,
        text: str,
        actions: Sequence[QWidget] = (),
        *,
        title: str = "",
        dismissable: bool = False,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._kind = kind
        self._mark = IconMark(self.ICONS[kind], self._role(), self, 1.25)
        self._title = text_label(title, "body_strong", self)
        self._text = BodyText("", self)
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        self._text.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        words = QVBoxLayout()
        words.setSpacing(2)
        words.addWidget(self._title)
        words.addWidget(self._text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.M, Space.M, Space.M)
        row.setSpacing(Space.M)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        self._row = QHBoxLayout()
        self._row.setSpacing(Space.M)
        self._row.addLayout(words, 1)
        for button in actions:
            self._row.addWidget(button, 0, Qt.AlignmentFlag.AlignVCenter)
        row.addLayout(self._row, 1)
        if dismissable:
            close = IconButton("cross", self.tr("Hide this message"), parent=self)
            close.clicked.connect(self.dismiss)
            row.addWidget(close, 0, Qt.AlignmentFlag.AlignTop)
        self.set(kind, text, title)

    @property
    def kind(self) -> str:
        return self._kind

    def text(self) -> str:
        return self._text.text()

    def set(self, kind: str, text: str, title: str = "") -> None:
        """Show another message in the same place. An unknown kind raises ``KeyError``."""
        self._kind = kind
        self._mark.set(self.ICONS[kind], self._role())
        self._title.setText(title)
        self._title.setVisible(bool(title))
        self._text.setText(text)
        said = ". ".join(part for part in (self._kind_name(), title, text) if part)
        self.setAccessibleName(said)
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fold(self._row, self)
        self._fit()

    def event(self, event: QEvent) -> bool:
        answer = super().event(event)
        if event.type() == QEvent.Type.LayoutRequest:
            self._fit()
        return answer

    def _fit(self) -> None:
        """Never taller than its words at this width, wherever it is put."""
        self.setMaximumHeight(max(self.heightForWidth(self.width()), Space.XXL))

    def dismiss(self) -> None:
        """Put the message away."""
        self.hide()
        self.dismissed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(0.5, 0.5, -0.5, -0.5)
        edge = t.color(self._role())
        if not t.is_contrast:
            edge.setAlphaF(0.4)
        painter.setPen(QPen(edge, 1))
        painter.setBrush(t.color(f"{self._role()}_soft"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()

    def _role(self) -> str:
        return "danger" if self._kind == "error" else self._kind

    def _kind_name(self) -> str:
        return {
            "info": self.tr("Note"),
            "success": self.tr("Done"),
            "warning": self.tr("Warning"),
            "error": self.tr("Error"),
        }[self._kind]


class EmptyState(QWidget):
    """What a page shows when it has nothing yet: why, and the first step."""

    def __init__(
        self,
        icon: str,
        title: str,
        text: str = "",
        action: QWidget | None = None,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self.setAccessibleName(". ".join(part for part in (title, text) if part))
        middle = Qt.AlignmentFlag.AlignHCenter
        mark = IconMark(icon, "accent", self, 2.4)
        heading = Title(title, self)
        heading.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words = text_label(text, "muted", self)
        words.setAlignment(Qt.AlignmentFlag.AlignCenter)
        words.setVisible(bool(text))
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XXL, Space.XL, Space.XXL)
        column.setSpacing(Space.S)
        column.addStretch(1)
        column.addWidget(mark, 0, middle)
        column.addWidget(heading)
        column.addWidget(words)
        if action is not None:
            column.addSpacing(Space.S)
            column.addWidget(action, 0, middle)
        column.addStretch(1)


class Toast(QFrame):
    """A short message at the foot of a window that goes away by itself, or with Esc.

    It never takes the focus. ``Toast.show_in(window, text)`` replaces an earlier one; a button can
    offer one way back ("Fortryd").
    """

    def __init__(
        self,
        host: QWidget,
        text: str,
        kind: str = "success",
        action: QWidget | None = None,
        stays_ms: int = 6000,
    ) -> None:
        super().__init__(host)
        self._host = host
        self._kind = kind
        self.setAccessibleName(text)
        row = QHBoxLayout(self)
        row.setContentsMargins(Space.L, Space.S, Space.S, Space.S)
        row.setSpacing(Space.M)
        row.addWidget(IconMark(Banner.ICONS[kind], self._ink(), self))
        self.label = text_label(text, "toast", self, wrap=False)
        row.addWidget(self.label, 1)
        if action is not None:
            row.addWidget(action)
        close = IconButton("cross", self.tr("Hide this message"), parent=self)
        close.clicked.connect(self.leave)
        row.addWidget(close)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self.leave)
        host.installEventFilter(self)
        window = host.window()
        if window is not host:
            window.installEventFilter(self)
        self._stays_ms = stays_ms
        on_theme_change(self, self._place)

    @classmethod
    def show_in(
        cls,
        host: QWidget,
        text: str,
        kind: str = "success",
        action: QWidget | None = None,
        stays_ms: int = 6000,
    ) -> "Toast":
        """Show a message in a window and say it to a screen reader."""
        for old in host.findChildren(Toast):
            old.leave()
        toast = cls(host, text, kind, action, stays_ms)
        toast.show()
        toast.raise_()
        toast._place()
        announce(host, text)
        toast._clock.start(stays_ms)
        return toast

    def leave(self) -> None:
        """Go away now."""
        self._clock.stop()
        self._host.removeEventFilter(self)
        self.hide()
        self.deleteLater()

    def text(self) -> str:
        return self.label.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize and watched is self._host:
            self._place()
        if event.type() != QEvent.Type.KeyPress or not isinstance(event, QKeyEvent):
            return False
        if event.key() != Qt.Key.Key_Escape or not self.isVisible():
            return False
        self.leave()
        return True

    def enterEvent(self, event: QEvent) -> None:
        # Somebody is reading or about to press the button: do not take it from under the pointer.
        self._clock.stop()

    def leaveEvent(self, event: QEvent) -> None:
        self._clock.start(self._stays_ms)

    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(t.color(self._ink()), 1.5))
        painter.setBrush(t.color("surface_raised"))
        painter.drawRoundedRect(box, RADIUS, RADIUS)
        painter.end()

    def _ink(self) -> str:
        return "danger" if self._kind == "error" else self._kind

    def _place(self) -> None:
        room = self._host.width() - 2 * Space.XL
        wanted = self.sizeHint()
        self.label.setWordWrap(wanted.width() > room)
        width = min(room, wanted.width())
        height = max(self.heightForWidth(width), self.sizeHint().height())
        left = (self._host.width() - width) // 2
        self.setGeometry(left, self._host.height() - height - Space.XL, width, height)


def announce(widget: QWidget, text: str) -> None:
    """Say something to a screen reader without moving the focus."""
    from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent

    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))


class Question(QDialog):
    """A question with two answers. Esc and the safe answer are the same."""

    def __init__(
        self, parent: QWidget | None, title: str, text: str, yes: str, no: str, danger: bool
    ) -> None:
        super().__init__(parent)
        self.setWindowTitle(title)
        self.setAccessibleName(title)
        self.setAccessibleDescription(text)
        mark = IconMark(
            "warning" if danger else "help", "danger" if danger else "accent", self, 1.8
        )
        words = QVBoxLayout()
        words.setSpacing(Space.S)
        words.addWidget(Title(title, self))
        words.addWidget(BodyText(text, self))
        top = QHBoxLayout()
        top.setSpacing(Space.L)
        top.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        top.addLayout(words, 1)
        self.yes = DangerButton(yes, self) if danger else PrimaryButton(yes, self)
        self.no = SecondaryButton(no, self)
        self.yes.clicked.connect(self.accept)
        self.no.clicked.connect(self.reject)
        row = QHBoxLayout()
        row.setSpacing(Space.S)
        row.addStretch(1)
        row.addWidget(self.no)
        row.addWidget(self.yes)
        column = QVBoxLayout(self)
        column.setContentsMargins(Space.XL, Space.XL, Space.XL, Space.L)
        column.setSpacing(Space.XL)
        column.addLayout(top)
        column.addLayout(row)
        self.setMinimumWidth(self.fontMetrics().averageCharWidth() * 52)
        # Enter must not destroy anything: where the answer is dangerous, the safe one is ready.
        ready = self.no if danger else self.yes
        ready.setDefault(True)
        ready.setFocus()


def confirm(
    parent: QWidget | None, title: str, text: str, yes: str, no: str, danger: bool = False
) -> bool:
    """Ask before something that matters. ``True`` only when the user chose ``yes``."""
    question = Question(parent, title, text, yes, no, danger)
    answer = question.exec()
    question.deleteLater()
    return answer == QDialog.DialogCode.Accepted
