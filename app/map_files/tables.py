"""CSV: actors, ties and a matrix, safe to open in a spreadsheet, and read back from one.

UTF-8 with a mark at the start (a spreadsheet needs it for æøå), lines and quotes as RFC 4180 has
them. A text that a spreadsheet would take for a formula gets an apostrophe in front; the same
apostrophe is taken away again when the file is read.
"""

from __future__ import annotations

import csv
import io
import re
from collections.abc import Iterable, Mapping, Sequence

from app.map_files.raw import (
    MARKER,
    MOST_ACTORS,
    VERSION,
    RawEdge,
    RawGraph,
    RawNode,
    Value,
    Values,
    edge_columns,
    node_columns,
    plain_text,
)
from models.errors import Untrusted
from models.network_map import CENTRE

UNKNOWN = "?"
"""In the matrix: a pair that has not been discussed; 0 is *no contact*."""

_DANGEROUS = "=+-@\t\r\n'|%\uff1d\uff0b\uff0d\uff20"
_IDS = ("id", "nodeid", "_id")
_FROM = (("from", "to"), ("source", "target"), ("fra", "til"))
_FIRST_HEAD = re.compile(r'"?(?:id|from)"?([,;\t])', re.IGNORECASE)
_MOST_CELLS = 4_000_000
_MOST_COLUMNS = MOST_ACTORS + 2
"""A matrix of the most actors, with their ids and names in front."""


def write(graph: RawGraph, *, delimiter: str = ",") -> dict[str, bytes]:
    """nodes.csv, edges.csv and matrix.csv."""
    node_names, edge_names = list(node_columns()), list(edge_columns())
    nodes: list[list[Value]] = [["id", *node_names]]
    nodes += [[n.id, *(n.values.get(name, "") for name in node_names)] for n in graph.nodes]
    edges: list[list[Value]] = [["from", "to", *edge_names]]
    edges += [[e.a, e.b, *(e.values.get(name, "") for name in edge_names)] for e in graph.edges]
    return {
        "nodes.csv": table_bytes(nodes, delimiter),
        "edges.csv": table_bytes(edges, delimiter),
        "matrix.csv": table_bytes(_matrix(graph), delimiter),
    }


def _matrix(graph: RawGraph) -> list[list[Value]]:
    levels: dict[tuple[str, str], Value] = {}
    for edge in graph.edges:
        levels[edge.a, edge.b] = levels[edge.b, edge.a] = edge.values["level"]
    rows: list[list[Value]] = [["id", "name", *(node.id for node in graph.nodes)]]
    for node in graph.nodes:
        cells: list[Value] = [
            "" if node.id == other.id else levels.get((node.id, other.id), UNKNOWN)
            for other in graph.nodes
        ]
        rows.append([node.id, node.values.get("name", ""), *cells])
    return rows


def table_bytes(rows: Iterable[Sequence[Value]], delimiter: str) -> bytes:
    """A table as a spreadsheet takes it: UTF-8 with its mark, and no cell that is a formula."""
    out = io.StringIO(newline="")
    writer = csv.writer(out, delimiter=delimiter, lineterminator="\r\n")
    for row in rows:
        writer.writerow([guarded(cell) for cell in row])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def guarded(value: Value) -> str:
    """A cell that no spreadsheet takes for a formula. Numbers are left as they are."""
    if not isinstance(value, str):
        return plain_text(value)
    start = value.lstrip(" \u00a0")[:1]
    return f"'{value}" if start and start in _DANGEROUS else value


def unguarded(cell: str) -> str:
    """The text of a cell without the apostrophe that `guarded` puts in front."""
    if cell.startswith("'") and cell[1:].lstrip(" \u00a0")[:1] in (*_DANGEROUS,):
        return cell[1:]
    return cell


def read(files: Mapping[str, bytes]) -> RawGraph:
    """The graph of one or more tables: actors and ties, ties alone, or a matrix.

    Which is which is seen from the headings. Untrusted("map_file.columns") when that cannot be
    seen.
    """
    nodes: dict[str, RawNode] = {}
    edges: list[RawEdge] = []
    matrix: RawGraph | None = None
    known = False
    for data in files.values():
        rows = rows_of(data)
        heads = [head.strip().casefold() for head in rows[0]]
        ends = next((pair for pair in _FROM if set(pair) <= set(heads)), None)
        if _is_matrix(rows):
            matrix = _read_matrix(rows)
        elif ends is not None:
            edges += _read_edges(rows, heads, ends)
        elif any(name in heads for name in _IDS):
            for node in _read_nodes(rows, heads):
                if node.id in nodes:
                    raise Untrusted("map_file.actor_twice")
                nodes[node.id] = node
        elif "networkcanvasegouuid" not in heads:
            raise Untrusted("map_file.columns")
        else:
            continue
        known = True
    if not known:
        raise Untrusted("map_file.columns")
    if matrix is not None and not nodes and not edges:
        return matrix
    if not nodes:
        names = dict.fromkeys(end for edge in edges for end in (edge.a, edge.b))
        nodes = {name: RawNode(name, {}) for name in names}
    return RawGraph(tuple(nodes.values()), tuple(edges))


def rows_of(data: bytes) -> list[list[str]]:
    """The cells of a table, whatever its separator and encoding; the first row is the headings."""
    text = _text(data)
    first = text.split("\n", 1)[0]
    # In a matrix the ids of actors stand in the first line, with any signs in them.
    known = _FIRST_HEAD.match(first)
    delimiter = known[1] if known is not None else max(",;\t", key=first.count)
    try:
        rows = [
            row for row in csv.reader(io.StringIO(text, newline=""), delimiter=delimiter) if row
        ]
    except csv.Error as trouble:
        raise Untrusted("map_file.not_csv") from trouble
    if not rows:
        raise Untrusted("map_file.empty")
    if len(rows[0]) > _MOST_COLUMNS or sum(len(row) for row in rows) > _MOST_CELLS:
        raise Untrusted("map_file.too_many")
    return rows


def _text(data: bytes) -> str:
    """The text of a table: UTF-8, UTF-16 with its mark, or what Danish Excel saves as *CSV*."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        encodings = ["utf-16"]
    else:
        encodings = ["utf-8-sig", "cp1252"]
    for encoding in encodings:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" in text:
            break
        return text
    raise Untrusted("map_file.not_csv")


def _cells(row: Sequence[str], heads: Sequence[str], names: Sequence[str]) -> Values:
    if len(row) > len(heads):
        raise Untrusted("map_file.columns")
    return {name: unguarded(cell) for name, cell in zip(names, row, strict=False) if cell and name}


def _read_nodes(rows: list[list[str]], heads: list[str]) -> Iterable[RawNode]:
    at = next(heads.index(name) for name in _IDS if name in heads)
    if len(rows) > MOST_ACTORS + 1:
        raise Untrusted("map_file.too_many")
    layouts = [("x", "y")]
    layouts += [(head, f"{head[:-2]}_y") for head in heads if head.endswith("_x")]
    for row in rows[1:]:
        values = _cells(row, heads, rows[0])
        lower = {name.casefold(): value for name, value in values.items()}
        place = None
        for x, y in layouts:
            if place is None and x in lower and y in lower:
                place = _place(lower[x], lower[y])
        yield RawNode(unguarded(row[at]) if at < len(row) else "", values, place)


def _read_edges(
    rows: list[list[str]], heads: list[str], ends: tuple[str, str]
) -> Iterable[RawEdge]:
    a, b = heads.index(ends[0]), heads.index(ends[1])
    for row in rows[1:]:
        if max(a, b) >= len(row):
            raise Untrusted("map_file.columns")
        values = _cells(row, heads, rows[0])
        values = {n: v for n, v in values.items() if n.strip().casefold() not in ends}
        yield RawEdge(unguarded(row[a]), unguarded(row[b]), values)


def _place(x: Value, y: Value) -> tuple[float, float] | None:
    try:
        return float(x), float(y)
    except ValueError:
        return None


def _is_matrix(rows: list[list[str]]) -> bool:
    """A square of actors: the headings after the first say the same as the first column."""
    start = 2 if len(rows[0]) > 1 and rows[0][1].strip().casefold() == "name" else 1
    across = [head.strip() for head in rows[0][start:]]
    return bool(across) and across == [row[0].strip() for row in rows[1:]]


def _read_matrix(rows: list[list[str]]) -> RawGraph:
    start = 2 if rows[0][1].strip().casefold() == "name" else 1
    ids = [unguarded(head.strip()) for head in rows[0][start:]]
    nodes, edges = [], []
    levels: dict[tuple[str, str], str] = {}
    for at, row in enumerate(rows[1:]):
        name = unguarded(row[1]) if start == 2 and len(row) > 1 else ""
        # The middle of our own matrix is the middle again.
        values: Values = {MARKER: VERSION} if ids[at] == CENTRE else {}
        nodes.append(RawNode(ids[at], {**values, "name": name}))
        for to, cell in enumerate(row[start:]):
            said = cell.strip()
            if to >= len(ids):
                raise Untrusted("map_file.columns")
            if to == at or said in ("", UNKNOWN):
                continue
            back = levels.get((ids[to], ids[at]))
            if back is not None and back != said:
                raise Untrusted("map_file.uneven")
            levels[ids[at], ids[to]] = said
            if back is None:
                edges.append(RawEdge(ids[at], ids[to], {"level": said}))
    return RawGraph(tuple(nodes), tuple(edges))
