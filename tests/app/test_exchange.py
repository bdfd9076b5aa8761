"""The exchange folder: files that others put there, whole, half, renamed, twice, at once."""

from __future__ import annotations

import errno
import os
import shutil
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from threading import Barrier, Event

import pytest

from app import answering, boxes, contacts, exchange, handover, inbox, offering, undo
from app.session import Session
from models.errors import Unavailable
from storage.stafet import writer
from storage.stafet.writer import free_name, write_beside
from tests.app.people import Two, consent_to, introduce, request_to, saad


@pytest.fixture
def shared(two: Two, tmp_path: Path) -> Path:
    """A folder that both have chosen."""
    place = tmp_path / "postmappe"
    place.mkdir()
    for session in (two.giver, two.taker):
        assert exchange.choose(session, place) == place
    return place


def test_a_file_for_me_comes_into_the_inbox_once(two: Two, shared: Path) -> None:
    item = two.offered()
    path = exchange.put(two.giver, item.id)
    assert path.parent == shared
    own = exchange.look(two.giver)
    assert (own.new, own.troubles) == (0, ()), "what I put there is for somebody else"
    found = exchange.look(two.taker)
    assert (found.there, found.new, found.troubles) == (True, 1, ())
    (row,) = inbox.waiting(two.taker)
    assert (row.type, row.child) == ("offer", "Saad")
    assert not two.taker.journal.has_log(two.log), "nothing is read into a log by looking"
    assert exchange.look(two.taker, found.seen).new == 0
    assert exchange.look(two.taker).new == 0, "nor after a start from nothing"


def test_a_whole_relay_goes_through_the_folder(two: Two, shared: Path) -> None:
    exchange.put(two.giver, two.offered().id)
    exchange.look(two.taker)
    yes = answering.accept(two.taker, inbox.waiting(two.taker)[0].sha)
    assert yes.out is not None
    exchange.put(two.taker, yes.out.id)
    exchange.look(two.giver)
    released = handover.take_in(two.giver, inbox.waiting(two.giver)[0].sha)
    assert released.out is not None
    exchange.put(two.giver, released.out.id)
    exchange.look(two.taker)
    handover.take_in(two.taker, inbox.waiting(two.taker)[0].sha)
    assert two.taker.case(two.log).holder.key == two.taker.key
    assert len(list(shared.iterdir())) == 3 and not list(shared.glob(".*"))


def test_a_copy_under_another_name_is_the_same_file(two: Two, shared: Path) -> None:
    path = exchange.put(two.giver, two.offered().id)
    shutil.copy(path, shared / "overlevering (Mettes PC's kopi i konflikt 2026-03-12).stafet")
    found = exchange.look(two.taker)
    assert found.new == 1 and len(inbox.waiting(two.taker)) == 1
    path.rename(shared / "omdøbt.STAFET")
    assert exchange.look(two.taker, found.seen).new == 0


def test_a_half_file_is_tried_again_when_the_rest_has_come(two: Two, shared: Path) -> None:
    path = exchange.put(two.giver, two.offered().id)
    data = path.read_bytes()
    path.write_bytes(data[: len(data) // 2])
    half = exchange.look(two.taker)
    assert half.new == 0
    (trouble,) = half.troubles
    assert trouble.name == path.name and trouble.code in ("file.truncated", "file.tampered")
    assert half.half == (path.name,)
    again = exchange.look(two.taker, half.seen)
    assert again.troubles == (), "not said again while it is the same"
    assert again.half == (path.name,), "and still known not to be whole"
    path.write_bytes(data)
    whole = exchange.look(two.taker, again.seen)
    assert (whole.new, whole.troubles, whole.half) == (1, (), ())


def test_the_rest_of_a_half_file_is_seen_where_size_and_time_tell_nothing(
    two: Two, shared: Path
) -> None:
    """An engine that makes room first, and a stick that tells the time to two seconds."""
    path = exchange.put(two.giver, two.offered().id)
    data, told = path.read_bytes(), path.stat()
    half = len(data) // 2
    path.write_bytes(data[:half] + bytes(len(data) - half))
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    seen = exchange.look(two.taker)
    assert seen.half == (path.name,)
    path.write_bytes(data)
    os.utime(path, ns=(told.st_atime_ns, told.st_mtime_ns))
    assert exchange.look(two.taker, seen.seen).new == 1


def test_people_who_drop_files_at_the_same_moment_are_all_read_once(
    two: Two,
    shared: Path,
    someone: Callable[..., Session],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """Each with a store of their own; some names are the same, and one looks all the while."""
    names = iter(("m2qa", "k7f3", "k7f3", "k7f3"))
    monkeypatch.setattr(
        boxes, "file_name", lambda *_: f"overlevering-2026-03-12-{next(names)}.stafet"
    )
    givers = [two.giver, *(someone(name) for name in ("Lis Krogh", "Anna Lund", "Ole Birk"))]
    two.offered()
    for giver in givers[1:]:
        exchange.choose(giver, shared)
        introduce(giver, two.taker, two.stick)
        case = saad(giver)
        consent_to(giver, case, two.taker)
        offering.offer(giver, case.log, request_to(two.taker))
    together = Barrier(len(givers) + 1)
    done = Event()

    def drop(giver: Session) -> exchange.Looked:
        together.wait(30)
        return exchange.look(giver)

    def watch() -> tuple[int, list[exchange.Trouble]]:
        together.wait(30)
        seen, new, troubles = exchange.Seen(), 0, []
        last = False
        while not last:
            last = done.is_set()
            found = exchange.look(two.taker, seen)
            seen, new = found.seen, new + found.new
            troubles += found.troubles
        return new, troubles

    with ThreadPoolExecutor(len(givers) + 1) as people:
        reader = people.submit(watch)
        drops = [people.submit(drop, giver) for giver in givers]
        assert [len(each.result(60).put) for each in drops] == [1, 1, 1, 1]
        done.set()
        assert reader.result(60) == (4, [])
    made = {handover.outbox(giver)[0].id: giver for giver in givers}
    data = {giver.outbox.get(item).data for item, giver in made.items()}
    assert {path.read_bytes() for path in shared.iterdir()} == data, "nobody's is written over"
    assert len(inbox.waiting(two.taker)) == 4


def test_other_peoples_files_and_strange_files_are_left_alone(
    two: Two, shared: Path, someone: Callable[..., Session]
) -> None:
    karen = someone("Karen Skov")
    exchange.choose(karen, shared)
    exchange.put(two.giver, two.offered().id)
    (shared / "referat.docx").write_bytes(b"PK\x03\x04")
    (shared / "tom.stafet").write_bytes(b"")
    (shared / ".halv.stafet").write_bytes(b"age-")
    (shared / "noget.stafet").write_bytes(b"hej")
    (shared / "mappe.stafet").mkdir()
    before = {path.name for path in shared.iterdir()}
    found = exchange.look(karen)
    assert (found.new, found.troubles, found.cards) == (0, (), ())
    assert {path.name for path in shared.iterdir()} == before


def test_a_contact_card_in_the_folder_is_shown_and_not_kept(
    two: Two, shared: Path, someone: Callable[..., Session]
) -> None:
    karen = someone("Karen Skov")
    card = contacts.export_own_card(karen, shared)
    contacts.export_own_card(two.taker, shared)
    found = exchange.look(two.taker)
    assert found.cards == (card,), "not one's own"
    assert two.taker.contacts.get(karen.key) is None
    again = exchange.look(two.taker, found.seen)
    assert again.cards == (card,), "as long as it lies there"
    aside = shared.rename(shared.with_name("ude"))
    gone = exchange.look(two.taker, again.seen)
    assert (gone.there, gone.cards) == (False, ())
    aside.rename(shared)
    back = exchange.look(two.taker, gone.seen)
    assert back.cards == (card,)
    contacts.keep(two.taker, contacts.read_card(card))
    assert exchange.look(two.taker, back.seen).cards == (), "it is kept now"


def test_the_stick_is_pulled_out(two: Two, shared: Path) -> None:
    item = two.offered()
    shutil.rmtree(shared)
    with pytest.raises(Unavailable, match=r"exchange\.no_folder"):
        exchange.put(two.giver, item.id)
    seen = exchange.Seen({"gammel.stafet": exchange.Trace(1, 2, "a")})
    gone = exchange.look(two.giver, seen)
    assert (gone.there, gone.seen) == (False, seen)
    assert handover.outbox(two.giver)[0].sent_at == ""
    with pytest.raises(Unavailable, match=r"exchange\.no_folder"):
        exchange.choose(two.giver, shared)
    assert exchange.choose(two.giver, None) is None
    assert not exchange.look(two.giver).there


def test_two_people_who_drop_files_of_one_name_write_over_nobodys(two: Two, shared: Path) -> None:
    item = two.offered()
    (shared / item.file_name).write_bytes(b"en andens fil")
    path = exchange.put(two.giver, item.id)
    assert path.name != item.file_name and path.suffix == ".stafet"
    assert (shared / item.file_name).read_bytes() == b"en andens fil"
    assert exchange.put(two.giver, item.id) == path, "the same bytes lie there already"
    assert exchange.look(two.taker).new == 1
    assert free_name(shared / "ny.stafet", b"x") == shared / "ny.stafet"


# --- files made here go there by themselves


def test_what_is_made_is_put_there_by_itself_and_once(two: Two, shared: Path) -> None:
    two.offered()
    found = exchange.look(two.giver)
    assert found.put == (two.log,) and found.troubles == ()
    (path,) = shared.iterdir()
    assert handover.outbox(two.giver)[0].sent_at
    assert exchange.look(two.giver, found.seen).put == ()
    assert exchange.look(two.taker).new == 1
    assert [each.name for each in shared.iterdir()] == [path.name]


def test_a_yes_waits_so_that_it_can_be_taken_back(two: Two, shared: Path) -> None:
    two.offered()
    exchange.look(two.giver)
    exchange.look(two.taker)
    (row,) = inbox.waiting(two.taker)
    answering.accept(two.taker, row.sha)
    assert exchange.look(two.taker).put == ()
    undo.undo(two.taker, two.log)
    two.clock.forward(minutes=exchange.WAIT_MINUTES)
    assert exchange.look(two.taker).put == (), "it was taken back"
    answering.accept(two.taker, row.sha)
    two.clock.forward(minutes=exchange.WAIT_MINUTES)
    assert exchange.look(two.taker).put == (two.log,)
    assert exchange.look(two.giver).new == 1


def test_nothing_goes_there_that_is_over_or_from_before_or_practice_or_unwanted(
    two: Two, tmp_path: Path
) -> None:
    two.offered()
    place = tmp_path / "postmappe"
    place.mkdir()
    two.clock.forward(minutes=1)
    exchange.choose(two.giver, place)
    assert exchange.look(two.giver).put == (), "made before the folder was chosen"
    offering.withdraw(two.giver, two.log)
    offering.offer(two.giver, two.log, request_to(two.taker))
    offering.withdraw(two.giver, two.log)
    assert not exchange.put_by_itself(two.giver, False)
    assert exchange.look(two.giver).put == ()
    assert exchange.put_by_itself(two.giver, True)
    assert len(exchange.look(two.giver).put) == 2, "the two withdrawals, and no offer that is over"
    assert {path.name.split("-")[0] for path in place.iterdir()} == {"kvittering"}


def test_a_stick_pulled_out_half_way_leaves_nothing_and_the_file_goes_next_time(
    two: Two, shared: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The writing breaks off after half of the bytes, as when a stick goes."""
    two.offered()

    def pulled(data: bytes, path: Path) -> None:
        path.write_bytes(data[: len(data) // 2])
        raise OSError(errno.ENODEV, "gone")

    with monkeypatch.context() as patch:
        patch.setattr(writer, "_write_through", pulled)
        found = exchange.look(two.giver)
    assert found.put == () and [each.code for each in found.troubles] == ["disk.vanished"]
    assert list(shared.glob("*.stafet")) == [], "no half file has the name of a whole one"
    assert handover.outbox(two.giver)[0].sent_at == ""
    assert exchange.look(two.giver).put == (two.log,)
    assert exchange.look(two.taker).new == 1


def test_a_sync_engine_that_renames_and_doubles_brings_each_file_once(
    two: Two, shared: Path
) -> None:
    """Names as Nextcloud, OneDrive, Syncthing and browsers make them, and a half of one."""
    two.offered()
    exchange.look(two.giver)
    (path,) = shared.iterdir()
    data = path.read_bytes()
    for name in (
        f"{path.stem} (1).stafet",
        f"{path.stem} (conflicted copy 2026-03-12 101010).stafet",
        f"{path.stem}.sync-conflict-20260312-101010-ABCDEF7.stafet",
        f"{path.stem}-METTES-PC.STAFET",
    ):
        (shared / name).write_bytes(data)
    (shared / f"{path.stem} (2).stafet").write_bytes(data[: len(data) // 3])
    (shared / f"~{path.stem}.tmp").write_bytes(data[:100])
    found = exchange.look(two.taker)
    assert found.new == 1 and len(inbox.waiting(two.taker)) == 1
    assert [each.name for each in found.troubles] == [f"{path.stem} (2).stafet"]
    path.rename(shared / "a.stafet")
    again = exchange.look(two.taker, found.seen)
    assert (again.new, again.troubles) == (0, ())


@pytest.mark.parametrize("links", [True, False], ids=["disk", "stick without hard links"])
def test_many_who_put_files_of_one_name_at_the_same_moment_lose_none(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, links: bool
) -> None:
    def no_links(*_: object) -> None:
        raise OSError(errno.EPERM, "no hard links here")

    if not links:
        monkeypatch.setattr(writer.os, "link", no_links)
    target = tmp_path / "overlevering-2026-03-12-k7f3.stafet"
    files = [bytes([65 + number]) * 2000 for number in range(12)]
    with ThreadPoolExecutor(12) as people:
        paths = list(people.map(lambda data: write_beside(data, target), files))
    assert len(set(paths)) == 12
    assert [path.read_bytes() for path in paths] == files
    assert len(list(tmp_path.iterdir())) == 12
    assert write_beside(files[3], target) == paths[3], "the same bytes lie there already"
