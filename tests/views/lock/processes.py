"""The real program in processes of its own: told what to do, found again, and looked into."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from tests.repository.source import ROOT

SECONDS = 40
_PIECE = 32 << 20
_NOT_MEMORY = ("[vvar]", "[vsyscall]", "[vvar_vclock]")


class Program:
    """The program in a process of its own, told what to do line by line."""

    def __init__(self, data_dir: Path, platform: str = "offscreen") -> None:
        environment = {**os.environ, "QT_QPA_PLATFORM": platform}
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


def until(true: Any) -> Any:
    end = time.monotonic() + SECONDS
    while not (found := true()):
        assert time.monotonic() < end
        time.sleep(0.02)
    return found


def state_of(number: int) -> str:
    try:
        return Path(f"/proc/{number}/stat").read_text("ascii").rsplit(")", 1)[1].split()[0]
    except OSError:
        return "Z"


def found_in_memory(number: int, needles: dict[str, bytes], marks: tuple[bytes, ...]) -> set[str]:
    """Which byte strings lie anywhere in the memory of a process. OSError when it has ended.

    marks: stand in many of the needles, so that most memory need not be searched for each.
    """
    found: set[str] = set()
    longest = max(map(len, needles.values()))
    with open(f"/proc/{number}/mem", "rb", buffering=0) as memory:
        for piece in _pieces(number, memory.fileno(), longest):
            absent = [mark for mark in marks if mark not in piece]
            for name, needle in needles.items():
                if not any(mark in needle for mark in absent) and needle in piece:
                    found.add(name)
    return found


def _pieces(number: int, memory: int, overlap: int) -> Iterator[bytes]:
    """The memory of a process, piece by piece, as far as any of it was ever used."""
    for start, end in _regions(number):
        while start < end:
            try:
                piece = os.pread(memory, min(_PIECE + overlap, end - start), start)
            except (OSError, OverflowError):
                break  # a mapping of a device, or one that has gone
            if not piece:
                break
            yield piece
            start += _PIECE


def _regions(number: int) -> Iterator[tuple[int, int]]:
    with open(f"/proc/{number}/smaps", encoding="utf-8", errors="replace") as lines:
        region, used = (0, 0), False
        for line in lines:
            word = line.split(maxsplit=1)[0]
            if not word.endswith(":"):
                start, end = (int(part, 16) for part in word.split("-"))
                readable = "r" in line.split()[1] and not line.rstrip().endswith(_NOT_MEMORY)
                region, used = (start, end) if readable else (0, 0), False
            elif word in ("Rss:", "Swap:") and not used and int(line.split()[1]):
                used = True
                yield region


def others(but: set[int]) -> Iterator[tuple[int, str]]:
    """Number and name of every process of this user whose memory may be read."""
    for each in Path("/proc").iterdir():
        if each.name.isdigit() and int(each.name) not in but:
            try:
                name = (each / "comm").read_text("utf-8").strip()
                if each.stat().st_uid == os.getuid() and os.access(each / "mem", os.R_OK):
                    yield int(each.name), name
            except OSError:
                continue  # it ended in the meantime
