"""The search index: in step with the journal, and without a trace of what is gone."""

from __future__ import annotations

import msgspec
import pytest

from models.bodies import Redact
from models.search import tokens
from storage import integrity, migrations, search
from storage.journal import Journal
from storage.lock import ProcessLock
from storage.vault import LOCK, open_store, transaction
from tests.storage.conftest import AT, LOG

OTHER = "cd" * 16


@pytest.fixture
def kept(vault, journal, writer):
    """Three entries."""
    made = [writer("Ved sandkassen"), writer("På café med mor"), writer("Sandkassen igen")]
    with transaction(vault):
        for entry in made:
            journal.append(entry)
    return made


def found(vault, text, log=""):
    return [each.entry for each in search.find(vault, tokens(text), 10, log)]


def test_entries_are_found_by_the_beginnings_of_their_words_newest_first(vault, kept):
    first, second, third = (each.hash for each in kept)
    assert found(vault, "sand") == [third, first]
    assert found(vault, "SAND ved") == [first]
    assert found(vault, "cafe") == found(vault, "CAFÉ") == [second]
    assert found(vault, "pa") == [] and found(vault, "på") == [second]
    assert found(vault, "kassen") == [] and found(vault, '" OR *') == []
    (newest,) = search.find(vault, ("sand",), 1)
    assert (newest.log, newest.entry, newest.kind) == (LOG, third, "observation")
    assert found(vault, "sand", LOG) == [third, first] and found(vault, "sand", OTHER) == []


def test_what_is_rolled_back_cannot_be_found(vault, journal, kept, writer):
    vault.connection.execute("BEGIN")
    journal.append(writer("Klokkeblomst"))
    assert len(found(vault, "klokke")) == 1
    vault.connection.execute("ROLLBACK")
    assert found(vault, "klokke") == []


def test_an_entry_is_found_once_its_withheld_body_comes_and_no_more_when_it_goes(
    vault, journal, writer
):
    entry = writer("Klokkeblomst")
    with transaction(vault):
        journal.append(msgspec.structs.replace(entry, salt=None, body=None))
    assert found(vault, "klokke") == []
    with transaction(vault):
        journal.append(entry)
        journal.append(entry)
    assert found(vault, "klokke") == [entry.hash]
    reason = writer(kind="redact", body=Redact(reason="Efter ønske"), refs=(entry.hash,))
    with transaction(vault):
        journal.append(reason)
        journal.redact(LOG, [entry.hash])
    assert found(vault, "klokke") == []
    assert integrity.check_store(vault) == []


def test_after_destroying_no_word_stands_in_the_index_and_the_rest_is_found(
    vault, journal, writer, kept
):
    journal.add_log(OTHER, False, AT)
    with transaction(vault):
        for number in range(300):
            journal.append(writer(f"Klokkeblomst{number} fælles"))
    vault.connection.execute("CREATE VIRTUAL TABLE temp.terms USING fts5vocab(main, search, row)")
    assert vault.row("SELECT count(*) FROM temp.terms WHERE term LIKE 'klokke%'") == (300,)
    journal.destroy(LOG)
    assert vault.rows("SELECT term FROM temp.terms") == []
    assert vault.rows("SELECT * FROM search_content") == []
    assert integrity.check_store(vault) == []


def test_doctor_sees_an_index_that_does_not_fit_and_it_is_made_anew(vault, kept):
    for spoil in (
        "DELETE FROM search WHERE rowid = 2",
        "UPDATE search SET words = 'andet' WHERE rowid = 1",
        "INSERT INTO search (rowid, words) VALUES (99, 'ekstra')",
        "DELETE FROM search_data WHERE id > 10",
    ):
        with transaction(vault):
            vault.connection.execute(spoil)
        assert integrity.check_store(vault) == ["store.search"], spoil
        search.rebuild(vault)
        assert integrity.check_store(vault) == [], spoil


def test_a_store_from_before_the_index_is_filled_when_it_is_opened(vault, kept):
    connection = vault.connection
    connection.execute("DROP TABLE search")
    connection.execute(f"PRAGMA user_version = {search.SINCE - 1}")
    vault.close()
    lock = ProcessLock(vault.profile.folder / LOCK)
    upto = migrations.released()[: search.SINCE]
    with open_store(vault.profile, vault.data_key, lock, upto) as again:
        assert found(again, "sand") == [kept[2].hash, kept[0].hash]
        assert Journal(again).count(LOG) == 3 and integrity.check_store(again) == []
