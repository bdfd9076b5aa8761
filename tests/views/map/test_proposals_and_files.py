"""Automatic places as a proposal, and the map out to a file and back in."""

import threading
import xml.etree.ElementTree as ET
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from models.errors import Untrusted
from models.network_map import CENTRE, NetworkMap, TieLevel
from tests.views.map.saad import saad_map
from views.map.exchange import Export, ExportDialog, ImportDialog, kinds
from views.map.picture import MapPicture, png_bytes


@pytest.fixture
def saad(hands):
    hands.page.load(saad_map(), read_only=False)
    return hands


def propose(hands, qtbot, way: str) -> None:
    hands.page.arrange(way)
    qtbot.waitUntil(hands.page.proposals.bar.isVisible, timeout=10_000)


def places(network: NetworkMap) -> dict[str, tuple[int, int]]:
    return {actor.id: (actor.x, actor.y) for actor in network.actors}


def test_proposed_places_are_only_looked_at_until_kept(saad, qtbot) -> None:
    before = saad.map
    propose(saad, qtbot, "free")
    assert saad.map == before
    assert places(saad.page.editor.network) != places(before)
    shown = places(saad.page.editor.network)
    saad.page.proposals.bar.keep_button.click()
    assert places(saad.map) == shown
    assert saad.map.ties == before.ties
    saad.page.tools.undo_button.click()
    assert saad.map == before


def test_a_proposal_is_put_away_with_esc_and_another_can_be_seen(saad, qtbot) -> None:
    before = saad.map
    propose(saad, qtbot, "free")
    first = places(saad.page.editor.network)
    saad.page.proposals.bar._others[0].click()
    qtbot.waitUntil(lambda: places(saad.page.editor.network) != first, timeout=10_000)
    QTest.keyClick(saad.page.proposals.bar.keep_button, Qt.Key.Key_Escape)
    assert saad.page.editor.network == before
    assert not saad.page.proposals.bar.isVisible()
    assert not saad.page.editor.read_only


def test_pinned_cards_stay_in_every_proposal(saad, qtbot) -> None:
    saad.page.editor.pin("mother")
    before = places(saad.map)["mother"]
    propose(saad, qtbot, "free")
    assert places(saad.page.editor.network)["mother"] == before


def test_another_way_of_working_puts_the_proposal_away(saad, qtbot) -> None:
    before = saad.map
    propose(saad, qtbot, "free")
    saad.page.tools.mode_switch.buttons[list(saad.page.tools.mode_switch.buttons)[1]].click()
    assert saad.page.editor.network == before
    assert not saad.page.proposals.bar.isVisible()


def test_export_dialog_warns_and_hands_over_the_choice(saad) -> None:
    wishes = []
    saad.page.files.ask_export()
    dialog = saad.dialog(ExportDialog)
    dialog.wanted.connect(wishes.append)
    saad.page.files.choose_path = lambda *_: None
    assert "not encrypted" in dialog.warning.text()
    dialog.anonymous.setChecked(True)
    assert "nobody anonymous" in dialog.warning.text()
    dialog.choices["csv"].setChecked(True)
    assert dialog.semicolons.isVisible()
    dialog.accept()
    assert wishes == [Export("csv", anonymous=True, semicolons=True)]


def export(hands, folder: Path, kind: str, *, anonymous: bool = False) -> dict[str, bytes]:
    asked = []

    def choose(_parent, _title, name, _pattern) -> Path:
        asked.append(name)
        return folder / name

    hands.page.files.choose_path = choose
    hands.page.files.export(Export(kind, anonymous, semicolons=True))
    assert "Saad" not in asked[0]
    return {path.name: path.read_bytes() for path in sorted(folder.iterdir())}


def test_every_kind_of_file_is_written_where_it_was_asked_for(saad, tmp_path) -> None:
    for kind in kinds():
        folder = tmp_path / kind.key
        folder.mkdir()
        written = export(saad, folder, kind.key)
        assert len(written) == (3 if kind.key == "csv" else 1)
        assert all(name.endswith(kind.ending) for name in written)
    assert (tmp_path / "png" / "network-map-2026-11-22.png").read_bytes()[:4] == b"\x89PNG"
    assert (tmp_path / "pdf" / "network-map-2026-11-22.pdf").read_bytes()[:5] == b"%PDF-"


def test_a_png_is_packed_off_the_windows_thread(saad, tmp_path, monkeypatch) -> None:
    """Packing takes some times longer than painting; the window is not to wait for it."""
    packed_in: list[int] = []
    jobs: list[Callable[[], object]] = []

    def pack(image: QImage) -> bytes:
        packed_in.append(threading.get_ident())
        return png_bytes(image)

    monkeypatch.setattr("views.map.files.png_bytes", pack)
    monkeypatch.setattr(saad.page.files, "_run", lambda work, _then: jobs.append(work))
    assert export(saad, tmp_path, "png") == {}
    assert packed_in == []
    with ThreadPoolExecutor(max_workers=1) as pool:
        pool.submit(jobs.pop()).result()
    assert len(packed_in) == 1 and packed_in[0] != threading.get_ident()
    wanted = saad.page.files.picture(saad.page.network(), plain=False).image()
    assert QImage(str(tmp_path / "network-map-2026-11-22.png"), "PNG") == wanted


def test_svg_holds_every_name_as_text(saad, tmp_path) -> None:
    (content,) = export(saad, tmp_path, "svg").values()
    root = ET.fromstring(content)
    words = " ".join("".join(each.itertext()) for each in root.iter() if each.tag.endswith("text"))
    for actor in saad.map.actors:
        assert all(part in words for part in actor.name.split("-"))
    assert "22 November 2026" in words or "2026" in words


def test_K23_without_names_nothing_of_them_is_left(saad, tmp_path) -> None:
    saad.page.editor.annotate("mother", "leader", "hemmelig note")
    for kind in ("graphml", "gexf", "cyjs", "csv", "svg"):
        folder = tmp_path / kind
        folder.mkdir()
        text = b"".join(export(saad, folder, kind, anonymous=True).values()).decode()
        for word in ("Saad", "hemmelig", "Børnehaven", "Mor –"):
            assert word not in text, (kind, word)


def test_out_and_in_again_loses_nothing_and_is_seen_before_it_counts(saad, tmp_path) -> None:
    before = saad.map
    for kind in ("graphml", "gexf", "cyjs", "csv"):
        folder = tmp_path / kind
        folder.mkdir()
        export(saad, folder, kind)
        saad.page.load(NetworkMap(), read_only=False)
        saad.page.files.choose_paths = lambda *_, folder=folder: sorted(folder.iterdir())
        saad.page.files.ask_import()
        dialog = saad.dialog(ImportDialog)
        assert "6 actors and 15 judged pairs" in dialog.summary.text()
        dialog.accept()
        assert saad.map == NetworkMap()
        assert saad.page.proposals.bar.isVisible()
        saad.page.proposals.bar.keep_button.click()
        assert saad.map == before, kind
        saad.page.tools.undo_button.click()
        assert saad.map == NetworkMap()
        QApplication.processEvents()
        saad.page.load(before, read_only=False)


def test_a_foreign_file_asks_what_its_strengths_mean(saad, tmp_path) -> None:
    file = tmp_path / "ties.csv"
    file.write_text("from,to,strength\nAnna,Bo,strong\nBo,Carl,weak\n")
    saad.page.files.choose_paths = lambda *_: [file]
    saad.page.files.ask_import()
    dialog = saad.dialog(ImportDialog)
    row = dialog.value.findData("strength")
    dialog.value.setCurrentIndex(row)
    dialog.value.activated.emit(row)
    strong, weak = dialog.level_boxes["strong"], dialog.level_boxes["weak"]
    strong.setCurrentIndex(3)
    strong.activated.emit(3)
    weak.setCurrentIndex(1)
    weak.activated.emit(1)
    dialog.accept()
    saad.page.proposals.bar.keep_button.click()
    levels = sorted(tie.level for tie in saad.map.ties)
    assert levels == [TieLevel.KNOWN, TieLevel.FORUM]


def test_a_bad_file_changes_nothing(saad, tmp_path) -> None:
    before = saad.map
    file = tmp_path / "bad.graphml"
    file.write_bytes(b"<graphml><node></graphml>")
    saad.page.files.choose_paths = lambda *_: [file]
    with pytest.raises(Untrusted):
        saad.page.files.ask_import()
    assert saad.map == before
    assert not saad.page.proposals.bar.isVisible()


def test_a_picture_holds_no_picture_of_a_card(qapp) -> None:
    svg = MapPicture(saad_map(), caption="i dag").svg().decode()
    assert "<image" not in svg
    assert "i dag" in svg
    assert CENTRE not in svg
