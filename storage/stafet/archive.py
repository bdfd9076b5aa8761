"""The zip inside a `.stafet` file, written one way only and read through an allow-list.

The reader does not use `zipfile`: where two places of a zip may say two things, programs differ
in which they believe, and a file can show one content to us and another to an IT desk. Here a zip
must say one thing: members lie end to end from the first byte, the directory follows at once, its
end record is the last 22 bytes, and every field that stands twice is the same twice.
"""

from __future__ import annotations

import hashlib
import re
import stat
import struct
import zlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from models.entry import MAX_LINE_BYTES
from models.errors import Untrusted
from storage.stafet.limits import Limits

MANIFEST = "manifest.json"
SIGNATURE = "manifest.json.minisig"
ENTRIES = "entries.jsonl"
FRONT = frozenset({MANIFEST, SIGNATURE})
"""What every later version keeps, whatever else it holds."""
START = b"PK\x03\x04"

_STORED, _DEFLATED = 0, 8
_LOCAL = struct.Struct("<4sHHHHHIIIHH")
_CENTRAL = struct.Struct("<4sHHHHHHIIIHHHHHII")
_END = struct.Struct("<4sHHHHIIH")
_LOCAL_SIGN, _CENTRAL_SIGN, _END_SIGN = START, b"PK\x01\x02", b"PK\x05\x06"
_MADE_BY_UNIX_20, _NEEDS_20 = 3 << 8 | 20, 20
_DATE_1980 = 1 << 5 | 1
_DOS_DIRECTORY = 0x10
_MODE = (stat.S_IFREG | 0o600) << 16
_FLAG_ENCRYPTED, _FLAG_STRONG, _FLAG_DIRECTORY_ENCRYPTED = 1, 1 << 6, 1 << 13
_FLAGS_ALLOWED = 1 << 1 | 1 << 2 | 1 << 11
"""How hard deflate tried, and names in UTF-8. All other flags say what this format is not."""
_EXTRA_ZIP64, _EXTRA_UNICODE_NAME, _EXTRA_AES = 0x0001, 0x7075, 0x9901
_ALL_ONES = 0xFFFFFFFF
# Level 1: what is packed is mostly hex and short text; more effort saves little and costs much.
_LEVEL = 1
_PIECE = 1 << 16

_NAME = re.compile(r"manifest\.json(?:\.minisig)?|entries\.jsonl|att/[0-9a-f]{64}")


def pack(members: Iterable[tuple[str, bytes | bytearray]]) -> bytes:
    """The bytes of a zip with these members in this order; the same members, the same bytes.

    Attachments are stored (pictures and PDF do not shrink), the rest is deflated.
    """
    parts: list[bytes | bytearray] = []
    directory: list[bytes] = []
    offset = count = 0
    for name, data in members:
        raw_name = name.encode("ascii")
        method, packed = _STORED, [data]
        if not name.startswith("att/"):
            packer = zlib.compressobj(_LEVEL, zlib.DEFLATED, -zlib.MAX_WBITS)
            method, packed = _DEFLATED, [packer.compress(data), packer.flush()]
        length = sum(map(len, packed))
        same = (method, 0, _DATE_1980, zlib.crc32(data), length, len(data), len(raw_name), 0)
        local = _LOCAL.pack(_LOCAL_SIGN, _NEEDS_20, 0, *same) + raw_name
        directory.append(
            _CENTRAL.pack(
                _CENTRAL_SIGN, _MADE_BY_UNIX_20, _NEEDS_20, 0, *same, 0, 0, 0, _MODE, offset
            )
            + raw_name
        )
        parts += (local, *packed)
        offset += len(local) + length
        count += 1
    listing = b"".join(directory)
    end = _END.pack(_END_SIGN, 0, 0, count, count, len(listing), offset, 0)
    return b"".join((*parts, listing, end))


@dataclass(frozen=True)
class _Member:
    """One record of the directory. form: version needed, flags, method, time and date."""

    name: str
    form: tuple[int, ...]
    method: int
    crc: int
    packed: int
    size: int
    offset: int


class Lines:
    """The lines of "entries.jsonl", unpacked as one goes: it may be too large to be held.

    size, sha256 (64 hex): of the whole member. ends: how many line ends it holds. finished:
    whether its last byte is one.
    """

    def __init__(self, packed: memoryview, member: _Member) -> None:
        self._packed, self._member = packed, member
        digest = hashlib.sha256()
        self.size, self.ends, last = 0, 0, b"\n"
        for piece in _checked(packed, member):
            digest.update(piece)
            self.size += len(piece)
            last = bytes(piece)
            self.ends += last.count(b"\n")
        self.sha256 = digest.hexdigest()
        self.finished = last.endswith(b"\n")

    def __iter__(self) -> Iterator[bytes]:
        """The lines without their ends; of one that is too long only its beginning."""
        begun = b""
        for piece in _pieces(self._packed, self._member):
            *whole, rest = bytes(piece).split(b"\n")
            for line in whole:
                yield begun + line
                begun = b""
            begun += rest
            if len(begun) > MAX_LINE_BYTES:
                break
        if begun:
            yield begun


class Unpacked(NamedTuple):
    """What a zip holds. held: members by name, in the order of the directory, without `lines`."""

    held: dict[str, bytes]
    lines: Lines | None


def unpack(data: bytes, limits: Limits, *, only: frozenset[str] | None = None) -> Unpacked:
    """The members.

    only: unpack these alone; the others, of a newer format, may have any name and size and must
    just lie in their places. Untrusted("archive.…") when anything at all is not as the module's
    first lines say, when a name is not allowed, or when a limit is passed; unpacking stops there.
    """
    members, directory_at = _directory(data, limits, only)
    view = memoryview(data)
    found: dict[str, bytes] = {}
    lines: Lines | None = None
    place = 0
    for member in sorted(members, key=lambda each: each.offset):
        if member.offset != place:
            raise Untrusted("archive.overlap" if member.offset < place else "archive.garbage")
        start = _check_local(data, member, directory_at)
        place = start + member.packed
        if place > directory_at:
            raise Untrusted("archive.overlap")
        if only is not None and member.name not in only:
            continue
        # The declared sizes were added up before, and no more than they say comes out.
        if member.name == ENTRIES:
            lines = Lines(view[start:place], member)
        else:
            found[member.name] = b"".join(_checked(view[start:place], member))
    if place != directory_at:
        raise Untrusted("archive.garbage")
    return Unpacked(
        {member.name: found[member.name] for member in members if member.name in found}, lines
    )


def _directory(
    data: bytes, limits: Limits, only: frozenset[str] | None
) -> tuple[list[_Member], int]:
    if not data.startswith(_LOCAL_SIGN):
        raise Untrusted("archive.malformed")
    end_at = len(data) - _END.size
    if end_at < 0 or data[end_at : end_at + 4] != _END_SIGN:
        # An end record elsewhere means a comment or something hung on behind.
        raise Untrusted("archive.garbage" if _END_SIGN in data else "archive.malformed")
    _, disk, first_disk, here, count, size, start, comment = _END.unpack_from(data, end_at)
    if comment != 0:
        raise Untrusted("archive.comment")
    if disk != 0 or first_disk != 0 or here != count:
        raise Untrusted("archive.malformed")
    if _ALL_ONES in (size, start) or count == 0xFFFF:
        raise Untrusted("archive.zip64")
    if count > limits.members:
        raise Untrusted("archive.too_many")
    if start + size != end_at:
        raise Untrusted("archive.garbage")
    members: list[_Member] = []
    names: set[str] = set()
    place, declared = start, 0
    for _ in range(count):
        member, place = _central(data, place, end_at)
        if member.name in names:
            raise Untrusted("archive.duplicate")
        names.add(member.name)
        members.append(member)
        if only is None or member.name in only:
            _check_allowed(member, limits)
            declared += member.size
    if place != end_at:
        raise Untrusted("archive.garbage")
    if declared > limits.total:
        raise Untrusted("archive.too_large")
    return members, start


def _central(data: bytes, place: int, end: int) -> tuple[_Member, int]:
    """(member, where the next record starts)."""
    if place + _CENTRAL.size > end or data[place : place + 4] != _CENTRAL_SIGN:
        raise Untrusted("archive.malformed")
    fields = _CENTRAL.unpack_from(data, place)
    (_, _, needs, flags, method, time, date, crc, packed, size, name_len, extra_len) = fields[:12]
    comment_len, disk, _, mode, offset = fields[12:]
    name_at = place + _CENTRAL.size
    extra_at = name_at + name_len
    after = extra_at + extra_len + comment_len
    if after > end or disk != 0:
        raise Untrusted("archive.malformed")
    if comment_len != 0:
        raise Untrusted("archive.comment")
    if needs > _NEEDS_20 or _ALL_ONES in (packed, size, offset):
        raise Untrusted("archive.zip64")
    _check_extra(data[extra_at:after])
    _check_form(flags, method)
    name = data[name_at:extra_at].decode("latin-1")
    if stat.S_IFMT(mode >> 16) not in (0, stat.S_IFREG) or mode & _DOS_DIRECTORY:
        raise Untrusted("archive.link")
    return _Member(
        name, (needs, flags, method, time, date), method, crc, packed, size, offset
    ), after


def _check_allowed(member: _Member, limits: Limits) -> None:
    if _NAME.fullmatch(member.name) is None:
        raise Untrusted("archive.name")
    own = {MANIFEST: limits.manifest, SIGNATURE: limits.signature, ENTRIES: limits.lines}
    if member.size > own.get(member.name, limits.member):
        raise Untrusted("archive.too_large")


def _check_form(flags: int, method: int) -> None:
    if flags & (_FLAG_ENCRYPTED | _FLAG_STRONG | _FLAG_DIRECTORY_ENCRYPTED):
        raise Untrusted("archive.encrypted")
    if flags & ~_FLAGS_ALLOWED:
        raise Untrusted("archive.flags")
    if method not in (_STORED, _DEFLATED):
        raise Untrusted("archive.method")


def _check_extra(extra: bytes) -> None:
    """Extra fields are times and owners that tools add; none may change what is read."""
    place = 0
    while place < len(extra):
        if place + 4 > len(extra):
            raise Untrusted("archive.malformed")
        kind, length = struct.unpack_from("<HH", extra, place)
        if kind == _EXTRA_ZIP64:
            raise Untrusted("archive.zip64")
        if kind == _EXTRA_AES:
            raise Untrusted("archive.encrypted")
        if kind == _EXTRA_UNICODE_NAME:
            raise Untrusted("archive.name")
        place += 4 + length
    if place != len(extra):
        raise Untrusted("archive.malformed")


def _check_local(data: bytes, member: _Member, directory_at: int) -> int:
    """Where the packed bytes start, once the local header says what the directory says."""
    place = member.offset
    if place + _LOCAL.size > directory_at or data[place : place + 4] != _LOCAL_SIGN:
        raise Untrusted("archive.malformed")
    fields = _LOCAL.unpack_from(data, place)
    form, (crc, packed, size, name_len, extra_len) = fields[1:6], fields[6:]
    name_at = place + _LOCAL.size
    extra_at = name_at + name_len
    start = extra_at + extra_len
    if start > directory_at:
        raise Untrusted("archive.overlap")
    _check_extra(data[extra_at:start])
    here = (data[name_at:extra_at].decode("latin-1"), form, crc, packed, size)
    there = (member.name, member.form, member.crc, member.packed, member.size)
    if here != there:
        raise Untrusted("archive.two_answers")
    return int(start)


def _checked(packed: memoryview, member: _Member) -> Iterator[bytes | memoryview]:
    """The member's bytes a piece at a time, and at the end whether they are what it declares."""
    crc = size = 0
    for piece in _pieces(packed, member):
        crc = zlib.crc32(piece, crc)
        size += len(piece)
        if size > member.size:
            raise Untrusted("archive.lying_size")
        yield piece
    if size != member.size:
        raise Untrusted("archive.lying_size")
    if crc != member.crc:
        raise Untrusted("archive.checksum")


def _pieces(packed: memoryview, member: _Member) -> Iterator[bytes | memoryview]:
    """What comes out, never nothing and at most `_PIECE` bytes, so that a bomb can be stopped."""
    if member.method == _STORED:
        for at in range(0, len(packed), _PIECE):
            yield packed[at : at + _PIECE]
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    place, waiting = 0, b""
    while not unpacker.eof:
        if not waiting:
            waiting = bytes(packed[place : place + _PIECE])
            place += len(waiting)
        try:
            piece = unpacker.decompress(waiting, _PIECE)
        except zlib.error as error:
            raise Untrusted("archive.malformed") from error
        if not piece and not waiting:
            break  # the packed bytes stop too early
        waiting = unpacker.unconsumed_tail
        if piece:  # the end may come in a step of its own
            yield piece
    if not unpacker.eof or unpacker.unused_data or place != len(packed):
        raise Untrusted("archive.lying_size")
