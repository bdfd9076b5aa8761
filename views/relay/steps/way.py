"""The way of a relay from one holder to the next, as the last two steps show it."""

from __future__ import annotations

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.language import translate
from views.kit import TimelineRow, clear_layout


def show_way(timeline: QVBoxLayout, name: str, *, done: int, parent: QWidget) -> None:
    """The four steps of a handover, those done marked."""
    clear_layout(timeline)
    steps = (
        (
            "baton",
            translate("Handover", "You make the offer"),
            translate(
                "Handover",
                "The file is locked so that only {name} can open it. You still hold the relay.",
            ),
        ),
        (
            "mail",
            translate("Handover", "{name} opens it and says yes"),
            translate("Handover", "You get a receipt as a file. You still hold the relay."),
        ),
        (
            "inbox",
            translate("Handover", "You open the receipt here"),
            translate("Handover", "Now you let go, and a release is made for {name}."),
        ),
        (
            "handshake",
            translate("Handover", "{name} opens the release"),
            translate("Handover", "{name} holds the relay alone. Your copy is sealed."),
        ),
    )
    for number, (mark, title, text) in enumerate(steps):
        finished = number < done
        when = translate("Handover", "Done") if finished else ""
        row = TimelineRow(
            when,
            title.format(name=name),
            text.format(name=name),
            icon="check" if finished else mark,
            role="success" if finished else "accent",
            last=number == len(steps) - 1,
            parent=parent,
        )
        row.when.setVisible(finished)
        timeline.addWidget(row)
