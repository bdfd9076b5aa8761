"""A map goes out in every format, through the libraries of others, and back, and loses nothing."""

from __future__ import annotations

import csv
import io
import json
import tempfile
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings

from app import map_files
from app.map_files import Format, tables
from app.map_files.raw import columns, plain_text, raw_of
from models.network_map import (
    CENTRE,
    Centre,
    MapActor,
    NetworkMap,
    Tie,
    TieLevel,
    add_actor,
    set_tie,
)
from tests.models.maps import networks

TODAY = "2026-11-22"
KINDS: tuple[Format, ...] = ("graphml", "gexf", "cyjs", "csv")


def difficult() -> NetworkMap:
    """Every level, a pair nobody has judged, and names that formats trip over."""
    network = NetworkMap(centre=Centre(kind="family", label="Familien <Æ & Ø>"))
    for actor_id, name in (
        ("a", '=HYPERLINK("x")'),
        ("b", '\'Åse\nfra "PPR"; =1+1'),
        ("c", "-3"),
        ("d", ""),
        ("e", "  \t@sum"),
    ):
        network = add_actor(
            network,
            MapActor(id=actor_id, name=name, x=-120, y=40, left="2026-01-31", pinned=True),
        )
    for a, b, level in (
        ("a", "b", TieLevel.NONE),
        ("a", "c", TieLevel.KNOWN),
        ("b", "c", TieLevel.ACCESS),
        ("c", CENTRE, TieLevel.FORUM),
    ):
        network = set_tie(network, a, b, level, "1,5 % ]]> &amp;\n\n+ 'mere'")
    actors = (*network.actors[:-1], MapActor(id="e", name="E", issues=("SFO", "=kontakt; mor")))
    return NetworkMap(network.centre, actors, network.ties)


@pytest.mark.parametrize("kind", KINDS)
def test_a_difficult_map_comes_back_whole(kind: Format) -> None:
    found = map_files.read(map_files.write(difficult(), kind, made_at=TODAY))
    assert found.network == difficult()
    assert found.ours and (found.guessed, found.doubled, found.to_self) == (0, 0, 0)


@settings(max_examples=60, deadline=None)
@given(networks())
def test_any_map_comes_back_whole_from_every_format(network: NetworkMap) -> None:
    for kind in KINDS:
        assert map_files.read(map_files.write(network, kind, made_at=TODAY)).network == network
    semicolons = map_files.write(network, "csv", made_at=TODAY, delimiter=";")
    assert map_files.read(semicolons).network == network


@pytest.mark.parametrize("kind", KINDS)
def test_N_04_not_discussed_and_no_contact_stay_apart(kind: Format) -> None:
    back = map_files.read(map_files.write(difficult(), kind, made_at=TODAY)).network
    assert back.level("a", "b") == TieLevel.NONE
    assert back.level("a", "d") is None


@settings(max_examples=25, deadline=None)
@given(networks())
def test_through_networkx_and_back(network: NetworkMap) -> None:
    (data,) = map_files.write(network, "graphml", made_at=TODAY).values()
    out = io.BytesIO()
    nx.write_graphml_xml(nx.read_graphml(io.BytesIO(data)), out)
    assert map_files.read({"x": out.getvalue()}).network == network

    (data,) = map_files.write(network, "gexf", made_at=TODAY).values()
    out = io.BytesIO()
    nx.write_gexf(nx.read_gexf(io.BytesIO(data), version="1.3"), out, version="1.3")
    assert map_files.read({"x": out.getvalue()}).network == network

    (data,) = map_files.write(network, "cyjs", made_at=TODAY).values()
    again = nx.cytoscape_data(nx.cytoscape_graph(json.loads(data)))
    assert map_files.read({"x": json.dumps(again).encode()}).network == network


@settings(max_examples=25, deadline=None)
@given(networks())
def test_through_igraph_and_back(network: NetworkMap) -> None:
    """igraph reads GraphML itself; the other formats come to it through csv, json or networkx."""
    (data,) = map_files.write(network, "graphml", made_at=TODAY).values()
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "map.graphml"
        file.write_bytes(data)
        igraph.Graph.Read_GraphML(str(file)).write_graphml(str(file))
        assert map_files.read({"x": file.read_bytes()}).network == network

    (data,) = map_files.write(network, "gexf", made_at=TODAY).values()
    graph = igraph.Graph.from_networkx(nx.read_gexf(io.BytesIO(data), version="1.3"))
    out = io.BytesIO()
    nx.write_gexf(_without_none(graph.to_networkx()), out, version="1.3")
    assert map_files.read({"x": out.getvalue()}).network == network

    (data,) = map_files.write(network, "cyjs", made_at=TODAY).values()
    parts = json.loads(data)["elements"]
    nodes, edges = ([each["data"] for each in parts[kind]] for kind in ("nodes", "edges"))
    nodes, edges = _through_igraph(nodes, edges, "source", "target")
    again = {"nodes": [{"data": e} for e in nodes], "edges": [{"data": e} for e in edges]}
    assert map_files.read({"x": json.dumps({"elements": again}).encode()}).network == network

    files = map_files.write(network, "csv", made_at=TODAY)
    nodes, edges = _through_igraph(
        _rows(files["nodes.csv"]), _rows(files["edges.csv"]), "from", "to"
    )
    again = {
        "nodes.csv": _table(nodes, files["nodes.csv"]),
        "edges.csv": _table(edges, files["edges.csv"]),
    }
    assert map_files.read(again).network == network


def _through_igraph(nodes: Any, edges: Any, start: str, end: str) -> Any:
    """Rows of nodes and edges as an igraph graph, and as rows again."""
    graph = igraph.Graph.DictList(
        nodes, edges, vertex_name_attr="id", edge_foreign_keys=(start, end)
    )
    nodes, edges = graph.to_dict_list(use_vids=False, vertex_name_attr="id")
    ends = {"source": start, "target": end}
    return [
        [{ends.get(k, k): value for k, value in row.items() if value is not None} for row in part]
        for part in (nodes, edges)
    ]


def _without_none(graph: Any) -> Any:
    """igraph says None where a node lacks a value that another has; GEXF cannot say that."""
    for _, values in graph.nodes(data=True):
        for key in [key for key, value in values.items() if value is None]:
            del values[key]
    return graph


def _rows(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def _table(rows: list[dict[str, str]], before: bytes) -> bytes:
    """Rows as a table with the headings it had."""
    out = io.StringIO(newline="")
    heads = next(csv.reader(io.StringIO(before.decode("utf-8-sig"), newline="")))
    writer = csv.DictWriter(out, heads)
    writer.writeheader()
    writer.writerows(rows)
    return out.getvalue().encode("utf-8-sig")


def test_the_files_say_the_same_to_networkx() -> None:
    network = difficult()
    (graphml,) = map_files.write(network, "graphml", made_at=TODAY).values()
    (gexf,) = map_files.write(network, "gexf", made_at=TODAY).values()
    (cyjs,) = map_files.write(network, "cyjs", made_at=TODAY).values()
    for graph in (
        nx.read_graphml(io.BytesIO(graphml)),
        nx.read_gexf(io.BytesIO(gexf), version="1.3"),
        nx.cytoscape_graph(json.loads(cyjs)),
    ):
        assert not graph.is_directed() and not graph.is_multigraph()
        assert set(graph.nodes) == {CENTRE, "a", "b", "c", "d", "e"}
        assert {frozenset(each): graph.edges[each]["level"] for each in graph.edges} == {
            frozenset((t.a, t.b)): int(t.level) for t in network.ties
        }
        assert graph.nodes["a"]["x"] == -120 and graph.nodes["a"]["pinned"] is True


def test_every_field_of_the_model_has_its_column() -> None:
    """What is added to the model goes out by itself; only the middle has values of its own."""
    rows = map_files.write(difficult(), "csv", made_at=TODAY)
    heads = rows["nodes.csv"].decode("utf-8-sig").splitlines()[0].split(",")
    assert set(MapActor.__struct_fields__) <= set(heads)
    heads = rows["edges.csv"].decode("utf-8-sig").splitlines()[0].split(",")
    assert set(Tie.__struct_fields__) - {"a", "b"} <= set(heads)
    assert columns(MapActor)["x"] == "int" and columns(MapActor)["left"] == "string"
    assert columns(MapActor)["pinned"] == "boolean" and columns(Tie)["level"] == "int"


def test_no_cell_of_a_table_is_a_formula() -> None:
    for delimiter in (",", ";"):
        files = tables.write(raw_of(difficult()), delimiter=delimiter)
        for data in files.values():
            assert data.startswith(b"\xef\xbb\xbf") and b"\r\n" in data
            text = io.StringIO(data.decode("utf-8-sig"), newline="")
            for row in csv.reader(text, delimiter=delimiter):
                for cell in row:
                    number = cell.lstrip("-").isdigit()
                    assert number or cell.strip()[:1] not in tuple("=+-@|%"), cell
    for text in ("=1", "'=1", "''", "+", " @a", "-", "'", "plain", "\u00a0=1", "\uff1d1"):
        assert tables.unguarded(tables.guarded(text)) == text
    assert tables.guarded("=1") == "'=1" and tables.guarded(-3) == "-3"
    assert plain_text(True) == "true"


def test_the_matrix_alone_tells_who_and_how_strong() -> None:
    matrix = map_files.write(difficult(), "csv", made_at=TODAY)["matrix.csv"]
    found = map_files.read({"matrix.csv": matrix}).network
    assert {(t.a, t.b): t.level for t in found.ties} == {
        (t.a, t.b): t.level for t in difficult().ties
    }
    assert [actor.name for actor in found.actors] == [a.name for a in difficult().actors]
    assert found.level("a", "d") is None and found.centre.label == difficult().centre.label


def test_ties_are_drawn_in_gephi_as_they_are_here() -> None:
    (data,) = map_files.write(difficult(), "gexf", made_at=TODAY).values()
    drawn = {}
    for edge in ElementTree.fromstring(data).iter("{http://gexf.net/1.3}edge"):
        values = {each.get("for"): each.get("value") for each in edge[0]}
        viz = {each.tag.rpartition("}")[2]: each.get("value") for each in edge[1:]}
        drawn[values["level"]] = (viz["shape"], float(viz["thickness"] or 0))
    assert {level: shape for level, (shape, _) in drawn.items()} == {
        "0": "dotted",
        "1": "dashed",
        "2": "solid",
        "3": "solid",
    }
    assert drawn["3"][1] >= 2.5 * drawn["2"][1]
