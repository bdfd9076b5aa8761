"""Layout: texts, tables and pictures put on A4 pages, without drawing anything yet.

Lengths are points, measured from the top left corner of the page. What is put on a page is kept
as marks; `app.documents.paint` draws them when the number of pages is known.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence

import msgspec

from app.documents.text import Style, clean, lacking, lines, stand_in

PAGE = (595.28, 841.89)
LEFT = 62.0
TOP = 70.0
BOTTOM = PAGE[1] - 64.0
WIDTH = PAGE[0] - 2 * LEFT
ROOM = BOTTOM - TOP

PICTURE_ROOM = 430.0

BODY = Style()
SMALL = Style(size=8.5, leading=12.0, grey=0.25)
QUIET = Style(size=9.5, leading=13.5, grey=0.3)
CELL = Style(size=9.5, leading=13.5)
CELL_HEAD = Style(face="semibold", size=9.0, leading=12.5)
LABEL = Style(face="semibold", size=9.5, leading=13.5, grey=0.2)
STRONG = Style(face="semibold")
NAME = Style(face="bold", size=15.0, leading=20.0)
TITLE = Style(face="bold", size=24.0, leading=29.0)
SUBTITLE = Style(size=12.0, leading=17.0, grey=0.25)
HEADINGS = {
    1: TITLE,
    2: Style(face="bold", size=14.5, leading=19.0),
    3: Style(face="bold", size=11.5, leading=16.0),
    4: Style(face="semibold", size=10.5, leading=15.0, grey=0.2),
}
_AIR_OVER = {1: 0.0, 2: 19.0, 3: 15.0, 4: 9.0}
_AIR_UNDER = {1: 2.0, 2: 5.0, 3: 1.0, 4: 2.0}


class Node:
    """A piece of the document's structure, as a screen reader meets it (PDF tag and children).

    marks: page and number of each piece of content. alternative: words for a picture. scope: of a
    heading cell, whether it is over a "Column" or before a "Row".
    """

    def __init__(self, tag: str) -> None:
        self.tag = tag
        self.children: list[Node] = []
        self.marks: list[tuple[int, int]] = []
        self.alternative = ""
        self.scope = "Row"

    def child(self, tag: str) -> Node:
        """A new piece below this one."""
        node = Node(tag)
        self.children.append(node)
        return node


class TextMark(msgspec.Struct, frozen=True):
    """One line of text. y: its baseline."""

    x: float
    y: float
    text: str
    style: Style
    node: Node | None


class RuleMark(msgspec.Struct, frozen=True):
    """A straight line."""

    x: float
    y: float
    to_x: float
    to_y: float
    thick: float
    grey: float


class FieldMark(msgspec.Struct, frozen=True):
    """A filled or framed field behind text."""

    x: float
    y: float
    width: float
    height: float
    grey: float
    frame: bool = False


class PictureMark(msgspec.Struct, frozen=True):
    """A picture, PNG."""

    x: float
    y: float
    width: float
    height: float
    png: bytes
    node: Node


Mark = TextMark | RuleMark | FieldMark | PictureMark


_TABLE_HEAD, _FIRST_ROW = 32.0, 80.0
_TABLE_START = _TABLE_HEAD + _FIRST_ROW + 8.0
"""What a table asks for before it begins, and a little air: a heading never stands alone."""


class Sheet:
    """Pages being filled from the top down.

    Mutable on purpose: a document is written once, from start to end. scale: of all type.
    """

    def __init__(self, scale: float = 1.0) -> None:
        self.scale = scale
        self.pages: list[list[Mark]] = [[]]
        self.y = TOP
        self.root = Node("Document")
        self.lacking: dict[str, str] = {}
        self.noted = False

    # ------------------------------------------------------------ places

    def new_page(self) -> None:
        """Go on at the top of a new page."""
        self.pages.append([])
        self.y = TOP

    def need(self, height: float) -> None:
        """A new page unless there is this much room left; never for more than a page can hold."""
        if self.y > TOP and self.y + min(height, ROOM) > BOTTOM:
            self.new_page()

    def gap(self, height: float) -> None:
        """Air, but none at the top of a page."""
        if self.y > TOP:
            self.y += height

    def together(self, put: Callable[[], None]) -> None:
        """What `put` puts, moved to the next page whole when it is short and would be parted."""
        before = (len(self.pages), len(self.pages[-1]), self.y, len(self.root.children))
        put()
        parted = len(self.pages) - before[0]
        short = parted == 1 and self.y - TOP + BOTTOM - before[2] < ROOM * 0.35
        if not short or before[2] == TOP:
            return
        del self.pages[before[0] :]
        del self.pages[-1][before[1] :]
        del self.root.children[before[3] :]
        self.new_page()
        put()

    # ------------------------------------------------------------ texts

    def heading(self, level: int, text: str, *, keep: float = _TABLE_START) -> None:
        """A heading that stays with at least `keep` points of what it is over."""
        style = HEADINGS[level].scaled(self.scale)
        broken = self._lines(text, style, WIDTH)
        self.gap(_AIR_OVER[level])
        self.need(len(broken) * style.leading + keep)
        self._put(broken, style, 0.0, self.root.child(f"H{level}"))
        self.y += _AIR_UNDER[level]

    def text(
        self,
        text: str,
        style: Style = BODY,
        *,
        indent: float = 0.0,
        after: float = 5.0,
        keep: float = 0.0,
    ) -> None:
        """A paragraph, going on over the page's end with at least two lines on either side."""
        style = style.scaled(self.scale)
        broken = self._lines(text, style, WIDTH - indent)
        if keep:
            self.need(len(broken) * style.leading + keep)
        self._put(broken, style, indent, self.root.child("P"))
        self.y += after

    def _put(self, broken: list[str], style: Style, indent: float, node: Node) -> None:
        rest = broken
        while rest:
            fit = int((BOTTOM - self.y + 0.01) // style.leading)
            if fit < len(rest):
                fit = min(fit, len(rest) - 2)
                if fit < 2 and self.y > TOP:
                    self.new_page()
                    continue
            for line in rest[: max(fit, 1)]:
                self._line(line, style, LEFT + indent, node)
            rest = rest[max(fit, 1) :]

    def _line(self, line: str, style: Style, x: float, node: Node | None) -> None:
        self._text_mark(x, self.y, line, style, node)
        self.y += style.leading

    def _text_mark(self, x: float, top: float, line: str, style: Style, node: Node | None) -> None:
        if line.strip():
            baseline = top + (style.leading + style.size * 0.68) / 2
            self.pages[-1].append(TextMark(x, baseline, line, style, node))

    def _lines(self, text: str, style: Style, room: float) -> list[str]:
        plain = clean(text)
        for char in lacking(plain, style.face):
            self.lacking[char] = stand_in(char, style.face)
        return lines(plain, style, room)

    # ------------------------------------------------------------ tables

    def facts(self, rows: Sequence[tuple[str, str]], *, share: float = 0.3) -> None:
        """Names and what belongs to them, in two columns without rules."""
        if rows:
            styles = (LABEL.scaled(self.scale), CELL.scaled(self.scale))
            table = Table((share, 1 - share), rows, styles=styles, rules=False)
            self._table(table)
            self.y += 4.0

    def table(
        self,
        heads: Sequence[str],
        rows: Sequence[Sequence[str]],
        shares: Sequence[float],
    ) -> None:
        """A table that splits over pages and repeats its heads. shares: of the width, sum 1."""
        styles = (CELL.scaled(self.scale),) * len(shares)
        self._table(Table(tuple(shares), rows, styles, heads=tuple(heads)))
        self.y += 8.0

    def _table(self, table: Table) -> None:
        node = self.root.child("Table")
        body = [
            [
                self._lines(cell, style, share * WIDTH - 10.0)
                for cell, style, share in zip(row, table.styles, table.shares, strict=True)
            ]
            for row in table.rows
        ]
        if table.heads:
            first = _height(body[0], table.styles) if body else 0.0
            self.need(_TABLE_HEAD + min(first, _FIRST_ROW))
            self._heads(table, node)
        for cells in body:
            self._row(table, cells, node.child("TR"))

    def _heads(self, table: Table, node: Node | None) -> None:
        row = node.child("TR") if node is not None else None
        self.y += 2.0
        top = self.y
        deepest = top
        x = LEFT
        style = CELL_HEAD.scaled(self.scale)
        for head, share in zip(table.heads, table.shares, strict=True):
            cell = row.child("TH") if row is not None else None
            if cell is not None:
                cell.scope = "Column"
            for at, line in enumerate(self._lines(head, style, share * WIDTH - 10.0)):
                self._text_mark(x, top + at * style.leading, line, style, cell)
                deepest = max(deepest, top + (at + 1) * style.leading)
            x += share * WIDTH
        self.y = deepest + 3.0
        self._rule(1.0, 0.0)

    def _row(self, table: Table, cells: list[list[str]], row: Node) -> None:
        styles = table.styles
        air = 4.0 if table.rules else 1.0
        nodes = [
            row.child("TH" if not table.heads and at == 0 else "TD") for at in range(len(cells))
        ]
        whole = _height(cells, styles) + 2 * air
        if whole <= ROOM * 0.4 and self.y + whole > BOTTOM:
            self._next_page_of(table)
        rest = cells
        while any(rest):
            room = BOTTOM - self.y - 2 * air
            counts = [int((room + 0.01) // style.leading) for style in styles]
            if min(counts) < 1:
                self._next_page_of(table)
                continue
            self.y += air
            top = self.y
            x = LEFT
            for at, (cell, style) in enumerate(zip(rest, styles, strict=True)):
                for line_at, line in enumerate(cell[: counts[at]]):
                    self._text_mark(x, top + line_at * style.leading, line, style, nodes[at])
                x += table.shares[at] * WIDTH
            placed = [cell[: counts[at]] for at, cell in enumerate(rest)]
            self.y = top + _height(placed, styles) + air
            rest = [cell[counts[at] :] for at, cell in enumerate(rest)]
        if table.rules:
            self._rule(0.4, 0.55)

    def _next_page_of(self, table: Table) -> None:
        self.new_page()
        if table.heads:
            self._heads(table, None)

    def _rule(self, thick: float, grey: float) -> None:
        self.pages[-1].append(RuleMark(LEFT, self.y, LEFT + WIDTH, self.y, thick, grey))

    def parting(self) -> None:
        """A thin line across the page between two entries; none at either end of a page."""
        self.need(90.0)
        if self.y > TOP:
            self.y += 9.0
            self._rule(0.5, 0.6)

    # ------------------------------------------------------------ the rest

    def frame(self, from_y: float, *, pad: float = 9.0) -> None:
        """A frame round what was put between `from_y` and here, on this page."""
        self.pages[-1].append(
            FieldMark(
                LEFT - pad, from_y - pad, WIDTH + 2 * pad, self.y - from_y + 2 * pad, 0.0, True
            )
        )

    def sign_lines(self, left: str, right: str) -> None:
        """Two places to sign beside each other, with labels under the lines."""
        style = SMALL.scaled(self.scale)
        half = WIDTH * 0.46
        broken = [self._lines(label, style, half) for label in (left, right)]
        high = max(len(each) for each in broken) * style.leading
        self.need(36.0 + high)
        self.y += 34.0
        for x, labels in zip((LEFT, LEFT + WIDTH - half), broken, strict=True):
            self.pages[-1].append(RuleMark(x, self.y, x + half, self.y, 0.6, 0.2))
            node = self.root.child("P")
            for at, line in enumerate(labels):
                self._text_mark(x, self.y + 2.0 + at * style.leading, line, style, node)
        self.y += high + 2.0

    def picture(self, png: bytes, alternative: str) -> None:
        """A PNG as wide as the page allows, with words for the one who cannot see it."""
        wide, high = picture_size(png)
        self.need(high)
        node = self.root.child("Figure")
        node.alternative = clean(alternative)
        x = LEFT + (WIDTH - wide) / 2
        self.pages[-1].append(PictureMark(x, self.y, wide, high, png, node))
        self.y += high + 8.0


class Table(msgspec.Struct, frozen=True):
    """A table to be laid out: shares of the width, rows of texts, heads when it has any."""

    shares: tuple[float, ...]
    rows: Sequence[Sequence[str]]
    styles: tuple[Style, ...]
    heads: tuple[str, ...] = ()
    rules: bool = True


def _height(cells: Sequence[Sequence[str]], styles: Sequence[Style]) -> float:
    return max(
        (len(cell) * style.leading for cell, style in zip(cells, styles, strict=True)), default=0.0
    )


def picture_size(png: bytes) -> tuple[float, float]:
    """Width and height that a PNG gets on the page, in points; ValueError when it is no PNG."""
    wide, high = _pixels(png)
    scale = min(WIDTH / wide, PICTURE_ROOM / high)
    return wide * scale, high * scale


def _pixels(png: bytes) -> tuple[int, int]:
    """Width and height in pixels as the PNG's own header says; ValueError when it is no PNG."""
    if png[:8] != b"\x89PNG\r\n\x1a\n" or len(png) < 24:
        raise ValueError("not a PNG")
    wide, high = struct.unpack(">II", png[16:24])
    if not wide or not high:
        raise ValueError("an empty PNG")
    return wide, high
