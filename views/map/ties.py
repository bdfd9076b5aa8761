"""How the ties lie: straight or bent past the cards, and the marks in their middle."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath

from models.network_map import NetworkMap, Pair, Tie, TieLevel
from views.map.geometry import Place, bow, departures, tie_path, visible_middle
from views.map.node import NodeItem


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


def settled(
    network: NetworkMap,
    nodes: Mapping[str, NodeItem],
    old: Mapping[Pair, TieDrawing],
    *,
    bends: bool,
    crosses_too: bool,
) -> dict[Pair, TieDrawing]:
    """Every tie as it lies between the cards where they are now.

    old: the ties as they lay; one that is still right is kept. bends: go round cards in the way,
    otherwise all are straight. crosses_too: pairs without contact are drawn as lines as well.
    """
    faded = {actor.id for actor in network.actors if actor.left}
    places = {node: item.pos() for node, item in nodes.items()}
    bodies = [(n, i.body().adjusted(-8, -8, 8, 8)) for n, i in nodes.items()] if bends else []
    lying: dict[Pair, TieDrawing] = {}
    leaving: dict[Place, list[float]] = {}
    for tie in network.ties:
        a, b = places[tie.a], places[tie.b]
        known = old.get((tie.a, tie.b))
        is_faded = tie.a in faded or tie.b in faded
        if (
            not bends
            and known is not None
            and (known.tie, known.start, known.end, known.faded) == (tie, a, b, is_faded)
        ):
            lying[tie.a, tie.b] = known
            continue
        bend = 0.0
        if bends and (tie.level != TieLevel.NONE or crosses_too):
            others = [rect for node, rect in bodies if node not in (tie.a, tie.b)]
            bend = bow(a, b, others, leaving)
            for place, direction in departures(a, b, bend):
                leaving.setdefault(place, []).append(direction)
        ends = (nodes[tie.a].body(), nodes[tie.b].body())
        lying[tie.a, tie.b] = TieDrawing(tie, a, b, bend, tie_path(a, b, bend), is_faded, ends)
    return lying


def cross(at: QPointF) -> QPainterPath:
    """The mark of a pair judged *no contact*."""
    path = QPainterPath(at + QPointF(-5, -5))
    path.lineTo(at + QPointF(5, 5))
    path.moveTo(at + QPointF(5, -5))
    path.lineTo(at + QPointF(-5, 5))
    return path


def query(at: QPointF) -> QPainterPath:
    """The mark of a pair that is not judged."""
    path = QPainterPath(at + QPointF(-5, -5))
    path.cubicTo(at + QPointF(-5, -13), at + QPointF(6, -12), at + QPointF(5, -5))
    path.cubicTo(at + QPointF(5, -1), at + QPointF(0, -1), at + QPointF(0, 4))
    path.addEllipse(at + QPointF(0, 10), 0.8, 0.8)
    return path
