"""Targets: network maps in the file formats of others.

What is taken is a map that may stand on the canvas, and written in any format it comes back whole.
"""

from __future__ import annotations

import io
import json
import random
import zipfile
from collections.abc import Sequence

from app import map_files, role_scores
from app.map_files import Format, ImportedMap, LevelChoice
from models.errors import Refused, Untrusted
from models.network_map import Centre, MapActor, NetworkMap, Tie, TieLevel, validated
from models.role_matrix import role_matrix
from tests.hostile.fuzz.target import TAKEN, Target, altered_json
from tests.hostile.mutate import spoiled

_FORMATS: tuple[Format, ...] = ("graphml", "gexf", "cyjs", "csv")


def judge(data: bytes) -> str:
    """Read it as a map, with and without a choice of what its ties mean."""
    try:
        came = map_files.read({"x": data})
    except Untrusted as error:
        return error.code
    _is_whole(came)
    for value in list(came.texts)[:2]:
        levels = dict.fromkeys(came.texts[value], TieLevel.KNOWN)
        _is_whole(map_files.read({"x": data}, LevelChoice(value=value, levels=levels)))
    return TAKEN


def _is_whole(came: ImportedMap) -> None:
    """Put right by the person where a foreign file said too little, it goes out and in again."""
    network = came.network
    try:
        validated(network)
    except Refused:
        assert not came.ours
        return
    if len(network.actors) > 60:
        return  # the rest is the same for a large one, and slow
    for kind in _FORMATS:
        again = map_files.read(map_files.write(network, kind, made_at="2026-03-12"))
        assert again.ours
        assert [each.id for each in again.network.actors] == [each.id for each in network.actors]
        assert [(tie.a, tie.b, tie.level) for tie in again.network.ties] == [
            (tie.a, tie.b, tie.level) for tie in network.ties
        ]


def _map() -> NetworkMap:
    actors = (
        MapActor(id="a1", name="Ane Ærø", profession="Pædagog", x=120, y=-40),
        MapActor(id="a2", name="=SUM(A1)", workplace='Åkanden, "Rød"', x=-200, y=80),
        MapActor(id="a3", name="Bo\nBygholm", x=0, y=200),
    )
    ties = (
        Tie(a="a1", b="a2", level=TieLevel.KNOWN, note="Ses dagligt"),
        Tie(a="a1", b="centre", level=TieLevel.NONE),
    )
    return NetworkMap(Centre(), actors, tuple(sorted(ties, key=lambda tie: (tie.a, tie.b))))


_FOREIGN = (
    (
        b'<graphml><key id="d0" for="node" attr.name="label" attr.type="string">'
        b'<default>x</default></key><key id="w" for="edge" attr.name="weight" attr.type="double"/>'
        b'<graph><node id="n0"><data key="d0">Ane</data></node><node id="n1"><data key="y">'
        b'<y:N xmlns:y="u"><y:Geometry x="1.5" y="2"/><y:NodeLabel>Bo</y:NodeLabel></y:N></data>'
        b'</node><edge source="n0" target="n1"><data key="w">2</data></edge></graph></graphml>'
    ),
    (
        b'<gexf><graph><attributes class="node"><attribute id="0" title="role"/></attributes>'
        b'<nodes><node id="0" label="Ane"><attvalues><attvalue for="0" value="L"/></attvalues>'
        b'<viz:position xmlns:viz="v" x="1" y="2"/></node><node id="1"/></nodes><edges>'
        b'<edge source="0" target="1" weight="3"/></edges></graph></gexf>'
    ),
    (
        b'{"elements":{"nodes":[{"data":{"id":1,"name":"Ane"},"position":{"x":1,"y":2}},'
        b'{"data":{"id":"b"}}],"edges":[{"data":{"source":1,"target":"b","weight":1.0}}]}}'
    ),
    b"from;to;weight\nAne;Bo;2\nBo;Cilla;x\n",
    b"id,name,a_x,a_y\n1,Ane,0.1,0.9\n2,'=x,,\n",
    b"id,name,a,b\na,Ane,,2\nb,Bo,2,\n",
    "\ufefffra,til\nAne,Bo\n".encode("utf-16"),
)


def _seeds() -> Sequence[bytes]:
    network = _map()
    own = [map_files.write(network, kind, made_at="2026-03-12") for kind in _FORMATS]
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in own[-1].items():
            archive.writestr(name, content)
    return [*(data for files in own for data in files.values()), *_FOREIGN, out.getvalue()]


_SNIPS = (
    b"<", b"/>", b">", b'"', b"&lt;", b"&#x1F600;", b"&x;", b"<!DOCTYPE x>", b"<![CDATA[", b"]]>",
    b'<?xml version="1.0" encoding="utf-16"?>', b'<?xml version="1.0" encoding="cp037"?>',
    b'<node id="x"/>', b'<edge source="a1" target="a2"/>', b'<data key="d0">1e400</data>',
    b"<default>1</default>", b"nan", b"inf", b"-1e308", b"9" * 30, b"1e9999", b",", b";", b"\t",
    b"\r\n", b"\r", b"'=", b'""', b"bindeled_map", b"centre", b"organisation", b"units", b"issues",
    b"[[[[", b"[" * 3000, b"{" * 200, b"null", b"\xef\xbb\xbf", b"\xff\xfe", b"\0", "ﬀ".encode(),
)  # fmt: skip


def _alter(data: bytes, chance: random.Random) -> bytes:
    """A piece of the format put in or exchanged, or a value of its JSON."""
    if data.startswith(b"{") and chance.random() < 0.7:
        try:
            json.loads(data)
        except (ValueError, RecursionError):
            return spoiled(data, chance)
        return altered_json(data, chance)
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((0, 0, 1, 8, 30)))
    return data[:at] + chance.choice(_SNIPS) + data[to:]


# --- scores between roles ---------------------------------------------------------------------


def _judge_scores(data: bytes) -> str:
    """A table of answers or of means; what is taken makes a matrix that goes out again."""
    try:
        found = role_scores.read_scores(data, coding=role_scores.reference().codings[0].key)
    except Untrusted as error:
        return error.code
    matrix = role_matrix(found.scores, role_scores.default_rules())
    written = role_scores.write_scores(matrix, merged="Andre", delimiter=";")
    assert len(written.splitlines()) > sum(not cell.hidden for cell in matrix.cells)
    return TAKEN


def _scores() -> Sequence[bytes]:
    answers, means = (",".join(heads).encode() + b"\n" for heads in role_scores.headings())
    items = b",".join(b"%d" % (1 + at % 5) for at in range(len(role_scores.reference().items)))
    return [
        means + b"a,b,5,3.5,4,\nb,a,6,1,5.0,2.25\na,a,9,2,2,\n",
        means.replace(b",", b";") + b"a;b;5;3,5;4;\n",
        answers + b"1,a,b," + items + b"\n2,a,b," + items + b"\n3,b,a," + items + b"\n",
    ]


_NUMBERS = (b"1e9", b"9" * 12, b"1/3", b"-1", b"\n", b",", b"na", b"5", b"0", b"_", b"\na,b,5,")


def _alter_scores(data: bytes, chance: random.Random) -> bytes:
    """Another number in a cell, or a cell or line more or less."""
    at = chance.randrange(len(data) + 1)
    to = min(len(data), at + chance.choice((0, 1, 3)))
    return data[:at] + chance.choice(_NUMBERS) + data[to:]


TARGETS = (
    Target("map", judge, _seeds, _alter),
    Target("scores", _judge_scores, _scores, _alter_scores),
)
