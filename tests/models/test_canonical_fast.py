"""The fast way through `models.canonical` decides exactly as RFC 8785 and the strict way do."""

from __future__ import annotations

import json
import time

import pytest
import rfc8785
from hypothesis import example, given, settings
from hypothesis import strategies as st

from models import canonical
from models.entry import MAX_LINE_BYTES, line_bytes, read_line
from models.errors import Untrusted
from tests.storage.stafet.world import relay

texts = st.text(max_size=12).map(canonical.nfc) | st.text(
    alphabet='"\\\n\t\b\x00\x1f\x7fæøåǼn̰=\u0338\u2028\ue000\uffff😀', max_size=8
).map(canonical.nfc)
numbers = st.integers(-(2**53) + 1, 2**53 - 1)
values = st.recursive(
    st.none() | st.booleans() | numbers | texts,
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(texts, inner, max_size=4),
    max_leaves=12,
)
anything = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=6),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=3), inner),
    max_leaves=8,
)


def verdict(read, data: bytes) -> object:
    try:
        return read(data)
    except Untrusted as error:
        return error.code


@given(values)
@settings(max_examples=300)
@example({"\ue000": 1, "😀": 2, "": 3})
@example({"n": "\n̰", "t": "\t̀"})
@example([2**53 - 1, -(2**53) + 1, 10**15, 0])
def test_bytes_are_those_of_rfc_8785_and_come_back(value) -> None:
    data = canonical.encode(value)
    assert data == rfc8785.dumps(value)
    assert canonical.decode(data) == value


@given(anything, st.sampled_from([{}, {"indent": 1}, {"ensure_ascii": False}, {"sort_keys": True}]))
@settings(max_examples=300)
def test_fast_and_strict_never_differ_on_json_of_others(value, style) -> None:
    try:
        data = json.dumps(value, **style).encode("utf-8")
    except UnicodeEncodeError:
        return
    assert verdict(canonical.decode, data) == verdict(canonical._decode_strict, data)


@given(values, st.data())
@settings(max_examples=300)
def test_fast_and_strict_never_differ_on_damaged_bytes(value, draw) -> None:
    data = bytearray(canonical.encode(value))
    place = draw.draw(st.integers(0, len(data) - 1))
    data[place : place + draw.draw(st.integers(0, 2))] = draw.draw(
        st.binary(max_size=3) | st.sampled_from([b"1e5", b"1.0", b"-0", b'"', b"0", b"\xcc\x81"])
    )
    changed = bytes(data)
    assert verdict(canonical.decode, changed) == verdict(canonical._decode_strict, changed)


@pytest.mark.parametrize(
    "data, code",
    [
        (b"[" * 100_000, "json.too_deep"),
        (b'{"a":' * 100_000, "json.too_deep"),
        (b'{"a":1,"a":1}', "json.duplicate_key"),
        (b'{"a":1.0}', "json.number"),
        (b'{"a":1e400}', "json.number"),
        (b'{"a":NaN}', "json.number"),
        (b'{"a":9007199254740992}', "json.number"),
        (b"[" + b"9" * 5000 + b"]", "json.number"),
        (b'{"a": 1}', "json.not_canonical"),
        (b'{"b":1,"a":1}', "json.not_canonical"),
        (b'"\\u00e6"', "json.not_canonical"),
        (b"-0", "json.not_canonical"),
        ('"e\u0301"'.encode(), "json.not_nfc"),
        (b'"\xed\xa0\x80"', "json.not_utf8"),
        (b'"\\ud800"', "json.not_utf8"),
        (b"", "json.malformed"),
        (b"{} ", "json.not_canonical"),
        (b"\xef\xbb\xbf{}", "json.malformed"),
    ],
)
def test_each_fault_has_its_name(data: bytes, code: str) -> None:
    assert verdict(canonical.decode, data) == code


def test_unfinished_texts_take_no_quadratic_time() -> None:
    hostile = b"{" * 17 + b'"' + b'\\"' * 500_000
    begin = time.perf_counter()
    with pytest.raises(Untrusted):
        canonical.decode(hostile)
    assert time.perf_counter() - begin < 5


def test_lines_come_back_and_odd_ones_are_refused() -> None:
    entry = relay().offer
    line = line_bytes(entry)
    assert line == rfc8785.dumps(json.loads(line))
    assert read_line(line) == entry
    plain = json.loads(line)
    odd = [
        {**plain, "more": 1},
        {key: value for key, value in plain.items() if key != "salt"},
        {**plain, "sig": plain["sig"].upper()},
        {**plain, "salt": None},
        {**plain, "head": json.dumps(json.loads(plain["head"]))},
        {**plain, "head": plain["head"].replace('"v":1', '"v":1.0')},
        {**plain, "head": plain["head"].replace('"refs":[],', "")},
        {**plain, "body": plain["body"][:-1] + ',"z":1}'},
        {**plain, "body": 5},
    ]
    for value in odd:
        with pytest.raises(Untrusted):
            read_line(rfc8785.dumps(value))
    for data in (line[:-1], line + b" ", b"[" * 9, b" " * (MAX_LINE_BYTES + 1), b""):
        with pytest.raises(Untrusted):
            read_line(data)


def test_the_usual_header_is_one_that_the_slow_look_takes_too(monkeypatch) -> None:
    from models import entry as module

    heads = [each.head for each in relay().whole]
    changed = [
        head.replace(old, new, 1)
        for head in heads
        for old, new in [
            (b'"ep":1', b'"ep":0'),
            (b'"ep":1', b'"ep":01'),
            (b'"ep":1', b'"ep":2147483647'),
            (b'"ep":1', b'"ep":2147483648'),
            (b'"v":1', b'"v":2'),
            (b'"seq":', b'"seq":-'),
            (b'"kind":"', b'"kind":"X'),
            (b'"refs":[', b'"refs":["' + b"a" * 64 + b'",'),
            (b'"refs":[]', b'"refs":["' + b"a" * 64 + b'"]'),
            (b'"refs":[]', b'"refs":[' + b",".join([b'"' + b"a" * 64 + b'"'] * 65) + b"]"),
            (b"Z", b"z"),
            (b'"at":"2', '"at":"\u0662'.encode()),
            (b'"by":"', b'"by":"A'),
            (b"}", b"}\n"),
        ]
    ]
    quick = [verdict(module._header, head) for head in (*heads, *changed)]
    never = module.re.compile(rb"(?!)")
    monkeypatch.setattr(module, "_USUAL_HEADER", never)
    assert quick == [verdict(module._header, head) for head in (*heads, *changed)]
    assert "entry.header" in quick
