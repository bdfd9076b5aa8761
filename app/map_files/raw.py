"""Between a map and the files of others: actors and ties with named values, nothing more.

Every format writes and reads a `RawGraph`; here it is made from a map and turned into one. A pair
nobody has judged has no tie in any format; *no contact* is a tie with level 0. So the two stay
apart in all of them.

Fields are taken from the model's own types: what is added to `MapActor` or `Tie` goes into every
format by itself. A field that is no plain value goes as JSON text.
"""

from __future__ import annotations

import math
import types
import typing
import unicodedata
from collections.abc import Iterable, Mapping
from functools import lru_cache
from typing import Any

import msgspec

from app.reference import actor_groups, professions, tie_levels
from models.errors import Refused, Untrusted
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    Pair,
    Tie,
    TieLevel,
    pair,
    validated,
)
from models.units import with_all_units

VERSION = 1
MARKER = "bindeled_map"
"""Stands on the node in the middle of every file of ours; its value is the version of the form."""

MOST_ACTORS, MOST_TIES, LONGEST_TEXT = 2_000, 100_000, 20_000

Value = str | int | float | bool
Values = dict[str, Value]


class RawNode(msgspec.Struct, frozen=True):
    """One actor of a file. place: as the file has it, y downwards, None when it says nothing."""

    id: str
    values: Values
    place: tuple[float, float] | None = None


class RawEdge(msgspec.Struct, frozen=True):
    """One tie of a file, by the ids of its ends."""

    a: str
    b: str
    values: Values


class RawGraph(msgspec.Struct, frozen=True):
    """A whole file."""

    nodes: tuple[RawNode, ...]
    edges: tuple[RawEdge, ...]


class LevelChoice(msgspec.Struct, frozen=True):
    """What a foreign file's ties mean. value: name of the value that tells how strong a tie is.

    levels: what each of its texts means. plain: the level of a tie about which the file says
    nothing more than that it is there.
    """

    value: str = ""
    levels: dict[str, TieLevel] = {}
    plain: TieLevel = TieLevel.KNOWN


class ImportedMap(msgspec.Struct, frozen=True):
    """A map read from a file, and what was not certain about it.

    ours: whether Bindeled made the file; then nothing was guessed. guessed: how many ties got the
    plain level. doubled: ties that stood more than once for a pair (the strongest was kept).
    to_self: ties from an actor to itself, left out. texts: for each value that stands on ties,
    what it says, to ask the person which one is the strength.
    """

    network: NetworkMap
    ours: bool
    guessed: int
    doubled: int
    to_self: int
    texts: dict[str, tuple[str, ...]]


# ---------------------------------------------------------------- out


def raw_of(network: NetworkMap) -> RawGraph:
    """A map as a graph, with the middle as a node of its own."""
    scale = tie_levels()
    nodes = []
    # Without a middle every actor says of itself what kind of map it stands on.
    plain: Values = {}
    if network.has_middle:
        middle: Values = {
            MARKER: VERSION, "name": network.centre.label, "kind": network.centre.kind,
        }  # fmt: skip
        nodes.append(RawNode(CENTRE, middle, (0.0, 0.0)))
    else:
        plain = {
            MARKER: VERSION,
            "kind": network.centre.kind,
            "organisation": network.centre.label,
            "units": msgspec.json.encode(network.units).decode(),
        }
    for actor in network.actors:
        values = _values(actor, skip=("id",)) | plain
        nodes.append(RawNode(actor.id, values, (actor.x, actor.y)))
    edges = []
    for tie in network.ties:
        values = _values(tie, skip=("a", "b"))
        values["level_label"] = scale.text(int(tie.level)).label
        edges.append(RawEdge(tie.a, tie.b, values))
    return RawGraph(tuple(nodes), tuple(edges))


def columns(kind: type[msgspec.Struct]) -> dict[str, str]:
    """Names of a type's fields, in order, with what stands in them.

    That is "string", "int" or "boolean"; whatever else there is goes as JSON in a "string".
    """
    return {name: _form(hint)[0] for name, hint in _hints(kind).items()}


def node_columns() -> dict[str, str]:
    """What a node of ours may carry, with the type of each value."""
    extra = {MARKER: "int", "kind": "string", "organisation": "string", "units": "string"}
    return {**{k: v for k, v in columns(MapActor).items() if k != "id"}, **extra}


def edge_columns() -> dict[str, str]:
    """What a tie of ours may carry, with the type of each value."""
    own = {k: v for k, v in columns(Tie).items() if k not in ("a", "b")}
    return {**own, "level_label": "string"}


def plain_text(value: Value) -> str:
    """A value as text: true and false in small letters, as XML has them."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return str(value)


def _values(struct: msgspec.Struct, skip: tuple[str, ...]) -> Values:
    found: Values = {}
    for name in type(struct).__struct_fields__:
        value = getattr(struct, name)
        if name in skip or value is None:
            continue
        if isinstance(value, bool):
            found[name] = value
        elif isinstance(value, int):
            found[name] = int(value)
        elif isinstance(value, str):
            found[name] = speakable(value)
        else:
            found[name] = msgspec.json.encode(value).decode()
    return found


def speakable(text: str) -> str:
    """The text without characters that XML cannot hold; line ends as line feeds."""
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    return "".join(c for c in text if c in "\t\n" or (c >= " " and c not in "\ufffe\uffff"))


@lru_cache(maxsize=8)
def _hints(kind: type[msgspec.Struct]) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {name: hints[name] for name in kind.__struct_fields__}


def _form(hint: Any) -> tuple[str, bool]:
    """The type of a field in a file, and whether it goes as JSON."""
    if isinstance(hint, types.UnionType):
        inner = [each for each in typing.get_args(hint) if each is not type(None)]
        return _form(inner[0]) if len(inner) == 1 else ("string", True)
    if typing.get_origin(hint) is typing.Literal:
        return "string", False
    if isinstance(hint, type) and issubclass(hint, bool):
        return "boolean", False
    if isinstance(hint, type) and issubclass(hint, int):
        return "int", False
    return "string", hint is not str


# ---------------------------------------------------------------- in


def map_of(graph: RawGraph, choice: LevelChoice | None = None) -> ImportedMap:
    """The map a graph tells of. Untrusted("map_file.…") when it cannot be one; never half a map."""
    graph = _speakable_ids(graph)
    _check(graph)
    middle = next(
        (
            node
            for node in graph.nodes
            if MARKER in node.values
            and (node.id == CENTRE or node.values.get("kind") == "organisation")
        ),
        None,
    )
    if middle is not None and _whole(middle.values[MARKER]) > VERSION:
        raise Untrusted("map_file.newer")
    if middle is not None:
        network = _ours(graph, middle)
        return ImportedMap(network, ours=True, guessed=0, doubled=0, to_self=0, texts={})
    return _foreign(graph, choice or LevelChoice())


def _speakable_ids(graph: RawGraph) -> RawGraph:
    """The graph without the signs in its ids that XML cannot hold: it must go out again too."""
    return RawGraph(
        tuple(msgspec.structs.replace(node, id=speakable(node.id)) for node in graph.nodes),
        tuple(
            msgspec.structs.replace(edge, a=speakable(edge.a), b=speakable(edge.b))
            for edge in graph.edges
        ),
    )


def _check(graph: RawGraph) -> None:
    if not graph.nodes:
        raise Untrusted("map_file.no_actors")
    if len(graph.nodes) > MOST_ACTORS or len(graph.edges) > MOST_TIES:
        raise Untrusted("map_file.too_many")
    ids = {node.id for node in graph.nodes}
    if len(ids) != len(graph.nodes) or "" in ids:
        raise Untrusted("map_file.actor_twice")
    for edge in graph.edges:
        if edge.a not in ids or edge.b not in ids:
            raise Untrusted("map_file.bad_tie")
    said = [node.values for node in graph.nodes] + [edge.values for edge in graph.edges]
    texts = (text for values in said for text in values.values())
    if any(isinstance(text, str) and len(text) > LONGEST_TEXT for text in texts):
        raise Untrusted("map_file.too_long")


def _ours(graph: RawGraph, middle: RawNode) -> NetworkMap:
    kind = middle.values.get("kind", "")
    has_middle = middle.id == CENTRE
    label = _name(middle) if has_middle else plain_text(middle.values.get("organisation", ""))
    centre = _struct(Centre, {"kind": kind, "label": label})
    if centre.kind == "organisation" and has_middle:
        raise Untrusted("map_file.bad_value")
    actors = []
    for node in graph.nodes:
        if not (has_middle and node is middle):
            actors.append(_struct(MapActor, {"name": "", **node.values, "id": node.id}))
    ties: dict[Pair, Tie] = {}
    for edge in graph.edges:
        if edge.a == edge.b:
            raise Untrusted("map_file.bad_tie")
        a, b = pair(edge.a, edge.b)
        if (a, b) in ties or "level" not in edge.values:
            raise Untrusted("map_file.bad_tie")
        ties[a, b] = _struct(Tie, {**edge.values, "a": a, "b": b})
    network = NetworkMap(
        centre,
        tuple(actors),
        tuple(ties[each] for each in sorted(ties)),
        _units(middle) if not has_middle else (),
    )
    try:
        return with_all_units(validated(network))
    except Refused as trouble:
        raise Untrusted("map_file.bad_value") from trouble


def _units(node: RawNode) -> tuple[str, ...]:
    try:
        return msgspec.json.decode(plain_text(node.values.get("units", "[]")), type=tuple[str, ...])
    except msgspec.DecodeError as trouble:
        raise Untrusted("map_file.bad_value") from trouble


def _name(node: RawNode) -> str:
    return str(node.values.get("name", ""))


_S = typing.TypeVar("_S", bound=msgspec.Struct)


def _struct(kind: type[_S], values: Mapping[str, Value]) -> _S:
    """A model value out of a file's values; what the type does not know is left out."""
    wanted: dict[str, object] = {}
    for name, hint in _hints(kind).items():
        value = values.get(name)
        form, as_json = _form(hint)
        # An empty text stands for *nothing* where a field is not a text that may be empty.
        if value is None or (value == "" and hint is not str):
            continue
        try:
            if as_json:
                wanted[name] = msgspec.json.decode(str(value))
            elif form == "int":
                wanted[name] = _whole(value)
            elif form == "boolean":
                wanted[name] = _truth(value)
            else:
                wanted[name] = unicodedata.normalize("NFC", plain_text(value))
        except (msgspec.DecodeError, UnicodeError, RecursionError) as trouble:
            raise Untrusted("map_file.bad_value") from trouble
    try:
        return msgspec.convert(wanted, kind)
    except msgspec.ValidationError as trouble:
        raise Untrusted("map_file.bad_value") from trouble


def _whole(value: Value) -> int:
    try:
        number = float(value)
    except (ValueError, OverflowError) as trouble:
        raise Untrusted("map_file.bad_value") from trouble
    if not math.isfinite(number) or number != int(number) or abs(number) > 1_000_000:
        raise Untrusted("map_file.bad_value")
    return int(number)


def _truth(value: Value) -> bool:
    said = plain_text(value).strip().casefold()
    if said in ("true", "1", "1.0"):
        return True
    if said in ("false", "0", "0.0"):
        return False
    raise Untrusted("map_file.bad_value")


# ---------------------------------------------------------------- files of others

_NAMES = ("name", "label", "navn")
_WORKPLACES = ("workplace", "arbejdsplads", "institution", "organisation", "organization")
_PROFESSIONS = ("profession", "role", "rolle", "fag", "title", "titel")
_GROUPS = ("group", "gruppe", "sektor", "sector")
_NOTES = ("note", "notat", "comment", "description")
_LEVELS = ("level", "tie_level", "niveau", "strength", "styrke", "weight")
_TECHNICAL = ("networkcanvas", "id", "edgeid", "nodeid", "level_label")
_WIDE, _HIGH, _GRID = 900.0, 680.0, 10
_FARTHEST = 1e9


def _foreign(graph: RawGraph, choice: LevelChoice) -> ImportedMap:
    ids = {node.id: _own_id(node.id) for node in graph.nodes}
    places = _places(graph.nodes)
    actors = []
    for node in graph.nodes:
        values = {key.casefold(): text for key, text in node.values.items()}
        profession = _first(values, _PROFESSIONS)
        x, y = places.get(node.id, (0, 0))
        actors.append(
            MapActor(
                id=ids[node.id],
                name=_first(values, _NAMES) or node.id,
                profession=profession,
                workplace=_first(values, _WORKPLACES),
                group=_group(_first(values, _GROUPS), profession),
                x=x,
                y=y,
            )
        )
    ties: dict[Pair, Tie] = {}
    guessed = doubled = to_self = 0
    for edge in graph.edges:
        if edge.a == edge.b:
            to_self += 1
            continue
        level, certain = _level(edge, choice)
        guessed += not certain
        values = {key.casefold(): text for key, text in edge.values.items()}
        a, b = pair(ids[edge.a], ids[edge.b])
        old = ties.get((a, b))
        doubled += old is not None
        if old is None or level > old.level:
            note = _first(values, _NOTES) or (old.note if old else "")
            ties[a, b] = Tie(a=a, b=b, level=level, note=note)
    network = NetworkMap(Centre(), tuple(actors), tuple(ties[each] for each in sorted(ties)))
    return ImportedMap(network, False, guessed, doubled, to_self, _texts(graph.edges))


def _own_id(text: str) -> str:
    text = unicodedata.normalize("NFC", text)
    return f"{text} (2)" if text == CENTRE else text


def _first(values: Mapping[str, Value], names: Iterable[str]) -> str:
    for name in names:
        said = plain_text(values.get(name, "")).strip()
        if said:
            return unicodedata.normalize("NFC", said)
    return ""


def _group(said: str, profession: str) -> str:
    """The actor group a file names, else that of the profession it names, else the first."""
    groups = actor_groups()
    for group in groups:
        if said and said.casefold() in (group.key.casefold(), group.label.casefold()):
            return group.key
    for each in professions():
        if profession and profession.casefold() in (each.key.casefold(), each.label.casefold()):
            return each.group
    return groups[0].key


def _level(edge: RawEdge, choice: LevelChoice) -> tuple[TieLevel, bool]:
    """The level of a tie, and whether the file itself says so."""
    values = {key.casefold(): text for key, text in edge.values.items()}
    named = [choice.value.casefold()] if choice.value else list(_LEVELS)
    for name in named:
        said = plain_text(values.get(name, "")).strip()
        if said in choice.levels:
            return choice.levels[said], True
        for text in tie_levels().levels:
            if said and said.casefold() in (text.key, text.label.casefold()):
                return TieLevel(text.level or 0), True
        # Weights of 0 to 3 read as our own levels; any other number is another scale.
        if said and _is_level(said):
            return TieLevel(int(float(said))), True
    return choice.plain, False


def _is_level(said: str) -> bool:
    try:
        return float(said) in (0.0, 1.0, 2.0, 3.0)
    except ValueError:
        return False


def _texts(edges: Iterable[RawEdge]) -> dict[str, tuple[str, ...]]:
    """What each value says on the ties, for at most a few different texts."""
    found: dict[str, dict[str, None]] = {}
    for edge in edges:
        for name, value in edge.values.items():
            if not name.casefold().startswith(_TECHNICAL):
                found.setdefault(name, {})[plain_text(value)] = None
    return {name: tuple(texts) for name, texts in found.items() if len(texts) <= 12}


def _places(nodes: Iterable[RawNode]) -> dict[str, tuple[int, int]]:
    """Places of a file fitted into our canvas; none at all when they are all in one spot."""
    known = {
        node.id: node.place
        for node in nodes
        if node.place is not None and all(abs(each) <= _FARTHEST for each in node.place)
    }
    if not known:
        return {}
    xs, ys = [x for x, _ in known.values()], [y for _, y in known.values()]
    if all(0 <= each <= 1 for each in (*xs, *ys)):
        left, right, top, bottom = 0.0, 1.0, 0.0, 1.0
    else:
        left, right, top, bottom = min(xs), max(xs), min(ys), max(ys)
    if max(xs) == min(xs) and max(ys) == min(ys):
        return {}
    scale = min(2 * _WIDE / ((right - left) or 1.0), 2 * _HIGH / ((bottom - top) or 1.0))
    middle_x, middle_y = (left + right) / 2, (top + bottom) / 2
    return {
        each: (
            round((x - middle_x) * scale / _GRID) * _GRID,
            round((y - middle_y) * scale / _GRID) * _GRID,
        )
        for each, (x, y) in known.items()
    }
