"""What somebody else signed stands in the log for ever; however odd, no part of the page may stop.

Every kind of entry that can come with a relay, with each of its texts exchanged for a strange one.
"""

from __future__ import annotations

from collections.abc import Callable

import msgspec
import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from models.bodies import BODY_TYPES, Body, MapVersion
from models.entry import BESIDE_KINDS, CUSTODY_KINDS
from models.network_map import CENTRE, Centre, MapActor, NetworkMap
from tests.hostile.fuzz.bodies import examples
from tests.views.front import to_front
from views.children.child_page import ChildPage
from views.context import TABS, Context
from views.today.page import TodayPage

_OWN_RULES = {"admitted", "redact", "attachment", "copy_given", "copy_recalled", "orphan_request"}


@pytest.mark.parametrize("text", ["", "i sommer", "2026-02-30", "9999-12-31", "centre"])
def test_every_part_of_the_page_shows_strange_entries(
    qtbot: QtBot,
    session: Session,
    context: Context,
    log: str,
    settle: Callable[[], None],
    text: str,
) -> None:
    with session.change(log) as change:
        for kind, body in strange(text):
            change.add(kind, body, [change.reread().head.hash])
    page = ChildPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 800)
    to_front(page)
    page.show_case(log)
    settle()
    for name in TABS:
        page.show_tab(name)
        settle()
    today = TodayPage(context)
    qtbot.addWidget(today)
    today.refresh()
    settle()
    assert [words for kind, words in context.heard if kind == "error"] == []


def strange(text: str) -> list[tuple[str, Body]]:
    """A body of each kind that a holder writes, with this text in it wherever there was one."""
    quoted = msgspec.json.encode(text)
    found: list[tuple[str, Body]] = []
    for kind, body in examples():
        if kind in CUSTODY_KINDS | BESIDE_KINDS | _OWN_RULES:
            continue
        data = body.replace(b'"2026-03-12"', quoted)
        if kind == "actor" and text == CENTRE:
            continue  # a reader refuses it: tests/hostile/test_found_by_fuzzing.py
        said: Body = msgspec.json.decode(data, type=BODY_TYPES[kind])
        if isinstance(said, MapVersion):
            actor = MapActor(id="a1", name=text, left=text, issues=(text,))
            said = MapVersion(map=text, title=text, network=NetworkMap(Centre(), (actor,)))
        found.append((kind, said))
    return found
