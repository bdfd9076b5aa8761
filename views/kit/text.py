"""Texts of the type scale."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from views.theme import Space


def text_label(text: str, kind: str, parent: QWidget | None = None, wrap: bool = True) -> QLabel:
    """A plain-text label of one step of the type scale (``caption``, ``muted``, ``title`` …).

    Plain text always: a note that contains ``<b>`` shows exactly that.
    """
    label = QLabel(text, parent)
    label.setTextFormat(Qt.TextFormat.PlainText)
    label.setProperty("type", kind)
    label.setWordWrap(wrap)
    return label


class _Text(QLabel):
    kind = "body"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("type", self.kind)
        self.setWordWrap(True)
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class BodyText(_Text):
    """Running text, wrapped."""


class Caption(_Text):
    """Small, quiet text: hints and sources."""

    kind = "caption"


class Strong(_Text):
    """Running text with weight."""

    kind = "body_strong"


class Title(_Text):
    """The heading of a card or dialog."""

    kind = "title"


class Display(_Text):
    """The heading of a page."""

    kind = "display"


class SectionTitle(_Text):
    """A heading inside a page, with air above it."""

    kind = "title"

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(text, parent)
        self.setContentsMargins(0, Space.M, 0, 0)


class ElidedLabel(QWidget):
    """One line that ends in … when room is short; the whole text is in the tooltip."""

    def __init__(self, text: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._text = ""
        self._where = Qt.TextElideMode.ElideRight
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setText(text)

    def text(self) -> str:
        return self._text

    def setText(self, text: str) -> None:
        self._text = " ".join(text.split())
        self.setAccessibleName(self._text)
        self.updateGeometry()
        self._tell_rest()
        self.update()

    def setElideMode(self, where: Qt.TextElideMode) -> None:
        self._where = where
        self.update()

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance(self._text) + 2, metrics.height())

    def minimumSizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        return QSize(metrics.horizontalAdvance("…") * 3, metrics.height())

    def paintEvent(self, event: QPaintEvent) -> None:
        # QStyle brings hundreds of names: not before the first paint of the window.
        from PySide6.QtWidgets import QStyle, QStyleOption

        painter = QPainter(self)
        option = QStyleOption()
        option.initFrom(self)
        self.style().drawPrimitive(QStyle.PrimitiveElement.PE_Widget, option, painter, self)
        painter.setPen(self.palette().windowText().color())
        where = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft
        painter.drawText(self.rect(), where, self._shown())
        painter.end()
        self._tell_rest()

    def _shown(self) -> str:
        return QFontMetrics(self.font()).elidedText(self._text, self._where, self.width())

    def _tell_rest(self) -> None:
        wanted = "" if self._shown() == self._text else self._text
        if self.toolTip() != wanted:
            self.setToolTip(wanted)
