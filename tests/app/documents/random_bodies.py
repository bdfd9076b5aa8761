"""Random bodies of every kind, every field filled in, and what a reader must find of them."""

from __future__ import annotations

import types
from collections.abc import Iterator
from datetime import date, timedelta
from random import Random
from typing import Any, Literal, Union, get_args, get_origin, get_type_hints

import msgspec

from app.documents.words import day
from models import bodies
from models.bodies import Body
from models.network_map import CENTRE, Centre, MapActor, NetworkMap, Tie, TieDimension, TieLevel

DATES = frozenset({"date", "due", "birth_date", "joined", "introduced", "left", "discussed"}) | {
    "until",
    "valid_until",
    "expires",
    "next_meeting",
}
LETTERS = "abcdefghijklmnopqrstuvwxyzæøåÆØÅéüöñ<>&/()*'#%"


def random_body(kind: str, random: Random) -> Body:
    """A body of this kind with something in every field."""
    made: Body = _made(bodies.BODY_TYPES[kind], "", random)
    return made


def expected(value: Any, name: str = "", hints: Any = None) -> Iterator[str]:
    """Every word and date in a body, as a reader is to find it; fixed choices are left out."""
    if isinstance(value, msgspec.Struct):
        types_of = get_type_hints(type(value))
        for field in value.__struct_fields__:
            yield from expected(getattr(value, field), field, types_of[field])
    elif isinstance(value, tuple):
        for each in value:
            yield from expected(each, name)
    elif isinstance(value, str) and get_origin(hints) is not Literal:
        if name in DATES:
            yield day(value)
        elif name not in ("a", "b"):
            yield from value.split()


def _made(shape: Any, name: str, random: Random) -> Any:
    origin = get_origin(shape)
    if shape is NetworkMap:
        return _network(random)
    if origin is Literal:
        return random.choice(get_args(shape))
    if origin in (types.UnionType, Union):
        return _made(get_args(shape)[0], name, random)
    if origin is tuple:
        return tuple(_made(get_args(shape)[0], name, random) for _ in range(random.randint(1, 3)))
    if shape is bool:
        return random.random() < 0.5
    if shape is int:
        return random.randint(0, 999)
    if shape is str:
        return _date(random) if name in DATES else _text(random)
    hints = get_type_hints(shape)
    return shape(**{field: _made(hints[field], field, random) for field in hints})


def _text(random: Random) -> str:
    many = random.choice((1, 1, 2, 6, 40))
    return " ".join(_word(random) for _ in range(many))


def _word(random: Random) -> str:
    return "".join(random.choice(LETTERS) for _ in range(random.randint(4, 11)))


def _date(random: Random) -> str:
    return (date(2020, 1, 1) + timedelta(days=random.randint(0, 3000))).isoformat()


def _network(random: Random) -> NetworkMap:
    actors = tuple(
        msgspec.structs.replace(_made(MapActor, "", random), id=f"{at}{_word(random)}")
        for at in range(3)
    )
    ids = sorted([CENTRE, *(each.id for each in actors)])
    ties = tuple(
        Tie(
            a=a,
            b=b,
            level=TieLevel(random.randint(0, 3)),
            note=_text(random),
            dimensions=(TieDimension(key=_word(random), value=3),),
        )
        for at, a in enumerate(ids)
        for b in ids[at + 1 :]
        if random.random() < 0.6
    )
    return NetworkMap(centre=Centre(label=_word(random)), actors=actors, ties=ties)
