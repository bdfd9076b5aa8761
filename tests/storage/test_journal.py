"""Journals: the bytes that were signed come back, and nothing signed is ever changed."""

from __future__ import annotations

import apsw
import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2

from models.bodies import Create, Redact
from models.custody import Created, Custody, Offer, OfferCame, Offered, State
from models.custody_table import step
from models.errors import Refused, Unavailable
from models.people import Child
from storage.attachments import Attachments
from storage.boxes import Inbox, InboxItem, Outbox, OutboxItem
from storage.drafts import Drafts
from storage.integrity import check_store
from storage.journal import Evidence, Journal
from storage.overview import AgreementRow, CaseCard, Overview
from storage.vault import STORE, transaction, unlock, vacuum
from tests.storage.conftest import AT, BODIL, LOG, PASSPHRASE

OTHER = "cd" * 16
TEXT = st.text(st.characters(codec="utf-8"), max_size=200)


@pytest.fixture
def kept(vault, journal, writer):
    """A journal of a create and three observations."""
    entries = [
        writer(kind="create", body=Create(child=Child(name="Klokkeblomst"), holder=BODIL)),
        *(writer(f"Klokkeblomst {number}") for number in range(3)),
    ]
    with transaction(vault):
        for entry in entries:
            assert journal.append(entry)
    return entries


def withheld(entry):
    return msgspec.structs.replace(entry, salt=None, body=None)


# --- logs and entries


def test_logs(vault, journal):
    journal.add_log(OTHER, True, "2026-03-13T08:30:00Z")
    journal.add_log(LOG, True, "2030-01-01T00:00:00Z")
    assert journal.logs() == (LOG, OTHER)
    assert journal.has_log(OTHER) and not journal.has_log("ef" * 16)
    assert journal.is_practice(OTHER) and not journal.is_practice(LOG)


@settings(max_examples=40)
@given(st.lists(st.tuples(TEXT, st.sampled_from(("observation", "from_the_future"))), max_size=4))
def test_entries_come_back_as_they_were_signed(vault, journal, writer, texts):
    before = journal.entries(LOG)
    entries = [writer(text, kind=kind) for text, kind in texts]
    with transaction(vault):
        assert all(journal.append(entry) for entry in entries)
    assert journal.entries(LOG) == (*before, *entries)
    for entry in entries:
        assert journal.entry(entry.hash) == entry
    assert journal.count(LOG) == len(before) + len(entries)
    assert journal.hashes(LOG) == {entry.hash for entry in (*before, *entries)}


def test_arrival_order_not_epoch_order(vault, journal, writer):
    first, second, third = writer(), writer(), writer()
    with transaction(vault):
        for entry in (third, first, second):
            journal.append(entry)
    assert list(journal.iter_entries(LOG)) == [third, first, second]


def test_known_entry_is_passed_over(vault, journal, kept):
    with transaction(vault):
        assert not journal.append(kept[1])
        assert not journal.append(withheld(kept[2]))
    assert journal.entries(LOG) == tuple(kept)


def test_withheld_body_is_filled_in_when_it_comes(vault, journal, writer):
    entry = writer()
    with transaction(vault):
        assert journal.append(withheld(entry))
        assert not journal.append(withheld(entry))
        assert journal.append(entry)
        assert not journal.append(entry)
    assert journal.entries(LOG) == (entry,)


def test_append_outside_a_transaction_or_into_an_unknown_log(vault, writer):
    with pytest.raises(RuntimeError):
        Journal(vault).append(writer())
    with pytest.raises(dbapi2.IntegrityError), transaction(vault):
        Journal(vault).append(writer())


# --- what the triggers forbid


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE entry SET body = X'7b7d'",
        "UPDATE entry SET salt = NULL, body = NULL",
        "UPDATE entry SET head = X'00'",
        "UPDATE entry SET sig = zeroblob(64)",
        "UPDATE entry SET kind = 'note'",
        "UPDATE entry SET n = n + 100",
        "UPDATE entry SET log = log",
        "DELETE FROM entry",
        "INSERT OR REPLACE INTO entry SELECT * FROM entry",
        "UPDATE OR REPLACE entry SET hash = (SELECT max(hash) FROM entry)",
        "INSERT INTO redaction (hash, log) SELECT hash, log FROM entry",
        "UPDATE custody_event SET event = '{}'",
        "DELETE FROM custody_event",
        "INSERT OR REPLACE INTO custody_event SELECT * FROM custody_event",
        "UPDATE outbox SET bytes = X'00'",
        "UPDATE outbox SET about = ''",
        "DELETE FROM outbox",
        "INSERT OR REPLACE INTO outbox SELECT * FROM outbox",
        "UPDATE inbox SET bytes = X'00'",
        "DELETE FROM log",
    ],
)
def test_signed_things_cannot_be_changed_or_deleted(vault, journal, kept, statement):
    with transaction(vault):
        journal.save_custody(LOG, step(Custody(me="a"), Created()).custody, Created())
    Outbox(vault).put(OutboxItem("1", LOG, "offer", "x", "f.stafet", AT, b"sealed"))
    Inbox(vault).put(InboxItem("1" * 64, "offer", LOG, "k", "", AT, "new", data=b"sealed"))
    before = vault.rows("SELECT * FROM entry"), vault.rows("SELECT * FROM outbox")
    with pytest.raises(dbapi2.IntegrityError):
        vault.connection.execute(statement)
    assert (vault.rows("SELECT * FROM entry"), vault.rows("SELECT * FROM outbox")) == before
    assert len(journal.custody_events(LOG)) == 1


def test_row_that_is_not_what_was_signed_is_never_shown(vault, journal, kept):
    vault.connection.execute("DROP TRIGGER entry_fixed")
    for change in ("body = X'7b7d'", "head = X'7b7d'", "hash = substr(hash, 2) || 'f'"):
        vault.connection.execute("SAVEPOINT s")
        vault.connection.execute(f"UPDATE entry SET {change} WHERE n = 2")
        with pytest.raises(Unavailable, match=r"store\.corrupt_entry"):
            journal.entries(LOG)
        vault.connection.execute("ROLLBACK TO s")
        vault.connection.execute("RELEASE s")


# --- redaction


def test_redaction_needs_a_signed_reason_that_names_the_entry(vault, journal, kept, writer):
    target, neighbour = kept[1], kept[-1]
    with pytest.raises(Refused, match=r"redact\.unsigned"):
        journal.redact(LOG, [target.hash])
    # The header of this one holds the neighbour's hash too, as `prev`; that is no reason.
    reason = writer(kind="redact", body=Redact(reason="berigtiget"), refs=(target.hash,))
    assert reason.header.prev == neighbour.hash
    with transaction(vault):
        journal.append(reason)
        assert journal.redact(LOG, [target.hash]) == 1
    with pytest.raises(Refused, match=r"redact\.unsigned"):
        journal.redact(LOG, [neighbour.hash])
    found = journal.entry(target.hash)
    assert found == withheld(target)
    assert journal.redact(LOG, [target.hash, "00" * 32]) == 0
    assert journal.entries(LOG) == (kept[0], withheld(target), *kept[2:], reason)


def test_removed_body_does_not_come_back_with_an_old_file(vault, journal, kept, writer):
    target = kept[1]
    with transaction(vault):
        journal.append(writer(kind="redact", body=Redact(reason="x"), refs=(target.hash,)))
        journal.redact(LOG, [target.hash])
    with transaction(vault):
        assert not journal.append(target)
    assert journal.entry(target.hash) == withheld(target)
    with pytest.raises(dbapi2.IntegrityError):
        vault.connection.execute(
            "UPDATE entry SET salt = ?, body = ? WHERE hash = ?",
            (target.salt, target.body, target.hash),
        )


def test_custody_entries_are_never_redacted(vault, journal, kept, writer):
    with transaction(vault):
        journal.append(writer(kind="redact", body=Redact(reason="x"), refs=(kept[0].hash,)))
    with pytest.raises(Refused, match=r"redact\.custody"):
        journal.redact(LOG, [kept[0].hash])
    assert journal.entry(kept[0].hash) == kept[0]


# --- custody and evidence


def test_custody_and_its_events(vault, journal):
    offer = Offer(id="1" * 64, giver="a" * 64, to="b" * 64, epoch=1)
    custody, events = Custody(me="a" * 64), (Created(), Offered(offer))
    assert journal.custody(LOG) is None and journal.custody_events(LOG) == ()
    for event in events:
        custody = step(custody, event).custody
        with transaction(vault):
            journal.save_custody(LOG, custody, event)
    assert journal.custody(LOG) == custody
    assert custody.state is State.OFFERED
    assert journal.custody_events(LOG) == events
    with pytest.raises(RuntimeError):
        journal.save_custody(LOG, custody, OfferCame(offer))


def test_state_and_event_are_kept_together_or_not_at_all(vault, journal):
    def fail() -> None:
        with transaction(vault):
            journal.save_custody(LOG, step(Custody(me="a"), Created()).custody, Created())
            raise KeyError

    with pytest.raises(KeyError):
        fail()
    assert journal.custody(LOG) is None and journal.custody_events(LOG) == ()


def test_evidence_is_kept_once(vault, journal):
    for _ in range(2):
        journal.add_evidence(LOG, "place", "1" * 64, "2" * 64, AT)
    journal.add_evidence(LOG, "double_release", "1" * 64, "2" * 64, AT)
    assert journal.evidence(LOG) == (
        Evidence(LOG, "place", "1" * 64, "2" * 64, AT),
        Evidence(LOG, "double_release", "1" * 64, "2" * 64, AT),
    )


# --- destroying


def fill_every_table(vault, journal, log, entries):
    with transaction(vault):
        for entry in entries:
            journal.append(entry)
        journal.save_custody(log, step(Custody(me="a"), Created()).custody, Created())
        journal.add_evidence(log, "place", "Klokkeblomst", "", AT)
        Attachments(vault).put(log, "Klokkeblomst.pdf", "application/pdf", b"Klokkeblomst")
        Drafts(vault).save(log, "note", "Klokkeblomst", AT)
        Outbox(vault).put(OutboxItem(log, log, "offer", "x", "f", AT, b"Klokkeblomst"))
        Inbox(vault).put(InboxItem(log * 2, "offer", log, "k", "", AT, "new", data=b"Klokkeblomst"))
        Overview(vault).save_card(CaseCard(log, "Klokkeblomst"))
        Overview(vault).save_agreements(log, [AgreementRow(log, "1", "Klokkeblomst", "", "")])


def tables_naming(vault, log):
    names = [row[0] for row in vault.rows("SELECT name FROM sqlite_schema WHERE type = 'table'")]
    return {
        name
        for name in names
        if any(log in str(row) for row in vault.rows(f"SELECT * FROM {name}"))
    }


def test_destroying_a_log_leaves_nothing_of_it_and_all_of_the_other(vault, journal, kept, writer):
    fill_every_table(vault, journal, LOG, kept)
    journal.add_log(OTHER, False, AT)
    fill_every_table(vault, journal, OTHER, [])
    reason = writer(kind="redact", body=Redact(reason="x"), refs=(kept[1].hash,))
    with transaction(vault):
        journal.append(reason)
        journal.redact(LOG, [kept[1].hash])
    assert len(tables_naming(vault, LOG)) == 12
    other = tables_naming(vault, OTHER)
    journal.destroy(LOG)
    vacuum(vault)
    assert tables_naming(vault, LOG) == set()
    assert tables_naming(vault, OTHER) == other
    assert not journal.has_log(LOG) and journal.has_log(OTHER)
    assert check_store(vault) == []
    with pytest.raises(dbapi2.IntegrityError):
        vault.connection.execute("DELETE FROM outbox")


def decrypted(vault, folder):
    """Every page of the store without its encryption, free pages too, by the other reader."""
    copy = folder / "plain.db"
    copy.write_bytes((vault.profile.folder / STORE).read_bytes())
    other = apsw.Connection(str(copy))
    other.pragma("cipher", "sqlcipher")
    other.pragma("legacy", 4)
    other.pragma("key", f"x'{vault.data_key.hex()}'")
    other.pragma("rekey", "")
    other.close()
    return copy.read_bytes()


@pytest.mark.parametrize("after", [vacuum, lambda vault: None], ids=["vacuum", "secure delete"])
def test_no_word_is_left_in_the_decrypted_pages(vault, journal, kept, tmp_path, after):
    fill_every_table(vault, journal, LOG, kept)
    assert decrypted(vault, tmp_path).count(b"Klokkeblomst") > 10
    journal.destroy(LOG)
    after(vault)
    pages = decrypted(vault, tmp_path)
    assert pages.startswith(b"SQLite format 3")
    assert b"Klokkeblomst" not in pages


# --- whole or damaged


def test_whole_store_has_no_findings(vault, kept):
    assert check_store(vault) == []


def test_damaged_page_is_found(vault, journal, kept):
    with transaction(vault):
        Attachments(vault).put(LOG, "a", "b", bytes(200_000))
    vault.close()
    store = vault.profile.folder / STORE
    data = bytearray(store.read_bytes())
    data[-4096 * 20 + 50] ^= 1
    store.write_bytes(data)
    with unlock(vault.profile, PASSPHRASE) as again:
        assert "store.cipher_damage" in check_store(again)


def test_broken_reference_is_found(vault, journal, kept):
    vault.connection.execute("PRAGMA foreign_keys = OFF")
    vault.connection.execute("DELETE FROM log")
    assert check_store(vault) == ["store.reference"]
