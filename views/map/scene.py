"""The scene: sectors and settled ties in the background, cards on top.

Settled ties are drawn in `drawBackground`, which the view caches, so a drag step repaints only the
card being carried and its own ties. On a large map those stay in the air when the card is put down,
until the background is drawn anew for another reason. They are in the scene, not in the view, so
that an exported picture holds them too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsPathItem, QGraphicsScene

from models.map_diff import MapDiff, TieChange, TieKind
from models.network_map import CENTRE, NetworkMap, Pair, TieLevel
from views.map.changes import KINDS, change_pen, draw_badge, shown_kind
from views.map.geometry import (
    SCENE_RECT,
    group_of,
    label_rect,
    sector_path,
    sectors,
    tie_path,
    units_of,
    visible_middle,
)
from views.map.ground import draw_names, draw_rings, draw_sectors
from views.map.look import HANDLE_RADIUS, MapLook, tie_pen
from views.map.node import NodeItem
from views.map.selection import Selection
from views.map.ties import TieDrawing, cross, query, settled

_MAY_BEND = 120
"""Above this many ties all are straight: bending is for pictures one can read."""
_TIE_REACH = 9.0
_FADED = 0.38
_SHADED = 0.3
"""What lies outside the spotlight: still to be made out, never in the way."""


@dataclass(frozen=True)
class Overlay:
    """What lies over a map on screen, and so on its picture too.

    none: pairs without contact are marked. rings: the rings are drawn. spotlight: only these in
    full, None for all. changes: the difference to another map.
    """

    none: bool = False
    rings: bool = False
    spotlight: frozenset[str] | None = None
    changes: MapDiff | None = None


class MapScene(QGraphicsScene):
    """Draws one `NetworkMap`. Knows nothing of editing; `canvas` and `interactions` do that."""

    def __init__(self, look: MapLook) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(SCENE_RECT)
        self.look = look
        self.network = NetworkMap()
        self._units = units_of(self.network)
        self.selection = Selection()
        self.show_none = False
        self.show_rings = False
        self._diff: MapDiff | None = None
        self._spotlight: frozenset[str] | None = None
        self._changes: dict[Pair, TieChange] | None = None
        self._arrivals: dict[str, str] = {}
        self._newcomers: frozenset[str] = frozenset()
        self.marked: frozenset[str] = frozenset()
        """Actors marked to be moved or lined up together."""
        self.nodes: dict[str, NodeItem] = {}
        self.ties: dict[Pair, TieDrawing] = {}
        self._carried: str | None = None
        # Ties that are not in the background: those of the node that is, or last was, carried.
        self._live: dict[Pair, QGraphicsPathItem] = {}
        self._halo = QGraphicsPathItem()
        self._halo.setZValue(1)
        self._mark = QGraphicsPathItem()
        self._mark.setZValue(3)
        self._rubber = QGraphicsLineItem()
        self._rubber.setZValue(30)
        for item in (self._halo, self._mark, self._rubber):
            item.setVisible(False)
            self.addItem(item)
        self._centre = NodeItem(CENTRE, look)
        self.nodes[CENTRE] = self._centre
        self.addItem(self._centre)

    # ------------------------------------------------------------ content

    def show_map(self, network: NetworkMap) -> None:
        """Draw another map; only what differs is made anew."""
        self.network = network
        self._units = units_of(network)
        self._show_middle(network)
        wanted = {actor.id for actor in network.actors}
        self.marked &= wanted
        for gone in [node for node in self.nodes if node not in wanted and node != CENTRE]:
            self.removeItem(self.nodes.pop(gone))
        for actor in network.actors:
            item = self.nodes.get(actor.id)
            if item is None:
                item = self.nodes[actor.id] = NodeItem(actor.id, self.look)
                self.addItem(item)
            group = group_of(actor.group, self._units)
            if item.actor != actor or item.stands_in != group:
                item.show_actor(actor, group)
                item.setToolTip("\n".join((*item.lines(), group.label)))
        self._light_up()
        self._tell_arrivals()
        self._settle_ties()
        self.select(self._still_there(self.selection))

    def _show_middle(self, network: NetworkMap) -> None:
        """The child or family in the middle; a map of an organisation has nobody there."""
        self._centre.setVisible(network.has_middle)
        if not network.has_middle:
            self.nodes.pop(CENTRE, None)
            return
        if CENTRE not in self.nodes:
            self.nodes = {CENTRE: self._centre, **self.nodes}
            self._centre.look = self.look
        self._centre.show_centre(network.centre)

    def set_look(self, look: MapLook) -> None:
        """Draw everything in other colours."""
        self.look = look
        for item in self.nodes.values():
            item.look = look
            item.update()
        self.select(self.selection)
        self.refresh_background()

    def set_marks(self, holder: str, eyes: str, consent: Callable[[str], str]) -> None:
        """Set who holds the relay, who has eyes on the child, and the state of each consent."""
        for node, item in self.nodes.items():
            state = consent(node) if node != CENTRE else "not_needed"
            new = (node == holder, node == eyes, state)
            if new != (item.state.holder, item.state.eyes, item.state.consent):
                item.state.holder, item.state.eyes, item.state.consent = new
                item.update()

    def set_show_none(self, shown: bool) -> None:
        """Mark the pairs judged *no contact* with a small cross, or leave them bare."""
        self.show_none = shown
        self.refresh_background()

    def set_show_rings(self, shown: bool) -> None:
        """Draw the rings round the middle, for those who sort by closeness, or leave them out."""
        self.show_rings = shown
        self.refresh_background()

    @property
    def overlay(self) -> Overlay:
        """What lies over the map now."""
        return Overlay(self.show_none, self.show_rings, self._spotlight, self._diff)

    def lay_over(self, overlay: Overlay) -> None:
        """Lay over this map what lies over another scene's."""
        self.show_none, self.show_rings = overlay.none, overlay.rings
        self.show_changes(overlay.changes)
        self.set_spotlight(overlay.spotlight)

    def shown_changes(self) -> tuple[TieKind, ...]:
        """The kinds of change drawn with a badge, in the order of the list."""
        there = {
            shown_kind(change, self._newcomers)
            for change in (self._changes or {}).values()
            if change.kind != "same_level"
        }
        return tuple(kind for kind in KINDS if kind in there)

    def refresh_background(self) -> None:
        """Have every view draw sectors and settled ties anew."""
        if self._carried is None:
            self._clear_live()
        self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)

    def _settle_ties(self) -> None:
        if self._carried in self.nodes:
            self.nodes[self._carried].setZValue(10)
        self._carried = None
        old, bends = self.ties, len(self.network.ties) <= _MAY_BEND
        self.ties = settled(
            self.network, self.nodes, old, bends=bends, crosses_too=self._changes is not None
        )
        if bends or not self._only_carried(old):
            self.refresh_background()
        for key, line in self._live.items():
            line.setPath(self.ties[key].path)

    def _only_carried(self, old: Mapping[Pair, TieDrawing]) -> bool:
        """Whether nothing but the ties already in the air lies otherwise than before.

        Then they stay there: a large map is slow to draw, and once for each drag is enough.
        """
        if not self._live or self._changes is not None or old.keys() != self.ties.keys():
            return False
        for key, drawing in self.ties.items():
            before = old[key]
            if drawing is before:
                continue
            unseen = drawing.tie.level == TieLevel.NONE and not self.show_none
            stays = key in self._live or unseen or drawing.lies_like(before)
            if not stays or not drawing.looks_like(before):
                return False
        return True

    # ------------------------------------------------------------ carrying a node

    def lift(self, node: str) -> None:
        """Begin to carry a node: its ties leave the background and follow it."""
        if self._carried is not None:
            return
        self.nodes[node].setZValue(15)
        self._halo.setVisible(False)
        self._mark.setVisible(False)
        own = {k: d for k, d in self.ties.items() if node in k and d.tie.level != TieLevel.NONE}
        if own and own.keys() == self._live.keys():
            self._carried = node  # carried again: its ties are still in the air
            return
        self._clear_live()
        self._carried = node
        for key, drawing in own.items():
            line = QGraphicsPathItem(drawing.path)
            line.setPen(tie_pen(drawing.tie.level, self._ink(drawing)))
            line.setZValue(2)
            self._live[key] = line
            self.addItem(line)
        self.refresh_background()

    def carry(self, node: str, x: float, y: float) -> None:
        """Move the carried node; only it and its own ties are drawn anew."""
        self.nodes[node].setPos(x, y)
        for (a, b), line in self._live.items():
            bend = self.ties[a, b].bend
            line.setPath(tie_path(self.nodes[a].pos(), self.nodes[b].pos(), bend))

    def put_down(self) -> None:
        """End carrying: every node goes where the map says, and its ties with it."""
        for actor in self.network.actors:
            self.nodes[actor.id].setPos(actor.x, actor.y)
        self._settle_ties()
        self.select(self.selection)

    def _clear_live(self) -> None:
        for line in self._live.values():
            self.removeItem(line)
        self._live.clear()

    # ------------------------------------------------------------ selection

    def select(self, selection: Selection) -> None:
        """Show what is chosen."""
        self.selection = selection
        ringed = set(selection.pair or ()) | self.marked
        for node, item in self.nodes.items():
            chosen = node == selection.node or node in ringed
            ends = selection.pair or ()
            aimed = selection.anchor is not None and node != selection.anchor and node in ends
            if (chosen, aimed) != (item.state.selected, item.state.target):
                item.state.selected, item.state.target = chosen, aimed
                item.update()
        self._show_pair(selection.pair)

    def mark(self, nodes: frozenset[str]) -> None:
        """Mark actors to be moved or lined up together; the middle never moves (N-02)."""
        self.marked = frozenset(node for node in nodes if node in self.nodes) - {CENTRE}
        self.select(self.selection)

    def set_spotlight(self, nodes: frozenset[str] | None) -> None:
        """Draw only these nodes and the ties among them in full; None shows all alike.

        The middle is always drawn in full.
        """
        if nodes == self._spotlight:
            return
        self._spotlight = nodes
        self._light_up()
        self.refresh_background()

    def show_changes(self, diff: MapDiff | None) -> None:
        """Draw what has changed on the map shown next; None draws it plainly again."""
        self._diff = diff
        self._changes = None if diff is None else {each.pair: each for each in diff.ties}
        self._arrivals = {}
        come_or_gone = (*diff.added, *diff.removed) if diff is not None else ()
        self._newcomers = frozenset(actor.id for actor in come_or_gone)
        if diff is not None:
            self._arrivals = {actor.id: "added" for actor in diff.added}
            self._arrivals |= {actor.id: "removed" for actor in diff.removed}
        self._tell_arrivals()
        self.refresh_background()

    def _tell_arrivals(self) -> None:
        for node, item in self.nodes.items():
            change = self._arrivals.get(node, "")
            if item.state.change != change:
                item.state.change = change
                item.update()

    def _light_up(self) -> None:
        for node, item in self.nodes.items():
            item.setOpacity(1.0 if self._lit(node) else _SHADED)

    def _lit(self, node: str) -> bool:
        return self._spotlight is None or node in self._spotlight or node == CENTRE

    def hover(self, node: str | None) -> None:
        """Show the handle of the node under the pointer."""
        for each, item in self.nodes.items():
            if item.state.hovered != (each == node):
                item.state.hovered = each == node
                item.update()

    def _still_there(self, selection: Selection) -> Selection:
        node = selection.node if selection.node in self.nodes else None
        ends = selection.pair or ()
        kept = selection.pair if all(end in self.nodes for end in ends) else None
        anchor = selection.anchor if selection.anchor in self.nodes and kept else None
        return Selection(node, kept, anchor)

    def _show_pair(self, chosen: Pair | None) -> None:
        self._halo.setVisible(chosen is not None)
        self._mark.setVisible(False)
        if chosen is None:
            return
        a, b = chosen
        drawing = self.ties.get(chosen)
        start, end = self.nodes[a].pos(), self.nodes[b].pos()
        bend = drawing.bend if drawing else 0.0
        glow = self.look.color("focus")
        glow.setAlpha(70)
        self._halo.setPen(QPen(glow, 16))
        self._halo.setPath(tie_path(start, end, bend))
        if drawing is None or drawing.tie.level == TieLevel.NONE:
            ends = (self.nodes[a].body(), self.nodes[b].body())
            bare = visible_middle(start, end, bend, lambda p: any(r.contains(p) for r in ends))
            at = drawing.middle if drawing else bare
            self._mark.setPath(cross(at) if drawing else query(at))
            pen = QPen(self.look.color("text"), 2.4)
            pen.setCapStyle(Qt.PenCapStyle.RoundCap)
            self._mark.setPen(pen)
            self._mark.setVisible(True)

    # ------------------------------------------------------------ a half-made tie

    def stretch(self, node: str, to: QPointF, target: str | None) -> None:
        """Show the tie being drawn from a node to the pointer."""
        pen = QPen(self.look.color("focus"), 3)
        pen.setStyle(Qt.PenStyle.DotLine)
        self._rubber.setPen(pen)
        self._rubber.setLine(QLineF(self.nodes[node].handle(), to))
        self._rubber.setVisible(True)
        for each, item in self.nodes.items():
            if item.state.target != (each == target):
                item.state.target = each == target
                item.update()

    def drop_stretch(self) -> None:
        """Take the half-made tie away."""
        self._rubber.setVisible(False)
        for item in self.nodes.values():
            if item.state.target:
                item.state.target = False
                item.update()

    # ------------------------------------------------------------ what lies where

    def node_at(self, point: QPointF) -> str | None:
        """The topmost node under a point."""
        hits = [item for item in self.nodes.values() if item.body().contains(point)]
        return hits[-1].node if hits else None

    def handle_at(self, point: QPointF, reach: float = HANDLE_RADIUS + 4) -> str | None:
        """The node whose visible handle is under a point, or so many scene units from it."""
        for item in self.nodes.values():
            shown = item.state.selected or item.state.hovered
            if shown and QLineF(item.handle(), point).length() <= reach:
                return item.node
        return None

    def tie_at(self, point: QPointF) -> Pair | None:
        """The tie under a point, a few units beside its line included."""
        stroker = QPainterPathStroker()
        stroker.setWidth(2 * _TIE_REACH)
        for key, drawing in self.ties.items():
            if drawing.tie.level == TieLevel.NONE:
                if self.show_none and QLineF(drawing.middle, point).length() <= 2 * _TIE_REACH:
                    return key
            elif drawing.area.contains(point) and stroker.createStroke(drawing.path).contains(
                point
            ):
                return key
        return None

    def content_rect(self) -> QRectF:
        """All that is drawn: sectors, their names and every card."""
        rect = QRectF()
        for sector in sectors(self._units):
            rect = rect.united(sector_path(sector).boundingRect()).united(label_rect(sector))
        for item in self.nodes.values():
            rect = rect.united(item.sceneBoundingRect())
        return rect

    # ------------------------------------------------------------ background

    def drawBackground(self, painter: QPainter, rect: QRectF | QRect) -> None:
        area = QRectF(rect)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.fillRect(area, self.look.color("canvas"))
        draw_sectors(painter, self.look, self._units)
        if self.show_rings:
            draw_rings(painter, self.look)
        if self._changes is not None:
            draw_names(painter, self.look, self._units)
            self._draw_changes(painter)
            return
        pens: dict[tuple[TieLevel, bool], QPen] = {}
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for key, drawing in self.ties.items():
            aloft = key in self._live or self._carried in key
            if aloft or not drawing.area.intersects(area):
                continue
            if drawing.tie.level == TieLevel.NONE:
                if self.show_none:
                    self._draw_cross(painter, drawing)
                continue
            kind = (drawing.tie.level, self._is_faint(drawing))
            if kind not in pens:
                pens[kind] = tie_pen(drawing.tie.level, self._ink(drawing))
            painter.setPen(pens[kind])
            painter.drawPath(drawing.path)
        draw_names(painter, self.look, self._units)

    def _draw_changes(self, painter: QPainter) -> None:
        """Every tie on both maps: those that stayed faintly, those that changed with a badge."""
        changes = self._changes or {}
        badges = []
        for key, drawing in self.ties.items():
            change = changes.get(key)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setOpacity(1.0 if all(map(self._lit, key)) else _SHADED)
            if change is None or change.kind == "same_level":
                ink = self.look.color("tie")
                ink.setAlphaF(_FADED)
                painter.setPen(tie_pen(drawing.tie.level, ink))
                painter.drawPath(drawing.path)
                continue
            kind = shown_kind(change, self._newcomers)
            before = change.before.level if change.before else TieLevel.NONE
            level = max(drawing.tie.level, before) if kind == "removed" else drawing.tie.level
            painter.setPen(change_pen(kind, level, self.look))
            painter.drawPath(drawing.path)
            badges.append((kind, drawing.middle, painter.opacity()))
        for kind, at, opacity in badges:
            painter.setOpacity(opacity)
            draw_badge(painter, kind, at, self.look)
        painter.setOpacity(1.0)

    def _draw_cross(self, painter: QPainter, drawing: TieDrawing) -> None:
        pen = QPen(self.look.color("text_muted"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(cross(drawing.middle))

    def _ink(self, drawing: TieDrawing) -> QColor:
        ink = self.look.color("tie")
        if self._is_faint(drawing):
            ink.setAlphaF(_FADED)
        return ink

    def _is_faint(self, drawing: TieDrawing) -> bool:
        lit = self._spotlight is None or all(map(self._lit, (drawing.tie.a, drawing.tie.b)))
        return drawing.faded or not lit
