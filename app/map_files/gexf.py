"""GEXF 1.3 for Gephi: the level as shape and thickness too. In: any version, one static graph."""

from __future__ import annotations

from xml.etree.ElementTree import Element, SubElement

from app.map_files.raw import (
    RawEdge,
    RawGraph,
    RawNode,
    Values,
    edge_columns,
    node_columns,
    plain_text,
)
from app.map_files.safe_xml import parse, serialised
from models.errors import Untrusted
from models.network_map import CENTRE

_NAMESPACE = "http://gexf.net/1.3"
_TYPES = {"string": "string", "int": "integer", "boolean": "boolean"}
_SHAPES = {0: ("dotted", "0.1"), 1: ("dashed", "1.0"), 2: ("solid", "1.0"), 3: ("solid", "4.0")}


def write(graph: RawGraph, *, made_at: str, middle: str) -> bytes:
    """The file. made_at: ISO date. middle: label of the node in the middle when it has no name."""
    root = Element(
        "gexf", {"xmlns": _NAMESPACE, "xmlns:viz": f"{_NAMESPACE}/viz", "version": "1.3"}
    )
    meta = SubElement(root, "meta", {"lastmodifieddate": made_at[:10]})
    SubElement(meta, "creator").text = "Bindeled"
    SubElement(
        meta, "description"
    ).text = "A pair without an edge has not been discussed; level 0 is no contact."
    inner = SubElement(root, "graph", {"mode": "static", "defaultedgetype": "undirected"})
    for domain, names in (("node", node_columns()), ("edge", edge_columns())):
        declared = SubElement(inner, "attributes", {"class": domain})
        for name, form in names.items():
            attribute = {"id": name, "title": name, "type": _TYPES[form]}
            SubElement(declared, "attribute", attribute)
    nodes = SubElement(inner, "nodes")
    for node in graph.nodes:
        label = str(node.values.get("name", "")) or (middle if node.id == CENTRE else node.id)
        element = SubElement(nodes, "node", {"id": node.id, "label": label})
        _write_values(element, node.values)
        x, y = node.place or (0.0, 0.0)
        # Gephi counts upwards.
        spot = {"x": f"{x:.1f}", "y": f"{0.0 - y:.1f}", "z": "0.0"}
        SubElement(element, "viz:position", spot)
    edges = SubElement(inner, "edges")
    for at, edge in enumerate(graph.edges):
        level = int(edge.values["level"])
        shape, thickness = _SHAPES[level]
        ends = {"id": f"tie{at}", "source": edge.a, "target": edge.b, "weight": f"{level}.0"}
        element = SubElement(edges, "edge", ends)
        _write_values(element, edge.values)
        SubElement(element, "viz:thickness", {"value": thickness})
        SubElement(element, "viz:shape", {"value": shape})
    return serialised(root)


def _write_values(element: Element, values: Values) -> None:
    inner = SubElement(element, "attvalues")
    for name, value in values.items():
        SubElement(inner, "attvalue", {"for": name, "value": plain_text(value)})


def read(data: bytes) -> RawGraph:
    """The graph of a file; Untrusted("map_file.…") when there is none."""
    root = parse(data)
    inner = root.find("graph")
    if root.tag != "gexf" or inner is None:
        raise Untrusted("map_file.no_graph")
    titles = {
        declared.get("class", ""): {
            each.get("id", ""): each.get("title", "") for each in declared.findall("attribute")
        }
        for declared in inner.findall("attributes")
    }
    nodes = [_node(each, titles.get("node", {})) for each in inner.iter("node")]
    edges = [_edge(each, titles.get("edge", {})) for each in inner.iter("edge")]
    return RawGraph(tuple(nodes), tuple(edges))


def _node(element: Element, titles: dict[str, str]) -> RawNode:
    values = _read_values(element, titles)
    values.setdefault("label", element.get("label", ""))
    spot = element.find("position")
    place = None
    if spot is not None:
        try:
            place = (float(spot.get("x", "")), 0.0 - float(spot.get("y", "")))
        except ValueError as trouble:
            raise Untrusted("map_file.bad_value") from trouble
    return RawNode(element.get("id", ""), values, place)


def _edge(element: Element, titles: dict[str, str]) -> RawEdge:
    values = _read_values(element, titles)
    if "weight" in element.attrib:
        values.setdefault("weight", element.get("weight", ""))
    return RawEdge(element.get("source", ""), element.get("target", ""), values)


def _read_values(element: Element, titles: dict[str, str]) -> Values:
    inner = element.find("attvalues")
    if inner is None:
        return {}
    found: Values = {}
    for each in inner.findall("attvalue"):
        key = each.get("for", each.get("id", ""))
        found[titles.get(key, "") or key] = each.get("value", "")
    return found
