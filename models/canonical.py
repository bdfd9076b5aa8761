"""Canonical JSON: one and only one byte form per value (RFC 8785, narrowed).

Narrowed means: objects, arrays, strings, booleans, null and whole numbers of at most 53 bits;
no floats; text in Unicode NFC; nesting of at most `MAX_DEPTH`. A reader that decodes bytes and
encodes them again gets the same bytes, or the bytes are refused.
"""

from __future__ import annotations

import json
import re
import unicodedata
from typing import Any, cast

import msgspec
import rfc8785

from models.errors import Untrusted

MAX_DEPTH = 16
_MAX_INT = 2**53 - 1

Json = dict[str, Any] | list[Any] | str | int | bool | None


def encode(value: Json) -> bytes:
    """The canonical bytes of a value.

    Untrusted("json.…") when the value holds a float, too large a number, text that is not NFC,
    a lone surrogate, or is nested too deep.
    """
    _check(value, MAX_DEPTH)
    return _dumps(value)


def decode(data: bytes) -> Json:
    """The value of canonical bytes.

    Untrusted when the bytes are not UTF-8, not JSON, hold a duplicate key, NaN, a float, are
    nested too deep, or are any other than the canonical form of their value.
    """
    check_depth(data)
    value = _decode_fast(data)
    return _decode_strict(data) if value is _UNDECIDED else value


def is_form_of(data: bytes, value: object) -> bool:
    """Whether the bytes are what `value`, of only ASCII keys, texts and whole numbers, encodes to.

    For typed values of a known shape: equal bytes prove that there was no duplicate key, no
    other spelling and no space. NFC and the size of numbers stay the caller's to check.
    """
    return msgspec.json.encode(value, order="sorted") == data


def nfc(text: str) -> str:
    """Text as it is signed: Unicode NFC, so that the same word has the same bytes."""
    return unicodedata.normalize("NFC", text)


def nfc_deep(value: Any) -> Any:
    """A value of plain JSON types with every text in NFC."""
    if isinstance(value, str):
        return nfc(value)
    if isinstance(value, dict):
        return {nfc(key): nfc_deep(each) for key, each in value.items()}
    if isinstance(value, (list, tuple)):
        return [nfc_deep(each) for each in value]
    return value


# --- the fast way, for bytes that are provably right ------------------------------------------

_UNDECIDED = cast("Json", object())
_LONG_NUMBER = re.compile(rb"[:\[,-][0-9]{16}")
_BEYOND_BASIC = re.compile(rb"[\xee-\xf4]")
"""First bytes of UTF-8 characters from U+E000 up: only keys with these sort differently."""


def _no_fast_float(text: str) -> Json:
    raise ValueError(text)


_FAST = msgspec.json.Decoder(float_hook=_no_fast_float)


def _decode_fast(data: bytes) -> Json:
    """The value when the bytes are surely canonical; `_UNDECIDED` leaves it to the strict way.

    msgspec writes texts, numbers and order of keys as RFC 8785 does, but for keys beyond U+DFFF
    (`tests/models/test_canonical_fast.py`), so bytes that come back the same are canonical.
    """
    if not data.startswith((b"{", b"[")) or _LONG_NUMBER.search(data) is not None:
        return _UNDECIDED
    try:
        value: Json = _FAST.decode(data)
        if not data.isascii():
            if not unicodedata.is_normalized("NFC", data.decode("utf-8")):
                return _UNDECIDED
            if _BEYOND_BASIC.search(data) is not None and not _plain_keys(value):
                return _UNDECIDED
    except (ValueError, RecursionError):
        return _UNDECIDED
    return value if msgspec.json.encode(value, order="sorted") == data else _UNDECIDED


def _dumps(value: Json) -> bytes:
    if _plain_keys(value):
        return msgspec.json.encode(value, order="sorted")
    return rfc8785.dumps(value)


def _plain_keys(value: Json) -> bool:
    if isinstance(value, dict):
        return all(key.isascii() and _plain_keys(each) for key, each in value.items())
    if isinstance(value, list):
        return all(_plain_keys(each) for each in value)
    return True


# --- the strict way, which also names what is wrong -------------------------------------------


def _decode_strict(data: bytes) -> Json:
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise Untrusted("json.not_utf8") from error
    try:
        value: Json = json.loads(
            text,
            object_pairs_hook=_object,
            parse_float=_no_float,
            parse_int=_whole_number,
            parse_constant=_no_float,
        )
    except (ValueError, RecursionError) as error:
        raise Untrusted("json.malformed") from error
    if encode(value) != data:
        raise Untrusted("json.not_canonical")
    return value


def _object(pairs: list[tuple[str, Json]]) -> dict[str, Json]:
    found = dict(pairs)
    if len(found) != len(pairs):
        raise Untrusted("json.duplicate_key")
    return found


def _no_float(text: str) -> Json:
    raise Untrusted("json.number")


def _whole_number(text: str) -> int:
    if len(text) > 17:  # longer than 53 bits, and a guard against quadratic int() of huge text
        raise Untrusted("json.number")
    return int(text)


# The closing quote is optional, so that an unfinished text is passed once and not once per quote.
_TEXT = re.compile(rb'"(?:[^"\\]|\\.)*+"?', re.DOTALL)
_NO_BRACKETS = bytes(set(range(256)) - set(b"{[]}"))


def check_depth(data: bytes) -> None:
    """Refuse deep nesting before a recursive parser meets it: Untrusted("json.too_deep")."""
    if data.count(b"{") + data.count(b"[") <= MAX_DEPTH:
        return
    depth = 0
    for byte in _TEXT.sub(b"", data).translate(None, _NO_BRACKETS):
        if byte in b"{[":
            depth += 1
            if depth > MAX_DEPTH:
                raise Untrusted("json.too_deep")
        else:
            depth -= 1


def _check(value: Json, depth: int) -> None:
    if isinstance(value, str):
        _check_text(value)
    elif isinstance(value, bool) or value is None:
        return
    elif isinstance(value, int):
        if abs(value) > _MAX_INT:
            raise Untrusted("json.number")
    elif isinstance(value, dict):
        if depth == 0:
            raise Untrusted("json.too_deep")
        for key, each in value.items():
            _check_text(key)
            _check(each, depth - 1)
    elif isinstance(value, list):
        if depth == 0:
            raise Untrusted("json.too_deep")
        for each in value:
            _check(each, depth - 1)
    else:
        raise Untrusted("json.number")


def _check_text(text: str) -> None:
    if text.isascii():
        return
    if not unicodedata.is_normalized("NFC", text):
        raise Untrusted("json.not_nfc")
    try:
        text.encode("utf-8")
    except UnicodeEncodeError as error:
        raise Untrusted("json.not_utf8") from error
