"""Every measure against the golden graphs and, to 1e-9, against networkx and igraph."""

from __future__ import annotations

import json
from itertools import combinations
from pathlib import Path
from typing import Any

import igraph
import networkx as nx
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from models.measures import (
    Contacts,
    Measures,
    both_ways,
    components,
    contacts_of,
    ei_index,
    loses_contact,
    measures,
    reciprocity,
)
from models.network_map import CENTRE, MapActor, NetworkMap, TieLevel, add_actor, set_tie

GOLDEN = json.loads((Path(__file__).parent / "golden/network_measures.json").read_text("utf-8"))
GRAPHS = GOLDEN["graphs"]
EXACT = 1e-9


def golden_contacts(name: str) -> Contacts:
    graph = GRAPHS[name]
    return Contacts(tuple(graph["nodes"]), tuple((a, b) for a, b in graph["edges"]))


def as_networkx(contacts: Contacts) -> Any:
    graph = nx.Graph()
    graph.add_nodes_from(contacts.nodes)
    graph.add_edges_from(contacts.edges)
    return graph


def unordered(pairs: Any) -> set[frozenset[str]]:
    return {frozenset(each) for each in pairs}


def assert_as_networkx(found: Measures) -> None:
    """The measures against networkx, each to 1e-9."""
    graph = as_networkx(found.contacts)
    n = len(graph)
    between = nx.betweenness_centrality(graph, normalized=False)
    close = nx.closeness_centrality(graph)
    constraint, effective = nx.constraint(graph), nx.effective_size(graph)
    for name, mine in found.nodes.items():
        assert mine.degree == graph.degree(name)
        assert mine.betweenness == pytest.approx(between[name], abs=EXACT)
        assert mine.closeness == pytest.approx(close[name], abs=EXACT)
        ego = nx.betweenness_centrality(nx.ego_graph(graph, name), normalized=False)[name]
        assert mine.ego_betweenness == pytest.approx(ego, abs=EXACT)
        if mine.degree == 0:
            assert mine.constraint is None and mine.effective_size is None
        else:
            assert mine.constraint == pytest.approx(constraint[name], abs=EXACT)
            assert mine.effective_size == pytest.approx(effective[name], abs=EXACT)
    assert found.density == pytest.approx(nx.density(graph), abs=EXACT)
    assert found.transitivity == pytest.approx(nx.transitivity(graph), abs=EXACT)
    assert found.clustering == pytest.approx(nx.average_clustering(graph) if n else 0, abs=EXACT)
    assert set(found.isolated) == set(nx.isolates(graph))
    assert set(found.cut_nodes) == set(nx.articulation_points(graph))
    assert unordered(found.bridges) == unordered(nx.bridges(graph))
    assert unordered(found.components) == unordered(nx.connected_components(graph))
    if n > 1 and nx.is_connected(graph):
        assert found.diameter == nx.diameter(graph)
        length = nx.average_shortest_path_length(graph)
        assert found.mean_path == pytest.approx(length, abs=EXACT)
    else:
        assert found.diameter is None and found.mean_path is None


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_the_golden_graphs(name: str) -> None:
    golden, found = GRAPHS[name], measures(golden_contacts(name))
    assert_as_networkx(found)
    assert (len(found.nodes), len(found.contacts.edges)) == (golden["n"], golden["m"])
    assert len(found.components) == golden["components"]
    assert sorted(found.isolated) == sorted(golden["isolates"])
    assert set(found.cut_nodes) == set(golden["articulation_points"])
    assert unordered(found.bridges) == unordered(golden["bridges"])
    assert found.diameter == golden.get("diameter")
    # The file holds six decimals; a value rounded the same way is the same number.
    single = {
        "density": found.density,
        "transitivity": found.transitivity,
        "avg_clustering": found.clustering,
        "centralization_degree": found.centralisation.degree,
        "centralization_betweenness": found.centralisation.betweenness,
        "centralization_closeness": found.centralisation.closeness,
        "aspl": found.mean_path,
    }
    for key, value in single.items():
        if key not in golden:
            assert value is None, key
        else:
            assert round(value, 6) == pytest.approx(golden[key], abs=EXACT), key
    fields = {
        "degree": "degree",
        "betweenness_raw": "betweenness",
        "closeness": "closeness",
        "effective_size": "effective_size",
        "constraint": "constraint",
        "ego_betweenness_raw": "ego_betweenness",
    }
    for key, field in fields.items():
        for node, expected in golden[key].items():
            value = getattr(found.nodes[node], field)
            if expected is None:
                assert value is None, (key, node)
            else:
                assert round(value, 6) == pytest.approx(expected, abs=EXACT), (key, node)


@pytest.mark.parametrize("name", sorted(GRAPHS))
def test_the_golden_graphs_as_igraph_counts_them(name: str) -> None:
    found = measures(golden_contacts(name))
    graph = igraph.Graph.TupleList(found.contacts.edges)
    graph.add_vertices(sorted(set(found.contacts.nodes) - set(graph.vs["name"])))
    assert found.density == pytest.approx(graph.density(), abs=EXACT)
    assert found.transitivity == pytest.approx(graph.transitivity_undirected(), abs=EXACT)
    clustering = graph.transitivity_avglocal_undirected(mode="zero")
    assert found.clustering == pytest.approx(clustering, abs=EXACT)
    cut = {graph.vs[each]["name"] for each in graph.articulation_points()}
    assert set(found.cut_nodes) == cut
    bridges = [
        (graph.vs[graph.es[e].source], graph.vs[graph.es[e].target]) for e in graph.bridges()
    ]
    assert unordered(found.bridges) == unordered((a["name"], b["name"]) for a, b in bridges)
    assert len(found.components) == len(graph.connected_components())
    for vertex, between, constraint in zip(
        graph.vs, graph.betweenness(), graph.constraint(), strict=True
    ):
        mine = found.nodes[vertex["name"]]
        assert mine.degree == vertex.degree()
        assert mine.betweenness == pytest.approx(between, abs=EXACT)
        if mine.constraint is not None:
            assert mine.constraint == pytest.approx(constraint, abs=EXACT)
    if found.diameter is not None:
        assert found.diameter == graph.diameter()
        assert found.mean_path == pytest.approx(graph.average_path_length(), abs=EXACT)
        for vertex, close in zip(graph.vs, graph.closeness(), strict=True):
            assert found.nodes[vertex["name"]].closeness == pytest.approx(close, abs=EXACT)


def test_the_kite_has_the_property_it_was_made_for() -> None:
    """Krackhardt 1990: most contacts, most between and closest are three different actors."""
    nodes = measures(golden_contacts("krackhardt_kite")).nodes
    assert max(nodes, key=lambda each: nodes[each].degree) == "3"
    assert max(nodes, key=lambda each: nodes[each].betweenness) == "7"
    closest = max(each.closeness for each in nodes.values())
    assert {name for name, each in nodes.items() if each.closeness > closest - EXACT} == {"5", "6"}


def test_the_two_mutual_two_asymmetric_ties() -> None:
    golden = GOLDEN["reciprocity"]
    ties = [(str(a), str(b)) for a, b in golden["edges"]]
    found = reciprocity([str(each) for each in range(5)], ties)
    assert found.edge_share == pytest.approx(golden["edge_mutual_fraction"], abs=EXACT)
    assert found.dyad_share == pytest.approx(golden["dyad_ratio"], abs=EXACT)
    directed = igraph.Graph(golden["edges"], directed=True)
    assert found.edge_share == pytest.approx(directed.reciprocity(), abs=EXACT)
    assert found.dyad_share == pytest.approx(directed.reciprocity(mode="ratio"), abs=EXACT)
    assert (found.mutual, found.asymmetric, found.null) == tuple(directed.dyad_census())
    assert {
        "mutual": found.mutual,
        "asymmetric": found.asymmetric,
        "null": found.null,
    } == golden["dyads"]
    none = reciprocity(["a", "b"], [])
    assert (none.edge_share, none.dyad_share, none.null) == (None, None, 1)


NODES = tuple("abcdefgh")


@st.composite
def graphs(draw: st.DrawFn) -> Contacts:
    nodes = NODES[: draw(st.integers(0, len(NODES)))]
    possible = list(combinations(nodes, 2))
    chosen = draw(st.lists(st.sampled_from(possible), unique=True)) if possible else []
    return Contacts(nodes, tuple(chosen))


@settings(max_examples=80, deadline=None)
@given(graphs())
def test_any_small_graph_is_counted_as_networkx_does(contacts: Contacts) -> None:
    found = measures(contacts)
    assert_as_networkx(found)
    for value in (
        found.centralisation.degree,
        found.centralisation.betweenness,
        found.centralisation.closeness,
    ):
        assert value is None or -EXACT <= value <= 1 + EXACT
    for node in contacts.nodes:
        assert bool(loses_contact(contacts, node)) == (node in found.cut_nodes)


@pytest.mark.parametrize("n", [0, 1, 2, 60])
def test_no_one_one_two_and_sixty(n: int) -> None:
    names = tuple(str(each) for each in range(n))
    # A ring in which everybody also knows those two and nine seats away.
    near = {tuple(sorted((a, (a + step) % n))) for a in range(n) for step in (1, 2, 9)}
    ties = tuple((names[a], names[b]) for a, b in sorted(near) if a != b)
    assert_as_networkx(measures(Contacts(names, ties)))
    alone = measures(Contacts(names))
    assert alone.density == 0 and alone.isolated == names


def test_what_is_no_graph_is_not_counted() -> None:
    for edges in ((("a", "a"),), (("a", "x"),), (("a", "b"), ("b", "a"))):
        with pytest.raises(ValueError, match="edge"):
            measures(Contacts(("a", "b"), edges))
    with pytest.raises(ValueError, match="twice"):
        measures(Contacts(("a", "a")))


def eight() -> NetworkMap:
    """A child tied to eight professionals, of whom two know nobody else."""
    network = NetworkMap()
    for name in "ABCDEFGH":
        network = add_actor(network, MapActor(id=name, name=name))
        network = set_tie(network, CENTRE, name, TieLevel.ACCESS)
    for a, b in ("AB", "BC", "AC", "CD", "DE", "EF"):
        network = set_tie(network, a, b, TieLevel.FORUM)
    return set_tie(network, "G", "H", TieLevel.NONE)


def test_N_05_without_the_child_the_weak_places_are_seen() -> None:
    found = both_ways(eight())
    inside, outside = found.with_centre, found.without_centre
    assert round(inside.density, 4) == 0.3889 and round(outside.density, 4) == 0.2143
    assert round(inside.centralisation.betweenness or 0, 4) == 0.7054
    assert round(outside.centralisation.betweenness or 0, 4) == 0.2177
    assert outside.cut_nodes == ("C", "D", "E") and outside.isolated == ("G", "H")
    assert inside.nodes[CENTRE].betweenness == pytest.approx(20.0)
    assert loses_contact(outside.contacts, "D") == (("E", "F"),)
    assert loses_contact(outside.contacts, "A") == ()
    assert loses_contact(inside.contacts, CENTRE) == (("G",), ("H",))
    assert components(outside.contacts) == (tuple("ABCDEF"), ("G",), ("H",))


def test_the_level_that_counts_as_contact_is_a_choice() -> None:
    network = set_tie(set_tie(eight(), "A", "B", TieLevel.KNOWN), "G", "H", TieLevel.NONE)
    edges = {level: len(contacts_of(network, at_least=level).edges) for level in TieLevel}
    assert edges == {
        TieLevel.NONE: 6,
        TieLevel.KNOWN: 6,
        TieLevel.ACCESS: 5,
        TieLevel.FORUM: 5,
    }


def test_one_who_has_left_is_not_counted() -> None:
    network = add_actor(NetworkMap(), MapActor(id="a", name="A"))
    network = add_actor(network, MapActor(id="b", name="B", left="2026-01-01"))
    network = set_tie(network, "a", "b", TieLevel.FORUM)
    assert contacts_of(network) == Contacts(("a",), ())


def test_contacts_across_and_within_places() -> None:
    contacts = Contacts(("a", "b", "c", "d"), (("a", "b"), ("a", "c"), ("b", "c"), ("a", "d")))
    belongs = {"a": "school", "b": "school", "c": "clinic", "d": ""}
    assert ei_index(contacts, belongs) == pytest.approx(1 / 3)
    assert ei_index(contacts, {}) is None
