"""What a program asked of the disk, read from the trace of its real system calls (strace).

Only what happened below one folder counts, and what the program told its reader meanwhile: each
line on standard output is an acknowledgement, and it lies in the trace where it was given.
"""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from tests.repository.source import ROOT

_CALLS = (
    "open,openat,creat,close,dup,dup2,dup3,write,pwrite64,writev,pwritev,pwritev2,ftruncate,"
    "truncate,fallocate,lseek,fsync,fdatasync,rename,renameat,renameat2,link,linkat,symlink,"
    "symlinkat,unlink,unlinkat,rmdir,mkdir,mkdirat,sendfile,copy_file_range"
)
_LINE = re.compile(r"(?:\d+ +)?(\w+)\((.*)\) += (-?\d+)(?:<([^>]*)>)?(?: .*)?$", re.S)
_ARGUMENT = re.compile(r'"((?:\\x[0-9a-f]{2})*)"(\.\.\.)?|([^,"\[{]+)|(\[[^\]]*\]|\{[^}]*\})')


@dataclass(frozen=True)
class Made:
    """A file came to be, or (folder) a folder."""

    path: str
    folder: bool = False


@dataclass(frozen=True)
class Wrote:
    path: str
    at: int
    data: bytes


@dataclass(frozen=True)
class Copied:
    """The system copied bytes from one file into another by itself."""

    source: str
    source_at: int
    path: str
    at: int
    size: int


@dataclass(frozen=True)
class Cut:
    """A file got this size."""

    path: str
    size: int


@dataclass(frozen=True)
class Synced:
    """Everything of a file, or every name in a folder, was forced to the disk."""

    path: str


@dataclass(frozen=True)
class Renamed:
    path: str
    to: str


@dataclass(frozen=True)
class Linked:
    """A file got one more name."""

    path: str
    to: str


@dataclass(frozen=True)
class Removed:
    path: str


@dataclass(frozen=True)
class Acknowledged:
    """The program told what from now on must never be lost."""

    what: dict[str, Any]


Event = Made | Wrote | Copied | Cut | Synced | Renamed | Linked | Removed | Acknowledged


def record(
    module: str, arguments: Sequence[str], root: Path, environment: Mapping[str, str]
) -> tuple[Event, ...]:
    """Run a module of the tests as a program and answer what it did below `root`."""
    lines = root.with_name(root.name + ".trace")
    command = ["strace", "-f", "-y", "--seccomp-bpf", "-qq", "-xx", "-s", str(1 << 26)]
    command += ["-e", f"trace={_CALLS}", "-e", "signal=none", "-o", str(lines)]
    done = subprocess.run(
        [*command, sys.executable, "-m", module, *arguments],
        cwd=ROOT,
        env=dict(environment),
        capture_output=True,
        text=True,
        check=False,
        timeout=600,
    )
    if done.returncode:
        raise AssertionError(done.stderr[-4000:])
    try:
        with open(lines, encoding="ascii") as trace:
            return tuple(events(trace, str(root)))
    finally:
        lines.unlink()


def events(lines: Iterator[str], root: str) -> Iterator[Event]:
    """What the lines of a trace say of the files below `root`, in order."""
    reader = _Reader(root)
    waiting: dict[str, str] = {}
    for raw in lines:
        line = raw.rstrip("\n")
        thread = line.split(" ", 1)[0]
        if line.endswith("<unfinished ...>"):
            waiting[thread] = line.removesuffix("<unfinished ...>")
            continue
        resumed = re.match(r"\d+ +<\.\.\. \w+ resumed>", line)
        if resumed:
            line = waiting.pop(thread) + line[resumed.end() :]
        match = _LINE.match(line)
        if match is None or int(match.group(3)) < 0:
            continue  # an exit, or a call that failed and changed nothing
        yield from reader.call(match.group(1), _arguments(match.group(2)), int(match.group(3)))


def _arguments(text: str) -> list[str | bytes]:
    found: list[str | bytes] = []
    for match in _ARGUMENT.finditer(text):
        if match.group(1) is not None:
            assert not match.group(2), "the trace cut some bytes off"
            found.append(bytes.fromhex(match.group(1).replace("\\x", "")))
        else:
            word = (match.group(3) or match.group(4)).strip()
            if word:
                found.append(word)
    return found


@dataclass
class _Open:
    path: str
    at: int
    append: bool


class _Reader:
    """Follows the open files of one process."""

    def __init__(self, root: str) -> None:
        self._root = root
        self._open: dict[int, _Open] = {}
        self._there: set[str] = set()
        self._said = b""

    def call(self, name: str, given: list[str | bytes], result: int) -> Iterator[Event]:
        handler = getattr(self, f"_{name}", None)
        if handler is not None:
            yield from handler(given, result)
        elif any(self._inside(path) for path in self._paths(given)):
            raise AssertionError(f"the replayer does not know {name}")

    # --- names

    def _inside(self, path: str) -> bool:
        return path.startswith(self._root + "/")

    def _path(self, folder: str | bytes, name: str | bytes) -> str:
        assert isinstance(name, bytes)
        path = os.fsdecode(name)
        return path if path.startswith("/") else os.path.join(_shown(folder), path)

    def _paths(self, given: list[str | bytes]) -> list[str]:
        named = [os.fsdecode(each) for each in given if isinstance(each, bytes)]
        return named + [_shown(each) for each in given if isinstance(each, str) and "<" in each]

    def _openat(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        path, flags = self._path(given[0], given[1]), str(given[2])
        if not self._inside(path):
            return
        self._open[result] = _Open(path, 0, "O_APPEND" in flags)
        if "O_CREAT" in flags and path not in self._there:
            self._there.add(path)
            yield Made(path)
        elif "O_TRUNC" in flags:
            yield Cut(path, 0)

    def _close(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        self._open.pop(_number(given[0]), None)
        yield from ()

    def _mkdir(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        path = self._path("", given[0])
        if self._inside(path):
            yield Made(path, folder=True)

    def _unlink(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        yield from self._gone(self._path("", given[0]))

    _rmdir = _unlink

    def _unlinkat(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        yield from self._gone(self._path(given[0], given[1]))

    def _gone(self, path: str) -> Iterator[Event]:
        if self._inside(path):
            self._there.discard(path)
            yield Removed(path)

    def _rename(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        old, new = self._path("", given[0]), self._path("", given[1])
        if not self._inside(old):
            assert not self._inside(new), "a file came in from outside"
            return
        moved = {path for path in self._there if path == old or path.startswith(old + "/")}
        self._there = (self._there - moved) | {new + path[len(old) :] for path in moved}
        for each in self._open.values():
            if each.path == old or each.path.startswith(old + "/"):
                each.path = new + each.path[len(old) :]
        yield Renamed(old, new)

    def _link(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        old, new = self._path("", given[0]), self._path("", given[1])
        if self._inside(new):
            self._there.add(new)
            yield Linked(old, new)

    # --- bytes

    def _write(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        number, data = _number(given[0]), given[1]
        assert isinstance(data, bytes)
        if number == 1:
            self._said += data
            *whole, self._said = self._said.split(b"\n")
            for line in whole:
                yield Acknowledged(json.loads(line))
        open_file = self._open.get(number)
        if open_file is not None:
            assert not open_file.append
            yield Wrote(open_file.path, open_file.at, data[:result])
            open_file.at += result

    def _pwrite64(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        open_file, data = self._open.get(_number(given[0])), given[1]
        if open_file is not None:
            assert isinstance(data, bytes)
            yield Wrote(open_file.path, int(str(given[3])), data[:result])

    def _lseek(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        open_file = self._open.get(_number(given[0]))
        if open_file is not None:
            open_file.at = result
        yield from ()

    def _sendfile(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        to, source = (self._open.get(_number(each)) for each in given[:2])
        if to is not None and result:
            assert source is not None
            at = re.match(r"\[(\d+)\]", str(given[2]))
            assert at is not None
            yield Copied(source.path, int(at.group(1)), to.path, to.at, result)
            to.at += result

    def _ftruncate(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        open_file = self._open.get(_number(given[0]))
        if open_file is not None:
            yield Cut(open_file.path, int(str(given[1])))

    def _fsync(self, given: list[str | bytes], result: int) -> Iterator[Event]:
        open_file = self._open.get(_number(given[0]))
        if open_file is not None:
            yield Synced(open_file.path)
        elif _shown(given[0]) == self._root:
            yield Synced(self._root)

    _fdatasync = _fsync


def _number(word: str | bytes) -> int:
    return int(str(word).split("<", 1)[0])


def _shown(word: str | bytes) -> str:
    """The path that strace shows beside the number of an open file."""
    match = re.search(r"<((?:\\x[0-9a-f]{2})+)>", str(word))
    return os.fsdecode(bytes.fromhex(match.group(1).replace("\\x", ""))) if match else ""
