"""Files that others have made: Network Canvas, yEd, spreadsheets, and what is wrong with some."""

from __future__ import annotations

import io
import random
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app import map_files
from app.errors import sentence
from app.map_files import LevelChoice
from app.map_files.raw import MARKER
from models.errors import Unavailable, Untrusted
from models.network_map import CENTRE, TieLevel, validated

# Made by hand after the published description of the export: keys are hashes with `attr.name`,
# a layout is two doubles, categories are booleans, ids are counted and the case is an attribute.
INTERVIEW = """<?xml version="1.0" encoding="UTF-8"?>
<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
  xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
  xmlns:nc="http://schema.networkcanvas.com/xmlns">
<key id="label" attr.name="label" attr.type="string" for="all"/>
<key id="networkCanvasType" attr.name="networkCanvasType" attr.type="string" for="all"/>
<key id="networkCanvasUUID" attr.name="networkCanvasUUID" attr.type="string" for="all"/>
<key id="k1" attr.name="name" attr.type="string" for="node"/>
<key id="k2_X" attr.name="sociogram_X" attr.type="double" for="node"/>
<key id="k2_Y" attr.name="sociogram_Y" attr.type="double" for="node"/>
<key id="k3" attr.name="profession" attr.type="string" for="node"/>
<key id="k4" attr.name="contact_strength" attr.type="int" for="edge"/>
<graph edgedefault="undirected" nc:caseId="17" nc:sessionUUID="s">
<data key="networkCanvasUUID">ego</data>
<node id="1"><data key="networkCanvasUUID">u1</data><data key="label">Åse</data>
 <data key="k1">Åse</data><data key="k2_X">0.25</data><data key="k2_Y">0.5</data>
 <data key="k3">Psykolog (PPR)</data></node>
<node id="2"><data key="networkCanvasUUID">u2</data><data key="label">Bo</data>
 <data key="k1">Bo</data><data key="k2_X">0.75</data><data key="k2_Y">1</data></node>
<node id="3"><data key="networkCanvasUUID">u3</data><data key="label">Node</data></node>
<edge source="1" target="2" id="1"><data key="k4">4</data></edge>
<edge source="2" target="3" id="2"><data key="k4">2</data></edge>
<edge source="3" target="3" id="3"/>
</graph></graphml>
""".encode()

NC_NODES = (
    b"nodeID,networkCanvasEgoUUID,networkCanvasUUID,name,layout_X,layout_Y\r\n"
    b'1,e,u1,"Larsen, Ida",0.1,0.2\r\n2,e,u2,Bo,0.9,0.8\r\n'
)
NC_EDGES = (
    b"edgeID,from,to,networkCanvasEgoUUID,networkCanvasUUID,networkCanvasSourceUUID,"
    b"networkCanvasTargetUUID,strength\r\n1,1,2,e,x,u1,u2,3\r\n2,2,1,e,y,u2,u1,1\r\n"
)
NC_EGO = b"networkCanvasEgoUUID,networkCanvasCaseID\r\ne,17\r\n"


def read(text: str | bytes, choice: LevelChoice | None = None) -> map_files.ImportedMap:
    data = text.encode() if isinstance(text, str) else text
    return map_files.read({"file": data}, choice)


def test_an_interview_of_network_canvas_as_graphml() -> None:
    found = read(INTERVIEW)
    assert not found.ours
    assert [(a.id, a.name) for a in found.network.actors] == [
        ("1", "Åse"),
        ("2", "Bo"),
        ("3", "Node"),
    ]
    assert found.network.actor("1").group == "health"
    # The picture of 0 to 1 becomes ours, the middle of it in the middle.
    assert found.network.actor("1").x < 0 < found.network.actor("2").x
    assert found.network.actor("1").y == 0
    assert (found.guessed, found.to_self) == (2, 1)
    assert found.texts == {"contact_strength": ("4", "2")}
    choice = LevelChoice("contact_strength", {"4": TieLevel.FORUM, "2": TieLevel.ACCESS})
    chosen = read(INTERVIEW, choice)
    assert chosen.guessed == 0
    assert chosen.network.level("1", "2") == TieLevel.FORUM
    assert chosen.network.level("2", "3") == TieLevel.ACCESS
    assert chosen.network.level("1", "3") is None


def test_an_interview_of_network_canvas_as_tables_and_as_the_zip_it_comes_in() -> None:
    tables = {"ego.csv": NC_EGO, "attributeList_Person.csv": NC_NODES, "edgeList_k.csv": NC_EDGES}
    found = map_files.read(tables)
    assert [a.name for a in found.network.actors] == ["Larsen, Ida", "Bo"]
    # The pair stands twice: the stronger tie is kept, and it is told.
    assert found.network.level("1", "2") == TieLevel.FORUM and found.doubled == 1
    assert read(zipped(tables)).network == found.network
    assert read(zipped({**tables, "x.graphml": INTERVIEW})).network == read(INTERVIEW).network


def zipped(files: dict[str, bytes]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(name, data)
    return out.getvalue()


def test_a_drawing_of_yed_has_its_names_and_places() -> None:
    found = read(
        """<graphml xmlns="http://graphml.graphdrawing.org/xmlns"
         xmlns:y="http://www.yworks.com/xml/graphml">
        <key for="node" id="d6" yfiles.type="nodegraphics"/>
        <graph edgedefault="directed" id="G"><node id="n0"><data key="d6"><y:ShapeNode>
          <y:Geometry height="30" width="30" x="100" y="200"/>
          <y:NodeLabel>Sundhedsplejerske</y:NodeLabel></y:ShapeNode></data></node>
          <node id="n1"><data key="d6"><y:ShapeNode><y:Geometry x="300" y="200"/>
          <y:NodeLabel>Mor</y:NodeLabel></y:ShapeNode></data></node>
          <edge id="e0" source="n0" target="n1"/></graph></graphml>"""
    )
    assert [a.name for a in found.network.actors] == ["Sundhedsplejerske", "Mor"]
    assert found.network.actor("n0").x < found.network.actor("n1").x
    assert found.network.level("n0", "n1") == TieLevel.KNOWN and found.guessed == 1


def test_a_list_from_danish_excel() -> None:
    people = "Id;Navn;Rolle;Institution\r\n1;Åse Møller;Pædagog;Børnehaven\r\n2;'=Bo;;\r\n"
    ties = "Fra;Til;Niveau;Notat\r\n1;2;Løbende adgang;ringer\r\n"
    found = map_files.read({"p.csv": people.encode("cp1252"), "t.csv": ties.encode("utf-16")})
    assert found.network.actor("1").name == "Åse Møller"
    assert found.network.actor("1").workplace == "Børnehaven"
    assert found.network.actor("2").name == "=Bo"
    tie = found.network.tie("1", "2")
    assert tie is not None and (tie.level, tie.note) == (TieLevel.ACCESS, "ringer")


def test_ties_alone_and_a_matrix_alone() -> None:
    alone = read("from,to,weight\nAnna,Bo,3\nBo,Carl,7.5\n")
    assert [a.name for a in alone.network.actors] == ["Anna", "Bo", "Carl"]
    assert alone.network.level("Anna", "Bo") == TieLevel.FORUM and alone.guessed == 1
    matrix = read(",Anna,Bo,Carl\nAnna,,3,?\nBo,3,,0\nCarl,,,\n").network
    assert matrix.level("Anna", "Bo") == TieLevel.FORUM
    assert matrix.level("Bo", "Carl") == TieLevel.NONE
    assert matrix.level("Anna", "Carl") is None


def test_a_foreign_actor_called_centre_is_not_the_child() -> None:
    network = read("from,to\ncentre,Bo\n").network
    assert not any(actor.id == CENTRE for actor in network.actors)
    assert validated(network) == network


BAD = {
    "map_file.empty": b"",
    "map_file.not_xml": b"<graphml><graph>",
    "map_file.entities": b'<!DOCTYPE g [<!ENTITY a "b">]><graphml><graph>&a;</graph></graphml>',
    "map_file.no_graph": b"<svg/>",
    "map_file.several_graphs": b"<graphml><graph/><graph/></graphml>",
    "map_file.no_actors": b"<graphml><graph/></graphml>",
    "map_file.actor_twice": b"<graphml><graph><node id='a'/><node id='a'/></graph></graphml>",
    "map_file.not_json": b'{"elements": 3}',
    "map_file.columns": b"one,two\n1,2\n",
    "map_file.not_csv": b"from,to\n\0,b\n",
    "map_file.uneven": b",a,b\na,,1\nb,2,\n",
    "map_file.too_long": b"from,to,note\na,b," + b"x" * 30_000 + b"\n",
    "map_file.not_zip": b"PK\x03\x04 nothing more",
    "map_file.newer": b"id,bindeled_map\ncentre,2\n",
    "map_file.bad_value": b"id,bindeled_map,x\ncentre,1,\na,,left\n",
    "map_file.too_many": b"<graphml><graph>" + b"<a>" * 50 + b"</a>" * 50 + b"</graph></graphml>",
    "map_file.too_large": b"x" * (map_files.LARGEST + 1),
}
BAD["map_file.bad_tie"] = (
    b"<graphml><graph><node id='a'/><edge source='a' target='b'/></graph></graphml>"
)


@pytest.mark.usefixtures("danish")
@pytest.mark.parametrize("code", sorted(BAD))
def test_a_bad_file_gets_a_sentence_and_changes_nothing(code: str) -> None:
    with pytest.raises(Untrusted) as trouble:
        read(BAD[code])
    assert trouble.value.code == code
    said = sentence(trouble.value)
    assert "Intet er læst ind" in said and not said.startswith("Noget er ikke")


@pytest.mark.parametrize(
    "text",
    [
        '<!DOCTYPE a SYSTEM "file:///etc/hostname"><graphml/>',
        '<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]><graphml>&x;</graphml>',
        '<!DOCTYPE a [<!ENTITY % p SYSTEM "http://x/y"> %p;]><graphml/>',
        '<!DOCTYPE a [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><graphml>&b;</graphml>',
    ],
)
def test_no_entity_is_ever_followed(text: str) -> None:
    with pytest.raises(Untrusted) as trouble:
        read(text)
    assert trouble.value.code == "map_file.entities"


def test_a_zip_that_unpacks_to_too_much_is_left() -> None:
    with pytest.raises(Untrusted) as trouble:
        read(zipped({"a.csv": b"0" * (map_files.LARGEST + 1)}))
    assert trouble.value.code == "map_file.too_large"
    with pytest.raises(Untrusted) as many:
        read(zipped({f"{each}.csv": b"a,b" for each in range(100)}))
    assert many.value.code == "map_file.too_many"
    with pytest.raises(Untrusted) as two:
        read(zipped({"1.graphml": INTERVIEW, "2.graphml": INTERVIEW}))
    assert two.value.code == "map_file.several_graphs"


def test_a_file_of_ours_that_was_tampered_with_is_not_half_read() -> None:
    rows = f"id,{MARKER}\ncentre,1\na,\nb,\n".encode()
    for ties in ("from,to\na,b\n", "from,to,level\na,b,5\n", "from,to,level\na,b,1\nb,a,2\n"):
        with pytest.raises(Untrusted):
            map_files.read({"nodes.csv": rows, "edges.csv": ties.encode()})


def test_files_are_loaded_by_their_names(tmp_path: Path) -> None:
    (tmp_path / "nodes.csv").write_bytes(NC_NODES)
    assert map_files.load([tmp_path / "nodes.csv"]) == {"nodes.csv": NC_NODES}
    for path, code in ((tmp_path / "none.csv", "file.missing"), (tmp_path, "file.unreadable")):
        with pytest.raises(Unavailable) as trouble:
            map_files.load([path])
        assert trouble.value.code == code


@given(st.binary(max_size=300))
def test_any_bytes_are_a_map_or_an_error(data: bytes) -> None:
    assert_map_or_error(data)


HUGE = "9" * 400


@pytest.mark.parametrize(
    "text",
    [
        f"id,x,y\na,{HUGE},1\nb,nan,inf\nc,-1e308,1e308\nd,1e308,-1e308\n",
        f"from,to,weight\na,b,{HUGE}\nb,c,nan\nc,d,-inf\n",
        f"id,bindeled_map\ncentre,{HUGE}\n",
        f"id,bindeled_map,x\ncentre,1,\na,,{HUGE}\n",
        '{"elements":{"nodes":[{"data":{"id":"a","x":' + HUGE + "}}]}}",
        '{"elements":{"nodes":[{"data":{"id":"centre","bindeled_map":' + HUGE + "}}]}}",
        '{"elements":{"nodes":[{"data":{"id":"a"},"position":{"x":1e400,"y":1}}]}}',
        '{"elements":' * 5000,
        "<graphml><graph><node id='a'><data key='x'>1e999</data></node></graph></graphml>",
        "<gexf><graph><node id='a'><position x='nan' y='1e400'/></node></graph></gexf>",
    ],
)
def test_monstrous_numbers_are_a_map_or_an_error(text: str) -> None:
    assert_map_or_error(text.encode())
    assert_map_or_error(text.replace(HUGE, "9" * 6000).encode())


def test_damaged_files_are_a_map_or_an_error() -> None:
    network = map_files.read({"x": INTERVIEW}).network
    draw = random.Random(5)
    for kind in ("graphml", "gexf", "cyjs", "csv"):
        for data in map_files.write(network, kind, made_at="2026-11-22").values():
            for _ in range(60):
                damaged = bytearray(data)
                for _ in range(draw.randint(1, 4)):
                    damaged[draw.randrange(len(damaged))] = draw.randrange(256)
                assert_map_or_error(bytes(damaged[: draw.randint(1, len(damaged))]))
                assert_map_or_error(bytes(damaged))


def assert_map_or_error(data: bytes) -> None:
    """Any other error than `Untrusted` is a bug, and fails the test that comes here."""
    with suppress(Untrusted):
        validated(read(data).network)
