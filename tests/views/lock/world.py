"""A world of its own with one screen, in which the program is used and locked; a program too.

Usage: python -m tests.views.lock.world DATA_FOLDER, told on standard input what to do and to look
for. It looks into the memory of every process of this user but itself and the test that started
it, which know what to look for. Run in a process namespace of its own these are the processes
that were started here: a test has no business in the memory of whatever else runs on the computer.
"""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
import sys
from pathlib import Path
from typing import Any

from tests.views.lock.processes import (
    SECONDS,
    Program,
    found_in_memory,
    fresh_processes,
    others,
    state_of,
    until,
)


def screen() -> tuple[subprocess.Popen[bytes] | None, str]:
    """An X server of its own, where there is one, and the platform to draw on."""
    if shutil.which("Xvfb") is None:
        return None, "offscreen"
    number, told = os.pipe()
    command = ["Xvfb", "-displayfd", str(told), "-screen", "0", "1280x900x24", "-nolisten", "tcp"]
    server = subprocess.Popen(command, pass_fds=(told,), stderr=subprocess.DEVNULL)
    os.close(told)
    with open(number, encoding="ascii") as pipe:
        os.environ["DISPLAY"] = f":{pipe.readline().strip()}"
    return server, "xcb"


def look(needles: dict[str, bytes], marks: tuple[bytes, ...]) -> dict[str, list[str]]:
    """What was found in which process, each named by what it is and its number."""
    seen: dict[str, list[str]] = {}
    for number, name in others({os.getpid(), os.getppid()}):
        try:
            found = found_in_memory(number, needles, marks)
        except OSError:
            if state_of(number) != "Z":
                raise
        else:
            seen[f"{name} {number}"] = sorted(found)
    return seen


def main(data_dir: Path) -> None:
    told: dict[str, Any] = json.loads(sys.stdin.readline())
    needles = {name: bytes.fromhex(each) for name, each in told["needles"].items()}
    marks = tuple(bytes.fromhex(each) for each in told["marks"])
    server, platform = screen()
    program = Program(data_dir, platform)
    program.ask("unlock", passphrase=told["passphrase"])
    program.ask("open", log=told["log"], tab="log")
    program.ask("type", text=told["half"], back=0)
    program.ask("copy")
    before = look(needles, marks)
    program.tell("lock")
    assert program.process.wait(SECONDS) == 0
    program.let_go()
    [locked] = until(lambda: fresh_processes(data_dir, {os.getpid(), program.process.pid}))
    until(lambda: "sqlcipher3" in Path(f"/proc/{locked}/maps").read_text("ascii", "replace"))
    after = look(needles, marks)
    print(json.dumps({"before": before, "after": after, "locked": locked}))
    os.kill(locked, signal.SIGTERM)
    until(lambda: state_of(locked) == "Z")
    if server is not None:
        server.terminate()
        server.wait()


if __name__ == "__main__":
    main(Path(sys.argv[1]))
