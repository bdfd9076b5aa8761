"""The relay over real stores and real files, with accidents at every step, for as long as asked.

What is looked for after each step stands in `tests.app.relay_world`. The same course is walked by
the same seed; `python -m tests.app.test_relay_world SEED` walks one and tells it.
"""

from __future__ import annotations

import os
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import answering, handover, offering, undo
from models.custody import State
from tests.app.people import request_to
from tests.app.relay_world import Broken, Reducer, Someone, World, state_table
from tests.models.test_custody_exploration import (
    refusing_is_not_final,
    restoring_asks_nobody,
    withdrawing_demotes_the_receiver,
)

LONG = pytest.mark.long


@pytest.fixture
def ram() -> Iterator[Path]:
    """A folder in memory where there is one: a disk that waits for every write proves no more."""
    shared = Path("/dev/shm")
    place = shared if os.access(shared, os.W_OK) else None
    with tempfile.TemporaryDirectory(prefix="bindeled-", dir=place) as folder:
        yield Path(folder)


def walk(root: Path, seed: int, steps: int, **options: bool) -> World:
    """One course; closed afterwards."""
    world = World(root / str(seed), seed, people_count=3 + seed % 2, **options)
    try:
        world.run(steps)
        if world.setting_back:
            world.look_through()
        else:
            world.bring_home()
    finally:
        world.close()
    return world


def walk_all(root: Path, seeds: range, steps: int, **options: bool) -> Counter[str]:
    """Courses of so many seeds; how often each thing was done in all of them."""
    done: Counter[str] = Counter()
    for seed in seeds:
        done += walk(root, seed, steps, **options).did
    return done


@pytest.mark.parametrize("seeds", [pytest.param(2, id="2"), pytest.param(40, id="40", marks=LONG)])
def test_lost_doubled_late_damaged_files_and_power_cuts(ram: Path, seeds: int) -> None:
    """I1 to I5 after each step, and however it went, sending again brings one clean holder."""
    done = walk_all(ram, range(seeds), 150)
    wanted = ("accept", "take_in", "power cut", "a file is lost", "a file is doubled", "refused")
    assert all(done[each] for each in wanted), done


@pytest.mark.parametrize("seeds", [pytest.param(2, id="2"), pytest.param(40, id="40", marks=LONG)])
def test_old_copies_put_back_with_and_without_what_the_computer_remembers(
    ram: Path, seeds: int
) -> None:
    done = walk_all(ram, range(seeds), 250, setting_back=True)
    assert done["anchor kept"] + done["ring"] and done["anchor lost"], done
    assert done["accept"] and done["power cut"], done


@pytest.mark.parametrize("seeds", [pytest.param(3, id="3"), pytest.param(60, id="60", marks=LONG)])
def test_computers_lost_for_good_leave_one_holder_in_the_end(ram: Path, seeds: int) -> None:
    """Rows 17, 20, 21 and 22: whatever was claimed, everybody comes to name the same one."""
    done = walk_all(ram, range(seeds), 200, losing=True)
    wanted = ("loses the computer", "asks for a signature", "take_back", "cosign")
    assert all(done[each] for each in wanted), done


@pytest.mark.parametrize("left", range(1, 12))
def test_an_import_taken_back_and_a_power_cut_after_it_do_not_stop_the_log(
    ram: Path, left: int
) -> None:
    """What was remembered of the import is not held against the store that took it back."""
    world = World(ram / str(left), left, quiet=True)
    mette, jonas, *_ = world.people
    log = world.log
    item = offering.offer(mette.session, log, request_to(jonas.session))
    sha = handover.preview(jonas.session, handover.export(mette.session, item.id, world.stick)).sha
    answering.accept(jonas.session, sha)
    world.course.append("undoes")
    world.cut_off(jonas, lambda who: undo.undo(who.session, log), left)
    if jonas.session.custody(log).state is State.ACCEPTED:
        undo.undo(jonas.session, log)
    assert jonas.session.custody(log).state is State.VERIFIED
    world.cut_off(jonas, lambda who: answering.decline(who.session, sha, "Nej"), left)
    assert jonas.session.custody(log).state in (State.VERIFIED, State.NOTHING)
    world.close()


@LONG
def test_a_computer_set_back_whole_and_people_who_are_wrong_leave_proof(ram: Path) -> None:
    """No offline protocol prevents this; every store still works, and every fork is evidence."""
    done = walk_all(ram, range(100, 140), 250, setting_back=True, honest=False)
    assert done["all of it"] and done["fork"], done


def refused_and_then_let_count(world: World) -> None:
    """A late yes is refused, the refusal read in, and then the giver changes their mind."""
    mette, jonas, *_ = world.people

    def carry(sender: Someone, taker: Someone, action: str) -> str:
        item = handover.outbox(sender.session, world.log)[0]
        path = handover.export(sender.session, item.id, world.stick)
        sha = handover.preview(taker.session, path).sha
        world.happens(action, taker, lambda taker: world.answer(taker, sha, action))
        return sha

    offering.offer(mette.session, world.log, request_to(jonas.session))
    carry(mette, jonas, "accept")
    offering.withdraw(mette.session, world.log)
    late = carry(jonas, mette, "refuse_late")
    carry(mette, jonas, "take_in")
    world.happens("honour", mette, lambda mette: world.answer(mette, late, "honour"))


def test_refusing_that_is_not_final_is_caught_over_real_stores(ram: Path) -> None:
    """The same course with our own table goes well: the refusal is sent again, the same bytes."""
    world = World(ram / "ours", 1, quiet=True)
    refused_and_then_let_count(world)
    assert [each.state for each in world.states.values()] == ["H", "N", "N"]
    world.close()
    other = World(ram / "faulty", 1, quiet=True)
    with state_table(refusing_is_not_final), pytest.raises(Broken, match=r"^I1: nobody"):
        refused_and_then_let_count(other)
    other.close()


@pytest.mark.parametrize(
    "faulty, invariants, setting_back",
    [
        (withdrawing_demotes_the_receiver, ("I1",), False),
        (restoring_asks_nobody, ("I1", "I2"), True),
    ],
    ids=["withdrawing demotes", "restoring asks nobody"],
)
def test_a_faulty_state_table_is_caught_over_real_stores(
    ram: Path, faulty: Reducer, invariants: tuple[str, ...], setting_back: bool
) -> None:
    with state_table(faulty), pytest.raises(Broken) as caught:
        walk_all(ram, range(60), 150, setting_back=setting_back)
    assert str(caught.value).split(":")[0] in invariants, caught.value


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        options = dict.fromkeys(sys.argv[2:], True)
        print("\n".join(walk(Path(folder), int(sys.argv[1]), 250, **options).course))
