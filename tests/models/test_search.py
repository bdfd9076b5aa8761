"""What can be found of an entry, and how words are compared."""

from __future__ import annotations

from typing import get_args, get_type_hints

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from models import bodies, search
from models.entry import body_bytes
from models.network_map import Centre, MapActor, NetworkMap, Tie, TieLevel
from models.search import excerpt, fold, tokens

NOTE = bodies.Note(
    text="Vi så i dag, at han selv gik hen til de andre børn ved sandkassen og blev der længe. "
    "Moren fortæller det samme hjemmefra. Næste skridt er aftalt med dagplejen på CAFÉEN.",
    date="2026-03-12",
    who="Søren",
    meeting="ab" * 16,
)


@given(st.text())
def test_a_folded_text_is_as_long_as_the_text(text: str) -> None:
    assert len(fold(text)) == len(text)
    assert fold(fold(text)) == fold(text)


def test_case_and_foreign_accents_do_not_count_but_own_letters_do() -> None:
    assert fold("Élodie ÅRHUS Æble Ø") == "elodie århus æble ø"
    assert fold("Möller Jäger") == fold("Møller Jæger") == "møller jæger"
    assert fold("på") != fold("pa")


def test_words_looked_for_are_taken_apart_as_the_index_does() -> None:
    assert tokens('a"b* (NEAR) tale-høre') == ("a", "b", "near", "tale", "høre")
    assert tokens('  *-" ') == ()
    assert tokens("Æble æble") == ("æble",)
    assert tokens("re\u0301") == ("re",)


@pytest.mark.parametrize(
    ("wanted", "marked"),
    [
        ("cafe", ["CAFÉ"]),
        ("moren sandk", ["sandk", "Moren"]),
        ("søren", ["Søren"]),
        ("sandk sandkassen", ["sandkassen"]),
    ],
)
def test_an_excerpt_shows_the_words_where_they_stand(wanted: str, marked: list[str]) -> None:
    found = excerpt(NOTE, tokens(wanted))
    assert [found.text[at:to] for at, to in found.marks] == marked
    assert len(found.text) <= search.EXCERPT + 4


def test_no_id_date_or_key_can_be_searched_for_and_every_text_can() -> None:
    words = search.searched_words("observation", body_bytes(NOTE))
    assert "sandkassen" in words and "søren" in words
    assert "2026" not in words and "abab" not in words
    network = NetworkMap(
        Centre(label="Alma"),
        (MapActor(id="x1", name="Lægen"), MapActor(id="x2", name="Skolen")),
        (Tie(a="x1", b="x2", level=TieLevel.KNOWN, note="Ringer sammen"),),
    )
    version = bodies.MapVersion(map="m1", title="Efter mødet", network=network)
    said = search.searched_words("map_version", body_bytes(version))
    assert said.split("\n") == ["efter mødet", "lægen", "skolen", "ringer sammen"]


def test_what_cannot_be_read_has_no_words() -> None:
    assert search.searched_words("observation", None) == ""
    assert search.searched_words("of_a_newer_program", b'{"text":"x"}') == ""
    assert search.searched_words("observation", b'{"text":1}') == ""


def shapes(shape: type[msgspec.Struct], seen: set[type]) -> set[type]:
    """A struct and every struct within it."""
    if shape not in seen:
        seen.add(shape)
        for hint in get_type_hints(shape).values():
            for each in (hint, *get_args(hint)):
                if isinstance(each, type) and issubclass(each, msgspec.Struct):
                    shapes(each, seen)
    return seen


def test_every_kind_of_entry_has_its_texts_looked_through() -> None:
    """A field that is neither a text to find nor left out by name would fail here."""
    seen: set[type] = set()
    for shape in set(bodies.BODY_TYPES.values()):
        shapes(shape, seen)
    kept = {f"{each.__name__}.{name}" for each in seen for name in search.word_fields(each)}
    assert {"Note.text", "Agreement.what", "Meeting.agenda", "Attachment.name"} <= kept
    ids = {"Note.meeting", "Agreement.id", "Consent.actors", "OfferBody.reason", "Tie.a"}
    assert not kept & ids
