"""Must show 6: through AT-SPI every actor and tie has a name, a role, a state and a place.

The map is shown by one process and read by another, as a screen reader does, on a desktop bus made
for the test. `test_tables_and_page` reads the same through Qt's own interface.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from itertools import combinations
from pathlib import Path
from typing import Any

import pytest

from app.language import install
from app.reference import tie_levels
from models.network_map import Tie
from tests.repository.source import ROOT
from tests.views.map.saad import saad_map
from tests.views.map.shown_aloud import CHOICES
from views.map.described import describe_node, describe_pair
from views.map.look import LIGHT_LOOK
from views.map.scene import MapScene

HERE = Path(__file__).parent
NETWORK = saad_map()
USUAL = {"enabled", "sensitive", "showing", "visible", "focusable", "selectable"}
CHOSEN = {"selected", "focused"}
Told = dict[str, Any]


def everything(told: Told) -> Iterator[Told]:
    """A node of the tree, and all under it."""
    yield told
    for child in told["children"]:
        yield from everything(child)


@pytest.fixture(scope="module")
def read() -> list[Told]:
    """What was read: with an actor chosen, and with a tie chosen."""
    program = [sys.executable, HERE / "shown_aloud.py", HERE / "atspi_reader.py"]
    done = subprocess.run(
        ["dbus-run-session", "--", *program],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT), "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    # The bus says a line of its own when it starts.
    found = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    assert len(found) == len(CHOICES)
    return found


@pytest.fixture
def scene(qapp) -> MapScene:
    """The same map here, in the language of the window that is read."""
    install(qapp)
    shown = MapScene(LIGHT_LOOK)
    shown.show_map(NETWORK)
    return shown


def canvas_of(told: Told) -> Told:
    (canvas,) = [each for each in everything(told) if each["name"] == "Netværkskort, tegneflade"]
    return canvas


def test_every_actor_and_tie_is_read_with_its_name_role_and_state(
    read: list[Told], scene: MapScene
) -> None:
    for told, choice in zip(read, CHOICES, strict=True):
        canvas = canvas_of(told)
        assert canvas["role"] == "list"
        assert "focused" in canvas["states"]
        parts = canvas["children"]
        whats = [*scene.nodes, *scene.ties]
        names = [
            describe_node(scene, what) if isinstance(what, str) else describe_pair(scene, what)
            for what in whats
        ]
        assert [part["name"] for part in parts] == names
        assert len(set(names)) == len(names) == 1 + len(NETWORK.actors) + len(NETWORK.ties)
        for what, part in zip(whats, parts, strict=True):
            assert part["role"] == "list item"
            assert set(part["states"]) >= USUAL, part
            assert what == (choice.pair or choice.node) or not CHOSEN & set(part["states"])
        (chosen,) = [part for part in parts if set(part["states"]) >= CHOSEN]
        assert whats[parts.index(chosen)] == (choice.pair or choice.node)


def test_what_is_read_says_who_and_how_strong(read: list[Told], scene: MapScene) -> None:
    """Worked out from the data, not from the words the canvas has."""
    names = [part["name"] for part in canvas_of(read[0])["children"]]
    for actor in NETWORK.actors:
        (said,) = [name for name in names if name.startswith(f"{actor.name}, ")]
        assert actor.workplace in said
        ties = sum(tie.level > 0 for tie in NETWORK.ties if actor.id in (tie.a, tie.b))
        assert said.endswith(f", {ties} forbindelser")
    for one, other in combinations(NETWORK.actors, 2):
        tie = NETWORK.tie(one.id, other.id)
        assert isinstance(tie, Tie)
        level = tie_levels().text(int(tie.level)).label
        assert f"{one.name} – {other.name}: {level}" in names


def test_every_part_is_where_it_is_drawn(read: list[Told], scene: MapScene) -> None:
    """A reader that follows the finger, or lights up what it reads, finds it inside the canvas."""
    canvas = canvas_of(read[0])
    x, y, width, height = canvas["place"]
    for part in canvas["children"]:
        left, top, wide, high = part["place"]
        assert wide > 0 and high > 0
        assert x <= left and left + wide <= x + width
        assert y <= top and top + high <= y + height
    cards = [part["place"] for part in canvas["children"][1 : 1 + len(NETWORK.actors)]]
    for one, other in combinations(cards, 2):
        apart = abs(one[0] - other[0]) >= one[2] - 1 or abs(one[1] - other[1]) >= one[3] - 1
        assert apart, (one, other)


def test_buttons_fields_and_tables_beside_the_map_have_names(read: list[Told]) -> None:
    roles = {"push button", "check box", "combo box", "text", "table", "tree", "page tab"}
    parts = [each for each in everything(read[0]) if each["role"] in roles]
    assert len(parts) > 30
    assert [each["role"] for each in parts if not each["name"].strip()] == []
