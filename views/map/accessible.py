"""The canvas for a screen reader: every node and every judged tie is an item with a name.

Qt tells a screen reader nothing of what lies in a scene. Each part therefore has a small object of
its own, and a factory gives Qt the interface that describes it. The parts live as long as their
canvas. Python keeps a reference to every interface, because Qt does not; an interface holds its
part only weakly, so that no map stays in memory after its window is gone.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, ClassVar
from weakref import ref

from PySide6.QtCore import QObject, QRect, QRectF
from PySide6.QtGui import QAccessible, QAccessibleEvent, QAccessibleInterface, QAccessibleObject
from PySide6.QtWidgets import QAccessibleWidget

from models.network_map import Pair
from views.map.described import describe_node, describe_pair
from views.map.selection import Selection

if TYPE_CHECKING:
    from views.map.canvas import MapCanvas


class MapPart(QObject):
    """A node (its id) or a judged tie (its pair) on one canvas."""

    def __init__(self, canvas: MapCanvas, what: str | Pair) -> None:
        super().__init__(canvas)
        self.canvas = canvas
        self.what = what

    def words(self) -> str:
        """The part in one sentence; nothing once it is gone."""
        scene = self.canvas.map_scene
        if isinstance(self.what, str):
            return describe_node(scene, self.what) if self.what in scene.nodes else ""
        return describe_pair(scene, self.what) if self.what in scene.ties else ""

    def place(self) -> QRect:
        """Where it is on the screen, in pixels."""
        scene = self.canvas.map_scene
        if isinstance(self.what, str):
            area = scene.nodes[self.what].body() if self.what in scene.nodes else QRectF()
        else:
            area = scene.ties[self.what].area if self.what in scene.ties else QRectF()
        return QRect(*self.canvas.screen_rect(area))

    def chosen(self) -> bool:
        """Whether it is what the person has chosen."""
        selection = self.canvas.map_scene.selection
        if isinstance(self.what, str):
            return selection.pair is None and selection.node == self.what
        return selection.pair == self.what


class Parts:
    """The parts of one canvas, made when first asked for and then kept."""

    def __init__(self, canvas: MapCanvas) -> None:
        self._canvas = canvas
        self._made: dict[str | Pair, MapPart] = {}

    def listed(self) -> list[MapPart]:
        """Nodes first, then the judged ties."""
        scene = self._canvas.map_scene
        drawn: list[str | Pair] = [*scene.nodes, *scene.ties]
        return [self.part(what) for what in drawn]

    def part(self, what: str | Pair) -> MapPart:
        """The part of a node or a tie."""
        if what not in self._made:
            self._made[what] = MapPart(self._canvas, what)
        return self._made[what]

    def tell_focus(self, selection: Selection) -> bool:
        """Tell a screen reader what is chosen now; False when there is nothing it could be told.

        A pair nobody has judged has no tie, and so no part.
        """
        what: str | Pair | None = selection.pair or selection.node
        if what is None or not self._canvas.hasFocus():
            return False
        scene = self._canvas.map_scene
        if what not in scene.nodes and what not in scene.ties:
            return False
        event = QAccessibleEvent(self.part(what), QAccessible.Event.Focus)
        QAccessible.updateAccessibility(event)
        return True


# Qt means "there is none" by a null interface; the stubs do not say that it may be None.


class _PartInterface(QAccessibleObject):
    def __init__(self, part: MapPart) -> None:
        super().__init__(part)
        self._part = ref(part)

    def parent(self) -> QAccessibleInterface | None:  # type: ignore[override]
        part = self._part()
        return QAccessible.queryAccessibleInterface(part.canvas) if part else None

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        return None

    def childCount(self) -> int:
        return 0

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        return -1

    def text(self, kind: QAccessible.Text) -> str:
        part = self._part()
        return part.words() if part and kind == QAccessible.Text.Name else ""

    def role(self) -> QAccessible.Role:
        return QAccessible.Role.ListItem

    def rect(self) -> QRect:
        part = self._part()
        return part.place() if part else QRect()

    def state(self) -> QAccessible.State:
        state = QAccessible.State()
        part = self._part()
        chosen = part is not None and part.chosen()
        # Bit fields, which the stubs call numbers.
        state.focusable = state.selectable = 1
        state.selected = int(chosen)
        state.focused = int(chosen and part is not None and part.canvas.hasFocus())
        return state


class _CanvasInterface(QAccessibleWidget):
    def __init__(self, canvas: MapCanvas) -> None:
        super().__init__(canvas, QAccessible.Role.List, canvas.accessibleName())
        self._canvas = ref(canvas)

    def _listed(self) -> list[MapPart]:
        canvas = self._canvas()
        return canvas.parts.listed() if canvas else []

    def childCount(self) -> int:
        return len(self._listed())

    def child(self, index: int) -> QAccessibleInterface | None:  # type: ignore[override]
        parts = self._listed()
        if not 0 <= index < len(parts):
            return None
        return QAccessible.queryAccessibleInterface(parts[index])

    def indexOfChild(self, child: QAccessibleInterface) -> int:
        made = child.object()
        parts = self._listed()
        return parts.index(made) if isinstance(made, MapPart) and made in parts else -1

    def focusChild(self) -> QAccessibleInterface | None:  # type: ignore[override]
        chosen = [part for part in self._listed() if part.chosen()]
        return QAccessible.queryAccessibleInterface(chosen[0]) if chosen else None


class _Factory:
    canvas_type: ClassVar[type[QObject] | None] = None
    kept: ClassVar[list[QAccessibleInterface]] = []


def _make(_key: str, thing: QObject) -> QAccessibleInterface | None:
    made: QAccessibleInterface
    if isinstance(thing, MapPart):
        made = _PartInterface(thing)
    elif _Factory.canvas_type is not None and isinstance(thing, _Factory.canvas_type):
        made = _CanvasInterface(thing)  # type: ignore[arg-type]  # the only type ever given
    else:
        return None
    _Factory.kept.append(made)
    return made


def install_map_accessibility(canvas_type: type[QObject]) -> None:
    """Let Qt ask here for the interfaces of canvases of this type. Once per process is enough."""
    if _Factory.canvas_type is None:
        _Factory.canvas_type = canvas_type
        QAccessible.installFactory(_make)
