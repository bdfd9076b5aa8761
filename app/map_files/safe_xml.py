"""XML from outside, read without trusting it: no DTD, no entities, nothing fetched, all bounded."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.parsers import expat

from models.errors import Untrusted

MOST_ELEMENTS, DEEPEST = 600_000, 40


def parse(data: bytes) -> ElementTree.Element:
    """The root of a document. Names have no namespace prefix: the local name only.

    Untrusted("map_file.not_xml") for anything that is not well formed, "map_file.entities" for a
    document with a DTD, "map_file.too_many" for one that is too large or deep.
    """
    builder = _Builder()
    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.EntityDeclHandler = _refuse
    parser.ExternalEntityRefHandler = _refuse_external
    parser.StartElementHandler = builder.start
    parser.EndElementHandler = builder.end
    parser.CharacterDataHandler = builder.tree.data
    try:
        parser.Parse(data, True)
    except (expat.ExpatError, LookupError, ValueError) as trouble:
        raise Untrusted("map_file.not_xml") from trouble
    return builder.tree.close()


class _Builder:
    """Keeps count while the tree is put together."""

    def __init__(self) -> None:
        self.tree = ElementTree.TreeBuilder()
        self.count = self.depth = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self.count += 1
        self.depth += 1
        if self.count > MOST_ELEMENTS or self.depth > DEEPEST:
            raise Untrusted("map_file.too_many")
        self.tree.start(local(name), {local(key): text for key, text in attributes.items()})

    def end(self, name: str) -> None:
        self.depth -= 1
        self.tree.end(local(name))


def local(name: str) -> str:
    """A name without its namespace."""
    return name.rpartition("}")[2]


def _refuse(*_: object) -> None:
    raise Untrusted("map_file.entities")


def _refuse_external(*_: object) -> int:
    raise Untrusted("map_file.entities")


def serialised(root: ElementTree.Element) -> bytes:
    """A document as UTF-8 bytes, indented only where that adds nothing to a text."""
    ElementTree.indent(root, " ")
    data: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return data + b"\n"
