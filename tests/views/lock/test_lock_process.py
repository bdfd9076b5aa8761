"""The lock of the real program, in real processes: same place after it, nothing left behind it.

vault.md "Lock"; must-show 5 of the trust issue.
"""

from __future__ import annotations

import json
import os
import secrets
import signal
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from app import cases, journal, spool
from app.session import create_session, open_session, profiles
from models.bodies import Note
from models.people import Child
from tests.repository.source import ROOT
from tests.views.conftest import CHEAP, PASSPHRASE, PERSON
from tests.views.lock.processes import SECONDS, Program, fresh_processes, state_of, until

HALF = "Alma tog selv Berts hånd, og så"
RUN = secrets.token_hex(8)
"""Of this run: other runs of these tests on this computer know other sentences."""
SENTENCES = tuple(
    f"Prøvesætning {number} om fjerkræ og æbleskiver {RUN} nummer {number * 7919}"
    for number in range(50)
)
CODES = ("utf-8", "utf-16-le")


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


@pytest.fixture
def ended(data_dir: Path) -> Iterator[None]:
    """Ends what the program started afresh, by its own data folder and nothing else."""
    yield
    for number in fresh_processes(data_dir, {os.getpid()}):
        os.kill(number, signal.SIGTERM)


def test_after_the_lock_same_place_text_and_cursor(data_dir: Path, log: str, ended: None) -> None:
    program = Program(data_dir)
    program.ask("unlock", passphrase=PASSPHRASE)
    assert program.ask("open", log=log, tab="log") == "case"
    assert program.ask("type", text=HALF, back=5) == HALF
    program.tell("lock")
    assert program.process.wait(SECONDS) == 0
    program.let_go()
    [locked] = until(lambda: fresh_processes(data_dir, {os.getpid(), program.process.pid}))
    until(lambda: "sqlcipher3" in Path(f"/proc/{locked}/maps").read_text("ascii", "replace"))

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


def needles_of(data_dir: Path) -> dict[str, bytes]:
    """Keys, passphrase and words, in every form in which a program may hold them."""
    [profile] = profiles(data_dir)
    session = open_session(profile, PASSPHRASE)
    key, own = session.vault.data_key, session.vault.keys
    session.close()
    words = {f"sentence {n}": text for n, text in enumerate(SENTENCES)}
    words |= {"half": f"{HALF} {RUN}", "passphrase": PASSPHRASE, "key in hex": key.hex()}
    words |= {"key in capitals": key.hex().upper(), "age key": own.age}
    found = {f"{name} {code}": text.encode(code) for name, text in words.items() for code in CODES}
    return found | {"key": key, "signing key": own.entry, "file key": own.file}


def apart() -> tuple[str, ...]:
    """The words that give a command a process namespace of its own; () where nobody may."""
    for words in (("unshare",), ("unshare", "-r")):
        command = (*words, "--pid", "--fork", "--mount-proc", "--kill-child")
        if subprocess.run([*command, "true"], capture_output=True, check=False).returncode == 0:
            return command
    return ()


def test_after_the_lock_no_key_and_no_word_is_in_any_process(data_dir: Path, log: str) -> None:
    """Must show 5: every process of the user, the screen's server among them."""
    needles = needles_of(data_dir)
    told = {
        "needles": {name: each.hex() for name, each in needles.items()},
        "marks": [RUN.encode(code).hex() for code in CODES],
        "passphrase": PASSPHRASE,
        "log": log,
        "half": f"{HALF} {RUN}",
    }
    done = subprocess.run(
        [*apart(), sys.executable, "-m", "tests.views.lock.world", str(data_dir)],
        cwd=ROOT,
        input=json.dumps(told) + "\n",
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )
    assert done.returncode == 0, done.stderr[-3000:]
    said = json.loads(done.stdout.splitlines()[-1])
    before = set().union(*said["before"].values())
    assert {"key", "signing key", "half utf-16-le"} <= before, "the scan itself must work"
    assert len([name for name in before if name.startswith("sentence")]) >= 50, before
    assert any(name.endswith(f" {said['locked']}") for name in said["after"])
    print(f"before: {len(before)} of {len(needles)}; after, in {sorted(said['after'])}:")
    assert {name: found for name, found in said["after"].items() if found} == {}


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
