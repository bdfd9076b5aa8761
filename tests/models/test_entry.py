"""An entry is its exact signed bytes; whatever is touched shows."""

from __future__ import annotations

import hashlib
import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import canonical
from models import entry as entries
from models.bodies import Note, read_body
from models.entry import Entry, line_bytes, read_entry, read_line
from models.errors import Untrusted
from tests.models import entries as make

START = make.create("A")
NOTE = make.note("A", START, text='Ida sagde: "jeg vil også med" \\ 😀\n' * 3)
OFFERED = make.offer("A", NOTE, to="B")
WITHHELD = Entry(NOTE.header, NOTE.head, NOTE.sig, None, None)
LINES = [line_bytes(each) for each in (NOTE, OFFERED, WITHHELD)]

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=200)


def header_of(entry: Entry) -> dict:
    return json.loads(entry.head)


def reheaded(**changes) -> bytes:
    """The header bytes of NOTE with fields changed, added, or (None) left out."""
    header = {**header_of(NOTE), **changes}
    return canonical.encode({key: each for key, each in header.items() if each is not None})


def refusal(read, *arguments) -> str:
    with pytest.raises(Untrusted) as refused:
        read(*arguments)
    return refused.value.code


# --- what it is ---------------------------------------------------------------------------------


def test_the_name_of_an_entry_is_the_hash_of_its_signed_bytes():
    assert NOTE.hash == hashlib.sha256(NOTE.head).hexdigest()
    assert entries.message(NOTE.head) == b"bindeled/entry/v1\0" + NOTE.head


def test_the_body_is_bound_by_a_salted_hash():
    assert NOTE.header.body_hash == hashlib.sha256(NOTE.salt + NOTE.body).hexdigest()


def test_an_entry_whose_body_is_withheld_keeps_its_name():
    assert read_line(line_bytes(WITHHELD)) == WITHHELD
    assert WITHHELD.hash == NOTE.hash
    assert read_body(WITHHELD) is None


@given(texts, texts)
def test_an_entry_comes_back_from_its_line_byte_for_byte(text, who):
    body = Note(text=text, date="2026-03-12", who=who)
    written = make.make("observation", body, "A", START)
    line = line_bytes(written)
    assert b"\n" not in line
    assert read_line(line) == written
    assert line_bytes(read_line(line)) == line
    assert canonical.encode(canonical.decode(line)) == line
    signed = msgspec.structs.replace(body, text=canonical.nfc(text), who=canonical.nfc(who))
    assert read_body(written) == signed


@given(st.sampled_from(LINES), st.data())
def test_one_changed_byte_never_gives_the_same_entry_with_other_content(line, draw):
    """Refused; or it has another name, or only the signature differs, which then fails."""
    data = bytearray(line)
    data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    _is_refused_or_shows(line, bytes(data))


@given(st.sampled_from(LINES), st.data())
def test_bytes_taken_out_or_put_in_never_give_the_same_entry_with_other_content(line, draw):
    at = draw.draw(st.integers(0, len(line)))
    gone = draw.draw(st.integers(0, 3))
    new = draw.draw(st.binary(max_size=3))
    changed = line[:at] + new + line[at + gone :]
    if changed != line:
        _is_refused_or_shows(line, changed)


def _is_refused_or_shows(line: bytes, changed: bytes) -> None:
    before = read_line(line)
    try:
        found = read_line(changed)
    except Untrusted:
        return
    assert line_bytes(found) == changed
    same = (found.hash, found.salt, found.body) == (before.hash, before.salt, before.body)
    assert found.hash != before.hash or (same and found.sig != before.sig)


def test_every_single_byte_of_a_line_counts():
    """Each byte in turn, flipped to one that keeps the text readable."""
    for line in LINES:
        for at, byte in enumerate(line):
            for other in {byte ^ 1, 0x20, 0x30, 0x61} - {byte}:
                _is_refused_or_shows(line, line[:at] + bytes([other]) + line[at + 1 :])


# --- what is refused ----------------------------------------------------------------------------


@pytest.mark.parametrize(
    "change",
    [
        {"v": 2},
        {"v": True},
        {"v": "1"},
        {"log": "1F" * 16},
        {"log": "1f" * 15},
        {"ep": 0},
        {"ep": 2**31},
        {"seq": -1},
        {"seq": 2**31},
        {"prev": "zz" * 32},
        {"prev": ""},
        {"by": "ab" * 31},
        {"inst": "ab" * 32},
        {"at": "2026-03-12 08:00:00"},
        {"at": "2026-03-12T08:00:00+01:00"},
        {"at": "2026-03-12T08:00:0٣Z"},
        {"at": "9999-99-99T99:99:99Z"},
        {"at": "2026-02-29T12:00:00Z"},
        {"at": "0000-01-01T00:00:00Z"},
        {"at": "2026-03-12T24:00:00Z"},
        {"at": "2026-03-12T23:59:60Z"},
        {"kind": ""},
        {"kind": "k" * 41},
        {"kind": "bemærkning"},
        {"body_hash": "AB" * 32},
        {"refs": ["ab"]},
        {"refs": ["ab" * 32] * 65},
        {"refs": "ab" * 32},
        {"refs": None},
        {"log": None},
        {"by": None},
        {"unheard": "of"},
    ],
    ids=ascii,
)
def test_a_header_of_another_shape_is_refused(change):
    assert refusal(read_entry, reheaded(**change), NOTE.sig, None, None) == "entry.header"


@pytest.mark.parametrize("head", [b"[]", b"null", b'"text"', b"{}"])
def test_a_header_is_an_object_with_its_fields(head):
    assert refusal(read_entry, head, NOTE.sig, None, None) == "entry.header"


def test_the_newest_clocks_and_longest_names_are_read():
    for change in (
        {"at": "9999-12-31T23:59:59Z"},
        {"at": "0001-01-01T00:00:00Z"},
        {"at": "2028-02-29T12:00:00Z"},
        {"kind": "k" * 40},
        {"kind": "Odd Kind-2"},
        {"refs": ["ab" * 32] * 64},
        {"ep": 2**31 - 1, "seq": 2**31 - 1},
    ):
        head = reheaded(**change)
        assert read_entry(head, NOTE.sig, None, None).head == head


@pytest.mark.parametrize(
    "spoil",
    [
        lambda head: head + b" ",
        lambda head: head + b"\n",
        lambda head: b"\xef\xbb\xbf" + head,
        lambda head: head.replace(b",", b", ", 1),
        lambda head: head.replace(b'"v":1', b'"v":1.0'),
        lambda head: head.replace(b'"v":1', b'"v":1,"v":1'),
        lambda head: head.replace(b'"seq":1', b'"seq":01'),
        lambda head: head.replace(b'"seq":1', b'"seq":-0'),
        lambda head: head.replace(b'"seq":1', b'"seq":NaN'),
        lambda head: head.replace(b"observation", b"\\u006fbservation"),
        lambda head: b"[" * 100_000 + head,
        lambda head: head[:-1],
        lambda head: b"",
    ],
)
def test_a_header_in_other_bytes_is_refused(spoil):
    spoilt = spoil(NOTE.head)
    assert spoilt != NOTE.head
    assert refusal(read_entry, spoilt, NOTE.sig, None, None).startswith("json.")


def test_a_body_that_is_not_the_headers_own_is_refused():
    other = make.note("A", START, text="Noget andet.")
    for salt, body in (
        (NOTE.salt, other.body),
        (other.salt, NOTE.body),
        (NOTE.salt, None),
        (None, NOTE.body),
        (NOTE.salt[:31], NOTE.body),
        # The border between salt and body cannot be moved, although the hash is the same.
        (NOTE.salt + NOTE.body[:1], NOTE.body[1:]),
    ):
        assert refusal(read_entry, NOTE.head, NOTE.sig, salt, body) == "entry.body"


@pytest.mark.parametrize("body", [b"[]", b'"text"', b"null", b"7"])
def test_a_body_is_an_object(body):
    head = reheaded(body_hash=entries.body_hash(NOTE.salt, body))
    assert refusal(read_entry, head, NOTE.sig, NOTE.salt, body) == "entry.body"


@pytest.mark.parametrize("body", [b'{"b":1,"a":1}', b"{} ", b'{"a":1,"a":1}', '{"a":"e\u0301"}'])
def test_a_body_in_other_than_canonical_bytes_is_refused(body):
    data = body.encode() if isinstance(body, str) else body
    head = reheaded(body_hash=entries.body_hash(NOTE.salt, data))
    assert refusal(read_entry, head, NOTE.sig, NOTE.salt, data).startswith("json.")


@pytest.mark.parametrize("length", [0, 63, 65])
def test_a_signature_is_64_bytes(length):
    assert refusal(read_entry, NOTE.head, bytes(length), None, None) == "entry.signature"


def test_a_body_may_be_large_but_not_larger_than_one_mebibyte():
    frame = len(entries.body_bytes(Note(text="", date="")))
    largest = Note(text="x" * (entries.MAX_BODY_BYTES - frame), date="")
    written = make.make("observation", largest, "A", START)
    assert len(written.body) == entries.MAX_BODY_BYTES
    assert read_line(line_bytes(written)) == written
    larger = msgspec.structs.replace(largest, date="x")
    assert refusal(entries.body_bytes, larger) == "entry.body_too_large"
    data = canonical.encode(msgspec.to_builtins(larger))
    head = reheaded(body_hash=entries.body_hash(NOTE.salt, data))
    assert refusal(read_entry, head, NOTE.sig, NOTE.salt, data) == "entry.body"


def test_a_body_of_only_quotes_still_fits_a_line():
    """Escaped once in the body and once more in the line: the most a line can grow."""
    frame = len(entries.body_bytes(Note(text="", date="")))
    quotes = Note(text='"' * ((entries.MAX_BODY_BYTES - frame) // 2), date="")
    written = make.make("observation", quotes, "A", START)
    assert read_line(line_bytes(written)) == written


@pytest.mark.parametrize(
    "change",
    [
        {"sig": "00" * 63},
        {"sig": "0A" * 64},
        {"sig": None},
        {"salt": "00"},
        {"salt": None},
        {"body": None},
        {"body": 7},
        {"head": 7},
        {"head": None},
        {"more": ""},
    ],
    ids=ascii,
)
def test_a_line_of_another_shape_is_refused(change):
    line = canonical.encode({**json.loads(line_bytes(NOTE)), **change})
    assert refusal(read_line, line).startswith("entry.")


@pytest.mark.parametrize("line", [b"[]", b"{}", b"null", b'""'])
def test_a_line_is_an_object_with_its_four_parts(line):
    assert refusal(read_line, line) == "entry.line"


@pytest.mark.parametrize(
    "spoil",
    [
        lambda line: line + b" ",
        lambda line: line + b"\n",
        lambda line: b"\xef\xbb\xbf" + line,
        lambda line: line.replace(b'"head"', b'"head":"","head"'),
        lambda line: line.replace(b"observation", b"\\u006fbservation"),
        lambda line: b"[" * 100_000,
        lambda line: b'{"body":' * 100_000,
        lambda line: line[: len(line) // 2],
        lambda line: b"",
    ],
)
def test_a_line_in_other_bytes_is_refused(spoil):
    assert refusal(read_line, spoil(line_bytes(NOTE))).startswith("json.")


def test_text_is_signed_in_nfc():
    loose = make.note("A", START, text="cafe\u0301")
    assert read_body(loose).text == "caf\u00e9"


@pytest.mark.parametrize(
    ("text", "length", "fits"),
    [
        ("ab" * 4, 4, True),
        ("AB" * 4, 4, False),
        ("ab" * 3, 4, False),
        ("", 0, True),
        ("٣٣", 1, False),
        ("a\n", 1, False),
        (None, 1, False),
        (b"ab", 1, False),
    ],
)
def test_hex_is_lower_case_and_of_its_length(text, length, fits):
    assert entries.is_hex(text, length) == fits
    if fits:
        assert entries.unhex(text, length) == bytes.fromhex(text)
    else:
        assert refusal(entries.unhex, text, length) == "entry.hex"
