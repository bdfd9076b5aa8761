"""A crash in the middle of drawing keeps the draft: five seconds of the map are lost at most.

A real window in a process of its own is drawn in with keys and mouse, and killed without warning.
"""

from __future__ import annotations

import signal
import time
from pathlib import Path

import pytest

from app import doctor, maps
from app.session import open_session, profiles
from tests.journeys.drawer import PEOPLE, digest
from tests.journeys.test_kill_while_typing import MOST_LOST_S, PASSPHRASE, begin

UNTIL_S = 7.5
Drawn = list[tuple[float, str]]


@pytest.fixture(scope="module")
def killed(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str, float, Drawn]:
    """A folder, its log, when the window was killed, and every map it had shown, with its time."""
    life = begin(tmp_path_factory.mktemp("drawing") / "one", UNTIL_S, "drawer.py")
    assert life.process.stdout is not None
    drawn: Drawn = []
    for line in life.process.stdout:
        _, _, moment, state = line.split()
        drawn.append((float(moment), state))
        if time.monotonic() - drawn[0][0] >= UNTIL_S:
            break
    life.process.send_signal(signal.SIGKILL)
    moment = time.monotonic()
    for line in life.process.stdout.read().splitlines():
        if len(parts := line.split()) == 4:
            drawn.append((float(parts[2]), parts[3]))
    life.process.stdout.close()
    life.process.wait()
    assert life.process.returncode == -signal.SIGKILL
    return life.folder, life.log, moment, drawn


def test_a_crash_in_the_middle_keeps_the_draft(
    killed: tuple[Path, str, float, Drawn],
) -> None:
    folder, log, moment, drawn = killed
    old = [number for number, (when, _) in enumerate(drawn) if when < moment - MOST_LOST_S]
    assert len(old) > 10
    session = open_session(profiles(folder)[0], PASSPHRASE)
    try:
        kept = maps.current(session, log)
        case = session.case(log)
        report = doctor.examine(session)
    finally:
        session.close()
    shown = [number for number, (_, state) in enumerate(drawn) if state == digest(kept)]
    assert shown, "the draft is no map that was on screen"
    assert max(shown) >= max(old)
    assert {actor.name for actor in kept.actors} == set(PEOPLE)
    assert case.maps == ()
    assert report.well, report.findings
