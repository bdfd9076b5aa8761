"""An offer whose every text is odd is shown, accepted and lives on at the receiver's desk."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication

from tests.views.children.test_strange_entries import strange
from tests.views.relay.desks import Desk, texts
from views.children.child_page import ChildPage
from views.context import TABS


@pytest.mark.parametrize("text", ["i sommer", "2026-02-30", "9999-12-31"])
def test_an_odd_offer_goes_the_whole_way(mette: Desk, karen: Desk, text: str) -> None:
    log = mette.start()
    mette.consent(log, karen)
    with mette.session.change(log) as change:
        for kind, body in strange(text):
            if kind not in ("child", "consent", "consent_withdrawn", "other_ground"):
                change.add(kind, body, [change.reread().head.hash])
    fields = ("agreed_by", "agreed_where", "family_view", "told_by", "family_meets", "expires")
    path = mette.quick_offer(log, karen, status=text, **dict.fromkeys(fields, text))

    karen.open(path)
    assert text in texts(karen.preview)
    karen.press(karen.preview.answers["accept"].button)
    receipt = karen.save(karen.preview.panel)
    page = ChildPage(karen.context)
    page.resize(1000, 800)
    page.show()
    page.show_case(log)
    karen.settle()
    for name in TABS:
        page.show_tab(name)
        karen.settle()
    page.deleteLater()
    QApplication.processEvents()

    mette.open(receipt)
    mette.press(mette.preview.answers["take_in"].button)
    assert mette.strays == karen.strays == []
