"""A finished PDF in the stricter spelling that PDF/A asks for.

The PDF library ends a stream without a line of its own; an archive's reader counts the bytes in
between. Objects are kept as they are, one by one by the file's own table, and the table is made
anew. Only for files that were painted here: it reads no others.
"""

from __future__ import annotations

import re

_TABLE = re.compile(rb"(\d{10}) (\d{5}) n")
_START = re.compile(rb"startxref\s+(\d+)\s+%%EOF\s*$")
_STREAM_END = b"endstream\nendobj\n"
_NO_FILTER = re.compile(rb"/Filter \[\s*\]")


def repacked(pdf: bytes) -> bytes:
    """The same document. ValueError when it is not as the library writes it."""
    start = _START.search(pdf)
    if start is None:
        raise ValueError("no cross-reference table")
    table = int(start[1])
    trailer = pdf.index(b"trailer", table)
    places = [int(each[1]) for each in _TABLE.finditer(pdf, table, trailer)]
    ends = dict(zip(sorted(places), [*sorted(places)[1:], table], strict=True))
    out = bytearray(pdf[: min(places)])
    moved = []
    for at in places:
        moved.append(len(out))
        out += _object(pdf[at : ends[at]])
    where = len(out)
    rows = b"".join(b"%010d 00000 n \n" % at for at in moved)
    out += b"xref\n0 %d\n0000000000 65535 f \n%s" % (len(places) + 1, rows)
    out += pdf[trailer : start.start()] + b"startxref\n%d\n%%%%EOF\n" % where
    return bytes(out)


def _object(data: bytes) -> bytes:
    if data.endswith(_STREAM_END):
        head, _, content = data[: -len(_STREAM_END)].partition(b"\nstream\n")
        return _NO_FILTER.sub(b"", head) + b"\nstream\n" + content + b"\n" + _STREAM_END
    return data
