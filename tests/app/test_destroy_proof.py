"""Must show 6: with the data key at hand, nothing that lies here holds a word of a destroyed child.

Words are looked for by their middles, because an index keeps a word without the beginning that it
shares with the one before it; and as UTF-16 too.
"""

from __future__ import annotations

import shutil
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path

import apsw
import msgspec
import pytest

from app import attachments, backup, cases, drafts, journal, maps, place, search
from app.session import Session, anchor_folder, open_session
from models import bodies
from models.meeting import AgreementDraft
from models.network_map import Centre, MapActor, NetworkMap
from models.people import Actor, Child, FamilyMember
from storage import backup as ring
from storage.vault import STORE, vacuum
from tests.app.people import PASSPHRASE, saad

SIGNS = ("vrælzimt", "quibsnop", "ædrugfyl", "hjoxbram", "zwolfget", "plimnuks", "tøxværdi")
"""A part of every word below that stands nowhere else."""

ENDING = bodies.Close("other", False, False, ("Lederen",), "destroy", "Avrælzimti", "2026-03-12")


def filled(session: Session) -> str:
    """A log with words in every place that a person can write in."""
    mother = FamilyMember(id=session.new_id(), name="Bquibsnopi", relation="mor", custody=True)
    child = Child(name="Avrælzimti Bquibsnopi", birth_date="2022-09-01", family=(mother,))
    log = cases.start(session, child, observation="Cædrugfyli på gulvet.").log
    for number in range(40):
        text = bodies.Note(text=f"Cædrugfyli{number} og dhjoxbram{number}", date="2026-03-12")
        journal.write_note(session, log, "conversation", text)
    actor = Actor(id=session.new_id(), name="Ezwolfgeti")
    cases.save_actor(session, log, actor)
    network = NetworkMap(Centre(), (MapActor(id="a1", name="Ezwolfgeti"),))
    maps.save_version(session, log, network, "Fplimnuksi")
    maps.save_draft(session, log, network)
    agreed = AgreementDraft("ab" * 16, "Gtøxværdii", "Lederen", "2026-03-20")
    journal.decide(session, log, agreed)
    attachments.add(session, log, "Gtøxværdii.pdf", "Fplimnuksi", b"%PDF-1.4 vrlzimt")
    drafts.save(session, log, "note", "Dhjoxbrami halvt skrevet")
    quick = msgspec.json.encode({"log": log, "saw": "Dhjoxbrami set", "tries": ""}).decode()
    drafts.save(session, "", journal.QUICK_SLOT, quick)
    field = place.Field(name="a", label="b", text="Dhjoxbrami på skærmen")
    place.save(session, place.Place(page="case", log=log, tab="log", fields=(field,)))
    return log


def plain_pages(path: Path, key: bytes, folder: Path) -> bytes:
    """A store or a copy without its encryption, byte for byte, by another reader."""
    plain = folder / "plain.db"
    shutil.copyfile(path, plain)
    with_key = apsw.Connection(str(plain))
    for name, value in (("cipher", "sqlcipher"), ("legacy", 4), ("key", f"x'{key.hex()}'")):
        with_key.pragma(name, value)
    with_key.pragma("rekey", "")
    with_key.close()
    data = plain.read_bytes()
    assert data.startswith(b"SQLite format 3")
    plain.unlink()
    return data


def everything(session: Session, folders: list[Path], work: Path) -> Iterator[tuple[str, bytes]]:
    """Every file that lies here; what is encrypted with the data key, without its encryption."""
    for folder in folders:
        for path in sorted(folder.rglob("*")):
            if path.is_file() and path.suffix == ".db":
                yield path.name, plain_pages(path, session.vault.data_key, work)
            elif path.is_file():
                yield path.name, path.read_bytes()


def hits(data: bytes) -> set[str]:
    """Which of the signs stand in bytes, in small letters or folded, as UTF-8 or UTF-16."""
    low = data.lower()
    return {
        each for each in SIGNS if each.encode() in low or each.encode("utf-16-le") in data.lower()
    }


@pytest.fixture
def work(tmp_path: Path) -> Path:
    folder = tmp_path / "work"
    folder.mkdir()
    return folder


def test_O_03_after_destroying_no_word_is_left_in_any_page_of_anything_that_lies_here(
    someone, tmp_path: Path, work: Path, clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    temp = tmp_path / "temp"
    temp.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(temp))
    session = someone("Mette Holm")
    other = saad(session).log
    log = filled(session)
    for step in ("offer", "accept", "import"):
        ring.make_copy(session.vault, f"before-{step}", session.now())
    clock.forward(days=1)
    backup.daily(session)
    folder = session.profile.folder
    shutil.copyfile(ring.copies(session.profile)[0].path, folder / "store-version-1.db")
    shutil.copyfile(ring.copies(session.profile)[0].path, folder / "store-damaged.db")
    lying = attachments.lay_out(session, log, session.case(log).attachments[0][1].sha256)
    folders = [tmp_path / "data-0", anchor_folder(session.profile), temp]
    files = dict(everything(session, folders, work))
    assert len([name for name in files if name.endswith(".db")]) == 7
    for name in files:
        if name.endswith(".db"):
            assert hits(files[name]) == set(SIGNS), name
    assert lying.exists()

    cases.close(session, log, ENDING)
    receipt = cases.destroy(session, log)

    assert (receipt.copies, receipt.removed, receipt.finished) == (6, 0, True)
    assert not any(each in str(receipt) for each in SIGNS)
    for name, data in everything(session, folders, work):
        assert hits(data) == set(), name
        assert b"vrlzimt" not in data and log.encode() not in data, name
    assert search.find(session, "dhjoxbram").hits == ()
    assert [hit.log for hit in search.find(session, "arabisk").hits] == [other]
    for copy in ring.copies(session.profile):
        assert backup.check_ring_copy(session, copy).whole
    session.close()
    again = open_session(session.profile, PASSPHRASE, clock=clock)
    assert again.journal.logs() == (other,)
    again.close()


def test_the_index_alone_holds_no_word_before_it_is_rewritten_as_a_whole_either(
    someone, work: Path
) -> None:
    """Deleting is thorough by itself; that the file is rewritten afterwards is a second lock."""
    session = someone("Mette Holm")
    log = filled(session)
    saad(session)
    session.journal.destroy(log)
    assert hits(plain_pages(session.profile.folder / STORE, session.vault.data_key, work)) == set()
    vacuum(session.vault)
    assert hits(plain_pages(session.profile.folder / STORE, session.vault.data_key, work)) == set()


def test_the_scan_itself_finds_what_an_ordinary_delete_leaves(tmp_path: Path) -> None:
    """A bare FTS5 table without secure delete keeps the word: the scan must see it."""
    path = tmp_path / "bare.db"
    bare = sqlite3.connect(path, isolation_level=None)
    bare.execute("CREATE VIRTUAL TABLE t USING fts5 (words)")
    bare.execute("INSERT INTO t VALUES ('avrælzimti')")
    bare.execute("DELETE FROM t")
    bare.close()
    assert hits(path.read_bytes()) == {"vrælzimt"}
