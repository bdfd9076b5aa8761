"""One drag step of the map through real mouse events, over a bare scene that can do no better.

The limit is a scene written here: settled edges in the cached background, the dragged node's edges
live, nodes and labels as stock items, and nothing else. The other peers are what a tutorial gives:
movable stock items that follow with their edges, in the view's default update mode; and two graph
widgets of others (`map_peers`). All have the same nodes and edges, part of the map in sight and
size of view, and take their steps in turn.
"""

from __future__ import annotations

import gc
import random
import time
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Any

import networkx as nx
from PySide6.QtCore import QLineF, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPainterPath, QPen, QTransform
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

from models.map_layout import free as free_places
from models.map_layout import rings_and_sectors
from models.measures import contacts_of, measures
from models.network_map import Centre, MapActor, NetworkMap, Tie, TieLevel, pair
from tests.benchmarks.map_peers import graph_item, look_at, node_graph, peers
from tests.benchmarks.measure import Figure, Timing, in_turns, ms
from views.application import make_application
from views.map.arrange import map_frame
from views.map.geometry import SCENE_RECT
from views.map.look import CARD_HEIGHT, CARD_WIDTH
from views.map.page import MapPage
from views.map.picture import MapPicture, png_bytes

SIZES = ((20, 60), (60, 1_770), (200, 600), (2_000, 6_000))
MOST_OF_LIMIT, MOST_OF_STOCK = 1.5, 0.2
STEPS = 60
# A PNG is painted on the window's thread and packed in the worker's.
EXPORTS = ("PNG, painted", "PNG, packed beside the window", "SVG", "PDF")
MOST_OF_GRAPH_ITEM = 0.1
DRAGS = 5
PEER_STEPS = 6
WORDS_FROM = 0.28
# Cards may overlap: at its upper left corner none that was added later covers it.
CORNER = QPointF(CARD_WIDTH / 2 - 20, CARD_HEIGHT / 2 - 12)
TEXTS = ("Anna Ærø", "Bo Bygholm", "Sundhedsplejerske", "Pædagog i Solsikken")


def main() -> list[Figure]:
    make_application()
    with peers() as at_hand:
        figures = [figure for size in SIZES for figure in of_size(*size, with_peers=at_hand)]
    return figures + off_the_path()


def of_size(nodes: int, ties: int, *, with_peers: bool) -> list[Figure]:
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
        show_beside(each, view)
        each.setTransform(zoom)
    settle()
    page.activateWindow()
    page.canvas.setFocus()
    settle()
    node = busiest(network)
    hands = [
        Hand(page.canvas, lambda: page.scene.nodes[node].pos() - CORNER),
        Hand(bare, lambda: bare.nodes[node].pos() - CORNER),
        Hand(stock, lambda: stock.nodes[node].pos() - CORNER),
    ]
    ours, limit, tutorial = drags(hands, before=lambda: at_rest(page), rounds=STEPS // DRAGS)
    moved = page.network().actor(node)
    before = network.actor(node)
    if (moved.x, moved.y) == (before.x, before.y):
        raise AssertionError("nothing was dragged")
    repaint = in_turns(lambda: full(page.canvas), lambda: full(bare), rounds=5)
    rest = in_turns(lambda: zoomed(page), lambda: zoomed_bare(bare, zoom), rounds=3)
    picture = MapPicture(network, caption="day")
    image = picture.image()
    export = in_turns(picture.image, partial(png_bytes, image), picture.svg, picture.pdf, rounds=3)
    largest = nodes == SIZES[-1][0]
    p95 = {(2_000, 6_000): 16.0, (60, 1_770): 8.0}.get((nodes, ties))
    figures = [
        Figure(
            f"map {size}: drag step over a bare scene",
            *both(ours.steps, limit.steps),
            most=MOST_OF_LIMIT,
        ),
        Figure("… p95 over a bare scene", ms(ours.steps.p95), ms(limit.steps.p95)),
        Figure(
            "… over stock items",
            *both(ours.steps, tutorial.steps),
            most=MOST_OF_STOCK if largest else None,
        ),
        Figure("… press and first step", *both(ours.press, limit.press)),
        Figure("… release", *both(ours.release, limit.release)),
        Figure("… whole repaint", *both(*repaint)),
        Figure("… zoom in and fit", *both(*rest)),
        Figure("… load and show", ms(load)),
        *(
            Figure(f"… export as {kind}", ms(timing.median))
            for kind, timing in zip(EXPORTS, export, strict=True)
        ),
    ]
    if p95 is not None:
        figures.insert(2, Figure("… p95 against its limit", ms(ours.steps.p95), p95, most=1.0))
    if with_peers:
        shown = page.canvas.mapToScene(page.canvas.viewport().rect()).boundingRect()
        figures += against_peers(page, hands[0], network, node, shown)
    for each in (page, bare, stock):
        done_with(each)
    return figures


@dataclass(frozen=True)
class Drags:
    """Some drags of one node. press: to where its first step is painted. steps: those after."""

    press: Timing
    steps: Timing
    release: Timing


def drags(
    hands: Sequence[Hand], *, before: Callable[[], None], rounds: int, times: int = DRAGS
) -> list[Drags]:
    """Drag with each hand in turn, so many times; before: bring ours to rest first.

    rounds: steps in each drag.
    """
    press, step, release = ([[] for _ in hands] for _ in range(3))  # type: ignore[var-annotated]
    for number in range(times + 1):
        before()
        for hand, taken in zip(hands, press, strict=True):
            taken.append(once(lambda hand=hand: (hand.press(), hand.step())))
        for timing, taken in zip(
            in_turns(*(hand.step for hand in hands), rounds=rounds, warm_up=2), step, strict=True
        ):
            taken.extend(timing.rounds if number else ())
        for hand, taken in zip(hands, release, strict=True):
            taken.append(once(hand.release))
    # The first drag warms up.
    return [
        Drags(Timing(tuple(p[1:])), Timing(tuple(s)), Timing(tuple(r[1:])))
        for p, s, r in zip(press, step, release, strict=True)
    ]


def at_rest(page: MapPage) -> None:
    """Every tie in the background, the card where it was."""
    page.canvas.give_up()
    if page.editor.stack.canUndo():
        page.editor.undo()
    page.scene.refresh_background()
    settle()


def against_peers(
    page: MapPage, hand: Hand, network: NetworkMap, node: str, shown: QRectF
) -> list[Figure]:
    """A drag step of ours beside those of two graph widgets; a few rounds, for they are slow."""
    figures = []
    for name, make in (("pyqtgraph GraphItem", graph_item), ("NodeGraphQt", node_graph)):
        begin = time.perf_counter()
        view, place = make(network, shown)
        show_beside(view, page.canvas.viewport().size())
        settle()
        built = time.perf_counter() - begin
        if name == "NodeGraphQt":
            look_at(view, shown)
        settle()
        page.activateWindow()
        page.canvas.setFocus()
        settle()
        start = place(node)
        hands = [hand, Hand(view, lambda start=start: start)]
        ours, theirs = drags(hands, before=lambda: at_rest(page), rounds=PEER_STEPS, times=1)
        if (place(node) - start).manhattanLength() < 2:
            raise AssertionError(f"{name} dragged nothing")
        graph = name != "NodeGraphQt" and len(network.actors) == SIZES[-1][0]
        most = MOST_OF_GRAPH_ITEM if graph else None
        figures.append(Figure(f"… over {name}", *both(ours.steps, theirs.steps), most=most))
        figures.append(Figure(f"… {name}, built and shown", built * 1000))
        done_with(view)
    return figures


def off_the_path() -> list[Figure]:
    """What is worked out beside the drawing, for sixty actors who share 120 or 477 ties."""
    figures = []
    for ties in (120, 477):  # networkx takes minutes for 1,770
        network = random_map(60, ties)
        found, frame = contacts_of(network), map_frame()
        graph = nx.Graph(found.edges)
        mine, theirs = in_turns(partial(measures, found), partial(by_networkx, graph), rounds=3)
        rings, free = in_turns(
            partial(rings_and_sectors, network, frame),
            partial(free_places, network, frame),
            rounds=3,
        )
        figures += [
            Figure(f"measures of 60/{ties}, over networkx", ms(mine.median), ms(theirs.median)),
            Figure(f"layout of 60/{ties}, rings and sectors", ms(rings.median)),
            Figure(f"layout of 60/{ties}, free", ms(free.median)),
        ]
    return figures


def by_networkx(graph: Any) -> None:
    """The same measures as ours, as far as networkx has them."""
    nx.betweenness_centrality(graph, normalized=False)
    nx.closeness_centrality(graph)
    nx.constraint(graph)
    nx.effective_size(graph)
    nx.transitivity(graph)
    nx.average_clustering(graph)
    list(nx.articulation_points(graph))
    list(nx.bridges(graph))
    nx.average_shortest_path_length(graph)


def show_beside(view: QGraphicsView, size: QSize) -> None:
    """Show a peer's view as large as ours, without taking the focus."""
    view.resize(size)
    # The page keeps the focus: what is half done ends when it goes.
    view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
    view.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
    view.show()


def done_with(view: Any) -> None:
    view.close()
    view.deleteLater()
    settle()


def both(ours: Timing, peer: Timing) -> tuple[float, float]:
    return ms(ours.median), ms(peer.median)


# ---------------------------------------------------------------- hands


class Hand:
    """A mouse that drags one node of a view to and fro. place: where it is, in the scene."""

    def __init__(self, view: QGraphicsView, place: Callable[[], QPointF]) -> None:
        self._view = view
        self._place = place
        self._at = QPoint()
        self._count = 0

    def press(self) -> None:
        self._at, self._count = self._view.mapFromScene(self._place()), 0
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


def zoomed_bare(view: BareView, whole: QTransform) -> None:
    view.scale(1.2, 1.2)
    settle()
    view.setTransform(whole)
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
