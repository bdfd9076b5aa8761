"""Examples of every kind of body, made from the types themselves: what is new there comes along."""

from __future__ import annotations

from functools import cache
from typing import Any

import msgspec
from msgspec import inspect

from models.bodies import BODY_TYPES
from tests.hostile.mutate import canonical


@cache
def examples() -> tuple[tuple[str, bytes], ...]:
    """(kind, canonical body): the least one, and one with every field, of each kind."""
    found = []
    for kind, shape in sorted(BODY_TYPES.items()):
        for full in (False, True):
            found.append((kind, canonical(_example(inspect.type_info(shape), full))))
    return tuple(found)


def _example(kind: inspect.Type, full: bool) -> Any:
    match kind:
        case inspect.StructType(fields=fields):
            return {
                each.encode_name: _example(each.type, full)
                for each in fields
                if full or each.required
            }
        case inspect.VarTupleType(item_type=item) | inspect.ListType(item_type=item):
            return [_example(item, full)] if full else []
        case inspect.TupleType(item_types=items):
            return [_example(each, full) for each in items]
        case inspect.DictType():
            return {}
        case inspect.LiteralType(values=values):
            return values[-1 if full else 0]
        case inspect.EnumType(cls=cls):
            return next(iter(cls)).value
        case inspect.UnionType(types=types):
            return _example(types[0], full)
        case inspect.BoolType():
            return full
        case inspect.IntType() | inspect.FloatType():
            return 1
        case inspect.NoneType():
            return None
        case _:
            return "2026-03-12"


def same_shape(kind: str, data: bytes) -> object:
    """The typed value, for tests of the examples themselves."""
    return msgspec.json.decode(data, type=BODY_TYPES[kind])
