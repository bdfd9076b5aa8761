"""Migrations of a store that are cut off at one statement after the other; a program of its own.

Usage: python -m tests.durability.cut_migration BASE FOLDER STRIDE. BASE holds a profile of an
older version. At every statement, or every so many, a child opens a copy of it with a newer
program and kills itself there. Says one line of JSON: where each was cut, and what lies there.
"""

from __future__ import annotations

import itertools
import json
import os
import shutil
import signal
import sys
from pathlib import Path
from typing import Any
from unittest.mock import patch

from sqlcipher3 import dbapi2

from storage import vault as vaults
from storage.profiles import list_profiles
from storage.vault import unlock
from tests.app.people import PASSPHRASE
from tests.durability.grown import RELEASED, program_of

MIGRATIONS = 2
"""How many of them wait, so that one of two may have been done."""


def killed_at(statement: int, data_dir: Path) -> str:
    """What the child was about to do when it killed itself; "" when it came to an end."""
    back, there = os.pipe()
    child = os.fork()
    if child == 0:
        _migrate_and_die(statement, data_dir, there)
    os.close(there)
    with open(back, "rb") as pipe:
        told = pipe.read().decode("utf-8")
    _, status = os.waitpid(child, 0)
    if os.WIFSIGNALED(status) and os.WTERMSIG(status) == signal.SIGKILL:
        return told or "?"
    if status:
        raise AssertionError(f"the migration failed: {status} {told}")
    return ""


def _migrate_and_die(statement: int, data_dir: Path, there: int) -> None:
    met = 0

    def meet(sql: str) -> None:
        nonlocal met
        met += 1
        if met == statement:
            os.write(there, " ".join(sql.split())[:60].encode("utf-8"))
            os.kill(os.getpid(), signal.SIGKILL)

    connect = vaults.connect

    def watched(*arguments: Any, **more: Any) -> dbapi2.Connection:
        connection = connect(*arguments, **more)
        connection.set_trace_callback(meet)
        return connection

    with patch.object(vaults, "connect", watched), program_of(RELEASED + MIGRATIONS):
        unlock(list_profiles(data_dir)[0], PASSPHRASE).close()
    os._exit(0)


def main(base: Path, folder: Path, stride: int) -> None:
    cuts: list[tuple[str, str]] = []
    for statement in itertools.count(1, stride):
        data_dir = folder / f"cut-{statement}"
        shutil.copytree(base, data_dir)
        where = killed_at(statement, data_dir)
        if not where:
            break
        cuts.append((where, str(data_dir)))
    print(json.dumps(cuts))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3]))
