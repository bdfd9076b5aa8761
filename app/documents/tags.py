"""The structure of a document for screen readers: headings, paragraphs, tables, pictures.

Every mark on a page is either tied to a piece of the structure or marked as decoration. The PDF
library has no such layer of its own, so its objects are put together here.
"""

from __future__ import annotations

from typing import Any

from reportlab.pdfbase import pdfdoc
from reportlab.pdfgen.canvas import Canvas

from app.documents.sheet import Node

MOST = 40_000
"""Pieces at most; a longer document goes without structure, which would make it far larger."""


class Tagger:
    """Writes the marks of structure into the pages, and at the end the structure itself."""

    def __init__(self, canvas: Canvas, root: Node) -> None:
        self._canvas = canvas
        self._root = root
        self._on = _count(root) <= MOST
        self._open: Node | None = None
        self._within = False
        self._page: list[Node] = []
        self._pages: list[tuple[Any, list[Node]]] = []

    def within(self, node: Node | None) -> None:
        """What is drawn from here belongs to `node`; None: it is decoration."""
        if not self._on or (self._within and self._open is node):
            return
        self._close()
        self._open, self._within = node, True
        if node is None:
            self._canvas._code.append("/Artifact BMC")
            return
        mark = len(self._page)
        node.marks.append((len(self._pages), mark))
        self._page.append(node)
        self._canvas._code.append(f"/{node.tag} <</MCID {mark}>> BDC")

    def page_done(self) -> None:
        """The page is drawn; call instead of `showPage`."""
        self._close()
        reference = self._canvas._doc.thisPageRef()
        self._canvas.showPage()
        if self._on:
            page = self._canvas._doc.Pages.pages[-1]
            # The library's page knows neither key; its list of allowed keys is widened for it.
            page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
            page.StructParents = len(self._pages)
            page.Tabs = pdfdoc.PDFName("S")
            self._pages.append((reference, self._page))
        self._page = []

    def finish(self) -> None:
        """Put the structure into the file."""
        if not self._on:
            return
        document = self._canvas._doc
        names: dict[int, Any] = {}
        tree = pdfdoc.PDFDictionary({"Type": pdfdoc.PDFName("StructTreeRoot")})
        tree_reference = document.Reference(tree, "bindeled.tree")
        tree.dict["K"] = self._element(self._root, tree_reference, names)
        rows: list[Any] = []
        for at, (_, nodes) in enumerate(self._pages):
            rows.extend((at, pdfdoc.PDFArray([names[id(node)] for node in nodes])))
        tree.dict["ParentTree"] = document.Reference(
            pdfdoc.PDFDictionary({"Nums": pdfdoc.PDFArray(rows)}), "bindeled.parents"
        )
        tree.dict["ParentTreeNextKey"] = len(self._pages)
        document.Catalog.StructTreeRoot = tree_reference
        document.Catalog.MarkInfo = pdfdoc.PDFDictionary({"Marked": pdfdoc.PDFtrue})

    def _element(self, node: Node, parent: Any, names: dict[int, Any]) -> Any:
        document = self._canvas._doc
        element = pdfdoc.PDFDictionary(
            {
                "Type": pdfdoc.PDFName("StructElem"),
                "S": pdfdoc.PDFName(node.tag),
                "P": parent,
            }
        )
        reference = document.Reference(element, f"bindeled.{len(names)}")
        names[id(node)] = reference
        kids: list[Any] = [self._mark(page, mark) for page, mark in node.marks]
        kids.extend(self._element(child, reference, names) for child in node.children)
        element.dict["K"] = pdfdoc.PDFArray(kids)
        if node.tag == "TH":
            element.dict["A"] = pdfdoc.PDFDictionary(
                {"O": pdfdoc.PDFName("Table"), "Scope": pdfdoc.PDFName(node.scope)}
            )
        if node.alternative:
            element.dict["Alt"] = pdfdoc.PDFString(node.alternative)
        return reference

    def _mark(self, page: int, mark: int) -> Any:
        return pdfdoc.PDFDictionary(
            {"Type": pdfdoc.PDFName("MCR"), "Pg": self._pages[page][0], "MCID": mark}
        )

    def _close(self) -> None:
        if self._within:
            self._canvas._code.append("EMC")
        self._open, self._within = None, False


def _count(node: Node) -> int:
    return 1 + sum(_count(child) for child in node.children)
