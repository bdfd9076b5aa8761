"""Must show 2: the power goes at any moment, and nothing acknowledged is lost.

A real program does real work under strace; disks that a cut could have left are rebuilt from the
trace and opened with the real program (tests/durability/disk.py tells what a cut may do).
"""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.durability.disk import Disk
from tests.durability.power_cut import Recorded, Tally, differences, record_story, replay
from tests.durability.trace import Made, Removed, Renamed, Synced, Wrote

IMAGES = [
    pytest.param(80, 1, id="80"),
    pytest.param(2000, 3, id="2000", marks=pytest.mark.long),
]


@pytest.fixture(scope="module")
def story(tmp_path_factory: pytest.TempPathFactory) -> Recorded:
    return record_story(tmp_path_factory.mktemp("story") / "root", 1)


def judged(tally: Tally) -> str:
    """What stands in a failure; the figures are printed for a run that succeeds too."""
    print(f"{tally.images} images, {tally.quarantined} quarantined, {dict(tally.findings)}")
    return "\n".join(tally.examples[:10])


def test_the_replay_ends_with_the_very_files_the_program_left(story: Recorded) -> None:
    """Else the recorder has missed something, and the images prove nothing."""
    assert list(differences(story)) == []


@pytest.mark.parametrize("images, rounds", IMAGES)
def test_no_power_cut_loses_or_harms_anything(images: int, rounds: int, tmp_path: Path) -> None:
    """Not even a quarantine comes of it: store and anchor are never written in a wrong order."""
    tally = replay(record_story(tmp_path / "root", rounds), images, images, tmp_path)
    said = judged(tally)
    assert tally.images == images
    assert (dict(tally.findings), tally.quarantined) == ({}, 0), said


@pytest.mark.parametrize(
    "setting, kind",
    [
        ("synchronous=FULL", "lost"),
        ("synchronous=OFF", "corrupt"),
        ("journal_mode=MEMORY", "corrupt"),
    ],
)
def test_careless_settings_are_found_out(setting: str, kind: str, tmp_path: Path) -> None:
    """The test can fail: FULL forgets the last commits, OFF and no journal ruin the store."""
    tally = replay(record_story(tmp_path / "root", 1, setting), 40, 7, tmp_path)
    assert tally.of(kind) >= 3, judged(tally)


def test_a_disk_that_does_not_keep_names_is_found_out(story: Recorded, tmp_path: Path) -> None:
    """As when the program forgot to force a folder to the disk after a rename."""
    tally = replay(story, 40, 7, tmp_path, lying="names")
    assert tally.of("lost") >= 20, judged(tally)


# --- the disk itself


ROOT = Path("/disk")


def left(*events: object, seed: int, to: Path) -> dict[str, bytes]:
    disk = Disk(ROOT)
    for event in events:
        disk.apply(event)  # type: ignore[arg-type]
    image = to / f"image-{seed}"
    disk.write_image(image, seed)
    return {path.name: path.read_bytes() for path in image.iterdir()}


def test_what_was_forced_to_the_disk_is_there_and_what_was_not_may_be(tmp_path: Path) -> None:
    events = (
        Made("/disk/a"),
        Wrote("/disk/a", 0, b"x" * 1024),
        Synced("/disk/a"),
        Synced("/disk"),
        Wrote("/disk/a", 0, b"y" * 1024),
    )
    found = {left(*events, seed=seed, to=tmp_path)["a"] for seed in range(60)}
    x, y = b"x" * 512, b"y" * 512
    assert found == {x + x, x + y, y + x, y + y}


def test_a_rename_happens_or_not_and_never_loses_both(tmp_path: Path) -> None:
    events = (
        Made("/disk/a"),
        Made("/disk/b"),
        Wrote("/disk/a", 0, b"old"),
        Wrote("/disk/b", 0, b"new"),
        Synced("/disk/a"),
        Synced("/disk/b"),
        Synced("/disk"),
        Renamed("/disk/b", "/disk/a"),
    )
    found = [left(*events, seed=seed, to=tmp_path) for seed in range(30)]
    assert all(each in ({"a": b"new"}, {"a": b"old", "b": b"new"}) for each in found)
    assert len({len(each) for each in found}) == 2


def test_a_file_whose_name_was_not_kept_may_be_gone_and_a_removed_one_may_come_back(
    tmp_path: Path,
) -> None:
    made = (Made("/disk/a"), Wrote("/disk/a", 0, b"1"), Synced("/disk/a"))
    gone = (*made, Synced("/disk"), Removed("/disk/a"))
    assert {len(left(*made, seed=seed, to=tmp_path)) for seed in range(30)} == {0, 1}
    assert {len(left(*gone, seed=seed, to=tmp_path)) for seed in range(30, 60)} == {0, 1}
