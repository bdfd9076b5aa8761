"""The network map in the file formats of others, out and in.

Writing gives bytes, reading takes bytes: where they lie on the disk is for `app.files` and the
dialogs. What is read is a whole map or an error; nothing here is changed by a bad file. The files
are not encrypted, which the dialogs say before one is written.
"""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Literal

from app.language import translate
from app.map_files import cytoscape, gexf, graphml, tables
from app.map_files.raw import ImportedMap, LevelChoice, RawGraph, map_of, raw_of
from app.map_files.safe_xml import parse
from models.errors import Unavailable, Untrusted
from models.network_map import NetworkMap

__all__ = ["Format", "ImportedMap", "LevelChoice", "load", "read", "write"]

Format = Literal["graphml", "gexf", "cyjs", "csv"]

LARGEST = 20 * 1024 * 1024
_MOST_PARTS = 60
_BROKEN_ZIP = (
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    OSError,
    ValueError,
)


def write(
    network: NetworkMap, kind: Format, *, made_at: str, delimiter: Literal[",", ";"] = ","
) -> dict[str, bytes]:
    """The map in one format: the end of each file's name, and its bytes.

    One file ("graphml", "gexf", "cyjs") or three ("nodes.csv", "edges.csv", "matrix.csv").
    made_at: ISO date. delimiter: of CSV; Danish spreadsheets expect ";".
    """
    graph = raw_of(network)
    if kind == "graphml":
        return {kind: graphml.write(graph)}
    if kind == "gexf":
        middle = translate("MapFiles", "In the middle")
        return {kind: gexf.write(graph, made_at=made_at, middle=middle)}
    if kind == "cyjs":
        return {kind: cytoscape.write(graph)}
    return tables.write(graph, delimiter=delimiter)


def load(paths: Sequence[Path]) -> dict[str, bytes]:
    """The chosen files by name. Unavailable or Untrusted when one is gone, locked or too large."""
    files: dict[str, bytes] = {}
    for path in paths:
        try:
            with path.open("rb") as file:
                data = file.read(LARGEST + 1)
        except FileNotFoundError as trouble:
            raise Unavailable("file.missing") from trouble
        except OSError as trouble:
            raise Unavailable("file.unreadable") from trouble
        files[path.name] = data
    return files


def read(files: Mapping[str, bytes], choice: LevelChoice | None = None) -> ImportedMap:
    """The map in one file or in the tables that belong together, or in a zip of them.

    choice: what the ties of a foreign file mean, when the person has said so; a first reading
    without it tells what there is to choose between (`ImportedMap.texts`). Untrusted("map_file.…")
    when it cannot be read.
    """
    _bounded(files)
    if len(files) == 1:
        (name,) = files
        if files[name].startswith(b"PK\x03\x04"):
            files = _unpacked(files[name])
    return map_of(_graph(files), choice)


def _graph(files: Mapping[str, bytes]) -> RawGraph:
    kinds = {name: _kind(data) for name, data in files.items()}
    single = [name for name, kind in kinds.items() if kind != "csv"]
    if len(single) > 1:
        # A zip of Network Canvas holds one GraphML for each interview.
        raise Untrusted("map_file.several_graphs")
    if not single:
        return tables.read(files)
    data = files[single[0]]
    if kinds[single[0]] == "json":
        return cytoscape.read(data)
    root = parse(data).tag
    if root == "gexf":
        return gexf.read(data)
    return graphml.read(data)


def _kind(data: bytes) -> Literal["xml", "json", "csv"]:
    """What a file is by its first sign, not by its name."""
    start = data[:64].lstrip(b"\xef\xbb\xbf\xff\xfe\0 \t\r\n")[:1]
    if start == b"<":
        return "xml"
    return "json" if start == b"{" else "csv"


def _bounded(files: Mapping[str, bytes]) -> None:
    if not files or not any(files.values()):
        raise Untrusted("map_file.empty")
    if sum(len(data) for data in files.values()) > LARGEST:
        raise Untrusted("map_file.too_large")


def _unpacked(data: bytes) -> dict[str, bytes]:
    """The parts of a zip, in memory; their names are only labels."""
    files: dict[str, bytes] = {}
    room = LARGEST
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [each for each in archive.infolist() if not each.filename.endswith("/")]
            if len(parts) > _MOST_PARTS:
                raise Untrusted("map_file.too_many")
            for part in parts:
                if not part.filename.casefold().endswith((".graphml", ".csv", ".gexf", ".cyjs")):
                    continue
                with archive.open(part) as file:
                    inner = file.read(room + 1)
                room -= len(inner)
                if room < 0:
                    raise Untrusted("map_file.too_large")
                files[part.filename] = inner
    except _BROKEN_ZIP as trouble:
        raise Untrusted("map_file.not_zip") from trouble
    graphs = {name: each for name, each in files.items() if _kind(each) != "csv"}
    # The same network lies in a zip as GraphML and as tables: one of them is enough.
    chosen = graphs or files
    _bounded(chosen)
    return chosen
