"""The scene: sectors and settled ties in the background, cards on top.

Settled ties are drawn in `drawBackground`, which the view caches, so a drag step repaints only the
card being carried and its own ties. On a large map those stay in the air when the card is put down,
until the background is drawn anew for another reason. They are in the scene, not in the view, so
that an exported picture holds them too.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QLineF, QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPainterPathStroker, QPen
from PySide6.QtWidgets import QGraphicsLineItem, QGraphicsPathItem, QGraphicsScene

from app.language import translate
from app.reference import profession_label, tie_levels
from models.map_diff import MapDiff, TieChange, TieKind
from models.network_map import CENTRE, NetworkMap, Pair, Tie, TieLevel, pair
from views.map.changes import KINDS, change_pen, draw_badge, shown_kind
from views.map.geometry import (
    RADIUS_X,
    RADIUS_Y,
    RINGS,
    SCENE_RECT,
    Place,
    bow,
    departures,
    group_of,
    label_rect,
    position,
    sector_path,
    sectors,
    tie_path,
    units_of,
    visible_middle,
)
from views.map.look import HANDLE_RADIUS, MapLook, tie_pen
from views.map.node import NodeItem
from views.words import counted

_MAY_BEND = 120
"""Above this many ties all are straight: bending is for pictures one can read."""
_TIE_REACH = 9.0
_FADED = 0.38
_SHADED = 0.3
"""What lies outside the spotlight: still to be made out, never in the way."""


@dataclass
class TieDrawing:
    """A tie as it lies: the bend it has and the line that follows from it."""

    tie: Tie
    start: QPointF
    end: QPointF
    bend: float
    path: QPainterPath
    faded: bool
    ends: tuple[QRectF, QRectF]

    def looks_like(self, other: TieDrawing) -> bool:
        """Whether both are drawn in the same way, wherever they lie."""
        return (self.tie.level, self.faded) == (other.tie.level, other.faded)

    def lies_like(self, other: TieDrawing) -> bool:
        """Whether both lie in the same place."""
        return (self.start, self.end, self.bend) == (other.start, other.end, other.bend)

    @cached_property
    def area(self) -> QRectF:
        """Everything the line may cover, its width included."""
        return self.path.boundingRect().adjusted(-12, -12, 12, 12)

    @cached_property
    def middle(self) -> QPointF:
        """Where the mark of the tie is set: the middle of what its cards leave bare."""
        return visible_middle(
            self.start,
            self.end,
            self.bend,
            lambda point: any(rect.contains(point) for rect in self.ends),
        )


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


@dataclass(frozen=True)
class Selection:
    """What is chosen: one node, or a pair (both ends ringed). anchor: where a half tie starts."""

    node: str | None = None
    pair: Pair | None = None
    anchor: str | None = None


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
        faded = {actor.id for actor in self.network.actors if actor.left}
        places = {node: item.pos() for node, item in self.nodes.items()}
        bends = len(self.network.ties) <= _MAY_BEND
        bodies = (
            [(n, i.body().adjusted(-8, -8, 8, 8)) for n, i in self.nodes.items()] if bends else []
        )
        old, self.ties = self.ties, {}
        leaving: dict[Place, list[float]] = {}
        for tie in self.network.ties:
            a, b = places[tie.a], places[tie.b]
            known = old.get((tie.a, tie.b))
            is_faded = tie.a in faded or tie.b in faded
            if (
                not bends
                and known is not None
                and (known.tie, known.start, known.end, known.faded) == (tie, a, b, is_faded)
            ):
                self.ties[tie.a, tie.b] = known
                continue
            bend = 0.0
            if bends and (tie.level != TieLevel.NONE or self._changes is not None):
                others = [rect for node, rect in bodies if node not in (tie.a, tie.b)]
                bend = bow(a, b, others, leaving)
                for place, direction in departures(a, b, bend):
                    leaving.setdefault(place, []).append(direction)
            ends = (self.nodes[tie.a].body(), self.nodes[tie.b].body())
            self.ties[tie.a, tie.b] = TieDrawing(
                tie, a, b, bend, tie_path(a, b, bend), is_faded, ends
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
            self._mark.setPath(_cross(at) if drawing else _query(at))
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
        self._draw_sectors(painter)
        if self.show_rings:
            self._draw_rings(painter)
        if self._changes is not None:
            self._draw_names(painter)
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
        self._draw_names(painter)

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

    def _draw_sectors(self, painter: QPainter) -> None:
        for sector in sectors(self._units):
            soft, _ = self.look.tint(sector.group.tint)
            if self.look.tokens.is_contrast:
                painter.setPen(QPen(self.look.color("border"), 1))
            else:
                soft.setAlphaF(0.55)
                painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(soft)
            painter.drawPath(sector_path(sector))

    def _draw_rings(self, painter: QPainter) -> None:
        pen = QPen(self.look.color("border_strong"), 1.4)
        pen.setDashPattern((1.0, 5.0))
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for fraction in RINGS:
            painter.drawEllipse(QPointF(0, 0), RADIUS_X * fraction, RADIUS_Y * fraction)

    def _draw_names(self, painter: QPainter) -> None:
        """The sectors' names, on a patch of paper so that a tie behind them leaves them legible."""
        patch = self.look.color("canvas")
        patch.setAlphaF(0.86)
        flags = int(Qt.AlignmentFlag.AlignCenter | Qt.TextFlag.TextWordWrap)
        for sector in sectors(self._units):
            area, name = label_rect(sector), sector.group.label
            # Without a pen Qt measures nothing.
            painter.setPen(self.look.tint(sector.group.tint)[1])
            # A unit may have a long name; it is never cut.
            for size in (17, 15, 13, 11, 9, 7):
                painter.setFont(self.look.font(size, strong=True))
                words = painter.boundingRect(area, flags, name)
                if area.contains(words):
                    break
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(patch)
            painter.drawRoundedRect(words.adjusted(-6, -1, 6, 1), 8, 8)
            painter.setPen(self.look.tint(sector.group.tint)[1])
            painter.drawText(area, flags | Qt.TextFlag.TextDontClip, name)

    def _draw_cross(self, painter: QPainter, drawing: TieDrawing) -> None:
        pen = QPen(self.look.color("text_muted"), 2)
        pen.setCapStyle(Qt.PenCapStyle.RoundCap)
        painter.setPen(pen)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPath(_cross(drawing.middle))

    def _ink(self, drawing: TieDrawing) -> QColor:
        ink = self.look.color("tie")
        if self._is_faint(drawing):
            ink.setAlphaF(_FADED)
        return ink

    def _is_faint(self, drawing: TieDrawing) -> bool:
        lit = self._spotlight is None or all(map(self._lit, (drawing.tie.a, drawing.tie.b)))
        return drawing.faded or not lit

    # ------------------------------------------------------------ in words

    def describe_node(self, node: str) -> str:
        """A node in one sentence: name, profession, workplace, marks, number of ties."""
        item = self.nodes[node]
        parts = [*item.lines()]
        if item.actor is not None:
            parts.append(item.stands_in.label)
            label = profession_label(item.actor.profession)
            if label and label not in parts:
                parts.insert(1, label)
        if item.actor is not None:
            parts.extend(item.actor.issues)
        parts.extend(item.mark_words())
        count = sum(1 for t in self.network.ties if node in (t.a, t.b) and t.level > TieLevel.NONE)
        parts.append(
            counted(
                count,
                translate("NetworkMap", "1 tie"),
                translate("NetworkMap", "{count} ties"),
            )
        )
        return ", ".join(dict.fromkeys(parts))

    def describe_pair(self, chosen: Pair) -> str:
        """A pair in one sentence: both names and the level in words."""
        a, b = self.ordered(chosen)
        text = tie_levels().text(self.network.level(a, b))
        return f"{self.nodes[a].name()} – {self.nodes[b].name()}: {text.label}"

    def ordered(self, chosen: Pair) -> Pair:
        """The two ends in the order the actors stand on the map, for words and rows."""
        order = list(self.nodes)
        a, b = sorted(chosen, key=order.index)
        return a, b

    def ties_of(self, node: str) -> list[Pair]:
        """The judged ties of a node, clockwise round it."""
        here = position(self.network, node)

        def turn(other: str) -> float:
            return QLineF(here, self.nodes[other].pos()).angle()

        others = [t.b if t.a == node else t.a for t in self.network.ties if node in (t.a, t.b)]
        return [pair(node, other) for other in sorted(others, key=turn, reverse=True)]


def _cross(at: QPointF) -> QPainterPath:
    path = QPainterPath(at + QPointF(-5, -5))
    path.lineTo(at + QPointF(5, 5))
    path.moveTo(at + QPointF(5, -5))
    path.lineTo(at + QPointF(-5, 5))
    return path


def _query(at: QPointF) -> QPainterPath:
    path = QPainterPath(at + QPointF(-5, -5))
    path.cubicTo(at + QPointF(-5, -13), at + QPointF(6, -12), at + QPointF(5, -5))
    path.cubicTo(at + QPointF(5, -1), at + QPointF(0, -1), at + QPointF(0, 4))
    path.addEllipse(at + QPointF(0, 10), 0.8, 0.8)
    return path
