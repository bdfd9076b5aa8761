"""What *I dag* says about the store itself, through the real window."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from app import placement as app_placement
from app.boxes import OutItem, Result
from app.session import create_session
from app.upkeep import Upkeep
from storage import backup as ring
from storage import placement
from tests.views.accessibility import accessible_walk
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON
from tests.views.trust.conftest import Open
from views.context import Context
from views.kit import Banner
from views.main_window import MainWindow
from views.relay.preview import PreviewPage
from views.relay.send import SendPanel
from views.settings.page import SettingsPage
from views.today.page import TodayPage
from views.trust.copy_dialogs import MoveDialog
from views.trust.notices import UrgentNotices


def unlocked(open_window: Open, folder: Path) -> MainWindow:
    create_session(folder, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP).close()
    return unlocked_again(open_window, folder)


def unlocked_again(open_window: Open, folder: Path) -> MainWindow:
    window = open_window(folder)
    window.door.unlock.passphrase.input.setText(PASSPHRASE)
    window.door.unlock.button.click()
    assert window.worker.wait_idle()
    return window


def test_every_unlock_makes_the_copy_of_the_day_and_reminds_quietly(
    open_window: Open, data_dir: Path
) -> None:
    window = unlocked(open_window, data_dir)
    assert window.context is not None and window.frame is not None
    assert [copy.reason for copy in ring.copies(window.context.session.profile)] == ["daily"]
    page = window.frame.page("today")
    assert isinstance(page, TodayPage)
    assert len(page.reminders.rows) == 2 and page.urgent.isHidden()
    page.reminders.rows[1].click()
    assert isinstance(window.frame.pages.currentWidget(), SettingsPage)


@pytest.mark.usefixtures("danish")
def test_without_room_for_a_copy_today_says_so(
    open_window: Open, data_dir: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    full = shutil.disk_usage("/")._replace(free=0)
    monkeypatch.setattr(shutil, "disk_usage", lambda path: full)
    window = unlocked(open_window, data_dir)
    assert window.frame is not None
    page = window.frame.page("today")
    assert isinstance(page, TodayPage)
    (banner,) = page.urgent.banners
    assert "ikke plads" in banner.text() and page.urgent.isVisible()


def test_a_destruction_that_was_finished_later_is_told(context: Context, qtbot: QtBot) -> None:
    notices = UrgentNotices(context)
    qtbot.addWidget(notices)
    assert notices.isHidden()
    context.take_upkeep(Upkeep((), (), (), False, False, cleaned=2))
    (banner,) = notices.banners
    assert banner.kind == "success" and "2" in banner.text()


def test_a_step_without_a_safety_copy_says_so_where_its_file_and_its_result_are_shown(
    context: Context, qtbot: QtBot
) -> None:
    said = "Der er ikke plads til en sikkerhedskopi."
    item = OutItem(
        id="1",
        log="2",
        type="offer",
        file_name="x.stafet",
        created_at="",
        sent_at="",
        size=9,
        to_name="Jonas Bech",
        warning=said,
    )
    panel = SendPanel(context, item)
    qtbot.addWidget(panel)
    result = PreviewPage(context)
    qtbot.addWidget(result)
    result.show_taken_in(Result("2", None, None, "Stafetten er modtaget.", warning=said))
    for place in (panel, result):
        shown = [each.text() for each in place.findChildren(Banner) if not each.isHidden()]
        assert shown.count(said) == 1


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize(
    ("place", "word"), [("place.synced", "OneDrive"), ("place.network", "netværksdrev")]
)
def test_a_store_in_a_place_that_can_spoil_it_is_moved_out_step_by_step(
    place: str,
    word: str,
    open_window: Open,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """It opens as ever, says where it lies, and one button at a time leads out."""
    synced = place == "place.synced"
    folder = tmp_path / ("OneDrive - Kommunen" if synced else "drev") / "bindeled"
    local, stick, kept = tmp_path / "lokal", tmp_path / "stick", tmp_path / "data-folder.txt"
    stick.mkdir()
    # No store is made there, so it came there later.
    create_session(tmp_path / "before", PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP).close()
    folder.parent.mkdir()
    (tmp_path / "before").rename(folder)
    # What the system says of its mounts: the folder of the store is a share.
    mounts = tmp_path / "mountinfo"
    share = f"36 35 0:1 / {folder.parent} rw - cifs //server/x rw\n"
    mounts.write_text("" if synced else share, "utf-8")
    monkeypatch.setattr(placement, "_MOUNTS", mounts)
    monkeypatch.setattr(app_placement, "_kept", lambda: kept)
    window = unlocked_again(open_window, folder)
    assert window.context is not None and window.frame is not None
    page = window.frame.page("today")
    assert isinstance(page, TodayPage)
    (banner,) = page.urgent.banners
    assert banner.kind == "warning" and word in banner.accessibleName()
    assert accessible_walk(page.urgent) == []

    window.context.choose_folder = lambda *_: stick
    page.urgent.buttons[0].click()
    (dialog,) = page.urgent.findChildren(MoveDialog)
    dialog.yes.click()
    assert window.worker.wait_idle()
    (_,) = stick.glob("bindeled-kopi-*.zip")

    window.context.choose_folder = lambda *_: tmp_path / "Dropbox"
    page.urgent.buttons[0].click()
    assert window.worker.wait_idle()
    assert not kept.exists() and window.troubles.open_dialogs() == ()
    window.context.choose_folder = lambda *_: local
    page.urgent.buttons[0].click()
    assert window.worker.wait_idle()
    assert app_placement.data_folder() == local / "Bindeled"
    (banner,) = page.urgent.banners
    assert "start det igen" in banner.accessibleName() and page.urgent.buttons == []
