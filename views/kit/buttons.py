"""Buttons in four weights and one with an icon only."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QPushButton, QToolButton, QWidget

from views.icons import set_icon
from views.theme import FOCUS_WIDTH, RADIUS, on_theme_change, theme, tokens


class _Button(QPushButton):
    """Common to all: named by its text, icon tinted for its ground, Enter presses it too."""

    kind = "secondary"
    icon_role = "text"

    def __init__(
        self, text: str, parent: QWidget | None = None, *, icon: str | None = None
    ) -> None:
        super().__init__(text, parent)
        self.setProperty("kind", self.kind)
        self.setAccessibleName(text.replace("&", ""))
        self.setAutoDefault(False)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        if icon is not None:
            self.set_icon(icon)

    def set_icon(self, name: str) -> None:
        set_icon(self, name, self.icon_role)
        on_theme_change(self, self._size_icon)

    def setText(self, text: str) -> None:
        super().setText(text)
        self.setAccessibleName(text.replace("&", ""))

    def _size_icon(self) -> None:
        edge = max(18, QFontMetrics(theme().font()).height())
        self.setIconSize(QSize(edge, edge))


class SecondaryButton(_Button):
    """The ordinary button."""


class QuietButton(_Button):
    """A button that reads like a link: for side paths."""

    kind = "quiet"
    icon_role = "accent"


class _FilledButton(_Button):
    """A filled button shows focus as a light ring inside its own colour, 2 px wide."""

    icon_role = "accent_text"

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.hasFocus():
            return
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(tokens().color(self.icon_role), FOCUS_WIDTH))
        inset = FOCUS_WIDTH + 1.0
        ring = QRectF(self.rect()).adjusted(inset, inset, -inset, -inset)
        painter.drawRoundedRect(ring, RADIUS - 3, RADIUS - 3)
        painter.end()


class PrimaryButton(_FilledButton):
    """The one thing this page is for."""

    kind = "primary"


class DangerButton(_FilledButton):
    """Something that cannot be taken back."""

    kind = "danger"
    icon_role = "danger_text"


class IconButton(QToolButton):
    """A button with an icon only; it must have a name, which is the tooltip too."""

    def __init__(
        self,
        name: str,
        accessible_name: str,
        tooltip: str | None = None,
        parent: QWidget | None = None,
        *,
        role: str = "text",
    ) -> None:
        super().__init__(parent)
        self.setProperty("kind", "icon")
        self.setAccessibleName(accessible_name)
        self.setToolTip(tooltip or accessible_name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        set_icon(self, name, role)
        on_theme_change(self, self._size_icon)

    def set_icon(self, name: str, role: str = "text") -> None:
        set_icon(self, name, role)

    def _size_icon(self) -> None:
        edge = max(20, QFontMetrics(theme().font()).height())
        self.setIconSize(QSize(edge, edge))
