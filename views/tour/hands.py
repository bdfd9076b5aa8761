"""Mouse and keys on a window, finding things as a person does: by the words on them.

Everything that is pressed must be on screen, switched on and not covered by something else.
"""

from __future__ import annotations

from typing import TypeVar

from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QCheckBox,
    QComboBox,
    QDialog,
    QLabel,
    QLineEdit,
    QListWidget,
    QMenu,
    QPlainTextEdit,
    QRadioButton,
    QScrollArea,
    QTabBar,
    QWidget,
)

from views.contacts.card_dialogs import NumberGrid
from views.kit import Chip, DateField, Toast
from views.main_window import MainWindow
from views.map.page import MapPage

W = TypeVar("W", bound=QWidget)

LEFT = Qt.MouseButton.LeftButton
_PATIENCE_MS = 30_000
_MENU_TRIES = 100


class Lost(Exception):
    """What a person was to press or fill is not there, or cannot be reached."""


class Hands:
    """Hands at the keyboard of one window. typed: every text that was typed as content."""

    def __init__(self, window: MainWindow) -> None:
        self.window = window
        self.typed: list[str] = []

    # ------------------------------------------------------------ looking

    @property
    def top(self) -> QWidget:
        """The dialog in front, else the window."""
        dialogs = [each for each in self.window.findChildren(QDialog) if each.isVisible()]
        front = [
            each
            for each in dialogs
            if not any(other is not each and each.isAncestorOf(other) for other in dialogs)
        ]
        return front[-1] if front else self.window

    def all(self, kind: type[W]) -> list[W]:
        """The widgets of a kind that are on screen in front, in the order they were made."""
        top = self.top
        return [each for each in top.findChildren(kind) if each.isVisible() and _in(each, top)]

    def words(self) -> str:
        """Every word on screen in front."""
        parts = [each.text() for each in self.all(QLabel)]
        parts += [each.text() for each in self.all(QAbstractButton)]
        parts += [each.text() for each in self.all(Chip)]
        return "\n".join(part for part in parts if part)

    def shows(self, text: str) -> bool:
        """Whether these words are on screen in front."""
        return text in self.words()

    def button(self, name: str, nth: int | None = None) -> QAbstractButton:
        """The button with these words on it, or that begins with them."""
        buttons = self.all(QAbstractButton)
        exact = [each for each in buttons if name in (_plain(each.text()), each.accessibleName())]
        begun = [
            each
            for each in buttons
            if _plain(each.text()).startswith(name) or each.accessibleName().startswith(name)
        ]
        return _one(exact or begun, name, nth)

    def field(self, name: str, nth: int | None = None) -> QWidget:
        """The field with this name: one line, running text, a list of choices or a date."""
        kinds = (QLineEdit, QPlainTextEdit, QComboBox)
        named: list[QWidget] = []
        for kind in kinds:
            named += [each for each in self.all(kind) if each.accessibleName() == name]
        # A list of choices one may also write in holds a line with the same name.
        outer = [each for each in named if not isinstance(each.parent(), QComboBox)]
        return _one(outer, name, nth)

    # ------------------------------------------------------------ pressing

    def settle(self) -> None:
        """Wait until the store has answered and the window shows it."""
        worker = self.window.worker
        for _ in range(200):
            QApplication.processEvents()
            if not worker.wait_idle(_PATIENCE_MS):
                raise Lost("the store does not answer")
            QApplication.processEvents()
            QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
            if not worker.busy:
                return
        raise Lost("the window does not come to rest")

    def press(self, name: str, nth: int | None = None) -> None:
        """Press a button with the mouse, and wait for what follows."""
        self.click(self.button(name, nth))
        self.settle()

    def click(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Press the left button on a widget, once it is in sight and nothing covers it."""
        self._bring_forward()
        self.reveal(widget, at)
        if not widget.isEnabled():
            raise Lost(f"it is switched off: {_called(widget)}")
        point = at if at is not None else _middle(widget)
        self._uncover(widget, point)
        QTest.mouseClick(widget, LEFT, Qt.KeyboardModifier.NoModifier, point)

    def reveal(self, widget: QWidget, at: QPoint | None = None) -> None:
        """Scroll until a widget, or one place on it, is in sight."""
        QApplication.processEvents()
        parent = widget.parentWidget()
        while parent is not None:
            inner = parent.widget() if isinstance(parent, QScrollArea) else None
            if isinstance(parent, QScrollArea) and inner is not None:
                if at is None:
                    parent.ensureWidgetVisible(widget, 8, 24)
                else:
                    place = widget.mapTo(inner, at)
                    parent.ensureVisible(place.x(), place.y(), 24, 24)
            parent = parent.parentWidget()
        QApplication.processEvents()

    def tick(self, name: str) -> None:
        """Tick a box or choose a round one that begins with these words."""
        boxes: list[QAbstractButton] = [*self.all(QCheckBox), *self.all(QRadioButton)]
        found = [each for each in boxes if _plain(each.text()).startswith(name)]
        self.click(_one(found, name, None))
        self.settle()

    def has_button(self, name: str) -> bool:
        """Whether a button with these words is on screen in front."""
        return any(_plain(each.text()) == name for each in self.all(QAbstractButton))

    def number(self) -> str:
        """The number that two people compare, as it is on screen."""
        grids = self.all(NumberGrid)
        return _one(grids, "number", None).numbers()

    def open_row(self, title: str) -> None:
        """Open the line with this title, in whatever kind of list it stands."""
        views = [each for each in self.all(QAbstractItemView) if each.model() is not None]
        for view in views:
            model = view.model()
            for row in range(model.rowCount()):
                if str(model.index(row, 0).data()).startswith(title):
                    index = model.index(row, 0)
                    view.scrollTo(index)
                    self.click(view.viewport(), view.visualRect(index).center())
                    QTest.keyClick(view, Qt.Key.Key_Return)
                    self.settle()
                    return
        self.press(title)

    def tab(self, name: str) -> None:
        """Go to a tab."""
        for bar in self.all(QTabBar):
            for number in range(bar.count()):
                if _plain(bar.tabText(number)).split(" (")[0] == name:
                    self.click(bar, bar.tabRect(number).center())
                    self.settle()
                    return
        raise Lost(f"there is no tab {name}")

    def item(self, text: str) -> None:
        """Choose a line of a list that begins with these words."""
        for each in self.all(QListWidget):
            for number in range(each.count()):
                line = each.item(number)
                if line.text().startswith(text):
                    each.scrollToItem(line)
                    self.reveal(each)
                    QTest.mouseClick(
                        each.viewport(),
                        LEFT,
                        Qt.KeyboardModifier.NoModifier,
                        each.visualItemRect(line).center(),
                    )
                    self.settle()
                    return
        raise Lost(f"no list has a line {text}")

    def pick(self, button: str, entry: str) -> None:
        """Open a button's menu and choose an entry with the keys."""
        trouble: list[Lost] = []
        QTimer.singleShot(0, self.window, lambda: self._in_menu(entry, trouble, _MENU_TRIES))
        self.click(self.button(button))
        for _ in range(_MENU_TRIES):
            if QApplication.activePopupWidget() is None or trouble:
                break
            QTest.qWait(5)
        if trouble:
            raise trouble[0]
        self.settle()

    def _in_menu(self, entry: str, trouble: list[Lost], tries: int) -> None:
        menu = QApplication.activePopupWidget()
        if not isinstance(menu, QMenu):
            if tries > 0:
                QTimer.singleShot(5, self.window, lambda: self._in_menu(entry, trouble, tries - 1))
            else:
                trouble.append(Lost(f"no menu came for {entry}"))
            return
        for _ in menu.actions():
            QTest.keyClick(menu, Qt.Key.Key_Down)
            now = menu.activeAction()
            if now is not None and _plain(now.text()).startswith(entry):
                QTest.keyClick(menu, Qt.Key.Key_Return)
                return
        menu.close()
        trouble.append(Lost(f"the menu has no {entry}"))

    # ------------------------------------------------------------ writing

    def type(self, name: str, text: str, nth: int | None = None, *, public: bool = False) -> None:
        """Write in a field, in place of what stood there. public: it is no secret of the case."""
        field = self.field(name, nth)
        edit = field.lineEdit() if isinstance(field, QComboBox) else field
        if edit is None:
            raise Lost(f"one cannot write in {name}")
        self.click(edit)
        QTest.keyClick(edit, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
        QTest.keyClick(edit, Qt.Key.Key_Delete)
        QTest.keyClicks(edit, text)
        self._close_offers()
        self.settle()
        shown = edit.toPlainText() if isinstance(edit, QPlainTextEdit) else _text(edit)
        if shown != text:
            raise Lost(f"{name} shows something else than was typed")
        if not public:
            self.typed.append(text)

    def date(self, name: str, day: str, nth: int | None = None) -> None:
        """Write a date, as day.month.year."""
        self.type(name, day, nth, public=True)

    def choose(self, name: str, option: str, nth: int | None = None) -> None:
        """Go through a list of choices with the arrow keys until it stands on one."""
        box = self.field(name, nth)
        if not isinstance(box, QComboBox):
            raise Lost(f"{name} is no list of choices")
        self._bring_forward()
        self.reveal(box)
        box.setFocus(Qt.FocusReason.TabFocusReason)
        wanted = next((n for n in range(box.count()) if box.itemText(n).startswith(option)), -1)
        if wanted < 0:
            raise Lost(f"{name} does not offer {option}")
        for _ in range(2 * box.count()):
            if box.currentIndex() == wanted:
                self.settle()
                return
            down = box.currentIndex() < wanted
            QTest.keyClick(box, Qt.Key.Key_Down if down else Qt.Key.Key_Up)
        raise Lost(f"{name} does not come to stand on {option}")

    def keys(self, key: Qt.Key, widget: QWidget | None = None) -> None:
        """Press a key."""
        QTest.keyClick(widget or QApplication.focusWidget() or self.top, key)
        self.settle()

    # ------------------------------------------------------------ the map

    def map_page(self) -> MapPage:
        """The map on screen."""
        return _one(self.all(MapPage), "map", None)

    def node(self, name: str) -> str:
        """The id of an actor on the map, by the name on the card."""
        actors = self.map_page().network().actors
        return next(each.id for each in actors if each.name.startswith(name))

    def click_node(self, name: str) -> None:
        """Choose an actor on the map with the mouse."""
        page = self.map_page()
        at = page.canvas.mapFromScene(page.scene.nodes[self.node(name)].pos() + QPointF(20, 10))
        self.click(page.canvas.viewport(), at)
        page.canvas.setFocus()
        self.settle()

    def drag(self, start: QPointF, end: QPointF) -> None:
        """Press at one place of the map, move, and let go at another."""
        page = self.map_page()
        self._bring_forward()
        port, canvas = page.canvas.viewport(), page.canvas
        none = Qt.KeyboardModifier.NoModifier
        QTest.mousePress(port, LEFT, none, canvas.mapFromScene(start))
        for share in (0.3, 0.7, 1.0):
            QTest.mouseMove(port, canvas.mapFromScene(start + (end - start) * share))
        QTest.mouseRelease(port, LEFT, none, canvas.mapFromScene(end))
        self.settle()

    def draw_tie(self, first: str, second: str) -> None:
        """Draw a line from one actor's handle to another actor, with the mouse."""
        self.click_node(first)
        scene = self.map_page().scene
        self.drag(scene.nodes[self.node(first)].handle(), scene.nodes[self.node(second)].pos())

    # ------------------------------------------------------------ inside

    def _bring_forward(self) -> None:
        if not self.top.isActiveWindow():
            self.top.raise_()
            self.top.activateWindow()
            QApplication.processEvents()

    def _uncover(self, widget: QWidget, point: QPoint) -> None:
        """Nothing may lie over what is pressed; a passing message is put away first."""
        for _ in range(3):
            window = widget.window()
            hit = window.childAt(widget.mapTo(window, point))
            if hit is None or hit is widget or widget.isAncestorOf(hit) or hit.isAncestorOf(widget):
                break
            if _toast_of(hit) is None:
                raise Lost(f"{_called(hit)} lies over {_called(widget)}")
            QTest.keyClick(window, Qt.Key.Key_Escape)
            QApplication.processEvents()
        else:
            raise Lost("a message stays in the way")
        window = widget.window()
        if not QRect(QPoint(0, 0), window.size()).contains(widget.mapTo(window, point)):
            raise Lost(f"it lies outside the window: {_called(widget)}")

    def _close_offers(self) -> None:
        """Put away the names that a field proposes while one types."""
        popup = QApplication.activePopupWidget()
        if isinstance(popup, QAbstractItemView):
            QTest.keyClick(popup, Qt.Key.Key_Escape)
            QApplication.processEvents()


def _one(found: list[W], name: str, nth: int | None) -> W:
    if not found:
        raise Lost(f"not on screen: {name}")
    if nth is not None:
        return found[nth]
    if len(found) > 1:
        raise Lost(f"{len(found)} are called {name}")
    return found[0]


def _in(widget: QWidget, top: QWidget) -> bool:
    """Whether a widget belongs to this window and not to one in front of it."""
    return widget.window() is top.window()


def _plain(text: str) -> str:
    return text.replace("&&", "\0").replace("&", "").replace("\0", "&")


def _text(widget: QWidget) -> str:
    if isinstance(widget, DateField):
        return widget.input.text()
    return str(widget.property("text") or "")


def _called(widget: QWidget) -> str:
    """What a widget is called, for the person who repairs the tour."""
    return f"{type(widget).__name__} {widget.accessibleName() or _text(widget)}".strip()


def _middle(widget: QWidget) -> QPoint:
    """Where a person aims: at the mark of a box, else at the middle."""
    centre = widget.rect().center()
    if isinstance(widget, QCheckBox | QRadioButton):
        return QPoint(min(12, centre.x()), centre.y())
    return centre


def _toast_of(widget: QWidget) -> Toast | None:
    each: QWidget | None = widget
    while each is not None and not isinstance(each, Toast):
        each = each.parentWidget()
    return each
