"""What a person is in the middle of doing on the canvas.

Each is an object that starts when made, follows with `move`, and ends with either `commit` or
`cancel`. Esc always cancels, and after a cancel the map is as it was.
"""

from __future__ import annotations

from typing import Protocol

from PySide6.QtCore import QPoint, QPointF, QRectF
from PySide6.QtWidgets import QGraphicsView, QRubberBand

from app.language import translate
from models.network_map import pair
from views.map.editor import MapEditor
from views.map.geometry import on_ring, sector_at, snapped, units_of
from views.map.scene import MapScene
from views.map.selection import Selection


class Interaction(Protocol):
    """One thing being done; the canvas holds at most one."""

    def move(self, at: QPointF) -> None:
        """Follow the pointer, in scene units."""

    def commit(self) -> None:
        """Let it count."""

    def cancel(self) -> None:
        """Leave everything as it was."""


class CarryNode:
    """Move one actor, by mouse or by arrow keys: one undo step when it is put down.

    Put down inside another sector, the actor changes group: the picture means what it shows.
    """

    def __init__(self, scene: MapScene, editor: MapEditor, node: str, grip: QPointF) -> None:
        self._scene = scene
        self._editor = editor
        self.node = node
        self._offset = scene.nodes[node].pos() - grip
        self._place = self._start = scene.nodes[node].pos().toTuple()
        self._with = {
            each: scene.nodes[each].pos().toTuple()
            for each in (scene.marked - {node} if node in scene.marked else ())
            if not editor.network.actor(each).pinned
        }
        self._lifted = False
        self._on_rings = False

    def move(self, at: QPointF) -> None:
        wanted = at + self._offset
        self._on_rings = self._scene.show_rings
        self.to(wanted.x(), wanted.y())

    def nudge(self, dx: int, dy: int) -> None:
        """One step with the keys: never pulled back on to the ring it is to leave."""
        self._on_rings = False
        x, y = self._place
        self.to(x + dx, y + dy)

    def to(self, x: float, y: float) -> None:
        """Show the actor at the nearest place on the grid, or on a ring where rings are drawn."""
        place = on_ring(x, y) if self._on_rings else snapped(x, y)
        if place == self._place:
            return
        if not self._lifted:
            self._scene.lift(self.node)
            self._lifted = True
        self._place = place
        self._scene.carry(self.node, *place)
        for each, (x0, y0) in self._with.items():
            self._scene.nodes[each].setPos(
                x0 + place[0] - self._start[0], y0 + place[1] - self._start[1]
            )

    def commit(self) -> None:
        if not self._lifted:
            return
        x, y = (round(each) for each in self._place)
        if self._with:
            dx, dy = x - self._start[0], y - self._start[1]
            places = {each: snapped(a + dx, b + dy) for each, (a, b) in self._with.items()}
            places[self.node] = (x, y)
            if not self._editor.place(translate("NetworkMap", "Move actors"), places):
                self._scene.put_down()
            return
        sector = sector_at(x, y, units_of(self._editor.network))
        old = self._editor.network.actor(self.node)
        group = sector.group.key if sector and sector.group.key != old.group else None
        if not self._editor.move(self.node, x, y, group):
            self._scene.put_down()
        elif sector is not None and group is not None:
            self._editor.told.emit(
                translate("NetworkMap", "{name} now stands under “{group}”.").format(
                    name=old.name, group=sector.group.label
                )
            )

    def cancel(self) -> None:
        if self._lifted:
            self._scene.put_down()


class DrawTie:
    """Draw a tie from a node's handle to another node; the level is chosen afterwards."""

    def __init__(self, scene: MapScene, node: str) -> None:
        self._scene = scene
        self._before = scene.selection
        self.node = node
        self.target: str | None = None

    def move(self, at: QPointF) -> None:
        under = self._scene.node_at(at)
        self.target = under if under != self.node else None
        self._scene.stretch(self.node, at, self.target)

    def commit(self) -> None:
        self._scene.drop_stretch()

    def cancel(self) -> None:
        self._scene.drop_stretch()
        self._scene.select(self._before)

    def chosen(self) -> Selection:
        """What is selected once the tie is drawn."""
        if self.target is None:
            return Selection(node=self.node)
        return Selection(node=self.target, pair=pair(self.node, self.target))


class Lasso:
    """Mark every card whose middle lies inside a frame drawn on bare paper."""

    def __init__(self, view: QGraphicsView, scene: MapScene, at: QPointF) -> None:
        self._view = view
        self._scene = scene
        self._start = at
        self._area = QRectF(at, at)
        self._band = QRubberBand(QRubberBand.Shape.Rectangle, view.viewport())

    def move(self, at: QPointF) -> None:
        self._area = QRectF(self._start, at).normalized()
        self._band.setGeometry(self._view.mapFromScene(self._area).boundingRect())
        self._band.show()

    def commit(self) -> None:
        self._close()
        inside = [n for n, item in self._scene.nodes.items() if self._area.contains(item.pos())]
        self._scene.mark(frozenset(inside))

    def cancel(self) -> None:
        self._close()

    def _close(self) -> None:
        self._band.hide()
        self._band.deleteLater()


class Pan:
    """Move the sheet under the window."""

    def __init__(self, view: QGraphicsView, at: QPoint) -> None:
        self._view = view
        self._start = at
        self._from = (view.horizontalScrollBar().value(), view.verticalScrollBar().value())

    def follow(self, at: QPoint) -> None:
        """The pointer in window pixels: scene units move along with the sheet."""
        step = at - self._start
        self._view.horizontalScrollBar().setValue(self._from[0] - step.x())
        self._view.verticalScrollBar().setValue(self._from[1] - step.y())

    def move(self, at: QPointF) -> None:
        """Panning follows window pixels instead; see `follow`."""

    def commit(self) -> None:
        """The sheet stays where it is."""

    def cancel(self) -> None:
        self._view.horizontalScrollBar().setValue(self._from[0])
        self._view.verticalScrollBar().setValue(self._from[1])
