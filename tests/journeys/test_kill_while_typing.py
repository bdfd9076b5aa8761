"""Must show 8: whatever ends the program, five seconds of typing are lost at most, no signed entry.

A real window in a process of its own is typed into and killed without warning, at random moments.
"""

from __future__ import annotations

import random
import re
import signal
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from app import cases, doctor, drafts
from app.session import create_session, open_session, profiles
from models.bodies import Note
from models.people import Child, Person
from storage.slots import Kdf
from tests.journeys.conftest import surroundings
from tests.repository.source import ROOT
from views.children.compose import SLOT, read_draft

PASSPHRASE = "ord uden ende ord uden ende"
CHILD = "Alma Lund"
MOST_LOST_S = 5.0
MOMENTS = random.Random(20261122)


@dataclass
class Life:
    """A typist from start to kill. typed: number of a word → when. wrote: first and last word of
    each note that the window said was written.
    """

    process: subprocess.Popen[str]
    folder: Path
    log: str
    until_s: float
    typed: dict[int, float] = field(default_factory=dict)
    wrote: list[tuple[int, int]] = field(default_factory=list)
    killed: float = 0.0

    def follow_and_kill(self) -> None:
        """Read what it says, and kill it so many seconds after the first word."""
        assert self.process.stdout is not None
        for line in self.process.stdout:
            word, *numbers = line.split()
            if word == "typed":
                self.typed[int(numbers[0])] = float(numbers[1])
            elif word == "wrote":
                self.wrote.append((int(numbers[0]), int(numbers[1])))
            begun = next(iter(self.typed.values()), None)
            if begun is not None and time.monotonic() - begun >= self.until_s:
                break
        self.process.send_signal(signal.SIGKILL)
        self.killed = time.monotonic()
        rest = self.process.stdout.read()  # what was said before the kill reached it
        self.process.stdout.close()
        self.process.wait()
        for first, last in re.findall(r"^wrote (\d+) (\d+)", rest, re.M):
            self.wrote.append((int(first), int(last)))


def begin(root: Path, until_s: float, program: str = "typist.py") -> Life:
    """Make a store with one log, and start a typist, or another program, on it."""
    root.mkdir()
    folder = root / "data"
    session = create_session(
        folder,
        "Mette Holm",
        PASSPHRASE,
        Person("Mette Holm"),
        kdf=Kdf(memory_kib=64, passes=1, lanes=1),
    )
    log = cases.start(session, Child(CHILD), observation="Leger alene.", parents_told=True).log
    session.close()
    process = subprocess.Popen(
        [sys.executable, Path(__file__).with_name(program), folder, CHILD],
        cwd=ROOT,
        env=surroundings(root / "home", root / "temp"),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert process.stdin is not None
    process.stdin.write(PASSPHRASE + "\n")
    process.stdin.close()
    return Life(process, folder, log, until_s)


def numbers(text: str) -> set[int]:
    """The words that stand in a text, whole ones only."""
    return {int(found) for found in re.findall(r"\bord(\d{5})\b", text)}


@pytest.fixture(scope="module")
def lives(tmp_path_factory: pytest.TempPathFactory) -> list[Life]:
    """Three typists side by side, each killed at a moment of its own."""
    root = tmp_path_factory.mktemp("kill")
    begun = [begin(root / str(n), MOMENTS.uniform(6.0, 9.5)) for n in range(3)]
    for life in sorted(begun, key=lambda each: each.until_s):
        life.follow_and_kill()
    return begun


@pytest.mark.parametrize("number", range(3))
def test_five_seconds_of_typing_at_most_are_lost_and_no_entry(
    lives: list[Life], number: int
) -> None:
    life = lives[number]
    assert life.process.returncode == -signal.SIGKILL
    old = {word for word, when in life.typed.items() if when < life.killed - MOST_LOST_S}
    assert len(old) > 20

    session = open_session(profiles(life.folder)[0], PASSPHRASE)
    try:
        bodies = [entry.body for entry in session.case(life.log).entries]
        notes = [numbers(body.text) for body in bodies if isinstance(body, Note)]
        draft = numbers(read_draft(drafts.load(session, life.log, SLOT) or "").text)
        report = doctor.examine(session)
    finally:
        session.close()

    assert old - set().union(draft, *notes) == set()
    for first, last in life.wrote:
        assert set(range(first, last + 1)) in notes
    assert report.well, report.findings


def test_some_had_written_notes_and_some_words_only_in_the_draft(lives: list[Life]) -> None:
    """Else the rule above would be kept by doing nothing."""
    assert sum(len(life.wrote) for life in lives) >= 3
    assert any(len(life.typed) > max((last for _, last in life.wrote), default=0) for life in lives)
