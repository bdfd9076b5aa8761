"""The page at both ends while the relay passes from one to the other (R-01, R-02, R-20)."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app.session import Session
from tests.app import people
from tests.app.people import Clock, Two
from views.children.child_page import ChildPage
from views.context import Context
from views.worker import StoreWorker

Show = Callable[[Session, str], ChildPage]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    clock = Clock()
    giver = people.mette(tmp_path / "giver", clock)
    taker = people.jonas(tmp_path / "taker", clock)
    stick = tmp_path / "stick"
    stick.mkdir()
    people.introduce(giver, taker, stick)
    yield Two(giver, taker, stick, clock)
    giver.close()
    taker.close()


@pytest.fixture
def show(qtbot: QtBot, worker: StoreWorker) -> Show:
    def page(session: Session, log: str) -> ChildPage:
        shown = ChildPage(Context(session, worker))
        qtbot.addWidget(shown)
        shown.show()
        shown.show_case(log)
        assert worker.wait_idle()
        return shown

    return page


def test_R_02_after_the_offer_the_giver_still_writes_and_the_page_says_so(
    two: Two, show: Show
) -> None:
    two.offered()
    page = show(two.giver, two.log)
    assert page.head.holder.value == "Dig, tilbudt til Jonas Bech"
    assert "Du holder stadig stafetten" in page.banner.accessibleName()
    assert not page.log_tab.compose_area.isHidden()


def test_R_02_after_the_acceptance_both_hold_on_and_notes_wait_for_the_release(
    two: Two, show: Show, worker: StoreWorker
) -> None:
    two.accepted()
    page = show(two.taker, two.log)
    assert page.head.holder.value == "Mette Holm og dig"
    assert "I har begge fat i stafetten" in page.banner.accessibleName()
    page.log_tab.compose.text.setPlainText("Første møde med familien.")
    page.log_tab.compose.submit.click()
    assert worker.wait_idle()
    entries = page.log_tab.timeline.entries
    newest = two.taker.case(two.log).entries[-1]
    assert newest.provisional
    assert entries.said(newest).marks == ("venter på frigivelsen",)


def test_R_20_after_the_release_the_givers_copy_is_sealed_and_names_the_holder(
    two: Two, show: Show
) -> None:
    two.released()
    page = show(two.giver, two.log)
    assert page.head.holder.value.startswith("Jonas Bech, PPR")
    assert "Jonas Bech" in page.banner.accessibleName()
    assert page.log_tab.compose_area.isHidden()
    assert page.head.handover.isHidden()


def test_R_01_in_the_end_the_receiver_alone_holds_and_the_history_shows_the_chain(
    two: Two, show: Show
) -> None:
    handed = two.handed_over()
    assert handed.log == two.log
    page = show(two.taker, two.log)
    assert page.head.holder.value.startswith("Dig, siden")
    assert page.banner.isHidden()
    steps = page.history_tab._relay(page.view)
    assert [step.title.partition(",")[0] for step in steps] == ["Jonas Bech", "Mette Holm"]
    assert [bool(step.chip) for step in steps] == [True, False]
    titles = [
        page.log_tab.timeline.entries.said(entry).title for entry in two.taker.case(two.log).entries
    ]
    assert "Stafetten er tilbudt til Jonas Bech" in titles
    assert "Stafetten er overdraget til Jonas Bech" in titles
