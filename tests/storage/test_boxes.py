"""Files made and read in, drafts, attachments and settings."""

from __future__ import annotations

import hashlib

import msgspec
import pytest

from models.errors import Refused, Unavailable
from storage.attachments import Attachments
from storage.boxes import Inbox, InboxItem, Outbox, OutboxItem
from storage.drafts import DraftItem, Drafts
from storage.settings import Settings
from tests.storage.conftest import AT, LOG

OFFER = OutboxItem(
    "id-1", LOG, "offer", "a" * 64, "overlevering-1.stafet", AT, b"sealed", to_name="Karen", size=6
)
LATER = "2026-03-13T08:30:00Z"


def test_outbox_gives_back_the_same_bytes(vault):
    box = Outbox(vault)
    box.put(OFFER)
    box.put(OFFER)
    assert box.get("id-1") == OFFER
    assert box.by_about("a" * 64, "offer") == OFFER
    assert box.by_about("a" * 64, "release") is None
    assert box.get("id-2") is None
    box.mark_sent("id-1", LATER)
    assert box.get("id-1") == msgspec.structs.replace(OFFER, sent_at=LATER)


def test_outbox_id_belongs_to_one_file(vault):
    box = Outbox(vault)
    box.put(OFFER)
    with pytest.raises(Refused, match=r"outbox\.taken"):
        box.put(msgspec.structs.replace(OFFER, data=b"others"))
    assert box.get("id-1") == OFFER


def test_outbox_lists_are_in_order_and_without_bytes(vault):
    box = Outbox(vault)
    card = OutboxItem("id-0", "", "card", "", "visitkort.stafet", AT, b"card", size=4)
    for item in (OFFER, card):
        box.put(item)
    light = [msgspec.structs.replace(item, data=b"") for item in (OFFER, card)]
    assert box.all() == tuple(light)
    assert box.for_log(LOG) == (light[0],)


def test_newest_answer_is_the_one_sent_again(vault):
    box = Outbox(vault)
    second = msgspec.structs.replace(OFFER, id="id-2", data=b"second")
    box.put(OFFER)
    box.put(second)
    assert box.by_about("a" * 64, "offer") == second


def test_inbox_takes_a_file_once(vault):
    box = Inbox(vault)
    item = InboxItem("b" * 64, "offer", LOG, "c" * 64, "d" * 64, AT, "waiting", "", b"sealed", 6)
    assert box.put(item)
    assert not box.put(msgspec.structs.replace(item, state="other", received_at=LATER))
    assert box.get("b" * 64) == item
    assert box.get("e" * 64) is None
    box.set_state("b" * 64, "refused", "file.not_for_me")
    changed = msgspec.structs.replace(item, state="refused", reason="file.not_for_me")
    assert box.get("b" * 64) == changed
    assert box.all() == (msgspec.structs.replace(changed, data=b""),)


def test_drafts(vault):
    drafts = Drafts(vault)
    assert drafts.load("", "note") is None
    drafts.save("", "note", "påbegyndt", AT)
    drafts.save("", "note", "påbegyndt og videre", LATER)
    drafts.save(LOG, "note", "andet", AT)
    assert drafts.load("", "note") == "påbegyndt og videre"
    assert drafts.all() == (
        DraftItem("", "note", "påbegyndt og videre", LATER),
        DraftItem(LOG, "note", "andet", AT),
    )
    drafts.delete("", "note")
    drafts.delete("", "note")
    assert [each.log for each in drafts.all()] == [LOG]


def test_attachments(vault, journal):
    files = Attachments(vault)
    data = bytes(range(256)) * 40
    sha = files.put(LOG, "referat.pdf", "application/pdf", data)
    assert sha == hashlib.sha256(data).hexdigest() == files.put(LOG, "x", "y", data)
    assert files.get(LOG, sha) == data
    assert files.get(LOG, "0" * 64) is None
    (found,) = files.of(LOG)
    assert (found.name, found.size, found.sha256) == ("referat.pdf", len(data), sha)
    vault.connection.execute("UPDATE attachment SET bytes = X'00'")
    with pytest.raises(Unavailable, match=r"store\.corrupt"):
        files.get(LOG, sha)


def test_settings(vault):
    kept = Settings(vault)
    assert kept.get("language", "da") == "da"
    kept.set("language", "en")
    kept.set("language", "fo")
    assert kept.get("language") == "fo"
