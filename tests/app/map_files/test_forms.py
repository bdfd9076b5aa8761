"""What the formats ask of a file.

`test_schema` holds GraphML files against the published schema. The published RELAX NG schema of
GEXF 1.3 (github.com/gephi/gexf, CC BY 4.0) comes in no package and is not kept here; on 2026-11-22
it was held by hand against 304 files, most of random maps, and accepted them all. The rules below
are the ones that files of other programs break most often.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest

from app import map_files
from models.network_map import MapActor, NetworkMap, TieLevel, add_actor, set_tie
from tests.app.map_files.test_round_trips import difficult

GRAPHML = "{http://graphml.graphdrawing.org/xmlns}"
GEXF = "{http://gexf.net/1.3}"
TYPES = {"boolean", "int", "long", "float", "double", "string"}
NMTOKEN = re.compile(r"[\w.:-]+")


def spaced() -> NetworkMap:
    """Ids that are names, as an imported table of ties has them."""
    network = add_actor(NetworkMap(), MapActor(id="Ida Larsen", name="Ida"))
    network = add_actor(network, MapActor(id="n1", name="N"))
    return set_tie(network, "Ida Larsen", "n1", TieLevel.FORUM)


def root_of(network: NetworkMap, kind: map_files.Format) -> Element:
    (data,) = map_files.write(network, kind, made_at="2026-11-22").values()
    return ElementTree.fromstring(data)


@pytest.mark.parametrize("network", [difficult(), spaced(), NetworkMap()])
def test_graphml_declares_what_it_uses_and_names_each_thing_once(network: NetworkMap) -> None:
    root = root_of(network, "graphml")
    assert [each.tag.removeprefix(GRAPHML) for each in root] == sorted(
        (each.tag.removeprefix(GRAPHML) for each in root), key=("desc", "key", "graph").index
    )
    keys = {key.get("id", ""): key for key in root.iter(f"{GRAPHML}key")}
    assert len(keys) == len(list(root.iter(f"{GRAPHML}key")))
    for key in keys.values():
        assert key.get("attr.type") in TYPES and key.get("for") in ("node", "edge")
    (graph,) = root.iter(f"{GRAPHML}graph")
    assert graph.get("edgedefault") == "undirected"
    for tag in ("node", "edge"):
        elements = list(graph.iter(GRAPHML + tag))
        ids = [each.get("id", "") for each in elements]
        assert len(set(ids)) == len(ids) and all(NMTOKEN.fullmatch(each) for each in ids)
        for element in elements:
            for data in element:
                key = keys[data.get("key", "")]
                assert key.get("for") == tag
                if key.get("attr.type") == "int":
                    int(data.text or "")
                if key.get("attr.type") == "boolean":
                    assert data.text in ("true", "false")
    nodes = {node.get("id") for node in graph.iter(f"{GRAPHML}node")}
    for edge in graph.iter(f"{GRAPHML}edge"):
        assert {edge.get("source"), edge.get("target")} <= nodes
    (data,) = map_files.write(network, "graphml", made_at="2026-11-22").values()
    assert map_files.read({"x": data}).network == network


@pytest.mark.parametrize("network", [difficult(), spaced(), NetworkMap()])
def test_gexf_declares_what_it_uses_and_draws_in_its_own_words(network: NetworkMap) -> None:
    root = root_of(network, "gexf")
    assert root.tag == f"{GEXF}gexf" and root.get("version") == "1.3"
    graph = root.find(f"{GEXF}graph")
    assert graph is not None and graph.get("defaultedgetype") == "undirected"
    declared = {
        each.get("class"): {a.get("id"): a.get("type") for a in each}
        for each in graph.findall(f"{GEXF}attributes")
    }
    assert set(declared) == {"node", "edge"}
    for tag in ("node", "edge"):
        elements = list(graph.iter(GEXF + tag))
        ids = [each.get("id") for each in elements]
        assert len(set(ids)) == len(ids)
        for element in elements:
            for value in element.iter(f"{GEXF}attvalue"):
                assert value.get("for") in declared[tag]
            for shape in element.iter("{http://gexf.net/1.3/viz}shape"):
                assert shape.get("value") in {"solid", "dotted", "dashed", "double"}
    for node in graph.iter(f"{GEXF}node"):
        assert node.get("label")


def test_cytoscape_has_every_id_as_text() -> None:
    (data,) = map_files.write(spaced(), "cyjs", made_at="2026-11-22").values()
    whole = json.loads(data)

    def ids(part: str, *names: str) -> Iterator[object]:
        return (item["data"][name] for item in whole["elements"][part] for name in names)

    assert all(isinstance(each, str) for each in ids("nodes", "id"))
    assert set(ids("edges", "source", "target")) <= set(ids("nodes", "id"))
    assert all({"x", "y"} <= item["position"].keys() for item in whole["elements"]["nodes"])


def test_a_file_that_has_been_through_igraph_keeps_its_ids() -> None:
    """igraph counts its nodes n0, n1, … and keeps the ids as values; what is absent is empty."""
    text = """<graphml xmlns="http://graphml.graphdrawing.org/xmlns">
    <key id="v_id" for="node" attr.name="id" attr.type="string"/>
    <key id="v_m" for="node" attr.name="bindeled_map" attr.type="double"/>
    <key id="v_left" for="node" attr.name="left" attr.type="string"/>
    <key id="v_x" for="node" attr.name="x" attr.type="double"/>
    <key id="e_level" for="edge" attr.name="level" attr.type="double"/>
    <graph id="G" edgedefault="undirected">
    <node id="n0"><data key="v_id">centre</data><data key="v_m">1</data>
     <data key="v_left"></data></node>
    <node id="n1"><data key="v_id">b</data><data key="v_left"></data>
     <data key="v_x">-120</data></node>
    <node id="n2"><data key="v_id">a</data><data key="v_left">2026-01-31</data></node>
    <edge source="n1" target="n2"><data key="e_level">0</data></edge></graph></graphml>"""
    found = map_files.read({"x": text.encode()})
    assert found.ours
    assert [(a.id, a.x, a.left) for a in found.network.actors] == [
        ("b", -120, None),
        ("a", 0, "2026-01-31"),
    ]
    assert found.network.level("a", "b") == TieLevel.NONE
