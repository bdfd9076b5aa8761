"""Random maps for property tests: all there can be on one, unknown pairs included."""

from __future__ import annotations

import unicodedata
from itertools import combinations

from hypothesis import strategies as st

from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    Tie,
    TieDimension,
    TieLevel,
    pair,
)

IDS = ("a1", "b2", "c3", "d4", "e5", "f6")
GROUPS = ("front_line", "health", "private_network", "family", "child_services")

AWKWARD = (
    "Åse Æbelø-Sørensen",
    "Müller & Søn <PPR>",
    "]]> &amp; &#13; <!-- x --> <?y?>",
    "'citat' og \"gåseøjne\"; =1+1",
    "første linje\nanden\tlinje",
    "ǻ ẽ ø̈ \U0001f469\u200d\U0001f467 \u2028 \u00a0 \u202e",
    "true",
    "-3",
    "1,5",
    "NaN",
    "[]",
    "null",
)
"""Names that XML, CSV, JSON or a library that guesses types may trip over."""

# Composed letters without control characters: what the journal holds (models.canonical).
words = st.one_of(
    st.text(st.characters(codec="utf-8", exclude_categories=("Cs", "Cc", "Co", "Cn")), max_size=12),
    st.sampled_from(AWKWARD),
).map(lambda text: unicodedata.normalize("NFC", text).strip())
places = st.integers(-2000, 2000)
days = st.dates().map(lambda day: day.isoformat())


def actors(actor_id: str) -> st.SearchStrategy[MapActor]:
    """One actor with this id."""
    return st.builds(
        MapActor,
        id=st.just(actor_id),
        name=words,
        profession=words,
        workplace=words,
        group=st.sampled_from(GROUPS),
        x=places,
        y=places,
        pinned=st.booleans(),
        authority=st.booleans(),
        left=st.none() | days,
        issues=st.lists(words.filter(bool), max_size=2, unique=True).map(tuple),
    )


@st.composite
def networks(draw: st.DrawFn, ids: tuple[str, ...] = IDS) -> NetworkMap:
    """A whole map with some of the ids, in any order, and any of their pairs judged."""
    chosen = draw(st.lists(st.sampled_from(ids), unique=True))
    drawn = tuple(draw(actors(each)) for each in chosen)
    possible = sorted(pair(a, b) for a, b in combinations((CENTRE, *chosen), 2))
    judged = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    ties = tuple(
        Tie(
            a=a,
            b=b,
            level=draw(st.sampled_from(TieLevel)),
            note=draw(words),
            dimensions=tuple(
                TieDimension(key=key, value=draw(st.integers(1, 5)))
                for key in sorted(draw(st.sets(st.sampled_from(("timely", "shared_goals")))))
            ),
        )
        for a, b in sorted(judged)
    )
    centre = Centre(kind=draw(st.sampled_from(("child", "pregnant", "family"))), label=draw(words))
    return NetworkMap(centre=centre, actors=drawn, ties=ties)
