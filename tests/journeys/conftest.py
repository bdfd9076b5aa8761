"""The tour, played once for all tests: without a network, with every network call traced."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.repository.source import ROOT

TRACED = ("strace", "-f", "--seccomp-bpf", "-qq", "-e", "trace=network")


@dataclass(frozen=True)
class Tour:
    """A finished tour. out: what it wrote. home: where the system's folders were sent.

    temp: its folder for temporary files. trace: what strace wrote. unshared: whether there was no
    network at all.
    """

    status: int
    said: str
    out: Path
    home: Path
    temp: Path
    trace: str
    unshared: bool


def without_network() -> tuple[str, ...]:
    """The words that run a command where there is no network, () where that is not permitted."""
    for words in (("unshare", "-n"), ("unshare", "-r", "-n")):
        if shutil.which(words[0]) is None:
            return ()
        if subprocess.run([*words, "true"], capture_output=True, check=False).returncode == 0:
            return words
    return ()


def surroundings(home: Path, temp: Path) -> dict[str, str]:
    """An environment in which a program finds no folder of the person, and no screen."""
    home.mkdir()
    temp.mkdir()
    kept = {name: os.environ[name] for name in ("PATH", "LANG", "LC_ALL") if name in os.environ}
    folders = ("XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_STATE_HOME")
    return {
        **kept,
        **{name: str(home / name.lower()) for name in folders},
        "HOME": str(home),
        "TMPDIR": str(temp),
        "PYTHONPATH": str(ROOT),
        "PYTHON_KEYRING_BACKEND": "keyring.backends.null.Keyring",
        "QT_QPA_PLATFORM": "offscreen",
    }


@pytest.fixture(scope="session")
def tour(tmp_path_factory: pytest.TempPathFactory) -> Tour:
    """Play the tour in a process of its own."""
    root = tmp_path_factory.mktemp("tour")
    out, trace = root / "out", root / "trace"
    alone = without_network()
    command = [*alone, *TRACED, "-o", str(trace), sys.executable, "-m", "app", "tour"]
    done = subprocess.run(
        [*command, "--out", str(out)],
        cwd=root,
        env=surroundings(root / "home", root / "temp"),
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
        timeout=400,
    )
    return Tour(
        status=done.returncode,
        said=done.stdout,
        out=out,
        home=root / "home",
        temp=root / "temp",
        trace=trace.read_text("utf-8"),
        unshared=bool(alone),
    )
