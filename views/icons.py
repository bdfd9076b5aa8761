"""The program's own icons, drawn as strokes and tinted with the theme's colours."""

from functools import cache, lru_cache
from typing import Protocol, cast

from PySide6.QtCore import QByteArray, QObject, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resources import resource_path
from views.theme import on_theme_change, tokens

_SIZES = (16, 20, 24, 32, 48)


class TakesIcon(Protocol):
    """A button or an action."""

    def setIcon(self, icon: QIcon) -> None: ...


@cache
def names() -> tuple[str, ...]:
    """Every icon there is."""
    return tuple(sorted(p.stem for p in resource_path("icons").glob("*.svg")))


def icon(name: str, role: str = "text") -> QIcon:
    """An icon in the colour of a token role, with a pale twin for disabled things.

    It keeps the colour of the moment: use ``set_icon`` for what stays on screen. An unknown name
    raises ``KeyError``.
    """
    current = tokens()
    return _icon(name, getattr(current, role), current.text_disabled)


def pixmap(name: str, size: int, role: str = "text", ratio: float = 1.0) -> QPixmap:
    """One icon drawn at ``size`` logical pixels for a screen of the given device ratio."""
    return _pixmap(name, getattr(tokens(), role), size, ratio)


def paint_icon(painter: QPainter, name: str, rect: QRectF, role: str = "text") -> None:
    """Draw an icon into a rectangle, sharp at every size."""
    _renderer(name, getattr(tokens(), role)).render(painter, rect)


def set_icon(target: QObject, name: str, role: str = "text") -> None:
    """Give a button or an action an icon that follows the theme as long as the target lives.

    Call it again to change the icon or its role.
    """
    known = target.property("iconName") is not None
    target.setProperty("iconName", name)
    target.setProperty("iconRole", role)

    def tint() -> None:
        fresh = icon(target.property("iconName"), target.property("iconRole"))
        cast(TakesIcon, target).setIcon(fresh)

    if known:
        tint()
    else:
        on_theme_change(target, tint)


@cache
def _source(name: str) -> str:
    if name not in names():
        raise KeyError(name)
    return resource_path(f"icons/{name}.svg").read_text(encoding="utf-8")


@lru_cache(maxsize=256)
def _renderer(name: str, color: str) -> QSvgRenderer:
    return QSvgRenderer(QByteArray(_source(name).replace("currentColor", color).encode()))


@lru_cache(maxsize=1024)
def _pixmap(name: str, color: str, size: int, ratio: float) -> QPixmap:
    drawing = _renderer(name, color)
    picture = QPixmap(QSize(round(size * ratio), round(size * ratio)))
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    drawing.render(painter)
    painter.end()
    picture.setDevicePixelRatio(ratio)
    return picture


@lru_cache(maxsize=512)
def _icon(name: str, color: str, pale: str) -> QIcon:
    result = QIcon()
    for size in _SIZES:
        result.addPixmap(_pixmap(name, color, size, 1.0))
        result.addPixmap(_pixmap(name, color, size, 2.0))
        result.addPixmap(_pixmap(name, pale, size, 1.0), QIcon.Mode.Disabled)
    return result
