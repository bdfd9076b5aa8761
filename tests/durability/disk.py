"""A disk that remembers what was forced to it, and what a power cut may leave of the rest.

What counts is only what POSIX promises: a file's bytes are safe after fsync of the file, its name
after fsync of its folder. Everything later may be there, not there, or (bytes, in sectors of 512)
there in part and in any order; a sector that was never written may hold anything. This is stricter
than today's journaling file systems.
"""

from __future__ import annotations

import random
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from tests.durability.trace import (
    Acknowledged,
    Copied,
    Cut,
    Event,
    Linked,
    Made,
    Removed,
    Renamed,
    Synced,
    Wrote,
)

SECTOR = 512


@dataclass(frozen=True)
class Piece:
    """Bytes of one write within one sector."""

    at: int
    data: bytes


@dataclass(frozen=True)
class Size:
    """The file's size was set."""

    size: int


@dataclass
class File:
    """safe: on the disk for certain. now: as the program sees it. pending: what lies between."""

    safe: bytes = b""
    now: bytearray = field(default_factory=bytearray)
    pending: list[Piece | Size] = field(default_factory=list)

    def write(self, at: int, data: bytes) -> None:
        put(self.now, at, data)
        end = at + len(data)
        while at < end:
            until = min(end, (at // SECTOR + 1) * SECTOR)
            self.pending.append(Piece(at, data[len(data) - (end - at) : len(data) - (end - until)]))
            at = until

    def cut(self, size: int) -> None:
        cut(self.now, size)
        self.pending.append(Size(size))

    def sync(self) -> None:
        self.safe, self.pending = bytes(self.now), []

    def after_a_cut(self, chance: Chance) -> bytes:
        found = bytearray(self.safe)
        for each in self.pending:
            if isinstance(each, Size):
                if chance.keeps():
                    cut(found, each.size)
            elif chance.keeps():
                put(found, each.at, each.data)
            elif each.at + len(each.data) > len(found) and chance.keeps():
                # The new size was written, the bytes were not: what lay there before shows.
                put(found, each.at, chance.stale(len(each.data)))
        return bytes(found)


@dataclass
class Name:
    """A change of names in one folder; None where a name goes. Two names in a rename, at once."""

    changes: tuple[tuple[str, File | Folder | None], ...]


@dataclass
class Folder:
    safe: dict[str, File | Folder] = field(default_factory=dict)
    now: dict[str, File | Folder] = field(default_factory=dict)
    pending: list[Name] = field(default_factory=list)

    def change(self, *changes: tuple[str, File | Folder | None]) -> None:
        name = Name(changes)
        apply(self.now, name)
        self.pending.append(name)

    def sync(self) -> None:
        self.safe, self.pending = dict(self.now), []

    def after_a_cut(self, chance: Chance) -> dict[str, File | Folder]:
        found = dict(self.safe)
        for each in self.pending:
            if chance.keeps():
                apply(found, each)
        return found


class Chance:
    """What a cut leaves: nothing, everything, a part in any order, or all up to some moment."""

    def __init__(self, seed: int) -> None:
        self._random = random.Random(seed)
        self._share = self._random.choice((0.0, 0.1, 0.5, 0.5, 0.9, 1.0))

    def keeps(self) -> bool:
        return self._random.random() < self._share

    def stale(self, size: int) -> bytes:
        return self._random.choice((bytes(size), self._random.randbytes(size)))


def put(data: bytearray, at: int, more: bytes) -> None:
    if len(data) < at:
        data.extend(bytes(at - len(data)))
    data[at : at + len(more)] = more


def cut(data: bytearray, size: int) -> None:
    del data[size:]
    data.extend(bytes(size - len(data)))


def apply(names: dict[str, File | Folder], change: Name) -> None:
    for name, node in change.changes:
        if node is None:
            names.pop(name, None)
        else:
            names[name] = node


class Disk:
    """The folder `root` on a disk. root itself is safe from the beginning, and empty.

    lying: a disk that answers to a sync of a folder ("names") and has not done it, to show that
    the tests would see it.
    """

    def __init__(self, root: Path, lying: str = "") -> None:
        self._root = PurePosixPath(root)
        self._lying = lying
        self.top = Folder()

    def apply(self, event: Event) -> None:
        """What the next call of the trace did."""
        match event:
            case Made(path, folder):
                self._folder(path).change((_last(path), Folder() if folder else File()))
            case Wrote(path, at, data):
                self._file(path).write(at, data)
            case Copied(source, source_at, path, at, size):
                data = self._file(source).now[source_at : source_at + size]
                assert len(data) == size
                self._file(path).write(at, bytes(data))
            case Cut(path, size):
                self._file(path).cut(size)
            case Synced(path):
                node = self._node(path)
                if isinstance(node, File) or self._lying != "names":
                    node.sync()
            case Renamed(path, to):
                before, after = self._folder(path), self._folder(to)
                assert before is after, "a rename from one folder to another is not modelled"
                before.change((_last(path), None), (_last(to), before.now[_last(path)]))
            case Linked(path, to):
                self._folder(to).change((_last(to), self._file(path)))
            case Removed(path):
                self._folder(path).change((_last(path), None))
            case Acknowledged():
                pass

    def write_image(self, folder: Path, seed: int) -> None:
        """Lay out what a power cut at this moment could leave."""
        _lay_out(self.top, folder, Chance(seed))

    def seen(self) -> dict[str, bytes]:
        """Every file as the program sees it, by its path below the root."""
        found: dict[str, bytes] = {}
        waiting: list[tuple[str, Folder]] = [("", self.top)]
        while waiting:
            prefix, folder = waiting.pop()
            for name, node in folder.now.items():
                if isinstance(node, File):
                    found[prefix + name] = bytes(node.now)
                else:
                    waiting.append((f"{prefix}{name}/", node))
        return found

    def _node(self, path: str) -> File | Folder:
        node: File | Folder = self.top
        for part in PurePosixPath(path).relative_to(self._root).parts:
            assert isinstance(node, Folder)
            node = node.now[part]
        return node

    def _file(self, path: str) -> File:
        node = self._node(path)
        assert isinstance(node, File)
        return node

    def _folder(self, path: str) -> Folder:
        node = self._node(str(PurePosixPath(path).parent))
        assert isinstance(node, Folder)
        return node


def _last(path: str) -> str:
    return PurePosixPath(path).name


def _lay_out(folder: Folder, place: Path, chance: Chance) -> None:
    place.mkdir()
    for name, node in folder.after_a_cut(chance).items():
        if isinstance(node, Folder):
            _lay_out(node, place / name, chance)
        else:
            (place / name).write_bytes(node.after_a_cut(chance))
