"""The window onto the scene: mouse and keys become interactions and edits.

Keys (one tab stop; nothing here needs a mouse):
arrows move the chosen actor (Shift: bigger steps), and go to the neighbour when nothing can be
moved; Alt+arrows always go to the neighbour; `[` `]` go along the ties of the chosen node;
T begins a tie, arrows or `[` `]` then aim it; 0-3 judge the chosen pair, U or Backspace make it
undiscussed; D talks about its seven dimensions; R shows the rings; N adds,
Enter opens, Del takes away, P pins; + - zoom, 0 (no pair chosen) or F fit; Esc gives up.
"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFocusEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPixmapCache,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QFrame, QGraphicsView, QWidget

from app.language import translate
from models.network_map import CENTRE, TieLevel, pair
from views.map.accessible import Parts, install_map_accessibility
from views.map.described import describe_pair, ties_of
from views.map.editor import MapEditor
from views.map.geometry import neighbour
from views.map.interactions import CarryNode, DrawTie, Interaction, Lasso, Pan
from views.map.look import BIG_STEP, GRID
from views.map.scene import MapScene
from views.map.selection import Selection
from views.map.touch import FINGER, Hand, Touch
from views.words import counted

_DIRECTIONS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_LEVELS: dict[int, TieLevel | None] = {
    Qt.Key.Key_0: TieLevel.NONE,
    Qt.Key.Key_1: TieLevel.KNOWN,
    Qt.Key.Key_2: TieLevel.ACCESS,
    Qt.Key.Key_3: TieLevel.FORUM,
    Qt.Key.Key_U: None,
    Qt.Key.Key_Backspace: None,
}
_LEAST_ZOOM, _MOST_ZOOM, _ZOOM_STEP = 0.08, 4.0, 1.2
_CACHE_KB = 64 * 1024


class MapCanvas(QGraphicsView):
    """Shows a `MapScene` and edits it through a `MapEditor`."""

    selection_changed = Signal(object)
    """Another `Selection`."""
    add_wanted = Signal(object)
    """Add an actor, at a scene point or None for its sector."""
    open_wanted = Signal(str)
    """Open the actor with this id (or the centre)."""
    removal_wanted = Signal(str)
    rings_wanted = Signal()
    """Show the rings, or put them away."""
    talk_wanted = Signal()
    """Talk about the seven dimensions of the chosen pair."""
    card_wanted = Signal(str)
    """Open the profession card of an actor."""
    menu_wanted = Signal(str, QPoint)
    """Show the menu of a node at a place on screen."""

    def __init__(self, scene: MapScene, editor: MapEditor, parent: QWidget | None = None) -> None:
        super().__init__(scene, parent)
        self._map = scene
        self._editor = editor
        self.parts = Parts(self)
        install_map_accessibility(MapCanvas)
        self._doing: Interaction | None = None
        self.judging: Callable[[TieLevel | None], None] = self.judge
        """What a level key does: going through the pairs puts its own answer here."""
        self._space = False
        self._fitted = True
        self.viewport().setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self._touch = Touch(
            Hand(
                press=self._finger_down,
                follow=self._follow,
                put_down=self._put_down,
                give_up=self._let_go,
                open_at=self._open_at,
                menu_at=self._menu_at,
                zoom_at=self.zoom_at,
                pan=self._pan_by,
                fit=self.fit,
            ),
            self,
        )
        # Room for every card's picture, or each drag step would paint them all again.
        QPixmapCache.setCacheLimit(max(QPixmapCache.cacheLimit(), _CACHE_KB))
        self.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
        self.setViewportUpdateMode(QGraphicsView.ViewportUpdateMode.BoundingRectViewportUpdate)
        self.setCacheMode(QGraphicsView.CacheModeFlag.CacheBackground)
        self.setOptimizationFlag(QGraphicsView.OptimizationFlag.DontSavePainterState)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setMinimumSize(300, 200)
        self.setAccessibleName(translate("NetworkMap", "Network map, canvas"))
        self.setAccessibleDescription(
            translate(
                "NetworkMap",
                "Arrows move or go to the neighbour, T begins a tie, 0 to 3 judge a pair. "
                "The tables beside hold the same.",
            )
        )

    # ------------------------------------------------------------ choosing

    @property
    def map_scene(self) -> MapScene:
        """The scene shown."""
        return self._map

    @property
    def busy(self) -> bool:
        """Whether something is half done: a carried card, a half-made tie."""
        return self._doing is not None or self._map.selection.anchor is not None

    def choose(self, selection: Selection) -> None:
        """Select a node or a pair, and tell others."""
        if selection != self._map.selection:
            aimed = self._map.selection.anchor is not None and selection.anchor is None
            self._map.select(selection)
            if aimed:  # what was said about aiming is over
                done = describe_pair(self._map, selection.pair) if selection.pair else ""
                self._editor.told.emit(done)
            self.selection_changed.emit(selection)
        self._keep_in_sight(selection)

    def judge(self, level: TieLevel | None) -> None:
        """Set the level of the chosen pair; None makes it undiscussed again."""
        chosen = self._map.selection.pair
        if chosen is None:
            self._editor.told.emit(translate("NetworkMap", "Choose two actors or a tie first."))
            return
        self._editor.judge(*chosen, level)
        current = self._map.selection
        if current.anchor is not None:
            self.choose(Selection(node=current.node, pair=current.pair))
        else:
            self.selection_changed.emit(current)

    def give_up(self) -> bool:
        """Cancel what is half done, or else let go of the selection; whether there was any."""
        if self._doing is not None:
            doing, self._doing = self._doing, None
            doing.cancel()
            self._show_cursor()
            return True
        current = self._map.selection
        if current.anchor is not None:
            self.choose(Selection(node=current.anchor))
            return True
        if self._map.marked:
            self._map.mark(frozenset())
            return True
        if current != Selection():
            self.choose(Selection())
            return True
        return False

    def mark_chosen(self) -> None:
        """Mark the chosen actor to be moved with others, or take the mark off."""
        node = self._map.selection.node
        if node is not None and node != CENTRE:
            self._map.mark(self._map.marked ^ {node})
            self._editor.told.emit(
                counted(
                    len(self._map.marked),
                    translate("NetworkMap", "1 actor is marked."),
                    translate("NetworkMap", "{count} actors are marked."),
                )
            )

    def begin_tie(self) -> None:
        """Begin a tie from the chosen node with the keys."""
        node = self._map.selection.node
        if node is None or self._editor.read_only:
            return
        places = {each: item.pos() for each, item in self._map.nodes.items()}
        here = places.pop(node)
        if not places:
            return
        nearest = min(places, key=lambda each: (places[each] - here).manhattanLength())
        self.choose(Selection(node=nearest, pair=pair(node, nearest), anchor=node))
        self._editor.told.emit(
            translate(
                "NetworkMap",
                "Aim with the arrows, then press 0 to 3, or U for not discussed. Esc gives up.",
            )
        )

    # ------------------------------------------------------------ zoom

    def zoom(self, factor: float) -> None:
        """Come closer (> 1) or step back."""
        scale = self.transform().m11() * factor
        if _LEAST_ZOOM <= scale <= _MOST_ZOOM:
            self._fitted = False
            self.scale(factor, factor)

    def zoom_at(self, factor: float, point: QPointF) -> None:
        """The same round a point of the viewport, which stays where it is: for fingers."""
        spot = point.toPoint()
        held = self.mapToScene(spot)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.NoAnchor)
        self.zoom(factor)
        self.setTransformationAnchor(QGraphicsView.ViewportAnchor.AnchorUnderMouse)
        self._pan_by(QPointF(spot - self.mapFromScene(held)))

    def _pan_by(self, step: QPointF) -> None:
        self._fitted = False
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setValue(across.value() - round(step.x()))
        down.setValue(down.value() - round(step.y()))

    def zoom_in(self) -> None:
        """One step closer."""
        self.zoom(_ZOOM_STEP)

    def zoom_out(self) -> None:
        """One step back."""
        self.zoom(1 / _ZOOM_STEP)

    def fit(self) -> None:
        """Show the whole map, and keep doing so while the window changes size."""
        rect = self._map.content_rect()
        if not self.viewport().size().isEmpty() and not rect.isEmpty():
            self.fitInView(rect, Qt.AspectRatioMode.KeepAspectRatio)
        self._fitted = True

    def sizeHint(self) -> QSize:
        # It takes all the room there is, and asks for little: else the page round it must scroll.
        return QSize(420, 300)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._fitted:
            self.fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.zoom(_ZOOM_STEP ** (event.angleDelta().y() / 120))
            event.accept()
        else:
            super().wheelEvent(event)

    def _keep_in_sight(self, selection: Selection) -> None:
        if selection.node is not None and not self._fitted:
            self.ensureVisible(self._map.nodes[selection.node].body(), 20, 20)

    # ------------------------------------------------------------ fingers

    def viewportEvent(self, event: QEvent) -> bool:
        # Qt asks before the canvas is whole, too.
        touch: Touch | None = getattr(self, "_touch", None)
        return (touch is not None and touch.handle(event)) or super().viewportEvent(event)

    def _finger_down(self, point: QPoint) -> None:
        """A finger: what lies under it is taken hold of, and bare paper moves with it."""
        at = self.mapToScene(point)
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        reach = FINGER / self.transform().m11()
        handle = self._map.handle_at(at, reach)
        if handle is not None and self._map.node_at(at) in (None, handle):
            if not self._editor.read_only:
                self._doing = DrawTie(self._map, handle)
            return
        self._press(at, Qt.KeyboardModifier.NoModifier)
        if self._doing is None and self._map.node_at(at) is None:
            self._doing = Pan(self, point)

    def _menu_at(self, point: QPoint) -> bool:
        node = self._map.node_at(self.mapToScene(point))
        if node is not None:
            self.menu_wanted.emit(node, self.viewport().mapToGlobal(point))
        return node is not None

    def _let_go(self) -> None:
        doing, self._doing = self._doing, None
        if doing is not None:
            doing.cancel()

    # ------------------------------------------------------------ mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        at = self.mapToScene(event.position().toPoint())
        left = event.button() == Qt.MouseButton.LeftButton
        if event.button() == Qt.MouseButton.MiddleButton or (left and self._space):
            self._doing = Pan(self, event.position().toPoint())
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
        elif left and self._doing is None:
            self._press(at, event.modifiers())
        event.accept()

    def _press(self, at: QPointF, modifiers: Qt.KeyboardModifier) -> None:
        handle = self._map.handle_at(at)
        if handle is not None and not self._editor.read_only:
            self._doing = DrawTie(self._map, handle)
            return
        node = self._map.node_at(at)
        current = self._map.selection
        if current.anchor is not None and node not in (None, current.anchor):
            # A tie begun from the menu or with a key is aimed without dragging.
            self.choose(Selection(node=node, pair=pair(current.anchor, str(node))))
            return
        second = modifiers & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
        )
        if node is None:
            tie = self._map.tie_at(at)
            if tie is None and modifiers & Qt.KeyboardModifier.ShiftModifier:
                self._doing = Lasso(self, self._map, at)
                return
            self._map.mark(frozenset())
            self.choose(Selection(pair=tie))
        elif second and current.node not in (None, node):
            assert current.node is not None
            self.choose(Selection(node=node, pair=pair(current.node, node)))
        else:
            if node not in self._map.marked:
                self._map.mark(frozenset())
            self.choose(Selection(node=node))
            if node != CENTRE and not self._editor.read_only:
                self._grip(node, at)

    def _grip(self, node: str, at: QPointF) -> None:
        if not self._editor.network.actor(node).pinned:
            self._doing = CarryNode(self._map, self._editor, node, at)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        if self._doing is not None:
            self._follow(point)
        else:
            at = self.mapToScene(point)
            held = self._map.handle_at(at)
            self._map.hover(held or self._map.node_at(at))
            self._show_cursor(at)
        event.accept()

    def _follow(self, point: QPoint) -> None:
        if isinstance(self._doing, Pan):
            self._doing.follow(point)
        elif self._doing is not None:
            self._doing.move(self.mapToScene(point))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._put_down(event.position().toPoint())
        event.accept()

    def _put_down(self, point: QPoint) -> None:
        doing, self._doing = self._doing, None
        if doing is not None:
            doing.commit()
            if isinstance(doing, DrawTie):
                self.choose(doing.chosen())
            self._show_cursor(self.mapToScene(point))

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self._open_at(event.position().toPoint())

    def _open_at(self, point: QPoint) -> None:
        at = self.mapToScene(point)
        node = self._map.node_at(at)
        if node is not None:
            self.open_wanted.emit(node)
        elif self._map.tie_at(at) is None:
            self.add_wanted.emit(at)

    def leaveEvent(self, event: QEvent) -> None:
        self._map.hover(None)
        super().leaveEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        by_mouse = event.reason() == QContextMenuEvent.Reason.Mouse
        node = self._map.selection.node
        if by_mouse:
            node = self._map.node_at(self.mapToScene(event.pos()))
        if node is not None:
            self.choose(Selection(node=node))
            body = self._map.nodes[node].body().center()
            place = event.globalPos() if by_mouse else self.screen_point(body)
            self.menu_wanted.emit(node, place)
        event.accept()

    def screen_point(self, at: QPointF) -> QPoint:
        """A scene point in screen pixels."""
        return self.viewport().mapToGlobal(self.mapFromScene(at))

    def screen_rect(self, rect: QRectF) -> tuple[QPoint, QPoint]:
        """The corners of a scene rectangle in screen pixels."""
        return self.screen_point(rect.topLeft()), self.screen_point(rect.bottomRight())

    def _show_cursor(self, at: QPointF | None = None) -> None:
        shape = Qt.CursorShape.ArrowCursor
        if self._space:
            shape = Qt.CursorShape.OpenHandCursor
        elif at is not None and not self._editor.read_only:
            node = self._map.node_at(at)
            if self._map.handle_at(at) is not None:
                shape = Qt.CursorShape.CrossCursor
            elif node is not None and node != CENTRE:
                shape = Qt.CursorShape.OpenHandCursor
            elif self._map.tie_at(at) is not None:
                shape = Qt.CursorShape.PointingHandCursor
        self.viewport().setCursor(shape)

    # ------------------------------------------------------------ keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._arrow(event) or self._level(event) or self._command(event):
            event.accept()
        else:
            # Nothing of ours: let the page and its shortcuts have it.
            event.ignore()

    def keyReleaseEvent(self, event: QKeyEvent) -> None:
        if event.isAutoRepeat():
            return
        if event.key() == Qt.Key.Key_Space:
            self._space = False
            self._show_cursor()
        elif event.key() in _DIRECTIONS and isinstance(self._doing, CarryNode):
            self._finish()
        else:
            super().keyReleaseEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._space = False
        self._finish()
        super().focusOutEvent(event)

    def _finish(self) -> None:
        doing, self._doing = self._doing, None
        if isinstance(doing, CarryNode):
            doing.commit()
        elif doing is not None:
            doing.cancel()

    def _arrow(self, event: QKeyEvent) -> bool:
        direction = _DIRECTIONS.get(Qt.Key(event.key()))
        if direction is None:
            return False
        current = self._map.selection
        go = event.modifiers() & Qt.KeyboardModifier.AltModifier
        fixed = current.node in (None, CENTRE) or self._editor.read_only
        if current.anchor is not None:
            self._aim(direction)
        elif go or fixed:
            self._go(direction)
        else:
            big = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            self._nudge(direction, BIG_STEP if big else GRID)
        return True

    def _nudge(self, direction: tuple[int, int], step: int) -> None:
        node = self._map.selection.node
        assert node is not None
        if self._doing is None:
            if self._editor.refuse_fixed(node):
                return
            here = self._map.nodes[node].pos()
            self._doing = CarryNode(self._map, self._editor, node, here)
        if isinstance(self._doing, CarryNode):
            self._doing.nudge(direction[0] * step, direction[1] * step)

    def _go(self, direction: tuple[int, int]) -> None:
        places = {each: item.pos() for each, item in self._map.nodes.items()}
        found = neighbour(places, self._map.selection.node, direction)
        if found is not None:
            self.choose(Selection(node=found))

    def _aim(self, direction: tuple[int, int]) -> None:
        current = self._map.selection
        assert current.anchor is not None
        places = {e: item.pos() for e, item in self._map.nodes.items() if e != current.anchor}
        found = neighbour(places, current.node, direction)
        if found is not None:
            aimed = pair(current.anchor, found)
            self.choose(Selection(node=found, pair=aimed, anchor=current.anchor))

    def _level(self, event: QKeyEvent) -> bool:
        if event.key() not in _LEVELS or event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            return False
        if event.key() == Qt.Key.Key_0 and self._map.selection.pair is None:
            self.fit()
            return True
        self.judging(_LEVELS[event.key()])
        return True

    def _command(self, event: QKeyEvent) -> bool:
        if event.modifiers() & (
            Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        ):
            if event.matches(QKeySequence.StandardKey.SelectAll):
                self._map.mark(frozenset(self._map.nodes))
                return True
            # AltGr reaches us as Ctrl+Alt: the brackets need it on a Danish keyboard.
            return self._walk_by(event)
        key = event.key()
        node = self._map.selection.node
        if key == Qt.Key.Key_Escape:
            return self.give_up()
        if key == Qt.Key.Key_Space:
            self._space = True
            self._show_cursor()
            return True
        if key in (Qt.Key.Key_Plus, Qt.Key.Key_Equal):
            self.zoom_in()
        elif key == Qt.Key.Key_Minus:
            self.zoom_out()
        elif key == Qt.Key.Key_F:
            self.fit()
        elif key == Qt.Key.Key_N:
            self.add_wanted.emit(None)
        elif key == Qt.Key.Key_K and node not in (None, CENTRE):
            self.card_wanted.emit(node)
        elif key == Qt.Key.Key_M:
            self.mark_chosen()
        elif key == Qt.Key.Key_D:
            self.talk_wanted.emit()
        elif key == Qt.Key.Key_R:
            self.rings_wanted.emit()
        elif key == Qt.Key.Key_T:
            self.begin_tie()
        elif key == Qt.Key.Key_P and node is not None:
            self._editor.pin(node)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and node is not None:
            self.open_wanted.emit(node)
        elif key == Qt.Key.Key_Delete and node is not None:
            self.removal_wanted.emit(node)
        else:
            return self._walk_by(event)
        return True

    def _walk_by(self, event: QKeyEvent) -> bool:
        step = {"]": 1, "[": -1}.get(event.text())
        if step is None:
            step = {Qt.Key.Key_BracketRight: 1, Qt.Key.Key_BracketLeft: -1}.get(Qt.Key(event.key()))
        current = self._map.selection
        if step is None:
            return False
        if current.node is None:
            return True
        if current.anchor is not None:
            # Whatever lies awkwardly for the arrows is reached one by one.
            others = [node for node in self._map.nodes if node != current.anchor]
            found = others[(others.index(current.node) + step) % len(others)]
            aimed = pair(current.anchor, found)
            self.choose(Selection(node=found, pair=aimed, anchor=current.anchor))
            return True
        ties = ties_of(self._map, current.node)
        if ties:
            index = ties.index(current.pair) + step if current.pair in ties else min(step, 0)
            self.choose(Selection(node=current.node, pair=ties[index % len(ties)]))
        return True
