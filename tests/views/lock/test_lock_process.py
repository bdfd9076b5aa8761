"""The lock of the real program, in real processes: same place after it, nothing left behind it.

vault.md "Lock"; must-show 5 of the trust issue.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from app import cases, journal, spool
from app.session import create_session, open_session, profiles
from models.bodies import Note
from models.people import Child
from tests.repository.source import ROOT
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON

HALF = "Alma tog selv Berts hånd, og så"
SENTENCES = tuple(
    f"Prøvesætning {number} om fjerkræ og æbleskiver nummer {number * 7919}" for number in range(50)
)
MARKS = tuple("fjerkræ og æbleskiver".encode(code) for code in ("utf-8", "utf-16-le"))
SECONDS = 40


class Program:
    """The program in a process of its own, told what to do line by line."""

    def __init__(self, data_dir: Path) -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
        for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR"):
            environment.pop(name, None)
        command = [sys.executable, "-m", "tests.views.lock.driver", "--data-dir", str(data_dir)]
        self.process = subprocess.Popen(
            command,
            cwd=ROOT,
            env=environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            text=True,
        )
        assert self.answer() == "ready"

    def end(self) -> None:
        """Ask it to end, as the system does at logout, and wait."""
        self.process.terminate()
        assert self.process.wait(SECONDS) == 0
        self.let_go()

    def let_go(self) -> None:
        for pipe in (self.process.stdin, self.process.stdout):
            assert pipe is not None
            pipe.close()

    def answer(self) -> Any:
        assert self.process.stdout is not None
        line = self.process.stdout.readline()
        return json.loads(line) if line else None

    def tell(self, do: str, **more: object) -> None:
        assert self.process.stdin is not None
        self.process.stdin.write(json.dumps({"do": do, **more}) + "\n")
        self.process.stdin.flush()

    def ask(self, do: str, **more: object) -> Any:
        self.tell(do, **more)
        return self.answer()


@pytest.fixture
def log(data_dir: Path) -> str:
    """A store with one child and fifty sentences to look for."""
    session = create_session(data_dir, PERSON.name, PASSPHRASE, PERSON, kdf=CHEAP)
    told = {"parents_told": True, "observation": "Alma leger alene."}
    log = cases.start(session, Child(name="Alma K."), **told).log
    for text in SENTENCES:
        journal.write_note(session, log, "observation", Note(text=text, date="2026-03-01"))
    session.close()
    return log


def fresh_processes(data_dir: Path, but: set[int]) -> list[int]:
    """Every process that works on this data folder, seen by its command line."""
    found = []
    for each in Path("/proc").iterdir():
        if not each.name.isdigit() or int(each.name) in but:
            continue
        try:
            said = (each / "cmdline").read_bytes()
        except OSError:
            continue  # it ended in the meantime
        if str(data_dir).encode() in said and b"app" in said:
            found.append(int(each.name))
    return found


@pytest.fixture
def ended(data_dir: Path) -> Iterator[None]:
    """Ends what the program started afresh, by its own data folder and nothing else."""
    yield
    for number in fresh_processes(data_dir, {os.getpid()}):
        os.kill(number, signal.SIGTERM)


def until(true: Any) -> Any:
    end = time.monotonic() + SECONDS
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return found


def found_in_memory(number: int, needles: dict[str, bytes]) -> set[str]:
    """Which byte strings lie anywhere in the memory of a process."""
    found = set()
    with open(f"/proc/{number}/maps", encoding="ascii", errors="replace") as maps:
        regions = [line.split() for line in maps]
    with open(f"/proc/{number}/mem", "rb", buffering=0) as memory:
        for region in regions:
            start, end = (int(part, 16) for part in region[0].split("-"))
            if "r" not in region[1] or region[-1] in ("[vvar]", "[vsyscall]", "[vvar_vclock]"):
                continue
            try:
                memory.seek(start)
                data = memory.read(end - start)
            except (OSError, ValueError, OverflowError):
                continue  # a mapping of a device, or one that has gone
            some = [mark for mark in MARKS if mark in data]
            for name, needle in needles.items():
                # Every sentence holds the mark: most regions need not be searched fifty times.
                if (some or not name.startswith(("sentence", "wide"))) and needle in data:
                    found.add(name)
    return found


def test_after_the_lock_same_place_text_and_cursor_and_nothing_in_any_memory(
    data_dir: Path, log: str, ended: None
) -> None:
    [profile] = profiles(data_dir)
    session = open_session(profile, PASSPHRASE)
    key = session.vault.data_key
    session.close()
    needles = {f"sentence {n}": text.encode("utf-8") for n, text in enumerate(SENTENCES)}
    needles |= {f"wide {n}": text.encode("utf-16-le") for n, text in enumerate(SENTENCES)}
    needles |= {"key": key, "key in hex": key.hex().encode(), "half": HALF.encode("utf-16-le")}

    program = Program(data_dir)
    program.ask("unlock", passphrase=PASSPHRASE)
    assert program.ask("open", log=log, tab="log") == "case"
    assert program.ask("type", text=HALF, back=5) == HALF
    open_hits = found_in_memory(program.process.pid, needles)
    assert {"key", "half"} <= open_hits and len(open_hits) > 20, "the scan itself must work"

    program.tell("lock")
    assert program.process.wait(SECONDS) == 0
    program.let_go()
    [locked] = until(lambda: fresh_processes(data_dir, {os.getpid(), program.process.pid}))
    until(lambda: "sqlcipher3" in Path(f"/proc/{locked}/maps").read_text("ascii", "replace"))
    assert found_in_memory(locked, needles) == set()

    # The fresh process is the one window; asked to end, it ends.
    os.kill(locked, signal.SIGTERM)
    until(lambda: not Path(f"/proc/{locked}").exists() or "Z" in state_of(locked))

    again = Program(data_dir)
    assert again.ask("unlock", passphrase=PASSPHRASE) == "case"
    assert again.ask("look") == {
        "page": "case",
        "log": log,
        "tab": "log",
        "text": HALF,
        "cursor": len(HALF) - 5,
        "focus": True,
    }
    again.end()


def test_a_lock_by_itself_waits_for_no_question_that_waits_for_an_answer(
    data_dir: Path, log: str, ended: None
) -> None:
    program = Program(data_dir)
    program.ask("unlock", passphrase=PASSPHRASE)
    program.ask("open", log=log, tab="log")
    program.ask("type", text=HALF, back=0)
    program.tell("question")
    program.tell("idle")
    assert program.process.wait(SECONDS) == 0
    program.let_go()
    until(lambda: fresh_processes(data_dir, {os.getpid(), program.process.pid}))
    [profile] = profiles(data_dir)
    session = open_session(profile, PASSPHRASE)
    assert any(HALF in draft.data for draft in session.drafts.all())
    session.close()


def state_of(number: int) -> str:
    try:
        return Path(f"/proc/{number}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"


def test_being_told_to_end_saves_half_a_sentence_and_the_place(data_dir: Path, log: str) -> None:
    """The end of the session on the computer: no question, nothing lost."""
    program = Program(data_dir)
    program.ask("unlock", passphrase=PASSPHRASE)
    program.ask("open", log=log, tab="log")
    program.ask("type", text=HALF, back=0)
    program.end()

    [profile] = profiles(data_dir)
    session = open_session(profile, PASSPHRASE)
    try:
        from app import place

        kept = place.take(session)
        assert kept is not None and kept.log == log
        assert HALF in {field.text for field in kept.fields}
        assert any(HALF in draft.data for draft in session.drafts.all())
    finally:
        session.close()


def test_no_core_is_dumped_and_no_other_program_of_the_user_may_read_the_memory(
    data_dir: Path, log: str
) -> None:
    program = Program(data_dir)
    limits = Path(f"/proc/{program.process.pid}/limits").read_text("ascii")
    [core] = [line for line in limits.splitlines() if line.startswith("Max core file size")]
    assert core.split()[4:6] == ["0", "0"]
    # A process that is not dumpable belongs to root in /proc, whoever runs it; as root that
    # cannot be seen, so the flag itself is asked.
    asked = subprocess.run(
        [sys.executable, "-c", ASK_DUMPABLE], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert asked.stdout.split() == ["1", "0"]
    program.end()


ASK_DUMPABLE = """
import ctypes
from app.hardening import harden
libc = ctypes.CDLL(None)
print(libc.prctl(3, 0, 0, 0, 0))
harden()
print(libc.prctl(3, 0, 0, 0, 0))
"""


def test_a_second_start_hands_its_file_to_the_locked_window_and_ends(
    data_dir: Path, log: str, tmp_path: Path
) -> None:
    program = Program(data_dir)
    file = tmp_path / "overlevering.stafet"
    file.write_bytes(b"not sealed")
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    second = subprocess.run(
        [sys.executable, "-m", "app", "--data-dir", str(data_dir), str(file)],
        cwd=ROOT,
        env=environment,
        check=False,
        timeout=SECONDS,
    )
    assert second.returncode == 0
    until(lambda: list((data_dir / spool.FOLDER).iterdir()) == [])
    assert program.ask("unlock", passphrase=PASSPHRASE) == "relay"
    program.end()
