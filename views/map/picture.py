"""The map as a picture: always light, always with its legend, readable in black and white."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QRectF, Qt
from PySide6.QtGui import QImage, QImageWriter, QPainter

from models.network_map import NetworkMap
from views.map.legend import draw_legend
from views.map.look import LIGHT_LOOK
from views.map.scene import MapScene

_EDGE = 40.0
_LEGEND_TYPE = 19.0


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
    scene = MapScene(LIGHT_LOOK)
    scene.show_map(network)
    scene.set_marks(holder, eyes, consent or (lambda _: "not_needed"))
    content = picture_area(scene)
    area = QRectF(content.left() + _EDGE, content.bottom(), content.width() - 2 * _EDGE, 0)
    legend = draw_legend(QPainter(), area, LIGHT_LOOK, network, _LEGEND_TYPE) + _EDGE
    zoom = width / content.width()
    image = QImage(width, round((content.height() + legend) * zoom), QImage.Format.Format_RGB32)
    image.fill(LIGHT_LOOK.color("canvas"))
    painter = QPainter(image)
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    target = QRectF(0, 0, width, content.height() * zoom)
    scene.render(painter, target, content, Qt.AspectRatioMode.KeepAspectRatio)
    painter.scale(zoom, zoom)
    painter.translate(-content.left(), -content.top())
    draw_legend(painter, area, LIGHT_LOOK, network, _LEGEND_TYPE)
    painter.end()
    return image


def picture_area(scene: MapScene) -> QRectF:
    """The part of a scene that a picture shows above its legend."""
    return scene.content_rect().adjusted(-_EDGE, -_EDGE, _EDGE, _EDGE)


def png_bytes(image: QImage) -> bytes:
    """An image as the bytes of a PNG file."""
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(buffer, QByteArray(b"PNG"))
    if not writer.write(image):
        raise RuntimeError("the picture could not be encoded as PNG")
    return bytes(data.data())
