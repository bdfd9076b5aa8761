"""Must show 1: killed with SIGKILL at random moments of all that writes, migrating among it."""

from __future__ import annotations

import json
import random
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from app import backup, reconcile
from app.doctor import examine
from app.session import Session
from models.custody import State
from storage import migrations
from storage.vault import STORE, was_cut_off
from tests.app.people import Two, consent_to, saad
from tests.app.relay_driver import log_of, opened
from tests.durability.grown import (
    NEWEST,
    RELEASED,
    copy_before,
    program_of,
    wrong_with_schema,
)

ROOT = Path(__file__).parents[2]
HOLDING = (State.HOLDER, State.OFFERED, State.ACCEPTED)


def run_and_kill(two: Two, seed: int, seconds: float) -> dict[str, int]:
    """Numbers of entries that were acknowledged last, by profile."""
    process = subprocess.Popen(
        [
            sys.executable,
            "-m",
            "tests.app.relay_driver",
            *(str(each.profile.folder.parent.parent) for each in (two.giver, two.taker)),
            str(two.stick),
            str(seed),
        ],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None and process.stderr is not None
    said = [process.stdout.readline()]
    # From the first acknowledged step on, so that starting up does not eat the time.
    timer = threading.Timer(seconds, process.kill)
    timer.start()
    said += process.stdout.readlines()
    process.wait()
    timer.cancel()
    complaint = process.stderr.read()
    process.stdout.close()
    process.stderr.close()
    assert process.returncode == -9, complaint
    whole = [line for line in said if line.endswith("\n")]
    found: dict[str, int] = json.loads(whole[-1])
    return found


def look_after(session: Session, log: str, acknowledged: int) -> State:
    """The state of the log, after everything about the store was found in order."""
    assert session.journal.count(log) >= acknowledged
    assert examine(session).findings == ()
    assert reconcile.waiting(session) == ()
    for copy in backup.state(session).copies[:1]:
        assert backup.check_ring_copy(session, copy).whole
    version = migrations.version(session.vault.connection)
    assert wrong_with_schema(session.vault, version) == ""
    if version > RELEASED:
        before = copy_before(session.profile, version)
        assert backup.ring.check_copy(session.profile, before, session.vault.data_key).whole
    return session.custody(log).state


@pytest.mark.parametrize(
    "kills", [pytest.param(6, id="6"), pytest.param(200, id="200", marks=pytest.mark.long)]
)
def test_killed_at_random_nothing_acknowledged_is_lost_and_the_relay_is_somewhere(
    two: Two, kills: int
) -> None:
    case = saad(two.giver)
    consent_to(two.giver, case, two.taker)
    consent_to(two.giver, case, two.giver)
    chance = random.Random(kills)
    two.giver.close()
    two.taker.close()
    half_done = 0
    for seed in range(kills):
        counts = run_and_kill(two, seed, chance.random() * 0.8)
        half_done += any(
            was_cut_off(each.profile.folder / STORE) for each in (two.giver, two.taker)
        )
        sessions = [opened(each.profile.folder.parent.parent) for each in (two.giver, two.taker)]
        log = log_of(*sessions)
        with program_of(NEWEST):
            states = [look_after(each, log, counts[each.profile.id]) for each in sessions]
        migrated = max(migrations.version(each.vault.connection) for each in sessions) - RELEASED
        assert any(state in HOLDING for state in states), states
        assert sum(state in (State.HOLDER, State.OFFERED) for state in states) <= 1, states
        for session in sessions:
            session.close()
    print(
        f"{kills} kills, {half_done} of them inside a transaction; "
        f"one store was migrated {migrated} times"
    )
