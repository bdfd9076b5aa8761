"""What is not sent yet is said on *I dag*, and what came is named there: nobody waits in vain."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app import answering, contributions, copies, handover, offering
from app.today import today
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import Desk, texts
from views.theme import theme
from views.today.page import TodayPage


def start_page(desk: Desk, qtbot) -> TodayPage:
    """*I dag* at a desk."""
    page = TodayPage(desk.context)
    qtbot.addWidget(page)
    page.resize(1100, 800)
    page.show()
    page.refresh()
    desk.settle()
    return page


def test_a_no_that_is_not_sent_is_named_though_nothing_of_the_log_is_here(
    mette: Desk, karen: Desk, qtbot
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    seen = handover.preview(karen.session, mette.quick_offer(log, karen))
    no = answering.decline(karen.session, seen.sha, "Jeg går på barsel.").out
    assert no is not None
    page = start_page(karen, qtbot)
    assert not page.start.isVisible()
    assert "Kvittering: nej til stafetten · til Mette Holm" in texts(page.to_send)
    assert not page.calm.isVisible()
    assert accessible_walk(page) == []
    handover.export(karen.session, no.id, karen.stick)
    page.refresh()
    karen.settle()
    assert not page.to_send.isVisible()


def test_what_a_relay_under_way_says_is_not_said_twice(mette: Desk, karen: Desk, qtbot) -> None:
    log = mette.start()
    mette.consent(log, karen)
    request = offering.OfferRequest(karen.key, "school_start", "Kort status.")
    offer = offering.offer(mette.session, log, request)
    assert today(mette.session).to_send == ()
    seen = handover.preview(karen.session, handover.export(mette.session, offer.id, mette.stick))
    page = start_page(karen, qtbot)
    said = texts(page.inbox)
    assert "Tilbud om stafetten" in said and "Saad · fra Mette Holm" in said
    answering.accept(karen.session, seen.sha)
    assert today(karen.session).to_send == ()


def test_K12_K20_a_copy_and_a_note_that_lie_unsent_are_named(mette: Desk, karen: Desk) -> None:
    log = mette.start()
    mette.consent(log, karen)
    copy = copies.make(mette.session, log, copies.CopyRequest(karen.key))
    assert [each.type for each in today(mette.session).to_send] == ["copy"]
    path = handover.export(mette.session, copy.id, mette.stick)
    assert today(mette.session).to_send == ()
    copies.keep(karen.session, handover.preview(karen.session, path).sha)
    contributions.write(karen.session, log, "proposal", "Prøv billedkort.", "2026-03-12")
    assert [each.type for each in today(karen.session).to_send] == ["contribution"]


def test_with_nothing_at_the_left_the_rest_stands_there(mette: Desk, karen: Desk, qtbot) -> None:
    log = mette.start()
    mette.consent(log, karen)
    item = copies.make(mette.session, log, copies.CopyRequest(karen.key))
    seen = handover.preview(karen.session, handover.export(mette.session, item.id, mette.stick))
    copies.keep(karen.session, seen.sha)
    page = start_page(karen, qtbot)
    assert page.calm.isVisible()
    assert page.calm.mapTo(page, page.calm.rect().topLeft()).x() < page.width() // 3


def test_with_large_text_the_lists_do_not_run_out_of_the_window(
    mette: Desk, karen: Desk, qtbot
) -> None:
    log = mette.start()
    mette.consent(log, karen)
    request = offering.OfferRequest(karen.key, "school_start", "Kort status.")
    offering.offer(mette.session, log, request)
    theme().set_text_scale(2.0)
    mette.page.resize(1013, 800)
    mette.page.show_overview()
    mette.settle()
    # The rows find their new height a moment after the text has grown.
    sideways = mette.page.overview.scroll_area.horizontalScrollBar()
    qtbot.waitUntil(lambda: sideways.maximum() == 0)


def test_what_came_is_opened_from_i_dag_at_once(mette: Desk, karen: Desk, qtbot) -> None:
    """An offer in the list of files, and the receipt in the row of its relay."""
    log = mette.start()
    mette.consent(log, karen)
    offered = handover.preview(karen.session, mette.quick_offer(log, karen))
    karen.context.waiting_wanted.connect(karen.page.look)
    page = start_page(karen, qtbot)
    (row,) = page.inbox.rows
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    karen.settle()
    assert karen.page.stack.currentWidget() is karen.preview
    assert karen.preview.preview is not None and karen.preview.preview.sha == offered.sha

    no = karen.preview.answers["decline"]
    no.reason.setPlainText("Jeg skal på bar")
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    karen.settle()
    assert no.reason.text() == "Jeg skal på bar", "a reason half written is not lost"

    yes = answering.accept(karen.session, offered.sha).out
    assert yes is not None
    path = handover.export(karen.session, yes.id, karen.stick)
    came = handover.preview(mette.session, path)
    asked: list[str] = []
    mette.context.waiting_wanted.connect(asked.append)
    page = start_page(mette, qtbot)
    (row,) = page.relays.rows
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert asked == [came.sha]


def test_a_relay_that_only_waits_leads_to_the_lists(mette: Desk, karen: Desk, qtbot) -> None:
    log = mette.start()
    mette.consent(log, karen)
    mette.quick_offer(log, karen)
    places: list[str] = []
    mette.context.place_wanted.connect(places.append)
    page = start_page(mette, qtbot)
    (row,) = page.relays.rows
    QTest.mouseClick(row, Qt.MouseButton.LeftButton)
    assert places == ["relay"]
