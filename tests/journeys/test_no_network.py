"""Must show 2, acceptance test 18 (I-27): the tour runs from start to end without a network."""

from __future__ import annotations

import re
import subprocess
import sys
from pathlib import Path

from tests.journeys.conftest import TRACED, Tour

INTERNET = re.compile(r"AF_INET6?|PF_INET6?|AF_PACKET|AF_NETLINK")


def test_no_socket_to_any_network_is_ever_asked_for(tour: Tour) -> None:
    assert tour.status == 0, tour.said
    families = set(re.findall(r"\bsocket\((\w+)", tour.trace))
    assert families <= {"AF_UNIX", "AF_LOCAL"}, families
    assert INTERNET.findall(tour.trace) == []


def test_the_trace_would_have_shown_one(tmp_path: Path) -> None:
    """The same words trace a program that does ask, so an empty trace means something."""
    trace = tmp_path / "trace"
    ask = "import socket, threading as t; x = t.Thread(target=socket.socket); x.start(); x.join()"
    command = [*TRACED, "-o", str(trace), sys.executable, "-I", "-c", ask]
    assert subprocess.run(command, check=False).returncode == 0
    assert INTERNET.findall(trace.read_text("utf-8"))
