"""One drag step of the map through real mouse events, over a bare scene that can do no better.

The limit is a scene written here: settled edges in the cached background, the dragged node's edges
live, nodes and labels as stock items, and nothing else. The other peer is what a tutorial gives:
movable stock items that follow with their edges, in the view's default update mode. All three have
the same nodes and edges, zoom and size of view, and take their steps in turn.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Iterator
from typing import Any

from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QGraphicsItem,
    QGraphicsLineItem,
    QGraphicsPathItem,
    QGraphicsRectItem,
    QGraphicsScene,
    QGraphicsSimpleTextItem,
    QGraphicsTextItem,
    QGraphicsView,
)

from models.network_map import Centre, MapActor, NetworkMap, Tie, TieLevel, pair
from tests.benchmarks.measure import Figure, Timing, in_turns, ms
from views.application import make_application
from views.map.geometry import SCENE_RECT
from views.map.look import CARD_HEIGHT, CARD_WIDTH
from views.map.page import MapPage

SIZES = ((20, 60), (60, 1_770), (200, 600), (2_000, 6_000))
MOST_OF_LIMIT, MOST_OF_STOCK = 1.5, 0.2
STEPS = 60
WORDS_FROM = 0.28
TEXTS = ("Anna Ærø", "Bo Bygholm", "Sundhedsplejerske", "Pædagog i Solsikken")


def main() -> list[Figure]:
    make_application()
    return [figure for size in SIZES for figure in of_size(*size)]


def of_size(nodes: int, ties: int) -> list[Figure]:
    """The figures of one size."""
    network = random_map(nodes, ties)
    size = f"{nodes}/{ties}"
    page = MapPage()
    page.resize(1200, 800)
    page.show()
    settle()
    load = once(lambda: page.load(network, read_only=False))
    page.canvas.fit()
    settle()
    view = page.canvas.viewport().size()
    zoom = page.canvas.transform()
    bare, stock = BareView(network, zoom.m11()), StockView(network)
    for each in (bare, stock):
        each.resize(view)
        each.setTransform(zoom)
        # The page keeps the focus: what is half done ends when it goes.
        each.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        each.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        each.show()
    settle()
    page.activateWindow()
    page.canvas.setFocus()
    settle()
    node = busiest(network)
    hands = [
        Hand(page.canvas, lambda: page.scene.nodes[node].pos()),
        Hand(bare, lambda: bare.nodes[node].pos()),
        Hand(stock, lambda: stock.nodes[node].pos()),
    ]
    press = [once(hand.press) for hand in hands]
    steps = in_turns(*(hand.step for hand in hands), rounds=STEPS, warm_up=5)
    release = [once(hand.release) for hand in hands]
    moved = page.network().actor(node)
    before = network.actor(node)
    if (moved.x, moved.y) == (before.x, before.y):
        raise AssertionError("nothing was dragged")
    ours, limit, tutorial = steps
    repaint = in_turns(lambda: full(page.canvas), lambda: full(bare), rounds=5)
    rest = in_turns(lambda: zoomed(page), lambda: page.render_png_bytes(), rounds=3)
    for each in (page, bare, stock):
        each.close()
        each.deleteLater()
    settle()
    most_of_stock = MOST_OF_STOCK if nodes == SIZES[-1][0] else None
    return [
        Figure(f"map {size}: drag step over a bare scene", *both(ours, limit), most=MOST_OF_LIMIT),
        Figure("… p95", ms(ours.p95), ms(limit.p95)),
        Figure("… over stock items", *both(ours, tutorial), most=most_of_stock),
        Figure("… press", ms(press[0]), ms(press[1])),
        Figure("… release", ms(release[0]), ms(release[1])),
        Figure("… whole repaint", *both(*repaint)),
        Figure("… load and show", ms(load)),
        Figure("… zoom in and fit", ms(rest[0].median)),
        Figure("… export as PNG", ms(rest[1].median)),
    ]


def both(ours: Timing, peer: Timing) -> tuple[float, float]:
    return ms(ours.median), ms(peer.median)


# ---------------------------------------------------------------- hands


class Hand:
    """A mouse that drags one node of a view to and fro. place: where it is, in the scene."""

    def __init__(self, view: QGraphicsView, place: Callable[[], QPointF]) -> None:
        self._view = view
        # Cards may overlap: at its upper left corner none that was added later covers it.
        corner = QPointF(CARD_WIDTH / 2 - 20, CARD_HEIGHT / 2 - 12)
        self._at = view.mapFromScene(place() - corner)
        self._count = 0

    def press(self) -> None:
        QTest.mousePress(self._view.viewport(), Qt.MouseButton.LeftButton, pos=self._at)
        settle()

    def step(self) -> None:
        """One move of six pixels, to painted."""
        self._count += 1
        # Out and back, so that it stays in sight.
        out = abs((self._count + 20) % 40 - 20) * 6
        at = self._at + QPoint(out, out // 2)
        viewport = self._view.viewport()
        global_at = QPointF(viewport.mapToGlobal(at))
        # QTest.mouseMove tells of no held button, and stock items do not move without one.
        event = QMouseEvent(
            QMouseEvent.Type.MouseMove,
            QPointF(at),
            global_at,
            Qt.MouseButton.NoButton,
            Qt.MouseButton.LeftButton,
            Qt.KeyboardModifier.NoModifier,
        )
        QApplication.sendEvent(viewport, event)
        settle()

    def release(self) -> None:
        at = self._at + QPoint(60, 30)
        QTest.mouseRelease(self._view.viewport(), Qt.MouseButton.LeftButton, pos=at)
        settle()


def settle() -> None:
    """Until everything that waited is painted."""
    QApplication.processEvents()
    QApplication.processEvents()


def once(work: Callable[[], object]) -> float:
    gc.collect()
    begin = time.perf_counter()
    work()
    settle()
    return time.perf_counter() - begin


def full(view: QGraphicsView) -> None:
    """Everything drawn anew, the background too."""
    view.resetCachedContent()
    view.viewport().update()
    settle()


def zoomed(page: MapPage) -> None:
    page.canvas.zoom_in()
    settle()
    page.canvas.fit()
    settle()


# ---------------------------------------------------------------- the map


def random_map(nodes: int, ties: int) -> NetworkMap:
    """Actors spread over the canvas, and so many ties of every level; the same at every call."""
    chance = random.Random(7)
    across = max(round((nodes * 4 / 3) ** 0.5), 1)
    spread = min(1.0, nodes / 200 + 0.3)
    area = SCENE_RECT.adjusted(300, 250, -300, -250)
    actors = []
    for number in range(nodes):
        x = (number % across + 0.5) / across - 0.5
        y = (number // across + 0.5) / (nodes / across) - 0.5
        actors.append(
            MapActor(
                id=f"{number:032x}",
                name=f"{TEXTS[number % 2]} {number}",
                profession="pedagogue",
                workplace=TEXTS[2 + number % 2],
                x=round(x * area.width() * spread / 10) * 10,
                y=round(y * area.height() * spread / 10) * 10 + 10,
            )
        )
    chosen: dict[tuple[str, str], Tie] = {}
    if ties == nodes * (nodes - 1) // 2:
        ends = ((a.id, b.id) for a in actors for b in actors if a.id < b.id)
    else:
        ends = _endless_pairs(actors, chance)
    for a, b in ends:
        one, other = pair(a, b)
        chosen[one, other] = Tie(one, other, TieLevel(chance.randint(1, 3)))
        if len(chosen) == ties:
            break
    return NetworkMap(
        centre=Centre(label="Saad"),
        actors=tuple(actors),
        ties=tuple(chosen[key] for key in sorted(chosen)),
    )


def _endless_pairs(actors: list[MapActor], chance: random.Random) -> Iterator[tuple[str, str]]:
    while True:
        a, b = chance.sample(actors, 2)
        yield a.id, b.id


def busiest(network: NetworkMap) -> str:
    """An actor near the middle that has as many ties as most; no other card lies over it."""
    count = dict.fromkeys((actor.id for actor in network.actors), 0)
    for tie in network.ties:
        count[tie.a] += 1
        count[tie.b] += 1
    usual = round(2 * len(network.ties) / len(network.actors))
    fitting = [actor for actor in network.actors if abs(count[actor.id] - usual) <= 1]
    return min(fitting, key=lambda actor: abs(abs(actor.x) + abs(actor.y) - 350)).id


# ---------------------------------------------------------------- the limit


class BareScene(QGraphicsScene):
    """Settled edges in the background, the rest as stock items."""

    def __init__(self, network: NetworkMap, zoom: float) -> None:
        super().__init__()
        self.setItemIndexMethod(QGraphicsScene.ItemIndexMethod.NoIndex)
        self.setSceneRect(SCENE_RECT)
        self.nodes = {actor.id: card(actor, zoom) for actor in network.actors}
        for item in self.nodes.values():
            self.addItem(item)
        self.edges = [(tie.a, tie.b) for tie in network.ties]
        self.carried = ""
        self.live: list[tuple[str, str, QGraphicsLineItem]] = []

    def drawBackground(self, painter: QPainter, rect: Any) -> None:
        painter.fillRect(rect, QColor("white"))
        painter.setPen(QPen(QColor("gray"), 3))
        painter.drawLines(
            [
                QLineF(self.nodes[a].pos(), self.nodes[b].pos())
                for a, b in self.edges
                if self.carried not in (a, b)
            ]
        )

    def lift(self, node: str) -> None:
        self.carried = node
        for a, b in self.edges:
            if node in (a, b):
                line = QGraphicsLineItem()
                line.setPen(QPen(QColor("gray"), 3))
                line.setZValue(-1)
                self.addItem(line)
                self.live.append((a, b, line))
        self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)
        self.carry(self.nodes[node].pos())

    def carry(self, to: QPointF) -> None:
        self.nodes[self.carried].setPos(to)
        for a, b, line in self.live:
            line.setLine(QLineF(self.nodes[a].pos(), self.nodes[b].pos()))

    def put_down(self) -> None:
        for _, _, line in self.live:
            self.removeItem(line)
        self.live.clear()
        self.carried = ""
        self.invalidate(self.sceneRect(), QGraphicsScene.SceneLayer.BackgroundLayer)


class BareView(QGraphicsView):
    """Drags a node of a `BareScene`."""

    def __init__(self, network: NetworkMap, zoom: float) -> None:
        self._bare = BareScene(network, zoom)
        super().__init__(self._bare)
        self.nodes = self._bare.nodes
        self.setRenderHints(QPainter.RenderHint.Antialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        _as_plain(self)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        hit = [n for n, item in self.nodes.items() if item.sceneBoundingRect().contains(at)]
        if hit:
            self._bare.lift(hit[-1])

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._bare.carried:
            self._bare.carry(self.mapToScene(event.position().toPoint()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._bare.put_down()


def _as_plain(view: QGraphicsView) -> None:
    view.setFrameShape(QGraphicsView.Shape.NoFrame)
    view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    view.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)


def card(actor: MapActor, zoom: float) -> QGraphicsRectItem:
    """A stock card as large as ours, with its name."""
    item = QGraphicsRectItem(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
    item.setBrush(QColor("white"))
    item.setPos(actor.x, actor.y)
    label = QGraphicsSimpleTextItem(actor.name, item)
    label.setPos(-CARD_WIDTH / 2 + 8, -10)
    # Too small to read: a bare scene that can do no better draws no words then either.
    label.setVisible(zoom >= WORDS_FROM)
    return item


# ---------------------------------------------------------------- what a tutorial gives


class StockCard(QGraphicsRectItem):
    """A movable item that takes its edges along."""

    def __init__(self, actor: MapActor) -> None:
        super().__init__(-CARD_WIDTH / 2, -CARD_HEIGHT / 2, CARD_WIDTH, CARD_HEIGHT)
        self.edges: list[StockEdge] = []
        self.setBrush(QColor("white"))
        self.setPos(actor.x, actor.y)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIsMovable)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)
        label = QGraphicsTextItem(actor.name, self)
        label.setPos(-CARD_WIDTH / 2 + 4, -14)

    def itemChange(self, change: Any, value: Any) -> Any:
        if change == QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            for edge in self.edges:
                edge.follow()
        return super().itemChange(change, value)


class StockEdge(QGraphicsPathItem):
    """A line between two cards."""

    def __init__(self, a: StockCard, b: StockCard) -> None:
        super().__init__()
        self._ends = (a, b)
        self.setPen(QPen(QColor("gray"), 3))
        self.setZValue(-1)
        for end in self._ends:
            end.edges.append(self)
        self.follow()

    def follow(self) -> None:
        a, b = self._ends
        path = QPainterPath(a.pos())
        path.lineTo(b.pos())
        self.setPath(path)


class StockScene(QGraphicsScene):
    """Cards and edges as items; everything else as Qt has it."""

    def __init__(self, network: NetworkMap) -> None:
        super().__init__(QRectF(SCENE_RECT))
        self.nodes = {actor.id: StockCard(actor) for actor in network.actors}
        for item in self.nodes.values():
            self.addItem(item)
        self.edges = [StockEdge(self.nodes[tie.a], self.nodes[tie.b]) for tie in network.ties]
        for edge in self.edges:
            self.addItem(edge)


class StockView(QGraphicsView):
    """A view that keeps its scene."""

    def __init__(self, network: NetworkMap) -> None:
        self._kept = StockScene(network)
        super().__init__(self._kept)
        self.nodes = self._kept.nodes
        self.setRenderHints(QPainter.RenderHint.Antialiasing)
        _as_plain(self)
