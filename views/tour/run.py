"""Plays the stories one after another, then looks at everything they left on the disk."""

from __future__ import annotations

import sys
import time
import traceback
from pathlib import Path
from types import TracebackType

from app.language import translate
from app.tour import readable
from views.application import make_application
from views.main_window import MainWindow
from views.theme import Mode, theme
from views.tour.desk import Desk
from views.tour.hands import Lost
from views.tour.report import Report
from views.tour.saad import saad
from views.tour.school import school


def run(out: Path) -> int:
    """Play both stories into a folder that is ready; 0 when every check is as expected."""
    begun = time.monotonic()
    app = make_application()
    app.setQuitOnLastWindowClosed(False)
    theme().apply(app, Mode.LIGHT, 1.0)
    report = Report(out, _say)
    _listen(report)
    typed: list[str] = []
    users: list[str] = []
    children: list[str] = []
    for name, play in (("h1", saad), ("h9", school)):
        (out / "files" / name).mkdir()
        desks: tuple[Desk, ...] = ()
        try:
            desks = play(report, out)
        except (Lost, RuntimeError) as trouble:
            traceback.print_exc()
            for window in app.topLevelWidgets():
                if isinstance(window, MainWindow) and window.isVisible():
                    report.picture(window, "stopped-here")
            report.check(translate("Tour", "The story goes on"), "", str(trouble))
            return report.finish()
        children.append(desks[0].case().child.name)
        for desk in desks:
            desk.close()
            typed += desk.typed
            users.append(desk.someone.name)
    _look_at_the_disk(report, out, typed, users, children)
    status = report.finish()
    text = translate("Tour", "It took {seconds} seconds. Everything lies in {folder}")
    _say(text.format(seconds=round(time.monotonic() - begun), folder=out))
    return status


def _say(line: str) -> None:
    sys.stdout.write(f"{line}\n")
    sys.stdout.flush()


def _listen(report: Report) -> None:
    """From now on, faults in the window's own code are noted instead of being lost."""

    def hook(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        traceback.print_exception(kind, error, trace)
        report.fault(repr(error))

    sys.excepthook = hook


def _look_at_the_disk(
    report: Report,
    out: Path,
    typed: list[str],
    users: list[str],
    children: list[str],
) -> None:
    report.story("end", translate("Tour", "After both stories"))
    report.step(translate("Tour", "What lies on the disk, and what the windows were called"))
    for name in ("data", "files"):
        report.check(
            translate("Tour", "Files in “{folder}” in which something typed can be read").format(
                folder=name
            ),
            [],
            readable(out / name, typed, users),
        )
    parts = {part for child in children for part in child.split()}
    names = [path.relative_to(out).as_posix() for path in out.rglob("*")]
    report.check(
        translate("Tour", "File names with a child's name"),
        [],
        [name for name in names if any(part.casefold() in name.casefold() for part in parts)],
    )
    report.check(
        translate("Tour", "Window titles with a child's name"),
        [],
        [title for title in sorted(report.titles) if any(part in title for part in parts)],
    )
    report.check(translate("Tour", "Faults of the program"), [], report.faults)
