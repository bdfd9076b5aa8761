"""Canonical JSON: one byte form per value, and nothing else is read (RFC 8785, narrowed)."""

from __future__ import annotations

import json
import unicodedata
from time import process_time

import pytest
import rfc8785
from hypothesis import given
from hypothesis import strategies as st

from models import canonical
from models.errors import Untrusted


def refusal(data: bytes) -> str:
    with pytest.raises(Untrusted) as refused:
        canonical.decode(data)
    return refused.value.code


def unwritable(value) -> str:
    with pytest.raises(Untrusted) as refused:
        canonical.encode(value)
    return refused.value.code


# --- vectors --------------------------------------------------------------------------------

VECTORS = [
    ({}, b"{}"),
    ([], b"[]"),
    ("", b'""'),
    (None, b"null"),
    ([True, False], b"[true,false]"),
    (0, b"0"),
    (-17, b"-17"),
    (2**53 - 1, b"9007199254740991"),
    (-(2**53) + 1, b"-9007199254740991"),
    ({"b": 1, "a": [2, {"d": None, "c": ""}]}, b'{"a":[2,{"c":"","d":null}],"b":1}'),
    # RFC 8785 section 3.2.2.2: short escapes where there are any, else lower-case \u00xx.
    ("\b\t\n\f\r", rb'"\b\t\n\f\r"'),
    ("\x00\x0b\x1f", rb'"\u0000\u000b\u001f"'),
    ('"\\/', rb'"\"\\/"'),
    ("\x7f\u2028\u2029<>&", '"\x7f\u2028\u2029<>&"'.encode()),
    ('\u20ac$\x0f\nA\'B"\\\\"/', '"\u20ac$\\u000f\\nA\'B\\"\\\\\\\\\\"/"'.encode()),
    ("blåbærgrød 😀", '"blåbærgrød 😀"'.encode()),
    # Section 3.2.3: keys in the order of their UTF-16 code units. An emoji (D83D…) comes before
    # U+E000, although its code point and its UTF-8 bytes come after.
    (
        {"\u20ac": 1, "\r": 2, "1": 3, "😀": 4, "\x80": 5, "\u00f6": 6, "\ue000": 7},
        '{"\\r":2,"1":3,"\x80":5,"\u00f6":6,"\u20ac":1,"😀":4,"\ue000":7}'.encode(),
    ),
    ({"a": 1, "B": 2, "": 3, "aa": 4}, b'{"":3,"B":2,"a":1,"aa":4}'),
]


@pytest.mark.parametrize(("value", "data"), VECTORS, ids=lambda each: ascii(each)[:40])
def test_a_value_has_exactly_these_bytes(value, data):
    assert canonical.encode(value) == data
    assert canonical.decode(data) == value


# --- every value ------------------------------------------------------------------------------

texts = st.text(st.characters(exclude_categories=["Cs"]), max_size=12).map(canonical.nfc)
whole_numbers = st.integers(-(2**53) + 1, 2**53 - 1)
values = st.recursive(
    st.none() | st.booleans() | whole_numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=20,
)


def by_the_letter(value) -> str:
    """An independent canonical form: what RFC 8785 says, said with the standard library."""
    if isinstance(value, dict):
        keys = sorted(value, key=lambda key: key.encode("utf-16-be"))
        members = (f"{by_the_letter(key)}:{by_the_letter(value[key])}" for key in keys)
        return "{" + ",".join(members) + "}"
    if isinstance(value, list):
        return "[" + ",".join(map(by_the_letter, value)) + "]"
    return json.dumps(value, ensure_ascii=False)


@given(values)
def test_every_value_comes_back_and_has_one_form(value):
    data = canonical.encode(value)
    assert canonical.decode(data) == value
    assert data == by_the_letter(value).encode() == rfc8785.dumps(value)


@given(values)
def test_any_other_spelling_of_a_value_is_refused(value):
    data = canonical.encode(value)
    for spelling in (
        json.dumps(value, indent=1, ensure_ascii=False),
        json.dumps(value, ensure_ascii=True),
        json.dumps(value, ensure_ascii=False, separators=(",", ":")),
    ):
        if spelling.encode() != data:
            assert refusal(spelling.encode()) == "json.not_canonical"


@given(values, st.data())
def test_one_changed_byte_is_never_read_as_the_same_value(value, draw):
    data = bytearray(canonical.encode(value))
    data[draw.draw(st.integers(0, len(data) - 1))] ^= draw.draw(st.integers(1, 255))
    try:
        found = canonical.decode(bytes(data))
    except Untrusted:
        return
    assert canonical.encode(found) == data
    assert by_the_letter(found) != by_the_letter(value)


@given(st.binary(max_size=40))
def test_any_bytes_are_read_or_refused_and_nothing_else(data):
    try:
        value = canonical.decode(data)
    except Untrusted:
        assert refusal(data).startswith("json.")
        return
    assert canonical.encode(value) == data


@given(st.text(alphabet='{}[]":,\\u0123e-.tn \n', max_size=30))
def test_text_that_looks_like_json_is_read_or_refused_and_nothing_else(text):
    test_any_bytes_are_read_or_refused_and_nothing_else.hypothesis.inner_test(text.encode())


# --- what is refused ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'{"a":1,"a":1}', "json.duplicate_key"),
        (b'{"a":1,"\\u0061":1}', "json.duplicate_key"),
        (b'[{"b":{"a":1,"a":2}}]', "json.duplicate_key"),
        (b"NaN", "json.number"),
        (b"[Infinity]", "json.number"),
        (b"[-Infinity]", "json.number"),
        (b"1.0", "json.number"),
        (b'{"a":1.5}', "json.number"),
        (b"[1e3]", "json.number"),
        (b"[9007199254740992]", "json.number"),
        (b"[-9007199254740992]", "json.number"),
        (b"[" + b"9" * 5000 + b"]", "json.number"),
        (b"-0", "json.not_canonical"),
        (b"[-0]", "json.not_canonical"),
        (b"[01]", "json.malformed"),
        (b"[+1]", "json.malformed"),
        ('"e\u0301"'.encode(), "json.not_nfc"),
        ('{"e\u0301":1}'.encode(), "json.not_nfc"),
        ('{"a":"\u212b"}'.encode(), "json.not_nfc"),
        (b'"e\\u0301"', "json.not_nfc"),
        (b'"\\ud800"', "json.not_utf8"),
        (b'{"\\udfff":1}', "json.not_utf8"),
        (b'"\\ude00\\ud83d"', "json.not_utf8"),
        (b'"\\ud83d\\ude00"', "json.not_canonical"),
        (b'"\xed\xa0\x80"', "json.not_utf8"),
        (b'"\xff"', "json.not_utf8"),
        (b'"\xc0\xaf"', "json.not_utf8"),
        (b"\xef\xbb\xbf{}", "json.malformed"),
        ("{}".encode("utf-16"), "json.not_utf8"),
        (b"{} ", "json.not_canonical"),
        (b"{}\n", "json.not_canonical"),
        (b" {}", "json.not_canonical"),
        (b'{"a": 1}', "json.not_canonical"),
        (b'{"b":1,"a":1}', "json.not_canonical"),
        (b'"\\/"', "json.not_canonical"),
        (b'"\\u000A"', "json.not_canonical"),
        (b'"\\u001F"', "json.not_canonical"),
        ('{"\ue000":1,"😀":2}'.encode(), "json.not_canonical"),
        (b'"\n"', "json.malformed"),
        (b'"\x00"', "json.malformed"),
        (b"", "json.malformed"),
        (b"{", "json.malformed"),
        (b"{}{}", "json.malformed"),
        (b"{}\x00", "json.malformed"),
        (b"[1,]", "json.malformed"),
        (b"{'a':1}", "json.malformed"),
        (b"/**/{}", "json.malformed"),
        (b"True", "json.malformed"),
    ],
    ids=lambda each: ascii(each)[:40],
)
def test_what_is_not_canonical_is_refused(data, code):
    assert refusal(data) == code


@pytest.mark.parametrize(
    ("value", "code"),
    [
        (1.0, "json.number"),
        ([float("nan")], "json.number"),
        ({"a": float("inf")}, "json.number"),
        (2**53, "json.number"),
        (-(2**53), "json.number"),
        (b"bytes", "json.number"),
        ("e\u0301", "json.not_nfc"),
        ({"e\u0301": 1}, "json.not_nfc"),
        ("\ud800", "json.not_utf8"),
        ({"\udfff": 1}, "json.not_utf8"),
    ],
    ids=lambda each: ascii(each)[:40],
)
def test_what_cannot_be_written_is_refused(value, code):
    assert unwritable(value) == code


def nested(depth: int):
    value: list | dict = []
    for level in range(depth - 1):
        value = [value] if level % 2 else {"a": value}
    return value


def test_sixteen_levels_are_read_and_written_and_seventeen_are_not():
    deepest = canonical.encode(nested(16))
    assert canonical.decode(deepest) == nested(16)
    assert unwritable(nested(17)) == "json.too_deep"
    assert refusal(b"[" + deepest + b"]") == "json.too_deep"
    assert refusal(b"[" * 17 + b"]" * 17) == "json.too_deep"


def test_brackets_in_a_text_and_side_by_side_are_no_depth():
    for value in ("[{" * 100, '"[\\"{' * 100, [[]] * 100, {"[" * 50: "\\" + "{" * 50}):
        assert canonical.decode(canonical.encode(value)) == value


@pytest.mark.parametrize(
    "data",
    [
        b"[" * 100_000,
        b"[" * 100_000 + b"]" * 100_000,
        b'{"a":' * 100_000 + b"1" + b"}" * 100_000,
        b'"' + b'\\"' * 100_000 + b"[" * 20 + b"\\",
        b'"a\\' * 100_000 + b"[" * 20,
        b'[""' * 100_000,
        b'\\"' + b"[" * 100_000 + b'"',
        b"]" * 100_000 + b"[" * 100_000,
        b"[" + b"9" * 1_000_000 + b"]",
        b"[" + b"-" * 1_000_000 + b"]",
    ],
    ids=lambda data: ascii(data[:6]),
)
def test_hostile_bytes_are_refused_at_once(data):
    """Deep nesting never reaches a recursive parser, and no text is scanned once per quote."""
    started = process_time()
    assert refusal(data) in ("json.too_deep", "json.malformed", "json.number")
    assert process_time() - started < 2


def test_text_is_signed_in_nfc_all_the_way_down():
    loose = {"e\u0301": ["A\u030a", ("o\u0308", 1, None)]}
    assert canonical.nfc_deep(loose) == {"\u00e9": ["\u00c5", ["\u00f6", 1, None]]}
    assert canonical.nfc("e\u0301") == unicodedata.normalize("NFC", "e\u0301")
