"""No filter in Python hears every event of the application.

PySide hands such a filter each receiver wrapped as a Python object, also those Qt is just making
or taking down; the garbage collector or the next wrapping then crashes the process. Seen as a
segmentation fault in the tour, about every second run. Windows and widgets may have filters.
"""

from __future__ import annotations

import ast
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
APPLICATION = {"app", "qApp", "application", "_app"}


def listens_to_all(call: ast.Call) -> bool:
    """Whether a call is `application.installEventFilter(…)` in one of its spellings."""
    if not (isinstance(call.func, ast.Attribute) and call.func.attr == "installEventFilter"):
        return False
    return any(
        (isinstance(each, ast.Name) and each.id in APPLICATION)
        or (isinstance(each, ast.Attribute) and each.attr in {*APPLICATION, "instance"})
        for each in ast.walk(call.func.value)
    )


def calls(source: str) -> list[ast.Call]:
    return [node for node in ast.walk(ast.parse(source)) if isinstance(node, ast.Call)]


def test_the_check_knows_the_spellings_it_is_for() -> None:
    bad = "app.installEventFilter(x)\nQApplication.instance().installEventFilter(x)"
    assert all(listens_to_all(call) for call in calls(bad) if "Filter" in ast.dump(call.func))
    assert not any(listens_to_all(call) for call in calls("self.window.installEventFilter(self)"))


def test_only_windows_and_widgets_are_listened_to() -> None:
    found = [
        f"{path.relative_to(ROOT)}:{call.lineno}"
        for part in ("app", "views")
        for path in sorted((ROOT / part).rglob("*.py"))
        for call in calls(path.read_text(encoding="utf-8"))
        if listens_to_all(call)
    ]
    assert found == []
