"""The room inside a widget that has a layout of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget


def set_margins(
    widget: QWidget, left: int, top: int, right: int, bottom: int, spacing: int | None = None
) -> None:
    """Give a card or other container another margin, and another distance between its parts."""
    layout = widget.layout()
    if layout is None:
        raise ValueError("a widget without a layout has no margins")
    layout.setContentsMargins(left, top, right, bottom)
    if spacing is not None:
        layout.setSpacing(spacing)
