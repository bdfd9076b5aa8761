"""What the fuzzer once found, each as a small test of its own."""

from __future__ import annotations

import io
import json
import time
import zipfile
from collections.abc import Iterator
from pathlib import Path

import msgspec
import pytest

from app import map_files, role_scores
from models.bodies import ActorUpdate, Amend, Effort, read_body
from models.case import project
from models.chain import line
from models.errors import Unavailable, Untrusted
from models.network_map import Centre, MapActor, NetworkMap
from models.people import Actor
from storage import off_device, profiles, slots, tries
from storage.vault import ABOUT
from tests.hostile.fuzz import own_files
from tests.models import entries as pen
from views import words
from views.children.words import moment_words
from views.map.efforts import effort_words

DEEP = b"[" * 1_000


@pytest.fixture(autouse=True)
def _soon() -> Iterator[None]:
    begin = time.process_time()
    yield
    assert time.process_time() - begin < 2.0


def code_of_map(data: bytes) -> str:
    with pytest.raises(Untrusted) as refusal:
        map_files.read({"x": data})
    return refusal.value.code


# --- the line of a log ------------------------------------------------------------------------


def test_what_lost_its_place_does_not_win_it_in_the_file_that_carries_it() -> None:
    """Bo wrote in one place twice; on the side that lost he says that he took over alone."""
    created = pen.create("Ane")
    offered = pen.offer("Ane", created, "Bo")
    accepted = pen.accept("Bo", offered)
    kept, lost = (pen.note("Bo", accepted, text) for text in ("Blev.", "Blev ikke."))
    alone = pen.orphan_takeover("Bo", lost)

    found = line([created, offered, accepted, kept, lost, alone])
    assert found.main == (created, offered)
    assert alone in found.custody()

    carried = line(found.whole())
    assert carried.main == found.main
    assert carried.custody() == found.custody()


# --- what is read in is shown for ever --------------------------------------------------------


@pytest.fixture
def _in_denmark(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Where the zone can be set from inside; elsewhere the machine's own does as well."""
    zone_again = getattr(time, "tzset", lambda: None)
    monkeypatch.setenv("TZ", "Europe/Copenhagen")
    zone_again()
    yield
    monkeypatch.undo()
    zone_again()


@pytest.mark.usefixtures("_in_denmark")
def test_a_time_at_the_end_of_the_calendar_is_shown() -> None:
    """East of Greenwich the last evening of the calendar is in a year that there is not."""
    assert "9999" in moment_words("9999-12-31T23:59:59Z")
    assert "9999" in words.moment("9999-12-31T23:59:59Z")
    assert moment_words("0001-01-01T00:00:00Z")


def test_very_many_corrections_of_one_entry_are_folded_in_no_time() -> None:
    """Less than two megabytes, which took the preview most of a minute."""
    entries = [pen.create("Ane")]
    for number in range(2_000):
        said = Amend(text=f"Nr. {number}", reason="Slåfejl")
        entries.append(pen.make("amend", said, "Ane", entries[-1], (entries[0].hash,) * 64))
    case = project(entries)
    assert case.entries[0].amended == tuple(each.hash for each in entries[1:])


def test_an_actor_is_never_the_middle_of_the_map() -> None:
    """The child's map would look for a card of theirs, and find the child."""
    created = pen.create("Ane")
    entry = pen.make("actor", ActorUpdate(Actor(id="centre", name="Bo")), "Ane", created)
    with pytest.raises(Untrusted) as refusal:
        read_body(entry)
    assert refusal.value.code == "entry.body_shape"


def test_an_effort_since_last_summer_is_shown() -> None:
    """Days in a body are text: what is no day is shown as it was written."""
    said = effort_words(Effort(id="e", actor="a", what="Støtte", since="i sommer", until="snart"))
    assert "i sommer" in said and "snart" in said


# --- beside the store -------------------------------------------------------------------------


@pytest.mark.parametrize("strange", ['"\\ud800"', "[" * 600 + "]" * 600, '"\\udfff x"'])
def test_slots_that_could_not_be_written_again_are_not_read(strange: str) -> None:
    """Adding a way in writes every slot; it must not fail in the middle of that."""
    data = f'{{"v":1,"slots":[{{"kind":"newer","x":{strange}}}]}}'.encode()
    with pytest.raises(Unavailable) as refusal:
        slots.parse_slots(data)
    assert refusal.value.code == "vault.corrupt"


def test_a_count_of_tries_nested_deep_is_no_count(tmp_path: Path) -> None:
    (tmp_path / tries.FILE).write_bytes(b'{"wrong":' + DEEP + b"]" * 14)
    assert tries.wait_left(tmp_path, own_files._NOW) == 0


@pytest.mark.parametrize("label", ["\\ud800", "a\\nb", "\\u0000"])
def test_a_label_nobody_could_have_typed_is_none(tmp_path: Path, label: str) -> None:
    (tmp_path / ABOUT).write_text(f'{{"label":"{label}"}}', "ascii")
    assert profiles._label_of(tmp_path) == ""


def copy_with(about: bytes) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as archive:
        archive.writestr("about.json", about)
        archive.writestr("slots.json", b"{}")
        archive.writestr("store.db", b"x")
    return out.getvalue()


def code_of_copy(tmp_path: Path, data: bytes) -> str:
    path = tmp_path / "copy.zip"
    path.write_bytes(data)
    with pytest.raises(Unavailable) as refusal:
        off_device.read(path)
    return refusal.value.code


def test_a_copy_that_says_nonsense_of_itself_is_none_of_ours(tmp_path: Path) -> None:
    good = msgspec.json.decode(
        zipfile.ZipFile(io.BytesIO(own_files._copies()[0])).read("about.json")
    )
    deep = json.dumps(good).encode().replace(b'"Ane"', DEEP)
    assert code_of_copy(tmp_path, copy_with(deep)) == "backup.not_ours"
    other = json.dumps(good).encode().replace(b'"Ane"', b'"\xff"')
    assert code_of_copy(tmp_path, copy_with(other)) == "backup.not_ours"


def test_a_copy_whose_directory_is_spoiled_is_none_of_ours(tmp_path: Path) -> None:
    data = copy_with(b"{}")
    at = data.index(b"PK\x01\x02")
    not_utf8 = bytearray(data)
    not_utf8[at + 9] |= 8  # its name is UTF-8, it says
    not_utf8[at + 46] = 0xFF
    assert code_of_copy(tmp_path, bytes(not_utf8)) == "backup.not_ours"
    before_the_file = bytearray(data)
    end = data.index(b"PK\x05\x06")
    before_the_file[end + 16] += 9  # the directory would begin later, and so all else earlier
    assert code_of_copy(tmp_path, bytes(before_the_file)) == "backup.not_ours"


# --- network maps -----------------------------------------------------------------------------


def test_a_list_in_a_map_nested_deep() -> None:
    """Only a file with the mark of ours has such lists."""
    heads = "id,bindeled_map,name,kind,issues"
    data = f"{heads}\ncentre,1,x,child,\nb,,x,,{DEEP.decode()}\n"
    assert code_of_map(data.encode()) == "map_file.bad_value"


def test_an_id_that_xml_cannot_hold_does_not_make_a_map_that_cannot_go_out() -> None:
    came = map_files.read({"x": b"from,to\nA\x01ne,B\x0co\nA\x01ne,C\r\n"})
    assert [actor.id for actor in came.network.actors] == ["Ane", "Bo", "C"]
    for kind in ("graphml", "gexf", "cyjs", "csv"):
        again = map_files.read(map_files.write(came.network, kind, made_at="2026-03-12"))
        assert [actor.id for actor in again.network.actors] == ["Ane", "Bo", "C"]


def test_ids_that_are_one_without_such_signs_are_one_too_many() -> None:
    assert code_of_map(b"id,name\nA\x01,x\nA\x02,y\n") == "map_file.actor_twice"


@pytest.mark.parametrize("strange", ["a" + ";b" * 9, "Ane" + "\t" * 9 + "Bo"])
def test_ids_with_many_separators_in_them_do_not_part_the_matrix(strange: str) -> None:
    actors = (MapActor(id=strange, name="x"), MapActor(id="z", name="y"))
    written = map_files.write(NetworkMap(Centre(), actors), "csv", made_at="2026-03-12")
    assert [a.id for a in map_files.read(written).network.actors] == [strange, "z"]


def test_a_zip_with_a_part_without_a_name() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr("x.csv", b"from,to\nAne,Bo\n")
        archive.writestr("y", b"")
    data = out.getvalue()
    at = data.rindex(b"PK\x01\x02")
    nameless = bytearray(data)
    nameless[at + 28] = 0  # how long its name is
    nameless[at + 30] = 1  # and what comes after it
    assert [a.id for a in map_files.read({"x": bytes(nameless)}).network.actors] == ["Ane", "Bo"]


def test_a_table_with_very_many_columns_takes_no_time() -> None:
    heads = ",".join(f"{number}_x" for number in range(20_000))
    assert code_of_map(f"id,{heads}\na\n".encode()) == "map_file.too_many"
    heads = ",".join(f"{number}_x,{number}_y" for number in range(1_000))
    rows = "".join(f"a{number}\n" for number in range(2_000))
    assert len(map_files.read({"x": f"id,{heads}\n{rows}".encode()}).network.actors) == 2_000
    assert code_of_map(f"id,{heads}\n{rows}one more\n".encode()) == "map_file.too_many"


def test_values_declared_for_all_do_not_make_a_small_file_large() -> None:
    keys = "".join(
        f'<key id="k{number}" for="all" attr.name="n{number}"><default>x</default></key>'
        for number in range(3_000)
    )
    nodes = "".join(f'<node id="n{number}"/>' for number in range(1_900))
    data = f"<graphml>{keys}<graph>{nodes}</graph></graphml>".encode()
    assert code_of_map(data) == "map_file.too_many"


# --- scores -----------------------------------------------------------------------------------


@pytest.mark.parametrize("said", ["1e99999999", "3/1", "1e0", "+3", "٣", ""])
def test_a_score_is_plain_figures_and_nothing_else_that_a_computer_reads_as_a_number(
    said: str,
) -> None:
    """The first of these would take all memory, typed or read."""
    with pytest.raises(ValueError, match="score"):
        role_scores.score_of(said)
    heads = ",".join(role_scores.headings()[1])
    with pytest.raises(Untrusted):
        role_scores.read_scores(f"{heads}\na,b,5,{said},4,\n".encode(), coding=_coding())


def test_a_table_of_very_many_roles_takes_no_time() -> None:
    heads = ",".join(role_scores.headings()[1])
    rows = "".join(f"a{number},b{number},5,3,4,\n" for number in range(3_000))
    with pytest.raises(Untrusted) as refusal:
        role_scores.read_scores(f"{heads}\n{rows}".encode(), coding=_coding())
    assert refusal.value.code == "map_file.too_many"


def test_a_number_of_raters_is_a_number_of_people() -> None:
    heads = ",".join(role_scores.headings()[1])
    with pytest.raises(Untrusted):
        role_scores.read_scores(f"{heads}\na,b,{'9' * 3000},3,4,\n".encode(), coding=_coding())


def _coding() -> str:
    return role_scores.reference().codings[0].key
