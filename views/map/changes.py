"""Marks for what has changed on a map: told by form first, so they survive a grey print.

A round badge in the middle of the line: + new contact, an arrow up for stronger, down for weaker,
a bar for ended, a dot for discussed since, a question mark for no longer judged.
"""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QColor, QIcon, QPainter, QPainterPath, QPen, QPixmap

from app.language import translate
from models.map_diff import TieChange, TieKind
from models.network_map import TieLevel
from views.map.look import MapLook, tie_pen

KINDS: tuple[TieKind, ...] = (
    "added", "stronger", "weaker", "removed", "now_judged", "now_unknown",
)  # fmt: skip
"""Every kind that has a badge, in the order they are listed."""

_RADIUS = 14.0
_INKS: dict[TieKind, str] = {
    "added": "success",
    "stronger": "info",
    "weaker": "warning",
    "removed": "danger",
    "now_judged": "text_muted",
    "now_unknown": "text_muted",
}


def shown_kind(change: TieChange, newcomers: Collection[str]) -> TieKind:
    """The kind a change is shown as. newcomers: who is on one of the two maps only.

    With them a first judgement that is a line is new contact, and a line that is gone has ended.
    """
    if change.kind in ("now_judged", "now_unknown") and not set(newcomers).isdisjoint(change.pair):
        tie = change.after or change.before
        if tie is not None and tie.level > TieLevel.NONE:
            return "added" if change.kind == "now_judged" else "removed"
    return change.kind


def kind_label(kind: TieKind) -> str:
    """What a badge means, as headings and legends say it."""
    return {
        "added": translate("NetworkMap", "New contact"),
        "stronger": translate("NetworkMap", "Stronger"),
        "weaker": translate("NetworkMap", "Weaker"),
        "removed": translate("NetworkMap", "Contact has ended"),
        "now_judged": translate("NetworkMap", "Discussed since"),
        "now_unknown": translate("NetworkMap", "No longer judged"),
        "same_level": translate("NetworkMap", "Other note, same line"),
    }[kind]


def change_ink(kind: TieKind, look: MapLook) -> QColor:
    """The colour of a kind of change: the second sign beside the form."""
    return look.color(_INKS.get(kind, "text_muted"))


def change_pen(kind: TieKind, level: TieLevel, look: MapLook) -> QPen:
    """The line of a changed tie: its level, or dots where the contact is gone."""
    ink = change_ink(kind, look)
    if kind in ("removed", "now_unknown"):
        pen = QPen(ink, 2.4)
        pen.setDashPattern((0.6, 2.6))
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        return pen
    return tie_pen(level, ink)


def draw_badge(painter: QPainter, kind: TieKind, at: QPointF, look: MapLook) -> None:
    """The badge of a kind of change."""
    ink = change_ink(kind, look)
    painter.setPen(QPen(ink, 2.4))
    painter.setBrush(look.color("surface_raised"))
    painter.drawEllipse(at, _RADIUS, _RADIUS)
    pen = QPen(ink, 3.0)
    pen.setCapStyle(Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(_sign(kind).translated(at))


def badge_icon(kind: TieKind, look: MapLook) -> QIcon:
    """The same badge for a list."""
    edge, ratio = 32, 3.0
    picture = QPixmap(round(edge * ratio), round(edge * ratio))
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    draw_badge(painter, kind, QPointF(edge / 2, edge / 2), look)
    painter.end()
    return QIcon(picture)


def _sign(kind: TieKind) -> QPainterPath:
    path = QPainterPath()
    if kind in ("stronger", "weaker"):
        up = -1 if kind == "stronger" else 1
        path.moveTo(0, -7 * up)
        path.lineTo(0, 7 * up)
        path.moveTo(-5.5, 2 * up)
        path.lineTo(0, 7 * up)
        path.lineTo(5.5, 2 * up)
    elif kind == "now_judged":
        path.addEllipse(QPointF(0, 0), 2.5, 2.5)
    elif kind == "now_unknown":
        path.moveTo(-4, -3)
        path.cubicTo(QPointF(-4, -9), QPointF(5, -9), QPointF(4, -3))
        path.cubicTo(QPointF(4, 0), QPointF(0, 0), QPointF(0, 3))
        path.addEllipse(QPointF(0, 8), 0.6, 0.6)
    else:
        path.moveTo(-7, 0)
        path.lineTo(7, 0)
        if kind == "added":
            path.moveTo(0, -7)
            path.lineTo(0, 7)
    return path
