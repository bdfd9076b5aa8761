"""GraphML, out and in; in also as yEd, Gephi, networkx, igraph and Network Canvas write it."""

from __future__ import annotations

import re
from xml.etree.ElementTree import Element, SubElement

from app.map_files.raw import (
    RawEdge,
    RawGraph,
    RawNode,
    Value,
    Values,
    edge_columns,
    node_columns,
    plain_text,
)
from app.map_files.safe_xml import parse, serialised
from models.errors import Untrusted

_NAMESPACE = "http://graphml.graphdrawing.org/xmlns"
_SCHEMA = f"{_NAMESPACE} {_NAMESPACE}/1.0/graphml.xsd"
_HOLLOW = "A pair without an edge has not been discussed; level 0 is no contact."
_NUMBERS = ("int", "long", "float", "double")


_MOST_USUAL = 1_000_000
"""So many values may come of what is declared once for all: a small file must stay small."""

_NMTOKEN = re.compile(r"[\w.:-]+", re.ASCII)
_ID_KEY = {"for": "node", "attr.name": "id", "attr.type": "string"}


def write(graph: RawGraph) -> bytes:
    """The file. Each kind of value is declared once; every edge has an id of its own."""
    root = Element(
        "graphml",
        {
            "xmlns": _NAMESPACE,
            "xmlns:xsi": "http://www.w3.org/2001/XMLSchema-instance",
            "xsi:schemaLocation": _SCHEMA,
        },
    )
    SubElement(root, "desc").text = _HOLLOW
    for domain, names in (("node", node_columns()), ("edge", edge_columns())):
        for name, form in names.items():
            key = {"id": f"{domain}_{name}", "for": domain, "attr.name": name, "attr.type": form}
            SubElement(root, "key", key)
    # The schema allows letters, figures and a few signs in an id; any other stands as a value.
    plain = all(_NMTOKEN.fullmatch(node.id) for node in graph.nodes)
    if not plain:
        SubElement(root, "key", {"id": "node_id", **_ID_KEY})
    inner = SubElement(root, "graph", {"id": "map", "edgedefault": "undirected"})
    ids = {n.id: n.id if plain else f"n{at}" for at, n in enumerate(graph.nodes)}
    for node in graph.nodes:
        element = SubElement(inner, "node", {"id": ids[node.id]})
        _write_values(element, "node", node.values if plain else {**node.values, "id": node.id})
    for at, edge in enumerate(graph.edges):
        ends = {"id": f"tie{at}", "source": ids[edge.a], "target": ids[edge.b]}
        _write_values(SubElement(inner, "edge", ends), "edge", edge.values)
    return serialised(root)


def _write_values(element: Element, domain: str, values: Values) -> None:
    for name, value in values.items():
        data = SubElement(element, "data", {"key": f"{domain}_{name}"})
        data.text = plain_text(value)


def read(data: bytes) -> RawGraph:
    """The one graph of a file. Untrusted("map_file.…") when there is none, or more than one."""
    root = parse(data)
    if root.tag != "graphml":
        raise Untrusted("map_file.no_graph")
    graphs = root.findall("graph")
    if len(graphs) != 1:
        raise Untrusted("map_file.no_graph" if not graphs else "map_file.several_graphs")
    keys = {key.get("id", ""): key for key in root.iter("key")}
    usual = {tag: _usual(tag, keys) for tag in ("node", "edge")}
    # Also those inside groups, which yEd nests.
    found = {tag: list(graphs[0].iter(tag)) for tag in usual}
    if sum(len(found[tag]) * len(usual[tag]) for tag in usual) > _MOST_USUAL:
        raise Untrusted("map_file.too_many")
    nodes, edges = [], []
    for element in found["node"]:
        values = _read_values(element, keys, usual["node"])
        nodes.append(RawNode(element.get("id", ""), values, _place(element, values)))
    for element in found["edge"]:
        ends = (element.get("source", ""), element.get("target", ""))
        edges.append(RawEdge(*ends, _read_values(element, keys, usual["edge"])))
    return _with_own_ids(RawGraph(tuple(nodes), tuple(edges)))


def _with_own_ids(graph: RawGraph) -> RawGraph:
    """The graph with the ids that stand as values, as here and in igraph, if no two are the same.

    Otherwise a value called *id* is something else, and the ids of the elements stay.
    """
    ids = {node.id: str(node.values.get("id", "")) or node.id for node in graph.nodes}
    if len(set(ids.values())) < len(graph.nodes):
        return graph
    return RawGraph(
        tuple(RawNode(ids[node.id], node.values, node.place) for node in graph.nodes),
        tuple(RawEdge(ids.get(e.a, e.a), ids.get(e.b, e.b), e.values) for e in graph.edges),
    )


def _usual(tag: str, keys: dict[str, Element]) -> list[tuple[str, str, str]]:
    """(name, text, type) of each value that stands for all elements of a kind that say nothing."""
    found = []
    for key_id, key in keys.items():
        default = key.find("default")
        if default is not None and key.get("for") in (tag, "all"):
            name = key.get("attr.name", key_id)
            found.append((name, default.text or "", key.get("attr.type", "")))
    return found


def _read_values(
    element: Element, keys: dict[str, Element], usual: list[tuple[str, str, str]]
) -> Values:
    values: Values = {}
    for data in element.findall("data"):
        key = keys.get(data.get("key", ""))
        name = key.get("attr.name", "") if key is not None else data.get("key", "")
        drawn = next((each for each in data.iter() if each.tag in _LABELS), None)
        if drawn is not None:
            values.setdefault("label", "".join(drawn.itertext()).strip())
        elif name and not len(data):
            kind = key.get("attr.type", "string") if key is not None else "string"
            values[name] = _typed(data.text or "", kind)
    for name, text, kind in usual:
        values.setdefault(name, _typed(text, kind))
    return values


_LABELS = ("NodeLabel", "EdgeLabel")


def _typed(text: str, kind: str) -> Value:
    if kind in _NUMBERS and text.strip():
        try:
            number = float(text)
        except ValueError as trouble:
            raise Untrusted("map_file.bad_value") from trouble
        return int(number) if number.is_integer() else number
    return text


def _place(element: Element, values: Values) -> tuple[float, float] | None:
    """Where a node stands: x and y, a layout of Network Canvas (`…_X`, `…_Y`), or yEd's shape."""
    lower = {name.casefold(): name for name in values}
    layouts = [name[:-2] for name in lower if name.endswith("_x") and f"{name[:-2]}_y" in lower]
    for x_name, y_name in (("x", "y"), *((f"{name}_x", f"{name}_y") for name in layouts)):
        if x_name in lower and y_name in lower:
            place = _numbers(values[lower[x_name]], values[lower[y_name]])
            if place is not None:
                return place
    shape = next((each for each in element.iter("Geometry")), None)
    return None if shape is None else _numbers(shape.get("x", ""), shape.get("y", ""))


def _numbers(x: Value, y: Value) -> tuple[float, float] | None:
    try:
        return float(x), float(y)
    except ValueError:
        return None
