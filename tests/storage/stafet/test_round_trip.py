"""Every type of file is written, sealed, opened and is the same; files are put down safely."""

from __future__ import annotations

import errno
import hashlib
import io
import os
import random
import tracemalloc
import zipfile
from pathlib import Path

import pytest

from models.card import Card
from models.entry import line_bytes
from models.errors import Unavailable, Untrusted
from models.manifest import FILE_TYPES, FileType
from storage import signing
from storage.stafet import archive, writer
from storage.stafet.inspect import inspect
from storage.stafet.limits import Limits
from storage.stafet.reader import open_card, open_file
from storage.stafet.writer import build, file_name, write_file
from tests.benchmarks.bench_stafet import notes, whole_log
from tests.storage.stafet.world import (
    Pen,
    ane,
    bo,
    cilla,
    inner,
    professional,
    relay,
    sealed_again,
)

MOVES: tuple[FileType, ...] = ("offer", "accept", "decline", "withdraw", "refuse", "release")


@pytest.mark.parametrize("type", FILE_TYPES)
def test_every_type_comes_out_as_it_went_in(type: FileType) -> None:
    case = relay()
    package = open_file(case.file(type), keys=case.reader_of(type).keys)
    assert package.manifest.type == type
    assert package.entries == case.entries_of(type)
    assert package.card == case.arguments(type)["card"]
    assert (package.line is not None) == (type in ("offer", "copy"))


def test_attachments_travel_and_are_found_by_their_hash() -> None:
    picture, text = os.urandom(3000), "Tegning på ø".encode()
    attachments = {hashlib.sha256(data).hexdigest(): data for data in (picture, text)}
    package = open_file(relay().file("offer", attachments=attachments), keys=bo().keys)
    assert dict(package.attachments) == attachments


def test_the_same_arguments_give_the_same_zip() -> None:
    case = relay()
    first, second = case.file("offer"), case.file("offer")
    assert first != second
    assert inner(first, bo()) == inner(second, bo())


def test_bodies_may_be_withheld_but_not_those_that_move_responsibility() -> None:
    from msgspec.structs import replace

    case = relay()
    create, note, offer = case.log
    hidden = replace(note, body=None, salt=None)
    package = open_file(case.file("offer", entries=(create, hidden, offer)), keys=bo().keys)
    assert package.entries[1].body is None and package.entries[1].hash == note.hash
    bare = replace(offer, body=None, salt=None)
    with pytest.raises(ValueError, match=r"contents\.custody_body"):
        case.file("offer", entries=(create, note, bare))


@pytest.mark.parametrize("type", MOVES)
def test_only_the_signer_of_an_entry_sends_the_file_about_it(type: FileType) -> None:
    case = relay()
    stranger = {"keys": cilla().keys, "card": cilla().card}
    with pytest.raises(ValueError, match=r"contents\.sender"):
        case.file(type, **stranger)


@pytest.mark.parametrize("type", MOVES[1:])
def test_what_a_move_rests_on_must_be_in_the_file(type: FileType) -> None:
    case = relay()
    entries = case.entries_of(type)
    for missing in range(len(entries) - 1):
        rest = entries[:missing] + entries[missing + 1 :]
        with pytest.raises(ValueError, match=r"contents\.missing"):
            case.file(type, entries=rest)


def test_a_receiver_cannot_release_to_himself() -> None:
    from models.bodies import ReleaseBody
    from tests.storage.stafet.world import Pen

    case = relay()
    pen = Pen(bo(), ep=2, seq=1)
    pen.prev = case.accept.hash
    own = pen.write("release", ReleaseBody(tail=0), [case.accept.hash])
    with pytest.raises(ValueError, match=r"contents\.reference"):
        case.file(
            "release",
            keys=bo().keys,
            card=bo().card,
            to=ane().public,
            entries=(case.offer, case.accept, own),
            head=own.hash,
            epoch=2,
            custody=(case.offer.hash, case.accept.hash, own.hash),
        )


def test_an_offer_to_one_is_not_sent_to_another() -> None:
    with pytest.raises(ValueError, match=r"contents\.receiver"):
        relay().file("offer", to=cilla().public)


def test_a_practice_family_never_travels_as_a_real_one() -> None:
    with pytest.raises(ValueError, match=r"contents\.practice"):
        relay(practice=True).file("offer", practice=False)
    package = open_file(relay(practice=True).file("offer"), keys=bo().keys)
    assert package.manifest.practice


def test_the_custody_chain_is_whole_and_in_order() -> None:
    """What stands beside the line may be listed anywhere; a step left out or swapped may not."""
    case = relay()
    entries = (*case.whole[:5], case.decline, *case.whole[5:])
    create, offer, accept, release, takeover = (
        case.log[0].hash,
        case.offer.hash,
        case.accept.hash,
        case.release.hash,
        case.takeover.hash,
    )
    whole = (create, offer, case.decline.hash, accept, release, takeover)
    last = (*whole[:2], *whole[3:], whole[2])
    for custody in (whole, last):
        # Row by row: main line is create, offer, release, accept, takeover.
        ordered = tuple({accept: release, release: accept}.get(name, name) for name in custody)
        data = case.file("copy", entries=entries, custody=ordered)
        assert open_file(data, keys=case.reader_of("copy").keys).manifest.custody == ordered
    for custody in (whole, (*last[:-1],), (*last, "ab" * 32), (offer, create, *last[2:])):
        with pytest.raises(ValueError, match=r"contents\.custody"):
            case.file("copy", entries=entries, custody=custody)


def test_a_file_for_another_is_told_from_a_damaged_one() -> None:
    with pytest.raises(Untrusted, match=r"file\.other_recipient"):
        open_file(relay().file("offer"), keys=cilla().keys)


def test_a_rotated_card_carries_both_signatures() -> None:
    old, new = professional("Dan", 1), professional("Dan", 2)
    card = signing.sign_card(
        Card(
            v=1,
            person=old.person,
            keys=new.public,
            seq=1,
            at="2026-04-01T08:00:00Z",
            previous=old.public.entry,
        ),
        new.keys,
        old.keys,
    )
    data = relay().file("card", keys=new.keys, card=card)
    assert open_card(data).card == card


def test_what_can_be_said_without_keys() -> None:
    case = relay()
    sealed_file, card = case.file("offer"), case.file("card")
    assert inspect(sealed_file).kind == "sealed"
    assert inspect(card).card == case.receiver.card.card
    with pytest.raises(Untrusted, match=r"file\.not_a_card"):
        open_card(sealed_file)


def test_the_writer_stops_where_the_reader_would(monkeypatch: pytest.MonkeyPatch) -> None:
    for limits in (Limits(entries=2), Limits(lines=1000), Limits(total=4000), Limits(file=1000)):
        monkeypatch.setattr(writer, "Limits", lambda limits=limits: limits)
        with pytest.raises(Unavailable, match=r"file\.too_large"):
            relay().file("offer")


def test_what_is_certainly_too_large_is_known_without_making_it() -> None:
    """The estimate is never above what the lines really are, and not far below."""
    log = relay(notes=200).log
    size = sum(len(each.head) + len(each.body) for each in log)
    lines = sum(len(line_bytes(each)) + 1 for each in log)
    around = size + len(log) * writer._LINE_AROUND
    assert 0.95 * lines < around <= lines
    limits = Limits()
    fits = (100_000, limits.lines - 100_000 * writer._LINE_AROUND, limits.total - limits.lines)
    assert not writer.certainly_too_large(*fits)
    for place in range(3):
        more = [each + (place == number) for number, each in enumerate(fits)]
        assert writer.certainly_too_large(*more)


@pytest.mark.parametrize("method", [zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])
def test_lines_that_end_where_a_piece_ends(method: int) -> None:
    """Members are unpacked 64 KiB at a time; a line may end before, at and behind each seam."""
    piece = 1 << 16
    chance = random.Random(1)
    for size in (0, 1, *(times * piece + off for times in (1, 2, 3) for off in (-1, 0, 1))):
        for step in (1, 7, 1000, piece - 1, piece, piece + 1):
            content = bytearray(chance.choices(b"abcdefgh", k=size))
            content[step - 1 :: step] = b"\n" * len(content[step - 1 :: step])
            for ended in (content, content[:-1] + b"\n" if size else content):
                out = io.BytesIO()
                with zipfile.ZipFile(out, "w", method) as made:
                    made.writestr(archive.ENTRIES, bytes(ended))
                lines = archive.unpack(out.getvalue(), Limits()).lines
                assert lines is not None
                said = (lines.size, lines.sha256, lines.ends, lines.finished)
                digest = hashlib.sha256(ended).hexdigest()
                done = not ended or ended.endswith(b"\n")
                assert said == (len(ended), digest, ended.count(b"\n"), done)
                apart = bytes(ended).split(b"\n")
                assert list(lines) == (apart if apart[-1] else apart[:-1])


def test_a_log_of_more_than_other_members_may_hold_goes_through() -> None:
    """Bodies of most of a mebibyte each: 34 MiB of lines, which no attachment may be."""
    pen = Pen(ane())
    pen.create()
    for number in range(45):
        pen.note(f"{number} ærø " * 90_000)
    offered = pen.offer(bo())
    arguments = relay().arguments("offer") | {
        "head": offered.hash,
        "offer": offered.hash,
        "custody": [pen.entries[0].hash, offered.hash],
        "entries": pen.entries,
    }
    assert sum(len(line_bytes(each)) for each in pen.entries) > Limits().member
    data = build("offer", **arguments)
    assert open_file(data, keys=bo().keys).entries == tuple(pen.entries)


@pytest.mark.long
def test_a_hundred_thousand_real_notes_go_through_one_file(tmp_path: Path) -> None:
    """As many as the format allows, of 300 to 600 bytes each, in memory of a few times the file."""
    log = whole_log(100_000, notes())
    names = [each.hash for each in log]
    arguments = relay().arguments("offer") | {
        "head": names[-1],
        "offer": names[-1],
        "custody": [names[0], names[-1]],
        "entries": log,
    }
    path = tmp_path / "offer.stafet"
    write_file(build("offer", **arguments), path)
    size = path.stat().st_size
    assert size < Limits().file
    del log, arguments
    tracemalloc.start()
    package = open_file(path, keys=bo().keys)
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert [each.hash for each in package.entries] == names
    assert package.line is not None and peak < 8 * size


def test_progress_is_heard_and_may_cancel() -> None:
    class Cancelled(Exception):
        pass

    def cancel(done: int) -> None:
        raise Cancelled

    heard: list[int] = []
    case = relay()
    data = build("offer", **{**case.arguments("offer"), "progress": heard.append})
    open_file(data, keys=bo().keys, progress=heard.append)
    assert heard == [3, 3]
    with pytest.raises(Cancelled):
        open_file(data, keys=bo().keys, progress=cancel)
    with pytest.raises(Cancelled):
        build("offer", **{**case.arguments("offer"), "progress": cancel})


def test_a_file_name_says_what_and_when_but_not_whom() -> None:
    name = file_name("offer", "2026-03-12T08:30:00Z", "ab" * 32)
    assert name.startswith("overlevering-2026-03-12-") and name.endswith(".stafet")
    assert len(name) == len("overlevering-2026-03-12-k7f3.stafet")
    assert file_name("accept", "2026-03-12T08:30:00Z", "ab" * 32).startswith("kvittering-")
    assert file_name("card", "2026-03-12T08:30:00Z", "ab" * 32).startswith("visitkort-")


# --- putting the file down ------------------------------------------------------------------


def test_a_file_is_written_whole_and_read_back(tmp_path: Path) -> None:
    target = tmp_path / "overlevering-2026-03-12-k7f3.stafet"
    write_file(b"first", target)
    write_file(b"second", target)
    assert target.read_bytes() == b"second"
    assert [each.name for each in tmp_path.iterdir()] == [target.name]


@pytest.mark.parametrize(
    "number, code",
    [
        (errno.ENOSPC, "disk.full"),
        (errno.EDQUOT, "disk.full"),
        (errno.EROFS, "disk.read_only"),
        (errno.EACCES, "disk.read_only"),
        (errno.ENODEV, "disk.vanished"),
        (errno.EIO, "disk.error"),
    ],
)
@pytest.mark.parametrize("step", ["fsync", "replace"])
def test_a_disk_that_fails_leaves_no_half_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, number: int, code: str, step: str
) -> None:
    def fail(*_: object) -> None:
        raise OSError(number, "no")

    monkeypatch.setattr(os, step, fail)
    target = tmp_path / "kvittering.stafet"
    with pytest.raises(Unavailable) as caught:
        write_file(b"x" * 5000, target)
    assert caught.value.code == code
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"disk\.vanished"):
        write_file(b"x", tmp_path / "gone" / "a.stafet")


def test_what_is_read_back_differently_is_never_named(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Path, "read_bytes", lambda _: b"worn out")
    with pytest.raises(Unavailable, match=r"disk\.error"):
        write_file(b"data", tmp_path / "a.stafet")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    "content, code", [(b"", "file.empty"), (b"PK", "file.truncated"), (b"hej", "file.not_ours")]
)
def test_files_that_are_no_stafet(tmp_path: Path, content: bytes, code: str) -> None:
    path = tmp_path / "a.stafet"
    path.write_bytes(content)
    for read in (lambda: open_file(path, keys=bo().keys), lambda: open_card(path)):
        if code == "file.truncated":
            # Two bytes may be the start of a zip; for a sealed reader they are nothing at all.
            with pytest.raises(Untrusted):
                read()
            continue
        with pytest.raises(Untrusted) as caught:
            read()
        assert caught.value.code == code


def test_files_that_cannot_be_read(tmp_path: Path) -> None:
    with pytest.raises(Unavailable, match=r"file\.missing"):
        open_file(tmp_path / "none.stafet", keys=bo().keys)
    with pytest.raises(Unavailable, match=r"file\.unreadable"):
        open_file(tmp_path, keys=bo().keys)
    large = tmp_path / "large.stafet"
    with large.open("wb") as stream:
        stream.truncate(Limits().file + 1)
    with pytest.raises(Untrusted, match=r"file\.too_large"):
        open_file(large, keys=bo().keys)


def test_a_card_in_a_seal_and_an_offer_without_one_are_refused() -> None:
    case = relay()
    with pytest.raises(Untrusted, match=r"file\.card_sealed"):
        open_file(sealed_again(case.file("card"), bo()), keys=bo().keys)
    with pytest.raises(Untrusted, match=r"file\.not_sealed"):
        open_file(inner(case.file("offer"), bo()), keys=bo().keys)


def test_the_zip_holds_the_manifest_first() -> None:
    with zipfile.ZipFile(io.BytesIO(inner(relay().file("offer"), bo()))) as plain:
        names = plain.namelist()
    assert names == [archive.MANIFEST, archive.SIGNATURE, archive.ENTRIES]
