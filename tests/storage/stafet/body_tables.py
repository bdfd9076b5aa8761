"""The tables of `storage/FORMAT.md` under "Bodies", made from the types themselves.

Print them with `python -m tests.storage.stafet.body_tables`.
"""

from __future__ import annotations

import enum
import types
import typing

import msgspec

from models.bodies import BODY_TYPES


def tables() -> list[str]:
    """All lines of both tables, without their heads."""
    shared: dict[str, type] = {}
    kinds: dict[type, list[str]] = {}
    for kind, shape in BODY_TYPES.items():
        kinds.setdefault(shape, []).append(f"`{kind}`")
    lines = [f"| {', '.join(names)} | {_fields(shape, shared)} |" for shape, names in kinds.items()]
    done: list[str] = []
    while len(done) < len(shared):
        for name in sorted(set(shared) - set(done)):
            done.append(name)
            if name != "Keys":  # it has a table of its own
                lines.append(f"| {name} | {_fields(shared[name], shared)} |")
    return lines


def _fields(shape: type, shared: dict[str, type]) -> str:
    return "; ".join(
        f"`{field.encode_name}`{'' if field.required else '?'} {_name(field.type, shared)}"
        for field in msgspec.structs.fields(shape)
    )


def _name(kind: typing.Any, shared: dict[str, type]) -> str:
    plain = {str: "text", bool: "true or false", int: "number", type(None): "null"}
    if kind in plain:
        return plain[kind]
    if typing.get_origin(kind) is typing.Literal:
        return " or ".join(f"`{msgspec.json.encode(x).decode()}`" for x in typing.get_args(kind))
    if typing.get_origin(kind) is tuple:
        return f"[{_name(typing.get_args(kind)[0], shared)}]"
    if typing.get_origin(kind) in (typing.Union, types.UnionType):
        return " or ".join(_name(each, shared) for each in typing.get_args(kind))
    if issubclass(kind, enum.IntEnum):
        return " or ".join(f"`{int(each)}`" for each in kind)
    shared.setdefault(kind.__name__, kind)
    return str(kind.__name__)


if __name__ == "__main__":
    print("\n".join(tables()))
