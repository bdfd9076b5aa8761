"""The map as a picture: always light, always with its legend, readable in black and white.

PNG, SVG and PDF are painted by the same hand from the same scene as the screen, so what goes out
is what is seen.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import (
    QFontMetricsF,
    QImage,
    QImageWriter,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)
from PySide6.QtSvg import QSvgGenerator
from PySide6.QtWidgets import QGraphicsItem

from app.language import translate
from models.network_map import NetworkMap
from views.map.changes import draw_badge, kind_label
from views.map.legend import draw_legend
from views.map.look import LIGHT_LOOK
from views.map.scene import MapScene, Overlay

_EDGE = 40.0
_LEGEND_TYPE = 19.0
_BADGE_ROW = 40.0
_PNG_WIDTH = 2400
_PDF_DPI = 300
_MARGIN_MM = 12.0


class MapPicture:
    """A map ready to be painted once, anywhere, without selection and in light colours.

    caption: a line under the legend, for example the day. holder, eyes, consent: the marks.
    overlay: what else lies over the map on screen. Every name is written whole.
    """

    def __init__(
        self,
        network: NetworkMap,
        *,
        holder: str = "",
        eyes: str = "",
        consent: Callable[[str], str] | None = None,
        caption: str = "",
        overlay: Overlay | None = None,
    ) -> None:
        self._network = network
        self._caption = caption
        self._scene = MapScene(LIGHT_LOOK)
        self._scene.show_map(network)
        self._scene.set_marks(holder, eyes, consent or (lambda _: "not_needed"))
        self._scene.lay_over(overlay or Overlay())
        for item in self._scene.nodes.values():
            item.whole = True
            # A cached picture of a card would be a picture in the PDF too: text stays text.
            item.setCacheMode(QGraphicsItem.CacheMode.NoCache)
        content = self._content = picture_area(self._scene)
        self._area = QRectF(
            content.left() + _EDGE, content.bottom(), content.width() - 2 * _EDGE, 0
        )
        legend = draw_legend(QPainter(), self._area, LIGHT_LOOK, network, _LEGEND_TYPE)
        self._kinds = self._scene.shown_changes()
        self._legend = legend + (_BADGE_ROW if self._kinds else 0)
        self.width = content.width()
        below = self._legend + _EDGE + (_LEGEND_TYPE * 1.5 if caption else 0)
        self.height = content.height() + below

    def paint(self, painter: QPainter, zoom: float) -> None:
        """Paint everything from the upper left corner; zoom: device units per scene unit."""
        painter.setRenderHints(
            QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing
        )
        whole = QRectF(0, 0, self.width * zoom, self.height * zoom)
        painter.fillRect(whole, LIGHT_LOOK.color("canvas"))
        content = self._content
        target = QRectF(0, 0, content.width() * zoom, content.height() * zoom)
        self._scene.render(painter, target, content, Qt.AspectRatioMode.KeepAspectRatio)
        painter.save()
        painter.scale(zoom, zoom)
        painter.translate(-content.left(), -content.top())
        draw_legend(painter, self._area, LIGHT_LOOK, self._network, _LEGEND_TYPE)
        if self._kinds:
            self._draw_kinds(painter)
        if self._caption:
            painter.setFont(LIGHT_LOOK.font(_LEGEND_TYPE * 0.9))
            painter.setPen(LIGHT_LOOK.color("text_muted"))
            row = QRectF(
                self._area.left(),
                self._area.top() + self._legend,
                self._area.width(),
                _LEGEND_TYPE * 1.5,
            )
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._caption)
        painter.restore()

    def _draw_kinds(self, painter: QPainter) -> None:
        """What the badges of a comparison mean, under the legend of the lines."""
        font = LIGHT_LOOK.font(_LEGEND_TYPE * 0.9)
        metrics = QFontMetricsF(font)
        x = self._area.left() + _BADGE_ROW / 2
        y = self._area.top() + self._legend - _BADGE_ROW / 2
        for kind in self._kinds:
            draw_badge(painter, kind, QPointF(x, y), LIGHT_LOOK)
            painter.setFont(font)
            painter.setPen(LIGHT_LOOK.color("text"))
            label = kind_label(kind)
            wide = metrics.horizontalAdvance(label)
            row = QRectF(x + 22, y - _BADGE_ROW / 2, wide + 10, _BADGE_ROW)
            painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, label)
            x += wide + 70

    def image(self, width: int = _PNG_WIDTH) -> QImage:
        """An opaque image, `width` pixels wide."""
        zoom = width / self.width
        image = QImage(width, round(self.height * zoom), QImage.Format.Format_RGB32)
        image.fill(LIGHT_LOOK.color("canvas"))
        painter = QPainter(image)
        self.paint(painter, zoom)
        painter.end()
        return image

    def svg(self) -> bytes:
        """The bytes of an SVG file; what is written stays text."""
        data = QByteArray()
        buffer = QBuffer(data)
        generator = QSvgGenerator()
        generator.setOutputDevice(buffer)
        generator.setSize(QSize(round(self.width), round(self.height)))
        generator.setViewBox(QRectF(0, 0, self.width, self.height))
        generator.setTitle(translate("NetworkMap", "Network map"))
        painter = QPainter(generator)
        self.paint(painter, 1.0)
        painter.end()
        return bytes(data.data())

    def pdf(self, page: QPageSize.PageSizeId = QPageSize.PageSizeId.A4) -> bytes:
        """The bytes of a PDF of one page across; text can be searched, lines stay lines."""
        data = QByteArray()
        buffer = QBuffer(data)
        buffer.open(QIODevice.OpenModeFlag.WriteOnly)
        writer = QPdfWriter(buffer)
        writer.setResolution(_PDF_DPI)
        writer.setTitle(translate("NetworkMap", "Network map"))
        writer.setCreator("Bindeled")
        writer.setPageLayout(
            QPageLayout(
                QPageSize(page),
                QPageLayout.Orientation.Landscape,
                QMarginsF(_MARGIN_MM, _MARGIN_MM, _MARGIN_MM, _MARGIN_MM),
                QPageLayout.Unit.Millimeter,
            )
        )
        painter = QPainter(writer)
        zoom = min(writer.width() / self.width, writer.height() / self.height)
        painter.translate((writer.width() - self.width * zoom) / 2, 0)
        self.paint(painter, zoom)
        painter.end()
        buffer.close()
        return bytes(data.data())


def render_map(
    network: NetworkMap,
    *,
    holder: str = "",
    eyes: str = "",
    consent: Callable[[str], str] | None = None,
    width: int = 2000,
) -> QImage:
    """The whole map with its legend as an opaque image, `width` pixels wide.

    The scene is drawn anew in light colours, without selection, whatever is on screen.
    """
    return MapPicture(network, holder=holder, eyes=eyes, consent=consent).image(width)


def picture_area(scene: MapScene) -> QRectF:
    """The part of a scene that a picture shows above its legend."""
    return scene.content_rect().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)


def png_bytes(image: QImage) -> bytes:
    """An image as the bytes of a PNG file, in any thread: it takes longer than the painting."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    if not writer.write(image):
        raise RuntimeError("the picture could not be encoded as PNG")
    return bytes(data.data())
