"""Deeds on a disk that gets full, at every write there is; a program of its own.

Usage: python -m tests.durability.full_disk HOW DEED,DEED… FOLDER STRIDE, where HOW is

* ``small``: FOLDER is on a small disk of its own, which is filled up until so many bytes are left;
* ``write``, ``pwrite64`` or ``sendfile``: under strace, which lets every such call of a process
  after the `BUDGET`-th fail as on a full disk. Python writes with the first and the last, SQLite
  with the second. Works where nothing may be mounted, and reaches writes that a careful program
  would not begin with so little room.

Each step happens in children: one does the deed on the full disk, one looks at what is left and
does it again with room. Says one line of JSON in the end.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import sys
import traceback
from collections.abc import Callable
from pathlib import Path
from typing import Any

from sqlcipher3 import dbapi2

from app import backup, doctor, reconcile, upkeep
from app.errors import sentence
from app.language import start_without_window
from app.session import Session
from models.errors import BindeledError, Unavailable
from tests.durability.deeds import DEEDS, Deed, World, new_world, open_world
from tests.durability.grown import RELEASED, program_of
from tests.durability.verdict import destroyed_and_here

BUDGET = 1200
"""How many calls strace lets a process make before the disk is full."""
PAGE = 4096


class Small:
    """A small disk, on which the step's number of pages is left."""

    frees = True

    def __init__(self, folder: Path) -> None:
        self._filler = folder / "filler"
        self._folder = folder

    def leave(self, step: int) -> None:
        free = os.statvfs(self._folder)
        size = free.f_bavail * free.f_frsize - step * PAGE
        with open(self._filler, "wb") as file:
            if size > 0:
                os.posix_fallocate(file.fileno(), 0, size)

    def free(self) -> None:
        self._filler.unlink(missing_ok=True)


class Refused:
    """Each call of one kind after the step's number is refused, for the rest of the process."""

    frees = False

    def __init__(self, call: str) -> None:
        self._call = call

    def leave(self, step: int) -> None:
        nowhere, something = os.open(os.devnull, os.O_WRONLY), os.open(__file__, os.O_RDONLY)
        for _ in range(BUDGET - step):
            match self._call:
                case "write":
                    os.write(nowhere, b".")
                case "pwrite64":
                    os.pwrite(nowhere, b".", 0)
                case "sendfile":
                    os.sendfile(nowhere, something, 0, 1)
        os.close(nowhere)
        os.close(something)

    def free(self) -> None:
        """Nothing gives room in this process."""


def in_child(work: Callable[[], dict[str, Any]]) -> dict[str, Any]:
    """Do something in a process of its own, told with a call that is never refused."""
    back, there = os.pipe()
    child = os.fork()
    if child == 0:
        try:
            said = work()
        except BaseException:  # noqa: BLE001 - told to the parent, which fails with it
            said = {"crash": traceback.format_exc()}
        os.writev(there, [json.dumps(said).encode("utf-8")])
        os._exit(0)
    os.close(there)
    with open(back, "rb") as pipe:
        told = pipe.read()
    os.waitpid(child, 0)
    return json.loads(told) if told else {"crash": "ended without a word"}


def attempt(room: Small | Refused, deed: Deed, root: Path, step: int) -> dict[str, Any]:
    """The deed on the full disk; what the person was told, and whether all can still be read."""
    room.leave(step)
    world = None
    said: dict[str, Any] = {"code": "", "readable": True}
    try:
        world = open_world(root)
        deed.act(world)
    except BindeledError as error:
        said |= {"code": error.code, "sentence": sentence(error)}
    if room.frees and world is not None:
        # Not where every write is refused: what was begun cannot even be put back then.
        said["readable"] = readable(world)
        room.free()
        if said["code"]:
            deed.act(world)  # in the same session, once there is room
    return said


def readable(world: World) -> bool:
    """Whether every log that is open can be read while the disk is full."""
    for session in (world.giver, world.taker):
        try:
            logs = session.journal.logs()
        except dbapi2.ProgrammingError:
            continue  # it was closed by the deed itself
        if not all(session.case(log).entries for log in logs):
            return False
    return True


def afterwards(deed: Deed, root: Path, before: list[dict[str, list[str]]]) -> dict[str, Any]:
    """With room again: nothing is lost, everything is whole, and the deed gets done."""
    findings: list[str] = []
    version = RELEASED
    try:
        world = open_world(root)
    except Unavailable as error:
        if error.code != "vault.newer":
            raise
        version = RELEASED + 1
        with program_of(version):
            world = open_world(root)
    with program_of(version):
        findings += lost(world, before, deed)
        if not deed.done(world):
            deed.act(world)
        findings += [] if deed.done(world) else ["not done"]
        for session in (world.giver, world.taker):
            findings += upkeep.after_unlock(session).warnings  # as the program does then
            findings += wrong(session)
            findings += destroyed_and_here(session, set(session.journal.logs()))
        world.close()
    parts = [path.name for path in root.rglob("*") if ".part" in path.name]
    return {"findings": findings, "parts": len(parts)}


def entries(world: World) -> list[dict[str, list[str]]]:
    """What both have acknowledged."""
    return [
        {log: sorted(each.journal.hashes(log)) for log in each.journal.logs()}
        for each in (world.giver, world.taker)
    ]


def lost(world: World, before: list[dict[str, list[str]]], deed: Deed) -> list[str]:
    """Acknowledged entries that are gone, and not destroyed on purpose."""
    gone = []
    for had, has in zip(before, entries(world), strict=True):
        for log, hashes in had.items():
            if deed is DEEDS["destroy"] and log != world.log:
                continue
            if not set(hashes) <= set(has.get(log, ())):
                gone.append("lost entries")
    return gone


def wrong(session: Session) -> list[str]:
    """What is not whole in a profile."""
    found = [each.code for each in doctor.examine(session).findings]
    found += ["quarantine" for _ in reconcile.waiting(session)]
    for copy in backup.state(session).copies[:1]:
        found += backup.check_ring_copy(session, copy).findings
    return found


def run(room: Small | Refused, deed: Deed, folder: Path, stride: int) -> dict[str, Any]:
    """Every step until the deed gets through at once."""
    base, root = folder / "base", folder / "root"
    made = in_child(lambda: make(deed, base))
    if "crash" in made:
        return made
    steps: list[dict[str, Any]] = []
    for number in itertools.count():
        step = number * stride * (deed.pages if room.frees else 1)
        in_child(lambda: {"copied": str(shutil.copytree(base, root))})
        said = in_child(lambda step=step: attempt(room, deed, root, step))
        room.free()
        said["step"] = step
        said |= in_child(lambda: afterwards(deed, root, made["before"]))
        in_child(lambda: {"gone": shutil.rmtree(root)})
        steps.append(said)
        if not said.get("code"):  # it got through, or it crashed
            break
    in_child(lambda: {"gone": shutil.rmtree(base)})
    return {"steps": steps}


def make(deed: Deed, base: Path) -> dict[str, Any]:
    world = new_world(base)
    for each in deed.before:
        each(world)
    before = entries(world)
    world.close()
    return {"before": before}


def main(how: str, names: str, folder: Path, stride: int) -> None:
    start_without_window()
    room = Small(folder) if how == "small" else Refused(how)
    told = {name: run(room, DEEDS[name], folder, stride) for name in names.split(",")}
    os.writev(1, [json.dumps(told).encode("utf-8") + b"\n"])


if __name__ == "__main__":
    main(sys.argv[1], sys.argv[2], Path(sys.argv[3]), int(sys.argv[4]))
