"""The JSON of Cytoscape and Cytoscape.js: ids as text everywhere, places beside the values."""

from __future__ import annotations

from typing import Any

import msgspec

from app.map_files.raw import RawEdge, RawGraph, RawNode, Value, Values
from models.errors import Untrusted

_EXACT = "exact_name"
"""The name once more: networkx puts the id where a name is empty."""


def write(graph: RawGraph) -> bytes:
    """The file, with the keys that networkx asks for as well."""
    nodes = []
    for node in graph.nodes:
        x, y = node.place or (0.0, 0.0)
        name = node.values.get("name", "")
        data = {**node.values, _EXACT: name, "id": node.id, "value": node.id}
        nodes.append({"data": data, "position": {"x": x, "y": y}})
    edges = [
        {"data": {**edge.values, "id": f"tie{at}", "source": edge.a, "target": edge.b}}
        for at, edge in enumerate(graph.edges)
    ]
    whole = {
        "format_version": "1.0",
        "generated_by": "Bindeled",
        "target_cytoscapejs_version": "~3",
        "directed": False,
        "multigraph": False,
        "data": {"name": "map"},
        "elements": {"nodes": nodes, "edges": edges},
    }
    return msgspec.json.format(msgspec.json.encode(whole), indent=1) + b"\n"


class _Item(msgspec.Struct):
    data: dict[str, Any]
    position: dict[str, float] | None = None


class _Elements(msgspec.Struct):
    nodes: list[_Item] = []
    edges: list[_Item] = []


class _File(msgspec.Struct):
    elements: _Elements


def read(data: bytes) -> RawGraph:
    """The graph of a file; Untrusted("map_file.…") when it is not one."""
    try:
        elements = msgspec.json.decode(data, type=_File).elements
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as trouble:
        raise Untrusted("map_file.not_json") from trouble
    nodes = []
    for item in elements.nodes:
        spot = item.position or {}
        place = (spot["x"], spot["y"]) if {"x", "y"} <= spot.keys() else None
        nodes.append(RawNode(_text(item.data.get("id")), _values(item.data), place))
    edges = [
        RawEdge(_text(i.data.get("source")), _text(i.data.get("target")), _values(i.data))
        for i in elements.edges
    ]
    return RawGraph(tuple(nodes), tuple(edges))


def _text(value: object) -> str:
    return str(value) if isinstance(value, (str, int)) else ""


def _values(data: dict[str, Any]) -> Values:
    found: Values = {}
    for name, value in data.items():
        plain: Value | None = value if isinstance(value, (str, int, float, bool)) else None
        if plain is not None and name not in ("id", "source", "target"):
            found[name] = plain
    if _EXACT in found:
        found["name"] = found.pop(_EXACT)
    return found
