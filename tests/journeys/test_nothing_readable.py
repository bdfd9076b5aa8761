"""Must show 5: the stores of the tour hold nothing that can be read without the key."""

from __future__ import annotations

from pathlib import Path

import apsw
import pytest

from storage.slots import open_with_passphrase, read_slots
from tests.journeys.conftest import Tour
from tests.journeys.words import USERS, secret_words, typed_texts
from views.tour import saad


def stores(tour: Tour) -> list[Path]:
    """Every store file of the tour."""
    return sorted((tour.out / "data").rglob("store.db"))


def readable(path: Path, words: set[str]) -> list[str]:
    """Words that stand in a file as UTF-8 or UTF-16, also in other letters' case."""
    data = path.read_bytes()
    low = data.lower()
    return [
        word
        for word in sorted(words)
        if word.encode("utf-16-le") in data
        or word.encode() in data
        or (word.isascii() and word.lower().encode() in low)
    ]


def test_there_is_much_to_look_for() -> None:
    texts = typed_texts()
    assert len(texts) > 60
    assert "Ringe til tale-høre-læreren" in texts and saad.METTE.passphrase in texts
    assert "børnefysioterapeut" in secret_words()


def test_no_typed_word_can_be_read_in_any_store_file_sent_file_or_folder(tour: Tour) -> None:
    words = secret_words()
    looked_at = 0
    for folder in (tour.out / "data", tour.out / "files", tour.home, tour.temp):
        for path in folder.rglob("*"):
            if path.is_file():
                looked_at += 1
                assert readable(path, words) == [], path
    assert looked_at > 25


def test_the_search_finds_what_is_there(tmp_path: Path) -> None:
    (tmp_path / "a").write_bytes(b"\x00\x01" + "Hele stafetloggen".encode("utf-16-le"))
    (tmp_path / "b").write_bytes(b"...HASSAN...")
    assert readable(tmp_path / "a", secret_words())
    assert readable(tmp_path / "b", secret_words())


def test_no_store_begins_like_a_database_that_is_not_encrypted(tour: Tour) -> None:
    found = stores(tour)
    assert len(found) == len(USERS)
    for path in found:
        assert not path.read_bytes().startswith(b"SQLite format 3")
        with pytest.raises(apsw.NotADBError):
            list(apsw.Connection(str(path)).execute("SELECT * FROM sqlite_master"))


def test_an_independent_reader_opens_a_store_with_its_data_key(tour: Tour) -> None:
    (path,) = [each for each in stores(tour) if "h1-mette" in each.parts]
    key = open_with_passphrase(read_slots(path.parent / "slots.json"), saad.METTE.passphrase)
    other = apsw.Connection(str(path), flags=apsw.SQLITE_OPEN_READONLY)
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    assert other.pragma("key", f"x'{key.hex()}'") == "ok"
    bodies = b"".join(row[0] for row in other.execute("SELECT body FROM entry") if row[0])
    assert "Ringe til tale-høre-læreren".encode() in bodies
    assert other.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    other.close()
