"""The receipt of a yes as a code on the screen: read beside, and noted only when it was read."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path

import pytest

from app import answering, exchange, handover, undo
from models.custody import State
from models.errors import Refused
from tests.views.accessibility import accessible_walk
from tests.views.relay.desks import Desk, texts
from views.relay import code_dialog
from views.relay.code_dialog import ReceiptCodeDialog


@pytest.fixture
def log(mette: Desk, karen: Desk) -> str:
    """Karen has just said yes, and the answer stands on her screen."""
    made = mette.start()
    mette.consent(made, karen)
    karen.open(mette.quick_offer(made, karen))
    karen.press(karen.preview.answers["accept"].button)
    return made


def on_screen(karen: Desk) -> ReceiptCodeDialog:
    """Press the button; the dialog with the code."""
    assert karen.preview.panel is not None
    assert karen.preview.panel.code_button.text() == "Vis som kode på skærmen…"
    karen.press(karen.preview.panel.code_button)
    return karen.preview.panel.findChildren(ReceiptCodeDialog)[-1]


def sent(karen: Desk) -> str:
    return handover.outbox(karen.session)[0].sent_at


@pytest.mark.parametrize("side", [560, 384], ids=["usual", "low screen"])
def test_the_giver_reads_the_code_off_the_receivers_screen(
    mette: Desk,
    karen: Desk,
    log: str,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    side: int,
) -> None:
    monkeypatch.setattr(code_dialog, "_MOST_CODE", side)
    dialog = on_screen(karen)
    assert accessible_walk(dialog) == []
    assert "Mette Holm går til Stafetten" in texts(dialog)
    picture = tmp_path / "skærm.png"
    assert dialog.grab().save(str(picture))
    mette.page.show_overview()
    mette.settle()
    reading = mette.page.read_text()
    mette.next_file = picture
    mette.press(reading.code.file)
    mette.press(reading.yes)
    assert mette.session.custody(log).state is State.RELEASED
    assert sent(karen) == "", "not before it is said"
    karen.press(dialog.yes)
    assert sent(karen)
    assert "Mette Holm har læst kvitteringen" in texts(karen.preview)
    assert karen.preview.undo_button is not None and not karen.preview.undo_button.isVisible()


def test_a_code_that_was_shown_and_not_read_is_not_on_its_way(karen: Desk, log: str) -> None:
    dialog = on_screen(karen)
    assert dialog.yes.text() == "Den er læst" and dialog.yes.isEnabled()
    karen.press(dialog.close_button)
    assert sent(karen) == ""
    assert karen.preview.undo_button is not None and karen.preview.undo_button.isVisible()
    undo.undo(karen.session, log)
    with pytest.raises(Refused, match=r"custody\.nothing_accepted"):
        answering.acceptance_handed_on(karen.session, log)
    with pytest.raises(Refused, match=r"custody\.nothing_accepted"):
        answering.acceptance_code(karen.session, log)


def test_a_receipt_that_was_read_is_not_put_in_the_folder_too(
    karen: Desk, log: str, tmp_path: Path, clock
) -> None:
    """As with paper: it is on its way, and cannot be taken back."""
    place = tmp_path / "postmappe"
    place.mkdir()
    exchange.choose(karen.session, place)
    karen.press(on_screen(karen).yes)
    clock.at += timedelta(minutes=exchange.WAIT_MINUTES)
    assert exchange.look(karen.session).put == ()
    with pytest.raises(Refused, match=r"undo\."):
        undo.undo(karen.session, log)
