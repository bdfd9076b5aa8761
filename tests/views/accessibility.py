"""One walk over a window that finds what a keyboard or a screen reader cannot use."""

from collections.abc import Iterator
from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QAbstractScrollArea,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QGraphicsView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QScrollBar,
    QTabBar,
    QTabWidget,
    QTextEdit,
    QWidget,
)

INTERACTIVE = (
    QAbstractButton,
    QAbstractItemView,
    QAbstractSlider,
    QAbstractSpinBox,
    QCalendarWidget,
    QComboBox,
    QGraphicsView,
    QLineEdit,
    QPlainTextEdit,
    QTabBar,
    QTextEdit,
)


@dataclass(frozen=True)
class Problem:
    """Where it is (classes and object names from the top) and what is wrong there."""

    where: str
    what: str

    def __str__(self) -> str:
        return f"{self.where}: {self.what}"


def accessible_walk(root: QWidget) -> list[Problem]:
    """Every interactive widget without a name, and every focusable one Tab does not reach.

    Looks at all pages and tabs, shown or not; what Qt makes for itself inside its own widgets is
    left out, since it belongs to the widget round it.
    """
    problems: list[Problem] = []
    for widget in _walk(root):
        if isinstance(widget, INTERACTIVE) and not spoken_name(widget):
            problems.append(Problem(_where(widget, root), "has no accessible name"))
        policy = widget.focusPolicy()
        if policy == Qt.FocusPolicy.NoFocus:
            if isinstance(widget, QAbstractButton) and not _in_a_group(widget):
                problems.append(Problem(_where(widget, root), "cannot be reached by keyboard"))
        elif not policy & Qt.FocusPolicy.TabFocus and not (
            # Qt gives radio buttons of one group one common stop; the arrows do the rest.
            isinstance(widget, QAbstractButton) and _in_a_group(widget)
        ):
            problems.append(Problem(_where(widget, root), "takes the focus but not by Tab"))
    return problems + _unreachable_by_tab(root)


def spoken_name(widget: QWidget) -> str:
    """The name a screen reader says: given, or the text on a button, or the buddy label's."""
    if widget.accessibleName().strip():
        return widget.accessibleName().strip()
    if isinstance(widget, QAbstractButton):
        return widget.text().replace("&", "").strip()
    if isinstance(widget, QTabBar):
        named = widget.count() > 0 and all(widget.tabText(n) for n in range(widget.count()))
        return widget.tabText(0) if named else ""
    for label in widget.window().findChildren(QLabel):
        if label.buddy() is widget:
            return label.text().replace("&", "").strip()
    return ""


def _walk(root: QWidget) -> Iterator[QWidget]:
    yield root
    for child in root.findChildren(QWidget, options=Qt.FindChildOption.FindDirectChildrenOnly):
        if not _is_inner_part(child):
            yield from _walk(child)


def _is_inner_part(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    if widget.objectName().startswith("qt_") and not isinstance(parent, QAbstractScrollArea):
        # Tab bars, stacks and the like: ours to name, so they are walked.
        inner = not isinstance(parent, QTabWidget)
        return inner and widget.objectName() != "qt_tabwidget_stackedwidget"
    if isinstance(widget, QScrollBar | QHeaderView):
        return True
    if isinstance(parent, QComboBox | QAbstractSpinBox | QCalendarWidget | QLineEdit | QTabBar):
        return True
    if isinstance(parent, QAbstractItemView):
        # The corner button of a table.
        return isinstance(widget, QAbstractButton)
    return False


def _in_a_group(button: QAbstractButton) -> bool:
    """Buttons of one group may share one stop, if another of the group has it."""
    group = button.group()
    if group is None:
        return False
    return any(b.focusPolicy() & Qt.FocusPolicy.TabFocus for b in group.buttons())


def _unreachable_by_tab(root: QWidget) -> list[Problem]:
    """Follow Qt's own focus chain once round and see who was left out."""
    chain: set[QWidget] = set()
    step: QWidget | None = root
    while step is not None and step not in chain:
        chain.add(step)
        step = step.nextInFocusChain()
    return [
        Problem(_where(widget, root), "is not in the focus chain")
        for widget in _walk(root)
        if widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and widget not in chain
        and widget.window() is root.window()
    ]


def _where(widget: QWidget, root: QWidget) -> str:
    parts: list[str] = []
    step: QWidget | None = widget
    while step is not None:
        name = f"#{step.objectName()}" if step.objectName() else ""
        parts.append(type(step).__name__ + name)
        if step is root:
            break
        step = step.parentWidget()
    return " > ".join(reversed(parts))
