"""Must show 3: the disk gets full at any write of anything people do.

A clear error, nothing acknowledged lost, all can be read meanwhile, and work goes on with room.
Two ways, so that no machine is left out: a small disk of its own where one may be mounted, and
writes refused by strace everywhere.
"""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from collections import Counter
from functools import cache
from pathlib import Path
from typing import Any

import pytest

from tests.durability.deeds import DEEDS
from tests.durability.full_disk import BUDGET
from tests.repository.source import ROOT

MOUNT = "mount -t tmpfs -o size=48m none"
SAID = {"disk.full": "Disken er fuld.", "backup.no_room": "plads"}
CALLS = ("pwrite64", "write", "sendfile")
FEW = ("note", "copy", "migrate")


@cache
def apart() -> tuple[str, ...]:
    """The words that run a command where it may mount for itself; () where nobody may."""
    for words in (("unshare", "-m"), ("unshare", "-r", "-m")):
        tried = subprocess.run(
            [*words, "sh", "-c", f"{MOUNT} /mnt"], capture_output=True, check=False
        )
        if tried.returncode == 0:
            return words
    return ()


def told(command: list[str]) -> dict[str, Any]:
    done = subprocess.run(
        command, cwd=ROOT, env=dict(os.environ), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0 and done.stdout, done.stderr[-3000:]
    answer: dict[str, Any] = json.loads(done.stdout)
    return answer


def program(how: str, names: tuple[str, ...], folder: Path, stride: int) -> list[str]:
    module = "tests.durability.full_disk"
    return [sys.executable, "-m", module, how, ",".join(names), str(folder), str(stride)]


def on_a_small_disk(names: tuple[str, ...], folder: Path, stride: int) -> dict[str, Any]:
    """On a tmpfs of its own; where nobody may mount, strace refuses to write instead."""
    if not apart():
        # There are about ten writes for every page that a disk lacks.
        return refused("pwrite64", names, folder, 10 * stride)
    script = f'{MOUNT} "$1" && shift && exec "$@"'
    command = program("small", names, folder, stride)
    return told([*apart(), "sh", "-c", script, "sh", str(folder), *command])


def refused(call: str, names: tuple[str, ...], folder: Path, stride: int) -> dict[str, Any]:
    strace = ["strace", "-f", "--seccomp-bpf", "-qq", "-o", os.devnull, "-e", f"trace={call}"]
    inject = ["-e", f"inject={call}:error=ENOSPC:when={BUDGET + 1}+"]
    return told([*strace, *inject, *program(call, names, folder, stride)])


def check(answer: dict[str, Any]) -> int:
    """Every step of every deed; how many were told that the disk is full."""
    full = 0
    for name, run in answer.items():
        assert "crash" not in run, run["crash"]
        for step in run["steps"]:
            where = f"{name} at step {step['step']}"
            assert "crash" not in step, f"{where}: {step['crash']}"
            assert step["findings"] == [] and step["parts"] == 0, f"{where}: {step}"
            assert step["readable"], where
            if step["code"]:
                full += 1
                assert SAID[step["code"]] in step["sentence"], f"{where}: {step}"
        assert run["steps"][-1]["code"] == "", f"{name} never got through"
    counted = Counter({name: len(run["steps"]) for name, run in answer.items()})
    print(f"{counted.total()} steps, {full} told that the disk is full: {dict(counted)}")
    return full


@pytest.fixture
def small(tmp_path: Path) -> Path:
    folder = tmp_path / "small"
    folder.mkdir()
    return folder


def test_everything_people_do_survives_a_small_disk(small: Path) -> None:
    assert check(on_a_small_disk(tuple(DEEDS), small, 10)) >= 12


@pytest.mark.long
def test_everything_people_do_survives_a_small_disk_page_by_page(small: Path) -> None:
    assert check(on_a_small_disk(tuple(DEEDS), small, 1)) > 100


def test_a_write_that_is_refused_in_the_middle_loses_nothing(small: Path) -> None:
    assert check(refused("pwrite64", FEW, small, 20)) >= 6


@pytest.mark.long
@pytest.mark.parametrize("call", CALLS)
def test_every_single_write_may_be_refused(call: str, small: Path) -> None:
    """Of SQLite, of Python, and of the system copying for it."""
    assert check(refused(call, tuple(DEEDS), small, 1)) >= 2
    shutil.rmtree(small)
