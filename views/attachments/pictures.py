"""A photograph made fit for a log: turned upright, made smaller, and drawn anew.

Drawing it anew leaves behind everything that is not the picture: place, time, camera, thumbnail.
"""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QSize, Qt
from PySide6.QtGui import QImage, QImageReader, QImageWriter, QPainter

LONGEST_EDGE = 2000
QUALITY = 84
_MOST_PIXELS = 120_000_000


def fit_picture(data: bytes) -> bytes | None:
    """The picture as JPEG without anything but its pixels; None when it is no picture."""
    source = QBuffer()
    source.setData(QByteArray(data))
    source.open(QIODevice.OpenModeFlag.ReadOnly)
    reader = QImageReader(source)
    # By content, whatever it is called; a size that would fill the memory is no picture.
    reader.setDecideFormatFromContent(True)
    reader.setAutoTransform(True)
    size = reader.size()
    if not size.isValid() or size.width() * size.height() > _MOST_PIXELS:
        return None
    if max(size.width(), size.height()) > LONGEST_EDGE:
        reader.setScaledSize(
            size.scaled(QSize(LONGEST_EDGE, LONGEST_EDGE), Qt.AspectRatioMode.KeepAspectRatio)
        )
    picture = reader.read()
    if picture.isNull():
        return None
    clean = QImage(picture.size(), QImage.Format.Format_RGB32)
    clean.fill(Qt.GlobalColor.white)
    painter = QPainter(clean)
    painter.drawImage(0, 0, picture)
    painter.end()
    target = QBuffer()
    target.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QImageWriter(target, QByteArray(b"jpeg"))
    writer.setQuality(QUALITY)
    if not writer.write(clean):
        return None
    return bytes(target.data().data())
